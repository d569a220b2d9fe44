import { readFileSync } from "node:fs"
import { daysAfter, monthsAfter } from "../../lib/day"
import { computeReadiness } from "../../lib/readiness/rules/readiness"
import { ProductFacts } from "../../lib/readiness/schema/facts"
import { mostOf, Rubric } from "../../lib/rubric/schema/rubric"
import { percentile } from "./figures"

/** Milliseconds to compute how ready one product is, everything being known of it. */
export type ReadinessFigure = { facts: number; p50: number; p95: number }

const today = "2026-11-22"

/** Compute the readiness of a product of which everything is known, again and again. */
export function measureReadiness(): ReadinessFigure {
  const rubric = Rubric.parse(JSON.parse(readFileSync("lib/rubric/rules/base.json", "utf8")))
  const product = knownProduct(rubric)
  const times: number[] = []
  // The first turns let the engine compile it.
  for (let turn = -500; turn < 2_000; turn += 1) {
    const begun = performance.now()
    computeReadiness({ product, rubric, today, counting: "verified" })
    if (turn >= 0) times.push(performance.now() - begun)
  }
  const facts = product.answers.length + product.outputs.length + product.permits.length + product.channels.length
  return { facts, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

function knownProduct({ criteria }: Rubric): ProductFacts {
  const row = (id: string) => ({ id, grade: "document", on: daysAfter(today, -40) })
  const months = [...Array(13).keys()].map((back) => monthsAfter("2026-11-01", -back))
  const kinds = ["PIRT", "HALAL", "CPPB", "HACCP", "SKP", "SNI_UMK", "BRAND", "NUTRITION", "ISPM15", "NKV"]
  return ProductFacts.parse({
    ...{ id: "p", enterpriseId: "e", commodity: "SEAFOOD", foodContact: true, plant: false, animal: true, wood: false },
    ...{ haram: false, shelfLife: 180, nameEn: "Product", description: "Contoh", descriptionEn: "Sample" },
    ...{
      hsCode: "16041419",
      barcode: "8990000000013",
      hasPrice: true,
      hasCapacity: true,
      exportDocuments: ["invoice"],
    },
    ...{ grade: "document", unseen: [], changedOn: today, photos: 3 },
    enterprise: {
      ...{ missing: [], validUntil: "2027-11-01", nib: "1234567890123", nibGrade: "register", hasKbli: true },
      hasNpwp: true,
    },
    packaging: ["PRIMARY", "SECONDARY", "TERTIARY"].map((level) => ({ ...row(level), level, foodGrade: true })),
    label: { ...row("l"), elements: ["NAME", "EXPIRY", "PRODUCTION_CODE"], notNeeded: ["ORIGIN"] },
    outputs: months.map((month) => ({ ...row(month), month, quantity: 400, ordered: 400, onTime: 390 })),
    channels: ["SHOP", "RETAIL", "MARKETPLACE", "EXPORTER"].map((kind) => ({
      ...{ ...row(kind), kind, since: "2026-01-01", until: null, hasSales: true },
    })),
    permits: kinds.map((kind) => ({ ...row(kind), kind, state: "VALID", level: "II", until: "2028-01-01" })),
    tests: [0, 1, 2].map((at) => ({ ...row(`t${at}`), on: daysAfter(today, -100 * at - 10), passed: true })),
    exports: [{ ...row("x"), route: "AGGREGATOR" }],
    trainings: [],
    answers: criteria.flatMap((criterion) =>
      [true, false].map((isVerified) => ({
        ...{ ...row(`${criterion.code}${isVerified}`), criterion: criterion.code, isVerified },
        value: mostOf(criterion),
      })),
    ),
  })
}
