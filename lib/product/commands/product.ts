import "server-only"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { renew, requireLive } from "@/lib/product/commands/find"
import { gradeAfter, gradeBy, listChanged, standingAfter } from "@/lib/product/rules/standing"
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
    const grade = gradeBy(actor)
    await tx.product.create({
      data: { id, enterpriseId, ...fields, grade, ...checked(actor, grade) },
      select: { id: true },
    })
    await renew(tx, actor, { id, grade })
    return { id }
  })
}

/** Change what is named of a product's record; what changed is from then on known as whoever changed it knows it, or better. */
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
    const known = { ...product, grade: keyOf(evidenceGrades, product.grade) }
    const standing = standingAfter(actor, known, changed)
    const data = { ...fields, ...standing, ...checked(actor, standing.grade), updatedAt: new Date() }
    await tx.product.update({ where: key(actor, id), data, select: { id: true } })
    await renew(tx, actor, { id, grade: gradeAfter(actor, known.grade) })
    return { id }
  })
}

/** Who vouches for a record that this actor writes: staff who do, nobody where it is the owner's word, else who did before. */
function checked({ role, userId }: Actor, grade: EvidenceGrade) {
  if (role !== "owner") return { checkedBy: userId, checkedAt: new Date() }
  return grade === "stated" ? { checkedBy: null, checkedAt: null } : {}
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
