-- What an owner would have changed in the record of the own enterprise, or objects to, and what the agency answered.
-- The values may be personal data, so they are kept encrypted in `payload`; `fields` names them.
CREATE TABLE proposal (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  account_id uuid DEFAULT current_account() REFERENCES account (id),
  kind text NOT NULL CHECK (kind IN ('CHANGE', 'OBJECTION')),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ACCEPTED', 'PARTLY', 'ANSWERED')),
  fields text[] NOT NULL DEFAULT '{}',
  accepted text[] NOT NULL DEFAULT '{}',
  payload bytea NOT NULL,
  answer text NOT NULL DEFAULT '',
  at timestamptz NOT NULL DEFAULT now(),
  decided_by uuid REFERENCES account (id),
  decided_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE,
  CHECK ((state = 'OPEN') = (decided_at IS NULL))
);
CREATE INDEX proposal_state ON proposal (tenant_id, state, at);
CREATE INDEX proposal_enterprise ON proposal (tenant_id, enterprise_id, at);
SELECT isolate_by_tenant('proposal');
GRANT SELECT, INSERT, UPDATE ON proposal TO naik_kelas_app;

-- The code an owner uses is looked for by the person it is for.
CREATE INDEX invitation_person ON invitation (tenant_id, person_id) WHERE person_id IS NOT NULL;
