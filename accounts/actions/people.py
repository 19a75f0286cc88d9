"""What is done to the accounts of people, and Verify itself as an actor."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts import verbs
from accounts.enums import GRANTS, Permission, UserKind
from accounts.models import PasswordReset, Team, User
from accounts.permissions import Actor
from audit.actions import Stamp, record
from verify.doorbell import ring
from verify.errors import ConflictError, ForbiddenError, InvalidError
from verify.words import checked_zone, one_of, required

SYSTEM_EMAIL = "system@verify.invalid"
USER_FIELDS = frozenset({"email", "name", "is_active", "is_staff", "is_superuser", "time_zone"})
"""What `change_user` changes."""
EMAIL_LENGTH = 254
BETWEEN_RESETS = timedelta(minutes=5)
SEND_RESET = "accounts.tasks.send_password_reset"


def system(team: Team | None = None) -> Actor:
    """Verify itself, as automation acts. Made at first use."""
    user = User.objects.filter(email=SYSTEM_EMAIL).first() or _create_system_user()
    return Actor(user, team, "system", GRANTS["system"])


@transaction.atomic
def create_user(
    *,
    actor: Actor,
    email: str,
    name: str,
    now: datetime,
    password: str | None = None,
    kind: str = UserKind.PERSON,
    moderator: bool = False,
    superuser: bool = False,
) -> User:
    """Add a user to the installation. The e-mail is unique without regard to case."""
    require_installation(actor, "add users")
    email = checked_email(email)
    user = User(
        email=email,
        name=checked_name(name or email),
        kind=one_of(kind, UserKind.values, "kind"),
        is_staff=moderator,
        is_superuser=superuser,
    )
    user.set_password(password)
    return add_user(actor, user, now)


def add_user(actor: Actor, user: User, now: datetime) -> User:
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError as error:
        raise _email_taken(user) from error
    record(
        actor=actor.stamp(),
        verb=verbs.USER_CREATED,
        target=user,
        team=None,
        now=now,
        data={
            "email": user.email,
            "name": user.name,
            "kind": user.kind,
            "moderator": user.is_staff,
        },
    )
    return user


@transaction.atomic
def change_user(*, actor: Actor, user: User, now: datetime, **values: object) -> User:
    """Change a user's name, address, activity or moderator's right."""
    require_installation(actor, "change users")
    user = User.objects.select_for_update().get(pk=user.pk)
    unknown = set(values) - USER_FIELDS
    if unknown:
        raise InvalidError(f"Users have no {', '.join(sorted(unknown))} to change.")
    if "email" in values:
        values["email"] = checked_email(str(values["email"]))
    if "name" in values:
        values["name"] = checked_name(str(values["name"]))
    if "time_zone" in values:
        values["time_zone"] = checked_zone(str(values["time_zone"]))
    changes = {
        name: (getattr(user, name), value)
        for name, value in values.items()
        if getattr(user, name) != value
    }
    if not changes:
        return user
    for name, (_, value) in changes.items():
        setattr(user, name, value)
    try:
        with transaction.atomic():
            user.save(update_fields=list(changes))
    except IntegrityError as error:
        raise _email_taken(user) from error
    record(
        actor=actor.stamp(),
        verb=verbs.USER_CHANGED,
        target=user,
        team=None,
        now=now,
        changes=changes,
    )
    return user


@transaction.atomic
def change_own_account(
    *, actor: Actor, now: datetime, name: str | None = None, time_zone: str | None = None
) -> User:
    """Change one's own name or time zone; what is not given stays."""
    if actor.token is not None:
        raise ForbiddenError("A token changes no accounts.", hint="Sign in, and change it there.")
    user = User.objects.select_for_update().get(pk=actor.user.pk)
    given = {
        "name": user.name if name is None else checked_name(name),
        "time_zone": user.time_zone if time_zone is None else checked_zone(time_zone),
    }
    old = {field: getattr(user, field) for field in given}
    changes = {field: (old[field], new) for field, new in given.items() if old[field] != new}
    if not changes:
        return user
    for field, (_, new) in changes.items():
        setattr(user, field, new)
    user.save(update_fields=list(changes))
    record(
        actor=actor.stamp(),
        verb=verbs.USER_CHANGED,
        target=user,
        team=None,
        now=now,
        changes=changes,
    )
    return user


@transaction.atomic
def ask_for_password(*, email: str, now: datetime) -> PasswordReset | None:
    """Owe the person of this address a link to set a new password; None where there is none.

    Nobody who asks learns which it was. Asked again within minutes, the first letter has to do.
    """
    people = User.objects.filter(kind=UserKind.PERSON, is_active=True)
    user = people.filter(email=email.strip().lower()).select_for_update().first()
    recent = PasswordReset.objects.filter(user=user, requested_at__gt=now - BETWEEN_RESETS)
    if user is None or recent.exists():
        return None
    reset = PasswordReset.objects.create(user=user, requested_at=now, mail_due_at=now)
    record(
        actor=system().stamp(),
        verb=verbs.PASSWORD_RESET_ASKED,
        target=user,
        team=None,
        now=now,
        covers=[reset],
    )
    ring(SEND_RESET, reset.pk)
    return reset


@transaction.atomic
def set_password(*, actor: Actor, user: User, password: str, now: datetime) -> User:
    """Give a person a new password: a moderator to anybody, everybody to themself."""
    if actor.token is not None:
        raise ForbiddenError("A token sets no passwords.", hint="Sign in, and set it there.")
    if actor.user.pk != user.pk:
        require_installation(actor, "set other people's passwords")
    if user.kind != UserKind.PERSON:
        raise InvalidError("Only people have passwords.", field="password")
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise InvalidError(" ".join(error.messages), field="password") from error
    user = User.objects.select_for_update().get(pk=user.pk)
    user.set_password(password)
    user.save(update_fields=["password"])
    record(actor=actor.stamp(), verb=verbs.PASSWORD_SET, target=user, team=None, now=now)
    return user


def checked_email(email: str) -> str:
    """The address as it is kept. Raises InvalidError where it is none."""
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError as error:
        raise InvalidError(f"{email!r} is no e-mail address.", field="email") from error
    if len(email) > EMAIL_LENGTH:
        raise InvalidError("This e-mail address is too long.", code="too_long", field="email")
    return email


def checked_name(name: str) -> str:
    """The name as it is kept. Raises InvalidError where there is none."""
    return required(name, "name", "A user has a name.")[:200]


def _email_taken(user: User) -> ConflictError:
    return ConflictError(f"There is a user with the address {user.email} already.", field="email")


def require_installation(actor: Actor, what: str) -> None:
    """Refuse whoever does not act on the whole installation."""
    if actor.team is not None or not actor.may(Permission.MANAGE):
        raise ForbiddenError(f"You may not {what}.", hint="A moderator can, in the admin.")


@transaction.atomic
def _create_system_user() -> User:
    """The system actor; its own creation is its first act."""
    user = User(email=SYSTEM_EMAIL, name="Verify", kind=UserKind.SYSTEM)
    user.set_unusable_password()
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError:
        return User.objects.get(email=SYSTEM_EMAIL)
    record(
        actor=Stamp(user.pk, UserKind.SYSTEM, "system"),
        verb=verbs.USER_CREATED,
        target=user,
        team=None,
        now=timezone.now(),
        data={"kind": UserKind.SYSTEM},
    )
    return user
