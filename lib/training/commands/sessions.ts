import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"
import { findChangeable } from "@/lib/training/commands/find"
import { tellOfSchedule } from "@/lib/training/commands/tell"
import { creditHoursOf, isNews, listDays, minutesBetween } from "@/lib/training/rules/session"
import type { ChangeSession, PlanSessions } from "@/lib/training/schema/session"
import { instantIn } from "@/lib/zone"

/** Plan a session on each of some days, and tell those who come; the same form sent twice adds them once. */
export function planSessions(actor: Actor, input: PlanSessions): Promise<{ id: string }> {
  return write(actor, "session.plan", async (tx, audit) => {
    const { id, trainingId } = input
    const training = await findChangeable(tx, actor, trainingId)
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
    const told =
      data.some((session) => isNews(null, session, new Date())) && (await tellOfSchedule(tx, actor, training))
    audit({ detail: { sessions: days.length, ...told } })
    return { id }
  })
}

/** Give a session another day, time, place or title; those who come are told, unless it is only the title. */
export function changeSession(actor: Actor, input: ChangeSession): Promise<{ id: string; trainingId: string }> {
  return write(actor, "session.plan", async (tx, audit) => {
    const { id, day } = input
    const { trainingId, ...before } = await findSession(tx, actor, id)
    const training = await findChangeable(tx, actor, trainingId)

    const { timeZone } = await getCalendar(tx, actor)
    const data = factsOf(input, day, timeZone)
    await tx.trainingSession.update({ where: key(actor, id), data, select: { id: true } })
    const told = isNews(before, data, new Date()) && (await tellOfSchedule(tx, actor, training))
    audit({ subject: trainingId, detail: { session: id, ...told } })
    return { id, trainingId }
  })
}

/** Take a session away and tell those who come, unless somebody was at it or it is the last of a training that people can enrol in. */
export function removeSession(actor: Actor, id: string): Promise<{ id: string; trainingId: string }> {
  return write(actor, "session.remove", async (tx, audit) => {
    const { trainingId, _count, ...before } = await findSession(tx, actor, id)
    const training = await findChangeable(tx, actor, trainingId)
    audit({ subject: trainingId, detail: { session: id } })
    if (_count.attendances + _count.corrections > 0)
      throw new Refusal("conflict", "Sesi ini sudah punya catatan kehadiran dan tidak dapat dihapus.")
    const others = await tx.trainingSession.count({ where: { tenantId: actor.tenantId, trainingId, id: { not: id } } })
    if (others === 0 && training.status !== "DRAFT")
      throw new Refusal("conflict", "Pelatihan yang sudah dibuka perlu paling sedikit satu sesi; ubah saja sesi ini.")

    await tx.trainingSession.delete({ where: key(actor, id), select: { id: true } })
    const told = isNews(before, null, new Date()) && (await tellOfSchedule(tx, actor, training))
    audit({ detail: { session: id, ...told } })
    return { id, trainingId }
  })
}

async function findSession(tx: Tx, { tenantId }: Actor, id: string) {
  const found = await tx.trainingSession.findFirst({
    where: { id, tenantId },
    select: {
      trainingId: true,
      startsAt: true,
      endsAt: true,
      place: true,
      _count: { select: { attendances: true, corrections: true } },
    },
  })
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
