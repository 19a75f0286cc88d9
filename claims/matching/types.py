"""What matching takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from claims.extraction.types import Span, StatementSpan


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """One article, as read."""

    key: int
    """The article's id; breaks ties, so that the result does not hang on the order of arrival."""
    text: str
    published: datetime | None
    statements: tuple[tuple[int, StatementSpan], ...]
    """Statement ids with their spans."""
    copy_of: int | None
    """Key of the root original, where this is a reprint."""
    occurrence: int | None = None
    """Number of the group that a person put it into."""


@dataclass(frozen=True, slots=True)
class RivalValues:
    """Two values of two statements that fill one slot of the story and cannot both be right.

    Of sort polarity: the words by which the one says that it is so, the other that it is not.
    """

    sort: Literal["number", "date", "place", "name", "polarity"]
    statements: tuple[int, int]
    spans: tuple[Span, Span]
    certainty: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """One claim: the statements of one point."""

    statements: tuple[int, ...]
    text: str
    """The point with its value open, as an editor would word it."""
    subject: str | None
    attribute: str
    """A key of the point's attribute that outlives a re-run, such as "quantity:prisoner"."""
    rivals: tuple[RivalValues, ...] = ()
    """Values of its statements that stand in each other's place."""


@dataclass(frozen=True, slots=True)
class Linking:
    """Articles by occurrence and statements by point."""

    occurrences: dict[int, int]
    """Article key to occurrence number; 1 is the biggest group."""
    clusters: tuple[Cluster, ...]
