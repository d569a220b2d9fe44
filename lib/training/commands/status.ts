import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { planFollowUps } from "@/lib/follow-ups"
import { formatFullDay, formatTimeRange } from "@/lib/format"
import { addMessages } from "@/lib/outbox"
import { recompute } from "@/lib/recompute"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"
import { findTraining } from "@/lib/training/commands/find"
import { listMissing } from "@/lib/training/rules/readiness"
import { findUnfinished } from "@/lib/training/rules/session"
import { canBecome } from "@/lib/training/rules/status"
import type { CancelTraining, TakeStep } from "@/lib/training/schema/step"
import { type TrainingStatus, trainingStatuses } from "@/lib/training/schema/words"
import { readingIn } from "@/lib/zone"

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

/** Finish a training whose sessions are all over: from now on nothing of it changes, and those who came are asked later what they applied. */
export function finishTraining(actor: Actor, step: TakeStep): Promise<{ id: string }> {
  return write(actor, "training.finish", async (tx, audit) => {
    const finished = await moveTo(tx, actor, { step, to: "DONE" })
    await refuseUnfinished(tx, actor, step.id)
    audit({ detail: { followUps: await planFollowUps(tx, actor, step.id) } })
    await recomputeAttendants(tx, actor, step.id)
    return finished
  })
}

/** Compute anew how ready the products are of every enterprise that was at a session: a finished training is a fact. */
async function recomputeAttendants(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { tenantId } = actor
  const attendances = { some: { state: { in: ["PRESENT", "LATE"] } } }
  const enrolments = { some: { trainingId: id, state: "SEATED", attendances } }
  const products = await tx.product.findMany({
    where: { tenantId, withdrawnAt: null, enterprise: { enrolments } },
    select: { id: true },
  })
  const reason = { cause: "TRAINING", id, grade: "document" } as const
  await recompute(tx, actor, { productIds: products.map((product) => product.id), reason })
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

/** Refuses, with the session's day and hours, what would end attendance before people were there. */
async function refuseUnfinished(tx: Tx, actor: Actor, trainingId: string): Promise<void> {
  const { tenantId, tenantSlug } = actor
  const select = { id: true, startsAt: true, endsAt: true } as const
  const sessions = await tx.trainingSession.findMany({ where: { tenantId, trainingId }, select })
  const left = findUnfinished(sessions, new Date())
  if (!left) return
  const { timeZone } = await getCalendar(tx, actor)
  const day = formatFullDay(readingIn(timeZone, left.startsAt).day)
  throw new Refusal(
    "conflict",
    `Sesi ${day}, ${formatTimeRange(left.startsAt, left.endsAt, timeZone)}, belum selesai. Tunggu sampai sesi itu berakhir; bila sesi itu berakhir lebih awal atau tidak jadi diadakan, ubah jamnya atau hapus sesinya lebih dulu.`,
    null,
    [{ href: `/${tenantSlug}/pelatihan/${trainingId}/sesi`, label: "Buka daftar sesi" }],
  )
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
