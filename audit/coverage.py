"""Which columns of the installation demand an event, and why the others do not.

One table for all apps, in plain labels; each app's migrations put it into force, a
test holds it against the models, and `audit verify` holds the database's triggers against it.
An INSERT or DELETE of a row in a table with audited columns always demands an event.
"""

from __future__ import annotations

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
    "articles.storyarticle": ("story_id", "article_id", "placement", "placed_by_hand", "gone_at"),
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
    "audit.hold": ("object", "placed_at", "lifted_at"),
}

_FIXED = "set once, when the row is made, and its making demands an event"
_FROZEN = "no change of it is possible: a trigger refuses it to everybody"
_FROZEN_UNLESS_ERASED = "a trigger refuses its change but together with `erased_at`"
_MACHINE = "the machine works it out anew from what is audited"
_PIPELINE = "where the pipeline stands, which is no act of anybody"
_POST = "where a letter stands, which is no act of anybody"
_PERSONAL = "a convenience of one person"
_WITH_ITS_ROW = "changes only together with an audited column of its row"

UNAUDITED: dict[str, dict[str, str]] = {
    "accounts.user": {
        "id": _FIXED,
        "password": "never in the trail, not even as a commitment; setting one is an event, and a"
        " login may strengthen the hash of the same one",
        "last_login": _PERSONAL,
        "time_zone": _PERSONAL,
        "created_at": _FIXED,
    },
    "accounts.team": {"id": _FIXED, "created_at": _FIXED},
    "accounts.membership": {"id": _FIXED, "created_at": _FIXED},
    "accounts.invitation": {
        **dict.fromkeys(("id", "invited_by_id", "created_at"), _FIXED),
        **dict.fromkeys(("nonce", "expires_at"), _WITH_ITS_ROW),
        **dict.fromkeys(("mail_due_at", "mail_attempts", "mail_error", "mailed_at"), _POST),
    },
    "accounts.passwordreset": {
        "id": _FIXED,
        **dict.fromkeys(("mail_due_at", "mail_attempts", "mail_error", "mailed_at"), _POST),
    },
    "accounts.absence": dict.fromkeys(("id", "note", "declared_at"), _FIXED),
    "accounts.token": {
        **dict.fromkeys(("id", "created_at"), _FIXED),
        **dict.fromkeys(("prefix", "previous_digest"), _WITH_ITS_ROW),
        "last_used_at": "every request would be an act; reading is not recorded",
    },
    "articles.outlet": dict.fromkeys(("id", "team_id", "created_at"), _FIXED),
    "articles.story": {
        **dict.fromkeys(("id", "team_id", "slug", "key", "created_by_id", "created_at"), _FIXED),
        **dict.fromkeys(
            ("wanted", "compared", "compared_at", "attempts", "last_error", "tried_at"), _PIPELINE
        ),
    },
    "articles.article": dict.fromkeys(("id", "team_id", "submitted_by_id", "created_at"), _FIXED),
    "articles.storyarticle": {
        **dict.fromkeys(("id", "team_id", "file", "created_at"), _FIXED),
        "occurrence_id": _MACHINE,
    },
    "articles.revision": {
        **dict.fromkeys(("id", "created_at"), _FIXED),
        **dict.fromkeys(("team_id", "text"), _FROZEN),
        **dict.fromkeys(("boilerplate", "credits", "extractor"), _MACHINE),
        **dict.fromkeys(("stage", "attempts", "last_error", "tried_at", "ended_at"), _PIPELINE),
    },
    "articles.feed": {
        **dict.fromkeys(("id", "team_id", "added_by_id", "added_at"), _FIXED),
        "paused_why": _WITH_ITS_ROW,
        **dict.fromkeys(
            (
                *("due_at", "asked_at", "read_at", "title", "told", "last_error", "failures"),
                *("failing_since", "etag", "last_modified"),
            ),
            _PIPELINE,
        ),
    },
    "claims.claim": {
        **dict.fromkeys(("id", "team_id", "created_at"), _FIXED),
        **dict.fromkeys(("text", "occurrence_id", "subject", "attribute"), _MACHINE),
        "to_recall": _PIPELINE,
    },
    "claims.discrepancy": {
        **dict.fromkeys(("id", "team_id", "created_at"), _FIXED),
        **dict.fromkeys(
            ("severity", "certainty", "explanation", "folded", "fold_reason"), _MACHINE
        ),
        "handed_on_at": _PIPELINE,
    },
    "claims.decision": {
        **dict.fromkeys(
            ("id", "team_id", "old_text", "new_text", "reason", "before", "made_by_id"), _FIXED
        ),
        "made_at": _FIXED,
        "undone_by_id": _WITH_ITS_ROW,
    },
    "claims.conflict": dict.fromkeys(
        ("id", "pattern", "note", "declared_by_id", "declared_at"), _FIXED
    ),
    "reviews.dispute": {
        **dict.fromkeys(("id", "team_id", "opened_by_id", "opened_at", "split_from_id"), _FIXED),
        **dict.fromkeys(("question", "severity"), _MACHINE),
        **dict.fromkeys(("version", "escalated_at", "source_seen_at"), _WITH_ITS_ROW),
        **dict.fromkeys(
            ("vacant", "sealed", "judged_at"), "counted from assignments and verdicts, which are"
        ),
    },
    "reviews.flag": dict.fromkeys(
        ("id", "team_id", "start", "end", "exact", "raised_by_id", "raised_at", "sealed_in"),
        _FROZEN,
    ),
    "reviews.comment": {
        "id": _FIXED,
        "team_id": _FIXED,
        **dict.fromkeys(("author_id", "round", "sealed", "made_at"), _FROZEN),
    },
    "reviews.mention": dict.fromkeys(("id", "team_id"), _FROZEN),
    "reviews.policy": dict.fromkeys(("id", "team_id"), _FIXED),
    "reviews.assignment": {
        **dict.fromkeys(("id", "team_id", "assigned_by_id", "assigned_at"), _FIXED),
        **dict.fromkeys(("how", "grounds"), _FIXED),
        **dict.fromkeys(("lease", "lease_until"), "renewed while somebody works, which is no act"),
        "started_at": "its own event is on the dispute",
        **dict.fromkeys(("ended_at", "reason"), _WITH_ITS_ROW),
    },
    "reviews.verdict": dict.fromkeys(
        (
            *("id", "team_id", "assignment_id", "author_id", "round", "scale_id", "desk_note"),
            *("line", "rationale", "confidence", "supersedes_id", "created_at", "part"),
            "independent",
        ),
        _FROZEN,
    ),
    "reviews.finding": dict.fromkeys(
        ("id", "team_id", "position_id", "position_text", "was_said", "is_so"), _FROZEN
    ),
    "reviews.evidence": {
        "id": _FIXED,
        **dict.fromkeys(
            (
                *("team_id", "media_type", "size", "prefix", "suffix", "language"),
                *("added_by_id", "added_at"),
            ),
            _FROZEN_UNLESS_ERASED,
        ),
        "occurs": _MACHINE,
        "sealed_in": _FROZEN,
    },
    "reviews.capture": {
        **dict.fromkeys(("id", "team_id"), _FIXED),
        **dict.fromkeys(("attempts", "tried_at", "error"), _PIPELINE),
        **dict.fromkeys(
            (
                *("captured_at", "final_url", "status", "content_type", "size", "warc_size"),
                "text",
            ),
            _WITH_ITS_ROW,
        ),
    },
    "reviews.contact": {
        "id": _FIXED,
        **dict.fromkeys(
            (
                *("team_id", "reached_at", "channel", "asked_at", "deadline", "added_by_id"),
                "added_at",
            ),
            _FROZEN_UNLESS_ERASED,
        ),
        "sealed_in": _FROZEN,
    },
    "reviews.contactentry": {
        "id": _FIXED,
        **dict.fromkeys(("team_id", "at", "added_by_id", "added_at", "sealed_in"), _FROZEN),
    },
    "reviews.contactwaiver": dict.fromkeys(("id", "team_id", "given_by_id", "given_at"), _FROZEN),
    "reviews.insider": dict.fromkeys(("id", "team_id"), _FIXED),
    "reviews.desknote": {
        **dict.fromkeys(("id", "team_id", "made_by_id", "made_at"), _FIXED),
        "undone_by_id": _WITH_ITS_ROW,
    },
    "reviews.ratingscale": dict.fromkeys(
        ("id", "team_id", "worst", "best", "reason", "made_by_id", "made_at"), _FROZEN
    ),
    "reviews.scalerating": dict.fromkeys(
        ("id", "team_id", "place", "stands_for", "label", "meaning", "number", "alternate_name"),
        _FROZEN,
    ),
    "reviews.publication": {
        **dict.fromkeys(
            ("id", "team_id", "slug", "dispute_id", "position_id", "aspect", "made_by_id"), _FIXED
        ),
        "made_at": _FIXED,
        **dict.fromkeys(("changed_at", "version"), _WITH_ITS_ROW),
    },
    "reviews.wording": dict.fromkeys(
        (
            *("id", "team_id", "number", "verdict_id", "rating_id", "title", "claim_reviewed"),
            *("claimant", "claimant_kind", "claimant_url", "claimed_on", "explanation", "body"),
            *("sources", "made_by_id", "made_at"),
        ),
        _FROZEN,
    ),
    "reviews.shownfinding": dict.fromkeys(("id", "team_id", "finding_id", "place"), _FROZEN),
    "reviews.appearance": dict.fromkeys(
        (
            *("id", "team_id", "position_id", "revision_id", "place", "exact", "outlet", "url"),
            *("published", "published_precision", "zone"),
        ),
        _FROZEN,
    ),
    "reviews.release": dict.fromkeys(
        (
            *("id", "team_id", "wording_id", "verdict_id", "kind", "publisher_id", "made_at"),
            *("due_at", "change", "reason"),
        ),
        _FROZEN,
    ),
    "reviews.ground": dict.fromkeys(
        ("id", "team_id", "verdict_id", "author_id", "publisher_id"), _FROZEN
    ),
    "reviews.legalreview": {
        **dict.fromkeys(("id", "team_id", "wording_id", "question", "asked_by_id"), _FIXED),
        "asked_at": _FIXED,
        "answered_at": _WITH_ITS_ROW,
    },
    "reviews.withdrawal": {
        **dict.fromkeys(("id", "team_id", "reason", "withdrawn_by_id", "withdrawn_at"), _FIXED),
        "answered_at": _WITH_ITS_ROW,
    },
    "reviews.sourcechange": {
        **dict.fromkeys(("id", "team_id", "kind", "revision_id", "evidence_id"), _FIXED),
        **dict.fromkeys(("matters", "words", "seen_at"), _FIXED),
        "resolved_at": _WITH_ITS_ROW,
    },
    "reviews.publicpage": dict.fromkeys(
        ("id", "team_id", "text", "made_by_id", "made_at"), _FROZEN
    ),
    "reviews.reuse": dict.fromkeys(
        ("id", "team_id", "desk_note_id", "made_by_id", "made_at"), _FROZEN
    ),
    "integrations.webhook": {
        **dict.fromkeys(("id", "team_id", "owner_id", "created_at"), _FIXED),
        **dict.fromkeys(("begins_at", "disabled_why"), _WITH_ITS_ROW),
        **dict.fromkeys(("failing_since", "unreached", "rests_until"), _PIPELINE),
    },
    "integrations.webhooksecret": {
        **dict.fromkeys(("id", "team_id", "hint", "made_at"), _FIXED),
        "sealed": "never in the trail; making one is an event",
    },
    "integrations.reviewsource": {
        **dict.fromkeys(("id", "team_id", "added_by_id", "added_at"), _FIXED),
        **dict.fromkeys(("due_at", "attempts", "read_at", "told", "last_error"), _PIPELINE),
    },
    "integrations.foreignreview": {
        **dict.fromkeys(("id", "team_id", "source_id", "imported_at"), _FIXED),
        **dict.fromkeys(
            (
                *("key", "rating_value", "best", "worst", "published", "language"),
                "changed_at",
            ),
            "somebody else's words, taken in again with every reading; the event names the row",
        ),
    },
    "audit.hold": {"id": _FIXED},
}

UNAUDITED_TABLES: dict[str, str] = {
    "audit.event": "the trail itself: only added to",
    "audit.secret": "opens the trail's commitments; only added to, erased with an event",
    "audit.leaf": "the sealed log: only added to, by the sealer",
    "audit.node": "the sealed log: only added to, by the sealer",
    "audit.checkpoint": "the sealed log: only added to, by the sealer",
    "audit.alarm": "what the machine found wrong about the trail; nobody's act",
    "accounts.recoverycode": "made, used and reset with an event of its user; never in the trail",
    "accounts.rememberedanswer": "what was answered to an act that has its own event; lives a day",
    "integrations.notification": "word of what the trail has already, and whether it was read",
    "integrations.choice": _PERSONAL,
    "integrations.post": _PERSONAL,
    "integrations.cursor": _PIPELINE,
    "integrations.delivery": "word of what the trail has already, on its way out",
    "integrations.attempt": "what became of one sending; nobody's act",
    "integrations.withheld": "what the feed of changes tells later; the act is in the trail",
    "articles.occurrence": _MACHINE,
    "articles.articlewords": _MACHINE,
    "articles.job": "how far lines are taken in; each article that comes of one has its event",
    "articles.jobline": "likewise",
    "articles.feeditem": "what a feed holds and what came of it; each article has its event, and"
    " asking for an item is one",
    "claims.position": _MACHINE,
    "claims.statement": _MACHINE,
    "claims.standing": _MACHINE,
    "claims.indexentry": _MACHINE,
    "claims.recurrence": _MACHINE,
    "claims.indexcount": _MACHINE,
    "claims.commonkey": _MACHINE,
    "claims.side": _MACHINE,
    "claims.sidespan": _MACHINE,
    "reviews.draft": "what somebody is typing; the verdict is the act",
    "reviews.savedfilter": _PERSONAL,
    "reviews.watch": _PERSONAL,
    "reviews.sealedevent": "which events are kept from whom until a round opens; only added to",
    "claims.link": "written and undone with its decision, which is audited",
}
