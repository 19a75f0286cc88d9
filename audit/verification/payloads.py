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
TOLD_APART = 10 * 60 * 10**6
"""Microseconds. An act's time is taken before its event's id, in the same request or task."""
EPOCH, MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)


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
        act = json.loads((entry.body or b"").decode())
    except (ValueError, RecursionError):
        return None
    return act if _is_act(act) else None


def _is_act(act: object) -> bool:
    """What was tampered with may have any shape; the checks after this one rely on an act's."""
    if not isinstance(act, dict):
        return False
    changes = act.get("changes")
    if not (
        isinstance(changes, dict)
        and isinstance(act.get("data"), dict)
        and isinstance(act.get("actor"), dict)
        and isinstance(act.get("object"), dict)
    ):
        return False
    return all(isinstance(pair, list) and len(pair) == OLD_AND_NEW for pair in changes.values())


def check_described(report: Report, entry: Entry, act: dict[str, Any] | None) -> None:
    """Columns and id say what the bytes say."""
    told = _microseconds(act)
    _check_columns(report, entry, act, told)
    _check_clock(report, entry, told)


def _check_columns(
    report: Report, entry: Entry, act: dict[str, Any] | None, told: int | None
) -> None:
    """The first column that differs is named."""
    said = _columns(act, told) if act else None
    stored = (*entry[4:11], _list(entry.covers), _list(entry.related))
    if said == stored:
        return
    pairs = zip(COLUMNS, said or stored, stored, strict=True)
    differing = [name for name, old, new in pairs if old != new]
    report.find(
        "columns",
        "changed",
        f"its column {differing[0]} is not what its bytes say" if differing else "it is no act",
        index=entry.place,
        event=entry.event,
    )


def _check_clock(report: Report, entry: Entry, told: int | None) -> None:
    """The act's own time is near the time in its id."""
    if told is None or abs(told - made_in(entry.event) * 1000) <= TOLD_APART:
        return
    says, made = (datetime.fromtimestamp(told / 10**6, UTC), made_at(entry.event))
    report.find(
        "clock",
        "changed",
        f"it says {says:%Y-%m-%d %H:%M:%S} and was made at {made:%Y-%m-%d %H:%M:%S} UTC",
        index=entry.place,
        event=entry.event,
    )


def made_in(event: bytes) -> int:
    """The time in a UUIDv7, in milliseconds since 1970."""
    return int.from_bytes(event[:6])


def made_at(event: bytes) -> datetime:
    """The time in a UUIDv7."""
    return datetime.fromtimestamp(made_in(event) / 1000, UTC)


def _columns(act: dict[str, Any], told: int | None) -> tuple[Any, ...] | None:
    try:
        return (
            told,
            act["team"],
            act["actor"]["id"],
            act["verb"],
            act["object"]["type"],
            act["object"]["id"],
            act["door"],
            act["covers"],
            act["related"],
        )
    except KeyError:
        return None


def _list(column: str | None) -> object:
    return [] if column == "[]" else json.loads(column or "null")


def _microseconds(act: dict[str, Any] | None) -> int | None:
    try:
        return (datetime.fromisoformat(act["at"]) - EPOCH) // MICROSECOND if act else None
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
