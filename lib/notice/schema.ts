import { z } from "zod"

/** One notice to be marked as read, or all of them when none is named. */
export const ReadNotices = z.object({
  id: z.union([
    z
      .literal("")
      .prefault("")
      .transform(() => null),
    z.uuid("Muat ulang halaman, lalu coba lagi."),
  ]),
})
export type ReadNotices = z.output<typeof ReadNotices>
