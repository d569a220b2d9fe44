import "server-only"
import type { Actor } from "@/lib/access"
import {
  type AttendanceMethod,
  type AttendanceState,
  attendanceMethods,
  attendanceStates,
} from "@/lib/attendance/schema/words"
import { read, type Tx } from "@/lib/db"
import { visibleEnrolments } from "@/lib/enrolment/policy"
import { keyOf } from "@/lib/vocabulary"

/** One person at one session: what is recorded, by whom and how, and every correction, newest first. */
export type AttendanceHistory = {
  name: string
  enterprise: string | null
  recorded: {
    state: AttendanceState
    method: AttendanceMethod
    arrivedAt: Date | null
    at: Date
    by: string | null
  } | null
  corrections: {
    id: string
    from: AttendanceState | null
    to: AttendanceState
    reason: string
    at: Date
    by: string | null
  }[]
}

type Asked = { trainingId: string; sessionId: string; enrolmentId: string }

/** What happened to one attendance, or null when the actor can see no such enrolment in the training. */
export function getAttendanceHistory(actor: Actor, asked: Asked): Promise<AttendanceHistory | null> {
  return read(actor, async (tx) => {
    const { trainingId, sessionId, enrolmentId } = asked
    const named = { person: { select: { name: true } }, enterprise: { select: { name: true } } } as const
    const enrolment = await tx.enrolment.findFirst({
      where: { id: enrolmentId, trainingId, AND: visibleEnrolments(actor) },
      select: { ...named, member: { select: { account: { select: { name: true } } } } },
    })
    if (!enrolment) return null
    const where = { tenantId: actor.tenantId, sessionId, enrolmentId }
    const recorded = await tx.attendance.findFirst({ where })
    const corrections = await tx.attendanceCorrection.findMany({ where, orderBy: { at: "desc" } })
    const names = await namesOf(tx, [recorded?.accountId ?? null, ...corrections.map((each) => each.accountId)])
    return {
      name: enrolment.person?.name ?? enrolment.member?.account.name ?? "",
      enterprise: enrolment.enterprise?.name ?? null,
      recorded: recorded && {
        state: keyOf(attendanceStates, recorded.state),
        method: keyOf(attendanceMethods, recorded.method),
        arrivedAt: recorded.arrivedAt,
        at: recorded.at,
        by: names.get(recorded.accountId ?? "") ?? null,
      },
      corrections: corrections.map(({ id, fromState, toState, reason, at, accountId }) => ({
        ...{ id, reason, at, to: keyOf(attendanceStates, toState) },
        from: fromState === null ? null : keyOf(attendanceStates, fromState),
        by: names.get(accountId ?? "") ?? null,
      })),
    }
  })
}

async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== null)
  const found = await tx.account.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return new Map(found.map(({ id, name }) => [id, name]))
}
