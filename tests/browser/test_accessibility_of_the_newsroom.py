"""The pages of people, settings, publications and the trail against the rules of axe."""

from __future__ import annotations

from typing import Literal

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from audit.models import Event
from reviews.models import Contact, Evidence
from tests.admin.desk import fill_every_table
from tests.browser.conftest import SignIn
from tests.browser.test_accessibility import _violations
from tests.builders import Contradiction, make_contradiction
from tests.cast import Cast
from tests.reviews.cases import make_case
from tests.reviews.publications import make_publication

pytestmark = pytest.mark.django_db(transaction=True)

LOOKS = pytest.mark.parametrize("look", [("light", 1280), ("dark", 390)], ids=["desk", "phone"])
Look = tuple[Literal["light", "dark"], int]


@pytest.fixture(autouse=True)
def _look(page: Page, look: Look) -> None:
    scheme, width = look
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})


@LOOKS
@pytest.mark.parametrize("who", ["administrator", "reviewer"])
def test_no_page_of_people_and_settings_breaks_a_rule(
    page: Page, live_server: LiveServer, sign_in: SignIn, cast: Cast, who: str
) -> None:
    fill_every_table(cast)
    user: User = getattr(cast, who)
    team = cast.team.slug
    addresses = [
        *(reverse(name) for name in ("account", "notification_settings")),
        *(reverse(name, args=[team]) for name in ("people", "me", "notifications", "tokens")),
        reverse("member", args=[team, cast.second_reviewer.memberships.get().pk]),
    ]
    if who == "administrator":
        administers = ("invite", "team_settings", "policy", "write_methodology")
        addresses += [reverse(name, args=[team]) for name in (*administers, "write_corrections")]
    sign_in(user)

    assert _broken(page, live_server, addresses) == {}


@LOOKS
def test_no_page_of_work_breaks_a_rule(
    page: Page, live_server: LiveServer, sign_in: SignIn, cast: Cast
) -> None:
    told = fill_every_table(cast)
    cases = [make_case(cast, situation) for situation in ("deciding", "edited", "merged")]
    team = cast.team.slug
    queue = reverse("queue", args=[team])
    sign_in(cast.editor)

    broken = _broken(
        page,
        live_server,
        [
            *(f"{queue}?tab={tab}" for tab in ("mine", "team", "nobody", "due", "edited")),
            f"{queue}?q=nothing+is+called+so",
            *(reverse("dispute", args=[team, each.pk]) for each in (*cases, told.dispute)),
            *_of_what_was_found(cast, told),
            reverse("statistics", args=[team]),
            f"{reverse('statistics', args=[team])}?of=outlets",
            reverse("trail", args=[team]),
            _act("dispute.decided", team),
        ],
    )

    assert broken == {}


@LOOKS
def test_no_page_of_publications_breaks_a_rule(
    page: Page, live_server: LiveServer, sign_in: SignIn, cast: Cast
) -> None:
    states = ("in_legal_review", "scheduled", "corrected", "withdrawn")
    made = [make_publication(cast, state) for state in states]
    lacking = make_publication(cast, claim_reviewed="x" * 90)
    team = cast.team.slug
    again = make_contradiction(cast.team).dispute
    sign_in(cast.second_editor)

    broken = _broken(
        page,
        live_server,
        [
            reverse("publications", args=[team]),
            *(reverse("publication", args=[team, each.pk]) for each in (*made, lacking)),
            reverse("wording", args=[team, lacking.pk]),
            reverse("dispute", args=[team, lacking.dispute_id]),
            reverse("earlier_findings", args=[team, again.pk]),
        ],
    )

    assert broken == {}


def _act(verb: str, team: str) -> str:
    return reverse("event", args=[team, Event.objects.filter(verb=verb)[0].pk])


def _of_what_was_found(cast: Cast, told: Contradiction) -> list[str]:
    team = cast.team.slug
    contact = Contact.objects.filter(dispute=told.dispute)[0]
    evidence = Evidence.objects.filter(dispute=told.dispute)[0]
    return [
        reverse("contacts", args=[team, told.dispute.pk]),
        reverse("contact", args=[team, contact.pk]),
        reverse("evidence_piece", args=[team, evidence.pk]),
    ]


def _broken(page: Page, server: LiveServer, addresses: list[str]) -> dict[str, list[str]]:
    found = {}
    for address in addresses:
        response = page.goto(server.url + address)
        assert response is not None
        assert response.ok, address
        found[address] = _violations(page)
    return {address: rules for address, rules in found.items() if rules}
