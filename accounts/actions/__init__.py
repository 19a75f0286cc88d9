"""What is done to people, newsrooms and their members; tokens have a module of their own."""

from accounts.actions.absences import declare_absence, withdraw_absence
from accounts.actions.invitations import (
    accept_as,
    accept_as_new,
    invite,
    renew_invitation,
    revoke_invitation,
)
from accounts.actions.members import add_member, describe_member, leave_team, remove_member
from accounts.actions.people import (
    SYSTEM_EMAIL,
    add_user,
    ask_for_password,
    change_own_account,
    change_user,
    create_user,
    require_installation,
    set_password,
    system,
)
from accounts.actions.teams import (
    DEFAULT_TEAM,
    change_team,
    create_team,
    ensure_default_team,
    list_expertise,
)

__all__ = [
    "DEFAULT_TEAM",
    "SYSTEM_EMAIL",
    "accept_as",
    "accept_as_new",
    "add_member",
    "add_user",
    "ask_for_password",
    "change_own_account",
    "change_team",
    "change_user",
    "create_team",
    "create_user",
    "declare_absence",
    "describe_member",
    "ensure_default_team",
    "invite",
    "leave_team",
    "list_expertise",
    "remove_member",
    "renew_invitation",
    "require_installation",
    "revoke_invitation",
    "set_password",
    "system",
    "withdraw_absence",
]
