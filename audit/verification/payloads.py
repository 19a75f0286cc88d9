"""Whether events are there, unchanged, and described by their columns as by their bytes."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from audit.verification.entries import Entry
from audit.verification.report import Report

COLUMNS = (
    *("at", "team_id", "actor_id", "verb", "object_type", "object_id"),
    *("door", "covers", "related"),
)
OLD_AND_NEW = 2
TOLD_APART = timedelta(minutes=10)
"""An act's time is taken before its event's id, in the same request or task."""


def check_payload(report: Report, entry: Entry, recomputed: bytes) -> None:
    """The bytes lead to the leaf."""
    if recomputed != entry.leaf:
        report.find(
            "payload",
            "changed",
            "its bytes are not those of its leaf",
            index=entry.place,
            event=entry.event,
        )


def check_presence(report: Report, entry: Entry) -> bool:
    """There is an event for the leaf."""
    if entry.body is None:
        report.find(
            "presence", "missing", "the event is gone", index=entry.place, event=entry.event
        )
    return entry.body is not None


def parsed(entry: Entry) -> dict[str, Any] | None:
    """The act, or None where the bytes are no act any more."""
    try:
        act = json.loads(entry.body or b"")
    except (ValueError, RecursionError):
        return None
    return act if _is_act(act) else None


def _is_act(act: object) -> bool:
    """What was tampered with may have any shape; the checks after this one rely on an act's."""
    if not isinstance(act, dict):
        return False
    parts = (act.get("actor"), act.get("object"), act.get("changes"), act.get("data"))
    if not all(isinstance(part, dict) for part in parts):
        return False
    return all(
        isinstance(pair, list) and len(pair) == OLD_AND_NEW for pair in act["changes"].values()
    )


def check_columns(report: Report, entry: Entry, act: dict[str, Any] | None) -> None:
    """The columns say what the bytes say; the first that differs is named."""
    said = _columns(act) if act else None
    stored = (*entry[4:11], json.loads(entry.covers or "null"), json.loads(entry.related or "null"))
    if said == stored:
        return
    differing = [
        name for name, old, new in zip(COLUMNS, said or stored, stored, strict=True) if old != new
    ]
    report.find(
        "columns",
        "changed",
        f"its column {differing[0]} is not what its bytes say" if differing else "it is no act",
        index=entry.place,
        event=entry.event,
    )


def check_clock(report: Report, entry: Entry, act: dict[str, Any] | None) -> None:
    """The act's own time is near the time in its id."""
    made = made_at(entry.event)
    told = _time(act)
    if told is not None and abs(told - made) > TOLD_APART:
        report.find(
            "clock",
            "changed",
            f"it says {told:%Y-%m-%d %H:%M:%S} and was made at {made:%Y-%m-%d %H:%M:%S} UTC",
            index=entry.place,
            event=entry.event,
        )


def made_at(event: bytes) -> datetime:
    """The time in a UUIDv7."""
    return datetime.fromtimestamp(int.from_bytes(event[:6]) / 1000, UTC)


def _columns(act: dict[str, Any]) -> tuple[Any, ...] | None:
    try:
        return (
            _time(act),
            act["team"],
            act["actor"]["id"],
            act["verb"],
            act["object"]["type"],
            act["object"]["id"],
            act["door"],
            act["covers"],
            act["related"],
        )
    except (KeyError, TypeError):
        return None


def _time(act: dict[str, Any] | None) -> datetime | None:
    try:
        return datetime.fromisoformat(act["at"]) if act else None
    except (KeyError, TypeError, ValueError):
        return None
