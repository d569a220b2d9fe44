import { formatShortDay } from "@/lib/format"
import { type PermitKind, permitKinds } from "@/lib/permit/schema/words"
import { type Commodity, commodities } from "@/lib/product/schema/words"
import { type Level, levels } from "@/lib/readiness/schema/words"
import type { Cell, Sheet } from "@/lib/spreadsheet"

/** What a curation list says of a product; permits are those that hold and were verified, days are ISO. */
export type CurationRow = {
  id: string
  name: string
  nameEn: string
  commodity: Commodity
  price: number | null
  priceUnit: string
  capacity: number | null
  capacityUnit: string
  minOrder: number | null
  leadDays: number | null
  shelfLife: number | null
  barcode: string | null
  hsCode: string | null
  enterprise: string
  kelurahan: string | null
  level: Level | null
  retail: number | null
  failed: string[]
  owner: string
  phone: string | null
  packaging: string | null
  output: number | null
  permits: { kind: PermitKind; number: string; until: string | null }[]
}

/** The columns of a curation list, in order, with their widths. */
export const curationColumns: Sheet["columns"] = [
  { header: "Produk", width: 34 },
  { header: "Nama Inggris", width: 30 },
  { header: "Komoditas", width: 20 },
  { header: "Usaha", width: 30 },
  { header: "Kelurahan", width: 20 },
  { header: "Tingkat kesiapan", width: 16 },
  { header: "Indeks ritel (0–100)", width: 12 },
  { header: "Gerbang ritel yang belum", width: 50 },
  { header: "Izin dan sertifikat yang berlaku", width: 60 },
  { header: "Kemasan", width: 30 },
  { header: "Barcode", width: 16 },
  { header: "Kode HS", width: 12 },
  { header: "Masa simpan (hari)", width: 12 },
  { header: "Harga (Rp)", width: 14 },
  { header: "Satuan", width: 12 },
  { header: "Kapasitas sebulan", width: 12 },
  { header: "Rata-rata produksi 3 bulan terakhir", width: 14 },
  { header: "Pesanan minimum", width: 12 },
  { header: "Waktu siap (hari)", width: 12 },
  { header: "Kontak", width: 26 },
  { header: "Telepon", width: 18 },
]

/** A product as a line of the curation list; `gates` says criteria in words. */
export function cellsOf(row: CurationRow, gates: ReadonlyMap<string, string>): Cell[] {
  const failed = row.failed.flatMap((gate) => {
    const [level, code = ""] = gate.split(":")
    return level === "LICENSED" || level === "RETAIL_READY" ? [gates.get(code) ?? code] : []
  })
  return [
    ...[row.name, row.nameEn, commodities[row.commodity], row.enterprise, row.kelurahan],
    ...[row.level && levels[row.level], row.retail, [...new Set(failed)].join("; ")],
    row.permits.map(sayPermit).join("; "),
    ...[row.packaging, row.barcode, row.hsCode, row.shelfLife, row.price, row.priceUnit],
    ...[row.capacity, row.output, row.minOrder, row.leadDays],
    ...[row.owner, row.phone ?? "melalui dinas"],
  ]
}

function sayPermit({ kind, number, until }: CurationRow["permits"][number]): string {
  return [permitKinds[kind], number, until ? `s.d. ${formatShortDay(until)}` : "tanpa batas waktu"]
    .filter(Boolean)
    .join(" ")
}
