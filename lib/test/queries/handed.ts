import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleProductsSql } from "@/lib/product/policy"
import type { Commodity } from "@/lib/product/schema/words"

/** A product of which a sample was handed to the partner; the day is ISO. */
export type HandedProduct = {
  id: string
  name: string
  commodity: Commodity
  enterprise: string
  /** Whether it was handed over to be examined, and not for something else, as for curation. */
  isSample: boolean
  submittedOn: string
  reports: number
}

function selectHanded(actor: Actor, id: string | null) {
  return sql`
    SELECT p.id, p.name, p.commodity, e.name AS enterprise, max(s.submitted_on)::text AS "submittedOn",
      bool_or(s.kind = 'SAMPLE') AS "isSample",
      (SELECT count(*)::int FROM test_report r WHERE r.tenant_id = p.tenant_id AND r.product_id = p.id AND r.withdrawn_at IS NULL
        AND r.partner_id = ANY(array_agg(s.partner_id))) AS reports
    FROM product p
    JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
    JOIN submission s ON s.tenant_id = p.tenant_id AND s.product_id = p.id AND s.state <> 'WITHDRAWN'
    JOIN partner_member pm ON pm.tenant_id = s.tenant_id AND pm.partner_id = s.partner_id AND pm.account_id = ${actor.userId}::uuid
    WHERE ${visibleProductsSql(actor)} AND p.withdrawn_at IS NULL ${id ? sql`AND p.id = ${id}::uuid` : sql``}
    GROUP BY p.tenant_id, p.id, e.id, e.name ORDER BY reports, max(s.submitted_on), p.id LIMIT 100`
}

/** The products handed to the partner: those not yet reported on first, the longest wait above. */
export function listHandedProducts(actor: Actor): Promise<HandedProduct[]> {
  return readRows<HandedProduct>(actor, selectHanded(actor, null))
}

/** One of them, or null when it was not handed to this partner. */
export async function getHandedProduct(actor: Actor, id: string): Promise<HandedProduct | null> {
  const [found] = await readRows<HandedProduct>(actor, selectHanded(actor, id))
  return found ?? null
}
