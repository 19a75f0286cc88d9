"""A moderator who is no superuser, in the browser: from the first page to each bulk action.

Each action is chosen in a list, answered on the page that asks, and stands in the trail for each
row.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db.models import Model
from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts import moderation
from accounts.models import Membership, User
from articles.enums import Stage
from articles.models import Article, Outlet, Revision
from audit.models import Event
from reviews.models import Dispute, Publication, Verdict
from tests.builders import PASSWORD, make_article, make_story
from tests.cast import Cast
from tests.reviews.cases import make_case
from tests.reviews.publications import make_publication

pytestmark = pytest.mark.django_db(transaction=True)


LISTS: list[tuple[type[Model], str, str]] = [
    (Dispute, "hurt", "state__exact=decided"),
    (Verdict, "Rui", "desk_note__exact=attribute"),
    (Publication, "hurt", "state__exact=published"),
    (Article, "outlet.example", "published_precision__exact=minute"),
    (Outlet, "Harbour", "language="),
    (Membership, "Rui", "role__exact=reviewer"),
    (User, "Rui", "is_active__exact=1"),
]
"""Words that find a row of the list, and a filter that it offers and that keeps one."""


@pytest.fixture(autouse=True)
def _nothing_is_blocked(page: Page) -> Iterator[None]:
    """No script or style was kept back by the content security policy, in any scene."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    yield
    assert [text for text in said if "Content Security Policy" in text] == []


@pytest.fixture
def admin(page: Page, live_server: LiveServer, cast: Cast) -> Page:
    """The admin's first page, behind the password and a second factor set up there and then."""
    page.goto(f"{live_server.url}{reverse('login')}?next={reverse('admin:index')}")
    page.get_by_label("E-mail").fill(cast.moderator.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="Set up your second factor").wait_for()
    page.get_by_role("textbox", name="Code").fill(
        _code(TOTPDevice.objects.get(user=cast.moderator))
    )
    page.get_by_role("button", name="Set it up").click()
    page.get_by_role("heading", name="recovery codes").wait_for()
    page.goto(live_server.url + reverse("admin:index"))
    page.get_by_role("heading", name="Queues").wait_for()
    return page


def _code(device: TOTPDevice) -> str:
    """What the telephone shows."""
    clock = TOTP(device.bin_key, device.step, device.t0, device.digits)
    return f"{clock.token():06}"


def _open(page: Page, server: LiveServer, model: type[Model], query: str = "") -> None:
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"
    page.goto(f"{server.url}{reverse(name)}{query}")


def _choose(page: Page, action: str, *rows: Model) -> None:
    """Tick the rows, choose the action and run it; the page that asks comes."""
    for row in rows:
        page.locator(f'input[name="_selected_action"][value="{row.pk}"]').check()
    page.locator('select[name="action"]').select_option(label=action)
    page.locator('button[name="index"]').click()
    page.get_by_role("heading", name=action).first.wait_for()


def _answer(page: Page, action: str, *, reason: str = "") -> None:
    """Fill in what the page asks, and go on."""
    if reason:
        page.get_by_label("Reason").fill(reason)
    page.locator("form", has=page.locator("[name=apply]")).get_by_role(
        "button", name=action
    ).click()


def _told(page: Page, words: str) -> None:
    page.get_by_text(words).wait_for()


def _acts(cast: Cast, verb: str) -> int:
    """How many acts of the moderator's stand in the trail: one for each row."""
    acts = Event.objects.filter(verb=verb, door="admin", actor_id=cast.moderator.pk)
    return acts.count()


def test_a_number_leads_to_its_rows_and_words_find_one(
    admin: Page, live_server: LiveServer, cast: Cast
) -> None:
    assert not cast.moderator.is_superuser
    make_case(cast)
    make_case(cast, "dismissed")
    admin.reload()

    row = admin.get_by_role("row", name=cast.team.name)
    row.get_by_role("link", name="1").first.click()
    rows = admin.locator('input[name="_selected_action"]')
    expect(rows).to_have_count(1)
    _open(admin, live_server, Dispute, "?q=nothing+is+called+so")
    expect(rows).to_have_count(0)


def test_each_list_is_searched_and_narrowed(
    admin: Page, live_server: LiveServer, cast: Cast
) -> None:
    make_publication(cast, "published")
    rows = admin.locator("#result_list tbody tr")

    found = {}
    for model, words, narrowed in LISTS:
        _open(admin, live_server, model)
        counts = [rows.count()]
        for each in ("xyzzy", words):
            _search(admin, each)
            counts.append(rows.count())
        _open(admin, live_server, model)
        offered = admin.locator(f"a[href*='{narrowed}']").first.get_attribute("href")
        _open(admin, live_server, model, str(offered))
        found[model] = [*counts, rows.count()]

    for everything, nothing, searched, filtered in found.values():
        assert nothing == 0
        assert 0 < searched <= everything
        assert 0 < filtered <= everything


def _search(page: Page, words: str) -> None:
    page.locator("#searchbar").fill(words)
    page.locator("#searchbar").press("Enter")
    page.wait_for_url(f"**q={words}**")


def test_disputes_are_assigned_together_row_by_row(
    admin: Page, live_server: LiveServer, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moderation, "ROWS_A_STEP", 2)
    disputes = [make_case(cast) for _ in range(5)]
    sent: list[str] = []
    admin.on("request", lambda request: sent.append(request.method))

    _open(admin, live_server, Dispute)
    _choose(admin, "Assign", *disputes)
    admin.get_by_label("Reviewer").select_option(label=cast.reviewer.name)
    admin.get_by_role("button", name="Assign").click()

    _told(admin, "Done for 5 of 5.")
    assert sent.count("POST") == 4  # the page that asks, then 2, 2 and 1 of them
    assert [each.assignments.active().get().reviewer for each in disputes] == [cast.reviewer] * 5
    assert _acts(cast, "dispute.assigned") == 5


def test_disputes_that_nobody_has_begun_are_put_back_on_the_list(
    admin: Page, live_server: LiveServer, cast: Cast
) -> None:
    waiting, begun = [make_case(cast, "assigned") for _ in range(2)], make_case(cast, "in_review")

    _open(admin, live_server, Dispute)
    _choose(admin, "Put back on the list", *waiting, begun)
    _answer(admin, "Put back on the list")

    _told(admin, "Done for 2 of 3.")
    _told(admin, "Nobody has this without having begun.")
    states = Dispute.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["open", "open", "in_review"]
    assert _acts(cast, "dispute.unassigned") == 2


def test_a_dispute_is_dismissed_for_a_reason_alone(
    admin: Page, live_server: LiveServer, cast: Cast
) -> None:
    dispute = make_case(cast)

    _open(admin, live_server, Dispute)
    _choose(admin, "Dismiss", dispute)
    _answer(admin, "Dismiss", reason="Both are old.")

    _told(admin, "Done for 1 of 1.")
    assert Dispute.objects.get(pk=dispute.pk).state == "dismissed"
    assert _acts(cast, "dispute.dismissed") == 1


def test_what_is_refused_for_one_row_is_told_and_done_for_the_other(
    admin: Page, live_server: LiveServer, cast: Cast
) -> None:
    dismissed, dispute = make_case(cast, "dismissed"), make_case(cast)

    _open(admin, live_server, Dispute)
    _choose(admin, "Dismiss", dismissed, dispute)
    _answer(admin, "Dismiss", reason="Both are old.")

    _told(admin, "Done for 1 of 2.")
    _told(admin, "cannot be moved")


def test_two_disputes_become_one(admin: Page, live_server: LiveServer, cast: Cast) -> None:
    kept, other = make_case(cast), make_case(cast)

    _open(admin, live_server, Dispute)
    _choose(admin, "Merge into one", kept, other)
    admin.get_by_label("Into").select_option(value=str(kept.pk))
    _answer(admin, "Merge into one", reason="They ask the same.")

    _told(admin, "Done for 2 of 2.")
    assert Dispute.objects.get(pk=other.pk).merged_into == kept
    assert _acts(cast, "dispute.merged") == 2  # one about each of the two


def test_a_revision_that_was_set_aside_is_read_again(admin: Page, cast: Cast) -> None:
    revision = make_article(make_story(cast.team), read=False).revisions.get()
    Revision.objects.update(stage=Stage.QUARANTINED, last_error="It broke.")
    admin.reload()

    admin.get_by_role("link", name="Revisions set aside").click()
    _choose(admin, "Read again", revision)
    _answer(admin, "Read again")

    _told(admin, "Done for 1 of 1.")
    assert Revision.objects.get().stage == Stage.RECEIVED
    assert _acts(cast, "revision.retried") == 1


def test_a_person_is_found_locked_and_unlocked(
    admin: Page, live_server: LiveServer, cast: Cast
) -> None:
    lock = "Lock: no sign-in, no session, no token"

    _open(admin, live_server, User, "?q=rosa")
    _choose(admin, lock, cast.reporter)
    _answer(admin, lock)
    _told(admin, "Done for 1 of 1.")
    locked = User.objects.get(pk=cast.reporter.pk).is_active
    _choose(admin, "Unlock", cast.reporter)
    _answer(admin, "Unlock")
    _told(admin, "Done for 1 of 1.")

    assert (locked, User.objects.get(pk=cast.reporter.pk).is_active) == (False, True)
    assert _acts(cast, "user.changed") == 2


def test_a_publication_is_taken_down_and_its_page_says_so(
    admin: Page, live_server: LiveServer, cast: Cast
) -> None:
    publication = make_publication(cast, "published")

    _open(admin, live_server, Publication)
    _choose(admin, "Take down (withdraw)", publication)
    _answer(admin, "Take down (withdraw)", reason="A court asked for it.")
    _told(admin, "Done for 1 of 1.")
    admin.goto(live_server.url + reverse("public_finding", args=[publication.slug]))

    admin.get_by_text("withdrawn").first.wait_for()
    assert _acts(cast, "publication.withdrawn") == 1


def test_the_state_of_a_dispute_is_shown_and_cannot_be_typed(
    admin: Page, live_server: LiveServer, cast: Cast
) -> None:
    dispute = make_case(cast)

    admin.goto(live_server.url + reverse("admin:reviews_dispute_change", args=[dispute.pk]))

    expect(admin.get_by_text("State", exact=True).first).to_be_visible()
    expect(admin.locator("[name=state], [name=severity], [name=priority]")).to_have_count(0)
    expect(admin.get_by_role("button", name="Save")).to_have_count(0)
