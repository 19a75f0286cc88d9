"""A browser without JavaScript reaches and does the same, by links and forms."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from reviews.models import Dispute
from tests.browser.conftest import SignIn, open_the_story
from tests.builders import make_contradiction
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "java_script_enabled": False}


def test_words_are_seen_and_a_dispute_is_assigned(page: Page, sign_in: SignIn, cast: Cast) -> None:
    made = make_contradiction(cast.team)
    sign_in(cast.editor)
    open_the_story(page)

    page.get_by_role("link", name="Side by side").click()
    expect(page.locator("mark", has_text="62").first).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="Assign").click()
    page.get_by_role("button", name="Rui Reviewer").click()

    expect(page.get_by_role("status")).to_contain_text("Assigned to Rui Reviewer")
    assert Dispute.objects.get(pk=made.dispute.pk).state == "assigned"


def test_a_decision_is_undone_from_its_message(page: Page, sign_in: SignIn, cast: Cast) -> None:
    make_contradiction(cast.team)
    sign_in(cast.editor)
    open_the_story(page)

    page.get_by_role("button", name="Not a discrepancy").click()
    expect(page.locator("#before .row")).to_have_count(0)
    expect(page.get_by_role("button", name="Undo").first).to_be_in_viewport()
    page.get_by_role("status").get_by_role("button", name="Undo").click()

    expect(page.locator("#before .row")).to_have_count(1)
