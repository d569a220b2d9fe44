import { z } from "zod"
import type { ProfileKind } from "./words"

const must = z.boolean()

/** One thing a way to market asks for; a must decides, everything else is advice. Volumes are per month in the product's own unit, shelf life is days. */
export const Requirement = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("criterion"), criterion: z.string(), min: z.number().positive(), must }),
  z.object({ kind: z.literal("volume"), min: z.int().positive(), must }),
  z.object({ kind: z.literal("shelf-life"), min: z.int().positive(), must }),
  z.object({ kind: z.literal("item"), key: z.string(), words: z.string(), must }),
])
export type Requirement = z.output<typeof Requirement>

/** A list of them as it is kept. */
export const Requirements = z.array(Requirement)

/** A way to market with what it asks for; `isOwn` when the daerah changed or added it. */
export type ChannelProfile = {
  id: string
  kind: ProfileKind
  name: string
  partner: { id: string; name: string } | null
  requirements: Requirement[]
  isOwn: boolean
}

/** What somebody saw of one thing on a profile's list. */
export type Check = { profileId: string; item: string; passed: boolean; note: string }
