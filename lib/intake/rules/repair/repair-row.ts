import type { Column, ColumnTarget } from "@/lib/intake/rules/columns/target"
import type { Payload } from "@/lib/intake/rules/payload"
import type { RowReader } from "@/lib/intake/rules/rows/draft"
import { readRow } from "@/lib/intake/rules/rows/read-row"
import type { Outcome } from "@/lib/intake/rules/rows/row"
import type { RegionMatcher } from "@/lib/intake/rules/values/kelurahan"
import { compareWithNik } from "@/lib/intake/rules/values/nik"
import { type FieldName, fieldLabels, type Problem, type RowValues } from "@/lib/intake/schema"
import { type Cell, emptyCell } from "@/lib/workbook/schema"

/** What a person says about a failed row: new cells, and fields that shall stay empty. */
export type Edits = { cells: Cells; emptied: readonly FieldName[] }
export type Cells = Partial<Record<FieldName, Cell>>

/** Typed texts as the cells of a spreadsheet; an empty one says nothing. */
export function cellsOf(texts: Partial<Record<FieldName, string>>): Cells {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      text.trim() === "" ? [] : [[name, { kind: "text" as const, text }]],
    ),
  )
}

/** What reading a typed field takes; `today` is an ISO day. */
export type Around = { regions: RegionMatcher; today: string }

export type Repaired = { payload: Payload; outcome: Outcome }

/** Whether a text names a field. */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldLabels, name)
}

/** Of the cells in a form or a workbook, those that differ from what stood there. */
export function changedCells(cells: Cells, shown: Partial<Record<FieldName, string>>): Cells {
  const plain = (text: string | undefined) => (text ?? "").replace(/\s+/g, " ").trim()
  return Object.fromEntries(
    Object.entries(cells).filter(
      ([name, cell]) => isFieldName(name) && plain(cell.kind === "empty" ? "" : cell.text) !== plain(shown[name]),
    ),
  )
}

/** A row with what a person has said about it, judged by the rules of an import; twins are looked for afterwards. */
export function repairRow(row: Payload, { cells, emptied }: Edits, around: Around): Repaired {
  const typed = Object.entries(cells).flatMap(([name, cell]) =>
    isFieldName(name) && !emptied.includes(name) ? [{ field: name, cell }] : [],
  )
  const fields = withPartner(typed.map(({ field }) => field))
  const read = readTyped(withPartnerCells(row, typed), around)
  const values = { ...row.values, ...pick(read.values, fields), ...nothingFor(emptied) }
  const said = new Set<FieldName>([...fields, ...emptied])
  const kept = row.problems.filter(({ field, code }) => !isOfRow(code) && !(field !== "row" && said.has(field)))
  const found = read.problems.filter(({ field, code }) => field !== "row" && !isOfRow(code) && said.has(field))
  const problems = [...kept, ...found, ...problemsOfRow(values, { ...row, emptied })]
  const isError = problems.some(({ severity }) => severity === "error")
  const payload = { ...row, values, problems, duplicateOf: [], samePersonAs: [], similarTo: [] }
  return { payload, outcome: isError ? "error" : problems.length > 0 ? "warning" : "ready" }
}

/** A turnover and its period are read together. */
function withPartner(fields: readonly FieldName[]): FieldName[] {
  const isSales = fields.includes("sales") || fields.includes("salesPeriod")
  return isSales ? [...new Set<FieldName>([...fields, "sales", "salesPeriod"])] : [...fields]
}

type Typed = { field: FieldName; cell: Cell }

function withPartnerCells({ originals, values }: Payload, typed: readonly Typed[]): Typed[] {
  const has = (field: FieldName) => typed.some((one) => one.field === field)
  if (!has("sales") && !has("salesPeriod")) return [...typed]
  const period = { month: "bulan", year: "tahun" }
  const sales = has("sales") ? [] : [{ field: "sales" as const, cell: textCell(originals.sales ?? "") }]
  const said = values.salesPeriod === null ? "" : period[values.salesPeriod]
  return [...typed, ...sales, ...(has("salesPeriod") ? [] : [{ field: "salesPeriod" as const, cell: textCell(said) }])]
}

function readTyped(typed: readonly Typed[], { regions, today }: Around) {
  const byTarget = new Map<ColumnTarget, Column[]>(typed.map(({ field }, at) => [field, [columnOf(field, at)]]))
  const reader: RowReader = { byTarget, genders: { P: "P" }, regions, date1904: false, today }
  const cells = typed.map(({ cell }) => cell)
  return readRow({ sheet: "", row: 0 }, { cells, place: { kelurahan: null, kecamatan: null }, reader })
}

function textCell(text: string): Cell {
  return text.trim() === "" ? emptyCell : { kind: "text", text }
}

function columnOf(field: FieldName, column: number): Column {
  return { column, header: fieldLabels[field], target: field, unit: 1, period: null, reason: null, samples: [] }
}

function pick(values: RowValues, fields: readonly FieldName[]): Partial<RowValues> {
  return Object.fromEntries(fields.map((field) => [field, values[field]]))
}

function nothingFor(fields: readonly FieldName[]): Partial<RowValues> {
  return Object.fromEntries(fields.map((field) => [field, null]))
}

/** Problems that only the whole row shows: said again after every repair. */
function isOfRow(code: string): boolean {
  return ["name-missing", "nik-missing", "nik-birth-date", "nik-gender"].includes(code)
}

type Before = Pick<Payload, "originals" | "problems"> & { emptied: readonly FieldName[] }

function problemsOfRow(values: RowValues, { originals, problems, emptied }: Before): Problem[] {
  const found: Problem[] = []
  if (values.name === null && values.personName === null) {
    const message = "Nama usaha dan nama pelaku kosong; isi salah satunya."
    found.push({ field: "row", code: "name-missing", severity: "error", message, original: "" })
  }
  const wasMissing = problems.some(({ code }) => code === "nik-missing") || emptied.includes("nik")
  if (values.nik === null && wasMissing) {
    const message = "NIK kosong; lengkapi dari KTP bila ada."
    found.push({ field: "nik", code: "nik-missing", severity: "warning", message, original: originals.nik ?? "" })
  }
  return [...found, ...compareWithNik(values).map((remark) => ({ ...remark, original: originals[remark.field] ?? "" }))]
}
