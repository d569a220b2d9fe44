import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { visibleTrainings, visibleTrainingsSql } from "@/lib/training/policy"

/** A session of another training at the same place and time as one of this training. */
export type Clash = { sessionId: string; otherId: string; title: string; place: string; startsAt: Date; endsAt: Date }

/** What is held where a training is to be held, at the same time, and is not cancelled; places are compared by name. */
export function listClashes(actor: Actor, trainingId: string): Promise<Clash[]> {
  return readRows<Clash>(
    actor,
    sql`
      SELECT s.id AS "sessionId", o.id AS "otherId", o.title, coalesce(nullif(x.place, ''), o.venue) AS place,
        x.starts_at AS "startsAt", x.ends_at AS "endsAt"
      FROM training_session s
      JOIN training t ON t.tenant_id = s.tenant_id AND t.id = s.training_id
      JOIN training_session x ON x.tenant_id = s.tenant_id AND x.training_id <> s.training_id
        AND x.starts_at < s.ends_at AND x.ends_at > s.starts_at AND x.starts_at > s.starts_at - interval '24 hours'
      JOIN training o ON o.tenant_id = x.tenant_id AND o.id = x.training_id AND o.status <> 'CANCELLED'
      WHERE s.training_id = ${trainingId}::uuid AND ${visibleTrainingsSql(actor)} AND t.status <> 'CANCELLED'
        AND lower(trim(coalesce(nullif(x.place, ''), o.venue))) = lower(trim(coalesce(nullif(s.place, ''), t.venue)))
        AND trim(coalesce(nullif(s.place, ''), t.venue)) <> ''
      ORDER BY x.starts_at, x.id LIMIT 50`,
  )
}

/** One session of a training, or null when there is none for this actor. */
export function getSession(actor: Actor, { trainingId, id }: { trainingId: string; id: string }) {
  return read(actor, (tx) =>
    tx.trainingSession.findFirst({
      where: { id, tenantId: actor.tenantId, training: { id: trainingId, AND: visibleTrainings(actor) } },
      select: {
        id: true,
        title: true,
        startsAt: true,
        endsAt: true,
        creditHours: true,
        place: true,
        training: { select: { venue: true } },
        _count: { select: { attendances: true } },
      },
    }),
  )
}
