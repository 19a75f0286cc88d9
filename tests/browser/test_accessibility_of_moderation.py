"""What Verify adds to the admin against the rules of axe: the first page and the one that asks."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.test_accessibility import RULES
from tests.cast import Cast
from tests.reviews.cases import make_case
from tests.signing_in import signed_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("look", [("light", 1280), ("dark", 390)], ids=["desk", "phone"])
def test_no_page_of_moderation_breaks_a_rule(
    page: Page, live_server: LiveServer, cast: Cast, look: tuple[Literal["light", "dark"], int]
) -> None:
    dispute = make_case(cast)
    scheme, width = look
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    _let_in(page, live_server, cast)

    page.goto(live_server.url + reverse("admin:index"))
    first = [_violations(page, f"section[aria-labelledby={name}]") for name in ("now", "queues")]
    page.goto(live_server.url + reverse("admin:reviews_dispute_changelist"))
    page.locator(f'[name="_selected_action"][value="{dispute.pk}"]').check()
    page.locator('select[name="action"]').select_option(label="Merge into one")
    page.locator('button[name="index"]').click()
    page.locator("[name=apply]").wait_for(state="attached")
    asking = _violations(page, "form:has([name=apply])")

    assert first == [[], []]
    assert asking == []


def _let_in(page: Page, server: LiveServer, cast: Cast) -> None:
    """Give the browser a session in which the moderator gave their second factor."""
    key = signed_in(cast.moderator).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": server.url}]
    )


def _violations(page: Page, part: str) -> list[str]:
    found: list[dict[str, Any]] = (
        Axe().run(page, context=part, options=RULES).response["violations"]
    )
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]
