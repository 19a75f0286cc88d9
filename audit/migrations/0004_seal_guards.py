"""Guards of the sealed log: nothing in it is changed, and secrets go only by a recorded erasure."""

from django.conf import settings
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from psycopg import sql

from audit.operations import Immutable, RequireEvent

SEALED = ("audit_leaf", "audit_node", "audit_checkpoint")

FROZEN = """
CREATE TRIGGER {name}_frozen BEFORE UPDATE OR DELETE ON {name}
    FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER {name}_kept BEFORE TRUNCATE ON {name}
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
ALTER TABLE {name} ENABLE ALWAYS TRIGGER {name}_frozen;
ALTER TABLE {name} ENABLE ALWAYS TRIGGER {name}_kept;
"""

ERASURE = """
-- A secret goes only where an event of the same transaction says so, and no hold forbids it.
CREATE FUNCTION audit_secret_guard() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE held text;
BEGIN
    IF TG_OP = 'UPDATE' OR NOT EXISTS (
        SELECT FROM audit_event
        WHERE xid = pg_current_xact_id() AND verb = 'trail.erased'
            AND convert_from(body, 'UTF8')::jsonb
                -> 'data' -> 'erased' -> OLD.event_id::text ? OLD.name
    ) THEN
        RAISE EXCEPTION 'the trail is append-only: % on % refused', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'insufficient_privilege',
                  HINT = 'Values are erased by audit_erase, with the event that says so.';
    END IF;
    SELECT hold.object INTO held FROM audit_hold hold JOIN audit_event event
        ON hold.object = event.object_type || ':' || event.object_id
            OR event.covers ? hold.object OR event.related ? hold.object
        WHERE event.id = OLD.event_id AND hold.lifted_at IS NULL LIMIT 1;
    IF held IS NOT NULL THEN
        RAISE EXCEPTION '% is under a preservation hold', held
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;

CREATE FUNCTION audit_erase(erasure uuid) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH listed AS (
        SELECT key::uuid AS event_id, jsonb_array_elements_text(value) AS name
        FROM audit_event, jsonb_each(convert_from(body, 'UTF8')::jsonb -> 'data' -> 'erased')
        WHERE id = erasure AND xid = pg_current_xact_id() AND verb = 'trail.erased'
    ), gone AS (
        DELETE FROM audit_secret USING listed
        WHERE audit_secret.event_id = listed.event_id AND audit_secret.name = listed.name
        RETURNING 1
    ) SELECT count(*) FROM gone
$$;

DROP TRIGGER audit_secret_frozen ON audit_secret;
CREATE TRIGGER audit_secret_frozen BEFORE UPDATE OR DELETE ON audit_secret
    FOR EACH ROW EXECUTE FUNCTION audit_secret_guard();
ALTER TABLE audit_secret ENABLE ALWAYS TRIGGER audit_secret_frozen;
"""

PRIVILEGES = """
REVOKE ALL ON audit_leaf, audit_node, audit_checkpoint, audit_hold FROM PUBLIC, {program}, {sealer};
GRANT SELECT ON audit_leaf, audit_node, audit_checkpoint, audit_hold TO {program};
GRANT SELECT, INSERT ON audit_leaf, audit_node, audit_checkpoint TO {sealer};
GRANT INSERT, UPDATE (lifted_at) ON audit_hold TO {program};
GRANT USAGE ON SEQUENCE audit_hold_id_seq TO {program};
REVOKE DELETE, TRUNCATE ON audit_alarm FROM {program};
REVOKE ALL ON FUNCTION audit_erase(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_erase(uuid) TO {program};
ALTER FUNCTION audit_erase(uuid) OWNER TO {trail};
ALTER TABLE audit_leaf OWNER TO {trail};
ALTER TABLE audit_node OWNER TO {trail};
ALTER TABLE audit_checkpoint OWNER TO {trail};
ALTER TABLE audit_hold OWNER TO {trail};
"""


def restrict(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    statement = sql.SQL(PRIVILEGES).format(
        program=sql.Identifier(settings.DATABASES["default"]["USER"]),
        sealer=sql.Identifier(settings.DATABASES["sealer"]["USER"]),
        trail=sql.Identifier(settings.DATABASE_TRAIL_ROLE),
    )
    schema_editor.execute(statement.as_string(), params=None)


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_sealing")]

    operations = [
        *(migrations.RunSQL(FROZEN.format(name=name)) for name in SEALED),
        migrations.RunSQL(ERASURE),
        Immutable("Hold", ["object", "placed_at"]),
        RequireEvent("Hold", ["object", "placed_at", "lifted_at"]),
        migrations.RunPython(restrict),
    ]
