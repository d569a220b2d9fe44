import { describe, expect, test } from "vitest"
import { readGender, readGenderConvention } from "@/lib/intake/rules/values/gender"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const text = (value: string): Cell => ({ kind: "text", text: value })
const number = (value: number, shown = String(value)): Cell => ({ kind: "number", text: shown, value })
function told<T>({ value, problems }: Reading<T>) {
  return [value, ...problems.map(({ code }) => code)]
}

describe("sex by the column's own convention", () => {
  test.each<[string[], "L" | "P" | null]>([
    [["L", "P", "L"], "P"],
    [["JENIS KELAMIN (L/P)", "P"], "P"],
    [["Lk", "Pr", "P"], "P"],
    [["P", "W", "P"], "L"],
    [["Jenis Kelamin (P/W)"], "L"],
    [["P", "Wanita"], "L"],
    [["P", "Laki-laki"], "P"],
    [["P"], "P"],
    [["L", "P", "W"], null],
    [["P", "Pria", "Perempuan"], null],
  ])("in a column of %j a P is %s", (texts, P) => {
    expect(readGenderConvention(texts)).toEqual({ P })
  })

  test.each<[string, unknown[]]>([
    ["L", ["L"]],
    [" p ", ["P"]],
    ["Lk", ["L"]],
    ["Pr.", ["P"]],
    ["Laki-Laki", ["L"]],
    ["LAKI - LAKI", ["L"]],
    ["Perempuan", ["P"]],
    ["Pria", ["L"]],
    ["Wanita", ["P"]],
    ["W", ["P"]],
    ["1", [null, "gender-unknown"]],
    ["L/P", [null, "gender-unknown"]],
    ["?", [null]],
  ])("%j", (written, expected) => {
    expect(told(readGender(text(written), { P: "P" }))).toEqual(expected)
  })

  test("a P of a P/W column is pria, of a mixed column nothing", () => {
    expect(told(readGender(text("P"), { P: "L" }))).toEqual(["L"])
    expect(told(readGender(text("P"), { P: null }))).toEqual([null, "gender-ambiguous"])
    expect(told(readGender(number(2), { P: "P" }))).toEqual([null, "gender-unknown"])
  })
})
