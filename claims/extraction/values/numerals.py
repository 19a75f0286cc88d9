"""Numbers as they stand in a text, in digits or words, before any unit or qualifier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extraction.values.currencies import CODES, INITIALS, OF_MONEY, PREFIXES
from claims.extraction.values.lexicon import (
    FRACTION_SIGNS,
    METRE_NOUNS,
    SCALES,
    SUFFIX_SCALES,
    VAGUE,
    VAGUE_NEEDS_OF,
)
from claims.extraction.values.numeral import LONGEST_DIGITS, Numeral, grain_of
from claims.extraction.values.scan import DIGITS, Scan
from claims.extraction.values.spelt import spelt

_PREFIX_LETTERS = (*sorted(CODES), *PREFIXES)
_NOT_INSIDE = (
    r"(?:(?<![^\W_])|"
    + "|".join(rf"(?<=\b{code})" for code in _PREFIX_LETTERS)
    + rf"|(?<=\b[{''.join(sorted(INITIALS))}])(?={OF_MONEY})"
    + r")(?<!(?<!\d)(?<!\d[a-z])[^\W\d_][-–'’])(?<!\d[.,:/])(?<!\d[-–]\d{3}[-–])"
)
_SPACES = "\u00a0\u202f\u2009 "
_DIGITS = re.compile(
    _NOT_INSIDE
    + r"(?P<sign>(?<![\w)\]%])[-−](?=[\d.]))?"
    + r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]\d)"
    + r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"
    + rf"|\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:\.\d+)?(?![\d]|[.,:]\d)"
    + r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)"
    + r"|\d+,\d{1,2}(?![\d,])"
    + r"|\d+(?:\.\d+)?"
    + r"|(?<![\d.])\.\d+)"
    + rf"(?P<part>[{_SPACES}]?[{''.join(FRACTION_SIGNS)}]|[{_SPACES}-]\d/\d{{1,2}}(?![\d/]))?"
    + r"(?P<over>/\d{1,3}(?![\d/]))?"
    + r"(?P<suffix>(?:st|nd|rd|th)(?![^\W_]))?"
)
_PRINTED_BELOW = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 100})
"""What printed fractions divide by; 9/11 is a day."""
_PAID = re.compile(
    rf"(?:[$€£¥₹₦₱₩₽₺₪₫₴₵]|\b(?:kr|{'|'.join(_PREFIX_LETTERS)})"
    rf"|\b[{''.join(sorted(INITIALS))}](?=\d))"
    r"\s?-?(?:[\d.,]+(?:m|bn|k)?\s?[-–]\s?)?[\d.,]+$"
)
_NEXT_WORD = re.compile(r"m[ -](?P<word>[a-z]+)")
_MINUS = re.compile(r"(?<![^\W_])(?:minus|negative)\s$", re.IGNORECASE)
_LONE_SIGN = re.compile(rf"(?<![\w])[{''.join(FRACTION_SIGNS)}]")
_SCALE_NAMES = {
    **SCALES,
    "dozens": 12,
    "dozen": 12,
    "mln": 1e6,
    "mn": 1e6,
    "bln": 1e9,
    "bn": 1e9,
    "tn": 1e12,
    "tln": 1e12,
}
_SCALE_WORD = re.compile(
    rf"[{_SPACES}-]?(?P<word>{'|'.join(_SCALE_NAMES)})"
    r"(?![^\W_])",
    re.IGNORECASE,
)
_PARTS_OF_SCALE = {
    "a half": 0.5, "half": 0.5, "a quarter": 0.25, "three quarters": 0.75, "a third": 1 / 3,
    "two thirds": 2 / 3,
}  # fmt: skip
_SCALED_PART = re.compile(
    rf"\sand\s(?P<part>{'|'.join(_PARTS_OF_SCALE)})(?![^\W_]|-|\s(?:of|an?|the|{'|'.join(SCALES)})\b)",
    re.IGNORECASE,
)
"""What "and a half" adds behind a magnitude: half of it."""
_SCALE_LETTER = re.compile(
    rf"(?P<word>{'|'.join(sorted(SUFFIX_SCALES, key=len, reverse=True))})(?![^\W_])(?!\^)"
)
_VAGUE_TRIGGERS = frozenset(phrase.split()[-1] for phrase in VAGUE)
_VAGUE_WORDS = "|".join(sorted(VAGUE, key=len, reverse=True))
_VAGUE = re.compile(
    r"(?<![^\W_])(?<![-–])(?<!\b[AaSs]s )(?<!\b[Hh]ow )(?<!\b[Ss]o )(?<!\b[Tt]oo )"
    rf"(?P<word>{_VAGUE_WORDS})(?![^\W_]|-)(?P<of>\s+of\b)?",
    re.IGNORECASE,
)


def numerals(scan: Scan) -> list[Numeral]:
    """Give the numbers of a text in order, without overlap."""
    found = [*_in_digits(scan), *_in_signs(scan.text), *spelt(scan), *_vague(scan)]
    return [_signed(scan.text, numeral) for numeral in without_overlap(found)]


def _signed(text: str, numeral: Numeral) -> Numeral:
    """Read "minus five" as less than nothing."""
    minus = _MINUS.search(text, max(0, numeral.start - 10), numeral.start)
    if minus is None or numeral.form != "cardinal" or numeral.number <= 0:
        return numeral
    return replace(numeral, start=minus.start(), number=-numeral.number)


def without_overlap(found: Sequence[Numeral]) -> list[Numeral]:
    """Keep, of numerals that overlap, the one that begins first, then the longer."""
    kept: list[Numeral] = []
    for numeral in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or numeral.start >= kept[-1].end:
            kept.append(numeral)
    return kept


def _in_digits(scan: Scan) -> Iterator[Numeral]:
    for match in scan.matches(_DIGITS, {DIGITS}):
        numeral = _read_digits(scan.text, match)
        if numeral is not None:
            yield numeral


def _read_digits(text: str, match: re.Match[str]) -> Numeral | None:
    if sum(mark.isdigit() for mark in match["number"]) > LONGEST_DIGITS:
        return None
    number = _plain(match["number"]) + _part(match["part"])
    if match["sign"]:
        number = -number
    if match["suffix"]:
        return Numeral(match.start(), match.end(), number, "ordinal")
    if match["over"]:
        return _over(match, number)
    return _scaled(text, match, number)


def _over(match: re.Match[str], number: float) -> Numeral | None:
    below = int(match["over"][1:])
    if not number < below or below not in _PRINTED_BELOW or "." in match["number"]:
        return None
    return Numeral(match.start(), match.end(), number / below, "fraction", 0.01)


def _scaled(text: str, match: re.Match[str], number: float) -> Numeral:
    end, scale = match.end(), 1.0
    while (step := _scale_at(text, end)) is not None:
        end, scale = step[0], scale * step[1]
    grain = grain_of(number)
    if "." in match["number"]:
        grain = min(grain, 10.0 ** -len(match["number"].rpartition(".")[2]))
    further = _SCALED_PART.match(text, end) if scale > 1 else None
    if further is not None:
        number, end = number + _PARTS_OF_SCALE[further["part"].lower()], further.end()
    total = round(number * scale, 9)
    return Numeral(match.start(), end, total, "cardinal", grain * scale, scale)


def _scale_at(text: str, at: int) -> tuple[int, float] | None:
    word = _SCALE_WORD.match(text, at)
    if word is not None:
        name = word["word"].lower()
        return word.end(), float(_SCALE_NAMES[name])
    letter = _SCALE_LETTER.match(text, at)
    if letter is not None and not (letter["word"] == "m" and _is_metres(text, at)):
        return letter.end(), SUFFIX_SCALES[letter["word"]]
    return None


def _is_metres(text: str, at: int) -> bool:
    """Tell "a 30m wave" and "48m." from "$30m" and "30m people"."""
    if _PAID.search(text, max(0, at - 24), at):
        return False
    following = _NEXT_WORD.match(text, at)
    return following is None or following["word"] in METRE_NOUNS


def _plain(number: str) -> float:
    bare = re.sub(rf"[{_SPACES}]", "", number)
    if re.fullmatch(r"\d+,\d{1,2}", bare):
        return float(bare.replace(",", "."))
    if bare.count(".") > 1:
        bare = bare.replace(".", "").replace(",", ".")
    return float(bare.replace(",", ""))


def _part(sign: str | None) -> float:
    if not sign:
        return 0.0
    bare = sign.strip(f"{_SPACES}-")
    if bare in FRACTION_SIGNS:
        return FRACTION_SIGNS[bare]
    above, below = bare.split("/")
    return int(above) / int(below) if int(below) else 0.0


def _in_signs(text: str) -> Iterator[Numeral]:
    for match in _LONE_SIGN.finditer(text):
        yield Numeral(match.start(), match.end(), FRACTION_SIGNS[match[0]], "fraction", 0.01)


def _vague(scan: Scan) -> Iterator[Numeral]:
    for match in scan.matches(_VAGUE, _VAGUE_TRIGGERS):
        word = re.sub(r"\s+", " ", match["word"].lower())
        if match["of"] or word not in VAGUE_NEEDS_OF:
            yield Numeral(match.start(), match.end("word"), float(VAGUE[word]), "vague")
