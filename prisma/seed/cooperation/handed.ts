import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { daysAfter } from "../../../lib/day"
import { insertRows } from "../trainings/insert"
import { at, type Daerah, type Written } from "./daerah"
import type { Agreement, Step } from "./stories/story"

type Part = { agreement: Agreement; written: Written }

/** Those whose products fit first; always the same. */
const chosen = `
  SELECT id FROM enterprise WHERE tenant_id = $1 AND status IN ('SUBMITTED', 'CHECKED', 'APPROVED')
  ORDER BY (concat(name, ' ', products) ~* $2) DESC, md5(name || $3) LIMIT $4`

/** Write down what was handed to the partner under an agreement, and every answer. */
export async function writeHanded(client: pg.Client, daerah: Daerah, { agreement, written }: Part) {
  const { tenantId, today, officer } = daerah
  const { submissions, fits, title, handedKind } = agreement
  const { rows: enterprises } = await client.query<{ id: string }>(chosen, [tenantId, fits, title, submissions.length])
  const handed = submissions.map((one, index) => ({ ...one, id: uuidv7(), enterprise: enterprises[index]?.id ?? null }))
  await insertRows(
    client,
    "submission",
    handed.map(({ id, title, on, answerIn, enterprise }) => ({
      ...{ tenant_id: tenantId, id, partner_id: written.partnerId, mou_id: written.id },
      ...{ kind: handedKind, title, words: "", enterprise_id: enterprise, submitted_on: daysAfter(today, on) },
      answer_by: answerIn === undefined ? null : daysAfter(today, on + answerIn),
      ...{ state: "SUBMITTED", answer: "", account_id: officer, role: "officer", at: at(daerah, on) },
    })),
  )
  for (const { id, steps } of handed) await writeSteps(client, daerah, { id, steps })
}

async function writeSteps(client: pg.Client, daerah: Daerah, { id, steps }: { id: string; steps: readonly Step[] }) {
  let from = "SUBMITTED"
  for (const { to, on, channel, refusal = null, words = "" } of steps) {
    const isOwn = channel === "PORTAL"
    await insertRows(client, "submission_step", [
      {
        ...{ tenant_id: daerah.tenantId, id: uuidv7(), submission_id: id, from_state: from, to_state: to, channel },
        ...{ happened_on: daysAfter(daerah.today, on), refusal, words, at: at(daerah, on) },
        ...{ account_id: isOwn ? daerah.partner : daerah.officer, role: isOwn ? "partner" : "officer" },
      },
    ])
    from = to
  }
}
