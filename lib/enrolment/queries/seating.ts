import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import type { Room } from "@/lib/enrolment/rules/seats"
import type { Part } from "@/lib/enrolment/schema"
import { visibleTrainings } from "@/lib/training/policy"
import { readConditions, readQuota } from "@/lib/training/schema/conditions"
import { trainingStatuses } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** What enrolling depends on, or null when there is no such training for this actor. */
export async function loadTraining(tx: Tx, actor: Actor, id: string) {
  const found = await tx.training.findFirst({
    where: { id, AND: visibleTrainings(actor) },
    select: {
      id: true,
      title: true,
      status: true,
      topics: true,
      opensAt: true,
      closesAt: true,
      capacity: true,
      companionCapacity: true,
      conditions: true,
      kelurahanQuota: true,
    },
  })
  if (!found) return null
  const { status, conditions, kelurahanQuota, ...training } = found
  return {
    ...training,
    status: keyOf(trainingStatuses, status),
    conditions: readConditions(conditions),
    quota: readQuota(kelurahanQuota),
  }
}

export type TrainingFacts = NonNullable<Awaited<ReturnType<typeof loadTraining>>>

/** Who sits and waits in a training: the room of each part, how many wait, and the last number given out in the queue. */
export type Seating = { rooms: Record<Part, Room>; waiting: Record<Part, number>; lastQueue: number }

type Row = { part: Part; kelurahanCode: string | null; seated: number; waiting: number; last: number }

/** How a training is seated now. Where people come from is looked up only for a quota, by key, which costs the same before the planner knows the tables. */
export async function loadSeating(tx: Tx, { tenantId }: Actor, training: TrainingFacts): Promise<Seating> {
  const hasQuota = Object.keys(training.quota).length > 0
  const rows = await tx.$queryRaw<Row[]>`
    SELECT n.part, k.code AS "kelurahanCode", count(*) FILTER (WHERE n.state = 'SEATED')::int AS seated,
      count(*) FILTER (WHERE n.state = 'WAITING')::int AS waiting, max(n.queue)::int AS last
    FROM enrolment n
    LEFT JOIN LATERAL (SELECT e.kelurahan_code AS code FROM enterprise e
      WHERE ${hasQuota} AND n.state = 'SEATED' AND e.tenant_id = ${tenantId}::uuid AND e.id = n.enterprise_id LIMIT 1) k ON true
    WHERE n.tenant_id = ${tenantId}::uuid AND n.training_id = ${training.id}::uuid GROUP BY 1, 2`
  const of = (part: Part) => rows.filter((row) => row.part === part)
  const sum = (part: Part, name: "seated" | "waiting") => of(part).reduce((all, row) => all + row[name], 0)
  return {
    rooms: {
      OWNER: {
        free: training.capacity - sum("OWNER", "seated"),
        quota: training.quota,
        seated: new Map(of("OWNER").map((row) => [row.kelurahanCode, row.seated])),
      },
      // Companions are not counted against a kelurahan: each comes for theirs.
      COMPANION: { free: training.companionCapacity - sum("COMPANION", "seated"), quota: {}, seated: new Map() },
    },
    waiting: { OWNER: sum("OWNER", "waiting"), COMPANION: sum("COMPANION", "waiting") },
    lastQueue: Math.max(0, ...rows.map((row) => row.last)),
  }
}
