"""What every team has from its first day, said by the apps that own it.

An app above this one names its founders when it is ready; `create_team` calls them in its own
transaction, so that no team is ever without.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accounts.models import Team  # apps name founders before there are models

Founder = Callable[["Team", datetime], object]

_founders: list[Founder] = []


def at_founding(founder: Founder) -> None:
    """Have the founder called for every new team."""
    if founder not in _founders:
        _founders.append(founder)


def found(team: Team, now: datetime) -> None:
    for founder in _founders:
        founder(team, now)
