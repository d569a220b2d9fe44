import { z } from "zod"

/** Whether somebody who knows says that an intervention was the reason. */
export const AffirmCredit = z.object({
  id: z.uuid("Muat ulang halaman."),
  productId: z.uuid("Muat ulang halaman."),
  verdict: z.enum(["YES", "NO"], "Pilih ya atau bukan."),
})
export type AffirmCredit = z.output<typeof AffirmCredit>
