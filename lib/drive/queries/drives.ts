import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import type { DriveKind, MemberState } from "@/lib/drive/schema"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"

/** A drive with how many members there are in all, applied and done; days are ISO. */
export type DriveRow = {
  id: string
  kind: DriveKind
  title: string
  startsOn: string
  endsOn: string | null
  mouId: string | null
  mou: string | null
  isClosed: boolean
  all: number
  applied: number
  done: number
}

function selectDrives(actor: Actor, id: string | null) {
  return sql`
    SELECT d.id, d.kind, d.title, d.starts_on::text AS "startsOn", d.ends_on::text AS "endsOn", d.mou_id AS "mouId", mo.title AS mou,
      d.closed_at IS NOT NULL AS "isClosed", count(m.id)::int AS all, (count(m.id) FILTER (WHERE m.state = 'APPLIED'))::int AS applied,
      (count(m.id) FILTER (WHERE m.state = 'DONE'))::int AS done
    FROM permit_drive d
    LEFT JOIN mou mo ON mo.tenant_id = d.tenant_id AND mo.id = d.mou_id
    LEFT JOIN drive_member m ON m.tenant_id = d.tenant_id AND m.drive_id = d.id
      AND m.enterprise_id IN (SELECT e.id FROM enterprise e WHERE ${visibleEnterprisesSql(actor)})
    WHERE d.tenant_id = ${actor.tenantId}::uuid ${id ? sql`AND d.id = ${id}::uuid` : sql``}
    GROUP BY d.tenant_id, d.id, mo.title ORDER BY d.closed_at IS NOT NULL, d.starts_on DESC, d.id LIMIT 200`
}

/** The drives of the daerah, those that go on first; members are counted as far as the actor sees them. */
export function listDrives(actor: Actor): Promise<DriveRow[]> {
  return readRows<DriveRow>(actor, selectDrives(actor, null))
}

/** One drive, or null when there is none. */
export async function getDrive(actor: Actor, id: string): Promise<DriveRow | null> {
  const [found] = await readRows<DriveRow>(actor, selectDrives(actor, id))
  return found ?? null
}

/** A member of a drive as its list shows it. */
export type MemberRow = {
  id: string
  state: MemberState
  note: string
  enterpriseId: string
  enterprise: string
  person: string
  phone: string | null
  nib: string | null
  kelurahanCode: string | null
  productId: string | null
  product: string | null
  permitNumber: string | null
}

/** The members of a drive that an actor sees, by state and name. */
export function listMembers(actor: Actor, driveId: string): Promise<MemberRow[]> {
  return readRows<MemberRow>(
    actor,
    sql`
      SELECT m.id, m.state, m.note, e.id AS "enterpriseId", e.name AS enterprise, o.name AS person, o.phone, e.nib,
        e.kelurahan_code AS "kelurahanCode", m.product_id AS "productId", p.name AS product, pt.number AS "permitNumber"
      FROM drive_member m
      JOIN enterprise e ON e.tenant_id = m.tenant_id AND e.id = m.enterprise_id
      JOIN person o ON o.tenant_id = e.tenant_id AND o.id = e.person_id
      LEFT JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.product_id
      LEFT JOIN permit pt ON pt.tenant_id = m.tenant_id AND pt.id = m.permit_id
      WHERE ${visibleEnterprisesSql(actor)} AND m.tenant_id = ${actor.tenantId}::uuid AND m.drive_id = ${driveId}::uuid
      ORDER BY array_position(ARRAY['LISTED', 'PREPARING', 'APPLIED', 'DONE', 'DROPPED'], m.state), e.name, m.id LIMIT 2000`,
  )
}
