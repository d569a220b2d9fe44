import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import type { Cause } from "@/lib/movement/schema/words"
import { productsAtOnce, recompute } from "@/lib/recompute"
import { Refusal } from "@/lib/refusal"

const causes: Record<"RUBRIC" | "REPAIR", Cause> = { RUBRIC: "RUBRIC", REPAIR: "RECORD" }

/** Ask for the readiness of every product to be computed anew; while such a run waits or works, that one is answered. */
export function requestRun(actor: Actor, reason: "RUBRIC" | "REPAIR"): Promise<{ id: string }> {
  return write(actor, "readiness.recompute", async (tx) => {
    const { tenantId } = actor
    const where = { tenantId, reason, lastId: null, state: "WAITING" }
    const waiting = await tx.readinessRun.findFirst({ where, select: { id: true } })
    if (waiting) return waiting
    const total = await tx.product.count({ where: { tenantId } })
    return tx.readinessRun.create({ data: { id: uuidv7(), reason, total, role: actor.role }, select: { id: true } })
  })
}

/**
 * Compute every product of a run, some in each transaction, so that other changes of the daerah wait no longer than that. It
 * begins after the last one that is done: a worker that is stopped leaves nothing half, and the next goes on. `onChunk` is told
 * after each; for tests that end the process there.
 */
export async function runReadiness(actor: Actor, id: string, onChunk?: (done: number) => Promise<void>): Promise<void> {
  for (let ended = false; !ended; ) {
    const chunk = await write(actor, "readiness.recompute", async (tx, audit) => {
      const run = await tx.readinessRun.findUnique({ where: key(actor, id) })
      if (!run) throw new Refusal("not-found", "Penghitungan ulang ini tidak ditemukan.")
      if (run.state !== "WAITING" && run.state !== "RUNNING") return { id, ended: true, done: run.done }
      const where = { tenantId: actor.tenantId, ...(run.lastId && { id: { gt: run.lastId } }) }
      const rows = await tx.product.findMany({
        where,
        orderBy: { id: "asc" },
        take: productsAtOnce,
        select: { id: true },
      })
      const cause = run.reason === "RUBRIC" ? causes.RUBRIC : causes.REPAIR
      const reason = { cause, id: run.rubricId ?? undefined, grade: "document" as const }
      const written = await recompute(tx, actor, { productIds: rows.map((row) => row.id), reason })
      const [done, moved] = [run.done + rows.length, new Set(written.map(({ productId }) => productId)).size]
      const last = rows.at(-1)
      const progress = {
        done,
        moved: run.moved + moved,
        total: Math.max(run.total, done),
        lastId: last?.id ?? run.lastId,
      }
      const state = last ? { state: "RUNNING" } : { state: "DONE", total: done, finishedAt: new Date() }
      await tx.readinessRun.update({ where: key(actor, id), data: { ...progress, ...state } })
      audit({ detail: { computed: rows.length, moved } })
      return { id, ended: !last, done }
    })
    ended = chunk.ended
    await onChunk?.(chunk.done)
  }
}

/** Say on its page that a run has failed; what it has computed stays. */
export function failRun(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "readiness.recompute", async (tx) => {
    const where = { tenantId: actor.tenantId, id, state: { in: ["WAITING", "RUNNING"] } }
    await tx.readinessRun.updateMany({ where, data: { state: "FAILED", finishedAt: new Date() } })
    return { id }
  })
}
