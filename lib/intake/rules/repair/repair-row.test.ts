import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { judge } from "@/lib/intake/rules/fixture"
import { cellsOf, repairRow } from "@/lib/intake/rules/repair/repair-row"
import { nearestPlaces } from "@/lib/intake/rules/repair/suggest"
import { failingFields, writeRow } from "@/lib/intake/rules/repair/texts"
import { kindWords, progressWords } from "@/lib/intake/rules/repair/words"
import { buildRegionMatcher } from "@/lib/intake/rules/values/kelurahan"

const regions = [
  { code: "35.74.03", name: "Mayangan", level: "kecamatan" },
  { code: "35.74.03.1002", name: "Mangunharjo", level: "kelurahan" },
  { code: "35.74.03.1004", name: "Jati", level: "kelurahan" },
]
const around = { regions: buildRegionMatcher(regions), today: "2026-11-21" }
const places = new Map([
  ["35.74.03.1002", { code: "35.74.03.1002", name: "Mangunharjo", kecamatan: "Mayangan" }],
  ["35.74.03.1004", { code: "35.74.03.1004", name: "Jati", kecamatan: "Mayangan" }],
])
const nik = "3574031708790001"

async function failed(cells: (string | number)[] = ["Budi", "35740317", "Warung Budi", "Mangunhrj", "L"]) {
  const { rows } = await judge({ Data: [["Nama Pemilik", "NIK", "Nama Usaha", "Kelurahan", "Jenis Kelamin"], cells] })
  const [row] = rows
  if (!row) throw new Error("No row was read.")
  return row
}

describe("a failed row", () => {
  test("is sound once every fault is mended, by the rules of an import", async () => {
    const row = await failed()
    expect(failingFields(row)).toEqual(["nik", "kelurahanCode"])
    const half = repairRow(row, { cells: cellsOf({ nik }), emptied: [] }, around)
    expect(half.outcome).toBe("error")
    const whole = repairRow(half.payload, { cells: cellsOf({ kelurahanCode: "35.74.03.1002" }), emptied: [] }, around)
    expect(whole).toMatchObject({ outcome: "ready", payload: { values: { nik, kelurahanCode: "35.74.03.1002" } } })
    expect(whole.payload.originals).toEqual(row.originals)
  })

  test("may do without its NIK, which stays said", async () => {
    const row = await failed(["Budi", "35740317", "Warung Budi", "Jati", "L"])
    const { outcome, payload } = repairRow(row, { cells: cellsOf({}), emptied: ["nik"] }, around)
    expect(outcome).toBe("warning")
    expect(payload.problems.map(({ code }) => code)).toEqual(["nik-missing"])
  })

  test("is judged as a whole: a NIK that contradicts the sex is said", async () => {
    const row = await failed(["Siti", "1", "Warung", "Jati", "P"])
    const { payload, outcome } = repairRow(row, { cells: cellsOf({ nik }), emptied: [] }, around)
    expect(outcome).toBe("warning")
    expect(payload.problems.map(({ code }) => code)).toEqual(["nik-gender"])
  })

  test("cannot do without any name", async () => {
    const row = await failed()
    const { outcome } = repairRow(
      row,
      { cells: cellsOf({ nik }), emptied: ["name", "personName", "kelurahanCode"] },
      around,
    )
    expect(outcome).toBe("error")
  })

  test("stays as it is when nothing is said, whatever it holds", async () => {
    const row = await failed()
    expect(repairRow(row, { cells: cellsOf({}), emptied: [] }, around).payload.values).toEqual(row.values)
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { payload } = repairRow(row, { cells: cellsOf({ notes: text }), emptied: [] }, around)
        expect({ ...payload.values, notes: null }).toEqual({ ...row.values, notes: null })
      }),
    )
  })
})

test("what is written of a row, typed again, changes no value", async () => {
  const { rows } = await judge({
    Data: [
      [
        "Nama Pemilik",
        "NIK",
        "Nama Usaha",
        "Kelurahan",
        "No HP",
        "Omzet per Tahun (Rp)",
        "Tenaga Kerja",
        "Tahun Berdiri",
      ],
      ["Ani", "12", "Batik Ani", "Jati", "081234567890", "5-10 juta", 3, 2015],
    ],
  })
  const [row] = rows
  if (!row) throw new Error("No row was read.")
  const { salesPeriod: _, nik: __, ...texts } = writeRow(row, places)
  expect(repairRow(row, { cells: cellsOf(texts), emptied: [] }, around).payload.values).toEqual(row.values)
})

test("the nearest places come first", () => {
  expect(nearestPlaces("Mangunhrj", [...places.values()]).map(({ name }) => name)).toEqual(["Mangunharjo"])
  expect(nearestPlaces("xq", [...places.values()])).toEqual([])
})

test("a queue speaks in words", () => {
  expect(kindWords("nik:nik-truncated", "")).toBe("NIK terpotong Excel")
  expect(kindWords("kelurahanCode:kelurahan-unknown", "")).toBe("Kelurahan/desa tidak dikenal")
  expect(progressWords({ waiting: 3, saved: 4, duplicate: 1, dropped: 0 }, String)).toBe(
    "3 dari 8 baris masih menunggu; 5 sudah beres (4 tersimpan, 1 ternyata ganda).",
  )
})
