import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import { type FactFilter, readFactFilter } from "@/lib/fact/rules"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The condition that the facts of `e` are known in one of some ways; as the rule `factState` has it, on the daerah's own day. */
export function factCondition(wanted: readonly string[], tenantId: string): Prisma.Sql {
  const filters = wanted.flatMap((text) => readFactFilter(text) ?? [])
  if (filters.length === 0) return sql`false`
  return sql`(${join(
    filters.map((filter) => conditionOf(filter, tenantId)),
    " OR ",
  )})`
}

function conditionOf({ kind, state }: FactFilter, tenantId: string): Prisma.Sql {
  const ofKind = kind ? sql`AND f.kind = ${kind}` : sql``
  if (state === "belum") {
    return sql`NOT EXISTS (SELECT FROM enterprise_fact f WHERE f.tenant_id = e.tenant_id AND f.enterprise_id = e.id ${ofKind})`
  }
  const today = sql`(SELECT (now() AT TIME ZONE t.time_zone)::date FROM tenant t WHERE t.id = ${tenantId}::uuid)`
  const inState = state === "salah" ? sql`f.verdict = 'wrong'` : sql`f.verdict <> 'wrong' AND f.valid_until < ${today}`
  return sql`e.id IN (SELECT f.enterprise_id FROM enterprise_fact f
    WHERE f.tenant_id = ${tenantId}::uuid AND ${inState} ${ofKind})`
}
