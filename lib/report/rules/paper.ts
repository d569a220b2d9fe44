import { drawFeet, drawLetterhead, type Letterhead } from "@/lib/pdf/rules/letterhead"
import { closePaper, type Fonts, innerWidth, keepTogether, mm, openPaper, type Paper } from "@/lib/pdf/rules/paper"
import { type Column as PaperColumn, writeTable } from "@/lib/pdf/rules/table"
import { writeHeading, writeNote, writeText } from "@/lib/pdf/rules/text"
import {
  type Block,
  type Column,
  type FactLine,
  isNumeric,
  type Report,
  sayValue,
  type Value,
} from "@/lib/report/rules/document"

/** What a PDF is made with: letters, the daerah's head, the pictures by id, where the figures come from, and when. */
export type PaperParts = {
  fonts: Fonts
  letterhead: Letterhead
  photos: ReadonlyMap<string, Uint8Array>
  source: string
  madeAt: Date
}

/** A report as a tagged PDF on A4, with the daerah's head and page numbers. */
export function printReport(
  report: Report,
  { fonts, letterhead, photos, source, madeAt }: PaperParts,
): Promise<Buffer> {
  const { title, lead, notes, blocks } = report
  const paper = openPaper(fonts, {
    title: `${title}: ${lead}`,
    author: letterhead.agency,
    madeAt,
    landscape: report.isWide,
  })
  drawLetterhead(paper, letterhead)
  writeHeading(paper, 1, title)
  writeText(paper, lead, { face: "medium", size: 12 })
  for (const note of notes) writeNote(paper, note)
  for (const block of blocks) writeBlock(paper, block, photos)
  drawFeet(paper, source)
  return closePaper(paper)
}

function writeBlock(paper: Paper, block: Block, photos: PaperParts["photos"]): void {
  writeHeading(paper, 2, block.title)
  if (block.kind === "text") writeText(paper, block.text)
  if (block.kind === "photos") drawPhotos(paper, block.photos, photos)
  if (block.kind === "facts") writeFacts(paper, block.facts)
  if (block.kind === "table") writeFigures(paper, block)
}

function writeFacts(paper: Paper, facts: readonly FactLine[]): void {
  const rows = facts.map(({ label, value, format, note }) => [
    label,
    [sayValue(value, format), note].filter(Boolean).join("\n"),
  ])
  writeTable(paper, { columns: factColumns, rows })
}

function writeFigures(paper: Paper, block: Extract<Block, { kind: "table" }>): void {
  if (block.rows.length === 0) {
    writeText(paper, block.empty)
    return
  }
  writeTable(paper, {
    columns: block.columns.map(columnOf),
    rows: block.rows.map((row) => sayRow(row, block.columns)),
    totals: block.totals && [sayRow(block.totals, block.columns)],
    size: 8.5,
  })
  for (const note of block.notes ?? []) writeNote(paper, note)
}

const factColumns: PaperColumn[] = [
  { head: "Hal", share: 1 },
  { head: "Isi", share: 2.6 },
]

function columnOf({ label, format, share }: Column): PaperColumn {
  return { head: label, share, align: isNumeric(format) ? "right" : "left" }
}

/** The texts of a row; a total leaves empty what it does not sum. */
function sayRow(row: readonly Value[], columns: readonly Column[]): string[] {
  return columns.map(({ format }, at) => (row[at] === "" ? "" : sayValue(row[at] ?? null, format)))
}

function drawPhotos(paper: Paper, shown: readonly { id: string; title: string }[], photos: PaperParts["photos"]): void {
  const { doc } = paper
  const gap = mm(5)
  const width = (innerWidth(paper) - gap) / 2
  const height = width * 0.66
  const pairs = shown.flatMap((_, at) => (at % 2 === 0 ? [shown.slice(at, at + 2)] : []))
  for (const pair of pairs) {
    keepTogether(paper, height + mm(8))
    const [left, top] = [doc.page.margins.left, doc.y]
    pair.forEach(({ id, title }, at) => {
      const picture = photos.get(id)
      if (!picture) return
      const draw = () =>
        doc.image(Buffer.from(picture), left + at * (width + gap), top, { fit: [width, height], align: "center" })
      paper.root.add(doc.struct("Figure", { alt: title || "Foto kegiatan" }, draw))
    })
    doc.y = top + height + 4
    writeNote(paper, pair.map(({ title }) => title).join(" · "))
  }
}
