import fc from "fast-check"
import { expect, test } from "vitest"
import { describeWait, normaliseIdentifier, ownPath } from "@/lib/account/rules"

test("a phone is one account, however it is spelled", () => {
  for (const spelling of ["0812-3456-7890", "+62 812 3456 7890", "62812.3456.7890", "(0812) 34567890"]) {
    expect(normaliseIdentifier(spelling)).toBe("+6281234567890")
  }
})

test("an e-mail is one account, however it is cased", () => {
  expect(normaliseIdentifier(" Petugas@Kota-Bitung.demo ")).toBe("petugas@kota-bitung.demo")
  expect(normaliseIdentifier("bukan alamat")).toBeNull()
})

test("after sign-in nobody is sent to another site", () => {
  for (const bad of ["//evil.id", "/\\evil.id", "https://evil.id", "javascript:alert(1)", "", null])
    expect(ownPath(bad)).toBeNull()
  expect(ownPath("/kota-bitung/umkm?q=vco")).toBe("/kota-bitung/umkm?q=vco")
  fc.assert(
    fc.property(fc.string(), (text) => {
      const path = ownPath(text)
      expect(path === null || new URL(path, "http://portal.invalid").origin === "http://portal.invalid").toBe(true)
    }),
  )
})

test("a pause is told in words", () => {
  expect([describeWait(5), describeWait(89.2), describeWait(600)]).toEqual(["5 detik", "90 detik", "10 menit"])
})
