import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { type MouLine, mouLinesSql } from "@/lib/mou/queries/facts"
import {
  type OwedLine,
  type Reminder,
  remindOfMou,
  remindOfOwed,
  remindOfWaiting,
  type WaitingThing,
} from "@/lib/mou/rules/reminders"
import { isInForce } from "@/lib/mou/rules/status"
import { mouStatuses } from "@/lib/mou/schema/words"
import type { Addressee, Notice } from "@/lib/notices"
import { keysOf } from "@/lib/vocabulary"

/** Something to remind of, who is responsible for it, and the partner when its people are told too. */
type Due = Reminder & { responsibleId: string | null; partnerId: string | null }

type Day = { today: string; zone: string }

const inForce = keysOf(mouStatuses).filter(isInForce)

/** Who is to be told what on a day (ISO): those responsible, or the admins where nobody is; and partners of what is theirs. */
export async function listReminders(tx: Tx, actor: Actor, day: Day): Promise<Notice[]> {
  const due = [
    ...(await ofMous(tx, actor, day)),
    ...(await ofOwed(tx, actor, day)),
    ...(await ofWaiting(tx, actor, day)),
  ]
  if (due.length === 0) return []
  const staff = await listStaff(tx, actor)
  const partners = await listPartnerPeople(tx, actor, day.today)
  const admins = staff.filter(({ role }) => role === "admin")
  return due.flatMap(({ responsibleId, partnerId, ...reminder }) => {
    const responsible = staff.filter(({ id }) => id === responsibleId)
    const theirs = partners.filter((one) => one.partnerId === partnerId)
    return [
      ...(responsible.length > 0 ? responsible : admins).map((to) => ({ ...reminder, to })),
      ...theirs.map((to) => ({ ...reminder, to, path: "kemitraan" })),
    ]
  })
}

async function ofMous(tx: Tx, actor: Actor, { today, zone }: Day): Promise<Due[]> {
  const mous = await tx.$queryRaw<MouLine[]>(mouLinesSql(actor, zone))
  return mous.flatMap((mou) =>
    remindOfMou(mou, today).map((one) => ({ ...one, responsibleId: mou.responsibleId, partnerId: null })),
  )
}

type OwedRow = OwedLine & { partnerId: string; responsibleId: string | null; facts: [string, number][] | null }

async function ofOwed(tx: Tx, { tenantId }: Actor, { today }: Day): Promise<Due[]> {
  const rows = await tx.$queryRaw<OwedRow[]>`
    WITH done AS (
      SELECT r.obligation_id, json_agg(json_build_array(r.done_on, r.quantity)) AS facts FROM realisation r
      WHERE r.tenant_id = ${tenantId}::uuid AND r.state = 'CONFIRMED' GROUP BY r.obligation_id
    )
    SELECT o.id, o.mou_id AS "mouId", m.title AS "mouTitle", p.name AS partner, m.partner_id AS "partnerId", o.owed_by AS "owedBy",
      o.what, o.unit, o.quantity, o.recurs, o.starts_on::text AS "startsOn", o.due_on::text AS "dueOn", done.facts,
      coalesce(o.responsible_id, m.responsible_id) AS "responsibleId"
    FROM obligation o
    JOIN mou m ON m.tenant_id = o.tenant_id AND m.id = o.mou_id AND m.status = ANY(${inForce})
    JOIN partner p ON p.tenant_id = m.tenant_id AND p.id = m.partner_id
    LEFT JOIN done ON done.obligation_id = o.id
    WHERE o.tenant_id = ${tenantId}::uuid AND o.withdrawn_at IS NULL`
  return rows.flatMap(({ facts, partnerId, responsibleId, ...owed }) => {
    const done = (facts ?? []).map(([doneOn, quantity]) => ({ doneOn, quantity }))
    const whose = owed.owedBy === "PARTNER" ? partnerId : null
    return remindOfOwed(owed, done, today).map((one) => ({ ...one, responsibleId, partnerId: whose }))
  })
}

type WaitingRow = WaitingThing & { partnerId: string; responsibleId: string | null }

async function ofWaiting(tx: Tx, { tenantId }: Actor, { today }: Day): Promise<Due[]> {
  const rows = await tx.$queryRaw<WaitingRow[]>`
    SELECT s.id, s.mou_id AS "mouId", s.title, p.name AS partner, s.partner_id AS "partnerId", s.submitted_on::text AS "submittedOn",
      coalesce(m.responsible_id, s.account_id) AS "responsibleId"
    FROM submission s
    JOIN partner p ON p.tenant_id = s.tenant_id AND p.id = s.partner_id
    LEFT JOIN mou m ON m.tenant_id = s.tenant_id AND m.id = s.mou_id
    WHERE s.tenant_id = ${tenantId}::uuid AND s.state IN ('SUBMITTED', 'ACKNOWLEDGED')`
  return rows.flatMap(({ responsibleId, partnerId, ...thing }) =>
    remindOfWaiting(thing, today).map((one) => ({ ...one, responsibleId, partnerId })),
  )
}

/** The agency's people whose access has not ended. */
function listStaff(tx: Tx, { tenantId }: Actor): Promise<(Addressee & { role: string })[]> {
  return tx.$queryRaw`
    SELECT 'account' AS kind, a.id, a.name, a.email, a.phone, m.role FROM membership m JOIN account a ON a.id = m.account_id
    WHERE m.tenant_id = ${tenantId}::uuid AND m.role IN ('admin', 'officer', 'leader') AND m.disabled_at IS NULL AND a.disabled_at IS NULL
    ORDER BY m.id`
}

/** Those who sign in for a partner, and its contacts of a day who can be reached by WhatsApp. */
function listPartnerPeople(tx: Tx, { tenantId }: Actor, today: string): Promise<(Addressee & { partnerId: string })[]> {
  return tx.$queryRaw`
    SELECT 'account' AS kind, a.id, a.name, a.email, a.phone, pm.partner_id AS "partnerId"
    FROM partner_member pm JOIN account a ON a.id = pm.account_id AND a.disabled_at IS NULL
    JOIN membership m ON m.tenant_id = pm.tenant_id AND m.account_id = a.id AND m.role = 'partner' AND m.disabled_at IS NULL
    WHERE pm.tenant_id = ${tenantId}::uuid
    UNION ALL
    SELECT 'contact', c.id, c.name, NULL, c.phone, c.partner_id FROM partner_contact c
    WHERE c.tenant_id = ${tenantId}::uuid AND c.phone LIKE '+628%'
      AND coalesce(c.valid_from, ${today}::date) <= ${today}::date AND coalesce(c.valid_until, ${today}::date) >= ${today}::date`
}
