"""Statements of several articles linked to claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from claims.extraction.types import StatementSpan
from claims.matching.articles import Article, article_of
from claims.matching.candidates import candidates
from claims.matching.clustering import cluster
from claims.matching.occurrences import occurrences
from claims.matching.profile import Profile, nested_in, profile_of
from claims.matching.side_by_side import put_beside
from claims.matching.slots.alignment import Rival, rivals, told
from claims.matching.types import ArticleReading, Cluster, Linking, RivalValues
from claims.matching.weighed import Weighed
from claims.matching.wording import attribute_of, claim_text


@dataclass(frozen=True, slots=True)
class _Entry:
    statement: int
    article: int
    profile: Profile


@dataclass(frozen=True, slots=True)
class _Told:
    """An article with its statements' ids, and the place of the first of them among all."""

    key: int
    first: int
    statements: tuple[int, ...]
    article: Article


def link(
    articles: Sequence[ArticleReading],
    *,
    together: Collection[frozenset[int]] = (),
    apart: Collection[frozenset[int]] = (),
) -> Linking:
    """Group articles by occurrence and their statements by point.

    `together` and `apart` are pairs of statement ids that people joined or parted; they hold
    against everything that the text suggests. Every statement lands in one cluster. The order of
    the articles changes nothing.
    """
    settled, numbers = _taken_apart(articles)
    return Linking(numbers, tuple(_clusters(settled, numbers, together, apart)))


def told_by_occurrence(articles: Sequence[ArticleReading]) -> list[dict[int, Article]]:
    """Give what slots are filled from: for each occurrence its articles, taken apart, by key."""
    settled, numbers = _taken_apart(articles)
    return [
        {told.key: told.article for told in those} for those in _by_occurrence(settled, numbers)
    ]


def _taken_apart(articles: Sequence[ArticleReading]) -> tuple[list[_Told], dict[int, int]]:
    """Profile all statements in a settled order, and number the articles' occurrences."""
    settled = sorted(articles, key=_settled_order)
    told: list[_Told] = []
    first = 0
    for reading in settled:
        ordered = sorted(reading.statements, key=_statement_order)
        spans = [span for _, span in ordered]
        profiles = tuple(
            profile_of(statement, span, nested_in(span, spans)) for statement, span in ordered
        )
        ids = tuple(statement for statement, _ in ordered)
        article = article_of(profiles, reading.published)
        told.append(_Told(reading.key, first, ids, article))
        first += len(ids)
    return told, occurrences(settled, {one.key: one.article for one in told})


def _settled_order(article: ArticleReading) -> tuple[bool, str, str, bool, int]:
    """An order of the articles that hangs on what they are, not on when they came in.

    Of two with one text and one date the reprint comes last.
    """
    published = article.published
    return (
        published is None,
        published.isoformat() if published else "",
        article.text,
        article.copy_of is not None,
        article.key,
    )


def _statement_order(entry: tuple[int, StatementSpan]) -> tuple[int, int, str, int, int]:
    statement, span = entry
    return (span.start, span.end, span.speaker or "", span.ordinal, statement)


def _clusters(
    settled: Sequence[_Told],
    numbers: Mapping[int, int],
    together: Collection[frozenset[int]],
    apart: Collection[frozenset[int]],
) -> list[Cluster]:
    """Cluster all statements; only people join statements of two occurrences."""
    entries = [
        _Entry(statement, one.key, profile)
        for one in settled
        for statement, profile in zip(one.statements, one.article.statements, strict=True)
    ]
    place_of = {entry.statement: place for place, entry in enumerate(entries)}
    weigh = Weighed([one.article for one in settled])
    scored = [
        (score, one, other)
        for one, other in candidates([entry.profile for entry in entries])
        if numbers[entries[one].article] == numbers[entries[other].article]
        and (score := weigh(one, other)) > 0
    ]
    grouped = _by_occurrence(settled, numbers)
    found = [rival for those in grouped for rival in _rivals(those)]
    beside = [pair for those in grouped for pair in _beside(those)]
    beside += [rival.places for rival in found]
    scored += [(BESIDE, one, other) for one, other in beside]
    groups = cluster(
        len(entries),
        scored,
        weigh,
        together=_places(together, place_of),
        apart=_places(apart, place_of),
    )
    inside = _inside(groups, found)
    return [_cluster(entries, group, inside[group[0]]) for group in groups]


def _inside(groups: Sequence[Sequence[int]], rivals: Sequence[Rival]) -> dict[int, list[Rival]]:
    """The rivals of which both statements stand in one group, by the group's first."""
    head = {place: group[0] for group in groups for place in group}
    found: dict[int, list[Rival]] = defaultdict(list)
    for rival in rivals:
        one, other = (head[place] for place in rival.places)
        if one == other:
            found[one].append(rival)
    return found


BESIDE = 0.8
"""How surely two names of one event, or two figures in one place, are put side by side."""


def _by_occurrence(settled: Sequence[_Told], numbers: Mapping[int, int]) -> list[list[_Told]]:
    grouped: dict[int, list[_Told]] = defaultdict(list)
    for one in settled:
        if one.statements:
            grouped[numbers[one.key]].append(one)
    return list(grouped.values())


def _rivals(those: Sequence[_Told]) -> Iterator[Rival]:
    """Give the rival values of one occurrence, their places among all statements."""
    story = told([one.article for one in those])
    for one, other in combinations(those, 2):
        for rival in rivals(story, one.article, other.article):
            first, second = rival.places
            yield replace(rival, places=(one.first + first, other.first + second))


def _beside(those: Sequence[_Told]) -> Iterator[tuple[int, int]]:
    """Give the places of statements that are put side by side for how they tell one event."""
    for one, other in combinations(those, 2):
        for first, second in put_beside(one.article, other.article):
            yield one.first + first, other.first + second


def _places(
    pairs: Collection[frozenset[int]], place_of: Mapping[int, int]
) -> list[tuple[int, int]]:
    """Turn pairs of statement ids into pairs of places, ids that are gone left out."""
    found = [sorted(place_of[one] for one in pair if one in place_of) for pair in pairs]
    return sorted((places[0], places[1]) for places in found if len(places) > 1)


def _cluster(entries: Sequence[_Entry], group: Sequence[int], rivals: Sequence[Rival]) -> Cluster:
    members = tuple(entries[place].profile for place in group)
    attribute = attribute_of(members)
    subjects = [one.span.subject for one in members if one.span.subject]
    return Cluster(
        statements=tuple(entries[place].statement for place in group),
        text=claim_text(members, attribute),
        subject=max(sorted(subjects), key=subjects.count) if subjects else None,
        attribute=attribute,
        rivals=tuple(_values(entries, rival) for rival in rivals),
    )


def _values(entries: Sequence[_Entry], rival: Rival) -> RivalValues:
    one, other = (entries[place].statement for place in rival.places)
    return RivalValues(rival.sort, (one, other), rival.spans, rival.certainty)
