import { formatNumber, formatRupiah } from "@/lib/format"
import { formatHs } from "@/lib/product/rules/hs"
import type { Content } from "@/lib/product/schema/content"
import { commodities } from "@/lib/product/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

/** One line of what is published, as it was then and as it is now; an empty text is nothing. */
export type Difference = { label: string; before: string; after: string }

const none = "Belum diisi"

/** What of a product reads otherwise now than in the version that was published, line by line. */
export function compareContents(published: Content, current: Content): Difference[] {
  const [before, after] = [linesOf(published), linesOf(current)]
  const texts = Object.keys(after).flatMap((label): Difference[] => {
    const [was = "", is = ""] = [before[label], after[label]]
    return was === is ? [] : [{ label, before: was || none, after: is || none }]
  })
  return [...texts, ...comparePhotos(published, current)]
}

function linesOf(content: Content): Record<string, string> {
  const { price, priceUnit, capacity, minOrder, leadDays, shelfLife, hsCode, enterprise, variants = [] } = content
  const amount = (rupiah: string | null | undefined) => (rupiah ? formatRupiah(BigInt(rupiah)) : "")
  const units = (number: number | null | undefined, unit = "") =>
    typeof number === "number" ? `${formatNumber(number)} ${unit}`.trim() : ""
  return {
    Nama: content.name ?? "",
    "Nama dalam bahasa Inggris": content.nameEn ?? "",
    Jenis: isKeyOf(commodities, content.commodity) ? commodities[content.commodity] : "",
    Keterangan: content.description ?? "",
    "Keterangan dalam bahasa Inggris": content.descriptionEn ?? "",
    Harga: [amount(price), amount(price) && priceUnit].filter(Boolean).join(" "),
    "Kemampuan sebulan": units(capacity, content.capacityUnit),
    "Pesanan minimum": units(minOrder, content.capacityUnit),
    "Lama pengerjaan": units(leadDays, "hari"),
    "Masa simpan": units(shelfLife, "hari"),
    Barcode: content.barcode ?? "",
    "Kode HS": hsCode ? formatHs(hsCode) : "",
    "Nama usaha": enterprise?.name ?? "",
    Merek: enterprise?.brand ?? "",
    Varian: variants
      .map((variant) =>
        [variant.name, variant.netContent, amount(variant.price), variant.barcode].filter(Boolean).join(", "),
      )
      .join("; "),
  }
}

/** Photos are compared by which they are, in which order, and what is said of them. */
function comparePhotos({ photos: then = [] }: Content, { photos: now = [] }: Content): Difference[] {
  const say = (list: typeof now) => JSON.stringify(list.map(({ id, caption }) => [id, caption]))
  if (say(then) === say(now)) return []
  const count = (list: typeof now) => (list.length === 0 ? none : `${list.length} foto`)
  const isMoved = count(then) === count(now) ? ", lain isi, urutan, atau keterangannya" : ""
  return [{ label: "Foto", before: count(then), after: `${count(now)}${isMoved}` }]
}
