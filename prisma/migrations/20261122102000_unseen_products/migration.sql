-- Whether something that the owner recorded of a product waits for staff to look at it: what companions go through.
ALTER TABLE product_readiness ADD COLUMN unseen boolean NOT NULL DEFAULT false;
CREATE INDEX product_readiness_unseen ON product_readiness (tenant_id, id) WHERE unseen;

-- The marks of a listed product (see its table) get U, where it is so.
CREATE OR REPLACE FUNCTION list_products(tenant uuid, listed uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO product_listing AS known (tenant_id, id, name_key, search, withdrawn, marks)
  SELECT p.tenant_id, p.id, left(fold(p.name), 120), fold(concat_ws(' ', p.name, p.name_en, e.name)), p.withdrawn_at IS NOT NULL,
    array_remove(ARRAY['C:' || p.commodity, 'L:' || r.level, 'K:' || e.kelurahan_code, CASE WHEN p.withdrawn_at IS NOT NULL THEN 'W' END,
      CASE WHEN r.unseen THEN 'U' END], NULL) || coalesce(r.failed, '{}')
  FROM product p
  JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
  LEFT JOIN product_readiness r ON r.tenant_id = p.tenant_id AND r.id = p.id
  WHERE p.tenant_id = tenant AND p.id = ANY(listed)
  ON CONFLICT (tenant_id, id) DO UPDATE SET name_key = excluded.name_key, search = excluded.search, withdrawn = excluded.withdrawn, marks = excluded.marks
    WHERE (known.name_key, known.search, known.withdrawn, known.marks) IS DISTINCT FROM (excluded.name_key, excluded.search, excluded.withdrawn, excluded.marks)
$$;

CREATE OR REPLACE FUNCTION list_moved_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM list_products(c.tenant_id, array_agg(c.id)) FROM changed c JOIN former f USING (tenant_id, id)
    WHERE (c.level, c.failed, c.unseen) IS DISTINCT FROM (f.level, f.failed, f.unseen) GROUP BY c.tenant_id;
  RETURN NULL;
END $$;

UPDATE product_readiness r SET unseen = true FROM product p
  WHERE p.tenant_id = r.tenant_id AND p.id = r.id AND (p.grade = 'stated' OR p.unseen <> '{}'
    OR EXISTS (SELECT FROM product_packaging k WHERE k.tenant_id = p.tenant_id AND k.product_id = p.id AND k.grade = 'stated')
    OR EXISTS (SELECT FROM product_output u WHERE u.tenant_id = p.tenant_id AND u.product_id = p.id AND u.grade = 'stated'
      AND u.month > now() - interval '14 months')
    OR EXISTS (SELECT FROM sales_channel c WHERE c.tenant_id = p.tenant_id AND c.product_id = p.id AND c.grade = 'stated')
    OR 'stated' = (SELECT l.grade FROM product_label l WHERE l.tenant_id = p.tenant_id AND l.product_id = p.id ORDER BY l.version DESC LIMIT 1));
