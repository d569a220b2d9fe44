-- The sample that a laboratory's report answered; null when it was of none, or of one that had its end already.
ALTER TABLE test_report ADD COLUMN submission_id uuid,
  ADD FOREIGN KEY (tenant_id, submission_id) REFERENCES submission (tenant_id, id);
CREATE INDEX test_report_submission ON test_report (tenant_id, submission_id);
