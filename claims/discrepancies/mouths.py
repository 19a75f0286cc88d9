"""One quotation put into two mouths: the minister's, and her spokesman's."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.lexicon.roles import ROLE_HEADS
from claims.extraction.stems import fold
from claims.extraction.types import Span, StatementSpan, meet
from claims.matching.gates import shared_quotes
from claims.matching.names import parts, same_name
from claims.matching.profile import Profile
from claims.matching.quotes import utterance_likeness

WORD_FOR_WORD = 0.99
LEAST_WORDS = 4
"""Likeness and length from which a quotation is known to be one whoever is named for it."""
ALIKE = 70
"""Likeness of two surnames (rapidfuzz ratio) from which they may be one, spelt in two ways."""
CERTAINTY = 0.75
_FOR_ANOTHER = re.compile(
    r"\b(?:spokes\w+|representative|lawyer|attorney|aide|adviser|advisor|press officer)"
    r" (?:for|of|to) (?P<whom>.+)",
    re.IGNORECASE,
)


def mouths(pair: Pair) -> list[Difference]:
    """Give a difference where the same words are said by two people."""
    first, second = pair.one.span, pair.other.span
    if not _two_speakers(first, second) or not _word_for_word(pair.one, pair.other):
        return []
    one, other = speaker_place(first), speaker_place(second)
    if one is None or other is None:
        return []
    values = f"{first.speaker} saying it", f"{second.speaker} saying it"
    return [
        Difference(
            kind="attribution",
            severity=CONSEQUENCE["attribution"] * CERTAINTY,
            certainty=CERTAINTY,
            explanation=f"One has {values[0]}, the other has {values[1]}.",
            spans=(one, other),
            attribute="who said it",
            values=values,
            keys=(_key(first), _key(second)),
        )
    ]


def _word_for_word(one: Profile, other: Profile) -> bool:
    return any(
        min(len(a.tokens), len(b.tokens)) >= LEAST_WORDS
        and utterance_likeness(a, b) >= WORD_FOR_WORD
        for a, b in shared_quotes(one, other)
    )


def _two_speakers(one: StatementSpan, other: StatementSpan) -> bool:
    if one.speaker is None or other.speaker is None:
        return False
    if _is_person(one) and _is_person(other):
        return _other_surname(one.speaker, other.speaker)
    return _speaks_for(one, other) or _speaks_for(other, one)


def _other_surname(one: str, other: str) -> bool:
    if same_name(one, other) or _misnamed(parts(one), parts(other)):
        return False
    return ratio(parts(one)[-1], parts(other)[-1]) < ALIKE


def _misnamed(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names share the first: a surname got wrong, and no other person."""
    return min(len(one), len(other)) > 1 and one[0] == other[0]


def _speaks_for(one: StatementSpan, other: StatementSpan) -> bool:
    """Whether one quotes somebody who speaks for the holder of an office, the other the holder."""
    match = _FOR_ANOTHER.search(one.speaker or "")
    if match is None or not _is_person(other) or _FOR_ANOTHER.search(other.sentence):
        return False
    whom = match["whom"]
    if any(part in fold(whom) for part in parts(other.speaker or "")):
        return True
    offices = ROLE_HEADS.intersection(re.findall(r"\w+", fold(whom)))
    return bool(offices.intersection(re.findall(r"\w+", fold(other.sentence))))


def _is_person(one: StatementSpan) -> bool:
    return (one.origin or "").startswith("person:")


def speaker_place(one: StatementSpan) -> Span | None:
    """Give where the sentence names its speaker; None where a pronoun stands for them.

    Whom the quoted words name is spoken of.
    """
    told = one.speaker or ""
    for name in filter(None, (told, told.rpartition(" ")[2])):
        for match in re.finditer(re.escape(name), one.sentence):
            place = Span(*(one.sentence_start + at for at in match.span()))
            if not any(meet(place, said) for said in one.utterances):
                return place
    return None


def _key(one: StatementSpan) -> str:
    return " ".join(parts(one.speaker or ""))
