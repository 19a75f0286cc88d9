from __future__ import annotations

from enum import StrEnum

from django.db import models


class UserKind(models.TextChoices):
    PERSON = "person", "Person"
    SERVICE = "service", "Integration"
    SYSTEM = "system", "System"


class Role(models.TextChoices):
    """What a member of a team does there."""

    REPORTER = "reporter", "Reporter"
    REVIEWER = "reviewer", "Reviewer"
    EDITOR = "editor", "Editor"
    ADMINISTRATOR = "administrator", "Administrator"
    AUDITOR = "auditor", "Auditor"


class TokenKind(models.TextChoices):
    INTEGRATION = "integration", "Integration"
    PERSONAL = "personal", "Personal"


class Permission(StrEnum):
    """What an act needs. The same names are the scopes of a token."""

    READ = "read"
    MATCH = "match"
    """Ask what is known of a text. By itself it tells of public findings alone."""
    SUBMIT = "submit"
    """Add articles, outlets and stories."""
    FLAG = "flag"
    """Open a dispute by hand."""
    JUDGE = "judge"
    """Work on disputes that are assigned to oneself."""
    CURATE = "curate"
    """Reword, split, merge and move claims; say "not a discrepancy"; place articles."""
    ASSIGN = "assign"
    DECIDE = "decide"
    """Close, dismiss and reopen disputes; write desk notes."""
    PUBLISH = "publish"
    """Write, clear, schedule, publish and correct publications."""
    WITHDRAW = "withdraw"
    """Take a published finding off at once."""
    MANAGE = "manage"
    """Members and tokens."""
    TRAIL = "trail"
    """Read the audit trail."""


_DESK = {Permission.READ, Permission.MATCH, Permission.SUBMIT, Permission.FLAG}

GRANTS: dict[str, frozenset[Permission]] = {
    Role.REPORTER: frozenset(_DESK),
    Role.REVIEWER: frozenset(_DESK | {Permission.JUDGE}),
    Role.EDITOR: frozenset(set(Permission) - {Permission.MANAGE}),
    Role.ADMINISTRATOR: frozenset(_DESK | {Permission.MANAGE, Permission.TRAIL}),
    Role.AUDITOR: frozenset({Permission.READ, Permission.MATCH, Permission.TRAIL}),
    "moderator": frozenset(set(Permission) - {Permission.JUDGE, Permission.PUBLISH}),
    "system": frozenset(
        set(Permission)
        - {Permission.JUDGE, Permission.DECIDE, Permission.PUBLISH, Permission.WITHDRAW}
    ),
}
"""What each role may do. A moderator is staff of the installation, the system is Verify itself."""

NEVER_BY_INTEGRATIONS = frozenset(
    {
        Permission.JUDGE,
        Permission.DECIDE,
        Permission.PUBLISH,
        Permission.WITHDRAW,
        Permission.MANAGE,
    }
)
"""An integration's token never judges, publishes or manages people."""


def roles_with(permission: Permission) -> list[str]:
    """The roles in a team that hold the permission."""
    return [role for role in Role.values if permission in GRANTS[role]]
