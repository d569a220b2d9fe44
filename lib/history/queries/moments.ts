import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { RowChange } from "@/lib/history/rules/change"
import { looks } from "@/lib/history/rules/words"

/** What one transaction did to a record: its deeds, its changes of status and of fields; instants are ISO text. */
export type Moment = {
  at: string
  by: string | null
  role: string | null
  deeds: { action: string; detail: { fields?: string[]; reason?: string; purpose?: string } }[]
  transitions: { from: string; to: string; proposal: string | null; reason: string }[]
  /** With the action each was part of. */
  changes: (RowChange & { action: string })[]
}

/** So many moments stand on one page. */
export const momentsShown = 50

const deeds = sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('action', s.action, 'detail', s.detail) ORDER BY s.id), '[]')
  FROM audit_event s WHERE s.tenant_id = r.tenant_id AND s.subject_id IN (r.id, r.person_id) AND s.at = m.at
    AND s.action <> ALL(${[...looks]}) AND NOT s.detail ? 'repeated'`

const transitions = sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('from', t.from_status, 'to', t.to_status, 'proposal', t.proposal,
    'reason', t.reason) ORDER BY t.id), '[]')
  FROM enterprise_transition t WHERE t.tenant_id = r.tenant_id AND t.enterprise_id = r.id AND t.at = m.at`

/** Names for the ids a change may hold, in place of the ids. */
const named = sql`
  c.changes
  || CASE WHEN c.changes ? 'assignee_id' THEN jsonb_build_object('assignee_id', jsonb_build_array(
      (SELECT a.name FROM account a WHERE a.id = (c.changes -> 'assignee_id' ->> 0)::uuid),
      (SELECT a.name FROM account a WHERE a.id = (c.changes -> 'assignee_id' ->> 1)::uuid))) ELSE '{}' END
  || CASE WHEN c.changes ? 'person_id' THEN jsonb_build_object('person_id', jsonb_build_array(
      (SELECT p.name FROM person p WHERE p.tenant_id = c.tenant_id AND p.id = (c.changes -> 'person_id' ->> 0)::uuid),
      (SELECT p.name FROM person p WHERE p.tenant_id = c.tenant_id AND p.id = (c.changes -> 'person_id' ->> 1)::uuid))) ELSE '{}' END`

const changes = sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('of', CASE WHEN c.person_id IS NULL THEN 'enterprise' ELSE 'person' END,
    'changes', ${named}, 'action', c.action) ORDER BY c.person_id NULLS LAST), '[]')
  FROM (
    SELECT * FROM record_change x WHERE x.tenant_id = r.tenant_id AND x.enterprise_id = r.id AND x.at = m.at
    UNION ALL SELECT * FROM record_change x WHERE x.tenant_id = r.tenant_id AND x.person_id = r.person_id AND x.at = m.at
  ) c`

/** The newest instants before one at which something happened to the record, from every kind of fact; each kind is read in order. */
function momentsBefore(before: string | null) {
  const most = momentsShown + 1
  const earlier = sql`at < coalesce(${before}::timestamptz, 'infinity')`
  const seen = sql`action <> ALL(${[...looks]}) AND NOT detail ? 'repeated'`
  return sql`
    SELECT at, (array_agg(account_id))[1] AS account_id, max(role) AS role FROM (
      (SELECT DISTINCT ON (at) at, account_id, role FROM audit_event WHERE tenant_id = r.tenant_id AND subject_id = r.id AND ${earlier} AND ${seen}
        ORDER BY at DESC LIMIT ${most})
      UNION ALL (SELECT DISTINCT ON (at) at, account_id, role FROM audit_event WHERE tenant_id = r.tenant_id AND subject_id = r.person_id AND ${earlier}
        AND ${seen} ORDER BY at DESC LIMIT ${most})
      UNION ALL (SELECT DISTINCT ON (at) at, account_id, role FROM enterprise_transition WHERE tenant_id = r.tenant_id AND enterprise_id = r.id AND ${earlier}
        ORDER BY at DESC LIMIT ${most})
      UNION ALL (SELECT DISTINCT ON (at) at, account_id, NULL FROM record_change WHERE tenant_id = r.tenant_id AND enterprise_id = r.id AND ${earlier}
        ORDER BY at DESC LIMIT ${most})
      UNION ALL (SELECT DISTINCT ON (at) at, account_id, NULL FROM record_change WHERE tenant_id = r.tenant_id AND person_id = r.person_id AND ${earlier}
        ORDER BY at DESC LIMIT ${most})
    ) known GROUP BY at ORDER BY at DESC LIMIT ${most}`
}

type Asked = { enterpriseId: string; before: string | null }

/** The one statement behind listMoments. */
export function momentsSql(actor: Actor, { enterpriseId, before }: Asked): Prisma.Sql {
  return sql`
    SELECT jsonb_build_object('at', m.at, 'by', a.name, 'role', m.role, 'deeds', (${deeds}), 'transitions', (${transitions}),
      'changes', (${changes})) AS moment
    FROM (SELECT e.tenant_id, e.id, e.person_id FROM enterprise e
      WHERE e.id = ${enterpriseId}::uuid AND ${visibleEnterprisesSql(actor)}) r
    CROSS JOIN LATERAL (${momentsBefore(before)}) m
    LEFT JOIN account a ON a.id = m.account_id
    ORDER BY m.at DESC`
}

/** What happened to a record the actor can see, newest first, in one statement; `next` opens the page after it. */
export async function listMoments(actor: Actor, asked: Asked): Promise<{ moments: Moment[]; next: string | null }> {
  const rows = await readRows<{ moment: Moment }>(actor, momentsSql(actor, asked))
  const moments = rows.map(({ moment }) => moment).slice(0, momentsShown)
  return { moments, next: rows.length > momentsShown ? (moments.at(-1)?.at ?? null) : null }
}
