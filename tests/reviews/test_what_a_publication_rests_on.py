"""A publication is flagged once for each change beneath it, until an editor deals with it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from reviews.actions.arranging import change_policy
from reviews.actions.evidence import add_note
from reviews.actions.rechecking import confirm_finding, watch_sources
from reviews.actions.working import reopen_dispute
from reviews.models import Publication
from reviews.readiness import lacks
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.cases import assign_to, judge
from tests.reviews.publications import fresh, make_publication
from verify.errors import ConflictError

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=3)


@pytest.fixture
def published(cast: Cast) -> Publication:
    return make_publication(cast, "published")


def _flags(publication: Publication) -> list[str]:
    return list(publication.source_changes.open().order_by("pk").values_list("kind", flat=True))


def _add(cast: Cast, publication: Publication, who: str = "reporter") -> None:
    add_note(actor=cast.actor(who), dispute=publication.dispute, note="The list has 63.", now=LATER)


def test_new_evidence_flags_it_once(cast: Cast, published: Publication) -> None:
    _add(cast, published)

    noted = [watch_sources(now=LATER), watch_sources(now=LATER)]

    assert noted == [1, 0]
    assert _flags(published) == ["evidence"]
    assert "source_changed" in {lack.code for lack in lacks(fresh(published))}


def test_an_editor_says_that_it_stands(cast: Cast, published: Publication) -> None:
    _add(cast, published)
    watch_sources(now=LATER)

    confirm_finding(
        actor=cast.actor("editor"), publication=published, reason="The same list.", now=LATER
    )

    assert _flags(published) == []
    assert watch_sources(now=LATER) == 0


def test_evidence_that_was_there_when_it_was_worded_flags_nothing(
    cast: Cast, published: Publication
) -> None:
    add_note(actor=cast.actor("reporter"), dispute=published.dispute, note="Known.", now=NOW)

    assert watch_sources(now=LATER) == 0


def test_a_dispute_that_is_open_again_flags_it_and_it_cannot_just_be_confirmed(
    cast: Cast, published: Publication
) -> None:
    reopen_dispute(
        actor=cast.actor("editor"), dispute=published.dispute, reason="A list.", now=LATER
    )

    noted = [watch_sources(now=LATER), watch_sources(now=LATER)]

    assert noted == [1, 0]
    assert _flags(published) == ["verdict"]
    with pytest.raises(ConflictError):
        confirm_finding(
            actor=cast.actor("editor"), publication=published, reason="It stands.", now=LATER
        )


def test_what_an_independent_check_found_flags_it_once_the_check_is_over(
    cast: Cast, published: Publication
) -> None:
    change_policy(
        actor=cast.actor("administrator"), team=cast.team, independent_kinds=["number"], now=NOW
    )
    dispute = published.dispute
    reopen_dispute(actor=cast.actor("editor"), dispute=dispute, reason="A list.", now=LATER)
    assign_to(cast, dispute, "reviewer")
    assign_to(cast, dispute, "second_reviewer")
    watch_sources(now=LATER)

    _add(cast, published, "reviewer")
    sealed = watch_sources(now=LATER)
    for who in ("reviewer", "second_reviewer"):
        judge(cast, dispute, who)

    assert (sealed, watch_sources(now=LATER)) == (0, 1)
    assert _flags(published) == ["verdict", "evidence"]
