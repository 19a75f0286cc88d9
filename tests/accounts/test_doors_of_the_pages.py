"""Signing in, and the way to one's newsroom."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.actions import add_member, system
from accounts.enums import Role
from tests.builders import NOW, PASSWORD, make_user
from tests.cast import Cast


def test_somebody_unknown_is_asked_to_sign_in(db: None, client: Client) -> None:  # noqa: ARG001
    assert client.get("/")["Location"] == f"{reverse('login')}?next=/"


def test_the_password_opens_the_only_newsroom(cast: Cast, client: Client) -> None:
    response = client.post(
        reverse("login"), {"username": cast.editor.email, "password": PASSWORD}, follow=True
    )

    assert response.request["PATH_INFO"] == reverse("stories", args=[cast.team.slug])


def test_a_wrong_password_keeps_the_address_and_says_what_is_wrong(
    cast: Cast, client: Client
) -> None:
    response = client.post(
        reverse("login"), {"username": cast.editor.email, "password": "guess guess guess"}
    )

    page = response.content.decode()
    assert "E-mail and password do not belong together." in page
    assert f'value="{cast.editor.email}"' in page


def test_a_member_of_two_newsrooms_chooses(cast: Cast, client: Client) -> None:
    add_member(actor=system(), team=cast.other_team, user=cast.editor, role=Role.REPORTER, now=NOW)
    client.force_login(cast.editor)

    teams = client.get("/").context["teams"]

    assert [team.name for team in teams] == ["Elsewhere", "Newsroom"]


def test_a_member_of_none_sees_what_to_do(cast: Cast, client: Client) -> None:  # noqa: ARG001
    stranger = make_user("Nora Newcomer")
    client.force_login(stranger)

    page = client.get("/").content.decode()

    assert "You are in no newsroom yet" in page
    assert stranger.email in page


def test_signing_out_takes_a_button(cast: Cast, client: Client) -> None:
    client.force_login(cast.editor)

    assert client.get(reverse("logout")).status_code == 405
    assert client.post(reverse("logout")).status_code == 302
    assert client.get("/")["Location"] == f"{reverse('login')}?next=/"


@pytest.mark.parametrize("path", ["/nowhere/", "/t/nowhere/", "/t/nowhere/stories/x/"])
def test_what_is_not_there_has_a_page_of_its_own(cast: Cast, client: Client, path: str) -> None:
    client.force_login(cast.editor)

    response = client.get(path)

    assert response.status_code == 404
    assert "There is nothing here" in response.content.decode()


def test_pages_allow_no_script_but_their_own(cast: Cast, client: Client) -> None:
    client.force_login(cast.editor)

    response = client.get(reverse("stories", args=[cast.team.slug]))

    policy = response["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert " style=" not in response.content.decode()
    assert " onclick=" not in response.content.decode()
