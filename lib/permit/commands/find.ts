import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import type { Tx } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { visibleMous } from "@/lib/mou/policy"
import { visiblePermits } from "@/lib/permit/policy"
import { permitKinds } from "@/lib/permit/schema/words"
import { type EvidenceGrade, evidenceGrades } from "@/lib/readiness/schema/words"
import { Refusal } from "@/lib/refusal"
import { visibleTrainings } from "@/lib/training/policy"
import { keyOf } from "@/lib/vocabulary"

/** A permit as commands find it; the day is ISO. */
export type KnownPermit = {
  id: string
  enterpriseId: string
  kind: keyof typeof permitKinds
  state: string
  number: string
  issuedOn: string | null
  grade: EvidenceGrade
  documentId: string | null
}

/** A permit that an actor can see; null where there is none yet, and a refusal where the id is somebody else's. */
export async function findPermit(tx: Tx, actor: Actor, id: string): Promise<KnownPermit | null> {
  const select = {
    ...{ id: true, enterpriseId: true, kind: true, state: true, number: true, issuedOn: true, grade: true },
    documentId: true,
  } as const
  const found = await tx.permit.findFirst({ where: { id, AND: visiblePermits(actor) }, select })
  if (found) {
    const issuedOn = found.issuedOn && dayOf(found.issuedOn)
    return { ...found, issuedOn, kind: keyOf(permitKinds, found.kind), grade: keyOf(evidenceGrades, found.grade) }
  }
  const taken = await tx.permit.count({ where: { id, tenantId: actor.tenantId } })
  if (taken > 0) throw new Refusal("not-found", "Izin ini tidak ditemukan.")
  return null
}

/** The products a permit speaks to: those it names, or all its enterprise makes. */
export async function productsOf(
  tx: Tx,
  { tenantId }: Actor,
  { id, enterpriseId }: { id: string; enterpriseId: string },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM product p WHERE p.tenant_id = ${tenantId}::uuid AND p.enterprise_id = ${enterpriseId}::uuid
      AND (NOT EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = p.tenant_id AND q.permit_id = ${id}::uuid)
        OR EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = p.tenant_id AND q.permit_id = ${id}::uuid AND q.product_id = p.id))`
  return rows.map((row) => row.id)
}

type Named = {
  enterpriseId: string
  covers: "all" | "some"
  products: readonly string[]
  trainingId: string | null
  mouId: string | null
}

/** Refuses, at the field it came in, what is not the daerah's, or not this enterprise's. */
export async function refuseForeign(tx: Tx, actor: Actor, named: Named): Promise<void> {
  const { enterpriseId, covers, trainingId, mouId } = named
  const enterprise = await tx.enterprise.findFirst({
    where: { id: enterpriseId, status: { not: "MERGED" }, AND: visibleEnterprises(actor) },
    select: { id: true },
  })
  if (!enterprise) throw new Refusal("not-found", "Usaha ini tidak ditemukan.")
  if (covers === "some") await refuseProducts(tx, actor, named)
  // An owner says nothing of whose help it was.
  if (actor.role === "owner") return
  if (
    trainingId &&
    !(await tx.training.findFirst({ where: { id: trainingId, AND: visibleTrainings(actor) }, select: { id: true } }))
  )
    throw new Refusal("not-found", "Pelatihan ini tidak ditemukan.", "trainingId")
  if (mouId && !(await tx.mou.findFirst({ where: { id: mouId, AND: visibleMous(actor) }, select: { id: true } })))
    throw new Refusal("not-found", "Perjanjian ini tidak ditemukan.", "mouId")
}

async function refuseProducts(tx: Tx, { tenantId }: Actor, { enterpriseId, products }: Named): Promise<void> {
  const ids = [...new Set(products)]
  const known = await tx.product.count({ where: { tenantId, enterpriseId, id: { in: ids } } })
  if (known !== ids.length)
    throw new Refusal("not-found", "Ada produk yang bukan milik usaha ini. Muat ulang halaman.", "covers")
}
