"""What is done to people, newsrooms and their members; tokens have a module of their own."""

from accounts.actions.absences import declare_absence, withdraw_absence
from accounts.actions.members import add_member, describe_member, remove_member
from accounts.actions.people import (
    SYSTEM_EMAIL,
    add_user,
    change_user,
    create_user,
    require_installation,
    set_password,
    system,
)
from accounts.actions.teams import DEFAULT_TEAM, create_team, ensure_default_team, list_expertise

__all__ = [
    "DEFAULT_TEAM",
    "SYSTEM_EMAIL",
    "add_member",
    "add_user",
    "change_user",
    "create_team",
    "create_user",
    "declare_absence",
    "describe_member",
    "ensure_default_team",
    "list_expertise",
    "remove_member",
    "require_installation",
    "set_password",
    "system",
    "withdraw_absence",
]
