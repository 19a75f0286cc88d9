"""What everybody may read, signed in nowhere, against the rules of axe."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from reviews.actions.public_pages import write_public_page
from tests.browser.test_accessibility import _violations
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.publications import make_publication

pytestmark = pytest.mark.django_db(transaction=True)

STATES = ("published", "corrected", "withdrawn", "retracted")


@pytest.mark.parametrize("look", [("light", 1280), ("dark", 390)], ids=["desk", "phone"])
def test_no_public_page_breaks_a_rule(
    page: Page, live_server: LiveServer, cast: Cast, look: tuple[Literal["light", "dark"], int]
) -> None:
    slugs = [make_publication(cast, state).slug for state in STATES]
    _write_pages(cast)
    scheme, width = look
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    names = ("findings", "scale", "methodology", "corrections")
    addresses = [
        *(reverse("public_finding", args=[slug]) for slug in slugs),
        *(reverse(f"public_{name}", args=[cast.team.slug]) for name in names),
        reverse("public_findings", args=[cast.other_team.slug]),
    ]

    broken: dict[str, list[str]] = {}
    for address in addresses:
        page.goto(live_server.url + address)
        page.get_by_role("heading", level=1).wait_for()
        broken[address] = _violations(page)

    assert broken == {address: [] for address in addresses}


def _write_pages(cast: Cast) -> None:
    row: dict[str, Any] = {"actor": cast.actor("administrator"), "team": cast.team, "now": NOW}
    for kind in ("methodology", "corrections"):
        text = "We ask **both sides**.\n\n- By telephone\n- In writing"
        write_public_page(kind=kind, text=text, version=0, **row)
