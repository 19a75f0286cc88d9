"""Whether what is kept beside the events opens their commitments, and what is gone was erased."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any
from uuid import UUID

from audit.actions import commitment
from audit.verification.entries import Entry, StoredLog
from audit.verification.report import Report

MARK = b'"hmac-sha256"'
ERASURES = "SELECT body FROM audit_event WHERE verb = 'trail.erased'"
ORPHANS = """
    SELECT uuid_send(event_id), name FROM audit_secret
    WHERE NOT EXISTS (SELECT FROM audit_event WHERE id = event_id) LIMIT 100
"""


class Commitments:
    """Holds openings against commitments, run by run; `finish` tells what is gone unrecorded."""

    def __init__(self, log: StoredLog, report: Report) -> None:
        self._log, self._report = log, report
        self._gone: list[tuple[int, bytes, str]] = []

    def check(self, run: Sequence[tuple[Entry, dict[str, Any] | None]]) -> None:
        kept = self._log.openings([entry for entry, _ in run])
        openings = {(opening.event, opening.name): opening for opening in kept}
        for entry, act in run:
            for name, committed in commitments_of(entry.body, act):
                opening = openings.pop((entry.event, name), None)
                if opening is None:
                    self._gone.append((entry.place, entry.event, name))
                elif commitment(opening.salt, opening.value) != committed:
                    self._find("changed", f"its kept {name} is not what was committed to", entry)
        for event, name in openings:
            self._report.find(
                "secrets", "added", f"nothing was committed to as {name}", event=event
            )

    def finish(self) -> None:
        """Read the erasures last, so that one that happened meanwhile counts."""
        if self._gone:
            erased = self._erased()
            for index, event, name in self._gone:
                if name not in erased.get(event, ()):
                    self._report.find(
                        "erasures",
                        "missing",
                        f"its {name} is gone, and no erasure is recorded",
                        index=index,
                        event=event,
                    )
        for event, name in self._log.rows(ORPHANS):
            self._report.find(
                "secrets", "missing", f"its {name} is kept, the event is gone", event=bytes(event)
            )

    def _erased(self) -> dict[bytes, set[str]]:
        erased: dict[bytes, set[str]] = {}
        for (body,) in self._log.rows(ERASURES):
            # One that was tampered with is found by its leaf, and excuses nothing.
            with suppress(ValueError, KeyError, AttributeError, TypeError):
                for event, names in json.loads(bytes(body))["data"]["erased"].items():
                    erased.setdefault(UUID(event).bytes, set()).update(names)
        return erased

    def _find(self, kind: str, detail: str, entry: Entry) -> None:
        self._report.find("secrets", kind, detail, index=entry.place, event=entry.event)


def commitments_of(body: bytes | None, act: dict[str, Any] | None) -> Iterator[tuple[str, str]]:
    """Name and commitment of every secret value of an act."""
    if body is None or act is None or MARK not in body:
        return
    for name, pair in act["changes"].items():
        for side, value in zip(("old", "new"), pair, strict=True):
            if _is_commitment(value):
                yield f"{name}.{side}", value["hmac-sha256"]
    for name, value in act["data"].items():
        if _is_commitment(value):
            yield name, value["hmac-sha256"]


def _is_commitment(value: object) -> bool:
    return isinstance(value, dict) and set(value) == {"hmac-sha256"}
