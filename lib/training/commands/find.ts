import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { visibleTrainings } from "@/lib/training/policy"
import { isChangeable } from "@/lib/training/rules/readiness"
import { trainingStatuses } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** A training a change is about, as it stands; refuses what the actor cannot see. */
export async function findTraining(tx: Tx, actor: Actor, id: string) {
  const found = await tx.training.findFirst({
    where: { id, AND: visibleTrainings(actor) },
    select: { id: true, title: true, status: true, updatedAt: true, venue: true, capacity: true },
  })
  if (!found) throw new Refusal("not-found", "Pelatihan ini tidak ditemukan.")
  return { ...found, status: keyOf(trainingStatuses, found.status) }
}

/** The same for a change of its facts; refuses what is done or cancelled. */
export async function findChangeable(tx: Tx, actor: Actor, id: string) {
  const training = await findTraining(tx, actor, id)
  if (!isChangeable(training.status)) {
    const status = trainingStatuses[training.status].toLowerCase()
    throw new Refusal("conflict", `Pelatihan ini sudah ${status} dan tidak dapat diubah lagi.`)
  }
  return training
}
