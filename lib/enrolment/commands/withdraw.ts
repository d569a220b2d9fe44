import "server-only"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { visibleEnrolments } from "@/lib/enrolment/policy"
import type { Withdraw, WithdrawByTicket } from "@/lib/enrolment/schema"
import { Refusal } from "@/lib/refusal"
import { promoteWaiting } from "@/lib/seats"
import { enrolmentIn, isTicketOf } from "@/lib/ticket"
import { isUnderWay } from "@/lib/training/rules/status"
import { trainingStatuses } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

/** Give a place up: one's own, or somebody else's with a reason; the seat goes to whoever is next. */
export function withdrawEnrolment(actor: Actor, { id, reason }: Withdraw): Promise<{ id: string }> {
  return write(actor, "enrolment.withdraw", async (tx, audit) => {
    const enrolment = await tx.enrolment.findFirst({ where: { id, AND: visibleEnrolments(actor) }, select: standing })
    if (!enrolment) throw new Refusal("not-found", "Pendaftaran ini tidak ditemukan.")
    if (actor.role !== "owner" && reason === "")
      throw new Refusal("conflict", "Tulis alasannya, misalnya “Sakit, mengabari lewat telepon”.", "reason")
    const promoted = await leave(tx, actor, { enrolment, reason })
    audit({ detail: { training: enrolment.trainingId, reason, promoted } })
    return { id }
  })
}

/** The same for whoever holds the participant's personal link. */
export function withdrawByTicket(visitor: Actor, { ticket, reason }: WithdrawByTicket): Promise<{ id: string }> {
  return write(visitor, "enrolment.withdraw", async (tx, audit) => {
    const id = enrolmentIn(ticket)
    const enrolment = id && (await tx.enrolment.findUnique({ where: key(visitor, id), select: standing }))
    if (!enrolment || !isTicketOf(visitor.tenantId, enrolment, ticket))
      throw new Refusal("not-found", "Tautan ini tidak berlaku lagi.")
    const promoted = await leave(tx, { ...visitor, role: "visitor" }, { enrolment, reason })
    audit({ detail: { training: enrolment.trainingId, byTicket: true, promoted } })
    return { id: enrolment.id }
  })
}

const standing = {
  id: true,
  state: true,
  trainingId: true,
  ticketVersion: true,
  training: { select: { status: true } },
  attendances: { where: { state: { in: ["PRESENT", "LATE"] } }, select: { id: true }, take: 1 },
}

type Standing = {
  id: string
  state: string
  trainingId: string
  training: { status: string }
  attendances: { id: string }[]
}

/** Withdraws and seats whoever is next; withdrawn already, it stays so. */
async function leave(tx: Tx, actor: Actor, { enrolment, reason }: { enrolment: Standing; reason: string }) {
  if (enrolment.state === "WITHDRAWN") return []
  if (!isUnderWay(keyOf(trainingStatuses, enrolment.training.status)))
    throw new Refusal("conflict", "Pelatihan ini sudah selesai atau dibatalkan; pendaftarannya tidak berubah lagi.")
  const isOwn = actor.role === "owner" || actor.role === "visitor"
  if (isOwn && enrolment.attendances.length > 0)
    throw new Refusal("conflict", "Anda sudah tercatat hadir. Untuk berhenti di tengah jalan, kabari dinas.")
  await tx.enrolment.update({
    where: key(actor, enrolment.id),
    data: { state: "WITHDRAWN", stateAt: new Date(), promotedAt: null, reason },
    select: { id: true },
  })
  return promoteWaiting(tx, actor, enrolment.trainingId)
}
