import { z } from "zod"

/** A code for a person of the register; `enterpriseId` is the page it was asked for on. */
export const OfferClaim = z.object({
  id: z.uuid("Muat ulang halaman."),
  personId: z.uuid("Muat ulang halaman."),
  enterpriseId: z.uuid("Muat ulang halaman."),
})
export type OfferClaim = z.output<typeof OfferClaim>

export const RevokeClaim = z.object({ id: z.uuid("Muat ulang halaman."), enterpriseId: z.uuid("Muat ulang halaman.") })

/** The enterprise whose code is shown no longer. */
export const CloseClaim = z.object({ enterpriseId: z.uuid("Muat ulang halaman.") })
