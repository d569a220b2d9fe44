import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Prisma } from "@/lib/generated/prisma/client"

/**
 * Every owner's place in a training that was a service: seated, the training under way or done, and there at one session
 * at least. Columns: person_id, enterprise_id, training_id, title, topics, and served_at, the last session attended. `which` narrows the enrolments, `h`.
 */
export function servedSql({ tenantId }: Pick<Actor, "tenantId">, which: Prisma.Sql = sql`true`): Prisma.Sql {
  return sql`
    SELECT h.person_id, h.enterprise_id, h.training_id, t.title, t.topics, max(s.starts_at) AS served_at
    FROM enrolment h
    JOIN training t ON t.tenant_id = h.tenant_id AND t.id = h.training_id AND t.status IN ('RUNNING', 'DONE')
    JOIN attendance a ON a.tenant_id = h.tenant_id AND a.enrolment_id = h.id AND a.state IN ('PRESENT', 'LATE')
    JOIN training_session s ON s.tenant_id = a.tenant_id AND s.id = a.session_id
    WHERE h.tenant_id = ${tenantId}::uuid AND h.part = 'OWNER' AND h.state = 'SEATED' AND ${which}
    GROUP BY h.id, h.person_id, h.enterprise_id, h.training_id, t.title, t.topics`
}
