"""One says that it is so, the other that it is not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair, told_at_two_times, whole
from claims.discrepancies.sources import parties_differ
from claims.discrepancies.types import Difference
from claims.extraction.types import Span, StatementSpan
from claims.extraction.values.mentions import full_date
from claims.matching.acts import Side, sides, sides_of_concept
from claims.matching.gates import one_utterance
from claims.matching.names import same_name, shared
from claims.matching.opposites import opposed
from claims.matching.profile import Profile
from claims.matching.stances import Stance, stances
from claims.matching.vocabulary import base, concept, phrases, weight

AGREED = 0.5
"""Share of the fewer telling words that must agree where a subject agrees too. Set by hand."""
PLANNED = frozenset({"planned", "possible"})


def polarity(pair: Pair) -> list[Difference]:
    """Give a difference where one statement affirms what the other negates or denies."""
    if pair.one.span.form == "title" or pair.other.span.form == "title":
        return []
    if pair.one_article or one_utterance(pair.one, pair.other):
        return []
    if pair.linked:
        found = opposed(pair.one, pair.other)
        return [_denied(pair, *found)] if found and not _updated(pair) else []
    if _moods_part(pair):
        return []
    told = _opposed(pair)
    flipped = _negative(pair.one) != _negative(pair.other)
    apart = _denies_another(pair.one, pair.other) or _denies_another(pair.other, pair.one)
    if told is not None and (told == -1) != flipped and not apart:
        return [_difference(pair)]
    return []


def contradiction(pair: Pair, turns: tuple[Span, Span]) -> Difference | None:
    """Give the difference of two statements of which these words are known to say opposites."""
    if _updated(pair):
        return None
    one, other = (
        next((stance for stance in stances(told) if stance.span == turn), None)
        for told, turn in zip((pair.one, pair.other), turns, strict=True)
    )
    return _denied(pair, one, other) if one and other else None


def _updated(pair: Pair) -> bool:
    """Whether one tells what came to pass on a day after the other was printed.

    “Nobody has been arrested”, and on the next day two are: an update, and nothing contrary.
    """
    told = pair.one.span, pair.other.span
    return any(
        not {one.modality, other.modality} & PLANNED and _came_after(one, other)
        for one, other in (told, told[::-1])
    )


def _came_after(one: StatementSpan, other: StatementSpan) -> bool:
    """Whether one happened on a day after the other was printed, or on it, after “not yet”."""
    day = _day_of(one)
    if day is None or other.published is None or one.published is None:
        return False
    printed = other.published.date()
    not_yet = _NOT_YET.search(other.exact) is not None and one.published > other.published
    return day > printed or (day == printed and not_yet)


_NOT_YET = re.compile(
    r"\b(?:no|nobody|none|not|never|nothing)\b[^.;]{0,120}?\b(?:has|have) been\b"
    r"|\b(?:has|have) (?:not|never) (?:yet )?been\b|\b(?:yet to|not yet|so far)\b",
    re.IGNORECASE,
)
"""Words that say that something has not been done until now."""


def _day_of(one: StatementSpan) -> date | None:
    """The day on which it happened, where the statement gives one."""
    when = one.when
    return full_date(str(when.low)[:10]) if when is not None and when.low else None


def _denies_another(one: Profile, other: Profile) -> bool:
    """Whether one denies its object only, and the other tells of another object."""
    if _NOT.search(one.span.exact):
        return False
    denied = {stance.key.partition(":")[2] for stance in stances(one) if stance.whole}
    return bool(denied) and not denied & other.topics


_NOT = re.compile(
    r"\b(?:not|never|cannot|neither|fail\w*)\b|n['’]t\b|^\W*(?:no|none|nobody|nothing)\b",
    re.IGNORECASE,
)
"""Where “no” stands with the object (“gave no result”), it denies that and not the verb."""


def _denied(pair: Pair, one: Stance, other: Stance) -> Difference:
    words = tuple(
        told.span.exact[stance.span.start - told.span.start : stance.span.end - told.span.start]
        for told, stance in ((pair.one, one), (pair.other, other))
    )
    return replace(
        _difference(pair),
        spans=(one.span, other.span),
        values=(words[0], words[1]),
        keys=(f"{one.key}{one.sign}", f"{other.key}{other.sign}"),
    )


def _negative(one: Profile) -> bool:
    return one.span.polarity != "affirmed"


def _moods_part(pair: Pair) -> bool:
    """What was, what is and what is planned or possible are not opposites."""
    if told_at_two_times(pair):
        return True
    return (pair.one.span.modality in PLANNED) != (pair.other.span.modality in PLANNED)


def _opposed(pair: Pair) -> int | None:
    """1 where both tell the same act of the same things, -1 where opposite acts of one subject.

    Else None.
    """
    one, other = pair.one.span.predicate, pair.other.span.predicate
    if one is None or other is None or not pair.one_event or not _things_meet(pair):
        return None
    first, second = _sides(pair.one), _sides(pair.other)
    signs = [a.sign == b.sign for a in first for b in second if a.axis == b.axis]
    if False in signs:
        return -1 if _one_subject(pair) or _all_agrees(pair) else None
    return 1 if concept(one) == concept(other) or signs else None


COPULAS = frozenset({"be", "become", "remain"})


def _sides(one: Profile) -> list[Side]:
    """The sides of opposites that a statement takes.

    By its verb, a turn of phrase or what its subject is said to be.
    """
    predicate = one.span.predicate or ""
    found = list(sides(predicate))
    if predicate in COPULAS:
        subject = one.span.subject or ""
        found += [
            side for word in one.words if word.text not in subject for side in sides(word.text)
        ]
    turns = phrases(one.span.exact)
    return found + [side for turn in sorted(turns) for side in sides_of_concept(turn)]


def _all_agrees(pair: Pair) -> bool:
    """Whether the rest agrees though the subjects differ.

    “the court quashed it”, “it was upheld by the court”.
    """
    spent = pair.one.acts | pair.other.acts
    one, other = pair.one.topics - spent, pair.other.topics - spent
    common = one & other
    named = len(shared(pair.one.names, pair.other.names))
    if not common or len(common) + named < MANY_AGREED:
        return False
    return len(common) / min(len(one), len(other)) >= ALL_AGREED


MANY_AGREED, ALL_AGREED = 2, 0.7
"""Telling words, and their share, that must agree where no subject does. Set by hand."""


def _things_meet(pair: Pair) -> bool:
    """Who did it, to whom and with what.

    Half of what the shorter tells must stand in the other, in any place.
    """
    spent = pair.one.acts | pair.other.acts
    one, other = pair.one.topics - spent, pair.other.topics - spent
    if not one or not other:
        return bool(shared(pair.one.names, pair.other.names)) and _one_subject(pair)
    common = one & other
    enough = any(weight(topic) >= 1 for topic in common) or bool(
        shared(pair.one.names, pair.other.names)
    )
    return enough and len(common) / min(len(one), len(other)) >= AGREED


def _one_subject(pair: Pair) -> bool:
    one, other = pair.one.span.subject, pair.other.span.subject
    if one is None or other is None:
        return bool(shared(pair.one.names, pair.other.names))
    return same_name(one, other) or base(one.split()[-1].lower()) == base(other.split()[-1].lower())


def _difference(pair: Pair) -> Difference:
    certainty = min(0.9, 0.55 + 0.35 * pair.likeness)
    one, other = _words(pair.one), _words(pair.other)
    disputed = parties_differ(pair.one.span, pair.other.span)
    return Difference(
        kind="polarity",
        severity=CONSEQUENCE["polarity"] * certainty,
        certainty=certainty,
        explanation=(
            "Two sources contradict each other on it."
            if disputed
            else "One says that it is so, the other that it is not."
        ),
        spans=(_place(pair.one), _place(pair.other)),
        attribute="so or not",
        values=(one, other),
        keys=(_side(pair.one), _side(pair.other)),
    )


def _side(one: Profile) -> str:
    return f"{'not ' if _negative(one) else ''}{concept(one.span.predicate or '')}"


def _words(one: Profile) -> str:
    place = _place(one)
    return one.span.exact[place.start - one.span.start : place.end - one.span.start]


def _place(one: Profile) -> Span:
    """The verb with the two words before it, where a negation stands; else the statement."""
    predicate = one.span.predicate
    if predicate is None:
        return whole(one)
    wanted = base(predicate.lower())
    for word in one.words:
        if base(word.text.lower()) == wanted:
            return Span(_reach_back(one, word.start) if _negative(one) else word.start, word.end)
    return whole(one)


def _reach_back(one: Profile, start: int) -> int:
    before = one.span.exact[: start - one.span.start].split(" ")
    reach = " ".join(before[-3:])
    return max(one.span.start, start - len(reach)) if reach.strip() else start
