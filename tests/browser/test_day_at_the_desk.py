"""A day at the desk, in the browser: from flagged words to a finding that is corrected."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from articles.models import Article
from audit.context import through
from reviews.actions.embargo import release_due
from reviews.actions.rechecking import watch_sources
from reviews.models import Dispute
from tests.browser.conftest import SignIn
from tests.builders import make_contradiction
from tests.cast import Cast
from tests.reviews.claim_review_rules import recommended_missing, required_missing, reviews_in

pytestmark = pytest.mark.django_db(transaction=True)

FLAGGED = "A ferry ran aground off Port Ellery on Monday."
FIRST_REASON = "The company's log puts it on Monday."
SECOND_REASON = "The radar shows it at sea until Tuesday; the log was written later."
HEADLINE = "When the ferry ran aground"


def test_a_day_from_flagged_words_to_a_corrected_finding(
    page: Page, live_server: LiveServer, sign_in: SignIn, cast: Cast
) -> None:
    desk = Desk(page, live_server, sign_in, cast)
    made = [make_contradiction(cast.team, f"Ferry {number}") for number in range(9)]
    source, other = made[0].articles[0], made[1].dispute

    one = desk.flags_words(source)
    desk.asks_for_an_independent_check(one)
    desk.assigns_all_at_once([one, *(each.dispute for each in made)], cast.reviewer)
    desk.assigns(one, cast.second_reviewer)
    desk.judges(cast.reviewer, one, is_so="Supported", note="Use", why=FIRST_REASON)
    desk.sees_nothing_of_the_other(cast.second_reviewer, one)
    desk.judges(
        cast.second_reviewer, one, is_so="Not supported", note="Do not use", why=SECOND_REASON
    )
    desk.decides_with_both_side_by_side(one)
    desk.judges(
        cast.reviewer, other, is_so="Supported", note="Use with attribution", why="Both say so."
    )
    desk.closes_with_a_desk_note_alone(other)

    desk.gives_the_article_its_address(source)
    desk.asks_the_company(one)
    desk.words_a_publication(one)
    address, due = desk.schedules_it()
    desk.is_public_at_no_door(address)
    desk.goes_out_when_due(address, due)
    desk.learns_that_the_article_was_edited(source)
    desk.corrects_the_finding(address)


class Desk:
    """What people do on the pages, step by step. Each step begins with who takes it."""

    def __init__(self, page: Page, live_server: LiveServer, sign_in: SignIn, cast: Cast) -> None:
        self.page, self.server, self.sign_in, self.cast = page, live_server, sign_in, cast
        self.signed_in: dict[User, list[Any]] = {}

    def flags_words(self, article: Article) -> Dispute:
        page = self._at(self.cast.reporter, "article", article.pk)
        page.get_by_text(FLAGGED).click(click_count=3)  # chooses the line
        page.get_by_role("link", name="Flag the chosen words").click()
        expect(page.get_by_label("The words")).to_have_value(FLAGGED)
        page.get_by_label("What is doubtful about them").fill("The harbour master says Tuesday.")

        page.get_by_role("button", name="Flag them").click()

        self._told("Flagged.")
        expect(page.get_by_role("region", name="Flagged")).to_contain_text("says Tuesday")
        return Dispute.objects.get(origin="flag")

    def asks_for_an_independent_check(self, dispute: Dispute) -> None:
        page = self._at_the_dispute(self.cast.editor, dispute)

        form = self._opened("Arrange the work")
        form.get_by_label("Checks").select_option(label="Independent second check")
        form.get_by_role("button", name="Arrange the work").click()

        self._told("Arranged.")
        expect(page.locator(".page-head .tags")).to_contain_text("Independent second check")

    def assigns_all_at_once(self, disputes: list[Dispute], reviewer: User) -> None:
        page = self._at(self.cast.editor, "queue")
        page.get_by_role("link", name=re.compile("^Nobody")).click()
        for dispute in disputes:
            page.locator(f"input[name=dispute][value='{dispute.pk}']").check()

        page.get_by_label("Hand the ticked to").select_option(label=reviewer.name)
        page.get_by_role("button", name="Assign", exact=True).click()

        self._told(f"{len(disputes)} assigned to {reviewer.name}.")

    def assigns(self, dispute: Dispute, reviewer: User) -> None:
        page = self._at_the_dispute(self.cast.editor, dispute)

        page.get_by_role("link", name="Assign", exact=True).click()
        page.locator("#sheet").get_by_role("button", name=re.compile(reviewer.name)).click()

        self._told(f"Assigned to {reviewer.name}.")

    def judges(self, reviewer: User, dispute: Dispute, *, is_so: str, note: str, why: str) -> None:
        page = self._at_the_dispute(reviewer, dispute)
        page.get_by_role("button", name="Start the review").click()
        for finding in page.locator("fieldset.finding").all():
            said, so = finding.locator("fieldset").all()
            said.get_by_label("Supported", exact=True).check()
            so.get_by_label(is_so, exact=True).check()
        page.get_by_label(note, exact=True).check()
        page.get_by_label("Why", exact=True).fill(why)
        page.get_by_label("High").check()

        page.get_by_role("button", name="Give the verdict").click()

        self._told("The verdict is recorded.")

    def sees_nothing_of_the_other(self, reviewer: User, dispute: Dispute) -> None:
        page = self._at(reviewer, "queue")
        row = page.locator(".disputes li").filter(has_text=dispute.question).first
        expect(row).not_to_contain_text("Verdict")
        self._at_the_dispute(reviewer, dispute)
        for hidden in (FIRST_REASON, "gave a verdict"):
            expect(page.locator("main")).not_to_contain_text(hidden)
        self._at(reviewer, "notifications")
        expect(page.locator("main")).not_to_contain_text("verdict")

    def decides_with_both_side_by_side(self, dispute: Dispute) -> None:
        page = self._at_the_dispute(self.cast.second_editor, dispute)
        beside = page.get_by_role("region", name="Verdicts differ")
        for words in (FIRST_REASON, SECOND_REASON, "Do not use"):
            expect(beside).to_contain_text(words)

        page.get_by_label("Why this one holds").fill("Radar is no matter of memory.")
        page.get_by_role("button", name="Decide for Selma Reviewer").click()

        self._told("Closed: do not use.")
        expect(page.locator(".verdict.standing")).to_contain_text(SECOND_REASON)

    def closes_with_a_desk_note_alone(self, dispute: Dispute) -> None:
        page = self._at_the_dispute(self.cast.editor, dispute)

        page.get_by_role("button", name="Close on this verdict").click()

        self._told("Closed: use with attribution.")
        expect(page.locator(".page-head .state")).to_have_text("Decided")

    def gives_the_article_its_address(self, article: Article) -> None:
        page = self._at(self.cast.reporter, "edit_article", article.pk)

        page.get_by_label("Address").fill("https://harbour.example/ferry")
        page.get_by_role("button", name="Save").click()

        expect(page.get_by_role("link", name="harbour.example/ferry")).to_be_visible()

    def asks_the_company(self, dispute: Dispute) -> None:
        page = self._at_the_dispute(self.cast.editor, dispute)
        form = self._opened("Log a contact")
        form.get_by_label("Who", exact=True).fill("The ferry company")
        form.get_by_label("What was asked").fill("When was the log written?")
        form.get_by_role("button", name="Log the contact").click()
        form = self._opened("Note what came of it")
        form.get_by_label("What happened").select_option(label="Replied")
        form.get_by_label("In words").fill("On Wednesday.")

        form.get_by_role("button", name="Note it").click()

        expect(page.locator("#contacts-part .entries")).to_contain_text("On Wednesday.")

    def words_a_publication(self, dispute: Dispute) -> None:
        page = self._at_the_dispute(self.cast.editor, dispute)
        page.get_by_label("Publish what was found of").select_option(label=FLAGGED)
        page.get_by_role("button", name="Draft a publication").click()
        page.get_by_label("Headline").fill(HEADLINE)
        page.get_by_label("The claim").fill("A ferry ran aground off Port Ellery on Monday")
        page.get_by_label("Who claimed it").fill("The ferry company")
        page.get_by_label("Their page").fill("https://company.example/")
        page.get_by_label("Claimed on").fill("2026-01-14")
        page.get_by_label("Why it is rated so").fill("Radar shows the ferry at sea until Tuesday.")

        page.get_by_role("button", name="Save the wording").click()

        preview = page.get_by_role("region", name="The page as readers see it")
        expect(preview.get_by_role("heading", name=HEADLINE)).to_be_visible()

    def schedules_it(self) -> tuple[str, datetime]:
        page, due = self.page, timezone.now() + timedelta(days=1)
        self._opened("Call it ready").get_by_role("button").click()
        self._told("It is ready.")
        form = self._opened("Schedule it")
        form.get_by_label("Goes out at").fill(due.strftime("%Y-%m-%dT%H:%M"))

        form.get_by_role("button", name="Schedule it").click()

        self._told("Scheduled.")
        expect(page.locator(".page-head .tags")).to_contain_text("Scheduled")
        slug = Dispute.objects.get(publications__isnull=False).publications.get().slug
        return reverse("public_finding", args=[slug]), due

    def is_public_at_no_door(self, address: str) -> None:
        page = self._as_a_reader(address)
        expect(page.locator("body")).not_to_contain_text(HEADLINE)
        page = self._as_a_reader(reverse("public_findings", args=[self.cast.team.slug]))
        expect(page.locator("body")).not_to_contain_text(HEADLINE)

    def goes_out_when_due(self, address: str, due: datetime) -> None:
        with through("task"):
            release_due(now=due)

        page = self._as_a_reader(address)
        expect(page.get_by_role("heading", name=HEADLINE)).to_be_visible()
        (review,) = reviews_in(page.content())
        whole = f"{settings.SITE_URL}{address}"
        assert (required_missing(review, whole), recommended_missing(review)) == ([], [])

    def learns_that_the_article_was_edited(self, article: Article) -> None:
        page = self._at(self.cast.reporter, "article", article.pk)
        page.get_by_role("link", name="Paste a newer text").click()
        text = page.get_by_label("The text as it stands now")
        text.fill(text.input_value().replace("Monday", "Tuesday"))
        page.get_by_role("button", name="Store as revision 2").click()
        with through("task"):
            watch_sources(now=timezone.now())

        page = self._at(self.cast.second_editor, "publications")
        page.get_by_label("State").select_option(label="Sources changed")
        page.get_by_role("button", name="Filter").click()
        page.get_by_role("link", name=HEADLINE).click()

        changes = page.get_by_role("region", name="What it rests on has changed")
        expect(changes).to_contain_text(f"no longer says “{FLAGGED}”")

    def corrects_the_finding(self, address: str) -> None:
        page = self.page
        page.get_by_role("link", name="Write a correction").click()
        page.get_by_label("Why it is rated so").fill("The outlet has since written Tuesday.")
        page.get_by_role("button", name="Save the wording").click()
        form = self._opened("Publish the correction")
        form.get_by_label("What changed").fill("The outlet’s own correction is told.")
        form.get_by_label("Why", exact=True).fill("It changed its text.")
        form.get_by_role("button", name="Publish the correction").click()
        self._told("Corrected.")

        page = self._as_a_reader(address)
        ledger = page.get_by_role("region", name="What was done, and when")
        for words in ("Published", "Corrected", "The outlet’s own correction is told."):
            expect(ledger).to_contain_text(words)
        expect(page.locator(".explanation")).to_have_text("The outlet has since written Tuesday.")

    def _at(self, user: User, name: str, *args: object) -> Page:
        context = self.page.context
        if user in self.signed_in:
            context.clear_cookies()
            context.add_cookies(self.signed_in[user])
        else:
            self.sign_in(user)
            self.signed_in[user] = context.cookies()
        self.page.goto(self.server.url + reverse(name, args=[self.cast.team.slug, *args]))
        return self.page

    def _at_the_dispute(self, user: User, dispute: Dispute) -> Page:
        return self._at(user, "dispute", dispute.pk)

    def _as_a_reader(self, address: str) -> Page:
        self.page.context.clear_cookies()
        self.page.goto(self.server.url + address)
        self.page.reload()  # a browser may keep a public page for a minute
        return self.page

    def _opened(self, title: str) -> Locator:
        """What opens under this title, opened."""
        summary = self.page.locator("summary", has_text=re.compile(f"^{title}$"))
        summary.click()
        return self.page.locator("details").filter(has=summary)

    def _told(self, words: str) -> None:
        expect(self.page.get_by_role("status").filter(has_text=words)).to_be_visible()
