import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { codes, filled, heads, judge } from "@/lib/intake/rules/fixture"
import { type Value, writeBook } from "@/lib/workbook/rules/fixture"

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
const three: Value[] = [
  3,
  "3574011708800003",
  "Agus",
  "Bengkel",
  "Jl. C",
  "081234567892",
  "Jati",
  "Mayangan",
  "3.000.000",
]

describe("rows that are no data", () => {
  test("repeated headers, column numbers, totals, blank and numbered rows, signatures and notes", async () => {
    const right = (text: string): Value[] => [null, null, null, null, null, null, text]
    const { rows, sheets } = await judge({
      S: [
        ["DAFTAR UMKM"],
        H,
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
        one,
        two,
        ["JUMLAH", null, null, null, null, null, null, null, 3_000_000],
        [],
        H,
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        three,
        [4],
        [5, "-", "-"],
        [null, null, "Sub Total", null, null, null, null, null, 9],
        [null, null, null, null, null, null, null, null, 6_000_000],
        ["*) Omzet menurut pengakuan"],
        right("Probolinggo, 12 Januari 2024"),
        right("Mengetahui,"),
        right("Kepala Dinas Koperasi"),
        [],
        right("Drs. H. SUPARMAN, M.Si"),
        right("NIP. 19650101 199003 1 001"),
      ],
    })
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [4, "ready"],
      [5, "ready"],
      [10, "ready"],
    ])
    const kinds = sheets[0]?.rows?.left.map(({ kind }) => kind)
    expect(kinds).toEqual(
      heads(
        "title|header|numbering|total|header|numbering|numbered|numbered|total|total|note|signature|signature|signature|signature|signature",
      ),
    )
  })

  test("businesses whose names sound like totals, places or officials stay", async () => {
    const names = [
      "Total Motor",
      "Jumlah Rejeki",
      "Desa Wisata Kuliner",
      "Lurah Sate",
      "Jati",
      "Catatan Sipil Foto Kopi",
    ]
    const { rows } = await judge({
      S: [
        H,
        ...names.map((name, at) => [
          at + 1,
          `357401170879010${at}`,
          `Pak ${at}`,
          name,
          "Jl.",
          `08123456780${at}`,
          "Jati",
          "Mayangan",
          5_000_000,
        ]),
      ],
    })
    expect(rows.map(({ values }) => values.name)).toEqual(names)
  })

  test("an owner without a business and a business without an owner are rows", async () => {
    const { rows } = await judge({
      S: [heads("Nama Usaha|Nama Pemilik|Alamat"), [null, "Siti", null], ["Batik", null, null], [null, null, "Jl. A"]],
    })
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, "ready"],
      [3, "ready"],
    ])
  })

  test("no row is lost: data and left-out rows are all the rows with content", async () => {
    const cell = fc.constantFrom<Value>(
      null,
      null,
      "Batik",
      "Budi",
      "JUMLAH",
      "3574011708790001",
      7,
      "-",
      "KELURAHAN JATI",
      "Mengetahui,",
      "Nama Usaha",
      "sda",
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { maxLength: 12 }), async (body) => {
        const { rows, sheets } = await judge({ S: [H, one, ...body, two] })
        const numbers = [...rows.map(({ row }) => row), ...(sheets[0]?.rows?.left ?? []).map(({ row }) => row)].sort(
          (a, b) => a - b,
        )
        const expected = [H, one, ...body, two].flatMap((cells, at) =>
          cells.some((value) => value !== null) ? [at + 1] : [],
        )
        expect(numbers).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

describe("cells that hold for several rows", () => {
  test("vertical merges hold for their block, and make no rows of their own", async () => {
    const grid = {
      rows: [
        heads("No|NIK|Nama Pemilik|Nama Usaha|Kelurahan"),
        [1, "3574011708790001", "Budi", "Keripik", "Jati"],
        [2, null, null, "Batik", null],
        [3, "3574015708790002", "Siti", "Kue", null],
        [null],
        [5, "3574011708800003", "Agus", "Bengkel", "Pilang"],
      ],
      merges: ["B2:B3", "C2:C3", "E2:E5", "A4:A5", "B4:B5", "C4:C5", "D4:D5"],
    }
    for (const kind of ["xlsx", "biff8", "ods"] as const) {
      const { rows } = await judge(writeBook({ S: grid }, kind))
      expect(rows.map(({ row, values }) => [row, values.personName, values.name, values.kelurahanCode])).toEqual([
        [2, "Budi", "Keripik", "35.74.03.1004"],
        [3, "Budi", "Batik", "35.74.03.1004"],
        [4, "Siti", "Kue", "35.74.03.1004"],
        [6, "Agus", "Bengkel", "35.74.01.1009"],
      ])
    }
  })

  test("a ditto mark in the first row repeats nothing, which is said", async () => {
    const { rows } = await judge({ S: [H, one.map((value, at) => (at === 4 ? "idem" : value))] })
    expect(rows[0]?.values.address).toBeNull()
    expect(codes(rows[0] ?? expect.fail())).toEqual(["address:ditto-alone"])
  })

  test("ditto marks repeat the row above, also several times and across left-out rows", async () => {
    const { rows } = await judge({
      S: [
        H,
        one,
        [2, "3574015708790002", "Siti", "Kue", "idem", "081234567891", "sda", '"', "1 jt"],
        [],
        [3, "3574011708800003", "Agus", "Batik", "s.d.a.", "081234567892", "''", "Idem", '- " -'],
      ],
    })
    expect(rows.map((row) => [filled(row).address, filled(row).kelurahanCode, filled(row).sales])).toEqual([
      ["Jl. A", "35.74.03.1004", 1_000_000],
      ["Jl. A", "35.74.03.1004", 1_000_000],
      ["Jl. A", "35.74.03.1004", 1_000_000],
    ])
  })
})
