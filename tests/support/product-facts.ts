import fc from "fast-check"
import { daysAfter } from "@/lib/day"
import { recordFields } from "@/lib/product/schema/words"
import type { ProductFacts } from "@/lib/readiness/schema/facts"
import { baseRubric } from "@/lib/rubric/rules/base"
import { mostOf } from "@/lib/rubric/schema/rubric"
import { keysOf } from "@/lib/vocabulary"

/** The day on which the products of these tests are looked at. */
export const today = "2026-11-22"

/** Processed food of an approved enterprise of which nothing else is known. */
export const bareProduct: ProductFacts = {
  ...{ id: "p", enterpriseId: "e", commodity: "FOOD" },
  ...{ foodContact: false, plant: false, animal: false, wood: false, haram: false, shelfLife: null },
  ...{ nameEn: "", description: "", descriptionEn: "", hsCode: null, barcode: null, hasPrice: false },
  ...{ hasCapacity: false, exportDocuments: [], grade: "stated", unseen: [], changedOn: today, photos: 0 },
  enterprise: {
    ...{ missing: [], validUntil: "2027-11-01", nib: null, nibGrade: "stated", hasKbli: false, hasNpwp: false },
  },
  ...{ packaging: [], label: null, outputs: [], channels: [], permits: [], tests: [], exports: [], trainings: [] },
  answers: [],
}

const grade = fc.constantFrom(...(["stated", "seen", "document", "partner", "register"] as const))
const past = fc.integer({ min: -1_200, max: 0 }).map((days) => daysAfter(today, days))
const around = fc.integer({ min: -1_200, max: 900 }).map((days) => daysAfter(today, days))
const month = fc
  .integer({ min: -16, max: 0 })
  .map((count) => new Date(Date.UTC(2026, 10 + count, 1)).toISOString().slice(0, 10))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const id = fc.uuid()
const row = { id, grade }

const permitKinds = ["PIRT", "BPOM", "HALAL", "NOT_HALAL", "SNI", "BRAND", "CPPB", "HACCP", "SKP", "DHH", "SVLK"]
const permit = fc.record({
  ...row,
  kind: fc.constantFrom(...permitKinds, "NUTRITION", "ISPM15", "NKV"),
  state: fc.constantFrom("VALID", "VALID", "IN_PROCESS", "REVOKED"),
  level: fc.constantFrom("", "I", "III"),
  on: maybe(around),
  until: maybe(around),
})
const channel = fc.record({
  ...{ ...row, since: maybe(around), until: maybe(around), hasSales: fc.boolean() },
  kind: fc.constantFrom("SHOP", "CONSIGNMENT", "RETAIL", "MARKETPLACE", "EXPORTER"),
})
const output = fc.record({
  ...{
    ...row,
    month,
    quantity: fc.nat(50),
    ordered: maybe(fc.integer({ min: 0, max: 20 })),
    onTime: fc.constant(null),
  },
})

/** An answer to one criterion of the base rubric, of the owner or of somebody else. */
const answer = fc.constantFrom(...baseRubric.criteria).chain((criterion) =>
  fc.record({
    ...{ ...row, criterion: fc.constant(criterion.code), on: past, isVerified: fc.boolean() },
    value: fc.integer({ min: 0, max: mostOf(criterion) }),
  }),
)

/** Any product: whatever can be recorded of one, in any combination. */
export const anyProduct: fc.Arbitrary<ProductFacts> = fc.record({
  ...{
    id,
    enterpriseId: id,
    grade,
    unseen: fc.subarray(keysOf(recordFields)),
    changedOn: past,
    photos: fc.nat(3),
    shelfLife: maybe(fc.constant(365)),
  },
  commodity: fc.constantFrom("FOOD", "COCONUT", "SEAFOOD", "CRAFT", "WOOD", "FLOWER", "BAMBOO"),
  ...{ foodContact: fc.boolean(), plant: fc.boolean(), animal: fc.boolean(), wood: fc.boolean(), haram: fc.boolean() },
  ...{ nameEn: fc.constantFrom("", "Oil"), description: fc.constantFrom("", "Minyak") },
  ...{ descriptionEn: fc.constantFrom("", "Oil"), hsCode: maybe(fc.constant("15131100")) },
  ...{ barcode: maybe(fc.constant("8991234567891")), hasPrice: fc.boolean(), hasCapacity: fc.boolean() },
  exportDocuments: fc.subarray(Object.values(baseRubric.exportDocuments).flat()),
  enterprise: fc.record({
    ...{
      missing: fc.constantFrom([], [], ["phone"]),
      validUntil: maybe(around),
      nib: maybe(fc.constant("1".repeat(13))),
    },
    ...{ nibGrade: grade, hasKbli: fc.boolean(), hasNpwp: fc.boolean() },
  }),
  packaging: fc.array(
    fc.record({ ...row, level: fc.constantFrom("PRIMARY", "TERTIARY"), foodGrade: fc.boolean(), on: past }),
    { maxLength: 3 },
  ),
  label: maybe(
    fc.record({
      ...row,
      elements: fc.subarray(["NAME", "EXPIRY", "PRODUCTION_CODE"]),
      notNeeded: fc.constant([]),
      on: past,
    }),
  ),
  outputs: fc.uniqueArray(output, { selector: (one) => one.month, maxLength: 14 }),
  channels: fc.array(channel, { maxLength: 5 }),
  permits: fc.array(permit, { maxLength: 6 }),
  tests: fc.array(fc.record({ ...row, on: around, passed: fc.boolean() }), { maxLength: 3 }),
  exports: fc.array(fc.record({ ...row, on: around, route: fc.constantFrom("DIRECT", "AGGREGATOR") }), {
    maxLength: 2,
  }),
  trainings: fc.array(
    fc.record({ id, on: past, type: fc.constantFrom("EXHIBITION", "CLASS"), topics: fc.subarray(["ekspor", "mutu"]) }),
    { maxLength: 2 },
  ),
  answers: fc.array(answer, { maxLength: 40 }),
})
