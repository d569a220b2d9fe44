import { type AmountPhrase, parseAmountPhrase, type Sum } from "@/lib/intake/rules/values/amount-phrase"
import { isPlaceholder } from "@/lib/intake/rules/values/clean"
import { known, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Amount, Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

/** What one in the column stands for, from its header: rupiah, `(Rp.000)`, `juta`. */
export type AmountUnit = 1 | 1_000 | 1_000_000 | 1_000_000_000

const remarks = {
  words: warning("amount-words", "Nilai uang ini bukan angka; isi dengan angka rupiah, misalnya 5.000.000."),
  format: warning(
    "amount-format",
    "Nilai uang ini dapat dibaca lebih dari satu cara; isi dengan angka rupiah, misalnya 5.000.000.",
  ),
  negative: warning("amount-negative", "Nilai uang tidak boleh kurang dari nol; isi ulang."),
  date: warning(
    "amount-date",
    "Excel mengubah nilai uang menjadi tanggal; isi ulang sebagai teks, misalnya 5-10 juta.",
  ),
  scientific: warning(
    "amount-scientific",
    "Nilai uang tertulis sebagai notasi ilmiah sehingga angkanya tidak lengkap; isi ulang.",
  ),
  order: warning("amount-range", "Batas bawah dan batas atas nilai uang tidak jelas; isi misalnya 5-10 juta."),
  day: warning("amount-per-day", "Nilai ini per hari, bukan per bulan atau per tahun; isi nilai sebulan atau setahun."),
  week: warning(
    "amount-per-week",
    "Nilai ini per minggu, bukan per bulan atau per tahun; isi nilai sebulan atau setahun.",
  ),
  other: warning(
    "amount-per-unit",
    "Nilai ini per satuan lain, bukan per bulan atau per tahun; isi nilai sebulan atau setahun.",
  ),
  fraction: warning("amount-unit", "Nilai uang berupa pecahan tanpa satuan; tulis satuannya, misalnya 1,5 juta."),
  rounded: warning("amount-rounded", "Nilai uang dibulatkan ke rupiah terdekat."),
  approximate: warning("amount-approximate", "Nilai uang ditulis sebagai perkiraan; angkanya dicatat apa adanya."),
  small: warning("amount-small", "Nilai uang kurang dari Rp1.000; periksa apakah satuannya ribuan atau jutaan."),
  large: warning("amount-large", "Nilai uang lebih dari Rp50 miliar, batas atas UMKM; periksa satuannya."),
}

const rough = /±|\+ ?\/ ?-|\+-|\b(kurang lebih|sekitar|kira[- ]?kira|kisaran|rata[- ]?rata|rata2|hampir|estimasi)\b/
const per = "(\\/|\\bper ?|@ ?|\\btiap |\\bsetiap |\\bse) ?"
const perMonth = new RegExp(`${per}(bulan|bln|bl)(nya)?\\b\\.?|\\bbulanan\\b`)
const perYear = new RegExp(`${per}(tahun|thn|th)(nya)?\\b\\.?|\\btahunan\\b`)
const things =
  "\\d+|tri ?wulan|semester|kg|kilo|gram|pcs|pc|buah|biji|unit|porsi|produksi|panen|musim|trip|order|pesanan|event|bungkus|liter|ekor|lusin|jam"

const periods = [
  ["other", new RegExp(`${per}(${things})\\b`)],
  ["day", new RegExp(`${per}(hari|hr)(nya)?\\b|\\bharian\\b`)],
  ["week", new RegExp(`${per}(minggu|pekan|mgg|mggu|mg)(nya)?\\b|\\b(mingguan|pekanan)\\b`)],
  ["month", perMonth],
  ["year", perYear],
] as const

/** The period a cell names beside its amount (`5 jt/bulan`), whatever the header says; null when it names none. */
export function readAmountPeriod(cell: Cell): "month" | "year" | null {
  const period = cell.kind === "text" ? periodOf(plainOf(cell.text)) : null
  return period === "month" || period === "year" ? period : null
}

/** Whole rupiah of a cell, or a range of them; a unit in the cell wins over the header's. */
export function readAmount(cell: Cell, unit: AmountUnit = 1): Reading<Amount> {
  return readFilled(cell, (text) => {
    if (cell.kind === "date") return unreadable(remarks.date)
    if (cell.kind === "boolean") return unreadable(remarks.words)
    const written = readWritten(text, unit)
    return cell.kind === "number" ? readNumber(cell.value, { unit, written, text }) : written
  })
}

/** A number cell counts by its value, unless its display format adds a unit (`5 jt`). */
function readNumber(
  value: number,
  shown: { unit: AmountUnit; written: Reading<Amount>; text: string },
): Reading<Amount> {
  if (value < 0) return unreadable(remarks.negative)
  const hasUnit = /\d *(rb|ribu|jt|juta|m|miliar|milyar)\b/i.test(shown.text)
  if (hasUnit && typeof shown.written.value === "number" && shown.written.value > value) return shown.written
  if (/%/.test(shown.text)) return unreadable(remarks.format)
  return finish(value * (hasUnit ? 1 : shown.unit))
}

function readWritten(text: string, unit: AmountUnit): Reading<Amount> {
  const plain = plainOf(text)
  if (isPlaceholder(plain)) return nothing()
  if (/^\d([.,]\d+)? ?e ?\+? ?\d+$/.test(plain)) return unreadable(remarks.scientific)
  const period = periodOf(plain)
  if (period === "day" || period === "week" || period === "other") return unreadable(remarks[period])
  const isRough = rough.test(plain) || /(juta|jt|ribu|rb|milyar|miliar)an\b/.test(plain)
  const sums = plain
    .replace(rough, " ")
    .replace(perMonth, " ")
    .replace(perYear, " ")
    .replace(/[,.] ?[-=]+(?! ?\d)/g, " ")
    .replace(/ {2,}/g, " ")
    .trim()
  if (/^[-−] ?\d|^\( ?[\d.,]+ ?\)$/.test(sums)) return unreadable(remarks.negative)
  const phrase = parseAmountPhrase(sums)
  if (!phrase) return unreadable(/[a-z]/.test(sums) ? remarks.words : remarks.format)
  const reading = priced(phrase, unit)
  return isRough && reading.value !== null ? known(reading.value, ...reading.problems, remarks.approximate) : reading
}

function plainOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/rp\.?|\bidr\b|rupiah/g, " ")
    .replace(/\s+/g, " ")
    .trim()
}

function periodOf(plain: string) {
  return periods.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

function priced(phrase: AmountPhrase, unit: AmountUnit): Reading<Amount> {
  if ("exact" in phrase) return finish(phrase.exact.number * (phrase.exact.unit ?? unit))
  const { min, max } = phrase
  const low = min && inRupiah(min, max, unit)
  const high = max && inRupiah(max, min, unit)
  if (low === undefined || high === undefined) return unreadable(remarks.order)
  if (low !== null && high !== null && low > high) return unreadable(remarks.order)
  const [from, to] = [low === null ? nothing() : finish(low), high === null ? nothing() : finish(high)]
  const problems = [...new Map([...from.problems, ...to.problems].map((problem) => [problem.code, problem])).values()]
  const isCut = (from.value === null && low !== null) || (to.value === null && high !== null)
  return { value: isCut ? null : { min: from.value, max: to.value }, problems }
}

/** A bare number beside one with a unit borrows it (`5-10 jt`), unless it is rupiah already (`500.000 - 1 jt`). */
function inRupiah(sum: Sum, neighbour: Sum | null, unit: AmountUnit): number | undefined {
  if (sum.unit !== null) return sum.number * sum.unit
  if (neighbour === null || neighbour.unit === null || sum.number >= 100_000) return sum.number * unit
  return sum.number < 1_000 ? sum.number * neighbour.unit : undefined
}

function finish(value: number): Reading<number> {
  const whole = Math.round(value)
  if (!Number.isSafeInteger(whole)) return unreadable(remarks.words)
  const isWhole = Math.abs(value - whole) < 1e-4
  if (!isWhole && value < 1_000) return unreadable(remarks.fraction)
  if (!isWhole) return known(whole, remarks.rounded)
  if (whole > 0 && whole < 1_000) return known(whole, remarks.small)
  return whole > 50_000_000_000 ? known(whole, remarks.large) : known(whole)
}
