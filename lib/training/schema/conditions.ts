import { z } from "zod"

/** Who may take part in a training: every condition given has to hold. */
const Conditions = z.strictObject({
  /** Only enterprises with an NIB. */
  nib: z.literal(true).optional(),
  /** Only enterprises of these sectors (keys of the register's vocabulary). */
  sectors: z.array(z.string()).min(1).optional(),
  /** Only enterprises in these kelurahan (codes). */
  kelurahan: z.array(z.string()).min(1).optional(),
  /** Only people who finished no training on any of this training's topics. */
  neverOnTopic: z.literal(true).optional(),
})
export type Conditions = z.output<typeof Conditions>

/** How many owners of a kelurahan may be seated, by its code; `*` stands for every kelurahan without a figure of its own. */
const Quota = z.record(z.string(), z.int().min(0))
export type Quota = z.output<typeof Quota>

/** A training's conditions as its row holds them; anything else there is a bug. */
export function readConditions(json: unknown): Conditions {
  return Conditions.parse(json)
}

/** A training's quota per kelurahan as its row holds it; anything else there is a bug. */
export function readQuota(json: unknown): Quota {
  return Quota.parse(json)
}

/** How many owners of a kelurahan may be seated, or null where there is no limit but the seats. */
export function quotaOf(quota: Quota, kelurahanCode: string | null): number | null {
  return quota[kelurahanCode ?? "*"] ?? quota["*"] ?? null
}
