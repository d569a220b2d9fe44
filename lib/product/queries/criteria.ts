import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import type { GateLevel } from "@/lib/readiness/schema/words"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { getCalendar } from "@/lib/tenant/queries"

/** The criteria of today's rubric in words, and the gates it sets, as LEVEL:CODE. */
export type Criteria = { words: ReadonlyMap<string, string>; gates: { level: GateLevel; code: string }[] }

/** What the list of products calls criteria and gates by. */
export function getCriteria(actor: Actor): Promise<Criteria> {
  return read(actor, async (tx) => {
    const { today } = await getCalendar(tx, actor)
    const { criteria } = (await getRubricOn(tx, actor, today)).rubric
    return {
      words: new Map(criteria.map(({ code, statement }) => [code, statement.id])),
      gates: criteria.flatMap(({ code, gates }) => gates.map(({ level }) => ({ level, code }))),
    }
  })
}
