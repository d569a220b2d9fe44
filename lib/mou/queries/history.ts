import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleMousSql } from "@/lib/mou/policy"
import type { MouStatus, VersionKind } from "@/lib/mou/schema/words"

/** Something that happened to an agreement: a step of its status, a change of its facts or a version of its text. */
export type MouMoment = {
  id: string
  at: Date
  by: string | null
  role: string
  step: { from: MouStatus; to: MouStatus; reason: string } | null
  /** The names of the facts that changed; those of a new agreement are none. */
  change: { isNew: boolean; changed: string[] } | null
  version: { number: number; kind: VersionKind; note: string } | null
}

/** What happened to an agreement an actor can see, the newest first; 500 at most. */
export function listMouMoments(actor: Actor, id: string): Promise<MouMoment[]> {
  return readRows<MouMoment>(
    actor,
    sql`
      SELECT h.*, a.name AS by FROM (SELECT m.tenant_id, m.id FROM mou m WHERE m.id = ${id}::uuid AND ${visibleMousSql(actor)}) m
      CROSS JOIN LATERAL (
        SELECT c.id, c.at, c.account_id, c.role, json_build_object('from', c.from_status, 'to', c.to_status, 'reason', c.reason) AS step,
          NULL::json AS change, NULL::json AS version
        FROM mou_transition c WHERE c.tenant_id = m.tenant_id AND c.mou_id = m.id
        UNION ALL
        SELECT e.id, e.at, e.account_id, e.role, NULL, json_build_object('isNew', e.detail ? 'isNew',
          'changed', coalesce(e.detail -> 'changed', '[]')), NULL
        FROM audit_event e WHERE e.tenant_id = m.tenant_id AND e.subject_id = m.id AND e.action = 'mou.plan' AND NOT e.detail ? 'repeated'
        UNION ALL
        SELECT v.id, v.at, f.account_id, f.role, NULL, NULL, json_build_object('number', v.version, 'kind', v.kind, 'note', v.note)
        FROM mou_version v JOIN document f ON f.tenant_id = v.tenant_id AND f.id = v.document_id
        WHERE v.tenant_id = m.tenant_id AND v.mou_id = m.id) h
      LEFT JOIN account a ON a.id = h.account_id
      ORDER BY h.at DESC, h.id DESC LIMIT 500`,
  )
}
