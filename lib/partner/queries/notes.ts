import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleEnrolmentsSql } from "@/lib/enrolment/policy"
import { visibleNotesSql } from "@/lib/partner/policy"
import type { NoteFacts } from "@/lib/partner/schema/note"

/** What one partner noted about one participant. */
export type PartnerNoteRow = NoteFacts & {
  id: string
  enrolmentId: string
  name: string
  enterprise: string | null
  partner: string
  at: Date
}

/** What partners noted about the participants of a training whom an actor can see, by name; 500 at most. */
export function listPartnerNotes(actor: Actor, trainingId: string): Promise<PartnerNoteRow[]> {
  return readRows<PartnerNoteRow>(
    actor,
    sql`
      SELECT x.id, n.id AS "enrolmentId", coalesce(p.name, a.name, '') AS name, w.name AS enterprise, o.name AS partner,
        x.attended, x.practice, x.product, x.note, x.recommendation, x.at
      FROM partner_note x
      JOIN partner o ON o.tenant_id = x.tenant_id AND o.id = x.partner_id
      JOIN enrolment n ON n.tenant_id = x.tenant_id AND n.id = x.enrolment_id
      LEFT JOIN person p ON p.tenant_id = n.tenant_id AND p.id = n.person_id
      LEFT JOIN enterprise w ON w.tenant_id = n.tenant_id AND w.id = n.enterprise_id
      LEFT JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.member_id
      LEFT JOIN account a ON a.id = m.account_id
      WHERE n.training_id = ${trainingId}::uuid AND ${visibleNotesSql(actor)} AND ${visibleEnrolmentsSql(actor)}
      ORDER BY lower(coalesce(p.name, a.name, '')), n.id, lower(o.name) LIMIT 500`,
  )
}
