"""Names of people, organisations and places, and when two spellings mean the same one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from claims.extraction.lexicon.places import COUNTRIES as KNOWN_COUNTRIES
from claims.extraction.lexicon.places import DEMONYMS
from claims.extraction.stems import fold
from claims.matching.lexicon import COUNTRIES, HONORIFICS

_PART = re.compile(r"[^\W_]+(?:\.[^\W_])*")
_SPELLING_LENGTH = 5
"""Names with fewer letters are too alike by chance ("Mary", "Mark") to count one letter as a
slip."""


def _country_keys() -> dict[str, str]:
    keys = {fold(country): fold(country).replace(" ", "-") for country in KNOWN_COUNTRIES}
    keys |= {fold(word): fold(of).replace(" ", "-") for word, of in DEMONYMS.items()}
    for line in COUNTRIES:
        country, others, capitals = line.split("|")
        for name in (country, *others.split(), *capitals.split()):
            keys[name.replace("-", " ").replace(".", "")] = keys.get(country, country)
    return keys


_COUNTRY = _country_keys()


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """Give the telling words of a name, folded: "President Donald J. Trump" gives donald, trump."""
    bare = fold(name).replace("'s", "").replace("’s", "").replace(".", "").strip()
    country = _COUNTRY.get(bare.removeprefix("the "))
    if country is not None:
        return (country,)
    found = [part for part in _PART.findall(bare) if part not in HONORIFICS]
    kept = tuple(part for part in found if len(part) > 1)
    return kept or tuple(found) or (bare,)


@lru_cache(maxsize=65536)
def same_name(first: str, second: str) -> bool:
    """Tell whether two names can mean the same one.

    Shorter forms, initials, accents, slips of spelling, acronyms.
    """
    one, other = parts(first), parts(second)
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    if all(any(_same_part(part, against) for against in longer) for part in shorter):
        return _ends_agree(shorter, longer)
    return _is_acronym(one, other) or _is_acronym(other, one)


def _ends_agree(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """A lone part may be any part of the longer name; two parts must begin or end it."""
    return (
        len(shorter) == 1
        or _same_part(shorter[-1], longer[-1])
        or _same_part(shorter[0], longer[0])
    )


def _same_part(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < _SPELLING_LENGTH or one[0] != other[0]:
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1


LEAST_PARTS = 2
"""Words of a name that can have an acronym."""


def _is_acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) != 1 or len(long) < LEAST_PARTS:
        return False
    return short[0] == "".join(part[0] for part in long)


def shared(first: Iterable[str], second: Iterable[str]) -> frozenset[str]:
    """Give the names of `first` that stand in `second` too, in whatever form."""
    others = tuple(second)
    return frozenset(name for name in first if any(same_name(name, other) for other in others))


def country_of(name: str) -> str | None:
    """Give the state that a name, demonym or capital stands for, None for any other name."""
    return _COUNTRY.get(fold(name).replace(".", "").removeprefix("the ").strip())
