"""Personal values and words that may endanger a source enter the trail as commitments alone."""

import hashlib
import hmac

import pytest
from django.db import transaction

from accounts.actions import change_user, system
from articles.actions import change_article
from audit import erasure
from audit.actions import commitment
from audit.models import Event, Secret
from audit.verbs import Verb, register, registered
from reviews.actions.evidence import Source, add_evidence
from reviews.actions.opening import open_dispute
from reviews.actions.working import assign_dispute, hand_back
from tests.builders import NOW, make_contradiction, make_user
from tests.cast import Cast

pytestmark = pytest.mark.django_db


def _bodies() -> bytes:
    return b"\n".join(bytes(body) for body in Event.objects.values_list("body", flat=True))


def test_a_persons_name_and_address_are_committed_to() -> None:
    user = make_user("Petra Private", email="petra@private.example")

    event = Event.objects.about("accounts.user", user.pk).get()

    assert b"Petra" not in bytes(event.body)
    assert b"petra" not in bytes(event.body)
    assert sorted(event.act["data"]) == ["email", "kind", "moderator", "name"]
    assert set(event.secrets.values_list("name", "value")) == {
        ("name", "Petra Private"),
        ("email", "petra@private.example"),
    }


def test_both_sides_of_a_change_are_committed_to_apart() -> None:
    user = make_user("Petra Private")

    change_user(actor=system(), user=user, name="Petra Married", now=NOW)

    event = Event.objects.about("accounts.user", user.pk).get(verb="user.changed")
    opened = {secret.name: secret for secret in event.secrets.all()}
    assert {name: secret.value for name, secret in opened.items()} == {
        "name.old": "Petra Private",
        "name.new": "Petra Married",
    }
    assert event.act["changes"] == {
        "name": [
            {"hmac-sha256": commitment(bytes(opened["name.old"].salt), "Petra Private")},
            {"hmac-sha256": commitment(bytes(opened["name.new"].salt), "Petra Married")},
        ]
    }


def test_a_commitment_is_the_hmac_under_a_salt_of_its_own() -> None:
    first, second = make_user("Same Name"), make_user("Same Name", email="other@verify.example")

    secrets = list(Secret.objects.filter(name="name", value="Same Name").order_by("pk"))

    assert [secret.event.object_id for secret in secrets] == [first.pk, second.pk]
    assert [len(secret.salt) for secret in secrets] == [32, 32]
    assert bytes(secrets[0].salt) != bytes(secrets[1].salt)
    for secret in secrets:
        digest = hmac.new(bytes(secret.salt), b"Same Name", hashlib.sha256).hexdigest()
        assert secret.event.act["data"]["name"] == {"hmac-sha256": digest}


def test_reasons_rationales_notes_and_authors_are_nowhere_in_the_bodies(cast: Cast) -> None:
    made = make_contradiction(cast.team)
    editor, reviewer = cast.actor("editor"), cast.actor("reviewer")

    open_dispute(
        actor=cast.actor("reporter"), claim=made.claim, reason="My source K. doubts", now=NOW
    )
    held = assign_dispute(actor=editor, dispute=made.dispute, reviewer=cast.reviewer, now=NOW)
    hand_back(
        actor=reviewer,
        dispute=made.dispute,
        lease=held.lease,
        reason="I know the source K.",
        now=NOW,
    )
    add_evidence(
        actor=editor,
        dispute=made.dispute,
        source=Source("https://harbour.example/log", "from the source K."),
        now=NOW,
    )
    change_article(actor=editor, article=made.articles[0], author="the source K.", now=NOW)

    assert b"source K." not in _bodies()
    assert set(
        Secret.objects.filter(value__contains="ource K.").values_list("event__verb", "name")
    ) == {
        ("dispute.opened", "reason"),
        ("dispute.handed_back", "reason"),
        ("evidence.added", "note"),
        ("article.changed", "author.new"),
    }


def test_without_a_value_there_is_nothing_to_commit_to(cast: Cast) -> None:
    made = make_contradiction(cast.team)

    event = Event.objects.about("reviews.dispute", made.dispute.pk).get(verb="dispute.opened")

    assert event.act["changes"] == {"state": [None, "open"]}
    assert not event.secrets.exists()


def test_the_event_and_its_secrets_are_of_one_transaction() -> None:
    system()
    before = Event.objects.count(), Secret.objects.count()

    with transaction.atomic():
        make_user("Petra Private")
        during = Event.objects.count(), Secret.objects.count()
        transaction.set_rollback(True)

    assert during == (before[0] + 1, before[1] + 2)
    assert (Event.objects.count(), Secret.objects.count()) == before


def test_every_free_text_of_people_is_declared_secret() -> None:
    assert erasure.ERASED in registered()
    secrets = {verb.name: sorted(verb.secret) for verb in registered() if verb.secret}

    assert secrets == {
        "absence.declared": ["note"],
        "article.changed": ["author"],
        "comment.made": ["text"],
        "conflict.declared": ["name", "note"],
        "contact.continued": ["restricted"],
        "contact.erased": ["reason"],
        "contact.logged": ["restricted"],
        "contact.waived": ["reason"],
        "discrepancy.dismissed": ["reason"],
        "dispute.appealed": ["reason"],
        "dispute.confirmed": ["reason"],
        "dispute.decided": ["reason"],
        "dispute.declined": ["reason"],
        "dispute.dismissed": ["reason"],
        "dispute.handed_back": ["reason"],
        "dispute.judged": ["rationale"],
        "dispute.merged": ["reason"],
        "dispute.opened": ["reason"],
        "dispute.recused": ["reason"],
        "dispute.reopened": ["reason"],
        "dispute.split": ["reason"],
        "evidence.added": [
            *("exact", "file_name", "note", "prefix", "sha256", "suffix", "translation"),
            *("translator", "url"),
        ],
        "evidence.added_restricted": ["restricted"],
        "evidence.archived": ["final_url", "sha256"],
        "evidence.erased": ["reason"],
        "feed.added": ["url", "words"],
        "feed.changed": ["url", "words"],
        "flag.raised": ["reason"],
        "invitation.sent": ["email"],
        "review_source.added": ["url"],
        "trail.erased": ["reason"],
        "trail.held": ["reason"],
        "user.changed": ["email", "name"],
        "user.created": ["email", "name"],
        "publication.confirmed": ["reason"],
        "publication.contact_explained": ["contact_reason"],
        "publication.discarded": ["reason"],
        "publication.legal_asked": ["question"],
        "publication.legal_cleared": ["reason"],
        "publication.legal_objected": ["reason"],
        "publication.unscheduled": ["reason"],
        "webhook.changed": ["url"],
        "webhook.created": ["url"],
    }


def test_a_verb_is_registered_once() -> None:
    assert all(isinstance(verb, Verb) for verb in registered())

    with pytest.raises(ValueError, match=r"user\.created is registered twice"):
        register("user.created", "created the user again")
