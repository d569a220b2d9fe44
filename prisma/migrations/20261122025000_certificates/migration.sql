-- Certificates keep what they say: the training's title and its whole hours on that day, and the signature in their QR.
ALTER TABLE certificate
  ADD COLUMN title text NOT NULL DEFAULT '',
  ADD COLUMN total_hours integer NOT NULL DEFAULT 0 CHECK (total_hours >= credit_hours),
  ADD COLUMN signature text NOT NULL DEFAULT '';
ALTER TABLE certificate ALTER COLUMN total_hours DROP DEFAULT;

-- Nobody holds two certificates of one training that are both in force.
CREATE UNIQUE INDEX certificate_in_force ON certificate (tenant_id, enrolment_id) WHERE revoked_at IS NULL;

-- `pattern` is how numbers are written, `portal` the address in the QR, `with_sessions` whether the back lists what was taught.
ALTER TABLE certificate_batch
  ADD COLUMN pattern text NOT NULL DEFAULT '{nomor}/SERT-PEL/{kode}/{tahun}',
  ADD COLUMN portal text NOT NULL DEFAULT '',
  ADD COLUMN with_sessions boolean NOT NULL DEFAULT true;

CREATE POLICY keeper ON certificate_batch FOR SELECT TO naik_kelas_keeper USING (true);
CREATE POLICY keeper_progress ON certificate_batch FOR UPDATE TO naik_kelas_keeper USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (done) ON certificate_batch TO naik_kelas_keeper;

GRANT CREATE ON SCHEMA door TO naik_kelas_keeper;

-- Seen while the work goes on, and nothing but the progress itself can be touched.
CREATE FUNCTION door.certificate_progress(tenant uuid, batch uuid, done_now integer) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE certificate_batch SET done = done_now
    WHERE tenant_id = tenant AND id = batch AND state = 'WAITING';
  RETURN to_jsonb(FOUND);
END $$;

-- Batches that a stopped worker left unfinished.
CREATE FUNCTION door.unfinished_certificates() RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'batchId', b.id)), '[]')
  FROM certificate_batch b JOIN tenant t ON t.id = b.tenant_id WHERE b.state = 'WAITING' $$;

ALTER FUNCTION door.certificate_progress(uuid, uuid, integer) OWNER TO naik_kelas_keeper;
ALTER FUNCTION door.unfinished_certificates() OWNER TO naik_kelas_keeper;
REVOKE CREATE ON SCHEMA door FROM naik_kelas_keeper;
REVOKE ALL ON FUNCTION door.certificate_progress(uuid, uuid, integer), door.unfinished_certificates() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door.certificate_progress(uuid, uuid, integer), door.unfinished_certificates() TO naik_kelas_door;
