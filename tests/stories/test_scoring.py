"""A dossier is scored by what it shows, misses, invents and is caught by."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.stories.naming import Place, locate, texts_of
from tests.stories.scoring import (
    Row,
    Score,
    expected_rows,
    load_practice,
    load_stories,
    numbered,
    score,
    shown_rows,
    write_folder,
)

STORY: dict[str, Any] = {
    "title": "A bus stops",
    "articles": [
        {"outlet": "One", "published": None, "text": "A red bus with 12 people stopped at 9."},
        {"outlet": "Two", "published": None, "text": "A red bus with 15 people stopped at nine."},
    ],
    "discrepancies": [
        {"kind": "number", "sides": [["12", [0]], ["15", [1]]], "note": "how many were aboard"}
    ],
    "traps": [{"sort": "units", "spans": [[0, "9"], [1, "nine"]], "why": "the same hour"}],
}
PEOPLE = "number: how many were aboard"


def row(first: str, second: str, *, kind: str = "number", folded: bool = False) -> Row:
    """A row as a dossier would show it, between words of the two articles."""
    texts = texts_of(STORY)
    return Row(
        frozenset({kind}),
        folded,
        ((locate(texts, 0, first),), (locate(texts, 1, second),)),
        f"{first}/{second}",
    )


def test_a_row_with_the_kind_and_two_sides_is_found() -> None:
    shown = [row("12 people", "15 people")]

    assert score(STORY, shown) == Score((PEOPLE,), (), (), ())


def test_a_row_is_found_whichever_side_comes_first() -> None:
    shown = row("12", "15")

    turned = replace(shown, sides=shown.sides[::-1])

    assert score(STORY, [turned]).found == (PEOPLE,)


def test_what_is_not_shown_is_missed() -> None:
    assert score(STORY, []) == Score((), (PEOPLE,), (), ())


def test_what_is_shown_folded_is_missed_and_no_false_alarm() -> None:
    assert score(STORY, [row("12", "15", folded=True)]) == Score((), (PEOPLE,), (), ())


def test_another_kind_is_a_miss_and_a_false_alarm() -> None:
    shown = [row("12", "15", kind="date")]

    assert score(STORY, shown) == Score((), (PEOPLE,), ("12/15",), ())


def test_one_right_side_is_not_enough() -> None:
    shown = [row("12", "red")]

    assert score(STORY, shown) == Score((), (PEOPLE,), ("12/red",), ())


@pytest.mark.parametrize("folded", [False, True])
def test_a_trap_is_sprung_folded_or_not(folded: bool) -> None:  # noqa: FBT001
    shown = [row("12", "15"), row("9", "nine", folded=folded)]

    assert score(STORY, shown).sprung == ("units: the same hour",)


def test_a_dossier_is_read_by_its_files() -> None:
    dossier = {
        "articles": [{"id": 70, "file": "1.txt"}, {"id": 71, "file": "0.txt"}],
        "discrepancies": [
            {
                "kind": "number",
                "explanation": "12 or 15?",
                "sides": [
                    {"spans": [{"article": 71, "start": 15, "end": 17}]},
                    {"spans": [{"article": 70, "start": 15, "end": 17}]},
                ],
            }
        ],
    }

    shown = shown_rows(dossier, numbered(dossier))

    assert shown[0].sides == ((Place(0, 15, 17),), (Place(1, 15, 17),))
    assert score(STORY, shown) == Score((PEOPLE,), (), (), ())


def test_a_story_is_written_as_a_folder(tmp_path: Path) -> None:
    write_folder(STORY, tmp_path)

    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))

    assert [article["file"] for article in manifest["articles"]] == ["0.txt", "1.txt"]
    assert (tmp_path / "1.txt").read_text("utf-8") == STORY["articles"][1]["text"]


@pytest.mark.parametrize(
    "stories",
    [load_stories(held_out=False), load_stories(held_out=True), load_practice()],
    ids=["open", "held out", "practice"],
)
def test_a_dossier_that_shows_just_what_is_expected_has_a_clean_score(
    stories: dict[str, dict[str, Any]],
) -> None:
    for story in stories.values():
        expected = expected_rows(story)

        result = score(story, expected)

        assert result == Score(tuple(row.label for row in expected), (), (), ())
