import type pg from "pg"

/** How many agreements, and how many obligations, realisations and submissions for each. */
export type Planted = { agreements: number; obligations: number; realisations: number; submissions: number }

/** Agreements in force with fifty partners, each with its paper, obligations, what was done of them and what was handed over. */
export async function plantMous(client: pg.Client, tenantId: string, { agreements, obligations, ...per }: Planted) {
  await client.query(
    `INSERT INTO partner (tenant_id, id, name, kind)
     SELECT $1, gen_random_uuid(), 'Mitra ukur ' || at, (ARRAY['RETAILER', 'BANK', 'STANDARDS', 'MARKETPLACE', 'TRAVEL'])[1 + at % 5]
     FROM generate_series(1, 50) at`,
    [tenantId],
  )
  await client.query(
    `INSERT INTO mou (tenant_id, id, partner_id, form, category, title, starts_on, ends_on)
     SELECT $1, gen_random_uuid(), p.id, (ARRAY['MOU', 'PKS', 'SYNERGY'])[1 + at % 3], 'PRIVATE', 'Perjanjian ukur nomor ' || at,
       current_date - 30 - at, current_date - 30 - at + 400 + at % 700
     FROM generate_series(1, $2::int) at
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM partner WHERE tenant_id = $1) p ON p.place = 1 + at % 50`,
    [tenantId, agreements],
  )
  await client.query(
    `INSERT INTO mou_transition (tenant_id, id, mou_id, from_status, to_status, account_id, role, at)
     SELECT $1, gen_random_uuid(), id, 'PROPOSED', 'ACTIVE', NULL, 'officer', now() - interval '30 days' FROM mou WHERE tenant_id = $1`,
    [tenantId],
  )
  await client.query(
    `INSERT INTO obligation (tenant_id, id, mou_id, owed_by, what, quantity, unit, recurs, starts_on, due_on)
     SELECT $1, gen_random_uuid(), m.id, CASE WHEN at % 3 = 0 THEN 'AGENCY' ELSE 'PARTNER' END, 'Komitmen ukur ' || at, 4, 'kali',
       (ARRAY['ONCE', 'MONTH', 'QUARTER', 'SEMESTER', 'YEAR'])[1 + at % 5], m.starts_on, m.ends_on
     FROM mou m CROSS JOIN generate_series(1, $2::int) at WHERE m.tenant_id = $1`,
    [tenantId, obligations],
  )
  await client.query(
    `INSERT INTO realisation (tenant_id, id, obligation_id, done_on, quantity, side, state, account_id, role)
     SELECT $1, gen_random_uuid(), o.id, o.starts_on + 20 * at, 2, 'PARTNER', CASE WHEN at % 3 = 0 THEN 'SAID' ELSE 'CONFIRMED' END, NULL, 'partner'
     FROM obligation o CROSS JOIN generate_series(1, $2::int) at WHERE o.tenant_id = $1`,
    [tenantId, per.realisations],
  )
  await client.query(
    `INSERT INTO submission (tenant_id, id, partner_id, mou_id, kind, title, submitted_on, account_id, role)
     SELECT $1, gen_random_uuid(), m.partner_id, m.id, 'PRODUCT', 'Produk ukur ' || at, current_date - 10 - at, NULL, 'officer'
     FROM mou m CROSS JOIN generate_series(1, $2::int) at WHERE m.tenant_id = $1`,
    [tenantId, per.submissions],
  )
  await client.query("VACUUM (ANALYZE) partner, mou, obligation, realisation, submission")
}
