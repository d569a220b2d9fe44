/** The beginnings of a text's words, by which near spellings of it are found; short words do not count. */
function beginnings(text: string | null): string[] {
  const words = text?.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return [...new Set(words.map((word) => word.slice(0, 3)))]
}

type Named = { name: string | null; personName: string | null }

const most = 20

/**
 * Finds those of many named records that have a word of the person's and a word of the business' name beginning as asked;
 * the 20 that share the most.
 */
export function buildNearIndex<T extends Named>(records: readonly T[]): (asked: Named) => T[] {
  const entries = records.map((record) => ({ record, names: new Set(beginnings(record.name)) }))
  const byPerson = new Map<string, (typeof entries)[number][]>()
  for (const entry of entries) {
    for (const beginning of beginnings(entry.record.personName)) {
      const known = byPerson.get(beginning)
      if (known) known.push(entry)
      else byPerson.set(beginning, [entry])
    }
  }
  return ({ name, personName }) => {
    const scores = new Map<(typeof entries)[number], number>()
    for (const beginning of beginnings(personName))
      for (const entry of byPerson.get(beginning) ?? []) scores.set(entry, (scores.get(entry) ?? 0) + 1)
    const asked = beginnings(name)
    const near = [...scores].flatMap(([entry, score]) => {
      const shared = asked.filter((beginning) => entry.names.has(beginning)).length
      return shared > 0 ? [{ record: entry.record, score: score + shared }] : []
    })
    return near
      .sort((one, other) => other.score - one.score)
      .slice(0, most)
      .map(({ record }) => record)
  }
}
