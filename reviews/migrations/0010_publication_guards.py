"""What is public has been signed by somebody who judged nothing of it; versions stay as they are."""

from django.db import migrations

from accounts.tenancy import TenantKeys
from audit.operations import CompositeKey, Immutable, RequireEvent

# The search path is fixed, or a temporary table would stand in for the verdicts.
SOUND_RELEASE = """
CREATE FUNCTION reviews_sound_release() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM reviews_verdict AS rested
        JOIN reviews_verdict AS other
            ON other.dispute_id = rested.dispute_id AND other.round = rested.round
        WHERE rested.id = NEW.verdict_id AND NOT EXISTS (
            SELECT FROM reviews_ground
            WHERE release_id = NEW.id AND verdict_id = other.id
        )
    ) THEN
        RAISE EXCEPTION 'release % leaves out a verdict that it rests on', NEW.id
            USING ERRCODE = 'integrity_constraint_violation',
                  HINT = 'Every verdict of the round is a ground: first, second and deciding.';
    END IF;
    IF NOT EXISTS (
        SELECT FROM reviews_publication AS publication
        JOIN reviews_verdict AS verdict ON verdict.dispute_id = publication.dispute_id
        JOIN reviews_wording AS wording ON wording.verdict_id = verdict.id
        WHERE publication.id = NEW.publication_id AND verdict.id = NEW.verdict_id
            AND wording.id = NEW.wording_id
    ) THEN
        RAISE EXCEPTION 'release % rests on a verdict of another dispute or wording', NEW.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NOT EXISTS (
        SELECT FROM reviews_wording
        WHERE id = NEW.wording_id AND char_length(claim_reviewed) BETWEEN 1 AND 74
    ) THEN
        RAISE EXCEPTION 'release % reviews no claim of 1 to 74 characters', NEW.id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER reviews_sound_release AFTER INSERT ON reviews_release
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reviews_sound_release();
ALTER TABLE reviews_release ENABLE ALWAYS TRIGGER reviews_sound_release;
"""
NO_SOUND_RELEASE = """
DROP TRIGGER reviews_sound_release ON reviews_release;
DROP FUNCTION reviews_sound_release();
"""


class Migration(migrations.Migration):
    dependencies = [("reviews", "0009_publications")]

    operations = [
        TenantKeys("Publication", ["dispute", "verdict", "position", "wording", "release"]),
        TenantKeys("Wording", ["publication", "verdict", "rating"]),
        TenantKeys("ShownFinding", ["wording", "finding"]),
        TenantKeys("Appearance", ["wording", "position", "revision"]),
        TenantKeys("Release", ["publication", "wording", "verdict"]),
        TenantKeys("Ground", ["release", "verdict"]),
        TenantKeys("LegalReview", ["publication", "wording"]),
        TenantKeys("Withdrawal", ["publication"]),
        TenantKeys("SourceChange", ["publication", "revision", "evidence"]),
        TenantKeys("Reuse", ["dispute", "verdict", "desk_note"]),
        CompositeKey("Publication", ["id", "wording"], "Wording", ["publication", "id"]),
        CompositeKey("Publication", ["id", "release"], "Release", ["publication", "id"]),
        CompositeKey("Release", ["publication", "wording"], "Wording", ["publication", "id"]),
        # Four eyes: the author is the verdict's own, the publisher the release's own, and a
        # CHECK keeps them apart.
        CompositeKey("Ground", ["verdict", "author"], "Verdict", ["id", "author"]),
        CompositeKey("Ground", ["release", "publisher"], "Release", ["id", "publisher"]),
        migrations.RunSQL(SOUND_RELEASE, NO_SOUND_RELEASE),
        Immutable("Wording"),
        Immutable("ShownFinding"),
        Immutable("Appearance"),
        Immutable("Release"),
        Immutable("Ground"),
        Immutable("PublicPage"),
        Immutable("Reuse"),
        Immutable(
            "Publication", ["team", "slug", "dispute", "position", "aspect", "made_by", "made_at"]
        ),
        Immutable(
            "LegalReview", ["team", "publication", "wording", "question", "asked_by", "asked_at"]
        ),
        Immutable("Withdrawal", ["team", "publication", "reason", "withdrawn_by", "withdrawn_at"]),
        Immutable(
            "SourceChange",
            ["team", "publication", "kind", "revision", "evidence", "matters", "words", "seen_at"],
        ),
        RequireEvent(
            "Publication",
            [
                *("state", "verdict", "wording", "release", "due_at", "published_at"),
                *("contact_reason", "notice"),
            ],
        ),
        RequireEvent("Wording", ["publication"]),
        RequireEvent("ShownFinding", ["wording"]),
        RequireEvent("Appearance", ["wording"]),
        RequireEvent("Release", ["publication"]),
        RequireEvent("Ground", ["release"]),
        RequireEvent("LegalReview", ["publication", "answer", "reason", "answered_by"]),
        RequireEvent("Withdrawal", ["publication", "outcome", "answered_by", "reminded_at"]),
        RequireEvent("SourceChange", ["publication", "resolution", "reason", "resolved_by"]),
        RequireEvent("PublicPage", ["kind", "version"]),
        RequireEvent("Reuse", ["dispute", "verdict"]),
    ]
