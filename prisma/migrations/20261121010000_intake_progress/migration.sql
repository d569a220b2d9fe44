-- How far an import is must be seen while its one transaction is still open, so it is written beside it, through the
-- third door. It is no change of a record: nothing but the three columns of the progress bar can be touched.
CREATE POLICY keeper_progress ON intake FOR UPDATE TO naik_kelas_keeper USING (true) WITH CHECK (true);
GRANT UPDATE (stage, done, total) ON intake TO naik_kelas_keeper;

CREATE FUNCTION door.intake_progress(tenant uuid, intake_id uuid, stage_now text, done_now integer, total_now integer) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE intake SET stage = stage_now, done = done_now, total = total_now
    WHERE tenant_id = tenant AND id = intake_id AND state IN ('READING', 'SAVING');
  RETURN to_jsonb(FOUND);
END $$;

GRANT CREATE ON SCHEMA door TO naik_kelas_keeper;
ALTER FUNCTION door.intake_progress(uuid, uuid, text, integer, integer) OWNER TO naik_kelas_keeper;
REVOKE CREATE ON SCHEMA door FROM naik_kelas_keeper;
REVOKE ALL ON FUNCTION door.intake_progress(uuid, uuid, text, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door.intake_progress(uuid, uuid, text, integer, integer) TO naik_kelas_door;
