"""How a text lies on the page: lines, paragraphs, headings, furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claims.extraction.lexicon.stopwords import STOPWORDS
from claims.extraction.stems import stem
from claims.extraction.types import Span

LineKind = Literal["prose", "heading", "furniture"]

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‘’‚‛′ʼ", "'"),
        **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u2002\u2003\u3000\t\v\f", " "),
        **dict.fromkeys(map(chr, [*range(9), *range(14, 32), 127]), " "),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f", " "),
    }
)
_TAG = re.compile(r"(?<=\w )\((?:[A-Z]{1,4}-[A-Z][\w. ]{1,12}|[A-Z]{2,6}|[A-Z]-[A-Z][a-z]+\.?)\)")
"""A party or an acronym in brackets behind a name: it tears the parser's sentence in two."""
_TWO_OPENING = re.compile(r"(?<![^\s(\[—–-])''(?=\S)")
_TWO_CLOSING = re.compile(r"''(?!'(?!'))")
_OPENING_STUCK = re.compile(r'(?<=\w),"(?=[A-Z])')
_CLOSING_STUCK = re.compile(r'(?<=\w),"(?=[a-z])')
_SMALL_WORD = re.compile(r"\b[a-z][a-z'-]+\b")
_CAPITAL_WORD = re.compile(r"\b[A-Z][a-z]+\b")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAK = re.compile(r"[\n\r\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[•●▪◦‣·*–—■◆►▶➤➢✓✔→-]\s+|>{1,2}\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)?")
_STOP = re.compile(r"[.!?…:;,]['\")\]»”’]*\s*$")
_SHORTEST_WRAPPED_LINE = 45
"""A line of hard-wrapped text is about as long as its neighbours; a heading seldom is."""


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text between line breaks, without its bullet and outer spaces."""

    start: int
    end: int
    stopped: bool
    """Whether it ends like a sentence; a heading, a caption or a label does not."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def plain(text: str) -> str:
    """Give the text for reading: every code point in its place, odd marks made usual."""
    return doubled(_SURROGATE.sub("\ufffd", text).translate(_PLAIN))


def doubled(text: str) -> str:
    """Make two typewriter apostrophes one quotation mark, every other code point in its place."""
    return _TWO_CLOSING.sub('" ', _TWO_OPENING.sub(' "', text))


def without_tags(text: str) -> str:
    """Blank party and acronym tags behind names, for the parser, every code point in its place."""
    return _TAG.sub(lambda match: " " * len(match[0]), text)


JOINT = "\u2011"
"""Stands for the hyphen of a given name: the parser takes the usual one for the end of a word."""
_SYLLABLE = (
    r"(?:[bcdfghjklmnpqrstvwxyz]{0,3}(?:[aeiou]|ae|ai|ao|au|ea|ee|ei|eo|eu|ia|ie|io|iu|oe|oo|ou"
    r"|ua|ue|ui|uo|ya|ye|yo|yu|wa|we|wi|wo|yeo|yae|wae)(?:ng|[hklmnpt])?)"
)
_GIVEN_OF_TWO = re.compile(
    rf"(?<=[a-z] )(?P<first>(?=[A-Z])(?i:{_SYLLABLE}))-"
    rf"(?P<second>(?!(?:run|set|hit|cut|to|in|on|up|man|ban|sun|era|fit|non)\b)(?i:{_SYLLABLE}))"
    r"(?![\w-])"
)
"""“Kim Min-jun”, “Tsai Ing-wen”: a family name, and a given name of two syllables."""


def with_joints(text: str) -> str:
    """Keep a given name of two syllables in one piece, every code point in its place."""
    return _GIVEN_OF_TWO.sub(
        lambda match: match[0].replace("-", JOINT) if match["first"].istitle() else match[0], text
    )


def with_gaps(text: str) -> str:
    """Part a quotation mark from the words on both sides, for the parser: 'said,"Look'."""
    return _CLOSING_STUCK.sub('" ', _OPENING_STUCK.sub(' "', text))


def lowered(text: str, headings: Sequence[tuple[int, int]]) -> str:
    """Give headings the small letters that their words have elsewhere in the text.

    A headline writes "Maduro Confirms Call"; a word that the story also writes small is no name.
    """
    small = {match[0] for match in _SMALL_WORD.finditer(text)}
    pieces, done = [], 0
    for start, end in headings:
        pieces.append(text[done:start])
        pieces.append(_lowered(text[start:end], small))
        done = end
    return "".join([*pieces, text[done:]])


def _lowered(heading: str, small: set[str]) -> str:
    words = _CAPITAL_WORD.findall(heading)
    if len(words) <= len(heading.split()) // 2:
        return heading

    def usual(match: re.Match[str]) -> str:
        low = match[0].lower()
        known = low in small or stem(low) in stems or low in STOPWORDS
        return low if known and len(low) == len(match[0]) else match[0]

    stems = {stem(word) for word in small}
    return _CAPITAL_WORD.sub(usual, heading)


def lines(text: str) -> list[Line]:
    """Split plain text into its lines; those that were only wrapped stay together."""
    found: list[Line] = []
    start = 0
    for match in _BREAK.finditer(text):
        if not _is_wrapped(text, start, match):
            _append(found, text, start, match.start())
            start = match.end()
    _append(found, text, start, len(text))
    return found


def _is_wrapped(text: str, start: int, gap: re.Match[str]) -> bool:
    """Tell whether a single line break stands in the middle of a sentence."""
    if len(gap[0]) > 1 or gap.end() >= len(text):
        return False
    line_start = max(start, text.rfind("\n", start, gap.start()) + 1)
    if gap.start() - line_start < _SHORTEST_WRAPPED_LINE:
        return False
    ahead = text[gap.end()]
    behind = text[gap.start() - 1]
    return ahead.islower() and behind not in '.!?…:"'


def _append(found: list[Line], text: str, start: int, end: int) -> None:
    bullet = _BULLET.match(text, start, end)
    first = bullet.end() if bullet else start
    while end > first and text[end - 1].isspace():
        end -= 1
    if end > first:
        stopped = _STOP.search(text, max(first, end - 6), end) is not None
        found.append(Line(first, end, stopped))
