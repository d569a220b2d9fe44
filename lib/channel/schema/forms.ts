import { z } from "zod"

/** What somebody saw of one thing on a list. */
export const CheckItem = z.object({
  productId: z.uuid("Muat ulang halaman."),
  profileId: z.uuid("Muat ulang halaman."),
  item: z.string().min(1).max(40),
  result: z.enum(["PASSED", "FAILED"], "Pilih terpenuhi atau belum."),
  note: z.string().trim().max(300, "Paling panjang 300 huruf.").prefault(""),
})
export type CheckItem = z.output<typeof CheckItem>
