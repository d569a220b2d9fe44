import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { key, type Tx, write } from "@/lib/db"
import { visibleMous } from "@/lib/mou/policy"
import { mouStatuses } from "@/lib/mou/schema/words"
import { visibleObligations } from "@/lib/obligation/policy"
import { versionOf } from "@/lib/obligation/rules/version"
import type { SaveObligation, WithdrawObligation } from "@/lib/obligation/schema/forms"
import { Refusal } from "@/lib/refusal"
import { visibleTrainings } from "@/lib/training/policy"
import { keyOf } from "@/lib/vocabulary"

/** Record what one side of an agreement owes, or change it as long as nobody changed it since the form was opened. */
export function saveObligation(actor: Actor, input: SaveObligation): Promise<{ id: string }> {
  return write(actor, "obligation.save", async (tx, audit) => {
    const { id, mouId, version, ...fields } = input
    const known = await findKnown(tx, actor, id)
    audit({ subject: id, detail: { mou: mouId, isNew: !known } })
    // Without a version it is a new one, so that this is the same form sent twice.
    if (known && version === undefined) return { id }
    await refuseClosed(tx, actor, mouId)
    if (version !== undefined) refuseStale(known, input)
    if (known && known.owedBy !== fields.owedBy) await refuseMoved(tx, actor, id)
    await refuseForeign(tx, actor, input)

    const data = { ...fields, startsOn: new Date(fields.startsOn), dueOn: new Date(fields.dueOn) }
    if (known) return tx.obligation.update({ where: key(actor, id), data, select: { id: true } })
    return tx.obligation.create({ data: { id, mouId, ...data }, select: { id: true } })
  })
}

type Withdrawn = { id: string; mouId: string }

/** Let an obligation count no longer, with a reason; what was done of it stays to be seen. */
export function withdrawObligation(actor: Actor, { id, reason }: WithdrawObligation): Promise<Withdrawn> {
  return write(actor, "obligation.withdraw", async (tx) => {
    const known = await findKnown(tx, actor, id)
    if (!known) throw new Refusal("not-found", "Komitmen ini tidak ditemukan.")
    if (known.withdrawnAt) throw new Refusal("conflict", "Komitmen ini sudah dicabut. Muat ulang halaman.")
    const data = { withdrawnAt: new Date(), withdrawnReason: reason }
    return tx.obligation.update({ where: key(actor, id), data, select: { id: true, mouId: true } })
  })
}

function findKnown(tx: Tx, actor: Actor, id: string) {
  return tx.obligation.findFirst({ where: { id, AND: visibleObligations(actor) } })
}

type Known = NonNullable<Awaited<ReturnType<typeof findKnown>>>

async function refuseClosed(tx: Tx, actor: Actor, mouId: string): Promise<void> {
  const mou = await tx.mou.findFirst({ where: { id: mouId, AND: visibleMous(actor) }, select: { status: true } })
  if (!mou) throw new Refusal("not-found", "Perjanjian ini tidak ditemukan.")
  const status = keyOf(mouStatuses, mou.status)
  if (status === "ENDED" || status === "STOPPED")
    throw new Refusal(
      "conflict",
      `Perjanjian ini sudah ${mouStatuses[status].toLowerCase()}; komitmennya tidak berubah lagi.`,
    )
}

function refuseStale(known: Known | null, { version, mouId }: SaveObligation): void {
  if (!known || known.mouId !== mouId) throw new Refusal("not-found", "Komitmen ini tidak ditemukan.")
  if (known.withdrawnAt) throw new Refusal("conflict", "Komitmen ini sudah dicabut dan tidak dapat diubah lagi.")
  const now = versionOf({ ...known, startsOn: dayOf(known.startsOn), dueOn: dayOf(known.dueOn) })
  if (version !== now)
    throw new Refusal(
      "conflict",
      "Komitmen ini baru saja diubah orang lain. Buka formulirnya lagi, lalu ulangi perubahan Anda; isian di halaman ini tetap dapat Anda salin.",
    )
}

async function refuseMoved(tx: Tx, { tenantId }: Actor, obligationId: string): Promise<void> {
  const facts = await tx.realisation.count({ where: { tenantId, obligationId } })
  if (facts > 0)
    throw new Refusal(
      "conflict",
      "Realisasi sudah dicatat, jadi pihak yang wajib tidak dapat ditukar. Cabut komitmen ini, lalu catat yang baru.",
      "owedBy",
    )
}

/** Refuses, at the field it came in, what is not the daerah's. */
async function refuseForeign(tx: Tx, actor: Actor, { trainingId, responsibleId }: SaveObligation): Promise<void> {
  const training =
    !trainingId || (await tx.training.findFirst({ where: { id: trainingId, AND: visibleTrainings(actor) } }))
  if (!training) throw new Refusal("not-found", "Pelatihan ini tidak ditemukan.", "trainingId")
  const { tenantId } = actor
  const role = { in: ["admin", "officer", "leader"] }
  const person =
    !responsibleId ||
    (await tx.membership.findFirst({ where: { tenantId, accountId: responsibleId, role, disabledAt: null } }))
  if (!person) throw new Refusal("not-found", "Orang ini tidak ditemukan di antara petugas dinas.", "responsibleId")
}
