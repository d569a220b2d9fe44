import { z } from "zod"

const text = z.string()
const count = z.number().nullable()
const amount = z.string().nullable()

/** What of a product is published, as a version keeps it; money is rupiah as text. A version of long ago may lack some of it. */
export const Content = z
  .object({
    ...{ name: text, nameEn: text, commodity: text, description: text, descriptionEn: text },
    ...{ price: amount, priceUnit: text, capacity: count, capacityUnit: text, minOrder: count, leadDays: count },
    ...{ shelfLife: count, barcode: text.nullable(), hsCode: text.nullable() },
    enterprise: z.object({ name: text, brand: text.nullable(), kelurahanCode: text.nullable() }),
    photos: z.array(z.object({ id: text, caption: text })),
    variants: z.array(z.object({ name: text, netContent: text, price: amount, barcode: text.nullable() })),
  })
  .partial()
export type Content = z.output<typeof Content>

/** A product to be published by its owner; `agrees` is the box that is shown while there is no consent. */
export const PublishOwn = z.object({
  id: z.uuid("Muat ulang halaman, lalu coba lagi."),
  consentId: z.uuid("Muat ulang halaman, lalu coba lagi."),
  agrees: z
    .string()
    .optional()
    .transform((ticked) => ticked === "on"),
})

/** The consent an owner takes back from the page of one product. */
export const WithdrawAgreement = z.object({
  id: z.uuid("Muat ulang halaman, lalu coba lagi."),
  consentId: z.uuid("Muat ulang halaman, lalu coba lagi."),
})
