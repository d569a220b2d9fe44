GRANT CREATE ON SCHEMA public TO naik_kelas_keeper;

-- The words of all daerah lay in one index of trigrams: of a common word it read the rows of everybody, and of every
-- trigram the tenant's own again. Now a key is a tenant and a trigram in one number, so that a search reads what its own
-- tenant has of it. Where two keys are the same by chance a row too much is found, and `search` itself decides.
CREATE FUNCTION search_key(tenant uuid, gram text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (uuid_hash(tenant)::bigint << 32) | (hashtext(gram)::bigint & 4294967295);

-- Only trigrams within words: nobody searches for the end of one and the beginning of the next.
CREATE FUNCTION search_keys(tenant uuid, words text) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT search_key(tenant, gram) FROM unnest(show_trgm(words)) gram WHERE strpos(gram, ' ') = 0);

-- As before; most words are plain ASCII with single spaces, and need neither of the dear steps.
CREATE OR REPLACE FUNCTION fold(words text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(words) = length(words) AND words !~ '\s\s|[\t-\r]' THEN btrim(lower(words))
    ELSE btrim(regexp_replace(lower(public.unaccent(coalesce(words, ''))), '\s+', ' ', 'g')) END $$;

DROP INDEX enterprise_search;
-- Rows just added wait in a list that every search reads whole; 512 kB of it are some 500 rows.
CREATE INDEX enterprise_search ON enterprise USING gin (search_keys(tenant_id, search)) WITH (gin_pending_list_limit = 512);
-- Without statistics, which would cost as much as building a part of the index, the planner takes keys for rare, as is right.
ALTER INDEX enterprise_search ALTER COLUMN 1 SET STATISTICS 0;

-- Of a word that many enterprises hold, only so many are told as a search counts, and a row of nulls after them says
-- that there may be more; of a rarer one all of them, up to `most`.
CREATE OR REPLACE FUNCTION found_enterprises(words jsonb, most integer) RETURNS TABLE (tenant_id uuid, id uuid, person_id uuid, intake_id uuid,
  name_key text, kelurahan_code text, status text, sector text, size text, nib text, has_phone boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE tenant uuid := public.current_tenant(); ours text := format('tenant_id = %L', tenant); sought text; held text;
  seen integer; hits integer; shown integer; counted CONSTANT integer := 1001; told integer := most;
BEGIN
  -- Of a word, keys that together hold every letter; one without three letters in a row has none.
  SELECT string_agg('(' || a || ')', ' AND '), string_agg('(' || b || ')', ' AND ') INTO sought, held FROM jsonb_array_elements(words) word,
    LATERAL (SELECT CASE WHEN count(keys) = count(*) THEN string_agg(format('public.search_keys(tenant_id, search) @> %L::bigint[]', keys), ' OR ') END,
      string_agg(format('search LIKE %L', spelling), ' OR ') FROM jsonb_array_elements_text(word) spelling,
      LATERAL (SELECT array_agg(search_key(tenant, substr(run[1], least(place, length(run[1]) - 2), 3)))
        FROM regexp_matches(spelling, '[a-z0-9]{3,}', 'g') run, generate_series(1, length(run[1]), 3) place) grams (keys)) one (a, b);
  -- How common a word is, is told by rows from each eighth of the register's time: ids begin with the time they were made at.
  EXECUTE format($q$
    SELECT count(*), count(*) FILTER (WHERE %2$s) FROM (
      SELECT ('x' || left(replace((SELECT id FROM public.enterprise WHERE %1$s ORDER BY id LIMIT 1)::text, '-', ''), 12))::bit(48)::bigint AS low,
        ('x' || left(replace((SELECT id FROM public.enterprise WHERE %1$s ORDER BY id DESC LIMIT 1)::text, '-', ''), 12))::bit(48)::bigint AS high
    ) span, generate_series(0, 7) part,
    LATERAL (SELECT overlay(lpad(to_hex(low + (high - low) * part / 8), 12, '0') PLACING '-' FROM 9 FOR 0) || '-7000-8000-000000000000' AS point) at,
    LATERAL (SELECT search FROM public.enterprise WHERE %1$s AND id >= point::uuid ORDER BY id LIMIT 50) sample
  $q$, ours, held) INTO seen, hits;
  -- Of a word that every sixth row holds, the first are found soonest by looking at one row after the other. Of any that
  -- 100,000 rows would hold oftener than asked for, a page is sooner read in its order than sorted from all hits.
  IF hits > 20 AND hits * 6 > seen THEN sought := NULL; told := least(most, counted); END IF;
  IF hits * 100000.0 > seen * most::numeric THEN told := least(most, counted); END IF;
  -- As a text the tenant draws no second index beside the keys.
  RETURN QUERY EXECUTE format('SELECT tenant_id, id, person_id, intake_id, name_key, kelurahan_code, status, sector, size, nib, has_phone
    FROM public.enterprise WHERE %s AND (%s) LIMIT %s', coalesce(sought || format(' AND tenant_id::text = %L', tenant), ours), held, told);
  GET DIAGNOSTICS shown = ROW_COUNT;
  IF shown = told AND told < most THEN
    RETURN QUERY SELECT NULL::uuid, NULL::uuid, NULL::uuid, NULL::uuid, NULL, NULL, NULL, NULL, NULL, NULL, NULL::boolean;
  END IF;
END $$;

-- How a word sounds: its first consonants, which most slips of the pen leave as they were.
CREATE FUNCTION sound(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN left(translate(word, 'aeiouh.,''', ''), 3);

-- The kelurahan, and how a word of the owner's name sounds. The name stands in `search` behind those of the business and its brand.
CREATE FUNCTION owner_sound(kelurahan text, name_key text, brand text, search text, place integer) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(kelurahan, '') || sound(split_part(substr(search, length(name_key) + 2 + coalesce(length(brand) + 1, 0)), ' ', place));

-- An owner's first two words tell: an index of each is written for a fourth of what one of every word's sound costs.
CREATE INDEX enterprise_owner_first ON enterprise (tenant_id, owner_sound(kelurahan_code, name_key, brand, search, 1));
CREATE INDEX enterprise_owner_second ON enterprise (tenant_id, owner_sound(kelurahan_code, name_key, brand, search, 2));

-- Those of a kelurahan whose owner's name has a word that sounds like one of this owner's, and whose own name has a word that
-- begins or ends like one of this business': those that share as many words as needed, the most first.
CREATE FUNCTION akin_enterprises(kelurahan text, business text, owner text, needed integer, most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE ROWS 10 SECURITY DEFINER SET search_path = pg_catalog, public SET plan_cache_mode = force_generic_plan AS $$
DECLARE tenant uuid := public.current_tenant();
  told text[] := ARRAY(SELECT DISTINCT word FROM unnest(string_to_array(fold(business || ' ' || owner), ' ')) word);
  names text[] := ARRAY(SELECT '%' || part || '%' FROM unnest(string_to_array(fold(business), ' ')) word, unnest(ARRAY[left(word, 3), right(word, 3)]) part);
  owners text[] := ARRAY(SELECT coalesce(kelurahan, '') || sound(word) FROM unnest(string_to_array(fold(owner), ' ')) word);
BEGIN
  RETURN QUERY SELECT akin.id FROM (
    SELECT e.id, (SELECT count(*) FROM unnest(told) word
      WHERE strpos(e.search, left(word, 3)) > 0 OR strpos(e.search, right(word, 3)) > 0) AS shared
    FROM enterprise e
    WHERE e.tenant_id = tenant AND left(e.search, length(e.name_key) + 1 + coalesce(length(e.brand), 0)) LIKE ANY (names) AND (
      owner_sound(e.kelurahan_code, e.name_key, e.brand, e.search, 1) = ANY (owners)
      OR owner_sound(e.kelurahan_code, e.name_key, e.brand, e.search, 2) = ANY (owners)) OFFSET 0) akin
  WHERE shared >= least(needed, cardinality(told)) ORDER BY shared DESC, akin.id LIMIT most;
END $$;
ALTER FUNCTION akin_enterprises(text, text, text, integer, integer) OWNER TO naik_kelas_keeper;
REVOKE ALL ON FUNCTION akin_enterprises(text, text, text, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION akin_enterprises(text, text, text, integer, integer) TO naik_kelas_app;
REVOKE CREATE ON SCHEMA public FROM naik_kelas_keeper;

-- Those of one person, phone, NIB or project, as far as the asking role sees them. What is written here is planned once for a
-- connection, which would cost as much as the look itself.
CREATE FUNCTION keyed_enterprises(person uuid, phones text[], nib text, project text, most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE ROWS 10 SET plan_cache_mode = force_generic_plan AS $$
DECLARE tenant uuid := current_tenant(); people uuid[] := ARRAY[person];
BEGIN
  IF cardinality(phones) > 0 THEN
    people := people || ARRAY(SELECT p.id FROM person p WHERE p.tenant_id = tenant AND p.phone = ANY (phones)
      UNION ALL SELECT p.id FROM person p WHERE p.tenant_id = tenant AND p.phone2 = ANY (phones));
  END IF;
  RETURN QUERY SELECT e.id FROM enterprise e WHERE e.tenant_id = tenant AND e.person_id = ANY (people) LIMIT most;
  IF nib IS NOT NULL THEN
    RETURN QUERY SELECT e.id FROM enterprise e WHERE e.tenant_id = tenant AND e.nib = keyed_enterprises.nib LIMIT most;
  END IF;
  IF project IS NOT NULL THEN
    RETURN QUERY SELECT e.id FROM enterprise e WHERE e.tenant_id = tenant AND e.project_id = project LIMIT most;
  END IF;
END $$;
REVOKE ALL ON FUNCTION keyed_enterprises(uuid, text[], text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keyed_enterprises(uuid, text[], text, text, integer) TO naik_kelas_app;

-- What `found_enterprises` has taken the place of.
DROP FUNCTION matching_enterprises(text, integer);
DROP FUNCTION matching_enterprises(jsonb, integer);
