import "server-only"
import type { Actor } from "@/lib/access"
import { daysAfter, monthsAfter } from "@/lib/day"
import { read } from "@/lib/db"
import { visibleTrainings } from "@/lib/training/policy"
import { trainingStatuses } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"
import { instantIn, readingIn } from "@/lib/zone"

/** The sessions of a month (ISO, YYYY-MM) where the daerah is, in order, each with its day. */
export function listMonth(actor: Actor, month: string, zone: string) {
  const first = `${month}-01`
  const [from, to] = [
    instantIn(zone, daysAfter(first, -7), "00:00"),
    instantIn(zone, daysAfter(monthsAfter(first, 1), 7), "00:00"),
  ]
  return read(actor, async (tx) => {
    const found = await tx.trainingSession.findMany({
      where: { tenantId: actor.tenantId, startsAt: { gte: from, lt: to }, training: visibleTrainings(actor) },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        title: true,
        startsAt: true,
        endsAt: true,
        place: true,
        training: { select: { id: true, title: true, status: true, venue: true } },
      },
    })
    return found.map(({ training, ...session }) => ({
      ...session,
      day: readingIn(zone, session.startsAt).day,
      training: { ...training, status: keyOf(trainingStatuses, training.status) },
    }))
  })
}

/** One session of a month's calendar. */
export type MonthSession = Awaited<ReturnType<typeof listMonth>>[number]
