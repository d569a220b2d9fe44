import fc from "fast-check"
import { expect, test } from "vitest"
import {
  formatPhone,
  isNpwp,
  maskNumber,
  nikBirthDates,
  nikDisagreements,
  nikFault,
  nikGender,
  npwpDoubt,
  parsePhone,
  stripNoise,
  whatsappLink,
} from "@/lib/person/rules"

const noise = fc.constantFrom(" ", ".", "-", "'", "’", "\u00a0", "\u200b", "\ufeff", "\t", "–", "_x000D_", "\u202a")
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

/** A NIK of a real day, with its truth beside it. */
const anyNik = fc
  .record({
    prefix: fc.constantFrom("357403", "717205", "537101", "717302", "190104", "919901"),
    born: fc.date({ min: new Date("1927-01-01"), max: new Date("2009-12-31"), noInvalidDate: true }),
    gender: fc.constantFrom("L" as const, "P" as const),
    serial: digits(4),
  })
  .map(({ prefix, born, gender, serial }) => {
    const iso = born.toISOString().slice(0, 10)
    const day = Number(iso.slice(8)) + (gender === "P" ? 40 : 0)
    return { nik: `${prefix}${String(day).padStart(2, "0")}${iso.slice(5, 7)}${iso.slice(2, 4)}${serial}`, iso, gender }
  })

test("a NIK of a real day is accepted, for women too, and tells birth date and sex", () => {
  fc.assert(
    fc.property(anyNik, ({ nik, iso, gender }) => {
      expect(nikFault(nik)).toBeNull()
      expect(nikBirthDates(nik)).toContain(iso)
      expect(nikGender(nik)).toBe(gender)
      expect(nikDisagreements(nik, { birthDate: iso, gender })).toEqual([])
      expect(nikDisagreements(nik, { birthDate: null, gender: null })).toEqual([])
    }),
  )
})

test.each([
  ["357403170879000", "length"],
  ["35740317087900011", "length"],
  ["357403170879000A", "characters"],
  ["9974031708790001", "province"],
  ["0074031708790001", "province"],
  ["3574033208790001", "date"],
  ["3574030008790001", "date"],
  ["3574034008790001", "date"],
  ["3574037208790001", "date"],
  ["3574033002790001", "date"],
  ["3574032902790001", "date"],
  ["3574031713790001", "date"],
  ["3574031700790001", "date"],
])("NIK %s is refused for its %s", (nik, fault) => {
  expect(nikFault(nik)).toBe(fault)
})

test("29 February counts when either century had it, and each century is kept apart", () => {
  expect(nikBirthDates("3574032902000001")).toEqual(["2000-02-29"])
  expect(nikBirthDates("3574036902800001")).toEqual(["1980-02-29", "2080-02-29"])
})

test("a NIK that says another day or sex disagrees by name", () => {
  expect(nikDisagreements("3574031708790001", { birthDate: "1979-08-18", gender: "P" })).toEqual([
    "birthDate",
    "gender",
  ])
  expect(nikDisagreements("3574035708790001", { birthDate: "1979-08-17", gender: "L" })).toEqual(["gender"])
})

test("noise between digits never changes the number", () => {
  fc.assert(
    fc.property(digits(16), fc.array(noise, { minLength: 17, maxLength: 17 }), (number, between) => {
      expect(stripNoise(between.map((mark, place) => mark + (number[place] ?? "")).join(""))).toBe(number)
    }),
  )
})

test.each([
  ["0812-3456-789", "+628123456789"],
  ["+62 812 3456 789", "+628123456789"],
  ["62812 3456 789", "+628123456789"],
  ["+62 (0)812-3456-789", "+628123456789"],
  ["0062 812 3456 789", "+628123456789"],
  ["8123456789", "+628123456789"],
  ["0335-421234", "+62335421234"],
  ["(0542) 123456", "+62542123456"],
  ["021 5678901", "+62215678901"],
  ["542123456", "+62542123456"],
])("phone %s is %s", (text, phone) => {
  expect(parsePhone(text)).toBe(phone)
})

test.each([
  "0812345",
  "08123456789012",
  "421234",
  "+60123456789",
  "9999 9999 9999",
  "0800123456",
  "HP",
  "",
  "0",
  "+6",
  "081234567890 (2)",
])("%j is no Indonesian phone number", (text) => {
  expect(parsePhone(text)).toBeNull()
})

test("a phone number reads back from how it is shown", () => {
  const mobiles = fc.stringMatching(/^8[1-9][0-9]{7,10}$/).filter((national) => !/^(\d)\1+$/.test(national))
  fc.assert(fc.property(mobiles, (national) => parsePhone(formatPhone(`+62${national}`)) === `+62${national}`))
  expect(formatPhone("+628123456789")).toBe("0812-3456-789")
  expect(formatPhone("+62335421234")).toBe("0335-421234")
  expect(formatPhone("+62215678901")).toBe("021-5678901")
})

test("WhatsApp opens for mobile numbers only", () => {
  expect(whatsappLink("+628123456789", "Selamat pagi & salam")).toBe(
    "https://wa.me/628123456789?text=Selamat%20pagi%20%26%20salam",
  )
  expect(whatsappLink("+628123456789")).toBe("https://wa.me/628123456789")
  expect(whatsappLink("+62335421234")).toBeNull()
})

test("an NPWP has 15, 16 or 22 digits; a failing check digit or NIK is only a doubt", () => {
  expect(["013000123091000", "0013000123091000", "3574031708790001", "0013000123091000000001"].map(isNpwp)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([14, 17, 21].map((length) => isNpwp("1".repeat(length)))).toEqual([false, false, false])
  expect(npwpDoubt("013000666091000")).toBeNull()
  expect(npwpDoubt("0013000666091000")).toBeNull()
  expect(npwpDoubt("013000667091000")).toBe("check-digit")
  expect(npwpDoubt("3574031708790001")).toBeNull()
  expect(npwpDoubt("3574039908790001")).toBe("nik")
  expect(npwpDoubt("3574031708790001000001")).toBeNull()
})

test("a masked number keeps its length and last four digits", () => {
  expect(maskNumber("3574031708790003")).toBe("••••••••••••0003")
  fc.assert(
    fc.property(digits(16), (nik) => maskNumber(nik).length === 16 && !maskNumber(nik).includes(nik.slice(0, 12))),
  )
})
