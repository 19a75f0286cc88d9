"""One claim, assessed: its positions, discrepancies, support and importance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.discrepancies.explanations import ToldSide, explain
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
from claims.extraction.types import Span
from claims.matching.profile import Profile, profile


NO_COPIES: Mapping[int, int] = {}


@dataclass(frozen=True, slots=True)
class _Appearance:
    """One telling's part in a discrepancy."""

    place: int
    value: str
    key: str
    span: Span


def assess(tellings: Sequence[Telling], *, copies: Mapping[int, int] = NO_COPIES) -> Assessment:
    """Assess one claim; `copies` maps the articles that are reprints to their originals."""
    ordered = sorted(tellings, key=_settled_order)
    profiles = [profile(one.span) for one in ordered]
    found = pairwise(profiles)
    positions = partition(profiles, found)
    discrepancies = _discrepancies(ordered, profiles, positions, found)
    return Assessment(
        positions=tuple(
            (position_text([profiles[p] for p in places]), tuple(ordered[p].statement for p in places))
            for places in positions
        ),
        discrepancies=discrepancies,
        support=support(ordered, discrepancies, copies),
        independent_sources=independent_sources(ordered, copies),
        importance=importance(ordered, profiles, copies),
    )


def _settled_order(one: Telling) -> tuple[str, str, int, int, str, int, int]:
    """An order that hangs on what is told, not on the ids that the order of arrival gave."""
    span = one.span
    published = span.published.isoformat() if span.published else "~"
    return (published, span.sentence, span.start, span.end, span.speaker or "", span.ordinal, one.statement)


def _discrepancies(
    tellings: Sequence[Telling],
    profiles: Sequence[Profile],
    positions: Sequence[Sequence[int]],
    found: Mapping[tuple[int, int], Sequence[Difference]],
) -> tuple[AssessedDiscrepancy, ...]:
    gathered: dict[tuple[Kind, str, str], list[tuple[int, int, Difference]]] = defaultdict(list)
    for (one, other), told in sorted(found.items()):
        for difference in told:
            key = (difference.kind, difference.attribute, difference.fold_reason)
            gathered[key].append((one, other, difference))
    place_of = {place: number for number, places in enumerate(positions) for place in places}
    made = [
        _discrepancy(tellings, profiles, place_of, kind, attribute, reason, told)
        for (kind, attribute, reason), told in sorted(gathered.items())
    ]
    kept = [one for one in made if len(one.sides) > 1]
    return tuple(sorted(kept, key=lambda one: (one.folded, -one.severity, one.kind, one.attribute)))


def _discrepancy(
    tellings: Sequence[Telling],
    profiles: Sequence[Profile],
    place_of: Mapping[int, int],
    kind: Kind,
    attribute: str,
    reason: str,
    told: Sequence[tuple[int, int, Difference]],
) -> AssessedDiscrepancy:
    by_position = kind in EXCLUSIVE and not reason
    sides = _sides(_appearances(told), place_of, by_position=by_position)
    made = tuple(_assessed_side(side, tellings, place_of) for side in sides)
    gravest = max((one for _, _, one in told), key=lambda one: (one.severity, one.certainty))
    sentence = explain(
        kind,
        [_told_side(side, tellings) for side in sides],
        subject=_subject(kind, gravest, profiles[told[0][0]]),
        fold_reason=reason,
    )
    return AssessedDiscrepancy(
        kind=kind,
        attribute=f"{attribute} ({reason})" if reason else attribute,
        severity=round(gravest.severity, 4),
        certainty=round(gravest.certainty, 4),
        explanation=sentence,
        sides=made,
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


def _assessed_side(
    side: Sequence[_Appearance], tellings: Sequence[Telling], place_of: Mapping[int, int]
) -> AssessedSide:
    spans = tuple(dict.fromkeys((tellings[one.place].statement, one.span) for one in side))
    return AssessedSide(position=place_of[side[0].place], value=_commonest(side), spans=spans)


def _commonest(side: Sequence[_Appearance]) -> str:
    counted = Counter(one.value for one in side)
    return min(counted, key=lambda value: (-counted[value], len(value), value))


def _told_side(side: Sequence[_Appearance], tellings: Sequence[Telling]) -> ToldSide:
    told = [tellings[one.place] for one in side]
    outlets = dict.fromkeys(one.outlet or f"article {one.article}" for one in told)
    named = (named_source(one.span) for one in told if one.span.voice == "attributed")
    sources = dict.fromkeys(source for source in named if source)
    return ToldSide(_commonest(side), tuple(outlets), tuple(sources))


def _subject(kind: Kind, difference: Difference, one: Profile) -> str:
    """What the sentence is about, as far as a single statement tells it."""
    if kind == "role":
        return one.span.values[0].of[0] if one.span.values and one.span.values[0].of else ""
    if kind == "quote":
        return one.span.speaker or ""
    if kind == "number":
        return difference.explanation.rpartition(" for ")[2].rstrip(".")
    if kind in ("date", "place", "framing") and one.span.predicate and one.names:
        return f"the {one.span.predicate} ({one.names[-1]})" if kind != "framing" else ""
    return ""
