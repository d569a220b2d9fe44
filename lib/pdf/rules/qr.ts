import { encode } from "uqr"
import type { Paper } from "@/lib/pdf/rules/paper"

/** Where a code stands: `size` is its edge in points, with the four modules of quiet around it that ISO/IEC 18004 asks for. */
export type QrPlace = { x: number; y: number; size: number; alt: string }

/** Draw a text as a QR code of sharp squares, black on white, as one figure of the structure. */
export function drawQr(paper: Paper, text: string, { x, y, size, alt }: QrPlace): void {
  const { doc, root } = paper
  const { data, size: modules } = encode(text, { ecc: "M", border: 4 })
  const edge = size / modules
  const draw = () => {
    doc.rect(x, y, size, size).fill("#ffffff")
    data.forEach((row, line) => {
      for (const [from, length] of runsOf(row)) doc.rect(x + from * edge, y + line * edge, length * edge, edge)
    })
    doc.fill("#000000")
  }
  root.add(doc.struct("Figure", { alt }, draw))
}

/** How many modules the code of a text has along an edge, without the quiet around it. */
export function modulesOf(text: string): number {
  return encode(text, { ecc: "M", border: 0 }).size
}

/** The dark stretches of a line as [first module, length]; joined, so that no hairline shows between them. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((dark, at) => {
    const last = runs.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === at) last[1]++
    else runs.push([at, 1])
  })
  return runs
}
