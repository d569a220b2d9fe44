-- The tally summed up by kelurahan and status alone: the total of a list that is not filtered otherwise, and a
-- companion's, is a sum over some hundred rows where the tally has tens of thousands.
CREATE TABLE enterprise_total (
  tenant_id uuid NOT NULL,
  kelurahan_code text COLLATE "C" NOT NULL,
  status text NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (tenant_id, kelurahan_code, status)
);
SELECT isolate_by_tenant('enterprise_total');
GRANT SELECT, INSERT, UPDATE ON enterprise_total TO naik_kelas_app;
ALTER TABLE enterprise_total SET (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 500,
  autovacuum_vacuum_scale_factor = 0.05);

INSERT INTO enterprise_total (tenant_id, kelurahan_code, status, count)
SELECT tenant_id, kelurahan_code, status, sum(count) FROM enterprise_tally GROUP BY 1, 2, 3;

CREATE FUNCTION total_enterprises() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO enterprise_total AS t (tenant_id, kelurahan_code, status, count)
    SELECT tenant_id, kelurahan_code, status, sum(count) FROM added GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (tenant_id, kelurahan_code, status) DO UPDATE SET count = t.count + excluded.count;
  ELSE
    INSERT INTO enterprise_total AS t (tenant_id, kelurahan_code, status, count)
    SELECT tenant_id, kelurahan_code, status, sum(n) FROM (
      SELECT tenant_id, kelurahan_code, status, count AS n FROM added
      UNION ALL
      SELECT tenant_id, kelurahan_code, status, -count FROM removed
    ) change GROUP BY 1, 2, 3 HAVING sum(n) <> 0 ORDER BY 1, 2, 3
    ON CONFLICT (tenant_id, kelurahan_code, status) DO UPDATE SET count = t.count + excluded.count;
  END IF;
  RETURN NULL;
END $$;
-- One INSERT … ON CONFLICT fires both: with the rows that were new, and with those that were changed.
CREATE TRIGGER enterprise_total_insert AFTER INSERT ON enterprise_tally REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION total_enterprises();
CREATE TRIGGER enterprise_total_update AFTER UPDATE ON enterprise_tally REFERENCING NEW TABLE AS added OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION total_enterprises();
