import { digitsOf } from "@/lib/intake/rules/values/digits"
import { error, isZero, known, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import { nikDisagreements, nikFault, nikFaults } from "@/lib/person/rules"
import type { Cell } from "@/lib/workbook/schema"

const losses = {
  scientific: error(
    "nik-scientific",
    "NIK tertulis sebagai notasi ilmiah (3,57E+15) sehingga angka terakhirnya hilang; isi ulang dari KTP.",
  ),
  truncated: error(
    "nik-excel-truncated",
    "Excel hanya menyimpan 15 angka sehingga angka terakhir NIK hilang; isi ulang sebagai teks dari KTP.",
  ),
  fraction: error("nik-characters", "NIK tertulis sebagai bilangan desimal; isi ulang sebagai teks dari KTP."),
  date: error("nik-characters", "Sel NIK berisi tanggal; isi ulang sebagai teks dari KTP."),
  boolean: error("nik-characters", "Sel NIK berisi TRUE/FALSE; isi ulang sebagai teks dari KTP."),
}
const letterO = warning("nik-letter-o", "Huruf O di dalam NIK dibaca sebagai angka 0; periksa dengan KTP.")
const zeroSerial = warning(
  "nik-serial",
  "Nomor urut NIK 0000 tidak lazim dan mungkin terpotong Excel; periksa dengan KTP.",
)

/** The 16 digits of a NIK, or empty with the reason they are not there. */
export function readNik(cell: Cell): Reading<string> {
  return readFilled(cell, (text) => {
    if (isZero(text)) return nothing()
    const found = digitsOf(cell, text)
    if (found.lost) return unreadable(losses[found.lost])
    const fault = nikFault(found.digits)
    if (fault) return unreadable(error(`nik-${fault}`, nikFaults[fault]))
    const doubts = [found.hadLetterO && letterO, found.digits.endsWith("0000") && zeroSerial]
    return known(found.digits, ...doubts.filter((doubt) => doubt !== false))
  })
}

const disagreements = {
  birthDate: {
    field: "birthDate",
    ...warning("nik-birth-date", "Tanggal lahir berbeda dari tanggal di dalam NIK; periksa dengan KTP."),
  },
  gender: {
    field: "gender",
    ...warning("nik-gender", "Jenis kelamin berbeda dari yang tersirat di dalam NIK; periksa dengan KTP."),
  },
} as const

/** What to say when a row's birth date or sex differs from what its NIK tells. */
export function compareWithNik(row: { nik: string | null; birthDate: string | null; gender: "L" | "P" | null }) {
  return row.nik ? nikDisagreements(row.nik, row).map((field) => disagreements[field]) : []
}
