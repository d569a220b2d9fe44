import { z } from "zod"
import { digitsField, textField, wholeField } from "@/lib/field"
import { isEan13 } from "@/lib/product/rules/barcode"
import { type Attribute, attributes, commodities } from "@/lib/product/schema/words"
import { parseRupiah } from "@/lib/rupiah"
import { keysOf } from "@/lib/vocabulary"

/** The id of something that a form is about. */
export const Id = z.uuid("Muat ulang halaman, lalu coba lagi.")

/** A text that may be left empty. */
export function optionalText(most: number) {
  return textField(most).transform((text) => text ?? "")
}

/** A box: ticked or not. */
export const Box = z
  .string()
  .optional()
  .transform((text) => text === "on")

/** A field that some forms do not show: absent it is undefined, so that what stood there stays; emptied it is empty. */
export function ifShown<T>(field: z.ZodType<T, string | undefined>) {
  return z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return undefined
      const read = field.safeParse(text)
      if (read.success) return read.data
      for (const { message } of read.error.issues) context.addIssue({ code: "custom", message })
      return z.NEVER
    })
}

/** The boxes a form shows, with spaces between: one that is not ticked posts nothing, so the form says which there were. */
export const BoxesField = z
  .string()
  .max(4000)
  .prefault("")
  .transform((names) => names.split(" ").filter(Boolean))

const mostPrice = 1_000_000_000_000
const priceMessage = "Isi harga dalam rupiah, misalnya 25.000 atau 25 rb."
/** A price in rupiah as people type it, or nothing. */
export const PriceField = z
  .string()
  .max(40, priceMessage)
  .prefault("")
  .transform((text, context) => {
    if (text.trim() === "") return null
    const price = parseRupiah(text)
    if (price !== null && price <= mostPrice) return BigInt(price)
    context.addIssue({ code: "custom", message: priceMessage })
    return z.NEVER
  })

/** A number of units, at least one, or nothing. */
export function unitsField(message: string) {
  return wholeField({ least: 1, most: 2_000_000_000, message })
}

/** Thirteen digits whose last one is right (EAN-13), or nothing. */
export const BarcodeField = digitsField(
  isEan13,
  "Barcode terdiri atas 13 angka dan angka terakhirnya harus cocok. Periksa lagi angka di bawah garis-garisnya.",
)

/** Eight digits of the customs tariff, or nothing; points are left out. */
export const HsField = digitsField(
  (digits) => /^\d{8}$/.test(digits),
  "Kode HS terdiri atas 8 angka, misalnya 1513.11.10.",
)

/** What a product's record says, field by field; a form of one thing picks its own. */
export const productShape = {
  name: z
    .string("Isi nama produk.")
    .trim()
    .min(2, "Isi nama produk.")
    .max(120, "Nama produk paling panjang 120 huruf.")
    .transform((name) => name.replace(/\s+/g, " ")),
  nameEn: optionalText(120),
  commodity: z.enum(keysOf(commodities), "Pilih komoditasnya."),
  foodContact: Box,
  plant: Box,
  animal: Box,
  wood: Box,
  haram: Box,
  shelfLife: wholeField({ least: 1, most: 36_500, message: "Isi masa simpan dalam hari, misalnya 180." }),
  description: optionalText(2000),
  descriptionEn: optionalText(2000),
  hsCode: HsField,
  barcode: BarcodeField,
  price: PriceField,
  priceUnit: optionalText(30),
  capacity: unitsField("Isi kapasitas per bulan dengan angka bulat, misalnya 500."),
  capacityUnit: optionalText(30),
  minOrder: unitsField("Isi pesanan minimum dengan angka bulat, misalnya 24."),
  leadDays: wholeField({ least: 0, most: 730, message: "Isi lama pengerjaan dalam hari, misalnya 7." }),
}

const Fields = z.object(productShape)
export type ProductFields = z.output<typeof Fields>

/** A product to be recorded, as its form posts it. */
export const AddProduct = Fields.extend({ id: Id, enterpriseId: z.uuid("Pilih usahanya.") })
/** What may be said of a new product; only its name and commodity must be. */
export type AddProduct = { id: string; enterpriseId: string } & Pick<ProductFields, "name" | "commodity"> &
  Partial<ProductFields>

/** A product's whole record as its form posts it; `version` says which one was on the screen. */
export const SaveProduct = Fields.extend({ id: Id, version: z.string().max(40).prefault("") })

/** What is changed of a product's record: what is not named stays, also an export document that was not asked about. */
export type ChangeProduct = { id: string; version?: string } & Partial<ProductFields> & {
    papers?: { asked: string[]; ready: string[] }
  }

/** The boxes of a product's attributes that are ticked at first. */
export function tickedAttributes(product: Record<Attribute, boolean>): Record<string, string> {
  return Object.fromEntries(keysOf(attributes).map((name) => [name, product[name] ? "on" : ""]))
}
