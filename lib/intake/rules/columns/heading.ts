import type { HeaderMeaning } from "@/lib/intake/rules/columns/target"
import { headerRules } from "@/lib/intake/rules/columns/words"

/**
 * A heading as plain words: lower case, letters and digits only, single blanks, `namaUsaha` and `nama_usaha` parted.
 */
export function plainHeading(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/_x000D_/gi, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9#]+/g, " ")
    .trim()
}

const memory = new Map<string, HeaderMeaning | null>()

/** What the headings over a column mean, from the group's to its own; null when the words are not known. */
export function readHeading(parts: readonly string[]): HeaderMeaning | null {
  const key = parts.join("\n")
  const known = memory.get(key)
  if (known !== undefined) return known
  const meaning = judgeHeading(parts)
  if (memory.size > 5000) memory.clear()
  memory.set(key, meaning)
  return meaning
}

function judgeHeading(parts: readonly string[]): HeaderMeaning | null {
  const [own, all] = [plainHeading(parts.at(-1) ?? ""), plainHeading(parts.join(" "))]
  if (own === "#") return { target: "number", rank: 0, place: null, unit: null, period: null }
  if (own === "" || all.length > 160) return null
  const texts = own === all ? [own] : [own, all]
  for (const text of texts) {
    const isWhole = text === all
    const rule = headerRules.find(
      ({ words, not, group }) =>
        words.test(group ? all : text) && !not?.test(group ? all : text) && (isWhole || !isSubheading(text)),
    )
    if (rule) return { target: rule.target, rank: rule.rank ?? 0, place: placeOf(all), ...measuresOf(parts.join(" ")) }
  }
  return null
}

/** One-letter headings (`L`, `P`) and bare sums mean something only under their group. */
export function isSubheading(own: string): boolean {
  return /^(l|p|lk|pr|l p|laki laki|perempuan|pria|wanita|jumlah|total|jumlah orang|orang|nilai|no|nomor|rp|sendiri|luar)$/.test(
    own,
  )
}

function placeOf(all: string): HeaderMeaning["place"] {
  if (/\b(rumah|ktp|domisili|tinggal|pemilik|owner|pelaku|pribadi)\b/.test(all)) return "home"
  return /\b(usaha|perusahaan|produksi|toko|bisnis|proyek|kantor)\b/.test(all) ? "business" : null
}

function measuresOf(raw: string): Pick<HeaderMeaning, "unit" | "period"> {
  const text = raw.normalize("NFKC").toLowerCase().replace(/\s+/g, " ")
  return { unit: unitOf(text), period: periodOf(text) }
}

function unitOf(text: string): HeaderMeaning["unit"] {
  if (/\b(miliar|milyar|miliaran|milyaran)\b/.test(text)) return 1_000_000_000
  if (/\b(juta|jt|jutaan)\b|(rp|x) ?\.? ?1?\.?000[.,]000\b|0{3}[.,]0{3}/.test(text)) return 1_000_000
  if (/\b(ribu|rb|ribuan)\b|(rp|x) ?\.? ?1?[.,]?000\b|\( ?000 ?\)|\b1[.,]000\b|\b000\b/.test(text)) return 1_000
  return null
}

function periodOf(text: string): HeaderMeaning["period"] {
  if (/\b(hari|harian|hr)\b/.test(text)) return "day"
  if (/\b(minggu|mingguan|pekan)\b/.test(text)) return "week"
  if (/\b(bulan|bulanan|bln|sebulan|perbulan)\b/.test(text)) return "month"
  return /\b(tahun|tahunan|thn|th|setahun|pertahun)\b/.test(text) ? "year" : null
}
