import type pg from "pg"
import { reachStatus } from "./status"

/**
 * So many products, two of each enterprise, with permits, tests, months, channels and answers in many combinations; none is
 * computed. Most enterprises are approved.
 */
export async function plantProducts(owner: pg.Client, tenantId: string, count: number): Promise<void> {
  const makers = await owner.query<{ id: string }>(plantMakers, [tenantId, Math.ceil(count / 2)])
  await owner.query(plantCodes, [tenantId])
  const approved = makers.rows.filter((_, index) => index % 5 > 0).map(({ id }) => id)
  await reachStatus(owner, "APPROVED", approved)
  await owner.query(plantProduct, [tenantId, count])
  for (const text of [plantOutputs, plantChannels, plantPermits, plantTests, plantAnswers, finish])
    await owner.query(text, [tenantId])
  await owner.query("ANALYZE")
}

const plantMakers = `
  WITH owners AS (
    INSERT INTO person (tenant_id, id, name, phone) SELECT $1, gen_random_uuid(), 'Pemilik ' || n, '+6281234567890'
    FROM generate_series(1, $2::int) n RETURNING tenant_id, id, name)
  INSERT INTO enterprise (tenant_id, id, person_id, name, status, nib, npwp_last4, kelurahan_code)
  SELECT tenant_id, gen_random_uuid(), id, 'Usaha ' || name, 'SUBMITTED', '1234567890123', '1234', '71.72.01.1001' FROM owners
  RETURNING id`

const plantCodes = `
  INSERT INTO enterprise_kbli (tenant_id, id, enterprise_id, code, version)
  SELECT tenant_id, gen_random_uuid(), id, '10422', 2020 FROM enterprise e WHERE e.tenant_id = $1
    AND NOT EXISTS (SELECT FROM enterprise_kbli k WHERE k.tenant_id = e.tenant_id AND k.enterprise_id = e.id)`

/** A number of a product's own that never changes, for choosing what it has. */
const own = "(hashtext(p.name) & 2147483647)"
const ours = "p.tenant_id = $1"
const commodities = "ARRAY['FOOD', 'COCONUT', 'SEAFOOD', 'CRAFT', 'WOOD', 'FLOWER', 'BAMBOO']"

const plantProduct = `
  INSERT INTO product (tenant_id, id, enterprise_id, name, commodity, wood, haram, shelf_life, name_en, description, hs_code, barcode,
    price, capacity, capacity_unit, grade)
  SELECT $1, gen_random_uuid(), e.id, 'Produk ' || n, (${commodities})[n % 7 + 1], n % 11 = 0, n % 13 = 0, 90, '', 'Contoh', '15131100',
    CASE WHEN n % 2 = 0 THEN '8991234567891' END, 10000, 100, 'botol', CASE n % 3 WHEN 0 THEN 'stated' ELSE 'document' END
  FROM generate_series(1, $2::int) n
  JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM enterprise WHERE tenant_id = $1) e ON e.place = (n + 1) / 2`

const plantOutputs = `
  INSERT INTO product_output (tenant_id, id, product_id, month, quantity, ordered, on_time, grade, account_id, role)
  SELECT p.tenant_id, gen_random_uuid(), p.id, (date_trunc('month', now()) - make_interval(months => m))::date, 10, 10, 8 + ${own} % 3,
    'seen', NULL, 'companion'
  FROM product p, generate_series(0, 11) m WHERE ${ours} AND m < ${own} % 13`

const plantChannels = `
  INSERT INTO sales_channel (tenant_id, id, product_id, kind, name, since, until, grade, account_id, role)
  SELECT p.tenant_id, gen_random_uuid(), p.id, CASE k WHEN 0 THEN 'SHOP' ELSE 'RETAIL' END, 'Contoh', current_date - 300,
    CASE WHEN ${own} % 5 = 0 THEN current_date + 20 END, 'seen', NULL, 'companion'
  FROM product p, generate_series(0, 1) k WHERE ${ours} AND k < ${own} % 3`

const plantPermits = `
  WITH added AS (
    INSERT INTO permit (tenant_id, id, enterprise_id, kind, number, issued_on, expires_on, grade, account_id, role)
    SELECT p.tenant_id, gen_random_uuid(), p.enterprise_id, k, p.id::text, current_date - 400, CASE WHEN k = 'PIRT' THEN current_date + ${own} % 900 END,
      'document', NULL, 'officer'
    FROM product p, unnest(ARRAY['PIRT', 'HALAL', 'CPPB', 'SVLK']) k WHERE ${ours} AND (hashtext(p.name || k) & 2147483647) % 3 <> 0
    RETURNING tenant_id, id, number)
  INSERT INTO permit_product (tenant_id, id, permit_id, product_id)
  SELECT tenant_id, gen_random_uuid(), id, number::uuid FROM added`

const plantTests = `
  INSERT INTO test_report (tenant_id, id, product_id, laboratory, number, tested_on, passed, grade, account_id, role)
  SELECT p.tenant_id, gen_random_uuid(), p.id, 'Contoh', '1', current_date - ${own} % 500, ${own} % 4 > 0, 'partner', NULL, 'partner'
  FROM product p WHERE ${ours} AND ${own} % 2 = 0`

/** Three in four have a finished assessment with twenty answers. */
const plantAnswers = `
  WITH done AS (
    INSERT INTO assessment (tenant_id, id, product_id, enterprise_id, kind, rubric, account_id, role)
    SELECT p.tenant_id, gen_random_uuid(), p.id, p.enterprise_id, CASE WHEN ${own} % 3 = 0 THEN 'SELF' ELSE 'VERIFIED' END, '0.1', NULL, 'officer'
    FROM product p WHERE ${ours} AND ${own} % 4 > 0 RETURNING tenant_id, id, product_id),
  added AS (
    INSERT INTO answer (tenant_id, id, assessment_id, criterion, value, grade, answered_on, account_id, role)
    SELECT d.tenant_id, gen_random_uuid(), d.id, c, (hashtext(c || d.product_id) & 2147483647) % 4, 'document', current_date - 100, NULL, 'officer'
    FROM done d, unnest(ARRAY['MU1', 'MU2', 'MU5', 'MU6', 'VO3', 'VO5', 'VO6', 'KE1', 'KE3', 'KE6', 'KE7', 'KE8', 'PM2', 'KU1', 'KU2',
      'KU3', 'KU4', 'KU5', 'EK1', 'EK3']) c RETURNING 1)
  SELECT count(*) FROM added`

const finish = "UPDATE assessment SET done_at = now() WHERE tenant_id = $1"
