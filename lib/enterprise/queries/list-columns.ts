import "server-only"
import { empty, join, sqltag as sql } from "@prisma/client/runtime/client"
import type { ListColumn } from "@/lib/enterprise/rules/list-columns"
import type { Prisma } from "@/lib/generated/prisma/client"

/** What the list's columns ask for; days are ISO texts. */
export type ListedFields = {
  person: string
  nikLast4: string | null
  phone: string | null
  nib: string | null
  rt: string | null
  rw: string | null
  address: string | null
  sector: string | null
  size: string | null
  year: number | null
  salesMin: bigint | null
  salesMax: bigint | null
  startedYear: number | null
  flags: string[]
  validUntil: string | null
  lastVisit: Date | null
  visitedOn: string | null
  assignee: string | null
  companions: string | null
  tags: string[]
  updatedAt: Date
}

const fieldSql: Record<keyof ListedFields, Prisma.Sql> = {
  person: sql`p.name AS person`,
  nikLast4: sql`p.nik_last4 AS "nikLast4"`,
  phone: sql`p.phone`,
  nib: sql`e.nib`,
  rt: sql`e.rt`,
  rw: sql`e.rw`,
  address: sql`e.address`,
  sector: sql`e.sector`,
  size: sql`e.size`,
  year: sql`y.year`,
  salesMin: sql`y.sales_min AS "salesMin"`,
  salesMax: sql`y.sales_max AS "salesMax"`,
  startedYear: sql`e.started_year AS "startedYear"`,
  flags: sql`e.flags`,
  validUntil: sql`e.valid_until::text AS "validUntil"`,
  lastVisit: sql`v.at AS "lastVisit"`,
  visitedOn: sql`e.visited_on::text AS "visitedOn"`,
  assignee: sql`a.name AS assignee`,
  companions: sql`c.names AS companions`,
  tags: sql`e.tags`,
  updatedAt: sql`e.updated_at AS "updatedAt"`,
}

const fieldsOf: Record<ListColumn, readonly (keyof ListedFields)[]> = {
  pelaku: ["person", "nikLast4"],
  nib: ["nib"],
  telepon: ["phone"],
  produk: [],
  kelurahan: ["rt", "rw"],
  rtrw: ["rt", "rw"],
  alamat: ["address"],
  sektor: ["sector"],
  skala: ["size"],
  penjualan: ["year", "salesMin", "salesMax"],
  mulai: ["startedYear"],
  status: ["flags"],
  berlaku: ["validUntil"],
  kunjungan: ["lastVisit", "visitedOn"],
  pendamping: ["assignee", "companions"],
  label: ["tags"],
  diubah: ["updatedAt"],
}

/** What columns need of a row `e` and the tables beside it: nothing is fetched or joined that no column shows. */
export function columnSource(columns: readonly ListColumn[], tenant: Prisma.Sql) {
  const names = [...new Set(columns.flatMap((column) => fieldsOf[column]))]
  const joins = columns.includes("telepon") || columns.includes("pelaku") ? [personOf(tenant)] : []
  if (columns.includes("penjualan")) joins.push(salesOf(tenant))
  if (columns.includes("kunjungan")) joins.push(visitOf(tenant))
  if (columns.includes("pendamping")) joins.push(assigneeOf, companionsOf(tenant))
  const fields = names.length > 0 ? join(names.map((name) => fieldSql[name])) : sql`NULL AS nothing`
  return { fields, joins: joins.length > 0 ? join(joins, " ") : empty }
}

function personOf(tenant: Prisma.Sql): Prisma.Sql {
  return sql`CROSS JOIN LATERAL (SELECT * FROM person f WHERE f.tenant_id = ${tenant} AND f.id = e.person_id LIMIT 1) p`
}

function salesOf(tenant: Prisma.Sql): Prisma.Sql {
  return sql`LEFT JOIN LATERAL (
    SELECT f.year, f.sales_min, f.sales_max FROM enterprise_year f
    WHERE f.tenant_id = ${tenant} AND f.enterprise_id = e.id AND (f.sales_min IS NOT NULL OR f.sales_max IS NOT NULL)
    ORDER BY f.year DESC LIMIT 1
  ) y ON true`
}

function visitOf(tenant: Prisma.Sql): Prisma.Sql {
  return sql`LEFT JOIN LATERAL (
    SELECT f.at FROM visit f WHERE f.tenant_id = ${tenant} AND f.enterprise_id = e.id ORDER BY f.at DESC LIMIT 1
  ) v ON true`
}

const assigneeOf = sql`LEFT JOIN LATERAL (SELECT f.name FROM account f WHERE f.id = e.assignee_id LIMIT 1) a ON true`

/** Those who are assigned to the enterprise's kelurahan. */
function companionsOf(tenant: Prisma.Sql): Prisma.Sql {
  return sql`LEFT JOIN LATERAL (
    SELECT string_agg(f.name, ', ' ORDER BY f.name) AS names FROM membership m JOIN account f ON f.id = m.account_id
    WHERE m.tenant_id = ${tenant} AND m.role = 'companion' AND m.disabled_at IS NULL
      AND e.kelurahan_code = ANY(m.kelurahan_codes)
  ) c ON true`
}
