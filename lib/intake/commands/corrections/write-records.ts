import "server-only"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { sizeOf } from "@/lib/enterprise/rules/size-of"
import type { RecordChange } from "@/lib/intake/rules/corrections/change"
import { recomputeMakers } from "@/lib/recompute"

const Columns = z.record(z.string(), z.unknown())

/** What records say now where changes are about to be written: the changes that would take these back. */
export async function readBefore(
  tx: Tx,
  { tenantId }: Actor,
  changes: readonly RecordChange[],
): Promise<RecordChange[]> {
  const asked = JSON.stringify(changes)
  const rows = await tx.$queryRaw<
    { at: number; enterprise: unknown; person: unknown; year: unknown; hasYear: boolean; kbli: string[] }[]
  >`
    SELECT (c.at - 1)::int AS at,
      (SELECT coalesce(jsonb_object_agg(k, to_jsonb(e) -> k), '{}') FROM jsonb_object_keys(c.value -> 'enterprise') k) AS enterprise,
      (SELECT coalesce(jsonb_object_agg(k, to_jsonb(p) -> k), '{}') FROM jsonb_object_keys(c.value -> 'person') k) AS person,
      (SELECT jsonb_object_agg(k, to_jsonb(y) -> k) FROM jsonb_object_keys(c.value #> '{year,columns}') k) AS year, y.id IS NOT NULL AS "hasYear",
      ARRAY(SELECT code FROM enterprise_kbli k WHERE k.tenant_id = ${tenantId}::uuid AND k.enterprise_id = e.id ORDER BY code) AS kbli
    FROM jsonb_array_elements(${asked}::jsonb) WITH ORDINALITY AS c (value, at)
    JOIN enterprise e ON e.tenant_id = ${tenantId}::uuid AND e.id = (c.value ->> 'id')::uuid
    JOIN person p ON p.tenant_id = ${tenantId}::uuid AND p.id = e.person_id
    LEFT JOIN enterprise_year y ON y.tenant_id = ${tenantId}::uuid AND y.enterprise_id = e.id
      AND y.year = (c.value #>> '{year,year}')::int`
  const before = new Map(rows.map((row) => [row.at, row]))
  return changes.flatMap((change, at) => {
    const row = before.get(at)
    if (!row) return []
    const year = change.year && { year: change.year.year, columns: row.hasYear ? Columns.parse(row.year ?? {}) : null }
    const [enterprise, person] = [Columns.parse(row.enterprise), Columns.parse(row.person)]
    return [{ id: change.id, personId: change.personId, enterprise, person, year, kbli: change.kbli && row.kbli }]
  })
}

/** Write changes of many records at once; each record is as if it had been changed now. */
export async function writeRecords(tx: Tx, actor: Actor, changes: readonly RecordChange[]): Promise<void> {
  const tenant = actor.tenantId
  const people = JSON.stringify(changes.filter(({ person }) => Object.keys(person).length > 0))
  await tx.$executeRaw`
    UPDATE person t SET (name, gender, birth_date, phone, phone2, email, nik_cipher, nik_hash, nik_last4) = (
        SELECT n.name, n.gender, n.birth_date, n.phone, n.phone2, n.email, n.nik_cipher, n.nik_hash, n.nik_last4
        FROM jsonb_populate_record(t, c.value -> 'person') n), updated_at = now()
      FROM jsonb_array_elements(${people}::jsonb) AS c (value)
     WHERE t.tenant_id = ${tenant}::uuid AND t.id = (c.value ->> 'personId')::uuid`
  await writeYears(tx, actor, changes)
  await writeKbli(tx, actor, changes)
  const sized = JSON.stringify(await withSizes(tx, actor, changes))
  await tx.$executeRaw`
    UPDATE enterprise t SET (name, brand, legal_form, nib, npwp_cipher, npwp_hash, npwp_last4, sector, products, address, rt, rw,
        kelurahan_code, latitude, longitude, started_year, notes, flags, size, size_basis) = (
        SELECT n.name, n.brand, n.legal_form, n.nib, n.npwp_cipher, n.npwp_hash, n.npwp_last4, n.sector, n.products, n.address,
          n.rt, n.rw, n.kelurahan_code, n.latitude, n.longitude, n.started_year, n.notes, n.flags, n.size, n.size_basis
        FROM jsonb_populate_record(t, c.value -> 'enterprise') n), updated_at = now()
      FROM jsonb_array_elements(${sized}::jsonb) AS c (value)
     WHERE t.tenant_id = ${tenant}::uuid AND t.id = (c.value ->> 'id')::uuid`
  await recomputeMakers(
    tx,
    actor,
    changes.map(({ id }) => id),
  )
}

async function writeYears(tx: Tx, { tenantId }: Actor, changes: readonly RecordChange[]): Promise<void> {
  const years = changes.flatMap(({ id, year }) => (year ? [{ id, rowId: uuidv7(), ...year }] : []))
  if (years.length === 0) return
  const json = JSON.stringify(years)
  await tx.$executeRaw`
    INSERT INTO enterprise_year (id, enterprise_id, year)
    SELECT "rowId", id, year FROM json_to_recordset(${json}::json) AS r (id uuid, "rowId" uuid, year integer, columns jsonb)
     WHERE columns IS NOT NULL ON CONFLICT (tenant_id, enterprise_id, year) DO NOTHING`
  await tx.$executeRaw`
    UPDATE enterprise_year t SET (sales_min, sales_max, sales_period, assets_min, assets_max, capital_min, capital_max, workers_male,
        workers_female, workers) = (
        SELECT n.sales_min, n.sales_max, n.sales_period, n.assets_min, n.assets_max, n.capital_min, n.capital_max, n.workers_male,
          n.workers_female, n.workers FROM jsonb_populate_record(t, r.columns) n)
      FROM json_to_recordset(${json}::json) AS r (id uuid, year integer, columns jsonb)
     WHERE t.tenant_id = ${tenantId}::uuid AND t.enterprise_id = r.id AND t.year = r.year AND r.columns IS NOT NULL`
  await tx.$executeRaw`
    DELETE FROM enterprise_year t USING json_to_recordset(${json}::json) AS r (id uuid, year integer, columns jsonb)
     WHERE t.tenant_id = ${tenantId}::uuid AND t.enterprise_id = r.id AND t.year = r.year AND r.columns IS NULL`
}

async function writeKbli(tx: Tx, { tenantId }: Actor, changes: readonly RecordChange[]): Promise<void> {
  const sets = changes.flatMap(({ id, kbli }) => (kbli ? [{ id, kbli }] : []))
  if (sets.length === 0) return
  await tx.$executeRaw`
    DELETE FROM enterprise_kbli t USING json_to_recordset(${JSON.stringify(sets)}::json) AS r (id uuid, kbli text[])
     WHERE t.tenant_id = ${tenantId}::uuid AND t.enterprise_id = r.id AND t.code <> ALL(r.kbli)`
  const codes = sets.flatMap(({ id, kbli }) => kbli.map((code) => ({ id, rowId: uuidv7(), code })))
  await tx.$executeRaw`
    INSERT INTO enterprise_kbli (id, enterprise_id, code, version)
    SELECT r."rowId", r.id, r.code, coalesce(
        (SELECT max(k.version) FROM enterprise_kbli k WHERE k.tenant_id = ${tenantId}::uuid AND k.enterprise_id = r.id), 2020)
      FROM json_to_recordset(${JSON.stringify(codes)}::json) AS r (id uuid, "rowId" uuid, code text)
     WHERE NOT EXISTS (SELECT FROM enterprise_kbli k WHERE k.tenant_id = ${tenantId}::uuid AND k.enterprise_id = r.id AND k.code = r.code)`
}

type Year = Parameters<typeof sizeOf>[0][number] & { id: string }

/** The size class follows the figures wherever these change. */
async function withSizes(tx: Tx, { tenantId }: Actor, changes: readonly RecordChange[]): Promise<RecordChange[]> {
  const ids = changes.flatMap(({ id, year }) => (year ? [id] : []))
  if (ids.length === 0) return [...changes]
  const rows = await tx.$queryRaw<Year[]>`
    SELECT enterprise_id AS id, year, sales_min AS "salesMin", sales_max AS "salesMax", capital_min AS "capitalMin",
      capital_max AS "capitalMax" FROM enterprise_year
     WHERE tenant_id = ${tenantId}::uuid AND enterprise_id = ANY(${ids}::uuid[])`
  const years = new Map<string, Year[]>()
  for (const row of rows) years.set(row.id, [...(years.get(row.id) ?? []), row])
  return changes.map((change) => {
    if (!change.year) return change
    const size = sizeOf(years.get(change.id) ?? [])
    const columns = { size: size?.size ?? null, size_basis: size?.basis ?? null }
    return { ...change, enterprise: { ...change.enterprise, ...columns } }
  })
}
