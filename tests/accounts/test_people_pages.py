"""The pages on which people come in, and look after themselves and their newsroom."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.actions import add_member, revoke_invitation, system
from accounts.actions.invitations import key_of
from accounts.models import Absence, Invitation, Membership, PasswordReset, Token, User
from accounts.tasks import send_password_reset
from claims.models import Conflict
from tests.builders import NOW, PASSWORD, make_contradiction, make_member, make_team, make_user
from tests.cast import Cast

STRONG = "seven quiet lighthouses"


def _client(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def _at(cast: Cast, name: str, *args: object) -> str:
    return reverse(name, args=[cast.team.slug, *args])


def _member(cast: Cast, name: str) -> Membership:
    return Membership.objects.get(team=cast.team, user=getattr(cast, name))


@pytest.fixture
def invited(cast: Cast) -> Invitation:
    return _invite_now(cast, "nina.new@verify.example")


def _invite_now(cast: Cast, email: str) -> Invitation:
    page = _client(cast.administrator).post(
        _at(cast, "invite"), {"email": email, "role": "reviewer"}
    )
    assert page.status_code == 302
    return Invitation.objects.get(email=email)


def test_a_new_person_comes_in_by_the_link(invited: Invitation, cast: Cast) -> None:
    client, address = Client(), reverse("invitation", args=[key_of(invited)])

    asked = client.get(address)
    joined = client.post(
        address, {"name": "Nina New", "password": STRONG, "again": STRONG}, follow=True
    )

    assert b"Ada Administrator invites nina.new@verify.example" in asked.content
    assert joined.redirect_chain[-1][0] == _at(cast, "stories")
    assert "Welcome to Newsroom" in joined.content.decode()


@pytest.mark.parametrize(
    "password, again, field", [("short", "short", "password"), (STRONG, "another", "again")]
)
def test_what_was_typed_is_kept_where_the_password_is_refused(
    invited: Invitation, password: str, again: str, field: str
) -> None:
    address = reverse("invitation", args=[key_of(invited)])

    page = Client().post(address, {"name": "Nina", "password": password, "again": again})

    assert page.context["form"].errors.keys() == {field}
    assert 'value="Nina"' in page.content.decode()


def test_a_person_with_an_account_logs_in_and_confirms(cast: Cast) -> None:
    address = reverse("invitation", args=[key_of(_invite_now(cast, cast.outsider.email))])
    client = Client()

    asked = client.get(address)
    client.post(asked.headers["Location"], {"username": cast.outsider.email, "password": PASSWORD})
    client.post(address)

    assert asked.headers["Location"].startswith(reverse("login"))
    assert Membership.objects.filter(team=cast.team, user=cast.outsider).exists()


def test_a_link_for_somebody_else_says_so_and_offers_to_log_out(
    invited: Invitation, cast: Cast
) -> None:
    client, address = _client(cast.outsider), reverse("invitation", args=[key_of(invited)])

    page = client.get(address)
    after = client.post(address, {"log_out": "1"}, follow=True)

    assert page.status_code == 403
    assert f"You are logged in as {cast.outsider.email}" in page.content.decode()
    assert "Join Newsroom" in after.content.decode()
    assert not Membership.objects.filter(team=cast.team, user=cast.outsider).exists()


def test_links_that_open_nothing_say_why(invited: Invitation, cast: Cast) -> None:
    address = reverse("invitation", args=[key_of(invited)])
    unknown = Client().get(reverse("invitation", args=["0" * 64]))
    Invitation.objects.filter(pk=invited.pk).update(expires_at=NOW)
    expired = Client().get(address)
    revoke_invitation(actor=cast.actor("administrator"), invitation=invited, now=NOW)
    revoked = Client().get(address)

    assert (unknown.status_code, expired.status_code, revoked.status_code) == (404, 410, 410)
    assert "opens no invitation" in unknown.content.decode()
    assert "has expired" in expired.content.decode()
    assert "was revoked" in revoked.content.decode()


def test_a_forgotten_password_is_set_anew_by_a_link(cast: Cast) -> None:
    client = Client()
    client.post(reverse("forgotten"), {"email": "  ANA.EDITOR@verify.example"})
    send_password_reset(PasswordReset.objects.get().pk)
    (link,) = re.findall(r"https?://[^/]+(/password/new/\S+)", str(mail.outbox[0].body))

    shown = client.get(link, follow=True)
    set_anew = client.post(shown.request["PATH_INFO"], {"password": STRONG, "again": STRONG})
    again = Client().get(link, follow=True)

    assert set_anew.headers["Location"] == reverse("login")
    assert User.objects.get(pk=cast.editor.pk).check_password(STRONG)
    assert "used or expired" in again.content.decode()


def test_nobody_learns_who_has_an_account(cast: Cast) -> None:
    known = Client().post(reverse("forgotten"), {"email": cast.editor.email})
    unknown = Client().post(reverse("forgotten"), {"email": "nobody@verify.example"})

    told = [
        re.sub(r'nonce="[^"]+"', "", page.content.decode()).replace(page.context["email"], "X")
        for page in (known, unknown)
    ]
    assert told[0] == told[1]
    assert PasswordReset.objects.count() == 1


def test_asking_again_at_once_sends_no_second_letter(cast: Cast) -> None:
    for _ in range(3):
        Client().post(reverse("forgotten"), {"email": cast.editor.email})

    assert PasswordReset.objects.count() == 1


def test_a_person_changes_their_name_and_zone(cast: Cast) -> None:
    client = _client(cast.editor)

    wrong = client.post(reverse("account"), {"name": "Ana Neu", "time_zone": "Mars/Olympus"})
    client.post(reverse("account"), {"name": "Ana Neu", "time_zone": "Europe/Madrid"})

    assert wrong.context["form"].errors.keys() == {"time_zone"}
    cast.editor.refresh_from_db()
    assert (cast.editor.name, cast.editor.time_zone) == ("Ana Neu", "Europe/Madrid")


def test_a_password_is_changed_by_who_knows_it(cast: Cast) -> None:
    client = _client(cast.editor)
    given = {"password": STRONG, "again": STRONG}

    wrong = client.post(reverse("password"), {"current": "a guess", **given})
    client.post(reverse("password"), {"current": PASSWORD, **given})

    assert wrong.context["form"].errors.keys() == {"current"}
    cast.editor.refresh_from_db()
    assert cast.editor.check_password(STRONG)
    assert client.get(reverse("account")).status_code == 200  # still logged in


def test_the_list_shows_who_does_what(cast: Cast) -> None:
    page = _client(cast.reporter).get(_at(cast, "people"))
    text = page.content.decode()

    assert {row.user.name for row in page.context["page"]} == {
        *("Rosa Reporter", "Rui Reviewer", "Selma Reviewer", "Ana Editor", "Edo Editor"),
        *("Ada Administrator", "Aud Auditor"),
    }
    assert "Otto Outsider" not in text
    assert "Invitations" not in text


def test_more_people_take_no_more_queries(cast: Cast) -> None:
    client = _client(cast.administrator)
    client.get(_at(cast, "people"))
    with CaptureQueriesContext(connection) as few:
        client.get(_at(cast, "people"))
    for number in range(3):
        make_member(cast.team)
        _invite_now(cast, f"guest{number}@verify.example")
    client.get(_at(cast, "people"))

    with CaptureQueriesContext(connection) as many:
        client.get(_at(cast, "people"))

    assert len(many) == len(few)


def test_a_member_declares_an_absence_and_an_interest(cast: Cast) -> None:
    told = make_contradiction(cast.team)
    client, pk = _client(cast.reviewer), _member(cast, "reviewer").pk

    client.post(
        _at(cast, "new_absence", pk),
        {"first": "2099-03-01", "last": "2099-03-03", "note": "Leave"},
    )
    outlet = told.articles[0].outlet
    assert outlet is not None
    client.post(_at(cast, "declare_conflict", pk), {"kind": "outlet", "about": outlet.name.upper()})
    client.post(f"{_at(cast, 'declare_conflict', pk)}?claim={told.claim.pk}", {"note": "A cousin"})
    page = client.get(_at(cast, "member", pk)).content.decode()

    absence = Absence.objects.get()
    assert (absence.ends_at - absence.starts_at).days == 3
    assert [str(row) for row in Conflict.objects.order_by("pk")] == [
        outlet.name,
        told.claim.text,
    ]
    assert outlet.name in page
    assert "Leave" in page


@pytest.mark.parametrize("kind", ["story", "claim"])
def test_the_page_of_a_story_or_a_claim_leads_to_an_interest_in_it(kind: str, cast: Cast) -> None:
    told = make_contradiction(cast.team)
    thing: Any = getattr(told, kind)
    client = _client(cast.reviewer)
    page = client.get(_at(cast, kind, thing.slug if kind == "story" else thing.pk))
    address = f"{_at(cast, 'declare_own_conflict')}?{kind}={thing.pk}"

    form = client.get(address, follow=True)

    assert address in page.content.decode()
    assert form.context["member"].user == cast.reviewer
    assert form.context["thing"] == thing


def test_an_outlet_that_is_not_there_is_named_beside_its_field(cast: Cast) -> None:
    address = _at(cast, "declare_conflict", _member(cast, "reviewer").pk)

    page = _client(cast.reviewer).post(address, {"kind": "outlet", "about": "No Such Post"})

    assert page.context["form"].errors.keys() == {"about"}
    assert "No Such Post" in page.content.decode()


def test_interests_are_for_their_person_and_who_hands_out_work(cast: Cast) -> None:
    pk = _member(cast, "reviewer").pk
    _client(cast.reviewer).post(
        _at(cast, "declare_conflict", pk), {"kind": "named", "about": "Cousin Corvin"}
    )

    seen = {
        name: "Corvin" in _client(getattr(cast, name)).get(_at(cast, "member", pk)).content.decode()
        for name in (
            "reviewer",
            "editor",
            "administrator",
            "reporter",
            "second_reviewer",
            "auditor",
        )
    }

    assert seen == {
        **dict.fromkeys(("reviewer", "editor", "administrator"), True),
        **dict.fromkeys(("reporter", "second_reviewer", "auditor"), False),
    }


def test_a_member_leaves_by_the_page(cast: Cast) -> None:
    client, address = (
        _client(cast.reviewer),
        _at(cast, "remove_member", _member(cast, "reviewer").pk),
    )

    asked = client.get(address).content.decode()
    left = client.post(address, follow=True)

    assert "Leave Newsroom?" in asked
    assert "You have left Newsroom" in left.content.decode()
    assert client.get(_at(cast, "people")).status_code == 404


def test_a_token_is_shown_once_and_revoked(cast: Cast) -> None:
    client = _client(cast.reviewer)

    made = client.post(_at(cast, "tokens"), {"name": "CMS", "scopes": ["read"], "days": 30})
    key = made.context["issued"].key
    later = client.get(_at(cast, "tokens")).content.decode()
    client.post(_at(cast, "revoke_token", Token.objects.get().pk))

    assert key in made.content.decode()
    assert key not in later
    assert Token.objects.get().revoked_at is not None


def test_an_administrator_keeps_the_settings(cast: Cast) -> None:
    client = _client(cast.administrator)

    client.post(
        _at(cast, "team_settings"),
        {"name": "The Desk", "time_zone": "Europe/Lisbon", "expertise": "law, health,, law"},
    )

    cast.team.refresh_from_db()
    assert (cast.team.name, cast.team.time_zone) == ("The Desk", "Europe/Lisbon")
    assert cast.team.expertise == ["health", "law"]
    assert _client(cast.editor).get(_at(cast, "team_settings")).status_code == 403


class TestTwoNewsrooms:
    """A person in two of them sees each by itself."""

    @pytest.fixture
    def both(self, cast: Cast) -> User:
        add_member(
            actor=system(), team=cast.other_team, user=cast.reviewer, role="auditor", now=NOW
        )
        return cast.reviewer

    def test_the_switch_names_both_and_marks_where_one_is(self, both: User, cast: Cast) -> None:
        page = _client(both).get(_at(cast, "people")).content.decode()

        assert "Newsroom: Newsroom. Change it" in page
        assert f'href="{reverse("stories", args=[cast.other_team.slug])}"' in page

    def test_the_role_is_each_newsrooms_own(self, both: User, cast: Cast) -> None:
        here = _client(both).get(_at(cast, "people")).content.decode()
        there = _client(both).get(reverse("people", args=[cast.other_team.slug])).content.decode()

        assert "Reviewer in Newsroom" in here
        assert "Auditor in Elsewhere" in there

    def test_nothing_of_the_other_newsroom_shows(self, both: User, cast: Cast) -> None:
        client, pk = _client(both), _member(cast, "reviewer").pk
        client.post(
            _at(cast, "new_absence", pk),
            {"first": "2099-03-01", "last": "2099-03-03", "note": "Hidden reason"},
        )
        client.post(_at(cast, "declare_conflict", pk), {"kind": "named", "about": "Hidden Cousin"})
        theirs = Membership.objects.get(team=cast.other_team, user=both)

        page = client.get(reverse("member", args=[cast.other_team.slug, theirs.pk]))
        swapped = client.get(reverse("member", args=[cast.other_team.slug, pk]))

        assert "Hidden" not in page.content.decode()
        assert swapped.status_code == 404

    def test_one_newsroom_needs_no_switch(self, cast: Cast) -> None:
        page = _client(cast.editor).get(_at(cast, "people")).content.decode()

        assert "Change it" not in page


@pytest.mark.parametrize(
    "name, args",
    [
        ("people", ()),
        ("member", ("member",)),
        ("describe_member", ("member",)),
        ("new_absence", ("member",)),
        ("declare_conflict", ("member",)),
        ("remove_member", ("member",)),
        ("change_role", ("member",)),
        ("invite", ()),
        ("team_settings", ()),
        ("tokens", ()),
    ],
)
def test_to_outsiders_the_pages_are_not_there(cast: Cast, name: str, args: tuple[str, ...]) -> None:
    keys = [_member(cast, "reviewer").pk for _ in args]

    assert _client(cast.outsider).get(_at(cast, name, *keys)).status_code == 404


def test_another_newsrooms_invitation_is_not_there(invited: Invitation) -> None:
    elsewhere = make_team("Third")
    chief = make_user("Theo Third")
    add_member(actor=system(), team=elsewhere, user=chief, role="administrator", now=NOW)

    for name in ("renew_invitation", "revoke_invitation"):
        address = reverse(name, args=[elsewhere.slug, invited.pk])
        assert _client(chief).post(address).status_code == 404
