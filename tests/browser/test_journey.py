"""From a pasted article to a closed dispute, in the browser alone, with a real worker."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SignIn
from tests.cast import Cast

HERALD = """Ferry runs aground off Port Ellery

A passenger ferry ran aground off Port Ellery on Monday morning. \
Dozens of people were hurt.

"The ferry struck the reef at full speed," said Marta Quayle, the harbour master.

The coast guard said 40 passengers were injured in the accident.
"""
COURIER = """Scores hurt as ferry hits reef

A passenger ferry ran aground off Port Ellery on Monday morning with hundreds aboard.

According to the hospital, 62 passengers were injured in the accident.

Marta Quayle, the harbour master, said the ferry struck the reef.
"""
READING_MILLISECONDS = 90_000

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.usefixtures("celery_worker_process")
def test_two_pasted_articles_end_in_a_closed_dispute(
    page: Page, sign_in: SignIn, cast: Cast
) -> None:
    sign_in(cast.reporter)
    _open_story(page, "A ferry ran aground")
    _paste(page, HERALD, outlet="The Ellery Herald", button="Add, then another")
    _paste(page, COURIER, outlet="Coast Courier", button="Add and read")
    expect(page.locator("#progress")).to_be_visible()
    row = page.locator("#before .row", has_text="62").first
    expect(row).to_be_visible(timeout=READING_MILLISECONDS)
    expect(row.locator("mark", has_text="40").first).to_be_visible()
    expect(row.get_by_role("link", name="Assign")).to_have_count(0)
    dossier = page.url

    sign_in(cast.editor)
    page.goto(dossier)
    row.get_by_role("link", name="Assign").click()
    page.locator("#sheet").get_by_role("button", name=re.compile("Rui Reviewer")).click()
    expect(page.get_by_role("status")).to_contain_text("Assigned to Rui Reviewer")
    expect(row).to_contain_text("Assigned: Rui Reviewer")

    sign_in(cast.reviewer)
    page.get_by_role("link", name=re.compile("^Queue")).click()
    page.locator(".disputes a.title").click()
    page.get_by_role("button", name="Start the review").click()
    _judge(page)
    expect(page.get_by_role("status")).to_contain_text("The verdict is recorded")

    sign_in(cast.second_editor)
    page.get_by_role("link", name=re.compile("^Queue")).click()
    page.locator(".disputes a.title").click()
    page.get_by_role("button", name="Close on this verdict").click()
    expect(page.get_by_role("status")).to_contain_text("Closed: use with attribution")
    assert [_plainly(line) for line in page.locator(".trail li p:first-child").all()] == [
        "Verify opened the dispute by task",
        "Ana Editor assigned the dispute to Rui Reviewer",
        "Rui Reviewer began to review the dispute",
        "Rui Reviewer added evidence: https://hospital.example/bulletin",
        "Rui Reviewer gave a verdict on the dispute: use with attribution, confidence high",
        "Edo Editor closed the dispute",
    ]


@pytest.mark.usefixtures("celery_worker_process")
def test_one_article_is_read_and_waits_for_another(page: Page, sign_in: SignIn, cast: Cast) -> None:
    sign_in(cast.reporter)
    _open_story(page, "One article")

    _paste(page, HERALD, outlet="The Ellery Herald", button="Add and read")

    expect(page.get_by_text("With one article there is nothing to compare")).to_be_visible(
        timeout=READING_MILLISECONDS
    )
    expect(page.locator("#one-outlet li").first).to_be_visible()


def _open_story(page: Page, title: str) -> None:
    page.get_by_role("link", name="New story").click()
    page.get_by_label("Title").fill(title)
    page.get_by_role("button", name="Open the story").click()


def _paste(page: Page, text: str, *, outlet: str, button: str) -> None:
    page.get_by_label("Text optional", exact=True).fill(text)
    page.get_by_label("New outlet").fill(outlet)
    page.get_by_label("Publication date").fill("2026-01-13")
    page.get_by_role("button", name=button).click()
    page.get_by_role("status").get_by_text("being read").wait_for()


def _judge(page: Page) -> None:
    for question in page.locator("fieldset.finding fieldset").all():
        question.get_by_label("Supported", exact=True).check()
    page.get_by_label("Use with attribution").check()
    page.get_by_label("In these words").fill("The hospital counts 62 injured, the coast guard 40.")
    page.get_by_label("Why").fill(
        "The hospital's bulletin lists 62; the coast guard counted at sea."
    )
    page.get_by_label("High").check()
    page.get_by_label("Address 1").fill("https://hospital.example/bulletin")
    page.get_by_role("button", name="Give the verdict").click()


def _plainly(line: Locator) -> str:
    return " ".join(line.inner_text().split())
