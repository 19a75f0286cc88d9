"""Leaving a newsroom, and that it keeps an administrator."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import transaction

from accounts.actions import add_member, change_user, leave_team, remove_member, system
from accounts.enums import Permission, Role, TokenKind
from accounts.models import Membership, Token
from accounts.permissions import moderator
from accounts.tokens import create_token
from reviews.actions.leases import free_expired
from tests.builders import NOW, actor_of, make_member
from tests.cast import Cast
from tests.racing import one_during_the_other
from tests.reviews.cases import make_case
from verify.errors import ConflictError, ForbiddenError

pytestmark = pytest.mark.django_db(transaction=True)


def _member(cast: Cast, name: str) -> Membership:
    return Membership.objects.get(team=cast.team, user=getattr(cast, name), archived_at=None)


def test_a_member_leaves_and_their_tokens_end(cast: Cast) -> None:
    issued = create_token(
        actor=cast.actor("reviewer"),
        team=cast.team,
        name="mine",
        kind=TokenKind.PERSONAL,
        scopes=[Permission.READ],
        now=NOW,
    )

    leave_team(actor=cast.actor("reviewer"), membership=_member(cast, "reviewer"), now=NOW)

    assert cast.actor("reviewer").permissions == frozenset()
    assert Token.objects.get(pk=issued.token.pk).revoked_at == NOW


def test_nobody_leaves_for_another(cast: Cast) -> None:
    with pytest.raises(ForbiddenError):
        leave_team(actor=cast.actor("editor"), membership=_member(cast, "reviewer"), now=NOW)


def test_the_last_administrator_stays_and_stays_one(cast: Cast) -> None:
    administrator, member = cast.actor("administrator"), _member(cast, "administrator")

    attempts: list[Callable[[], Membership]] = [
        lambda: leave_team(actor=administrator, membership=member, now=NOW),
        lambda: remove_member(actor=administrator, membership=member, now=NOW),
        lambda: add_member(
            actor=administrator,
            team=cast.team,
            user=cast.administrator,
            role=Role.EDITOR,
            now=NOW,
        ),
    ]
    for attempt in attempts:
        with pytest.raises(ConflictError) as refused, transaction.atomic():
            attempt()
        assert refused.value.code == "last_administrator"


def test_an_administrator_who_is_not_the_last_leaves(cast: Cast) -> None:
    make_member(cast.team, Role.ADMINISTRATOR)

    leave_team(
        actor=cast.actor("administrator"), membership=_member(cast, "administrator"), now=NOW
    )

    assert not Membership.objects.current().filter(user=cast.administrator).exists()


def test_a_closed_account_does_not_count_as_an_administrator(cast: Cast) -> None:
    other = make_member(cast.team, Role.ADMINISTRATOR)
    change_user(actor=system(), user=other, now=NOW, is_active=False)

    with pytest.raises(ConflictError):
        leave_team(
            actor=cast.actor("administrator"), membership=_member(cast, "administrator"), now=NOW
        )


def test_a_moderator_who_can_appoint_another_takes_the_last(cast: Cast) -> None:
    remove_member(
        actor=moderator(cast.moderator), membership=_member(cast, "administrator"), now=NOW
    )

    assert not Membership.objects.current().filter(role=Role.ADMINISTRATOR).exists()


def test_two_administrators_who_leave_at_once_are_not_both_let_go(cast: Cast) -> None:
    other = make_member(cast.team, Role.ADMINISTRATOR, "Odo Other")
    theirs = Membership.objects.get(team=cast.team, user=other)

    _, second = one_during_the_other(
        lambda: leave_team(
            actor=cast.actor("administrator"), membership=_member(cast, "administrator"), now=NOW
        ),
        lambda: leave_team(actor=actor_of(other, cast.team), membership=theirs, now=NOW),
    )

    assert isinstance(second, ConflictError)
    assert second.code == "last_administrator"


def test_open_work_goes_back_to_the_list(cast: Cast) -> None:
    dispute = make_case(cast, "assigned")

    leave_team(actor=cast.actor("reviewer"), membership=_member(cast, "reviewer"), now=NOW)
    free_expired(now=NOW)

    dispute.refresh_from_db()
    assert (dispute.state, dispute.vacant) == ("open", 1)
    assert not dispute.assignments.active().exists()
