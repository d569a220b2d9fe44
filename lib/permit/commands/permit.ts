import "server-only"
import { type Actor, may } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { type Handed, type Keep, withDocument } from "@/lib/documents"
import { findPermit, type KnownPermit, productsOf, refuseForeign } from "@/lib/permit/commands/find"
import { usualExpiry } from "@/lib/permit/rules/validity"
import type { RemovePermit, SavePermit, VerifyPermit } from "@/lib/permit/schema/permit"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"
import { recompute } from "@/lib/recompute"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"

type Said = Omit<SavePermit, "file">

/**
 * Record a permit or change one, with its file if there is one, and compute the readiness of its products anew. What the
 * owner enters is their word until staff verify it; what staff enter is seen, or documented by the file.
 */
export function savePermit(actor: Actor, input: Said, handed: Handed | null = null): Promise<{ id: string }> {
  return withDocument(actor, handed, (keep) =>
    write(actor, "permit.save", async (tx, audit) => {
      const { id, enterpriseId, kind, state } = input
      const known = await findPermit(tx, actor, id)
      await refuseForeign(tx, actor, input)
      if (known) refuseChange(actor, known, input)
      const { today } = await getCalendar(tx, actor)
      if (input.issuedOn && input.issuedOn > today)
        throw new Refusal("conflict", "Tanggal terbit tidak boleh sesudah hari ini.", "issuedOn")
      const before = known ? await productsOf(tx, actor, known) : []
      const { grade } = await keepPermit(tx, actor, { input, known, keep })
      const after = await keepProducts(tx, actor, input)
      const productIds = [...new Set([...before, ...after])]
      await recompute(tx, actor, { productIds, reason: { cause: "PERMIT", id, grade } })
      audit({ subject: id, detail: { enterprise: enterpriseId, kind, state, grade, isNew: known === null } })
      return { id }
    }),
  )
}

function refuseChange({ role }: Actor, known: KnownPermit, { enterpriseId }: Said): void {
  if (known.enterpriseId !== enterpriseId) throw new Refusal("not-found", "Izin ini tidak ditemukan.")
  if (role === "owner" && known.grade !== "stated")
    throw new Refusal(
      "conflict",
      "Izin ini sudah dicocokkan dinas. Minta dinas atau pendamping mengubahnya, atau catat perpanjangannya sebagai izin baru.",
    )
}

type Keeping = { input: Said; known: KnownPermit | null; keep: Keep }

async function keepPermit(tx: Tx, actor: Actor, { input, known, keep }: Keeping): Promise<{ grade: EvidenceGrade }> {
  const { id, covers: _, products: __, facilitated, trainingId, mouId, issuedOn, expiresOn, ...words } = input
  const documentId = (await keep(tx)) ?? known?.documentId ?? null
  const isOwner = actor.role === "owner"
  const grade = isOwner ? "stated" : gradeOf(input, known, documentId)
  const until = expiresOn ?? usualExpiry(input)
  // Whose help it came from is the agency's to say, and of agreements only those who see them.
  const help = isOwner ? {} : { facilitated, trainingId, ...(may(actor, "mou.list") && { mouId }) }
  const seen = isOwner ? {} : { checkedBy: actor.userId, checkedAt: new Date() }
  const data = {
    ...{ ...words, ...help, ...seen, documentId, grade, updatedAt: new Date() },
    issuedOn: issuedOn ? new Date(issuedOn) : null,
    expiresOn: until ? new Date(until) : null,
  }
  const select = { id: true } as const
  if (known) await tx.permit.update({ where: key(actor, id), data, select })
  else await tx.permit.create({ data: { id, ...data, role: actor.role }, select })
  return { grade }
}

/** What was matched with a register stays so while nothing of it changes. */
function gradeOf(input: Said, known: KnownPermit | null, documentId: string | null): EvidenceGrade {
  const { kind, state, number, issuedOn } = input
  const isSame = known?.kind === kind && known.state === state && known.number === number && known.issuedOn === issuedOn
  if (isSame && known.grade === "register") return "register"
  return documentId ? "document" : "seen"
}

/** The products it is for, anew; and all those whose readiness it then speaks to. */
async function keepProducts(tx: Tx, actor: Actor, { id, enterpriseId, covers, products }: Said): Promise<string[]> {
  const { tenantId } = actor
  await tx.permitProduct.deleteMany({ where: { tenantId, permitId: id } })
  if (covers === "some")
    await tx.$executeRaw`INSERT INTO permit_product (id, permit_id, product_id)
      SELECT gen_random_uuid(), ${id}::uuid, p FROM unnest(${[...new Set(products)]}::uuid[]) p`
  return productsOf(tx, actor, { id, enterpriseId })
}

/** State that somebody of the agency has looked at a permit: at the original, its file, or the issuer's register. */
export function verifyPermit(
  actor: Actor,
  { id, grade, source }: Omit<VerifyPermit, "file">,
  handed: Handed | null = null,
): Promise<{ id: string }> {
  return withDocument(actor, handed, (keep) =>
    write(actor, "permit.verify", async (tx, audit) => {
      const known = await findPermit(tx, actor, id)
      if (!known) throw new Refusal("not-found", "Izin ini tidak ditemukan.")
      const documentId = (await keep(tx)) ?? known.documentId
      if (grade === "document" && !documentId)
        throw new Refusal("conflict", "Lampirkan berkasnya, atau pilih “Aslinya dilihat”.", "file")
      const seen = { checkedBy: actor.userId, checkedAt: new Date(), updatedAt: new Date() }
      await tx.permit.update({
        where: key(actor, id),
        data: { grade, source, documentId, ...seen },
        select: { id: true },
      })
      const productIds = await productsOf(tx, actor, known)
      await recompute(tx, actor, { productIds, reason: { cause: "PERMIT", id, grade } })
      audit({ subject: id, detail: { kind: known.kind, grade } })
      return { id }
    }),
  )
}

/** Take the record of a permit away that should not be there; one that moved something stays, as revoked. */
export function removePermit(actor: Actor, { id, reason }: RemovePermit): Promise<{ id: string }> {
  return write(actor, "permit.remove", async (tx, audit) => {
    const known = await findPermit(tx, actor, id)
    if (!known) throw new Refusal("not-found", "Izin ini tidak ditemukan.")
    const { tenantId } = actor
    const productIds = await productsOf(tx, actor, known)
    const isCredited = (await tx.credit.count({ where: { tenantId, permitId: id } })) > 0
    await tx.driveMember.updateMany({ where: { tenantId, permitId: id }, data: { permitId: null } })
    const data = { state: "REVOKED", source: reason, updatedAt: new Date() }
    if (isCredited) await tx.permit.update({ where: key(actor, id), data, select: { id: true } })
    else await tx.permit.delete({ where: key(actor, id), select: { id: true } })
    await recompute(tx, actor, { productIds, reason: { cause: "PERMIT", id, grade: known.grade } })
    audit({ subject: id, detail: { enterprise: known.enterpriseId, kind: known.kind, reason, isKept: isCredited } })
    return { id }
  })
}
