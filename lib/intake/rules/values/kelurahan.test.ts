import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildRegionMatcher, type Region } from "@/lib/intake/rules/values/kelurahan"

const founding = ["71.72", "35.74", "53.71", "71.73", "19"]

const regions: Region[] = gunzipSync(readFileSync("prisma/data/regions.csv.gz"))
  .toString()
  .split(/\r?\n/)
  .flatMap((line) => {
    const [, code, quoted, bare, level] = /^([\d.]+),(?:"(.*)"|([^"]*)),(\w+)$/.exec(line) ?? []
    return code && level ? [{ code, name: quoted ?? bare ?? "", level }] : []
  })
  .filter(({ code }) => founding.some((tenant) => code === tenant || code.startsWith(`${tenant}.`)))

const isVillage = ({ level }: Region) => ["kelurahan", "desa", "desa_adat"].includes(level)

const tenants = founding.map((tenant) => {
  const own = regions.filter(({ code }) => code === tenant || code.startsWith(`${tenant}.`))
  return { tenant, own, matcher: buildRegionMatcher(own), names: new Map(own.map(({ code, name }) => [code, name])) }
})

const places = tenants.flatMap(({ own, matcher, names }) =>
  own
    .filter(isVillage)
    .map(({ code, name }) => ({ code, name, kecamatan: names.get(code.slice(0, 8)) ?? "", matcher, names })),
)

function codes({ value, problems }: { value: string | null; problems: { code: string }[] }) {
  return [value, ...problems.map(({ code }) => code)]
}

function matcherOf(tenant: string) {
  return buildRegionMatcher(tenants.find((one) => one.tenant === tenant)?.own ?? [])
}

test("the five tenants have the kelurahan and desa of the decree", () => {
  expect(tenants.map(({ own }) => own.filter(isVillage).length)).toEqual([69, 29, 51, 44, 393])
})

const numerals = { Satu: ["I", "1", "01", "Kesatu"], Dua: ["II", "2", "Kedua"], Tiga: ["III", "3"], Lima: ["V", "5"] }
const shortForms = { Gunung: "Gn.", Tanjung: "Tj.", Sungai: "Sei", Kampung: "Kp.", Sumber: "Sb.", Pasir: "Ps." }

/** Spellings that say the same name, each of a whole tenant's names. */
const spellings: Record<string, (name: string) => string> = {
  "upper case": (name) => `  ${name.toUpperCase()}\u00a0`,
  "lower case": (name) => name.toLowerCase(),
  glued: (name) => name.replaceAll(" ", ""),
  "double blanks": (name) => name.replaceAll(" ", "  "),
  dashes: (name) => name.replaceAll(" ", "-"),
  "Kel.": (name) => `Kel. ${name}`,
  "Kel.glued": (name) => `Kel.${name}`,
  Kelurahan: (name) => `KELURAHAN ${name}`,
  Desa: (name) => `Desa ${name}`,
  "Ds.": (name) => `Ds. ${name}`,
  roman: (name) => swap(name, 0),
  digit: (name) => swap(name, 1),
  ordinal: (name) => name.replace(/ Satu$/, " Kesatu").replace(/ Dua$/, " Kedua"),
  "zero-width": (name) => [...name].join("\u200b"),
  "short first word": (name) =>
    Object.entries(shortForms).reduce(
      (text, [full, short]) => text.replace(new RegExp(`^${full} `), `${short} `),
      name,
    ),
  directions: (name) =>
    name
      .replace(/ Barat$/, " Brt")
      .replace(/ Selatan$/, " Sel")
      .replace(/ Wetan$/, " Wtn")
      .replace(/ Kidul$/, " Kdl"),
}

function swap(name: string, at: number) {
  return Object.entries(numerals).reduce(
    (text, [word, forms]) => text.replace(new RegExp(` ${word}\\b`), ` ${forms[at]}`),
    name,
  )
}

test.each(Object.entries(spellings))(
  "every kelurahan of the five tenants is found in %s, without a remark",
  (_, spell) => {
    const missed = places.filter(({ code, name, kecamatan, matcher }) => {
      const { value, problems } = matcher.match({ kelurahan: spell(name), kecamatan })
      return value !== code || problems.length > 0
    })
    expect(missed.map(({ name }) => name)).toEqual([])
  },
)

const letter = fc.stringMatching(/^[a-z]$/)

/** One slip of the pen: a letter left out, put in, changed, doubled, or two swapped. */
function slip(name: string, at: number, [kind, other]: [number, string]): string {
  const [before, here, after] = [name.slice(0, at), name[at] ?? "", name.slice(at + 1)]
  if (kind === 0) return before + after
  if (kind === 1) return before + other + here + after
  if (kind === 2) return before + other + after
  return kind === 3 ? before + here + here + after : before + after.slice(0, 1) + here + after.slice(1)
}

const oneSlip = fc.tuple(fc.nat(), fc.tuple(fc.nat(4), letter))

function misspell(name: string, slips: [number, [number, string]][]): string {
  return slips.reduce((text, [at, how]) => slip(text, at % text.length, how), name)
}

/** A slip can write another kelurahan's very name; that one is then right. */
const sameAs = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "")

test("a misspelt kelurahan with its kecamatan is the right one or empty, never another", () => {
  let found = 0
  const slips = fc.array(oneSlip, { minLength: 1, maxLength: 2 })
  fc.assert(
    fc.property(fc.constantFrom(...places), slips, ({ code, name, kecamatan, matcher, names }, how) => {
      const text = misspell(name, how)
      const { value, problems } = matcher.match({ kelurahan: text, kecamatan })
      if (value !== null && value !== code) expect(sameAs(names.get(value) ?? "")).toBe(sameAs(text))
      if (value === null && sameAs(text) !== "") expect(problems.map(({ severity }) => severity)).toEqual(["error"])
      if (value === code) found++
    }),
    { numRuns: 4000, seed: 20261121 },
  )
  expect(found).toBeGreaterThan(2000)
})

test("one slip in a name of eight letters or more is forgiven in nine of ten, and said", () => {
  const long = places.filter(({ name }) => name.length >= 8)
  let found = 0
  const runs = 3000
  fc.assert(
    fc.property(fc.constantFrom(...long), oneSlip, ({ code, name, kecamatan, matcher }, how) => {
      const { value, problems } = matcher.match({ kelurahan: misspell(name, [how]), kecamatan })
      if (value === code) found++
      if (value === code && sameAs(misspell(name, [how])) !== sameAs(name)) expect(problems.length).toBeLessThan(2)
    }),
    { numRuns: runs, seed: 20261121 },
  )
  expect(found / runs).toBeGreaterThan(0.9)
})

describe("Probolinggo", () => {
  const { match } = matcherOf("35.74")
  test.each([
    ["Mayangan", "Mayangan", ["35.74.03.1001"]],
    ["Kel. Mayangan Kec. Mayangan", null, ["35.74.03.1001"]],
    ["Kb.sari Wetan", "Kanigaran", ["35.74.04.1004"]],
    ["Jrebeng Wtn", "Kec. KEDOPOK", ["35.74.05.1006"]],
    ["Sb. Taman", null, ["35.74.02.1006"]],
    ["35.74.03.1001", "Mayangan", ["35.74.03.1001"]],
    ["3574031001", null, ["35.74.03.1001"]],
    ["3574031001", "Kedopok", ["35.74.03.1001", "kecamatan-mismatch"]],
    ["7172031001", null, [null, "kelurahan-unknown"]],
    ["Jati", "Kedopok", ["35.74.03.1004", "kecamatan-mismatch"]],
    ["Jati", "Tongas", ["35.74.03.1004", "kecamatan-unknown"]],
    ["Kec. Mayangan", null, [null, "kelurahan-unknown"]],
    ["Kedungg aleng", null, ["35.74.02.1003"]],
    ["Jrebeng", "Kedopok", [null, "kelurahan-unknown"]],
    ["Tongas Wetan", null, [null, "kelurahan-unknown"]],
    ["Bitung Timur", null, [null, "kelurahan-unknown"]],
    ["-", "Mayangan", [null]],
    ["tidak ada", null, [null]],
    ["", null, [null]],
    ["Kota Probolinggo", null, [null, "kelurahan-unknown"]],
  ])("%j in %j", (kelurahan, kecamatan, expected) => {
    expect(codes(match({ kelurahan, kecamatan }))).toEqual(expected)
  })
})

test("a slip is kept with a remark about the spelling", () => {
  expect(codes(matcherOf("35.74").match({ kelurahan: "Tisnonegran", kecamatan: "Kanigaran" }))).toEqual([
    "35.74.04.1001",
    "kelurahan-spelling",
  ])
})

test("local short names: initials, numerals after 2, and district abbreviations", () => {
  const { match } = matcherOf("53.71")
  expect(match({ kelurahan: "TDM", kecamatan: "Oebobo" }).value).toMatch(/^53\.71\.04\./)
  expect(match({ kelurahan: "Lai2 Bisi Kopan", kecamatan: null }).value).toBe(
    match({ kelurahan: "LLBK", kecamatan: null }).value,
  )
  expect(match({ kelurahan: "Manulai 2", kecamatan: "Alak" }).value).toBe(
    match({ kelurahan: "Manulai Dua", kecamatan: null }).value,
  )
  expect(match({ kelurahan: "Manulai III", kecamatan: "Alak" }).value).toBeNull()
})

test("numerals are never confused: a numeral that no kelurahan has is unknown", () => {
  const { match } = matcherOf("71.73")
  expect(match({ kelurahan: "Woloan Lima", kecamatan: "Tomohon Barat" }).value).toBeNull()
  expect(match({ kelurahan: "Woloan IV", kecamatan: null }).value).toBeNull()
  expect(match({ kelurahan: "Woloan", kecamatan: "Tomohon Barat" }).value).toBeNull()
  expect(match({ kelurahan: "woloan 1 utara", kecamatan: "Tomohon Barat" }).value).toBe("71.73.04.1006")
})

test("a name of several kecamatan needs the kecamatan", () => {
  const { match } = matcherOf("19")
  expect(codes(match({ kelurahan: "Air Duren", kecamatan: null }))).toEqual([null, "kelurahan-ambiguous"])
  expect(codes(match({ kelurahan: "Air Duren", kecamatan: "-" }))).toEqual([null, "kelurahan-ambiguous"])
  expect(codes(match({ kelurahan: "Air Duren", kecamatan: "Koba" }))).toEqual([null, "kelurahan-ambiguous"])
  expect(codes(match({ kelurahan: "Air Duren", kecamatan: "Xyz" }))).toEqual([null, "kelurahan-ambiguous"])
  expect(match({ kelurahan: "Air Duren", kecamatan: "PEMALI" }).value).toMatch(/^19\.01\.\d\d\.\d{4}$/)
  expect(match({ kelurahan: "Desa Bangka", kecamatan: null }).value).toBeNull()
  expect(match({ kelurahan: "Belitung", kecamatan: null }).value).toBeNull()
})

test("any text gives a code of the tenant or none, and the same answer twice", () => {
  const { match } = matcherOf("71.72")
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.option(fc.string()), (kelurahan, kecamatan) => {
      const first = match({ kelurahan, kecamatan })
      expect(match({ kelurahan, kecamatan })).toBe(first)
      expect(first.value === null || first.value.startsWith("71.72.")).toBe(true)
    }),
  )
})

test("100,000 rows of a province are read in seconds", () => {
  const { match } = matcherOf("19")
  const province = places.filter(({ code }) => code.startsWith("19."))
  const started = performance.now()
  for (let row = 0; row < 100_000; row++) {
    const place = province[row % province.length]
    if (place)
      match({ kelurahan: row % 50 === 0 ? `${place.name}${row % 97}x` : place.name, kecamatan: place.kecamatan })
  }
  expect(performance.now() - started).toBeLessThan(10_000)
})
