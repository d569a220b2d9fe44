import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleProductsSql } from "@/lib/product/policy"
import { listProducts } from "@/lib/product/queries/list"
import { type CurationRow, cellsOf } from "@/lib/product/rules/curation"
import type { ProductListState } from "@/lib/product/rules/filter"
import type { Cell } from "@/lib/spreadsheet"

/** The lines of a curation list, page after page, in the order of the list they are taken from; `gates` says criteria in words. */
export async function* listCuration(
  actor: Actor,
  state: ProductListState,
  gates: ReadonlyMap<string, string>,
): AsyncGenerator<Cell[][]> {
  let after: string | undefined
  do {
    const page = await listProducts(actor, { ...state, after, before: undefined })
    const known = new Map(
      (
        await listDetails(
          actor,
          page.rows.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    )
    yield page.rows.flatMap(({ id }) => {
      const row = known.get(id)
      return row ? [cellsOf(row, gates)] : []
    })
    after = page.next ?? undefined
  } while (after)
}

/** What a retailer is told of each product: never NIK, NPWP or sales, and a telephone number only where its owner agreed. */
function listDetails(actor: Actor, ids: readonly string[]): Promise<CurationRow[]> {
  return readRows<CurationRow>(
    actor,
    sql`
    SELECT p.id, p.name, p.name_en AS "nameEn", p.commodity, p.price::float8 AS price, p.price_unit AS "priceUnit", p.capacity,
      p.capacity_unit AS "capacityUnit", p.min_order AS "minOrder", p.lead_days AS "leadDays", p.shelf_life AS "shelfLife",
      p.barcode, p.hs_code AS "hsCode", e.name AS enterprise, g.name AS kelurahan, r.level, r.retail, coalesce(r.failed, '{}') AS failed,
      o.name AS owner, CASE WHEN EXISTS (SELECT FROM consent c WHERE c.tenant_id = o.tenant_id AND c.person_id = o.id
        AND c.purpose = 'PARTNER' AND c.withdrawn_at IS NULL) THEN o.phone END AS phone,
      (SELECT concat_ws(', ', k.material, nullif(k.net_content, '')) FROM product_packaging k
        WHERE k.tenant_id = p.tenant_id AND k.product_id = p.id AND k.level = 'PRIMARY') AS packaging,
      (SELECT round(avg(u.quantity))::int FROM (SELECT quantity FROM product_output u WHERE u.tenant_id = p.tenant_id
        AND u.product_id = p.id ORDER BY month DESC LIMIT 3) u) AS output,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'number', m.number, 'until', m.expires_on) ORDER BY m.kind, m.id), '[]')
        FROM permit m WHERE m.tenant_id = p.tenant_id AND m.enterprise_id = p.enterprise_id AND m.state = 'VALID' AND m.grade <> 'stated'
          AND (m.expires_on IS NULL OR m.expires_on >= current_date)
          AND (NOT EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = m.tenant_id AND q.permit_id = m.id)
            OR EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = m.tenant_id AND q.permit_id = m.id AND q.product_id = p.id))) AS permits
    FROM product p
    JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
    JOIN person o ON o.tenant_id = e.tenant_id AND o.id = e.person_id
    LEFT JOIN region g ON g.code = e.kelurahan_code
    LEFT JOIN product_readiness r ON r.tenant_id = p.tenant_id AND r.id = p.id
    WHERE ${visibleProductsSql(actor)} AND p.id = ANY(${[...ids]}::uuid[])`,
  )
}
