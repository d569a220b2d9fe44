import fc from "fast-check"
import { expect, test } from "vitest"
import { readAmount, readAmountPeriod } from "@/lib/intake/rules/values/amount"
import type { Cell } from "@/lib/workbook/schema"

const text = (value: string): Cell => ({ kind: "text", text: value })
const number = (value: number, shown = String(value)): Cell => ({ kind: "number", text: shown, value })

function told(cell: Cell, unit?: 1 | 1_000 | 1_000_000) {
  const { value, problems } = readAmount(cell, unit)
  return [value, ...problems.map(({ code }) => code)]
}

test.each<[string, number]>([
  ["Rp. 5.000.000,-", 5_000_000],
  ["Rp5.000.000,00", 5_000_000],
  ["Rp 5.000.000,=", 5_000_000],
  ["IDR 5,000,000.00", 5_000_000],
  ["1,000,000", 1_000_000],
  ["1 000 000", 1_000_000],
  [" Rp9,150 ", 9_150],
  ["1.234", 1_234],
  ["1,234", 1_234],
  ["1,5 jt", 1_500_000],
  ["1.5 jt", 1_500_000],
  ["0,500 jt", 500_000],
  ["1,5juta", 1_500_000],
  ["Rp 1,25 Juta,-", 1_250_000],
  ["500rb", 500_000],
  ["500 ribu", 500_000],
  ["500K", 500_000],
  ["2 M", 2_000_000_000],
  ["2m", 2_000_000_000],
  ["2,5 milyar", 2_500_000_000],
  ["1 jt 500 rb", 1_500_000],
  ["5 juta", 5_000_000],
  ["5 juta/bulan", 5_000_000],
  ["Rp. 5.000.000,- per tahun", 5_000_000],
  ["Rp 0", 0],
  ["0", 0],
])("%j is one amount without a remark", (written, rupiah) => {
  expect(told(text(written))).toEqual([rupiah])
})

test.each<[string, number | null, number | null]>([
  ["< 5 juta", null, 5_000_000],
  ["<5jt", null, 5_000_000],
  ["≤ Rp 5.000.000", null, 5_000_000],
  ["kurang dari 5 juta", null, 5_000_000],
  ["di bawah 5 jt", null, 5_000_000],
  ["s/d 5 juta", null, 5_000_000],
  ["maksimal 5 juta", null, 5_000_000],
  ["> 10 jt", 10_000_000, null],
  [">= 10 jt", 10_000_000, null],
  ["lebih dari 10 juta", 10_000_000, null],
  ["diatas 10 juta", 10_000_000, null],
  ["10 juta ke atas", 10_000_000, null],
  ["5-10 jt", 5_000_000, 10_000_000],
  ["5 – 10 juta", 5_000_000, 10_000_000],
  ["5 s/d 10 juta", 5_000_000, 10_000_000],
  ["5 s.d. 10 juta", 5_000_000, 10_000_000],
  ["5 sd 10 juta", 5_000_000, 10_000_000],
  ["5 sampai dengan 10 juta", 5_000_000, 10_000_000],
  ["antara 5 dan 10 juta", 5_000_000, 10_000_000],
  ["5 jt - 10 jt / bln", 5_000_000, 10_000_000],
  ["Rp 5.000.000 - Rp 10.000.000", 5_000_000, 10_000_000],
  ["Rp5.000.000,- s/d Rp10.000.000,-", 5_000_000, 10_000_000],
  ["5.000.000-10.000.000", 5_000_000, 10_000_000],
  ["500.000 - 1 juta", 500_000, 1_000_000],
  ["500 rb - 1 jt", 500_000, 1_000_000],
  ["> 5 juta - 10 juta", 5_000_000, 10_000_000],
])("%j is a range", (written, min, max) => {
  expect(told(text(written))).toEqual([{ min, max }])
})

test.each<[string, string]>([
  ["100.000/hari", "amount-per-day"],
  ["100rb per hari", "amount-per-day"],
  ["sehari 100 ribu", "amount-per-day"],
  ["Rp 200.000 perhari", "amount-per-day"],
  ["harian 50 rb", "amount-per-day"],
  ["500rb / minggu", "amount-per-week"],
  ["500 ribu seminggu", "amount-per-week"],
  ["25.000/kg", "amount-per-unit"],
  ["5 juta per 3 bulan", "amount-per-unit"],
  ["lima juta", "amount-words"],
  ["tidak menentu", "amount-words"],
  ["cukup", "amount-words"],
  ["-5.000.000", "amount-negative"],
  ["Rp -5.000.000", "amount-negative"],
  ["−5 juta", "amount-negative"],
  ["(5.000.000)", "amount-negative"],
  ["5E+06", "amount-scientific"],
  ["1.5", "amount-unit"],
  ["10-5 juta", "amount-range"],
  ["1.000 - 5.000 ribu", "amount-range"],
  ["1500.000", "amount-format"],
  ["1.23.456", "amount-format"],
  ["50%", "amount-format"],
  ["5-10-15 juta", "amount-words"],
])("%j is empty because of %s", (written, code) => {
  expect(told(text(written))).toEqual([null, code])
})

test.each(["-", " -   ", "Rp -", "Rp. -,-", "tidak ada", "Tak Terdefinisi", "."])("%j says nothing", (written) => {
  expect(told(text(written))).toEqual([null])
})

test("the header's unit counts unless the cell has its own", () => {
  expect(told(text(" Rp9,150 "), 1_000)).toEqual([9_150_000])
  expect(told(text("1,5"), 1_000_000)).toEqual([1_500_000])
  expect(told(number(500), 1_000)).toEqual([500_000])
  expect(told(number(123.065), 1_000)).toEqual([123_065])
  expect(told(number(1.1), 1_000_000)).toEqual([1_100_000])
  expect(told(text("5 juta"), 1_000)).toEqual([5_000_000])
  expect(told(text("500 rb"), 1_000_000)).toEqual([500_000])
  expect(told(text("5-10"), 1_000_000)).toEqual([{ min: 5_000_000, max: 10_000_000 }])
  expect(told(number(5, "5 jt"), 1_000)).toEqual([5_000_000])
  expect(told(number(5_000_000, "5 jt"), 1)).toEqual([5_000_000])
})

test("number cells count by their value", () => {
  expect(told(number(5_000_000, " Rp5,000,000 "))).toEqual([5_000_000])
  expect(told(number(0, " -   "))).toEqual([null])
  expect(told(number(0))).toEqual([0])
  expect(told(number(-5))).toEqual([null, "amount-negative"])
  expect(told(number(1_234_567.4))).toEqual([1_234_567, "amount-rounded"])
  expect(told(number(0.5, "50%"))).toEqual([null, "amount-format"])
  expect(told({ kind: "date", text: "05/10/2026", iso: "2026-10-05", serial: 46300 })).toEqual([null, "amount-date"])
  expect(told({ kind: "boolean", text: "TRUE", value: true })).toEqual([null, "amount-words"])
  expect(told({ kind: "error", text: "#REF!" })).toEqual([null, "cell-error"])
})

test("doubtful amounts are kept and said", () => {
  expect(told(text("± 5 juta"))).toEqual([5_000_000, "amount-approximate"])
  expect(told(text("5 jutaan"))).toEqual([5_000_000, "amount-approximate"])
  expect(told(text("500"))).toEqual([500, "amount-small"])
  expect(told(text("60 M"))).toEqual([60_000_000_000, "amount-large"])
})

test("a cell can name its period", () => {
  expect(readAmountPeriod(text("5 jt/bln"))).toBe("month")
  expect(readAmountPeriod(text("sebulan 5 juta"))).toBe("month")
  expect(readAmountPeriod(text("60 juta per tahun"))).toBe("year")
  expect(readAmountPeriod(text("60 juta"))).toBeNull()
  expect(readAmountPeriod(text("60 ribu/hari"))).toBeNull()
})

const rupiah = fc.integer({ min: 1_000, max: 50_000_000_000 })
const grouped = (value: number, mark: string) => String(value).replace(/\B(?=(\d{3})+$)/g, mark)

test("any amount reads back from the Indonesian and the US way of writing it", () => {
  fc.assert(
    fc.property(rupiah, fc.constantFrom("Rp", "Rp. ", "Rp ", "", "IDR "), (value, sign) => {
      const ways = [
        `${grouped(value, ".")},-`,
        `${grouped(value, ".")},00`,
        `${grouped(value, ",")}.00`,
        grouped(value, ","),
        grouped(value, "."),
        String(value),
      ]
      for (const way of ways) expect(told(text(`${sign}${way}`))).toEqual([value])
    }),
  )
})

test("tenths of a unit read back with comma and point", () => {
  const units = fc.constantFrom<[string, number]>(
    ["rb", 1_000],
    ["jt", 1_000_000],
    ["juta", 1_000_000],
    ["miliar", 1_000_000_000],
  )
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 500 }), units, fc.constantFrom(",", "."), (tenths, [word, unit], mark) => {
      const written = `${Math.floor(tenths / 10)}${mark}${tenths % 10} ${word}`
      expect(told(text(written))).toEqual([(tenths * unit) / 10])
    }),
  )
})
