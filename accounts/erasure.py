"""Erasing a person where the law asks: what they did stays, who they were goes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.actions import remove_member, require_installation
from accounts.enums import UserKind
from accounts.models import Invitation, Membership, Token, User
from accounts.permissions import Actor
from accounts.tokens import revoke_token
from accounts.verbs import USER_PSEUDONYMISED
from audit.actions import record
from audit.erasure import erase_about
from verify.errors import ConflictError, InvalidError
from verify.words import required


@transaction.atomic
def pseudonymise_user(*, actor: Actor, user: User, reason: str, now: datetime) -> User:
    """Take a person's name and address out of the account and out of what the trail keeps of them.

    Memberships and tokens end. ConflictError where it was done, or a preservation hold forbids it.
    """
    require_installation(actor, "erase people")
    reason = required(reason, "reason", "Say why this person is erased.")
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.kind != UserKind.PERSON:
        raise InvalidError("Only people are erased.", field="user")
    if user.pseudonymised_at:
        raise ConflictError("This person was erased already.")
    _end_access(actor, user, now)
    was_active = user.is_active
    invitations = _forget_address(user)
    user.name = f"Person {user.pk}"
    user.email = f"person-{user.pk}@pseudonymised.invalid"
    user.is_active = user.is_staff = user.is_superuser = False
    user.pseudonymised_at = now
    user.set_unusable_password()
    user.save()
    record(
        actor=actor.stamp(),
        verb=USER_PSEUDONYMISED,
        target=user,
        team=None,
        now=now,
        changes={"pseudonymised_at": (None, now), "is_active": (was_active, False)},
        covers=invitations,
    )
    for row in (user, *invitations):
        erase_about(
            stamp=actor.stamp(),
            object_type=row._meta.label_lower,
            object_id=row.pk,
            reason=reason,
            now=now,
        )
    return user


def _forget_address(user: User) -> list[Invitation]:
    """Take the address out of the invitations that were sent to it; which they were."""
    found = Invitation.objects.select_for_update().filter(email=user.email).order_by("pk")
    invitations = list(found)
    for invitation in invitations:
        invitation.email = f"invitation-{invitation.pk}@pseudonymised.invalid"
        invitation.mail_due_at = None
        invitation.save(update_fields=["email", "mail_due_at"])
    return invitations


def _end_access(actor: Actor, user: User, now: datetime) -> None:
    for membership in Membership.objects.filter(user=user, archived_at=None).order_by("pk"):
        remove_member(actor=actor, membership=membership, now=now)
    for token in Token.objects.filter(user=user, revoked_at=None).order_by("pk"):
        revoke_token(actor=actor, token=token, now=now)
