import { fieldWord } from "@/lib/enterprise/rules/field-words"
import { formatNumber } from "@/lib/format"

/** What a kind of fault is called in a queue, by the end of its code. */
const endings: readonly [RegExp, string][] = [
  [/scientific$/, "terpotong Excel"],
  [/truncated$/, "terpotong Excel"],
  [/number-cell$/, "terpotong Excel"],
  [/length$/, "jumlah angkanya salah"],
  [/date$/, "tanggal lahirnya tidak ada di kalender"],
  [/province$/, "kode provinsinya tidak ada"],
  [/characters$|format$/, "bukan nomor"],
  [/ambiguous$/, "cocok dengan lebih dari satu tempat"],
  [/kelurahan-unknown$/, "tidak dikenal"],
  [/kecamatan-unknown$/, "kecamatannya tidak dikenal"],
  [/mismatch$/, "berbeda dari kecamatannya"],
  [/spelling$/, "salah eja"],
  [/missing$/, "kosong"],
  [/unknown$/, "tidak dikenal"],
]

/** A kind of fault (field:code) in a few words: "NIK terpotong Excel". */
export function kindWords(kind: string, message: string): string {
  const [field = "", code = ""] = kind.split(":")
  if (kind === "row:name-missing") return "Tanpa nama usaha dan nama pelaku"
  const meaning = endings.find(([pattern]) => pattern.test(code))?.[1]
  return meaning ? `${fieldWord(field)} ${meaning}` : `${fieldWord(field)}: ${message}`
}

/** How a queue stands, in one sentence. */
export function progressWords({ waiting, saved, duplicate, dropped }: Progress, count: (n: number) => string): string {
  const done = saved + duplicate + dropped
  if (waiting + done === 0) return "Tidak ada baris impor yang perlu diperbaiki."
  const parts = [
    saved > 0 && `${count(saved)} tersimpan`,
    duplicate > 0 && `${count(duplicate)} ternyata ganda`,
    dropped > 0 && `${count(dropped)} dikeluarkan`,
  ].filter((part) => part !== false)
  const settled = parts.length > 0 ? ` (${parts.join(", ")})` : ""
  if (waiting === 0) return `Semua ${count(done)} baris sudah beres${settled}.`
  return `${count(waiting)} dari ${count(waiting + done)} baris masih menunggu; ${count(done)} sudah beres${settled}.`
}

/** How many rows wait, and what became of those that no longer do. */
export type Progress = { waiting: number; saved: number; duplicate: number; dropped: number }

type Applied = { saved: number; duplicate: number; left: number; untouched: number; keyless: number }

/** What became of the rows of a workbook of repairs, in one sentence. */
export function appliedWords(rows: number, { saved, duplicate, left, untouched, keyless }: Applied): string {
  const gone = rows - saved - duplicate - left - untouched
  const parts = [
    `${formatNumber(saved)} diperbaiki dan tersimpan di data UMKM`,
    duplicate > 0 && `${formatNumber(duplicate)} ternyata sudah ada di data UMKM`,
    left > 0 && `${formatNumber(left)} masih perlu diperbaiki`,
    untouched > 0 && `${formatNumber(untouched)} belum diubah`,
    gone > 0 && `${formatNumber(gone)} tidak lagi menunggu perbaikan`,
  ]
  const ignored =
    keyless > 0 ? ` ${formatNumber(keyless)} baris tanpa kunci tidak dibaca; unggah usaha baru lewat Impor.` : ""
  return `Dari ${formatNumber(rows)} baris: ${parts.filter((part) => part !== false).join(", ")}.${ignored}`
}
