import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Prisma } from "@/lib/generated/prisma/client"

/** What records are compared by, from the tables `enterprise` under the name `e` and `person` under the name `p`. */
const likenedColumns = sql`
  e.id, e.person_id AS "personId", e.name, e.brand, p.name AS owner, p.nik_hash IS NOT NULL AS "hasNik",
  p.birth_date::text AS "birthDate", p.gender, array_remove(ARRAY[p.phone, p.phone2], NULL) AS phones, e.nib,
  e.project_id AS "projectId", e.sector, e.kelurahan_code AS "kelurahanCode", e.rt, e.rw, e.latitude, e.longitude`

/** The standing enterprises of a daerah that fit a condition, with what they are compared by. */
export function selectLikened(tenantId: string, condition: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT ${likenedColumns}
    FROM enterprise e JOIN person p ON p.tenant_id = ${tenantId}::uuid AND p.id = e.person_id
    WHERE e.tenant_id = ${tenantId}::uuid AND e.status <> 'MERGED' AND ${condition}`
}
