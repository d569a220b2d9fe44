import { readDecimal } from "@/lib/intake/rules/values/decimal"
import { known, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const remarks = {
  decimal: warning("workers-decimal", "Jumlah tenaga kerja harus bilangan bulat; isi ulang."),
  negative: warning("workers-negative", "Jumlah tenaga kerja tidak boleh kurang dari nol; isi ulang."),
  impossible: warning("workers-impossible", "Jumlah tenaga kerja terlalu besar; periksa apakah kolomnya tertukar."),
  range: warning("workers-range", "Jumlah tenaga kerja berupa kisaran; isi satu angka."),
  format: warning("workers-format", "Jumlah tenaga kerja tidak terbaca; isi dengan satu angka, misalnya 3."),
}

/** A count of workers: `3`, `3 orang`; anything that is not one whole number is empty and said. */
export function readWorkers(cell: Cell): Reading<number> {
  return readFilled(cell, (text) => {
    if (cell.kind === "number") return checked(cell.value)
    if (cell.kind !== "text") return unreadable(remarks.format)
    const plain = text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/(tenaga kerja|pekerja|karyawan|pegawai|orang|org|jiwa|\btk)\b\.?/g, "")
      .trim()
    if (/^[-−] ?\d/.test(plain)) return unreadable(remarks.negative)
    if (/^([<>≤≥]|\d+ ?(-|–|s\/d|sd|sampai) ?\d+$)/.test(plain)) return unreadable(remarks.range)
    const count = readDecimal(plain)
    return count === null ? unreadable(remarks.format) : checked(count)
  })
}

function checked(count: number): Reading<number> {
  if (count < 0) return unreadable(remarks.negative)
  if (!Number.isInteger(count)) return unreadable(remarks.decimal)
  return count > 99_999 ? unreadable(remarks.impossible) : known(count)
}
