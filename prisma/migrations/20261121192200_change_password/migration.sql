-- In the first version the parameter "account" could also be read as the table's row, so that no password could be changed.
CREATE OR REPLACE FUNCTION door.change_password(account uuid, hash text, keep_session uuid) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE account a SET password_hash = hash WHERE a.id = change_password.account;
  UPDATE session s SET revoked_at = now()
    WHERE s.account_id = change_password.account AND s.id <> keep_session AND s.revoked_at IS NULL;
  RETURN 'true';
END $$;
