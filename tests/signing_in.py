"""Moderators past the gate of the admin, without a telephone."""

from __future__ import annotations

from django.test import Client
from django_otp import DEVICE_ID_SESSION_KEY
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.models import User


def signed_in(user: User) -> Client:
    """A browser in which the user is logged in and, as a moderator, gave their second factor."""
    client = Client()
    client.force_login(user)
    if user.is_staff:
        give_second_factor(client, user)
    return client


def give_second_factor(client: Client, user: User) -> None:
    """Mark the browser's session as one in which the user gave a code of their telephone."""
    device, _ = TOTPDevice.objects.get_or_create(user=user, confirmed=True)
    session = client.session
    session[DEVICE_ID_SESSION_KEY] = device.persistent_id
    session.save()
