import { z } from "zod"

/** A new secret address of one's own calendar. */
export const MakeFeed = z.object({ id: z.uuid("Muat ulang halaman, lalu coba lagi.") })

/** The end of a secret address. */
export const RevokeFeed = z.object({ id: z.uuid("Muat ulang halaman, lalu coba lagi.") })
