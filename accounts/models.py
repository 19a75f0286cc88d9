from __future__ import annotations

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import PermissionsMixin
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower, Now

from accounts.enums import Role, TokenKind, UserKind
from accounts.querysets import (
    AbsenceQuerySet,
    InvitationQuerySet,
    MembershipQuerySet,
    TeamQuerySet,
    TokenQuerySet,
    UserManager,
)

TAG_LENGTH = 50
LANGUAGE_LENGTH = 12


class User(AbstractBaseUser, PermissionsMixin):
    """A person, an integration or the system itself. Never deleted: what they did stays theirs."""

    email = models.EmailField(max_length=254)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=UserKind, default=UserKind.PERSON)
    is_staff = models.BooleanField(
        "moderator", default=False, help_text="May enter the admin of this installation."
    )
    is_active = models.BooleanField(default=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    pseudonymised_at = models.DateTimeField(null=True, blank=True, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = UserManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="accounts_user_email"),
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")), name="accounts_user_email_lower"
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email


class Team(models.Model):
    """A newsroom. What belongs to it, no other team sees."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    expertise = ArrayField(
        models.CharField(max_length=TAG_LENGTH),
        default=list,
        blank=True,
        help_text="The subjects that its members may be expert in.",
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects = TeamQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class TeamOwned(models.Model):
    """A row that belongs to one team; `TenantKeys` makes its references stay within it."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["team", "id"], name="%(app_label)s_%(class)s_team_id"),
        ]


class Membership(TeamOwned):
    """A user's role in a team, for as long as it lasts."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)
    expertise = ArrayField(
        models.CharField(max_length=TAG_LENGTH),
        default=list,
        blank=True,
        help_text="Out of the team's list.",
    )
    languages = ArrayField(
        models.CharField(max_length=LANGUAGE_LENGTH),
        default=list,
        blank=True,
        help_text="That they read, as codes: en, pt.",
    )
    capacity = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="How many disputes at once; empty: no limit of their own."
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    archived_at = models.DateTimeField(null=True, blank=True)

    absent_until: datetime | None
    """When a member who is away is back; on rows of `with_absence` alone."""

    objects = MembershipQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["team", "user"],
                condition=models.Q(archived_at=None),
                name="accounts_membership_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} as {self.role}"


class Mailed(models.Model):
    """A row that owes somebody a letter from `mail_due_at` on, until it is sent or given up."""

    mail_due_at = models.DateTimeField(null=True, editable=False)
    mail_attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    mail_error = models.CharField(max_length=300, blank=True, editable=False)
    mailed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True


class Invitation(TeamOwned, Mailed):
    """A place in a newsroom, offered to an address for a while.

    The link's key is derived from `nonce` and the installation's secret; `digest` is the key's
    SHA-256, so that the database alone opens nothing.
    """

    email = models.EmailField(max_length=254)
    role = models.CharField(max_length=20, choices=Role)
    nonce = models.CharField(max_length=64, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    expires_at = models.DateTimeField()
    accepted_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    accepted_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["team", "email"],
                condition=models.Q(accepted_at=None, revoked_at=None),
                name="accounts_invitation_once",
            ),
            models.CheckConstraint(
                condition=models.Q(accepted_at=None, accepted_by=None)
                | models.Q(accepted_at__isnull=False, accepted_by__isnull=False),
                name="accounts_invitation_accepted",
            ),
        ]
        indexes = [
            models.Index(
                fields=["mail_due_at"],
                condition=models.Q(mail_due_at__isnull=False),
                name="accounts_invitation_mail",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email} as {self.role}"


class RecoveryCode(models.Model):
    """Stands in for the telephone once. Only its SHA-256 is kept."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="recovery_codes")
    digest = models.CharField(max_length=64, editable=False)
    used_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "digest"], name="accounts_recovery_code_once"),
        ]

    def __str__(self) -> str:
        return f"of {self.user_id}"


class PasswordReset(Mailed):
    """Somebody asked for a link to set a new password of this account."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(
                fields=["mail_due_at"],
                condition=models.Q(mail_due_at__isnull=False),
                name="accounts_reset_mail",
            ),
        ]

    def __str__(self) -> str:
        return f"for {self.user_id}"


class Absence(TeamOwned):
    """A time in which a member is given no work. Withdrawn by `archived_at`."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="absences")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(help_text="The first moment at which they are back.")
    note = models.CharField(max_length=300, blank=True)
    declared_at = models.DateTimeField(db_default=Now(), editable=False)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects = AbsenceQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")), name="accounts_absence_ends"
            ),
        ]
        indexes = [
            models.Index(
                fields=["team", "user", "ends_at"],
                condition=models.Q(archived_at=None),
                name="accounts_absence_standing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} until {self.ends_at}"


class Token(TeamOwned):
    """A key to the API. Only its SHA-256 is kept; `prefix` is what people recognise it by."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="tokens")
    kind = models.CharField(max_length=12, choices=TokenKind)
    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=16, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    previous_digest = models.CharField(  # noqa: DJ001 - unique where there is one
        max_length=64, null=True, unique=True, editable=False
    )
    previous_until = models.DateTimeField(
        null=True, editable=False, help_text="Until when the key before this one opens as well."
    )
    scopes = ArrayField(models.CharField(max_length=20))
    networks = ArrayField(
        models.CharField(max_length=43),
        default=list,
        blank=True,
        help_text="Whence it may be used, such as 192.0.2.0/24; from everywhere where there is"
        " none.",
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    expires_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = TokenQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        pass

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"


class RememberedAnswer(TeamOwned):
    """What was answered to a request with an `Idempotency-Key`; see `accounts.answers`."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, editable=False)
    fingerprint = models.CharField(max_length=64, editable=False)
    status = models.PositiveSmallIntegerField(editable=False)
    headers = models.JSONField(editable=False)
    body = models.BinaryField(editable=False)
    expires_at = models.DateTimeField(db_index=True, editable=False)

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["team", "user", "digest"], name="accounts_rememberedanswer_once"
            ),
        ]

    def __str__(self) -> str:
        return f"Answer {self.pk}"
