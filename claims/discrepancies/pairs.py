"""Two statements side by side, and what every comparator needs of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from claims.discrepancies.lexicon import CONTRAST
from claims.discrepancies.sources import parties_differ
from claims.extraction.types import Span, Value
from claims.matching.events import EVENT, LINKED_EVENT, event_likeness
from claims.matching.gates import in_one_breath
from claims.matching.profile import Profile
from claims.matching.surroundings import in_background


@dataclass(frozen=True)
class Pair:
    """Two statements; `linked` says that they are known to speak of one occurrence.

    `one_article` of one text.
    """

    one: Profile
    other: Profile
    linked: bool = False
    one_article: bool = False

    @cached_property
    def likeness(self) -> float:
        """How surely both tell one event, 0..1."""
        return event_likeness(self.one, self.other)

    @property
    def one_event(self) -> bool:
        """Whether that is enough to compare what both say of it."""
        return self.likeness >= (LINKED_EVENT if self.linked else EVENT)


def one_telling(pair: Pair) -> bool:
    """Tell whether both stand in one article that sets no two sources against each other."""
    together = pair.one_article or in_one_breath(pair.one, pair.other)
    return together and not parties_differ(pair.one.span, pair.other.span)


def in_two_entries(pair: Pair) -> bool:
    """Tell whether both stand in one live blog, in entries of two times."""
    first, second = pair.one.span.published, pair.other.span.published
    return pair.one_article and None not in (first, second) and first != second


_CONTRAST = re.compile(CONTRAST, re.IGNORECASE)


def set_against(pair: Pair) -> bool:
    """Tell whether one article sets the two against each other, whoever is read as their source."""
    later = max((pair.one.span, pair.other.span), key=lambda span: span.start)
    apart = pair.one.span.end <= pair.other.span.start or pair.other.span.end <= pair.one.span.start
    lead = later.sentence[: max(0, later.end - later.sentence_start)]
    return apart and bool(_CONTRAST.search(lead))


def told_at_two_times(pair: Pair) -> bool:
    """Tell whether one of the two only speaks of an earlier time or occasion."""
    first, second = (
        in_background(told.span, bare=not pair.linked) for told in (pair.one, pair.other)
    )
    return first != second


def span_of(value: Value) -> Span:
    """Give a value's place."""
    return Span(value.start, value.end)


def whole(one: Profile) -> Span:
    """Give a statement's place."""
    return Span(one.span.start, one.span.end)
