"""Which columns demand an event: said here for every model, held against the triggers."""

import pytest
from django.apps import apps
from django.db import connection

APPS = ("audit", "accounts", "articles", "claims", "reviews", "integrations")

NOTHING: tuple[str, ...] = ()
AUDITED: dict[str, tuple[str, ...]] = {
    "accounts.user": (
        *("email", "name", "kind", "is_staff", "is_superuser", "is_active"),
        "pseudonymised_at",
    ),
    "accounts.team": ("name", "slug", "time_zone", "archived_at", "expertise"),
    "accounts.membership": (
        *("team_id", "user_id", "role", "archived_at"),
        *("expertise", "languages", "capacity"),
    ),
    "accounts.invitation": (
        *("team_id", "email", "role", "digest", "accepted_by_id", "accepted_at", "revoked_at"),
    ),
    "accounts.passwordreset": ("user_id", "requested_at"),
    "accounts.absence": ("team_id", "user_id", "starts_at", "ends_at", "archived_at"),
    "accounts.token": (
        *("team_id", "user_id", "kind", "name", "digest", "scopes", "expires_at", "revoked_at"),
        *("networks", "previous_until"),
    ),
    "articles.outlet": ("name", "domain", "country", "time_zone", "language", "archived_at"),
    "articles.story": ("title", "archived_at"),
    "articles.article": (
        *("outlet_id", "url", "author", "published", "published_precision", "language"),
        "copy_of_id",
    ),
    "articles.storyarticle": (
        *("story_id", "article_id", "placement", "placed_by_hand", "gone_at"),
    ),
    "articles.revision": ("article_id", "number", "sha256"),
    "articles.feed": (
        *("story_id", "outlet_id", "url", "words", "every_minutes", "paused_at", "archived_at"),
    ),
    "claims.claim": ("worded_by_hand", "version"),
    "claims.discrepancy": ("claim_id", "story_id", "kind", "attribute", "state"),
    "claims.decision": ("kind", "claim_id", "discrepancy_id", "undone_at"),
    "claims.conflict": (
        *("team_id", "user_id", "kind", "outlet_id", "story_id", "claim_id", "name"),
        "archived_at",
    ),
    "reviews.dispute": (
        *("claim_id", "kind", "attribute", "state", "round", "reason", "verdict_id"),
        *("closed_by_id", "closed_at", "origin", "priority", "due_at", "desk", "tags"),
        *("second_check", "merged_into_id", "source_changed_at"),
    ),
    "reviews.flag": ("dispute_id", "statement_id", "reason"),
    "reviews.comment": ("dispute_id", "text", "withdrawn_at"),
    "reviews.mention": ("comment_id", "user_id"),
    "reviews.policy": (
        *("second_from", "second_kinds", "independent", "independent_from", "independent_kinds"),
        *("hours_when_severe", "hours_when_moderate", "hours_when_slight", "lease_minutes"),
        *("hold_hours", "automatic", "retention_months"),
    ),
    "reviews.assignment": ("dispute_id", "reviewer_id", "part", "round", "state", "due_at"),
    "reviews.verdict": ("dispute_id",),
    "reviews.finding": ("verdict_id",),
    "reviews.evidence": (
        *("dispute_id", "verdict_id", "kind", "circle", "url", "note", "supersedes_id"),
        *("file_name", "sha256", "source_id", "exact", "translation", "translator", "erased_at"),
    ),
    "reviews.capture": ("evidence_id", "state", "sha256", "warc_sha256"),
    "reviews.contact": ("dispute_id", "circle", "who", "asked", "erased_at"),
    "reviews.contactentry": ("contact_id", "step", "words"),
    "reviews.contactwaiver": ("dispute_id", "reason"),
    "reviews.insider": ("evidence_id", "contact_id", "user_id"),
    "reviews.desknote": ("claim_id", "discrepancy_id", "kind", "line", "undone_at"),
    "reviews.ratingscale": ("version",),
    "reviews.scalerating": ("scale_id",),
    # Conveniences of one person, what is typed, and what is kept hidden for a while.
    "reviews.draft": NOTHING,
    "reviews.savedfilter": NOTHING,
    "reviews.watch": NOTHING,
    "accounts.rememberedanswer": NOTHING,
    "articles.job": NOTHING,
    "articles.jobline": NOTHING,
    "articles.feeditem": NOTHING,
    "reviews.sealedevent": NOTHING,
    "reviews.publication": (
        *("state", "verdict_id", "wording_id", "release_id", "due_at", "published_at"),
        *("contact_reason", "notice", "next_release_id"),
    ),
    "reviews.wording": ("publication_id",),
    "reviews.shownfinding": ("wording_id",),
    "reviews.appearance": ("wording_id",),
    "reviews.release": ("publication_id", "out_at"),
    "reviews.ground": ("release_id",),
    "reviews.legalreview": ("publication_id", "answer", "reason", "answered_by_id"),
    "reviews.withdrawal": ("publication_id", "outcome", "answered_by_id", "reminded_at"),
    "reviews.sourcechange": ("publication_id", "resolution", "reason", "resolved_by_id"),
    "reviews.publicpage": ("kind", "version"),
    "reviews.reuse": ("dispute_id", "verdict_id"),
    "integrations.webhook": (
        *("url", "types", "payload", "description", "disabled_at", "archived_at"),
    ),
    "integrations.webhooksecret": ("webhook_id", "expires_at"),
    "integrations.reviewsource": ("url", "every_hours", "archived_at"),
    "integrations.foreignreview": ("url", "organisation", "claim", "claimant", "rating"),
    # The trail itself, which is append-only.
    "audit.event": NOTHING,
    "audit.secret": NOTHING,
    "audit.leaf": NOTHING,
    "audit.node": NOTHING,
    "audit.checkpoint": NOTHING,
    # What forbids erasing, and what the machine found wrong about the trail.
    "audit.hold": ("object", "placed_at", "lifted_at"),
    "audit.alarm": NOTHING,
    # Its user's event says that codes were made, used or reset.
    "accounts.recoverycode": NOTHING,
    # Word of what the trail has already; how people want it; how far it was followed.
    "integrations.notification": NOTHING,
    "integrations.choice": NOTHING,
    "integrations.post": NOTHING,
    "integrations.cursor": NOTHING,
    "integrations.withheld": NOTHING,
    "integrations.delivery": NOTHING,
    "integrations.attempt": NOTHING,
    # What the machine makes and makes again; the event is on the revision, claim or discrepancy.
    "articles.occurrence": NOTHING,
    "articles.articlewords": NOTHING,
    "claims.position": NOTHING,
    "claims.statement": NOTHING,
    "claims.recurrence": NOTHING,
    "claims.indexentry": NOTHING,
    "claims.indexcount": NOTHING,
    "claims.commonkey": NOTHING,
    "claims.standing": NOTHING,
    "claims.side": NOTHING,
    "claims.sidespan": NOTHING,
    # Written with its decision, which is audited, and moved along with the statements.
    "claims.link": NOTHING,
}
IMMUTABLE: dict[str, tuple[str, ...]] = {
    # These four under a condition: until they are erased, once they are archived.
    "reviews.evidence": (
        *("team_id", "dispute_id", "verdict_id", "kind", "url", "note", "supersedes_id"),
        *("file_name", "media_type", "size", "sha256", "source_id", "exact", "prefix", "suffix"),
        *("language", "translation", "translator", "added_by_id", "added_at", "erased_at"),
    ),
    "reviews.contact": (
        *("team_id", "dispute_id", "who", "reached_at", "channel", "asked", "asked_at"),
        *("deadline", "added_by_id", "added_at", "erased_at"),
    ),
    "reviews.capture": (
        *("team_id", "evidence_id", "state", "captured_at", "final_url", "status"),
        *("content_type", "sha256", "size", "warc_sha256", "warc_size", "text"),
    ),
    "reviews.contactentry": (*("team_id", "contact_id", "step", "at", "added_by_id", "added_at"),),
    "reviews.contactwaiver": (
        *("id", "team_id", "dispute_id", "reason", "given_by_id", "given_at"),
    ),
    "audit.hold": ("object", "placed_at"),
    "articles.revision": ("team_id", "article_id", "number", "text", "sha256"),
    "reviews.verdict": (
        *("id", "team_id", "dispute_id", "assignment_id", "author_id", "round", "scale_id"),
        *("desk_note", "line", "rationale", "confidence", "supersedes_id", "created_at"),
        *("part", "independent"),
    ),
    "reviews.flag": (
        *("id", "team_id", "dispute_id", "statement_id", "start", "end", "exact", "reason"),
        *("raised_by_id", "raised_at"),
    ),
    "reviews.comment": ("dispute_id", "author_id", "round", "sealed", "text", "made_at"),
    "reviews.mention": ("id", "team_id", "comment_id", "user_id"),
    "reviews.finding": (
        *("id", "team_id", "verdict_id", "position_id", "position_text", "was_said", "is_so"),
    ),
    "reviews.ratingscale": (
        *("id", "team_id", "version", "worst", "best", "reason", "made_by_id", "made_at"),
    ),
    "reviews.scalerating": (
        *("id", "team_id", "scale_id", "place", "stands_for", "label", "meaning", "number"),
        "alternate_name",
    ),
    "reviews.publication": (
        *("team_id", "slug", "dispute_id", "position_id", "aspect", "made_by_id", "made_at"),
    ),
    "reviews.wording": (
        *("id", "team_id", "publication_id", "number", "verdict_id", "rating_id", "title"),
        *("claim_reviewed", "claimant", "claimant_kind", "claimant_url", "claimed_on"),
        *("explanation", "body", "sources", "made_by_id", "made_at"),
    ),
    "reviews.shownfinding": ("id", "team_id", "wording_id", "finding_id", "place"),
    "reviews.appearance": (
        *("id", "team_id", "wording_id", "position_id", "revision_id", "place", "exact"),
        *("outlet", "url", "published", "published_precision", "zone"),
    ),
    "reviews.release": (
        *("id", "team_id", "publication_id", "wording_id", "verdict_id", "kind", "publisher_id"),
        *("made_at", "due_at", "change", "reason"),
    ),
    "reviews.ground": ("id", "team_id", "release_id", "verdict_id", "author_id", "publisher_id"),
    "reviews.legalreview": (
        *("team_id", "publication_id", "wording_id", "question", "asked_by_id", "asked_at"),
    ),
    "reviews.withdrawal": (
        *("team_id", "publication_id", "reason", "withdrawn_by_id", "withdrawn_at"),
    ),
    "reviews.sourcechange": (
        *("team_id", "publication_id", "kind", "revision_id", "evidence_id", "matters"),
        *("words", "seen_at"),
    ),
    "reviews.publicpage": ("id", "team_id", "kind", "version", "text", "made_by_id", "made_at"),
    "reviews.reuse": (
        *("id", "team_id", "dispute_id", "verdict_id", "desk_note_id", "made_by_id", "made_at"),
    ),
}

TRIGGERS = """
    SELECT tgrelid::regclass::text, encode(tgargs, 'escape'), tgenabled FROM pg_trigger
    WHERE tgname = %s
"""


def _labels() -> dict[str, str]:
    models = (model for app in APPS for model in apps.get_app_config(app).get_models())
    return {model._meta.db_table: model._meta.label_lower for model in models}


def _triggers(name: str) -> dict[str, list[str]]:
    with connection.cursor() as cursor:
        cursor.execute(TRIGGERS, [name])
        rows = cursor.fetchall()
    assert {enabled for *_, enabled in rows} == {"A"}
    labels = _labels()
    return {labels[table]: arguments.split("\\000")[:-1] for table, arguments, _ in rows}


@pytest.mark.django_db
def test_every_model_is_said_to_be_audited_or_not() -> None:
    assert sorted(AUDITED) == sorted(_labels().values())


@pytest.mark.django_db
def test_the_triggers_watch_just_those_columns() -> None:
    expected = {label: [label, "id", *columns] for label, columns in AUDITED.items() if columns}

    assert _triggers("audit_require_event") == expected


@pytest.mark.django_db
def test_the_triggers_freeze_just_those_columns() -> None:
    frozen = {label: sorted(columns) for label, columns in _triggers("audit_immutable").items()}

    assert frozen == {label: sorted(columns) for label, columns in IMMUTABLE.items()}
    assert _triggers("audit_immutable_seal") == {
        f"reviews.{name}": ["sealed_in"] for name in ("evidence", "contact", "contactentry")
    }
