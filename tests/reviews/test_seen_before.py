"""What the team knows of a claim from other stories, on its page and in the dossier."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from claims.actions.recalling import recall_some
from claims.models import Claim
from reviews.actions.desk import write_desk_note
from reviews.seen_before import SeenBefore, seen_before
from tests.builders import NOW, Contradiction, make_contradiction
from tests.cast import Cast
from tests.reviews.blind import make_judged_blind
from tests.reviews.cases import make_case


def _recalled(cast: Cast, title: str = "Months later") -> Contradiction:
    """A story that tells again what stories before it told."""
    told = make_contradiction(cast.team, title)
    while recall_some():
        pass
    return told


def _seen(claim: Claim, reader: User) -> list[SeenBefore]:
    return seen_before({claim.pk}, reader).get(claim.pk, [])


def test_the_verdict_on_which_a_dispute_was_closed_is_known(cast: Cast) -> None:
    decided = make_case(cast, "decided")
    again = _recalled(cast)

    (seen,) = _seen(again.claim, cast.reporter)

    assert (seen.claim, seen.verdicts) == (decided.claim, [decided.verdict])
    assert [story.title for story in seen.stories] == ["A ferry ran aground"]


def test_what_the_desk_was_told_is_known(cast: Cast) -> None:
    earlier = make_contradiction(cast.team)
    note = write_desk_note(actor=cast.actor("editor"), claim=earlier.claim, kind="hold", now=NOW)
    again = _recalled(cast)

    (seen,) = _seen(again.claim, cast.reporter)

    assert (seen.note, seen.verdicts) == (note, [])


def test_a_verdict_that_is_hidden_in_its_dispute_is_hidden_here(cast: Cast) -> None:
    make_judged_blind(cast)
    again = _recalled(cast)

    (seen,) = _seen(again.claim, cast.second_reviewer)

    assert not seen.is_known


def test_what_was_found_comes_before_what_was_only_said(cast: Cast) -> None:
    make_contradiction(cast.team, "Only said")
    decided = make_case(cast, "decided")
    again = _recalled(cast)

    assert [seen.claim == decided.claim for seen in _seen(again.claim, cast.editor)] == [
        True,
        False,
    ]


def test_nobody_else_is_told(cast: Cast) -> None:
    make_case(cast, "decided")
    again = _recalled(cast)

    assert _seen(again.claim, cast.outsider) == []


def test_the_pages_tell_it(cast: Cast, client: Client) -> None:
    decided = make_case(cast, "decided")
    again = _recalled(cast)
    client.force_login(cast.reporter)

    dossier = client.get(reverse("story", args=[cast.team.slug, again.story.slug]))
    page = client.get(reverse("claim", args=[cast.team.slug, again.claim.pk]))

    link = reverse("dispute", args=[cast.team.slug, decided.pk])
    assert "Said before in" in dossier.content.decode()
    assert link in dossier.content.decode()
    assert "Said in other stories" in page.content.decode()
    assert link in page.content.decode()


@pytest.mark.parametrize("name", ["story", "claim"])
def test_more_that_was_said_before_takes_no_more_queries(
    name: str, cast: Cast, client: Client
) -> None:
    make_case(cast, "decided")
    again = _recalled(cast)
    key = again.story.slug if name == "story" else again.claim.pk
    address = reverse(name, args=[cast.team.slug, key])
    client.force_login(cast.reporter)
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for number in range(2):
        make_case(cast, "decided")
        _recalled(cast, f"Year {number}")

    with CaptureQueriesContext(connection) as many:
        client.get(address)

    assert len(many) == len(few)
