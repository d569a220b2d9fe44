-- What the list of products is searched, filtered and ordered by: one narrow row a product, kept by triggers. Marks say
-- what it can be filtered by: C: its commodity, L: its level, K: its enterprise's kelurahan, W where it is withdrawn, and
-- every failed gate as LEVEL:CODE.
CREATE TABLE product_listing (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  search text NOT NULL,
  withdrawn boolean NOT NULL,
  marks text[] NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES product (tenant_id, id) ON DELETE CASCADE
);

-- Marks as numbers that differ from one daerah to the next, so that an index of them never reads another's rows.
CREATE FUNCTION mark_keys(tenant uuid, marks text[]) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT hashtextextended(mark, uuid_hash_extended(tenant, 0)) FROM unnest(marks) mark);

CREATE INDEX product_listing_name ON product_listing (tenant_id, name_key, id);
CREATE INDEX product_listing_marks ON product_listing USING gin (mark_keys(tenant_id, marks)) WITH (gin_pending_list_limit = 512);
-- Without statistics the planner takes every mark for rare and uses the index, as is right: it reads all marks at once.
ALTER INDEX product_listing_marks ALTER COLUMN 1 SET STATISTICS 0;
CREATE INDEX product_listing_search ON product_listing USING gin (tenant_id, search gin_trgm_ops) WITH (gin_pending_list_limit = 512);
SELECT isolate_by_tenant('product_listing');
GRANT SELECT, INSERT, UPDATE, DELETE ON product_listing TO naik_kelas_app;
CREATE POLICY keeper ON product_listing FOR SELECT TO naik_kelas_keeper USING (true);
GRANT SELECT ON product_listing TO naik_kelas_keeper;

-- Write down anew how some products of a daerah are listed, where that is no longer so.
CREATE FUNCTION list_products(tenant uuid, listed uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO product_listing AS known (tenant_id, id, name_key, search, withdrawn, marks)
  SELECT p.tenant_id, p.id, left(fold(p.name), 120), fold(concat_ws(' ', p.name, p.name_en, e.name)), p.withdrawn_at IS NOT NULL,
    array_remove(ARRAY['C:' || p.commodity, 'L:' || r.level, 'K:' || e.kelurahan_code, CASE WHEN p.withdrawn_at IS NOT NULL THEN 'W' END], NULL)
      || coalesce(r.failed, '{}')
  FROM product p
  JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id
  LEFT JOIN product_readiness r ON r.tenant_id = p.tenant_id AND r.id = p.id
  WHERE p.tenant_id = tenant AND p.id = ANY(listed)
  ON CONFLICT (tenant_id, id) DO UPDATE SET name_key = excluded.name_key, search = excluded.search, withdrawn = excluded.withdrawn, marks = excluded.marks
    WHERE (known.name_key, known.search, known.withdrawn, known.marks) IS DISTINCT FROM (excluded.name_key, excluded.search, excluded.withdrawn, excluded.marks)
$$;

CREATE FUNCTION list_changed_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM list_products(c.tenant_id, array_agg(c.id)) FROM changed c GROUP BY c.tenant_id;
  RETURN NULL;
END $$;
CREATE TRIGGER product_added AFTER INSERT ON product REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION list_changed_products();
CREATE TRIGGER product_changed AFTER UPDATE ON product REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION list_changed_products();
CREATE TRIGGER readiness_added AFTER INSERT ON product_readiness REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION list_changed_products();
CREATE TRIGGER readiness_changed AFTER UPDATE ON product_readiness REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION list_changed_products();

CREATE FUNCTION list_products_of_enterprise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM list_products(NEW.tenant_id, array_agg(p.id)) FROM product p WHERE p.tenant_id = NEW.tenant_id AND p.enterprise_id = NEW.id HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER enterprise_lists_products AFTER UPDATE OF name, kelurahan_code ON enterprise FOR EACH ROW
  WHEN (OLD.name <> NEW.name OR OLD.kelurahan_code IS DISTINCT FROM NEW.kelurahan_code)
  EXECUTE FUNCTION list_products_of_enterprise();

-- The products of the daerah that bear a mark of every group and hold every word in one of its spellings (LIKE patterns),
-- in no order, up to `most`. Behind a policy neither index could be used: their operators are not trusted to keep secrets.
GRANT CREATE ON SCHEMA public TO naik_kelas_keeper;
CREATE FUNCTION found_products(groups jsonb, words jsonb, withdrawn boolean, most integer) RETURNS TABLE (id uuid, name_key text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off AS $$
DECLARE tenant uuid := public.current_tenant(); marked text; held text;
BEGIN
  SELECT string_agg(format('public.mark_keys(tenant_id, marks) && %L::bigint[]', public.mark_keys(tenant, ARRAY(SELECT jsonb_array_elements_text(one)))), ' AND ')
    INTO marked FROM jsonb_array_elements(groups) one WHERE jsonb_array_length(one) <> 1;
  SELECT concat_ws(' AND ', marked, format('public.mark_keys(tenant_id, marks) @> %L::bigint[]', public.mark_keys(tenant, array_agg(one ->> 0))))
    INTO marked FROM jsonb_array_elements(groups) one WHERE jsonb_array_length(one) = 1 HAVING count(*) > 0
    UNION ALL SELECT marked LIMIT 1;
  SELECT string_agg('(' || any_of || ')', ' AND ') INTO held FROM jsonb_array_elements(words) word,
    LATERAL (SELECT string_agg(format('search LIKE %L', spelling), ' OR ') FROM jsonb_array_elements_text(word) spelling) one (any_of);
  -- As a text the tenant draws no second index beside the marks.
  RETURN QUERY EXECUTE format('SELECT id, name_key FROM public.product_listing WHERE %s AND withdrawn = %L LIMIT %s',
    concat_ws(' AND ', marked, held, CASE WHEN marked IS NULL THEN format('tenant_id = %L', tenant) ELSE format('tenant_id::text = %L', tenant) END), withdrawn, most);
END $$;
ALTER FUNCTION found_products(jsonb, jsonb, boolean, integer) OWNER TO naik_kelas_keeper;
REVOKE ALL ON FUNCTION found_products(jsonb, jsonb, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION found_products(jsonb, jsonb, boolean, integer) TO naik_kelas_app;
REVOKE CREATE ON SCHEMA public FROM naik_kelas_keeper;

DO $$ BEGIN PERFORM list_products(p.tenant_id, array_agg(p.id)) FROM product p GROUP BY p.tenant_id; END $$;
