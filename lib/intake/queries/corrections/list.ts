import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { type Comparison, compareRows, exportReader } from "@/lib/intake/queries/corrections/compare"
import { openPayload } from "@/lib/intake/queries/rows"
import type { Payload } from "@/lib/intake/rules/payload"

/** What a row of an import says differently, with its words. */
export type OpenCorrection = {
  id: string
  position: number
  sheet: string
  row: number
  enterpriseId: string
  fields: string[]
  conflicts: string[]
  taken: string[]
  takenAt: Date | null
  doubts: string[]
  state: string
  applied: string[]
} & Payload

type Found = Omit<OpenCorrection, keyof Payload> & { payload: Uint8Array }

type Wanted = { intakeId: string; most: number; after?: number; onlyConflicts?: boolean; states?: readonly string[] }

/** Corrections of an import inside an open transaction, in the order of the file; those not yet applied unless told otherwise. */
export async function findOpen(tx: Tx, actor: Actor, wanted: Wanted): Promise<OpenCorrection[]> {
  const { intakeId, most, after = -1, onlyConflicts = false, states = ["OPEN"] } = wanted
  const found = await tx.$queryRaw<Found[]>`
    SELECT c.id, c.position, r.sheet, r.row, c.enterprise_id AS "enterpriseId", c.fields, c.conflicts, c.taken, c.taken_at AS "takenAt",
      c.doubts, c.state, c.applied, r.payload
      FROM correction c JOIN intake_row r ON r.tenant_id = ${actor.tenantId}::uuid AND r.id = c.id
     WHERE c.tenant_id = ${actor.tenantId}::uuid AND c.intake_id = ${intakeId}::uuid AND c.position > ${after}
       AND c.state = ANY(${[...states]}::text[]) ${onlyConflicts ? sql`AND c.conflicts <> '{}'` : sql``}
     ORDER BY c.position LIMIT ${most}`
  return found.map(({ payload, ...one }) => ({ ...one, ...openPayload(actor, { id: one.id, payload }) }))
}

/** A correction beside the record as it is now. */
export type ShownCorrection = { correction: OpenCorrection; comparison: Comparison | null }

const perPage = 25
const every = ["OPEN", "APPLIED", "LEFT", "UNDONE", "KEPT"]

/** A page of an import's corrections, each compared with its record as it is now. */
export function listCorrections(
  actor: Actor,
  intakeId: string,
  { after, onlyConflicts }: { after?: number | undefined; onlyConflicts: boolean },
): Promise<{ shown: ShownCorrection[]; next: number | undefined }> {
  return read(actor, async (tx) => {
    const wanted = { intakeId, most: perPage + 1, onlyConflicts, states: every }
    const found = await findOpen(tx, actor, { ...wanted, ...(after !== undefined && { after }) })
    const page = found.slice(0, perPage)
    const compared = await compareRows(tx, actor, { rows: page, reader: await exportReader(tx, actor) })
    const shown = page.map((correction, at) => ({ correction, comparison: compared[at] ?? null }))
    return { shown, next: found.length > perPage ? page.at(-1)?.position : undefined }
  })
}

/** How an import's corrections stand: rows by state, fields applied, conflicts that nobody has decided. */
export function countCorrections(actor: Actor, intakeId: string) {
  return read(actor, async (tx) => {
    const [counts] = await tx.$queryRaw<Counts[]>`
      SELECT count(*) FILTER (WHERE state = 'OPEN')::int AS open, count(*) FILTER (WHERE state = 'APPLIED')::int AS applied,
        count(*) FILTER (WHERE state = 'LEFT')::int AS "left", count(*) FILTER (WHERE state = 'UNDONE')::int AS undone,
        count(*) FILTER (WHERE state = 'KEPT')::int AS kept, max(applied_at) AS "appliedAt",
        coalesce(sum(cardinality(applied)) FILTER (WHERE state = 'APPLIED'), 0)::int AS fields,
        coalesce(sum(cardinality(conflicts) - cardinality(taken)) FILTER (WHERE state = 'OPEN'), 0)::int AS undecided
      FROM correction WHERE tenant_id = ${actor.tenantId}::uuid AND intake_id = ${intakeId}::uuid`
    return counts ?? { open: 0, applied: 0, left: 0, undone: 0, kept: 0, appliedAt: null, fields: 0, undecided: 0 }
  })
}

type Counts = {
  open: number
  applied: number
  left: number
  undone: number
  kept: number
  appliedAt: Date | null
  fields: number
  undecided: number
}
