import fc from "fast-check"
import { expect, test } from "vitest"
import { searchWords, wholeNik } from "@/lib/enterprise/rules/words"

test("every word is looked for wherever it stands, without accents and capitals", () => {
  expect(searchWords("  Kéripik   PISANG ")).toEqual([["%keripik%"], ["%pisang%"]])
  expect(searchWords("")).toEqual([])
})

test("a phone number is looked for as it is stored, in any usual spelling; other digits as they are", () => {
  for (const text of ["0812-3456-789", "0812 3456 789", "+62 812 3456 789", "(0812) 3456789"]) {
    expect.soft(searchWords(text)[0], text).toContain("%628123456789%")
  }
  expect(searchWords("0812")[0]).toEqual(["%0812%", "%62812%"])
  expect(searchWords("5678901")).toEqual([["%5678901%"]])
})

test("the signs of a pattern are taken for what they are", () => {
  expect(searchWords("50%_a\\")).toEqual([["%50\\%\\_a\\\\%"]])
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const pattern of searchWords(text).flat()) {
        expect(pattern.slice(1, -1).replace(/\\[\\%_]/g, "")).not.toMatch(/[\\%_\0]/)
      }
    }),
  )
})

test("sixteen digits are a NIK, however they are spaced; anything else is none", () => {
  expect(wholeNik("3574 0317 0879 0003")).toBe("3574031708790003")
  expect(wholeNik("'3574.0317.0879.0003")).toBe("3574031708790003")
  expect(wholeNik("357403170879000")).toBeNull()
  expect(wholeNik("Toko 3574031708790003")).toBeNull()
})
