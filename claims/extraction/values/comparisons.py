"""Numbers that compare: "four times as high" is a factor, "among the five tallest" a rank."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from claims.extraction.values.amounts import Amount

FACTOR: Final = "factor"
_MEASURED: Final = (
    "size|number|rate|amount|level|length|height|weight|average|price|cost|value|limit|norm"
    "|capacity|volume|distance|speed|area|population|total|usual|normal"
)
_TIMES: Final = re.compile(
    r"[ -]times(?= (?:as (?:[a-z]+ as|many|much|high|big|large|long|often|likely|fast)\b"
    r"|(?:more|less|fewer|greater)\b|[a-z]+er than|that of\b|what\b"
    rf"|(?:the|its|their|his|her) (?:\w+ )?(?:{_MEASURED})\b))"
    r"|-?fold(?![^\W_])",
    re.IGNORECASE,
)
_AMONG: Final = re.compile(
    r"\b(?:among(?:st)?|one of|some of|(?:rank(?:s|ed|ing)?|plac(?:es|ed|ing)) (?:in|within))"
    r" (?:the |its |their |his |her )?(?:[\w-]+[’']s? )?$",
    re.IGNORECASE,
)
_SUPERLATIVE: Final = re.compile(r" (?:[a-z]+est|most|least|best|worst)(?![^\W_])", re.IGNORECASE)
_REACH: Final = 48


def in_comparison(text: str, amount: Amount) -> Amount | None:
    """Give a bare number the reading of a factor or of a rank, where the words around it ask so."""
    if amount.kind != "quantity" or amount.unit is not None or amount.vague:
        return None
    times = _TIMES.match(text, amount.end)
    if times is not None:
        return replace(amount, end=times.end(), unit=FACTOR, whole=False)
    if not amount.whole or amount.low != amount.high or amount.low < 1:
        return None
    led = _AMONG.search(text, max(0, amount.start - _REACH), amount.start)
    if led is None or _SUPERLATIVE.match(text, amount.end) is None:
        return None
    return replace(amount, kind="ordinal", low=1.0)
