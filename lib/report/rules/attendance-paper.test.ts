import { readFileSync } from "node:fs"
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
import { expect, test } from "vitest"
import type { AttendanceList } from "./attendance"
import { printList } from "./attendance-paper"

const letter = readFileSync("node_modules/@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff")
const parts = {
  fonts: { regular: letter, medium: letter, bold: letter, heavy: letter },
  letterhead: { government: "Kota", agency: "Dinas", unit: "", contact: "", colour: "#0d5c53", logo: null },
  ...{ source: "Contoh", madeAt: new Date("2026-11-22T00:00:00Z") },
}

function listOf(people: number): AttendanceList {
  const named = Array.from({ length: people }, (_, at) => ({
    number: at + 1,
    cells: [`Peserta ${at + 1}`, "", "", ""],
  }))
  return {
    ...{ title: "Daftar hadir", facts: [{ label: "Kegiatan", value: "Contoh" }], isFilled: false },
    columns: ["Nomor", "Nama", "Usaha", "Alamat", "Tanda tangan"],
    rows: [...named, { number: people + 1, cells: ["", "", "", ""] }],
    signedAt: "Contoh, 22 November 2026",
    signatory: { title: "Kepala Dinas", name: "Penanda Tangan", nip: "" },
  }
}

async function pagesOf(bytes: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent()
      return items.map((item) => ("str" in item ? item.str : "")).join(" ")
    }),
  )
}

test.each([1, 16, 20, 40])(
  "of %i people nobody is missing, and who signs never stands on a page alone",
  async (people) => {
    const pages = await pagesOf(await printList(listOf(people), parts))
    const all = pages.join(" ")
    for (let number = 1; number <= people; number++) expect(all).toMatch(new RegExp(`Peserta ${number}\\b`))
    expect(pages.at(-1)).toContain("Penanda Tangan")
    expect(pages.at(-1)).toMatch(/Nomor|\d+\./)
  },
)
