"""The people that tests speak of: one of each role in a team, and somebody of another team."""

from dataclasses import dataclass

import pytest

from accounts.enums import Role
from accounts.models import Team, User
from accounts.permissions import Actor, actor_in
from tests.builders import make_member, make_team, make_user


@dataclass(frozen=True, slots=True)
class Cast:
    """All but the last two are members of `team`; the outsider is an editor of `other_team`."""

    team: Team
    reporter: User
    reviewer: User
    second_reviewer: User
    editor: User
    second_editor: User
    administrator: User
    auditor: User
    other_team: Team
    outsider: User
    moderator: User

    def actor(self, name: str) -> Actor:
        """One of the cast as they act: `actor("editor")`. The outsider acts in their own team."""
        user: User = getattr(self, name)
        return actor_in(user, self.other_team if name == "outsider" else self.team)


@pytest.fixture
def cast(db: None) -> Cast:  # noqa: ARG001 - must have run
    return make_cast()


def make_cast() -> Cast:
    team, other_team = make_team("Newsroom"), make_team("Elsewhere")
    return Cast(
        team=team,
        reporter=make_member(team, Role.REPORTER, "Rosa Reporter"),
        reviewer=make_member(team, Role.REVIEWER, "Rui Reviewer"),
        second_reviewer=make_member(team, Role.REVIEWER, "Selma Reviewer"),
        editor=make_member(team, Role.EDITOR, "Ana Editor"),
        second_editor=make_member(team, Role.EDITOR, "Edo Editor"),
        administrator=make_member(team, Role.ADMINISTRATOR, "Ada Administrator"),
        auditor=make_member(team, Role.AUDITOR, "Aud Auditor"),
        other_team=other_team,
        outsider=make_member(other_team, Role.EDITOR, "Otto Outsider"),
        moderator=make_user("Mona Moderator", moderator=True),
    )
