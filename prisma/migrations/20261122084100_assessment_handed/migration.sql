-- When an assessor who coaches the enterprise handed answers to somebody else to finish; null while nobody was asked.
ALTER TABLE assessment ADD COLUMN handed_at timestamptz;
CREATE INDEX assessment_handed ON assessment (tenant_id, handed_at) WHERE handed_at IS NOT NULL AND done_at IS NULL;
