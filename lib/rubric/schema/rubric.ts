import { z } from "zod"

const Words = { id: z.string().trim().min(1), en: z.string().trim().min(1) }
const Dimension = z.enum(["mutu", "volume", "kemasan", "pemasaran", "legalitas", "keuangan", "ekspor"])
const Percent = z.number().min(0).max(100)

/** One question of a rubric: yes or no (0, 1), graded (0 to 3) or a share (0 to 1); a gate asks for at least so much. */
export const Criterion = z.object({
  code: z.string().regex(/^[A-Z]{2}\d{1,2}$/),
  dimension: Dimension,
  statement: z.object(Words),
  kind: z.enum(["yes-no", "graded", "share"]),
  weight: z.number().min(0).max(10),
  commodities: z.array(z.enum(["FOOD", "COCONUT", "SEAFOOD", "CRAFT", "WOOD", "FLOWER", "BAMBOO"])),
  /** Products with one of these attributes are asked too, whatever their commodity. */
  attributes: z.array(z.enum(["foodContact", "plant", "animal", "wood", "haram"])).optional(),
  evidence: z.array(z.string()),
  gates: z.array(z.object({ level: z.enum(["LICENSED", "RETAIL_READY", "EXPORT_READY"]), min: z.number().positive() })),
  grades: z.array(z.object({ value: z.number(), ...Words })).optional(),
  /** How many months evidence may be relied on; without it, as long as nothing says otherwise. */
  months: z.int().positive().optional(),
  sources: z.array(z.string()),
  note: z.string().optional(),
})
export type Criterion = z.output<typeof Criterion>

const Rule = z.object({
  profile: z.enum(["general", "retail", "export"]),
  min: Percent,
  dimensions: z.partialRecord(Dimension, Percent),
})

/** A rubric: dimensions with their weights by profile, criteria, what the levels ask for, and the documents an export needs by commodity. */
export const Rubric = z.object({
  title: z.string(),
  version: z.string(),
  date: z.iso.date(),
  dimensions: z.array(
    z.object({ code: Dimension, ...Words, weights: z.object({ general: Percent, retail: Percent, export: Percent }) }),
  ),
  criteria: z.array(Criterion),
  levels: z.object({ RETAIL_READY: Rule, EXPORT_READY: Rule }),
  /** Months an approval of the enterprise, and a shipment, count for a level. */
  validMonths: z.int().positive(),
  exportMonths: z.int().positive(),
  exportDocuments: z.record(z.string(), z.array(z.string())),
  bands: z.array(z.object({ min: Percent, max: Percent, ...Words })),
})
export type Rubric = z.output<typeof Rubric>

/** The most a criterion's value can be. */
export function mostOf({ kind }: Pick<Criterion, "kind">): number {
  return kind === "graded" ? 3 : 1
}
