"""A place in a newsroom is offered by a link: for one address, for a while, and once."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from accounts.actions import (
    accept_as,
    accept_as_new,
    add_member,
    invite,
    remove_member,
    renew_invitation,
    revoke_invitation,
)
from accounts.actions.invitations import key_of
from accounts.enums import Role
from accounts.models import Invitation, Membership, User
from accounts.tasks import send_invitation
from accounts.tasks import sweep as sweep_letters
from audit.models import Event
from tests.builders import NOW, make_user
from tests.cast import Cast
from verify.errors import ConflictError, ForbiddenError, InvalidError, MissingError

ADDRESS = "nina.new@verify.example"
STRONG = "seven quiet lighthouses"


def _invite(cast: Cast, email: str = ADDRESS, role: str = Role.REVIEWER) -> Invitation:
    return invite(
        actor=cast.actor("administrator"), team=cast.team, email=email, role=role, now=NOW
    )


def test_a_new_person_joins_with_a_name_and_a_password(cast: Cast) -> None:
    key = key_of(_invite(cast))

    user = accept_as_new(key=key, name="Nina New", password=STRONG, now=NOW)

    assert user.email == ADDRESS
    assert user.check_password(STRONG)
    assert Membership.objects.get(user=user, archived_at=None).role == Role.REVIEWER
    event = Event.objects.get(verb="invitation.accepted")
    assert (event.actor_id, event.team_id) == (user.pk, cast.team.pk)


def test_somebody_with_an_account_confirms(cast: Cast) -> None:
    key = key_of(_invite(cast, cast.outsider.email, Role.EDITOR))

    membership = accept_as(key=key, user=cast.outsider, now=NOW)

    assert (membership.team, membership.role) == (cast.team, Role.EDITOR)
    assert cast.outsider.memberships.filter(archived_at=None).count() == 2


def test_the_link_works_once(cast: Cast) -> None:
    key = key_of(_invite(cast))
    accept_as_new(key=key, name="Nina New", password=STRONG, now=NOW)

    with pytest.raises(ConflictError, match="accepted already"):
        accept_as(key=key, user=User.objects.get(email=ADDRESS), now=NOW)


def test_the_link_is_for_its_address_alone(cast: Cast) -> None:
    key = key_of(_invite(cast))

    with pytest.raises(ForbiddenError, match=ADDRESS):
        accept_as(key=key, user=cast.outsider, now=NOW)

    assert not Membership.objects.filter(team=cast.team, user=cast.outsider).exists()


def test_the_link_expires(cast: Cast) -> None:
    key = key_of(_invite(cast))

    with pytest.raises(ConflictError, match="expired"):
        accept_as_new(key=key, name="Nina", password=STRONG, now=NOW + timedelta(days=7))


def test_a_revoked_link_opens_nothing(cast: Cast) -> None:
    invitation = _invite(cast)
    revoke_invitation(actor=cast.actor("administrator"), invitation=invitation, now=NOW)

    with pytest.raises(ConflictError, match="revoked"):
        accept_as_new(key=key_of(invitation), name="Nina", password=STRONG, now=NOW)


def test_sent_again_only_the_new_link_works(cast: Cast) -> None:
    invitation = _invite(cast)
    earlier = key_of(invitation)

    later = NOW + timedelta(days=6)
    renewed = renew_invitation(actor=cast.actor("administrator"), invitation=invitation, now=later)

    with pytest.raises(MissingError):
        accept_as_new(key=earlier, name="Nina", password=STRONG, now=later)
    assert accept_as_new(
        key=key_of(renewed), name="Nina", password=STRONG, now=later + timedelta(days=6)
    )


def test_the_database_alone_does_not_hold_the_key(cast: Cast) -> None:
    invitation = _invite(cast)
    row = Invitation.objects.filter(pk=invitation.pk).values().get()

    assert key_of(invitation) not in {str(value) for value in row.values()}


def test_whom_it_is_for_stays_out_of_the_trail(cast: Cast) -> None:
    _invite(cast)

    assert ADDRESS.encode() not in bytes(Event.objects.get(verb="invitation.sent").body)


@pytest.mark.parametrize("name", ["reporter", "reviewer", "editor", "auditor", "outsider"])
def test_administrators_alone_invite(cast: Cast, name: str) -> None:
    with pytest.raises(ForbiddenError):
        invite(actor=cast.actor(name), team=cast.team, email=ADDRESS, role="editor", now=NOW)


def test_members_and_the_invited_are_not_invited_again(cast: Cast) -> None:
    _invite(cast)

    with pytest.raises(ConflictError, match="invitation already"):
        _invite(cast, ADDRESS.upper())
    with pytest.raises(ConflictError, match="member already"):
        _invite(cast, cast.editor.email)


def test_who_has_left_can_be_invited_back(cast: Cast) -> None:
    member = Membership.objects.get(team=cast.team, user=cast.reviewer)
    remove_member(actor=cast.actor("administrator"), membership=member, now=NOW)

    again = accept_as(
        key=key_of(_invite(cast, cast.reviewer.email, "auditor")), user=cast.reviewer, now=NOW
    )

    assert again.pk != member.pk
    assert Membership.objects.current().get(team=cast.team, user=cast.reviewer).role == "auditor"


def test_who_became_a_member_meanwhile_keeps_their_role(cast: Cast) -> None:
    invitation = _invite(cast, cast.outsider.email, Role.ADMINISTRATOR)
    add_member(
        actor=cast.actor("administrator"),
        team=cast.team,
        user=cast.outsider,
        role=Role.REPORTER,
        now=NOW,
    )

    with pytest.raises(ConflictError, match="member of this newsroom already"):
        accept_as(key=key_of(invitation), user=cast.outsider, now=NOW)

    assert Membership.objects.get(team=cast.team, user=cast.outsider).role == Role.REPORTER


def test_a_weak_password_makes_no_account(cast: Cast) -> None:
    key = key_of(_invite(cast))

    with pytest.raises(InvalidError) as refused:
        accept_as_new(key=key, name="Nina", password="short", now=NOW)

    assert refused.value.field == "password"
    assert not User.objects.filter(email=ADDRESS).exists()


def test_the_letter_holds_the_link_and_is_sent_once(cast: Cast) -> None:
    invitation = invite(
        actor=cast.actor("administrator"),
        team=cast.team,
        email=ADDRESS,
        role="editor",
        now=timezone.now(),
    )

    send_invitation(invitation.pk)
    send_invitation(invitation.pk)
    sweep_letters()

    (letter,) = mail.outbox
    assert letter.to == [ADDRESS]
    assert re.findall(r"/invitations/(\w+)/", str(letter.body)) == [key_of(invitation)]
    invitation.refresh_from_db()
    assert invitation.mailed_at is not None


def test_a_letter_that_could_not_be_sent_is_tried_again(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = timezone.now()
    invitation = invite(
        actor=cast.actor("administrator"), team=cast.team, email=ADDRESS, role="editor", now=now
    )

    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.EmailMessage.send", _refuse)
        send_invitation(invitation.pk)
    invitation.refresh_from_db()

    assert invitation.mail_error == "ConnectionRefusedError: nobody listens"
    assert invitation.mail_due_at is not None
    assert invitation.mail_due_at > now
    sweep_letters()
    assert mail.outbox == []  # not due yet

    Invitation.objects.filter(pk=invitation.pk).update(mail_due_at=now)
    sweep_letters()

    assert len(mail.outbox) == 1


def test_what_was_revoked_before_it_was_sent_is_not_sent(cast: Cast) -> None:
    invitation = _invite(cast, make_user().email)
    Invitation.objects.filter(pk=invitation.pk).update(expires_at=NOW)

    send_invitation(invitation.pk)

    assert mail.outbox == []


def _refuse(*_: object, **__: object) -> None:
    raise ConnectionRefusedError("nobody listens")
