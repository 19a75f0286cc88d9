"""What somebody could do with a dispute as it stands: what its page offers and the API lists."""

from __future__ import annotations

from accounts.permissions import Actor
from reviews.enums import MOVES
from reviews.models import Assignment, Dispute


def offered(actor: Actor, dispute: Dispute, mine: Assignment | None) -> list[str]:
    """The steps that the actor could take, `mine` being the assignment that they hold of it."""
    return [
        name
        for name, step in MOVES.items()
        if dispute.state in step.sources
        and actor.may(step.permission)
        and (mine is not None or not step.own)
        and _makes_sense(name, dispute, mine)
    ]


def _makes_sense(name: str, dispute: Dispute, mine: Assignment | None) -> bool:
    match name:
        case "start":
            return mine is not None and mine.started_at is None
        case "take":
            return mine is None and dispute.vacant > 0
        case "confirm":
            return dispute.source_changed_at is not None
    return True
