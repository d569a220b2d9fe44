import { DescriptionList } from "@/components/ui/description-list"
import { formatInstantDay, formatNumber, formatRupiah } from "@/lib/format"
import type { ProductRecord } from "@/lib/product/queries/record"
import { formatHs } from "@/lib/product/rules/hs"
import { attributes, commodities } from "@/lib/product/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { GradeTag } from "./grade-tag"

/** What a product is, for how much, how much of it there can be, and how that is known. */
export function KeyFacts({ record }: { record: ProductRecord }) {
  const { nameEn, commodity, price, priceUnit, capacity, capacityUnit, minOrder, leadDays, shelfLife } = record
  const { hsCode, barcode, grade, unseen, checkedAt, timeZone } = record
  const traits = keysOf(attributes).filter((name) => record[name])
  return (
    <DescriptionList
      facts={[
        { label: "Nama dalam bahasa Inggris", value: nameEn },
        { label: "Komoditas", value: commodities[commodity] },
        { label: "Ciri", value: traits.map((name) => attributes[name]).join(", ") || "Tidak ada yang khusus" },
        {
          label: "Harga",
          value: price === null ? null : [formatRupiah(price), priceUnit].filter(Boolean).join(" per "),
        },
        { label: "Kapasitas sebulan", value: capacity && `${formatNumber(capacity)} ${capacityUnit}` },
        { label: "Pesanan minimum", value: minOrder && `${formatNumber(minOrder)} ${capacityUnit}` },
        { label: "Lama pengerjaan", value: leadDays === null ? null : `${formatNumber(leadDays)} hari` },
        { label: "Masa simpan", value: shelfLife && `${formatNumber(shelfLife)} hari` },
        { label: "Kode HS", value: hsCode && formatHs(hsCode) },
        { label: "Barcode", value: barcode, note: barcode?.startsWith("899") && issuer },
        {
          label: "Diketahui dari",
          value: <GradeTag grade={grade} />,
          note:
            checkedAt &&
            `dicocokkan ${formatInstantDay(checkedAt, timeZone)}${unseen.length > 0 ? "; sebagian diubah pemilik sesudahnya" : ""}`,
        },
      ]}
    />
  )
}

const issuer = "899 = nomor terbitan GS1 Indonesia, bukan asal barang"
