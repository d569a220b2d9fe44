import { printable } from "@/lib/pdf/rules/letters"
import { type Face, ink, innerWidth, keepTogether, type Paper, quiet } from "@/lib/pdf/rules/paper"

export type Style = {
  face?: Face
  size?: number
  colour?: string
  align?: "left" | "center" | "right" | "justify"
  /** Points of air above it. */
  above?: number
  characterSpacing?: number
}

const headings = {
  1: { face: "bold", size: 16, above: 6 },
  2: { face: "bold", size: 12, above: 12 },
  3: { face: "bold", size: 10, above: 8 },
} as const satisfies Record<number, Style>

/** A heading of level 1 to 3, never the last line of a page. */
export function writeHeading(paper: Paper, level: keyof typeof headings, text: string): void {
  keepTogether(paper, 60)
  write(paper, { tag: `H${level}`, text, style: headings[level] })
  paper.doc.y += 3
}

/** A paragraph across the page; it goes on where the page ends. */
export function writeText(paper: Paper, text: string, style: Style = {}): void {
  write(paper, { tag: "P", text, style: { size: 10, above: 3, ...style } })
}

/** A word of explanation, smaller and quieter. */
export function writeNote(paper: Paper, text: string): void {
  writeText(paper, text, { size: 8.5, colour: quiet })
}

/** Set how the next text looks. */
export function setStyle({ doc }: Paper, { face = "regular", size = 10, colour = ink }: Style): void {
  doc.font(face).fontSize(size).fillColor(colour)
}

/** A text in a box of its own place and width, as one element of the structure; the page never breaks in it. */
export type Box = Style & { x: number; y: number; width: number; height?: number; tag?: string }

/** Write a text at a place of the page and say how high it came out, in points. */
export function placeText(paper: Paper, text: string, box: Box): number {
  const { doc } = paper
  setStyle(paper, box)
  const said = printable(text)
  const options = {
    width: box.width,
    align: box.align ?? "left",
    characterSpacing: box.characterSpacing ?? 0,
  }
  const height = doc.heightOfString(said, options)
  const most = box.height ?? Number.POSITIVE_INFINITY
  const draw = () => doc.text(said, box.x, box.y, { ...options, height: Math.min(height, most) + 1, ellipsis: true })
  paper.root.add(doc.struct(box.tag ?? "P", {}, draw))
  return Math.min(height, most)
}

/** The largest size, from `most` down to `least`, at which a text fits on one line of a width. */
export function sizeThatFits(
  paper: Paper,
  text: string,
  fit: { face: Face; width: number; most: number; least: number },
) {
  paper.doc.font(fit.face).fontSize(fit.most)
  const width = paper.doc.widthOfString(printable(text))
  return Math.max(fit.least, Math.min(fit.most, (fit.most * fit.width) / width))
}

function write(paper: Paper, { tag, text, style }: { tag: string; text: string; style: Style }): void {
  const { doc, root } = paper
  doc.y += style.above ?? 0
  setStyle(paper, style)
  if (doc.y + doc.currentLineHeight() > doc.page.maxY()) doc.addPage()
  const options = { width: innerWidth(paper), align: style.align ?? "left", lineGap: 1.5 }
  root.add(doc.struct(tag, {}, () => doc.text(printable(text), doc.page.margins.left, doc.y, options)))
}
