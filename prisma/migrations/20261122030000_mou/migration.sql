-- Agreements with partners: what each side owes, what was done of it, and what was handed over for an answer.

-- What a partner can do for enterprises; and the same organisation in other daerah, which only the operator knows.
CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  name text NOT NULL
);
ALTER TABLE partner ADD COLUMN services text[] NOT NULL DEFAULT '{}' CHECK (services <@ ARRAY['TEST', 'CALIBRATION', 'CERTIFICATION', 'TRAINING', 'CONSULTANCY', 'MENTORING', 'SHELF_SPACE', 'CURATION', 'FINANCING', 'PROMOTION', 'EXPORT', 'LOGISTICS', 'OTHER']),
  ADD COLUMN organisation_id uuid REFERENCES organisation (id);
CREATE INDEX partner_organisation ON partner (organisation_id);

-- The steps of an agreement that a daerah does not take.
ALTER TABLE tenant ADD COLUMN mou_steps_off text[] NOT NULL DEFAULT '{}' CHECK (mou_steps_off <@ ARRAY['STUDY', 'DRAFTING', 'TEAM_REVIEW', 'COUNCIL', 'READY', 'EVALUATION']);
GRANT UPDATE (mou_steps_off) ON tenant TO naik_kelas_app;

-- Which status of an agreement may follow which when a daerah may leave steps out; the same table as lib/mou/rules/status.ts, and a test proves them equal.
CREATE FUNCTION mou_can_become(before text, after text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT after = ANY(CASE before
    WHEN 'PROPOSED' THEN ARRAY['STUDY', 'DRAFTING', 'TEAM_REVIEW', 'COUNCIL', 'READY', 'ACTIVE', 'STOPPED']
    WHEN 'STUDY' THEN ARRAY['DRAFTING', 'TEAM_REVIEW', 'COUNCIL', 'READY', 'ACTIVE', 'STOPPED']
    WHEN 'DRAFTING' THEN ARRAY['TEAM_REVIEW', 'COUNCIL', 'READY', 'ACTIVE', 'STOPPED']
    WHEN 'TEAM_REVIEW' THEN ARRAY['DRAFTING', 'COUNCIL', 'READY', 'ACTIVE', 'STOPPED']
    WHEN 'COUNCIL' THEN ARRAY['DRAFTING', 'READY', 'ACTIVE', 'STOPPED']
    WHEN 'READY' THEN ARRAY['DRAFTING', 'ACTIVE', 'STOPPED']
    WHEN 'ACTIVE' THEN ARRAY['EVALUATION', 'EXTENDED', 'AMENDED', 'ENDED', 'STOPPED']
    WHEN 'EVALUATION' THEN ARRAY['ACTIVE', 'EXTENDED', 'AMENDED', 'ENDED', 'STOPPED']
    WHEN 'EXTENDED' THEN ARRAY['EVALUATION', 'EXTENDED', 'AMENDED', 'ENDED', 'STOPPED']
    WHEN 'AMENDED' THEN ARRAY['EVALUATION', 'EXTENDED', 'AMENDED', 'ENDED', 'STOPPED']
    ELSE ARRAY[]::text[] END) $$;

-- Which state of a submission may follow which; the same table as lib/submission/rules.ts. An answer may be corrected by the other answer.
CREATE FUNCTION submission_can_become(before text, after text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT after = ANY(CASE before
    WHEN 'SUBMITTED' THEN ARRAY['ACKNOWLEDGED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN']
    WHEN 'ACKNOWLEDGED' THEN ARRAY['ACCEPTED', 'REFUSED', 'WITHDRAWN']
    WHEN 'ACCEPTED' THEN ARRAY['REALISED', 'REFUSED', 'WITHDRAWN']
    WHEN 'REFUSED' THEN ARRAY['ACCEPTED', 'WITHDRAWN']
    ELSE ARRAY[]::text[] END) $$;

-- A file people handed in, kept encrypted: what it is called, its size in bytes and the SHA-256 of what was handed in.
CREATE TABLE document (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  file_key text NOT NULL,
  file_name text NOT NULL,
  file_size integer NOT NULL CHECK (file_size > 0),
  media_type text NOT NULL,
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
SELECT isolate_by_tenant('document');
GRANT SELECT, INSERT, DELETE ON document TO naik_kelas_app;

-- An agreement of the daerah with a partner, from proposal to end; its status changes only through `mou_transition`.
CREATE TABLE mou (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  parent_id uuid,
  form text NOT NULL CHECK (form IN ('MOU', 'PKS', 'SYNERGY', 'WORK_PLAN', 'AMENDMENT')),
  category text NOT NULL CHECK (category IN ('CENTRAL', 'REGION', 'PRIVATE', 'UNIVERSITY', 'CIVIL', 'FOREIGN')),
  title text NOT NULL,
  object text NOT NULL DEFAULT '',
  scopes text[] NOT NULL DEFAULT '{}',
  rights text NOT NULL DEFAULT '',
  duties text NOT NULL DEFAULT '',
  financing text NOT NULL DEFAULT '',
  agency text NOT NULL DEFAULT '',
  place text NOT NULL DEFAULT '',
  signed_on date,
  starts_on date,
  ends_on date,
  tkksd_on date,
  tkksd_words text NOT NULL DEFAULT '',
  needs_dprd boolean NOT NULL DEFAULT false,
  dprd_number text NOT NULL DEFAULT '',
  dprd_on date,
  status text NOT NULL DEFAULT 'PROPOSED',
  status_at timestamptz NOT NULL DEFAULT now(),
  responsible_id uuid,
  due_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id),
  FOREIGN KEY (tenant_id, parent_id) REFERENCES mou (tenant_id, id),
  FOREIGN KEY (tenant_id, responsible_id) REFERENCES membership (tenant_id, account_id),
  CHECK (ends_on >= starts_on),
  CHECK (parent_id <> id)
);
CREATE INDEX mou_partner ON mou (tenant_id, partner_id);
CREATE INDEX mou_parent ON mou (tenant_id, parent_id);
CREATE INDEX mou_status ON mou (tenant_id, status, ends_on);
CREATE INDEX mou_responsible ON mou (tenant_id, responsible_id);
SELECT isolate_by_tenant('mou');
GRANT SELECT, INSERT, UPDATE, DELETE ON mou TO naik_kelas_app;

-- Who signs an agreement: the daerah itself (no partner) or a partner, with its own number of the paper and by what authority.
CREATE TABLE mou_party (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  mou_id uuid NOT NULL,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 20),
  partner_id uuid,
  institution text NOT NULL,
  number text NOT NULL DEFAULT '',
  signatory text NOT NULL DEFAULT '',
  office text NOT NULL DEFAULT '',
  authority text NOT NULL DEFAULT 'OFFICE' CHECK (authority IN ('OFFICE', 'DECREE', 'POWER_OF_ATTORNEY')),
  authority_number text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, mou_id) REFERENCES mou (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id),
  UNIQUE (tenant_id, mou_id, position)
);
CREATE INDEX mou_party_partner ON mou_party (tenant_id, partner_id);
SELECT isolate_by_tenant('mou_party');
GRANT SELECT, INSERT, UPDATE, DELETE ON mou_party TO naik_kelas_app;

-- A change of an agreement's status: who, when, why. Inserting one changes the status, and nothing else does.
CREATE TABLE mou_transition (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  mou_id uuid NOT NULL,
  from_status text NOT NULL,
  to_status text NOT NULL,
  reason text NOT NULL DEFAULT '',
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, mou_id) REFERENCES mou (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT mou_transition_is_legal CHECK (mou_can_become(from_status, to_status)),
  CHECK (to_status <> 'STOPPED' OR reason <> '')
);
CREATE INDEX mou_transition_mou ON mou_transition (tenant_id, mou_id, at);
SELECT isolate_by_tenant('mou_transition');
GRANT SELECT, INSERT ON mou_transition TO naik_kelas_app;

CREATE FUNCTION apply_mou_transitions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wanted integer; changed integer;
BEGIN
  SELECT count(*) INTO wanted FROM added;
  UPDATE mou m SET status = a.to_status, status_at = a.at, updated_at = now()
  FROM added a WHERE m.tenant_id = a.tenant_id AND m.id = a.mou_id AND m.status = a.from_status;
  GET DIAGNOSTICS changed = ROW_COUNT;
  IF changed <> wanted THEN
    RAISE EXCEPTION 'a status was not what its transition begins with' USING ERRCODE = 'check_violation', CONSTRAINT = 'mou_transition_is_current';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mou_transition_apply AFTER INSERT ON mou_transition REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION apply_mou_transitions();

CREATE FUNCTION refuse_bare_mou_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Inside the trigger above the depth is 2; a bare UPDATE comes in at 1.
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() >= 2 THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a status changes only through mou_transition' USING ERRCODE = 'check_violation', CONSTRAINT = 'mou_transition_is_a_fact';
END $$;
CREATE TRIGGER mou_status_changes BEFORE UPDATE OF status ON mou
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_bare_mou_status();
CREATE TRIGGER mou_status_begins BEFORE INSERT ON mou
  FOR EACH ROW WHEN (NEW.status <> 'PROPOSED') EXECUTE FUNCTION refuse_bare_mou_status();

-- A version of an agreement's text, from first draft to signed scan.
CREATE TABLE mou_version (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  mou_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  kind text NOT NULL CHECK (kind IN ('DRAFT', 'SIGNED', 'ANNEX')),
  note text NOT NULL DEFAULT '',
  document_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, mou_id) REFERENCES mou (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id),
  UNIQUE (tenant_id, mou_id, version)
);
CREATE INDEX mou_version_document ON mou_version (tenant_id, document_id);
SELECT isolate_by_tenant('mou_version');
GRANT SELECT, INSERT ON mou_version TO naik_kelas_app;

-- Somebody to speak to at a partner, in which role there, from when until when.
CREATE TABLE partner_contact (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  name text NOT NULL,
  position text NOT NULL DEFAULT '',
  phone text,
  email text,
  valid_from date,
  valid_until date,
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id) ON DELETE CASCADE,
  CHECK (valid_until >= valid_from)
);
CREATE INDEX partner_contact_partner ON partner_contact (tenant_id, partner_id);
SELECT isolate_by_tenant('partner_contact');
GRANT SELECT, INSERT, UPDATE, DELETE ON partner_contact TO naik_kelas_app;

-- A paper about a partner: a profile, a price list, a letter.
CREATE TABLE partner_document (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  title text NOT NULL,
  document_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id)
);
CREATE INDEX partner_document_partner ON partner_document (tenant_id, partner_id);
CREATE INDEX partner_document_document ON partner_document (tenant_id, document_id);
SELECT isolate_by_tenant('partner_document');
GRANT SELECT, INSERT, UPDATE, DELETE ON partner_document TO naik_kelas_app;

-- A meeting, call, letter or message with a partner, as somebody wrote it down.
CREATE TABLE interaction (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  mou_id uuid,
  kind text NOT NULL CHECK (kind IN ('MEETING', 'CALL', 'WHATSAPP', 'LETTER', 'EMAIL', 'VISIT', 'OTHER')),
  held_on date NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  document_id uuid,
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, mou_id) REFERENCES mou (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id)
);
CREATE INDEX interaction_partner ON interaction (tenant_id, partner_id, held_on);
CREATE INDEX interaction_mou ON interaction (tenant_id, mou_id, held_on);
CREATE INDEX interaction_document ON interaction (tenant_id, document_id);
SELECT isolate_by_tenant('interaction');
GRANT SELECT, INSERT, UPDATE, DELETE ON interaction TO naik_kelas_app;

-- What one side of an agreement owes: so much of something, once by a day, or again in every period.
CREATE TABLE obligation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  mou_id uuid NOT NULL,
  owed_by text NOT NULL CHECK (owed_by IN ('AGENCY', 'PARTNER')),
  what text NOT NULL CHECK (what <> ''),
  about text NOT NULL DEFAULT 'OTHER' CHECK (about IN ('TRAINING', 'PRODUCT', 'PERSON', 'FACILITY', 'OTHER')),
  quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
  unit text NOT NULL,
  recurs text NOT NULL DEFAULT 'ONCE' CHECK (recurs IN ('ONCE', 'MONTH', 'QUARTER', 'SEMESTER', 'YEAR')),
  starts_on date NOT NULL,
  due_on date NOT NULL,
  proof text NOT NULL DEFAULT '',
  training_id uuid,
  responsible_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  withdrawn_reason text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, mou_id) REFERENCES mou (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id),
  FOREIGN KEY (tenant_id, responsible_id) REFERENCES membership (tenant_id, account_id),
  CHECK (due_on >= starts_on),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason = ''))
);
CREATE INDEX obligation_mou ON obligation (tenant_id, mou_id);
CREATE INDEX obligation_training ON obligation (tenant_id, training_id);
CREATE INDEX obligation_responsible ON obligation (tenant_id, responsible_id);
SELECT isolate_by_tenant('obligation');
GRANT SELECT, INSERT, UPDATE, DELETE ON obligation TO naik_kelas_app;

-- A dated fact that so much of an obligation was done, said by one side and confirmed or disputed by the other.
CREATE TABLE realisation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  done_on date NOT NULL,
  quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
  words text NOT NULL DEFAULT '',
  training_id uuid,
  document_id uuid,
  side text NOT NULL CHECK (side IN ('AGENCY', 'PARTNER')),
  state text NOT NULL DEFAULT 'SAID' CHECK (state IN ('SAID', 'CONFIRMED', 'DISPUTED', 'TAKEN_BACK')),
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  judged_by uuid,
  judged_at timestamptz,
  judged_reason text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, obligation_id) REFERENCES obligation (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id),
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id),
  CHECK (state <> 'DISPUTED' OR judged_reason <> '')
);
CREATE INDEX realisation_obligation ON realisation (tenant_id, obligation_id, done_on);
CREATE INDEX realisation_training ON realisation (tenant_id, training_id);
CREATE INDEX realisation_document ON realisation (tenant_id, document_id);
SELECT isolate_by_tenant('realisation');
GRANT SELECT, INSERT, UPDATE, DELETE ON realisation TO naik_kelas_app;

-- Something handed to a partner for an answer; its state changes only through `submission_step`.
CREATE TABLE submission (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  mou_id uuid,
  kind text NOT NULL CHECK (kind IN ('PRODUCT', 'SAMPLE', 'PERSON', 'CREDIT', 'OTHER')),
  title text NOT NULL CHECK (title <> ''),
  words text NOT NULL DEFAULT '',
  enterprise_id uuid,
  submitted_on date NOT NULL,
  answer_by date,
  state text NOT NULL DEFAULT 'SUBMITTED' CHECK (state IN ('SUBMITTED', 'ACKNOWLEDGED', 'ACCEPTED', 'REFUSED', 'REALISED', 'WITHDRAWN')),
  acknowledged_on date,
  answered_on date,
  realised_on date,
  refusal text,
  answer text NOT NULL DEFAULT '',
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id),
  FOREIGN KEY (tenant_id, mou_id) REFERENCES mou (tenant_id, id),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
  CHECK ((state = 'REFUSED') = (refusal IS NOT NULL)),
  CHECK (answer_by >= submitted_on)
);
CREATE INDEX submission_partner ON submission (tenant_id, partner_id, state);
CREATE INDEX submission_mou ON submission (tenant_id, mou_id, state);
CREATE INDEX submission_state ON submission (tenant_id, state, submitted_on);
CREATE INDEX submission_enterprise ON submission (tenant_id, enterprise_id);
SELECT isolate_by_tenant('submission');
GRANT SELECT, INSERT, UPDATE, DELETE ON submission TO naik_kelas_app;

-- A step of a submission: by whom and through which channel it became known, on which day it happened. Inserting one changes the state.
CREATE TABLE submission_step (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  submission_id uuid NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  happened_on date NOT NULL,
  channel text NOT NULL CHECK (channel IN ('PORTAL', 'PHONE', 'WHATSAPP', 'LETTER', 'EMAIL', 'MEETING')),
  refusal text CHECK (refusal IN ('PACKAGING', 'PERMIT', 'QUALITY', 'VOLUME', 'PRICE', 'NO_SPACE', 'DOCUMENTS', 'OTHER')),
  words text NOT NULL DEFAULT '',
  document_id uuid,
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, submission_id) REFERENCES submission (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id),
  CONSTRAINT submission_step_is_legal CHECK (submission_can_become(from_state, to_state)),
  CHECK ((to_state = 'REFUSED') = (refusal IS NOT NULL))
);
CREATE INDEX submission_step_submission ON submission_step (tenant_id, submission_id, at);
CREATE INDEX submission_step_document ON submission_step (tenant_id, document_id);
SELECT isolate_by_tenant('submission_step');
GRANT SELECT, INSERT ON submission_step TO naik_kelas_app;

CREATE FUNCTION apply_submission_steps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wanted integer; changed integer;
BEGIN
  SELECT count(*) INTO wanted FROM added;
  UPDATE submission s SET state = a.to_state, refusal = a.refusal,
    acknowledged_on = CASE WHEN a.to_state = 'WITHDRAWN' THEN s.acknowledged_on ELSE coalesce(s.acknowledged_on, a.happened_on) END,
    answered_on = CASE WHEN a.to_state IN ('ACCEPTED', 'REFUSED') THEN a.happened_on ELSE s.answered_on END,
    realised_on = CASE WHEN a.to_state = 'REALISED' THEN a.happened_on ELSE s.realised_on END,
    answer = CASE WHEN a.to_state IN ('ACCEPTED', 'REFUSED') THEN a.words ELSE s.answer END
  FROM added a WHERE s.tenant_id = a.tenant_id AND s.id = a.submission_id AND s.state = a.from_state AND a.happened_on >= s.submitted_on;
  GET DIAGNOSTICS changed = ROW_COUNT;
  IF changed <> wanted THEN
    RAISE EXCEPTION 'a state was not what its step begins with, or the step was before the submission' USING ERRCODE = 'check_violation', CONSTRAINT = 'submission_step_is_current';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER submission_step_apply AFTER INSERT ON submission_step REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION apply_submission_steps();

CREATE FUNCTION refuse_bare_submission_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Inside the trigger above the depth is 2; a bare UPDATE comes in at 1.
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() >= 2 THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a state changes only through submission_step' USING ERRCODE = 'check_violation', CONSTRAINT = 'submission_step_is_a_fact';
END $$;
CREATE TRIGGER submission_state_changes BEFORE UPDATE OF state ON submission
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION refuse_bare_submission_state();
CREATE TRIGGER submission_state_begins BEFORE INSERT ON submission
  FOR EACH ROW WHEN (NEW.state <> 'SUBMITTED') EXECUTE FUNCTION refuse_bare_submission_state();
