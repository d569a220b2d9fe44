import "server-only"
import type { Actor } from "@/lib/access"
import { loadSession } from "@/lib/attendance/commands/session"
import { isThere } from "@/lib/attendance/rules/hours"
import { type AttendanceState, attendanceStates } from "@/lib/attendance/schema/words"
import { type Tx, write } from "@/lib/db"
import { visibleEnrolments } from "@/lib/enrolment/policy"
import { redactText } from "@/lib/redact"
import { Refusal } from "@/lib/refusal"
import { keyOf } from "@/lib/vocabulary"

/** A recorded attendance that was wrong; `id` is the correction's own. */
export type Correction = { id: string; sessionId: string; enrolmentId: string; state: AttendanceState; reason: string }

/** Correct an attendance with a reason, until the training is over; sent twice it counts once. */
export function correctAttendance(actor: Actor, correction: Correction): Promise<{ id: string }> {
  const { id, sessionId, enrolmentId, state } = correction
  return write(actor, "attendance.correct", async (tx, audit) => {
    const session = await loadSession(tx, actor, sessionId)
    const where = { id: enrolmentId, trainingId: session.training.id, AND: visibleEnrolments(actor) }
    const enrolment = await tx.enrolment.findFirst({ where, select: { state: true } })
    if (!enrolment) throw new Refusal("not-found", "Peserta ini tidak ditemukan di kegiatan ini.")
    const { tenantId } = actor
    const posted = await tx.attendanceCorrection.findFirst({ where: { id, tenantId }, select: { enrolmentId: true } })
    audit({ subject: enrolmentId, detail: { state, ...(posted ? { repeated: true } : {}) } })
    if (posted) return { id }
    const recorded = await tx.attendance.findFirst({
      where: { tenantId, sessionId, enrolmentId },
      select: { state: true, arrivedAt: true },
    })
    if (!recorded && enrolment.state !== "SEATED")
      throw new Refusal("conflict", "Orang ini tidak mempunyai tempat di kegiatan ini, jadi tidak dapat dicatat hadir.")
    if (recorded?.state === state)
      throw new Refusal("conflict", `Sudah tercatat ${attendanceStates[state].toLowerCase()}.`, "state")
    if (!recorded && isThere(state) && session.startsAt > new Date())
      throw new Refusal("conflict", "Sesi ini belum dimulai.", "state")
    const from = recorded && keyOf(attendanceStates, recorded.state)
    const arrivedAt = isThere(state) ? (recorded?.arrivedAt ?? null) : null
    await changeAttendance(tx, actor, { ...correction, from, arrivedAt })
    return { id }
  })
}

type Change = Correction & { from: AttendanceState | null; arrivedAt: Date | null }

async function changeAttendance(tx: Tx, { tenantId, role, userId }: Actor, change: Change): Promise<void> {
  const { id, sessionId, enrolmentId, state, from, arrivedAt } = change
  if (from === null) {
    await tx.attendance.create({ data: { id, sessionId, enrolmentId, state, method: "TICK", arrivedAt, role } })
  } else {
    const data = { state, arrivedAt, role, accountId: userId, at: new Date() }
    await tx.attendance.updateMany({ where: { tenantId, sessionId, enrolmentId }, data })
  }
  const reason = redactText(change.reason)
  await tx.attendanceCorrection.create({
    data: { id, sessionId, enrolmentId, fromState: from, toState: state, reason },
  })
}
