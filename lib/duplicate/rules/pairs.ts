import { type Ready, type Score, score, threshold } from "@/lib/duplicate/rules/score"

/** Two records that may be one business; `a` is the smaller id. */
export type Pair = Score & { a: string; b: string }

/** Blocks with more records than this (an OSS file's placeholder, "Warung") are compared with the first of them only. */
const mostPerBlock = 60

/** Two records that reach the threshold, as a pair; else null. */
export function pairOf(one: Ready, other: Ready): Pair | null {
  if (one.record.id === other.record.id) return null
  const found = score(one, other)
  if (found.score < threshold) return null
  const [a, b] = one.record.id < other.record.id ? [one, other] : [other, one]
  return { ...found, a: a.record.id, b: b.record.id }
}

/**
 * The pairs among records of one place. Only those are compared that share the sound of a word of the business' name and
 * of a word of the owner's: without a common NIK, NIB or phone the threshold is not reached otherwise.
 */
export function findPairs(
  records: readonly Ready[],
  isWorth: (one: Ready, other: Ready) => boolean = () => true,
): Pair[] {
  const blocks = new Map<string, Ready[]>()
  const found = new Map<string, Pair>()
  for (const one of records) {
    const met = new Set<Ready>()
    for (const key of blockKeys(one)) {
      const block = blocks.get(key)
      for (const other of block ?? []) met.add(other)
      if (!block) blocks.set(key, [one])
      else if (block.length < mostPerBlock) block.push(one)
    }
    for (const other of met) {
      const pair = isWorth(one, other) ? pairOf(one, other) : null
      if (pair) found.set(`${pair.a} ${pair.b}`, pair)
    }
  }
  return [...found.values()]
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
