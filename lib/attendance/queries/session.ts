import "server-only"
import type { Actor } from "@/lib/access"
import { closesAfterMinutes, opensBeforeMinutes } from "@/lib/attendance/rules/window"
import { read, type Tx } from "@/lib/db"
import { visibleTrainings } from "@/lib/training/policy"
import { type TrainingStatus, trainingStatuses } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** A session whose attendance is taken, with its training. */
export type SessionHead = {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
  creditHours: number
  /** Where it is: the session's own place, or the training's. */
  place: string
  training: { id: string; title: string; status: TrainingStatus }
}

const select = {
  ...{ id: true, title: true, startsAt: true, endsAt: true, creditHours: true, place: true },
  training: { select: { id: true, title: true, status: true, venue: true } },
} as const

type Found = Omit<SessionHead, "training"> & {
  training: { id: string; title: string; status: string; venue: string }
}

function headOf({ training: { venue, ...training }, ...session }: Found): SessionHead {
  const status = keyOf(trainingStatuses, training.status)
  return { ...session, place: session.place || venue, training: { ...training, status } }
}

/** A session inside a transaction, or null when there is none of a training this actor can see. */
export async function findSession(tx: Tx, actor: Actor, id: string): Promise<SessionHead | null> {
  const where = { id, tenantId: actor.tenantId, training: visibleTrainings(actor) }
  const found = await tx.trainingSession.findFirst({ where, select })
  return found && headOf(found)
}

/** A session of a training, or null. */
export async function getSession(actor: Actor, id: string): Promise<SessionHead | null> {
  return read(actor, (tx) => findSession(tx, actor, id))
}

/** The sessions of a daerah to which people can check in at an instant. */
export async function listOpenSessions(actor: Actor, now: Date): Promise<SessionHead[]> {
  const from = new Date(now.getTime() - closesAfterMinutes * 60_000)
  const until = new Date(now.getTime() + opensBeforeMinutes * 60_000)
  const where = {
    ...{ tenantId: actor.tenantId, startsAt: { lte: until }, endsAt: { gt: from } },
    training: { AND: [visibleTrainings(actor), { status: { in: ["OPEN", "CLOSED", "RUNNING"] } }] },
  }
  const found = await read(actor, (tx) => tx.trainingSession.findMany({ where, select, orderBy: { startsAt: "asc" } }))
  return found.map(headOf)
}
