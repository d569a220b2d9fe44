import type { Payload } from "@/lib/intake/rules/payload"
import { type Cells, isFieldName } from "@/lib/intake/rules/repair/repair-row"
import { failingFields, type PlaceNames, repairLine, writeRow } from "@/lib/intake/rules/repair/texts"
import { type FieldName, fieldLabels } from "@/lib/intake/schema"
import type { Cell, Sheet, Workbook } from "@/lib/workbook/schema"
import { emptyCell, UnreadableFile } from "@/lib/workbook/schema"

type Written = string | null | { text: string; isMarked: true }

/** The heading of the column by which a repaired row finds its way back. */
const keyHeading = "Kunci baris"

const fields = Object.keys(fieldLabels).filter(isFieldName)
const wide = new Set<FieldName>(["name", "personName", "address", "products", "notes"])

/** The columns of a workbook of rows to repair: what to do, every field, and the key, in this order. */
export const repairColumns = [
  { header: "Yang perlu diperbaiki", width: 48 },
  ...fields.map((field) => ({ header: fieldLabels[field], width: wide.has(field) ? 28 : 17 })),
  { header: keyHeading, width: 38 },
]

/** A row to repair as the workbook shows it, the cells that fail marked. */
export function writeRepair(row: Payload & { id: string }, places: PlaceNames): Written[] {
  const texts = writeRow(row, places)
  const failing = new Set(failingFields(row))
  const cells = fields.map((field): Written => {
    const text = texts[field] ?? ""
    return failing.has(field) ? { text, isMarked: true } : text || null
  })
  return [repairLine(row.problems), ...cells, row.id]
}

/** What a workbook of repairs says, by the key of each row; rows without a key belong to none. */
export type Repairs = { rows: ReadonlyMap<string, Cells>; keyless: number }

/** The file is a workbook of repairs and no register: its rows belong to rows that wait. */
export class RepairsFound extends UnreadableFile {
  constructor(readonly repairs: Repairs) {
    super("Ini berkas perbaikan, bukan daftar UMKM; unggah lewat halaman Perbaikan impor.")
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The repairs in a workbook, or null when it is none. */
export function readRepairs(workbook: Workbook): Repairs | null {
  const repairs = new Map<string, Cells>()
  let [isOne, keyless] = [false, 0]
  for (const sheet of workbook.sheets) {
    const header = findHeader(sheet)
    if (!header) continue
    isOne = true
    for (const { cells } of sheet.rows.slice(header.at + 1)) {
      const key = textOf(cells[header.key]).toLowerCase()
      if (uuid.test(key)) repairs.set(key, cellsUnder(header.fields, cells))
      else keyless += 1
    }
  }
  return isOne ? { rows: repairs, keyless } : null
}

type RepairHeader = { at: number; key: number; fields: [FieldName, number][] }

function findHeader({ rows }: Sheet): RepairHeader | null {
  for (const [at, { cells }] of rows.slice(0, 20).entries()) {
    const texts = cells.map(textOf)
    const key = texts.indexOf(keyHeading)
    if (key < 0) continue
    const columns = fields.map((field): [FieldName, number] => [field, texts.indexOf(fieldLabels[field])])
    return { at, key, fields: columns.filter(([, column]) => column >= 0) }
  }
  return null
}

function cellsUnder(columns: readonly [FieldName, number][], cells: readonly Cell[]): Cells {
  return Object.fromEntries(columns.map(([field, column]) => [field, cells[column] ?? emptyCell]))
}

function textOf(cell: Cell | undefined): string {
  return cell === undefined || cell.kind === "empty" ? "" : cell.text.trim()
}
