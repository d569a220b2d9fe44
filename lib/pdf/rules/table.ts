import { printable } from "@/lib/pdf/rules/letters"
import { drawAside, hairline, ink, innerWidth, type Paper } from "@/lib/pdf/rules/paper"
import { setStyle } from "@/lib/pdf/rules/text"

/** A column: its head, its share of the width against the others', and where its text stands. */
export type Column = { head: string; share: number; align?: "left" | "center" | "right" }

export type Table = {
  columns: readonly Column[]
  rows: readonly (readonly string[])[]
  /** Rows of totals, written bold under the others. */
  totals?: readonly (readonly string[])[]
  /** Least height of a row in points, for what is filled in by hand. */
  rowHeight?: number
  /** Lines around every cell, as official lists have them; otherwise only below the rows. */
  grid?: boolean
  size?: number
  /** The colours of the head. */
  head?: { fill: string; ink: string }
}

type Element = PDFKit.PDFStructureElement
type Line = { cells: readonly string[]; tag: "TH" | "TD"; bold: boolean }
type Layout = { paper: Paper; table: Table; widths: number[]; size: number }

const padding = { x: 4, y: 3.5 }
const plainHead = { fill: "#eef1ef", ink }
// ISO 32000-1, table 349; `lang` is there because the package's types know no option of their own for it.
const columnHead = { lang: "id-ID", scope: "Column" }

/** A table that goes on over as many pages as it needs, its head (if any column has one) repeated on each and every row on one page. */
export function writeTable(paper: Paper, table: Table): void {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = table.columns.map(({ share }) => (innerWidth(paper) * share) / shares)
  const layout = { paper, table, widths, size: table.size ?? 9 }
  const element = paper.doc.struct("Table")
  paper.root.add(element)
  const head: Line = { cells: table.columns.map((column) => column.head), tag: "TH", bold: true }
  const lines = table.rows.map((cells): Line => ({ cells, tag: "TD", bold: false }))
  const totals = (table.totals ?? []).map((cells): Line => ({ cells, tag: "TD", bold: true }))
  const isHeaded = table.columns.some((column) => column.head !== "")
  breakBefore(layout, heightOf(layout, head) + heightOf(layout, lines[0] ?? head))
  if (isHeaded) drawLine(layout, head, element)
  for (const line of [...lines, ...totals]) {
    if (breakBefore(layout, heightOf(layout, line)) && isHeaded)
      drawAside(paper, () => drawCells(layout, head, heightOf(layout, head)))
    drawLine(layout, line, element)
  }
  element.end()
  paper.doc.x = paper.doc.page.margins.left
  paper.doc.y += 6
}

/** Whether a new page was begun because so many points were not left. */
function breakBefore({ paper: { doc } }: Layout, height: number): boolean {
  if (doc.y + height <= doc.page.maxY()) return false
  doc.addPage()
  return true
}

function styleOf({ paper, size, table }: Layout, { tag, bold }: Line): void {
  const { ink: headInk } = table.head ?? plainHead
  setStyle(paper, { face: bold ? "bold" : "regular", size, colour: tag === "TH" ? headInk : ink })
}

/** No row is higher than a page; what does not fit into it ends in an ellipsis. */
function heightOf(layout: Layout, line: Line): number {
  const { paper, widths, table } = layout
  const { page } = paper.doc
  styleOf(layout, line)
  const heights = widths.map((width, at) =>
    paper.doc.heightOfString(printable(line.cells[at] ?? ""), { width: width - 2 * padding.x }),
  )
  const least = line.tag === "TD" ? (table.rowHeight ?? 0) : 0
  return Math.min(
    Math.max(least, ...heights.map((height) => height + 2 * padding.y)),
    page.maxY() - page.margins.top - 60,
  )
}

function drawLine(layout: Layout, line: Line, element: Element): void {
  const { doc } = layout.paper
  const height = heightOf(layout, line)
  const row = doc.struct("TR")
  element.add(row)
  drawAside(layout.paper, () => drawFrame(layout, line, height))
  const top = doc.y
  layout.widths.forEach((_, at) => {
    row.add(
      doc.struct(line.tag, line.tag === "TH" ? columnHead : {}, () => drawCell(layout, line, { at, top, height })),
    )
  })
  row.end()
  doc.y = top + height
}

/** The head again on a later page, which those who listen have heard. */
function drawCells(layout: Layout, line: Line, height: number): void {
  const { doc } = layout.paper
  const top = doc.y
  drawFrame(layout, line, height)
  layout.widths.forEach((_, at) => {
    drawCell(layout, line, { at, top, height })
  })
  doc.y = top + height
}

type Cell = { at: number; top: number; height: number }

function drawCell(layout: Layout, line: Line, { at, top, height }: Cell): void {
  const { paper, widths, table } = layout
  styleOf(layout, line)
  const x = leftOf(layout, at) + padding.x
  const width = (widths[at] ?? 0) - 2 * padding.x
  const align = table.columns[at]?.align ?? "left"
  paper.doc.text(printable(line.cells[at] ?? ""), x, top + padding.y, {
    width,
    align,
    height: height - padding.y,
    ellipsis: true,
  })
}

function leftOf({ paper, widths }: Layout, at: number): number {
  return paper.doc.page.margins.left + widths.slice(0, at).reduce((sum, width) => sum + width, 0)
}

function drawFrame(layout: Layout, { tag }: Line, height: number): void {
  const { paper, table, widths } = layout
  const { doc } = paper
  const [left, top, width] = [doc.page.margins.left, doc.y, innerWidth(paper)]
  if (tag === "TH") doc.rect(left, top, width, height).fill((table.head ?? plainHead).fill)
  doc.lineWidth(0.6).strokeColor(table.grid ? "#6b746f" : hairline)
  if (!table.grid) {
    doc
      .moveTo(left, top + height)
      .lineTo(left + width, top + height)
      .stroke()
    return
  }
  widths.forEach((cell, at) => {
    doc.rect(leftOf(layout, at), top, cell, height).stroke()
  })
}
