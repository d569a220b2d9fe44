import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleProductsSql } from "@/lib/product/policy"

/** How many products an actor sees of which staff have yet to look at something; withdrawn ones are left alone. */
export async function countUnseen(actor: Actor): Promise<number> {
  const rows = await readRows<{ count: number }>(
    actor,
    sql`SELECT count(*)::int AS count FROM product_readiness r
      JOIN product p ON p.tenant_id = r.tenant_id AND p.id = r.id AND p.withdrawn_at IS NULL
      WHERE r.tenant_id = ${actor.tenantId}::uuid AND r.unseen AND ${visibleProductsSql(actor)}`,
  )
  return rows[0]?.count ?? 0
}
