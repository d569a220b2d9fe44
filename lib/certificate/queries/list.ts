import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { stateOf } from "@/lib/certificate/rules/state"
import { type CertificateKind, type CertificateState, certificateKinds } from "@/lib/certificate/schema"
import { readRows } from "@/lib/db"
import { visibleEnrolmentsSql } from "@/lib/enrolment/policy"
import { keyOf } from "@/lib/vocabulary"

/** One certificate as a training's list shows it; days are ISO, `replacement` is the number of the one given instead. */
export type CertificateLine = {
  id: string
  number: string
  code: string
  name: string
  kind: CertificateKind
  creditHours: number
  totalHours: number
  issuedOn: string
  state: CertificateState
  revokedAt: string | null
  revokedReason: string
  replacement: string | null
}

type Row = Omit<CertificateLine, "kind" | "state"> & { kind: string; replacedBy: string | null }

/** Every certificate of a training that an actor can see, revoked ones too, by number. */
export async function listCertificates(actor: Actor, trainingId: string): Promise<CertificateLine[]> {
  const rows = await readRows<Row>(
    actor,
    sql`
      SELECT s.id, s.number, s.code, s.name, s.kind, s.credit_hours AS "creditHours", s.total_hours AS "totalHours",
        s.issued_on::text AS "issuedOn", s.revoked_at AS "revokedAt", s.revoked_reason AS "revokedReason",
        s.replaced_by AS "replacedBy", r.number AS replacement
      FROM enrolment n
      JOIN certificate s ON s.tenant_id = n.tenant_id AND s.enrolment_id = n.id
      LEFT JOIN certificate r ON r.tenant_id = s.tenant_id AND r.id = s.replaced_by
      WHERE ${visibleEnrolmentsSql(actor)} AND n.training_id = ${trainingId}::uuid
      ORDER BY s.year, s.serial`,
  )
  return rows.map(({ kind, replacedBy, ...row }) => {
    return { ...row, kind: keyOf(certificateKinds, kind), state: stateOf({ revokedAt: row.revokedAt, replacedBy }) }
  })
}
