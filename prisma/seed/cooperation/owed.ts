import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { daysAfter } from "../../../lib/day"
import { insertRows } from "../trainings/insert"
import { at, type Daerah, type Written } from "./daerah"
import type { Agreement } from "./stories/story"

type Part = { agreement: Agreement; written: Written }

/** Write down what an agreement obliges to and what was done of it. */
export async function writeOwed(client: pg.Client, daerah: Daerah, { agreement, written }: Part): Promise<void> {
  const { tenantId, today, officer } = daerah
  const obligations = agreement.obligations.map((owed) => ({ ...owed, id: uuidv7() }))
  await insertRows(
    client,
    "obligation",
    obligations.map(({ id, by, what, about, quantity, unit, recurs, proof, from, until }) => ({
      ...{ tenant_id: tenantId, id, mou_id: written.id, owed_by: by, what, about, quantity, unit, recurs, proof },
      starts_on: from === undefined ? written.startsOn : daysAfter(today, from),
      due_on: until === undefined ? written.endsOn : daysAfter(today, until),
      ...{ responsible_id: officer, created_at: at(daerah, agreement.starts ?? 0), withdrawn_reason: "" },
    })),
  )
  await insertRows(
    client,
    "realisation",
    obligations.flatMap(({ id, done, by }) =>
      done.map(({ on, quantity, words, state = "CONFIRMED", side = by }) => ({
        ...{
          tenant_id: tenantId,
          id: uuidv7(),
          obligation_id: id,
          done_on: daysAfter(today, on),
          quantity,
          words,
          side,
        },
        ...{ state, role: side === "PARTNER" ? "partner" : "officer", at: at(daerah, on), judged_reason: "" },
        account_id: side === "PARTNER" ? daerah.partner : officer,
        judged_by: state === "SAID" ? null : side === "PARTNER" ? officer : daerah.partner,
        judged_at: state === "SAID" ? null : at(daerah, Math.min(on + 2, -1)),
      })),
    ),
  )
}
