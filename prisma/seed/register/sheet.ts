import { type CellObject, utils, type WorkSheet } from "@e965/xlsx"
import { type CellValue, toSerial } from "./cells"
import type { Row } from "./defects"
import type { Random } from "./random"
import type { Writer } from "./write-identity"

/** A column; `serial` counts the rows; with `under` it stands in the second header row, below a `head` in common. */
export type Column = { head: string; under?: string; hidden?: boolean; cell: Writer | "serial" }

/** How one sheet is laid out round its rows. */
export type SheetPlan = {
  columns: readonly Column[]
  /** Letterhead and titles; a row of one cell is merged over the whole width. */
  above: readonly (readonly CellValue[])[]
  below: readonly (readonly CellValue[])[]
  /** Empty columns left of the table. */
  indent: number
  /** A row `1 2 3 …` after the header. */
  numbered: boolean
}

/** A line across the table that says what the rows below it have in common, or a row of the register. */
export type Line = { section: string } | Row

type Merge = { s: { r: number; c: number }; e: { r: number; c: number } }

/** Write lines below a header of one or two rows, with the merges and hidden columns of the plan. */
export function writeSheet(plan: SheetPlan, lines: readonly Line[], random: Random): WorkSheet {
  const { columns, indent } = plan
  const header = headerRows(columns)
  const margin: CellValue[] = Array.from({ length: indent }, () => null)
  let serial = 0
  const body = lines.map((line): CellValue[] => {
    if ("section" in line) return [line.section]
    serial += 1
    return columns.map(({ cell }) => (cell === "serial" ? serial : cell(line, random)))
  })
  const numbers = plan.numbered ? [columns.map((_, index) => index + 1)] : []
  const grid = [...plan.above, ...header, ...numbers, ...body, ...plan.below].map((cells) => [...margin, ...cells])
  const sheet = utils.aoa_to_sheet(grid.map((cells) => cells.map(toCell)))
  sheet["!merges"] = [...wideMerges(plan, body.length + numbers.length), ...headerMerges(plan)]
  sheet["!cols"] = [
    ...margin.map(() => ({ wch: 3 })),
    ...columns.map(({ hidden }) => ({ wch: 18, hidden: hidden === true })),
  ]
  return sheet
}

/** One cell for SheetJS. */
export function toCell(value: CellValue): CellObject {
  if (value === null || value === "") return { t: "z" }
  if (typeof value === "string") return { t: "s", v: value, z: "@" }
  if (typeof value === "number") return { t: "n", v: value, ...(value > 1e10 ? { z: "0" } : {}) }
  return { t: "n", v: toSerial(value.day), z: "dd/mm/yyyy" }
}

/** The header as text: one row, or two when a column stands under another. */
export function headerRows(columns: readonly Column[]): string[][] {
  const top = columns.map(({ head }, index) => (index > 0 && isGroupedWith(columns, index) ? "" : head))
  return columns.some(({ under }) => under) ? [top, columns.map(({ under }) => under ?? "")] : [top]
}

function isGroupedWith(columns: readonly Column[], index: number): boolean {
  return columns[index]?.under !== undefined && columns[index - 1]?.head === columns[index]?.head
}

function headerMerges({ columns, above, indent }: SheetPlan): Merge[] {
  if (headerRows(columns).length === 1) return []
  const row = above.length
  return columns.flatMap((column, index): Merge[] => {
    const start = { r: row, c: index + indent }
    if (!column.under) return [{ s: start, e: { r: row + 1, c: start.c } }]
    if (isGroupedWith(columns, index)) return []
    const width = columns.slice(index + 1).findIndex((_, offset) => !isGroupedWith(columns, index + 1 + offset))
    const last = width === -1 ? columns.length - 1 : index + width
    return last === index ? [] : [{ s: start, e: { r: row, c: last + indent } }]
  })
}

function wideMerges({ above, below, columns, indent }: SheetPlan, between: number): Merge[] {
  const end = indent + columns.length - 1
  const foot = above.length + headerRows(columns).length + between
  const rows = [
    ...above.map((cells, r) => ({ cells, r })),
    ...below.map((cells, index) => ({ cells, r: foot + index })),
  ]
  return rows
    .filter(({ cells }) => cells.length === 1 && cells[0] !== null)
    .map(({ r }) => ({ s: { r, c: indent }, e: { r, c: end } }))
}
