-- What waits for a decision and what has a label are few rows of a register; their lists are read from these in order.
CREATE INDEX enterprise_proposed ON enterprise (tenant_id, id) WHERE proposal IS NOT NULL;
CREATE INDEX enterprise_tagged ON enterprise (tenant_id, id) WHERE tags <> '{}';
-- The operator above: under row-level security it cannot be looked up in this one.
DROP INDEX enterprise_tags;
-- The daily look for approvals that have ended.
CREATE INDEX enterprise_approved_until ON enterprise (tenant_id, valid_until) WHERE status = 'APPROVED';
DROP INDEX enterprise_valid_until;
