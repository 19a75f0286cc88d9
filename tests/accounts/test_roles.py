"""Who may do what: every role against every permission, and what a refusal says."""

from __future__ import annotations

import pytest

from accounts.actions import system
from accounts.enums import GRANTS, Permission, Role
from accounts.permissions import Actor, actor_in, moderator
from tests.builders import make_user
from tests.cast import Cast
from verify.errors import ForbiddenError

pytestmark = pytest.mark.django_db

P = Permission
TRUTH: dict[Permission, str] = {
    P.READ: "reporter reviewer editor administrator auditor moderator system",
    P.MATCH: "reporter reviewer editor administrator auditor moderator system",
    P.SUBMIT: "reporter reviewer editor administrator moderator system",
    P.FLAG: "reporter reviewer editor administrator moderator system",
    P.JUDGE: "reviewer editor",
    P.CURATE: "editor moderator system",
    P.ASSIGN: "editor moderator system",
    P.DECIDE: "editor moderator",
    P.PUBLISH: "editor",
    P.WITHDRAW: "editor moderator",
    P.MANAGE: "administrator moderator system",
    P.TRAIL: "editor administrator auditor moderator system",
}


def _actors(cast: Cast) -> dict[str, Actor]:
    members = {role.value: cast.actor(role) for role in Role}
    return members | {"moderator": moderator(cast.moderator), "system": system(cast.team)}


@pytest.mark.parametrize("permission", Permission)
def test_the_truth_table(permission: Permission, cast: Cast) -> None:
    may = {name for name, actor in _actors(cast).items() if actor.may(permission)}

    assert may == set(TRUTH[permission].split())


def test_the_table_knows_every_role() -> None:
    assert set(GRANTS) == {*Role.values, "moderator", "system"}


@pytest.mark.parametrize("permission", Permission)
def test_requiring_agrees_with_asking(permission: Permission, cast: Cast) -> None:
    for name, actor in _actors(cast).items():
        if name in TRUTH[permission].split():
            actor.require(permission, cast.team.pk, "do this")
        else:
            with pytest.raises(ForbiddenError, match="may not do this"):
                actor.require(permission, cast.team.pk, "do this")


@pytest.mark.parametrize(
    "permission, hint",
    [
        (P.JUDGE, "A reviewer or an editor can."),
        (P.DECIDE, "An editor can."),
        (P.MANAGE, "An administrator can."),
        (P.TRAIL, "An editor, an administrator or an auditor can."),
    ],
)
def test_a_refusal_says_who_could(permission: Permission, hint: str, cast: Cast) -> None:
    with pytest.raises(ForbiddenError) as refused:
        cast.actor("reporter").require(permission, cast.team.pk, "do this")

    assert refused.value.detail == "Your role (reporter) may not do this."
    assert refused.value.hint == hint


@pytest.mark.parametrize("permission", Permission)
def test_members_of_another_team_may_nothing(permission: Permission, cast: Cast) -> None:
    with pytest.raises(ForbiddenError, match="belongs to another team"):
        cast.actor("outsider").require(permission, cast.team.pk, "do this")
    with pytest.raises(ForbiddenError, match="no member of this team may not do this"):
        actor_in(cast.outsider, cast.team).require(permission, cast.team.pk, "do this")


def test_the_system_in_one_team_may_nothing_in_another(cast: Cast) -> None:
    with pytest.raises(ForbiddenError, match="belongs to another team"):
        system(cast.team).require(P.SUBMIT, cast.other_team.pk, "do this")


def test_a_moderators_right_ends_with_their_account(cast: Cast) -> None:
    cast.moderator.is_active = False

    assert moderator(cast.moderator).permissions == frozenset()
    assert moderator(make_user("Nobody Special")).permissions == frozenset()
