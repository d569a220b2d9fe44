-- Recomputations of readiness that a stopped worker left unfinished, for the next one to go on with.
CREATE POLICY keeper ON readiness_run FOR SELECT TO naik_kelas_keeper USING (true);
GRANT SELECT ON readiness_run TO naik_kelas_keeper;

GRANT CREATE ON SCHEMA door TO naik_kelas_keeper;

CREATE FUNCTION door.unfinished_runs() RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'runId', r.id)), '[]')
  FROM readiness_run r JOIN tenant t ON t.id = r.tenant_id WHERE r.state IN ('WAITING', 'RUNNING') $$;

ALTER FUNCTION door.unfinished_runs() OWNER TO naik_kelas_keeper;
REVOKE CREATE ON SCHEMA door FROM naik_kelas_keeper;
REVOKE ALL ON FUNCTION door.unfinished_runs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door.unfinished_runs() TO naik_kelas_door;
