"""The shapes that the language code passes on: plain, frozen, free of Django.

Every offset counts code points of the text that was given to the function, `start` inclusive, `end`
exclusive, and `text[start:end] == exact` always holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple, Protocol

ValueKind = Literal[
    "quantity", "percent", "money", "ordinal", "duration", "date", "role", "name", "place"
]
Measure = Literal["total", "part", "change"]
Voice = Literal["own", "attributed"]
Polarity = Literal["affirmed", "negated", "denied"]
Modality = Literal["asserted", "planned", "possible", "alleged"]


class Span(NamedTuple):
    """Code point offsets, `end` exclusive."""

    start: int
    end: int


class Stretch(Protocol):
    """Whatever stands somewhere in a text, by code points."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def meet(one: Stretch, other: Stretch) -> bool:
    """Tell whether two stretches of one text have a character in common."""
    return one.start < other.end and other.start < one.end


@dataclass(frozen=True, slots=True)
class Value:
    """One typed value in the text, as bounds.

    `low` and `high` are inclusive; None is open. Numbers for quantity, percent, money, ordinal and
    duration (in `unit`); ISO 8601 strings for dates; for role, name and place the canonical form
    stands in both.
    """

    kind: ValueKind
    start: int
    end: int
    exact: str
    low: float | str | None
    high: float | str | None
    unit: str | None = None
    approximate: bool = False
    of: tuple[str, ...] = ()
    """Stems of what is counted or measured ("prisoner", "political").

    For a role, the name of who holds it.
    """
    window: tuple[str | None, str | None] | None = None
    """ISO dates between which it was counted ("since December"); None where the text gives none."""
    measure: Measure = "total"
    vague: bool = False
    """True for "dozens", "many", "hundreds": a size that by itself contradicts nothing."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Direct, partial or reported speech, without its marks.

    `speaker_*` is the nearest mention, `speaker` the fullest name.
    """

    start: int
    end: int
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    kind: Literal["direct", "partial", "reported"] = "direct"


@dataclass(frozen=True, slots=True)
class StatementSpan:
    """One clause-level proposition of a text.

    A title before a name ("former President N.") and a nominal event
    ("the capture of N. on 3 January") are propositions of their own; spans may overlap.
    """

    start: int
    end: int
    exact: str
    sentence: str
    sentence_start: int
    subject: str | None
    """Fullest name of the subject, or its noun phrase."""
    predicate: str | None
    """Lemma of the governing verb, with its particle ("call off").

    Of a nominal event the verb that it stands for ("capture"); "be" for titles.
    """
    participants: tuple[str, ...]
    """Fullest names of who and what takes part, resolved through pronouns and aliases."""
    when: Value | None
    speaker: str | None
    voice: Voice
    origin: str | None
    """A key shared by statements that come from one account.

    Such as "person:delcy rodríguez" or "ngo:foro penal";
    None where the text names no source."""
    quoted: bool
    polarity: Polarity
    modality: Modality
    values: tuple[Value, ...]
    check_worthiness: float
    reasons: tuple[str, ...]
    published: datetime | None
    stems: tuple[str, ...] = ()
    """Stems of the content words, in order: what matching works on."""
    quotes: tuple[Span, ...] = ()
    """The stretches of it that stand between quotation marks, without the marks."""
    platform: str | None = None
    """Where it was said ("Truth Social", "Oval Office", "Telegram"), if the text tells."""
    translated: bool = False
    """True where its quotation may be a translation."""
    form: Literal["clause", "title", "nominal"] = "clause"
    utterances: tuple[Span, ...] = ()
    """The quotations that it carries, whole as far as its sentence holds them.

    They may reach beyond the statement; each belongs to the first that it touches."""
    ordinal: int = 0
    """Tells apart statements with the same span and speaker."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one text says."""

    statements: tuple[StatementSpan, ...]
    boilerplate: tuple[Span, ...]
    copies: tuple[str, ...]
    """Credit lines ("Reuters", "AP") that mark a reprint."""
