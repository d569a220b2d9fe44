import { isPlaceholder } from "@/lib/intake/rules/values/clean"
import { isZero, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

export type RtRw = { rt: string | null; rw: string | null }

const asDate = warning("rt-rw-date", "Excel mengubah RT/RW menjadi tanggal; isi ulang sebagai teks, misalnya 03/07.")
const format = warning("rt-rw-format", "RT/RW tidak terbaca; isi dengan angka, misalnya RT 03 RW 07.")
const incomplete = warning("rt-rw-incomplete", "Hanya satu angka di kolom RT/RW; isi keduanya, misalnya 03/07.")

const number = "(\\d{1,4})(?!\\d)"
const labelled = new RegExp(`^(?:r ?t ?${number})? ?(?:r ?w ?${number})?$`)
const pair = new RegExp(`^(?:rt ?(?:rw ?)?)?${number} (?:rw ?)?${number}$`)

/** RT and RW of a cell (`3`, `03/07`, `RT.003/RW.007`); `column` says what a lone number is. */
export function readRtRw(cell: Cell, column: "rt" | "rw" | "both"): Reading<RtRw> {
  return readFilled(cell, (text) => {
    if (isZero(text)) return nothing()
    if (cell.kind === "date") return unreadable(asDate)
    if (cell.kind === "boolean" || (cell.kind === "number" && (!Number.isInteger(cell.value) || cell.value < 0)))
      return unreadable(format)
    const plain = text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim()
    const withoutNumber = plain.replace(/(?<=rt|rw) (?=\d)/g, "")
    const named = labelled.exec(withoutNumber)
    if (named && (named[1] ?? named[2])) return both(named[1], named[2])
    const two = pair.exec(withoutNumber)
    if (two) return both(two[1], two[2])
    const one = /^\d{1,4}$/.exec(plain)
    if (!one || isPlaceholder(plain)) return unreadable(format)
    if (column === "both") return unreadable(incomplete)
    return column === "rt" ? both(plain, undefined) : both(undefined, plain)
  })
}

function both(rt: string | undefined, rw: string | undefined): Reading<RtRw> {
  const value = { rt: placeNumber(rt), rw: placeNumber(rw) }
  const isTooLong = [rt, rw].some((digits) => digits !== undefined && Number(digits) > 999)
  if (isTooLong) return unreadable(format)
  return value.rt === null && value.rw === null ? nothing() : { value, problems: [] }
}

/** Digits as written, at most three; zero is none. */
function placeNumber(digits: string | undefined): string | null {
  return digits === undefined || Number(digits) === 0 ? null : digits.slice(-3)
}
