-- Every word counts wherever it stands, and a word may have several spellings (0812… and +62812…):
-- `words` is [["%keripik%"], ["%0812%", "%62812%"]]: all of the outer, any of the inner.
GRANT CREATE ON SCHEMA public TO naik_kelas_keeper;

CREATE FUNCTION matching_enterprises(words jsonb, most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE conditions text; common integer; ours text := format('tenant_id = %L', public.current_tenant());
BEGIN
  SELECT string_agg('(' || (SELECT string_agg(format('search LIKE %L', spelling), ' OR ') FROM jsonb_array_elements_text(word) spelling) || ')', ' AND ')
    INTO conditions FROM jsonb_array_elements(words) word;
  -- Behind a policy the planner does not weigh how common a word is; the newest rows tell. Of a common word the first
  -- `most` are found soonest by looking at one row after the other, of a rare one by the trigrams.
  EXECUTE format('SELECT count(*) FROM (SELECT search FROM public.enterprise WHERE %s ORDER BY id DESC LIMIT 400) newest WHERE %s', ours, conditions)
    INTO common;
  IF common > 80 THEN conditions := replace(conditions, 'search LIKE', 'search || '''' LIKE'); END IF;
  RETURN QUERY EXECUTE format('SELECT id FROM public.enterprise WHERE %s AND %s LIMIT %s', ours, conditions, most);
END $$;
ALTER FUNCTION matching_enterprises(jsonb, integer) OWNER TO naik_kelas_keeper;
REVOKE ALL ON FUNCTION matching_enterprises(jsonb, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION matching_enterprises(jsonb, integer) TO naik_kelas_app;

REVOKE CREATE ON SCHEMA public FROM naik_kelas_keeper;

-- From an enterprise back to the row of the spreadsheet it came from.
CREATE INDEX intake_row_enterprise ON intake_row (tenant_id, enterprise_id) WHERE enterprise_id IS NOT NULL;
