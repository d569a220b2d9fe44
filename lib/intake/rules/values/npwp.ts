import { digitsOf } from "@/lib/intake/rules/values/digits"
import { isZero, known, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import { isNpwp, npwpDoubt } from "@/lib/person/rules"
import type { Cell } from "@/lib/workbook/schema"

const losses = {
  scientific: warning(
    "npwp-scientific",
    "NPWP tertulis sebagai notasi ilmiah sehingga angkanya hilang; isi ulang dari kartu NPWP.",
  ),
  truncated: warning(
    "npwp-excel-truncated",
    "Excel hanya menyimpan 15 angka sehingga angka terakhir NPWP hilang; isi ulang sebagai teks.",
  ),
  fraction: warning("npwp-format", "NPWP tertulis sebagai bilangan desimal; isi ulang sebagai teks dari kartu NPWP."),
  date: warning("npwp-format", "Sel NPWP berisi tanggal; isi ulang sebagai teks dari kartu NPWP."),
  boolean: warning("npwp-format", "Kolom NPWP hanya menyatakan ada atau tidak; isi nomornya bila ada."),
}
const doubts = {
  "check-digit": warning("npwp-check-digit", "Angka pemeriksa NPWP tidak cocok; periksa dengan kartu NPWP."),
  nik: warning(
    "npwp-nik",
    "NPWP 16 angka seharusnya sama dengan NIK, tetapi bukan NIK yang sah; periksa dengan kartu NPWP.",
  ),
}
const lostZero = warning(
  "npwp-leading-zero",
  "Excel membuang angka 0 di depan NPWP; sudah dikembalikan, periksa dengan kartu NPWP.",
)
const letterO = warning("npwp-letter-o", "Huruf O di dalam NPWP dibaca sebagai angka 0; periksa dengan kartu NPWP.")

/** The 15, 16 or 22 digits of an NPWP; a number cell of 14 has lost its leading zero, which is put back and said. */
export function readNpwp(cell: Cell): Reading<string> {
  return readFilled(cell, (text) => {
    if (isZero(text)) return nothing()
    const found = digitsOf(cell, text)
    if (found.lost) return unreadable(losses[found.lost])
    if (!/^\d+$/.test(found.digits))
      return unreadable(warning("npwp-format", "Isi sel ini bukan NPWP; isi ulang dari kartu NPWP."))
    const wasCut = found.fromNumber && found.digits.length === 14
    const npwp = wasCut ? `0${found.digits}` : found.digits
    if (!isNpwp(npwp))
      return unreadable(warning("npwp-length", "NPWP harus 15, 16, atau 22 angka; isi ulang dari kartu NPWP."))
    const doubt = npwpDoubt(npwp)
    const remarks = [wasCut && lostZero, found.hadLetterO && letterO, doubt !== null && doubts[doubt]]
    return known(npwp, ...remarks.filter((remark) => remark !== false))
  })
}
