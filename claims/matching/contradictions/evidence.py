"""What speaks for two articles telling one point, and one of them the contrary of the other."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.extraction.types import StatementSpan
from claims.matching.contradictions.lexicon import EMPTY
from claims.matching.contradictions.points import Point
from claims.matching.contradictions.turns import PASSING
from claims.matching.events import event_likeness
from claims.matching.names import country_of, parts, same_name, shared
from claims.matching.opposites_lexicon import AXES
from claims.matching.profile import Profile
from claims.matching.slots.overlaps import overlap
from claims.matching.surroundings import (
    in_background,
    names_around,
    other_names,
    over_a_time,
    set_elsewhere,
)
from claims.matching.vocabulary import concept, content, weight

HOURS = 10
"""Hours after which what passes may have passed."""
FAR = 4
"""Words behind a negator from which what it turns around is hardly the point."""
_NOBODY = re.compile(
    r"(?:nobody|no one|none|nothing|anybody|anyone|everybody|everyone)\b", re.IGNORECASE
)
_PRONOUNS = frozenset("it he she they this that these those who which one some we i you".split())


@dataclass(frozen=True, slots=True)
class Told:
    """A point in its statement, with the words of its sentence and where it stands."""

    place: int
    profile: Profile
    point: Point
    words: frozenset[str]
    """Concepts of the sentence, its names' parts among them."""
    near: frozenset[str]
    """Those of the statement itself."""
    depth: float


def evidence(
    one: Told, other: Told, weights: Mapping[str, float], company: Sequence[float]
) -> dict[str, float]:
    """Give what speaks for a contradiction; keys are those of `weights.WEIGHTS`, absent ones 0."""
    first, second = one.profile.span, other.profile.span
    key = one.point.key
    denied = one.point if one.point.sign < 0 else other.point
    mine, theirs = (told.words - {key} for told in (one, other))
    close = one.near - {key}, other.near - {key}
    least, average = overlap(mine, theirs, weights)
    near_least, near_average = overlap(*close, weights)
    subjects = head(first), head(second)
    around = objects(one), objects(other)
    common = {word for word in close[0] & close[1] if weight(word) >= 1}
    rarity = weights.get(key.partition(":")[2] or key, weights.get(key, 3.0))
    names = names_around(first), names_around(second)
    met = [name for name in shared(*names) if country_of(name) is None]
    return {
        "turn": float(key.startswith("axis:")),
        "further turn": float(key.startswith("turn:")),
        "opposite words": float(key.startswith("pair:")),
        "direct": rarity * float(one.point.word and (denied.near in (1, 2, 3) or denied.whole)),
        "verb": float(one.point.verb and other.point.verb),
        "one verb": float(one.point.verb != other.point.verb),
        "rare": rarity if one.point.word else 0.0,
        "common word": float(one.point.word and weight(key) < 1),
        "far": float(denied.near > FAR),
        "next": float(denied.near in (1, 2)),
        "whole": float(one.point.whole or other.point.whole),
        "sentence": average,
        "shorter sentence": least,
        "statement": near_average,
        "shorter statement": near_least,
        "words": float(min(3, len(common))),
        "object": float(bool(around[0] & around[1])),
        "other object": float(all(around) and not around[0] & around[1]),
        "subject": float(subjects[0] is not None and subjects[0] == subjects[1]),
        "other subject": float(None not in subjects and subjects[0] != subjects[1]),
        "named subject": float(_named_alike(first, second) > 0),
        "other named subject": float(_named_alike(first, second) < 0),
        "name": float(bool(met)),
        "other names": float(other_names(first, second)),
        "no names": float(not names[0] and not names[1]),
        "event": event_likeness(one.profile, other.profile),
        "acts": float(bool(_acts(one) & _acts(other))),
        "planned": float((first.modality == "planned") != (second.modality == "planned")),
        "possible": float((first.modality == "possible") != (second.modality == "possible")),
        "one past": float(in_background(first) != in_background(second)),
        "elsewhere": float(set_elsewhere(first, second)),
        "season": float(over_a_time(first.exact) != over_a_time(second.exact)),
        "cited": float(first.voice == second.voice == "attributed"),
        "one cited": float(first.voice != second.voice),
        "one speaker": float(_speakers(first, second) > 0),
        "other speaker": float(_speakers(first, second) < 0),
        "quoted": float(first.quoted or second.quoted),
        "later": float(_hours_apart(first, second) >= HOURS),
        "apart": abs(one.depth - other.depth),
        "both told": company[0],
        "third": company[1],
        "rivals": math.log(max(1.0, company[2])),
    }


_PASSING = (
    frozenset(f"axis:{axis.name}" for axis in AXES if axis.passing)
    | frozenset(f"turn:{name}" for name in PASSING)
    | frozenset(concept(word) for word in ("arrest", "die", "injure", "find", "charge", "concede"))
)


def may_have_passed(one: Told, other: Told) -> bool:
    """Whether what one tells can have become what the other tells, hours later."""
    if one.point.key not in _PASSING:
        return False
    spans = one.profile.span, other.profile.span
    return _hours_apart(*spans) >= HOURS or any(_UNTIL.search(span.exact) for span in spans)


_UNTIL = re.compile(r"\b(?:until|till|since been|for (?:\w+ )?(?:minutes|hours|days))\b")


def objects(told: Told) -> frozenset[str]:
    """Concepts of the words right behind what is in question."""
    text = told.profile.span.exact[told.point.span.end - told.profile.span.start :]
    behind = _END.split(text, maxsplit=1)[0].split()[:BEHIND]
    return frozenset(word.concept for word in content(" ".join(behind))) - _EMPTY


_EMPTY = frozenset(concept(word) for word in EMPTY)
BEHIND = 5
_END = re.compile(r"[,.;:–—”\"]")


def _acts(told: Told) -> frozenset[str]:
    return frozenset(act for act in told.profile.acts if ":" not in act)


def head(span: StatementSpan) -> str | None:
    subject = span.subject or ""
    if not subject or subject.lower() in _PRONOUNS or _NOBODY.match(subject):
        return None
    words = content(subject.partition(" of ")[0])
    return words[-1].concept if words else None


def _named_alike(one: StatementSpan, other: StatementSpan) -> int:
    """1 where both subjects are one name, -1 where they are two, else 0."""
    first, second = one.subject or "", other.subject or ""
    if not (is_named(one) and is_named(other)):
        return 0
    if concept(parts(first)[-1]) == concept(parts(second)[-1]) or same_name(first, second):
        return 1
    return -1


def is_named(span: StatementSpan) -> bool:
    subject = span.subject or ""
    return any(same_name(subject, name) for name in span.participants if name[:1].isupper())


def _speakers(one: StatementSpan, other: StatementSpan) -> int:
    if one.speaker is None or other.speaker is None:
        return 0
    return 1 if same_name(one.speaker, other.speaker) else -1


def _hours_apart(one: StatementSpan, other: StatementSpan) -> float:
    if one.published is None or other.published is None:
        return 0.0
    return abs((one.published - other.published).total_seconds()) / 3600
