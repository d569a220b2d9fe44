-- A training whose sessions change has changed: calendars that were handed out look at `updated_at`.
CREATE OR REPLACE FUNCTION touch_training() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE training SET updated_at = now()
  WHERE tenant_id = coalesce(NEW.tenant_id, OLD.tenant_id) AND id = coalesce(NEW.training_id, OLD.training_id);
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER training_session_touches AFTER INSERT OR UPDATE OR DELETE ON training_session
  FOR EACH ROW EXECUTE FUNCTION touch_training();
