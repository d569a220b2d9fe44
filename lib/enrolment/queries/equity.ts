import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { servedSql } from "@/lib/enrolment/queries/served"
import { goneStatuses } from "@/lib/enrolment/rules/eligibility"
import type { EquityFilter, Service, Shares } from "@/lib/enrolment/rules/equity"
import { allOf, visibleEnterprisesSql, visibleTallySql } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import { instantIn } from "@/lib/zone"

/** Who was served and who never, by kelurahan and by sector; "-" is what is not filled in. */
export type Equity = { all: Shares; kelurahan: Shares[]; sectors: Shares[] }

type Row = Omit<Shares, "value"> & {
  kelurahan: string | null
  sector: string | null
  isKelurahan: boolean
  isSector: boolean
}
type When = { year: number | null; zone: string }

/** How often each enterprise was served in a year of the daerah, or ever. */
function timesSql(actor: Actor, { year, zone }: When): Prisma.Sql {
  const bounds = year
    ? sql`v.served_at >= ${instantIn(zone, `${year}-01-01`, "00:00")} AND v.served_at < ${instantIn(zone, `${year + 1}-01-01`, "00:00")}`
    : sql`true`
  return sql`
    SELECT v.enterprise_id, count(*)::int AS times, max(v.served_at) AS served_at, (array_agg(v.title ORDER BY v.served_at DESC))[1] AS title
    FROM (${servedSql(actor)}) v WHERE ${bounds} GROUP BY 1`
}

/** The enterprises whose business goes on, by how often they were served. */
export async function countEquity(actor: Actor, when: When): Promise<Equity> {
  const gone = [...goneStatuses]
  const rows = await readRows<Row>(
    actor,
    sql`
      WITH counted AS (
        SELECT t.kelurahan_code AS k, t.sector AS s, sum(t.count) AS total, 0 AS served, 0 AS often
        FROM enterprise_tally t WHERE ${visibleTallySql(actor) ?? sql`false`} AND t.status <> ALL(${gone}) GROUP BY 1, 2
        UNION ALL
        SELECT coalesce(e.kelurahan_code, ''), coalesce(e.sector, ''), 0, count(*), count(*) FILTER (WHERE o.times >= 3)
        FROM (${timesSql(actor, when)}) o JOIN enterprise e ON e.id = o.enterprise_id
        WHERE ${visibleEnterprisesSql(actor)} AND e.status <> ALL(${gone}) GROUP BY 1, 2)
      SELECT k AS kelurahan, s AS sector, GROUPING(k) = 0 AS "isKelurahan", GROUPING(s) = 0 AS "isSector",
        coalesce(sum(total), 0)::int AS total, coalesce(sum(served), 0)::int AS served, coalesce(sum(often), 0)::int AS often
      FROM counted GROUP BY GROUPING SETS ((k), (s), ()) ORDER BY k, s`,
  )
  const sharesOf = (value: string | null, { total, served, often }: Row) => ({
    value: value || "-",
    total,
    served,
    often,
  })
  const some = (wanted: (row: Row) => boolean) => rows.filter((row) => wanted(row) && row.total > 0)
  const all = rows.find((row) => !row.isKelurahan && !row.isSector)
  return {
    all: all ? sharesOf("-", all) : { value: "-", total: 0, served: 0, often: 0 },
    kelurahan: some(({ isKelurahan }) => isKelurahan).map((row) => sharesOf(row.kelurahan, row)),
    sectors: some(({ isSector }) => isSector).map((row) => sharesOf(row.sector, row)),
  }
}

/** One enterprise with how often and when it was served last. */
export type ServedEnterprise = {
  id: string
  name: string
  person: string
  kelurahanCode: string | null
  sector: string | null
  times: number
  servedAt: Date | null
  title: string | null
}

/** How many stand on one page of the list. */
export const servedPerPage = 50

const wanted: Record<Service, Prisma.Sql> = {
  belum: sql`o.times IS NULL`,
  pernah: sql`o.times > 0`,
  tiga: sql`o.times >= 3`,
  semua: sql`true`,
}

/** A page of the enterprises behind a number of the equity page, the most often served first. */
export async function listServed(actor: Actor, filter: EquityFilter, zone: string) {
  const { year, kelurahan, sector, service, page } = filter
  const conditions = allOf([
    visibleEnterprisesSql(actor),
    sql`e.status <> ALL(${[...goneStatuses]})`,
    wanted[service ?? "semua"],
    ...(kelurahan ? [equals(sql`e.kelurahan_code`, kelurahan)] : []),
    ...(sector ? [equals(sql`e.sector`, sector)] : []),
  ])
  const rows = await readRows<ServedEnterprise & { total: number }>(
    actor,
    sql`
      WITH o AS MATERIALIZED (${timesSql(actor, { year, zone })})
      SELECT e.id, e.name, p.name AS person, e.kelurahan_code AS "kelurahanCode", e.sector, coalesce(o.times, 0) AS times,
        o.served_at AS "servedAt", o.title, count(*) OVER ()::int AS total
      FROM enterprise e LEFT JOIN o ON o.enterprise_id = e.id JOIN person p ON p.tenant_id = e.tenant_id AND p.id = e.person_id
      WHERE ${conditions}
      ORDER BY coalesce(o.times, 0) DESC, e.kelurahan_code NULLS LAST, e.name_key, e.id
      LIMIT ${servedPerPage}::int OFFSET ${(page - 1) * servedPerPage}::int`,
  )
  return { rows, total: rows[0]?.total ?? 0 }
}

function equals(column: Prisma.Sql, value: string): Prisma.Sql {
  return value === "-" ? sql`${column} IS NULL` : sql`${column} = ${value}`
}
