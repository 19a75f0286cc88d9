"""One says that it is so, the other that it is not."""

from __future__ import annotations

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair, whole
from claims.discrepancies.sources import parties_differ
from claims.discrepancies.types import Difference
from claims.extraction.types import Span
from claims.matching.acts import sides
from claims.matching.names import same_name, shared
from claims.matching.profile import Profile
from claims.matching.surroundings import in_background
from claims.matching.vocabulary import base, concept, content


SURE_EVENT = 0.55
"""Likeness needed before a negation on one side contradicts the other; lower lets "not" of another point in."""
AGREED = 0.5
PLANNED = frozenset({"planned", "possible"})


def polarity(pair: Pair) -> list[Difference]:
    """Give a difference where one statement affirms what the other negates or denies."""
    if pair.one.span.form == "title" or pair.other.span.form == "title":
        return []
    opposed = _opposed(pair)
    if opposed is None:
        return []
    flipped = _negative(pair.one) != _negative(pair.other)
    if (opposed == -1) == flipped or _moods_part(pair):
        return []
    return [_difference(pair)]


def _negative(one: Profile) -> bool:
    return one.span.polarity != "affirmed"


def _moods_part(pair: Pair) -> bool:
    """What was, what is and what is planned or possible are not opposites."""
    if in_background(pair.one.span) != in_background(pair.other.span):
        return True
    return (pair.one.span.modality in PLANNED) != (pair.other.span.modality in PLANNED)


def _opposed(pair: Pair) -> int | None:
    """1 where both tell the same act, -1 where they tell opposite acts, of one subject and object; else None."""
    one, other = pair.one.span.predicate, pair.other.span.predicate
    if one is None or other is None or pair.likeness < SURE_EVENT or not _one_subject(pair):
        return None
    if not _complements_meet(pair):
        return None
    if concept(one) == concept(other):
        return 1
    signs = [
        first.sign == second.sign
        for first in sides(one)
        for second in sides(other)
        if first.axis == second.axis
    ]
    return None if not signs else (1 if signs[0] else -1)


def _complements_meet(pair: Pair) -> bool:
    """What the act was done to, with or about must agree too."""
    spent = pair.one.acts | pair.other.acts | _subject_words(pair.one) | _subject_words(pair.other)
    one, other = pair.one.topics - spent, pair.other.topics - spent
    if not one or not other:
        return bool(shared(pair.one.names, pair.other.names)) or one == other
    return len(one & other) / min(len(one), len(other)) >= AGREED


def _subject_words(one: Profile) -> frozenset[str]:
    return frozenset(word.concept for word in content(one.span.subject or ""))


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
