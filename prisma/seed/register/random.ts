/** A repeatable source of chance: the same seed always gives the same demo. */
export type Random = {
  /** A number in [0, 1). */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** One of the values, each as likely as its weight says. */
  weighted: <T>(choices: readonly (readonly [weight: number, value: T])[]) => T
  shuffle: <T>(list: readonly T[]) => T[]
}

/** Mulberry32 with a seed made from a text. */
export function makeRandom(seed: string): Random {
  let state = hash(seed)
  function next() {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => pickFrom(list, next()),
    weighted: (choices) => pickWeighted(choices, next()),
    shuffle: (list) => shuffleWith(list, next),
  }
}

function pickFrom<T>(list: readonly T[], at: number): T {
  for (const value of list.slice(Math.floor(at * list.length))) return value
  throw new Error("Nothing to pick from.")
}

function pickWeighted<T>(choices: readonly (readonly [number, T])[], at: number): T {
  let left = at * choices.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, value] of choices) {
    left -= weight
    if (left < 0) return value
  }
  throw new Error("Nothing to choose from.")
}

function shuffleWith<T>(list: readonly T[], next: () => number): T[] {
  const keyed = list.map((value) => ({ value, key: next() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return sum | 0
}
