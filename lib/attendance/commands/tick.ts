import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { keepMarks, type Mark } from "@/lib/attendance/commands/keep"
import { loadSession } from "@/lib/attendance/commands/session"
import type { SessionHead } from "@/lib/attendance/queries/session"
import { isThere } from "@/lib/attendance/rules/hours"
import type { Settlement } from "@/lib/attendance/rules/settle"
import { checkInAt, trustedInstant } from "@/lib/attendance/rules/window"
import type { Tick } from "@/lib/attendance/schema/inputs"
import type { AttendanceState } from "@/lib/attendance/schema/words"
import { type Tx, write } from "@/lib/db"
import { visibleEnrolments } from "@/lib/enrolment/policy"
import { Refusal } from "@/lib/refusal"

/** What became of one tap; `state` is what is recorded now. */
export type TickAnswer = {
  id: string
  enrolmentId: string
  outcome: Settlement | "unknown" | "early"
  state: AttendanceState | null
}

type Ticks = { trainingId: string; sessionId: string; ticks: readonly Tick[] }

/** Record taps on the list in their order; each is answered for itself, so that a phone can let go of what has arrived. */
export async function recordTicks(actor: Actor, { trainingId, sessionId, ticks }: Ticks): Promise<TickAnswer[]> {
  const answers: TickAnswer[] = []
  await write(actor, "attendance.record", async (tx, audit) => {
    const session = await loadSessionOf(tx, actor, { trainingId, sessionId })
    const now = new Date()
    const seated = await findSeated(tx, actor, { trainingId, ids: ticks.map((tick) => tick.enrolmentId) })
    const isEarly = checkInAt(session, now) === "early"
    const marks: Mark[] = []
    for (const { id, enrolmentId, state, at } of ticks) {
      if (!seated.has(enrolmentId)) answers.push({ id, enrolmentId, outcome: "unknown", state: null })
      // An excuse may be known before; whether somebody came is not.
      else if (isEarly && state !== "EXCUSED") answers.push({ id, enrolmentId, outcome: "early", state: null })
      else
        marks.push({
          id,
          enrolmentId,
          state,
          arrivedAt: isThere(state) ? trustedInstant(new Date(at), session, now) : null,
        })
    }
    const kept = await keepMarks(tx, actor, { sessionId, method: "TICK", marks })
    answers.push(...kept.map(({ settlement, ...rest }) => ({ ...rest, outcome: settlement })))
    audit({ subject: sessionId, detail: countOutcomes(answers) })
    return { id: sessionId }
  })
  return answers
}

type SheetMarks = {
  trainingId: string
  sessionId: string
  /** Whether everybody seated of whom nothing is recorded was absent. */
  rest: boolean
  marks: readonly { enrolmentId: string; state: AttendanceState }[]
}

/** Record a sign-in sheet typed in afterwards; how many were added, and how many were known otherwise and stayed so. */
export async function recordSheet(actor: Actor, input: SheetMarks): Promise<{ added: number; differing: number }> {
  const { trainingId, sessionId, rest } = input
  const counts = { added: 0, differing: 0 }
  await write(actor, "attendance.record", async (tx, audit) => {
    const session = await loadSessionOf(tx, actor, input)
    if (session.startsAt > new Date())
      throw new Refusal("conflict", "Sesi ini belum dimulai; daftar hadirnya diketik setelah sesi.")
    const seated = await findSeated(tx, actor, { trainingId })
    const typed = new Map(input.marks.map((mark) => [mark.enrolmentId, mark.state]))
    const recorded = await tx.attendance.findMany({
      where: { tenantId: actor.tenantId, sessionId },
      select: { enrolmentId: true },
    })
    const known = new Set(recorded.map((row) => row.enrolmentId))
    const marks = [...seated].flatMap((enrolmentId) => {
      const state = typed.get(enrolmentId) ?? (rest && !known.has(enrolmentId) ? "ABSENT" : null)
      return state ? [{ id: uuidv7(), enrolmentId, state, arrivedAt: null }] : []
    })
    const kept = await keepMarks(tx, actor, { sessionId, method: "SHEET", marks })
    counts.added = kept.filter(({ settlement }) => settlement === "record" || settlement === "arrive").length
    counts.differing = kept.filter(({ settlement }) => settlement === "keep").length
    audit({ subject: sessionId, detail: counts })
    return { id: sessionId }
  })
  return counts
}

async function loadSessionOf(
  tx: Tx,
  actor: Actor,
  { trainingId, sessionId }: { trainingId: string; sessionId: string },
): Promise<SessionHead> {
  const session = await loadSession(tx, actor, sessionId)
  if (session.training.id !== trainingId) throw new Refusal("not-found", "Sesi ini tidak ditemukan.")
  return session
}

/** Those of a training with a seat whom the actor can see: all of them, or those named. */
async function findSeated(tx: Tx, actor: Actor, { trainingId, ids }: { trainingId: string; ids?: string[] }) {
  const rows = await tx.enrolment.findMany({
    where: { AND: [visibleEnrolments(actor), { trainingId, state: "SEATED" }, ids ? { id: { in: ids } } : {}] },
    select: { id: true },
  })
  return new Set(rows.map((row) => row.id))
}

function countOutcomes(answers: readonly TickAnswer[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { outcome } of answers) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
