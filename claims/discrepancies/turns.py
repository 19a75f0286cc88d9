"""Which turns of phrase a statement tells its event in: moved to hotels, or thrown out."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.discrepancies.turns_lexicon import TURNS
from claims.extraction.types import Span
from claims.matching.profile import Profile


class Turn(NamedTuple):
    """A turn of phrase in a statement, with its family and how charged it is."""

    family: str
    charge: int
    sense: str
    text: str
    span: Span


_TURNS = tuple(
    (family, charge, sense, re.compile(rf"\b(?:{turn})\b", re.IGNORECASE))
    for family, senses in TURNS.items()
    for charge, (sense, turn) in enumerate(senses.items())
)


def turns(one: Profile) -> dict[str, Turn]:
    """Give for each family the most charged turn that stands outside quotation marks."""
    found: dict[str, Turn] = {}
    if one.span.quoted or one.span.form == "title":
        return found
    for family, charge, sense, pattern in _TURNS:
        for match in pattern.finditer(one.span.exact):
            span = Span(one.span.start + match.start(), one.span.start + match.end())
            if not _in_quotes(one, span):
                found[family] = Turn(family, charge, sense, match[0], span)
                break
    return found


def _in_quotes(one: Profile, span: Span) -> bool:
    return any(start <= span.start and span.end <= end for start, end in one.span.quotes)
