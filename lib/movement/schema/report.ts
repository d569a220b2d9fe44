import { z } from "zod"
import { causes } from "@/lib/movement/schema/words"
import { keysOf } from "@/lib/vocabulary"

const Ways = z.object({ up: z.number(), down: z.number() })

const Row = z.object({
  id: z.string(),
  name: z.string(),
  ...Ways.shape,
  /** Points of all dimensions, each weighed with its share. */
  net: z.number(),
  levels: Ways,
  disputed: z.number(),
  dimensions: z.record(z.string(), Ways),
})
export type ReportRow = z.output<typeof Row>

const Total = z.object({ moved: z.number(), unexplained: z.number(), aged: z.number(), rubric: z.number() })
/**
 * Products that moved at all, those of which a movement has not enough evidence, and those that the clock moved; `rubric`,
 * apart from these, those of which a new version of the rubric changed something.
 */
export type ReportTotal = z.output<typeof Total>

/** What each side is credited with, and everything that moved. */
export const Report = z.object({ rows: z.array(Row), total: Total })

/** A movement behind a number of the report. */
export const BehindRow = z.object({
  movementId: z.string(),
  productId: z.string(),
  product: z.string(),
  enterprise: z.string(),
  day: z.string(),
  kind: z.enum(["DIMENSION", "GATE", "LEVEL"]),
  subject: z.string(),
  before: z.string(),
  after: z.string(),
  change: z.number(),
  share: z.number(),
  affirmed: z.boolean().nullable(),
  cause: z.enum(keysOf(causes)),
  /** The side it is credited to; null without any, or when it is of another kind than asked. */
  of: z.string().nullable(),
  isCredited: z.boolean(),
})
export type BehindRow = z.output<typeof BehindRow>

/** Movements behind a number, those that are shown, and of how many products all of them are. */
export type BehindList = { rows: BehindRow[]; products: number; total: number }
