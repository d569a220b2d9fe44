import { textCell } from "@/lib/workbook/rules/grid"
import { createNumberReader, isoToSerial } from "@/lib/workbook/rules/numbers"
import { createXmlReader, decodeEntities, readAttribute } from "@/lib/workbook/rules/xml"
import { type Cell, emptyCell, type Merge, type SheetSink, workbookLimits } from "@/lib/workbook/schema"

export type XlsxSheet = { name: string; hidden: boolean; relation: string }
export type XlsxBook = { sheets: XlsxSheet[]; date1904: boolean }

/** Names, order and date system of the sheets, from xl/workbook.xml. */
export function readXlsxBook(xml: string): XlsxBook {
  const book: XlsxBook = { sheets: [], date1904: false }
  scan(xml, (name, attributes) => {
    if (name === "workbookPr") book.date1904 = /^(1|true)$/.test(readAttribute(attributes, "date1904") ?? "")
    if (name !== "sheet") return
    book.sheets.push({
      name: readAttribute(attributes, "name") ?? `Sheet${book.sheets.length + 1}`,
      hidden: /hidden/i.test(readAttribute(attributes, "state") ?? ""),
      relation: readAttribute(attributes, "id") ?? "",
    })
  })
  return book
}

export type Relation = { id: string; kind: string; target: string }

/** The relations of a part; `kind` is the last word of the relation's type. */
export function readRelations(xml: string): Relation[] {
  const relations: Relation[] = []
  scan(xml, (name, attributes) => {
    if (name !== "Relationship" || readAttribute(attributes, "TargetMode") === "External") return
    relations.push({
      id: readAttribute(attributes, "Id") ?? "",
      kind: (readAttribute(attributes, "Type") ?? "").split("/").pop() ?? "",
      target: readAttribute(attributes, "Target") ?? "",
    })
  })
  return relations
}

/** The display format of every cell style, by the style's place. */
export function readXlsxFormats(xml: string): (string | number)[] {
  const own = new Map<number, string>()
  const formats: (string | number)[] = []
  let isInside = false
  scan(xml, (name, attributes) => {
    const id = Number(readAttribute(attributes, "numFmtId") ?? 0)
    if (name === "numFmt") own.set(id, readAttribute(attributes, "formatCode") ?? "General")
    if (name === "cellXfs") isInside = true
    if (name === "cellStyles" || name === "dxfs") isInside = false
    if (name === "xf" && isInside) formats.push(own.get(id) ?? id)
  })
  return formats
}

function scan(xml: string, open: (name: string, attributes: string) => void) {
  const reader = createXmlReader({ open, close() {}, text() {} })
  reader.write(xml)
  reader.end()
}

/** Collects the shared strings; phonetic hints are left out. */
export function createStringsReader(strings: string[]) {
  let [text, isText, isPhonetic] = ["", false, false]
  return createXmlReader({
    open(name) {
      if (name === "si") text = ""
      if (name === "rPh") isPhonetic = true
      isText = name === "t" && !isPhonetic
    },
    close(name) {
      if (name === "si") strings.push(text)
      if (name === "rPh") isPhonetic = false
      isText = false
    },
    text(raw) {
      if (isText) text += decodeEntities(raw)
    },
  })
}

export type XlsxContext = { strings: string[]; formats: (string | number)[]; date1904: boolean }

/** Reads a worksheet's XML piece by piece into `sink`; formulas count by their stored value. */
export function createSheetReader(context: XlsxContext, sink: SheetSink) {
  const readNumber = createNumberReader(context.date1904)
  let cells: Cell[] = []
  let [row, column, isValue, raw, type, style] = [0, -1, false, "", "", 0]
  return createXmlReader({
    open(name, attributes) {
      isValue = name === "v" || name === "t"
      if (name === "c") {
        column = columnOf(readAttribute(attributes, "r")) ?? column + 1
        type = readAttribute(attributes, "t") ?? "n"
        style = Number(readAttribute(attributes, "s") ?? 0)
        raw = ""
      } else if (name === "row") {
        row = Number(readAttribute(attributes, "r") ?? row + 1)
        cells = []
        column = -1
      } else if (name === "mergeCell") {
        const merge = readRange(readAttribute(attributes, "ref") ?? "")
        if (merge) sink.merge(merge)
      }
    },
    close(name) {
      isValue = false
      if (name === "row") sink.row(row, cells)
      if (name !== "c" || raw === "") return
      const place = Math.min(column, workbookLimits.columns)
      while (cells.length < place) cells.push(emptyCell)
      cells[place] = toCell(
        raw,
        type,
        (value) => readNumber(value, context.formats[style] ?? "General"),
        context.strings,
      )
    },
    text(piece) {
      if (isValue) raw += piece
    },
  })
}

function toCell(raw: string, type: string, readNumber: (value: number) => Cell, strings: string[]): Cell {
  if (type === "s") return textCell(strings[Number(raw)] ?? "")
  if (type === "str" || type === "inlineStr") return textCell(decodeEntities(raw))
  if (type === "b") return { kind: "boolean", text: raw.trim() === "1" ? "TRUE" : "FALSE", value: raw.trim() === "1" }
  if (type === "e") return { kind: "error", text: decodeEntities(raw) }
  if (type === "d") return toDateCell(raw)
  const value = Number(raw)
  return Number.isFinite(value) ? readNumber(value) : textCell(decodeEntities(raw))
}

/** A cell of an ISO date text; a text that begins with no calendar day stays a text. */
export function toDateCell(text: string): Cell {
  const iso = /^\d{4}-\d\d-\d\d/.exec(text.trim())?.[0]
  if (!iso || Number.isNaN(Date.parse(iso))) return textCell(decodeEntities(text))
  return { kind: "date", text: iso.split("-").reverse().join("/"), iso, serial: isoToSerial(iso) }
}

function columnOf(reference: string | null): number | null {
  if (reference === null) return null
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column === 0 ? null : column - 1
}

/** The range a reference like B2:D5 names, or null. */
function readRange(reference: string): Merge | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference.toUpperCase())
  if (!found) return null
  const [left, right] = [columnOf(found[1] ?? null), columnOf(found[3] ?? null)]
  if (left === null || right === null) return null
  return { top: Number(found[2]), left, bottom: Number(found[4]), right }
}
