"""Acts of this very moment: what is sealed must have happened when it says."""

from __future__ import annotations

import json
from itertools import count
from unittest.mock import patch

from django.utils import timezone

from accounts import founding
from accounts.actions import create_team, create_user, system
from accounts.models import Team, User

_numbers = count(1)


def open_team(name: str = "Newsroom") -> Team:
    """One act: without what the apps above give every team."""
    with patch.object(founding, "_founders", []):
        return create_team(
            actor=system(),
            name=name,
            slug=f"{name.lower()}-{next(_numbers)}",
            now=timezone.now(),
        )


def add_person(name: str = "Nadia Informant") -> User:
    return create_user(
        actor=system(),
        email=f"person-{next(_numbers)}@newsroom.example",
        name=name,
        now=timezone.now(),
    )


def body() -> bytes:
    """An act as a raw INSERT would write it."""
    act: dict[str, object] = {
        "actor": {"id": 1, "kind": "system"},
        "at": timezone.now().isoformat(timespec="microseconds"),
        "changes": {},
        "covers": [],
        "data": {},
        "door": "shell",
        "object": {"id": 1, "type": "accounts.team"},
        "related": [],
        "request": None,
        "team": None,
        "verb": "team.created",
        "version": 1,
    }
    return json.dumps(act, separators=(",", ":")).encode()
