import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { codeIn, codeLetters, spellCode } from "@/lib/certificate/rules/code"
import { codeOf, numberOf, patternFault, usualPattern } from "@/lib/certificate/rules/number"

const anyYear = fc.integer({ min: 2020, max: 2099 })
const anySerial = fc.integer({ min: 1, max: 20_000 })
const anyPattern = fc.constantFrom(
  usualPattern,
  "{nomor}/{tahun}",
  "{tahun}-{nomor}",
  "SERT.{kode}.{bulan}.{tahun}/{nomor}",
  "400.10.2/{nomor}/{kode}/{bulan}/{tahun}",
)

describe("a number", () => {
  test("of the usual pattern", () => {
    expect(numberOf(usualPattern, { serial: 7, code: "DKUMP", day: "2026-11-22" })).toBe("007/SERT-PEL/DKUMP/2026")
    const pattern = "{nomor}/{kode}/{bulan}/{tahun}"
    expect(numberOf(pattern, { serial: 1234, code: "71.72", day: "2026-04-01" })).toBe("1234/71.72/IV/2026")
  })

  test("is nobody else's: another number of the series or another year is written otherwise", () => {
    fc.assert(
      fc.property(anyPattern, anySerial, anySerial, anyYear, anyYear, (pattern, one, other, year, later) => {
        expect(patternFault(pattern)).toBeNull()
        const write = (serial: number, year: number) => numberOf(pattern, { serial, code: "D", day: `${year}-05-01` })
        expect(write(one, year) === write(other, later)).toBe(one === other && year === later)
      }),
    )
  })

  test.each([
    ["SERT/{tahun}", "{nomor}"],
    ["{nomor}/{nomor}/{tahun}", "tepat satu kali"],
    ["{nomor}/SERT", "{tahun}"],
    ["1{nomor}/{tahun}", "pemisah"],
    ["{nomor}{tahun}", "pemisah"],
    ["{nomor}/{tanggal}/{tahun}", "hanya"],
    ["{nomor/{tahun}", "hanya"],
  ])("the pattern %s is refused", (pattern, words) => {
    expect(patternFault(pattern)).toContain(words)
  })

  test("carries the agency's short name, or the region's code", () => {
    expect(codeOf("Dinkop UKM", "71.73")).toBe("DINKOPUKM")
    expect(codeOf("", "71.73")).toBe("71.73")
  })
})

describe("a code", () => {
  const anyCode = fc
    .array(fc.constantFrom(...codeLetters), { minLength: 20, maxLength: 20 })
    .map((some) => some.join(""))

  test("is found however it was typed, alone and in its address", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const spelled = spellCode(code)
        for (const text of [
          code,
          spelled,
          spelled.toUpperCase(),
          ` ${code.replaceAll("0", "O").replaceAll("1", "l")} `,
        ])
          expect(codeIn(text)).toBe(code)
        expect(codeIn(`https://contoh.go.id/kota-a/verifikasi/${code}#1~a/b.c`)).toBe(code)
      }),
    )
  })

  test("has a hundred bits, and nothing shorter is one", () => {
    expect(Math.log2(codeLetters.length) * 20).toBe(100)
    for (const text of ["", "abc", "kunci", "u".repeat(20), "0".repeat(19), "0".repeat(21)])
      expect(codeIn(text)).toBeNull()
  })
})
