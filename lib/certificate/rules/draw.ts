import { spellCode } from "@/lib/certificate/rules/code"
import { type Occasion, type Sheet, sayOccasion, sayRule, spellNip } from "@/lib/certificate/rules/sheet"
import { formatDay } from "@/lib/format"
import { coloursOf, drawLogo, type Letterhead } from "@/lib/pdf/rules/letterhead"
import { drawAside, hairline, mm, type Paper, quiet } from "@/lib/pdf/rules/paper"
import { drawQr } from "@/lib/pdf/rules/qr"
import { type Box, placeText, sizeThatFits } from "@/lib/pdf/rules/text"

/** The edge of the QR with its quiet zone, in millimetres; large enough for a phone held at arm's length. */
const qrEdge = 36

/** What the front of a certificate is drawn from. */
export type Front = { sheet: Sheet; occasion: Occasion; letterhead: Letterhead }

const inset = 24
/** How far above the page's edge, in millimetres, the code and the signatory end. */
const bottom = 19
const verdicts = { PASSED: "LULUS", ATTENDED: "PESERTA" } as const

/** Draw the front of a certificate onto the paper's open page, A4 landscape. */
export function drawFront(paper: Paper, front: Front): void {
  drawFrame(paper, front.letterhead)
  const y = drawHead(paper, front.letterhead)
  drawHolder(paper, front, y)
  drawProof(paper, front)
  drawSignatory(paper, front)
}

function drawFrame({ doc, ...paper }: Paper, letterhead: Letterhead): void {
  const { brand, soft } = coloursOf(letterhead)
  const { width, height } = doc.page
  drawAside({ doc, ...paper }, () => {
    doc.rect(mm(7), mm(7), width - mm(14), height - mm(14)).fill(soft)
    doc.rect(mm(9.5), mm(9.5), width - mm(19), height - mm(19)).fill("#ffffff")
    doc.rect(mm(7), mm(7), width - mm(14), mm(2.5)).fill(brand)
    doc.rect(mm(7), height - mm(9.5), width - mm(14), mm(2.5)).fill(brand)
    doc.lineWidth(0.75).strokeColor(brand)
    doc.rect(mm(12), mm(12), width - mm(24), height - mm(24)).stroke()
  })
}

/** Write a line in the middle of the page and say where the next one begins. */
function centre(paper: Paper, text: string, box: Omit<Box, "x" | "width"> & { inset?: number }): number {
  const side = mm(box.inset ?? inset)
  const width = paper.doc.page.width - 2 * side
  return box.y + placeText(paper, text, { ...box, x: side, width, align: "center" })
}

function drawHead(paper: Paper, letterhead: Letterhead): number {
  const edge = mm(17)
  let y = letterhead.logo ? mm(16) : mm(22)
  if (letterhead.logo) {
    drawLogo(paper, letterhead, { x: (paper.doc.page.width - edge) / 2, y, size: edge })
    y += edge + mm(2)
  }
  y = centre(paper, letterhead.government.toUpperCase(), { y, face: "medium", size: 10, characterSpacing: 0.8 })
  return centre(paper, letterhead.agency, { y: y + 1, face: "bold", size: 13 })
}

function drawHolder(paper: Paper, { sheet, occasion, letterhead }: Front, top: number): void {
  const { text } = coloursOf(letterhead)
  const middle = paper.doc.page.width / 2
  // Where there is no logo the page has more air to give.
  const air = (length: number) => mm(letterhead.logo ? length : length * 1.5)
  const title = { tag: "H1", face: "heavy", size: 36, characterSpacing: 3.5, colour: text } as const
  let y = centre(paper, "SERTIFIKAT", { y: top + air(6), ...title })
  y = centre(paper, `Nomor: ${sheet.number}`, { y, face: "medium", size: 11.5 })
  y = centre(paper, "diberikan kepada", { y: y + air(5.5), size: 11.5, colour: quiet })
  const size = sizeThatFits(paper, sheet.name, { face: "bold", width: mm(225), most: 32, least: 14 })
  y = centre(paper, sheet.name, { y: y + mm(1), face: "bold", size }) + 2
  const line = y
  drawAside(paper, () => {
    paper.doc
      .lineWidth(0.75)
      .strokeColor(hairline)
      .moveTo(middle - mm(75), line)
      .lineTo(middle + mm(75), line)
      .stroke()
  })
  const words = sayOccasion(sheet, occasion, letterhead.agency)
  y = centre(paper, words, { y: y + air(3.5), size: 12, inset: 34 })
  y = centre(paper, verdicts[sheet.kind], { y: y + air(2), face: "heavy", size: 21, characterSpacing: 2, colour: text })
  centre(paper, sayRule(sheet, occasion), { y: y + 2, size: 9, colour: quiet })
}

function drawProof(paper: Paper, { sheet }: Front): void {
  const { doc } = paper
  const [x, y, edge] = [mm(20), doc.page.height - mm(bottom + qrEdge), mm(qrEdge)]
  const [host] = sheet.address.replace(/^https?:\/\//, "").split("#")
  const page = host?.split("/").slice(0, -1).join("/") ?? ""
  drawQr(paper, sheet.address, { x, y, size: edge, alt: `Kode QR untuk memeriksa sertifikat, menuju ${page}` })
  const box = { x: x + edge + mm(2), width: mm(62), colour: quiet }
  let at = y + mm(7)
  at += placeText(paper, "Periksa keaslian", { ...box, y: at, face: "bold", size: 9 }) + 1
  at += placeText(paper, `Pindai kode QR, atau buka ${page} dan ketik kode:`, { ...box, y: at, size: 8.5 }) + 2
  placeText(paper, spellCode(sheet.code), {
    ...box,
    y: at,
    face: "bold",
    size: 9.5,
    characterSpacing: 0.3,
  })
}

function drawSignatory(paper: Paper, { sheet, occasion }: Front): void {
  const { doc } = paper
  const box = { x: mm(185), width: mm(92) }
  let y = doc.page.height - mm(bottom + qrEdge)
  y += placeText(paper, `${occasion.place}, ${formatDay(sheet.day)}`, { ...box, y, size: 11 }) + 1
  y += placeText(paper, `${occasion.signatoryTitle},`, { ...box, y, face: "medium", size: 11, height: 30 })
  // Room for a signature by hand and a stamp.
  y = Math.max(y + mm(14), doc.page.height - mm(bottom + 11))
  y += placeText(paper, occasion.signatoryName, { ...box, y, face: "bold", size: 11.5, height: 16 }) + 1
  const line = y
  drawAside(paper, () => {
    doc
      .lineWidth(0.75)
      .strokeColor(quiet)
      .moveTo(box.x, line)
      .lineTo(box.x + mm(75), line)
      .stroke()
  })
  if (occasion.signatoryNip) placeText(paper, `NIP ${spellNip(occasion.signatoryNip)}`, { ...box, y: y + 2, size: 10 })
}
