import "server-only"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { renew, requireLive } from "@/lib/product/commands/find"
import { gradeAfter, gradeBy, listChanged } from "@/lib/product/rules/standing"
import type { AddProduct, ChangeProduct } from "@/lib/product/schema/product"
import { type EvidenceGrade, evidenceGrades } from "@/lib/readiness/schema/words"
import { Refusal } from "@/lib/refusal"
import { keyOf } from "@/lib/vocabulary"

/** Record a product of an enterprise; the same form sent twice is one product. */
export function addProduct(actor: Actor, { id, enterpriseId, ...fields }: AddProduct): Promise<{ id: string }> {
  return write(actor, "product.add", async (tx, audit) => {
    await requireEnterprise(tx, actor, enterpriseId)
    const posted = await tx.product.findFirst({
      where: { id, tenantId: actor.tenantId },
      select: { id: true, enterpriseId: true },
    })
    if (posted && posted.enterpriseId !== enterpriseId) throw new Refusal("not-found", "Produk ini tidak ditemukan.")
    audit({ detail: posted ? { repeated: true } : { enterprise: enterpriseId } })
    if (posted) return { id }

    refuseBareNumbers(fields)
    await tx.product.create({ data: { id, enterpriseId, ...fields, ...checkedBy(actor) }, select: { id: true } })
    await renew(tx, actor, { id, grade: gradeBy(actor) })
    return { id }
  })
}

/** Change what is named of a product's record; from then on it is known as whoever changed it knows it, or better. */
export function changeProduct(actor: Actor, { id, version, papers, ...said }: ChangeProduct): Promise<{ id: string }> {
  return write(actor, "product.change", async (tx, audit) => {
    const product = await requireLive(tx, actor, id)
    if (version && version !== product.updatedAt.toISOString())
      throw new Refusal(
        "conflict",
        "Produk ini diubah orang lain sejak Anda membukanya. Buka halamannya di tab baru, bandingkan, lalu simpan dari sana.",
      )
    const exportDocuments = papers && [
      ...product.exportDocuments.filter((paper) => !papers.asked.includes(paper)),
      ...papers.ready,
    ]
    const fields = { ...said, exportDocuments: exportDocuments?.sort() }
    const changed = listChanged(fields, { ...product, exportDocuments: product.exportDocuments.toSorted() })
    audit({ detail: { fields: changed } })
    if (changed.length === 0) return { id }

    refuseBareNumbers({ ...product, ...fields })
    const data = { ...fields, ...checkedBy(actor, keyOf(evidenceGrades, product.grade)), updatedAt: new Date() }
    await tx.product.update({ where: key(actor, id), data, select: { id: true } })
    await renew(tx, actor, { id, grade: data.grade })
    return { id }
  })
}

/** Who vouches for a record that this actor writes: nobody for an owner. */
function checkedBy(actor: Actor, before: EvidenceGrade | null = null) {
  const isOwner = actor.role === "owner"
  return {
    grade: gradeAfter(actor, before),
    checkedBy: isOwner ? null : actor.userId,
    checkedAt: isOwner ? null : new Date(),
  }
}

type Numbers = { capacity?: number | null; capacityUnit?: string }

/** A capacity says nothing without its unit. */
function refuseBareNumbers({ capacity, capacityUnit }: Numbers): void {
  if (capacity && !capacityUnit)
    throw new Refusal("conflict", "Isi juga satuan kapasitas, misalnya botol atau kg.", "capacityUnit")
}

async function requireEnterprise(tx: Tx, actor: Actor, id: string): Promise<void> {
  const found = await tx.enterprise.findFirst({
    where: { id, AND: visibleEnterprises(actor) },
    select: { status: true },
  })
  if (!found) throw new Refusal("not-found", "Usaha ini tidak ditemukan.", "enterpriseId")
  if (found.status === "MERGED")
    throw new Refusal(
      "conflict",
      "Usaha ini sudah digabung ke catatan lain. Tambahkan produknya di sana.",
      "enterpriseId",
    )
}
