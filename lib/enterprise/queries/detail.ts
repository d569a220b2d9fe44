import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"

/** Figures of one year, integer rupiah; equal bounds are an exact figure, sales are always a year's. */
export type YearFigures = {
  year: number
  salesMin: number | null
  salesMax: number | null
  salesPeriod: "month" | "year" | null
  assetsMin: number | null
  assetsMax: number | null
  capitalMin: number | null
  capitalMax: number | null
  workersMale: number | null
  workersFemale: number | null
  workers: number | null
  markets: string[]
}

/** Something that was done to the record or its person; instants are ISO text. */
export type RecordEvent = {
  id: string
  at: string
  by: string | null
  role: string
  action: string
  detail: { fields?: string[]; reason?: string; purpose?: string; repeated?: boolean }
}

/** Everything the detail page shows. */
export type EnterpriseDetail = {
  id: string
  name: string
  brand: string | null
  legalForm: string | null
  nib: string | null
  npwpLast4: string | null
  sector: string | null
  products: string | null
  address: string | null
  rt: string | null
  rw: string | null
  kelurahanCode: string | null
  latitude: number | null
  longitude: number | null
  startedYear: number | null
  placeType: string | null
  notes: string | null
  status: string
  flags: string[]
  size: string | null
  sizeBasis: string | null
  createdAt: string
  updatedAt: string
  person: {
    id: string
    name: string
    nikLast4: string | null
    gender: "L" | "P" | null
    birthDate: string | null
    phone: string | null
    phone2: string | null
    email: string | null
    hasAccount: boolean
    updatedAt: string
  }
  kbli: { code: string; version: number }[]
  years: YearFigures[]
  consents: {
    id: string
    purpose: string
    textVersion: string
    channel: string
    grantedAt: string
    withdrawnAt: string | null
    by: string | null
  }[]
  others: { id: string; name: string; kelurahanCode: string | null; status: string }[]
  intake: { id: string; fileName: string; sheet: string | null; row: number | null } | null
  events: RecordEvent[]
}

const events = sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'at', v.at, 'by', a.name, 'role', v.role, 'action', v.action,
    'detail', v.detail) ORDER BY v.id DESC), '[]')
  FROM (
    (SELECT * FROM audit_event s WHERE s.tenant_id = e.tenant_id AND s.subject_id = e.id ORDER BY s.id DESC LIMIT 100)
    UNION ALL
    (SELECT * FROM audit_event s WHERE s.tenant_id = e.tenant_id AND s.subject_id = p.id ORDER BY s.id DESC LIMIT 100)
  ) v LEFT JOIN account a ON a.id = v.account_id`

const consents = sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'purpose', c.purpose, 'textVersion', c.text_version,
    'channel', c.channel, 'grantedAt', c.granted_at, 'withdrawnAt', c.withdrawn_at, 'by', a.name) ORDER BY c.id DESC), '[]')
  FROM consent c LEFT JOIN account a ON a.id = c.recorded_by
  WHERE c.tenant_id = e.tenant_id AND c.person_id = p.id`

const years = sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'salesMin', y.sales_min, 'salesMax', y.sales_max,
    'salesPeriod', y.sales_period, 'assetsMin', y.assets_min, 'assetsMax', y.assets_max, 'capitalMin', y.capital_min,
    'capitalMax', y.capital_max, 'workersMale', y.workers_male, 'workersFemale', y.workers_female, 'workers', y.workers,
    'markets', y.markets) ORDER BY y.year DESC), '[]')
  FROM enterprise_year y WHERE y.tenant_id = e.tenant_id AND y.enterprise_id = e.id`

const person = sql`jsonb_build_object('id', p.id, 'name', p.name, 'nikLast4', p.nik_last4, 'gender', p.gender,
  'birthDate', p.birth_date, 'phone', p.phone, 'phone2', p.phone2, 'email', p.email,
  'hasAccount', p.account_id IS NOT NULL, 'updatedAt', p.updated_at)`

const kbli = sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('code', k.code, 'version', k.version) ORDER BY k.version, k.code), '[]')
  FROM enterprise_kbli k WHERE k.tenant_id = e.tenant_id AND k.enterprise_id = e.id`

const intake = sql`
  SELECT jsonb_build_object('id', i.id, 'fileName', i.file_name, 'sheet', r.sheet, 'row', r.row)
  FROM intake i LEFT JOIN intake_row r ON r.tenant_id = i.tenant_id AND r.id = e.id
  WHERE i.tenant_id = e.tenant_id AND i.id = e.intake_id LIMIT 1`

/** The other enterprises of the same person, as far as the actor can see them; `e` is here the other one. */
function othersOf(actor: Actor): Prisma.Sql {
  return sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'kelurahanCode', o.kelurahan_code,
      'status', o.status) ORDER BY o.name), '[]')
    FROM (SELECT e.* FROM enterprise e WHERE e.person_id = p.id AND e.id <> self.id AND ${visibleEnterprisesSql(actor)} LIMIT 50) o`
}

/** Everything the detail page shows, in one statement, or null when there is no such enterprise for this actor. */
export async function getEnterprise(actor: Actor, id: string): Promise<EnterpriseDetail | null> {
  const conditions = allOf([sql`e.id = ${id}::uuid`, visibleEnterprisesSql(actor)])
  const rows = await readRows<{ found: EnterpriseDetail }>(
    actor,
    sql`
      SELECT jsonb_build_object('id', e.id, 'name', e.name, 'brand', e.brand, 'legalForm', e.legal_form, 'nib', e.nib,
        'npwpLast4', e.npwp_last4, 'sector', e.sector, 'products', e.products, 'address', e.address, 'rt', e.rt, 'rw', e.rw,
        'kelurahanCode', e.kelurahan_code, 'latitude', e.latitude, 'longitude', e.longitude, 'startedYear', e.started_year,
        'placeType', e.place_type, 'notes', e.notes, 'status', e.status, 'flags', to_jsonb(e.flags), 'size', e.size,
        'sizeBasis', e.size_basis, 'createdAt', e.created_at, 'updatedAt', e.updated_at, 'person', ${person},
        'kbli', (${kbli}), 'years', (${years}), 'consents', (${consents}), 'intake', (${intake}), 'events', (${events}))
        || jsonb_build_object('others', (${othersOf(actor)})) AS found
      FROM enterprise e JOIN person p ON p.tenant_id = e.tenant_id AND p.id = e.person_id
      CROSS JOIN LATERAL (SELECT e.id) self
      WHERE ${conditions}`,
  )
  return rows[0]?.found ?? null
}
