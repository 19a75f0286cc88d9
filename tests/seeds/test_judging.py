"""Each rule for a dossier of the seeds complains when it is broken, and only then."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from tests.seeds.judging import complaints, wishes
from tests.stories.naming import Key

TEXTS: dict[Key, str] = {
    "a.txt": "Kim said 12 ships sank. Share this.",
    "b.txt": "Some 20 ships sank, Lee held.",
    "c.txt": "An older storm took nine.",
}
EXPECTED: dict[str, Any] = {
    "must": [
        {
            "id": "ships",
            "kind": "number",
            "sides": [[["a.txt", "12"]], [["b.txt", "Some 20"]]],
            "folded": False,
            "note": "how many sank",
        }
    ],
    "should": [
        {
            "id": "said",
            "kind": "attribution",
            "sides": [[["a.txt", "Kim said"]], [["b.txt", "Lee held"]]],
            "folded": None,
            "note": "who said it",
        }
    ],
    "only_folded": [{"spans": [["a.txt", "sank"], ["b.txt", "sank"]], "why": "one word"}],
    "must_not": [{"spans": [["a.txt", "ships"], ["b.txt", "ships"]], "why": "one word"}],
    "no_conflict_with": ["c.txt"],
    "background": ["c.txt"],
    "important": [{"span": ["b.txt", "Some 20"], "support": "contradicted", "why": "it matters"}],
    "voices": [{"span": ["a.txt", "12"], "voice": "attributed", "speaker": "Kim"}],
    "not_independent": [{"spans": [["a.txt", "12"]], "at_most": 1, "why": "one man"}],
    "boilerplate": [["a.txt", "Share this"]],
    "values": [{"span": ["a.txt", "12"], "kind": "quantity", "low": 12, "high": 12}],
}


def statement(number: int, article: int, start: int, end: int, **read: Any) -> dict[str, Any]:
    """A statement of a dossier, with what the judging looks at."""
    return {
        "id": number,
        "article": article,
        "start": start,
        "end": end,
        "exact": list(TEXTS.values())[article][start:end],
        "voice": "own",
        "speaker": None,
        "values": [],
    } | read


def discrepancy(kind: str, first: list[int], second: list[int]) -> dict[str, Any]:
    """A row of a dossier between two spans, each an article with start and end."""
    spans = [{"article": article, "start": s, "end": e} for article, s, e in (first, second)]
    sides = [{"spans": [span]} for span in spans]
    return {"kind": kind, "explanation": "They differ.", "sides": sides}


@pytest.fixture
def dossier() -> dict[str, Any]:
    """A dossier that is as it must be."""
    value = {"kind": "quantity", "start": 9, "end": 11, "low": 12, "high": 12}
    return deepcopy(
        {
            "articles": [
                {"id": 0, "file": "a.txt", "occurrence": 1},
                {"id": 1, "file": "b.txt", "occurrence": 1},
                {"id": 2, "file": "c.txt", "occurrence": 2},
            ],
            "statements": [
                statement(5, 0, 0, 23, voice="attributed", speaker="Kim", values=[value]),
                statement(6, 1, 0, 18),
            ],
            "claims": [
                {
                    "id": 8,
                    "text": "How many ships sank",
                    "support": "contradicted",
                    "importance": 0.9,
                    "independent_sources": 1,
                    "positions": [{"statements": [5]}, {"statements": [6]}],
                }
            ],
            "discrepancies": [
                discrepancy("number", [0, 9, 11], [1, 5, 7]),
                discrepancy("attribution", [0, 0, 8], [1, 20, 28]) | {"folded": True},
            ],
        }
    )


def test_a_dossier_as_it_must_be_gives_no_complaint(dossier: dict[str, Any]) -> None:
    assert complaints(EXPECTED, dossier, TEXTS) == []
    assert wishes(EXPECTED, dossier, TEXTS) == []


def test_a_missing_row_is_named(dossier: dict[str, Any]) -> None:
    dossier["discrepancies"] = []

    assert complaints(EXPECTED, dossier, TEXTS) == ["must: ships is not shown: how many sank"]
    assert wishes(EXPECTED, dossier, TEXTS) == ["should: said is not shown: who said it"]


def test_a_row_that_must_be_open_may_not_be_folded(dossier: dict[str, Any]) -> None:
    dossier["discrepancies"][0]["folded"] = True

    assert complaints(EXPECTED, dossier, TEXTS) == ["must: ships is not shown: how many sank"]


@pytest.mark.parametrize("folded", [False, True])
def test_a_forbidden_row_is_named_folded_or_not(
    dossier: dict[str, Any],
    folded: bool,  # noqa: FBT001
) -> None:
    row = discrepancy("framing", [0, 12, 17], [1, 8, 13])
    dossier["discrepancies"].append(row | {"folded": folded})

    assert complaints(EXPECTED, dossier, TEXTS) == ["must not: framing: They differ. (one word)"]


@pytest.mark.parametrize(
    "folded, said", [(True, []), (False, ["only folded: quote: They differ. (one word)"])]
)
def test_a_small_difference_may_be_shown_folded(
    dossier: dict[str, Any],
    folded: bool,  # noqa: FBT001
    said: list[str],
) -> None:
    row = discrepancy("quote", [0, 18, 22], [1, 14, 18])
    dossier["discrepancies"].append(row | {"folded": folded})

    assert complaints(EXPECTED, dossier, TEXTS) == said


def test_another_occurrence_contradicts_nothing(dossier: dict[str, Any]) -> None:
    dossier["discrepancies"].append(discrepancy("number", [0, 9, 11], [2, 20, 24]))

    assert complaints(EXPECTED, dossier, TEXTS) == ["no conflict with c.txt: number: They differ."]


def test_another_occurrence_is_kept_apart(dossier: dict[str, Any]) -> None:
    dossier["articles"][2]["occurrence"] = 1

    assert complaints(EXPECTED, dossier, TEXTS) == ["background: c.txt is in occurrence 1"]


def test_an_important_claim_that_is_not_listed_is_named(dossier: dict[str, Any]) -> None:
    dossier["claims"][0]["support"] = "one_outlet"

    assert complaints(EXPECTED, dossier, TEXTS) == [
        "important: 'Some 20' is not among the first (it matters)"
    ]


def test_a_wrong_voice_or_speaker_is_named(dossier: dict[str, Any]) -> None:
    dossier["statements"][0]["speaker"] = "Lee"

    assert complaints(EXPECTED, dossier, TEXTS) == [
        "voices: '12' in a.txt is read as attributed, Lee"
    ]


def test_one_origin_counted_as_several_is_named(dossier: dict[str, Any]) -> None:
    dossier["claims"][0]["independent_sources"] = 2

    assert complaints(EXPECTED, dossier, TEXTS) == [
        "not independent: 'How many ships sank' counts 2 (one man)"
    ]


def test_a_statement_made_of_boilerplate_is_named(dossier: dict[str, Any]) -> None:
    dossier["statements"].append(statement(9, 0, 24, 34))

    assert complaints(EXPECTED, dossier, TEXTS) == ["boilerplate: 'Share this' in a.txt"]


def test_wrong_bounds_are_named(dossier: dict[str, Any]) -> None:
    dossier["statements"][0]["values"][0]["high"] = None

    assert complaints(EXPECTED, dossier, TEXTS) == [
        "values: '12' is read as [('quantity', 12, None)]"
    ]
