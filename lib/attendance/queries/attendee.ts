import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { AttendanceState } from "@/lib/attendance/schema/words"
import { read, type Tx } from "@/lib/db"
import type { EnrolmentState } from "@/lib/enrolment/schema"
import type { Prisma } from "@/lib/generated/prisma/client"
import { enrolmentIn, isTicketOf } from "@/lib/ticket"

/** How somebody says who they are: by the account they signed in with, a ticket of any training, or a telephone number (E.164). */
export type Who = { accountId: string } | { ticket: string } | { phone: string }

/** Somebody enrolled in a session's training, with what is recorded of the session. */
export type Attendee = {
  enrolmentId: string
  ticketVersion: number
  state: EnrolmentState
  waitingPlace: number | null
  name: string
  attendance: AttendanceState | null
  arrivedAt: Date | null
}

/**
 * Who somebody is in the training of a session, inside a transaction: the first of the ways to say it that finds one;
 * null when none does. A telephone number of several people finds nobody.
 */
export async function findAttendee(
  tx: Tx,
  actor: Actor,
  { sessionId, who }: { sessionId: string; who: readonly Who[] },
): Promise<Attendee | null> {
  for (const way of who) {
    const isWho = await whoSql(tx, actor, way)
    const rows = isWho ? await tx.$queryRaw<Attendee[]>(attendeesSql(actor, sessionId, isWho)) : []
    if (rows.length === 1 && rows[0]) return rows[0]
  }
  return null
}

/** The same for a page. */
export function getAttendee(actor: Actor, asked: { sessionId: string; who: readonly Who[] }): Promise<Attendee | null> {
  return read(actor, (tx) => findAttendee(tx, actor, asked))
}

async function whoSql(tx: Tx, { tenantId }: Actor, who: Who): Promise<Prisma.Sql | null> {
  if ("accountId" in who) return sql`(p.account_id = ${who.accountId}::uuid OR m.account_id = ${who.accountId}::uuid)`
  // Only those with a seat: whether anybody else is enrolled is told to nobody who merely knows a number.
  if ("phone" in who) return sql`n.state = 'SEATED' AND ${who.phone} IN (p.phone, p.phone2, ${accountSql("phone")})`
  const id = enrolmentIn(who.ticket)
  const select = { id: true, ticketVersion: true, personId: true, memberId: true } as const
  const owner = id && (await tx.enrolment.findFirst({ where: { id, tenantId }, select }))
  if (!owner || !isTicketOf(tenantId, owner, who.ticket)) return null
  return sql`(n.person_id = ${owner.personId}::uuid OR n.member_id = ${owner.memberId}::uuid)`
}

/** Asked for companions alone: joined, every account of every daerah would be weighed. */
function accountSql(column: "name" | "phone"): Prisma.Sql {
  if (column === "name") return sql`(SELECT c.name FROM account c WHERE c.id = m.account_id)`
  return sql`(SELECT c.phone FROM account c WHERE c.id = m.account_id)`
}

function attendeesSql({ tenantId }: Actor, sessionId: string, isWho: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT n.id AS "enrolmentId", n.ticket_version AS "ticketVersion", n.state, coalesce(p.name, ${accountSql("name")}, '') AS name,
      CASE WHEN n.state = 'WAITING' THEN (SELECT count(*)::int FROM enrolment b WHERE b.tenant_id = n.tenant_id
        AND b.training_id = n.training_id AND b.part = n.part AND b.state = 'WAITING' AND b.queue <= n.queue) END AS "waitingPlace",
      a.state AS attendance, a.arrived_at AS "arrivedAt"
    FROM training_session s
    JOIN enrolment n ON n.tenant_id = s.tenant_id AND n.training_id = s.training_id
    LEFT JOIN LATERAL (SELECT f.name, f.phone, f.phone2, f.account_id FROM person f
      WHERE f.tenant_id = n.tenant_id AND f.id = n.person_id LIMIT 1) p ON true
    LEFT JOIN LATERAL (SELECT f.account_id FROM membership f WHERE f.tenant_id = n.tenant_id AND f.id = n.member_id LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT f.state, f.arrived_at FROM attendance f
      WHERE f.tenant_id = n.tenant_id AND f.session_id = s.id AND f.enrolment_id = n.id LIMIT 1) a ON true
    WHERE s.tenant_id = ${tenantId}::uuid AND s.id = ${sessionId}::uuid AND ${isWho}`
}
