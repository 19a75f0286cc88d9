"""Extraction: from a text to its statements. Pure, deterministic, without Django or network."""

from __future__ import annotations

from datetime import datetime

from claims.extraction.check_worthiness import check_worthiness
from claims.extraction.quotations import quoted_and_reported
from claims.extraction.reading import read
from claims.extraction.roles import note_roles
from claims.extraction.statements import statements
from claims.extraction.types import (
    Extraction,
    Quotation,
    Span,
    StatementSpan,
    Value,
)
from claims.extraction.values import values

__all__ = [
    "Extraction",
    "Quotation",
    "Span",
    "StatementSpan",
    "Value",
    "check_worthiness",
    "extract",
    "quotations",
    "values",
]


def extract(
    text: str,
    *,
    published: datetime | None = None,
    timezone: str | None = None,
    language: str | None = None,
) -> Extraction:
    """Give the statements of an article, its boilerplate and its credit lines.

    `published` resolves relative dates, in the IANA zone `timezone` of the outlet; `language` is
    the outlet's ("es"): quotations in an English text of another language may be translations.
    Raises ValueError for a `published` without time zone.
    """
    if published is not None and published.utcoffset() is None:
        raise ValueError("published needs a time zone")
    reading = read(text, language)
    found = statements(reading, published=published, timezone=timezone)
    return Extraction(
        statements=found,
        boilerplate=tuple(sorted(set(reading.furniture.spans))),
        copies=tuple(reading.furniture.credits),
    )


def quotations(text: str) -> list[Quotation]:
    """Give the quotations of a text with their speakers, in order."""
    reading = read(text)
    note_roles(reading)
    return quoted_and_reported(reading)
