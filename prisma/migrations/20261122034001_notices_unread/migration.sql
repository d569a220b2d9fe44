-- What nobody has read yet is counted on every page.
CREATE INDEX notice_unread ON notice (tenant_id, account_id) WHERE read_at IS NULL AND channel = 'INBOX';
