-- Looking at one row after the other pays from a word that every eighth row holds; the trigrams are quicker below that,
-- and quicker still when few of them are asked for.
CREATE OR REPLACE FUNCTION found_enterprises(words jsonb, most integer) RETURNS TABLE (tenant_id uuid, id uuid, person_id uuid, intake_id uuid,
  name_key text, kelurahan_code text, status text, sector text, size text, nib text, has_phone boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE wanted text := 'SELECT tenant_id, id, person_id, intake_id, name_key, kelurahan_code, status, sector, size, nib, has_phone FROM public.enterprise';
  ours text := format('tenant_id = %L', public.current_tenant()); sought text; held text; common boolean;
BEGIN
  -- The index reads the rows of every three letters: the first letters of a word find nearly the same rows in half the time.
  SELECT string_agg('(' || a || ')', ' AND '), string_agg('(' || b || ')', ' AND ') INTO sought, held FROM jsonb_array_elements(words) word,
    LATERAL (SELECT string_agg(format('search LIKE %L', CASE WHEN spelling ~ '^%[a-z]{7,}%$' THEN left(spelling, 7) || '%' ELSE spelling END), ' OR '),
      string_agg(format('search || '''' LIKE %L', spelling), ' OR ') FROM jsonb_array_elements_text(word) spelling) one (a, b);
  -- Behind a policy the planner does not weigh how common a word is; ids begin with the time they were made at, so some
  -- from each eighth of the register's time tell. Of a common word the first ones are found soonest by looking at one
  -- row after the other, of a rare one by the trigrams.
  EXECUTE format($q$
    SELECT count(*) FILTER (WHERE %2$s) > 20 AND count(*) FILTER (WHERE %2$s) * 8 > count(*) FROM (
      SELECT ('x' || left(replace((SELECT id FROM public.enterprise WHERE %1$s ORDER BY id LIMIT 1)::text, '-', ''), 12))::bit(48)::bigint AS low,
        ('x' || left(replace((SELECT id FROM public.enterprise WHERE %1$s ORDER BY id DESC LIMIT 1)::text, '-', ''), 12))::bit(48)::bigint AS high
    ) span, generate_series(0, 7) part,
    LATERAL (SELECT overlay(lpad(to_hex(low + (high - low) * part / 8), 12, '0') PLACING '-' FROM 9 FOR 0) || '-7000-8000-000000000000' AS point) at,
    LATERAL (SELECT search FROM public.enterprise WHERE %1$s AND id >= point::uuid ORDER BY id LIMIT 50) sample
  $q$, ours, held) INTO common;
  IF common THEN
    RETURN QUERY EXECUTE format('%s WHERE %s AND %s LIMIT %s', wanted, ours, held, least(most, 1001));
    RETURN QUERY SELECT NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, NULL, NULL, NULL, NULL, NULL, NULL, NULL::boolean;
  ELSE
    RETURN QUERY EXECUTE format('%s WHERE %s AND %s AND %s LIMIT %s', wanted, ours, sought, held, most);
  END IF;
END $$;
