import { v7 as uuidv7 } from "uuid"
import type { Actor } from "../../lib/access"
import { read } from "../../lib/db"
import { requestRun, runReadiness } from "../../lib/readiness/commands/run"
import { copyRubric, publishRubric, saveCriterion } from "../../lib/rubric/commands/draft"
import { baseRubric } from "../../lib/rubric/rules/base"
import { getCalendar } from "../../lib/tenant/queries"
import { plantKnownProducts } from "./plant-products"
import type { Stage } from "./stage"

/** Seconds to compute so many products anew after a change of the rubric, as the worker does, and how many it moved. */
export type RecomputeFigure = { products: number; moved: number; seconds: number }

const count = 100_000

/** Compute 100,000 products once so that each has a copy, publish a rubric that moves most of them, and measure the second time. */
export async function measureRecompute({ admin, officer }: Stage): Promise<RecomputeFigure> {
  await plantKnownProducts(admin, officer.tenantId, count)
  const actor = { ...officer, role: "admin" as const }
  await runReadiness(actor, (await requestRun(actor, "RUBRIC")).id)
  await publishChanged(actor)
  const { id } = await requestRun(actor, "RUBRIC")
  const begun = performance.now()
  await runReadiness(actor, id)
  const seconds = (performance.now() - begun) / 1000
  const { rows } = await admin.query<{ moved: number }>("SELECT moved FROM readiness_run WHERE id = $1", [id])
  return { products: count, moved: rows[0]?.moved ?? 0, seconds }
}

/** Publish a version of the daerah's own in which the first criterion of quality weighs twice as much as in the base. */
async function publishChanged(actor: Actor): Promise<void> {
  const [first] = baseRubric.criteria
  if (!first) throw new Error("The base rubric has no criterion.")
  const { id } = await copyRubric(actor, { id: uuidv7(), from: "base", title: "Ukur" })
  const { code, commodities, gates, statement, months = null, grades = [] } = first
  const own = { code, months, commodities, gates, statement: statement.id, grades: [...grades] }
  await saveCriterion(actor, { id, change: { ...own, weight: first.weight * 2 } })
  const { today } = await read(actor, (tx) => getCalendar(tx, actor))
  await publishRubric(actor, { id, startsOn: today })
}
