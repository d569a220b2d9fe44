import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visiblePermitsSql } from "@/lib/permit/policy"
import type { PermitKind, PermitState } from "@/lib/permit/schema/words"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"

/** A permit as pages show it; days are ISO, `products` the names of those it is for, empty when for all. */
export type PermitRow = {
  id: string
  enterpriseId: string
  kind: PermitKind
  state: PermitState
  number: string
  title: string
  issuer: string
  issuedOn: string | null
  expiresOn: string | null
  level: string
  grade: EvidenceGrade
  source: string
  checkedOn: string | null
  facilitated: boolean
  documentId: string | null
  products: string[]
  /** A product it speaks to, under which it is looked at; null while its enterprise has none. */
  productId: string | null
  today: string
}

/** The permits that speak to a product: its own, and those for everything its enterprise makes. */
export function listPermitsOfProduct(actor: Actor, productId: string): Promise<PermitRow[]> {
  return listPermits(
    actor,
    sql`pt.enterprise_id = (SELECT p.enterprise_id FROM product p WHERE p.tenant_id = pt.tenant_id AND p.id = ${productId}::uuid)
      AND (NOT EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id)
        OR EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id AND q.product_id = ${productId}::uuid))`,
  )
}

/** Every permit of an enterprise. */
export function listPermitsOfEnterprise(actor: Actor, enterpriseId: string): Promise<PermitRow[]> {
  return listPermits(actor, sql`pt.enterprise_id = ${enterpriseId}::uuid`)
}

/** Every permit of the enterprises that are the asker's own, in one look. */
export function listOwnPermits(actor: Actor): Promise<PermitRow[]> {
  return listPermits(actor, visiblePermitsSql({ ...actor, role: "owner" }))
}

/** The permits that hold first, those that end soonest above. */
function listPermits(actor: Actor, condition: Prisma.Sql): Promise<PermitRow[]> {
  return readRows<PermitRow>(
    actor,
    sql`
      SELECT pt.id, pt.enterprise_id AS "enterpriseId", pt.kind, pt.state, pt.number, pt.title, pt.issuer, pt.issued_on::text AS "issuedOn",
        pt.expires_on::text AS "expiresOn", pt.level, pt.grade, pt.source, (pt.checked_at AT TIME ZONE d.time_zone)::date::text AS "checkedOn",
        pt.facilitated, pt.document_id AS "documentId", (now() AT TIME ZONE d.time_zone)::date::text AS today,
        ARRAY(SELECT p.name FROM permit_product q JOIN product p ON p.tenant_id = q.tenant_id AND p.id = q.product_id
          WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id ORDER BY p.name) AS products,
        (SELECT p.id FROM product p WHERE p.tenant_id = pt.tenant_id AND p.enterprise_id = pt.enterprise_id AND p.withdrawn_at IS NULL
          AND (NOT EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id)
            OR p.id IN (SELECT q.product_id FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id))
          ORDER BY p.name, p.id LIMIT 1) AS "productId"
      FROM permit pt JOIN tenant d ON d.id = pt.tenant_id
      WHERE ${visiblePermitsSql(actor)} AND ${condition}
      ORDER BY pt.state <> 'VALID', pt.expires_on NULLS LAST, pt.kind, pt.id`,
  )
}
