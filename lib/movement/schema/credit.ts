import { z } from "zod"

/** What a movement is credited to. */
export const creditSources = {
  TRAINING: "Pelatihan",
  OBLIGATION: "Komitmen perjanjian",
  PERMIT: "Izin yang difasilitasi",
  TEST: "Uji laboratorium",
  NONE: "Tidak cukup bukti",
} as const
export type CreditSource = keyof typeof creditSources

const Id = z.string().nullable()

/** Something that was done for an enterprise or one of its products, with everybody it is from; days are ISO. */
export const Intervention = z.object({
  source: z.enum(["TRAINING", "OBLIGATION", "PERMIT", "TEST"]),
  trainingId: Id,
  obligationId: Id,
  permitId: Id,
  reportId: Id,
  mouId: Id,
  partnerId: Id,
  programmeId: Id,
  on: z.iso.date(),
  /** What it is about; a permit says its kind instead. */
  dimensions: z.array(z.string()),
  /** How much of the whole thing this is: a training two partners gave counts half for each. */
  part: z.number().positive().max(1),
})
export type Intervention = z.output<typeof Intervention>
