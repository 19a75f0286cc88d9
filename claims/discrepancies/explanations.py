"""One sentence for each discrepancy, as an editor would say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.discrepancies.types import Kind


@dataclass(frozen=True, slots=True)
class ToldSide:
    """One side as the sentence needs it: its value, who prints it, whom they cite."""

    value: str
    outlets: tuple[str, ...]
    sources: tuple[str, ...]


def explain(kind: Kind, sides: Sequence[ToldSide], *, subject: str, fold_reason: str) -> str:
    """Say what the sides differ in, naming outlets and sources."""
    sentence = _OPENINGS[kind].format(subject=subject or _UNNAMED[kind])
    told = _joined([_side(kind, side) for side in sides])
    folded = f" Ranked low: {fold_reason}." if fold_reason else ""
    return f"{sentence}: {told}.{folded}"


_OPENINGS: dict[Kind, str] = {
    "number": "The figures for {subject} do not agree",
    "date": "The date of {subject} differs",
    "place": "The place of {subject} differs",
    "quote": "{subject} is quoted in different words",
    "role": "{subject} does not hold the same office in every telling",
    "name": "Different people are named for {subject}",
    "framing": "{subject} is told in words that do not say the same",
    "polarity": "It is said and denied that {subject}",
    "attribution": "The source of {subject} is not the same in every telling",
}
_UNNAMED: dict[Kind, str] = {
    "number": "one count",
    "date": "the event",
    "place": "the event",
    "quote": "The speaker",
    "role": "The person",
    "name": "one act",
    "framing": "The act",
    "polarity": "it is so",
    "attribution": "the words",
}
_QUOTED: frozenset[Kind] = frozenset({"quote", "role", "framing", "polarity"})


def _side(kind: Kind, side: ToldSide) -> str:
    value = f"“{side.value.strip('“”')}”" if kind in _QUOTED and "“" not in side.value else side.value
    source = f", according to {_joined(side.sources)}" if side.sources and kind != "attribution" else ""
    return f"{value}{source} ({_joined(side.outlets)})"


def _joined(words: Sequence[str]) -> str:
    if len(words) < 3:
        return " and ".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
