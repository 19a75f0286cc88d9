"""How well a claim is supported: origins are counted, not texts."""

from __future__ import annotations

from dataclasses import replace

from claims.discrepancies import Assessment, Telling, assess
from claims.extraction import StatementSpan, extract


def told(*origins: str | None, copies: dict[int, int] | None = None) -> Assessment:
    [span] = extract("The Calder pipeline burst on Tuesday.").statements
    tellings = [
        Telling(number, number, f"Outlet {number}", _from(span, origin))
        for number, origin in enumerate(origins, start=1)
    ]
    return assess(tellings, copies=copies or {})


def _from(span: StatementSpan, origin: str | None) -> StatementSpan:
    return replace(span, origin=origin, voice="attributed" if origin else "own")


def test_two_known_origins_confirm() -> None:
    found = told("person:ann lowe", "official:police")

    assert (found.support, found.independent_sources) == ("confirmed", 2)


def test_four_outlets_with_one_origin_only_repeat() -> None:
    found = told(*["person:ann lowe"] * 4)

    assert (found.support, found.independent_sources) == ("repeated", 1)


def test_an_unknown_origin_adds_none() -> None:
    found = told("person:ann lowe", None, "unnamed:official")

    assert (found.support, found.independent_sources) == ("repeated", 1)


def test_a_reprint_is_no_second_outlet() -> None:
    found = told("person:ann lowe", "official:police", copies={2: 1})

    assert (found.support, found.independent_sources) == ("one_outlet", 1)
