import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { changeableViews, visibleViewsSql } from "@/lib/view/policy"

/** A saved view as its row and its page show it; `roles` open their list with it. */
export type View = {
  id: string
  name: string
  query: string
  shared: boolean
  mine: boolean
  owner: string | null
  roles: string[]
}

/** The views an actor can open: their own first, then those that are shared, each by name; 200 at most. */
export function listViews(actor: Actor): Promise<View[]> {
  return readRows<View>(actor, selectViews(actor, sql`true`))
}

/** One view, or null when there is none for this actor. */
export async function getView(actor: Actor, id: string): Promise<View | null> {
  const [view] = await readRows<View>(actor, selectViews(actor, sql`v.id = ${id}::uuid`))
  return view ?? null
}

function selectViews(actor: Actor, condition: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT v.id, v.name, v.query, v.shared_at IS NOT NULL AS shared, v.account_id = ${actor.userId}::uuid AS mine, a.name AS owner,
      ARRAY(SELECT r.role FROM role_view r WHERE r.tenant_id = ${actor.tenantId}::uuid AND r.view_id = v.id AND v.shared_at IS NOT NULL) AS roles
    FROM saved_view v LEFT JOIN account a ON a.id = v.account_id
    WHERE ${visibleViewsSql(actor)} AND ${condition}
    ORDER BY mine DESC, lower(v.name), v.id LIMIT 200`
}

/** A view that was removed and that this actor may put back, or null. */
export function getRemovedView(actor: Actor, id: string) {
  return read(actor, (tx) =>
    tx.savedView.findFirst({
      where: { id, removedAt: { not: null }, AND: changeableViews(actor) },
      select: { id: true, name: true },
    }),
  )
}
