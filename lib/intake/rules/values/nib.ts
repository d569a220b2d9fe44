import { isNib } from "@/lib/enterprise/rules/numbers"
import { digitsOf } from "@/lib/intake/rules/values/digits"
import { error, isZero, known, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const losses = {
  scientific: error(
    "nib-scientific",
    "NIB tertulis sebagai notasi ilmiah (2,2E+11) sehingga angkanya hilang; isi ulang dari dokumen NIB.",
  ),
  truncated: error("nib-length", "NIB harus 13 angka; isi ulang dari dokumen NIB."),
  fraction: error("nib-format", "NIB tertulis sebagai bilangan desimal; isi ulang sebagai teks dari dokumen NIB."),
  date: error("nib-format", "Sel NIB berisi tanggal; isi ulang sebagai teks dari dokumen NIB."),
  boolean: warning("nib-without-number", "Kolom NIB hanya menyatakan ada atau tidak; isi nomornya bila ada."),
}
const letterO = warning("nib-letter-o", "Huruf O di dalam NIB dibaca sebagai angka 0; periksa dengan dokumen NIB.")
const lostZero = warning(
  "nib-leading-zero",
  "Excel membuang angka 0 di depan NIB; sudah dikembalikan, periksa dengan dokumen NIB.",
)

/** The 13 digits of a NIB; a number cell of 12 has lost its leading zero, which is put back and said. */
export function readNib(cell: Cell): Reading<string> {
  return readFilled(cell, (text) => {
    if (isZero(text)) return nothing()
    if (/^(ada|ya|y|sudah( ada)?|sdh|punya|v|√|✓|(masih |dalam |sedang )?(di)?(proses|urus)( .*)?)$/i.test(text))
      return unreadable(losses.boolean)
    const found = digitsOf(cell, text)
    if (found.lost) return unreadable(losses[found.lost])
    if (found.fromNumber && /^\d{12}$/.test(found.digits)) return known(`0${found.digits}`, lostZero)
    if (isNib(found.digits)) return found.hadLetterO ? known(found.digits, letterO) : known(found.digits)
    if (/^\d+$/.test(found.digits)) return unreadable(losses.truncated)
    return unreadable(
      error("nib-format", "Isi sel ini bukan NIB (13 angka); isi ulang dari dokumen NIB, nomor surat lain pindahkan."),
    )
  })
}
