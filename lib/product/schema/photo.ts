import { z } from "zod"
import { Id, optionalText } from "@/lib/product/schema/product"

/** So many photos a product has at most. */
export const mostPhotos = 12

/** What a page of photos calls a refusal by its field; null when the picture could not be read. */
export function photoFault({ field }: { field: string | null }): string | null {
  if (field === "most") return "most"
  return field === "file" ? "kind" : null
}

/** The form of a product's photo beside its file. */
export const AddPhoto = z.object({ id: Id, caption: z.string().trim().max(150).prefault("") })

/** A photo's caption. */
export const CaptionPhoto = z.object({ id: Id, productId: Id, caption: optionalText(150) })
export type CaptionPhoto = z.output<typeof CaptionPhoto>

/** One photo of a product, to be taken away. */
export const OnePhoto = z.object({ id: Id, productId: Id })
export type OnePhoto = z.output<typeof OnePhoto>

/** The whole order of a product's photos, as their ids with commas between. */
export const OrderPhotos = z.object({
  productId: Id,
  order: z
    .string()
    .max(mostPhotos * 40)
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(Id).max(mostPhotos)),
})
export type OrderPhotos = z.output<typeof OrderPhotos>
