import { fieldWord } from "@/lib/enterprise/rules/field-words"

/** What the codes an import leaves on a record mean, by the end of the code. */
const endings: readonly [RegExp, string][] = [
  [/missing$/, "belum ada"],
  [/scientific$|truncated$|number-cell$/, "angkanya terpotong oleh Excel; isi ulang dari dokumen aslinya"],
  [/letter-o$/, "huruf O dibaca sebagai angka 0; periksa"],
  [/leading-zero$/, "angka 0 di depan sudah dikembalikan; periksa"],
  [/length$/, "jumlah angkanya salah; isi ulang"],
  [/date-bare-year$/, "hanya tahun yang tertulis; isi tanggal lengkap"],
  [/nik-birth-date$/, "berbeda dari tanggal di dalam NIK"],
  [/nik-gender$/, "berbeda dari yang tersirat di dalam NIK"],
  [/per-day$|per-week$|per-unit$/, "bukan angka sebulan atau setahun; isi ulang"],
  [/^unknown$/, "belum diketahui; isi sebulan atau setahun"],
  [/ambiguous$/, "dapat dibaca lebih dari satu cara; pilih yang benar"],
  [/mismatch$/, "kecamatan yang tertulis berbeda; periksa"],
  [/spelling$/, "ejaannya dibaca sebagai nama terdekat; periksa"],
  [/unknown$/, "tidak dikenal; pilih dari daftar"],
  [/kbli-text$/, "berisi uraian tanpa kode; isi kode 5 angka"],
  [/check-digit$/, "angka pemeriksanya tidak cocok; periksa"],
  [/impossible$|outside$|future$/, "tidak mungkin; periksa"],
  [/swapped$/, "lintang dan bujur tertukar"],
  [/cell-error$/, "rumus Excel di selnya galat; isi ulang"],
  [/several$|more$/, "ada lebih dari satu; periksa"],
  [/format$|words$|characters$|text$|province$|date$/, "tidak terbaca; isi ulang"],
]

/** A flag (field:code) as one phrase for a person. */
export function flagPhrase(flag: string): string {
  const [field = "", code = ""] = flag.split(":")
  const meaning = endings.find(([pattern]) => pattern.test(code))?.[1] ?? "perlu diperiksa"
  return `${fieldWord(field)}: ${meaning}`
}
