import { type BookType, utils, write } from "@e965/xlsx"
import { describe, expect, test } from "vitest"
import { codes, filled, heads, judge } from "@/lib/intake/rules/fixture"
import { toSheet, type Value } from "@/lib/workbook/rules/fixture"

const H = heads("No|NIK|Nama Pemilik|Nama Usaha|Alamat|No HP|Kelurahan|Kecamatan|Omzet per bulan")
const one: Value[] = [
  1,
  "3574011708790001",
  "Budi",
  "Keripik",
  "Jl. A",
  "081234567890",
  "Jati",
  "Mayangan",
  "1.000.000",
]
const two: Value[] = [2, "3574015708790002", "Siti", "Batik", "Jl. B", "081234567891", "Pilang", "Kademangan", "2 jt"]

describe("the values of a row", () => {
  test("everything is normalised, with its original beside it", async () => {
    const { rows } = await judge({
      S: [
        [
          ...heads(
            "NIK|Nama|Tempat, Tanggal Lahir|JK|Nama Usaha|HP/WA|RT/RW|Kelurahan|Omset (Rp.000)|Modal Sendiri|Modal Luar|TK L|TK P|KBLI|Lat|Long|Email|Bentuk Usaha|Tahun Berdiri",
          ),
        ],
        [
          "'3574 0157 0879 0001",
          " SITI  AMINAH ",
          "Probolinggo, 17-08-1979",
          "P",
          "Keripik",
          "0812-3456-7890 / 0335 421234",
          "03/07",
          "Kel. JATI",
          "1.500",
          "1 jt",
          "500rb",
          1,
          2,
          "1079",
          "-7,75",
          "113,21",
          "A@B.id",
          "Perorangan",
          "2010",
        ],
      ],
    })
    expect(rows[0] && filled(rows[0])).toMatchObject({
      nik: "3574015708790001",
      personName: "SITI AMINAH",
      birthDate: "1979-08-17",
      gender: "P",
      name: "Keripik",
      phone: "+6281234567890",
      phone2: "+62335421234",
      rt: "03",
      rw: "07",
      kelurahanCode: "35.74.03.1004",
      sales: 1_500_000,
      capital: 1_500_000,
      workersMale: 1,
      workersFemale: 2,
      latitude: -7.75,
      longitude: 113.21,
      startedYear: 2010,
    })
    expect(rows[0]?.originals).toMatchObject({
      nik: "'3574 0157 0879 0001",
      kelurahanCode: "Kel. JATI",
      sales: "1.500",
      capital: "1 jt + 500rb",
    })
  })

  test("what cannot be read is empty and said, and the row stays", async () => {
    const bad: Value[] = [1, 3574011708790000, "Budi", "Keripik", "-", "0", "Atlantis", "Mayangan", "500rb/hari"]
    const { rows } = await judge({
      S: [H, bad, [2, "-", "tidak ada", "-", "Jl. B", "08", "Jati", "Kanigaran", "lima juta"]],
    })
    expect(rows.map((row) => [row.outcome, codes(row)])).toEqual([
      ["error", ["nik:nik-excel-truncated", "kelurahanCode:kelurahan-unknown", "sales:amount-per-day"]],
      [
        "error",
        [
          "phone:phone-format",
          "kelurahanCode:kecamatan-mismatch",
          "sales:amount-words",
          "row:name-missing",
          "nik:nik-missing",
        ],
      ],
    ])
    expect(rows[0]?.values).toMatchObject({ nik: null, kelurahanCode: null, sales: null, phone: null, address: null })
    expect(rows[0]?.problems.every(({ message }) => message.endsWith("."))).toBe(true)
  })

  test("a NIK that contradicts the birth date or the sex warns; a file without a NIK column warns once", async () => {
    const { rows } = await judge({
      S: [
        heads("NIK|Nama Pemilik|Nama Usaha|Tanggal Lahir|L/P"),
        ["3574011708790001", "Budi", "Batik", "18-08-1979", "P"],
      ],
    })
    expect(rows.map((row) => [row.outcome, codes(row)])).toEqual([
      ["warning", ["birthDate:nik-birth-date", "gender:nik-gender"]],
    ])
    const without = await judge({ S: [heads("Nama Pemilik|Nama Usaha"), ["Budi", "Batik"]] })
    expect([without.rows[0]?.outcome, without.remarks.length]).toEqual(["ready", 1])
  })

  test("P is pria in a column that also has W, and ticks under L and P count", async () => {
    const { rows } = await judge({
      S: [heads("Nama Usaha|Nama Pemilik|Jenis Kelamin"), ["a", "Budi", "P"], ["b", "Siti", "W"]],
    })
    expect(rows.map(({ values }) => values.gender)).toEqual(["L", "P"])
    const ticked = await judge({
      S: {
        rows: [
          ["Nama Usaha", "Nama Pemilik", "Jenis Kelamin", null],
          [null, null, "L", "P"],
          ["a", "Budi", "√", null],
          ["b", "Siti", "-", "v"],
        ],
        merges: ["C1:D1", "A1:A2", "B1:B2"],
      },
    })
    expect(ticked.rows.map(({ values }) => values.gender)).toEqual(["L", "P"])
  })

  test("the period of a turnover: header, cell, or unknown and asked", async () => {
    const { rows, sheets, remarks } = await judge({
      S: [
        heads("Nama Usaha|Nama Pemilik|Omzet"),
        ["a", "b", "1 jt"],
        ["c", "d", "1 jt/bulan"],
        ["e", "f", "12 jt per tahun"],
      ],
    })
    expect(rows.map(({ values }) => [values.sales, values.salesPeriod])).toEqual([
      [1_000_000, null],
      [1_000_000, "month"],
      [12_000_000, "year"],
    ])
    expect(sheets[0]?.mapping?.questions).toHaveLength(1)
    expect(remarks.some((remark) => remark.includes("per bulan atau per tahun"))).toBe(true)
  })

  test("hidden rows and columns are data, formulas count by their stored value, #REF! is said", async () => {
    const sheet = toSheet([H, one, two])
    sheet.I2 = { t: "n", v: 7_000_000, f: "SUM(A1:A9)" }
    sheet.I3 = { t: "e", v: 0x17, w: "#REF!" }
    sheet["!rows"] = [{}, { hidden: true }]
    sheet["!cols"] = [{}, { hidden: true }]
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, "S")
    for (const bookType of ["xlsx", "biff8"] satisfies BookType[]) {
      const { rows } = await judge(write(book, { type: "buffer", bookType, cellStyles: true }))
      expect(rows.map((row) => [row.values.nik, row.values.sales, codes(row)])).toEqual([
        ["3574011708790001", 7_000_000, []],
        ["3574015708790002", null, ["sales:cell-error"]],
      ])
    }
  })

  test("a NIK that our export masked is no error", async () => {
    const { rows } = await judge({
      S: [heads("ID Naik Kelas|NIK|Nama Pelaku|Nama Usaha"), ["019", "••••••••••••0001", "Budi", "Batik"]],
    })
    expect([rows[0]?.outcome, rows[0]?.registerId]).toEqual(["warning", "019"])
  })
})
