"""What letters about accounts say."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from accounts.actions.invitations import digest_of, key_of
from accounts.models import Invitation, PasswordReset


def letter(template: str, to: str, subject: str, context: dict[str, object]) -> EmailMessage:
    """A plain letter to one person."""
    body = render_to_string(template, {"site": settings.SITE_URL, **context})
    return EmailMessage(subject=" ".join(subject.split()), body=body, to=[to])


def link(name: str, *args: object) -> str:
    """The full address of a page."""
    return f"{settings.SITE_URL.rstrip('/')}{reverse(name, args=args)}"


def invitation_letter(invitation: Invitation) -> EmailMessage | None:
    """The letter with the link; None where the link would open nothing any more."""
    key = key_of(invitation)
    over = invitation.accepted_at or invitation.revoked_at
    if over or invitation.expires_at <= timezone.now() or digest_of(key) != invitation.digest:
        return None
    until = invitation.expires_at.astimezone(ZoneInfo(invitation.team.time_zone))
    return letter(
        "letters/invitation.txt",
        invitation.email,
        f"{invitation.invited_by} invites you to {invitation.team} on Verify",
        {
            "invitation": invitation,
            "until": f"{until:%-d %B %Y, %H:%M %Z}",
            "link": link("invitation", key),
        },
    )


def reset_letter(reset: PasswordReset) -> EmailMessage | None:
    """The letter with a link to set a new password."""
    user = reset.user
    if not user.is_active:
        return None
    key = urlsafe_base64_encode(force_bytes(user.pk))
    return letter(
        "letters/password_reset.txt",
        user.email,
        "A new password for Verify",
        {
            "user": user,
            "hours": settings.PASSWORD_RESET_TIMEOUT // 3600,
            "link": link("new_password", key, default_token_generator.make_token(user)),
        },
    )
