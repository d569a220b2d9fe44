import "server-only"
import { setImmediate } from "node:timers/promises"
import type { Actor } from "@/lib/access"
import type { Bundle } from "@/lib/certificate/queries/bundle"
import { drawFront } from "@/lib/certificate/rules/draw"
import { drawBack } from "@/lib/certificate/rules/draw-back"
import { getFonts } from "@/lib/pdf/queries/fonts"
import { getLetterhead } from "@/lib/pdf/queries/letterhead"
import { closePaper, openPaper } from "@/lib/pdf/rules/paper"

/** Told how many certificates of a file are drawn. */
export type Report = (done: number) => Promise<void>

/** Certificates as one PDF, each on its own page with what was taught behind it; the same again gives the same bytes. */
export async function drawCertificates(actor: Actor, { occasion, sheets }: Bundle, report?: Report): Promise<Buffer> {
  const [first] = sheets
  if (!first) throw new Error("There is no certificate to draw.")
  const letterhead = await getLetterhead(actor, first.day)
  const title = sheets.length === 1 ? `Sertifikat ${first.number} ${first.name}` : `Sertifikat ${first.title}`
  const madeAt = new Date(first.day)
  const options = { title, author: letterhead.agency, madeAt, landscape: true, held: false }
  const paper = openPaper(await getFonts(), options)
  for (const [at, sheet] of sheets.entries()) {
    if (at > 0) paper.doc.addPage()
    const part = { ...paper, root: paper.doc.struct("Sect", { title: sheet.number }) }
    paper.root.add(part.root)
    drawFront(part, { sheet, occasion, letterhead })
    if (occasion.withSessions && occasion.sessions.length > 0) {
      paper.doc.addPage()
      drawBack(part, { sheet, occasion, letterhead })
    }
    part.root.end()
    await report?.(at + 1)
    // Whoever else uses this process has a turn between two certificates.
    await setImmediate()
  }
  return closePaper(paper)
}
