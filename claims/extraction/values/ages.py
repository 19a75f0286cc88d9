"""Ages: "aged 44", "Ybañez, 79", "a man of 34", "she was fifty-four", "two-year-old"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from claims.extraction.lexicon.names import PERSON_NOUNS
from claims.extraction.lexicon.roles import ROLE_HEADS
from claims.extraction.values.amounts import Amount
from claims.extraction.values.units import DAY

AGE_UNIT: Final = "year of age"
OLDEST: Final = 125
YEAR: Final = 365.2425 * DAY
_OLD: Final = re.compile(r"(?:[- ]olds?|\sof age)(?![^\W_])", re.IGNORECASE)
_AGED: Final = re.compile(
    r"(?<![^\W_])(?:aged?|ages|at the age of|age of)"
    r"(?:\s(?:just|only|about|around|between|from|under|over))?(?:\s\w+(?:,|,? and| or| to))*\s$",
    re.IGNORECASE,
)
_BEINGS: Final = (
    "man|woman|boy|girl|child|baby|toddler|teenager|teen|youth|pensioner|student|pupil|schoolboy|"
    "schoolgirl|youngster|driver|cyclist|pedestrian|passenger|rider|motorcyclist|male|female|"
    "suspect|victim|attacker|gunman|accused|defendant|survivor|worker|labourer|farmer"
)
"""Nouns for somebody whose age news gives. Compiled by hand for this project."""
_SOMEBODY: Final = PERSON_NOUNS | ROLE_HEADS | frozenset(_BEINGS.split("|"))
_SOMEBODY_OF: Final = re.compile(
    rf"\b(?:an?|the|another) (?:[\w-]+ )?(?:{_BEINGS}) of $"
    r"|\b(?:two|both) (?:men|women|boys|girls|children) of (?:\d+ and )?$",
    re.IGNORECASE,
)
"""Nouns of somebody behind which "of" gives an age; a father of three has three children."""
_BEHIND_SOMEBODY_OF: Final = re.compile(
    r"[.,;:)–—]|\s*$"
    r"|\s(?:and|or|from|who|whose|was|were|is|are|has|had|with|in|on|at|to|died|fell)\b"
)
_SOMEBODY_IS: Final = re.compile(
    rf"\b(?:(?:s?he|who)|(?:{_BEINGS})(?: (?:who|in|from|with|at)\b[^.,;:]{{0,40}})?)"
    r" (?:is|was|turned|turns)(?: only| just| then| now| already| about)? $",
    re.IGNORECASE,
)
_BEHIND_IS: Final = re.compile(
    r"[.,;)–—](?:\s|$)|\s*$"
    r"|\s(?:when|and (?:had|has|was|from|lived)|at the time|in (?:19|20)\d\d)\b"
)
_APPOSITION: Final = re.compile(r"[^\W\d_][\w.'’-]*[^\W\d_], $")
_BEHIND_APPOSITION: Final = re.compile(r",(?=\s)|(?=\.(?:\s|$))|(?=\))")
_REACH: Final = 70
"""Code points before a number in which somebody stands whose age it is."""


def age(text: str, amount: Amount) -> Amount | None:
    """Read an amount as somebody's age, where the words around it say so."""
    if amount.kind == "duration":
        old = _OLD.match(text, amount.end)
        if old is None or not amount.months:
            return None
        return replace(_aged(amount, round(amount.count * amount.months / 12, 6)), end=old.end())
    bare = amount.kind == "quantity" and amount.unit is None and amount.whole
    if not bare or not 0 < amount.low <= OLDEST:
        return None
    told = _is_called_age(text, amount) or _is_of_somebody(text, amount)
    return _aged(amount, amount.low) if told or _stands_beside(text, amount) else None


def _is_called_age(text: str, amount: Amount) -> bool:
    return _AGED.search(text, max(0, amount.start - _REACH), amount.start) is not None


def _is_of_somebody(text: str, amount: Amount) -> bool:
    """Tell "a man of 34" and "she was 54," from "a group of 34" and "she was 54th"."""
    before = text[max(0, amount.start - _REACH) : amount.start]
    if _SOMEBODY_OF.search(before):
        return _BEHIND_SOMEBODY_OF.match(text, amount.end) is not None
    is_told = _SOMEBODY_IS.search(before) is not None
    return is_told and _BEHIND_IS.match(text, amount.end) is not None


def _stands_beside(text: str, amount: Amount) -> bool:
    """Tell a name or "her brother", behind which a bare number is an age."""
    beside = _APPOSITION.search(text, max(0, amount.start - _REACH), amount.start)
    if beside is None or not text[amount.start].isdigit():
        return False
    somebody = beside[0][0].isupper() or beside[0].rstrip(", ") in _SOMEBODY
    return somebody and _BEHIND_APPOSITION.match(text, amount.end) is not None


def _aged(amount: Amount, years: float) -> Amount:
    grain = amount.grain / YEAR if amount.kind == "duration" else 1.0
    return replace(
        amount, kind="quantity", unit=AGE_UNIT, low=years, high=years, grain=grain, whole=False
    )
