import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { visibleProductsSql } from "@/lib/product/policy"
import type { Commodity } from "@/lib/product/schema/words"
import type { Level } from "@/lib/readiness/schema/words"

/** The business that a new product would be of, or null when there is none for this actor. */
export function getMaker(actor: Actor, id: string): Promise<{ id: string; name: string } | null> {
  return read(actor, (tx) =>
    tx.enterprise.findFirst({
      where: { id, status: { not: "MERGED" }, AND: visibleEnterprises(actor) },
      select: { id: true, name: true },
    }),
  )
}

/** A product as its maker's page lists it. */
export type MadeProduct = {
  id: string
  name: string
  commodity: Commodity
  level: Level | null
  general: number | null
  withdrawn: boolean
}

/** The products of a business, those in the lists first, by name; 100 at most. */
export function listProductsOf(actor: Actor, enterpriseId: string): Promise<MadeProduct[]> {
  return readRows<MadeProduct>(
    actor,
    sql`
      SELECT p.id, p.name, p.commodity, r.level, r.general, p.withdrawn_at IS NOT NULL AS withdrawn
      FROM product p LEFT JOIN product_readiness r ON r.tenant_id = p.tenant_id AND r.id = p.id
      WHERE p.enterprise_id = ${enterpriseId}::uuid AND ${visibleProductsSql(actor)}
      ORDER BY p.withdrawn_at IS NOT NULL, lower(p.name), p.id LIMIT 100`,
  )
}
