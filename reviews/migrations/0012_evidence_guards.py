"""Evidence and contacts stay in their team and as they are; each change of them has its event."""

from collections.abc import Iterable

from django.db import migrations

from accounts.tenancy import TenantKeys
from audit.operations import Immutable, RequireEvent

OF_EVIDENCE = (
    *("team_id", "dispute_id", "verdict_id", "kind", "url", "note", "supersedes_id", "file_name"),
    *("media_type", "size", "sha256", "source_id", "exact", "prefix", "suffix", "language"),
    *("translation", "translator", "added_by_id", "added_at", "erased_at"),
)
OF_CONTACTS = (
    *("team_id", "dispute_id", "who", "reached_at", "channel", "asked", "asked_at", "deadline"),
    *("added_by_id", "added_at", "erased_at"),
)
OF_CAPTURES = (
    *("team_id", "evidence_id", "state", "captured_at", "final_url", "status", "content_type"),
    *("sha256", "size", "warc_sha256", "warc_size", "text"),
)
OF_ENTRIES = ("team_id", "contact_id", "step", "at", "added_by_id", "added_at")

UNLESS_ERASED = "NEW.erased_at IS NULL OR OLD.erased_at IS NOT NULL"
ONCE_ARCHIVED = "OLD.state = 'erased' OR OLD.state = 'archived' AND NEW.state <> 'erased'"
UNLESS_EMPTIED = "NEW.words <> ''"


def frozen(
    table: str, columns: Iterable[str], when: str = "true", name: str = "audit_immutable"
) -> migrations.RunSQL:
    """Refuses changes of the columns under a condition, and the row's deletion always."""
    listed = ", ".join(f"'{column}'" for column in columns)
    return migrations.RunSQL(
        f"""
        CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW
            WHEN ({when}) EXECUTE FUNCTION audit_refuse_change({listed});
        ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name};
        """,
        f"DROP TRIGGER {name} ON {table};",
    )


def kept(table: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"""
        CREATE TRIGGER audit_kept BEFORE DELETE ON {table} FOR EACH ROW
            EXECUTE FUNCTION audit_refuse_change();
        ALTER TABLE {table} ENABLE ALWAYS TRIGGER audit_kept;
        """,
        f"DROP TRIGGER audit_kept ON {table};",
    )


class Migration(migrations.Migration):
    dependencies = [("reviews", "0011_evidence_and_contacts")]

    operations = [
        TenantKeys("Evidence", ["supersedes", "source"]),
        TenantKeys("Capture", ["evidence"]),
        TenantKeys("Contact", ["dispute"]),
        TenantKeys("ContactEntry", ["contact"]),
        TenantKeys("ContactWaiver", ["dispute"]),
        TenantKeys("Insider", ["evidence", "contact"]),
        frozen("reviews_evidence", OF_EVIDENCE, UNLESS_ERASED),
        frozen("reviews_contact", OF_CONTACTS, UNLESS_ERASED),
        frozen("reviews_capture", OF_CAPTURES, ONCE_ARCHIVED),
        frozen("reviews_contactentry", OF_ENTRIES),
        frozen("reviews_contactentry", ["words"], UNLESS_EMPTIED, name="audit_immutable_words"),
        kept("reviews_evidence"),
        kept("reviews_capture"),
        kept("reviews_contact"),
        kept("reviews_contactentry"),
        Immutable("ContactWaiver"),
        migrations.RunSQL(
            "DROP TRIGGER audit_require_event ON reviews_evidence;",
            """
            CREATE CONSTRAINT TRIGGER audit_require_event
                AFTER INSERT OR UPDATE OR DELETE ON reviews_evidence
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_require_event(
                    'reviews.evidence', 'id', 'dispute_id', 'verdict_id', 'url', 'note');
            ALTER TABLE reviews_evidence ENABLE ALWAYS TRIGGER audit_require_event;
            """,
        ),
        RequireEvent(
            "Evidence",
            [
                *("dispute", "verdict", "kind", "circle", "url", "note", "supersedes"),
                *("file_name", "sha256", "source", "exact", "translation", "translator"),
                "erased_at",
            ],
        ),
        RequireEvent("Capture", ["evidence", "state", "sha256", "warc_sha256"]),
        RequireEvent("Contact", ["dispute", "circle", "who", "asked", "erased_at"]),
        RequireEvent("ContactEntry", ["contact", "step", "words"]),
        RequireEvent("ContactWaiver", ["dispute", "reason"]),
        RequireEvent("Insider", ["evidence", "contact", "user"]),
    ]
