import { drawFeet, drawLetterhead } from "@/lib/pdf/rules/letterhead"
import { closePaper, innerWidth, keepTogether, mm, openPaper, type Paper } from "@/lib/pdf/rules/paper"
import { writeTable } from "@/lib/pdf/rules/table"
import { placeText, writeHeading, writeText } from "@/lib/pdf/rules/text"
import { type AttendanceList, placeToSign } from "@/lib/report/rules/attendance"
import type { PaperParts } from "@/lib/report/rules/paper"

/** An attendance list as a PDF on A4, high lines to sign in. */
export function printList(list: AttendanceList, parts: Omit<PaperParts, "photos">): Promise<Buffer> {
  const { fonts, letterhead, source, madeAt } = parts
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
  drawSignature(paper, list)
  drawFeet(paper, source)
  return closePaper(paper)
}

function lastCell({ isFilled }: AttendanceList, number: number, cells: readonly string[]): string {
  if (isFilled) return cells[3] ?? ""
  const { text, isSecond } = placeToSign(number)
  // Spaces that do not break hold the number in the middle of the cell.
  return isSecond ? `${"\u00a0".repeat(20)}${text}` : text
}

function drawSignature(paper: Paper, { signedAt, signatory }: AttendanceList): void {
  const { doc } = paper
  keepTogether(paper, mm(48))
  const width = innerWidth(paper) * 0.42
  const x = doc.page.margins.left + innerWidth(paper) - width
  let y = doc.y + mm(4)
  y += placeText(paper, signedAt, { x, y, width })
  y += placeText(paper, signatory.title || "…………………………………", { x, y, width }) + mm(20)
  y += placeText(paper, signatory.name || "…………………………………", { x, y, width, face: "bold" })
  if (signatory.nip) y += placeText(paper, `NIP ${signatory.nip}`, { x, y, width })
  doc.y = y
}
