import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { door, key, read, write } from "@/lib/db"
import { type Report, searchRegister } from "@/lib/duplicate/queries/search"
import { storePairs } from "@/lib/likeness"
import { Refusal } from "@/lib/refusal"

/** Ask for a search through the whole register; while one is waiting or at work, that one is answered. */
export function requestScan(actor: Actor): Promise<{ id: string }> {
  return write(actor, "duplicate.scan", async (tx) => {
    const where = { tenantId: actor.tenantId, state: "WAITING" }
    const waiting = await tx.duplicateScan.findFirst({ where, select: { id: true } })
    return waiting ?? tx.duplicateScan.create({ data: { id: uuidv7() }, select: { id: true } })
  })
}

/** Search the whole register for records that may be one business; a search that is over is not done again. */
export async function runScan(actor: Actor, id: string): Promise<{ found: number }> {
  const asked = await read(actor, (tx) =>
    tx.duplicateScan.findUnique({ where: key(actor, id), select: { state: true } }),
  )
  if (asked?.state !== "WAITING") return { found: 0 }
  const begun = new Date()
  const pairs = await searchRegister(actor, reportTo(actor, id))
  await write(actor, "duplicate.scan", async (tx, audit) => {
    const scan = await tx.duplicateScan.findUnique({ where: key(actor, id), select: { state: true } })
    if (!scan) throw new Refusal("not-found", "Pencarian ini tidak ditemukan.")
    audit({ detail: { found: pairs.length } })
    if (scan.state !== "WAITING") return { id }
    await storePairs(tx, actor, pairs)
    const found = JSON.stringify(pairs.map(({ a, b }) => ({ a, b })))
    // What was compared by itself meanwhile is newer than what this search has read.
    await tx.$executeRaw`
      DELETE FROM duplicate_pair d
       WHERE d.tenant_id = ${actor.tenantId}::uuid AND d.state = 'OPEN' AND d.found_at < ${begun} AND NOT EXISTS (
         SELECT FROM json_to_recordset(${found}::json) AS r (a uuid, b uuid) WHERE r.a = d.a_id AND r.b = d.b_id)`
    const data = { state: "DONE", finishedAt: new Date(), found: pairs.length }
    return tx.duplicateScan.update({ where: key(actor, id), data, select: { id: true } })
  })
  return { found: pairs.length }
}

/** Say on its page that a search has failed. */
export function failScan(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "duplicate.scan", async (tx) => {
    await tx.duplicateScan.updateMany({
      where: { tenantId: actor.tenantId, id, state: "WAITING" },
      data: { state: "FAILED", finishedAt: new Date() },
    })
    return { id }
  })
}

/** A report that the page can see while the search is at work; at most two a second. */
function reportTo({ tenantId }: Actor, id: string): Report {
  let at = 0
  return async (stage, done = 0, total = 0) => {
    if (Date.now() - at < 500) return
    at = Date.now()
    await door("scan_progress", tenantId, id, stage, String(done), String(total))
  }
}
