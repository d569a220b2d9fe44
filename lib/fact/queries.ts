import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import type { KnownFact } from "@/lib/fact/rules"

/** How a fact was last checked; `at` is ISO text. */
export type CheckedFact = KnownFact & { kind: string; at: string; by: string | null; source: string }

/** How the facts of an enterprise an actor can see are known; what is missing was never checked. */
export function listFacts(actor: Actor, enterpriseId: string): Promise<CheckedFact[]> {
  const conditions = allOf([sql`e.id = ${enterpriseId}::uuid`, visibleEnterprisesSql(actor)])
  return readRows<CheckedFact>(
    actor,
    sql`
      SELECT f.kind, f.grade, f.verdict, f.valid_until::text AS "validUntil", to_json(f.at) #>> '{}' AS at, a.name AS "by", f.source
      FROM enterprise e JOIN enterprise_fact f ON f.tenant_id = e.tenant_id AND f.enterprise_id = e.id
      LEFT JOIN account a ON a.id = f.account_id
      WHERE ${conditions}`,
  )
}
