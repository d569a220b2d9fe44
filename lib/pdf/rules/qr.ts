import { encode } from "uqr"
import type { Paper } from "@/lib/pdf/rules/paper"

/** Where a code stands: `size` is its edge in points, with the four modules of quiet around it that ISO/IEC 18004 asks for. */
export type QrPlace = { x: number; y: number; size: number; alt: string }

/** Draw a text as a QR code of sharp squares, black on white, as one figure of the structure. */
export function drawQr(paper: Paper, text: string, { x, y, size, alt }: QrPlace): void {
  const { doc, root } = paper
  const { data, size: modules } = encode(text, { ecc: "M", border: 4, ...maskFor(text) })
  const edge = size / modules
  const squares = data.flatMap((row, line) =>
    runsOf(row).map(([from, length]) => boxOf([x + from * edge, y + line * edge, length * edge, edge])),
  )
  const draw = () => {
    doc.rect(x, y, size, size).fill("#ffffff")
    doc.fillColor("#000000").addContent(`${squares.join("\n")}\nf`)
  }
  root.add(doc.struct("Figure", { alt }, draw))
}

/** A rectangle as a PDF's page writes it (ISO 32000-1, 8.5.2). */
function boxOf(numbers: readonly number[]): string {
  return `${numbers.map((number) => number.toFixed(3)).join(" ")} re`
}

/** Comparing all eight masks takes half the time of a certificate; a long text with a signature in it needs no choice. */
function maskFor(text: string): { maskPattern?: number } {
  return text.length > 200 ? { maskPattern: 0 } : {}
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
