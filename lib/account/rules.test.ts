import fc from "fast-check"
import { expect, test } from "vitest"
import { describeDevice, describeWait, normaliseIdentifier, ownPath, passwordFault } from "@/lib/account/rules"

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

test("passwords that are guessed first are refused, in any spelling", () => {
  for (const bad of ["1234567890", "Password-123", "BISMILLAH 123", "aaaaaaaaaaaa", "naik-kelas-demo", "1212121212"]) {
    expect(passwordFault(bad, [])).not.toBeNull()
  }
  expect(passwordFault("kopi pahit di teras", [])).toBeNull()
})

test("a password does not just repeat the identifier", () => {
  expect(passwordFault("081234567890", ["+6281234567890"])).not.toBeNull()
  expect(passwordFault("siti.aminah1", ["siti.aminah@contoh.test"])).not.toBeNull()
  expect(passwordFault("siti.aminah di pasar", ["siti.aminah@contoh.test"])).toBeNull()
})

test("a device is told in words", () => {
  const edge =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0"
  const phone = "Mozilla/5.0 (Linux; Android 13; SM-A042F) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"
  expect([edge, phone, "curl/8", ""].map(describeDevice)).toEqual([
    "Edge di Windows",
    "Chrome di Android",
    "Peramban lain",
    "Peramban lain",
  ])
})
