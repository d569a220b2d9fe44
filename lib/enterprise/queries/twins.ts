import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"

/** A record that may be the same business. */
export type Twin = { id: string; name: string; person: string; kelurahanCode: string | null }

type Likeness = {
  id: string
  name: string
  nib: string | null
  nikHash: Uint8Array<ArrayBuffer> | null
  phones: string[]
}

/** How alike two names must be (pg_trgm, 0 to 1) to be taken for one business of one person. */
const leastSimilarity = 0.45

/** Records visible to the actor with the same NIB, or the same NIK or phone and nearly the same name; five at most. */
export function findTwins(tx: Tx, actor: Actor, like: Likeness): Promise<Twin[]> {
  const { tenantId } = actor
  const alike = sql`similarity(e.name_key, fold(${like.name})) >= ${leastSimilarity}`
  const visible = allOf([visibleEnterprisesSql(actor), sql`e.id <> ${like.id}::uuid AND e.status <> 'MERGED'`])
  return tx.$queryRaw<Twin[]>`
    WITH same_person AS (
      SELECT p.id FROM person p WHERE p.tenant_id = ${tenantId}::uuid AND p.nik_hash = ${like.nikHash}
      UNION SELECT p.id FROM person p WHERE p.tenant_id = ${tenantId}::uuid AND p.phone = ANY(${like.phones})
      UNION SELECT p.id FROM person p WHERE p.tenant_id = ${tenantId}::uuid AND p.phone2 = ANY(${like.phones})
    ), same AS (
      SELECT e.id FROM enterprise e WHERE ${visible} AND e.nib = ${like.nib}
      UNION SELECT e.id FROM enterprise e
      WHERE ${visible} AND e.person_id = ANY(ARRAY(SELECT id FROM same_person)) AND ${alike}
    )
    SELECT e.id, e.name, p.name AS person, e.kelurahan_code AS "kelurahanCode"
    FROM same JOIN enterprise e ON e.tenant_id = ${tenantId}::uuid AND e.id = same.id
    JOIN person p ON p.tenant_id = ${tenantId}::uuid AND p.id = e.person_id
    ORDER BY e.name LIMIT 5`
}
