import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type Settlement, settle } from "@/lib/attendance/rules/settle"
import { type AttendanceMethod, type AttendanceState, attendanceMethods } from "@/lib/attendance/schema/words"
import type { Tx } from "@/lib/db"

/** What is said about one enrolment at a session; `id` becomes the attendance's own, so that the same said again is known. */
export type Mark = { id: string; enrolmentId: string; state: AttendanceState; arrivedAt: Date | null }

/** How a session's marks were made. */
export type Taking = { sessionId: string; method: AttendanceMethod; marks: readonly Mark[] }

/** What became of a mark, and what is recorded now. */
export type Kept = { id: string; enrolmentId: string; settlement: Settlement; state: AttendanceState }

/**
 * Keep marks inside a command's transaction, in their order: the first word about somebody is added, and what is known
 * already settles by lib/attendance/rules/settle.ts. Two transactions beside each other add a person once.
 */
export async function keepMarks(tx: Tx, actor: Actor, taking: Taking): Promise<Kept[]> {
  const { sessionId, marks } = taking
  if (marks.length === 0) return []
  const added = new Set(await addMarks(tx, actor, taking))
  const where = { tenantId: actor.tenantId, sessionId, enrolmentId: { in: marks.map((mark) => mark.enrolmentId) } }
  const rows = await tx.attendance.findMany({ where, select: { enrolmentId: true, state: true } })
  const now = new Map(rows.map((row) => [row.enrolmentId, row.state]))
  const kept: Kept[] = []
  const arrivals = new Map<string, Mark>()
  for (const mark of marks) {
    const { id, enrolmentId, state } = mark
    if (added.delete(id)) {
      kept.push({ id, enrolmentId, settlement: "record", state })
      continue
    }
    const before = stateOf(now.get(enrolmentId)) ?? state
    const settlement = settle(before, state)
    if (settlement === "arrive") {
      arrivals.set(enrolmentId, mark)
      now.set(enrolmentId, state)
    }
    kept.push({ id, enrolmentId, settlement, state: settlement === "arrive" ? state : before })
  }
  await addArrivals(tx, actor, { ...taking, marks: [...arrivals.values()] })
  return kept
}

function stateOf(text: string | undefined): AttendanceState | null {
  return text === "PRESENT" || text === "LATE" || text === "EXCUSED" || text === "ABSENT" ? text : null
}

async function addMarks(tx: Tx, { role }: Actor, { sessionId, method, marks }: Taking): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO attendance (id, session_id, enrolment_id, state, method, arrived_at, role)
    SELECT id, ${sessionId}::uuid, "enrolmentId", state, ${method}, "arrivedAt", ${role}
    FROM ROWS FROM (json_to_recordset(${JSON.stringify(marks)}::json)
      AS (id uuid, "enrolmentId" uuid, state text, "arrivedAt" timestamptz)) WITH ORDINALITY AS r (id, "enrolmentId", state, "arrivedAt", at)
    ORDER BY at
    ON CONFLICT DO NOTHING RETURNING id`
  return rows.map(({ id }) => id)
}

/** Those who were noted as missing and came after all; what had been noted stays readable as a correction. */
async function addArrivals(
  tx: Tx,
  { role, tenantId, userId }: Actor,
  { sessionId, method, marks }: Taking,
): Promise<void> {
  if (marks.length === 0) return
  const rows = JSON.stringify(marks.map((mark) => ({ ...mark, id: uuidv7() })))
  const reason = `Datang kemudian (${attendanceMethods[method]}).`
  await tx.$executeRaw`
    WITH came AS (SELECT * FROM json_to_recordset(${rows}::json) AS r (id uuid, "enrolmentId" uuid, state text, "arrivedAt" timestamptz)),
    noted AS (SELECT a.enrolment_id, a.state FROM attendance a JOIN came ON came."enrolmentId" = a.enrolment_id
      WHERE a.tenant_id = ${tenantId}::uuid AND a.session_id = ${sessionId}::uuid AND a.state IN ('EXCUSED', 'ABSENT') FOR UPDATE),
    changed AS (UPDATE attendance a SET state = came.state, method = ${method}, arrived_at = came."arrivedAt",
        account_id = ${userId}::uuid, role = ${role}, at = now()
      FROM came JOIN noted ON noted.enrolment_id = came."enrolmentId"
      WHERE a.tenant_id = ${tenantId}::uuid AND a.session_id = ${sessionId}::uuid AND a.enrolment_id = came."enrolmentId")
    INSERT INTO attendance_correction (id, session_id, enrolment_id, from_state, to_state, reason)
    SELECT came.id, ${sessionId}::uuid, came."enrolmentId", noted.state, came.state, ${reason}
    FROM came JOIN noted ON noted.enrolment_id = came."enrolmentId"`
}
