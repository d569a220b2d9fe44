import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"

/** A visit as the record's timeline shows it; instants are ISO text, accuracy is in metres. */
export type RecordedVisit = {
  id: string
  at: string
  by: string | null
  role: string
  outcome: string
  answers: Record<string, string>
  latitude: number | null
  longitude: number | null
  accuracy: number | null
  hasPhoto: boolean
  movedTo: string | null
  note: string
}

/** The visits to an enterprise an actor can see, newest first, a hundred at most. */
export function listVisitsOf(actor: Actor, enterpriseId: string): Promise<RecordedVisit[]> {
  const conditions = allOf([sql`e.id = ${enterpriseId}::uuid`, visibleEnterprisesSql(actor)])
  return readRows<RecordedVisit>(
    actor,
    sql`
      SELECT v.id, to_json(v.at) #>> '{}' AS at, a.name AS "by", v.role, v.outcome, v.answers, v.latitude, v.longitude,
        v.accuracy, v.photo_key IS NOT NULL AS "hasPhoto", v.moved_to AS "movedTo", v.note
      FROM enterprise e JOIN visit v ON v.tenant_id = e.tenant_id AND v.enterprise_id = e.id
      LEFT JOIN account a ON a.id = v.account_id
      WHERE ${conditions} ORDER BY v.at DESC LIMIT 100`,
  )
}

/** The name of a visit's photo, or null when there is none for this actor. */
export async function getVisitPhoto(actor: Actor, visitId: string): Promise<string | null> {
  const conditions = allOf([sql`v.id = ${visitId}::uuid`, visibleEnterprisesSql(actor)])
  const rows = await readRows<{ photoKey: string | null }>(
    actor,
    sql`
      SELECT v.photo_key AS "photoKey"
      FROM visit v JOIN enterprise e ON e.tenant_id = v.tenant_id AND e.id = v.enterprise_id
      WHERE v.tenant_id = ${actor.tenantId}::uuid AND ${conditions}`,
  )
  return rows[0]?.photoKey ?? null
}
