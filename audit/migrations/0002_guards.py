"""The trail's own guards: columns derived from the body, nothing changed ever, an event for each audited change."""

from django.conf import settings
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from psycopg import sql

# The search path is fixed, or a temporary table named audit_event would stand in for the trail.
FUNCTIONS = """
CREATE FUNCTION audit_event_columns() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE act jsonb := convert_from(NEW.body, 'UTF8')::jsonb;
BEGIN
    NEW.xid := pg_current_xact_id();
    NEW.at := (act ->> 'at')::timestamptz;
    NEW.team_id := (act ->> 'team')::bigint;
    NEW.actor_id := (act -> 'actor' ->> 'id')::bigint;
    NEW.verb := act ->> 'verb';
    NEW.object_type := act -> 'object' ->> 'type';
    NEW.object_id := (act -> 'object' ->> 'id')::bigint;
    NEW.door := act ->> 'door';
    NEW.covers := act -> 'covers';
    NEW.related := act -> 'related';
    RETURN NEW;
END $$;

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the trail is append-only: % on % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE name text;
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION '% rows are never deleted', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    FOREACH name IN ARRAY TG_ARGV LOOP
        IF to_jsonb(OLD) -> name IS DISTINCT FROM to_jsonb(NEW) -> name THEN
            RAISE EXCEPTION '%.% is immutable', TG_TABLE_NAME, name
                USING ERRCODE = 'restrict_violation';
        END IF;
    END LOOP;
    RETURN NEW;
END $$;

-- Arguments: the object type, the key column, then the audited columns.
CREATE FUNCTION audit_require_event() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    before jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
    after jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
    changed boolean := TG_OP <> 'UPDATE';
    key bigint := (coalesce(after, before) ->> TG_ARGV[1])::bigint;
BEGIN
    FOR position IN 2 .. TG_NARGS - 1 LOOP
        changed := changed OR before -> TG_ARGV[position] IS DISTINCT FROM after -> TG_ARGV[position];
    END LOOP;
    IF changed AND NOT EXISTS (
        SELECT FROM audit_event
        WHERE object_type = TG_ARGV[0] AND object_id = key AND xid = pg_current_xact_id()
    ) AND NOT EXISTS (
        SELECT FROM audit_event
        WHERE covers ? (TG_ARGV[0] || ':' || key) AND xid = pg_current_xact_id()
    ) THEN
        RAISE EXCEPTION '% % was changed without an event in the trail', TG_ARGV[0], key
            USING ERRCODE = 'integrity_constraint_violation',
                  HINT = 'Change it through an action, which records who did it and why.';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER audit_event_columns BEFORE INSERT ON audit_event
    FOR EACH ROW EXECUTE FUNCTION audit_event_columns();
CREATE TRIGGER audit_event_frozen BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_event_kept BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_secret_frozen BEFORE UPDATE OR DELETE ON audit_secret
    FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_secret_kept BEFORE TRUNCATE ON audit_secret
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_columns;
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_frozen;
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_kept;
ALTER TABLE audit_secret ENABLE ALWAYS TRIGGER audit_secret_frozen;
ALTER TABLE audit_secret ENABLE ALWAYS TRIGGER audit_secret_kept;
CREATE INDEX audit_event_related ON audit_event USING gin (related jsonb_path_ops);
CREATE INDEX audit_event_covers ON audit_event USING gin (covers);
"""

PRIVILEGES = """
REVOKE ALL ON audit_event, audit_secret FROM PUBLIC, {program}, {sealer};
GRANT SELECT ON audit_event, audit_secret TO {program};
GRANT INSERT (id, body) ON audit_event TO {program};
GRANT INSERT (event_id, name, salt, value) ON audit_secret TO {program};
GRANT SELECT ON audit_event TO {sealer};
ALTER TABLE audit_event OWNER TO {trail};
ALTER TABLE audit_secret OWNER TO {trail};
"""


def restrict(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    statement = sql.SQL(PRIVILEGES).format(
        program=sql.Identifier(settings.DATABASES["default"]["USER"]),
        sealer=sql.Identifier(settings.DATABASES["sealer"]["USER"]),
        trail=sql.Identifier(settings.DATABASE_TRAIL_ROLE),
    )
    schema_editor.execute(statement.as_string(), params=None)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNCTIONS),
        migrations.RunPython(restrict),
    ]
