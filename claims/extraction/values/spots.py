"""A place in the text where a date's pattern matched, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claims.extraction.values.calendar_words import MONTHS
from claims.extraction.values.mentions import Mention
from claims.extraction.values.reference import Direction, Reference, direction
from claims.extraction.values.scan import Scan

SPACE: Final = r"[ \u00a0\n]{1,2}"
YEAR: Final = r"(?:1[4-9]|20|21)\d\d(?![\d%]|[.,:]\d|[^\W_])"
FULL_MONTHS: Final = "|".join(
    month for month in MONTHS if len(month) > len("mar") and month not in {"sept", "march"}
)
_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
MONTH: Final = rf"(?:{FULL_MONTHS}|march|may|(?-i:{_SHORT_MONTHS}|{_SHORT_MONTHS.upper()})\.?)"
_BEGIN = r"(?<![^\W_])(?<![$€£])(?<!\d[.,])"
_NEXT_WORD = re.compile(r"[ \u00a0-](?P<word>[a-z]+)")


@dataclass(frozen=True, slots=True)
class Spot:
    """One match, in its text, with the reference that relative words count from."""

    text: str
    match: re.Match[str]
    ref: Reference

    @property
    def start(self) -> int:
        return self.match.start()

    @property
    def end(self) -> int:
        return self.match.end()

    def group(self, name: str) -> str:
        """Give a group in lower case, "" where it took no part."""
        return (self.match[name] or "").lower()

    def before(self, reach: int = 12) -> str:
        """Give the characters right before the match."""
        return self.text[max(0, self.start - reach) : self.start]

    def next_word(self) -> str:
        """Give the lower-case word that follows, or ""."""
        following = _NEXT_WORD.match(self.text, self.end)
        return following["word"] if following is not None else ""

    def towards(self) -> Direction:
        """Tell whether the clause points to the past or the future."""
        return direction(self.text, self.start, self.end)


Reader = Callable[[Spot], Mention | None]
Readers = Sequence[tuple[re.Pattern[str], Collection[str], Reader]]
"""Patterns with the words without which they cannot match, and what reads their matches."""
MONTH_WORDS: Final = frozenset(MONTHS)


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a date's pattern: in any case, and not inside a word or a number."""
    return re.compile(_BEGIN + pattern, re.IGNORECASE)


def read_all(readers: Readers, scan: Scan, ref: Reference) -> Iterator[Mention]:
    """Give what the readers make of their patterns' matches."""
    for pattern, triggers, reader in readers:
        for match in scan.matches(pattern, triggers):
            mention = reader(Spot(scan.text, match, ref))
            if mention is not None:
                yield mention
