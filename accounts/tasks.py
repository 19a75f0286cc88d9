"""Letters about accounts: invitations, and links to set a new password."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from accounts.answers import forget_answers
from accounts.letters import deliver_due
from accounts.mail import invitation_letter, reset_letter
from accounts.models import Invitation, PasswordReset


@shared_task
def send_invitation(invitation: int) -> None:
    deliver_due(Invitation.objects.filter(pk=invitation), invitation_letter, timezone.now())


@shared_task
def send_password_reset(reset: int) -> None:
    deliver_due(PasswordReset.objects.filter(pk=reset), reset_letter, timezone.now())


@shared_task
def sweep() -> None:
    """Send what is due: after a lost ring, or once more after a failure."""
    now = timezone.now()
    deliver_due(Invitation.objects.all(), invitation_letter, now)
    deliver_due(PasswordReset.objects.all(), reset_letter, now)


@shared_task
def forget() -> None:
    """Let go of answers that nobody asks for again."""
    forget_answers(now=timezone.now())
