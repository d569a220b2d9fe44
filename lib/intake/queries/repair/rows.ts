import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { queuedRowsSql } from "@/lib/intake/policy"
import { openPayload } from "@/lib/intake/queries/rows"
import type { Payload } from "@/lib/intake/rules/payload"
import { originalOf } from "@/lib/intake/rules/repair/texts"

/** Which rows of the queue: of one import, with one kind of fault, named ones, or those after a place in the order. */
export type QueueFilter = {
  intakeId?: string | undefined
  kind?: string | undefined
  ids?: readonly string[] | undefined
  after?: { intakeId: string; position: number } | undefined
  most: number
}

/** A row that waits to be repaired, with its words. */
export type WaitingRow = {
  id: string
  intakeId: string
  fileName: string
  position: number
  sheet: string
  row: number
  handedTo: string | null
} & Payload

type Found = Omit<WaitingRow, keyof Payload> & { payload: Uint8Array }

/** Rows of an actor's queue inside an open transaction, in the order of imports and of their files. */
export async function findWaiting(tx: Tx, actor: Actor, filter: QueueFilter): Promise<WaitingRow[]> {
  const { intakeId, kind, ids, after, most } = filter
  const found = await tx.$queryRaw<Found[]>`
    SELECT r.id, r.intake_id AS "intakeId", i.file_name AS "fileName", r.position, r.sheet, r.row, r.handed_to AS "handedTo", r.payload
      FROM intake_row r JOIN intake i ON i.tenant_id = ${actor.tenantId}::uuid AND i.id = r.intake_id
     WHERE ${queuedRowsSql(actor)}
       ${intakeId ? sql`AND r.intake_id = ${intakeId}::uuid` : sql``}
       ${kind ? sql`AND r.problems @> ARRAY[${kind}::text]` : sql``}
       ${ids ? sql`AND r.id = ANY(${[...ids]}::uuid[])` : sql``}
       ${after ? sql`AND (r.intake_id, r.position) > (${after.intakeId}::uuid, ${after.position}::int)` : sql``}
     ORDER BY r.intake_id, r.position LIMIT ${most}`
  return found.map(({ payload, ...row }) => ({ ...row, ...openPayload(actor, { id: row.id, payload }) }))
}

/** A page of an actor's queue. */
export async function listWaiting(actor: Actor, filter: QueueFilter) {
  const rows = await read(actor, (tx) => findWaiting(tx, actor, { ...filter, most: filter.most + 1 }))
  const shown = rows.slice(0, filter.most)
  return { rows: shown, next: rows.length > filter.most ? shown.at(-1) : undefined }
}

/** One row of an actor's queue, or null when it does not wait there. */
export async function getWaiting(actor: Actor, id: string): Promise<WaitingRow | null> {
  const [row] = await read(actor, (tx) => findWaiting(tx, actor, { ids: [id], most: 1 }))
  return row ?? null
}

/** What rows became of an actor's queue, for the page of a row that waits no longer. */
export function getSettled(actor: Actor, id: string) {
  return read(actor, (tx) =>
    tx.intakeRow.findFirst({
      where: { tenantId: actor.tenantId, id, settled: { not: null } },
      select: { id: true, settled: true, settledReason: true },
    }),
  )
}

/** Rows that say the same in the field of a fault. */
export type Alike = { original: string; count: number }

/** More rows than this are not grouped on a page. */
const mostGrouped = 20_000

/** The texts behind one kind of fault with the number of rows that say each, the most frequent first; two rows at least. */
export async function listAlike(actor: Actor, kind: string, intakeId?: string): Promise<Alike[]> {
  const rows = await read(actor, (tx) => findWaiting(tx, actor, { kind, intakeId, most: mostGrouped }))
  const groups = new Map<string, number>()
  for (const row of rows) {
    const said = originalOf(row, kind)
    if (said !== "") groups.set(said, (groups.get(said) ?? 0) + 1)
  }
  const alike = [...groups].map(([original, count]) => ({ original, count }))
  return alike.filter(({ count }) => count > 1).sort((one, other) => other.count - one.count)
}
