"""Searching all that a team has: stories, articles, statements, claims, disputes and verdicts.

Evidence, contacts and comments are never searched; a verdict of a sealed round is found by those
alone who may read it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.postgres.search import SearchHeadline, SearchRank, SearchVector
from django.db.models import (
    F,
    Func,
    Model,
    OuterRef,
    Prefetch,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Left

from accounts.models import Team, User
from articles.models import Article, Revision, Story, StoryArticle
from claims.models import Claim, Statement
from reviews.models import Dispute, Verdict
from verify.lookups import STEMS, vector, words_query

RANKED: Final = 1_000
"""Of what is found, the newest so many are put in order: more would only cost time."""
READ: Final = 100_000
"""Characters of a text in which an excerpt is looked for; beyond, its beginning is shown."""

OPENING: Final = 200
"""Characters of an article's first line that stand for a title."""

_BEGUN, _ENDED = "\x02", "\x03"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt, and whether it is what was asked for."""

    text: str
    asked: bool


Excerpt = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be found: by which words, and which of its words are shown."""

    label: str
    rows: Callable[[User], QuerySet[Any, Any]]
    words: SearchVector | F
    told: str
    """The column of `telling` that an excerpt is taken from, for the keys of `rows`."""
    telling: Callable[[Collection[int]], QuerySet[Any, Any]]
    key: str = "pk"


def _stories(user: User) -> QuerySet[Any, Any]:
    return Story.objects.visible_to(user).current()


def _articles(user: User) -> QuerySet[Any, Any]:
    """Each with the stories it is shown in, and its `opening`: the first line, or some of it."""
    shown = StoryArticle.objects.shown().select_related("story").order_by("pk")
    newest = Revision.objects.filter(article=OuterRef("pk")).order_by("-number")
    beginning = Left("text", OPENING)
    line = Func(beginning, Value("\n"), Value(1), function="SPLIT_PART", output_field=TextField())
    opening = Subquery(newest.values_list(line)[:1])
    return (
        Article.objects.visible_to(user)
        .select_related("outlet")
        .prefetch_related(Prefetch("places", shown, to_attr="shown_places"))
        .annotate(opening=opening)
    )


def _newest_texts(articles: Collection[int]) -> QuerySet[Any, Any]:
    newest = Revision.objects.filter(article__in=articles).newest()
    return Revision.objects.filter(pk__in=newest.values("pk"))


def _statements(user: User) -> QuerySet[Any, Any]:
    return Statement.objects.visible_to(user).select_related("revision__article__outlet")


def _verdicts(user: User) -> QuerySet[Any, Any]:
    return Verdict.objects.visible_to(user).select_related("dispute", "author")


def _those(model: type[Model]) -> Callable[[Collection[int]], QuerySet[Any, Any]]:
    def rows(keys: Collection[int]) -> QuerySet[Any, Any]:
        return QuerySet(model).filter(pk__in=keys)

    return rows


KINDS: Final = {
    "stories": Kind("Stories", _stories, vector("title"), "title", _those(Story)),
    "articles": Kind(
        "Articles", _articles, F("words__words"), "text", _newest_texts, key="article_id"
    ),
    "statements": Kind("Statements", _statements, vector("exact"), "exact", _those(Statement)),
    "claims": Kind(
        "Claims",
        Claim.objects.visible_to,
        vector("text", "subject", "attribute"),
        "text",
        _those(Claim),
    ),
    "disputes": Kind(
        "Disputes", Dispute.objects.visible_to, vector("question"), "question", _those(Dispute)
    ),
    "verdicts": Kind(
        "Verdicts", _verdicts, vector("rationale", "line"), "rationale", _those(Verdict)
    ),
}
"""By their name in the address, in the order of the page."""


def search(kind: Kind, team: Team, user: User, text: str) -> QuerySet[Any, Any]:
    """What of the team the user may see and says this, the likest first of the newest."""
    rows: Any = kind.rows(user).filter(team=team)
    keys = rows.saying(text).order_by("-pk").values("pk")[:RANKED]
    rank = SearchRank(kind.words, words_query(text))
    found: QuerySet[Any, Any] = rows.filter(pk__in=keys).annotate(rank=rank)
    return found.order_by("-rank", "-pk")


def excerpts(kind: Kind, keys: Collection[int], text: str) -> dict[int, Excerpt]:
    """For each of these rows the words around what was asked for; its beginning where none are."""
    found = SearchHeadline(
        Left(kind.told, READ),
        words_query(text),
        config=STEMS,
        start_sel=_BEGUN,
        stop_sel=_ENDED,
        max_words=45,
        min_words=25,
    )
    told = kind.telling(keys).values_list(kind.key, found)
    return {key: _pieces(marked) for key, marked in told}


def _pieces(marked: str) -> Excerpt:
    """The excerpt taken apart at its marks; whatever else it holds is text."""
    before, *stretches = marked.split(_BEGUN)
    pieces = [Piece(before, asked=False)]
    for stretch in stretches:
        asked, _, rest = stretch.partition(_ENDED)
        pieces += [Piece(asked, asked=True), Piece(rest, asked=False)]
    return tuple(piece for piece in pieces if piece.text)
