/** What people write where they have nothing to write. */
const placeholders = new Set(
  [
    "tidak ada|tdk ada|tidakada|tak ada|ga ada|gak ada|nggak ada|tidak punya|tdk punya|belum ada|blm ada|belum punya|blm punya",
    "belum|blm|tidak|tdk|kosong|nihil|nil|null|none|n/a|na|n.a|n.a.|#n/a|tak terdefinisi|tidak diketahui|tdk diketahui",
    "tidak tahu|tdk tahu|undefined|nan|strip|-tidak ada-|(kosong)|(blank)|belum diisi|tidak diisi",
  ].flatMap((words) => words.split("|")),
)

/** The text on one line: trimmed, blanks collapsed, without invisible characters and Excel's `_x000D_`. */
export function cleanText(text: string): string {
  if (/^[!-^`-~]*(?: [!-^`-~]+)*$/.test(text)) return text
  return text
    .normalize("NFC")
    .replace(/_x000[0-9A-D]_/gi, " ")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .replace(/ {2,}/g, " ")
    .trim()
}

/** Whether a cleaned text only says that there is nothing: `-`, `.`, `tidak ada`, `Tak Terdefinisi`, `n/a`. */
export function isPlaceholder(text: string): boolean {
  if (isDitto(text)) return false
  return /^[\s\-‐-―−_.,:;/\\|*?=~'’"`•]*$/.test(text) || placeholders.has(text.toLowerCase().replace(/[.!]+$/, ""))
}

/** Whether a cleaned text repeats the row above: `idem`, `sda`, `s.d.a.`, `"`, `- " -`, `〃`. */
export function isDitto(text: string): boolean {
  return /^(idem\.?|id\.|s\.? ?d\.? ?a\.?|sama dengan (di )?atas|sama (di|dengan) ?atas|dto\.?|ditto|[-\s]*(["”“″〃]|''|’’|,,)[-\s]*)$/i.test(
    text,
  )
}
