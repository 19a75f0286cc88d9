"""What speaks for two statements saying opposite things of one thing, as numbers to be weighed."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from claims.extraction.types import Span, meet
from claims.matching.events import event_likeness
from claims.matching.meanings import nearness_of_sentences
from claims.matching.names import parts, same_name
from claims.matching.opposites import TURNED, Opposed, hours_apart, one_thing
from claims.matching.profile import REMEMBERED, Profile
from claims.matching.slots.overlaps import overlap
from claims.matching.surroundings import over_a_time, set_elsewhere
from claims.matching.vocabulary import concept, content

DAY = 24.0
LONGEST = 4.0
"""Days beyond which more apart says nothing more."""
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|without|neither|nor|cannot|refus\w+|reject\w*"
    r"|den(?:y|ies|ied)|fail\w*|declin\w+|lack\w*|no-one|unable)\b|n['’]t\b",
    re.IGNORECASE,
)
_SERIOUSLY = re.compile(
    r"\b(?:serious|severe|critical|grave|slight|significant)(?:ly)?\b|\b(?:badly|minor|major)\b",
    re.IGNORECASE,
)
_HAD = re.compile(r"\bhad\b|['’]d\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Side:
    """A statement that takes a side."""

    profile: Profile
    depth: float
    """Where in its article it stands, 0 for the first statement, 1 for the last."""


def evidence(
    one: Side, other: Side, stances: Opposed, weights: Mapping[str, float], alternatives: int
) -> dict[str, float]:
    """Give what speaks for a contradiction; keys are those of the weights, absent ones are 0.

    `weights` tells how much each word says in the story, `alternatives` how many pairs of the two
    articles take the two sides.
    """
    first, second = one.profile, other.profile
    return {
        **_words(first, second, stances, weights),
        **_subjects(first, second),
        **_turns(first, second, stances),
        **_time(first, second),
        **_sources(first, second),
        "depth": abs(one.depth - other.depth),
        "early": float(max(one.depth, other.depth) < 1 / 3),
        "alternatives": math.log(max(1, alternatives)),
    }


def _words(
    one: Profile, other: Profile, stances: Opposed, weights: Mapping[str, float]
) -> dict[str, float]:
    words = _around(one, stances[0].span), _around(other, stances[1].span)
    least, average = overlap(*words, weights)
    figures = [{count.value.low for count in told.counts} for told in (one, other)]
    return {
        "shorter sentence": least,
        "both sentences": average,
        "common words": math.fsum(sorted(weights[word] for word in words[0] & words[1])),
        "meaning of sentences": nearness_of_sentences(one.span.sentence, other.span.sentence),
        "meaning of clauses": nearness_of_sentences(one.span.exact, other.span.exact),
        "event": event_likeness(one, other),
        "one figure": float(bool(figures[0] & figures[1])),
        "length": math.log(1 + len(one.words)) + math.log(1 + len(other.words)),
    }


@lru_cache(maxsize=REMEMBERED)
def _around(one: Profile, turn: Span) -> frozenset[str]:
    """Concepts of a sentence's words and names, without those of the turn."""
    span = one.span
    words = content(span.sentence, span.sentence_start)
    named = {concept(part) for name in one.names for part in parts(name)}
    told = {w.concept for w in words if not w.text[0].isdigit() and not meet(w, turn)}
    return frozenset(told | named)


def _subjects(one: Profile, other: Profile) -> dict[str, float]:
    subjects = [told.span.subject or "" for told in (one, other)]
    named = all(subject[:1].isupper() for subject in subjects)
    return {
        "one name": float(named and same_name(*subjects)),
        "set elsewhere": float(set_elsewhere(one.span, other.span)),
    }


def _turns(one: Profile, other: Profile, stances: Opposed) -> dict[str, float]:
    first, second = stances
    return {
        "opposites": float(first.key.startswith("axis:")),
        "one turn": float(one_turn(one, other, stances)),
        "of everything": float(first.whole or second.whole),
        "one negative": float(is_negative(one) != is_negative(other)),
        "one thing": float(one_thing(one, first, other, second)),
        "seriously": _one_has(_SERIOUSLY, one, other),
    }


def _time(one: Profile, other: Profile) -> dict[str, float]:
    return {
        "days": min(LONGEST, hours_apart(one.span, other.span) / DAY),
        "turned": float(any(TURNED.search(told.span.exact) for told in (one, other))),
        "had": _one_has(_HAD, one, other),
        "one season": float(over_a_time(one.span.exact) != over_a_time(other.span.exact)),
    }


def one_turn(one: Profile, other: Profile, stances: Opposed) -> bool:
    """Tell whether both take their side by one word."""
    first, second = (
        {word.concept for word in told.words if meet(word, stance.span)}
        for told, stance in zip((one, other), stances, strict=True)
    )
    return bool(first & second)


@lru_cache(maxsize=REMEMBERED)
def is_negative(one: Profile) -> bool:
    """Tell whether a statement negates or denies something."""
    return one.span.polarity != "affirmed" or _NEGATIVE.search(one.span.exact) is not None


def _one_has(pattern: re.Pattern[str], one: Profile, other: Profile) -> float:
    first, second = (pattern.search(told.span.exact) is not None for told in (one, other))
    return float(first != second)


def _sources(one: Profile, other: Profile) -> dict[str, float]:
    told = one.span, other.span
    return {
        "quoted": float(sum(span.quoted for span in told)),
        "two cited": float(all(span.speaker is not None for span in told)),
        "attributed": float(sum(span.voice == "attributed" for span in told)),
    }
