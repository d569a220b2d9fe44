-- A list somebody has named: its query as in the address. It is its own person's, or shared with the whole agency.
-- What was removed stays, so that it can be put back.
CREATE TABLE saved_view (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL DEFAULT current_account() REFERENCES account (id),
  name text NOT NULL CHECK (name <> ''),
  query text NOT NULL,
  shared_at timestamptz,
  removed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX saved_view_account ON saved_view (tenant_id, account_id);
SELECT isolate_by_tenant('saved_view');
GRANT SELECT, INSERT, UPDATE ON saved_view TO naik_kelas_app;

-- The view the list opens with, one for each role.
CREATE TABLE role_view (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('admin', 'officer', 'companion', 'leader')),
  view_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, role),
  FOREIGN KEY (tenant_id, view_id) REFERENCES saved_view (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX role_view_view ON role_view (tenant_id, view_id);
SELECT isolate_by_tenant('role_view');
GRANT SELECT, INSERT, UPDATE, DELETE ON role_view TO naik_kelas_app;

-- What the agency last wrote to the people of a list, its places still open ({nama}, {usaha}, …).
CREATE TABLE message_template (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('LIST')),
  text text NOT NULL,
  account_id uuid DEFAULT current_account() REFERENCES account (id),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, purpose)
);
SELECT isolate_by_tenant('message_template');
GRANT SELECT, INSERT, UPDATE ON message_template TO naik_kelas_app;
