"""Where something was said, carried on over the sentences of one utterance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from claims.extraction.types import StatementSpan

_NEXT = 4
"""Code points between two sentences of one paragraph: a space, closing marks."""


def carried(found: Iterable[StatementSpan]) -> Iterator[StatementSpan]:
    """Give what goes on in the next sentence of a paragraph the place of what went before.

    "On Telegram, X called it a farce. 'We are leaving,' he added." Both were said there. Where a
    sentence names its speaker again, something else may begin. The statements have to come in the
    order of their sentences.
    """
    here: dict[str, str] = {}
    end = -_NEXT
    for start, group in groupby(found, key=lambda item: item.sentence_start):
        together = list(group)
        before = here if 0 <= start - end <= _NEXT else {}
        here = {}
        for item in together:
            told = item if item.platform else _at(item, before)
            if told.origin and told.platform:
                here.setdefault(told.origin, told.platform)
            yield told
        end = start + len(together[0].sentence)


def _at(item: StatementSpan, before: dict[str, str]) -> StatementSpan:
    """Give a statement the place where its speaker has just spoken."""
    place = before.get(item.origin or "")
    again = (item.speaker or "").rpartition(" ")[2] in item.sentence
    spoken = item.voice == "attributed" and place is not None and not again
    return replace(item, platform=place) if spoken else item
