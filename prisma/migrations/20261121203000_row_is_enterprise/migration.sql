-- An enterprise that an import adds has the id of its row: a row can become an enterprise only once, and saving need not
-- write every row again.
ALTER TABLE intake_row DROP COLUMN enterprise_id;
