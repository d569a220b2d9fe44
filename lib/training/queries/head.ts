import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { visibleTrainings } from "@/lib/training/policy"
import { type TrainingStatus, type TrainingType, trainingStatuses, trainingTypes } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** What every page of a training says above its own content. */
export type TrainingHead = { id: string; title: string; type: TrainingType; status: TrainingStatus }

/** A training's head, or null when there is none for this actor. */
export async function getTrainingHead(actor: Actor, id: string): Promise<TrainingHead | null> {
  const found = await read(actor, (tx) =>
    tx.training.findFirst({
      where: { id, AND: visibleTrainings(actor) },
      select: { id: true, title: true, type: true, status: true },
    }),
  )
  return found && { ...found, type: keyOf(trainingTypes, found.type), status: keyOf(trainingStatuses, found.status) }
}
