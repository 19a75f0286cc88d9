"""The pages of the entrance against the rules of axe."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from accounts.actions import add_member, invite, system
from accounts.actions.invitations import key_of
from tests.browser.conftest import SignIn
from tests.browser.test_accessibility import _violations
from tests.builders import NOW, make_user
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def test_no_page_of_the_entrance_breaks_a_rule(
    page: Page, live_server: LiveServer, sign_in: SignIn, cast: Cast
) -> None:
    made = invite(
        actor=cast.actor("administrator"),
        team=cast.team,
        email="nina.new@verify.example",
        role="editor",
        now=NOW,
    )
    type(made).objects.filter(pk=made.pk).update(expires_at="2099-01-01T00:00Z")
    addresses = [
        reverse("login"),
        reverse("forgotten"),
        reverse("invitation", args=[key_of(made)]),
        reverse("invitation", args=["0" * 64]),
        reverse("new_password", args=["MQ", "a-b"]),
    ]
    moderator = make_user("Max Moderator", moderator=True)
    add_member(actor=system(), team=cast.team, user=moderator, role="reporter", now=NOW)

    broken = _broken(page, live_server, addresses)
    sign_in(moderator)
    broken |= _broken(page, live_server, [reverse("second_factor")])

    assert broken == {}


def _broken(page: Page, server: LiveServer, addresses: list[str]) -> dict[str, list[str]]:
    found = {}
    for address in addresses:
        page.goto(server.url + address)
        found[address] = _violations(page)
    return {address: rules for address, rules in found.items() if rules}
