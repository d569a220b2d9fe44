import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { visibleMous } from "@/lib/mou/policy"
import { isChangeable } from "@/lib/mou/rules/step"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { Refusal } from "@/lib/refusal"
import { keyOf } from "@/lib/vocabulary"

/** An agreement a change is about, as it stands; refuses what the actor cannot see. */
export async function findMou(tx: Tx, actor: Actor, id: string) {
  const found = await tx.mou.findFirst({ where: { id, AND: visibleMous(actor) } })
  if (!found) throw new Refusal("not-found", "Perjanjian ini tidak ditemukan.")
  return { ...found, form: keyOf(mouForms, found.form), status: keyOf(mouStatuses, found.status) }
}

/** The same for a change of its facts; refuses what has ended or was stopped. */
export async function findChangeable(tx: Tx, actor: Actor, id: string) {
  const mou = await findMou(tx, actor, id)
  if (!isChangeable(mou.status)) {
    const status = mouStatuses[mou.status].toLowerCase()
    throw new Refusal("conflict", `Perjanjian ini sudah ${status} dan tidak dapat diubah lagi.`)
  }
  return mou
}

/** Refuses, at its field, somebody who does not work for the agency here. */
export async function refuseStranger(tx: Tx, { tenantId }: Actor, accountId: string | null): Promise<void> {
  if (!accountId) return
  const member = await tx.membership.findFirst({
    where: {
      tenantId,
      accountId,
      role: { in: [...responsibleRoles] },
      disabledAt: null,
      account: { disabledAt: null },
    },
    select: { id: true },
  })
  if (!member)
    throw new Refusal("not-found", "Orang ini tidak ditemukan di antara petugas daerah ini.", "responsibleId")
}

/** Who can be made responsible for a step. */
const responsibleRoles = ["admin", "officer", "leader"] as const
