import { monthNumber } from "@/lib/intake/rules/values/month"
import { isZero, known, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import { isRealDay } from "@/lib/person/rules"
import type { Cell } from "@/lib/workbook/schema"

const remarks = {
  bareYear: warning("date-bare-year", "Hanya tahun yang tertulis; isi tanggal lahir lengkap, misalnya 17-08-1979."),
  incomplete: warning("date-incomplete", "Tanggal tidak lengkap; isi hari, bulan, dan tahun, misalnya 17-08-1979."),
  impossible: warning("date-impossible", "Tanggal ini tidak ada di kalender; isi ulang, misalnya 17-08-1979."),
  future: warning("date-future", "Tanggal lahir ini belum terjadi; periksa tahunnya dengan KTP."),
  format: warning("date-format", "Tanggal tidak terbaca; isi hari, bulan, dan tahun, misalnya 17-08-1979."),
  ambiguous: warning("date-ambiguous", "Tanggal ini dapat dibaca lebih dari satu cara; isi seperti 17-08-1979."),
  old: warning("date-century", "Tahun dua angka dibaca 19…, sehingga usianya lebih dari 95 tahun; periksa dengan KTP."),
  serial: warning("date-serial", "Bilangan dibaca sebagai nomor tanggal Excel; periksa tanggalnya dengan KTP."),
}

/** What the reader has to know of the file and the day: whether days count from 1904, and today (ISO). */
export type DateHint = { date1904?: boolean; today?: string }

const someDay = "9999-12-31"
const numeric = /^\D*?(\d{1,2}) ?[-/., ] ?(\d{1,2}) ?[-/., ] ?'?(\d+)$/
const yearFirst = /^\D*?(\d{4}) ?[-/., ] ?(\d{1,2}) ?[-/., ] ?(\d{1,2})$/
const named = /^(?:\D*[^\p{L}\d])?(\d{1,2})(?:st|nd|rd|th)? ?[-/., ]? ?(\p{L}+)\.? ?[-/., ]{0,2} ?'?(\d+)$/u
const monthFirst = /^(?:\D*[^\p{L}\d])?(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})$/u

/** The birth date (ISO) of a cell: a place may stand before it, day comes before month unless that is impossible. */
export function readBirthDate(cell: Cell, hint: DateHint = {}): Reading<string> {
  return readFilled(cell, (text) => {
    if (isZero(text)) return nothing()
    if (cell.kind === "boolean") return unreadable(remarks.format)
    if (cell.kind === "date")
      return isYearShownAsDay(cell, text) ? unreadable(remarks.bareYear) : checked(cell.iso, hint)
    if (cell.kind === "number" && !Number.isInteger(cell.value)) return unreadable(remarks.format)
    if (text.length > 120) return unreadable(remarks.format)
    const plain = text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/(?<=\d)[t ]+\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?( ?(z|wib|wita|wit))?$/, "")
      .replace(/[‐-―−]/g, "-")
      .replace(/ ?([-/.,]) ?/g, "$1")
      .trim()
    return /^\d+$/.test(plain) ? readPlainNumber(plain, cell.kind === "number", hint) : readWritten(plain, hint)
  })
}

/** A year typed into a cell with a date format becomes a day in 1905: nobody alive was born then. */
function isYearShownAsDay(cell: Extract<Cell, { kind: "date" }>, text: string): boolean {
  return /^(19|20)\d\d$/.test(text) || (cell.serial >= 1900 && cell.serial <= 2100)
}

/** `1979`, a serial of Excel's, or the eight digits of a day. */
function readPlainNumber(digits: string, isNumber: boolean, hint: DateHint): Reading<string> {
  if (/^(1[89]|2[01])\d\d$/.test(digits)) return unreadable(remarks.bareYear)
  if (/^\d{5}$/.test(digits)) {
    const days = Number(digits) + (hint.date1904 ? 1462 : 0)
    const found = checked(new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10), hint)
    return found.value === null || isNumber ? found : known(found.value, remarks.serial)
  }
  const parts = /^(\d\d)(\d\d)(\d{4})$/.exec(digits)
  const reversed = /^(\d{4})(\d\d)(\d\d)$/.exec(digits)
  if (!parts || !reversed) return unreadable(remarks.format)
  const readings = [dayOf([parts[1], parts[2], parts[3]], hint), dayOf([reversed[3], reversed[2], reversed[1]], hint)]
  const valid = readings.filter(({ value }) => value !== null)
  if (valid.length > 1) return unreadable(remarks.ambiguous)
  return valid[0] ?? unreadable(remarks.impossible)
}

function readWritten(plain: string, hint: DateHint): Reading<string> {
  const iso = yearFirst.exec(plain)
  if (iso) return dayOf([iso[3], iso[2], iso[1]], hint)
  const inNumbers = numeric.exec(plain)
  if (inNumbers) return dayOf([inNumbers[1], inNumbers[2], inNumbers[3]], hint)
  const inWords = named.exec(plain)
  const american = monthFirst.exec(plain)
  const [day, month, year] = inWords ? inWords.slice(1) : [american?.[2], american?.[1], american?.[3]]
  const number = monthNumber(month ?? "")
  if (number !== null) return dayOf([day, String(number), year], { ...hint, isMonthNamed: true })
  if (/^[^\d]*(1[89]|2[01])\d\d$/.test(plain))
    return unreadable(
      /\p{L}$/u.test(plain.slice(0, -4).trim()) && hasMonth(plain) ? remarks.incomplete : remarks.bareYear,
    )
  return unreadable(/^\D*\d{1,2}[-/. ](\d{4}|\d{1,2})$/.test(plain) ? remarks.incomplete : remarks.format)
}

function hasMonth(plain: string): boolean {
  return plain.split(/[^\p{L}]+/u).some((word) => monthNumber(word) !== null)
}

type Parts = readonly (string | undefined)[]

/** Day, month, year as digits; a year of two digits is 19…. */
function dayOf(parts: Parts, hint: DateHint & { isMonthNamed?: boolean }): Reading<string> {
  const [day = "", month = "", year = ""] = parts
  if (year.length !== 2 && year.length !== 4) return unreadable(remarks.impossible)
  const full = Number(year) + (year.length === 2 ? 1900 : 0)
  const isSwapped = Number(month) > 12 && Number(day) <= 12 && !hint.isMonthNamed
  const [dd, mm] = isSwapped ? [Number(month), Number(day)] : [Number(day), Number(month)]
  if (!isRealDay(full, mm, dd)) return unreadable(remarks.impossible)
  const found = checked(`${full}-${String(mm).padStart(2, "0")}-${String(dd).padStart(2, "0")}`, hint)
  const isOld = year.length === 2 && full < Number((hint.today ?? "2025").slice(0, 4)) - 95
  return isOld && found.value !== null ? known(found.value, remarks.old) : found
}

function checked(iso: string, hint: DateHint): Reading<string> {
  if (iso > (hint.today ?? someDay)) return unreadable(remarks.future)
  return iso < "1900-01-01" || iso > "2100-12-31" ? unreadable(remarks.impossible) : known(iso)
}
