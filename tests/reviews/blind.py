"""An independent check that is under way, and all that one person can see of it."""

from __future__ import annotations

import json
import re
from typing import Any

from django.db.models import Q
from django.test import Client
from django.urls import reverse

from reviews.actions.arranging import arrange_dispute, change_policy
from reviews.enums import SecondCheck
from reviews.models import Assignment, Dispute, Verdict
from reviews.queries import events_for
from tests.api.client import api_of
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.reviews.cases import assign_to, judge, make_case


def make_blind(cast: Cast) -> Dispute:
    """A dispute that two reviewers check independently; neither has a verdict yet."""
    change_policy(
        actor=cast.actor("administrator"), team=cast.team, independent_kinds=["number"], now=NOW
    )
    dispute = make_contradiction(cast.team).dispute
    assign_to(cast, dispute, "reviewer")
    assign_to(cast, dispute, "second_reviewer")
    dispute.refresh_from_db()
    return dispute


def make_judged_blind(cast: Cast) -> Dispute:
    """A dispute with a first verdict of an independent check, still hidden from the second."""
    dispute = make_case(cast)
    arrange_dispute(
        actor=cast.actor("editor"),
        dispute=dispute,
        version=dispute.version,
        now=NOW,
        second_check=SecondCheck.BLIND,
    )
    assign_to(cast, dispute)
    judge(cast, dispute)
    return dispute


def everything(cast: Cast, who: str, dispute: Dispute) -> dict[str, Any]:
    """All that this person can see of the dispute: its pages, the lists, the trail, the API."""
    user = getattr(cast, who)
    trail = events_for(cast.team, user).exclude(verb__startswith="token.")
    return {
        **_pages(cast, who, dispute),
        **_answers(cast, who, dispute),
        "trail": list(trail.oldest_first().values_list("pk", flat=True)),
        "verdicts": Verdict.objects.visible_to(user).count(),
        "assignments": Assignment.objects.at_work().filter(Q(dispute=dispute)).count(),
    }


def _pages(cast: Cast, who: str, dispute: Dispute) -> dict[str, str]:
    client = Client()
    client.force_login(getattr(cast, who))
    keys = {
        **{name: [dispute.pk] for name in ("dispute", "evidence", "contacts")},
        **{name: [] for name in ("queue", "notifications", "trail")},
        "claim": [dispute.claim_id],
        "article": [dispute.claim.statements.order_by("pk")[0].revision.article_id],
    }
    shown = {
        name: _without_tokens(
            client.get(reverse(name, args=[cast.team.slug, *key])).content.decode()
        )
        for name, key in keys.items()
    }
    # Whatever a verdict says, one of these words stands in it.
    found = client.get(reverse("search", args=[cast.team.slug]), {"q": "hurt or list or print"})
    return {**shown, "search": _without_tokens(found.content.decode())}


def _answers(cast: Cast, who: str, dispute: Dispute) -> dict[str, str]:
    api = api_of(getattr(cast, who), cast.team)
    paths = (
        *(f"/disputes/{dispute.pk}/", "/disputes/", f"/claims/{dispute.claim_id}/"),
        *("/evidence/", "/contacts/", "/comments/", "/notifications/"),
    )
    return {path: json.dumps(api.get(path).json()) for path in paths}


def _without_tokens(page: str) -> str:
    """The page without what differs each time."""
    lines = (line for line in page.splitlines() if "csrf" not in line.lower())
    return re.sub(r'nonce="[^"]*"', "", "\n".join(lines))
