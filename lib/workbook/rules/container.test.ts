import { type BookType, CFB, utils, write } from "@e965/xlsx"
import { describe, expect, test } from "vitest"
import { readBytes, toSheet, type Value, writeBook, writeZip, xlsxParts } from "@/lib/workbook/rules/fixture"
import { type Cell, UnreadableFile } from "@/lib/workbook/schema"

const rows: Value[][] = [
  ["No", "NIK", "Nama Usaha", "Tanggal Lahir", "Omzet"],
  [1, "3574011708790001", "Toko & Warung <Maju>", 29084, 1500.5],
  [],
  [2, 3574011708790000, "Kue é “enak”", 29085, -3],
]

function makeBook(bookType: BookType): Buffer {
  const sheet = toSheet(rows)
  sheet.D2 = { t: "n", v: 29084, z: "dd/mm/yyyy" }
  sheet.D4 = { t: "n", v: 29085, z: "d-mmm-yy" }
  if (bookType.endsWith("ods")) {
    sheet.D2 = { t: "d", v: new Date("1979-08-17T00:00:00") }
    sheet.D4 = { t: "d", v: new Date("1979-08-18T00:00:00") }
  }
  sheet.E4 = { t: "n", v: 1500, f: "500*3", z: "#,##0" }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, "Data")
  return write(book, { type: "buffer", bookType })
}

function plain(cell: Cell | undefined) {
  if (!cell || cell.kind === "empty") return null
  if (cell.kind === "number") return cell.value
  return cell.kind === "date" ? cell.iso : cell.text
}

describe("one list in every container", () => {
  const kinds: BookType[] = ["xlsx", "xlsm", "xlsb", "biff8", "ods", "fods", "xlml"]
  test.each(kinds)("%s keeps rows, numbers, dates and stored values of formulas", async (kind) => {
    const { sheets } = await readBytes(makeBook(kind))
    expect(sheets.map(({ name }) => name)).toEqual(["Data"])
    expect(sheets[0]?.rows.map(({ number, cells }) => [number, ...cells.map(plain)])).toEqual([
      [1, "No", "NIK", "Nama Usaha", "Tanggal Lahir", "Omzet"],
      [2, 1, "3574011708790001", "Toko & Warung <Maju>", "1979-08-17", 1500.5],
      [4, 2, 3574011708790000, "Kue é “enak”", "1979-08-18", 1500],
    ])
  })

  test("merged cells are told by .xlsx, .xls and .ods alike", async () => {
    for (const kind of ["xlsx", "biff8", "ods"] as const) {
      const bytes = writeBook(
        {
          S: {
            rows: [
              ["a", null, "c"],
              ["d", "e", "f"],
            ],
            merges: ["A1:B1", "C1:C2"],
          },
        },
        kind,
      )
      const { sheets } = await readBytes(bytes)
      const merges = sheets[0]?.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]).sort()
      expect(merges).toEqual([
        [1, 0, 1, 1],
        [1, 2, 2, 2],
      ])
    }
  })

  test("the 1904 date system gives the same days", async () => {
    const sheet = toSheet([["x"]])
    sheet.A1 = { t: "n", v: 29084 - 1462, z: "dd/mm/yyyy" }
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, "S")
    book.Workbook = { WBProps: { date1904: true } }
    const read = await readBytes(write(book, { type: "buffer", bookType: "xlsx" }))
    expect([read.date1904, plain(read.sheets[0]?.rows[0]?.cells[0])]).toEqual([true, "1979-08-17"])
  })

  test("error cells, hidden rows and hidden columns are there", async () => {
    const sheet = toSheet([
      ["a", "b"],
      ["c", "d"],
    ])
    sheet.B2 = { t: "e", v: 0x17, w: "#REF!" }
    sheet["!rows"] = [{}, { hidden: true }]
    sheet["!cols"] = [{}, { hidden: true }]
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, "S")
    for (const bookType of ["xlsx", "biff8"] as const) {
      const { sheets } = await readBytes(write(book, { type: "buffer", bookType, cellStyles: true }))
      expect(sheets[0]?.rows[1]?.cells.map((cell) => cell.kind)).toEqual(["text", "error"])
    }
  })

  test("a sheet written by hand without references is read by the order of its cells", async () => {
    const cells = '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>5</v></c></row><row><c t="b"><v>1</v></c></row>'
    const { sheets } = await readBytes(writeZip(xlsxParts(`<worksheet><sheetData>${cells}</sheetData></worksheet>`)))
    expect(sheets[0]?.rows.map((row) => row.cells.map(plain))).toEqual([["a", 5], ["TRUE"]])
  })
})

describe("hostile and mistaken files are refused with a sentence", () => {
  const good = writeBook({
    S: [
      ["Nama Usaha", "Nama Pemilik"],
      ["a", "b"],
    ],
  })
  const dtd = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
  function ole(...streams: string[]): Buffer {
    const container = CFB.utils.cfb_new()
    for (const name of streams) CFB.utils.cfb_add(container, name, Buffer.alloc(5000))
    return Buffer.from(CFB.write(container, { type: "buffer" }))
  }
  const manifest = Buffer.from("<m:manifest><m:encryption-data/></m:manifest>")
  const cases: [string, Buffer, RegExp][] = [
    ["nothing", Buffer.alloc(0), /kosong/],
    ["blanks", Buffer.from(" \n \n"), /tidak berisi data/],
    ["half a file", good.subarray(0, good.length / 2), /rusak atau tidak lengkap/],
    ["a file without its last bytes", good.subarray(0, good.length - 8), /rusak atau tidak lengkap/],
    ["a sheet that breaks off", writeZip(xlsxParts("<worksheet><sheetData><row><c><v>9")), /rusak atau tidak lengkap/],
    ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj"), /PDF/],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d", "hex"), /gambar/],
    ["a Word file", writeZip([{ name: "word/document.xml", data: Buffer.from("<x/>") }]), /Word/],
    ["an archive", writeZip([{ name: "a.txt", data: Buffer.from("halo") }]), /ZIP/],
    ["noise", Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)), /bukan lembar kerja/],
    ["a bomb", writeZip(xlsxParts(Buffer.alloc(30_000_000, 32))), /mengembang/],
    [
      "a bomb that lies about its size",
      writeZip(xlsxParts(Buffer.alloc(150_000_000, 32)).map((part) => ({ ...part, claim: 9 }))),
      /mengembang|rusak/,
    ],
    [
      "a bomb beside the sheet",
      writeZip([...xlsxParts("<worksheet/>"), { name: "xl/media/a.bin", data: Buffer.alloc(50_000_000) }]),
      /mengembang/,
    ],
    [
      "a list of sheets that fills the memory",
      writeZip(xlsxParts("<worksheet/>", Array.from({ length: 3_000_000 }, (_, at) => `<!--${at * 7919}-->`).join(""))),
      /mengembang/,
    ],
    [
      "too many parts",
      writeZip(Array.from({ length: 201 }, (_, at) => ({ name: `x${at}`, data: Buffer.from("a") }))),
      /terlalu banyak bagian/,
    ],
    ["an outer entity in the sheet", writeZip(xlsxParts(`${dtd}<worksheet/>`)), /DTD/],
    ["an outer entity in the workbook", writeZip(xlsxParts("<worksheet/>", dtd)), /DTD/],
    ["an outer entity in XML", Buffer.from(`<?xml version="1.0"?>${dtd}<Workbook/>`), /DTD/],
    ["a locked .xlsx", ole("/EncryptionInfo", "/EncryptedPackage"), /kata sandi/],
    [
      "a locked .ods",
      writeZip([
        { name: "content.xml", data: Buffer.from("x") },
        { name: "META-INF/manifest.xml", data: manifest },
      ]),
      /kata sandi/,
    ],
    ["an old Word file", ole("/WordDocument"), /bukan lembar kerja/],
    ["a far-away column", writeBook({ S: [Array.from({ length: 1500 }, (_, at) => `k${at}`)] }), /kolom ke-1.024/],
    ["endless rows", Buffer.from("a;b\n".repeat(260_000)), /100.000 baris/],
  ]
  test.each(cases)("%s", async (_, bytes, sentence) => {
    const error = await readBytes(bytes).then(
      () => null,
      (thrown) => thrown,
    )
    expect(error).toBeInstanceOf(UnreadableFile)
    expect(error.message).toMatch(sentence)
    expect(error.message).toMatch(/\.$/)
  })

  test("a million repeated cells of an .ods are refused without being made", async () => {
    const row =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="9"><text:p>x</text:p></table:table-cell></table:table-row>'
    const content = Buffer.from(`<d><table:table table:name="S">${row}</table:table></d>`)
    await expect(readBytes(writeZip([{ name: "content.xml", data: content }]))).rejects.toThrow(/100.000 baris/)
  })

  test("formatted blank rows are no rows", async () => {
    const blank = Array.from(
      { length: 70_000 },
      (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/><c r="GR${at + 2}" s="1"/></row>`,
    )
    const first = '<row r="1"><c r="A1"><v>1</v></c></row>'
    const { sheets } = await readBytes(
      writeZip(xlsxParts(`<worksheet><sheetData>${first}${blank.join("")}</sheetData></worksheet>`)),
    )
    expect(sheets[0]?.rows).toHaveLength(1)
  })
})
