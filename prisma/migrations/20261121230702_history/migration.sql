-- What was done in a daerah, newest first, by day and by person.
CREATE INDEX audit_event_subject_at ON audit_event (tenant_id, subject_id, at);
CREATE INDEX audit_event_at ON audit_event (tenant_id, at, id);
CREATE INDEX audit_event_account ON audit_event (tenant_id, account_id, at);
CREATE INDEX enterprise_transition_at ON enterprise_transition (tenant_id, at);
