-- A product is listed anew only when something of its readiness changed that the list is filtered by: computing 100,000 of
-- them again leaves most as they were.
CREATE FUNCTION list_moved_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM list_products(c.tenant_id, array_agg(c.id)) FROM changed c JOIN former f USING (tenant_id, id)
    WHERE (c.level, c.failed) IS DISTINCT FROM (f.level, f.failed) GROUP BY c.tenant_id;
  RETURN NULL;
END $$;
DROP TRIGGER readiness_changed ON product_readiness;
CREATE TRIGGER readiness_changed AFTER UPDATE ON product_readiness REFERENCING OLD TABLE AS former NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION list_moved_products();
-- Room for the next copy beside the last, so that what no index asks for changes no index.
ALTER TABLE product_readiness SET (fillfactor = 60);
