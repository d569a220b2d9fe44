-- Rows of a saved import that could not enter the register wait in a queue until each is saved, found twice or dropped.
ALTER TABLE intake_row
  ADD COLUMN kelurahan_code text,
  ADD COLUMN settled text CHECK (settled IN ('SAVED', 'DUPLICATE', 'DROPPED')),
  ADD COLUMN settled_at timestamptz,
  ADD COLUMN settled_by uuid REFERENCES account (id),
  ADD COLUMN settled_reason text,
  ADD COLUMN handed_to uuid REFERENCES account (id),
  ADD COLUMN handed_at timestamptz,
  ADD CHECK ((settled IS NULL) = (settled_at IS NULL)),
  ADD CHECK ((handed_to IS NULL) = (handed_at IS NULL));
CREATE INDEX intake_row_queue ON intake_row (tenant_id, intake_id, position) WHERE outcome = 'error' AND settled IS NULL;
CREATE INDEX intake_row_settled ON intake_row (tenant_id, intake_id, settled) WHERE settled IS NOT NULL;

-- An uploaded workbook of repairs is an import whose rows went to the rows they repair.
ALTER TABLE intake DROP CONSTRAINT IF EXISTS intake_state_check;
ALTER TABLE intake ADD CONSTRAINT intake_state_check
  CHECK (state IN ('READING', 'REFUSED', 'JUDGED', 'SAVING', 'SAVED', 'UNDONE', 'FAILED', 'REPAIRED'));

-- What a re-imported export says differently from the register: one row of the import about one enterprise.
CREATE TABLE correction (
  tenant_id uuid NOT NULL,
  -- The row of the import.
  id uuid NOT NULL,
  intake_id uuid NOT NULL,
  position integer NOT NULL,
  enterprise_id uuid NOT NULL,
  fields text[] NOT NULL,
  -- Fields that somebody else changed meanwhile, and those of them decided for the file.
  conflicts text[] NOT NULL DEFAULT '{}',
  taken text[] NOT NULL DEFAULT '{}',
  -- Why it cannot be applied, or should be looked at first.
  doubts text[] NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'APPLIED', 'LEFT', 'UNDONE', 'KEPT')),
  applied text[] NOT NULL DEFAULT '{}',
  applied_at timestamptz,
  -- Encrypted: what the applied fields were before.
  before bytea,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES intake_row (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, intake_id) REFERENCES intake (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX correction_intake ON correction (tenant_id, intake_id, position);
CREATE INDEX correction_enterprise ON correction (tenant_id, enterprise_id);
SELECT isolate_by_tenant('correction');
GRANT SELECT, INSERT, UPDATE, DELETE ON correction TO naik_kelas_app;
