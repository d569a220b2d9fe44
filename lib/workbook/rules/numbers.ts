import { SSF } from "@e965/xlsx"
import type { Cell } from "@/lib/workbook/schema"

const general = "General"

type Formatter = (code: string | number, value: number, options: { date1904: boolean; dateNF: string }) => string
const showNumber: Formatter = SSF.format
const isDateFormat: (code: string) => boolean = SSF.is_date
const builtIn: Readonly<Record<number, string>> = SSF.get_table()

const lastSerial = 2_958_465 // 31 December 9999
const dayMilliseconds = 86_400_000

/** The calendar day of an Excel serial number; the 1900 system counts a 29 February 1900 that never was. */
function serialToIso(serial: number, date1904: boolean): string | null {
  const day = Math.floor(serial) + (date1904 ? 1462 : 0)
  if (day < 1 || day > lastSerial) return null
  const base = day < 61 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  return new Date(base + day * dayMilliseconds).toISOString().slice(0, 10)
}

/** The 1900-system serial number of an ISO day. */
export function isoToSerial(iso: string): number {
  const serial = Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayMilliseconds)
  return serial < 61 ? serial - 1 : serial
}

/** Makes cells of the numbers of one workbook: dates by their display format, texts as Excel shows them. */
export function createNumberReader(date1904: boolean): (value: number, format: string | number) => Cell {
  const dateFormats = new Map<string, boolean>()
  const options = { date1904, dateNF: "dd/mm/yyyy" }
  function isDate(code: string): boolean {
    const known = dateFormats.get(code)
    if (known !== undefined) return known
    const answer = code !== general && isDateFormat(code)
    dateFormats.set(code, answer)
    return answer
  }
  return function readNumber(value, format) {
    const code = codeOf(format)
    const text = code === general ? showGeneral(value) : showFormatted(value, code, options)
    const iso = isDate(code) ? serialToIso(value, date1904) : null
    return iso === null ? { kind: "number", text, value } : { kind: "date", text, iso, serial: value }
  }
}

/** Format 14 is the computer's own short date: here with the day first. */
function codeOf(format: string | number): string {
  if (typeof format === "string") return format
  return format === 14 ? "dd/mm/yyyy" : (builtIn[format] ?? general)
}

/** Whole numbers in full, where Excel would fall back to 3,57E+15: what was typed can still be read in it. */
function showGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value)
  return String(Number(value.toPrecision(15)))
}

function showFormatted(value: number, format: string, options: { date1904: boolean; dateNF: string }): string {
  try {
    return showNumber(format, value, options)
  } catch {
    return showGeneral(value)
  }
}
