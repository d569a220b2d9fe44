import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { countStandings, type Selection, standingsSql } from "@/lib/enterprise/queries/selection"
import { judgeGroups, type Outcome, type Standing } from "@/lib/enterprise/rules/steps"
import type { Step } from "@/lib/enterprise/schema/steps"
import { getCalendar } from "@/lib/tenant/queries"

/** A change of status, as the record's history shows it; instants are ISO text. */
export type StatusEvent = {
  id: string
  at: string
  by: string | null
  role: string
  from: string
  to: string
  proposal: string | null
  reason: string
}

/** How an enterprise stands, by whom, and what may become of it. */
export type StatusDetail = Standing & {
  since: string
  proposedBy: string | null
  visitedOn: string | null
  validUntil: string | null
  approvalMonths: number
  assignee: string | null
  tags: string[]
  /** Newest first; the last 200. */
  transitions: StatusEvent[]
}

const transitions = sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'at', t.at, 'by', a.name, 'role', t.role, 'from', t.from_status,
    'to', t.to_status, 'proposal', t.proposal, 'reason', t.reason) ORDER BY t.at DESC, t.id DESC), '[]')
  FROM (SELECT * FROM enterprise_transition n WHERE n.tenant_id = e.tenant_id AND n.enterprise_id = e.id ORDER BY n.at DESC LIMIT 200) t
  LEFT JOIN account a ON a.id = t.account_id`

/** How one enterprise stands, or null when there is no such enterprise for this actor. */
export function getStatus(actor: Actor, id: string): Promise<StatusDetail | null> {
  return read(actor, async (tx) => {
    const calendar = await getCalendar(tx, actor)
    const rows = await tx.$queryRaw<{ found: Omit<StatusDetail, "approvalMonths"> }[]>`
      SELECT jsonb_build_object('status', s.status, 'proposal', s.proposal, 'isOwn', s."isOwn", 'visit', s.visit,
        'since', e.status_at, 'proposedBy', p.name, 'visitedOn', e.visited_on, 'validUntil', e.valid_until,
        'assignee', w.name, 'tags', to_jsonb(e.tags), 'transitions', (${transitions})) AS found
      FROM (${standingsSql(actor, { ids: [id] }, calendar)}) s
      JOIN enterprise e ON e.tenant_id = ${actor.tenantId}::uuid AND e.id = s.id
      LEFT JOIN account p ON p.id = e.proposed_by LEFT JOIN account w ON w.id = e.assignee_id`
    const [row] = rows
    return row ? { ...row.found, approvalMonths: calendar.approvalMonths } : null
  })
}

/** What a step would do to a selection. */
export function previewStep(actor: Actor, step: Step, selection: Selection): Promise<Outcome> {
  return read(actor, async (tx) => {
    const standings = standingsSql(actor, selection, await getCalendar(tx, actor))
    return judgeGroups(step, await countStandings(tx, standings)).outcome
  })
}

/** How many enterprises a selection holds. */
export function countSelected(actor: Actor, selection: Selection): Promise<number> {
  return read(actor, async (tx) => {
    const groups = await countStandings(tx, standingsSql(actor, selection, await getCalendar(tx, actor)))
    return groups.reduce((sum, { count }) => sum + count, 0)
  })
}
