import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { type Range, read, utils } from "@e965/xlsx"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { errorDefects, type Row, warningDefects } from "./defects"
import { composeNik, composeNpwp } from "./people"
import { listPlaces, type Region } from "./regions"
import { demoRegisters } from "./registers"
import { generateRegister } from "./rows"
import { tenantProfiles } from "./tenants"

const regions = readRegions()
const everyDefect = [...errorDefects, ...warningDefects]

function readRegions(): Region[] {
  const text = gunzipSync(readFileSync(join(import.meta.dirname, "../../data/regions.csv.gz"))).toString("utf8")
  const lines = text.trim().split(/\r?\n/).slice(1)
  return lines.map((line) => {
    const cells = line.split(",")
    return { code: cells[0] ?? "", name: cells.slice(1, -1).join(","), level: cells.at(-1) ?? "" }
  })
}

function encodeRanges(ranges: Range[] = []): string[] {
  return ranges.map((range) => utils.encode_range(range))
}

/** Words of a business name, as far as two names can be confused by them. */
function wordsOf({ enterprise }: Row): string[] {
  return enterprise.name
    .toLowerCase()
    .split(/[^a-z']+/)
    .filter((word) => word.length > 2)
}

describe.each(demoRegisters)("the demo of $slug", ({ slug, enterprises, errors, duplicates }) => {
  const { rows } = generateRegister(slug, regions, everyDefect)
  const broken = rows.filter(({ defect }) => errorDefects.some((error) => error === defect))
  const good = rows.filter((row) => !row.repeat && !broken.includes(row))

  test("has exactly the promised rows", () => {
    expect([good.length, broken.length, rows.filter(({ repeat }) => repeat).length]).toEqual([
      enterprises,
      errors,
      duplicates,
    ])
  })

  test("warns in a fifth to a quarter of its good rows", () => {
    const share = good.filter(({ defect }) => defect !== null).length / good.length
    expect(share).toBeGreaterThan(0.19)
    expect(share).toBeLessThan(0.26)
  })

  test("gives everybody a NIK of their own that tells their birth date and sex", () => {
    const owners = new Set(rows.map(({ enterprise }) => enterprise.owner.nik))
    const people = new Set(rows.map(({ enterprise: { owner } }) => `${owner.nik} ${owner.name} ${owner.birthDate}`))
    expect(people.size).toBe(owners.size)
    for (const { enterprise } of rows) {
      const { nik, birthDate, gender } = enterprise.owner
      expect(nik).toBe(composeNik(nik.slice(0, 6), birthDate, gender, Number(nik.slice(12))))
      expect(nik).toMatch(/^\d{12}9\d{3}$/)
    }
  })

  test("never confuses two businesses of one NIK, NIB or phone", () => {
    const seen = new Map<string, Set<string>>()
    for (const row of [...good, ...broken]) {
      const { nik, nib, phone } = row.enterprise.owner
      const words = wordsOf(row)
      for (const key of [nik, nib, phone].filter((value) => value !== null)) {
        const earlier = seen.get(key) ?? new Set()
        expect(words.filter((word) => earlier.has(word))).toEqual([])
        seen.set(key, new Set([...earlier, ...words]))
      }
    }
  })

  test("reaches every kelurahan of a city and most of a province's, with phones nobody answers", () => {
    const reached = new Set(good.map(({ enterprise }) => enterprise.place.kelurahan.code))
    const places = listPlaces(regions, tenantProfiles.find((profile) => profile.slug === slug)?.regionCode ?? "")
    expect(reached.size / places.length).toBeGreaterThan(slug.startsWith("kota-") ? 0.999 : 0.8)
    for (const { enterprise } of rows) expect(enterprise.owner.phone ?? "0834000").toMatch(/^083[45679]000/)
  })
})

test("a register's sheets have a merged two-row header, hidden columns and a NIK that Excel has cut", {
  timeout: 60_000,
}, () => {
  const file = demoRegisters.find(({ slug }) => slug === "kota-bitung")
  const book = read(file?.bytes(regions), { cellStyles: true })
  const sheets = book.SheetNames.flatMap((name) => book.Sheets[name] ?? [])
  const [first] = sheets
  expect(encodeRanges(first?.["!merges"])).toEqual(expect.arrayContaining(["A1:A2", "F1:I1", "Q1:R1"]))
  expect(first?.["!cols"]?.[3]?.hidden).toBe(true)
  const niks = sheets.flatMap((sheet) => utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).map((cells) => cells[3]))
  const cut = niks.filter((nik) => typeof nik === "number")
  expect(cut.length).toBeGreaterThan(3)
  for (const nik of cut) expect(String(nik)).toMatch(/^\d{15}0$/)
})

test("the same bytes come out every time", { timeout: 60_000 }, () => {
  for (const { slug, bytes } of demoRegisters.filter((register) => register.enterprises <= 1200)) {
    expect(Buffer.compare(Buffer.from(bytes(regions)), Buffer.from(bytes(regions))), slug).toBe(0)
  }
})

test("an invented NPWP passes the tax office's check digit", () => {
  fc.assert(
    fc.property(fc.nat(99_999), (count) => {
      const digits = [...composeNpwp(count).slice(0, 9)].map(Number)
      const sum = digits.reduce(
        (total, digit, index) => total + (index % 2 === 1 ? digit * 2 - (digit > 4 ? 9 : 0) : digit),
        0,
      )
      return sum % 10 === 0 && composeNpwp(count).length === 15
    }),
  )
})
