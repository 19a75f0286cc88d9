"""Parts that one outlet lists, and the whole that another gives: “12 adults and five children”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from claims.extraction.types import Span, Value
from claims.matching.bounds import bounds_of
from claims.matching.profile import Count, Profile
from claims.matching.sums_lexicon import FAMILIES, PEOPLE, Family
from claims.matching.vocabulary import concept, concept_of_stem

_JOINED = r"(?:,? (?:and|plus|as well as|along with) |, )"
_BETWEEN = re.compile(_JOINED)
_GOES_ON = re.compile(_JOINED + r"(?!(?:who|which|were|was|all)\b)")
_STARTS_BEFORE = re.compile(r"(?: and|,|\bplus) $")
_OF_MORE = re.compile(
    r"\b(?:includ\w+|among|amongst|of (?:whom|which|them|these|those)|another|further|other)\b",
    re.IGNORECASE,
)
"""Words by which a list says that it is not all, wherever they stand in its sentence."""


class Sum(NamedTuple):
    """Parts that stand side by side, with their family and the place of the whole list."""

    counts: tuple[Count, ...]
    family: Family
    span: Span
    text: str

    @property
    def total(self) -> float:
        """What the parts add up to."""
        return sum(_exactly(count.value) or 0 for count in self.counts)


def sums(one: Profile) -> list[Sum]:
    """Give the lists of a statement whose parts are all of one family, each of another kind."""
    if _OF_MORE.search(one.span.sentence):
        return []
    runs: list[list[Count]] = []
    for count in sorted(one.counts, key=lambda count: count.value.start):
        if runs and _adjoin(runs[-1][-1], count, one):
            runs[-1].append(count)
        else:
            runs.append([count])
    return [found for run in runs if (found := _sum(run, one)) is not None]


def wholes(parts: Sum, other: Profile) -> list[Count]:
    """Give the figures of another statement that count what the parts add up to."""
    return [count for count in other.counts if _is_whole(count, parts)]


def added_up(parts: Sum, whole: Count) -> Count:
    """Make one figure of the parts, of the same things as the whole."""
    first = parts.counts[0]
    value = replace(
        first.value,
        start=parts.span.start,
        end=parts.span.end,
        exact=f"{parts.text}, {parts.total:g} in all",
        low=parts.total,
        high=parts.total,
        of=whole.value.of,
    )
    return Count(value=value, told=whole.told, head=whole.head, act=first.act)


def _adjoin(one: Count, other: Count, told: Profile) -> bool:
    noun = _noun(one, told)
    if noun is None:
        return False
    between = told.span.exact[noun.end - told.span.start : other.value.start - told.span.start]
    return bool(_BETWEEN.fullmatch(between)) and one.act == other.act


class _Noun(NamedTuple):
    word: str
    end: int


def _noun(count: Count, told: Profile) -> _Noun | None:
    """The noun just behind a figure, one word between at the most."""
    at = count.value.end - told.span.start
    behind = told.span.exact[at:]
    known = (
        match
        for pattern in (r" (?P<noun>[a-z]+)", r" [a-z-]+ (?P<noun>[a-z]+)")
        if (match := re.match(pattern, behind)) and match["noun"] in _KINDS
    )
    match = next(known, None)
    return _Noun(match["noun"], count.value.end + match.end()) if match else None


_KINDS = frozenset(kind for family in FAMILIES for kind in family.kinds)


def _sum(run: Sequence[Count], told: Profile) -> Sum | None:
    nouns = [noun for count in run if (noun := _noun(count, told)) is not None]
    exact = all(_exactly(count.value) is not None for count in run)
    if len(run) < LEAST_PARTS or len(nouns) < len(run) or not exact:
        return None
    words = [noun.word for noun in nouns]
    family = next((one for one in FAMILIES if one.kinds >= set(words)), None)
    span = Span(run[0].value.start, nouns[-1].end)
    if family is None or len({concept(word) for word in words}) < len(words):
        return None
    if _is_torn_out(span, told):
        return None
    start = told.span.start
    return Sum(tuple(run), family, span, told.span.exact[span.start - start : span.end - start])


LEAST_PARTS = 2


def _is_torn_out(span: Span, told: Profile) -> bool:
    """Whether the list goes on before or behind its parts, with what cannot be added."""
    start = told.span.start
    before, behind = told.span.exact[: span.start - start], told.span.exact[span.end - start :]
    return bool(_STARTS_BEFORE.search(before) or _GOES_ON.match(behind))


def _exactly(value: Value) -> float | None:
    """The number that a plain figure gives; None for all that is open, rough, or a part already."""
    bounds = bounds_of(value)
    plain = value.kind == "quantity" and value.unit is None and value.measure == "total"
    if not plain or value.approximate or value.vague or bounds is None or bounds[0] != bounds[1]:
        return None
    return bounds[0]


def _is_whole(count: Count, parts: Sum) -> bool:
    """Whether a figure is of the family's whole, and of nothing narrower."""
    if count.value.kind != "quantity" or count.value.unit or count.value.measure != "total":
        return False
    nouns = {concept(word) for word in parts.family.wholes}
    counted = {concept_of_stem(part) for part in count.value.of} - {count.act}
    bare = not counted and count.act is not None and parts.family.wholes == PEOPLE
    return (bare or bool(counted & nouns)) and count.told <= nouns
