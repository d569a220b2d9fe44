-- What is written about a training, event by event; and how messages by e-mail go out once.

-- The words of one event, or of a list; a template that is removed is the usual words again.
ALTER TABLE message_template DROP CONSTRAINT message_template_purpose_check;
ALTER TABLE message_template ADD CONSTRAINT message_template_purpose_check CHECK (purpose IN
  ('LIST', 'INVITATION', 'ENROLLED', 'WAITING', 'PROMOTED', 'CANCELLED', 'REMINDER', 'CERTIFICATE', 'FOLLOW_UP'));
ALTER TABLE message_template ADD COLUMN subject text NOT NULL DEFAULT '';
GRANT DELETE ON message_template TO naik_kelas_app;

-- `SENDING` is said before a message is handed to the mail server and replaced afterwards, so that one interrupted in
-- between is never sent a second time by itself. A queued message is due at `due_at`, later after every failure.
ALTER TABLE message DROP CONSTRAINT message_state_check;
ALTER TABLE message ADD CONSTRAINT message_state_check CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'PREPARED', 'OPENED'));
ALTER TABLE message ADD CONSTRAINT message_event_check CHECK (event IN
  ('INVITATION', 'ENROLLED', 'WAITING', 'PROMOTED', 'CANCELLED', 'REMINDER', 'CERTIFICATE', 'FOLLOW_UP', 'OTHER'));
ALTER TABLE message ADD COLUMN due_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX message_due ON message (tenant_id, due_at) WHERE state IN ('QUEUED', 'SENDING');

-- The daerah that have a message to deliver, or one whose delivery was interrupted.
CREATE POLICY keeper ON message FOR SELECT TO naik_kelas_keeper USING (true);
GRANT SELECT (tenant_id, state, due_at) ON message TO naik_kelas_keeper;
GRANT CREATE ON SCHEMA door TO naik_kelas_keeper;
CREATE FUNCTION door.due_messages() RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce(jsonb_agg(t.slug), '[]') FROM tenant t WHERE t.id IN
    (SELECT m.tenant_id FROM message m WHERE m.state IN ('QUEUED', 'SENDING') AND m.due_at <= now()) $$;
ALTER FUNCTION door.due_messages() OWNER TO naik_kelas_keeper;
REVOKE CREATE ON SCHEMA door FROM naik_kelas_keeper;
REVOKE ALL ON FUNCTION door.due_messages() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION door.due_messages() TO naik_kelas_door;
