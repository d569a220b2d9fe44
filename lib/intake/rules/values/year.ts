import { isZero, known, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const remarks = {
  impossible: warning("year-impossible", "Tahun ini tidak mungkin; isi empat angka, misalnya 2015."),
  future: warning("year-future", "Tahun mulai usaha belum terjadi; periksa tahunnya."),
  several: warning("year-several", "Ada lebih dari satu tahun di sel ini; isi tahun mulai usaha saja."),
  format: warning("year-format", "Tahun mulai usaha tidak terbaca; isi empat angka, misalnya 2015."),
  fromDate: warning(
    "year-from-date",
    "Excel menampilkan tahun sebagai tanggal; dibaca kembali sebagai tahun, periksa angkanya.",
  ),
}

/** The year (four digits) a business started; a date counts by its year. */
export function readYear(cell: Cell, thisYear = 2100): Reading<number> {
  return readFilled(cell, (text) => {
    if (isZero(text)) return nothing()
    if (cell.kind === "boolean") return unreadable(remarks.format)
    if (cell.kind === "date") return ofDate(cell, thisYear)
    if (cell.kind === "number")
      return Number.isInteger(cell.value) ? checked(cell.value, thisYear) : unreadable(remarks.format)
    const years = text.normalize("NFKC").match(/(?<![\d.,])\d{4}(?![\d.,]\d|\d)/g) ?? []
    if (new Set(years).size > 1) return unreadable(remarks.several)
    if (years[0] !== undefined && !/\d{5}/.test(text)) return checked(Number(years[0]), thisYear)
    return unreadable(/^-?\d+$/.test(text) ? remarks.impossible : remarks.format)
  })
}

/** A year typed into a cell with a date format shows as a day in 1905; its serial is the year. */
function ofDate(cell: Extract<Cell, { kind: "date" }>, thisYear: number): Reading<number> {
  if (cell.serial < 1900 || cell.serial > thisYear) return checked(Number(cell.iso.slice(0, 4)), thisYear)
  return known(Math.trunc(cell.serial), remarks.fromDate)
}

function checked(year: number, thisYear: number): Reading<number> {
  if (year < 1900 || year > 2100) return unreadable(remarks.impossible)
  return year > thisYear ? unreadable(remarks.future) : known(year)
}
