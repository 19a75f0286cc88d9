"""Holds a dossier of the seeds, or of the real articles, against what it must and must not show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from tests.stories.naming import Key, Place, locate, separates, touches
from tests.stories.scoring import Row, same, shown_rows

IMPORTANT = 10
"""Among how many claims of its support an important one must be."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is expected, and the dossier with its spans by file."""

    expected: Mapping[str, Any]
    dossier: Mapping[str, Any]
    texts: Mapping[Key, str]

    @property
    def files(self) -> dict[int, Key]:
        """The files of the dossier's articles by their ids."""
        return {article["id"]: article["file"] for article in self.dossier["articles"]}

    def place(self, named: Sequence[str]) -> Place:
        """Where named words stand."""
        return locate(self.texts, named[0], named[1])

    def places(self, named: Sequence[Sequence[str]]) -> tuple[Place, ...]:
        """Where each of several named words stand."""
        return tuple(self.place(one) for one in named)

    def over(self, span: Mapping[str, Any]) -> Place:
        """Where a span of the dossier stands."""
        return Place(self.files[span["article"]], span["start"], span["end"])

    def statements(self, place: Place) -> list[Mapping[str, Any]]:
        """The dossier's statements over a place, the narrowest first."""
        found = [s for s in self.dossier["statements"] if self.over(s).overlaps(place)]
        return sorted(found, key=lambda s: (s["end"] - s["start"], s["start"], s["id"]))

    def claims(self, place: Place) -> list[Mapping[str, Any]]:
        """The claims that have a statement over a place."""
        ids = {statement["id"] for statement in self.statements(place)}
        return [
            claim
            for claim in self.dossier["claims"]
            if any(ids & set(position["statements"]) for position in claim["positions"])
        ]


def complaints(
    expected: Mapping[str, Any], dossier: Mapping[str, Any], texts: Mapping[Key, str]
) -> list[str]:
    """One line for each thing that is wrong, none where all is as it must be."""
    case = Case(expected, dossier, texts)
    shown = shown_rows(dossier, case.files)
    return [
        *_missing(case, shown, "must"),
        *_forbidden(case, shown),
        *_overrated(case, shown),
        *_strangers(case, shown),
        *_background(case),
        *_unimportant(case),
        *_voices(case),
        *_overcounted(case),
        *_boilerplate(case),
        *_values(case),
    ]


def wishes(
    expected: Mapping[str, Any], dossier: Mapping[str, Any], texts: Mapping[Key, str]
) -> list[str]:
    """What is wanted, though not demanded, and not shown."""
    case = Case(expected, dossier, texts)
    return list(_missing(case, shown_rows(dossier, case.files), "should"))


def _missing(case: Case, shown: Sequence[Row], key: str) -> Iterator[str]:
    for row in case.expected[key]:
        wanted = Row(
            frozenset({row["kind"]}),
            row["folded"],
            tuple(case.places(side) for side in row["sides"]),
            row["note"],
        )
        eligible = [r for r in shown if row["folded"] is None or r.folded is row["folded"]]
        fits = _has_all_sides if row.get("all_sides") else same
        if not any(fits(other, wanted) for other in eligible):
            yield f"{key}: {row['id']} is not shown: {row['note']}"


def _has_all_sides(shown: Row, wanted: Row) -> bool:
    return bool(shown.kinds & wanted.kinds) and all(
        any(separates(shown.sides, a, b) for a in left for b in right)
        for left, right in combinations(wanted.sides, 2)
    )


def _forbidden(case: Case, shown: Sequence[Row]) -> Iterator[str]:
    for row in case.expected["must_not"]:
        first, second = case.places(row["spans"])
        kinds = {row["kind"]} if "kind" in row else None
        for other in shown:
            if (kinds is None or other.kinds & kinds) and separates(other.sides, first, second):
                yield f"must not: {other.label} ({row['why']})"


def _overrated(case: Case, shown: Sequence[Row]) -> Iterator[str]:
    for row in case.expected["only_folded"]:
        first, second = case.places(row["spans"])
        excuse = case.place(row["unless"]) if "unless" in row else None
        for other in shown:
            excused = excuse is not None and any(touches(side, excuse) for side in other.sides)
            if not other.folded and not excused and separates(other.sides, first, second):
                yield f"only folded: {other.label} ({row['why']})"


def _strangers(case: Case, shown: Sequence[Row]) -> Iterator[str]:
    for row in shown:
        files = {place.article for side in row.sides for place in side}
        for file in files & set(case.expected["no_conflict_with"]):
            yield f"no conflict with {file}: {row.label}"


def _background(case: Case) -> Iterator[str]:
    occurrences = [article["occurrence"] for article in case.dossier["articles"]]
    biggest = max(occurrences, key=occurrences.count)
    for article in case.dossier["articles"]:
        if (article["file"] in case.expected["background"]) is (article["occurrence"] == biggest):
            yield f"background: {article['file']} is in occurrence {article['occurrence']}"


def _unimportant(case: Case) -> Iterator[str]:
    for row in case.expected["important"]:
        peers = [c for c in case.dossier["claims"] if c["support"] == row["support"]]
        peers.sort(key=lambda claim: -claim["importance"])
        top = {claim["id"] for claim in peers[:IMPORTANT]}
        if not any(claim["id"] in top for claim in case.claims(case.place(row["span"]))):
            yield f"important: {row['span'][1]!r} is not among the first ({row['why']})"


def _voices(case: Case) -> Iterator[str]:
    for row in case.expected["voices"]:
        found = case.statements(case.place(row["span"]))
        if not found:
            yield f"voices: no statement over {row['span'][1]!r}"
        elif not _spoken_as(found[0], row):
            said = f"{found[0]['voice']}, {found[0]['speaker']}"
            yield f"voices: {row['span'][1]!r} in {row['span'][0]} is read as {said}"


def _spoken_as(statement: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Accents in the speaker's name are the article's affair."""
    speaker = statement["speaker"] or ""
    return statement["voice"] == row["voice"] and (row["speaker"] or "") in speaker


def _overcounted(case: Case) -> Iterator[str]:
    for row in case.expected["not_independent"]:
        for place in case.places(row["spans"]):
            for claim in case.claims(place):
                if claim["independent_sources"] > row["at_most"]:
                    count = claim["independent_sources"]
                    yield f"not independent: {claim['text']!r} counts {count} ({row['why']})"


def _boilerplate(case: Case) -> Iterator[str]:
    for named in case.expected["boilerplate"]:
        for statement in case.statements(case.place(named)):
            yield f"boilerplate: {statement['exact']!r} in {named[0]}"


def _values(case: Case) -> Iterator[str]:
    for row in case.expected["values"]:
        place = case.place(row["span"])
        read = [
            (value["kind"], value["low"], value["high"])
            for statement in case.statements(place)
            for value in statement["values"]
            if case.over({**value, "article": statement["article"]}).overlaps(place)
        ]
        if (row["kind"], row["low"], row["high"]) not in read:
            yield f"values: {row['span'][1]!r} is read as {read}"
