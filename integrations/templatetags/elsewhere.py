"""What others have checked, beside the claims of pages below."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from django import template

from claims.models import Claim
from integrations.elsewhere import Elsewhere, elsewhere_of

register = template.Library()


class Worded(Protocol):
    """A claim as a dossier has it."""

    id: int
    text: str


@register.inclusion_tag("integrations/_elsewhere.html", takes_context=True)
def checked_elsewhere(context: dict[str, Any], claim: Claim) -> dict[str, object]:
    """A section with what others have checked of the claim; nothing where there is none."""
    (found,) = elsewhere_of(claim.team_id, {claim.pk: claim.text}).values()
    return {"found": found, "team": context["team"]}


@register.inclusion_tag("integrations/_elsewhere_in.html", takes_context=True)
def checked_elsewhere_in(context: dict[str, Any], claims: Iterable[Worded]) -> dict[str, object]:
    """The same for all claims of a dossier, each with what was found of it."""
    team, known = context["team"], {claim.id: claim.text for claim in claims}
    found: dict[int, list[Elsewhere]] = elsewhere_of(team.pk, known)
    rows = [(claim, known[claim], each) for claim, each in found.items() if each]
    return {"rows": rows, "team": team}
