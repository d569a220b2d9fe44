import { matchSector } from "@/lib/enterprise/rules/sector"
import { type LegalForm, matchLegalForm, type Sector } from "@/lib/enterprise/rules/vocabulary"
import { known, unreadable, warning } from "@/lib/intake/rules/values/reading"
import { readText } from "@/lib/intake/rules/values/text"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const unknownForm = warning(
  "legal-form-unknown",
  "Bentuk usaha tidak dikenal; isi PO, UD, CV, PT, PT perorangan, firma, koperasi, atau yayasan.",
)
const unknownSector = warning("sector-unknown", "Sektor usaha tidak dikenal; pilih dari daftar sektor.")

/** The legal form of a cell, from the vocabulary. */
export function readLegalForm(cell: Cell): Reading<LegalForm> {
  return readWord(cell, matchLegalForm, unknownForm)
}

/** The sector of a cell, from the vocabulary; the free text itself belongs to the products. */
export function readSector(cell: Cell): Reading<Sector> {
  return readWord(cell, matchSector, unknownSector)
}

function readWord<T>(cell: Cell, match: (text: string) => T | null, unknown: ReturnType<typeof warning>): Reading<T> {
  const text = readText(cell)
  if (text.value === null) return { value: null, problems: text.problems }
  const word = match(text.value)
  return word === null ? unreadable(unknown) : known(word)
}
