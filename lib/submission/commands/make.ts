import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { visibleMous } from "@/lib/mou/policy"
import { isPrepared } from "@/lib/mou/rules/status"
import { mouStatuses } from "@/lib/mou/schema/words"
import { visiblePartners } from "@/lib/partner/policy"
import { Refusal } from "@/lib/refusal"
import { type MakeSubmissions, productField, type Thing, titleField } from "@/lib/submission/schema/make"
import { getCalendar } from "@/lib/tenant/queries"
import { keyOf } from "@/lib/vocabulary"

/** Hand something over to a partner, one or several at once; the same form sent twice does it once. */
export function makeSubmissions(actor: Actor, input: MakeSubmissions): Promise<{ id: string; count: number }> {
  return write(actor, "submission.make", async (tx, audit) => {
    const { id, things, partnerId, mouId, kind, words, submittedOn, answerBy } = input
    const posted = await tx.submission.findFirst({ where: { id, tenantId: actor.tenantId }, select: { id: true } })
    audit({ detail: posted ? { repeated: true } : { kind, count: things.length } })
    if (posted) return { id, count: things.length }
    const { today } = await getCalendar(tx, actor)
    if (submittedOn > today)
      throw new Refusal("conflict", "Tanggal pengajuan tidak boleh sesudah hari ini.", "submittedOn")
    await refuseForeign(tx, actor, input)

    const shared = { partnerId, mouId, kind, words, role: actor.role }
    const days = { submittedOn: new Date(submittedOn), answerBy: answerBy ? new Date(answerBy) : null }
    // The first has the form's own id: by that a form sent twice is known.
    const data = things.map((thing, at) => ({ id: at === 0 ? id : uuidv7(), ...thing, ...shared, ...days }))
    await tx.submission.createMany({ data })
    return { id, count: things.length }
  })
}

/** Refuses, at the field it came in, what is not the daerah's or not this partner's. */
async function refuseForeign(tx: Tx, actor: Actor, { partnerId, mouId, things }: MakeSubmissions): Promise<void> {
  const partner = await tx.partner.findFirst({
    where: { id: partnerId, AND: visiblePartners(actor) },
    select: { id: true },
  })
  if (!partner) throw new Refusal("not-found", "Mitra ini tidak ditemukan.", "recipient")
  if (mouId) await refuseAgreement(tx, actor, { partnerId, mouId })
  const ids = things.flatMap(({ enterpriseId }) => enterpriseId ?? [])
  const known = await tx.enterprise.findMany({
    where: { id: { in: ids }, status: { not: "MERGED" }, AND: visibleEnterprises(actor) },
    select: { id: true },
  })
  const unknown = ids.find((id) => known.every((enterprise) => enterprise.id !== id))
  if (unknown)
    throw new Refusal("not-found", "Usaha ini tidak ditemukan di daftar. Cari lagi usahanya.", titleField(unknown))
  await refuseProducts(tx, actor, things)
}

async function refuseProducts(tx: Tx, { tenantId }: Actor, things: readonly Thing[]): Promise<void> {
  const ids = things.flatMap(({ productId }) => productId ?? [])
  if (ids.length === 0) return
  const known = await tx.product.findMany({
    where: { tenantId, id: { in: ids }, withdrawnAt: null },
    select: { id: true, enterpriseId: true },
  })
  const foreign = things.find(
    ({ productId, enterpriseId }) =>
      productId && !known.some((product) => product.id === productId && product.enterpriseId === enterpriseId),
  )
  if (foreign)
    throw new Refusal(
      "not-found",
      "Produk ini bukan milik usahanya, atau sudah ditarik. Pilih lagi.",
      productField(foreign.enterpriseId ?? ""),
    )
}

async function refuseAgreement(tx: Tx, actor: Actor, { partnerId, mouId }: { partnerId: string; mouId: string }) {
  const mou = await tx.mou.findFirst({
    where: { id: mouId, OR: [{ partnerId }, { parties: { some: { partnerId } } }], AND: visibleMous(actor) },
    select: { status: true },
  })
  if (!mou) throw new Refusal("not-found", "Perjanjian dengan mitra ini tidak ditemukan.", "recipient")
  if (isPrepared(keyOf(mouStatuses, mou.status)))
    throw new Refusal("conflict", "Perjanjian ini belum berlaku; ajukan tanpa perjanjian.", "recipient")
}
