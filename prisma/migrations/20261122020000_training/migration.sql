-- Programmes, trainings and their sessions; who is enrolled, came, learnt and applied it; certificates and messages.

-- Which status of a training may follow which; the same table as lib/training/rules/status.ts, and a test proves them equal.
CREATE FUNCTION training_can_become(before text, after text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT after = ANY(CASE before
    WHEN 'DRAFT' THEN ARRAY['OPEN', 'CANCELLED']
    WHEN 'OPEN' THEN ARRAY['CLOSED', 'CANCELLED']
    WHEN 'CLOSED' THEN ARRAY['OPEN', 'RUNNING', 'CANCELLED']
    WHEN 'RUNNING' THEN ARRAY['DONE', 'CANCELLED']
    ELSE ARRAY[]::text[] END) $$;

-- An organisation that trains, tests, sells or lends together with the agency.
CREATE TABLE partner (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('CENTRAL', 'STANDARDS', 'RETAILER', 'MARKETPLACE', 'BANK', 'UNIVERSITY', 'ASSOCIATION', 'TRAVEL', 'CUSTOMS', 'MEDIA', 'NGO', 'FOREIGN', 'OTHER')),
  phone text,
  email text,
  address text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name)
);
SELECT isolate_by_tenant('partner');
GRANT SELECT, INSERT, UPDATE, DELETE ON partner TO naik_kelas_app;

-- An account that signs in for a partner; one organisation per account and daerah.
CREATE TABLE partner_member (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, account_id) REFERENCES membership (tenant_id, account_id),
  UNIQUE (tenant_id, account_id)
);
CREATE INDEX partner_member_partner ON partner_member (tenant_id, partner_id);
SELECT isolate_by_tenant('partner_member');
GRANT SELECT, INSERT, UPDATE, DELETE ON partner_member TO naik_kelas_app;

-- A year's programme that trainings belong to, with where its money comes from and what it is to reach.
CREATE TABLE programme (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  name text NOT NULL,
  objective text NOT NULL DEFAULT '',
  budget_source text NOT NULL CHECK (budget_source IN ('APBD', 'DAK', 'APBN', 'CSR', 'PARTNER', 'OTHER')),
  subactivity_code text CHECK (subactivity_code ~ '^\d\.\d{2}\.\d{2}\.[12]\.\d{2}\.\d{2,4}$'),
  budget bigint CHECK (budget >= 0),
  target_participants integer NOT NULL DEFAULT 0 CHECK (target_participants >= 0),
  target_applied integer NOT NULL DEFAULT 0 CHECK (target_applied >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, year, name)
);
SELECT isolate_by_tenant('programme');
GRANT SELECT, INSERT, UPDATE, DELETE ON programme TO naik_kelas_app;

-- One training, from plan to end; its status changes only through `training_transition`.
CREATE TABLE training (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  programme_id uuid,
  type text NOT NULL CHECK (type IN ('SOCIALISATION', 'TRAINING', 'BIMTEK', 'WORKSHOP', 'MENTORING', 'FGD', 'EXHIBITION', 'CURATION', 'BUSINESS_MEETING', 'STUDY_VISIT')),
  title text NOT NULL,
  objective text NOT NULL DEFAULT '',
  topics text[] NOT NULL DEFAULT '{}' CHECK (topics <@ ARRAY['mutu', 'volume', 'kemasan', 'pemasaran', 'legalitas', 'keuangan', 'ekspor']),
  organiser text NOT NULL DEFAULT '',
  mou text NOT NULL DEFAULT '',
  venue text NOT NULL DEFAULT '',
  venue_address text NOT NULL DEFAULT '',
  latitude double precision CHECK (latitude BETWEEN -12 AND 7),
  longitude double precision CHECK (longitude BETWEEN 94 AND 142),
  capacity integer NOT NULL CHECK (capacity BETWEEN 1 AND 5000),
  companion_capacity integer NOT NULL DEFAULT 0 CHECK (companion_capacity BETWEEN 0 AND 5000),
  opens_at timestamptz,
  closes_at timestamptz,
  conditions jsonb NOT NULL DEFAULT '{}',
  kelurahan_quota jsonb NOT NULL DEFAULT '{}',
  min_attendance integer NOT NULL DEFAULT 80 CHECK (min_attendance BETWEEN 0 AND 100),
  pass_score integer NOT NULL DEFAULT 60 CHECK (pass_score BETWEEN 0 AND 100),
  status text NOT NULL DEFAULT 'DRAFT',
  status_at timestamptz NOT NULL DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme (tenant_id, id),
  CHECK (closes_at > opens_at)
);
CREATE INDEX training_programme ON training (tenant_id, programme_id);
CREATE INDEX training_status ON training (tenant_id, status);
SELECT isolate_by_tenant('training');
GRANT SELECT, INSERT, UPDATE, DELETE ON training TO naik_kelas_app;

-- A change of a training's status: who, when, why. Inserting one changes the status, and nothing else does.
CREATE TABLE training_transition (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  training_id uuid NOT NULL,
  from_status text NOT NULL,
  to_status text NOT NULL,
  reason text NOT NULL DEFAULT '',
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT training_transition_is_legal CHECK (training_can_become(from_status, to_status)),
  CHECK (to_status <> 'CANCELLED' OR reason <> '')
);
CREATE INDEX training_transition_training ON training_transition (tenant_id, training_id, at);
SELECT isolate_by_tenant('training_transition');
GRANT SELECT, INSERT ON training_transition TO naik_kelas_app;

CREATE FUNCTION apply_training_transitions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wanted integer; changed integer;
BEGIN
  SELECT count(*) INTO wanted FROM added;
  UPDATE training t SET status = a.to_status, status_at = a.at, updated_at = now()
  FROM added a WHERE t.tenant_id = a.tenant_id AND t.id = a.training_id AND t.status = a.from_status;
  GET DIAGNOSTICS changed = ROW_COUNT;
  IF changed <> wanted THEN
    RAISE EXCEPTION 'a status was not what its transition begins with' USING ERRCODE = 'check_violation', CONSTRAINT = 'training_transition_is_current';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER training_transition_apply AFTER INSERT ON training_transition REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION apply_training_transitions();

CREATE FUNCTION refuse_bare_training_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Inside the trigger above the depth is 2; a bare UPDATE comes in at 1.
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() >= 2 THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a status changes only through training_transition' USING ERRCODE = 'check_violation', CONSTRAINT = 'training_transition_is_a_fact';
END $$;
CREATE TRIGGER training_status_changes BEFORE UPDATE OF status ON training
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION refuse_bare_training_status();
CREATE TRIGGER training_status_begins BEFORE INSERT ON training
  FOR EACH ROW WHEN (NEW.status <> 'DRAFT') EXECUTE FUNCTION refuse_bare_training_status();

-- One meeting of a training; `credit_hours` is JP (45 minutes each).
CREATE TABLE training_session (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  training_id uuid NOT NULL,
  title text NOT NULL DEFAULT '',
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  credit_hours integer NOT NULL CHECK (credit_hours BETWEEN 0 AND 100),
  place text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id) ON DELETE CASCADE,
  CHECK (ends_at > starts_at AND ends_at < starts_at + interval '24 hours')
);
CREATE INDEX training_session_training ON training_session (tenant_id, training_id, starts_at);
CREATE INDEX training_session_starts_at ON training_session (tenant_id, starts_at);
SELECT isolate_by_tenant('training_session');
GRANT SELECT, INSERT, UPDATE, DELETE ON training_session TO naik_kelas_app;

-- A partner's part in a training.
CREATE TABLE training_partner (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  training_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('ORGANISER', 'TRAINER', 'SUPPORTER')),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id),
  UNIQUE (tenant_id, training_id, partner_id)
);
CREATE INDEX training_partner_partner ON training_partner (tenant_id, partner_id);
SELECT isolate_by_tenant('training_partner');
GRANT SELECT, INSERT, UPDATE, DELETE ON training_partner TO naik_kelas_app;

-- Who teaches in a training.
CREATE TABLE trainer (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  training_id uuid NOT NULL,
  name text NOT NULL,
  institution text NOT NULL DEFAULT '',
  topic text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX trainer_training ON trainer (tenant_id, training_id);
SELECT isolate_by_tenant('trainer');
GRANT SELECT, INSERT, UPDATE, DELETE ON trainer TO naik_kelas_app;

-- One line of what a training costs, integer rupiah per unit.
CREATE TABLE training_cost (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  training_id uuid NOT NULL,
  item text NOT NULL,
  account_code text NOT NULL DEFAULT '',
  quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
  unit text NOT NULL DEFAULT '',
  unit_price bigint NOT NULL CHECK (unit_price >= 0),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX training_cost_training ON training_cost (tenant_id, training_id);
SELECT isolate_by_tenant('training_cost');
GRANT SELECT, INSERT, UPDATE, DELETE ON training_cost TO naik_kelas_app;

-- A material to download or a photo of a training.
CREATE TABLE training_file (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  training_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('MATERIAL', 'PHOTO')),
  title text NOT NULL,
  file_key text NOT NULL,
  file_name text NOT NULL,
  file_size integer NOT NULL,
  media_type text NOT NULL,
  account_id uuid DEFAULT current_account(),
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX training_file_training ON training_file (tenant_id, training_id, kind);
SELECT isolate_by_tenant('training_file');
GRANT SELECT, INSERT, UPDATE, DELETE ON training_file TO naik_kelas_app;

-- One choosing from the register for a training: by which rule, and the written reason.
CREATE TABLE training_selection (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  training_id uuid NOT NULL,
  rule text NOT NULL DEFAULT '',
  reason text NOT NULL CHECK (reason <> ''),
  wanted integer NOT NULL CHECK (wanted > 0),
  account_id uuid DEFAULT current_account(),
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX training_selection_training ON training_selection (tenant_id, training_id, at);
SELECT isolate_by_tenant('training_selection');
GRANT SELECT, INSERT, DELETE ON training_selection TO naik_kelas_app;

-- An enterprise a selection looked at: invited, or why not.
CREATE TABLE training_candidate (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  selection_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('INVITED', 'ENROLLED', 'ALREADY_INVITED', 'NO_NIB', 'WRONG_SECTOR', 'WRONG_KELURAHAN', 'TRAINED_BEFORE', 'QUOTA_FULL', 'RANKED_LOWER')),
  rank integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, selection_id) REFERENCES training_selection (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, selection_id, enterprise_id)
);
CREATE INDEX training_candidate_enterprise ON training_candidate (tenant_id, enterprise_id);
SELECT isolate_by_tenant('training_candidate');
GRANT SELECT, INSERT, DELETE ON training_candidate TO naik_kelas_app;

-- A person's place in a training: seated, waiting in the order of `queue`, or withdrawn. A companion's has an account, an owner's a person and the enterprise.
CREATE TABLE enrolment (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  training_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('OWNER', 'COMPANION')),
  person_id uuid,
  enterprise_id uuid,
  member_id uuid,
  state text NOT NULL CHECK (state IN ('SEATED', 'WAITING', 'WITHDRAWN')),
  queue integer NOT NULL,
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  state_at timestamptz NOT NULL DEFAULT now(),
  promoted_at timestamptz,
  reason text NOT NULL DEFAULT '',
  ticket_version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES membership (tenant_id, id),
  UNIQUE (tenant_id, training_id, person_id),
  UNIQUE (tenant_id, training_id, member_id),
  UNIQUE (tenant_id, training_id, queue),
  CHECK ((part = 'OWNER') = (person_id IS NOT NULL AND enterprise_id IS NOT NULL)),
  CHECK ((part = 'COMPANION') = (member_id IS NOT NULL))
);
CREATE INDEX enrolment_person ON enrolment (tenant_id, person_id);
CREATE INDEX enrolment_enterprise ON enrolment (tenant_id, enterprise_id);
CREATE INDEX enrolment_state ON enrolment (tenant_id, training_id, part, state, queue);
SELECT isolate_by_tenant('enrolment');
GRANT SELECT, INSERT, UPDATE, DELETE ON enrolment TO naik_kelas_app;

-- Nobody is seated above the capacity, whatever the application believes: the rows of the trainings concerned are held
-- while seats are counted, so that two transactions cannot both take the last one.
CREATE FUNCTION refuse_overfull() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM training t WHERE (t.tenant_id, t.id) IN (SELECT DISTINCT tenant_id, training_id FROM changed WHERE state = 'SEATED')
    ORDER BY t.tenant_id, t.id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT tenant_id, training_id, part FROM changed WHERE state = 'SEATED') c
    JOIN training t ON t.tenant_id = c.tenant_id AND t.id = c.training_id
    WHERE (SELECT count(*) FROM enrolment e WHERE e.tenant_id = c.tenant_id AND e.training_id = c.training_id AND e.part = c.part AND e.state = 'SEATED')
      > CASE c.part WHEN 'OWNER' THEN t.capacity ELSE t.companion_capacity END
  ) THEN
    RAISE EXCEPTION 'more seated than there are seats' USING ERRCODE = 'check_violation', CONSTRAINT = 'enrolment_has_a_seat';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enrolment_seats_added AFTER INSERT ON enrolment REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_overfull();
CREATE TRIGGER enrolment_seats_changed AFTER UPDATE ON enrolment REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_overfull();

-- Whether somebody enrolled was at a session, and how that became known; one row per session and enrolment.
CREATE TABLE attendance (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  enrolment_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT')),
  method text NOT NULL CHECK (method IN ('WALL', 'TICKET', 'TICK', 'SHEET', 'PARTNER')),
  arrived_at timestamptz,
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES training_session (tenant_id, id),
  FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, session_id, enrolment_id)
);
CREATE INDEX attendance_enrolment ON attendance (tenant_id, enrolment_id);
SELECT isolate_by_tenant('attendance');
GRANT SELECT, INSERT, UPDATE, DELETE ON attendance TO naik_kelas_app;

-- An attendance changed afterwards, with the reason.
CREATE TABLE attendance_correction (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  enrolment_id uuid NOT NULL,
  from_state text,
  to_state text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  account_id uuid DEFAULT current_account(),
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES training_session (tenant_id, id),
  FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX attendance_correction_enrolment ON attendance_correction (tenant_id, enrolment_id, at);
SELECT isolate_by_tenant('attendance_correction');
GRANT SELECT, INSERT ON attendance_correction TO naik_kelas_app;

-- A multiple-choice question of a training's pre-test and post-test; `answer` is the index of the right option.
CREATE TABLE question (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  training_id uuid NOT NULL,
  position integer NOT NULL,
  text text NOT NULL,
  options text[] NOT NULL CHECK (cardinality(options) BETWEEN 2 AND 6),
  answer integer NOT NULL CHECK (answer BETWEEN 0 AND 5),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, training_id, position),
  CHECK (answer < cardinality(options))
);
SELECT isolate_by_tenant('question');
GRANT SELECT, INSERT, UPDATE, DELETE ON question TO naik_kelas_app;

-- What one participant reached in a test, 0 to 100; `answers` is {question id: option index}.
CREATE TABLE test_result (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enrolment_id uuid NOT NULL,
  test text NOT NULL CHECK (test IN ('PRE', 'POST', 'PRACTICE')),
  score double precision NOT NULL CHECK (score BETWEEN 0 AND 100),
  answers jsonb NOT NULL DEFAULT '{}',
  method text NOT NULL CHECK (method IN ('PHONE', 'PAPER', 'TRAINER')),
  note text NOT NULL DEFAULT '',
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, enrolment_id, test)
);
SELECT isolate_by_tenant('test_result');
GRANT SELECT, INSERT, UPDATE, DELETE ON test_result TO naik_kelas_app;

-- One participant's opinion of a training: five answers from 1 to 5, and words.
CREATE TABLE training_feedback (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enrolment_id uuid NOT NULL,
  answers integer[] NOT NULL CHECK (cardinality(answers) = 5 AND answers <@ ARRAY[1, 2, 3, 4, 5]),
  words text NOT NULL DEFAULT '',
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, enrolment_id)
);
SELECT isolate_by_tenant('training_feedback');
GRANT SELECT, INSERT, UPDATE, DELETE ON training_feedback TO naik_kelas_app;

-- What a partner notes about one participant.
CREATE TABLE partner_note (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enrolment_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  attended boolean,
  practice text NOT NULL DEFAULT '',
  product text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  recommendation text CHECK (recommendation IN ('READY', 'NEEDS_MENTORING', 'REPEAT', 'NOT_YET')),
  account_id uuid DEFAULT current_account(),
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id),
  UNIQUE (tenant_id, enrolment_id, partner_id)
);
CREATE INDEX partner_note_partner ON partner_note (tenant_id, partner_id);
SELECT isolate_by_tenant('partner_note');
GRANT SELECT, INSERT, UPDATE, DELETE ON partner_note TO naik_kelas_app;

-- The question, so many days after a training, whether it was applied; no answer is an answer of its own.
CREATE TABLE follow_up (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enrolment_id uuid NOT NULL,
  days integer NOT NULL CHECK (days IN (30, 90, 180)),
  due_on date NOT NULL,
  closes_on date NOT NULL,
  state text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'ASKED', 'ANSWERED', 'NO_ANSWER')),
  applied text CHECK (applied IN ('FULLY', 'PARTLY', 'NOT')),
  changes text[] NOT NULL DEFAULT '{}' CHECK (changes <@ ARRAY['QUALITY', 'PACKAGING', 'VOLUME', 'CHANNEL', 'PERMIT', 'SALES', 'BOOKKEEPING', 'EXPORT']),
  words text NOT NULL DEFAULT '',
  number bigint CHECK (number >= 0),
  number_unit text NOT NULL DEFAULT '',
  photo_key text,
  asked_at timestamptz,
  answered_at timestamptz,
  account_id uuid DEFAULT current_account(),
  role text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, enrolment_id, days),
  CHECK ((state = 'ANSWERED') = (applied IS NOT NULL))
);
CREATE INDEX follow_up_due ON follow_up (tenant_id, state, due_on);
SELECT isolate_by_tenant('follow_up');
GRANT SELECT, INSERT, UPDATE, DELETE ON follow_up TO naik_kelas_app;

-- A making of many certificates, and how far it is.
CREATE TABLE certificate_batch (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  training_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DONE', 'FAILED')),
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  signatory_name text NOT NULL,
  signatory_title text NOT NULL,
  signatory_nip text NOT NULL DEFAULT '',
  issued_on date NOT NULL,
  place text NOT NULL DEFAULT '',
  file_key text,
  account_id uuid DEFAULT current_account(),
  requested_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id)
);
CREATE INDEX certificate_batch_training ON certificate_batch (tenant_id, training_id, requested_at);
SELECT isolate_by_tenant('certificate_batch');
GRANT SELECT, INSERT, UPDATE, DELETE ON certificate_batch TO naik_kelas_app;

-- The last number given out in a year.
CREATE TABLE certificate_series (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, year)
);
SELECT isolate_by_tenant('certificate_series');
GRANT SELECT, INSERT, UPDATE, DELETE ON certificate_series TO naik_kelas_app;

-- A certificate as it was given: name, true hours, number; revoked ones stay.
CREATE TABLE certificate (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enrolment_id uuid NOT NULL,
  batch_id uuid NOT NULL,
  year integer NOT NULL,
  serial integer NOT NULL CHECK (serial > 0),
  number text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  credit_hours integer NOT NULL,
  kind text NOT NULL DEFAULT 'PASSED' CHECK (kind IN ('PASSED', 'ATTENDED')),
  issued_on date NOT NULL,
  file_key text,
  revoked_at timestamptz,
  revoked_reason text NOT NULL DEFAULT '',
  replaced_by uuid,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id),
  FOREIGN KEY (tenant_id, batch_id) REFERENCES certificate_batch (tenant_id, id),
  UNIQUE (tenant_id, year, serial),
  UNIQUE (tenant_id, number),
  UNIQUE (tenant_id, code),
  CHECK ((revoked_at IS NULL) = (revoked_reason = ''))
);
CREATE INDEX certificate_enrolment ON certificate (tenant_id, enrolment_id);
CREATE INDEX certificate_batch_id ON certificate (tenant_id, batch_id);
SELECT isolate_by_tenant('certificate');
GRANT SELECT, INSERT, UPDATE ON certificate TO naik_kelas_app;

-- A message to one person: what was written, to where, about which event, and whether it went out. `dedupe` makes a reminder go out once.
CREATE TABLE message (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  event text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('EMAIL', 'WHATSAPP')),
  person_id uuid,
  account_id uuid REFERENCES account (id),
  training_id uuid,
  enrolment_id uuid,
  address text NOT NULL,
  subject text NOT NULL DEFAULT '',
  body text NOT NULL,
  state text NOT NULL CHECK (state IN ('QUEUED', 'SENT', 'FAILED', 'PREPARED', 'OPENED')),
  dedupe text,
  sender_id uuid DEFAULT current_account(),
  at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  error text NOT NULL DEFAULT '',
  tries integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, dedupe)
);
CREATE INDEX message_person ON message (tenant_id, person_id, at);
CREATE INDEX message_training ON message (tenant_id, training_id, at);
CREATE INDEX message_state ON message (tenant_id, state, at);
SELECT isolate_by_tenant('message');
GRANT SELECT, INSERT, UPDATE, DELETE ON message TO naik_kelas_app;

-- A person's secret calendar address; revoked ones stay.
CREATE TABLE calendar_feed (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  code_hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code_hash)
);
CREATE INDEX calendar_feed_account ON calendar_feed (tenant_id, account_id);
SELECT isolate_by_tenant('calendar_feed');
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO naik_kelas_app;
