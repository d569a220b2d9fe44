import fc from "fast-check"
import { expect, test } from "vitest"
import { readEmail } from "@/lib/intake/rules/values/email"
import { readNib } from "@/lib/intake/rules/values/nib"
import { compareWithNik, readNik } from "@/lib/intake/rules/values/nik"
import { readNpwp } from "@/lib/intake/rules/values/npwp"
import { readPhones } from "@/lib/intake/rules/values/phone"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const text = (value: string): Cell => ({ kind: "text", text: value })
const number = (value: number, shown = String(value)): Cell => ({ kind: "number", text: shown, value })
const date: Cell = { kind: "date", text: "17/08/1979", iso: "1979-08-17", serial: 29084 }
const yes: Cell = { kind: "boolean", text: "TRUE", value: true }
const failed: Cell = { kind: "error", text: "#REF!" }

/** The value, then the codes of what is said about it. */
function told<T>({ value, problems }: Reading<T>) {
  return [value, ...problems.map(({ code }) => code)]
}

const nik = "3574031708790001"

test.each<[Cell, unknown[]]>([
  [text(nik), [nik]],
  [text("'3574031708790001"), [nik]],
  [text("’3574 0317 0879 0001 "), [nik]],
  [text("35.74.03.170879.0001"), [nik]],
  [text("\u200b357403-170879-0001\u00a0"), [nik]],
  [text("NIK: 3574031708790001"), [nik]],
  [text("3574031708790010"), ["3574031708790010"]],
  [text("3574035708790003"), ["3574035708790003"]],
  [text("9271031708790001"), ["9271031708790001"]],
  [number(3574031708790001, "3,57403E+15"), [nik]],
  [text("35740317O879OOO1"), [nik, "nik-letter-o"]],
  [text("3574031708790000"), ["3574031708790000", "nik-serial"]],
  [text("357403170879000"), [null, "nik-length"]],
  [text("35740317087900012"), [null, "nik-length"]],
  [text("3574033208790001"), [null, "nik-date"]],
  [text("3574033002790001"), [null, "nik-date"]],
  [text("9974031708790001"), [null, "nik-province"]],
  [text("3,57403E+15"), [null, "nik-scientific"]],
  [text("3.57403170879E+15"), [null, "nik-scientific"]],
  [number(3574031708790000), [null, "nik-excel-truncated"]],
  [number(3574031708790010), [null, "nik-excel-truncated"]],
  [number(9271031708790002), [null, "nik-excel-truncated"]],
  [text("3574031708790000.0"), [null, "nik-excel-truncated"]],
  [text("3,574,031,708,790,000"), [null, "nik-excel-truncated"]],
  [number(357403170879), [null, "nik-length"]],
  [number(1.5), [null, "nik-characters"]],
  [text("3574031708790001 / 3574031708790002"), [null, "nik-characters"]],
  [text("masih diurus"), [null, "nik-characters"]],
  [date, [null, "nik-characters"]],
  [yes, [null, "nik-characters"]],
  [failed, [null, "cell-error"]],
  [text("#REF!"), [null, "cell-error"]],
  [text(" - "), [null]],
  [text("0"), [null]],
  [text("0000000000000000"), [null]],
  [text("tdk ada"), [null]],
  [number(0), [null]],
  [{ kind: "empty" }, [null]],
])("NIK %j", (cell, expected) => {
  expect(told(readNik(cell))).toEqual(expected)
})

test("an unreadable NIK or NIB keeps the row out, a doubtful one does not", () => {
  expect(readNik(text("123")).problems[0]?.severity).toBe("error")
  expect(readNib(text("123")).problems[0]?.severity).toBe("error")
  expect(readNik(text("35740317O8790001")).problems[0]?.severity).toBe("warning")
})

test("a NIK is compared with birth date and sex only where both are known", () => {
  expect(compareWithNik({ nik, birthDate: "1979-08-17", gender: "L" })).toEqual([])
  expect(compareWithNik({ nik, birthDate: null, gender: null })).toEqual([])
  expect(compareWithNik({ nik: null, birthDate: "1980-01-01", gender: "P" })).toEqual([])
  expect(compareWithNik({ nik, birthDate: "1980-01-01", gender: "P" }).map(({ field, code }) => [field, code])).toEqual(
    [
      ["birthDate", "nik-birth-date"],
      ["gender", "nik-gender"],
    ],
  )
})

const noise = fc.constantFrom("", "", " ", ".", "-", "'", "\u00a0", "\u200b", "\ufeff", "_x000D_", "\t")
const noisy = (value: string) =>
  fc
    .array(noise, { minLength: value.length + 1, maxLength: value.length + 1 })
    .map((marks) => marks.map((mark, at) => mark + (value[at] ?? "")).join(""))

test("noise never changes a NIK, NIB or phone number", () => {
  const marks = fc.constantFrom("", "", " ", ".", "-", "\u00a0", "\u200b")
  const phone = fc.array(marks, { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(noisy(nik), noisy("0220001234567"), phone, (noisyNik, noisyNib, between) => {
      expect(told(readNik(text(noisyNik)))).toEqual([nik])
      expect(told(readNib(text(noisyNib)))).toEqual(["0220001234567"])
      const noisyPhone = between.map((mark, at) => mark + ("081234567890"[at] ?? "")).join("")
      expect(told(readPhones(text(noisyPhone)))).toEqual([["+6281234567890"]])
    }),
  )
})

test.each<[Cell, unknown[]]>([
  [text("0220001234567"), ["0220001234567"]],
  [text("0220 0012 34567"), ["0220001234567"]],
  [text("'1234567890123"), ["1234567890123"]],
  [number(1234567890123, "1,23457E+12"), ["1234567890123"]],
  [number(220001234567), ["0220001234567", "nib-leading-zero"]],
  [text("O220001234567"), ["0220001234567", "nib-letter-o"]],
  [text("220001234567"), [null, "nib-length"]],
  [text("12345678901234"), [null, "nib-length"]],
  [number(12345), [null, "nib-length"]],
  [text("2,20001E+11"), [null, "nib-scientific"]],
  [text("470/123/SKU/2025"), [null, "nib-format"]],
  [text("Ada"), [null, "nib-without-number"]],
  [text("sedang proses"), [null, "nib-without-number"]],
  [yes, [null, "nib-without-number"]],
  [date, [null, "nib-format"]],
  [text("-"), [null]],
  [text("0"), [null]],
  [text("belum ada"), [null]],
])("NIB %j", (cell, expected) => {
  expect(told(readNib(cell))).toEqual(expected)
})

test.each<[Cell, unknown[]]>([
  [text("01.300.066.6-091.000"), ["013000666091000"]],
  [text("0013000666091000"), ["0013000666091000"]],
  [text(nik), [nik]],
  [text("01.300.066.7-091.000"), ["013000667091000", "npwp-check-digit"]],
  [number(13000666091000), ["013000666091000", "npwp-leading-zero"]],
  [number(3574031708790000), [null, "npwp-excel-truncated"]],
  [text("9974031708790001"), ["9974031708790001", "npwp-nik"]],
  [text("12345"), [null, "npwp-length"]],
  [text("1,3E+13"), [null, "npwp-scientific"]],
  [text("ada"), [null, "npwp-format"]],
  [text("00.000.000.0-000.000"), [null]],
  [text("-"), [null]],
])("NPWP %j", (cell, expected) => {
  expect(told(readNpwp(cell))).toEqual(expected)
})

test.each<[Cell, unknown[]]>([
  [text("0812-3456-789"), [["+628123456789"]]],
  [text("+62 812 3456 789"), [["+628123456789"]]],
  [number(8123456789), [["+628123456789"]]],
  [number(628123456789), [["+628123456789"]]],
  [text("8123456789"), [["+628123456789"]]],
  [text("0542-123456"), [["+62542123456"]]],
  [text("(0335) 421234"), [["+62335421234"]]],
  [number(542123456), [["+62542123456"]]],
  [text("0812 3456 7890 / 0813-1111-2222"), [["+6281234567890", "+6281311112222"]]],
  [text("081234567890/081311112222"), [["+6281234567890", "+6281311112222"]]],
  [text("081234567890, 081311112222"), [["+6281234567890", "+6281311112222"]]],
  [text("081234567890\n081311112222"), [["+6281234567890", "+6281311112222"]]],
  [text("081234567890 081311112222"), [["+6281234567890", "+6281311112222"]]],
  [text("0812-3456-7890 - 0813-1111-2222"), [["+6281234567890", "+6281311112222"]]],
  [text("081234567890 dan 0542-123456"), [["+6281234567890", "+62542123456"]]],
  [text("081234567890 / 081234567890"), [["+6281234567890"]]],
  [text("081234567890 / -"), [["+6281234567890"]]],
  [text("HP. 081234567890 (WA)"), [["+6281234567890"]]],
  [text("WA 081234567890 HP 081311112222"), [["+6281234567890", "+6281311112222"]]],
  [text("081234567890 (2)"), [null, "phone-format"]],
  [text("081234567890 anak ke 2"), [["+6281234567890"], "phone-extra-text"]],
  [text("0542-123456 ext. 12"), [["+62542123456"], "phone-extra-text"]],
  [text("081234567890 Bu Ani"), [["+6281234567890"], "phone-extra-text"]],
  [text("O81234567890"), [["+6281234567890"], "phone-letter-o"]],
  [text("081234567890 / 123"), [["+6281234567890"], "phone-format"]],
  [text("081234567890/081311112222/081322223333"), [["+6281234567890", "+6281311112222"], "phone-more"]],
  [text("421234"), [null, "phone-area-code"]],
  [number(542.12345), [null, "phone-number-cell"]],
  [text("8,12346E+11"), [null, "phone-number-cell"]],
  [text("9999 9999 9999 "), [null, "phone-format"]],
  [text("+60123456789"), [null, "phone-format"]],
  [text("0812"), [null, "phone-format"]],
  [text("lihat bawah"), [null, "phone-format"]],
  [date, [null, "phone-format"]],
  [failed, [null, "cell-error"]],
  [text("0"), [null]],
  [text("-"), [null]],
  [text("00000"), [null]],
  [number(0), [null]],
  [text("Tak Terdefinisi"), [null]],
])("phone %j", (cell, expected) => {
  expect(told(readPhones(cell))).toEqual(expected)
})

test.each<[Cell, unknown[]]>([
  [text(" Ani@Contoh.ID "), ["ani@contoh.id"]],
  [text("mailto:ani@contoh.co.id"), ["ani@contoh.co.id"]],
  [text("ani@contoh.id / budi@contoh.id"), ["ani@contoh.id", "email-several"]],
  [text("ani@contoh"), [null, "email-format"]],
  [text("ani contoh.id"), [null, "email-format"]],
  [text("ani@@contoh.id"), [null, "email-format"]],
  [text("ani@contoh,id"), [null, "email-format"]],
  [text("-"), [null]],
])("e-mail %j", (cell, expected) => {
  expect(told(readEmail(cell))).toEqual(expected)
})
