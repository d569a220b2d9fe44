import type pg from "pg"
import { javanese } from "../../prisma/seed/register/names-west"
import { ornaments, products, sectors, trades } from "./words"

const statuses = ["APPROVED", "SUBMITTED", "NEEDS_REPAIR", "CHECKED", "EXPIRED", "CLOSED", "DRAFT"]

const lists = `CREATE TEMP TABLE list AS SELECT $1::text[] AS trade, $2::text[] AS ornament, $3::text[] AS given, $4::text[] AS family,
  $5::text[] AS product, $6::text[] AS sector, $7::text[] AS status`

/** The ids and the chances of every row: a person's, an enterprise's and a year's are one row here. */
const invent = `
  CREATE TEMP TABLE made AS SELECT n, h, $4::text[] AS kelurahan, now() - interval '300 days' + n * interval '200 seconds' AS at,
    (lpad(to_hex($2::bigint + n::bigint * 200000), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid AS id,
    (lpad(to_hex($2::bigint + n::bigint * 200000), 12, '0') || '7' || substr(h, 18, 3) || '9' || substr(h, 5, 15))::uuid AS person_id,
    random() AS r1, random() AS r2, random() AS r3, random() AS r4, random() AS r5, random() AS r6, random() AS r7, random() AS r8
  FROM (SELECT n, md5($1 || n::text) AS h FROM generate_series(1, $3::int) n) each`

/** An entry of a list by chance; the greater the skew, the commoner the first ones. */
const pick = (list: string, by: string, skew: number) =>
  `${list}[1 + floor(power(${by}, ${skew}) * array_length(${list}, 1))::int]`

const inserts = [
  `INSERT INTO person (tenant_id, id, name, nik_cipher, nik_hash, nik_last4, gender, birth_date, phone)
   SELECT $1, person_id, ${pick("given", "r1", 1.5)} || ' ' || ${pick("family", "r2", 1.5)}, decode(h || h, 'hex'),
     sha256((h || 'nik')::bytea), lpad((n % 10000)::text, 4, '0'), CASE WHEN r1 < 0.6 THEN 'P' ELSE 'L' END,
     date '1960-01-01' + (r3 * 14000)::int, CASE WHEN r4 < 0.8 THEN '+628' || (1100000000 + floor(r5 * 899999999))::bigint END
   FROM made, list`,
  // The last two columns are what the trigger would have filled.
  `INSERT INTO enterprise (tenant_id, id, person_id, name, nib, sector, products, address, rt, rw, kelurahan_code, started_year,
     place_type, status, size, size_basis, has_phone, created_at, updated_at, name_key, search)
   SELECT e.*, left(fold(e.name), 120), fold(concat_ws(' ', e.name, p.name, e.products, e.nib, p.phone)) FROM (
     SELECT $1::uuid AS tenant_id, id, person_id,
       ${pick("trade", "r1", 2)} || ' ' || CASE WHEN r6 < 0.4 THEN ${pick("given", "r7", 1.3)} ELSE ${pick("ornament", "r7", 1.6)} END
         || CASE WHEN r8 < 0.3 THEN ' ' || ${pick("ornament", "r3", 1)} ELSE '' END AS name,
       CASE WHEN r2 < 0.6 THEN (9120000000000 + floor(r3 * 879999999999))::bigint::text END AS nib,
       ${pick("sector", "r1", 1.8)}, ${pick("product", "r6", 1.4)} || ', ' || ${pick("product", "r8", 1)} AS products,
       'Jl. ' || ${pick("ornament", "r5", 1)} || ' No. ' || n % 180, lpad((n % 9 + 1)::text, 3, '0'), lpad((n % 12 + 1)::text, 3, '0'),
       CASE WHEN r4 > 0.02 THEN ${pick("kelurahan", "r3", 1.2)} END, 1990 + (r7 * 35)::int, 'RUMAH', ${pick("status", "r8", 1.7)},
       CASE WHEN r5 < 0.9 THEN CASE WHEN r6 < 0.97 THEN 'MICRO' ELSE 'SMALL' END END, CASE WHEN r5 < 0.9 THEN 'SALES' END,
       r4 < 0.8, at, at
     FROM made, list) e
   JOIN person p ON p.tenant_id = $1 AND p.id = e.person_id`,
  `INSERT INTO enterprise_year (tenant_id, id, enterprise_id, year, sales_min, sales_max, sales_period, workers_male, workers_female)
   SELECT $1, id, id, 2025, sales, sales, 'year', (r1 * 3)::int, (r2 * 4)::int
   FROM (SELECT *, (1000000 + power(r5, 4) * 500000000)::bigint AS sales FROM made) made`,
]

const tally = `
  INSERT INTO enterprise_tally (tenant_id, kelurahan_code, status, sector, size, has_nib, has_phone, count)
  SELECT tenant_id, coalesce(kelurahan_code, ''), status, coalesce(sector, ''), coalesce(size, ''), nib IS NOT NULL, has_phone, count(*)
  FROM enterprise GROUP BY 1, 2, 3, 4, 5, 6, 7`

const totals = `
  INSERT INTO enterprise_total (tenant_id, kelurahan_code, status, count)
  SELECT tenant_id, kelurahan_code, status, sum(count) FROM enterprise_tally GROUP BY 1, 2, 3`

const tables = ["person", "enterprise", "enterprise_year", "enterprise_tally", "enterprise_total"]

/** Fill the registers of some daerah with invented enterprises, as many in each; for a superuser, on empty tables. */
export async function fillRegister(admin: pg.Client, tenantIds: string[], perTenant: number): Promise<void> {
  // Neither triggers nor foreign keys row by row.
  await admin.query(
    "SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'",
  )
  const given = [...javanese.female, ...javanese.male]
  await admin.query(lists, [trades, ornaments, given, javanese.last, products, sectors, statuses])
  const indexes = await dropIndexes(admin)
  for (const id of tenantIds) await fillTenant(admin, id, perTenant)
  await admin.query(tally)
  await admin.query(totals)
  for (const index of indexes) await admin.query(index)
  for (const table of tables) await admin.query(`VACUUM ANALYZE ${table}`)
  await admin.query("CHECKPOINT")
  await admin.query("RESET session_replication_role; RESET synchronous_commit; RESET maintenance_work_mem")
}

/** Drop the indexes that are no constraint's; the answer makes them again. */
async function dropIndexes(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [tables],
  )
  for (const { name } of rows) await admin.query(`DROP INDEX ${name}`)
  return rows.map(({ definition }) => definition)
}

async function fillTenant(admin: pg.Client, tenantId: string, count: number): Promise<void> {
  const { rows } = await admin.query<{ code: string }>(
    `SELECT r.code FROM region r, tenant t WHERE t.id = $1 AND r.code > t.region_code || '.' AND r.code < t.region_code || '/'
       AND r.level IN ('kelurahan', 'desa') ORDER BY md5(r.code)`,
    [tenantId],
  )
  const kelurahan = rows.map(({ code }) => code)
  await admin.query("SELECT setseed(0.5)")
  const begin = Date.UTC(2026, 0, 25)
  await admin.query(invent, [tenantId, begin, count, kelurahan])
  for (const insert of inserts) await admin.query(insert, [tenantId])
  await admin.query("DROP TABLE made")
}
