import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { visibleMous } from "@/lib/mou/policy"
import { canFollow } from "@/lib/mou/rules/family"
import { isInForce } from "@/lib/mou/rules/status"
import type { SaveMou } from "@/lib/mou/schema/mou"
import { type MouStatus, mouForms } from "@/lib/mou/schema/words"
import { visiblePartners } from "@/lib/partner/policy"
import { Refusal } from "@/lib/refusal"
import { keyOf } from "@/lib/vocabulary"

/** Refuses, at its line, a partner that is not the daerah's; answers how the partners are called. */
export async function refuseForeign(tx: Tx, actor: Actor, { parties }: SaveMou): Promise<ReadonlyMap<string, string>> {
  const ids = parties.flatMap(({ partnerId }) => partnerId ?? [])
  const known = await tx.partner.findMany({
    where: { id: { in: ids }, AND: visiblePartners(actor) },
    select: { id: true, name: true },
  })
  const names = new Map(known.map(({ id, name }) => [id, name]))
  const unknown = parties.find(({ partnerId }) => partnerId && !names.has(partnerId))
  if (unknown) throw new Refusal("not-found", "Mitra ini tidak ditemukan.", `partnerId${unknown.row}`)
  return names
}

/** Refuses a paper that cannot stand where it is put, above or below. */
export async function refuseUnfit(tx: Tx, actor: Actor, { id, form, parentId }: SaveMou): Promise<void> {
  if (parentId) {
    const parent = await tx.mou.findFirst({
      where: { id: parentId, AND: visibleMous(actor) },
      select: { id: true, form: true },
    })
    if (!parent || parent.id === id) throw new Refusal("not-found", "Perjanjian induk ini tidak ditemukan.", "parentId")
    const above = keyOf(mouForms, parent.form)
    if (!canFollow(form, above))
      throw new Refusal("conflict", `${mouForms[form]} tidak dapat berinduk pada ${mouForms[above]}.`, "parentId")
  }
  const children = await tx.mou.findMany({ where: { parentId: id, AND: visibleMous(actor) }, select: { form: true } })
  const unfit = children.map((child) => keyOf(mouForms, child.form)).find((child) => !canFollow(child, form))
  if (unfit)
    throw new Refusal(
      "conflict",
      `Di bawah perjanjian ini ada ${mouForms[unfit]}; bentuknya tidak dapat menjadi ${mouForms[form]}.`,
      "form",
    )
}

type Saving = { mou: { id: string; status: MouStatus }; input: SaveMou }

/** Refuses to take away what an agreement in force rests on, or a partner to whom something was handed over. */
export async function refuseLoss(tx: Tx, { tenantId }: Actor, { mou, input }: Saving): Promise<void> {
  const missing = (["signedOn", "startsOn", "endsOn"] as const).find((day) => input[day] === null)
  if (isInForce(mou.status) && missing)
    throw new Refusal("conflict", "Perjanjian yang berlaku perlu tanggal ini.", missing)
  const partnerIds = input.parties.flatMap(({ partnerId }) => partnerId ?? [])
  const left = await tx.submission.findFirst({
    where: { tenantId, mouId: mou.id, partnerId: { notIn: partnerIds } },
    select: { partner: { select: { name: true } } },
  })
  if (left)
    throw new Refusal(
      "conflict",
      `Ada pengajuan kepada ${left.partner.name} dalam perjanjian ini; mitra itu harus tetap menjadi pihak.`,
      "partnerId2",
    )
}
