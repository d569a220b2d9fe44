-- How common a word is, told by rows from eight times of the register instead of by its newest ones, which may all come
-- from one import of one trade.
CREATE OR REPLACE FUNCTION found_enterprises(words jsonb, most integer) RETURNS TABLE (tenant_id uuid, id uuid, person_id uuid, intake_id uuid,
  name_key text, kelurahan_code text, status text, sector text, size text, nib text, has_phone boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE wanted text := 'SELECT tenant_id, id, person_id, intake_id, name_key, kelurahan_code, status, sector, size, nib, has_phone FROM public.enterprise';
  ours text := format('tenant_id = %L', public.current_tenant()); held text; unindexed text; common boolean;
BEGIN
  SELECT string_agg('(' || a || ')', ' AND '), string_agg('(' || b || ')', ' AND ') INTO held, unindexed FROM jsonb_array_elements(words) word,
    LATERAL (SELECT string_agg(format('search LIKE %L', spelling), ' OR '), string_agg(format('search || '''' LIKE %L', spelling), ' OR ')
      FROM jsonb_array_elements_text(word) spelling) one (a, b);
  -- Behind a policy the planner does not weigh how common a word is; ids begin with the time they were made at, so some
  -- from each eighth of the register's time tell. Of a common word the first ones are found soonest by looking at one
  -- row after the other, of a rare one by the trigrams.
  EXECUTE format($q$
    SELECT count(*) FILTER (WHERE %2$s) > 20 AND count(*) FILTER (WHERE %2$s) * 10 > count(*) FROM (
      SELECT ('x' || left(replace((SELECT id FROM public.enterprise WHERE %1$s ORDER BY id LIMIT 1)::text, '-', ''), 12))::bit(48)::bigint AS low,
        ('x' || left(replace((SELECT id FROM public.enterprise WHERE %1$s ORDER BY id DESC LIMIT 1)::text, '-', ''), 12))::bit(48)::bigint AS high
    ) span, generate_series(0, 7) part,
    LATERAL (SELECT overlay(lpad(to_hex(low + (high - low) * part / 8), 12, '0') PLACING '-' FROM 9 FOR 0) || '-7000-8000-000000000000' AS point) at,
    LATERAL (SELECT search FROM public.enterprise WHERE %1$s AND id >= point::uuid ORDER BY id LIMIT 50) sample
  $q$, ours, held) INTO common;
  IF common THEN
    RETURN QUERY EXECUTE format('%s WHERE %s AND %s LIMIT %s', wanted, ours, unindexed, least(most, 1001));
    RETURN QUERY SELECT NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, NULL, NULL, NULL, NULL, NULL, NULL, NULL::boolean;
  ELSE
    RETURN QUERY EXECUTE format('%s WHERE %s AND %s LIMIT %s', wanted, ours, held, most);
  END IF;
END $$;

-- Rows just added wait in a list that every search reads whole; 4 MB of it cost as much as the search itself.
ALTER INDEX enterprise_search SET (gin_pending_list_limit = 256);
