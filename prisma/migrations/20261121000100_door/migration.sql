-- The third door: what happens before a tenant is known. Every function returns one JSON value, is owned by
-- naik_kelas_keeper and may be executed by naik_kelas_door alone.

-- Agency staff: 30 minutes idle, 12 hours in all. Owners and partners: 30 days idle, 90 days in all.
CREATE FUNCTION door.session_account(session_id uuid) RETURNS uuid
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE s record; staff boolean;
BEGIN
  SELECT x.*, a.disabled_at INTO s FROM session x JOIN account a ON a.id = x.account_id WHERE x.id = session_id;
  IF s IS NULL OR s.revoked_at IS NOT NULL OR s.disabled_at IS NOT NULL THEN RETURN NULL; END IF;
  SELECT coalesce(bool_or(m.role NOT IN ('owner', 'partner')), true) INTO staff FROM membership m WHERE m.account_id = s.account_id;
  IF s.last_seen_at < now() - (CASE WHEN staff THEN interval '30 minutes' ELSE interval '30 days' END)
    OR s.created_at < now() - (CASE WHEN staff THEN interval '12 hours' ELSE interval '90 days' END) THEN RETURN NULL; END IF;
  IF s.last_seen_at < now() - interval '1 minute' THEN UPDATE session SET last_seen_at = now() WHERE id = session_id; END IF;
  RETURN s.account_id;
END $$;

-- All that a request needs to know before it has a tenant: the daerah, and who asks (if anyone is signed in).
CREATE FUNCTION door.request(tenant_slug text, session_id uuid) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE t tenant; who uuid; result jsonb;
BEGIN
  SELECT * INTO t FROM tenant WHERE slug = tenant_slug;
  IF session_id IS NOT NULL THEN who := door.session_account(session_id); END IF;
  SELECT jsonb_build_object(
    'tenant', CASE WHEN t.id IS NULL THEN NULL ELSE jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'level', t.level,
      'regionCode', t.region_code, 'timeZone', t.time_zone, 'brandColor', t.brand_color, 'logoFile', t.logo_file, 'demo', t.demo) END,
    'account', (SELECT jsonb_build_object('id', a.id, 'name', a.name) FROM account a WHERE a.id = who),
    'membership', (SELECT jsonb_build_object('role', m.role, 'kelurahan', m.kelurahan_codes) FROM membership m
      WHERE m.tenant_id = t.id AND m.account_id = who AND m.disabled_at IS NULL),
    'daerahCount', (SELECT count(*) FROM membership m WHERE m.account_id = who AND m.disabled_at IS NULL)) INTO result;
  RETURN result;
END $$;

CREATE FUNCTION door.front() RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT jsonb_build_object('demo', coalesce(bool_or(t.demo), false), 'tenants', coalesce(jsonb_agg(jsonb_build_object(
    'slug', t.slug, 'name', t.name, 'level', t.level, 'brandColor', t.brand_color,
    'agency', (SELECT g.name FROM agency g WHERE g.tenant_id = t.id AND g.valid_from <= current_date ORDER BY g.valid_from DESC LIMIT 1)
  ) ORDER BY t.name), '[]')) FROM tenant t $$;

CREATE FUNCTION door.memberships(account uuid) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name, 'role', m.role, 'kelurahan', m.kelurahan_codes) ORDER BY t.name), '[]')
  FROM membership m JOIN tenant t ON t.id = m.tenant_id WHERE m.account_id = account AND m.disabled_at IS NULL $$;

-- Counts a try before it is checked: at most 5 failures per account in 15 minutes, the later ones with a growing pause,
-- and 20 per address in 5 minutes. An unknown identifier is counted and answered like a known one.
CREATE FUNCTION door.try_sign_in(identifier text, account_key text, address_key text) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE tries integer; newest timestamptz; oldest timestamptz; wait integer := 0; a record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(address_key, 1));
  PERFORM pg_advisory_xact_lock(hashtextextended(account_key, 2));
  DELETE FROM sign_in_attempt WHERE at < now() - interval '1 day';
  SELECT count(*), max(at), min(at) INTO tries, newest, oldest FROM sign_in_attempt
    WHERE key = account_key AND at > now() - interval '15 minutes';
  IF tries >= 5 THEN wait := ceil(extract(epoch FROM oldest + interval '15 minutes' - now()));
  ELSIF tries >= 3 THEN wait := greatest(0, ceil(extract(epoch FROM newest + (tries - 2) * interval '5 seconds' - now()))); END IF;
  SELECT count(*), min(at) INTO tries, oldest FROM sign_in_attempt WHERE key = address_key AND at > now() - interval '5 minutes';
  IF tries >= 20 THEN wait := greatest(wait, ceil(extract(epoch FROM oldest + interval '5 minutes' - now()))::integer); END IF;
  IF wait > 0 THEN RETURN jsonb_build_object('wait', wait); END IF;
  INSERT INTO sign_in_attempt (key) VALUES (account_key), (address_key);
  SELECT id, password_hash INTO a FROM account
    WHERE disabled_at IS NULL AND (email = identifier OR phone = identifier);
  RETURN jsonb_build_object('wait', 0, 'accountId', a.id, 'passwordHash', a.password_hash);
END $$;

CREATE FUNCTION door.open_session(session_id uuid, account uuid, agent text, from_address text, account_key text, address_key text) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO session (id, account_id, user_agent, address) VALUES (session_id, account, left(agent, 300), from_address);
  DELETE FROM sign_in_attempt WHERE key = account_key;
  DELETE FROM sign_in_attempt WHERE id = (SELECT max(id) FROM sign_in_attempt WHERE key = address_key);
  RETURN 'true';
END $$;

CREATE FUNCTION door.revoke_session(account uuid, session_id uuid) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE session SET revoked_at = now() WHERE id = session_id AND account_id = account AND revoked_at IS NULL;
  RETURN to_jsonb(FOUND);
END $$;

CREATE FUNCTION door.account(session_id uuid) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE who uuid := door.session_account(session_id);
BEGIN
  RETURN (SELECT jsonb_build_object('id', a.id, 'name', a.name, 'email', a.email, 'phone', a.phone, 'passwordHash', a.password_hash,
    'sessions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'createdAt', s.created_at, 'lastSeenAt', s.last_seen_at,
      'userAgent', s.user_agent, 'address', s.address, 'current', s.id = session_id) ORDER BY s.last_seen_at DESC), '[]')
      FROM session s WHERE s.account_id = a.id AND s.revoked_at IS NULL AND s.last_seen_at > now() - interval '30 days'))
    FROM account a WHERE a.id = who);
END $$;

CREATE FUNCTION door.change_password(account uuid, hash text, keep_session uuid) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE account SET password_hash = hash WHERE id = account;
  UPDATE session SET revoked_at = now() WHERE account_id = account AND id <> keep_session AND revoked_at IS NULL;
  RETURN to_jsonb(FOUND);
END $$;

CREATE FUNCTION door.invitation(code bytea) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT jsonb_build_object('name', i.name, 'role', i.role, 'tenantName', t.name, 'tenantSlug', t.slug)
  FROM invitation i JOIN tenant t ON t.id = i.tenant_id
  WHERE i.code_hash = code AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now() $$;

-- Uses an invitation once: opens a new account or, when `existing` is given, adds the daerah to that one.
CREATE FUNCTION door.accept_invitation(code bytea, existing uuid, new_account jsonb) RETURNS jsonb
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE i invitation; who uuid := existing;
BEGIN
  SELECT * INTO i FROM invitation WHERE code_hash = code AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now() FOR UPDATE;
  IF i.id IS NULL THEN RETURN jsonb_build_object('outcome', 'unusable'); END IF;
  IF who IS NULL THEN
    IF EXISTS (SELECT 1 FROM account WHERE email = new_account ->> 'email' OR phone = new_account ->> 'phone') THEN
      RETURN jsonb_build_object('outcome', 'taken'); END IF;
    INSERT INTO account (id, name, email, phone, password_hash)
      VALUES ((new_account ->> 'id')::uuid, new_account ->> 'name', new_account ->> 'email', new_account ->> 'phone', new_account ->> 'passwordHash')
      RETURNING id INTO who;
  END IF;
  INSERT INTO membership (tenant_id, id, account_id, role, kelurahan_codes)
    VALUES (i.tenant_id, (new_account ->> 'membershipId')::uuid, who, i.role, i.kelurahan_codes)
    ON CONFLICT (tenant_id, account_id) DO UPDATE SET role = excluded.role, kelurahan_codes = excluded.kelurahan_codes, disabled_at = NULL;
  IF i.person_id IS NOT NULL THEN UPDATE person SET account_id = who WHERE tenant_id = i.tenant_id AND id = i.person_id; END IF;
  UPDATE invitation SET accepted_at = now() WHERE tenant_id = i.tenant_id AND id = i.id;
  INSERT INTO audit_event (tenant_id, id, account_id, role, action, subject_id)
    VALUES (i.tenant_id, (new_account ->> 'auditId')::uuid, who, i.role, 'invitation.accept', i.id);
  RETURN jsonb_build_object('outcome', 'accepted', 'accountId', who,
    'slug', (SELECT slug FROM tenant WHERE id = i.tenant_id));
END $$;

-- Imports that a stopped worker left unfinished.
CREATE FUNCTION door.unfinished_intakes() RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'intakeId', i.id, 'state', i.state, 'accountId', coalesce(i.saved_by, i.created_by))), '[]')
  FROM intake i JOIN tenant t ON t.id = i.tenant_id WHERE i.state IN ('READING', 'SAVING') $$;

DO $$
DECLARE f record;
BEGIN
  FOR f IN SELECT p.oid::regprocedure AS signature FROM pg_proc p WHERE p.pronamespace = 'door'::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO naik_kelas_keeper', f.signature);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f.signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO naik_kelas_door', f.signature);
  END LOOP;
END $$;
GRANT USAGE ON SCHEMA door TO naik_kelas_keeper;
REVOKE CREATE ON SCHEMA door FROM naik_kelas_keeper;
REVOKE CREATE ON SCHEMA public FROM naik_kelas_keeper;
