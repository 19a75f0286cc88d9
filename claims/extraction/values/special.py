"""Numbers whose words make them something else: ranks, grades, unnumbered durations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from claims.extraction.values.ages import AGE_UNIT, age
from claims.extraction.values.amounts import Amount, in_unit
from claims.extraction.values.comparisons import in_comparison
from claims.extraction.values.lexicon import (
    GRADES,
    PRONOUN_ONE_AFTER,
    PRONOUN_ONE_BEFORE,
    SMALL,
    TENS,
)
from claims.extraction.values.numeral import Numeral
from claims.extraction.values.scan import DIGITS, Scan
from claims.extraction.values.units import Unit, unit_at

_TENS: Final = re.compile(r"[1-9]0s")
_WHOSE: Final = re.compile(r"\b(?:his|her|their|my)\s(?:mid-|early |late )?$", re.IGNORECASE)
_RANK: Final = re.compile(r"(?<![^\W_])(?:(?-i:No|Nos)\.?|number|numero)\s?$", re.IGNORECASE)
_ARE_SO_MANY: Final = re.compile(
    r"\b(?:they|the (?:dead|injured|wounded|missing|homeless|sick|arrested|displaced|victims"
    r"|casualties|survivors|deaths|cases|refugees|protesters|passengers)) "
    r"number $",
    re.IGNORECASE,
)
"""Where "number" is a verb: "The injured number 163"."""
_MAGNITUDE: Final = re.compile(
    r"(?<![^\W_])(?:magnitude(?:[- ]|\sof\s|\s(?:was|is|at|put at|stood at)\s)"
    r"|measur(?:ed|ing)\s|strength of\s|registered\s)(?:about |around )?$",
    re.IGNORECASE,
)
_ON_A_SCALE: Final = re.compile(
    r"(?:-magnitude\b|,? on the (?:open-ended )?(?:[\w-]+ )?scale\b)", re.IGNORECASE
)
_NAMED_MAGNITUDE: Final = re.compile(r"magnitude", re.IGNORECASE)
_GRADE: Final = re.compile(rf"(?<![^\W_])(?:{'|'.join(GRADES)})[ -]$", re.IGNORECASE)
_COUNTED_BEFORE: Final = re.compile(rf"(?:\d|\b(?:{'|'.join([*SMALL, *TENS])}))[ -]$")
_A_SECOND: Final = re.compile(
    r"(?:met(?:re|er)s|feet|miles|lit(?:re|er)s|tonnes|times) (?:a|per) $"
)
_ADVERB_BEFORE: Final = re.compile(r" (?:\w+ed|came|began|met|took|said|told|went|became)\b")
_PER_UNIT: Final = r"second|minute|hour|day|week|fortnight|month|year|decade|century"
_PER_UNITS: Final = frozenset(_PER_UNIT.split("|"))
_ARTICLE_UNIT: Final = re.compile(
    r"(?<![^\W_])(?:(?:for|after|in|within|than|over|about|almost|nearly|under|least|lasted|lasting|"
    r"took|takes|taking|around|just|approximately|roughly|another|of|spent|spend)\s)"
    rf"(?P<words>(?:an?|one)\s(?P<unit>{_PER_UNIT})(?P<half>\sand\s(?:a\s)?half)?)(?![^\W_]|-)"
    r"(?!\s(?:ago|later|earlier|before|after|when|of|in)\b)"
    rf"|(?<![^\W_])(?P<long>(?P<longunit>{_PER_UNIT})s?-long)(?![^\W_])"
    r"|(?<![^\W_])(?P<fortnight>an?\sfortnight)(?![^\W_])"
    rf"|(?<![^\W_])(?P<whole>(?:another|full|whole|(?:an\s)?entire)[ -]"
    rf"(?P<wholeunit>{_PER_UNIT}))(?![^\W_])",
    re.IGNORECASE,
)
_RACE: Final = re.compile(
    r"(?<![^\W_])(?:in|of|clocked|ran|timed at) (?P<h>\d):(?P<m>[0-5]\d):"
    r"(?P<s>[0-5]\d(?:\.\d+)?)(?![\d:])"
)
"""Hours, minutes and seconds behind a word that makes them a duration, not a time of day."""
_RATIO_OF_ONE: Final = re.compile(
    r" (?:in(?: every)?|out of(?: every)?) "
    rf"(?:\d|(?:{'|'.join([*SMALL, *TENS, 'a hundred'])})(?![^\W_]))",
    re.IGNORECASE,
)
_ONE_BEFORE: Final = re.compile(r"([^\W\d_]+)[’']?\s$")
_ONE_AFTER: Final = re.compile(r"[ -](?:the\s)?([^\W\d_]+)")


def is_figure(text: str, numeral: Numeral) -> bool:
    """Tell a number from the pronoun "one" ("one of them", "the one who")."""
    if not numeral.spelt or numeral.number != 1 or numeral.form != "cardinal":
        return True
    if text[numeral.start : numeral.end].lower() != "one" or _RATIO_OF_ONE.match(text, numeral.end):
        return True
    before = _ONE_BEFORE.search(text, max(0, numeral.start - 20), numeral.start)
    if before is not None and before[1].lower() in PRONOUN_ONE_BEFORE:
        return False
    after = _ONE_AFTER.match(text, numeral.end)
    return after is not None and after[1].lower() not in PRONOUN_ONE_AFTER


def is_ordinal(text: str, numeral: Numeral) -> bool:
    """Tell an ordinal from "at first", "a second", "first and foremost"."""
    word = text[numeral.start : numeral.end].lower()
    before = text[max(0, numeral.start - 16) : numeral.start].lower()
    after = text[numeral.end : numeral.end + 14].lower()
    if word == "second" and _A_SECOND.search(before):
        return False
    if word == "second" and (
        before.endswith((" a ", " per ", " split ", "-")) or after.startswith("-hand")
    ):
        return not after.startswith(
            ("-hand", ".", ",", " later", " after")
        ) and not before.endswith((" per ", " split ", "-"))
    if word == "second" and _COUNTED_BEFORE.search(before):
        return False
    if word == "first" and _ADVERB_BEFORE.match(after):
        return False
    if word == "first" and before.endswith(("at ", "in the ")) and not after.startswith(" "):
        return False
    return not after.startswith(
        (" and foremost", " of all", "-hand", "ly", " name", " aid", " responders")
    )


def specially(text: str, amount: Amount) -> Amount:
    """Give an amount its special reading, if the words around it ask for one."""
    read = _tens(text, amount) or age(text, amount) or _rank(text, amount)
    return read or in_comparison(text, amount) or amount


def _tens(text: str, amount: Amount) -> Amount | None:
    """Read "in his 60s" as an age of 60 to 69 and "in the 30s" as 30 to 39, not as seconds."""
    words = text[amount.start : amount.end]
    if not _TENS.fullmatch(words):
        return None
    low = float(words[:-1])
    whose = _WHOSE.search(text, max(0, amount.start - 12), amount.start)
    unit = AGE_UNIT if whose is not None else None
    return replace(
        amount, kind="quantity", unit=unit, low=low, high=low + 9, grain=1.0, count=low, factor=1.0
    )


def _is_magnitude(text: str, amount: Amount) -> bool:
    """Read "magnitude 6.1", "a 6.3-magnitude quake" and "measured 6.7 on the Richter scale"."""
    if amount.low > GREATEST_MAGNITUDE:
        return False
    before = _MAGNITUDE.search(text, max(0, amount.start - 40), amount.start)
    behind = _ON_A_SCALE.match(text, amount.end)
    named = before is not None and _NAMED_MAGNITUDE.match(before[0]) is not None
    return named or (behind is not None and (before is not None or behind[0][0] == "-"))


GREATEST_MAGNITUDE: Final = 10


def _rank(text: str, amount: Amount) -> Amount | None:
    if amount.kind != "quantity" or amount.unit is not None:
        return None
    if _is_magnitude(text, amount):
        return replace(amount, unit="magnitude", whole=False)
    rank = _RANK.search(text, max(0, amount.start - 10), amount.start)
    grade = _GRADE.search(text, max(0, amount.start - 12), amount.start)
    so_many = _ARE_SO_MANY.search(text, max(0, amount.start - 40), amount.start)
    if rank is not None and so_many is None and amount.whole:
        return replace(amount, kind="ordinal", start=rank.start())
    if grade is not None:
        return replace(amount, kind="ordinal", start=grade.start(), whole=False)
    return None


def running_times(scan: Scan) -> Iterator[Amount]:
    """Give the times of races: "finished in 2:01:09"."""
    for match in scan.matches(_RACE, {DIGITS}):
        hours, minutes, seconds = (float(match[name]) for name in ("h", "m", "s"))
        total = 3600 * hours + 60 * minutes + seconds
        numeral = Numeral(match.start("h"), match.end(), total, "cardinal", 1.0)
        yield in_unit(numeral, Unit("second", kind="duration"), match.end())


def unnumbered(scan: Scan) -> Iterator[Amount]:
    """Give the durations that need no number: "an hour", "hour-long", "a fortnight"."""
    for match in scan.matches(_ARTICLE_UNIT, _PER_UNITS):
        words = match["words"] or match["long"] or match["fortnight"] or match["whole"]
        start = match.end() - len(words)
        name = match["unit"] or match["longunit"] or match["wholeunit"] or "fortnight"
        if match["long"] and scan.text[max(0, start - 1) : start] == "-":
            continue
        unit = unit_at(name, 0)
        if unit is not None:
            count = 1.5 if match["half"] else 1.0
            yield in_unit(Numeral(start, match.end(), count), unit[0], match.end())
