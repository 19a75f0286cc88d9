"""The pages on which a team tells everybody how it works."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.enums import Permission
from accounts.models import Team
from accounts.permissions import Actor
from audit.actions import record
from reviews.models import PublicPage
from reviews.publication_states import PublicPageKind
from reviews.verbs import PUBLIC_PAGE_WRITTEN
from verify.errors import StaleError
from verify.words import one_of, required

LONGEST = 50_000


@transaction.atomic
def write_public_page(
    *, actor: Actor, team: Team, kind: str, text: str, version: int, now: datetime
) -> PublicPage:
    """Put a new version of a public page into force. `version` is the one read, 0 for none."""
    actor.require(Permission.MANAGE, team.pk, "write the newsroom's public pages")
    one_of(kind, PublicPageKind.values, "kind")
    Team.objects.select_for_update().get(pk=team.pk)
    standing = PublicPage.objects.standing(team, kind)
    current = standing.version if standing else 0
    if current != version:
        raise StaleError(
            f"This page is at version {current} by now.", hint="Reload it and try again."
        )
    policy = PublicPage.objects.create(
        team=team,
        kind=kind,
        version=current + 1,
        text=required(text, "text", "Write what readers are to know.", longest=LONGEST),
        made_by=actor.user,
        made_at=now,
    )
    record(
        actor=actor.stamp(),
        verb=PUBLIC_PAGE_WRITTEN,
        target=policy,
        team=team.pk,
        now=now,
        changes={"version": (current or None, policy.version)},
        data={"kind": kind},
    )
    return policy
