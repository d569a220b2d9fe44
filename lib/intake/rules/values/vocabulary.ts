import { matchSector } from "@/lib/enterprise/rules/sector"
import { matchLegalForm } from "@/lib/enterprise/rules/vocabulary"
import { known, warning } from "@/lib/intake/rules/values/reading"
import { readText } from "@/lib/intake/rules/values/text"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const unknownForm = warning(
  "legal-form-unknown",
  "Bentuk usaha tidak dikenal; isi PO, UD, CV, PT, PT perorangan, firma, koperasi, atau yayasan.",
)
const unknownSector = warning("sector-unknown", "Sektor usaha tidak dikenal; pilih dari daftar sektor.")

/** The legal form of a cell in its own words; a warning when the vocabulary does not know them. */
export function readLegalForm(cell: Cell): Reading<string> {
  return readWord(cell, matchLegalForm, unknownForm)
}

/** The sector of a cell in its own words; a warning when the vocabulary does not know them. */
export function readSector(cell: Cell): Reading<string> {
  return readWord(cell, matchSector, unknownSector)
}

function readWord(
  cell: Cell,
  match: (text: string) => string | null,
  unknown: ReturnType<typeof warning>,
): Reading<string> {
  const text = readText(cell)
  if (text.value === null) return text
  return match(text.value) === null ? { value: text.value, problems: [unknown] } : known(text.value)
}
