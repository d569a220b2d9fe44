import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Commodity } from "@/lib/product/schema/words"

/** Somebody a drive could have: a product that lacks the permit, or for a mark the enterprise. */
export type Candidate = {
  enterpriseId: string
  productId: string | null
  enterprise: string
  person: string
  what: string
  kelurahanCode: string | null
  nib: string | null
  size: string | null
  animal: boolean
  total: number
}

/** Which candidates are looked for. */
export type CandidateFilter = { q: string; commodity: Commodity | null; kelurahan: string | null; withNib: boolean }

/** So many candidates a page shows. */
const candidatesLength = 100

type Drive = { id: string; kind: string }

/** A permit of the drive's kind that the product (or, without one, the enterprise) has or is about to have. */
function hasPermit(kind: string): Prisma.Sql {
  return sql`EXISTS (SELECT FROM permit pt WHERE pt.tenant_id = p.tenant_id AND pt.enterprise_id = p.enterprise_id AND pt.kind = ${kind}
    AND (pt.state = 'IN_PROCESS' OR pt.state = 'VALID' AND (pt.expires_on IS NULL OR pt.expires_on >= current_date))
    AND (NOT EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id)
      OR EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id AND q.product_id = p.id)))`
}

const isFood = sql`(p.commodity IN ('FOOD', 'COCONUT', 'SEAFOOD') OR p.food_contact)`

/** Everybody an actor sees who lacks what the drive is for and is not in it: by product, for a mark by enterprise. */
export function listCandidatesSql(actor: Actor, { id, kind }: Drive, more: readonly Prisma.Sql[] = []): Prisma.Sql {
  const isMark = kind === "BRAND"
  const member = isMark ? sql`m.enterprise_id = p.enterprise_id` : sql`m.product_id = p.id`
  const conditions = [
    visibleEnterprisesSql(actor),
    sql`e.status NOT IN ('MERGED', 'CLOSED') AND p.withdrawn_at IS NULL AND NOT ${hasPermit(kind)}`,
    sql`NOT EXISTS (SELECT FROM drive_member m WHERE m.tenant_id = p.tenant_id AND m.drive_id = ${id}::uuid AND ${member})`,
    ...(isMark ? [] : [isFood]),
    ...(kind === "HALAL" ? [sql`NOT p.haram`] : []),
    ...more,
  ]
  const shown = sql`e.id AS "enterpriseId", e.name AS enterprise, o.name AS person, e.kelurahan_code AS "kelurahanCode", e.nib, e.size`
  const from = sql`product p JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
    JOIN person o ON o.tenant_id = e.tenant_id AND o.id = e.person_id WHERE ${allOf(conditions)}`
  return isMark
    ? sql`SELECT ${shown}, NULL::uuid AS "productId", string_agg(p.name, ', ' ORDER BY p.name) AS what, false AS animal
        FROM ${from} GROUP BY e.tenant_id, e.id, o.name`
    : sql`SELECT ${shown}, p.id AS "productId", p.name AS what, p.animal FROM ${from}`
}

/** The candidates of a drive that fit a filter, with how many there are. */
export function listCandidates(actor: Actor, drive: Drive, filter: CandidateFilter): Promise<Candidate[]> {
  const { q, commodity, kelurahan, withNib } = filter
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  const more = [
    ...(q ? [sql`(e.name ILIKE ${like} OR p.name ILIKE ${like})`] : []),
    ...(commodity ? [sql`p.commodity = ${commodity}`] : []),
    ...(kelurahan ? [sql`e.kelurahan_code = ${kelurahan}`] : []),
    ...(withNib ? [sql`e.nib IS NOT NULL`] : []),
  ]
  return readRows<Candidate>(
    actor,
    sql`SELECT c.*, count(*) OVER ()::int AS total FROM (${listCandidatesSql(actor, drive, more)}) c
      ORDER BY c.nib IS NULL, c.enterprise, c."enterpriseId", c."productId" LIMIT ${candidatesLength}`,
  )
}
