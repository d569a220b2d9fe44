import { requestRun, runReadiness } from "../../lib/readiness/commands/run"
import { plantKnownProducts } from "./plant-products"
import type { Stage } from "./stage"

/** Seconds to compute so many products anew, as the worker does after a change of the rubric. */
export type RecomputeFigure = { products: number; seconds: number }

const count = 100_000

/** Compute 100,000 products once so that each has a copy, and measure the second time. */
export async function measureRecompute({ admin, officer }: Stage): Promise<RecomputeFigure> {
  await plantKnownProducts(admin, officer.tenantId, count)
  const actor = { ...officer, role: "admin" as const }
  await runReadiness(actor, (await requestRun(actor, "RUBRIC")).id)
  const begun = performance.now()
  await runReadiness(actor, (await requestRun(actor, "RUBRIC")).id)
  return { products: count, seconds: (performance.now() - begun) / 1000 }
}
