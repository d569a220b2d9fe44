import fc from "fast-check"
import { expect, test } from "vitest"
import { type Changes, sayChanges } from "@/lib/history/rules/change"
import { readHistoryFilter, readInstant, writeHistoryFilter } from "@/lib/history/rules/filter"
import { deedWord, wayOf } from "@/lib/history/rules/words"

const places = new Map([["35.74.01.1001", { name: "Jrebeng", kecamatan: "Wonoasih" }]])
const say = (changes: Changes, of: "enterprise" | "person" = "enterprise") => sayChanges([{ of, changes }], places)

test("every kind of field is said in words", () => {
  expect(say({ kelurahan_code: [null, "35.74.01.1001"] })).toEqual([
    { label: "Kelurahan/desa", from: "kosong", to: "Jrebeng, Wonoasih" },
  ])
  expect(say({ name: ["Siti", "Aminah"] }, "person")[0]?.label).toBe("Nama pelaku")
  expect(say({ name: ["A", "B"] })[0]?.label).toBe("Nama usaha")
  expect(say({ nik_last4: ["0003", "0004"] }, "person")).toEqual([
    { label: "NIK", from: "••••••••••••0003", to: "••••••••••••0004" },
  ])
  expect(say({ gender: [null, "P"], birth_date: [null, "1985-08-15"] }, "person").map(({ to }) => to)).toEqual([
    "Perempuan",
    "15 Agustus 1985",
  ])
  expect(say({ tags: [[], ["mendesak"]] })).toEqual([{ label: "Label", from: "kosong", to: "mendesak" }])
})

test("both bounds of an amount are one range of rupiah; one bound alone is said as such", () => {
  expect(say({ "sales_min 2025": [null, 5_000_000], "sales_max 2025": [null, 10_000_000] })).toEqual([
    { label: "Penjualan 2025", from: "kosong", to: "Rp 5.000.000–10.000.000" },
  ])
  expect(say({ "assets_max 2025": [1_000_000, 2_000_000] })).toEqual([
    { label: "Aset paling banyak 2025", from: "Rp 1.000.000", to: "Rp 2.000.000" },
  ])
})

test("KBLI codes that came and went are one line", () => {
  const rows = [
    { of: "enterprise" as const, changes: { kbli: ["10794", null] } satisfies Changes },
    { of: "enterprise" as const, changes: { kbli: [null, "10795"] } satisfies Changes },
  ]
  expect(sayChanges(rows, places)).toEqual([{ label: "KBLI", from: "10794", to: "10795" }])
})

test("no line of any change lets a NIK be read", () => {
  const key = fc.constantFrom("notes", "address", "name", "products", "brand", "unknown_column")
  const nik = fc.stringMatching(/^\d{16}$/)
  fc.assert(
    fc.property(key, nik, fc.string(), (column, digits, around) => {
      const lines = say({ [column]: [`${around} ${digits} ${around}`, digits] })
      expect(JSON.stringify(lines)).not.toContain(digits)
    }),
  )
})

test("a filter survives its address, and garbage asks for nothing", () => {
  const query = { orang: "01a2003b-40d5-725f-9c92-44935865f79f", hari: "2026-11-21", tindakan: "enterprise.correct" }
  const filter = readHistoryFilter({ ...query, kelurahan: "35.74.01.1001" })
  const before = { at: "2026-11-21T22:27:11.138924+07:00", id: query.orang }
  const written = Object.fromEntries(new URLSearchParams(writeHistoryFilter({ ...filter, before })))
  expect(readHistoryFilter(written)).toEqual({ ...filter, before })
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("orang", "hari", "tindakan", "kelurahan", "sebelum"), fc.string()),
      (asked) => {
        const { accountId, kelurahanCode, before: cursor } = readHistoryFilter(asked)
        expect([accountId, kelurahanCode, cursor]).toEqual([null, null, null])
      },
    ),
  )
  expect(readInstant("2026-13-45T99:99:99Z")).toBeNull()
})

test("every deed has words and a way", () => {
  expect(deedWord("proposal.decide")).toBe("Usulan pemilik dijawab")
  expect(deedWord("tak.dikenal")).toBe("tak.dikenal")
  expect([wayOf("duplicate.merge"), wayOf("correction.apply"), wayOf("tak.dikenal")]).toEqual([
    "gabung",
    "berkas",
    null,
  ])
})
