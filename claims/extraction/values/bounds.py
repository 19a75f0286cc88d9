"""Qualifiers: what "about", "more than" and "or more" make of a number's bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from claims.extraction.values.amounts import Amount
from claims.extraction.values.lexicon import AFTER, APPROXIMATE_SHARE, BEFORE, Effect


@dataclass(frozen=True, slots=True)
class Bounds:
    """Inclusive bounds, None for open, with the stretch of text that says them."""

    start: int
    end: int
    low: float | None
    high: float | None
    approximate: bool = False


_LONGEST_BEFORE: Final = 40
_PHRASES = "|".join(
    re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(BEFORE, key=len, reverse=True)
)
_BEFORE = re.compile(
    rf"(?:(?<![^\W_])(?=[^\W_])|(?=[~≈<>≤≥]))(?P<phrase>{_PHRASES})\s*"
    r"(?:the\s+|an?\s+(?:estimated\s+|total of\s+)?|as\s+|some\s+)?$",
    re.IGNORECASE,
)
_ENDINGS = "|".join(
    re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(AFTER, key=len)[::-1]
)
_AFTER = re.compile(
    rf"(?:(?:\s+[a-z][\w-]*){{0,2}}?\s+|\s*(?=[+-]))(?P<phrase>{_ENDINGS})(?![^\W_])"
    r"(?!\s+(?:than|to|an?|\d[\d.,]*|[$€£][\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)(?![^\W_]))",
    re.IGNORECASE,
)
_DURING = re.compile(
    r"\b(?:for|took|takes?|taking|lasted|lasting|spent|than|is|was|are|were|of|after|just|well|"
    r"wait\w*|jail\w*|sentence\w*|aged?|old)\s+$",
    re.IGNORECASE,
)


_HANDING = re.compile(
    r"\b(?:hand|hands|handed|handing|turn|turns|turned|turning|take|takes|took|taken|taking|win|won"
    r"|sign|signed|give|gave|given|pass|passed|run|ran|pull|pulled|knock|knocked|fall|fell|bowl|bowled"
    r"|carry|carried|put|roll|rolled|mull|mulled)\s+$",
    re.IGNORECASE,
)
"""Verbs that "over" belongs to: “handed over 36 prisoners” gives no bound."""


def bounded(text: str, amount: Amount) -> Bounds:
    """Read the qualifiers around an amount."""
    before = _before(text, amount)
    after = _AFTER.match(text, amount.end, amount.end + 40)
    start = before[1] if before is not None else amount.start
    effect: Effect = before[0] if before is not None else "exact"
    end = amount.end
    if after is not None and _is_close(text, amount, after):
        closing = AFTER[_spaced(after["phrase"])]
        effect = closing if effect == "exact" or closing != "about" else effect
        end = after.end() if after.start("phrase") <= amount.end + 1 else amount.end
    low, high = _apply(effect, amount)
    approximate = amount.approximate or effect in {"about", "odd", "below", "above"}
    return Bounds(start, end, low, high, approximate)


def _is_close(text: str, amount: Amount, after: re.Match[str]) -> bool:
    """Refuse a qualifier behind a noun unless it can only belong to the number."""
    phrase = _spaced(after["phrase"])
    if after.start("phrase") <= amount.end + 1:
        return phrase != "plus" or text[amount.end] == " "
    return phrase.startswith(("or more", "or fewer", "or less", "or so"))


def _spaced(phrase: str) -> str:
    return re.sub(r"\s+", " ", phrase.lower())


def _before(text: str, amount: Amount) -> tuple[Effect, int] | None:
    match = _BEFORE.search(text, max(0, amount.start - _LONGEST_BEFORE), amount.start)
    if match is None:
        return None
    phrase = _spaced(match["phrase"])
    lasting = _DURING.search(text, max(0, match.start() - 20), match.start())
    if phrase in {"over", "beyond"} and amount.kind == "duration" and lasting is None:
        return None
    if phrase == "over" and _HANDING.search(text, max(0, match.start() - 20), match.start()):
        return None
    if phrase == "some" and amount.unit is not None and amount.low <= 1:
        return None
    return BEFORE[phrase], match.start()


def _apply(effect: Effect, amount: Amount) -> tuple[float | None, float | None]:
    low, high = amount.low, amount.high
    step = 1.0 if amount.whole else 0.0
    slack = half_width(amount)
    if amount.vague:
        return low, None
    table: dict[Effect, tuple[float | None, float | None]] = {
        "exact": (low, high),
        "about": (_down(low - slack, amount), _up(high + slack, amount)),
        "odd": (low, max(high, high + amount.grain - step)),
        "below": (_down(low - slack, amount), high - step),
        "above": (low + step, _up(high + slack, amount)),
        "more": (low + step, None),
        "least": (low, None),
        "less": (None, high - step),
        "most": (None, high),
    }
    return table[effect]


def half_width(amount: Amount) -> float:
    """Give how far "about" reaches: a tenth, at most one place of the rounding."""
    size = max(abs(amount.low - amount.offset), abs(amount.high - amount.offset))
    return min(APPROXIMATE_SHARE * size, amount.grain)


def _down(number: float, amount: Amount) -> float:
    return float(floor(number)) if amount.whole else round(number, 6)


def _up(number: float, amount: Amount) -> float:
    return float(ceil(number)) if amount.whole else round(number, 6)
