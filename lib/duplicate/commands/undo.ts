import "server-only"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { applyMoves, type Move, movesOf, printRows, renewProducts } from "@/lib/duplicate/commands/move"
import { patchRow } from "@/lib/duplicate/commands/patch"
import { openTrace, type Trace } from "@/lib/duplicate/commands/trace"
import { loadRow } from "@/lib/duplicate/queries/pair-rows"
import { columnWord, type Row } from "@/lib/duplicate/rules/fields"
import { mayStillUndo, undoDays } from "@/lib/duplicate/rules/undo"
import { isStatus } from "@/lib/enterprise/schema/enterprise"
import { Refusal } from "@/lib/refusal"
import { addTransitions } from "@/lib/transition"

/** Take a merge back: both records and all that belongs to them are as they were, unless they were changed since. */
export function undoMerge(actor: Actor, id: string): Promise<{ id: string; goneId: string }> {
  return write(actor, "duplicate.undo-merge", async (tx, audit) => {
    const merge = await loadMerge(tx, actor, id)
    const trace = openTrace(actor, id, merge.trace)
    const moves = movesOf(z.record(z.string(), z.array(z.string())).parse(merge.moved))
    await refuseMergedAgain(tx, actor, merge)
    await refuseChanged(tx, actor, { trace, moves })
    await applyMoves(tx, actor, turnBack(moves, { ...merge, ...trace }))
    await comeBack(tx, actor, { goneId: merge.goneId, standing: trace.standing })
    await putBack(tx, actor, trace)
    await renewProducts(tx, actor, [merge.keptId, merge.goneId])
    if (merge.pairId) await reopenPair(tx, actor, merge.pairId)
    const data = { undoneAt: new Date(), undoneBy: actor.userId }
    await tx.enterpriseMerge.update({ where: key(actor, id), data, select: { id: true } })
    audit({ subject: merge.keptId, detail: { merge: id, gone: merge.goneId } })
    return { id, goneId: merge.goneId }
  })
}

async function loadMerge(tx: Tx, actor: Actor, id: string) {
  const merge = await tx.enterpriseMerge.findUnique({ where: key(actor, id) })
  if (!merge) throw new Refusal("not-found", "Penggabungan ini tidak ditemukan.")
  if (merge.undoneAt) throw new Refusal("conflict", "Penggabungan ini sudah dibatalkan.")
  if (!mayStillUndo(merge.at, new Date())) {
    throw new Refusal("conflict", `Penggabungan hanya dapat dibatalkan dalam ${undoDays} hari.`)
  }
  return merge
}

type Merge = { id: string; keptId: string; goneId: string; at: Date }

async function refuseMergedAgain(tx: Tx, { tenantId }: Actor, { id, keptId, at }: Merge): Promise<void> {
  const again = await tx.enterpriseMerge.findFirst({
    where: { tenantId, id: { not: id }, undoneAt: null, at: { gte: at }, OR: [{ keptId }, { goneId: keptId }] },
    select: { id: true },
  })
  if (again) {
    throw new Refusal(
      "conflict",
      "Catatan ini sudah digabung lagi sesudahnya. Batalkan dahulu penggabungan yang terakhir.",
    )
  }
}

/** Refuses when something that the merge wrote says something else by now. */
async function refuseChanged(
  tx: Tx,
  actor: Actor,
  { trace, moves }: { trace: Trace; moves: readonly Move[] },
): Promise<void> {
  const changed = new Set<string>()
  for (const row of trace.rows) {
    const now = await currentRow(tx, actor, row)
    for (const [column, value] of Object.entries(row.after)) {
      if (column !== "updated_at" && JSON.stringify(now[column]) !== JSON.stringify(value))
        changed.add(columnWord(row.table, column))
    }
  }
  const prints = await printRows(tx, actor, moves)
  for (const [place, print] of Object.entries(trace.prints)) {
    const [table = ""] = place.split(" ")
    if (prints[place] !== print) changed.add(partWords.get(table) ?? table)
  }
  if (await hasForeignNik(tx, actor, trace)) changed.add("NIK, yang kini tercatat atas pelaku lain")
  if (changed.size === 0) return
  const what = [...changed].join(", ")
  throw new Refusal(
    "conflict",
    `Penggabungan tidak dapat dibatalkan, karena sesudahnya sudah diubah: ${what}. Perbaiki langsung di catatannya.`,
  )
}

const partWords = new Map([
  ["enterprise_year", "angka per tahun"],
  ["enterprise_kbli", "KBLI"],
  ["enterprise_fact", "hasil pemeriksaan data"],
])

/** A NIK that was given up may belong to somebody else by now. */
async function hasForeignNik(tx: Tx, { tenantId }: Actor, { rows }: Trace): Promise<boolean> {
  for (const { before } of rows) {
    if (typeof before.nik_hash !== "string") continue
    const ids = rows.map(({ id }) => id)
    const [other] = await tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM person p WHERE p.tenant_id = ${tenantId}::uuid AND p.nik_hash = ${before.nik_hash}::bytea
        AND p.id <> ALL(${ids}::uuid[])`
    if (other) return true
  }
  return false
}

type Traced = Trace["rows"][number]

async function currentRow(tx: Tx, actor: Actor, row: Pick<Traced, "table" | "id">): Promise<Row> {
  const found = await loadRow(tx, actor, row)
  if (!found) throw new Refusal("not-found", "Salah satu catatan sudah tidak ada.")
  return found
}

type Ends = { keptId: string; goneId: string; keptPerson: string; gonePerson: string }

function turnBack(moves: readonly Move[], { keptId, goneId, keptPerson, gonePerson }: Ends): Move[] {
  const back = new Map([
    [keptId, goneId],
    [goneId, keptId],
    [keptPerson, gonePerson],
    [gonePerson, keptPerson],
  ])
  return moves.map((move) => ({ ...move, to: back.get(move.to) ?? move.to }))
}

/** The record that was gone stands again as it did, by whose check and until when. */
async function comeBack(tx: Tx, actor: Actor, { goneId, standing }: { goneId: string; standing: Row }): Promise<void> {
  const { status, ...patch } = standing
  const to = String(status)
  if (!isStatus(to)) throw new Error(`Unknown status ${to}.`)
  const reason = "Penggabungan dibatalkan."
  await addTransitions(tx, actor, [{ enterpriseId: goneId, from: "MERGED", to, reason }])
  await patchRow(tx, actor, { table: "enterprise", id: goneId, patch })
}

/** What the merge wrote is taken back; who gets a NIK waits until the one who had it has given it up. */
async function putBack(tx: Tx, actor: Actor, { rows, standing }: Trace): Promise<void> {
  const givesUp = ({ before }: Traced) => before.nik_hash === null
  for (const row of [...rows.filter(givesUp), ...rows.filter((each) => !givesUp(each))]) {
    const { updated_at, ...patch } = row.before
    const now = await currentRow(tx, actor, row)
    const isUntouched = now.updated_at === row.after.updated_at || updated_at === standing.updated_at
    const stamp = isUntouched ? updated_at : new Date().toISOString()
    if (updated_at !== undefined) await patchRow(tx, actor, { ...row, patch: { ...patch, updated_at: stamp } })
  }
}

function reopenPair(tx: Tx, actor: Actor, id: string) {
  const data = { state: "OPEN", decidedBy: null, decidedAt: null }
  return tx.duplicatePair.updateMany({ where: { tenantId: actor.tenantId, id, state: "MERGED" }, data })
}
