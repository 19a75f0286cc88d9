"""What a dossier holds, as plain values for the page, the command and the API."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from articles.models import Outlet, Story
from claims.enums import Support
from claims.extraction.types import StatementSpan
from claims.matching.wording import is_question
from reviews.enums import DeskNoteKind
from reviews.models import DeskNote
from reviews.seen_before import SeenBefore

FIRST_ROWS = 7
"""As many rows as an editor reads before a deadline."""
PRINTABLE = frozenset({DeskNoteKind.USE, DeskNoteKind.ATTRIBUTE})


@dataclass(slots=True)
class ArticleEntry:
    """An article in its story.

    `main` tells whether it is about the occurrence that most articles are about.
    """

    id: int
    place: int
    file: str
    label: str
    outlet: Outlet | None
    url: str
    author: str
    published: datetime | None
    precision: str
    language: str
    copy_of: int | None
    occurrence: int | None
    placement: str
    stage: str
    error: str
    gone: bool
    revision: int | None
    text: str
    boilerplate: list[tuple[int, int]]
    main: bool = True

    @property
    def characters(self) -> int:
        return len(self.text)


@dataclass(slots=True)
class Failure:
    """An article or file that is not in the comparison, and why.

    `revision` can be retried where there is one.
    """

    file: str | None
    error: str
    revision: int | None = None


@dataclass(slots=True)
class StatementEntry:
    """A statement in its article; offsets into the revision's stored text."""

    id: int
    article: int
    start: int
    end: int
    exact: str
    span: StatementSpan
    claim: int | None
    position: int | None


@dataclass(slots=True)
class PositionEntry:
    """What a group of a claim's statements asserts in this story."""

    id: int
    text: str
    statements: list[StatementEntry]
    outlets: list[str]
    origins: list[str]


@dataclass(slots=True)
class Words:
    """The differing words of one appearance."""

    statement: StatementEntry
    article: ArticleEntry
    start: int
    end: int
    exact: str


@dataclass(slots=True)
class SideEntry:
    """One side of a discrepancy, with an appearance for each statement that tells it."""

    position: int
    value: str
    words: list[Words]


@dataclass(slots=True)
class DisputeEntry:
    """A dispute over one of the story's claims."""

    id: int
    claim: int
    state: str
    question: str
    severity: float
    discrepancies: list[int]
    assignee: str


@dataclass(slots=True)
class DiscrepancyEntry:
    """What cannot all be right, or is told differently, in one editor's sentence."""

    id: int
    kind: str
    claim: int
    severity: float
    certainty: float
    explanation: str
    folded: bool
    fold_reason: str
    sides: list[SideEntry]
    dispute: DisputeEntry | None = None
    desk_note: DeskNote | None = None
    seen: Sequence[SeenBefore] = ()


@dataclass(slots=True)
class ClaimEntry:
    """One point as the story's articles tell it."""

    id: int
    text: str
    version: int
    importance: float
    support: str
    independent_sources: int
    occurrence: int | None
    positions: list[PositionEntry]
    workflow: str = "none"
    desk_note: DeskNote | None = None
    discrepancies: list[DiscrepancyEntry] = field(default_factory=list)
    cells: dict[int, str] = field(default_factory=dict)
    seen: Sequence[SeenBefore] = ()
    """What the team knows of it from other stories, as far as who reads the page may see it."""

    def cell(self, article: int) -> str:
        """What an article does with the claim: agrees, contradicts, reprint or silent."""
        return self.cells.get(article, "silent")

    @property
    def statements(self) -> list[StatementEntry]:
        return [row for position in self.positions for row in position.statements]

    @property
    def disputed(self) -> bool:
        """Whether the desk works on it, or must look at it."""
        return bool(self.discrepancies) or self.workflow != "none"

    @property
    def point(self) -> str:
        """What the claim comes to; of one position the longer of its point and what is told."""
        if len(self.positions) > 1:
            return self.text
        told = self.positions[0].text
        return told if is_question(self.text) else max(self.text, told, key=len)

    @property
    def line(self) -> str:
        """Words in which the desk may print it.

        The note's own, else the fullest telling and whose word it is.
        """
        if self.desk_note and self.desk_note.line:
            return self.desk_note.line
        position = max(self.positions, key=lambda one: len(one.statements))
        told = max(position.statements, key=lambda row: (len(row.exact), -row.id))
        speakers = sorted({row.span.speaker for row in position.statements if row.span.speaker})
        source = " and ".join(speakers) if speakers else ", ".join(position.outlets)
        return f"{' '.join(told.exact.split()).rstrip('.')}, according to {source}."


@dataclass(slots=True)
class Dossier:
    """A story, read. Lists stand in the page's order.

    `pending` tells that work is still under way.
    """

    story: Story
    articles: list[ArticleEntry]
    failed: list[Failure]
    statements: list[StatementEntry]
    claims: list[ClaimEntry]
    discrepancies: list[DiscrepancyEntry]
    disputes: list[DisputeEntry]
    pending: bool

    @property
    def unfolded(self) -> list[DiscrepancyEntry]:
        """Open discrepancies on which the desk has no word yet."""
        return [row for row in self.discrepancies if not row.folded and not row.desk_note]

    @property
    def before_you_publish(self) -> list[DiscrepancyEntry]:
        return self.unfolded[:FIRST_ROWS]

    @property
    def more(self) -> list[DiscrepancyEntry]:
        return self.unfolded[FIRST_ROWS:]

    @property
    def folded(self) -> list[DiscrepancyEntry]:
        return [row for row in self.discrepancies if row.folded]

    @property
    def safe(self) -> list[ClaimEntry]:
        """What independent sources confirm, or an editor's note lets through."""
        return [
            claim
            for claim in self.claims
            if (claim.desk_note.kind in PRINTABLE if claim.desk_note else _sound(claim))
        ]

    @property
    def one_outlet(self) -> list[ClaimEntry]:
        """What one outlet alone tells; a part of a sentence that is listed whole is left out."""
        alone = self._with(Support.ONE_OUTLET)
        within = _within_others([row for claim in alone for row in claim.statements])
        return [
            claim
            for claim in alone
            if claim.disputed or not all(row.id in within for row in claim.statements)
        ]

    @property
    def repeated(self) -> list[ClaimEntry]:
        """Told by several outlets, all on one source's word."""
        return self._with(Support.REPEATED)

    @property
    def contradicted(self) -> list[ClaimEntry]:
        return self._with(Support.CONTRADICTED)

    def _with(self, support: str) -> list[ClaimEntry]:
        return [claim for claim in self.claims if claim.support == support and not claim.desk_note]


def _within_others(rows: Iterable[StatementEntry]) -> set[int]:
    """The statements that lie within another, longer one of their article."""
    inside: dict[tuple[int, int, int], bool] = {}
    reached: dict[int, int] = {}
    ordered = sorted(rows, key=lambda row: (row.article, row.start, -row.end))
    for row in ordered:
        inside.setdefault(_span(row), row.end <= reached.get(row.article, 0))
        reached[row.article] = max(reached.get(row.article, 0), row.end)
    return {row.id for row in ordered if inside[_span(row)]}


def _span(row: StatementEntry) -> tuple[int, int, int]:
    return (row.article, row.start, row.end)


def _sound(claim: ClaimEntry) -> bool:
    return claim.support == Support.CONFIRMED
