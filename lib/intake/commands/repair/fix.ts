import "server-only"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { type Settled, settleRows } from "@/lib/intake/commands/repair/settle"
import { findWaiting, type WaitingRow } from "@/lib/intake/queries/repair/rows"
import { cellsOf, changedCells, type Edits } from "@/lib/intake/rules/repair/repair-row"
import { fieldOfKind, originalOf, writeRow } from "@/lib/intake/rules/repair/texts"
import { Refusal } from "@/lib/refusal"
import { getKelurahan } from "@/lib/region/queries"

const batch = 1_000

/** So many rows are settled in one go; more of them take another. */
const mostAtOnce = 5_000

/** Repair one waiting row: what it needs no more goes into the register at once, and a form sent twice repairs once. */
export async function fixRow(actor: Actor, id: string, edits: Edits): Promise<Settled> {
  const places = await getKelurahan(actor)
  let settled: Settled = { saved: 0, duplicate: 0, left: 0 }
  await write(actor, "repair.fix", async (tx, audit) => {
    const [row] = await findWaiting(tx, actor, { ids: [id], most: 1 })
    if (!row) return refuseUnlessSettled(tx, actor, id)
    const cells = changedCells(edits.cells, writeRow(row, places))
    settled = await settleRows(tx, actor, { rows: [row], editsOf: () => ({ ...edits, cells }) })
    audit({ detail: { ...settled, fields: [...Object.keys(cells), ...edits.emptied] } })
    return { id }
  })
  return settled
}

async function refuseUnlessSettled(tx: Tx, { tenantId }: Actor, id: string): Promise<{ id: string }> {
  const row = await tx.intakeRow.findFirst({ where: { tenantId, id, settled: { not: null } }, select: { id: true } })
  if (!row) throw new Refusal("not-found", "Baris ini tidak ada di antrean perbaikan Anda.")
  return row
}

/** Rows that say the same where they have the same fault, and what they mean: a text, or nothing. */
export type Alike = { kind: string; original: string; intakeId?: string | undefined; meaning: string | null }

/** Give all rows that say the same one meaning; a row with further faults waits on with these. */
export async function fixAlike(actor: Actor, alike: Alike): Promise<Settled> {
  const { meaning } = alike
  const field = fieldOfKind(alike.kind)
  if (!field) throw new Refusal("conflict", "Baris tanpa nama hanya dapat diperbaiki satu per satu.")
  const edits: Edits =
    meaning === null ? { cells: {}, emptied: [field] } : { cells: cellsOf({ [field]: meaning }), emptied: [] }
  const total: Settled = { saved: 0, duplicate: 0, left: 0 }
  await write(actor, "repair.fix", async (tx, audit) => {
    const rows = await findAlike(tx, actor, alike)
    if (rows.length === 0) throw new Refusal("not-found", "Baris-baris ini tidak lagi menunggu perbaikan.")
    for (let from = 0; from < rows.length; from += batch) {
      const settled = await settleRows(tx, actor, { rows: rows.slice(from, from + batch), editsOf: () => edits })
      total.saved += settled.saved
      total.duplicate += settled.duplicate
      total.left += settled.left
    }
    audit({ detail: { ...total, kind: alike.kind, rows: rows.length } })
    return null
  })
  return total
}

async function findAlike(tx: Tx, actor: Actor, { kind, original, intakeId }: Alike): Promise<WaitingRow[]> {
  const found: WaitingRow[] = []
  let after: { intakeId: string; position: number } | undefined
  while (found.length < mostAtOnce) {
    const rows = await findWaiting(tx, actor, { kind, intakeId, after, most: batch })
    found.push(...rows.filter((row) => originalOf(row, kind) === original))
    after = rows.at(-1)
    if (rows.length < batch) break
  }
  return found.slice(0, mostAtOnce)
}
