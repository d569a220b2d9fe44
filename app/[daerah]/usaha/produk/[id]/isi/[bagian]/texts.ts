import type { OwnRecord } from "@/lib/product/queries/own"
import type { PartName } from "@/lib/product/schema/own"
import { tickedAttributes } from "@/lib/product/schema/product"

/** What the fields of one part hold at first. */
export function textsOfPart(part: PartName, record: OwnRecord): Record<string, string> {
  const text = (value: number | bigint | string | null) => (value === null ? "" : String(value))
  const { name, nameEn, commodity, description, descriptionEn, priceUnit, capacityUnit } = record
  const texts: Record<PartName, Record<string, string>> = {
    nama: { name },
    jenis: { commodity },
    bahan: tickedAttributes(record),
    simpan: { shelfLife: text(record.shelfLife) },
    harga: { price: text(record.price), priceUnit },
    kapasitas: { capacity: text(record.capacity), capacityUnit },
    pesanan: { minOrder: text(record.minOrder), leadDays: text(record.leadDays) },
    keterangan: { description },
    inggris: { nameEn, descriptionEn },
    nomor: { barcode: text(record.barcode), hsCode: text(record.hsCode) },
  }
  return texts[part]
}
