import { isEan13 } from "@/lib/product/rules/barcode"
import { labelElements } from "@/lib/product/schema/words"
import type { ProductFacts } from "@/lib/readiness/schema/facts"
import { type Derive, fromRecord, type Known, permitsOf } from "./known"

function packs(product: ProductFacts, levels: readonly string[]) {
  return product.packaging.filter(({ level }) => levels.includes(level))
}

function derivePrimary(...[product]: Parameters<Derive>): Known[] {
  return packs(product, ["PRIMARY"]).map(({ id, grade, on, foodGrade }) => ({
    value: foodGrade ? 2 : 1,
    grade,
    on,
    until: null,
    source: { kind: "RECORD", id },
  }))
}

/** The share of the label elements a product needs that are on its label. */
function deriveLabel(...[{ label }]: Parameters<Derive>): Known[] {
  if (!label) return []
  const needed = Object.keys(labelElements).filter((element) => !label.notNeeded.includes(element))
  const value =
    needed.length > 0 ? needed.filter((element) => label.elements.includes(element)).length / needed.length : 0
  return [{ value, grade: label.grade, on: label.on, until: null, source: { kind: "RECORD", id: label.id } }]
}

function deriveShelfLife(...[product]: Parameters<Derive>): Known[] {
  const printed = ["EXPIRY", "PRODUCTION_CODE"].every((element) => product.label?.elements.includes(element))
  return product.shelfLife !== null && printed ? fromRecord(product, 1, ["shelfLife"]) : []
}

function deriveOuter(...[product]: Parameters<Derive>): Known[] {
  const outer = packs(product, ["SECONDARY", "TERTIARY"]).map(
    ({ id, grade, on }): Known => ({ value: 1, grade, on, until: null, source: { kind: "RECORD", id } }),
  )
  return [...outer, ...permitsOf(product, ["ISPM15"], { value: 3 })]
}

/** What is known of packaging and label without asking. */
export const packaging: Record<string, Derive> = {
  KE1: derivePrimary,
  KE2: deriveLabel,
  KE3: deriveShelfLife,
  KE4: (product) => permitsOf(product, ["NUTRITION"], { value: 1 }),
  KE5: (product) => (product.barcode && isEan13(product.barcode) ? fromRecord(product, 1, ["barcode"]) : []),
  KE6: deriveOuter,
}
