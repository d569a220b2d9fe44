import fc from "fast-check"
import { expect, test } from "vitest"
import { csvCell } from "@/lib/spreadsheet"

test("no text cell begins like a formula, and separators are quoted", () => {
  expect(csvCell("=1+1")).toBe("'=1+1")
  expect(csvCell("@nama")).toBe("'@nama")
  expect(csvCell('Toko "A"; B')).toBe('"Toko ""A""; B"')
  expect(csvCell(-7.75)).toBe("-7,75")
  expect(csvCell(null)).toBe("")
  fc.assert(fc.property(fc.string(), (text) => void expect(csvCell(text)).not.toMatch(/^"?[=+\-@\t\r]/)))
})
