"""Conflicts of interest that people have declared, and what they may not judge for them."""

from __future__ import annotations

from accounts.models import User
from claims.models import Claim, Conflict
from claims.querysets import ConflictQuerySet


def conflict_of(user: User, claim: Claim) -> str:
    """Why the user's interests keep them from judging the claim; empty where none does."""
    found = _over(claim).filter(user=user).first()
    return reason(found) if found else ""


def conflicts_over(claim: Claim) -> dict[int, str]:
    """The same for everybody in the claim's team whom a conflict keeps from it, by user id."""
    return {found.user_id: reason(found) for found in _over(claim)}


def reason(conflict: Conflict) -> str:
    return f"{conflict.user} has declared an interest in {conflict}."


def _over(claim: Claim) -> ConflictQuerySet:
    rows = Conflict.objects.standing().filter(team=claim.team_id).touching(claim.pk)
    return rows.select_related("user", "outlet", "story", "claim").order_by("pk")
