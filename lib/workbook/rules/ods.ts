import { textCell } from "@/lib/workbook/rules/grid"
import { toDateCell } from "@/lib/workbook/rules/xlsx"
import { createXmlReader, decodeEntities, readAttribute } from "@/lib/workbook/rules/xml"
import { type Cell, emptyCell, type SheetSink, workbookLimits } from "@/lib/workbook/schema"

type Span = { repeat: number; columns: number; rows: number }

/** Reads the content.xml of an OpenDocument spreadsheet (or a flat .fods) piece by piece into `sink`. */
export function createOdsReader(sink: SheetSink) {
  const state = {
    row: 0,
    repeat: 1,
    cells: [] as Cell[],
    attributes: "",
    lines: [] as string[],
    depth: 0,
    skip: 0,
    sheets: 0,
  }
  return createXmlReader({
    open(name, attributes) {
      if (skipped.has(name)) state.skip += 1
      if (state.skip > 0) return
      if (name === "table") startSheet(state, attributes, sink)
      else if (name === "table-row") {
        state.repeat = countOf(attributes, "number-rows-repeated")
        state.cells = []
      } else if (name === "table-cell" || name === "covered-table-cell") {
        state.attributes = attributes
        state.lines = []
      } else openText(state, name, attributes)
    },
    close(name) {
      if (skipped.has(name)) state.skip -= 1
      else if (state.skip > 0) return
      else if (name === "p" || name === "h") state.depth -= 1
      else if (name === "table-cell" || name === "covered-table-cell") endCell(state, sink)
      else if (name === "table-row") endRow(state, sink)
    },
    text(raw) {
      if (state.skip === 0 && state.depth > 0) append(state.lines, decodeEntities(raw).replace(/[ \t\r\n]+/g, " "))
    },
  })
}

/** Parts of a sheet that are no cell text: comments, drawings, and the history of changes. */
const skipped = new Set(["annotation", "shapes", "tracked-changes", "frame", "forms"])

type State = {
  row: number
  repeat: number
  cells: Cell[]
  attributes: string
  lines: string[]
  depth: number
  sheets: number
}

function startSheet(state: State, attributes: string, sink: SheetSink) {
  state.row = 0
  state.sheets += 1
  sink.sheet(readAttribute(attributes, "name") ?? `Sheet${state.sheets}`, false)
}

function openText(state: State, name: string, attributes: string) {
  if (name === "p" || name === "h") {
    state.depth += 1
    state.lines.push("")
  } else if (name === "s" && state.depth > 0) append(state.lines, " ".repeat(Math.min(1000, countOf(attributes, "c"))))
  else if (name === "tab" && state.depth > 0) append(state.lines, "\t")
  else if (name === "line-break" && state.depth > 0) append(state.lines, "\n")
}

function append(lines: string[], text: string) {
  lines[lines.length - 1] = (lines[lines.length - 1] ?? "") + text
}

function countOf(attributes: string, name: string): number {
  const count = Number(readAttribute(attributes, name) ?? 1)
  return Number.isInteger(count) && count > 0 ? count : 1
}

function endCell(state: State, sink: SheetSink) {
  const span: Span = {
    repeat: countOf(state.attributes, "number-columns-repeated"),
    columns: countOf(state.attributes, "number-columns-spanned"),
    rows: countOf(state.attributes, "number-rows-spanned"),
  }
  const left = state.cells.length
  const cell = toCell(state.attributes, state.lines.join("\n"))
  const width = Math.min(span.repeat, workbookLimits.columns + 1 - left)
  for (let index = 0; index < width; index++) state.cells.push(cell)
  if (span.columns === 1 && span.rows === 1) return
  sink.merge({ top: state.row + 1, left, bottom: state.row + span.rows, right: left + span.columns - 1 })
}

function toCell(attributes: string, text: string): Cell {
  const type = readAttribute(attributes, "value-type")
  const value = Number(readAttribute(attributes, "value"))
  if (/^(#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)[!?]?|Err:\d+)$/.test(text.trim())) return { kind: "error", text }
  if (type === null || type === "string" || type === "time") {
    return textCell(text === "" ? (readAttribute(attributes, "string-value") ?? "") : text)
  }
  if (type === "date") return toDateCell(readAttribute(attributes, "date-value") ?? text)
  if (type === "boolean") return { kind: "boolean", text, value: readAttribute(attributes, "boolean-value") === "true" }
  return Number.isFinite(value) ? { kind: "number", text: text === "" ? String(value) : text, value } : textCell(text)
}

function endRow(state: State, sink: SheetSink) {
  const hasContent = state.cells.some((cell) => cell !== emptyCell)
  const times = hasContent ? Math.min(state.repeat, workbookLimits.rows + 1) : 0
  for (let index = 1; index <= times; index++) sink.row(state.row + index, state.cells)
  state.row += state.repeat
}
