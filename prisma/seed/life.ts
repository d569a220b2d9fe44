import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { hashPassword } from "../../lib/account/commands"
import { demoPassword } from "../../lib/account/schema"
import { shelfMonths } from "../../lib/fact/rules"

/** Companions beside the one of every role, `pendamping2@{slug}.demo` and so on. */
const moreCompanions = ["Dewi Contoh", "Rafli Contoh", "Maria Contoh", "Yanto Contoh"]

/** Of so many kelurahan one has nobody. */
const unattendedEvery = 6

/**
 * What some months of validation leave behind: companions for most kelurahan, visits, and the agency's decisions, each by
 * facts that the database checks. What happens to which enterprise follows from its name, so it is the same every time.
 */
export async function addLife(client: pg.Client, tenantId: string, slug: string): Promise<void> {
  const { rows } = await client.query("SELECT 1 FROM visit WHERE tenant_id = $1 LIMIT 1", [tenantId])
  if (rows.length > 0) return
  await addCompanions(client, tenantId, slug)
  await client.query("BEGIN")
  await client.query(chosen, [tenantId])
  await client.query(visits, [tenantId])
  await client.query(facts, [tenantId, JSON.stringify(shelfMonths)])
  await client.query(checks, [tenantId])
  for (const decision of [approvals, endings, repairs, expiries]) await client.query(decision, [tenantId])
  await client.query("DROP TABLE visited")
  await client.query("COMMIT")
}

async function addCompanions(client: pg.Client, tenantId: string, slug: string): Promise<void> {
  const hash = await hashPassword(demoPassword)
  for (const [index, name] of moreCompanions.entries()) {
    const accountId = uuidv7()
    await client.query("INSERT INTO account (id, name, email, password_hash) VALUES ($1, $2, $3, $4)", [
      accountId,
      name,
      `pendamping${index + 2}@${slug}.demo`,
      hash,
    ])
    await client.query(companion, [tenantId, uuidv7(), accountId, index, moreCompanions.length, unattendedEvery])
  }
}

/** Neighbouring kelurahan to each, a few to two of them, some to nobody; the first three are the first companion's. */
const companion = `
  INSERT INTO membership (tenant_id, id, account_id, role, kelurahan_codes)
  SELECT $1, $2, $3, 'companion', array_agg(code ORDER BY code) FROM (
    SELECT r.code, row_number() OVER (ORDER BY r.code) AS n, count(*) OVER () AS total
    FROM tenant t JOIN region r ON r.code > t.region_code || '.' AND r.code < t.region_code || '/' AND r.level IN ('kelurahan', 'desa')
    WHERE t.id = $1::uuid
  ) k
  WHERE n > 3 AND n % $6::int <> 0 AND (n * $5::int / (total + 1) = $4::int OR (n % 11 = 0 AND (n * $5::int / (total + 1) + 1) % $5::int = $4::int))`

/** A number from 0 to 99 that follows from a text. */
const chance = (text: string) => `(('x' || left(md5(${text}), 7))::bit(28)::int % 100)`

/** Some enterprises of attended kelurahan, more here and fewer there, each with its companion, day and outcome. */
const chosen = `
  CREATE TEMPORARY TABLE visited AS
  SELECT e.id AS enterprise_id, gen_random_uuid() AS visit_id, m.account_id, e.latitude, e.longitude, e.nib IS NOT NULL AS has_nib,
    e.has_phone, ${chance("e.name || 'hasil'")} AS outcome, ${chance("e.name || 'putusan'")} AS decision,
    date_trunc('hour', now()) - make_interval(hours => ${chance("e.name || 'jam'")} % 8 + 16,
      days => CASE WHEN ${chance("e.name || 'lama'")} < 12 THEN 375 + ${chance("e.name || 'hari'")} / 2
        ELSE (power(${chance("e.name || 'hari'")} / 100.0, 1.6) * 150)::int END) AS at
  FROM enterprise e
  CROSS JOIN LATERAL (SELECT m.account_id FROM membership m WHERE m.tenant_id = e.tenant_id AND m.role = 'companion'
    AND e.kelurahan_code = ANY(m.kelurahan_codes) ORDER BY m.account_id LIMIT 1) m
  WHERE e.tenant_id = $1 AND e.status = 'SUBMITTED'
    AND ${chance("e.name || 'kunjung'")} < 10 + ${chance("e.kelurahan_code")} * 0.85`

const visits = `
  INSERT INTO visit (tenant_id, id, enterprise_id, account_id, role, at, outcome, answers, latitude, longitude, accuracy)
  SELECT $1, visit_id, enterprise_id, account_id, 'companion', at,
    CASE WHEN outcome < 4 THEN 'CLOSED' WHEN outcome < 6 THEN 'MOVED' ELSE 'ACTIVE' END,
    '{"identity": "right", "location": "right", "phone": "right"}', latitude, longitude, CASE WHEN latitude IS NOT NULL THEN 12 END
  FROM visited`

const facts = `
  INSERT INTO enterprise_fact (tenant_id, id, enterprise_id, kind, grade, verdict, account_id, at, valid_until, visit_id)
  SELECT $1, gen_random_uuid(), enterprise_id, s.kind, CASE WHEN s.kind = 'nib' THEN 'document' ELSE 'seen' END,
    CASE WHEN s.kind = 'trading' AND outcome < 6 THEN 'wrong' ELSE 'right' END, account_id, at,
    (at + make_interval(months => s.months::int))::date, visit_id
  FROM visited, jsonb_each_text($2::jsonb) s (kind, months)
  WHERE (outcome >= 6 OR s.kind = 'trading') AND (s.kind <> 'nib' OR has_nib) AND (s.kind <> 'phone' OR has_phone) AND s.kind <> 'sales'`

const step = `INSERT INTO enterprise_transition
  (tenant_id, id, enterprise_id, from_status, to_status, proposal, reason, account_id, role, at, visit_id, visited_on, valid_until)`

const checks = `${step}
  SELECT $1, gen_random_uuid(), enterprise_id, 'SUBMITTED', 'CHECKED',
    CASE WHEN outcome < 4 THEN 'CLOSED' WHEN outcome < 6 THEN 'MOVED' ELSE 'APPROVED' END, '', account_id, 'companion', at, visit_id,
    at::date, NULL
  FROM visited`

/** The officer decides a few days after the visit; what was visited lately still waits. */
const officer = `(SELECT m.account_id FROM membership m WHERE m.tenant_id = $1 AND m.role = 'officer' ORDER BY m.id LIMIT 1)`
const decided = "at < now() - interval '9 days'"

const approvals = `${step}
  SELECT $1, gen_random_uuid(), enterprise_id, 'CHECKED', 'APPROVED', NULL, '', ${officer}, 'officer', at + interval '4 days', visit_id,
    at::date, (at + interval '12 months')::date
  FROM visited WHERE outcome >= 6 AND decision >= 6 AND ${decided}`

const endings = `${step}
  SELECT $1, gen_random_uuid(), enterprise_id, 'CHECKED', CASE WHEN outcome < 4 THEN 'CLOSED' ELSE 'MOVED' END, NULL,
    'Sesuai hasil kunjungan pendamping.', ${officer}, 'officer', at + interval '4 days', visit_id, NULL, NULL
  FROM visited WHERE outcome < 6 AND ${decided}`

const repairs = `${step}
  SELECT $1, gen_random_uuid(), enterprise_id, 'CHECKED', 'NEEDS_REPAIR', NULL, 'Alamat belum lengkap; mohon ditambah RT dan RW.',
    ${officer}, 'officer', at + interval '4 days', visit_id, NULL, NULL
  FROM visited WHERE outcome >= 6 AND decision < 6 AND ${decided}`

const expiries = `${step}
  SELECT $1, gen_random_uuid(), e.id, 'APPROVED', 'EXPIRED', NULL, 'Masa berlaku pengesahan lewat.', NULL, 'admin',
    e.valid_until + interval '1 day', NULL, NULL, NULL
  FROM visited JOIN enterprise e ON e.tenant_id = $1 AND e.id = enterprise_id
  WHERE e.status = 'APPROVED' AND e.valid_until < current_date`
