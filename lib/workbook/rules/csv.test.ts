import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readRecords } from "@/lib/workbook/rules/csv"
import { readBytes } from "@/lib/workbook/rules/fixture"

const lines = ["Nama Usaha;Alamat;Omzet", 'Kué "Enak";"Jl. A\n No 1";1.000,50', ";;", "Batik;-;5"]
const expected = [
  [1, "Nama Usaha", "Alamat", "Omzet"],
  [2, 'Kué "Enak"', "Jl. A\n No 1", "1.000,50"],
  [4, "Batik", "-", "5"],
]

async function cellsOf(bytes: Buffer) {
  const { sheets } = await readBytes(bytes)
  return sheets[0]?.rows.map(({ number, cells }) => [
    number,
    ...cells.map((cell) => (cell.kind === "text" ? cell.text : null)),
  ])
}

describe("text files", () => {
  const text = lines.join("\r\n")
  const encodings: [string, Buffer][] = [
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16 LE", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 LE without a mark", Buffer.from(text, "utf16le")],
    ["UTF-16 BE", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["Windows-1252", Buffer.from(text, "latin1")],
    ["old Mac line ends", Buffer.from(text.replace("A\n No", "A\n No").replaceAll("\r\n", "\r"))],
  ]
  test.each(encodings)("%s", async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual(expected)
  })

  test.each([";", ",", "\t", "|"])("separator %j is found by itself", async (separator) => {
    const body = ["DATA UMKM KOTA", `a${separator}b${separator}c`, `1${separator}"x${separator}y"${separator}3`].join(
      "\n",
    )
    expect(await cellsOf(Buffer.from(body))).toEqual([
      [1, "DATA UMKM KOTA"],
      [2, "a", "b", "c"],
      [3, "1", `x${separator}y`, "3"],
    ])
  })

  test("inch marks, Excel's ={} trick, ragged rows and trailing empty columns do no harm", async () => {
    const body = `sep=;\nPipa 12" besar;="0812";c;d${";".repeat(250)}\n"5 inch;x\n`
    expect(await cellsOf(Buffer.from(body))).toEqual([
      [1, 'Pipa 12" besar', "0812", "c", "d"],
      [2, '"5 inch', "x"],
    ])
  })

  test("what was written properly comes back, whatever it is", () => {
    const field = fc.string({ maxLength: 20 }).filter((one) => !one.includes("\r"))
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (records) => {
          const text = records
            .map((fields) => fields.map((one) => `"${one.replaceAll('"', '""')}"`).join(";"))
            .join("\n")
          expect([...readRecords(text, ";")]).toEqual(records)
        },
      ),
    )
  })

  test("no text makes the reader throw or lose its way", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: fc.constantFrom('"', ";", "\n", "\r", "a", " ", ",") }), (text) => {
        const letters = [...readRecords(text, ";")].flat().join("").replace(/[^a]/g, "")
        expect(letters).toBe(text.replace(/[^a]/g, ""))
      }),
    )
  })
})

describe("HTML that calls itself .xls", () => {
  test("spans, entities, line breaks and open tags", async () => {
    const html = `<html><style>td{}</style><!-- <table><tr><td>no</td></tr></table> --><table><tr><th rowspan=2>No<th colspan="2">Alamat</tr>
      <tr><td>Jalan<td>Kel</tr><tr><td x:num="5">5</td><td>A &amp; B<br>C</td><td>&#8220;x&#8221;</td></table>`
    const { sheets, format } = await readBytes(Buffer.from(html))
    expect(format).toBe("html")
    expect(sheets[0]?.rows.map(({ cells }) => cells.map((cell) => (cell.kind === "empty" ? null : cell.text)))).toEqual(
      [
        ["No", "Alamat"],
        [null, "Jalan", "Kel"],
        ["5", "A & B\nC", "“x”"],
      ],
    )
    expect(sheets[0]?.merges).toEqual([
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ])
  })

  test("broken markup of any size ends quickly", async () => {
    for (const noise of ['<a "', "<", "<script>", "<!--", "<td rowspan=9999>"]) {
      const bytes = Buffer.from(`<table>${noise.repeat(200_000)}`)
      await expect(
        readBytes(bytes).then(
          () => "read",
          (error) => error.constructor.name,
        ),
      ).resolves.toMatch(/read|UnreadableFile/)
    }
  })
})
