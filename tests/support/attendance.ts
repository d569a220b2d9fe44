import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import type { AttendanceState } from "@/lib/attendance/schema/words"
import { ticketOf } from "@/lib/ticket"
import { wallPass } from "@/lib/wall-code"
import { asOwner } from "./catalogue"
import type { TestTenant } from "./tenant"
import { newParticipants, newTraining } from "./training"

/** An instant so many minutes ago. */
export function minutesAgo(minutes: number): Date {
  return new Date(Date.now() - minutes * 60_000)
}

/** Anyone who looks at a daerah. */
export function visitorOf({ id, slug }: TestTenant): Actor {
  return { tenantId: id, tenantSlug: slug, userId: null, role: "visitor", scope: { kelurahan: [] } }
}

/** A running training whose session began a while ago, with so many people seated, their tickets, and a pass of the wall. */
export async function underWay(tenant: TestTenant, count = 1, startsAt = minutesAgo(5)) {
  const training = await newTraining(tenant, { status: "RUNNING", startsAt })
  const people = await newParticipants(tenant, training.id, count)
  const tickets = people.map((one) => ticketOf(tenant.id, { id: one.enrolmentId, ticketVersion: 1 }))
  const scene = { tenantId: tenant.id, sessionId: training.sessionId, now: new Date() }
  return { ...training, people, enrolments: people.map((one) => one.enrolmentId), tickets, pass: wallPass(scene) }
}

/** What is recorded of a session, by enrolment. */
export async function rowsOf(sessionId: string) {
  const { rows } = await asOwner((owner) =>
    owner.query<{ enrolment_id: string; state: AttendanceState; method: string; role: string }>(
      "SELECT enrolment_id, state, method, role FROM attendance WHERE session_id = $1 ORDER BY enrolment_id",
      [sessionId],
    ),
  )
  return rows
}

/** A tap on the list. */
export function tick(enrolmentId: string, state: AttendanceState = "PRESENT", at = new Date()) {
  return { id: uuidv7(), enrolmentId, state, at: at.toISOString() }
}
