import { drawFeet, drawLetterhead } from "@/lib/pdf/rules/letterhead"
import { closePaper, innerWidth, keepTogether, mm, openPaper, type Paper } from "@/lib/pdf/rules/paper"
import { writeTable } from "@/lib/pdf/rules/table"
import { placeText, writeHeading, writeText } from "@/lib/pdf/rules/text"
import { type AttendanceList, placeToSign } from "@/lib/report/rules/attendance"
import type { PaperParts } from "@/lib/report/rules/paper"

const signatureHeight = mm(48)
// As many lines as the room for the signature takes, so that one of them at least comes to stand above it.
const linesOfSignature = 5

/** An attendance list as a PDF on A4, high lines to sign in; who signs at its end never stands on a page alone where lines are to spare. */
export function printList(list: AttendanceList, parts: Omit<PaperParts, "photos">): Promise<Buffer> {
  const drawn = drawList(list, parts)
  const isAlone = drawn.doc.y + signatureHeight > drawn.doc.page.maxY()
  const paper = isAlone && list.rows.at(-1)?.cells[0] === "" ? drawList(withLines(list), parts) : drawn
  drawSignature(paper, list)
  drawFeet(paper, parts.source)
  return closePaper(paper)
}

function withLines(list: AttendanceList): AttendanceList {
  const last = list.rows.at(-1)?.number ?? 0
  const more = Array.from({ length: linesOfSignature }, (_, at) => ({
    number: last + at + 1,
    cells: ["", "", "", ""],
  }))
  return { ...list, rows: [...list.rows, ...more] }
}

function drawList(list: AttendanceList, { fonts, letterhead, madeAt }: Omit<PaperParts, "photos">): Paper {
  const title = `${list.title}: ${list.facts[0]?.value ?? ""}`
  const paper = openPaper(fonts, { title, author: letterhead.agency, madeAt })
  drawLetterhead(paper, letterhead)
  writeHeading(paper, 1, list.title)
  for (const { label, value } of list.facts) writeText(paper, `${label}: ${value}`, { size: 10, above: 1 })
  paper.doc.y += mm(3)
  writeTable(paper, {
    columns: [1.35, 3, 3, 4, 3.4].map((share, at) => ({ head: list.columns[at] ?? "", share })),
    rows: list.rows.map(({ number, cells }) => [String(number), ...cells.slice(0, 3), lastCell(list, number, cells)]),
    rowHeight: list.isFilled ? undefined : mm(10),
    grid: true,
  })
  return paper
}

function lastCell({ isFilled }: AttendanceList, number: number, cells: readonly string[]): string {
  if (isFilled) return cells[3] ?? ""
  const { text, isSecond } = placeToSign(number)
  // Spaces that do not break hold the number in the middle of the cell.
  return isSecond ? `${"\u00a0".repeat(20)}${text}` : text
}

function drawSignature(paper: Paper, { signedAt, signatory }: AttendanceList): void {
  const { doc } = paper
  keepTogether(paper, signatureHeight)
  const width = innerWidth(paper) * 0.42
  const x = doc.page.margins.left + innerWidth(paper) - width
  let y = doc.y + mm(4)
  y += placeText(paper, signedAt, { x, y, width })
  y += placeText(paper, signatory.title || "…………………………………", { x, y, width }) + mm(20)
  y += placeText(paper, signatory.name || "…………………………………", { x, y, width, face: "bold" })
  if (signatory.nip) y += placeText(paper, `NIP ${signatory.nip}`, { x, y, width })
  doc.y = y
}
