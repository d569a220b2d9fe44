-- When a conflict was decided for the file: what changes after that is a conflict again.
ALTER TABLE correction ADD COLUMN taken_at timestamptz;
