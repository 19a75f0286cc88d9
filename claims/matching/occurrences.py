"""Which articles tell one event in the world, and which a look-alike.

Last year's, the neighbour's, another call.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from claims.matching.articles import Article
from claims.matching.grouping import grouped
from claims.matching.names import country_of, same_name, shared
from claims.matching.profile import Profile
from claims.matching.slots.mentions import ARTICLES_REMEMBERED
from claims.matching.types import ArticleReading
from claims.matching.vocabulary import weight

SAME_OCCURRENCE = 0.1
"""Average likeness from which two groups of articles are one occurrence; low, since the articles of
a story were put together by somebody. The middle of the gap, on the seeds and the stories that may
be read, between the likest two articles of two occurrences (0.06) and the unlikest of one
(0.14)."""
LEAD_STATEMENTS = 8
LEAD_WEIGHT = 3.0
"""What an article is about stands in its first sentences (the inverted pyramid)."""
FOCUS = 2
"""Names most spoken of; an article that never mentions one of them is about something else."""
ABSENT = 0.55
"""What is left of a likeness where such a name is missing. Set by hand on the seeds."""


class Nearness(NamedTuple):
    """What the time between two publications says about one occurrence."""

    factor: float
    bonus: float


_DAYS_APART: tuple[tuple[float, Nearness], ...] = (
    (4, Nearness(1.0, 0.1)),
    (12, Nearness(0.9, 0.05)),
    (30, Nearness(0.15, 0.0)),
)
_LONG_AGO = Nearness(0.12, 0.0)
_UNKNOWN = Nearness(1.0, 0.05)
"""By the days between two publications: news of one event comes out within days."""


@dataclass(frozen=True, slots=True)
class Focus:
    """What one article is about."""

    names: Mapping[str, float]
    topics: Mapping[str, float]
    published: datetime | None


def focus(profiles: Sequence[Profile], published: datetime | None) -> Focus:
    """Weigh an article's names and topic words, the lead three times."""
    names: dict[str, float] = defaultdict(float)
    topics: dict[str, float] = defaultdict(float)
    ordered = sorted(profiles, key=lambda one: (one.span.start, one.span.end))
    for place, one in enumerate(ordered):
        share = LEAD_WEIGHT if place < LEAD_STATEMENTS else 1.0
        for name in one.names:
            names[_known(name, names)] += share
        for topic in one.topics | one.acts:
            topics[topic] += share * weight(topic)
    return Focus(dict(names), {word: math.sqrt(count) for word, count in topics.items()}, published)


def _known(name: str, names: Mapping[str, float]) -> str:
    return next((known for known in names if same_name(known, name)), name)


def likeness(one: Focus, other: Focus) -> float:
    """Give 0..1, how alike two articles are in who, what and when."""
    alike = (_names_alike(one, other) + _cosine(one.topics, other.topics)) / 2
    if _misses(one, other) or _misses(other, one):
        alike *= ABSENT
    near = _nearness(one.published, other.published)
    return alike * near.factor + near.bonus


def _names_alike(one: Focus, other: Focus) -> float:
    aligned = {
        next((known for known in one.names if same_name(known, name)), name): count
        for name, count in other.names.items()
    }
    return _cosine(one.names, aligned)


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    norms = math.sqrt(math.fsum(v * v for v in one.values())) * math.sqrt(
        math.fsum(v * v for v in other.values())
    )
    if norms == 0:
        return 0.0
    return math.fsum(count * other[key] for key, count in one.items() if key in other) / norms


def _misses(one: Focus, other: Focus) -> bool:
    """Whether a name in the focus of `one` is missing from `other` altogether."""
    top = sorted(one.names, key=lambda name: (-one.names[name], name))[:FOCUS]
    return bool(other.names) and any(
        not any(same_name(name, known) for known in other.names) for name in top
    )


def _nearness(one: datetime | None, other: datetime | None) -> Nearness:
    if one is None or other is None:
        return _UNKNOWN
    days = abs((one - other).total_seconds()) / 86_400
    return next((near for limit, near in _DAYS_APART if days <= limit), _LONG_AGO)


def occurrences(articles: Sequence[ArticleReading], told: Mapping[int, Article]) -> dict[int, int]:
    """Number each article's occurrence, 1 for the biggest group; `articles` in a settled order.

    `told` gives each article taken apart, by key.
    """
    keys = [article.key for article in articles]
    place = {key: number for number, key in enumerate(keys)}
    fixed = [[place[key] for key in group] for group in _fixed(articles).values()]
    alike = {
        (one, other): 1.0
        if _is_copy(articles[one], articles[other])
        else _alike(told[keys[one]], told[keys[other]])
        for one, other in combinations(range(len(keys)), 2)
    }
    set_by_hand = {number for number, one in enumerate(articles) if one.occurrence is not None}
    bound = [set(group) for group in fixed]
    bound += [set(pair) for pair in alike if _is_copy(articles[pair[0]], articles[pair[1]])]
    groups = [
        part
        for group in grouped(fixed, alike, set_by_hand, least=SAME_OCCURRENCE)
        for part in _parts(group, [told[key] for key in keys], bound)
    ]
    ranked = sorted(groups, key=lambda group: (-len(group), min(group)))
    return {keys[one]: number for number, group in enumerate(ranked, start=1) for one in group}


def _parts(
    group: Sequence[int], told: Sequence[Article], bound: Sequence[set[int]]
) -> list[list[int]]:
    """Part a group where articles have no name in common, near or far: the neighbour's fire.

    Articles that hardly name anybody stay with the most; so do those that are `bound` together.
    """
    named = {place for place in group if len(_own_names(told[place])) >= FEW_NAMES}
    parts: list[set[int]] = []
    for place in group:
        near = [
            part
            for part in parts
            if any(
                any({place, other} <= tied for tied in bound)
                or ({place, other} <= named and _name_one(told[place], told[other]))
                for other in part
            )
        ]
        parts = [part for part in parts if part not in near]
        parts.append({place}.union(*near))
    told_apart = [part for part in parts if part & named]
    if len(told_apart) < 2:  # noqa: PLR2004
        return [list(group)]
    rest = set(group).difference(*told_apart)
    most = max(told_apart, key=lambda part: (len(part), -min(part)))
    return [sorted(part | rest if part is most else part) for part in told_apart]


FEW_NAMES = 2
"""Names from which an article that shares none is about something else. Of 475 articles of one
event one shared none with any other, of 19 of another event four."""


def _own_names(article: Article) -> tuple[str, ...]:
    return tuple(name for name in _focus(article).names if country_of(name) is None)


def _name_one(one: Article, other: Article) -> bool:
    return one.remembered(
        other, "named", None, lambda: bool(shared(_own_names(one), _own_names(other)))
    )


def _alike(one: Article, other: Article) -> float:
    return one.remembered(other, "alike", None, lambda: likeness(_focus(one), _focus(other)))


@lru_cache(maxsize=ARTICLES_REMEMBERED)
def _focus(article: Article) -> Focus:
    return focus(article.statements, article.published)


def _fixed(articles: Sequence[ArticleReading]) -> dict[int, list[int]]:
    """Start with a group for each article, those that a person put together as one."""
    groups: dict[int, list[int]] = {}
    heads: dict[int, int] = {}
    for article in articles:
        if article.occurrence is None:
            groups[article.key] = [article.key]
        else:
            head = heads.setdefault(article.occurrence, article.key)
            groups.setdefault(head, []).append(article.key)
    return groups


def _is_copy(one: ArticleReading, other: ArticleReading) -> bool:
    return one.copy_of == other.key or other.copy_of == one.key
