"""One act told in words that say different things about it."""

from __future__ import annotations

from dataclasses import dataclass

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.types import Span
from claims.matching.acts import Light, lights
from claims.matching.events import EVENT, one_act
from claims.matching.profile import PERSONS, Profile
from claims.matching.shades import Shade, shades
from claims.matching.surroundings import in_background
from claims.matching.tellings import Turn, one_telling_of, turns
from claims.matching.vocabulary import Word, base


@dataclass(frozen=True, slots=True)
class Frame:
    """A word that shows an act in one light."""

    light: Light
    word: str
    span: Span
    quoted: bool


BOTH = 2
OUTFLOW = "what flowed out"
"""Patients and soldiers are discharged in another sense."""
COPULAS = frozenset({"be", "become", "remain"})


def frames(one: Profile) -> list[Frame]:
    """Give the words of a statement that show an act in some light."""
    return [
        Frame(light, word.text, Span(word.start, word.end), _quoted(one, word))
        for word in one.words
        for light in lights(word.text)
        if not (light.family == OUTFLOW and one.topics & PERSONS)
    ]


def _told_by_both(pair: Pair, one: Frame, other: Frame) -> bool:
    """Whether the words are what both statements tell.

    The verb or noun of act, or all else agrees.
    """
    acts = _is_the_act(pair.one, one.word) and _is_the_act(pair.other, other.word)
    both = {frame.light for told in (pair.one, pair.other) for frame in frames(told)}
    return acts or (
        pair.likeness >= EVENT
        and len({light for light in both if light.family == one.light.family}) == BOTH
    )


def _is_the_act(one: Profile, word: str) -> bool:
    """The word is the statement's verb or noun of act, or what its subject is said to be."""
    predicate = one.span.predicate
    if predicate is None:
        return False
    if predicate in COPULAS:
        return word not in (one.span.subject or "")
    return base(word.lower()) == base(predicate.lower())


def _quoted(one: Profile, word: Word) -> bool:
    return one.span.quoted or any(
        start <= word.start and word.end <= end for start, end in one.span.quotes
    )


def framing(pair: Pair) -> list[Difference]:
    """Give a difference where both tell one act of one patient in different lights."""
    if not _one_act(pair):
        return _shaded(pair) or _turned(pair)
    for one in frames(pair.one):
        for other in frames(pair.other):
            if _lights_differ(one, other) and _told_by_both(pair, one, other):
                return [_difference(pair, one, other)]
    return _shaded(pair) or _turned(pair)


def _shaded(pair: Pair) -> list[Difference]:
    """One event named in two shades, in a pair that is known to tell one occurrence."""
    if not pair.linked:
        return []
    return [
        _difference(pair, _frame(one), _frame(other))
        for one in shades(pair.one)
        for other in shades(pair.other)
        if one.family == other.family and one.charge != other.charge
    ]


def _turned(pair: Pair) -> list[Difference]:
    """One event told in two turns of phrase, in a pair that is known to tell one point."""
    if not pair.linked:
        return []
    first, second = turns(pair.one), turns(pair.other)
    return [
        _difference(pair, _turn_frame(first[family]), _turn_frame(second[family]))
        for family in sorted(first.keys() & second.keys())
        if first[family].charge != second[family].charge and _alike(pair, family)
    ]


def _alike(pair: Pair, family: str) -> bool:
    """Whether more than the turn agrees: act, name, or words of the topic."""
    if one_telling_of(pair.one, pair.other, family):
        return True
    at_once = in_background(pair.one.span) == in_background(pair.other.span)
    return at_once and (pair.one_event or bool(pair.one.acts & pair.other.acts))


def _turn_frame(turn: Turn) -> Frame:
    return Frame(Light(turn.family, turn.sense), turn.text, turn.span, quoted=False)


def _frame(shade: Shade) -> Frame:
    word = shade.word
    light = Light(shade.family, shade.sense)
    return Frame(light, word.text, Span(word.start, word.end), quoted=False)


def _one_act(pair: Pair) -> bool:
    return one_act(pair.one, pair.other) or pair.one_event


def _lights_differ(one: Frame, other: Frame) -> bool:
    if one.light.family != other.light.family:
        return False
    voices_differ = one.quoted != other.quoted and one.light.sense == other.light.sense
    return one.light.sense != other.light.sense or (
        voices_differ and one.light.family == "capture" and one.light.sense == "an abduction"
    )


def _difference(pair: Pair, one: Frame, other: Frame) -> Difference:
    attributed = [
        frame.quoted or told.span.voice == "attributed"
        for frame, told in ((one, pair.one), (other, pair.other))
    ]
    certainty = 0.8 if not any(attributed) else 0.65
    return Difference(
        kind="framing",
        severity=CONSEQUENCE["framing"] * certainty,
        certainty=certainty,
        explanation=(
            f"One tells {one.light.sense} (“{one.word}”), the other {other.light.sense}"
            f" (“{other.word}”)."
        ),
        spans=(one.span, other.span),
        attribute=one.light.family,
        values=(_said(one, attributed=attributed[0]), _said(other, attributed=attributed[1])),
        keys=(_key(one, attributed=attributed[0]), _key(other, attributed=attributed[1])),
    )


def _said(frame: Frame, *, attributed: bool) -> str:
    return f"“{frame.word}” (attributed)" if attributed else frame.word


def _key(frame: Frame, *, attributed: bool) -> str:
    return f"{frame.light.sense}{':attributed' if attributed else ''}"
