"""A claim of another story that makes the same point is suggested, whichever came first."""

from __future__ import annotations

import pytest

from claims.actions.recalling import owe_recall, recall_some
from claims.models import Claim, Recurrence, Statement
from tests.builders import NOW, make_article, make_claim, make_statement, make_story
from tests.cast import Cast

BEFORE = "The ferry Aurora ran aground off Port Ellery"
AGAIN = "The Aurora, a ferry, ran aground off Port Ellery"
OTHER = "Rain fell all day in the valley"


def _claim(cast: Cast, words: str, title: str = "", *, other_team: bool = False) -> Claim:
    story = make_story(cast.other_team if other_team else cast.team, title or words)
    article = make_article(story, f"{words}. {OTHER}.")
    return make_claim(story, [("it", [make_statement(article, words)])], text=words)


def _recall() -> list[tuple[str, str]]:
    while recall_some():
        pass
    return [(row.first.text, row.second.text) for row in Recurrence.objects.order_by("pk")]


@pytest.mark.django_db
def test_two_stories_make_one_point(cast: Cast) -> None:
    _claim(cast, BEFORE)
    _claim(cast, OTHER)
    _claim(cast, AGAIN)

    assert _recall() == [(BEFORE, AGAIN)]
    assert not Claim.objects.filter(to_recall=True).exists()


@pytest.mark.django_db
def test_claims_of_one_story_are_left_to_its_comparison(cast: Cast) -> None:
    story = make_story(cast.team)
    article = make_article(story, f"{BEFORE}. {AGAIN}.")
    for words in (BEFORE, AGAIN):
        make_claim(story, [("it", [make_statement(article, words)])], text=words)

    assert _recall() == []


@pytest.mark.django_db
def test_another_team_is_not_asked(cast: Cast) -> None:
    _claim(cast, BEFORE, other_team=True)
    _claim(cast, AGAIN)

    assert _recall() == []


@pytest.mark.django_db
def test_a_claim_whose_statements_went_is_recalled_anew(cast: Cast) -> None:
    _claim(cast, BEFORE)
    again = _claim(cast, AGAIN)
    _recall()

    Statement.objects.filter(claim=again).update(retired_at=NOW)
    owe_recall([again.pk])

    assert _recall() == []


@pytest.mark.django_db
def test_recalled_twice_is_recalled_once(cast: Cast) -> None:
    first, second = _claim(cast, BEFORE), _claim(cast, AGAIN)
    _recall()
    owe_recall([first.pk, second.pk])

    assert _recall() == [(BEFORE, AGAIN)]
