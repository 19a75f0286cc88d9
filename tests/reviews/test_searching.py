"""One page searches everything of a team that its reader may see, and nothing else."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reviews.searching import KINDS, Piece, excerpts, search
from tests.builders import make_article, make_contradiction, make_outlet, make_story
from tests.cast import Cast
from tests.reviews.blind import make_judged_blind
from tests.reviews.cases import make_case


def _page(client: Client, cast: Cast, who: str = "reporter", **query: str) -> str:
    client.force_login(getattr(cast, who))
    answer = client.get(reverse("search", args=[cast.team.slug]), query)
    assert answer.status_code == 200
    return answer.content.decode()


def _found(cast: Cast, words: str, who: str = "reporter") -> dict[str, int]:
    user = getattr(cast, who)
    return {name: len(search(kind, cast.team, user, words)) for name, kind in KINDS.items()}


def test_everything_of_the_team_is_found(cast: Cast) -> None:
    make_case(cast, "judged")

    assert _found(cast, "ferries") == dict.fromkeys(KINDS, 0) | {"stories": 1, "articles": 2}
    hurt = _found(cast, "hurt")
    assert {name for name, number in hurt.items() if number} == set(KINDS) - {"stories", "verdicts"}
    assert _found(cast, "company list")["verdicts"] == 1


def test_nothing_of_another_team_is_found(cast: Cast) -> None:
    make_contradiction(cast.other_team)

    assert set(_found(cast, "ferry or hurt", "editor").values()) == {0}


def test_a_verdict_of_a_sealed_round_is_found_by_those_who_may_read_it(cast: Cast) -> None:
    words = make_judged_blind(cast).verdicts.get().rationale

    found = {
        who: _found(cast, words, who)["verdicts"]
        for who in ("reviewer", "second_reviewer", "editor", "administrator", "auditor")
    }

    assert found == {
        "reviewer": 1,
        "second_reviewer": 0,
        "editor": 0,
        "administrator": 0,
        "auditor": 1,
    }


def test_the_likest_come_first(cast: Cast) -> None:
    story = make_story(cast.team)
    by_title = make_article(story, "Ferry aground\nIt was the wind, said the harbour.\n")
    at_length = make_article(story, "The harbour is open\n" + "It is calm. " * 50 + "A ferry came.")

    found = search(KINDS["articles"], cast.team, cast.reporter, "ferry")

    assert list(found) == [by_title, at_length]


def test_an_excerpt_shows_the_words_with_what_stands_around_them(cast: Cast) -> None:
    text = "A headline\n" + "Nothing of note. " * 200 + "Then Rodríguez left & went."
    article = make_article(make_story(cast.team), text)

    told = excerpts(KINDS["articles"], [article.pk], "rodriguez")[article.pk]

    assert [piece.text for piece in told if piece.asked] == ["Rodríguez"]
    assert Piece(" left & went.", asked=False) in told


def test_marks_in_a_text_are_text(client: Client, cast: Cast) -> None:
    text = "The ferry \x02<script>alert(1)</script>\x03 and \x03 so \x02 on <mark>there</mark>"
    make_article(
        make_story(cast.team, "<i>Aground</i>"), text, outlet=make_outlet(cast.team, "<b>")
    )

    page = _page(client, cast, q="ferry or aground")

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<i>" not in page
    assert page.count("<mark>") == page.count("</mark>") >= 2


def test_the_page_shows_the_first_of_each_kind_and_where_the_others_are(
    client: Client, cast: Cast
) -> None:
    for number in range(30):
        make_story(cast.team, f"Ferry {number}")

    everything, stories = (
        _page(client, cast, q="ferry"),
        _page(client, cast, q="ferry", **{"in": "stories"}),
    )
    last = _page(client, cast, q="ferry", page="2", **{"in": "stories"})

    assert everything.count("<li data-row") == 4
    assert "All stories with these words" in everything
    assert (stories.count("<li data-row"), last.count("<li data-row")) == (25, 5)
    assert "Page 2 of 2" in last


@pytest.mark.parametrize(
    "query,told",
    [
        ({}, "evidence, contacts and comments are not"),
        ({"q": "  "}, "evidence, contacts and comments are not"),
        ({"q": "zanzibar"}, "Nothing says “zanzibar”"),
        ({"q": "zanzibar", "in": "claims"}, "No claims say “zanzibar”"),
        ({"q": "zanzibar", "in": "evidence"}, "Nothing says “zanzibar”"),
        ({"q": "a\0b%' _\\ & | ! <-> :*"}, "Nothing says"),
        ({"q": "fer\0ry"}, "A <mark>ferry</mark> ran aground"),
        ({"q": "x" * 10_000}, "its first 200 characters were looked for"),
        ({"q": "ferry", "page": "99"}, "A <mark>ferry</mark> ran aground"),
        ({"q": "ferry", "page": "-1", "in": "stories"}, "A <mark>ferry</mark> ran aground"),
    ],
)
def test_whatever_is_typed_gets_a_clear_answer(
    client: Client, cast: Cast, query: dict[str, str], told: str
) -> None:
    make_contradiction(cast.team)

    assert told in _page(client, cast, **query)


@pytest.mark.parametrize("part", ["", *KINDS])
def test_three_rows_cost_as_many_queries_as_one(client: Client, cast: Cast, part: str) -> None:
    query = {"q": "hurt or ferry or list", "in": part}
    make_case(cast, "judged")
    _page(client, cast, **query)
    with CaptureQueriesContext(connection) as few:
        _page(client, cast, **query)
    for _ in range(2):
        make_case(cast, "judged")

    with CaptureQueriesContext(connection) as many:
        _page(client, cast, **query)

    assert len(many) == len(few)
