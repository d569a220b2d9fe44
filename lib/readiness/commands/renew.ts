import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { read, type Tx, write } from "@/lib/db"
import { productsAtOnce, recompute } from "@/lib/recompute"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { getCalendar } from "@/lib/tenant/queries"

const Due = z.array(z.object({ id: z.string() }))

type Renewed = { renewed: number; moved: number }

/**
 * Compute those products anew whose day has come, and those never computed yet, some in each transaction; nothing else is
 * touched. Done again it does nothing: what was computed names a day that is still to come.
 */
export async function renewReadiness(actor: Actor): Promise<Renewed> {
  const all = { renewed: 0, moved: 0 }
  // Asked first, so that an hour in which nothing is due leaves nothing in the audit trail.
  while ((await read(actor, (tx) => listDue(tx, actor, 1))).length > 0) {
    const { renewed, moved } = await renewSome(actor)
    if (renewed === 0) break
    all.renewed += renewed
    all.moved += moved
  }
  return all
}

async function renewSome(actor: Actor): Promise<Renewed> {
  let some: Renewed = { renewed: 0, moved: 0 }
  await write(actor, "readiness.recompute", async (tx, audit) => {
    const productIds = await listDue(tx, actor, productsAtOnce)
    const reason = { cause: "EXPIRY", grade: "document" } as const
    const written = await recompute(tx, actor, { productIds, reason })
    some = { renewed: productIds.length, moved: new Set(written.map(({ productId }) => productId)).size }
    audit({ detail: some })
    return null
  })
  return some
}

/** What is due by the clock under the rubric it was computed by, and what has no copy. */
async function listDue(tx: Tx, actor: Actor, limit: number): Promise<string[]> {
  const { today } = await getCalendar(tx, actor)
  const { label } = await getRubricOn(tx, actor, today)
  const tenant = sql`${actor.tenantId}::uuid`
  const rows = await tx.$queryRaw`
    (SELECT r.id FROM product_readiness r WHERE r.tenant_id = ${tenant} AND r.next_expiry <= ${today}::date AND r.rubric = ${label}
      ORDER BY r.next_expiry LIMIT ${limit})
    UNION ALL
    (SELECT p.id FROM product p WHERE p.tenant_id = ${tenant}
      AND NOT EXISTS (SELECT FROM product_readiness r WHERE r.tenant_id = p.tenant_id AND r.id = p.id) LIMIT ${limit})
    LIMIT ${limit}`
  return Due.parse(rows).map(({ id }) => id)
}

/** Whether products stand that were computed by another version of the rubric than counts today. */
export function isOutdated(actor: Actor): Promise<boolean> {
  return read(actor, async (tx) => {
    const { today } = await getCalendar(tx, actor)
    const { label } = await getRubricOn(tx, actor, today)
    const where = { tenantId: actor.tenantId }
    const running = await tx.readinessRun.findFirst({
      where: { ...where, state: { in: ["WAITING", "RUNNING"] } },
      select: { id: true },
    })
    if (running) return false
    const found = await tx.productReadiness.findFirst({
      where: { ...where, rubric: { not: label } },
      select: { id: true },
    })
    return found !== null
  })
}
