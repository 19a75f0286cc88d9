"""Whether the database still guards the trail as the migrations left it."""

from __future__ import annotations

import hashlib

from django.apps import apps
from django.conf import settings

from audit.coverage import AUDITED
from audit.verification.entries import StoredLog
from audit.verification.report import Report

TRAIL_TABLES = (
    *("audit_event", "audit_secret", "audit_leaf", "audit_node", "audit_checkpoint"),
    "audit_hold",
)
TRAIL_TRIGGERS = {
    *(("audit_event", "audit_event_columns"), ("audit_event", "audit_event_frozen")),
    *((table, f"{table}_frozen") for table in TRAIL_TABLES[:5]),
    *((table, f"{table}_kept") for table in TRAIL_TABLES[:5]),
}
"""Table and trigger, beside those that demand events."""
FUNCTIONS = {
    "audit_event_columns": "9cfa9f4fa9fbc25b04cd62a9fa897336256b935120bf5a26b084aa1792fb1450",
    "audit_refuse": "6d90f3f8c8c500de890d43461143c3607134979486f4042acc7f65be46ab65a9",
    "audit_refuse_change": "08a05af198cabf82fd17b3a7f10662ec823b2a37f29172bd488b3c888fae4aa8",
    "audit_require_event": "1b3cb9b56890602d8287c47876c06885d34a38bf46b6c819c6f2221e9fbee823",
    "audit_secret_guard": "a09b0906a7ca50d9b7e6d2eb2420f31a1852d4bca22140b1c57a2747bf700217",
    "audit_erase": "30c6c69b1096c6eacf57eddf214c33e9398a5ab46e0f53a16b036e86ad7175ae",
}
"""SHA-256 of each function's source; a migration that changes one changes it here."""
TRIGGERS = """
    SELECT relname, tgname, tgenabled, proname, encode(tgargs, 'escape')
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid
    WHERE NOT tgisinternal AND proname LIKE 'audit\\_%%'
"""
SOURCES = """
    SELECT proname, prosrc, proconfig = ARRAY['search_path=pg_catalog, public, pg_temp']
    FROM pg_proc WHERE proname = ANY(%s)
"""
RIGHTS = """
    SELECT role, name, privilege FROM unnest(%s::text[]) AS role, unnest(%s::text[]) AS name,
        unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS privilege
    WHERE has_table_privilege(role, name, privilege)
"""
POWERS = """
    SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)
        AND (rolsuper OR pg_has_role(rolname, %s, 'MEMBER'))
"""
OWNERS = """
    SELECT tablename, tableowner FROM pg_tables
    WHERE tablename = ANY(%s) AND tableowner <> %s
"""


def check_guards(log: StoredLog, report: Report) -> None:
    """Triggers stand and are always on, functions do what they did, nobody got more rights."""
    _check_triggers(log, report)
    sources = {
        name: _digest(source)
        for name, source, fixed_path in log.rows(SOURCES, [list(FUNCTIONS)])
        if fixed_path
    }
    for name, digest in FUNCTIONS.items():
        if sources.get(name) != digest:
            report.find("guards", "weakened", f"the function {name} is not the one installed")
    roles = [settings.DATABASES[alias]["USER"] for alias in ("default", "sealer")]
    for role, table, privilege in log.rows(RIGHTS, [roles, list(TRAIL_TABLES)]):
        report.find("guards", "weakened", f"the role {role} may {privilege} {table}")
    for (role,) in log.rows(POWERS, [roles, settings.DATABASE_TRAIL_ROLE]):
        report.find("guards", "weakened", f"the role {role} may act as the trail's owner")
    trail = settings.DATABASE_TRAIL_ROLE
    for table, owner in log.rows(OWNERS, [list(TRAIL_TABLES), trail]):
        report.find("guards", "weakened", f"{table} belongs to {owner}")


def _check_triggers(log: StoredLog, report: Report) -> None:
    standing = {
        (table, trigger): (enabled, function, arguments.split("\\000")[:-1])
        for table, trigger, enabled, function, arguments in log.rows(TRIGGERS)
    }
    for table, trigger in sorted(TRAIL_TRIGGERS):
        if standing.get((table, trigger), ("",))[0] != "A":
            report.find("guards", "weakened", f"the trigger {trigger} on {table} is off")
    for label, columns in AUDITED.items():
        table = apps.get_model(label)._meta.db_table
        wanted = ("A", "audit_require_event", [label, "id", *columns])
        if columns and standing.get((table, "audit_require_event")) != wanted:
            report.find("guards", "weakened", f"changes of {table} no longer demand an event")


def _digest(source: str) -> str:
    return hashlib.sha256(source.encode()).hexdigest()
