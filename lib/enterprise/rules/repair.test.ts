import { expect, test } from "vitest"
import { growth, saysAnything, storedFigures } from "@/lib/enterprise/rules/figures"
import { flagPhrase } from "@/lib/enterprise/rules/flag-words"
import { changedFields, isMended, remainingFlags } from "@/lib/enterprise/rules/repair"
import { sizeOf } from "@/lib/enterprise/rules/size-of"

const blank = {
  sales: null,
  salesPeriod: null,
  assets: null,
  capital: null,
  workersMale: null,
  workersFemale: null,
  workers: null,
}

test("a month's sales are stored as a year's, and nothing typed says nothing", () => {
  const figures = storedFigures({ ...blank, sales: { min: 5, max: null }, salesPeriod: "month", marketCITY: "on" })
  expect(figures).toMatchObject({ salesMin: 60, salesMax: null, salesPeriod: "month", markets: ["CITY"] })
  expect(saysAnything(storedFigures(blank))).toBe(false)
  expect(saysAnything(storedFigures({ ...blank, workers: 0 }))).toBe(true)
})

test("the size follows the latest sales, else the latest capital", () => {
  const year = { salesMin: null, salesMax: null, capitalMin: null, capitalMax: null }
  const old = { ...year, year: 2023, salesMin: 3_000_000_000, salesMax: 3_000_000_000 }
  const late = { ...year, year: 2025, capitalMin: 1, capitalMax: 1 }
  expect(sizeOf([late, old])).toEqual({ size: "SMALL", basis: "SALES" })
  expect(sizeOf([late])).toEqual({ size: "MICRO", basis: "CAPITAL" })
  expect(sizeOf([])).toBeNull()
})

test("growth is told only between two known figures", () => {
  expect(growth({ min: 100, max: 100 }, { min: 150, max: 150 })).toBeCloseTo(0.5)
  expect(growth({ min: 0, max: 0 }, { min: 1, max: 1 })).toBeNull()
  expect(growth(undefined, { min: 1, max: 1 })).toBeNull()
  expect(growth({ min: null, max: 5 }, { min: 1, max: 1 })).toBeNull()
})

test("flags go with the fields that were corrected, and the need for repair with the last of them", () => {
  expect(remainingFlags(["nik:a", "phone:b", "row:c"], ["phone"])).toEqual(["nik:a"])
  expect(remainingFlags(["row:c"], [])).toEqual(["row:c"])
  expect(isMended("NEEDS_REPAIR", [])).toBe(true)
  expect(isMended("NEEDS_REPAIR", ["nik:a"])).toBe(false)
  expect(isMended("APPROVED", [])).toBe(false)
})

test("fields are compared by what they say", () => {
  const before = { a: null, b: new Date("1979-08-17"), c: 5n, d: ["x"], e: "same" }
  expect(changedFields(before, { a: undefined, b: new Date("1979-08-17"), c: 5, d: ["x"], e: "same" })).toEqual([])
  expect(changedFields(before, { a: "", b: null, c: 6, d: [], e: "other" })).toEqual(["a", "b", "c", "d", "e"])
})

test("every flag reads as a phrase", () => {
  expect(flagPhrase("nik:nik-missing")).toBe("NIK: belum ada")
  expect(flagPhrase("salesPeriod:unknown")).toBe("Periode penjualan: belum diketahui; isi sebulan atau setahun")
  expect(flagPhrase("sector:sector-unknown")).toContain("pilih dari daftar")
  expect(flagPhrase("brand:never-heard-of")).toBe("Merek: perlu diperiksa")
})
