import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"

/** One merge as people see it; instants are text or dates. */
export type MergeLine = {
  id: string
  kept: { id: string; name: string }
  gone: { id: string; name: string }
  at: string
  by: string | null
  undoneAt: string | null
}

function select(condition: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT m.id, jsonb_build_object('id', k.id, 'name', k.name) AS kept, jsonb_build_object('id', g.id, 'name', g.name) AS gone,
      m.at, u.name AS by, m.undone_at AS "undoneAt"
    FROM enterprise_merge m
    JOIN enterprise k ON k.tenant_id = m.tenant_id AND k.id = m.kept_id
    JOIN enterprise g ON g.tenant_id = m.tenant_id AND g.id = m.gone_id
    LEFT JOIN account u ON u.id = m.account_id
    WHERE ${condition} ORDER BY m.at DESC, m.id LIMIT 100`
}

/** The last hundred merges of a daerah, newest first, those taken back too. */
export function listMerges(actor: Actor): Promise<MergeLine[]> {
  return readRows(actor, select(sql`m.tenant_id = ${actor.tenantId}::uuid`))
}

/** The standing merges that an enterprise was part of, on either side. */
export function listMergesOf(actor: Actor, id: string): Promise<MergeLine[]> {
  const ours = sql`m.tenant_id = ${actor.tenantId}::uuid AND m.undone_at IS NULL`
  return readRows(actor, select(sql`${ours} AND (m.kept_id = ${id}::uuid OR m.gone_id = ${id}::uuid)`))
}
