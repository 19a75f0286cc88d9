"""How expectations name words: `"42"` where they stand once, `"42#2"` for the second."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple

OCCURRENCE_MARK = re.compile(r"(?P<words>.*)#(?P<nth>[1-9]\d*)", re.DOTALL)

Key = int | str
"""What an article goes by: its number in a story, its file in a folder."""


class Place(NamedTuple):
    """Where words stand: the article and the code points, `end` exclusive."""

    article: Key
    start: int
    end: int

    def overlaps(self, other: Place) -> bool:
        return self.article == other.article and self.start < other.end and other.start < self.end


def texts_of(story: Mapping[str, Any]) -> dict[Key, str]:
    """A story's texts by the numbers of their articles."""
    return {number: article["text"] for number, article in enumerate(story["articles"])}


def locate(texts: Mapping[Key, str], article: Key, named: str) -> Place:
    """The one place that is named; a ValueError where there is none or more than one."""
    mark = OCCURRENCE_MARK.fullmatch(named)
    words, nth = (mark["words"], int(mark["nth"])) if mark else (named, None)
    found = [match.start() for match in re.finditer(re.escape(words), texts[article])]
    if words.strip() != words or not words:
        raise ValueError(f"{named!r} is empty or has space around it")
    if (len(found) != 1) if nth is None else (nth > len(found)):
        raise ValueError(f"{named!r} stands {len(found)} times in article {article}")
    start = found[(nth or 1) - 1]
    return Place(article, start, start + len(words))


def side_places(texts: Mapping[Key, str], side: Sequence[Any]) -> list[Place]:
    """All places of a story's side, which is one `[words, [articles]]` or a list of them."""
    entries = [side] if isinstance(side[0], str) else side
    return [locate(texts, article, words) for words, articles in entries for article in articles]


def touches(places: Sequence[Place], other: Place) -> bool:
    """Whether any of the places overlaps the other."""
    return any(place.overlaps(other) for place in places)


def separates(sides: Sequence[Sequence[Place]], first: Place, second: Place) -> bool:
    """Whether the two places stand on different sides."""
    return any(
        touches(left, first) and touches(right, second)
        for a, b in combinations(sides, 2)
        for left, right in ((a, b), (b, a))
    )
