import "server-only"
import { type Actor, isRole, roles } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { bulkDetail, refuseGrown } from "@/lib/enterprise/commands/bulk"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { findDeed } from "@/lib/enterprise/queries/deed"
import { countStandings, type Selection, standingsSql } from "@/lib/enterprise/queries/selection"
import { countDone, judgeGroups, type Outcome, sayOutcome } from "@/lib/enterprise/rules/steps"
import { isStatus, statuses } from "@/lib/enterprise/schema/enterprise"
import { type Step, steps } from "@/lib/enterprise/schema/steps"
import { formatInstant } from "@/lib/format"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"
import { addTransitionsAlong } from "@/lib/transition"

/** A step for a selection; `id` names the deed, and `expected` is how many were said to be changed by it. */
export type StepInput = {
  id: string
  selection: Selection
  reason?: string
  expected?: number
}

/** Take a step for everything in a selection that can make it; the rest is left as it is and counted, with the reason. */
export function takeStep(actor: Actor, step: Step, input: StepInput): Promise<{ id: string; outcome: Outcome }> {
  const { id, selection, reason = "", expected } = input
  return write(actor, steps[step].action, async (tx, audit) => {
    const before = await findDeed(tx, actor, id)
    if (before) {
      audit({ detail: { repeated: true } })
      return { id, outcome: before.outcome }
    }
    const standings = standingsSql(actor, selection, await getCalendar(tx, actor))
    const { ways, outcome } = judgeGroups(step, await countStandings(tx, standings))
    addMissing(selection, outcome)
    if (ways.length === 0) await refuseAll(tx, actor, { selection, outcome })
    refuseGrown(countDone(outcome), expected)

    await addTransitionsAlong(tx, actor, { standings, ways, reason })
    audit({ subject: id, detail: { ...bulkDetail(selection), outcome, reason } })
    return { id, outcome }
  })
}

function addMissing(selection: Selection, { done, left }: Outcome): void {
  if (!("ids" in selection)) return
  const missing = new Set(selection.ids).size - countDone({ done }) - countDone({ done: left })
  if (missing > 0) left["tidak ditemukan"] = missing
}

type Refused = { selection: Selection; outcome: Outcome }

/** Say why nothing can be done: of a single enterprise with who changed it last and when. */
async function refuseAll(tx: Tx, actor: Actor, { selection, outcome }: Refused): Promise<never> {
  const [id, ...others] = "ids" in selection ? selection.ids : []
  if (!id || others.length > 0) throw new Refusal("conflict", sayOutcome(outcome))
  const found = await tx.enterprise.findFirst({
    where: { id, AND: visibleEnterprises(actor) },
    select: { status: true, transitions: { orderBy: { at: "desc" }, take: 1 } },
  })
  if (!found) throw new Refusal("not-found", "UMKM ini tidak ditemukan.")
  const status = isStatus(found.status) ? statuses[found.status] : found.status
  const last = await sayLast(tx, actor, found.transitions[0])
  const why = Object.keys(outcome.left).join(", ")
  throw new Refusal("conflict", `Langkah ini tidak dapat dilakukan: ${why}. Statusnya sekarang “${status}”${last}.`)
}

async function sayLast(tx: Tx, actor: Actor, last?: { at: Date; accountId: string | null; role: string }) {
  if (!last) return ""
  const account = last.accountId
    ? await tx.account.findFirst({ where: { id: last.accountId }, select: { name: true } })
    : null
  const { timeZone } = await getCalendar(tx, actor)
  const office = isRole(last.role) ? roles[last.role] : "Sistem"
  return `, diubah ${account ? `${account.name} (${office})` : office} pada ${formatInstant(last.at, timeZone)}`
}
