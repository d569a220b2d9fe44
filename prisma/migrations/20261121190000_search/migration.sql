-- Every word counts wherever it stands, and a word may have several spellings (0812… and +62812…):
-- `words` is [["%keripik%"], ["%0812%", "%62812%"]]: all of the outer, any of the inner.
GRANT CREATE ON SCHEMA public TO naik_kelas_keeper;

CREATE FUNCTION matching_enterprises(words jsonb, most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE ours text := format('tenant_id = %L', public.current_tenant()); held text; unindexed text; common integer;
BEGIN
  SELECT string_agg('(' || a || ')', ' AND '), string_agg('(' || b || ')', ' AND ') INTO held, unindexed FROM jsonb_array_elements(words) word,
    LATERAL (SELECT string_agg(format('search LIKE %L', spelling), ' OR '), string_agg(format('search || '''' LIKE %L', spelling), ' OR ')
      FROM jsonb_array_elements_text(word) spelling) one (a, b);
  -- Behind a policy the planner does not weigh how common a word is; the newest rows tell. Of a common word the first
  -- `most` are found soonest by looking at one row after the other, of a rare one by the trigrams.
  EXECUTE format('SELECT count(*) FROM (SELECT search FROM public.enterprise WHERE %s ORDER BY id DESC LIMIT 400) newest WHERE %s', ours, held)
    INTO common;
  RETURN QUERY EXECUTE format('SELECT id FROM public.enterprise WHERE %s AND %s LIMIT %s', ours, CASE WHEN common > 40 THEN unindexed ELSE held END, most);
END $$;
ALTER FUNCTION matching_enterprises(jsonb, integer) OWNER TO naik_kelas_keeper;
REVOKE ALL ON FUNCTION matching_enterprises(jsonb, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION matching_enterprises(jsonb, integer) TO naik_kelas_app;

REVOKE CREATE ON SCHEMA public FROM naik_kelas_keeper;

-- From an enterprise back to the row of the spreadsheet it came from.
CREATE INDEX intake_row_enterprise ON intake_row (tenant_id, enterprise_id) WHERE enterprise_id IS NOT NULL;
