-- A candidate follows its enterprise into the record it is merged into; nothing else of it ever changes.
GRANT UPDATE (enterprise_id) ON training_candidate TO naik_kelas_app;
