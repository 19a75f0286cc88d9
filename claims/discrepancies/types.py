"""What comparison takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claims.extraction.types import Span, StatementSpan

Kind = Literal[
    "number", "date", "place", "quote", "role", "name", "framing", "polarity", "attribution"
]
Support = Literal["confirmed", "repeated", "one_outlet", "contradicted"]


@dataclass(frozen=True, slots=True)
class Difference:
    """How two statements of one point differ."""

    kind: Kind
    severity: float
    certainty: float
    explanation: str
    spans: tuple[Span, Span]
    """The differing words in the first's and in the second's text."""
    attribute: str = ""
    """What the two differ in, as a key: "die", "capture", "role:donald trump"."""
    values: tuple[str, str] = ("", "")
    """The two values, as a reader would write them."""
    fold_reason: str = ""
    """Why this is a matter of wording or of time and no contradiction; empty where it is one."""
    keys: tuple[str, str] = ("", "")
    """Equal for values that are one in other words; tellings are gathered into sides by them."""
    listed: tuple[bool, bool] = (False, False)
    """Which of the two values is a list of parts, added up to be set against the other's whole."""


@dataclass(frozen=True, slots=True)
class Position:
    """What some of a claim's statements assert."""

    text: str
    statements: tuple[StatementSpan, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement in its article."""

    statement: int
    article: int
    outlet: str | None
    span: StatementSpan


@dataclass(frozen=True, slots=True)
class AssessedSide:
    """One side of a discrepancy, with every appearance of its words."""

    position: int
    value: str
    spans: tuple[tuple[int, Span], ...]
    """Statement ids, each with the differing words in its text."""


@dataclass(frozen=True, slots=True)
class AssessedDiscrepancy:
    """What a claim's tellings differ in, one for each kind and attribute."""

    kind: Kind
    attribute: str
    severity: float
    certainty: float
    explanation: str
    sides: tuple[AssessedSide, ...]
    folded: bool
    fold_reason: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """One claim, assessed."""

    positions: tuple[tuple[str, tuple[int, ...]], ...]
    """Text and statement ids of each."""
    discrepancies: tuple[AssessedDiscrepancy, ...]
    support: Support
    independent_sources: int
    importance: float
