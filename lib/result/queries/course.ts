import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import type { Course } from "@/lib/result/rules/window"
import { visibleTrainings } from "@/lib/training/policy"
import { trainingStatuses } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** A training as its tests see it, inside a transaction; refused when there is none for this actor. */
export async function loadCourse(tx: Tx, actor: Actor, trainingId: string): Promise<Course> {
  const found = await tx.training.findFirst({
    where: { id: trainingId, AND: visibleTrainings(actor) },
    select: {
      status: true,
      statusAt: true,
      sessions: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } },
    },
  })
  if (!found) throw new Refusal("not-found", "Pelatihan ini tidak ditemukan.")
  const { timeZone } = await tx.tenant.findUniqueOrThrow({ where: { id: actor.tenantId }, select: { timeZone: true } })
  return { ...found, status: keyOf(trainingStatuses, found.status), timeZone }
}
