-- Records that may be one business, what was decided about them, and merges with all that is needed to take them back.

CREATE TABLE duplicate_pair (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  a_id uuid NOT NULL,
  b_id uuid NOT NULL,
  score integer NOT NULL CHECK (score BETWEEN 0 AND 100),
  reasons text[] NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DISMISSED', 'MERGED')),
  found_at timestamptz NOT NULL DEFAULT now(),
  decided_by uuid REFERENCES account (id),
  decided_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, a_id, b_id),
  FOREIGN KEY (tenant_id, a_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, b_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE,
  CHECK (a_id < b_id),
  CHECK ((state = 'OPEN') = (decided_at IS NULL))
);
CREATE INDEX duplicate_pair_state ON duplicate_pair (tenant_id, state, score DESC, id);
CREATE INDEX duplicate_pair_b ON duplicate_pair (tenant_id, b_id);
SELECT isolate_by_tenant('duplicate_pair');
GRANT SELECT, INSERT, UPDATE, DELETE ON duplicate_pair TO naik_kelas_app;

-- `trace` holds rows as they were before and after, personal data included, and is therefore sealed; `moved` holds ids only.
CREATE TABLE enterprise_merge (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kept_id uuid NOT NULL,
  gone_id uuid NOT NULL,
  pair_id uuid,
  account_id uuid DEFAULT current_account() REFERENCES account (id),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  moved jsonb NOT NULL DEFAULT '{}',
  trace bytea NOT NULL,
  undone_at timestamptz,
  undone_by uuid REFERENCES account (id),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, kept_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, gone_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE,
  CHECK (kept_id <> gone_id)
);
CREATE INDEX enterprise_merge_kept ON enterprise_merge (tenant_id, kept_id);
CREATE INDEX enterprise_merge_gone ON enterprise_merge (tenant_id, gone_id);
CREATE INDEX enterprise_merge_at ON enterprise_merge (tenant_id, at DESC, id);
SELECT isolate_by_tenant('enterprise_merge');
GRANT SELECT, INSERT, UPDATE (undone_at, undone_by) ON enterprise_merge TO naik_kelas_app;

-- A search through the whole register; one at a time in a daerah.
CREATE TABLE duplicate_scan (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DONE', 'FAILED')),
  stage text NOT NULL DEFAULT '',
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  found integer,
  account_id uuid DEFAULT current_account() REFERENCES account (id),
  requested_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX duplicate_scan_waiting ON duplicate_scan (tenant_id) WHERE state = 'WAITING';
SELECT isolate_by_tenant('duplicate_scan');
GRANT SELECT, INSERT, UPDATE ON duplicate_scan TO naik_kelas_app;
CREATE POLICY keeper ON duplicate_scan FOR SELECT TO naik_kelas_keeper USING (true);
CREATE POLICY keeper_progress ON duplicate_scan FOR UPDATE TO naik_kelas_keeper USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (stage, done, total) ON duplicate_scan TO naik_kelas_keeper;

-- Who lives within a hundred metres: a strip of latitude, and the longitudes in it.
CREATE INDEX enterprise_place ON enterprise (tenant_id, latitude, longitude) WHERE latitude IS NOT NULL;

GRANT CREATE ON SCHEMA door TO naik_kelas_keeper;

-- As of an import: seen while the work goes on, and nothing but the three columns of the progress bar can be touched.
CREATE FUNCTION door.scan_progress(tenant uuid, scan_id uuid, stage_now text, done_now integer, total_now integer) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE duplicate_scan SET stage = stage_now, done = done_now, total = total_now
    WHERE tenant_id = tenant AND id = scan_id AND state = 'WAITING';
  RETURN to_jsonb(FOUND);
END $$;

-- Searches that a stopped worker left unfinished.
CREATE FUNCTION door.unfinished_scans() RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'scanId', s.id)), '[]')
  FROM duplicate_scan s JOIN tenant t ON t.id = s.tenant_id WHERE s.state = 'WAITING' $$;

ALTER FUNCTION door.scan_progress(uuid, uuid, text, integer, integer) OWNER TO naik_kelas_keeper;
ALTER FUNCTION door.unfinished_scans() OWNER TO naik_kelas_keeper;
REVOKE CREATE ON SCHEMA door FROM naik_kelas_keeper;
REVOKE ALL ON FUNCTION door.scan_progress(uuid, uuid, text, integer, integer), door.unfinished_scans() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door.scan_progress(uuid, uuid, text, integer, integer), door.unfinished_scans() TO naik_kelas_door;
