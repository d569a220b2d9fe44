import { cleanText, isPlaceholder } from "@/lib/intake/rules/values/clean"
import { isZero, known, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import { parsePhone, stripNoise } from "@/lib/person/rules"
import type { Cell } from "@/lib/workbook/schema"

const format = warning("phone-format", "Nomor telepon tidak lengkap atau salah tulis; isi seperti 0812-3456-789.")
const areaCode = warning("phone-area-code", "Nomor telepon rumah tanpa kode area; isi seperti 0335-421234.")
const lostDigits = warning(
  "phone-number-cell",
  "Excel mengubah nomor telepon menjadi bilangan sehingga angkanya hilang; isi ulang sebagai teks.",
)
const extraText = warning("phone-extra-text", "Ada tulisan lain di sel nomor telepon; hanya nomornya yang dicatat.")
const letterO = warning("phone-letter-o", "Huruf O di dalam nomor telepon dibaca sebagai angka 0; periksa nomornya.")
const tooMany = warning("phone-more", "Ada lebih dari dua nomor telepon di satu sel; hanya dua yang pertama dicatat.")

/** No list of phone numbers is longer; what is cut off would be the third number or text. */
const longest = 200

const label = /\b(no|nomor|hp|handphone|telp|tlp|tel|telepon|phone|wa|whatsapp|fax|faks|kantor|rumah)\b/gi

/** Up to two phone numbers of a cell as E.164, in their order; what is no number is said, and the rest kept. */
export function readPhones(cell: Cell): Reading<string[]> {
  return readFilled(cell, (text) => {
    if (isZero(text)) return nothing()
    if (cell.kind === "number") return readNumber(cell.value)
    if (cell.kind !== "text") return unreadable(format)
    const alone = parsePhone(text)
    if (alone) return known([alone])
    if (/^'?\d([.,]\d+)? ?e ?\+? ?\d+$/i.test(text)) return unreadable(lostDigits)
    return joinNumbers(splitNumbers(cell.text))
  })
}

function readNumber(value: number): Reading<string[]> {
  if (!Number.isInteger(value) || value < 0) return unreadable(lostDigits)
  const phone = parsePhone(BigInt(value).toString())
  return phone ? known([phone]) : unreadable(whyNot(String(value)))
}

/** The parts of a cell that may each be a number; blanks part two numbers only when both sides are whole ones. */
function splitNumbers(raw: string): string[] {
  const parts = raw
    .slice(0, longest)
    .split(/[/;,&|\n\r]|_x000D_|\b(?:dan|atau|or)\b/i)
    .map(cleanText)
  return parts
    .filter((part) => part !== "" && !isPlaceholder(part) && !isZero(part))
    .flatMap((part) => {
      if (readPart(part).phones.length > 0) return [part]
      const words = part.split(" ").filter((word) => !/^[-–—]+$/.test(word))
      const cuts = words.map((_, at) => [words.slice(0, at).join(" "), words.slice(at).join(" ")])
      const whole = cuts.filter((pair) => pair.every((side) => parsePhone(side)))
      return whole.length === 1 ? (whole[0] ?? [part]) : [part]
    })
}

/** The numbers between the words of a part: digits on two sides of a word are never joined. */
function readPart(part: string): { phones: string[]; remarks: Reading<string>["problems"] } {
  const withZero = part.replace(/(?<=\d[\d\s.-]*)[Oo](?=[\d\s.-])|\b[Oo](?=[\s.-]?8\d)/g, "0")
  const pieces = withZero.split(/[\p{L}:()]*\p{L}[\p{L}:.()]*/u)
  const phones = [parsePhone(withZero), ...pieces.map(parsePhone)].flatMap((phone) => phone ?? [])
  const hasWords = /\p{L}/u.test(withZero.replace(label, " "))
  const remarks = [hasWords && extraText, withZero !== part && letterO]
  return { phones: [...new Set(phones)], remarks: remarks.filter((remark) => remark !== false) }
}

function joinNumbers(parts: string[]): Reading<string[]> {
  const readings = parts.map((part) => ({ part, ...readPart(part) }))
  const phones = [...new Set(readings.flatMap((reading) => reading.phones))]
  const problems = readings.flatMap((reading) => (reading.phones.length > 0 ? reading.remarks : [whyNot(reading.part)]))
  if (phones.length > 2) problems.push(tooMany)
  const once = [...new Map(problems.map((problem) => [problem.code, problem])).values()]
  return { value: phones.length > 0 ? phones.slice(0, 2) : null, problems: once }
}

function whyNot(part: string) {
  const digits = stripNoise(part)
  return /^[1-9]\d{4,7}$/.test(digits) && !/^(\d)\1+$/.test(digits) ? areaCode : format
}
