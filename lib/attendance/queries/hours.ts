import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Prisma } from "@/lib/generated/prisma/client"

/**
 * What the enrolment under the name `n` attended, as one row for `CROSS JOIN LATERAL (…) h`: `sessions` and `attended`
 * (how many), `minutes`, `credit_hours`, and `share` (0 to 1). The same as lib/attendance/rules/hours.ts; a test proves it.
 */
export function attendedSql(): Prisma.Sql {
  const there = sql`a.state IN ('PRESENT', 'LATE')`
  const minutes = sql`(extract(epoch FROM s.ends_at - s.starts_at) / 60)::float8`
  return sql`
    SELECT count(*)::int AS sessions, count(*) FILTER (WHERE ${there})::int AS attended,
      coalesce(sum(${minutes}) FILTER (WHERE ${there}), 0) AS minutes,
      coalesce(sum(s.credit_hours) FILTER (WHERE ${there}), 0)::int AS credit_hours,
      CASE WHEN sum(s.credit_hours) > 0 THEN coalesce(sum(s.credit_hours) FILTER (WHERE ${there}), 0)::float8 / sum(s.credit_hours)
        ELSE coalesce(sum(${minutes}) FILTER (WHERE ${there}) / nullif(sum(${minutes}), 0), 0) END AS share
    FROM training_session s
    LEFT JOIN attendance a ON a.tenant_id = s.tenant_id AND a.session_id = s.id AND a.enrolment_id = n.id
    WHERE s.tenant_id = n.tenant_id AND s.training_id = n.training_id`
}
