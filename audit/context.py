"""Through which door an act came, and in which request.

Set once at the edge, read by `audit.actions.record`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal
from uuid import uuid4

DoorName = Literal["page", "api", "admin", "command", "task", "shell"]


@dataclass(frozen=True, slots=True)
class Door:
    """The way an act came in, and the id that ties the acts of one request together."""

    name: DoorName
    request: str | None


_door: ContextVar[Door] = ContextVar("door", default=Door("shell", None))  # noqa: B039 - frozen


def current_door() -> Door:
    return _door.get()


@contextmanager
def through(name: DoorName, request: str | None = None) -> Iterator[Door]:
    """Everything recorded inside came through this door."""
    door = Door(name, request or str(uuid4()))
    token = _door.set(door)
    try:
        yield door
    finally:
        _door.reset(token)
