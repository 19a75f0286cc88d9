"""The second factor of moderators: a code from their telephone, or a recovery code once.

Without it nobody enters the admin, whatever their password. The library keeps the telephone's
key, allows a clock that is a little off, takes no code twice and slows guessing down.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

from django.db import transaction
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import verbs
from accounts.actions.people import require_installation
from accounts.models import RecoveryCode, User
from accounts.permissions import Actor
from audit.actions import record
from verify.errors import ConflictError, ForbiddenError, InvalidError, MissingError

CODES = 10
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike
LENGTH = 12


def device_of(user: User) -> TOTPDevice | None:
    """The telephone that the user has enrolled."""
    device: TOTPDevice | None = TOTPDevice.objects.filter(user=user, confirmed=True).first()
    return device


@transaction.atomic
def begin_enrolment(*, user: User) -> TOTPDevice:
    """A new key for the user's telephone, which counts for nothing until a code of it is given.

    The same one until then, so that the page can be loaded again.
    """
    if not user.is_staff:
        raise ForbiddenError("Only moderators have a second factor here.")
    if device_of(user):
        raise ConflictError("You have a second factor already.")
    device: TOTPDevice = TOTPDevice.objects.get_or_create(
        user=user, confirmed=False, defaults={"name": "telephone"}
    )[0]
    return device


@transaction.atomic
def confirm_enrolment(*, actor: Actor, code: str, now: datetime) -> tuple[TOTPDevice, list[str]]:
    """Take the telephone into use; it and the recovery codes, which are shown this once."""
    device = TOTPDevice.objects.select_for_update().filter(user=actor.user, confirmed=False).first()
    if device is None or device_of(actor.user):
        raise ConflictError("Begin the enrolment again.")
    if not device.verify_token(_digits(code)):
        raise _wrong()
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    codes = _new_codes(actor.user)
    record(actor=actor.stamp(), verb=verbs.SECOND_FACTOR_SET, target=actor.user, team=None, now=now)
    return device, codes


@transaction.atomic
def renew_codes(*, actor: Actor, now: datetime) -> list[str]:
    """New recovery codes; the earlier ones are void."""
    if device_of(actor.user) is None:
        raise ConflictError("Set up the second factor first.")
    codes = _new_codes(actor.user)
    record(actor=actor.stamp(), verb=verbs.CODES_RENEWED, target=actor.user, team=None, now=now)
    return codes


def give_code(*, actor: Actor, code: str, now: datetime) -> TOTPDevice:
    """The telephone, where the code is one of it or an unused recovery code.

    A wrong one is counted, and slows the next tries down, whatever becomes of this request.
    """
    device = device_of(actor.user)
    if device is None:
        raise MissingError("There is no second factor to give a code of.")
    allowed, _ = device.verify_is_allowed()
    if not allowed:
        raise InvalidError(
            "Too many wrong codes.", field="code", hint="Wait a little, and try again."
        )
    if _use_recovery_code(actor, code, now):
        return device
    with transaction.atomic():
        locked = TOTPDevice.objects.select_for_update().get(pk=device.pk)
        right = locked.verify_token(_digits(code))
    if not right:
        raise _wrong()
    return locked


@transaction.atomic
def reset_second_factor(*, actor: Actor, user: User, now: datetime) -> User:
    """Forget a moderator's telephone and codes; they enrol anew when they next enter the admin."""
    require_installation(actor, "reset a second factor")
    if actor.user.pk == user.pk:
        raise ForbiddenError(
            "Nobody resets their own second factor.", hint="Ask another moderator."
        )
    user = User.objects.select_for_update().get(pk=user.pk)
    TOTPDevice.objects.filter(user=user).delete()
    RecoveryCode.objects.filter(user=user).delete()
    record(actor=actor.stamp(), verb=verbs.SECOND_FACTOR_RESET, target=user, team=None, now=now)
    return user


@transaction.atomic
def _use_recovery_code(actor: Actor, code: str, now: datetime) -> bool:
    unused = RecoveryCode.objects.select_for_update().filter(user=actor.user, used_at=None)
    found = unused.filter(digest=_digest(code)).first()
    if found is None:
        return False
    found.used_at = now
    found.save(update_fields=["used_at"])
    record(actor=actor.stamp(), verb=verbs.CODE_USED, target=actor.user, team=None, now=now)
    return True


def _new_codes(user: User) -> list[str]:
    RecoveryCode.objects.filter(user=user).delete()
    codes = ["".join(secrets.choice(LETTERS) for _ in range(LENGTH)) for _ in range(CODES)]
    RecoveryCode.objects.bulk_create(
        RecoveryCode(user=user, digest=_digest(code)) for code in codes
    )
    return [f"{code[:4]}-{code[4:8]}-{code[8:]}" for code in codes]


def _digest(code: str) -> str:
    """A code has some 59 random bits and few tries: no stretching is needed."""
    plain = "".join(letter for letter in code.lower() if letter in LETTERS)
    return hashlib.sha256(plain.encode()).hexdigest()


def _digits(code: str) -> str:
    return "".join(code.split())


def _wrong() -> InvalidError:
    return InvalidError(
        "This is not the code of this moment.",
        field="code",
        hint="It changes every 30 seconds and works once. Is the telephone's clock right?",
    )
