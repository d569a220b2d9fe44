import fc from "fast-check"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import { describe, expect, test } from "vitest"
import { getFonts } from "@/lib/pdf/queries/fonts"
import { drawFeet, drawLetterhead } from "@/lib/pdf/rules/letterhead"
import { printable } from "@/lib/pdf/rules/letters"
import { closePaper, openPaper } from "@/lib/pdf/rules/paper"
import { drawQr, modulesOf } from "@/lib/pdf/rules/qr"
import { writeTable } from "@/lib/pdf/rules/table"
import { writeHeading, writeText } from "@/lib/pdf/rules/text"

const letterhead = {
  government: "Pemerintah Kota Bitung",
  agency: "Dinas Koperasi",
  unit: "",
  contact: "umkm@kota-bitung.demo",
  colour: "#0b5a8a",
  logo: null,
}
const columns = [
  { head: "No.", share: 1 },
  { head: "Nama", share: 5 },
]

/** A letter with a table of so many rows. */
async function makeSample(rows: number): Promise<Buffer> {
  const options = { title: "Daftar <A> & B", author: "Dinas", madeAt: new Date("2026-11-22T00:00:00Z") }
  const paper = openPaper(await getFonts(), options)
  drawLetterhead(paper, letterhead)
  writeHeading(paper, 1, "Daftar hadir")
  writeText(paper, "Biaya Rp\u00a01.500.000 – lunas.")
  writeTable(paper, { columns, rows: Array.from({ length: rows }, (_, at) => [`${at + 1}`, `Peserta ${at + 1}`]) })
  drawQr(paper, "https://contoh.go.id", { x: 60, y: 700, size: 80, alt: "Kode QR alamat portal" })
  drawFeet(paper, "Sumber: pendaftaran")
  return closePaper(paper)
}

function open(bytes: Buffer) {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
}

type Node = { role?: string; type?: string; children?: Node[] }

function rolesOf(node: Node): string[] {
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)]
}

describe("a document", () => {
  test("says what it is called, in which language, and that it is tagged", async () => {
    const document = await open(await makeSample(3))
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({ Title: "Daftar A dan B", Language: "id-ID", PDFFormatVersion: "1.7" })
    expect(metadata.get("dc:title")).toBe("Daftar A dan B")
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
  })

  test("is read in the order in which it was written, and its foot by nobody", async () => {
    const page = await (await open(await makeSample(2))).getPage(1)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ("str" in item ? item.str : "")).join(" ")
    const words = ["PEMERINTAH KOTA BITUNG", "Dinas Koperasi", "Daftar hadir", "1.500.000", "No.", "Nama", "Peserta 2"]
    const places = words.map((word) => text.indexOf(word))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text).toContain("Halaman 1 dari 1")
    const roles = rolesOf((await page.getStructTree()) ?? {})
    expect(roles.filter((role) => role === "P")).toHaveLength(4)
    expect(roles.filter((role) => ["Document", "H1", "Table", "Figure"].includes(role))).toHaveLength(4)
    expect(roles.filter((role) => role === "TH")).toHaveLength(2)
    expect(roles.filter((role) => role === "TR")).toHaveLength(3)
  })

  test("goes on over pages with its head drawn on each and said once", async () => {
    const bytes = await makeSample(90)
    const document = await open(bytes)
    expect(document.numPages).toBeGreaterThan(2)
    const seen: string[] = []
    for (let at = 1; at <= document.numPages; at++) {
      const page = await document.getPage(at)
      const { items } = await page.getTextContent()
      seen.push(items.map((item) => ("str" in item ? item.str : "")).join(" "))
    }
    for (const [at, text] of seen.entries()) {
      expect(text).toContain("Nama")
      expect(text).toContain(`Halaman ${at + 1} dari ${document.numPages}`)
    }
    expect(bytes.toString("latin1").match(/\/S \/TH/g)).toHaveLength(2)
    expect(bytes.toString("latin1").match(/\/S \/TR/g)).toHaveLength(91)
  })

  test("carries its letters, and comes out the same again", async () => {
    const [one, other] = [await makeSample(2), await makeSample(2)]
    expect(one.equals(other)).toBe(true)
    const text = one.toString("latin1")
    const fonts = text.match(/\/BaseFont \/[^\n]*/g) ?? []
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/[A-Z]{6}\+PlusJakartaSans/)
    expect(text.match(/\/FontFile2/g)).toHaveLength(3)
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>")
  })
})

describe("letters", () => {
  test("nothing that cannot be drawn is left, and what can be drawn stays as it is", async () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => printable(printable(text)) === printable(text)))
    const kept = "Ni Ketut Ayu – “Kue Bu Siti’s” é ñ Rp\u00a01.000 • 50% & @"
    expect(printable(kept)).toBe(kept)
    expect(printable("Şule Ağa 😀 ﬁ\u2011a")).toBe("Sule Aga  fi-a")
  })
})

test("a code of an address has the size that its letters need", () => {
  expect(modulesOf("https://contoh.go.id")).toBe(25)
})
