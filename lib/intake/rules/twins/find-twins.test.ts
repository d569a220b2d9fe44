import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { heads, judge } from "@/lib/intake/rules/fixture"
import type { Registered } from "@/lib/intake/rules/twins/register-lookup"
import { areNamesNear, compareNames, nameKey } from "@/lib/name"
import type { Value } from "@/lib/workbook/rules/fixture"

const H = heads("NIK|Nama Pemilik|Nama Usaha|No HP|NIB|Kelurahan|Id Proyek")
type Said = {
  nik?: string
  person?: string
  name?: string
  phone?: string
  nib?: string
  place?: string
  project?: string
}
const budi = "3574011708790001"
const siti = "3574015708790002"

function row({ nik, person = "Budi", name, phone, nib, place = "Jati", project }: Said): Value[] {
  return [nik ?? "-", person, name ?? "-", phone ?? "-", nib ?? "-", place, project ?? "-"]
}

async function twinsOf(...said: Said[]) {
  const { rows } = await judge({ S: [H, ...said.map(row)] })
  const at = (refs: readonly object[]) => refs.map((ref) => ("row" in ref ? ref.row : ref))
  return rows.map((one) => ({
    isDuplicate: one.outcome === "duplicate",
    of: at(one.duplicateOf),
    same: at(one.samePersonAs),
    like: at(one.similarTo),
  }))
}

type Twins = { isDuplicate: boolean; of: unknown[]; same: unknown[]; like: unknown[] }
const free: Twins = { isDuplicate: false, of: [], same: [], like: [] }

describe("the same business again", () => {
  const pairs: [string, Said, Said][] = [
    ["one NIK, one name", { nik: budi, name: "Keripik Maju" }, { nik: budi, name: "KERIPIK  MAJU" }],
    ["a legal form more", { nik: budi, name: "Maju Jaya" }, { nik: budi, name: "UD. Maju Jaya" }],
    [
      "a slip of the pen",
      { nik: budi, name: "Keripik Singkong Barokah" },
      { nik: budi, name: "Kripik Singkong Barokah" },
    ],
    ["glued words", { nik: budi, name: "Sumber Rejeki" }, { nik: budi, name: "Sumberrejeki" }],
    ["one NIB", { nib: "9120001234567", name: "Batik Sekar" }, { nib: "9120001234567", name: "Batik Sekar" }],
    [
      "one phone, spelled differently",
      { phone: "0812-3456-7890", name: "Batik Sekar" },
      { phone: "+62 812 3456 7890", name: "Batik Sekarr" },
    ],
    [
      "the second phone",
      { phone: "081234567890 / 081300000001", name: "Batik Sekar" },
      { phone: "081300000001", name: "Batik Sekar" },
    ],
    [
      "one OSS project",
      { nib: "9120001234567", name: "Budi", project: "R-1" },
      { nib: "9120001234567", name: "Budi S", project: "R-1" },
    ],
    ["one NIK and no names of businesses", { nik: budi }, { nik: budi }],
  ]
  test.each(pairs)("%s", async (_, first, second) => {
    const [one, other] = await twinsOf(first, second)
    expect(one).toEqual(free)
    expect(other).toMatchObject({ isDuplicate: true, of: [2] })
  })

  test("every later row points to the first", async () => {
    const twins = await twinsOf(...Array.from({ length: 40 }, () => ({ nik: budi, name: "Keripik Maju" })))
    expect(twins.slice(1).every(({ of }) => of.length === 1 && of[0] === 2)).toBe(true)
  })
})

describe("what is no duplicate", () => {
  const pairs: [string, Said, Said, Partial<Twins>][] = [
    [
      "a person's second business",
      { nik: budi, name: "Keripik Maju" },
      { nik: budi, name: "Bengkel Motor" },
      { same: [2] },
    ],
    [
      "a shop and a stall of one name",
      { nik: budi, name: "Toko Maju" },
      { nik: budi, name: "Warung Maju" },
      { same: [2], like: [2] },
    ],
    ["branches", { nik: budi, name: "Laundry Bersih 1" }, { nik: budi, name: "Laundry Bersih 2" }, { same: [2] }],
    [
      "husband and wife on one phone",
      { nik: budi, phone: "081234567890", name: "Bengkel Budi" },
      { nik: siti, person: "Siti", phone: "081234567890", name: "Warung Siti" },
      {},
    ],
    [
      "a couple whose businesses have no name but their kind",
      { nik: budi, phone: "081234567890", name: "Warung" },
      { nik: siti, person: "Siti", phone: "081234567890", name: "Warung" },
      { like: [2] },
    ],
    ["namesakes", { nik: budi, name: "Keripik Maju" }, { nik: "3574011708850009", name: "Bengkel Motor" }, {}],
    [
      "two projects of one NIB",
      { nib: "9120001234567", name: "Budi", project: "R-1" },
      { nib: "9120001234567", name: "Budi", project: "R-2" },
      { same: [2] },
    ],
    [
      "one name in two places",
      { name: "Batik Sekar", person: "Budi" },
      { name: "Batik Sekar", person: "Siti", place: "Pilang" },
      {},
    ],
    [
      "placeholder phones",
      { phone: "9999 9999 9999", name: "Batik" },
      { phone: "9999 9999 9999", name: "Batik", place: "Pilang", person: "Siti" },
      {},
    ],
  ]
  test.each(pairs)("%s", async (_, first, second, links) => {
    const [one, other] = await twinsOf(first, second)
    expect([one, other]).toEqual([free, { ...free, ...links }])
  })

  test("near matches in one kelurahan are listed for a person to decide", async () => {
    const [, other] = await twinsOf(
      { person: "Muhammad Yusuf", name: "Keripik Tempe Barokah" },
      { person: "Mohamad Yusuf", name: "Kripik Tempe Barokah" },
    )
    expect(other).toEqual({ ...free, like: [2] })
  })
})

describe("rows with errors", () => {
  test("never stand in for a sound row, and are duplicates only on exact evidence", async () => {
    const sound = { nik: budi, name: "Keripik Maju" }
    const [error, good] = await twinsOf({ ...sound, place: "Atlantis" }, sound)
    expect([error?.isDuplicate, good?.isDuplicate, error?.like]).toEqual([false, false, [3]])
    const [, exact] = await twinsOf(sound, { ...sound, place: "Atlantis" })
    expect(exact).toMatchObject({ isDuplicate: true, of: [2] })
    const [, near] = await twinsOf(sound, { ...sound, name: "Keripik Majuu", place: "Atlantis" })
    expect(near).toMatchObject({ isDuplicate: false, like: [2] })
  })
})

test("the register is asked in lots, and what it knows is a duplicate of it", async () => {
  const known: Registered = {
    enterpriseId: "e1",
    name: "Keripik Maju",
    personName: "Budi",
    kelurahanCode: null,
    projectId: null,
    shares: new Set(["nik"]),
  }
  const lookup = async (rows: readonly { nik: string | null }[]) => rows.map(({ nik }) => (nik === budi ? [known] : []))
  const said = [
    { nik: budi, name: "Keripik Maju" },
    { nik: budi, name: "Bengkel" },
    { nik: siti, name: "Keripik Maju" },
  ]
  const { rows } = await judge({ S: [H, ...said.map(row)] }, { lookup })
  expect(rows.map(({ outcome }) => outcome)).toEqual(["duplicate", "ready", "ready"])
  expect(rows[0]?.duplicateOf).toEqual([{ enterpriseId: "e1", name: "Keripik Maju" }])
  expect(rows[1]?.samePersonAs).toContainEqual({ enterpriseId: "e1", name: "Keripik Maju" })
})

describe("names", () => {
  const word = fc.constantFrom("keripik", "batik", "barokah", "sekar", "maju", "jaya", "toko", "ud", "1", "ii")
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "))
  test("comparing is the same in both directions, and every name is itself", () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [first, second] = [nameKey(one), nameKey(other)]
        expect(compareNames(first, second)).toBe(compareNames(second, first))
        expect(areNamesNear(first, nameKey(one.toUpperCase()))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
