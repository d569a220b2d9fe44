import { z } from "zod"
import { Id, productShape } from "@/lib/product/schema/product"

const shape = productShape

/** The first question about a new product; the enterprise is asked for when an owner has several. */
export const NameProduct = z.object({ id: Id, enterpriseId: z.uuid("Pilih usahanya."), name: shape.name })

/** The second: with it the product is recorded. */
export const ChooseKind = NameProduct.extend({ commodity: shape.commodity })

const about = {
  id: Id,
  /** Whether this is one of the questions about a new product, so that the next follows. */
  baru: z.enum(["", "1"]).prefault(""),
}
const part = <B extends string, S extends z.ZodRawShape>(bagian: B, fields: S) =>
  z.object({ ...about, bagian: z.literal(bagian), ...fields })

const { name, nameEn, commodity, foodContact, plant, animal, wood, haram, shelfLife } = shape
const { price, priceUnit, capacity, capacityUnit, minOrder, leadDays } = shape
const { description, descriptionEn, barcode, hsCode } = shape

/** One thing of a product's record, as its own page posts it. */
export const OwnPart = z.discriminatedUnion(
  "bagian",
  [
    part("nama", { name }),
    part("jenis", { commodity }),
    part("bahan", { foodContact, plant, animal, wood, haram }),
    part("simpan", { shelfLife }),
    part("harga", { price, priceUnit }),
    part("kapasitas", { capacity, capacityUnit }),
    part("pesanan", { minOrder, leadDays }),
    part("keterangan", { description }),
    part("inggris", { nameEn, descriptionEn }),
    part("nomor", { barcode, hsCode }),
  ],
  "Muat ulang halaman, lalu coba lagi.",
)
export type OwnPart = z.output<typeof OwnPart>
export type PartName = OwnPart["bagian"]

/** What is asked of each part, as a heading. */
export const partQuestions: Record<PartName, string> = {
  nama: "Apa nama produknya?",
  jenis: "Termasuk jenis apa?",
  bahan: "Terbuat dari apa?",
  simpan: "Berapa lama tahan disimpan?",
  harga: "Berapa harganya?",
  kapasitas: "Paling banyak berapa yang dapat dibuat sebulan?",
  pesanan: "Bagaimana kalau ada yang memesan?",
  keterangan: "Ceritakan produk ini",
  inggris: "Nama dan keterangan dalam bahasa Inggris",
  nomor: "Barcode dan kode barang",
}
