import { listProducts } from "../../lib/product/queries/list"
import { readProductList } from "../../lib/product/rules/filter"
import { baseRubric } from "../../lib/rubric/rules/base"
import { type DatabaseTime, timeAll } from "./database-time"
import { plantListedProducts } from "./plant-products"
import { recordStatements } from "./record"
import type { Stage } from "./stage"
import type { Statement } from "./statement"

const count = 300_000

/** What the database needs for the list of 300,000 products, filtered by level and failed gate. */
export async function measureProducts(stage: Stage): Promise<DatabaseTime & { products: number }> {
  const { admin, officer } = stage
  const gates = baseRubric.criteria.flatMap(({ code, gates: its }) => its.map(({ level }) => `${level}:${code}`))
  await plantListedProducts(admin, officer.tenantId, { count, gates })
  const statements: Statement[] = []
  const levels = ["", "RECORDED", "LICENSED", "RETAIL_READY", "EXPORTER"]
  for (const tingkat of levels) {
    for (const gerbang of ["", ...gates.filter((_, at) => at % 6 === 0)]) {
      for (const urut of ["terbaru", "nama"]) {
        const state = readProductList({ tingkat, gerbang, urut })
        const { next } = await listProducts(officer, state)
        statements.push(...(await recordStatements(() => listProducts(officer, state))))
        if (next) statements.push(...(await recordStatements(() => listProducts(officer, { ...state, after: next }))))
      }
    }
  }
  return { ...(await timeAll(stage, officer, statements)), products: count }
}
