import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { read, readRows } from "@/lib/db"
import { openableDocument, openDocument, shownDocument } from "@/lib/documents"
import { visibleMousSql } from "@/lib/mou/policy"
import { visiblePermits } from "@/lib/permit/policy"
import { permitKinds, permitStates } from "@/lib/permit/schema/words"
import { visibleProductsSql } from "@/lib/product/policy"
import { evidenceGrades } from "@/lib/readiness/schema/words"
import { keyOf } from "@/lib/vocabulary"

const fields = {
  ...{ id: true, enterpriseId: true, kind: true, state: true, number: true, title: true, holder: true, issuer: true },
  ...{ issuedOn: true, expiresOn: true, level: true, grade: true, source: true, checkedAt: true },
  ...{ facilitated: true, trainingId: true, mouId: true },
  training: { select: { title: true } },
  mou: { select: { title: true } },
  document: { select: shownDocument },
  products: { select: { productId: true } },
} as const

/** A permit with what its form asks, or null when there is none for this actor; days are ISO. */
export async function getPermit(actor: Actor, id: string) {
  const found = await read(actor, (tx) =>
    tx.permit.findFirst({ where: { id, AND: visiblePermits(actor) }, select: fields }),
  )
  if (!found) return null
  const { kind, state, grade, issuedOn, expiresOn, products, ...rest } = found
  return {
    ...rest,
    kind: keyOf(permitKinds, kind),
    state: keyOf(permitStates, state),
    grade: keyOf(evidenceGrades, grade),
    issuedOn: issuedOn && dayOf(issuedOn),
    expiresOn: expiresOn && dayOf(expiresOn),
    productIds: products.map(({ productId }) => productId),
  }
}
export type PermitDetail = NonNullable<Awaited<ReturnType<typeof getPermit>>>

/** The file of a permit with its bytes, or null when there is none for this actor. */
export async function openPermitFile(actor: Actor, id: string) {
  const permit = await read(actor, (tx) =>
    tx.permit.findFirst({
      where: { id, AND: visiblePermits(actor) },
      select: { document: { select: openableDocument } },
    }),
  )
  return openDocument(actor, permit?.document)
}

type Named = { id: string; name: string }

/** What an enterprise makes, for whoever says which of it a permit is for. */
export function listProductsOf(actor: Actor, enterpriseId: string): Promise<Named[]> {
  return readRows<Named>(
    actor,
    sql`SELECT p.id, p.name FROM product p WHERE ${visibleProductsSql(actor)} AND p.enterprise_id = ${enterpriseId}::uuid
      AND p.withdrawn_at IS NULL ORDER BY p.name, p.id LIMIT 200`,
  )
}

/** Trainings an enterprise took part in, for whoever says that a permit came of one. */
function listTrainingsOf(actor: Actor, enterpriseId: string): Promise<Named[]> {
  return readRows<Named>(
    actor,
    sql`SELECT DISTINCT tr.id, tr.title AS name FROM enrolment n JOIN training tr ON tr.tenant_id = n.tenant_id AND tr.id = n.training_id
      WHERE n.tenant_id = ${actor.tenantId}::uuid AND n.enterprise_id = ${enterpriseId}::uuid AND n.state = 'SEATED'
      ORDER BY tr.title LIMIT 100`,
  )
}

/** The agreements in force that an actor sees. */
export function listAgreements(actor: Actor): Promise<Named[]> {
  return readRows<Named>(
    actor,
    sql`SELECT m.id, m.title AS name FROM mou m WHERE ${visibleMousSql(actor)}
      AND m.status IN ('ACTIVE', 'EVALUATION', 'EXTENDED', 'AMENDED') ORDER BY m.title LIMIT 200`,
  )
}

/** With whose help a permit may have come: trainings the enterprise took part in, and agreements in force. */
export async function listHelp(actor: Actor, enterpriseId: string): Promise<{ trainings: Named[]; mous: Named[] }> {
  const [trainings, mous] = await Promise.all([listTrainingsOf(actor, enterpriseId), listAgreements(actor)])
  return { trainings, mous }
}
