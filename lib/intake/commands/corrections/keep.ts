import "server-only"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { compareRows, exportReader } from "@/lib/intake/queries/corrections/compare"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import type { IntakeReading } from "@/lib/intake/schema"

/** What a row of a file says differently of its record; `at` is its place among the rows that were asked about. */
export type Found = {
  at: number
  enterpriseId: string
  fields: string[]
  conflicts: string[]
  doubts: string[]
  unreadable: number
}

/** Compares the rows of one import, lot by lot, with the records they were exported from; tells the counts so far. */
export function correctionFinder(actor: Actor) {
  const counts: IntakeReading["corrections"] = {
    matched: 0,
    rows: 0,
    fields: 0,
    conflicts: 0,
    doubts: 0,
    unreadable: 0,
  }
  const seen = new Set<string>()
  async function find(rows: readonly JudgedRow[]): Promise<Found[]> {
    if (rows.every(({ registerId }) => registerId === null)) return []
    const compared = await read(actor, async (tx) => {
      const reader = await exportReader(tx, actor)
      return compareRows(tx, actor, { rows, reader })
    })
    const found: Found[] = []
    for (const [at, one] of compared.entries()) {
      if (!one) continue
      counts.matched += 1
      counts.unreadable += one.unreadable.length
      if (one.differences.length === 0) continue
      const fields = one.differences.map(({ field }) => field)
      const conflicts = one.differences.filter(({ isConflict }) => isConflict).map(({ field }) => field)
      const doubts = seen.has(one.record.id) ? [...one.doubts, "repeated"] : one.doubts
      seen.add(one.record.id)
      counts.rows += 1
      counts.fields += fields.length
      counts.conflicts += conflicts.length
      counts.doubts += doubts.length > 0 ? 1 : 0
      found.push({ at, enterpriseId: one.record.id, fields, conflicts, doubts, unreadable: one.unreadable.length })
    }
    return found
  }
  return { find, counts }
}

type Keeping = { intakeId: string; from: number; ids: readonly string[]; found: readonly Found[] }

/** Keep what rows of an import say differently beside the rows, whose ids are given in their order. */
export async function keepCorrections(tx: Tx, { intakeId, from, ids, found }: Keeping): Promise<void> {
  if (found.length === 0) return
  const kept = JSON.stringify(
    found.map(({ at, unreadable: _, ...one }) => ({ ...one, id: ids[at] ?? "", position: from + at })),
  )
  await tx.$executeRaw`
    INSERT INTO correction (id, intake_id, position, enterprise_id, fields, conflicts, doubts)
    SELECT id, ${intakeId}::uuid, position, "enterpriseId", fields, conflicts, doubts
      FROM json_to_recordset(${kept}::json) AS r (id uuid, position integer, "enterpriseId" uuid, fields text[], conflicts text[],
        doubts text[])`
}
