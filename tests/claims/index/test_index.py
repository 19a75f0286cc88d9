"""The index of a team's statements: what it finds, and that it holds what is said today."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions.indexing import count_keys, enter, index_article, renew_entries
from claims.matching.index import candidates, hashed, hashed_keys
from claims.matching.keys import KEYING, keys
from claims.models import Claim, CommonKey, IndexEntry, Statement
from tests.builders import NOW, make_article, make_claim, make_statement, make_story
from tests.cast import Cast

TEXT = "The mayor of Ellery resigned on Monday. The ferry ran aground. Rain fell all day."
RESIGNED = "The mayor of Ellery resigned"


def _found(team: int, text: str, **options: Any) -> list[str]:
    found = candidates(team, hashed_keys(team, text), **options)
    exact = dict(Statement.objects.values_list("pk", "exact"))
    return [exact[one.statement] for one in found]


@pytest.fixture
def told(cast: Cast) -> list[Statement]:
    article = make_article(make_story(cast.team), TEXT)
    return [
        make_statement(article, words)
        for words in (RESIGNED, "The ferry ran aground", "Rain fell all day")
    ]


@pytest.mark.usefixtures("told")
def test_another_telling_finds_the_statement(cast: Cast) -> None:
    assert _found(cast.team.pk, "Ellery's mayor has resigned, the town said") == [RESIGNED]


@pytest.mark.usefixtures("told")
def test_another_team_finds_nothing(cast: Cast) -> None:
    assert _found(cast.other_team.pk, RESIGNED) == []


@pytest.mark.usefixtures("told")
def test_what_shares_most_comes_first(cast: Cast) -> None:
    assert _found(cast.team.pk, "The ferry ran aground in the rain") == [
        "The ferry ran aground",
        "Rain fell all day",
    ]
    assert _found(cast.team.pk, "The ferry ran aground in the rain", limit=1) == [
        "The ferry ran aground"
    ]


@pytest.mark.usefixtures("told")
def test_words_that_tell_nothing_find_nothing(cast: Cast) -> None:
    assert _found(cast.team.pk, "It was of the") == []


def test_statements_of_certain_claims_alone(cast: Cast, told: list[Statement]) -> None:
    article = make_article(make_story(cast.team), TEXT)
    again = make_statement(article, RESIGNED)
    make_claim(article.places.get().story, [("it", [again])], text="100% of it")
    asked = hashed_keys(cast.team.pk, RESIGNED)

    certain = Claim.objects.filter(team=cast.team, text="100% of it").values("pk")

    assert [one.statement for one in candidates(cast.team.pk, asked)] == [told[0].pk, again.pk]
    assert [one.statement for one in candidates(cast.team.pk, asked, claims=certain)] == [again.pk]


def test_what_is_said_no_more_leaves_the_index(cast: Cast, told: list[Statement]) -> None:
    Statement.objects.filter(pk=told[0].pk).update(retired_at=NOW)

    index_article(article_id=told[0].revision.article_id)

    assert _found(cast.team.pk, RESIGNED) == []
    assert set(IndexEntry.objects.values_list("statement", flat=True)) == {
        told[1].pk,
        told[2].pk,
    }


def test_the_last_statement_of_a_claim_stays(cast: Cast, told: list[Statement]) -> None:
    article = make_article(make_story(cast.team), TEXT)
    again = make_statement(article, RESIGNED)
    make_claim(article.places.get().story, [("it", [told[0], again])], text=RESIGNED)

    for row in (told[0], again):
        Statement.objects.filter(pk=row.pk).update(retired_at=NOW)
        index_article(article_id=row.revision.article_id)

    assert [
        one.statement for one in candidates(cast.team.pk, hashed_keys(cast.team.pk, RESIGNED))
    ] == [again.pk]


def test_an_article_is_entered_once(told: list[Statement]) -> None:
    IndexEntry.objects.filter(statement=told[1]).delete()

    index_article(article_id=told[0].revision.article_id)
    index_article(article_id=told[0].revision.article_id)

    assert IndexEntry.objects.count() == 3


def test_keys_of_other_lists_are_renewed(cast: Cast, told: list[Statement]) -> None:
    IndexEntry.objects.filter(statement=told[0]).update(keys=[1], keying=KEYING - 1)

    assert renew_entries(limit=10) == 1
    assert renew_entries(limit=10) == 0
    assert _found(cast.team.pk, RESIGNED) == [RESIGNED]


def test_the_command_enters_what_is_missing(cast: Cast, told: list[Statement]) -> None:
    IndexEntry.objects.filter(statement=told[0]).delete()

    call_command("reindex")

    assert _found(cast.team.pk, RESIGNED) == [RESIGNED]


def test_a_common_key_is_read_last(cast: Cast) -> None:
    article = make_article(make_story(cast.team), "The mayor resigned. The mayor spoke.")
    for number in range(120):
        make_statement(article, "The mayor spoke", ordinal=number)
    make_statement(article, "The mayor resigned")

    assert count_keys(team_id=cast.team.pk, now=NOW)
    assert not count_keys(team_id=cast.team.pk, now=NOW)
    assert dict(CommonKey.objects.values_list("key", "entries")) == {
        hashed(cast.team.pk, key): 120 + (key == "s:mayor") for key in keys("The mayor spoke")
    }
    assert _found(cast.team.pk, "The mayor resigned", budget=20) == ["The mayor resigned"]


def test_a_question_takes_a_settled_number_of_queries(cast: Cast, told: list[Statement]) -> None:
    asked = hashed_keys(cast.team.pk, RESIGNED)
    with CaptureQueriesContext(connection) as few:
        candidates(cast.team.pk, asked)
    enter(told)

    with CaptureQueriesContext(connection) as many:
        candidates(cast.team.pk, [*asked, 1, 2, 3])

    assert len(many) == len(few) == 2
