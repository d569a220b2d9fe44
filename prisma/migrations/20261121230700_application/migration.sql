-- Owners who are not in the register apply: a draft is filled in page by page, sent once, and judged by the agency.
-- The answers may hold a NIK, so they are kept encrypted in `payload`; the browser proves a draft its own by a secret.
CREATE TABLE application (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT', 'QUEUED', 'REGISTERED', 'ATTACHED', 'REJECTED')),
  payload bytea NOT NULL,
  -- PRM-2026-0007 is the seventh that was sent in 2026.
  year integer,
  serial integer,
  phone_last4 text CHECK (phone_last4 ~ '^[0-9]{4}$'),
  -- What the register knew when the application was sent; the applicant never learns it.
  known text[] NOT NULL DEFAULT '{}',
  known_person_id uuid,
  known_enterprise_id uuid,
  -- What came of it.
  enterprise_id uuid,
  answer text NOT NULL DEFAULT '',
  decided_by uuid REFERENCES account (id),
  decided_at timestamptz,
  sent_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, year, serial),
  FOREIGN KEY (tenant_id, known_person_id) REFERENCES person (tenant_id, id) ON DELETE SET NULL (known_person_id),
  FOREIGN KEY (tenant_id, known_enterprise_id) REFERENCES enterprise (tenant_id, id) ON DELETE SET NULL (known_enterprise_id),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id) ON DELETE SET NULL (enterprise_id),
  CHECK ((state = 'DRAFT') = (sent_at IS NULL) AND (sent_at IS NULL) = (serial IS NULL) AND (serial IS NULL) = (year IS NULL))
);
CREATE INDEX application_state ON application (tenant_id, state, sent_at);
CREATE INDEX application_sent ON application (tenant_id, sent_at, id) WHERE sent_at IS NOT NULL;
CREATE INDEX application_enterprise ON application (tenant_id, enterprise_id) WHERE enterprise_id IS NOT NULL;
CREATE INDEX application_known_enterprise ON application (tenant_id, known_enterprise_id) WHERE known_enterprise_id IS NOT NULL;
CREATE INDEX application_known_person ON application (tenant_id, known_person_id) WHERE known_person_id IS NOT NULL;
SELECT isolate_by_tenant('application');
GRANT SELECT, INSERT, UPDATE, DELETE ON application TO naik_kelas_app;

-- Counts a try of something anyone may do, before it is done: so many within so many seconds under one key.
-- Answers how many seconds are to be waited, 0 when it may be done.
CREATE FUNCTION door.count_try(try_key text, most integer, seconds integer) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE tries integer; oldest timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(try_key, 3));
  DELETE FROM sign_in_attempt WHERE at < now() - interval '1 day';
  SELECT count(*), min(at) INTO tries, oldest FROM sign_in_attempt
    WHERE key = try_key AND at > now() - make_interval(secs => seconds);
  IF tries >= most THEN
    RETURN to_jsonb(greatest(1, ceil(extract(epoch FROM oldest + make_interval(secs => seconds) - now())))::integer); END IF;
  INSERT INTO sign_in_attempt (key) VALUES (try_key);
  RETURN to_jsonb(0);
END $$;
GRANT CREATE ON SCHEMA door TO naik_kelas_keeper;
ALTER FUNCTION door.count_try(text, integer, integer) OWNER TO naik_kelas_keeper;
REVOKE CREATE ON SCHEMA door FROM naik_kelas_keeper;
REVOKE ALL ON FUNCTION door.count_try(text, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door.count_try(text, integer, integer) TO naik_kelas_door;
