"""What a member knows, reads and can carry, and when they are away."""

from datetime import timedelta

import pytest

from accounts.actions import (
    declare_absence,
    describe_member,
    list_expertise,
    remove_member,
    withdraw_absence,
)
from accounts.enums import Permission
from accounts.models import Absence, Membership
from accounts.permissions import moderator
from audit.models import Event
from tests.builders import NOW
from tests.cast import Cast
from verify.errors import ConflictError, ForbiddenError, InvalidError

DAY = timedelta(days=1)


def _member(cast: Cast, name: str) -> Membership:
    return Membership.objects.select_related("team").get(team=cast.team, user=getattr(cast, name))


def _away(cast: Cast, name: str, *, starts: int = 0, ends: int = 3) -> Absence:
    return declare_absence(
        actor=cast.actor(name),
        membership=_member(cast, name),
        starts_at=NOW + starts * DAY,
        ends_at=NOW + ends * DAY,
        note="A course",
        now=NOW,
    )


def test_a_member_describes_themself_out_of_the_newsrooms_list(cast: Cast) -> None:
    list_expertise(
        actor=cast.actor("administrator"), team=cast.team, subjects=["law", "health"], now=NOW
    )

    member = describe_member(
        actor=cast.actor("reviewer"),
        membership=_member(cast, "reviewer"),
        expertise=["health"],
        languages=["PT", "en"],
        capacity=4,
        now=NOW,
    )

    assert (member.expertise, member.languages, member.capacity) == (["health"], ["en", "pt"], 4)
    told = Event.objects.get(verb="membership.described").act["changes"]
    assert told["capacity"] == [None, 4]


@pytest.mark.parametrize(
    "wrong, field",
    [
        ({"expertise": ["astrology"]}, "expertise"),
        ({"languages": ["portuguese!"]}, "languages"),
        ({"capacity": -1}, "capacity"),
        ({"capacity": 501}, "capacity"),
    ],
)
def test_what_cannot_be_is_refused_with_its_field(
    cast: Cast, wrong: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidError) as refused:
        describe_member(
            actor=cast.actor("reviewer"),
            membership=_member(cast, "reviewer"),
            now=NOW,
            **wrong,  # type: ignore[arg-type] # what a form might send
        )

    assert refused.value.field == field


@pytest.mark.parametrize("name", ["reporter", "second_reviewer", "editor", "auditor", "outsider"])
def test_others_do_not_describe_a_member(cast: Cast, name: str) -> None:
    with pytest.raises(ForbiddenError):
        describe_member(
            actor=cast.actor(name), membership=_member(cast, "reviewer"), capacity=0, now=NOW
        )
    with pytest.raises(ForbiddenError):
        declare_absence(
            actor=cast.actor(name),
            membership=_member(cast, "reviewer"),
            starts_at=NOW,
            ends_at=NOW + DAY,
            now=NOW,
        )


def test_administrators_and_moderators_describe_anybody(cast: Cast) -> None:
    for number, actor in enumerate([cast.actor("administrator"), moderator(cast.moderator)]):
        member = describe_member(
            actor=actor, membership=_member(cast, "reviewer"), capacity=number, now=NOW
        )
        assert member.capacity == number


def test_a_subject_taken_off_the_list_is_taken_from_the_members(cast: Cast) -> None:
    administrator = cast.actor("administrator")
    list_expertise(actor=administrator, team=cast.team, subjects=["law", "health"], now=NOW)
    describe_member(
        actor=cast.actor("reviewer"),
        membership=_member(cast, "reviewer"),
        expertise=["health", "law"],
        now=NOW,
    )

    list_expertise(actor=administrator, team=cast.team, subjects=["law"], now=NOW)

    assert _member(cast, "reviewer").expertise == ["law"]


def test_who_is_absent_is_not_among_the_present(cast: Cast) -> None:
    _away(cast, "reviewer")
    _away(cast, "second_reviewer", starts=1)
    reviewing = Membership.objects.filter(team=cast.team).able_to(Permission.JUDGE)

    today = {member.user for member in reviewing.present(NOW)}
    tomorrow = {member.user for member in reviewing.present(NOW + DAY)}
    later = {member.user for member in reviewing.present(NOW + 3 * DAY)}

    editors = {cast.editor, cast.second_editor}
    assert today == {cast.second_reviewer, *editors}
    assert tomorrow == editors
    assert later == {cast.reviewer, cast.second_reviewer, *editors}


def test_the_list_of_members_says_when_somebody_is_back(cast: Cast) -> None:
    _away(cast, "reviewer", ends=2)
    _away(cast, "reviewer", ends=5)

    members = Membership.objects.filter(team=cast.team).with_absence(NOW)

    back = {member.user: member.absent_until for member in members if member.absent_until}
    assert back == {cast.reviewer: NOW + 5 * DAY}


def test_a_withdrawn_absence_no_longer_counts(cast: Cast) -> None:
    absence = _away(cast, "reviewer")

    withdraw_absence(actor=cast.actor("reviewer"), absence=absence, now=NOW)

    assert not Absence.objects.at(NOW).exists()
    with pytest.raises(ConflictError):
        withdraw_absence(actor=cast.actor("reviewer"), absence=absence, now=NOW)


@pytest.mark.parametrize("starts, ends", [(2, 2), (2, 1), (-3, -1)])
def test_an_absence_ends_after_it_begins_and_after_now(cast: Cast, starts: int, ends: int) -> None:
    with pytest.raises(InvalidError) as refused:
        _away(cast, "reviewer", starts=starts, ends=ends)

    assert refused.value.field == "ends_at"


def test_why_somebody_is_away_is_kept_out_of_the_trail(cast: Cast) -> None:
    _away(cast, "reviewer")

    body = bytes(Event.objects.get(verb="absence.declared").body)

    assert b"course" not in body


def test_who_has_left_declares_nothing(cast: Cast) -> None:
    member = _member(cast, "reviewer")
    remove_member(actor=cast.actor("administrator"), membership=member, now=NOW)

    with pytest.raises(ForbiddenError):
        _away(cast, "reviewer")
