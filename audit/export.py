"""Events for people outside: one line each, with the exact act and its proof."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from typing import Any

from audit.models import Event
from audit.proofs import Proof, Prover
from audit.querysets import EventQuerySet

COLUMNS = (
    *("index", "id", "at", "team", "actor", "verb", "object", "door"),
    *("act", "proof"),
)


def jsonl_lines(events: EventQuerySet) -> Iterator[str]:
    """One JSON object a line, which `docs/verify_event.py --export` checks."""
    for _, proof in _proved(events):
        line = {
            "id": str(proof.event),
            "index": proof.index,
            "act": proof.body.decode(),
            "proof": proof.text,
        }
        yield json.dumps(line, ensure_ascii=False) + "\n"


def csv_lines(events: EventQuerySet) -> Iterator[str]:
    """A table for a spreadsheet with a line of headings, act and proof in its last columns."""
    writer: Any = csv.writer(_Echo())  # its rows are what `write` gives, untyped
    yield writer.writerow(COLUMNS)
    for event, proof in _proved(events):
        yield writer.writerow(_row(event, proof))


LINES = {"jsonl": jsonl_lines, "csv": csv_lines}
"""The forms of an export."""
MEDIA_TYPES = {"jsonl": "application/jsonl; charset=utf-8", "csv": "text/csv; charset=utf-8"}


class _Echo:
    """A file for the writer that gives back each line instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def _row(event: Event, proof: Proof) -> Iterable[object]:
    return (
        proof.index,
        proof.event,
        event.at.isoformat(),
        event.team_id,
        event.actor_id,
        event.verb,
        f"{event.object_type}:{event.object_id}",
        event.door,
        proof.body.decode(),
        proof.text,
    )


def _proved(events: EventQuerySet) -> Iterator[tuple[Event, Proof]]:
    """Sealed events in the log's order, each with its proof; unsealed ones come next time."""
    prover = Prover()
    sealed = events.filter(leaf__index__lt=prover.size).select_related("leaf")
    for event in sealed.order_by("leaf__index").iterator(chunk_size=500):
        yield event, prover.proof_of(event, event.leaf.index)
