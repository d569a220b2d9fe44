import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { type PageRequest, pageSource } from "@/lib/enterprise/queries/page"
import type { Cursor } from "@/lib/enterprise/rules/cursor"
import type { ExportedEnterprise } from "@/lib/enterprise/rules/export-columns"
import type { ListState } from "@/lib/enterprise/rules/filter"
import type { Prisma } from "@/lib/generated/prisma/client"

type Row = ExportedEnterprise & { id: string; nameKey: string }

const atOnce = 1000

/** Every enterprise of a list, a thousand at a time, each thousand in a look of its own so that a slow reader holds nothing open. */
export async function* exportEnterprises(
  actor: Actor,
  state: Pick<ListState, "filter" | "sort">,
): AsyncGenerator<ExportedEnterprise[]> {
  let cursor: Cursor | null = null
  for (;;) {
    const request: PageRequest = { actor, state, cursor, backwards: false, most: atOnce }
    const rows: Row[] = await read(actor, (tx) => selectRows(tx, request))
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    cursor = { kelurahan: last.kelurahanCode, name: last.nameKey, id: last.id, skipped: 0 }
  }
}

function selectRows(tx: Tx, request: PageRequest): Promise<Row[]> {
  const { ctes, order } = pageSource(request)
  const columns = sql`e.name_key AS "nameKey", ${exportedColumns(request.actor)}`
  const source = exportedSource(request.actor)
  return tx.$queryRaw<Row[]>`
    WITH ${ctes} SELECT ${columns} FROM page ${source} ORDER BY ${order.by} LIMIT ${request.most}`
}

/** What an exported row is made of, from `exportedSource`. */
export function exportedColumns({ tenantId }: Actor): Prisma.Sql {
  return sql`e.id, 'v' || (extract(epoch FROM e.updated_at) * 1000000)::bigint || '-' || (extract(epoch FROM p.updated_at) * 1000000)::bigint
      AS version, e.name, e.brand, e.legal_form AS "legalForm", e.nib, e.sector, e.products,
      e.address, e.rt, e.rw, e.kelurahan_code AS "kelurahanCode", e.latitude, e.longitude,
      e.started_year AS "startedYear", e.notes, e.status, p.name AS "personName", p.nik_last4 AS "nikLast4", p.gender,
      to_char(p.birth_date, 'DD-MM-YYYY') AS "birthDate", p.phone, p.phone2, p.email, y.year,
      y.sales_min AS "salesMin", y.sales_max AS "salesMax", y.assets_min AS "assetsMin", y.assets_max AS "assetsMax",
      y.capital_min AS "capitalMin", y.capital_max AS "capitalMax", y.workers_male AS "workersMale",
      y.workers_female AS "workersFemale", y.workers,
      ARRAY(SELECT k.code FROM enterprise_kbli k WHERE k.tenant_id = ${tenantId}::uuid AND k.enterprise_id = e.id ORDER BY k.code)
      AS kbli`
}

/** The enterprises (`e`) of a table `page (id)` with their people (`p`) and their latest year (`y`). */
export function exportedSource({ tenantId }: Actor): Prisma.Sql {
  const tenant = sql`${tenantId}::uuid`
  return sql`
    CROSS JOIN LATERAL (SELECT * FROM enterprise f WHERE f.tenant_id = ${tenant} AND f.id = page.id LIMIT 1) e
    CROSS JOIN LATERAL (SELECT * FROM person f WHERE f.tenant_id = ${tenant} AND f.id = e.person_id LIMIT 1) p
    LEFT JOIN LATERAL (
      SELECT f.* FROM enterprise_year f WHERE f.tenant_id = ${tenant} AND f.enterprise_id = e.id ORDER BY f.year DESC LIMIT 1
    ) y ON true`
}
