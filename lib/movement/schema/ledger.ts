import { z } from "zod"

/** A share of a movement as its page tells it. */
const LedgerCredit = z.object({
  id: z.string(),
  source: z.enum(["TRAINING", "OBLIGATION", "PERMIT", "TEST", "NONE"]),
  share: z.number(),
  rule: z.number(),
  affirmed: z.boolean().nullable(),
  training: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The agreement with what it promised; null too when the actor cannot see it. */
  mou: z.object({ id: z.string(), title: z.string(), partner: z.string(), promise: z.string().nullable() }).nullable(),
  permitId: z.string().nullable(),
  reportId: z.string().nullable(),
})
export type LedgerCredit = z.output<typeof LedgerCredit>

/** A movement as its product's page tells it; days are ISO. */
export const LedgerRow = z.object({
  id: z.string(),
  day: z.string(),
  kind: z.enum(["DIMENSION", "GATE", "LEVEL"]),
  subject: z.string(),
  dimension: z.string().nullable(),
  before: z.string(),
  after: z.string(),
  change: z.number(),
  cause: z.enum(["ANSWER", "PERMIT", "TEST", "RECORD", "EXPORT", "TRAINING", "VALIDATION", "EXPIRY", "RUBRIC"]),
  causeId: z.string().nullable(),
  moment: z.string(),
  credits: z.array(LedgerCredit),
})
export type LedgerRow = z.output<typeof LedgerRow>
