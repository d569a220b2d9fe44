import { printable } from "@/lib/pdf/rules/letters"
import { drawAside, hairline, innerWidth, mm, type Paper, quiet } from "@/lib/pdf/rules/paper"
import { placeText } from "@/lib/pdf/rules/text"
import { brandThemes, isHexColour } from "@/lib/tenant/brand"

/** How a daerah presents itself on paper. */
export type Letterhead = {
  /** "Pemerintah Kota Bitung". */
  government: string
  agency: string
  unit: string
  contact: string
  colour: string
  logo: Uint8Array | null
}

/** A daerah's colours on white: for lines and fields, for letters on such a field, for letters on white, and for a light ground. */
export function coloursOf({ colour }: Pick<Letterhead, "colour">) {
  return brandThemes(isHexColour(colour) ? colour.toLowerCase() : "#0d5c53").light
}

/** The head of an official letter: logo, government, agency, unit and how to reach it, above the double line. */
export function drawLetterhead(paper: Paper, letterhead: Letterhead): void {
  const { doc } = paper
  const { left, top } = doc.page.margins
  const edge = letterhead.logo ? mm(18) : 0
  if (letterhead.logo) drawLogo(paper, letterhead, { x: left, y: top, size: edge })
  const indent = edge ? edge + mm(5) : 0
  const [x, width] = [left + indent, innerWidth(paper) - indent]
  let y = top
  for (const [text, style] of linesOf(letterhead)) {
    if (text) y += placeText(paper, text, { x, y, width, ...style }) + 1
  }
  y = Math.max(y, top + edge) + mm(2)
  const { text } = coloursOf(letterhead)
  const right = left + innerWidth(paper)
  drawAside(paper, () => {
    doc.lineWidth(2).strokeColor(text).moveTo(left, y).lineTo(right, y).stroke()
    doc
      .lineWidth(0.6)
      .moveTo(left, y + 2.6)
      .lineTo(right, y + 2.6)
      .stroke()
  })
  doc.x = left
  doc.y = y + mm(5)
}

function linesOf({ government, agency, unit, contact }: Letterhead) {
  return [
    [government.toUpperCase(), { face: "medium", size: 9.5 }],
    [agency, { face: "bold", size: 12.5 }],
    [unit, { face: "medium", size: 10 }],
    [contact, { size: 8.5, colour: quiet }],
  ] as const
}

/** Draw the logo into a square, with its own proportions. */
export function drawLogo(
  paper: Paper,
  letterhead: Letterhead,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const { logo, government } = letterhead
  if (!logo) return
  const draw = () => paper.doc.image(Buffer.from(logo), x, y, { fit: [size, size], align: "center", valign: "center" })
  paper.root.add(paper.doc.struct("Figure", { alt: `Logo ${government}` }, draw))
}

function sayPageHere(page: number, count: number): string {
  return `Halaman ${page} dari ${count}`
}

/** The foot of every page: where the figures come from, and which page of how many it is; the last thing before closing. */
export function drawFeet(paper: Paper, source: string, sayPage = sayPageHere): void {
  const { doc } = paper
  const { start, count } = doc.bufferedPageRange()
  for (let at = 0; at < count; at++) {
    doc.switchToPage(start + at)
    drawAside(paper, () => drawFoot(paper, source, sayPage(at + 1, count)))
  }
}

function drawFoot(paper: Paper, source: string, number: string): void {
  const { doc } = paper
  const { left, bottom } = doc.page.margins
  const [width, y] = [innerWidth(paper), doc.page.height - bottom + mm(6)]
  // Below the margin, where a text would otherwise begin a new page.
  doc.page.margins.bottom = 0
  doc
    .lineWidth(0.6)
    .strokeColor(hairline)
    .moveTo(left, y - 5)
    .lineTo(left + width, y - 5)
    .stroke()
  doc.font("regular").fontSize(8).fillColor(quiet)
  doc.text(printable(source), left, y, { width: width - mm(35), height: 22, ellipsis: true })
  doc.text(number, left + width - mm(33), y, { width: mm(33), align: "right", lineBreak: false })
  doc.page.margins.bottom = bottom
}
