import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { key, type Tx, write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { isPrepared } from "@/lib/mou/rules/status"
import { mouStatuses } from "@/lib/mou/schema/words"
import { sideOf, visibleObligations } from "@/lib/obligation/policy"
import type { JudgeRealisation, LogRealisation } from "@/lib/obligation/schema/forms"
import { type RealisationState, realisationStates, sides } from "@/lib/obligation/schema/words"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"
import { visibleTrainings } from "@/lib/training/policy"
import { keyOf } from "@/lib/vocabulary"

type Logged = Omit<LogRealisation, "file">

/** A realisation's id, and whose obligation and agreement it belongs to. */
type Placed = { id: string; obligationId: string; mouId: string }

/** Say that so much of an obligation was done on a day; it counts once the other side confirms it. Sent twice it is one. */
export function logRealisation(actor: Actor, input: Logged, handed: Handed | null = null): Promise<Placed> {
  return withDocument(actor, handed, (keep) =>
    write(actor, "realisation.log", async (tx, audit) => {
      const { id, obligationId, doneOn, quantity, words, trainingId } = input
      audit({ subject: obligationId, detail: { realisation: id, quantity } })
      const owed = await findOwed(tx, actor, obligationId)
      const placed = { id, obligationId, mouId: owed.mouId }
      const posted = await tx.realisation.findFirst({ where: { id, tenantId: actor.tenantId }, select: { id: true } })
      if (posted) return placed
      await refuseUntimely(tx, actor, { owed, doneOn })
      await refuseUnproven(tx, actor, { input, hasFile: handed !== null })

      const said = { doneOn: new Date(doneOn), quantity, words, trainingId, documentId: await keep(tx) }
      const by = { side: sideOf(actor), role: actor.role }
      await tx.realisation.create({ data: { id, obligationId, ...said, ...by }, select: { id: true } })
      return placed
    }),
  )
}

async function findOwed(tx: Tx, actor: Actor, id: string) {
  const owed = await tx.obligation.findFirst({
    where: { id, AND: visibleObligations(actor) },
    select: { mouId: true, startsOn: true, withdrawnAt: true, mou: { select: { status: true } } },
  })
  if (!owed) throw new Refusal("not-found", "Komitmen ini tidak ditemukan.")
  return owed
}

type Timely = { owed: Awaited<ReturnType<typeof findOwed>>; doneOn: string }

async function refuseUntimely(tx: Tx, actor: Actor, { owed, doneOn }: Timely): Promise<void> {
  if (owed.withdrawnAt) throw new Refusal("conflict", "Komitmen ini sudah dicabut; realisasinya tidak dicatat lagi.")
  if (isPrepared(keyOf(mouStatuses, owed.mou.status)))
    throw new Refusal("conflict", "Perjanjian ini belum berlaku; realisasi dicatat sesudah ditandatangani.")
  const { today } = await getCalendar(tx, actor)
  if (doneOn > today) throw new Refusal("conflict", "Tanggal pelaksanaan tidak boleh sesudah hari ini.", "doneOn")
  if (doneOn < dayOf(owed.startsOn))
    throw new Refusal("conflict", "Tanggal ini sebelum hari pertama komitmen.", "doneOn")
}

type Proven = { input: Logged; hasFile: boolean }

/** A fact needs something to show for it: a file, words, or a training that an actor can see. */
async function refuseUnproven(tx: Tx, actor: Actor, { input: { words, trainingId }, hasFile }: Proven): Promise<void> {
  const where = { id: trainingId ?? "", AND: visibleTrainings(actor) }
  if (trainingId && !(await tx.training.findFirst({ where, select: { id: true } })))
    throw new Refusal("not-found", "Pelatihan ini tidak ditemukan.", "trainingId")
  if (!hasFile && !trainingId && words === "")
    throw new Refusal("conflict", "Unggah buktinya, pilih pelatihannya, atau tulis apa yang dilakukan.", "words")
}

/** Confirm or dispute, with a reason, what the other side says was done; what was disputed can be confirmed later. */
export function judgeRealisation(actor: Actor, { id, verdict, reason }: JudgeRealisation): Promise<Placed> {
  return write(actor, "realisation.judge", async (tx, audit) => {
    const said = await findRealisation(tx, actor, id)
    audit({ subject: said.placed.obligationId, detail: { realisation: id, verdict } })
    if (said.side === sideOf(actor))
      throw new Refusal("conflict", `Ini dicatat pihak Anda; yang mengonfirmasi ${otherSide(said.side)}.`)
    if (said.state !== "SAID" && !(said.state === "DISPUTED" && verdict === "CONFIRMED"))
      throw new Refusal("conflict", `Realisasi ini sudah ${sayState(said.state)}. Muat ulang halaman.`)
    const judged = { judgedBy: actor.userId, judgedAt: new Date(), judgedReason: reason }
    await tx.realisation.update({ where: key(actor, id), data: { state: verdict, ...judged }, select: { id: true } })
    return said.placed
  })
}

/** Take back what the own side said, while the other has not judged it. */
export function takeBackRealisation(actor: Actor, id: string): Promise<Placed> {
  return write(actor, "realisation.take-back", async (tx, audit) => {
    const said = await findRealisation(tx, actor, id)
    audit({ subject: said.placed.obligationId, detail: { realisation: id } })
    if (said.side !== sideOf(actor))
      throw new Refusal("conflict", "Hanya pihak yang mencatat yang dapat menariknya; Anda dapat menyanggahnya.")
    if (said.state !== "SAID")
      throw new Refusal("conflict", `Realisasi ini sudah ${sayState(said.state)}. Muat ulang halaman.`)
    await tx.realisation.update({ where: key(actor, id), data: { state: "TAKEN_BACK" }, select: { id: true } })
    return said.placed
  })
}

async function findRealisation(tx: Tx, actor: Actor, id: string) {
  const found = await tx.realisation.findFirst({
    where: { id, tenantId: actor.tenantId, obligation: visibleObligations(actor) },
    select: { side: true, state: true, obligationId: true, obligation: { select: { mouId: true } } },
  })
  if (!found) throw new Refusal("not-found", "Realisasi ini tidak ditemukan.")
  const { obligationId, obligation } = found
  const placed = { id, obligationId, mouId: obligation.mouId }
  return { placed, side: keyOf(sides, found.side), state: keyOf(realisationStates, found.state) }
}

function otherSide(side: keyof typeof sides): string {
  return side === "AGENCY" ? "mitra" : "dinas"
}

function sayState(state: RealisationState): string {
  return realisationStates[state].toLowerCase()
}
