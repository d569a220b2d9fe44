-- A whole register is added in one transaction, and until it ends nobody else sees its rows: an empty table, or one
-- emptied by an undo, counts as empty, every index looks as good as any other, and the checks of foreign keys then read
-- the tenant's rows one after the other. So the transaction itself renews the statistics of tables that look empty.
CREATE FUNCTION renew_statistics() RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'enterprise', 'enterprise_kbli', 'enterprise_year', 'intake_row'] LOOP
    IF (SELECT reltuples < 1000 FROM pg_class WHERE oid = format('public.%I', t)::regclass) THEN
      EXECUTE format('ANALYZE (SKIP_LOCKED) public.%I', t);
    END IF;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION renew_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION renew_statistics() TO naik_kelas_app;
