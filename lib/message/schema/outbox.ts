import { z } from "zod"

const known = z.uuid("Muat ulang halaman, lalu coba lagi.")
const optional = z
  .union([z.literal(""), known])
  .optional()
  .transform((id) => id || undefined)

/** An e-mail that goes by WhatsApp instead. */
export const ReplaceMessage = z.object({ id: known })

/** Which failed messages go out again: one, those of a training, or all. */
export const RetryMessages = z.object({ id: optional, trainingId: optional })
export type RetryMessages = z.output<typeof RetryMessages>
