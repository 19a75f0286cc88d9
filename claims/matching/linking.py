"""Statements of several articles linked to claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from claims.extraction.types import StatementSpan
from claims.matching.candidates import candidates
from claims.matching.clustering import cluster
from claims.matching.gates import same_point
from claims.matching.hedges import lost_hedges
from claims.matching.occurrences import focus, occurrences
from claims.matching.opposites import opposites
from claims.matching.profile import Profile, nested_in, profile_of
from claims.matching.shades import shaded_apart
from claims.matching.slots import Rival, rivals
from claims.matching.tellings import told_apart
from claims.matching.types import ArticleReading, Cluster, Linking, RivalValues
from claims.matching.wording import attribute_of, claim_text


@dataclass(frozen=True, slots=True)
class _Entry:
    statement: int
    article: int
    profile: Profile


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
    entries, numbers = _taken_apart(articles)
    return Linking(numbers, tuple(_clusters(entries, numbers, together, apart)))


def told_by_occurrence(articles: Sequence[ArticleReading]) -> list[Told]:
    """Give what slots are filled from: for each occurrence its articles, taken apart, by key."""
    return _by_occurrence(*_taken_apart(articles))


Told = dict[int, list[tuple[int, Profile]]]
"""The statements of each article, each with its place among all."""


def _taken_apart(articles: Sequence[ArticleReading]) -> tuple[list[_Entry], dict[int, int]]:
    """Profile all statements in a settled order, and number the articles' occurrences."""
    settled = sorted(articles, key=_settled_order)
    entries = [
        _Entry(statement, article.key, profile_of(statement, span, nested_in(span, spans)))
        for article in settled
        for spans in ([span for _, span in article.statements],)
        for statement, span in sorted(article.statements, key=_statement_order)
    ]
    return entries, _occurrence_numbers(settled, entries)


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


def _occurrence_numbers(
    articles: Sequence[ArticleReading], entries: Iterable[_Entry]
) -> dict[int, int]:
    told: dict[int, list[Profile]] = defaultdict(list)
    for entry in entries:
        told[entry.article].append(entry.profile)
    focuses = {article.key: focus(told[article.key], article.published) for article in articles}
    return occurrences(articles, focuses)


def _clusters(
    entries: Sequence[_Entry],
    numbers: Mapping[int, int],
    together: Collection[frozenset[int]],
    apart: Collection[frozenset[int]],
) -> list[Cluster]:
    """Cluster all statements; only people join statements of two occurrences."""
    profiles = [entry.profile for entry in entries]
    place_of = {entry.statement: place for place, entry in enumerate(entries)}
    weigh = partial(_weigh, profiles)
    scored = [
        (score, one, other)
        for one, other in candidates(profiles)
        if numbers[entries[one].article] == numbers[entries[other].article]
        and (score := weigh(one, other)) > 0
    ]
    told = [list(articles.values()) for articles in _by_occurrence(entries, numbers)]
    found = [rival for articles in told for rival in rivals(articles)]
    beside = [
        pair
        for articles in told
        for find in (shaded_apart, opposites, lost_hedges, told_apart)
        for pair in find(articles)
    ]
    beside += [rival.places for rival in found]
    scored += [(BESIDE, one, other) for one, other in beside]
    groups = cluster(
        len(entries),
        scored,
        weigh,
        together=_places(together, place_of),
        apart=_places(apart, place_of),
    )
    return [_cluster(entries, group, found) for group in groups]


BESIDE = 0.8
"""How surely two names of one event, or two figures in one place, are put side by side."""


def _by_occurrence(entries: Sequence[_Entry], numbers: Mapping[int, int]) -> list[Told]:
    told: dict[int, Told] = defaultdict(lambda: defaultdict(list))
    for place, entry in enumerate(entries):
        told[numbers[entry.article]][entry.article].append((place, entry.profile))
    return list(told.values())


def _weigh(profiles: Sequence[Profile], one: int, other: int) -> float:
    return _weighed(profiles[one], profiles[other])


@lru_cache(maxsize=262_144)
def _weighed(one: Profile, other: Profile) -> float:
    """Remembered, so that one more article in a story is weighed against the others alone."""
    return same_point(one, other, one_occurrence=True)


def _places(
    pairs: Collection[frozenset[int]], place_of: Mapping[int, int]
) -> list[tuple[int, int]]:
    """Turn pairs of statement ids into pairs of places, ids that are gone left out."""
    found = [sorted(place_of[one] for one in pair if one in place_of) for pair in pairs]
    return sorted((places[0], places[1]) for places in found if len(places) > 1)


def _cluster(entries: Sequence[_Entry], group: Sequence[int], rivals: Sequence[Rival]) -> Cluster:
    members = [entries[place].profile for place in group]
    attribute = attribute_of(members)
    subjects = [one.span.subject for one in members if one.span.subject]
    return Cluster(
        statements=tuple(entries[place].statement for place in group),
        text=claim_text(members, attribute),
        subject=max(sorted(subjects), key=subjects.count) if subjects else None,
        attribute=attribute,
        rivals=tuple(
            _values(entries, rival) for rival in rivals if set(rival.places) <= set(group)
        ),
    )


def _values(entries: Sequence[_Entry], rival: Rival) -> RivalValues:
    one, other = (entries[place].statement for place in rival.places)
    return RivalValues(rival.sort, (one, other), rival.spans, rival.certainty)
