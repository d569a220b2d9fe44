import { join, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"

type Reach =
  | { kind: "all" }
  | { kind: "kelurahan"; codes: string[] }
  | { kind: "own"; accountId: string }
  | { kind: "none" }

/** How much of a daerah's register an actor can see: all of it, some kelurahan, the actor's own, or none. */
function reachOf({ role, scope, userId }: Actor): Reach {
  if (role === "admin" || role === "officer" || role === "leader") return { kind: "all" }
  if (role === "companion") return { kind: "kelurahan", codes: [...scope.kelurahan] }
  return role === "owner" && userId ? { kind: "own", accountId: userId } : { kind: "none" }
}

/** The enterprises an actor can see at all. */
export function visibleEnterprises(actor: Actor): Prisma.EnterpriseWhereInput {
  const { tenantId } = actor
  const reach = reachOf(actor)
  if (reach.kind === "all") return { tenantId }
  if (reach.kind === "kelurahan") return { tenantId, kelurahanCode: { in: reach.codes } }
  if (reach.kind === "own") return { tenantId, person: { accountId: reach.accountId } }
  return { tenantId, id: { in: [] } }
}

/** The same as a condition on the table `enterprise` under the name `e`. */
export function visibleEnterprisesSql(actor: Actor): Prisma.Sql {
  const ours = sql`e.tenant_id = ${actor.tenantId}::uuid`
  const reach = reachOf(actor)
  if (reach.kind === "all") return ours
  if (reach.kind === "kelurahan") return sql`${ours} AND e.kelurahan_code = ANY(${reach.codes})`
  if (reach.kind === "own") {
    return sql`${ours} AND e.person_id IN (SELECT o.id FROM person o WHERE o.tenant_id = ${actor.tenantId}::uuid AND o.account_id = ${reach.accountId}::uuid)`
  }
  return sql`${ours} AND false`
}

/** The same on the table `enterprise_tally` under the name `t`, or null where the tally cannot tell (an owner's own). */
export function visibleTallySql(actor: Actor): Prisma.Sql | null {
  const ours = sql`t.tenant_id = ${actor.tenantId}::uuid`
  const reach = reachOf(actor)
  if (reach.kind === "all") return ours
  if (reach.kind === "kelurahan") return sql`${ours} AND t.kelurahan_code = ANY(${reach.codes})`
  return reach.kind === "own" ? null : sql`${ours} AND false`
}

/** Whether the actor sees the whole daerah's register. */
export function seesAll(actor: Actor): boolean {
  return reachOf(actor).kind === "all"
}

/** Whether an enterprise in this kelurahan would be visible to the actor, before it is moved or made there. */
export function reachesKelurahan(actor: Actor, code: string | null): boolean {
  const reach = reachOf(actor)
  if (reach.kind === "kelurahan") return code !== null && reach.codes.includes(code)
  return reach.kind !== "none"
}

/** Conditions joined by AND; none is always true. */
export function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? join([...conditions], " AND ") : sql`true`
}
