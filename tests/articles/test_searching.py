"""Articles and stories are found by their words, whatever their order, form and accents."""

import random
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet

from articles.actions import change_article, change_outlet, revise_article
from articles.models import Article, ArticleWords, Story
from claims.extraction.stems import stem
from claims.models import Claim, Statement
from tests.builders import NOW, make_article, make_claim, make_outlet, make_statement, make_story
from tests.cast import Cast

TEXT = """Minister Rodríguez leaves Caracas

The foreign minister was freed in the morning after long negotiations, two guards said.
"""


@pytest.fixture
def article(cast: Cast) -> Article:
    story = make_story(cast.team, "The minister of Caracas")
    outlet = make_outlet(cast.team, "The Harbour Daily")
    url = "https://harbour.example/caracas-minister"
    return make_article(story, TEXT, outlet=outlet, author="Ana Müller", url=url)


@pytest.mark.parametrize(
    "asked",
    [
        "minister freed",
        "FREED ministers",
        "rodriguez",
        "RODRÍGUEZ",
        "Rodri\N{COMBINING ACUTE ACCENT}guez",
        "rodr",
        "negotiation",
        '"foreign minister"',
        "minister -police",
        "police or guards",
        "harbour minister",
        "muller",
        "Müll",
        "arbour",
        "caracas-minister",
        "harbour.example",
        "guard said of the",
    ],
)
def test_an_article_is_found_by(asked: str, article: Article) -> None:
    assert list(Article.objects.saying(asked)) == [article]


@pytest.mark.parametrize(
    "asked",
    ["police", "minister police", '"minister foreign"', "minister -freed", "policy", "-minister"],
)
@pytest.mark.usefixtures("article")
def test_an_article_is_not_found_by(asked: str) -> None:
    assert list(Article.objects.saying(asked)) == []


@pytest.mark.parametrize(
    "asked", ["", " ", '"', '""', "-", "' | ! & <-> :*", "%", "\\", "a:*b", "x" * 500, "or"]
)
@pytest.mark.usefixtures("article")
def test_what_means_nothing_is_refused_by_nothing(asked: str) -> None:
    assert list(Article.objects.saying(asked)) == []
    assert list(Story.objects.saying(asked)) == []


def test_the_newest_text_alone_is_searched(cast: Cast, article: Article) -> None:
    revise_article(
        actor=cast.actor("editor"), article=article, text="A ferry ran aground.\n", now=NOW
    )

    assert list(Article.objects.saying("ferries")) == [article]
    assert list(Article.objects.saying("minister freed")) == []


def test_what_becomes_known_of_an_article_is_searched(cast: Cast, article: Article) -> None:
    change_article(actor=cast.actor("editor"), article=article, author="Zoé Quist", now=NOW)

    assert list(Article.objects.saying("zoe minister")) == [article]
    assert list(Article.objects.saying("muller")) == []


def test_a_renamed_outlet_is_found_by_its_new_name_alone(cast: Cast, article: Article) -> None:
    outlet = article.outlet
    assert outlet is not None

    change_outlet(actor=cast.actor("editor"), outlet=outlet, name="Évora Post", now=NOW)

    assert list(Article.objects.saying("evora freed")) == [article]
    assert list(Article.objects.saying('"foreign minister"')) == [article]
    assert list(Article.objects.saying("daily")) == []


def _vast(seed: int) -> str:
    """As long as a text may be, all words different, each letter of four bytes."""
    letters = [chr(0x10400 + n) for n in range(80)]
    chosen = random.Random(seed)  # noqa: S311 - a test
    words = {"".join(chosen.choices(letters, k=4)) for _ in range(200_100)}
    return "Headline of it\n" + " ".join(sorted(words))[:999_900]


def test_the_longest_text_of_different_words_is_stored_and_found_by_its_beginning(
    cast: Cast,
) -> None:
    text = _vast(1)
    assert len(text) > 990_000

    article = make_article(make_story(cast.team), text, outlet=make_outlet(cast.team), read=False)

    early = text.split()[100]
    assert list(Article.objects.saying(f"{early} headline")) == [article]
    outlet = article.outlet
    assert outlet is not None
    change_outlet(actor=cast.actor("editor"), outlet=outlet, name="Évora " * 20, now=NOW)
    assert list(Article.objects.saying(f"{early} evora")) == [article]


def test_a_long_text_of_ordinary_words_is_found_by_its_end(cast: Cast) -> None:
    text = "The ferry ran aground off the port. " * 27_000 + "Zanzibar."

    article = make_article(make_story(cast.team), text, read=False)

    assert list(Article.objects.saying("zanzibar")) == [article]


def test_a_statement_of_any_length_can_be_stored(cast: Cast) -> None:
    story = make_story(cast.team)
    text = _vast(2)

    told = make_statement(make_article(story, text), text)

    assert list(Statement.objects.saying(text.split()[100])) == [told]


def test_a_claim_is_found_by_its_words_and_by_those_of_its_statements(cast: Cast) -> None:
    story = make_story(cast.team)
    told = make_statement(make_article(story), "40 people were hurt")
    claim = make_claim(story, [("40", [told])], text="How many injuries there were", attribute="")

    assert list(Claim.objects.saying("injury many")) == [claim]
    assert list(Claim.objects.saying("hurt people")) == [claim]
    Statement.objects.filter(pk=told.pk).update(retired_at=NOW)
    assert list(Claim.objects.saying("hurt people")) == []
    assert list(Claim.objects.saying("juri")) == [claim]


def test_an_article_has_its_words_once(cast: Cast, article: Article) -> None:
    revise_article(actor=cast.actor("editor"), article=article, text="Another one.", now=NOW)

    kept = ArticleWords.objects.get(article=article)

    assert (kept.team, kept.about.split("\n")[:2]) == (
        cast.team,
        ["The Harbour Daily", "Ana Müller"],
    )


@pytest.mark.django_db
def test_the_database_has_the_stems_that_matching_has() -> None:
    """For what is one word in both; so what is found is what the machine holds to be the same."""
    words = ["Rodríguez", "negotiations", "freed", "ministers", "kidnapping", "élus", "hostages"]

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT array_agg(to_tsvector('verify_words', word)::text ORDER BY place)"
            " FROM unnest(%s::text[]) WITH ORDINALITY AS asked (word, place)",
            [words],
        )
        (found,) = cursor.fetchone()

    assert found == [f"'{stem(word)}':1" for word in words]


@pytest.mark.django_db
def test_indexes_answer() -> None:
    """Every list's search can be read from indexes alone."""
    searches: list[tuple[QuerySet[Any, Any], set[str]]] = [
        (Article.objects.saying("minister freed"), {"articles_articlewords_words"}),
        (Story.objects.saying("minister"), {"articles_story_words", "articles_story_letters"}),
        (Claim.objects.saying("minister"), {"claims_claim_words", "claims_statement_words"}),
    ]
    for found, expected in searches:
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
            plan = found.explain()
        assert {name for name in expected if name in plan} == expected, plan
