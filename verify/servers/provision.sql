-- Roles and privileges of a Verify database. Run it as a superuser, connected to that database:
--     python -m verify.servers.provision
-- fills in the names and passwords from the addresses in the environment. Twice is as good as once.
--
-- program  reads and writes rows. Owns nothing, creates nothing, is no superuser
-- owner    owns the schema and runs migrations
-- sealer   closes the trail; a migration grants what it needs
-- trail    owns the trail's tables; nobody logs in as it, the owner acts for it in migrations

-- Passed this way, since a name or a password may hold what would end the block below.
SELECT set_config('verify.roles', {roles}, true);

DO $$
DECLARE role record;
BEGIN
    -- Several databases of one server may be provisioned at the same time.
    PERFORM pg_advisory_xact_lock(hashtext('verify provisioning'));
    FOR role IN
        SELECT * FROM json_to_recordset(current_setting('verify.roles')::json)
            AS named (name text, password text)
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role.name) THEN
            EXECUTE format('CREATE ROLE %I', role.name);
        END IF;
        IF role.password IS NULL THEN
            EXECUTE format('ALTER ROLE %I NOLOGIN', role.name);
        ELSE
            EXECUTE format('ALTER ROLE %I LOGIN PASSWORD %L', role.name, role.password);
        END IF;
    END LOOP;
END $$;
SELECT set_config('verify.roles', '', true);

-- A transaction left open holds back the trail's sealing and the cleaning of every table.
ALTER ROLE {program} SET transaction_timeout = '120s';
ALTER ROLE {program} SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE {sealer} SET transaction_timeout = '120s';

GRANT {trail} TO {owner};

REVOKE ALL ON DATABASE {database} FROM PUBLIC;
GRANT CONNECT ON DATABASE {database} TO {program}, {sealer};
ALTER DATABASE {database} OWNER TO {owner};

ALTER SCHEMA public OWNER TO {owner};
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO {program}, {sealer};
-- The new owner of a table needs CREATE on its schema when the table changes hands.
GRANT USAGE, CREATE ON SCHEMA public TO {trail};

ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {program};
ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO {program};

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;
