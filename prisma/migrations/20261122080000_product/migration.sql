-- Products: what an enterprise makes, what is known of it, how ready it is for which market, and what moved it.

-- What was handed to a partner may be one product.
ALTER TABLE submission ADD COLUMN product_id uuid;

-- A product of an enterprise, the unit of readiness: what it is, which rules apply to it, and what can be made of it; money is rupiah, time is days.
CREATE TABLE product (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  name_en text NOT NULL DEFAULT '',
  commodity text NOT NULL CHECK (commodity IN ('FOOD', 'COCONUT', 'SEAFOOD', 'CRAFT', 'WOOD', 'FLOWER', 'BAMBOO')),
  food_contact boolean NOT NULL DEFAULT false,
  plant boolean NOT NULL DEFAULT false,
  animal boolean NOT NULL DEFAULT false,
  wood boolean NOT NULL DEFAULT false,
  haram boolean NOT NULL DEFAULT false,
  shelf_life integer CHECK (shelf_life BETWEEN 1 AND 36500),
  description text NOT NULL DEFAULT '',
  description_en text NOT NULL DEFAULT '',
  hs_code text CHECK (hs_code ~ '^\d{8}$'),
  barcode text CHECK (barcode ~ '^\d{13}$'),
  price bigint CHECK (price >= 0),
  price_unit text NOT NULL DEFAULT '',
  capacity integer CHECK (capacity > 0),
  capacity_unit text NOT NULL DEFAULT '',
  min_order integer CHECK (min_order > 0),
  lead_days integer CHECK (lead_days >= 0),
  export_documents text[] NOT NULL DEFAULT '{}',
  grade text NOT NULL DEFAULT 'stated' CHECK (grade IN ('stated', 'seen', 'document', 'partner', 'register')),
  checked_by uuid,
  checked_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  withdrawn_reason text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason = ''))
);
CREATE INDEX product_enterprise ON product (tenant_id, enterprise_id);
CREATE INDEX product_name ON product (tenant_id, name, id);
CREATE INDEX product_commodity ON product (tenant_id, commodity, name, id);
SELECT isolate_by_tenant('product');
GRANT SELECT, INSERT, UPDATE, DELETE ON product TO naik_kelas_app;

-- A photo of a product, in the order it is shown.
CREATE TABLE product_photo (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  document_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  caption text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id)
);
CREATE INDEX product_photo_product ON product_photo (tenant_id, product_id, position);
CREATE INDEX product_photo_document ON product_photo (tenant_id, document_id);
SELECT isolate_by_tenant('product_photo');
GRANT SELECT, INSERT, UPDATE, DELETE ON product_photo TO naik_kelas_app;

-- A size or taste a product is sold in; price is rupiah.
CREATE TABLE product_variant (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  name text NOT NULL CHECK (name <> ''),
  net_content text NOT NULL DEFAULT '',
  price bigint CHECK (price >= 0),
  barcode text CHECK (barcode ~ '^\d{13}$'),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX product_variant_product ON product_variant (tenant_id, product_id, position);
SELECT isolate_by_tenant('product_variant');
GRANT SELECT, INSERT, UPDATE, DELETE ON product_variant TO naik_kelas_app;

-- One level of a product's packaging: touching it, around units, around boxes.
CREATE TABLE product_packaging (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  level text NOT NULL CHECK (level IN ('PRIMARY', 'SECONDARY', 'TERTIARY')),
  material text NOT NULL CHECK (material <> ''),
  size text NOT NULL DEFAULT '',
  net_content text NOT NULL DEFAULT '',
  units integer CHECK (units > 0),
  food_grade boolean NOT NULL DEFAULT false,
  document_id uuid,
  grade text NOT NULL DEFAULT 'stated' CHECK (grade IN ('stated', 'seen', 'document', 'partner', 'register')),
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id),
  UNIQUE (tenant_id, product_id, level)
);
CREATE INDEX product_packaging_document ON product_packaging (tenant_id, document_id);
SELECT isolate_by_tenant('product_packaging');
GRANT SELECT, INSERT, UPDATE, DELETE ON product_packaging TO naik_kelas_app;

-- A version of a product's label: which of the mandatory elements are on it and which it does not need.
CREATE TABLE product_label (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  elements text[] NOT NULL DEFAULT '{}',
  not_needed text[] NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '',
  document_id uuid,
  grade text NOT NULL DEFAULT 'stated' CHECK (grade IN ('stated', 'seen', 'document', 'partner', 'register')),
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id),
  UNIQUE (tenant_id, product_id, version)
);
CREATE INDEX product_label_document ON product_label (tenant_id, document_id);
SELECT isolate_by_tenant('product_label');
GRANT SELECT, INSERT, UPDATE, DELETE ON product_label TO naik_kelas_app;

-- What was really made of a product in a month (its first day), in the product's unit of capacity; and how many units were ordered and delivered in time.
CREATE TABLE product_output (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  quantity integer NOT NULL CHECK (quantity >= 0),
  ordered integer CHECK (ordered >= 0),
  on_time integer CHECK (on_time >= 0),
  grade text NOT NULL DEFAULT 'stated' CHECK (grade IN ('stated', 'seen', 'document', 'partner', 'register')),
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, product_id, month),
  CHECK (on_time <= ordered)
);
SELECT isolate_by_tenant('product_output');
GRANT SELECT, INSERT, UPDATE, DELETE ON product_output TO naik_kelas_app;

-- Where a product is sold, since when and until when.
CREATE TABLE sales_channel (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('SHOP', 'CONSIGNMENT', 'RETAIL', 'GIFT_SHOP', 'MARKETPLACE', 'SOCIAL', 'CATALOGUE', 'EXPORTER', 'OTHER')),
  name text NOT NULL CHECK (name <> ''),
  url text NOT NULL DEFAULT '',
  since date,
  until date,
  grade text NOT NULL DEFAULT 'stated' CHECK (grade IN ('stated', 'seen', 'document', 'partner', 'register')),
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  CHECK (until >= since)
);
CREATE INDEX sales_channel_product ON sales_channel (tenant_id, product_id);
SELECT isolate_by_tenant('sales_channel');
GRANT SELECT, INSERT, UPDATE, DELETE ON sales_channel TO naik_kelas_app;

-- What a product earned through a channel in a month (its first day), in rupiah.
CREATE TABLE channel_sale (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  channel_id uuid NOT NULL,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  amount bigint NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, channel_id) REFERENCES sales_channel (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, channel_id, month)
);
SELECT isolate_by_tenant('channel_sale');
GRANT SELECT, INSERT, UPDATE, DELETE ON channel_sale TO naik_kelas_app;

-- What of a product was published, as it was then, and on whose consent.
CREATE TABLE product_version (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  consent_id uuid NOT NULL,
  withdrawn_at timestamptz,
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, consent_id) REFERENCES consent (tenant_id, id),
  UNIQUE (tenant_id, product_id, version)
);
CREATE INDEX product_version_consent ON product_version (tenant_id, consent_id);
SELECT isolate_by_tenant('product_version');
GRANT SELECT, INSERT, UPDATE ON product_version TO naik_kelas_app;

-- A link to a product's dossier for people outside; only the hash of its code is kept.
CREATE TABLE product_share (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, code_hash)
);
CREATE INDEX product_share_product ON product_share (tenant_id, product_id);
SELECT isolate_by_tenant('product_share');
GRANT SELECT, INSERT, UPDATE ON product_share TO naik_kelas_app;

-- A shipment of a product that left the country, under whose name, by which declaration (PEB).
CREATE TABLE product_export (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  route text NOT NULL CHECK (route IN ('DIRECT', 'UNDERNAME', 'AGGREGATOR')),
  country text NOT NULL CHECK (country <> ''),
  shipped_on date NOT NULL,
  hs_code text CHECK (hs_code ~ '^\d{8}$'),
  volume integer CHECK (volume > 0),
  value bigint CHECK (value >= 0),
  peb_number text NOT NULL CHECK (peb_number <> ''),
  exporter text NOT NULL DEFAULT '',
  port text NOT NULL DEFAULT '',
  document_id uuid,
  grade text NOT NULL DEFAULT 'stated' CHECK (grade IN ('stated', 'seen', 'document', 'partner', 'register')),
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id)
);
CREATE INDEX product_export_product ON product_export (tenant_id, product_id, shipped_on);
CREATE INDEX product_export_document ON product_export (tenant_id, document_id);
SELECT isolate_by_tenant('product_export');
GRANT SELECT, INSERT, UPDATE, DELETE ON product_export TO naik_kelas_app;

-- A permit or certificate of an enterprise: for some of its products, or for all when none is named; no last day means it holds as long as nothing changes.
CREATE TABLE permit (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PIRT', 'BPOM', 'SLHS', 'HALAL', 'NOT_HALAL', 'SNI', 'SNI_UMK', 'BRAND', 'CPPB', 'HACCP', 'ISO22000', 'SKP', 'SMKHP', 'NKV', 'TKDN', 'GS1', 'SVLK', 'DHH', 'V_LEGAL', 'PHYTO', 'ORGANIC', 'ISPM15', 'NUTRITION', 'OTHER')),
  state text NOT NULL DEFAULT 'VALID' CHECK (state IN ('IN_PROCESS', 'VALID', 'REVOKED')),
  number text NOT NULL DEFAULT '',
  title text NOT NULL DEFAULT '',
  holder text NOT NULL DEFAULT '',
  issuer text NOT NULL DEFAULT '',
  issued_on date,
  expires_on date,
  level text NOT NULL DEFAULT '',
  grade text NOT NULL DEFAULT 'stated' CHECK (grade IN ('stated', 'seen', 'document', 'partner', 'register')),
  source text NOT NULL DEFAULT '',
  checked_by uuid,
  checked_at timestamptz,
  facilitated boolean NOT NULL DEFAULT false,
  training_id uuid,
  mou_id uuid,
  document_id uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id),
  FOREIGN KEY (tenant_id, mou_id) REFERENCES mou (tenant_id, id),
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id),
  CHECK (expires_on >= issued_on)
);
CREATE INDEX permit_enterprise ON permit (tenant_id, enterprise_id);
CREATE INDEX permit_expiry ON permit (tenant_id, expires_on, kind);
CREATE INDEX permit_training ON permit (tenant_id, training_id);
CREATE INDEX permit_mou ON permit (tenant_id, mou_id);
CREATE INDEX permit_document ON permit (tenant_id, document_id);
SELECT isolate_by_tenant('permit');
GRANT SELECT, INSERT, UPDATE, DELETE ON permit TO naik_kelas_app;

-- A product that a permit is for.
CREATE TABLE permit_product (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  permit_id uuid NOT NULL,
  product_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, permit_id) REFERENCES permit (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, permit_id, product_id)
);
CREATE INDEX permit_product_product ON permit_product (tenant_id, product_id);
SELECT isolate_by_tenant('permit_product');
GRANT SELECT, INSERT, UPDATE, DELETE ON permit_product TO naik_kelas_app;

-- What a laboratory found in a sample of a product, against a version of a standard (COA).
CREATE TABLE test_report (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  partner_id uuid,
  laboratory text NOT NULL CHECK (laboratory <> ''),
  number text NOT NULL CHECK (number <> ''),
  tested_on date NOT NULL,
  standard text NOT NULL DEFAULT '',
  sample text NOT NULL DEFAULT '',
  passed boolean NOT NULL,
  mou_id uuid,
  document_id uuid,
  grade text NOT NULL DEFAULT 'stated' CHECK (grade IN ('stated', 'seen', 'document', 'partner', 'register')),
  withdrawn_at timestamptz,
  withdrawn_reason text NOT NULL DEFAULT '',
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id),
  FOREIGN KEY (tenant_id, mou_id) REFERENCES mou (tenant_id, id),
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason = ''))
);
CREATE INDEX test_report_product ON test_report (tenant_id, product_id, tested_on);
CREATE INDEX test_report_partner ON test_report (tenant_id, partner_id);
CREATE INDEX test_report_mou ON test_report (tenant_id, mou_id);
CREATE INDEX test_report_document ON test_report (tenant_id, document_id);
SELECT isolate_by_tenant('test_report');
GRANT SELECT, INSERT, UPDATE, DELETE ON test_report TO naik_kelas_app;

-- One parameter of a test report: a number in the standard's unit, below what can be detected (ND), or words.
CREATE TABLE test_value (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  parameter text NOT NULL CHECK (parameter <> ''),
  value double precision,
  is_undetected boolean NOT NULL DEFAULT false,
  words text NOT NULL DEFAULT '',
  passed boolean,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, report_id) REFERENCES test_report (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, report_id, parameter)
);
SELECT isolate_by_tenant('test_value');
GRANT SELECT, INSERT, UPDATE, DELETE ON test_value TO naik_kelas_app;

-- A list of enterprises that are helped to the same permit together.
CREATE TABLE permit_drive (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  starts_on date NOT NULL,
  ends_on date,
  mou_id uuid,
  closed_at timestamptz,
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, mou_id) REFERENCES mou (tenant_id, id),
  CHECK (ends_on >= starts_on)
);
CREATE INDEX permit_drive_mou ON permit_drive (tenant_id, mou_id);
SELECT isolate_by_tenant('permit_drive');
GRANT SELECT, INSERT, UPDATE, DELETE ON permit_drive TO naik_kelas_app;

-- An enterprise (and perhaps one product) in a drive, and how far it is.
CREATE TABLE drive_member (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  drive_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  product_id uuid,
  state text NOT NULL DEFAULT 'LISTED' CHECK (state IN ('LISTED', 'PREPARING', 'APPLIED', 'DONE', 'DROPPED')),
  note text NOT NULL DEFAULT '',
  permit_id uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, drive_id) REFERENCES permit_drive (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, permit_id) REFERENCES permit (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, drive_id, enterprise_id, product_id)
);
CREATE INDEX drive_member_enterprise ON drive_member (tenant_id, enterprise_id);
CREATE INDEX drive_member_product ON drive_member (tenant_id, product_id);
CREATE INDEX drive_member_permit ON drive_member (tenant_id, permit_id);
SELECT isolate_by_tenant('drive_member');
GRANT SELECT, INSERT, UPDATE, DELETE ON drive_member TO naik_kelas_app;

-- A letter with which the agency recommends an enterprise's trademark application, numbered within its year.
CREATE TABLE recommendation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  year integer NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  number text NOT NULL,
  brand text NOT NULL CHECK (brand <> ''),
  nice_class integer NOT NULL CHECK (nice_class BETWEEN 1 AND 45),
  goods text NOT NULL DEFAULT '',
  signed_on date NOT NULL,
  place text NOT NULL DEFAULT '',
  signatory text NOT NULL DEFAULT '',
  office text NOT NULL,
  staff_number text NOT NULL DEFAULT '',
  content jsonb NOT NULL,
  revoked_at timestamptz,
  revoked_reason text NOT NULL DEFAULT '',
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
  UNIQUE (tenant_id, year, sequence),
  CHECK ((revoked_at IS NULL) = (revoked_reason = ''))
);
CREATE INDEX recommendation_enterprise ON recommendation (tenant_id, enterprise_id);
SELECT isolate_by_tenant('recommendation');
GRANT SELECT, INSERT, UPDATE ON recommendation TO naik_kelas_app;

-- A version of the daerah's own rubric; a published one never changes, and counts from its first day on.
CREATE TABLE rubric (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  title text NOT NULL CHECK (title <> ''),
  content jsonb NOT NULL,
  starts_on date,
  published_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT now(),
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  CHECK (published_at IS NULL OR starts_on IS NOT NULL)
);
SELECT isolate_by_tenant('rubric');
GRANT SELECT, INSERT, UPDATE, DELETE ON rubric TO naik_kelas_app;

-- Somebody's answers about one product: the owner's own, a verified one, or a blind second look at a sample.
CREATE TABLE assessment (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('SELF', 'VERIFIED', 'BLIND')),
  rubric text NOT NULL,
  partner_id uuid,
  doubles_id uuid,
  assessor_id uuid,
  opened_at timestamptz NOT NULL DEFAULT now(),
  done_at timestamptz,
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, enterprise_id) REFERENCES enterprise (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id),
  FOREIGN KEY (tenant_id, doubles_id) REFERENCES assessment (tenant_id, id)
);
CREATE INDEX assessment_product ON assessment (tenant_id, product_id, kind, done_at);
CREATE INDEX assessment_enterprise ON assessment (tenant_id, enterprise_id);
CREATE INDEX assessment_partner ON assessment (tenant_id, partner_id);
CREATE INDEX assessment_doubles ON assessment (tenant_id, doubles_id);
CREATE INDEX assessment_assessor ON assessment (tenant_id, assessor_id, done_at);
SELECT isolate_by_tenant('assessment');
GRANT SELECT, INSERT, UPDATE, DELETE ON assessment TO naik_kelas_app;

-- One answer of an assessment: what is so, how it is known, and until when that may be relied on; it counts once its assessment is done.
CREATE TABLE answer (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  criterion text NOT NULL,
  value double precision NOT NULL CHECK (value >= 0),
  grade text NOT NULL DEFAULT 'stated' CHECK (grade IN ('stated', 'seen', 'document', 'partner', 'register')),
  note text NOT NULL DEFAULT '',
  document_id uuid,
  answered_on date NOT NULL,
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, assessment_id) REFERENCES assessment (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id),
  UNIQUE (tenant_id, assessment_id, criterion)
);
CREATE INDEX answer_document ON answer (tenant_id, document_id);
SELECT isolate_by_tenant('answer');
GRANT SELECT, INSERT, UPDATE, DELETE ON answer TO naik_kelas_app;

-- How ready a product was when it was last computed: a copy of what the facts say, kept for lists; its id is the product's.
CREATE TABLE product_readiness (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  rubric text NOT NULL,
  computed_on date NOT NULL,
  level text NOT NULL CHECK (level IN ('RECORDED', 'VALIDATED', 'LICENSED', 'RETAIL_READY', 'EXPORT_READY', 'EXPORTER')),
  general double precision NOT NULL,
  retail double precision NOT NULL,
  export double precision NOT NULL,
  scores jsonb NOT NULL,
  failed text[] NOT NULL DEFAULT '{}',
  stated double precision NOT NULL,
  next_expiry date,
  computed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES product (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX product_readiness_level ON product_readiness (tenant_id, level, general DESC, id);
CREATE INDEX product_readiness_expiry ON product_readiness (tenant_id, next_expiry);
CREATE INDEX product_readiness_day ON product_readiness (tenant_id, computed_on);
SELECT isolate_by_tenant('product_readiness');
GRANT SELECT, INSERT, UPDATE, DELETE ON product_readiness TO naik_kelas_app;

-- A recomputation of every product, in pieces, that goes on where it stopped.
CREATE TABLE readiness_run (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  reason text NOT NULL CHECK (reason IN ('RUBRIC', 'CLOCK', 'REPAIR')),
  rubric_id uuid,
  state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  total integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,
  moved integer NOT NULL DEFAULT 0,
  last_id uuid,
  finished_at timestamptz,
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, rubric_id) REFERENCES rubric (tenant_id, id)
);
CREATE INDEX readiness_run_rubric ON readiness_run (tenant_id, rubric_id);
CREATE INDEX readiness_run_at ON readiness_run (tenant_id, at);
SELECT isolate_by_tenant('readiness_run');
GRANT SELECT, INSERT, UPDATE, DELETE ON readiness_run TO naik_kelas_app;

-- A change of a product's readiness: a dimension's score, a gate or the level, before and after, and what caused it.
CREATE TABLE movement (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('DIMENSION', 'GATE', 'LEVEL')),
  subject text NOT NULL,
  dimension text,
  before text NOT NULL,
  after text NOT NULL,
  change double precision NOT NULL CHECK (change <> 0),
  cause text NOT NULL CHECK (cause IN ('ANSWER', 'PERMIT', 'TEST', 'RECORD', 'EXPORT', 'TRAINING', 'VALIDATION', 'EXPIRY', 'RUBRIC')),
  cause_id uuid,
  cause_grade text NOT NULL DEFAULT 'stated',
  criteria text[] NOT NULL DEFAULT '{}',
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX movement_product ON movement (tenant_id, product_id, at);
CREATE INDEX movement_day ON movement (tenant_id, day, kind);
SELECT isolate_by_tenant('movement');
GRANT SELECT, INSERT ON movement TO naik_kelas_app;

-- The share of a movement that is credited to an intervention by a version of the written rule; a movement without evidence has one row that says so.
CREATE TABLE credit (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  movement_id uuid NOT NULL,
  source text NOT NULL CHECK (source IN ('TRAINING', 'OBLIGATION', 'PERMIT', 'TEST', 'NONE')),
  training_id uuid,
  obligation_id uuid,
  permit_id uuid,
  report_id uuid,
  mou_id uuid,
  partner_id uuid,
  programme_id uuid,
  share double precision NOT NULL CHECK (share > 0 AND share <= 1),
  rule integer NOT NULL,
  affirmed boolean,
  affirmed_by uuid,
  affirmed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, movement_id) REFERENCES movement (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, training_id) REFERENCES training (tenant_id, id),
  FOREIGN KEY (tenant_id, obligation_id) REFERENCES obligation (tenant_id, id),
  FOREIGN KEY (tenant_id, permit_id) REFERENCES permit (tenant_id, id),
  FOREIGN KEY (tenant_id, report_id) REFERENCES test_report (tenant_id, id),
  FOREIGN KEY (tenant_id, mou_id) REFERENCES mou (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programme (tenant_id, id)
);
CREATE INDEX credit_movement ON credit (tenant_id, movement_id);
CREATE INDEX credit_training ON credit (tenant_id, training_id);
CREATE INDEX credit_obligation ON credit (tenant_id, obligation_id);
CREATE INDEX credit_permit ON credit (tenant_id, permit_id);
CREATE INDEX credit_report ON credit (tenant_id, report_id);
CREATE INDEX credit_mou ON credit (tenant_id, mou_id);
CREATE INDEX credit_partner ON credit (tenant_id, partner_id);
CREATE INDEX credit_programme ON credit (tenant_id, programme_id);
SELECT isolate_by_tenant('credit');
GRANT SELECT, INSERT, UPDATE, DELETE ON credit TO naik_kelas_app;

-- What a way to market asks of a product: criteria, volumes and things somebody looks at, each with whether it is a must.
CREATE TABLE channel_profile (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('RETAIL', 'RETAILER', 'MARKETPLACE', 'CATALOGUE', 'GIFT_SHOP', 'EXPORT')),
  name text NOT NULL CHECK (name <> ''),
  partner_id uuid,
  requirements jsonb NOT NULL,
  position integer NOT NULL DEFAULT 1,
  retired_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partner (tenant_id, id),
  UNIQUE (tenant_id, name)
);
CREATE INDEX channel_profile_partner ON channel_profile (tenant_id, partner_id);
SELECT isolate_by_tenant('channel_profile');
GRANT SELECT, INSERT, UPDATE, DELETE ON channel_profile TO naik_kelas_app;

-- Whether a product meets a thing of a channel's list that somebody looks at.
CREATE TABLE channel_check (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  profile_id uuid NOT NULL,
  product_id uuid NOT NULL,
  item text NOT NULL,
  passed boolean NOT NULL,
  note text NOT NULL DEFAULT '',
  account_id uuid DEFAULT current_account(),
  role text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, profile_id) REFERENCES channel_profile (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
  UNIQUE (tenant_id, profile_id, product_id, item)
);
CREATE INDEX channel_check_product ON channel_check (tenant_id, product_id);
SELECT isolate_by_tenant('channel_check');
GRANT SELECT, INSERT, UPDATE, DELETE ON channel_check TO naik_kelas_app;

ALTER TABLE submission ADD FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id);
CREATE INDEX submission_product ON submission (tenant_id, product_id);

-- A published rubric never changes: only its title may be corrected.
CREATE FUNCTION refuse_published_rubric() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published rubric does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'rubric_is_published';
END $$;
CREATE TRIGGER rubric_changes BEFORE UPDATE OF content, number, starts_on, published_at ON rubric
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_published_rubric();
CREATE TRIGGER rubric_vanishes BEFORE DELETE ON rubric
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_published_rubric();

-- The answers of an assessment that is done never change: a new assessment says what is so now.
CREATE FUNCTION refuse_done_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM assessment a WHERE a.tenant_id = NEW.tenant_id AND a.id = NEW.assessment_id AND a.done_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the answers of a finished assessment do not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_is_done';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answer_changes BEFORE INSERT OR UPDATE ON answer FOR EACH ROW EXECUTE FUNCTION refuse_done_answer();
