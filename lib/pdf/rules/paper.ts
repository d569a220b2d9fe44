import PDFDocument from "pdfkit"
import { printable } from "@/lib/pdf/rules/letters"

/** The letters of a document by weight, as files. */
export type Fonts = Record<Face, Uint8Array>
export type Face = "regular" | "medium" | "bold" | "heavy"

/** What is made here follows from these alone: the same again gives the same bytes. */
export type PaperOptions = {
  title: string
  author: string
  /** The instant written into the file; the same for the same content. */
  madeAt: Date
  landscape?: boolean
  /** What language it is in; Indonesian unless told otherwise. */
  lang?: string
  /** Whether pages are held until the end, so that each can say how many there are. */
  held?: boolean
  margins?: { top: number; right: number; bottom: number; left: number }
}

type Element = PDFKit.PDFStructureElement

/** A tagged PDF in the making: the drawing surface, the element new content belongs to, and the bytes so far. */
export type Paper = { doc: PDFKit.PDFDocument; root: Element; chunks: Buffer[]; options: PaperOptions }

/** Millimetres as the points a PDF reckons in. */
export function mm(length: number): number {
  return (length * 72) / 25.4
}

/** Grey for what is said in passing, and for hairlines; the first has a contrast of 7 on white. */
export const [ink, quiet, hairline] = ["#1d2420", "#4d5752", "#c9cfcb"]

// ISO 14289-1: the file says itself that it keeps the rules of PDF/UA.
const accessible = `<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>`

/** Begin an A4 document with its letters embedded, a structure tree, a language and a title; its first page is open. */
export function openPaper(fonts: Fonts, options: PaperOptions): Paper {
  // XMP is XML, into which the title is written as it is.
  const title = printable(options.title).replaceAll("&", "dan").replace(/[<>]/g, "")
  const author = printable(options.author).replaceAll("&", "dan").replace(/[<>]/g, "")
  const doc = new PDFDocument({
    size: "A4",
    layout: options.landscape ? "landscape" : "portrait",
    margins: options.margins ?? { top: mm(15), right: mm(18), bottom: mm(22), left: mm(18) },
    pdfVersion: "1.7",
    lang: options.lang ?? "id-ID",
    tagged: true,
    displayTitle: true,
    bufferPages: options.held ?? true,
    font: "",
    info: { Title: title, Author: author, CreationDate: options.madeAt, Producer: "Naik Kelas", Creator: "Naik Kelas" },
  })
  doc.appendXML(accessible)
  const chunks: Buffer[] = []
  doc.on("data", (chunk: Buffer) => chunks.push(chunk))
  for (const [face, bytes] of Object.entries(fonts)) doc.registerFont(face, Buffer.from(bytes))
  const root = doc.struct("Document")
  doc.addStructure(root)
  doc.fillColor(ink)
  return { doc, root, chunks, options }
}

/** The finished file. */
export function closePaper({ doc, root, chunks }: Paper): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    doc.on("end", () => resolve(Buffer.concat(chunks)))
    doc.on("error", reject)
    root.end()
    doc.end()
  })
}

/** Draw something that is no content for those who listen: lines, fields of colour, page numbers. */
export function drawAside({ doc }: Paper, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" })
  draw()
  doc.endMarkedContent()
}

/** The width between the margins, in points. */
export function innerWidth({ doc }: Paper): number {
  return doc.page.width - doc.page.margins.left - doc.page.margins.right
}

/** Go on to a new page unless so many points are left on this one. */
export function keepTogether({ doc }: Paper, height: number): void {
  if (doc.y + height > doc.page.maxY()) doc.addPage()
}
