import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { planFollowUps } from "@/lib/follow-ups"
import { addMessages } from "@/lib/outbox"
import { Refusal } from "@/lib/refusal"
import { findTraining } from "@/lib/training/commands/find"
import { listMissing } from "@/lib/training/rules/readiness"
import { canBecome } from "@/lib/training/rules/status"
import type { CancelTraining, TakeStep } from "@/lib/training/schema/step"
import { type TrainingStatus, trainingStatuses } from "@/lib/training/schema/words"

/** Open a training for enrolment, a plan for the first time or a closed one again. */
export function openTraining(actor: Actor, step: TakeStep): Promise<{ id: string }> {
  return write(actor, "training.open", async (tx) => {
    const training = await findTraining(tx, actor, step.id)
    const sessions = await tx.trainingSession.count({ where: { tenantId: actor.tenantId, trainingId: step.id } })
    const missing = listMissing({ ...training, sessions })
    if (missing.length > 0) throw new Refusal("conflict", `Belum dapat dibuka. Yang belum ada: ${missing.join(", ")}.`)
    return moveTo(tx, actor, { step, to: "OPEN" })
  })
}

/** Close a training's enrolment. */
export function closeTraining(actor: Actor, step: TakeStep): Promise<{ id: string }> {
  return write(actor, "training.close", (tx) => moveTo(tx, actor, { step, to: "CLOSED" }))
}

/** Begin a training whose enrolment is closed. */
export function beginTraining(actor: Actor, step: TakeStep): Promise<{ id: string }> {
  return write(actor, "training.begin", (tx) => moveTo(tx, actor, { step, to: "RUNNING" }))
}

/** Finish a training: from now on nothing of it changes, and those who came are asked later what they applied. */
export function finishTraining(actor: Actor, step: TakeStep): Promise<{ id: string }> {
  return write(actor, "training.finish", async (tx, audit) => {
    const finished = await moveTo(tx, actor, { step, to: "DONE" })
    audit({ detail: { followUps: await planFollowUps(tx, actor, step.id) } })
    return finished
  })
}

/** Cancel a training; whoever is enrolled or waits is told why. */
export function cancelTraining(actor: Actor, { reason, ...step }: CancelTraining): Promise<{ id: string }> {
  return write(actor, "training.cancel", async (tx, audit) => {
    const cancelled = await moveTo(tx, actor, { step, to: "CANCELLED", reason })
    const enrolled = await tx.enrolment.findMany({
      where: { tenantId: actor.tenantId, trainingId: step.id, state: { in: ["SEATED", "WAITING"] } },
      select: { id: true },
    })
    const enrolmentIds = enrolled.map(({ id }) => id)
    audit({ detail: await addMessages(tx, actor, { event: "CANCELLED", trainingId: step.id, enrolmentIds, reason }) })
    return cancelled
  })
}

type Move = { step: TakeStep; to: TrainingStatus; reason?: string }

/** One step, from the status that whoever takes it saw. */
async function moveTo(tx: Tx, actor: Actor, { step: { id, from }, to, reason = "" }: Move): Promise<{ id: string }> {
  const { status } = await findTraining(tx, actor, id)
  if (status !== from)
    throw new Refusal(
      "conflict",
      `Status pelatihan ini baru saja menjadi “${trainingStatuses[status]}”. Muat ulang halaman untuk melihat langkah berikutnya.`,
    )
  if (!canBecome(status, to))
    throw new Refusal(
      "conflict",
      `Pelatihan yang “${trainingStatuses[status]}” tidak dapat menjadi “${trainingStatuses[to]}”.`,
    )

  const move = { id: uuidv7(), trainingId: id, fromStatus: from, toStatus: to, reason, role: actor.role }
  await tx.trainingTransition.create({ data: move, select: { id: true } })
  return { id }
}
