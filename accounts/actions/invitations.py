"""A place in a newsroom, offered by a link that expires and is used once."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from accounts import verbs
from accounts.actions.members import give_role
from accounts.actions.people import add_user, checked_email, checked_name, system
from accounts.enums import Permission, Role
from accounts.models import Invitation, Membership, Team, User
from accounts.permissions import Actor
from audit.actions import record
from verify.doorbell import ring
from verify.errors import ConflictError, ForbiddenError, InvalidError, MissingError
from verify.words import one_of

VALID_FOR = timedelta(days=7)
SEND = "accounts.tasks.send_invitation"


@transaction.atomic
def invite(*, actor: Actor, team: Team, email: str, role: str, now: datetime) -> Invitation:
    """Offer somebody a role in the team; the link goes to their address."""
    actor.require(Permission.MANAGE, team.pk, "invite members")
    one_of(role, Role.values, "role")
    email = checked_email(email)
    if Membership.objects.current().filter(team=team, user__email=email).exists():
        raise ConflictError(
            f"{email} is a member already.", field="email", hint="Change the role on their page."
        )
    invitation = Invitation(
        team=team, email=email, role=role, invited_by=actor.user, created_at=now
    )
    _renew(invitation, now)
    try:
        with transaction.atomic():
            invitation.save()
    except IntegrityError as error:
        raise ConflictError(
            f"{email} has an invitation already.",
            field="email",
            hint="Send it again, or revoke it.",
        ) from error
    record(
        actor=actor.stamp(),
        verb=verbs.MEMBER_INVITED,
        target=invitation,
        team=team.pk,
        now=now,
        data={"email": email, "role": role, "expires_at": invitation.expires_at},
    )
    ring(SEND, invitation.pk)
    return invitation


@transaction.atomic
def renew_invitation(*, actor: Actor, invitation: Invitation, now: datetime) -> Invitation:
    """Send a new link, valid from now; the earlier one opens nothing any more."""
    invitation = _own(actor, invitation)
    _renew(invitation, now)
    invitation.save()
    record(
        actor=actor.stamp(),
        verb=verbs.INVITATION_RENEWED,
        target=invitation,
        team=invitation.team_id,
        now=now,
        data={"expires_at": invitation.expires_at},
    )
    ring(SEND, invitation.pk)
    return invitation


@transaction.atomic
def revoke_invitation(*, actor: Actor, invitation: Invitation, now: datetime) -> Invitation:
    """Take an invitation back; its link opens nothing any more."""
    invitation = _own(actor, invitation)
    invitation.revoked_at = now
    invitation.mail_due_at = None
    invitation.save(update_fields=["revoked_at", "mail_due_at"])
    record(
        actor=actor.stamp(),
        verb=verbs.INVITATION_REVOKED,
        target=invitation,
        team=invitation.team_id,
        now=now,
        changes={"revoked_at": (None, now)},
    )
    return invitation


@transaction.atomic
def accept_as_new(*, key: str, name: str, password: str, now: datetime) -> User:
    """Open an account for the invited address, with its role in the team."""
    invitation = usable_invitation(key, now, lock=True)
    if User.objects.filter(email=invitation.email).exists():
        raise ConflictError("There is an account of this address already.", hint="Log in to it.")
    user = User(email=invitation.email, name=checked_name(name))
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise InvalidError(" ".join(error.messages), field="password") from error
    user.set_password(password)
    add_user(system(), user, now)
    _accept(invitation, user, now)
    return user


@transaction.atomic
def accept_as(*, key: str, user: User, now: datetime) -> Membership:
    """Take the role that the invitation offers; for the account of its address alone."""
    invitation = usable_invitation(key, now, lock=True)
    if user.email != invitation.email:
        raise ForbiddenError(
            f"This invitation is for {invitation.email}; you are logged in as {user.email}.",
            hint="Log out, and open the link again.",
        )
    return _accept(invitation, user, now)


def usable_invitation(key: str, now: datetime, *, lock: bool = False) -> Invitation:
    """The invitation that the key opens. Raises MissingError, ConflictError where it opens none."""
    rows = Invitation.objects.select_related("team", "invited_by")
    if lock:
        rows = rows.select_for_update(of=("self",))
    invitation = rows.filter(digest=digest_of(key)).first()
    if invitation is None:
        raise MissingError(
            "This link opens no invitation.",
            hint="It may be cut short, or a newer one was sent: use the newest letter.",
        )
    if invitation.accepted_at:
        raise ConflictError("This invitation was accepted already.", hint="Log in to your account.")
    if invitation.revoked_at or invitation.team.archived_at:
        raise ConflictError("This invitation was revoked.", hint="Ask who invited you.")
    if invitation.expires_at <= now:
        raise ConflictError(
            "This invitation has expired.", hint="Ask who invited you to send it again."
        )
    return invitation


def key_of(invitation: Invitation) -> str:
    """The key of the invitation's link."""
    return salted_hmac("accounts.invitation", invitation.nonce, algorithm="sha256").hexdigest()


def digest_of(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def _renew(invitation: Invitation, now: datetime) -> None:
    invitation.nonce = secrets.token_hex(32)
    invitation.digest = digest_of(key_of(invitation))
    invitation.expires_at = now + VALID_FOR
    invitation.mail_due_at = now
    invitation.mail_attempts = 0
    invitation.mail_error = ""


def _own(actor: Actor, invitation: Invitation) -> Invitation:
    """The pending invitation under lock, once the actor may change it."""
    invitation = Invitation.objects.select_for_update().get(pk=invitation.pk)
    actor.require(Permission.MANAGE, invitation.team_id, "change invitations")
    if invitation.accepted_at:
        raise ConflictError("This invitation was accepted already.")
    if invitation.revoked_at:
        raise ConflictError("This invitation is revoked already.", hint="Invite them again.")
    return invitation


def _accept(invitation: Invitation, user: User, now: datetime) -> Membership:
    Team.objects.select_for_update().get(pk=invitation.team_id)
    if Membership.objects.filter(team=invitation.team_id, user=user, archived_at=None).exists():
        raise ConflictError("You are a member of this newsroom already.")
    invitation.accepted_at = now
    invitation.accepted_by = user
    invitation.mail_due_at = None
    invitation.save(update_fields=["accepted_at", "accepted_by", "mail_due_at"])
    membership = give_role(invitation.team, user, invitation.role)
    record(
        actor=Actor(user, invitation.team, invitation.role, frozenset()).stamp(),
        verb=verbs.INVITATION_ACCEPTED,
        target=invitation,
        team=invitation.team_id,
        now=now,
        data={"role": invitation.role},
        related=[user],
        covers=[membership],
    )
    return membership
