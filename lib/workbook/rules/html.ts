import { textCell } from "@/lib/workbook/rules/grid"
import { readTokens, type Tag } from "@/lib/workbook/rules/html-tokens"
import { decodeEntities, readAttribute } from "@/lib/workbook/rules/xml"
import { type Cell, emptyCell, type SheetSink, workbookLimits } from "@/lib/workbook/schema"

type Table = {
  row: number
  column: number
  cells: Cell[]
  held: number[]
  text: string
  attributes: string
  isOpen: boolean
  rows: Row[]
  merges: Span[]
}
type Row = { number: number; cells: Cell[] }
type Span = { top: number; left: number; bottom: number; right: number }

/** Reads every table of an HTML text into `sink` as a sheet; a table within a cell is a sheet of its own. */
export function readHtml(html: string, sink: SheetSink) {
  const names = [...html.matchAll(/<x:Name>([^<]{0,200})<\/x:Name>/gi)].map((found) => decodeEntities(found[1] ?? ""))
  const [open, done] = [[] as Table[], [] as Table[]]
  for (const token of readTokens(html)) {
    const table = open.at(-1)
    if ("text" in token) addText(table, decodeHtml(token.text).replace(/[ \t\r\n]+/g, " "))
    else if (token.name === "table" && !token.isClosing) open.push(startTable())
    else if (token.name === "table" && table) {
      endRow(table)
      done.push(table)
      open.pop()
    } else if (table) takeTag(table, token)
  }
  for (const table of open) endRow(table)
  const tables = [...done, ...open.reverse()].filter(({ rows }) => rows.length > 0)
  tables.forEach((table, index) => {
    sink.sheet(names[index] ?? `Sheet${index + 1}`, false)
    for (const { number, cells } of table.rows) sink.row(number, cells)
    for (const merge of table.merges) sink.merge(merge)
  })
}

function startTable(): Table {
  return { row: 0, column: 0, cells: [], held: [], text: "", attributes: "", isOpen: false, rows: [], merges: [] }
}

function addText(table: Table | undefined, text: string) {
  if (table?.isOpen) table.text += text
}

function takeTag(table: Table, tag: Tag) {
  if (tag.name === "tr") {
    endRow(table)
    if (tag.isClosing) return
    table.row += 1
    table.cells = []
    table.column = 0
  } else if (tag.name === "td" || tag.name === "th") {
    endCell(table)
    if (tag.isClosing) return
    if (table.row === 0) table.row = 1
    table.attributes = tag.attributes
    table.isOpen = true
    table.text = ""
  } else if (/^(br|p|div|li)$/.test(tag.name) && table.text !== "") addText(table, "\n")
}

function endRow(table: Table) {
  endCell(table)
  if (table.cells.length > 0) table.rows.push({ number: table.row, cells: table.cells })
  if (table.cells.length > 0 || table.row > 0) table.cells = []
}

function endCell(table: Table) {
  if (!table.isOpen) return
  table.isOpen = false
  while ((table.held[table.column] ?? 0) >= table.row) table.column += 1
  const left = table.column
  const right = left + spanOf(table.attributes, "colspan", workbookLimits.columns) - 1
  const bottom = table.row + spanOf(table.attributes, "rowspan", 100_000) - 1
  while (table.cells.length < left) table.cells.push(emptyCell)
  table.cells[left] = toCell(table)
  for (let column = left; column <= right && column <= workbookLimits.columns; column++) table.held[column] = bottom
  if (bottom > table.row || right > left) table.merges.push({ top: table.row, left, bottom, right })
  table.column = right + 1
}

function spanOf(attributes: string, name: string, most: number): number {
  const span = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, "i").exec(attributes)?.[1] ?? 1)
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1
}

function toCell(table: Table): Cell {
  const text = table.text.replace(/ *\n */g, "\n").replace(/^ +| +$|^\n+|\n+$/g, "")
  const stored = readAttribute(table.attributes, "x:num") ?? readNumberData(table.attributes)
  const value = stored === null || stored === "" ? Number.NaN : Number(stored)
  if (/^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text)) return { kind: "error", text }
  return Number.isFinite(value) ? { kind: "number", text, value } : textCell(text)
}

/** The number behind a cell that SheetJS wrote as HTML. */
function readNumberData(attributes: string): string | null {
  return readAttribute(attributes, "data-t") === "n" ? readAttribute(attributes, "data-v") : null
}

const namedLetters = new Map([
  ["eacute", "é"],
  ["egrave", "è"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["hellip", "…"],
  ["bull", "•"],
  ["deg", "°"],
  ["times", "×"],
])

function decodeHtml(raw: string): string {
  return decodeEntities(raw).replace(/&(\w{2,8});/g, (whole, name) => namedLetters.get(name) ?? whole)
}
