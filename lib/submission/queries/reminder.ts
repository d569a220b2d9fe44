import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { visiblePartners } from "@/lib/partner/policy"
import { listLength, listSubmissions } from "@/lib/submission/queries/list"
import type { Owed } from "@/lib/submission/rules/reminder"

/** Somebody of a partner who can be written to. */
export type Recipient = { name: string; position: string; phone: string | null; email: string | null }

/** A partner, what it owes an answer to (the longest wait first), and whom to write to; null when there is none for this actor. */
export async function getReminder(actor: Actor, partnerId: string) {
  const partner = await read(actor, (tx) =>
    tx.partner.findFirst({
      where: { id: partnerId, AND: visiblePartners(actor) },
      select: { id: true, name: true, phone: true, email: true },
    }),
  )
  if (!partner) return null
  const filter = { state: "WAITING", kind: null, mouId: null, partnerId } as const
  const [{ submissions, total }, people] = await Promise.all([
    listSubmissions(actor, { filter, page: 1 }),
    listPeople(actor, partnerId),
  ])
  const owed: Owed[] = submissions.map(({ title, enterprise, days }) => ({ title, enterprise, days: days ?? 0 }))
  const office = { name: partner.name, position: "Kantor", phone: partner.phone, email: partner.email }
  const hasOffice = partner.phone !== null || partner.email !== null
  return { partner, owed, more: Math.max(0, total - listLength), people: hasOffice ? [...people, office] : people }
}

/** Contacts that are valid today, then those who sign in for the partner. */
function listPeople({ tenantId, ...actor }: Actor, partnerId: string): Promise<Recipient[]> {
  return readRows<Recipient>(
    { tenantId, ...actor },
    sql`
      SELECT name, position, phone, email FROM (
        SELECT 1 AS rank, c.name, c.position, c.phone, c.email FROM partner_contact c
        JOIN tenant d ON d.id = c.tenant_id
        WHERE c.tenant_id = ${tenantId}::uuid AND c.partner_id = ${partnerId}::uuid AND (c.phone IS NOT NULL OR c.email IS NOT NULL)
          AND (now() AT TIME ZONE d.time_zone)::date BETWEEN coalesce(c.valid_from, '-infinity') AND coalesce(c.valid_until, 'infinity')
        UNION ALL
        SELECT 2, a.name, 'Masuk portal atas nama mitra', a.phone, a.email FROM partner_member pm
        JOIN membership m ON m.tenant_id = pm.tenant_id AND m.account_id = pm.account_id AND m.disabled_at IS NULL AND m.role = 'partner'
        JOIN account a ON a.id = pm.account_id AND a.disabled_at IS NULL
        WHERE pm.tenant_id = ${tenantId}::uuid AND pm.partner_id = ${partnerId}::uuid) x
      ORDER BY rank, lower(name) LIMIT 50`,
  )
}
