-- The share of a tenant in a table decides the plans, and a whole register arrives in one import: the statistics are
-- renewed after some hundred changed rows, not after a tenth of the table.
ALTER TABLE person SET (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 500);
ALTER TABLE enterprise SET (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 500);
ALTER TABLE enterprise_kbli SET (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 500);
ALTER TABLE enterprise_year SET (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 500);
ALTER TABLE enterprise_tally SET (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 500,
  autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE intake_row SET (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 500);
