import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleMousSql } from "@/lib/mou/policy"
import type { MouFacts } from "@/lib/mou/rules/warnings"
import type { PartnerKind } from "@/lib/partner/schema/partner"

/** What every look at all agreements needs of one: what it is, with whom, and all that a warning looks at. */
export type MouLine = MouFacts & {
  id: string
  title: string
  parentId: string | null
  responsibleId: string | null
  partnerId: string
  partner: string
  partnerKind: PartnerKind
}

/** The agreements an actor sees with their facts, in one statement, by partner and beginning; `more` narrows the table `m`. */
export function mouLinesSql(actor: Actor, zone: string, more = sql`true`): Prisma.Sql {
  const { tenantId } = actor
  return sql`
    WITH acts AS (
      SELECT i.mou_id, i.held_on AS day FROM interaction i WHERE i.tenant_id = ${tenantId}::uuid AND i.mou_id IS NOT NULL
      UNION ALL
      SELECT o.mou_id, r.day FROM obligation o
      JOIN (SELECT obligation_id, max(done_on) AS day FROM realisation WHERE tenant_id = ${tenantId}::uuid AND state <> 'TAKEN_BACK'
        GROUP BY obligation_id) r ON r.obligation_id = o.id
      WHERE o.tenant_id = ${tenantId}::uuid
      UNION ALL
      SELECT s.mou_id, greatest(s.submitted_on, s.acknowledged_on, s.answered_on, s.realised_on) FROM submission s
      WHERE s.tenant_id = ${tenantId}::uuid AND s.mou_id IS NOT NULL
    ), active AS (SELECT mou_id, max(day) AS day FROM acts GROUP BY mou_id),
    papers AS (SELECT v.mou_id, bool_or(v.kind = 'SIGNED') AS signed FROM mou_version v WHERE v.tenant_id = ${tenantId}::uuid GROUP BY v.mou_id),
    followed AS (SELECT DISTINCT c.parent_id FROM mou c WHERE c.tenant_id = ${tenantId}::uuid AND c.form = 'PKS' AND c.status <> 'STOPPED')
    SELECT m.id, m.title, m.form, m.status, m.parent_id AS "parentId", m.responsible_id AS "responsibleId", m.partner_id AS "partnerId", p.name AS partner, p.kind AS "partnerKind",
      (m.status_at AT TIME ZONE ${zone})::date::text AS "statusOn", m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn",
      m.due_on::text AS "dueOn", active.day::text AS "activeOn", followed.parent_id IS NOT NULL AS "hasPks",
      papers.mou_id IS NOT NULL AS "hasVersion", coalesce(papers.signed, false) AS "hasSigned"
    FROM mou m JOIN partner p ON p.tenant_id = m.tenant_id AND p.id = m.partner_id
    LEFT JOIN active ON active.mou_id = m.id LEFT JOIN papers ON papers.mou_id = m.id LEFT JOIN followed ON followed.parent_id = m.id
    WHERE ${visibleMousSql(actor)} AND ${more}
    ORDER BY lower(p.name), m.starts_on NULLS LAST, m.id`
}
