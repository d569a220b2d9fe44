import type pg from "pg"

const commodities = "ARRAY['FOOD', 'COCONUT', 'SEAFOOD', 'CRAFT', 'WOOD', 'FLOWER', 'BAMBOO']"
const names = "ARRAY['Keripik', 'VCO', 'Abon', 'Sambal', 'Kopi', 'Anyaman', 'Batik', 'Dodol', 'Sirup', 'Terasi']"

/** So many products of a register's enterprises, with the papers, months, channels and answers of a product that is known well; once. */
export async function plantKnownProducts(client: pg.Client, tenantId: string, count: number): Promise<void> {
  if (!(await plantProducts(client, tenantId, count))) return
  for (const text of [packaging, outputs, channels, permits, permitProducts, assessments, answers, done])
    await client.query(text, [tenantId])
  await client.query("VACUUM (ANALYZE)")
}

/** So many products of which nothing is known but levels, scores and failed gates, spread as in the field; once, for lists. */
export async function plantListedProducts(
  client: pg.Client,
  tenantId: string,
  { count, gates }: { count: number; gates: readonly string[] },
): Promise<void> {
  if (!(await plantProducts(client, tenantId, count))) return
  await client.query(readiness, [tenantId, gates])
  await client.query("VACUUM (ANALYZE)")
}

/** Whether they were planted now, and not before in a folder that was kept. */
async function plantProducts(client: pg.Client, tenantId: string, count: number): Promise<boolean> {
  const known = await client.query("SELECT FROM product WHERE tenant_id = $1 LIMIT 1", [tenantId])
  if (known.rows.length > 0) return false
  await client.query(product, [tenantId, count])
  return true
}

/** A number from 0 to under `size` that follows from a row of `product` named p. */
const chance = (word: string, size: number) => `((hashtext(p.id::text || '${word}') & 2147483647) % ${size})`

const product = `
  INSERT INTO product (tenant_id, id, enterprise_id, name, commodity, plant, shelf_life, name_en, description, description_en, hs_code,
    barcode, price, capacity, capacity_unit, grade, created_at)
  SELECT $1, gen_random_uuid(), e.id, (${names})[n % 10 + 1] || ' ukur ' || n, (${commodities})[n % 7 + 1], true, 180, 'Product', 'Contoh',
    'Sample', '15131110', '8990000000013', 25000, 500, 'botol', 'document', now() - interval '400 days'
  FROM generate_series(1, $2::int) n
  JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM enterprise WHERE tenant_id = $1) e
    ON e.place = 1 + n % (SELECT count(*) FROM enterprise WHERE tenant_id = $1)`

const packaging = `
  INSERT INTO product_packaging (tenant_id, id, product_id, level, material, food_grade, grade, account_id, role)
  SELECT p.tenant_id, gen_random_uuid(), p.id, 'PRIMARY', 'Botol PET', true, 'seen', NULL, 'officer' FROM product p WHERE p.tenant_id = $1`

const outputs = `
  INSERT INTO product_output (tenant_id, id, product_id, month, quantity, ordered, on_time, grade, account_id, role)
  SELECT p.tenant_id, gen_random_uuid(), p.id, (date_trunc('month', now()) - make_interval(months => m))::date, 400, 400, 390, 'seen', NULL, 'officer'
  FROM product p, generate_series(0, 11) m WHERE p.tenant_id = $1 AND m < ${chance("bulan", 12)}`

const channels = `
  INSERT INTO sales_channel (tenant_id, id, product_id, kind, name, since, grade, account_id, role)
  SELECT p.tenant_id, gen_random_uuid(), p.id, k, k, current_date - 200, 'seen', NULL, 'officer'
  FROM product p, unnest(ARRAY['SOCIAL', 'GIFT_SHOP']) k WHERE p.tenant_id = $1`

const permits = `
  INSERT INTO permit (tenant_id, id, enterprise_id, kind, number, issued_on, expires_on, grade, account_id, role)
  SELECT p.tenant_id, p.id, p.enterprise_id, CASE WHEN ${chance("izin", 2)} = 0 THEN 'PIRT' ELSE 'HALAL' END, p.id::text, current_date - 300,
    current_date + 900, 'document', NULL, 'officer' FROM product p WHERE p.tenant_id = $1 AND ${chance("punya", 3)} > 0`

const permitProducts = `
  INSERT INTO permit_product (tenant_id, id, permit_id, product_id)
  SELECT m.tenant_id, gen_random_uuid(), m.id, m.id FROM permit m JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.id WHERE m.tenant_id = $1`

const assessments = `
  INSERT INTO assessment (tenant_id, id, product_id, enterprise_id, kind, rubric, account_id, role)
  SELECT p.tenant_id, p.id, p.id, p.enterprise_id, 'VERIFIED', 'ukur', NULL, 'companion' FROM product p WHERE p.tenant_id = $1`

const answers = `
  INSERT INTO answer (tenant_id, id, assessment_id, criterion, value, grade, answered_on, account_id, role)
  SELECT p.tenant_id, gen_random_uuid(), p.id, c, 1, 'seen', current_date - 30, NULL, 'companion'
  FROM product p, unnest(ARRAY['MU1', 'MU2', 'MU5', 'MU6', 'VO3', 'VO5', 'KE7', 'PM2', 'KU1', 'KU4']) c WHERE p.tenant_id = $1`

const done = "UPDATE assessment SET done_at = now() WHERE tenant_id = $1"

/** Half the gates fail somewhere; a product fails each with its own chance. */
const readiness = `
  INSERT INTO product_readiness (tenant_id, id, rubric, computed_on, level, general, retail, export, scores, failed, stated)
  SELECT p.tenant_id, p.id, 'ukur', current_date,
    (ARRAY['RECORDED', 'RECORDED', 'VALIDATED', 'VALIDATED', 'LICENSED', 'LICENSED', 'LICENSED', 'RETAIL_READY', 'RETAIL_READY', 'EXPORTER'])[1 + ${chance("tingkat", 10)}],
    ${chance("nilai", 100)}, ${chance("ritel", 100)}, ${chance("ekspor", 100)},
    jsonb_build_object('dimensions', jsonb_build_object('mutu', ${chance("mutu", 100)}, 'volume', ${chance("volume", 100)}), 'values', '{}'::jsonb),
    ARRAY(SELECT g FROM unnest($2::text[]) g WHERE (hashtext(p.id::text || g) & 7) < 3), ${chance("kata", 100)}
  FROM product p WHERE p.tenant_id = $1 ON CONFLICT DO NOTHING`
