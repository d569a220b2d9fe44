import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { key, type Tx, write } from "@/lib/db"
import { formatDay } from "@/lib/format"
import { amendParent } from "@/lib/mou/commands/amended"
import { findMou, refuseStranger } from "@/lib/mou/commands/find"
import { findStepsOff } from "@/lib/mou/queries/steps"
import { listNextSteps } from "@/lib/mou/rules/status"
import { isBack, leavesCouncil, leavesReview } from "@/lib/mou/rules/step"
import type {
  ActivateMou,
  AmendMou,
  Consents,
  EvaluateMou,
  ExtendMou,
  PrepareMou,
  StopMou,
  TakeStep,
} from "@/lib/mou/schema/step"
import { type MouStatus, mouStatuses } from "@/lib/mou/schema/words"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"

/** Take the next step of the preparation, or go back to the draft with the reason. */
export function prepareMou(actor: Actor, { to, ...step }: PrepareMou): Promise<{ id: string }> {
  return write(actor, "mou.prepare", async (tx) => {
    const mou = await findAtStep(tx, actor, { step, to })
    if (isBack({ from: mou.status, to }) && step.reason === "")
      throw new Refusal("conflict", "Tulis apa yang masih harus diperbaiki pada drafnya.", "reason")
    return take(tx, actor, { step, to, facts: consentsOf(mou, { step, to }) })
  })
}

/** Put a signed agreement into force; an adendum also changes the agreement it stands under. */
export function activateMou(actor: Actor, { signedOn, startsOn, endsOn, later, ...step }: ActivateMou) {
  return write(actor, "mou.activate", async (tx, audit) => {
    const mou = await findAtStep(tx, actor, { step, to: "ACTIVE" })
    if (mou.status === "EVALUATION")
      throw new Refusal("conflict", "Perjanjian ini sudah berlaku; selesaikan evaluasinya.")
    const { today } = await getCalendar(tx, actor)
    if (signedOn > today)
      throw new Refusal("conflict", "Tanggal penandatanganan belum tiba; catat sesudah ditandatangani.", "signedOn")
    const where = { tenantId: actor.tenantId, mouId: mou.id, kind: "SIGNED" }
    const signed = await tx.mouVersion.count({ where })
    if (signed === 0 && !later)
      throw new Refusal(
        "conflict",
        "Unggah naskah yang sudah ditandatangani di bagian Naskah, atau centang bahwa naskahnya menyusul.",
        "later",
        [{ href: `/${actor.tenantSlug}/mou/${mou.id}/naskah`, label: "Unggah naskahnya" }],
      )

    const amends = await amendParent(tx, actor, { ...mou, startsOn })
    audit({ detail: { signedVersions: signed, ...(amends && { amends }) } })
    const days = { signedOn: new Date(signedOn), startsOn: new Date(startsOn), endsOn: new Date(endsOn) }
    return take(tx, actor, { step, to: "ACTIVE", facts: { ...days, ...consentsOf(mou, { step, to: "ACTIVE" }) } })
  })
}

/** Begin an evaluation, or end it when the agreement goes on as it is. */
export function evaluateMou(actor: Actor, { to, ...step }: EvaluateMou): Promise<{ id: string }> {
  return write(actor, "mou.evaluate", async (tx) => {
    const { status } = await findAtStep(tx, actor, { step, to })
    if (to === "ACTIVE" && status !== "EVALUATION")
      throw new Refusal("conflict", "Perjanjian ini tidak sedang dievaluasi.")
    return take(tx, actor, { step, to })
  })
}

/** Let an agreement hold until a later day. */
export function extendMou(actor: Actor, { endsOn, ...step }: ExtendMou): Promise<{ id: string }> {
  return write(actor, "mou.extend", async (tx, audit) => {
    const mou = await findAtStep(tx, actor, { step, to: "EXTENDED" })
    const last = mou.endsOn && dayOf(mou.endsOn)
    if (last && endsOn <= last)
      throw new Refusal("conflict", `Isi hari sesudah ${formatDay(last)}, hari terakhir yang sekarang.`, "endsOn")
    audit({ detail: { endsOn } })
    const reason = [`Berlaku sampai ${formatDay(endsOn)}.`, step.reason].filter(Boolean).join(" ")
    return take(tx, actor, { step: { ...step, reason }, to: "EXTENDED", facts: { endsOn: new Date(endsOn) } })
  })
}

/** Record that an adendum changed what was agreed. */
export function amendMou(actor: Actor, step: AmendMou): Promise<{ id: string }> {
  return write(actor, "mou.amend", async (tx) => {
    await findAtStep(tx, actor, { step, to: "AMENDED" })
    return take(tx, actor, { step, to: "AMENDED" })
  })
}

/** Record that an agreement has come to its end; before its last day it is stopped instead, with the reason. */
export function endMou(actor: Actor, step: TakeStep): Promise<{ id: string }> {
  return write(actor, "mou.end", async (tx) => {
    const { endsOn } = await findAtStep(tx, actor, { step, to: "ENDED" })
    const { today } = await getCalendar(tx, actor)
    if (endsOn && dayOf(endsOn) > today)
      throw new Refusal(
        "conflict",
        `Perjanjian ini berlaku sampai ${formatDay(endsOn)}. Bila berakhir lebih awal, admin menghentikannya dengan alasan.`,
      )
    return take(tx, actor, { step, to: "ENDED" })
  })
}

/** End an agreement, or its preparation, before its time. */
export function stopMou(actor: Actor, step: StopMou): Promise<{ id: string }> {
  return write(actor, "mou.stop", async (tx) => {
    await findAtStep(tx, actor, { step, to: "STOPPED" })
    return take(tx, actor, { step, to: "STOPPED" })
  })
}

type Mou = Awaited<ReturnType<typeof findMou>>
type Move = { step: TakeStep; to: MouStatus }

/** The agreement at the step that whoever goes on saw; refuses what is out of date or no next step here. */
async function findAtStep(tx: Tx, actor: Actor, { step: { id, from, since }, to }: Move): Promise<Mou> {
  const mou = await findMou(tx, actor, id)
  const { status, statusAt, needsDprd } = mou
  if (status !== from || (since !== undefined && since !== statusAt.toISOString()))
    throw new Refusal(
      "conflict",
      `Status perjanjian ini baru saja menjadi “${mouStatuses[status]}”. Muat ulang halaman untuk melihat langkah berikutnya.`,
      null,
      [{ href: `/${actor.tenantSlug}/mou/${id}`, label: "Lihat perjanjian ini sekarang" }],
    )
  const off = await findStepsOff(tx, actor)
  if (!listNextSteps(status, { off, needsCouncil: needsDprd }).includes(to))
    throw new Refusal(
      "conflict",
      `Perjanjian yang “${mouStatuses[status]}” tidak dapat langsung menjadi “${mouStatuses[to]}” di daerah ini.`,
    )
  return mou
}

/** What was decided about a draft, as far as the step says it; refuses to leave a decision behind that is not recorded. */
function consentsOf(mou: Mou, { step, to }: { step: Consents; to: MouStatus }) {
  const way = { from: mou.status, to }
  if (leavesReview(way) && !step.tkksdOn && !mou.tkksdOn)
    throw new Refusal("conflict", "Isi tanggal telaah TKKSD sebelum melanjutkan.", "tkksdOn")
  if (leavesCouncil(way) && !step.dprdOn && !mou.dprdOn)
    throw new Refusal("conflict", "Isi tanggal persetujuan DPRD sebelum melanjutkan.", "dprdOn")
  return {
    ...(leavesReview(way) && step.tkksdOn && { tkksdOn: new Date(step.tkksdOn), tkksdWords: step.tkksdWords }),
    ...(leavesCouncil(way) && step.dprdOn && { dprdOn: new Date(step.dprdOn), dprdNumber: step.dprdNumber }),
  }
}

type Taking = Move & { facts?: Parameters<Tx["mou"]["update"]>[0]["data"] }

/** Take a step: what it says of the agreement, who does the next one until when, and the fact that it was taken. */
async function take(tx: Tx, actor: Actor, { step, to, facts = {} }: Taking): Promise<{ id: string }> {
  const { id, from, reason, responsibleId, dueOn } = step
  await refuseStranger(tx, actor, responsibleId)
  const isOver = to === "ENDED" || to === "STOPPED"
  const next = isOver ? { responsibleId: null, dueOn: null } : { responsibleId, dueOn: dueOn && new Date(dueOn) }
  await tx.mou.update({ where: key(actor, id), data: { ...facts, ...next }, select: { id: true } })
  const move = { id: uuidv7(), mouId: id, fromStatus: from, toStatus: to, reason, role: actor.role }
  await tx.mouTransition.create({ data: move, select: { id: true } })
  return { id }
}
