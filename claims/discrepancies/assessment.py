"""One claim, assessed: its positions, discrepancies, support and importance."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from claims.discrepancies.both_told import HEDGED
from claims.discrepancies.explanations import ToldSide, explain
from claims.discrepancies.numbers import ENTRY
from claims.discrepancies.positions import EXCLUSIVE, pairwise, partition, position_text
from claims.discrepancies.sources import named_source
from claims.discrepancies.support import importance, independent_sources, support
from claims.discrepancies.types import (
    AssessedDiscrepancy,
    AssessedSide,
    Assessment,
    Difference,
    Kind,
    Telling,
)
from claims.extraction.stems import fold
from claims.extraction.types import Span, StatementSpan, Value
from claims.matching.profile import Profile, nested_in, profile_of
from claims.matching.slots.ages import AGE
from claims.matching.types import RivalValues

_MARKS = re.compile(r"[“”\"«»]")
_PHRASE_END = re.compile(r"[,;:.!?“”\"()–—]")
SUBJECT_WORDS, EVENT_WORDS, LEAST_WORDS = 6, 14, 3
"""Words of a statement that name its subject in a sentence about it."""
UNSOURCED: frozenset[Kind] = frozenset({"role", "framing", "quote", "attribution"})
"""Kinds whose sentence names no sources: the value or the subject tells them."""
LEADING_ON = frozenset("a an and as at by for from in into of on or that the to with".split())
"""Words after which nobody stops."""
NO_COPIES: Mapping[int, int] = {}


@dataclass(frozen=True, slots=True)
class _Appearance:
    """One telling's part in a discrepancy."""

    place: int
    value: str
    key: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim's tellings in a settled order, with the position of each."""

    tellings: Sequence[Telling]
    profiles: Sequence[Profile]
    place_of: Mapping[int, int]


def assess(
    tellings: Sequence[Telling],
    *,
    copies: Mapping[int, int] = NO_COPIES,
    rivals: Sequence[RivalValues] = (),
) -> Assessment:
    """Assess one claim.

    `copies` maps the articles that are reprints to their originals; `rivals` are values of the
    claim's statements that linking found in each other's place.
    """
    ordered = sorted(tellings, key=_settled_order)
    profiles = [profile_of(one.statement, one.span, _nested(one, ordered)) for one in ordered]
    found = pairwise(profiles, [one.article for one in ordered], _by_places(ordered, rivals))
    positions = partition(profiles, found)
    place_of = {place: number for number, places in enumerate(positions) for place in places}
    discrepancies = _discrepancies(_Claim(ordered, profiles, place_of), found)
    return Assessment(
        positions=tuple(
            (
                _asserted(number, discrepancies) or position_text([profiles[p] for p in places]),
                tuple(ordered[p].statement for p in places),
            )
            for number, places in enumerate(positions)
        ),
        discrepancies=discrepancies,
        support=support(ordered, discrepancies, copies),
        independent_sources=independent_sources(ordered, copies),
        importance=importance(ordered, profiles, copies),
    )


def _by_places(
    ordered: Sequence[Telling], rivals: Sequence[RivalValues]
) -> dict[tuple[int, int], list[RivalValues]]:
    """Rivals by the places of their statements, the lower place first."""
    places = {one.statement: place for place, one in enumerate(ordered)}
    found: dict[tuple[int, int], list[RivalValues]] = defaultdict(list)
    for rival in rivals:
        one, other = (places[statement] for statement in rival.statements)
        if one < other:
            found[one, other].append(rival)
        else:
            turned = replace(rival, spans=(rival.spans[1], rival.spans[0]))
            found[other, one].append(turned)
    return found


def _asserted(position: int, found: Sequence[AssessedDiscrepancy]) -> str:
    """What a position asserts where others assert otherwise: "406", "January 3, 2024"."""
    values = [
        side.value
        for one in found
        if one.kind in EXCLUSIVE and not one.folded
        for side in one.sides
        if side.position == position
    ]
    return ", ".join(dict.fromkeys(values))


def _settled_order(one: Telling) -> tuple[str, str, int, int, str, int, str, int]:
    """An order that hangs on what is told, not on the ids that the order of arrival gave."""
    span = one.span
    published = span.published.isoformat() if span.published else "~"
    return (
        published,
        span.sentence,
        span.start,
        span.end,
        span.speaker or "",
        span.ordinal,
        one.outlet or "",
        one.statement,
    )


def _nested(one: Telling, tellings: Sequence[Telling]) -> tuple[Span, ...]:
    return nested_in(one.span, (other.span for other in tellings if other.article == one.article))


def _discrepancies(
    claim: _Claim, found: Mapping[tuple[int, int], Sequence[Difference]]
) -> tuple[AssessedDiscrepancy, ...]:
    gathered: dict[_RowKey, list[_Pairing]] = defaultdict(list)
    for (one, other), told in sorted(found.items()):
        for difference in told:
            key = (difference.kind, difference.attribute, difference.fold_reason)
            gathered[key].append((one, other, difference))
    made = [_discrepancy(claim, told) for _, told in sorted(_contested(gathered).items())]
    kept = [one for one in made if len(one.sides) > 1]
    return tuple(sorted(kept, key=lambda one: (one.folded, -one.severity, one.kind, one.attribute)))


def _contested(gathered: Mapping[_RowKey, list[_Pairing]]) -> dict[_RowKey, list[_Pairing]]:
    """Let updates of a count go up in its row where the count is contested besides."""
    rows: dict[_RowKey, list[_Pairing]] = {}
    for (kind, attribute, reason), told in sorted(gathered.items()):
        joins = kind == "number" and reason != ENTRY and (kind, attribute, "") in gathered
        rows.setdefault((kind, attribute, "" if joins else reason), []).extend(told)
    return _by_utterance(rows)


def _by_utterance(rows: Mapping[_RowKey, list[_Pairing]]) -> dict[_RowKey, list[_Pairing]]:
    """Make one row of the pairings that go back to one quotation by a telling that they share."""
    made: dict[_RowKey, list[_Pairing]] = {}
    known: dict[tuple[int, str, str], _RowKey] = {}
    for key, told in sorted(rows.items()):
        for one, other, difference in told:
            ends = [
                (place, words, key[2])
                for place, words in zip((one, other), difference.keys, strict=True)
            ]
            found = (known[end] for end in ends if key[0] == "quote" and end in known)
            joined = next(found, key)
            made.setdefault(joined, []).append((one, other, difference))
            if key[0] == "quote":
                known |= dict.fromkeys(ends, joined)
    return made


_RowKey = tuple[Kind, str, str]
_Pairing = tuple[int, int, Difference]
"""The places of two tellings, with how they differ."""


def _discrepancy(claim: _Claim, told: Sequence[_Pairing]) -> AssessedDiscrepancy:
    """Make one row of pairings of one kind, attribute and reason to fold."""
    gravest = max((one for _, _, one in told), key=lambda one: (one.severity, one.certainty))
    kind, reason = gravest.kind, gravest.fold_reason if all(d.fold_reason for *_, d in told) else ""
    by_position = kind in EXCLUSIVE and not reason
    sides = _sides(_appearances(told), claim.place_of, by_position=by_position)
    if kind == "quote":
        sides = _with_their_parts(sides, {frozenset(one.keys) for *_, one in told})
    shown = [_told_side(kind, side, claim.tellings) for side in sides]
    if kind == "polarity":
        plainest = max(told, key=lambda pairing: (pairing[2].severity, pairing[2].certainty))
        shown = [
            _with_its_clause(one, _of_pairing(side, plainest), claim.tellings)
            for one, side in zip(shown, sides, strict=True)
        ]
    return AssessedDiscrepancy(
        kind=kind,
        attribute=f"{gravest.attribute} ({reason})" if reason else gravest.attribute,
        severity=round(gravest.severity, 4),
        certainty=round(gravest.certainty, 4),
        explanation=explain(kind, shown, _subject(kind, told, claim.profiles)),
        sides=tuple(_assessed_side(side, claim.tellings, claim.place_of) for side in sides),
        folded=bool(reason),
        fold_reason=reason,
    )


def _appearances(told: Sequence[tuple[int, int, Difference]]) -> list[_Appearance]:
    """Each telling once for each of its values, however many others it differs from."""
    seen: dict[tuple[int, str], _Appearance] = {}
    for one, other, difference in told:
        for place, side in ((one, 0), (other, 1)):
            key = difference.keys[side]
            made = _Appearance(place, difference.values[side], key, difference.spans[side])
            seen.setdefault((place, key), made)
    return list(seen.values())


def _sides(
    appearances: Sequence[_Appearance], place_of: Mapping[int, int], *, by_position: bool
) -> list[list[_Appearance]]:
    """Gather appearances that say the same: of one position, or of one wording."""
    sides: dict[str, list[_Appearance]] = defaultdict(list)
    for one in appearances:
        sides[str(place_of[one.place]) if by_position else one.key].append(one)
    return sorted(sides.values(), key=lambda side: (-len(side), side[0].place))


def _with_their_parts(
    sides: list[list[_Appearance]], opposed: Collection[frozenset[str]]
) -> list[list[_Appearance]]:
    """Put a part of a quotation on the side of the whole that it was taken from unchanged."""
    kept: list[list[_Appearance]] = []
    for side in sorted(sides, key=lambda side: -len(side[0].key)):
        key = side[0].key
        wholes = (
            one
            for one in kept
            if f" {key} " in f" {one[0].key} " and frozenset((key, one[0].key)) not in opposed
        )
        whole = next(wholes, None)
        if whole is None:
            kept.append(list(side))
        else:
            whole += side
    return sorted(kept, key=lambda side: (-len(side), side[0].place))


def _assessed_side(
    side: Sequence[_Appearance], tellings: Sequence[Telling], place_of: Mapping[int, int]
) -> AssessedSide:
    spans = tuple(dict.fromkeys((tellings[one.place].statement, one.span) for one in side))
    return AssessedSide(position=place_of[side[0].place], value=_commonest(side), spans=spans)


def _commonest(side: Sequence[_Appearance]) -> str:
    counted = Counter(one.value for one in side)
    return min(counted, key=lambda value: (-counted[value], len(value), value))


def _told_side(kind: Kind, side: Sequence[_Appearance], tellings: Sequence[Telling]) -> ToldSide:
    told = [tellings[one.place] for one in side]
    outlets = dict.fromkeys(one.outlet or f"article {one.article}" for one in told)
    if kind in UNSOURCED:
        return ToldSide(_commonest(side), tuple(outlets), ())
    named = (named_source(one.span) for one in told if one.span.voice == "attributed")
    sources = dict.fromkeys(source for source in named if source)
    return ToldSide(_commonest(side), tuple(outlets), tuple(sources))


def _of_pairing(side: Sequence[_Appearance], pairing: _Pairing) -> _Appearance:
    """The telling of a side that stands in one pairing, so that what is quoted answers itself."""
    one, other, difference = pairing
    wanted = {(one, difference.spans[0]), (other, difference.spans[1])}
    return next((told for told in side if (told.place, told.span) in wanted), side[0])


def _with_its_clause(side: ToldSide, one: _Appearance, tellings: Sequence[Telling]) -> ToldSide:
    """A turn with the clause around it, whose own words need no source besides."""
    told = tellings[one.place].span
    clause = _clause(told.exact, one.span.start - told.start, one.span.end - told.start)
    words = set(fold(clause).split())
    sources = tuple(name for name in side.sources if fold(name).split()[-1] not in words)
    denied = told.polarity == "denied" and bool(sources)
    return replace(side, value=clause, sources=sources, denied=denied)


def _clause(exact: str, start: int, end: int) -> str:
    """The clause around a turn, shortened to what can be read."""
    words = _MARKS.sub("", exact).split()
    before = len(_MARKS.sub("", exact[:start]).split())
    said = len(_MARKS.sub("", exact[start:end]).split())
    if before + said > EVENT_WORDS:
        room = max(LEAST_WORDS, EVENT_WORDS - said) // 2
        return "… " + _END.sub("", _clipped(" ".join(words[before - room :]), EVENT_WORDS))
    return _END.sub("", _clipped(exact, EVENT_WORDS))


_END = re.compile(r"(?:[,;:]|(?<!\.m)\.)+$")


def _subject(
    kind: Kind, told: Sequence[tuple[int, int, Difference]], profiles: Sequence[Profile]
) -> str:
    """What the sentence is about, as far as the plainest statement tells it."""
    *places, difference = told[0]
    one = profiles[places[0]]
    if kind == "role":
        names = [value.of[0] for value in one.values if _is_role_at(value, difference.spans[0])]
        return names[0] if names else ""
    if kind == "quote":
        return one.span.speaker or ""
    if kind == "number":
        side = difference.listed.index(False)
        return _counted(profiles[places[side]], difference.spans[side])
    if kind in ("date", "place", "name", "framing"):
        return _event(profiles, told)
    if kind == "attribution":
        return _attributed(difference, [profiles[place].span for place in places])
    return ""


def _attributed(difference: Difference, told: Sequence[StatementSpan]) -> str:
    """Whose words they are, or what one of the two tells as a fact."""
    if difference.attribute == "where it was said":
        return f"words of {told[0].speaker}" if told[0].speaker else ""
    if difference.attribute == HEDGED:
        side = next(side for side, key in enumerate(difference.keys) if key == "own")
        return f"“{_clipped(told[side].exact, EVENT_WORDS)}”"
    return ""


def _is_role_at(value: Value, span: Span) -> bool:
    return value.kind == "role" and bool(value.of) and value.start == span.start


def _counted(one: Profile, figure: Span) -> str:
    """The words behind a figure: “political prisoners had been released”."""
    if any(value.start == figure.start and value.unit == AGE for value in one.values):
        return f"age of {one.span.subject}" if one.span.subject else "age"
    behind = one.span.exact[figure.end - one.span.start :]
    phrase = _PHRASE_END.split(behind, maxsplit=1)[0]
    return _clipped(phrase, SUBJECT_WORDS)


def _event(profiles: Sequence[Profile], told: Sequence[tuple[int, int, Difference]]) -> str:
    """The event as its plainest telling puts it, the words in question left out."""
    asked = {
        (place, span) for a, b, d in told for place, span in ((a, d.spans[0]), (b, d.spans[1]))
    }
    texts = [_without(profiles[place], span) for place, span in sorted(asked)]
    full = [text for text in texts if len(text.split()) >= LEAST_WORDS] or texts
    return _clipped(min(full, key=lambda text: (len(text), text)), EVENT_WORDS)


def _clipped(text: str, most: int) -> str:
    """The first words of a text without its own quotation marks, marked where it goes on."""
    words = _MARKS.sub("", text).split()
    if len(words) <= most:
        return " ".join(words)
    kept = words[:most]
    while len(kept) > LEAST_WORDS and kept[-1].lower() in LEADING_ON:
        kept.pop()
    return f"{' '.join(kept)} …"


def _without(one: Profile, span: Span) -> str:
    """A statement's text; a date or place in question is cut off where it stands at the end."""
    text = one.span.exact
    if span.end == one.span.end:
        text = re.sub(r"\s*\b(?:on|in|at|from|near)?\s*$", "", text[: span.start - one.span.start])
    return re.sub(r"^the the\b", "the", " ".join(text.split()))
