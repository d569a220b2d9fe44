import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { TrainingFacts } from "@/lib/enrolment/queries/seating"
import { servedSql } from "@/lib/enrolment/queries/served"
import { goneStatuses } from "@/lib/enrolment/rules/eligibility"
import { selectionSql } from "@/lib/enterprise/queries/selection"
import type { Filter } from "@/lib/enterprise/rules/filter"
import type { Prisma } from "@/lib/generated/prisma/client"

/** A choosing: for which training, among whom, and how many. */
export type Choosing = { training: TrainingFacts; filter: Filter; wanted: number }

/**
 * Everything a filter holds, judged for a training: (enterprise_id, person_id, verdict, rank). Whose business has ended is
 * not looked at. Of those who fit, first come who were never served, then who were longest ago, then who are longest in the
 * register, to the day; those alike take turns by kelurahan, so that an imported list does not begin with a single one. A
 * kelurahan gets no more than its quota leaves, and a person one invitation.
 */
export function judgedSql(actor: Actor, { training, filter, wanted }: Choosing): Prisma.Sql {
  const standing = sql`last_at NULLS FIRST, date_trunc('day', created_at)`
  return sql`
    WITH ${peopleSql(actor, training)}, pool AS MATERIALIZED (
      SELECT e.id, e.person_id, e.kelurahan_code, e.created_at, l.last_at, ${obstacleSql(training)} AS obstacle
      FROM enterprise e
      LEFT JOIN last l ON l.person_id = e.person_id LEFT JOIN here h ON h.person_id = e.person_id
      LEFT JOIN invited i ON i.person_id = e.person_id
      WHERE ${selectionSql(actor, { filter })} AND e.status <> ALL(${[...goneStatuses]})
    ), fit AS (
      SELECT *, row_number() OVER (PARTITION BY person_id ORDER BY created_at, id) AS nth FROM pool WHERE obstacle IS NULL
    ), placed AS (
      SELECT f.*, row_number() OVER (PARTITION BY f.kelurahan_code ORDER BY ${standing}, created_at, id) <= ${roomSql(training)} AS has_room,
        row_number() OVER (PARTITION BY f.kelurahan_code, last_at, date_trunc('day', created_at) ORDER BY created_at, id) AS turn
      FROM fit f LEFT JOIN taken t ON t.kelurahan_code IS NOT DISTINCT FROM f.kelurahan_code WHERE f.nth = 1
    ), ordered AS (
      SELECT *, row_number() OVER (PARTITION BY has_room ORDER BY ${standing}, turn, created_at, id) AS rank FROM placed
    ), first AS (
      SELECT *, CASE WHEN NOT has_room THEN 'QUOTA_FULL' WHEN rank <= ${wanted}::int THEN 'INVITED' ELSE 'RANKED_LOWER' END AS verdict
      FROM ordered
    )
    SELECT id AS enterprise_id, person_id, verdict, rank FROM first
    UNION ALL
    SELECT f.id, f.person_id, CASE o.verdict WHEN 'INVITED' THEN 'ALREADY_INVITED' ELSE o.verdict END, o.rank
    FROM fit f JOIN first o ON o.person_id = f.person_id WHERE f.nth > 1
    UNION ALL
    SELECT id, person_id, obstacle, 0 FROM pool WHERE obstacle IS NOT NULL`
}

/** What is known of people before: when they were served last and on these topics, who is enrolled or invited here. */
function peopleSql(actor: Actor, { id, topics }: TrainingFacts): Prisma.Sql {
  const [tenant, training] = [sql`${actor.tenantId}::uuid`, sql`${id}::uuid`]
  return sql`
    last AS MATERIALIZED (
      SELECT v.person_id, max(v.served_at) AS last_at,
        bool_or(v.training_id <> ${training} AND v.topics && ${topics}::text[]) AS on_topic
      FROM (${servedSql(actor)}) v GROUP BY 1),
    here AS MATERIALIZED (
      SELECT n.person_id FROM enrolment n WHERE n.tenant_id = ${tenant} AND n.training_id = ${training} AND n.part = 'OWNER'),
    invited AS MATERIALIZED (
      SELECT DISTINCT w.person_id FROM training_selection s
      JOIN training_candidate c ON c.tenant_id = s.tenant_id AND c.selection_id = s.id AND c.verdict = 'INVITED'
      JOIN enterprise w ON w.tenant_id = c.tenant_id AND w.id = c.enterprise_id
      WHERE s.tenant_id = ${tenant} AND s.training_id = ${training}),
    taken AS MATERIALIZED (
      SELECT w.kelurahan_code, count(*) AS count FROM enrolment n
      JOIN enterprise w ON w.tenant_id = n.tenant_id AND w.id = n.enterprise_id
      WHERE n.tenant_id = ${tenant} AND n.training_id = ${training} AND n.state <> 'WITHDRAWN' GROUP BY 1)`
}

/** The same order of questions as lib/enrolment/rules/eligibility.ts asks; a test holds them together. */
function obstacleSql({ conditions: { nib, sectors, kelurahan, neverOnTopic } }: TrainingFacts): Prisma.Sql {
  return sql`CASE
    WHEN h.person_id IS NOT NULL THEN 'ENROLLED'
    WHEN i.person_id IS NOT NULL THEN 'ALREADY_INVITED'
    WHEN ${nib === true} AND e.nib IS NULL THEN 'NO_NIB'
    WHEN ${sectors ? sql`coalesce(e.sector <> ALL(${sectors}), true)` : sql`false`} THEN 'WRONG_SECTOR'
    WHEN ${kelurahan ? sql`coalesce(e.kelurahan_code <> ALL(${kelurahan}), true)` : sql`false`} THEN 'WRONG_KELURAHAN'
    WHEN ${neverOnTopic === true} AND l.on_topic THEN 'TRAINED_BEFORE' END`
}

/** How many of a kelurahan may still come; without a quota more than there are. */
function roomSql({ quota }: TrainingFacts): Prisma.Sql {
  const json = sql`${JSON.stringify(quota)}::jsonb`
  return sql`coalesce((${json} ->> coalesce(f.kelurahan_code, '*'))::int, (${json} ->> '*')::int, 2000000000) - coalesce(t.count, 0)`
}
