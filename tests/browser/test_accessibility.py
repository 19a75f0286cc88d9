"""Every page against the rules of axe, in light and dark, at phone and desk width."""

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from claims.enums import Support
from reviews.actions.working import assign_dispute
from tests.browser.conftest import SignIn, open_the_story
from tests.builders import NOW, Contradiction, make_claim, make_contradiction, make_statement
from tests.cast import Cast
from tests.reviews.cases import start

pytestmark = pytest.mark.django_db(transaction=True)

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("look", [("light", 1280), ("dark", 390)], ids=["desk", "phone"])
def test_no_page_breaks_a_rule(
    page: Page,
    live_server: LiveServer,
    sign_in: SignIn,
    cast: Cast,
    look: tuple[Literal["light", "dark"], int],
) -> None:
    made = _story_with_everything(cast)
    scheme, width = look
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    sign_in(cast.editor)

    broken: dict[str, list[str]] = {}
    for name, args in _pages(made).items():
        page.goto(live_server.url + reverse(name, args=[cast.team.slug, *args]))
        broken[name] = _violations(page)

    page.goto(live_server.url + reverse("search", args=[cast.team.slug]) + "?q=hurt+or+ferry")
    assert page.locator("mark").count() > 3
    broken["what is found"] = _violations(page)

    assert broken == {name: [] for name in broken}


def test_no_dialog_breaks_a_rule(page: Page, sign_in: SignIn, cast: Cast) -> None:
    _story_with_everything(cast)
    sign_in(cast.editor)
    open_the_story(page)

    broken: dict[str, list[str]] = {}
    for opener in ("[data-open]", "[data-assign]", "[data-help]"):
        page.locator(opener).first.click()
        page.locator("dialog[open]").wait_for()
        broken[opener] = _violations(page)
        page.keyboard.press("Escape")

    assert broken == {"[data-open]": [], "[data-assign]": [], "[data-help]": []}


def _story_with_everything(cast: Cast) -> Contradiction:
    made = make_contradiction(cast.team)
    first, second = made.articles
    ran = [make_statement(each, "A ferry ran aground") for each in (first, second)]
    make_claim(
        made.story, [("ran aground", ran)], text="What the ferry did", support=Support.CONFIRMED
    )
    alone = make_statement(first, "off Port Ellery on Monday")
    make_claim(
        made.story, [("Monday", [alone])], text="When it happened", support=Support.ONE_OUTLET
    )
    assign_dispute(
        actor=cast.actor("second_editor"), dispute=made.dispute, reviewer=cast.editor, now=NOW
    )
    start(cast, made.dispute, "editor")
    return made


def _pages(made: Contradiction) -> dict[str, list[object]]:
    story: list[object] = [made.story.slug]
    article: list[object] = [made.articles[0].pk]
    claim: list[object] = [made.claim.pk]
    dispute: list[object] = [made.dispute.pk]
    return {
        "stories": [],
        "search": [],
        "new_story": [],
        "story": story,
        "words": [*story, made.discrepancy.pk],
        "new_article": story,
        "article": article,
        "edit_article": article,
        "revise": article,
        "claim": claim,
        "split": claim,
        "merge": claim,
        "open_dispute": claim,
        "queue": [],
        "dispute": dispute,
        "assign": dispute,
        "outlets": [],
        "new_outlet": [],
        "statistics": [],
        "trail": [],
    }


def _violations(page: Page) -> list[str]:
    found: list[dict[str, Any]] = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]
