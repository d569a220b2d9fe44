import { cleanText, isDitto, isPlaceholder } from "@/lib/intake/rules/values/clean"
import type { Sheet } from "@/lib/workbook/schema"

/** What a column holds, from its first filled cells: how many, and which share of them looks like what. */
export type Profile = {
  filled: number
  samples: string[]
  texts: string[]
  /** Shares between 0 and 1. */
  digits8: number
  anyDigit: number
  letters: number
  yesNo: number
  sizes: number
  businessWords: number
  shortNumbers: number
  counts: number
}

const looked = 300

/** Looks at what stands below the header in one column. */
export function profileColumn(sheet: Sheet, column: number, after: number): Profile {
  const texts: string[] = []
  for (let at = after + 1; at < sheet.rows.length && texts.length < looked; at++) {
    const cell = sheet.rows[at]?.cells[column]
    if (!cell || cell.kind === "empty" || cell.kind === "error") continue
    const text = cleanText(cell.kind === "number" ? String(cell.value) : cell.text)
    if (text !== "" && !isPlaceholder(text) && !isDitto(text)) texts.push(text)
  }
  const share = (test: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter((text) => test(text)).length / texts.length
  return {
    filled: texts.length,
    samples: [...new Set(texts)].slice(0, 3),
    texts,
    digits8: share((text) => text.replace(/\D/g, "").length >= 8 || /^\d[.,]\d+e\+?\d+$/i.test(text)),
    anyDigit: share((text) => /\d/.test(text)),
    letters: share((text) => /\p{L}{2}/u.test(text)),
    yesNo: share((text) => yesNo.test(text)),
    sizes: share((text) =>
      /^(usaha )?(mikro|kecil|menengah|besar|ultra mikro|micro|small|medium)( \(?.*)?$/i.test(text),
    ),
    businessWords: share((text) => businessWords.test(text)),
    shortNumbers: share((text) => /^\d{1,2}$/.test(text)),
    counts: share((text) => /^\d{1,5}$/.test(text)),
  }
}

const yesNo =
  /^(ya|y|iya|tidak|tdk|t|ada|tidak ada|sudah|belum|punya|tidak punya|memiliki|tidak memiliki|true|false|v|√|x|✓|yes|no|aktif|0|1)$/i

const businessWords =
  /\b(toko|tk|warung|wr|ud|cv|pt|pd|tb|rm|bengkel|kedai|kios|depot|salon|laundry|catering|katering|batik|keripik|kripik|kue|roti|bakso|mie|sate|ayam|kopi|konveksi|penjahit|jahit|mebel|meubel|kerajinan|usaha|industri|ikm|ukm|rumah makan|cafe|kafe|bakery|resto|snack|produksi|dagang|jaya|makmur|sejahtera|mandiri)\b/i
