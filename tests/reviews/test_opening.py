"""A discrepancy opens its dispute once, whoever asks how often; a person opens one by hand."""

from __future__ import annotations

import pytest

from audit.models import Event
from claims.models import Discrepancy
from reviews.actions.opening import open_dispute, open_disputes
from reviews.models import Dispute
from reviews.tasks import sweep
from tests.builders import (
    NOW,
    make_article,
    make_claim,
    make_contradiction,
    make_discrepancy,
    make_statement,
    make_story,
)
from tests.cast import Cast
from tests.racing import one_during_the_other
from verify.errors import ConflictError, ForbiddenError, InvalidError

pytestmark = pytest.mark.django_db


def _owed(cast: Cast, **values: bool | str) -> Discrepancy:
    story = make_story(cast.team)
    article = make_article(story)
    first = make_statement(article, "40 people")
    second = make_statement(article, "40 people were hurt")
    claim = make_claim(story, [("40", [first]), ("hurt", [second])])
    return make_discrepancy(story, claim, **values)  # type: ignore[arg-type]


def test_it_opens_once(cast: Cast) -> None:
    discrepancy = _owed(cast)

    counts = [open_disputes(story_id=discrepancy.story_id, now=NOW) for _ in range(3)]

    dispute = Dispute.objects.get()
    discrepancy.refresh_from_db()
    assert (counts, discrepancy.handed_on_at) == ([1, 0, 0], NOW)
    assert (dispute.question, dispute.severity, dispute.origin) == (
        discrepancy.explanation,
        discrepancy.severity,
        "discrepancy",
    )
    assert Event.objects.filter(verb="dispute.opened").count() == 1


@pytest.mark.django_db(transaction=True)
def test_it_opens_once_under_a_race(cast: Cast) -> None:
    discrepancy = _owed(cast)

    counts = one_during_the_other(
        lambda: open_disputes(story_id=discrepancy.story_id, now=NOW),
        lambda: open_disputes(story_id=discrepancy.story_id, now=NOW),
    )

    assert (counts, Dispute.objects.count()) == ((1, 0), 1)
    assert Event.objects.filter(verb="dispute.opened").count() == 1


def test_a_matter_of_wording_opens_none(cast: Cast) -> None:
    discrepancy = _owed(cast, folded=True, fold_reason="Synonyms.")

    assert open_disputes(story_id=discrepancy.story_id, now=NOW) == 0


def test_another_discrepancy_of_the_same_key_finds_the_dispute_that_is_there(cast: Cast) -> None:
    made = make_contradiction(cast.team)
    again = make_discrepancy(make_story(cast.team), made.claim)

    assert open_disputes(story_id=again.story_id, now=NOW) == 0

    again.refresh_from_db()
    assert (again.handed_on_at, Dispute.objects.count()) == (NOW, 1)


def test_a_lost_ring_is_made_good_by_the_sweep(cast: Cast) -> None:
    _owed(cast)
    _owed(cast)

    sweep()

    assert Dispute.objects.count() == 2


def test_a_person_opens_one_by_hand_on_any_claim(cast: Cast) -> None:
    made = make_contradiction(cast.team)

    dispute = open_dispute(
        actor=cast.actor("reporter"), claim=made.claim, reason="It matters.", now=NOW
    )

    assert (dispute.origin, dispute.question, dispute.kind) == ("person", made.claim.text, "")
    assert dispute.opened_by == cast.reporter
    with pytest.raises(ConflictError) as refused:
        open_dispute(actor=cast.actor("editor"), claim=made.claim, reason="Mine.", now=NOW)
    assert refused.value.code == "already_disputed"


@pytest.mark.django_db(transaction=True)
def test_two_people_at_once_open_one(cast: Cast) -> None:
    made = make_contradiction(cast.team)

    _, second = one_during_the_other(
        lambda: open_dispute(
            actor=cast.actor("reporter"), claim=made.claim, reason="One.", now=NOW
        ),
        lambda: open_dispute(actor=cast.actor("editor"), claim=made.claim, reason="Two.", now=NOW),
    )

    assert isinstance(second, ConflictError)
    assert Dispute.objects.filter(origin="person").count() == 1


def test_by_hand_needs_a_reason_and_the_right(cast: Cast) -> None:
    claim = make_contradiction(cast.team).claim

    with pytest.raises(InvalidError) as refused:
        open_dispute(actor=cast.actor("reporter"), claim=claim, reason=" ", now=NOW)
    assert refused.value.field == "reason"
    for who in ("auditor", "outsider"):
        with pytest.raises(ForbiddenError):
            open_dispute(actor=cast.actor(who), claim=claim, reason="It matters.", now=NOW)
