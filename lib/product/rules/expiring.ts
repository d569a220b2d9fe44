import type { Readiness } from "@/lib/readiness/rules/readiness"

/** Something known that holds until a day (ISO), or stopped holding on it. */
export type Ending = { code: string; statement: string; until: string; isOver: boolean }

/** What a readiness rests on that ends, the next first, and what has run out and was not renewed before it. */
export function listEndings({ states }: Pick<Readiness, "states">): Ending[] {
  const endings = states.flatMap(({ criterion: { code, statement }, fact, expired }) => {
    const [until, isOver] = fact ? [fact.until, false] : [expired?.until ?? null, true]
    return until ? [{ code, statement: statement.id, until, isOver }] : []
  })
  return endings.sort((a, b) => a.until.localeCompare(b.until) || a.code.localeCompare(b.code))
}
