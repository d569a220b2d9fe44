import { formatDay } from "@/lib/format"
import { drawFeet, drawLetterhead, type Letterhead } from "@/lib/pdf/rules/letterhead"
import { closePaper, type Fonts, innerWidth, keepTogether, mm, openPaper, type Paper } from "@/lib/pdf/rules/paper"
import { writeTable } from "@/lib/pdf/rules/table"
import { placeText, writeText } from "@/lib/pdf/rules/text"
import type { LetterContent } from "@/lib/recommendation/schema"

/** What a letter says; the day is ISO. */
export type LetterText = {
  number: string
  brand: string
  niceClass: number
  goods: string
  signedOn: string
  place: string
  signatory: string
  office: string
  staffNumber: string
  content: LetterContent
  revokedReason: string
}

/** A letter as a PDF; the same again gives the same bytes. */
export function printLetter(
  letter: LetterText,
  { fonts, letterhead }: { fonts: Fonts; letterhead: Letterhead },
): Promise<Buffer> {
  const { number, brand, signedOn, content, revokedReason } = letter
  const title = `Surat rekomendasi merek ${brand}, nomor ${number}`
  const paper = openPaper(fonts, { title, author: letterhead.agency, madeAt: new Date(signedOn) })
  drawLetterhead(paper, letterhead)
  writeText(paper, "SURAT REKOMENDASI", { face: "bold", size: 14, align: "center", above: 8 })
  writeText(paper, `Nomor: ${number}`, { align: "center" })
  if (revokedReason) writeText(paper, `DICABUT: ${revokedReason}`, { face: "bold", align: "center", colour: "#9b1c1c" })
  writeText(paper, `Yang bertanda tangan di bawah ini, ${letter.office}, menerangkan bahwa:`, { above: 18 })
  writeFacts(paper, listMaker(content))
  writeText(
    paper,
    "adalah pelaku usaha mikro dan kecil binaan kami, dan direkomendasikan untuk mengajukan permohonan pendaftaran merek kepada Direktorat Jenderal Kekayaan Intelektual dengan tarif usaha mikro dan kecil:",
    { above: 12 },
  )
  writeFacts(paper, [
    ["Merek", brand],
    ["Kelas (Nice)", String(letter.niceClass)],
    ["Barang atau jasa", letter.goods],
  ])
  writeText(
    paper,
    `Surat ini berlaku untuk satu merek dan untuk permohonan yang diajukan pada tahun ${signedOn.slice(0, 4)}. Demikian surat ini dibuat untuk dipergunakan sebagaimana mestinya.`,
    { above: 12 },
  )
  drawSignature(paper, letter)
  drawFeet(paper, `Surat rekomendasi ${number}`)
  return closePaper(paper)
}

function listMaker({ enterprise, person, address, nib, size, products }: LetterContent): string[][] {
  const facts = [
    ["Nama usaha", enterprise],
    ["Nama pemilik", person],
    ["Alamat", address],
    ["Nomor Induk Berusaha (NIB)", nib],
    ["Skala usaha", size],
    ["Produk", products],
  ]
  return facts.filter(([, value]) => value !== "")
}

const columns = [
  { head: "Keterangan", share: 1 },
  { head: "Isi", share: 2.4 },
]

function writeFacts(paper: Paper, rows: string[][]): void {
  paper.doc.y += 6
  writeTable(paper, { columns, rows, size: 10 })
}

/** Place and day, office, room to sign and stamp, name and staff number, at the right. */
function drawSignature(paper: Paper, { place, signedOn, office, signatory, staffNumber }: LetterText): void {
  keepTogether(paper, mm(55))
  const width = innerWidth(paper) * 0.45
  const x = paper.doc.page.margins.left + innerWidth(paper) - width
  let y = paper.doc.y + mm(10)
  y += placeText(paper, [place, formatDay(signedOn)].filter(Boolean).join(", "), { x, y, width, size: 10 }) + 2
  y += placeText(paper, office, { x, y, width, size: 10 }) + mm(22)
  y += placeText(paper, signatory, { x, y, width, size: 10, face: "bold" }) + 2
  if (staffNumber) y += placeText(paper, `NIP ${staffNumber}`, { x, y, width, size: 10 })
  paper.doc.x = paper.doc.page.margins.left
  paper.doc.y = y
}
