import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { type Actor, may } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { allOf } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { RowChange } from "@/lib/history/rules/change"
import type { HistoryFilter } from "@/lib/history/rules/filter"
import { quietActions } from "@/lib/history/rules/words"

/** Something somebody did in a daerah: to one record, to several or to none; instants are ISO text. */
export type Deed = {
  id: string
  at: string
  by: string | null
  role: string
  action: string
  detail: { fields?: string[]; reason?: string; repeated?: boolean }
  /** The enterprise it was done to, where it was one. */
  enterprise: { id: string; name: string; kelurahanCode: string | null } | null
  /** The field changes of that one enterprise. */
  changes: RowChange[]
  /** How many enterprises changed their status or a field by it, up to 10,000. */
  touched: number
}

const deedsShown = 50
const mostTouched = 10_000

/** The enterprises a deed touched: its subject, the subject's enterprises, and whatever changed in the same transaction. */
const touchedIds = sql`
  SELECT e.id FROM enterprise e WHERE e.tenant_id = v.tenant_id AND e.id = v.subject_id
  UNION SELECT e.id FROM enterprise e WHERE e.tenant_id = v.tenant_id AND e.person_id = v.subject_id
  UNION SELECT c.enterprise_id FROM record_change c WHERE c.tenant_id = v.tenant_id AND c.at = v.at AND c.enterprise_id IS NOT NULL
  UNION SELECT t.enterprise_id FROM enterprise_transition t WHERE t.tenant_id = v.tenant_id AND t.at = v.at`

const changes = sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('of', CASE WHEN c.person_id IS NULL THEN 'enterprise' ELSE 'person' END,
    'changes', c.changes - 'assignee_id' - 'person_id') ORDER BY c.person_id NULLS LAST), '[]')
  FROM record_change c WHERE c.tenant_id = v.tenant_id AND c.at = v.at AND n.touched = 1`

/** What was done in a daerah, newest first, for those who may see all of it; `next` opens the page after it. */
export async function listDeeds(actor: Actor, filter: HistoryFilter, zone: string) {
  if (!may(actor, "history.list")) return { deeds: [], next: null }
  const rows = await readRows<{ deed: Deed }>(
    actor,
    sql`
      SELECT jsonb_build_object('id', v.id, 'at', v.at, 'by', a.name, 'role', v.role, 'action', v.action, 'detail', v.detail,
        'touched', n.touched, 'changes', (${changes}), 'enterprise', CASE WHEN e.id IS NOT NULL THEN
          jsonb_build_object('id', e.id, 'name', e.name, 'kelurahanCode', e.kelurahan_code) END) AS deed
      FROM (SELECT * FROM audit_event v WHERE ${conditionsOf(actor, filter, zone)}
        ORDER BY v.at DESC, v.id DESC LIMIT ${deedsShown + 1}) v
      CROSS JOIN LATERAL (SELECT count(*)::int AS touched, (array_agg(id))[1] AS first FROM (${touchedIds} LIMIT ${mostTouched}) ids) n
      LEFT JOIN enterprise e ON e.tenant_id = v.tenant_id AND n.touched > 0
        AND e.id = CASE WHEN n.touched = 1 THEN n.first ELSE v.subject_id END
      LEFT JOIN account a ON a.id = v.account_id
      ORDER BY v.at DESC, v.id DESC`,
  )
  const deeds = rows.map(({ deed }) => deed).slice(0, deedsShown)
  const last = deeds.at(-1)
  return { deeds, next: rows.length > deedsShown && last ? { at: last.at, id: last.id } : null }
}

function conditionsOf(actor: Actor, filter: HistoryFilter, zone: string): Prisma.Sql {
  const { accountId, day, action, kelurahanCode, before } = filter
  const quiet = sql`v.tenant_id = ${actor.tenantId}::uuid AND v.action <> ALL(${[...quietActions]})`
  const dayStart = sql`(${day}::date)::timestamp`
  return allOf([
    quiet,
    ...(accountId ? [sql`v.account_id = ${accountId}::uuid`] : []),
    ...(action ? [sql`v.action = ${action}`] : []),
    ...(day
      ? [sql`v.at >= ${dayStart} AT TIME ZONE ${zone} AND v.at < (${dayStart} + interval '1 day') AT TIME ZONE ${zone}`]
      : []),
    ...(kelurahanCode ? [touchesKelurahan(kelurahanCode)] : []),
    ...(before ? [sql`(v.at, v.id) < (${before.at}::timestamptz, ${before.id}::uuid)`] : []),
  ])
}

function touchesKelurahan(code: string): Prisma.Sql {
  return sql`EXISTS (SELECT FROM enterprise k WHERE k.tenant_id = v.tenant_id AND k.kelurahan_code = ${code} AND k.id IN (${touchedIds}))`
}

/** The people who work in the daerah's register, by name: whose deeds can be asked for. */
export function listWorkers(actor: Actor) {
  const role = { in: ["admin", "officer", "companion"] }
  return read(actor, async (tx) => {
    const found = await tx.membership.findMany({
      where: { tenantId: actor.tenantId, role },
      orderBy: { account: { name: "asc" } },
      take: 500,
      select: { role: true, account: { select: { id: true, name: true } } },
    })
    return found.map(({ role: office, account }) => ({ id: account.id, name: account.name, role: office }))
  })
}
