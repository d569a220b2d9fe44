import { compareOwners } from "@/lib/duplicate/rules/owner"
import type { Likened } from "@/lib/duplicate/rules/record"
import { type Ready, type Score, score, threshold } from "@/lib/duplicate/rules/score"

/** Two records that may be one business; `a` is the smaller id. */
export type Pair = Score & { a: string; b: string }

/** Blocks with more records than this are compared with the first of them only. */
const mostPerBlock = 100

/** Two records that reach the threshold, as a pair; else null. */
export function pairOf(one: Ready, other: Ready): Pair | null {
  if (one.record.id === other.record.id) return null
  const found = score(one, other)
  if (found.score < threshold) return null
  const [a, b] = one.record.id < other.record.id ? [one, other] : [other, one]
  return { ...found, a: a.record.id, b: b.record.id }
}

/** Where a record is looked for: the name of its own place, and of all places that count as near. */
type Near = (record: Likened) => { own: string; around: readonly string[] }

const onePlace = { own: "", around: [""] }

/**
 * The pairs among records of one place. Only those are compared that share the sound of a word of the business' name and
 * of a word of the owner's: without a common NIK, NIB or phone the threshold is not reached otherwise.
 */
export function findPairs(records: readonly Ready[], near: Near = () => onePlace): Pair[] {
  const blocks = new Map<string, Ready[]>()
  const found: Pair[] = []
  for (const one of records) {
    const { own, around } = near(one.record)
    const met = new Set<Ready>()
    for (const key of blockKeys(one)) {
      for (const place of around) for (const other of blocks.get(place + key) ?? []) met.add(other)
      const block = blocks.get(own + key)
      if (!block) blocks.set(own + key, [one])
      else if (block.length < mostPerBlock) block.push(one)
    }
    for (const other of met) {
      const pair = mayBePair(one, other) ? pairOf(one, other) : null
      if (pair) found.push(pair)
    }
  }
  return found
}

/** Without a common key nothing outweighs two NIK or two owners, so the rest need not be compared. */
function mayBePair({ record: one, owner }: Ready, { record: other, owner: second }: Ready): boolean {
  if (one.hasNik && other.hasNik && one.personId !== other.personId) return false
  return compareOwners(owner, second) !== "different"
}

/** Squares of a hundred metres and more, for records whose place on the map is known. */
export function squaresNear({ latitude, longitude }: Likened): { own: string; around: readonly string[] } {
  const [row, column] = [latitude, longitude].map((degrees) => Math.floor((degrees ?? 0) * 1000))
  const steps = [-1, 0, 1]
  const square = (north: number, east: number) => `${(row ?? 0) + north}/${(column ?? 0) + east}|`
  return { own: square(0, 0), around: steps.flatMap((north) => steps.map((east) => square(north, east))) }
}

/** The sound of a word: its first letter and the next two consonants, doubled ones once. */
function sound(word: string): string {
  const consonants = word
    .slice(1)
    .replace(/[aeiouyh]/g, "")
    .replace(/(.)\1+/g, "$1")
  return word.slice(0, 1) + consonants.slice(0, 2)
}

function sounds({ words, whole }: Ready["name"]): string[] {
  const told = words.filter((word) => word.length > 2)
  return [...new Set((told.length > 0 ? told : [whole]).slice(0, 5).map(sound))]
}

function blockKeys({ name, brand, owner }: Ready): string[] {
  const business = [...new Set([...sounds(name), ...(brand ? sounds(brand) : [])])]
  const people = sounds(owner)
  return business.flatMap((word) => people.map((person) => `${word}|${person}`))
}
