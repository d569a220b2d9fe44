import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { z } from "zod"
import type { Prisma } from "@/lib/generated/prisma/client"
import { ProductFacts } from "@/lib/readiness/schema/facts"

const Rows = z.array(z.object({ facts: ProductFacts }))

/** The query that answers everything readiness depends on for some products of a daerah, one row each. */
export function factsSql(tenantId: string, productIds: readonly string[]): Prisma.Sql {
  return sql`
    SELECT json_build_object('id', p.id, 'enterpriseId', p.enterprise_id, 'commodity', p.commodity, 'foodContact', p.food_contact,
      'plant', p.plant, 'animal', p.animal, 'wood', p.wood, 'haram', p.haram, 'shelfLife', p.shelf_life, 'nameEn', p.name_en,
      'description', p.description, 'descriptionEn', p.description_en, 'hsCode', p.hs_code, 'barcode', p.barcode,
      'hasPrice', p.price IS NOT NULL, 'hasCapacity', p.capacity IS NOT NULL AND p.capacity_unit <> '',
      'exportDocuments', p.export_documents, 'grade', p.grade, 'unseen', p.unseen, 'changedOn', ${dayOf(sql`coalesce(p.checked_at, p.updated_at)`)},
      'photos', (SELECT count(*) FROM product_photo f WHERE f.tenant_id = p.tenant_id AND f.product_id = p.id),
      'enterprise', ${enterpriseSql}, 'packaging', ${packagingSql}, 'label', ${labelSql}, 'outputs', ${outputsSql},
      'channels', ${channelsSql}, 'permits', ${permitsSql}, 'tests', ${testsSql}, 'exports', ${exportsSql},
      'trainings', ${trainingsSql}, 'answers', ${answersSql}) AS facts
    FROM product p
    JOIN tenant t ON t.id = p.tenant_id
    JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
    JOIN person o ON o.tenant_id = e.tenant_id AND o.id = e.person_id
    WHERE p.tenant_id = ${tenantId}::uuid AND p.id = ANY(${[...productIds]}::uuid[])`
}

/** The facts as they come from the query. */
export function parseFacts(rows: unknown): ProductFacts[] {
  return Rows.parse(rows).map(({ facts }) => facts)
}

function dayOf(instant: Prisma.Sql): Prisma.Sql {
  return sql`(${instant} AT TIME ZONE t.time_zone)::date`
}

/** A list of rows as JSON, the empty list without any. */
function listOf(row: Prisma.Sql, from: Prisma.Sql): Prisma.Sql {
  return sql`(SELECT coalesce(json_agg(${row}), '[]') FROM ${from})`
}

const enterpriseSql = sql`json_build_object(
  'missing', to_json(array_remove(ARRAY[CASE WHEN o.name = '' THEN 'owner' END, CASE WHEN e.name = '' THEN 'name' END,
    CASE WHEN NOT e.has_phone THEN 'phone' END, CASE WHEN e.kelurahan_code IS NULL THEN 'kelurahan' END], NULL)),
  'validUntil', CASE WHEN e.status = 'APPROVED' THEN e.valid_until END, 'nib', e.nib,
  'nibGrade', coalesce((SELECT f.grade FROM enterprise_fact f WHERE f.tenant_id = e.tenant_id AND f.enterprise_id = e.id
    AND f.kind = 'nib' AND f.verdict = 'right'), CASE WHEN e.status IN ('APPROVED', 'EXPIRED') THEN 'seen' ELSE 'stated' END),
  'hasKbli', EXISTS (SELECT FROM enterprise_kbli k WHERE k.tenant_id = e.tenant_id AND k.enterprise_id = e.id),
  'hasNpwp', e.npwp_last4 IS NOT NULL)`

const packagingSql = listOf(
  sql`json_build_object('id', k.id, 'grade', k.grade, 'level', k.level, 'foodGrade', k.food_grade, 'on', ${dayOf(sql`k.at`)})`,
  sql`product_packaging k WHERE k.tenant_id = p.tenant_id AND k.product_id = p.id`,
)

const labelSql = sql`(SELECT json_build_object('id', l.id, 'grade', l.grade, 'elements', l.elements, 'notNeeded', l.not_needed,
  'on', ${dayOf(sql`l.at`)}) FROM product_label l WHERE l.tenant_id = p.tenant_id AND l.product_id = p.id ORDER BY l.version DESC LIMIT 1)`

const outputsSql = listOf(
  sql`json_build_object('id', u.id, 'grade', u.grade, 'month', u.month, 'quantity', u.quantity, 'ordered', u.ordered, 'onTime', u.on_time)`,
  sql`product_output u WHERE u.tenant_id = p.tenant_id AND u.product_id = p.id AND u.month > now() - interval '14 months'`,
)

const channelsSql = listOf(
  sql`json_build_object('id', c.id, 'grade', c.grade, 'kind', c.kind, 'since', c.since, 'until', c.until, 'hasSales',
    EXISTS (SELECT FROM channel_sale s WHERE s.tenant_id = c.tenant_id AND s.channel_id = c.id AND s.amount > 0))`,
  sql`sales_channel c WHERE c.tenant_id = p.tenant_id AND c.product_id = p.id`,
)

const permitsSql = listOf(
  sql`json_build_object('id', m.id, 'grade', m.grade, 'kind', m.kind, 'state', m.state, 'level', m.level, 'on', m.issued_on, 'until', m.expires_on)`,
  sql`permit m WHERE m.tenant_id = p.tenant_id AND m.enterprise_id = p.enterprise_id
    AND (NOT EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = m.tenant_id AND q.permit_id = m.id)
      OR EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = m.tenant_id AND q.permit_id = m.id AND q.product_id = p.id))`,
)

const testsSql = listOf(
  sql`json_build_object('id', r.id, 'grade', r.grade, 'on', r.tested_on, 'passed', r.passed)`,
  sql`test_report r WHERE r.tenant_id = p.tenant_id AND r.product_id = p.id AND r.withdrawn_at IS NULL`,
)

const exportsSql = listOf(
  sql`json_build_object('id', x.id, 'grade', x.grade, 'on', x.shipped_on, 'route', x.route)`,
  sql`product_export x WHERE x.tenant_id = p.tenant_id AND x.product_id = p.id`,
)

/** Finished trainings in which the enterprise was present in the share of sessions that training asks for. */
const trainingsSql = listOf(
  sql`json_build_object('id', g.id, 'type', g.type, 'topics', g.topics, 'on', g."on")`,
  sql`(SELECT tr.id, tr.type, tr.topics, tr.min_attendance, ${dayOf(sql`max(ss.starts_at)`)} AS "on",
      count(DISTINCT ss.id) AS held, count(DISTINCT ss.id) FILTER (WHERE a.state IN ('PRESENT', 'LATE')) AS present
    FROM enrolment n
    JOIN training tr ON tr.tenant_id = n.tenant_id AND tr.id = n.training_id AND tr.status = 'DONE'
    JOIN training_session ss ON ss.tenant_id = tr.tenant_id AND ss.training_id = tr.id
    LEFT JOIN attendance a ON a.tenant_id = n.tenant_id AND a.enrolment_id = n.id AND a.session_id = ss.id
    WHERE n.tenant_id = p.tenant_id AND n.enterprise_id = p.enterprise_id AND n.state = 'SEATED'
    GROUP BY tr.tenant_id, tr.id, n.id) g WHERE g.present * 100 >= g.held * g.min_attendance AND g.held > 0`,
)

/** The last answer of either side to each criterion. */
const answersSql = listOf(
  sql`json_build_object('id', w.id, 'grade', w.grade, 'criterion', w.criterion, 'value', w.value, 'on', w.answered_on, 'isVerified', w.kind = 'VERIFIED')`,
  sql`(SELECT DISTINCT ON (s.kind, a.criterion) a.id, a.grade, a.criterion, a.value, a.answered_on, s.kind
    FROM assessment s JOIN answer a ON a.tenant_id = s.tenant_id AND a.assessment_id = s.id
    WHERE s.tenant_id = p.tenant_id AND s.product_id = p.id AND s.done_at IS NOT NULL AND s.kind IN ('SELF', 'VERIFIED')
    ORDER BY s.kind, a.criterion, a.answered_on DESC, a.id DESC) w`,
)
