"""Events for people outside: one line each, with the exact act and its proof."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from audit.models import Event
from audit.proofs import Proof, Prover
from audit.querysets import EventQuerySet

COLUMNS = (
    *("index", "id", "at", "team", "actor", "verb", "object", "door"),
    *("act", "proof"),
)


def write_jsonl(events: EventQuerySet, output: TextIO) -> int:
    """One JSON object a line, which `docs/verify_event.py --export` checks; how many."""
    count = 0
    for _, proof in _proved(events):
        line = {
            "id": str(proof.event),
            "index": proof.index,
            "act": proof.body.decode(),
            "proof": proof.text,
        }
        output.write(json.dumps(line, ensure_ascii=False) + "\n")
        count += 1
    return count


def write_csv(events: EventQuerySet, output: TextIO) -> int:
    """A table for a spreadsheet, act and proof in its last columns; how many rows."""
    writer = csv.writer(output)
    writer.writerow(COLUMNS)
    count = 0
    for event, proof in _proved(events):
        writer.writerow(_row(event, proof))
        count += 1
    return count


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
    sealed = events.filter(leaf__index__lt=prover.size).order_by("leaf__index")
    for event in sealed.iterator(chunk_size=500):
        yield event, prover.prove(event.pk)
