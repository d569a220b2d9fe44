-- What somebody has answered of a test that is not handed in yet: {question id: option index}.
CREATE TABLE test_draft (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enrolment_id uuid NOT NULL,
  test text NOT NULL CHECK (test IN ('PRE', 'POST')),
  answers jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, enrolment_id, test)
);
SELECT isolate_by_tenant('test_draft');
GRANT SELECT, INSERT, UPDATE, DELETE ON test_draft TO naik_kelas_app;
