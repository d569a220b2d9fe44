import { z } from "zod"
import { BarcodeField, Id, optionalText, PriceField } from "@/lib/product/schema/product"

/** So many sizes or tastes a product has at most. */
export const mostVariants = 20

/** The numbers of the lines in the form of variants. */
export const variantRows = Array.from({ length: mostVariants }, (_, at) => at + 1)

/** The names of a line's fields before its number. */
export const variantPrefixes = ["nama-", "isi-", "harga-", "barcode-"] as const

type Stored = { name: string; netContent: string; price: bigint | null; barcode: string | null }

/** What the lines hold at first. */
export function variantTexts(variants: readonly Stored[]): Record<string, string> {
  return Object.fromEntries(
    variants.flatMap(({ name, netContent, price, barcode }, at) =>
      [name, netContent, price === null ? "" : String(price), barcode ?? ""].map((text, of) => [
        `${variantPrefixes[of]}${at + 1}`,
        text,
      ]),
    ),
  )
}

/** The sizes or tastes a product is sold in, all at once; a line without a name is left out when nothing else stands in it. */
export const SaveVariants = z.looseObject({ productId: Id }).transform(({ productId, ...form }, context) => {
  const text = (name: string) => (typeof form[name] === "string" ? form[name].trim() : "")
  const variants = variantRows.flatMap((row) => {
    const texts = variantPrefixes.map((prefix) => text(`${prefix}${row}`))
    const [name = "", netContent = ""] = texts
    if (texts.every((each) => each === "")) return []
    const fault = (prefix: string, message: string) =>
      context.addIssue({ code: "custom", path: [`${prefix}${row}`], message })
    if (name === "" || name.length > 80) fault("nama-", "Isi nama varian, paling panjang 80 huruf.")
    if (netContent.length > 60) fault("isi-", "Paling panjang 60 huruf.")
    const [price, barcode] = [PriceField.safeParse(texts[2]), BarcodeField.safeParse(texts[3])]
    if (!price.success) fault("harga-", "Isi harga dalam rupiah, misalnya 25.000.")
    if (!barcode.success) fault("barcode-", "Barcode terdiri atas 13 angka yang cocok angka periksanya.")
    return [{ name, netContent, price: price.data ?? null, barcode: barcode.data ?? null }]
  })
  return { productId, variants }
})
export type SaveVariants = z.output<typeof SaveVariants>

/** One size or taste, as an owner's page posts it. */
export const SaveVariant = z.object({
  id: Id,
  productId: Id,
  name: z
    .string("Isi ukuran atau rasanya.")
    .trim()
    .min(1, "Isi ukuran atau rasanya, misalnya “Botol kecil”.")
    .max(80, "Paling panjang 80 huruf."),
  netContent: optionalText(60),
  price: PriceField,
  barcode: BarcodeField,
})
export type SaveVariant = z.output<typeof SaveVariant>

/** One size or taste that is not sold any more. */
export const OneVariant = z.object({ id: Id, productId: Id })
export type OneVariant = z.output<typeof OneVariant>
