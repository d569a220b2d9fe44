import { z } from "zod"

const known = z.uuid("Muat ulang halaman, lalu coba lagi.")
const optional = z
  .union([z.literal(""), known])
  .optional()
  .transform((id) => id || undefined)

/** Which failed messages go out again: one, those of a training, or all. */
export const RetryMessages = z.object({ id: optional, trainingId: optional })
export type RetryMessages = z.output<typeof RetryMessages>
