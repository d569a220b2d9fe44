import { describe, expect, test } from "vitest"
import { filled, heads, judge } from "@/lib/intake/rules/fixture"
import type { Value } from "@/lib/workbook/rules/fixture"

const H = heads("No|NIK|Nama Pemilik|Nama Usaha|Alamat|No HP")
const people: Value[][] = [
  [1, "3574011708790001", "Budi", "Keripik", "Jl. A", "081234567890"],
  [2, "3574015708790002", "Siti", "Batik", "Jl. B", "081234567891"],
  [3, "3574011708800003", "Agus", "Bengkel", "Jl. C", "081234567892"],
  [4, "3574011708810004", "Joko", "Salon", "Jl. D", "081234567893"],
]
const [first, second, third] = people

async function kelurahanOf(sheets: Parameters<typeof judge>[0]) {
  const { rows } = await judge(sheets)
  return rows.map(({ values }) => values.kelurahanCode)
}

describe("which sheets are a register", () => {
  test("registers are taken; copies, counts and empty sheets are left out and said", async () => {
    const { sheets, rows } = await judge({
      makanan: [H, ...people.slice(0, 3)],
      final: [H, ...people],
      "final (2)": [H, ...people],
      Rekap: [
        heads("Kecamatan|Jumlah UMKM|Omzet"),
        ["Mayangan", 5, 1000],
        ["Kanigaran", 6, 2000],
        ["Jumlah", 11, 3000],
      ],
      Sheet3: [],
    })
    expect(sheets.map(({ kind }) => kind)).toEqual(["copy", "register", "copy", "recapitulation", "empty"])
    expect(sheets.every(({ reason }) => reason.endsWith("."))).toBe(true)
    expect(rows.map(({ sheet, row }) => [sheet, row])).toEqual([
      ["final", 2],
      ["final", 3],
      ["final", 4],
      ["final", 5],
    ])
  })

  test("a sheet with one row more than the other is no copy: its rows count, the repeated ones as duplicates", async () => {
    const extra = [5, "3574011708820005", "Tono", "Kue", "Jl. E", "081234567894"]
    const { sheets, rows } = await judge({ a: [H, ...people], b: [H, ...people.slice(0, 3), extra] })
    expect(sheets.map(({ kind }) => kind)).toEqual(["register", "register"])
    expect(rows.slice(4).map(({ outcome }) => outcome)).toEqual(["duplicate", "duplicate", "duplicate", "ready"])
    expect(rows[4]?.duplicateOf).toEqual([{ sheet: "a", row: 2 }])
  })

  test("a named sheet is taken alone, even a copy; an unknown name is refused", async () => {
    const sheets = { a: [H, ...people], b: [H, ...people] }
    expect((await judge(sheets, { sheet: "B" })).rows).toHaveLength(4)
    await expect(judge(sheets, { sheet: "c" })).rejects.toThrow("“a”, “b”")
  })

  const refused: [string, Value[][] | Buffer, RegExp][] = [
    [
      "a table of counts",
      Buffer.from("\ufeffDATA UMKM KULINER\nTanggal: 1 Jan 2024\nKecamatan;Mikro;Kecil\nSerpong;10;2\nPamulang;5;1\n"),
      /[Rr]ekapitulasi/,
    ],
    [
      "counts with definitions",
      Buffer.from(
        'REKAPITULASI DATA UMKM;;\nTAHUN 2022;;\nNo;Sektor Usaha;Definisi;Satuan;Gamping;Godean\n1;Kuliner;"Usaha, makanan\ndan minum";Unit;100;200\n2;Jasa;"Jasa";Unit;10;20\n',
      ),
      /[Rr]ekapitulasi/,
    ],
    [
      "counts by kelurahan",
      [
        heads("No|Kecamatan|Kelurahan|Jumlah UMKM|Tenaga Kerja"),
        [1, "Mayangan", "Jati", 10, 20],
        [2, "Mayangan", "Sukabumi", 5, 6],
      ],
      /[Rr]ekapitulasi/,
    ],
    [
      "counts of NIB and of UMKM",
      [
        heads("No|Kecamatan|Kelurahan|UMKM|Ber-NIB|Laki-laki"),
        [1, "Mayangan", "Jati", 10, 7, 3],
        [2, "Mayangan", "Pilang", 5, 1, 2],
      ],
      /[Rr]ekapitulasi/,
    ],
    [
      "a form",
      [
        ["FORMULIR"],
        ["Nama Usaha", ":", "Toko A"],
        ["Nama Pemilik", ":", "Budi"],
        ["NIK", ":", "3574011708790001"],
        ["Alamat", ":", "Jl"],
        ["No HP", ":", "0812"],
      ],
      /Formulir/,
    ],
    [
      "a numbered form",
      [
        ["1.", "Nama Usaha", "Toko A"],
        ["2.", "Nama Pemilik", "Budi"],
        ["3.", "NIK", "3574011708790001"],
        ["4.", "Alamat", "Jl"],
      ],
      /Formulir/,
    ],
    ["a header only", [["DATA UMKM"], H], /belum ada baris data/],
    ["a header and running numbers", [H, [1], [2], [3]], /belum ada baris data/],
    ["unknown headings", [heads("foo|bar|baz"), ["a", "b", "c"]], /judul kolom/],
    ["a list whose header was deleted", people, /judul kolom/],
    ["a letter", Buffer.from("Yth. Bapak Kepala Dinas\nDengan hormat,\nterlampir daftar.\n"), /judul kolom/],
  ]
  test.each(refused)("%s is refused with the reason", async (_, given, reason) => {
    await expect(judge(Buffer.isBuffer(given) ? given : { S: given })).rejects.toThrow(reason)
  })
})

describe("places that hold for the rows below", () => {
  test("titled section rows, kecamatan and kelurahan", async () => {
    const rows = [
      H,
      ["KELURAHAN JATI"],
      first,
      ["B. Kel. Sukabumi"],
      second,
      ["Kec. Kanigaran"],
      ["Kelurahan : Kanigaran"],
      third,
    ]
    expect(await kelurahanOf({ S: rows.map((row) => row ?? []) })).toEqual([
      "35.74.03.1004",
      "35.74.03.1007",
      "35.74.04.1003",
    ])
  })

  test("bare section rows; the one followed by another is the kecamatan", async () => {
    const rows = [
      H,
      ["A", "MAYANGAN"],
      ["JATI"],
      first,
      ["SUKABUMI"],
      second,
      [null, null, "KANIGARAN"],
      [null, null, "TISNONEGARAN"],
      third,
    ]
    expect(await kelurahanOf({ S: rows.map((row) => row ?? []) })).toEqual([
      "35.74.03.1004",
      "35.74.03.1007",
      "35.74.04.1001",
    ])
  })

  test("an unknown section never lends the place of the section before it", async () => {
    const { rows } = await judge({ S: [H, ["KELURAHAN JATI"], first ?? [], ["KELURAHAN ATLANTIS"], second ?? []] })
    expect(rows.map(({ outcome, values }) => [outcome, values.kelurahanCode])).toEqual([
      ["ready", "35.74.03.1004"],
      ["error", null],
    ])
  })

  test("names of sheets, and a title above the header", async () => {
    expect(await kelurahanOf({ "Kel. Jati": [H, first ?? []], SUKABUMI: [H, second ?? []] })).toEqual([
      "35.74.03.1004",
      "35.74.03.1007",
    ])
    expect(
      await kelurahanOf({ S: [["DATA UMKM KELURAHAN JATI KECAMATAN MAYANGAN TAHUN 2024"], [], H, first ?? []] }),
    ).toEqual(["35.74.03.1004"])
  })

  test("a sheet's kecamatan narrows the kelurahan column; an agency's address says nothing of the rows", async () => {
    const K = heads("No|Nama Pemilik|Nama Usaha|Kelurahan")
    expect(await kelurahanOf({ Mayangan: [K, [1, "Budi", "Keripik", "Jati"]] })).toEqual(["35.74.03.1004"])
    expect(await kelurahanOf({ S: [["Jl. Suroyo 1 Kelurahan Tisnonegaran"], H, first ?? []] })).toEqual([null])
  })

  test("a row's own kelurahan wins over its section", async () => {
    const K = heads("No|Nama Pemilik|Nama Usaha|Kelurahan")
    const { rows } = await judge({
      S: [K, ["KELURAHAN JATI"], [1, "Budi", "Keripik", "Sukabumi"], [2, "Siti", "Batik", null]],
    })
    expect(rows.map((row) => filled(row).kelurahanCode)).toEqual(["35.74.03.1007", "35.74.03.1004"])
  })
})
