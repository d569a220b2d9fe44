import { findHeader, type Header, headingLine } from "@/lib/intake/rules/columns/header"
import { readHeading } from "@/lib/intake/rules/columns/heading"
import { type Mapping, mapColumns } from "@/lib/intake/rules/columns/map-columns"
import type { ColumnChoice } from "@/lib/intake/rules/columns/target"
import type { PlaceReader } from "@/lib/intake/rules/rows/place"
import { markCopies } from "@/lib/intake/rules/sheets/copies"
import { placeOfSheet } from "@/lib/intake/rules/sheets/sheet-place"
import { type SortedRows, sortRows } from "@/lib/intake/rules/sheets/sort-rows"
import type { Sheet, SheetRow } from "@/lib/workbook/schema"

export type SheetKind = "register" | "recapitulation" | "copy" | "empty" | "other"

/** What a sheet is and why; a register (and a copy of one) comes with its columns and its rows. */
export type SheetVerdict = {
  sheet: Sheet
  kind: SheetKind
  reason: string
  mapping: Mapping | null
  rows: SortedRows | null
}

/** What a person chose for the columns of a layout, by its signature. */
export type ChoicesOf = (signature: string) => readonly ColumnChoice[]

/** Judges every sheet: only registers are imported, everything else is left out and said. */
export function judgeSheets(sheets: readonly Sheet[], places: PlaceReader, choicesOf: ChoicesOf): SheetVerdict[] {
  const names = sheets.map(({ name }) => name)
  return markCopies(sheets.map((sheet) => judgeSheet(sheet, { places, choicesOf, others: names })))
}

type Surroundings = { places: PlaceReader; choicesOf: ChoicesOf; others: readonly string[] }

function judgeSheet(sheet: Sheet, around: Surroundings): SheetVerdict {
  const none = { sheet, mapping: null, rows: null }
  if (sheet.rows.length === 0) return { ...none, kind: "empty", reason: "Lembar ini kosong." }
  const header = findHeader(sheet)
  if (isForm(sheet.rows, header)) {
    return { ...none, kind: "other", reason: "Formulir satu usaha yang diisi ke bawah, bukan daftar." }
  }
  if (!header) return { ...none, ...judgeHeaderless(sheet) }
  const draft = mapColumns(sheet, header)
  const choices = around.choicesOf(draft.signature)
  const mapping = choices.length > 0 ? mapColumns(sheet, header, choices) : draft
  const targets = new Set(mapping.columns.map(({ target }) => target))
  if (!targets.has("name") && !targets.has("personName") && !targets.has("nik") && !targets.has("nib")) {
    return { ...none, ...judgeNameless(sheet, header) }
  }
  const scope = { places: around.places, others: around.others, hasVillages: targets.has("kelurahanCode") }
  const start = placeOfSheet(sheet, header, scope)
  const rows = sortRows(sheet, header, { columns: mapping.columns, places: around.places, start })
  if (rows.data.length === 0) return { ...none, kind: "empty", reason: "Hanya judul kolom, belum ada baris data." }
  return { sheet, kind: "register", reason: "Daftar per usaha.", mapping, rows }
}

/** Labels down a column with their answers beside them. */
function isForm(rows: readonly SheetRow[], header: Header | null): boolean {
  const looked = rows.slice(header ? header.last + 1 : 0, 60)
  const labels = looked.flatMap((row) => {
    const filled = row.cells.filter((cell) => cell.kind !== "empty")
    const [first, second] = filled
    const label = first && /^\(?([a-z]|\d{1,2})[.)]*$/i.test(first.text.trim()) ? second : first
    if (label?.kind !== "text" || filled.length > 8) return []
    return readHeading([label.text.replace(/[:.]\s*$/, "")])?.target ?? []
  })
  return new Set(labels).size >= 4 && labels.length >= looked.length * 0.4
}

function judgeHeaderless(sheet: Sheet): { kind: SheetKind; reason: string } {
  if (isTableOfCounts(sheet.rows))
    return { kind: "recapitulation", reason: "Rekapitulasi (tabel jumlah), bukan daftar per usaha." }
  const reason =
    "Baris judul kolom tidak ditemukan; tambahkan kembali judul seperti Nama Usaha, Nama Pemilik, NIK, Alamat, dan Kelurahan."
  return { kind: "other", reason }
}

function judgeNameless(sheet: Sheet, header: Header): { kind: SheetKind; reason: string } {
  const body = sheet.rows.slice(header.last + 1)
  if (isTableOfCounts(body) || body.length === 0) {
    return body.length === 0
      ? { kind: "empty", reason: "Hanya judul kolom, belum ada baris data." }
      : { kind: "recapitulation", reason: "Rekapitulasi (tabel jumlah), bukan daftar per usaha." }
  }
  const headings = header.headings.slice(0, 6).map(headingLine).join(", ")
  return { kind: "other", reason: `Tidak ada kolom nama usaha atau nama pelaku (kolom yang ada: ${headings}).` }
}

/** Mostly rows of one or two words and then numbers only. */
function isTableOfCounts(rows: readonly SheetRow[]): boolean {
  const wide = rows.map((row) => row.cells.filter((cell) => cell.kind !== "empty")).filter((cells) => cells.length >= 2)
  const counts = wide.filter((cells) => {
    const numbers = cells.filter(
      (cell) => cell.kind === "number" || /^\s*(rp\.? ?)?[\d.,]+\s*%?\s*$|^\s*-\s*$/i.test(cell.text),
    )
    const isLong = cells.some((cell) => /\d{9}/.test(cell.text.replace(/[ .-]/g, "")) && !/[.,]\d{3}\b/.test(cell.text))
    return numbers.length >= cells.length / 2 && !isLong
  })
  return wide.length > 0 && counts.length >= Math.max(1, (wide.length - 1) * 0.6)
}
