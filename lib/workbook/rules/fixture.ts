import { crc32, deflateRawSync } from "node:zlib"
import { type BookType, utils, type WorkSheet, write } from "@e965/xlsx"
import { readContainer } from "@/lib/workbook/rules/container"
import type { Sheet, Workbook } from "@/lib/workbook/schema"

/** A value as a test writes it into a sheet. */
export type Value = string | number | boolean | null

/** A sheet as a test writes it: rows of values, and merged ranges such as "A1:C1". */
export type Grid = { rows: Value[][]; merges?: string[] }

/** The bytes of a real file with the given sheets. */
export function writeBook(sheets: Record<string, Grid | Value[][]>, bookType: BookType = "xlsx"): Buffer {
  const book = utils.book_new()
  for (const [name, given] of Object.entries(sheets)) utils.book_append_sheet(book, toSheet(given), name)
  return write(book, { type: "buffer", bookType, compression: true })
}

/** A sheet of SheetJS, for tests that set formats, formulas or hidden columns on it. */
export function toSheet(given: Grid | Value[][]): WorkSheet {
  const { rows, merges = [] } = Array.isArray(given) ? { rows: given } : given
  const sheet = utils.aoa_to_sheet(rows)
  sheet["!merges"] = merges.map((range) => utils.decode_range(range))
  return sheet
}

/** Reads bytes as the parser thread would. */
export async function readBytes(bytes: Buffer): Promise<Workbook> {
  const sheets: Sheet[] = []
  const container = await readContainer(bytes, {
    sheet: (name, hidden) => sheets.push({ name, hidden, rows: [], merges: [] }),
    row: (number, cells) => sheets.at(-1)?.rows.push({ number, cells }),
    merge: (merge) => sheets.at(-1)?.merges.push(merge),
  })
  return { ...container, sheets }
}

/** A part of an archive; `claim` is a false size for its directory. */
export type Part = { name: string; data: Buffer; claim?: number }

/** The bytes of a zip archive, as honest as its parts. */
export function writeZip(parts: readonly Part[]): Buffer {
  const [locals, central] = [[] as Buffer[], [] as Buffer[]]
  let at = 0
  for (const { name, data, claim = data.length } of parts) {
    const [title, packed] = [Buffer.from(name), deflateRawSync(data)]
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(crc32(data), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claim, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, title, packed)
    central.push(entry, title)
    at += 30 + title.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...central, end])
}

/** The parts of a minimal .xlsx around the XML of its only sheet. */
export function xlsxParts(sheet: string | Buffer, prolog = ""): Part[] {
  const relation = (kind: string, target: string) =>
    Buffer.from(`<Relationships><Relationship Id="rId1" Type="http://x/${kind}" Target="${target}"/></Relationships>`)
  return [
    { name: "_rels/.rels", data: relation("officeDocument", "xl/workbook.xml") },
    { name: "xl/_rels/workbook.xml.rels", data: relation("worksheet", "worksheets/sheet1.xml") },
    {
      name: "xl/workbook.xml",
      data: Buffer.from(`${prolog}<workbook><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>`),
    },
    { name: "xl/worksheets/sheet1.xml", data: Buffer.from(sheet) },
  ]
}
