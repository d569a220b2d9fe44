import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { labelledPairs } from "@/lib/duplicate/rules/labelled"
import { findPairs, type Pair, pairOf, squaresNear } from "@/lib/duplicate/rules/pairs"
import type { Likened } from "@/lib/duplicate/rules/record"
import { type Ready, ready, score, threshold } from "@/lib/duplicate/rules/score"

const labelled = labelledPairs(130)
const records = labelled.flatMap((pair) => pair.records).map(ready)
const located = records.filter(({ record }) => record.latitude !== null)

function grouped(keysOf: (record: Likened) => (string | null)[]): Ready[][] {
  const groups = new Map<string | null, Ready[]>()
  for (const one of records) for (const key of keysOf(one.record)) groups.set(key, [...(groups.get(key) ?? []), one])
  return [...groups.values()]
}

/** What the search finds in a register of all these records: by key wherever they are, by names within a place. */
function search(): Map<string, Pair> {
  const found = new Map<string, Pair>()
  const keep = (pair: Pair | null) => pair && found.set(`${pair.a} ${pair.b}`, pair)
  for (const group of grouped(({ kelurahanCode }) => [kelurahanCode])) findPairs(group).forEach(keep)
  for (const group of grouped(({ nib, phones, personId }) => [nib, ...phones, personId].filter(Boolean))) {
    for (const [at, one] of group.entries()) for (const other of group.slice(at + 1)) keep(pairOf(one, other))
  }
  findPairs(located, squaresNear).forEach(keep)
  return found
}

describe("what the weights find", () => {
  test("of 2,600 labelled pairs: hardly a false one, hardly one missed", () => {
    const found = search()
    const truth = new Set(labelled.filter(({ isOne }) => isOne).map(({ records: [a, b] }) => `${a.id} ${b.id}`))
    const right = [...found.keys()].filter((key) => truth.has(key)).length
    const [precision, recall] = [right / found.size, right / truth.size]
    process.stdout.write(
      `${labelled.length} pairs, ${found.size} found: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`,
    )
    expect(labelled.length).toBeGreaterThanOrEqual(2000)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })
})

describe("a score", () => {
  const anyone = fc.constantFrom(...records)
  test("is the same in both directions, and whole between 0 and 100", () => {
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        expect(score(one, other)).toEqual(score(other, one))
        expect(score(one, other).score).toBeGreaterThanOrEqual(0)
        expect(score(one, other).score).toBeLessThanOrEqual(100)
      }),
    )
  })

  const sample: Likened = {
    ...{ id: "1", personId: "p1", name: "Keripik Wangi", brand: null, owner: "Siti Aminah", hasNik: false },
    ...{ birthDate: null, gender: null, phones: [], nib: null, projectId: null, sector: null, kelurahanCode: "1" },
    ...{ rt: null, rw: null, latitude: null, longitude: null },
  }
  const reaches = (one: Partial<Likened>, other: Partial<Likened>) =>
    score(ready({ ...sample, ...one }), ready({ ...sample, id: "2", personId: "p2", ...other })).score >= threshold

  test("one NIB is reason enough within a kelurahan, and one phone with a like name", () => {
    expect(reaches({ nib: "9" }, { nib: "9", name: "Bengkel Motor", owner: "Budi" })).toBe(false)
    expect(reaches({ nib: "9" }, { nib: "9", name: "Bengkel Motor" })).toBe(true)
    expect(reaches({ phones: ["1"] }, { phones: ["2", "1"], owner: "Budi" })).toBe(true)
    expect(reaches({ phones: ["1"] }, { phones: ["1"], name: "Bengkel Motor", owner: "Budi" })).toBe(false)
  })
})
