import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"
import { findChangeable } from "@/lib/training/commands/find"
import { creditHoursOf, listDays, minutesBetween } from "@/lib/training/rules/session"
import type { ChangeSession, PlanSessions } from "@/lib/training/schema/session"
import { instantIn } from "@/lib/zone"

/** Plan a session on each of some days; the same form sent twice adds them once. */
export function planSessions(actor: Actor, input: PlanSessions): Promise<{ id: string }> {
  return write(actor, "session.plan", async (tx, audit) => {
    const { id, trainingId } = input
    await findChangeable(tx, actor, trainingId)
    const posted = await tx.trainingSession.findFirst({ where: { id, tenantId: actor.tenantId }, select: { id: true } })
    audit({ subject: trainingId, detail: posted ? { repeated: true } : {} })
    if (posted) return { id }
    const days = listDays(input)
    if (days.length === 0)
      throw new Refusal("conflict", "Tidak ada hari selain Minggu di antara tanggal itu.", "lastDay")

    const { timeZone } = await getCalendar(tx, actor)
    // The first has the form's own id: by that a form sent twice is known.
    const data = days.map((day, at) => ({ id: at === 0 ? id : uuidv7(), trainingId, ...factsOf(input, day, timeZone) }))
    await tx.trainingSession.createMany({ data })
    audit({ detail: { sessions: days.length } })
    return { id }
  })
}

/** Give a session another day, time, place or title. */
export function changeSession(actor: Actor, input: ChangeSession): Promise<{ id: string; trainingId: string }> {
  return write(actor, "session.plan", async (tx, audit) => {
    const { id, day } = input
    const { trainingId } = await findSession(tx, actor, id)
    await findChangeable(tx, actor, trainingId)

    const { timeZone } = await getCalendar(tx, actor)
    audit({ subject: trainingId, detail: { session: id } })
    const data = factsOf(input, day, timeZone)
    return tx.trainingSession.update({ where: key(actor, id), data, select: { id: true, trainingId: true } })
  })
}

/** Take a session away, unless somebody was at it or it is the last of a training that people can enrol in. */
export function removeSession(actor: Actor, id: string): Promise<{ id: string; trainingId: string }> {
  return write(actor, "session.remove", async (tx, audit) => {
    const { trainingId, _count } = await findSession(tx, actor, id)
    const { status } = await findChangeable(tx, actor, trainingId)
    audit({ subject: trainingId, detail: { session: id } })
    if (_count.attendances + _count.corrections > 0)
      throw new Refusal("conflict", "Sesi ini sudah punya catatan kehadiran dan tidak dapat dihapus.")
    const others = await tx.trainingSession.count({ where: { tenantId: actor.tenantId, trainingId, id: { not: id } } })
    if (others === 0 && status !== "DRAFT")
      throw new Refusal("conflict", "Pelatihan yang sudah dibuka perlu paling sedikit satu sesi; ubah saja sesi ini.")

    return tx.trainingSession.delete({ where: key(actor, id), select: { id: true, trainingId: true } })
  })
}

async function findSession(tx: Tx, { tenantId }: Actor, id: string) {
  const select = { trainingId: true, _count: { select: { attendances: true, corrections: true } } }
  const found = await tx.trainingSession.findFirst({ where: { id, tenantId }, select })
  if (!found) throw new Refusal("not-found", "Sesi ini tidak ditemukan.")
  return found
}

type Hours = Pick<PlanSessions, "from" | "to" | "creditHours" | "title" | "place">

function factsOf({ from, to, creditHours, title, place }: Hours, day: string, timeZone: string) {
  return {
    startsAt: instantIn(timeZone, day, from),
    endsAt: instantIn(timeZone, day, to),
    creditHours: creditHours ?? creditHoursOf(minutesBetween(from, to)),
    title,
    place,
  }
}
