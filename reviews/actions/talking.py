"""What people say about a dispute, and who wants to hear of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError, transaction

from accounts.enums import Permission
from accounts.models import Membership, User
from accounts.permissions import Actor
from audit.actions import record
from reviews import verbs
from reviews.actions.steps import require, seal, sealed_in
from reviews.models import Comment, Dispute, Mention, SavedFilter, Watch
from verify.errors import ConflictError, ForbiddenError, InvalidError
from verify.words import required

LONGEST = 10_000
MOST_FILTERS = 30


@transaction.atomic
def comment(*, actor: Actor, dispute: Dispute, text: str, now: datetime) -> Comment:
    """Say something about a dispute. `@Ana Editor` or `@ana@desk.example` names a colleague.

    What a reviewer says during an independent check is hidden as their verdict is.
    """
    require(actor, Permission.FLAG, dispute.team_id, "comment on disputes")
    dispute = Dispute.objects.select_for_update(of=("self",)).get(pk=dispute.pk)
    text = required(text, "text", "A comment says something.", longest=LONGEST)
    said = Comment.objects.create(
        team_id=dispute.team_id,
        dispute=dispute,
        author=actor.user,
        round=dispute.round,
        sealed=sealed_in(dispute, actor.user) is not None,
        text=text,
        made_at=now,
    )
    people = mentioned(text, dispute.team_id)
    mentions = Mention.objects.bulk_create(
        Mention(team_id=dispute.team_id, comment=said, user=person) for person in people
    )
    event = record(
        actor=actor.stamp(),
        verb=verbs.COMMENT_MADE,
        target=said,
        team=dispute.team_id,
        now=now,
        data={"text": text, "mentioned": [person.pk for person in people]},
        related=[dispute, *people],
        covers=mentions,
    )
    if said.sealed:
        seal(dispute, actor, event)
    return said


@transaction.atomic
def withdraw_comment(*, actor: Actor, comment: Comment, now: datetime) -> Comment:
    """Take one's own comment back: it is shown no longer."""
    require(actor, Permission.FLAG, comment.team_id, "comment on disputes")
    found = Comment.objects.select_for_update(of=("self",)).get(pk=comment.pk)
    if found.author_id != actor.user.pk:
        raise ForbiddenError("Only its author takes a comment back.", code="not_the_author")
    if found.withdrawn_at:
        raise ConflictError("This comment was taken back already.")
    found.withdrawn_at = now
    found.save(update_fields=["withdrawn_at"])
    event = record(
        actor=actor.stamp(),
        verb=verbs.COMMENT_WITHDRAWN,
        target=found,
        team=found.team_id,
        now=now,
        changes={"withdrawn_at": (None, now)},
        related=[found.dispute],
    )
    if found.sealed and found.dispute.round == found.round:
        seal(found.dispute, actor, event)
    return found


def mentioned(text: str, team_id: int) -> list[User]:
    """The members of the team whom the text names with an @, by name or address."""
    if "@" not in text:
        return []
    members = Membership.objects.current().filter(team=team_id).select_related("user")
    return [row.user for row in members.order_by("user_id") if _is_named(row.user, text)]


def watch(*, actor: Actor, dispute: Dispute, now: datetime) -> Watch:
    """Hear of a dispute from now on."""
    require(actor, Permission.READ, dispute.team_id, "read disputes")
    found, _ = Watch.objects.get_or_create(
        dispute=dispute, user=actor.user, defaults={"team_id": dispute.team_id, "since": now}
    )
    return found


def unwatch(*, actor: Actor, dispute: Dispute) -> None:
    """Hear of a dispute no longer."""
    require(actor, Permission.READ, dispute.team_id, "read disputes")
    Watch.objects.filter(dispute=dispute, user=actor.user).delete()


def save_filter(*, actor: Actor, name: str, query: str) -> SavedFilter:
    """Keep a view of the work list under a name of one's own; it replaces an earlier one."""
    assert actor.team is not None  # noqa: S101 - moderators have no work list
    require(actor, Permission.READ, actor.team.pk, "keep filters")
    name = required(" ".join(name.split()), "name", "Give the filter a name.", longest=60)
    query = query.replace("\0", "")[:1000]
    mine = SavedFilter.objects.filter(team=actor.team, user=actor.user)
    if mine.exclude(name=name).count() >= MOST_FILTERS:
        raise InvalidError(
            f"{MOST_FILTERS} saved filters are the most.",
            code="too_many",
            field="name",
            hint="Remove one first.",
        )
    try:
        return SavedFilter.objects.update_or_create(
            team=actor.team, user=actor.user, name=name, defaults={"query": query}
        )[0]
    except IntegrityError as error:  # pragma: no cover - two tabs at the same moment
        raise ConflictError("This filter was just saved.") from error


def forget_filter(*, actor: Actor, saved: SavedFilter) -> None:
    if saved.user_id != actor.user.pk:
        raise ForbiddenError("This is somebody else's filter.")
    saved.delete()


def _is_named(user: User, text: str) -> bool:
    handles: Iterable[str] = {user.name, user.email, user.email.partition("@")[0]} - {""}
    return any(
        re.search(rf"(?<!\w)@{re.escape(handle)}(?!\w)", text, re.IGNORECASE) for handle in handles
    )
