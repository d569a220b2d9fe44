import fc from "fast-check"
import { expect, test } from "vitest"
import * as format from "./format"

const atFour = "2026-11-21T08:04:00Z"

test("an instant carries its zone, and each of Indonesia's zones its own hour", () => {
  expect(format.formatInstant(atFour, "Asia/Makassar")).toBe("21 Nov 2026, 16.04 WITA")
  expect(format.formatInstant(atFour, "Asia/Jakarta")).toBe("21 Nov 2026, 15.04 WIB")
  expect(format.formatInstant(atFour, "Asia/Jayapura")).toBe("21 Nov 2026, 17.04 WIT")
  expect(format.formatInstantDay("2026-11-20T16:30:00Z", "Asia/Makassar")).toBe("21 November 2026")
  expect(format.formatTime("2026-11-20T16:00:00Z", "Asia/Makassar")).toBe("00.00")
  expect(format.formatZone("Asia/Tokyo")).toBe("Asia/Tokyo")
})

test("a calendar day is the same day everywhere", () => {
  expect(format.formatDay("1979-08-17")).toBe("17 Agustus 1979")
  expect(format.formatShortDay(new Date("2026-11-21T00:00:00Z"))).toBe("21 Nov 2026")
})

test("a range of days repeats nothing", () => {
  expect(format.formatDayRange("2026-12-03", "2026-12-05")).toBe("3–5 Desember 2026")
  expect(format.formatDayRange("2026-12-03", "2026-12-03")).toBe("3 Desember 2026")
})

test("days from today read as people say them", () => {
  expect(format.formatDaysFrom("2026-11-24", "2026-11-21")).toBe("3 hari lagi")
  expect(format.formatDaysFrom("2026-11-12", "2026-11-21")).toBe("9 hari lalu")
  expect(format.formatDaysFrom("2026-11-21", "2026-11-21")).toBe("hari ini")
  expect(format.formatDaysFrom("2026-11-22", "2026-11-21")).toBe("besok")
})

test("rupiah and numbers use dots for thousands and a comma for decimals", () => {
  expect(format.formatRupiah(1_500_000)).toBe("Rp 1.500.000")
  expect(format.formatRupiah(-5000n)).toBe("-Rp 5.000")
  expect(format.formatNumber(1234567.89)).toBe("1.234.567,89")
  expect(format.formatPercent(0.5923)).toBe("59,2%")
})

test("no digit of an amount is lost, however large", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (amount) => {
      expect(format.formatRupiah(amount).replace(/\D/g, "")).toBe(String(amount))
    }),
  )
})

test("a range of rupiah says which bound is open", () => {
  expect(format.formatRupiahRange(5_000_000, 10_000_000)).toBe("Rp 5.000.000–10.000.000")
  expect(format.formatRupiahRange(null, 10_000_000)).toBe("sampai Rp 10.000.000")
  expect(format.formatRupiahRange(5_000_000n, null)).toBe("mulai Rp 5.000.000")
  expect(format.formatRupiahRange(7, 7)).toBe("Rp 7")
  expect(format.formatRupiahRange(null, null)).toBe("–")
})

test("a page of rows, a file, a NIK", () => {
  expect(format.formatRange(1, 50)).toBe("1–50")
  expect(format.formatRange(1200, 1200)).toBe("1.200")
  expect(format.formatBytes(3_440_000)).toBe("3,4 MB")
  expect(format.formatBytes(27_348)).toBe("27 kB")
  expect(format.formatBytes(12)).toBe("12 byte")
  expect(format.maskNik("0003")).toBe("••••••••••••0003")
})
