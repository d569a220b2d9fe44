import { z } from "zod"

const Grade = z.enum(["stated", "seen", "document", "partner", "register"])
const Day = z.iso.date()
const Row = { id: z.string(), grade: Grade }

/** Everything readiness depends on, for one product; days are ISO, months are their first day. */
export const ProductFacts = z.object({
  id: z.string(),
  enterpriseId: z.string(),
  commodity: z.enum(["FOOD", "COCONUT", "SEAFOOD", "CRAFT", "WOOD", "FLOWER", "BAMBOO"]),
  foodContact: z.boolean(),
  plant: z.boolean(),
  animal: z.boolean(),
  wood: z.boolean(),
  haram: z.boolean(),
  shelfLife: z.number().nullable(),
  nameEn: z.string(),
  description: z.string(),
  descriptionEn: z.string(),
  hsCode: z.string().nullable(),
  barcode: z.string().nullable(),
  hasPrice: z.boolean(),
  hasCapacity: z.boolean(),
  exportDocuments: z.array(z.string()),
  /** How the record is known, and which of its fields the owner changed since. */
  grade: Grade,
  unseen: z.array(z.string()),
  changedOn: Day,
  photos: z.number(),
  enterprise: z.object({
    missing: z.array(z.string()),
    /** The last day of the agency's approval, while it is approved. */
    validUntil: Day.nullable(),
    nib: z.string().nullable(),
    nibGrade: Grade,
    hasKbli: z.boolean(),
    hasNpwp: z.boolean(),
  }),
  packaging: z.array(z.object({ ...Row, level: z.string(), foodGrade: z.boolean(), on: Day })),
  label: z.object({ ...Row, elements: z.array(z.string()), notNeeded: z.array(z.string()), on: Day }).nullable(),
  outputs: z.array(
    z.object({
      ...Row,
      month: Day,
      quantity: z.number(),
      ordered: z.number().nullable(),
      onTime: z.number().nullable(),
    }),
  ),
  channels: z.array(
    z.object({ ...Row, kind: z.string(), since: Day.nullable(), until: Day.nullable(), hasSales: z.boolean() }),
  ),
  permits: z.array(
    z.object({
      ...Row,
      kind: z.string(),
      state: z.string(),
      level: z.string(),
      on: Day.nullable(),
      until: Day.nullable(),
    }),
  ),
  /** Reports that were not withdrawn. */
  tests: z.array(z.object({ ...Row, on: Day, passed: z.boolean() })),
  exports: z.array(z.object({ ...Row, on: Day, route: z.string() })),
  /** Trainings the enterprise attended to the end. */
  trainings: z.array(z.object({ id: z.string(), type: z.string(), topics: z.array(z.string()), on: Day })),
  /** Answers of finished assessments; the blind second looks are not among them. */
  answers: z.array(z.object({ ...Row, criterion: z.string(), value: z.number(), on: Day, isVerified: z.boolean() })),
})
export type ProductFacts = z.output<typeof ProductFacts>

/** One thing known about a product that speaks to a criterion, from a day until a day (both inside; null is without end). */
export type Fact = {
  criterion: string
  value: number
  grade: z.output<typeof Grade>
  on: string
  until: string | null
  source: { kind: "ANSWER" | "PERMIT" | "TEST" | "RECORD" | "EXPORT" | "TRAINING" | "ENTERPRISE"; id: string }
}
