-- What somebody was reminded of by the portal itself, once each: a member, who reads it here or by e-mail, or a partner's
-- contact, to whom a message was prepared. `dedupe` says about what; whoever is reminded again of it is not.
CREATE TABLE notice (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid,
  contact_id uuid,
  dedupe text NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  path text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('INBOX', 'EMAIL', 'WHATSAPP')),
  at timestamptz NOT NULL DEFAULT now(),
  read_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES membership (tenant_id, account_id),
  FOREIGN KEY (tenant_id, contact_id) REFERENCES partner_contact (tenant_id, id) ON DELETE CASCADE,
  CHECK (num_nonnulls(account_id, contact_id) = 1),
  UNIQUE (tenant_id, account_id, dedupe),
  UNIQUE (tenant_id, contact_id, dedupe)
);
CREATE INDEX notice_account ON notice (tenant_id, account_id, at);
SELECT isolate_by_tenant('notice');
GRANT SELECT, INSERT ON notice TO naik_kelas_app;
GRANT UPDATE (read_at) ON notice TO naik_kelas_app;

-- Messages about agreements and what partners owe or were handed.
ALTER TABLE message DROP CONSTRAINT message_event_check;
ALTER TABLE message ADD CONSTRAINT message_event_check CHECK (event IN
  ('INVITATION', 'ENROLLED', 'WAITING', 'PROMOTED', 'CANCELLED', 'REMINDER', 'CERTIFICATE', 'FOLLOW_UP', 'COOPERATION', 'OTHER'));
