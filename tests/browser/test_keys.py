"""The dossier by keys alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SignIn, open_the_story
from tests.builders import make_contradiction, make_discrepancy
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def test_rows_are_walked_opened_and_assigned(page: Page, sign_in: SignIn, cast: Cast) -> None:
    made = make_contradiction(cast.team)
    second = make_discrepancy(
        made.story, made.claim, kind="place", explanation="They place it differently.", severity=0.5
    )
    sign_in(cast.editor)
    open_the_story(page)
    first_row, second_row = (page.locator(f"#d{row.pk}") for row in (made.discrepancy, second))

    page.keyboard.press("j")
    expect(first_row).to_be_focused()
    page.keyboard.press("j")
    expect(second_row).to_be_focused()
    page.keyboard.press("k")
    expect(first_row).to_be_focused()

    page.keyboard.press("Enter")
    expect(page.locator("#sheet .passage mark", has_text="62")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#sheet")).to_be_hidden()

    page.keyboard.press("a")
    expect(page.locator("#sheet").get_by_text("Who checks this?")).to_be_visible()
    page.keyboard.press("Escape")

    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()


def test_keys_stay_letters_where_one_types(page: Page, sign_in: SignIn, cast: Cast) -> None:
    make_contradiction(cast.team)
    sign_in(cast.editor)

    page.get_by_label("Search stories").press_sequentially("jak?")

    expect(page.get_by_label("Search stories")).to_have_value("jak?")
    expect(page.locator("dialog[open]")).to_have_count(0)


def test_a_stroke_searches_the_list_and_elsewhere_everything(
    page: Page, sign_in: SignIn, cast: Cast
) -> None:
    make_contradiction(cast.team)
    sign_in(cast.editor)

    page.keyboard.press("/")
    expect(page.get_by_label("Search stories")).to_be_focused()
    open_the_story(page)
    page.keyboard.press("/")
    page.get_by_label("Words to search for").wait_for()
    expect(page.get_by_label("Words to search for")).to_be_focused()
    page.keyboard.type("ferry")
    page.keyboard.press("Enter")

    expect(page.locator("main h2")).to_have_text(["Stories", "Articles"])
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("A ferry ran aground")
