"""Which statement carries a quotation: its words are compared as they were printed, in one piece.

“We looked at all of it, and there is nothing that works” is three propositions and one quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from claims.extraction.marks import Quoted
from claims.extraction.reading import Reading
from claims.extraction.types import Span, StatementSpan, meet


def with_quotations(reading: Reading, found: Iterable[StatementSpan]) -> Iterator[StatementSpan]:
    """Give each quotation, as far as a sentence holds it, to the first statement that it touches.

    The statements have to come in the order of their sentences.
    """
    for start, group in groupby(found, key=lambda item: item.sentence_start):
        together = list(group)
        end = start + len(together[0].sentence)
        carried: dict[int, list[Span]] = {}
        for stretch in reading.quoted_between(start, end):
            place = _carrier(together, stretch)
            if place is not None:
                part = Span(max(start, stretch.start), min(end, stretch.end))
                carried.setdefault(place, []).append(part)
        for place, item in enumerate(together):
            yield replace(item, utterances=tuple(carried[place])) if place in carried else item


def _carrier(together: list[StatementSpan], stretch: Quoted) -> int | None:
    """The first clause with words of the quotation; what stands in no clause, another form."""
    touching = [
        (item.form != "clause", item.start, -item.end, place)
        for place, item in enumerate(together)
        if any(meet(quote, stretch) for quote in item.quotes)
    ]
    return min(touching)[-1] if touching else None
