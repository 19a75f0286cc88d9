"""A dossier for programs, as `docs/dossier.schema.json` says, and for people, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.template.defaultfilters import capfirst

from claims.extraction.types import Value
from reviews.dossier.entries import (
    ArticleEntry,
    ClaimEntry,
    DiscrepancyEntry,
    DisputeEntry,
    Dossier,
    PositionEntry,
    StatementEntry,
)

SCHEMA_VERSION = 1


def as_json(dossier: Dossier) -> dict[str, Any]:
    """The contract's form: plain mappings and lists, nothing but JSON's types."""
    story = dossier.story
    return {
        "schema_version": SCHEMA_VERSION,
        "story": {"id": story.pk, "slug": story.slug, "title": story.title},
        "articles": [_article(entry) for entry in dossier.articles],
        "failed": [{"file": row.file, "error": row.error} for row in dossier.failed],
        "statements": [_statement(entry) for entry in dossier.statements],
        "claims": [_claim(entry) for entry in dossier.claims],
        "discrepancies": [_discrepancy(entry) for entry in dossier.discrepancies],
        "disputes": [_dispute(entry) for entry in dossier.disputes],
    }


def _article(entry: ArticleEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "file": entry.file or None,
        "outlet": entry.outlet.name if entry.outlet else None,
        "url": entry.url or None,
        "published": entry.published.isoformat() if entry.published else None,
        "published_precision": entry.precision,
        "language": entry.language or None,
        "copy_of": entry.copy_of,
        "characters": entry.characters,
        "occurrence": entry.occurrence,
    }


def _statement(entry: StatementEntry) -> dict[str, Any]:
    span = entry.span
    return {
        "id": entry.id,
        "article": entry.article,
        "start": entry.start,
        "end": entry.end,
        "exact": entry.exact,
        "speaker": span.speaker,
        "voice": span.voice,
        "origin": span.origin,
        "quoted": span.quoted,
        "polarity": span.polarity,
        "modality": span.modality,
        "check_worthiness": span.check_worthiness,
        "reasons": list(span.reasons),
        "values": [_value(value) for value in span.values],
    }


def _value(value: Value) -> dict[str, Any]:
    return {
        "kind": value.kind,
        "start": value.start,
        "end": value.end,
        "exact": value.exact,
        "low": value.low,
        "high": value.high,
        "unit": value.unit,
        "approximate": value.approximate,
    }


def _claim(entry: ClaimEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "text": entry.text,
        "importance": entry.importance,
        "support": entry.support,
        "workflow": entry.workflow,
        "independent_sources": entry.independent_sources,
        "positions": [_position(position) for position in entry.positions],
    }


def _position(entry: PositionEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "text": entry.text,
        "statements": [row.id for row in entry.statements],
        "outlets": entry.outlets,
        "origins": entry.origins,
    }


def _discrepancy(entry: DiscrepancyEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "kind": entry.kind,
        "claim": entry.claim,
        "severity": entry.severity,
        "certainty": entry.certainty,
        "explanation": entry.explanation,
        "folded": entry.folded,
        "sides": [
            {
                "position": side.position,
                "value": side.value,
                "spans": [
                    {
                        "article": words.article.id,
                        "start": words.start,
                        "end": words.end,
                        "exact": words.exact,
                    }
                    for words in side.words
                ],
            }
            for side in entry.sides
        ],
    }


def _dispute(entry: DisputeEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "claim": entry.claim,
        "state": entry.state,
        "discrepancies": entry.discrepancies,
    }


def as_markdown(dossier: Dossier) -> str:
    """For people: what to look at before publishing, what is safe, what one outlet alone says."""
    return "\n".join(_lines(dossier)) + "\n"


def _lines(dossier: Dossier) -> Iterator[str]:
    yield f"# {_plain(dossier.story.title)}"
    yield ""
    yield from (_about(entry) for entry in dossier.articles)
    yield from (f"- **failed** {row.file or ''}: {_plain(row.error)}" for row in dossier.failed)
    yield from _rows("Before you publish", dossier.before_you_publish)
    yield from _rows("Also differing", dossier.more)
    yield from _list("Safe to say", (_plain(claim.line) for claim in dossier.safe))
    yield from _list("Widely repeated, on one source's word", map(_claim_line, dossier.repeated))
    yield from _list("One outlet only", map(_claim_line, dossier.one_outlet))
    yield from _list("Contradicted", map(_claim_line, dossier.contradicted))
    yield from _rows("Wording differences", dossier.folded)


def _about(entry: ArticleEntry) -> str:
    when = entry.published.isoformat() if entry.published else "publication date unknown"
    notes = [f"reprint of article {entry.copy_of}"] if entry.copy_of else []
    notes += [] if entry.main else ["about another occurrence"]
    return f"- {_plain(entry.label)}, {when}" + "".join(f" ({note})" for note in notes)


def _rows(title: str, rows: Iterable[DiscrepancyEntry]) -> Iterator[str]:
    rows = list(rows)
    if rows:
        yield from ("", f"## {title}", "")
    for number, row in enumerate(rows, start=1):
        yield f"{number}. {_plain(row.explanation)} ({row.kind})"
        for side in row.sides:
            told = "; ".join(
                f"“{_plain(words.exact)}” {words.article.label}{_whose(words.statement)}"
                for words in side.words
            )
            yield f"   - {told}"
        if row.fold_reason:
            yield f"   - ranked low: {row.fold_reason}"


def _whose(entry: StatementEntry) -> str:
    return f", attributed to {_plain(entry.span.speaker)}" if entry.span.speaker else ""


def _list(title: str, lines: Iterable[str]) -> Iterator[str]:
    lines = list(lines)
    if lines:
        yield from ("", f"## {title}", "")
    yield from (f"- {line}" for line in lines)


def _claim_line(claim: ClaimEntry) -> str:
    point = capfirst(_plain(claim.point))
    if len(claim.positions) == 1:
        return f"{point} ({_outlets(claim.positions[0])})"
    return f"{point}: {' / '.join(_told(one) for one in claim.positions)}"


def _told(position: PositionEntry) -> str:
    return f"{_plain(position.text)} ({_outlets(position)})"


def _outlets(position: PositionEntry) -> str:
    return ", ".join(map(_plain, position.outlets))


def _plain(text: str) -> str:
    """One line, with nothing that Markdown would take for its own."""
    return " ".join(text.split()).translate(_ESCAPES)


_ESCAPES = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|"})
