"""Measures a dossier against the story that it was made of, by the rules of the README."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Any

from tests.stories.naming import Key, Place, locate, separates, side_places, texts_of

STORIES = Path(__file__).parent
PRACTICE = STORIES / "practice"


@dataclass(frozen=True, slots=True)
class Row:
    """A discrepancy, as a dossier shows it or a story expects it."""

    kinds: frozenset[str]
    folded: bool
    sides: tuple[tuple[Place, ...], ...]
    label: str


@dataclass(frozen=True, slots=True)
class Score:
    """What a dossier found of what a story holds, each row by its label."""

    found: tuple[str, ...]
    missed: tuple[str, ...]
    """Not shown, or shown folded only."""
    false_alarms: tuple[str, ...]
    """Unfolded rows of the dossier that no expected discrepancy accounts for."""
    sprung: tuple[str, ...]
    """The traps that caught it."""


def load_stories(*, held_out: bool) -> dict[str, dict[str, Any]]:
    """The stories of one half, by their slugs."""
    stories = _read(STORIES)
    return {slug: story for slug, story in stories.items() if story["held_out"] is held_out}


def load_practice() -> dict[str, dict[str, Any]]:
    """The stories to tune on, by their slugs; no measure counts them."""
    return _read(PRACTICE)


def write_folder(story: Mapping[str, Any], folder: Path) -> None:
    """Write a story as a folder that the intake takes in; article 3 becomes `3.txt`."""
    listed = []
    for number, article in enumerate(story["articles"]):
        (folder / f"{number}.txt").write_text(article["text"], encoding="utf-8")
        listed.append(
            {
                "file": f"{number}.txt",
                "outlet": article["outlet"],
                "published": article["published"],
            }
        )
    manifest = {"title": story["title"], "articles": listed}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def shown_rows(dossier: Mapping[str, Any], keys: Mapping[int, Key]) -> list[Row]:
    """A dossier's discrepancies; `keys` gives its article ids the names of the expectations."""
    return [
        Row(
            frozenset({row["kind"]}),
            row.get("folded", False),
            tuple(
                tuple(Place(keys[s["article"]], s["start"], s["end"]) for s in side["spans"])
                for side in row["sides"]
            ),
            f"{row['kind']}: {row['explanation']}",
        )
        for row in dossier["discrepancies"]
    ]


def numbered(dossier: Mapping[str, Any]) -> dict[int, Key]:
    """The article ids of a dossier made from `write_folder`, as article numbers."""
    return {a["id"]: int(Path(a["file"]).stem) for a in dossier["articles"]}


def expected_rows(story: Mapping[str, Any]) -> list[Row]:
    """What the dossier of a story must show unfolded."""
    texts = texts_of(story)
    return [
        Row(
            frozenset({row["kind"], row.get("or", row["kind"])}),
            folded=False,
            sides=tuple(tuple(side_places(texts, side)) for side in row["sides"]),
            label=f"{row['kind']}: {row['note']}",
        )
        for row in story["discrepancies"]
    ]


def same(shown: Row, expected: Row) -> bool:
    """Whether they are of one kind and two sides of each meet, pairwise."""
    return bool(shown.kinds & expected.kinds) and any(
        _meet(one, first) and _meet(other, second)
        for one, other in permutations(shown.sides, 2)
        for first, second in permutations(expected.sides, 2)
    )


def score(story: Mapping[str, Any], shown: Sequence[Row]) -> Score:
    """Compare what is shown of a story with what it holds."""
    expected = expected_rows(story)
    unfolded = [row for row in shown if not row.folded]
    found = [row for row in expected if any(same(other, row) for other in unfolded)]
    return Score(
        found=tuple(row.label for row in found),
        missed=tuple(row.label for row in expected if row not in found),
        false_alarms=tuple(
            row.label for row in unfolded if not any(same(row, other) for other in expected)
        ),
        sprung=tuple(_sprung(story, shown)),
    )


def _sprung(story: Mapping[str, Any], shown: Sequence[Row]) -> list[str]:
    texts = texts_of(story)
    return [
        f"{trap['sort']}: {trap['why']}"
        for trap in story["traps"]
        if any(separates(row.sides, *(locate(texts, *s) for s in trap["spans"])) for row in shown)
    ]


def _meet(left: Sequence[Place], right: Sequence[Place]) -> bool:
    return any(a.overlaps(b) for a in left for b in right)


def _read(folder: Path) -> dict[str, dict[str, Any]]:
    return {
        path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))
    }
