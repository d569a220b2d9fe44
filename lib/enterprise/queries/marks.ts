import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows, type Tx } from "@/lib/db"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"

/** A label, and how many enterprises the actor sees have it. */
export type Tagged = { tag: string; count: number }

/** The labels of the enterprises an actor can see, most used first; a hundred at most. */
export function listTags(actor: Actor): Promise<Tagged[]> {
  return readRows<Tagged>(
    actor,
    sql`SELECT tag, count(*)::int AS count FROM enterprise e, unnest(e.tags) tag
      WHERE ${visibleEnterprisesSql(actor)} AND e.tags <> '{}' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 100`,
  )
}

/** Somebody enterprises can be the task of: a companion, and their kelurahan. */
export type Assignee = { id: string; name: string; kelurahan: string[] }

function assigneesOf({ tenantId }: Actor): Prisma.MembershipWhereInput {
  return { tenantId, role: "companion", disabledAt: null }
}

const assigneeFields = { kelurahanCodes: true, account: { select: { id: true, name: true } } } as const

/** The companions of the daerah by name. */
export async function listAssignees(actor: Actor): Promise<Assignee[]> {
  const found = await read(actor, (tx) =>
    tx.membership.findMany({
      where: assigneesOf(actor),
      orderBy: { account: { name: "asc" } },
      select: assigneeFields,
    }),
  )
  return found.map(({ account, kelurahanCodes }) => ({ ...account, kelurahan: kelurahanCodes }))
}

/** The companion with this account, or null. */
export async function findAssignee(tx: Tx, actor: Actor, accountId: string): Promise<Assignee | null> {
  const found = await tx.membership.findFirst({
    where: { accountId, AND: assigneesOf(actor) },
    select: assigneeFields,
  })
  return found && { ...found.account, kelurahan: found.kelurahanCodes }
}
