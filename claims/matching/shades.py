"""How a text shades the event itself.

The same crowd as a protest in one outlet, a riot in another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from claims.matching.acts import FRAMING, lights
from claims.matching.profile import REMEMBERED, Profile
from claims.matching.vocabulary import Word

EVENT_NAMING = ("gathering", "use of force abroad")
"""Families whose words name the whole event, so that one use shades the article. Within a family
the senses stand from the neutral to the charged."""


class Shade(NamedTuple):
    """A word that names the event, with its family and how charged it is."""

    family: str
    charge: int
    sense: str
    word: Word


@lru_cache(maxsize=REMEMBERED)
def shades(one: Profile) -> tuple[Shade, ...]:
    """Give for each event-naming family the most charged word.

    A statement uses in its own voice.
    """
    if one.span.voice != "own" or one.span.form == "title":
        return ()
    found: dict[str, Shade] = {}
    for word in one.words:
        if any(start <= word.start < end for start, end in one.span.quotes):
            continue
        for light in lights(word.text):
            if light.family in EVENT_NAMING:
                charge = list(FRAMING[light.family]).index(light.sense)
                made = Shade(light.family, charge, light.sense, word)
                known = found.get(light.family)
                found[light.family] = made if known is None or charge > known.charge else known
    return tuple(found[family] for family in sorted(found))


def shaded_apart(articles: Sequence[Iterable[tuple[int, Profile]]]) -> list[tuple[int, int]]:
    """Give pairs of places of statements by which one occurrence's articles shade it differently.

    Each article is a sequence of (place, profile); its most charged word in its own voice stands
    for it.
    """
    told = [_charged(article) for article in articles]
    return [
        (min(one[family][1], other[family][1]), max(one[family][1], other[family][1]))
        for number, one in enumerate(told)
        for other in told[number + 1 :]
        for family in EVENT_NAMING
        if family in one and family in other and one[family][0] != other[family][0]
    ]


def _charged(article: Iterable[tuple[int, Profile]]) -> Mapping[str, tuple[int, int]]:
    """The charge of each family in one article, with the first statement that carries it."""
    found: dict[str, tuple[int, int]] = {}
    for place, one in article:
        for shade in shades(one):
            if shade.family not in found or shade.charge > found[shade.family][0]:
                found[shade.family] = (shade.charge, place)
    return found
