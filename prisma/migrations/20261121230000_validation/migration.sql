-- ── Status ───────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Which status may follow which; the same table as lib/enterprise/rules/flow.ts, and a test proves them equal.
CREATE FUNCTION can_become(before text, after text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT after = ANY(CASE before
    WHEN 'DRAFT' THEN ARRAY['SUBMITTED', 'CLOSED', 'MERGED']
    WHEN 'SUBMITTED' THEN ARRAY['CHECKED', 'NEEDS_REPAIR', 'REJECTED', 'CLOSED', 'MOVED', 'MERGED']
    WHEN 'CHECKED' THEN ARRAY['APPROVED', 'NEEDS_REPAIR', 'REJECTED', 'CLOSED', 'MOVED', 'MERGED']
    WHEN 'APPROVED' THEN ARRAY['CHECKED', 'NEEDS_REPAIR', 'EXPIRED', 'CLOSED', 'MOVED', 'MERGED']
    WHEN 'EXPIRED' THEN ARRAY['CHECKED', 'NEEDS_REPAIR', 'CLOSED', 'MOVED', 'MERGED']
    WHEN 'NEEDS_REPAIR' THEN ARRAY['SUBMITTED', 'CHECKED', 'REJECTED', 'CLOSED', 'MOVED', 'MERGED']
    WHEN 'REJECTED' THEN ARRAY['SUBMITTED', 'MERGED']
    WHEN 'CLOSED' THEN ARRAY['SUBMITTED', 'MERGED']
    WHEN 'MOVED' THEN ARRAY['SUBMITTED', 'MERGED']
    WHEN 'MERGED' THEN ARRAY['DRAFT', 'SUBMITTED', 'CHECKED', 'APPROVED', 'EXPIRED', 'NEEDS_REPAIR', 'REJECTED', 'CLOSED', 'MOVED']
    ELSE ARRAY[]::text[] END) $$;

ALTER TABLE enterprise
  ADD COLUMN status_at timestamptz NOT NULL DEFAULT now(),
  -- What the last check proposes to the agency, and who proposed it.
  ADD COLUMN proposal text CHECK (proposal IN ('APPROVED', 'CLOSED', 'MOVED')),
  ADD COLUMN proposed_by uuid REFERENCES account (id),
  -- The visit that trust rests on, and the last day of it.
  ADD COLUMN visited_on date,
  ADD COLUMN valid_until date,
  ADD COLUMN merged_into uuid,
  ADD COLUMN assignee_id uuid REFERENCES account (id),
  ADD COLUMN tags text[] NOT NULL DEFAULT '{}',
  ADD FOREIGN KEY (tenant_id, merged_into) REFERENCES enterprise (tenant_id, id),
  ADD CHECK ((status = 'CHECKED') OR proposal IS NULL),
  ADD CHECK ((status = 'MERGED') = (merged_into IS NOT NULL));
CREATE INDEX enterprise_valid_until ON enterprise (tenant_id, valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX enterprise_assignee ON enterprise (tenant_id, assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX enterprise_merged_into ON enterprise (tenant_id, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX enterprise_tags ON enterprise USING gin (tenant_id, tags) WHERE tags <> '{}';

-- How many months an approval holds, counted from the visit.
ALTER TABLE tenant ADD COLUMN approval_months integer NOT NULL DEFAULT 12 CHECK (approval_months BETWEEN 1 AND 60);
GRANT UPDATE (approval_months) ON tenant TO naik_kelas_app;

-- Every change of status, with who, when and why. Nothing else changes a status.
CREATE TABLE enterprise_transition (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  from_status text NOT NULL,
  to_status text NOT NULL,
  proposal text CHECK (proposal IN ('APPROVED', 'CLOSED', 'MOVED')),
  reason text NOT NULL DEFAULT '',
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  visit_id uuid,
  visited_on date,
  valid_until date,
  merged_into uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT transition_is_legal CHECK (can_become(from_status, to_status)),
  CHECK ((to_status = 'CHECKED') OR proposal IS NULL),
  CHECK ((to_status = 'MERGED') = (merged_into IS NOT NULL)),
  CHECK (to_status <> 'APPROVED' OR from_status = 'MERGED' OR (visited_on IS NOT NULL AND valid_until > visited_on))
);
CREATE INDEX enterprise_transition_enterprise ON enterprise_transition (tenant_id, enterprise_id, at);
SELECT isolate_by_tenant('enterprise_transition');
GRANT SELECT, INSERT ON enterprise_transition TO naik_kelas_app;

CREATE FUNCTION apply_transitions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wanted integer; changed integer;
BEGIN
  IF EXISTS (
    SELECT FROM added a JOIN enterprise e ON e.tenant_id = a.tenant_id AND e.id = a.enterprise_id
    WHERE a.from_status = 'CHECKED' AND a.to_status IN ('APPROVED', 'CLOSED', 'MOVED') AND a.account_id = e.proposed_by
  ) THEN
    RAISE EXCEPTION 'nobody approves what they proposed themselves' USING ERRCODE = 'check_violation', CONSTRAINT = 'transition_needs_another';
  END IF;
  SELECT count(*) INTO wanted FROM added;
  UPDATE enterprise e SET
    status = a.to_status, status_at = a.at, updated_at = now(), proposal = a.proposal, merged_into = a.merged_into,
    proposed_by = CASE WHEN a.to_status = 'CHECKED' THEN a.account_id ELSE e.proposed_by END,
    visited_on = coalesce(a.visited_on, e.visited_on),
    valid_until = CASE WHEN a.to_status = 'APPROVED' THEN a.valid_until ELSE NULL END
  FROM added a WHERE e.tenant_id = a.tenant_id AND e.id = a.enterprise_id AND e.status = a.from_status;
  GET DIAGNOSTICS changed = ROW_COUNT;
  IF changed <> wanted THEN
    RAISE EXCEPTION 'a status was not what its transition begins with' USING ERRCODE = 'check_violation', CONSTRAINT = 'transition_is_current';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enterprise_transition_apply AFTER INSERT ON enterprise_transition REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION apply_transitions();

CREATE FUNCTION refuse_bare_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Inside the trigger above the depth is 2; a bare UPDATE comes in at 1.
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() >= 2 AND can_become(OLD.status, NEW.status) THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' AND NEW.status IN ('DRAFT', 'SUBMITTED', 'NEEDS_REPAIR') THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a status changes only through enterprise_transition' USING ERRCODE = 'check_violation', CONSTRAINT = 'transition_is_a_fact';
END $$;
CREATE TRIGGER enterprise_status_changes BEFORE UPDATE OF status ON enterprise
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_bare_status();
CREATE TRIGGER enterprise_status_begins BEFORE INSERT ON enterprise
  FOR EACH ROW WHEN (NEW.status NOT IN ('DRAFT', 'SUBMITTED', 'NEEDS_REPAIR')) EXECUTE FUNCTION refuse_bare_status();

-- ── Visits and what is known ─────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE visit (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  outcome text NOT NULL CHECK (outcome IN ('ACTIVE', 'CLOSED', 'MOVED', 'NOT_FOUND')),
  -- By kind of fact: right, wrong or unknown.
  answers jsonb NOT NULL DEFAULT '{}',
  latitude double precision CHECK (latitude BETWEEN -12 AND 7),
  longitude double precision CHECK (longitude BETWEEN 94 AND 142),
  accuracy integer CHECK (accuracy >= 0),
  photo_key text,
  moved_to text,
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX visit_enterprise ON visit (tenant_id, enterprise_id, at);
CREATE INDEX visit_account ON visit (tenant_id, account_id, at);
SELECT isolate_by_tenant('visit');
GRANT SELECT, INSERT, UPDATE, DELETE ON visit TO naik_kelas_app;

-- How each key fact of an enterprise is known now; no row: as stated, and never checked.
CREATE TABLE enterprise_fact (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('identity', 'nib', 'phone', 'location', 'trading', 'sales')),
  grade text NOT NULL CHECK (grade IN ('stated', 'seen', 'document', 'register')),
  verdict text NOT NULL CHECK (verdict IN ('right', 'wrong', 'unknown')),
  account_id uuid DEFAULT current_account(),
  at timestamptz NOT NULL DEFAULT now(),
  valid_until date NOT NULL,
  visit_id uuid,
  source text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, enterprise_id, kind),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX enterprise_fact_valid_until ON enterprise_fact (tenant_id, kind, valid_until);
SELECT isolate_by_tenant('enterprise_fact');
GRANT SELECT, INSERT, UPDATE, DELETE ON enterprise_fact TO naik_kelas_app;

-- ── History ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Every change of a record's fields, written by triggers so that no command can forget it: {field: [from, to]}.
CREATE TABLE record_change (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  at timestamptz NOT NULL DEFAULT now(),
  account_id uuid DEFAULT current_account(),
  action text NOT NULL DEFAULT coalesce(current_setting('app.action', true), ''),
  enterprise_id uuid,
  person_id uuid,
  changes jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE,
  CHECK (num_nonnulls(enterprise_id, person_id) = 1)
);
CREATE INDEX record_change_enterprise ON record_change (tenant_id, enterprise_id, at) WHERE enterprise_id IS NOT NULL;
CREATE INDEX record_change_person ON record_change (tenant_id, person_id, at) WHERE person_id IS NOT NULL;
CREATE INDEX record_change_account ON record_change (tenant_id, account_id, at);
CREATE INDEX record_change_at ON record_change (tenant_id, at);
SELECT isolate_by_tenant('record_change');
GRANT SELECT, INSERT ON record_change TO naik_kelas_app;
GRANT INSERT ON record_change TO naik_kelas_keeper;

-- What differs between two rows, without what is sealed, derived or a fact of its own; a new NIK or NPWP shows its end.
CREATE FUNCTION changed_fields(before jsonb, after jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key))
  FROM (SELECT jsonb_object_keys(before || after) AS key) keys
  WHERE before -> key IS DISTINCT FROM after -> key AND key <> ALL (ARRAY['id', 'tenant_id', 'created_at', 'updated_at', 'intake_id', 'account_id',
    'nik_cipher', 'nik_hash', 'npwp_cipher', 'npwp_hash', 'search', 'name_key', 'has_phone', 'enterprise_id', 'size_basis', 'project_id',
    'status', 'status_at', 'proposal', 'proposed_by', 'visited_on', 'valid_until', 'merged_into', 'flags']) $$;

CREATE FUNCTION record_row_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE said jsonb := changed_fields(to_jsonb(OLD), to_jsonb(NEW)); who uuid := nullif(current_setting('app.account_id', true), '');
BEGIN
  IF TG_TABLE_NAME = 'person' THEN
    IF OLD.nik_hash IS DISTINCT FROM NEW.nik_hash AND NOT coalesce(said ? 'nik_last4', false) THEN
      said := coalesce(said, '{}') || jsonb_build_object('nik_last4', jsonb_build_array(OLD.nik_last4, NEW.nik_last4)); END IF;
    IF said IS NOT NULL THEN INSERT INTO record_change (tenant_id, account_id, person_id, changes) VALUES (NEW.tenant_id, who, NEW.id, said); END IF;
  ELSIF said IS NOT NULL THEN
    INSERT INTO record_change (tenant_id, account_id, enterprise_id, changes) VALUES (NEW.tenant_id, who, NEW.id, said);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enterprise_record_change AFTER UPDATE ON enterprise FOR EACH ROW EXECUTE FUNCTION record_row_change();
CREATE TRIGGER person_record_change AFTER UPDATE ON person FOR EACH ROW EXECUTE FUNCTION record_row_change();

-- A year's figures and the KBLI codes belong to the enterprise's record; what comes or goes with the whole record is no change of it.
CREATE FUNCTION record_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before jsonb := '{}'; after jsonb := '{}'; part record; said jsonb;
  who uuid := nullif(current_setting('app.account_id', true), '');
BEGIN
  IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); part := OLD; END IF;
  IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); part := NEW; END IF;
  IF NOT EXISTS (SELECT FROM enterprise e WHERE e.tenant_id = part.tenant_id AND e.id = part.enterprise_id AND e.created_at < now()) THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'enterprise_kbli' THEN
    said := jsonb_build_object('kbli', jsonb_build_array(before -> 'code', after -> 'code'));
  ELSE
    SELECT jsonb_object_agg(key || ' ' || part.year, value) INTO said
      FROM jsonb_each(jsonb_strip_nulls(changed_fields(jsonb_strip_nulls(before), jsonb_strip_nulls(after)))) WHERE key <> 'year' AND value <> '[null, []]' AND value <> '[[], null]';
  END IF;
  IF said IS NOT NULL THEN INSERT INTO record_change (tenant_id, account_id, enterprise_id, changes)
    VALUES (part.tenant_id, who, part.enterprise_id, said); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enterprise_year_record_change AFTER INSERT OR UPDATE OR DELETE ON enterprise_year FOR EACH ROW
  WHEN (current_setting('app.action', true) IS DISTINCT FROM 'intake.save' AND current_setting('app.action', true) IS DISTINCT FROM 'intake.undo')
  EXECUTE FUNCTION record_part_change();
CREATE TRIGGER enterprise_kbli_record_change AFTER INSERT OR UPDATE OR DELETE ON enterprise_kbli FOR EACH ROW
  WHEN (current_setting('app.action', true) IS DISTINCT FROM 'intake.save' AND current_setting('app.action', true) IS DISTINCT FROM 'intake.undo')
  EXECUTE FUNCTION record_part_change();
