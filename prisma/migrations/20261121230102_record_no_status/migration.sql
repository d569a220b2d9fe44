-- A change of status is a fact of its own, and the statement that makes it changes nothing else: to compare its rows field by
-- field, thousands at a time when many are decided on at once, can find nothing.
DROP TRIGGER enterprise_record_change ON enterprise;
CREATE TRIGGER enterprise_record_change AFTER UPDATE ON enterprise FOR EACH ROW
  WHEN (OLD.status IS NOT DISTINCT FROM NEW.status) EXECUTE FUNCTION record_row_change();
