-- What `matching_enterprises` does, with what a list is filtered and sorted by, so that no hit has to be fetched twice.
-- Of a word that many enterprises hold, only so many are told as a search counts, and a row of nulls after them says
-- that there may be more; of a rarer one all of them, up to `most`.
GRANT CREATE ON SCHEMA public TO naik_kelas_keeper;

CREATE FUNCTION found_enterprises(words jsonb, most integer) RETURNS TABLE (tenant_id uuid, id uuid, person_id uuid, intake_id uuid,
  name_key text, kelurahan_code text, status text, sector text, size text, nib text, has_phone boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE wanted text := 'SELECT tenant_id, id, person_id, intake_id, name_key, kelurahan_code, status, sector, size, nib, has_phone FROM public.enterprise';
  ours text := format('tenant_id = %L', public.current_tenant()); held text; unindexed text; common integer;
BEGIN
  SELECT string_agg('(' || a || ')', ' AND '), string_agg('(' || b || ')', ' AND ') INTO held, unindexed FROM jsonb_array_elements(words) word,
    LATERAL (SELECT string_agg(format('search LIKE %L', spelling), ' OR '), string_agg(format('search || '''' LIKE %L', spelling), ' OR ')
      FROM jsonb_array_elements_text(word) spelling) one (a, b);
  -- Behind a policy the planner does not weigh how common a word is; the newest rows tell. Of a common word the first
  -- ones are found soonest by looking at one row after the other, of a rare one by the trigrams.
  EXECUTE format('SELECT count(*) FROM (SELECT search FROM public.enterprise WHERE %s ORDER BY id DESC LIMIT 400) newest WHERE %s', ours, held)
    INTO common;
  IF common > 40 THEN
    RETURN QUERY EXECUTE format('%s WHERE %s AND %s LIMIT %s', wanted, ours, unindexed, least(most, 1001));
    RETURN QUERY SELECT NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, NULL, NULL, NULL, NULL, NULL, NULL, NULL::boolean;
  ELSE
    RETURN QUERY EXECUTE format('%s WHERE %s AND %s LIMIT %s', wanted, ours, held, most);
  END IF;
END $$;
ALTER FUNCTION found_enterprises(jsonb, integer) OWNER TO naik_kelas_keeper;
REVOKE ALL ON FUNCTION found_enterprises(jsonb, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION found_enterprises(jsonb, integer) TO naik_kelas_app;

REVOKE CREATE ON SCHEMA public FROM naik_kelas_keeper;
