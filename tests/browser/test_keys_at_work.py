"""The work list and the workbench by keys alone, and a verdict that is saved as one types."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reviews.actions.assigning import assign_dispute
from reviews.models import Dispute, Draft
from tests.browser.conftest import SignIn
from tests.builders import make_contradiction
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_work_list(page: Page, sign_in: SignIn, cast: Cast, live_server: LiveServer) -> None:
    for _ in range(2):
        make_contradiction(cast.team)
    sign_in(cast.editor)
    page.goto(f"{live_server.url}/t/{cast.team.slug}/queue/?tab=team")
    rows = page.locator("[data-row]")

    page.keyboard.press("j")
    expect(rows.nth(0)).to_be_focused()
    page.keyboard.press("x")
    expect(rows.nth(0).get_by_role("checkbox")).to_be_checked()
    page.keyboard.press("j")
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("a")
    expect(page.locator("#sheet").get_by_text("Who checks this?")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.get_by_label("Words")).to_be_focused()
    page.keyboard.press("Escape")
    rows.nth(1).focus()
    page.keyboard.press("t")
    expect(page.get_by_text("This one is yours.")).to_be_visible()


def test_the_workbench(page: Page, sign_in: SignIn, cast: Cast, live_server: LiveServer) -> None:
    _assigned(cast)
    sign_in(cast.reviewer)
    page.goto(f"{live_server.url}/t/{cast.team.slug}/queue/?tab=mine")

    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/disputes/*/")
    page.keyboard.press("s")
    expect(page.locator(".state.in_review")).to_be_visible()
    for key, part in (("v", ".judge"), ("e", "#evidence-part"), ("c", "[data-key=c]")):
        page.locator("body").click(position={"x": 1, "y": 1})
        page.keyboard.press(key)
        expect(page.locator(part).locator(":focus")).to_have_count(1)


def test_a_verdict_is_saved_as_one_types(
    page: Page, sign_in: SignIn, cast: Cast, live_server: LiveServer
) -> None:
    dispute = _assigned(cast)
    sign_in(cast.reviewer)
    page.goto(f"{live_server.url}/t/{cast.team.slug}/disputes/{dispute.pk}/")

    page.get_by_label(re.compile("Why")).first.press_sequentially("Only the coast guard")
    expect(page.locator("#saved")).to_contain_text(re.compile(r"Saved \d"))
    page.reload()

    expect(page.get_by_label(re.compile("Why")).first).to_have_value("Only the coast guard")
    assert Draft.objects.get().values["rationale"] == "Only the coast guard"


def _assigned(cast: Cast) -> Dispute:
    dispute = make_contradiction(cast.team).dispute
    assign_dispute(
        actor=cast.actor("editor"), dispute=dispute, reviewer=cast.reviewer, now=timezone.now()
    )
    return dispute
