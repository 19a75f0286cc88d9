"""Two parties' figures in one clause, of which the second has no verb: “police 600, they 2,000”.

“The police counted 600 marchers, the organisers 2,000” is what two sources say of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claims.extraction.origins import origin_of_description
from claims.extraction.stems import stems
from claims.extraction.types import StatementSpan, Value

COUNTING = frozenset("count put estimate give say report reckon claim tally speak".split())
"""Verbs by which somebody answers for a figure."""
_PARTY = re.compile(
    r"(?P<told>[^,;]*?)(?:[,;]|,? (?:and|but|while|whereas)|[,;] (?:and|but|while|whereas))\s+"
    r"(?P<party>(?:the |its |their )?[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,2}?)\s+(?:at )?"
)
NO_PARTY = frozenset(
    (
        "a about above after all almost among and another around as at before below but by "
        "day days down for from hour hours in including last less month months more most "
        "nearly next of on only or other others over since some than that then these this "
        "those to under until up week weeks which while with year years"
    ).split()
)
"""Words of which none is in the name of a party: they tell when, where or how many."""


def gapped(found: Iterable[StatementSpan]) -> Iterator[StatementSpan]:
    """Give each party's figure as a statement of its own."""
    for one in found:
        yield from _parted(one)


def _parted(one: StatementSpan) -> Iterator[StatementSpan]:
    figures = sorted(one.values, key=lambda value: value.start)
    if not _tells_two_figures(one, figures):
        yield one
        return
    first, second = figures
    match = _PARTY.fullmatch(one.exact, first.end - one.start, second.start - one.start)
    if match is None or set(match["party"].lower().split()) & NO_PARTY:
        yield one
        return
    end, start = one.start + match.end("told"), one.start + match.start("party")
    yield _cut(one, one.start, end, first)
    counted = replace(second, of=first.of)
    yield replace(
        _cut(one, start, one.end, counted),
        subject=match["party"],
        speaker=match["party"],
        origin=origin_of_description(match["party"]),
        participants=(),
    )


def _tells_two_figures(one: StatementSpan, figures: list[Value]) -> bool:
    if one.voice != "attributed" or one.quoted or one.predicate not in COUNTING:
        return False
    if [figure.kind in AMOUNTS for figure in figures] != [True, True]:
        return False
    first, second = figures
    alike = (first.kind, first.unit) == (second.kind, second.unit)
    return alike and first.end <= second.start and second.end == one.end


AMOUNTS = frozenset({"quantity", "percent", "money"})


def _cut(one: StatementSpan, start: int, end: int, value: Value) -> StatementSpan:
    exact = one.exact[start - one.start : end - one.start]
    return replace(one, start=start, end=end, exact=exact, values=(value,), stems=stems(exact))
