-- The foundation: regions, tenants, accounts, the wall between tenants, the audit trail, the register and its imports.
-- Roles (made before any migration, see docs/operate.md): naik_kelas_app reads and writes under row-level security,
-- naik_kelas_door executes the functions of schema "door", naik_kelas_keeper owns the functions that look across the wall.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE SCHEMA door;
GRANT USAGE ON SCHEMA public TO naik_kelas_app, naik_kelas_door, naik_kelas_keeper;
GRANT USAGE ON SCHEMA door TO naik_kelas_door;
-- An owner may give a function away only to a role that could have made it there.
GRANT USAGE, CREATE ON SCHEMA door TO naik_kelas_keeper;
GRANT CREATE ON SCHEMA public TO naik_kelas_keeper;

-- Who asks: set transaction-locally by lib/db.ts. Unset is an error, never an empty answer.
CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT current_setting('app.tenant_id')::uuid $$;
CREATE FUNCTION current_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.account_id'), '')::uuid $$;

-- ── Without a tenant ─────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE region (
  code text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  level text NOT NULL CHECK (level IN ('provinsi', 'kabupaten', 'kota', 'kecamatan', 'kelurahan', 'desa', 'desa_adat')),
  parent_code text COLLATE "C" REFERENCES region (code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX region_parent_code ON region (parent_code);
GRANT SELECT ON region TO naik_kelas_app, naik_kelas_keeper;

CREATE TABLE tenant (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text NOT NULL,
  level text NOT NULL CHECK (level IN ('kota', 'kabupaten', 'provinsi')),
  region_code text COLLATE "C" NOT NULL UNIQUE REFERENCES region (code),
  time_zone text NOT NULL CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Pontianak')),
  brand_color text NOT NULL CHECK (brand_color ~ '^#[0-9a-f]{6}$'),
  logo_file text,
  contact_phone text,
  contact_email text,
  contact_address text,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON tenant USING (id = (SELECT current_tenant())) WITH CHECK (id = (SELECT current_tenant()));
CREATE POLICY keeper ON tenant TO naik_kelas_keeper USING (true);
GRANT SELECT, UPDATE (brand_color, logo_file, contact_phone, contact_email, contact_address) ON tenant TO naik_kelas_app;
GRANT SELECT ON tenant TO naik_kelas_keeper;

CREATE TABLE account (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  email text UNIQUE CHECK (email = lower(email)),
  phone text UNIQUE CHECK (phone ~ '^\+62[0-9]{7,13}$'),
  password_hash text NOT NULL,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (email IS NOT NULL OR phone IS NOT NULL)
);

CREATE TABLE session (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  user_agent text NOT NULL DEFAULT '',
  address text NOT NULL DEFAULT ''
);
CREATE INDEX session_account_id ON session (account_id);
GRANT SELECT, INSERT, UPDATE ON session TO naik_kelas_keeper;

-- Failed tries only; a success takes its own back.
CREATE TABLE sign_in_attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_attempt_key_at ON sign_in_attempt (key, at);
GRANT SELECT, INSERT, DELETE ON sign_in_attempt TO naik_kelas_keeper;

-- ── The wall ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Puts a table behind the wall: its tenant comes from the transaction, and no other tenant's row can be seen or made.
CREATE FUNCTION isolate_by_tenant(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ALTER COLUMN tenant_id SET DEFAULT current_tenant()', target);
  EXECUTE format('ALTER TABLE %s ADD FOREIGN KEY (tenant_id) REFERENCES tenant (id)', target);
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant ON %s USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))', target);
END $$;

CREATE TABLE agency (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  short_name text NOT NULL DEFAULT '',
  unit text NOT NULL DEFAULT '',
  valid_from date NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, valid_from)
);
SELECT isolate_by_tenant('agency');
GRANT SELECT, INSERT, UPDATE ON agency TO naik_kelas_app;
CREATE POLICY keeper ON agency FOR SELECT TO naik_kelas_keeper USING (true);
GRANT SELECT ON agency TO naik_kelas_keeper;

CREATE TABLE membership (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  role text NOT NULL CHECK (role IN ('admin', 'officer', 'companion', 'leader', 'owner', 'partner')),
  kelurahan_codes text[] NOT NULL DEFAULT '{}',
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, account_id)
);
CREATE INDEX membership_account_id ON membership (account_id);
SELECT isolate_by_tenant('membership');
GRANT SELECT, INSERT, UPDATE ON membership TO naik_kelas_app;
CREATE POLICY keeper ON membership TO naik_kelas_keeper USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON membership TO naik_kelas_keeper;

-- A tenant sees the accounts of its own members, and never a password's hash.
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY member ON account FOR SELECT USING (
  EXISTS (SELECT 1 FROM membership m WHERE m.tenant_id = (SELECT current_tenant()) AND m.account_id = account.id));
CREATE POLICY keeper ON account TO naik_kelas_keeper USING (true) WITH CHECK (true);
GRANT SELECT (id, name, email, phone, disabled_at, created_at) ON account TO naik_kelas_app;
GRANT SELECT, INSERT, UPDATE ON account TO naik_kelas_keeper;

CREATE TABLE invitation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('admin', 'officer', 'companion', 'leader', 'owner', 'partner')),
  kelurahan_codes text[] NOT NULL DEFAULT '{}',
  person_id uuid,
  name text NOT NULL,
  code_hash bytea NOT NULL UNIQUE,
  created_by uuid REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
SELECT isolate_by_tenant('invitation');
GRANT SELECT, INSERT, UPDATE ON invitation TO naik_kelas_app;
CREATE POLICY keeper ON invitation TO naik_kelas_keeper USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON invitation TO naik_kelas_keeper;

-- Append-only: the application may add and read, nobody may change or erase.
CREATE TABLE audit_event (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  action text NOT NULL,
  subject_id uuid,
  detail jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_event_subject ON audit_event (tenant_id, subject_id, id);
SELECT isolate_by_tenant('audit_event');
GRANT SELECT, INSERT ON audit_event TO naik_kelas_app;
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE POLICY keeper ON audit_event FOR INSERT TO naik_kelas_keeper WITH CHECK (true);
GRANT INSERT ON audit_event TO naik_kelas_keeper;

-- ── The register ─────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE person (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid REFERENCES account (id),
  intake_id uuid,
  name text NOT NULL,
  nik_cipher bytea,
  nik_hash bytea,
  nik_last4 text CHECK (nik_last4 ~ '^[0-9]{4}$'),
  gender text CHECK (gender IN ('L', 'P')),
  birth_date date,
  phone text CHECK (phone ~ '^\+62[0-9]{7,13}$'),
  phone2 text CHECK (phone2 ~ '^\+62[0-9]{7,13}$'),
  email text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK ((nik_cipher IS NULL) = (nik_hash IS NULL) AND (nik_cipher IS NULL) = (nik_last4 IS NULL))
);
CREATE UNIQUE INDEX person_nik_hash ON person (tenant_id, nik_hash) WHERE nik_hash IS NOT NULL;
CREATE INDEX person_phone ON person (tenant_id, phone) WHERE phone IS NOT NULL;
CREATE INDEX person_phone2 ON person (tenant_id, phone2) WHERE phone2 IS NOT NULL;
CREATE INDEX person_account_id ON person (tenant_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX person_intake ON person (tenant_id, intake_id) WHERE intake_id IS NOT NULL;
SELECT isolate_by_tenant('person');
GRANT SELECT, INSERT, UPDATE, DELETE ON person TO naik_kelas_app;
CREATE POLICY keeper ON person TO naik_kelas_keeper USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON person TO naik_kelas_keeper;
ALTER TABLE invitation ADD FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);

CREATE TABLE consent (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  purpose text NOT NULL,
  text_version text NOT NULL,
  channel text NOT NULL,
  granted_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  recorded_by uuid REFERENCES account (id),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX consent_person_id ON consent (tenant_id, person_id);
SELECT isolate_by_tenant('consent');
GRANT SELECT, INSERT, UPDATE, DELETE ON consent TO naik_kelas_app;

CREATE TABLE enterprise (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  intake_id uuid,
  name text NOT NULL,
  brand text,
  legal_form text,
  nib text CHECK (nib ~ '^[0-9]{13}$'),
  project_id text,
  npwp_cipher bytea,
  npwp_hash bytea,
  npwp_last4 text CHECK (npwp_last4 ~ '^[0-9]{4}$'),
  sector text,
  products text,
  address text,
  rt text,
  rw text,
  kelurahan_code text COLLATE "C" REFERENCES region (code),
  latitude double precision CHECK (latitude BETWEEN -12 AND 7),
  longitude double precision CHECK (longitude BETWEEN 94 AND 142),
  started_year integer CHECK (started_year BETWEEN 1900 AND 2100),
  place_type text,
  notes text,
  status text NOT NULL,
  flags text[] NOT NULL DEFAULT '{}',
  size text CHECK (size IN ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
  size_basis text CHECK (size_basis IN ('SALES', 'CAPITAL')),
  has_phone boolean NOT NULL DEFAULT false,
  name_key text COLLATE "C" NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  CHECK ((size IS NULL) = (size_basis IS NULL)),
  CHECK (status IN ('DRAFT', 'SUBMITTED', 'CHECKED', 'APPROVED', 'NEEDS_REPAIR', 'REJECTED', 'EXPIRED', 'CLOSED', 'MOVED', 'MERGED'))
);
CREATE INDEX enterprise_name ON enterprise (tenant_id, name_key, id);
CREATE INDEX enterprise_kelurahan ON enterprise (tenant_id, kelurahan_code, name_key, id);
CREATE INDEX enterprise_status ON enterprise (tenant_id, status, id);
CREATE INDEX enterprise_sector ON enterprise (tenant_id, sector, id);
CREATE INDEX enterprise_person ON enterprise (tenant_id, person_id);
CREATE INDEX enterprise_intake ON enterprise (tenant_id, intake_id) WHERE intake_id IS NOT NULL;
CREATE INDEX enterprise_nib ON enterprise (tenant_id, nib) WHERE nib IS NOT NULL;
CREATE INDEX enterprise_project ON enterprise (tenant_id, project_id) WHERE project_id IS NOT NULL;
CREATE INDEX enterprise_search ON enterprise USING gin (tenant_id, search gin_trgm_ops);
SELECT isolate_by_tenant('enterprise');
GRANT SELECT, INSERT, UPDATE, DELETE ON enterprise TO naik_kelas_app;
CREATE POLICY keeper ON enterprise FOR SELECT TO naik_kelas_keeper USING (true);
GRANT SELECT ON enterprise TO naik_kelas_keeper;

CREATE TABLE enterprise_kbli (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^[0-9]{5}$'),
  version integer NOT NULL CHECK (version IN (2020, 2025)),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, enterprise_id, code, version),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE
);
SELECT isolate_by_tenant('enterprise_kbli');
GRANT SELECT, INSERT, UPDATE, DELETE ON enterprise_kbli TO naik_kelas_app;

-- One row a year, so that growth can be seen. Amounts are integer rupiah; equal bounds are an exact figure.
CREATE TABLE enterprise_year (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 1900 AND 2100),
  sales_min bigint CHECK (sales_min >= 0),
  sales_max bigint CHECK (sales_max >= 0),
  sales_period text CHECK (sales_period IN ('month', 'year')),
  assets_min bigint CHECK (assets_min >= 0),
  assets_max bigint CHECK (assets_max >= 0),
  capital_min bigint CHECK (capital_min >= 0),
  capital_max bigint CHECK (capital_max >= 0),
  workers_male integer CHECK (workers_male >= 0),
  workers_female integer CHECK (workers_female >= 0),
  workers integer CHECK (workers >= 0),
  markets text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, enterprise_id, year),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE
);
SELECT isolate_by_tenant('enterprise_year');
GRANT SELECT, INSERT, UPDATE, DELETE ON enterprise_year TO naik_kelas_app;

-- How many enterprises there are of each kind: every count of every filter is a sum over these few rows.
CREATE TABLE enterprise_tally (
  tenant_id uuid NOT NULL,
  kelurahan_code text COLLATE "C" NOT NULL,
  status text NOT NULL,
  sector text NOT NULL,
  size text NOT NULL,
  has_nib boolean NOT NULL,
  has_phone boolean NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (tenant_id, kelurahan_code, status, sector, size, has_nib, has_phone)
);
SELECT isolate_by_tenant('enterprise_tally');
GRANT SELECT, INSERT, UPDATE ON enterprise_tally TO naik_kelas_app;

-- What the search looks in: lower case, without accents, single spaces; phone and NIB as digits.
CREATE FUNCTION fold(words text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT btrim(regexp_replace(lower(public.unaccent(coalesce(words, ''))), '\s+', ' ', 'g')) $$;

CREATE FUNCTION describe_enterprise() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE owner record;
BEGIN
  SELECT p.name, p.phone, p.phone2 INTO owner FROM person p WHERE p.tenant_id = NEW.tenant_id AND p.id = NEW.person_id;
  NEW.has_phone := owner.phone IS NOT NULL;
  NEW.name_key := left(fold(NEW.name), 120);
  NEW.search := fold(concat_ws(' ', NEW.name, NEW.brand, owner.name, NEW.products, NEW.nib, owner.phone, owner.phone2));
  RETURN NEW;
END $$;
CREATE TRIGGER enterprise_describe BEFORE INSERT OR UPDATE OF name, brand, products, nib, person_id ON enterprise
  FOR EACH ROW EXECUTE FUNCTION describe_enterprise();

CREATE FUNCTION describe_enterprises_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE enterprise SET name = name WHERE tenant_id = NEW.tenant_id AND person_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER person_describe_enterprises AFTER UPDATE OF name, phone, phone2 ON person
  FOR EACH ROW WHEN ((OLD.name, OLD.phone, OLD.phone2) IS DISTINCT FROM (NEW.name, NEW.phone, NEW.phone2))
  EXECUTE FUNCTION describe_enterprises_of_person();

CREATE FUNCTION tally_enterprises() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO enterprise_tally AS t (tenant_id, kelurahan_code, status, sector, size, has_nib, has_phone, count)
    SELECT tenant_id, coalesce(kelurahan_code, ''), status, coalesce(sector, ''), coalesce(size, ''), nib IS NOT NULL, has_phone, count(*)
    FROM added GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
    ON CONFLICT (tenant_id, kelurahan_code, status, sector, size, has_nib, has_phone) DO UPDATE SET count = t.count + excluded.count;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO enterprise_tally AS t (tenant_id, kelurahan_code, status, sector, size, has_nib, has_phone, count)
    SELECT tenant_id, coalesce(kelurahan_code, ''), status, coalesce(sector, ''), coalesce(size, ''), nib IS NOT NULL, has_phone, -count(*)
    FROM removed GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
    ON CONFLICT (tenant_id, kelurahan_code, status, sector, size, has_nib, has_phone) DO UPDATE SET count = t.count + excluded.count;
  ELSE
    INSERT INTO enterprise_tally AS t (tenant_id, kelurahan_code, status, sector, size, has_nib, has_phone, count)
    SELECT tenant_id, kelurahan_code, status, sector, size, has_nib, has_phone, sum(n) FROM (
      SELECT tenant_id, coalesce(kelurahan_code, '') AS kelurahan_code, status, coalesce(sector, '') AS sector, coalesce(size, '') AS size,
        nib IS NOT NULL AS has_nib, has_phone, 1 AS n FROM added
      UNION ALL
      SELECT tenant_id, coalesce(kelurahan_code, ''), status, coalesce(sector, ''), coalesce(size, ''), nib IS NOT NULL, has_phone, -1 FROM removed
    ) change GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7
    ON CONFLICT (tenant_id, kelurahan_code, status, sector, size, has_nib, has_phone) DO UPDATE SET count = t.count + excluded.count;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enterprise_tally_insert AFTER INSERT ON enterprise REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION tally_enterprises();
CREATE TRIGGER enterprise_tally_update AFTER UPDATE ON enterprise REFERENCING NEW TABLE AS added OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION tally_enterprises();
CREATE TRIGGER enterprise_tally_delete AFTER DELETE ON enterprise REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION tally_enterprises();

-- Which enterprises hold some words. A policy cannot let the trigram index be used (LIKE is not leakproof), so this
-- function looks across the wall and names the tenant itself: at most `most` ids of the asking tenant, and no text.
CREATE FUNCTION matching_enterprises(pattern text, most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  -- The pattern stands in the statement as a literal, so that the planner can weigh how rare it is.
  RETURN QUERY EXECUTE format(
    'SELECT id FROM public.enterprise WHERE tenant_id = %L AND search LIKE %L LIMIT %s', public.current_tenant(), pattern, most);
END $$;
ALTER FUNCTION matching_enterprises(text, integer) OWNER TO naik_kelas_keeper;
REVOKE ALL ON FUNCTION matching_enterprises(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION matching_enterprises(text, integer) TO naik_kelas_app;

-- ── Imports ──────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TABLE intake (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  file_name text NOT NULL,
  file_key text NOT NULL,
  file_size integer NOT NULL,
  state text NOT NULL CHECK (state IN ('READING', 'REFUSED', 'JUDGED', 'SAVING', 'SAVED', 'UNDONE', 'FAILED')),
  stage text NOT NULL DEFAULT '',
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  message text,
  reading jsonb NOT NULL DEFAULT '{}',
  answers jsonb NOT NULL DEFAULT '{}',
  created_by uuid REFERENCES account (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  judged_at timestamptz,
  saved_by uuid REFERENCES account (id),
  saved_at timestamptz,
  saved_count integer,
  undone_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
SELECT isolate_by_tenant('intake');
GRANT SELECT, INSERT, UPDATE ON intake TO naik_kelas_app;
CREATE POLICY keeper ON intake FOR SELECT TO naik_kelas_keeper USING (true);
GRANT SELECT ON intake TO naik_kelas_keeper;

-- The words of a row (values and original text) may hold a NIK, so they are kept encrypted in `payload`.
CREATE TABLE intake_row (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  intake_id uuid NOT NULL,
  position integer NOT NULL,
  sheet text NOT NULL,
  row integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('ready', 'warning', 'error', 'duplicate')),
  problems text[] NOT NULL DEFAULT '{}',
  payload bytea NOT NULL,
  enterprise_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, intake_id, position),
  FOREIGN KEY (tenant_id, intake_id) REFERENCES intake (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX intake_row_outcome ON intake_row (tenant_id, intake_id, outcome, position);
SELECT isolate_by_tenant('intake_row');
GRANT SELECT, INSERT, UPDATE, DELETE ON intake_row TO naik_kelas_app;

-- What an agency has said about a layout: which column is what, by the fingerprint of the header.
CREATE TABLE intake_mapping (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  fingerprint text NOT NULL,
  answers jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, fingerprint)
);
SELECT isolate_by_tenant('intake_mapping');
GRANT SELECT, INSERT, UPDATE ON intake_mapping TO naik_kelas_app;

ALTER TABLE person ADD FOREIGN KEY (tenant_id, intake_id) REFERENCES intake (tenant_id, id);
ALTER TABLE enterprise ADD FOREIGN KEY (tenant_id, intake_id) REFERENCES intake (tenant_id, id);
