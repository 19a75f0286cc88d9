"""An action on many rows goes on in steps, tells how far it has come, and names each refusal."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from accounts import moderation
from audit.models import Event
from reviews.models import Dispute
from tests.builders import make_contradiction
from tests.cast import Cast
from tests.reviews.cases import make_case
from tests.signing_in import signed_in

LIST = "admin:reviews_dispute_changelist"


@pytest.fixture
def moderator(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(moderation, "ROWS_A_STEP", 2)
    return signed_in(cast.moderator)


def _begin(client: Client, disputes: list[Dispute], action: str, **asked: Any) -> Any:
    chosen = [dispute.pk for dispute in disputes]
    return client.post(
        reverse(LIST), {"action": action, "_selected_action": chosen, "apply": "yes", **asked}
    )


def _go_on(client: Client, page: Any) -> Any:
    """As its script does: the page's form, sent as it is."""
    document: Any = html.document_fromstring(page.content.decode())
    (form,) = document.xpath("//form[@data-go-on]")
    values: dict[str, list[str]] = {}
    for name, value in form.form_values():
        values.setdefault(name, []).append(value)
    return client.post(reverse(LIST), values, follow=True)


def test_each_row_is_done_once_and_the_page_tells_how_many(cast: Cast, moderator: Client) -> None:
    disputes = [make_contradiction(cast.team).dispute for _ in range(5)]

    first = _begin(moderator, disputes, "dismiss", reason="All of them are old.")
    after_first = Dispute.objects.filter(state="dismissed").count()
    second = _go_on(moderator, first)
    third = _go_on(moderator, second)

    assert "2 of 5 tried, 2 done." in first.content.decode()
    assert "4 of 5 tried, 4 done." in second.content.decode()
    assert "Done for 5 of 5." in third.content.decode()
    assert after_first == 2
    assert Dispute.objects.filter(state="dismissed").count() == 5
    assert Event.objects.filter(verb="dispute.dismissed", door="admin").count() == 5


def test_what_is_refused_for_one_is_done_for_the_others(cast: Cast, moderator: Client) -> None:
    disputes = [make_case(cast, "dismissed"), *(make_case(cast) for _ in range(2))]

    first = _begin(moderator, disputes, "dismiss", reason="Old.")
    last = _go_on(moderator, first)

    assert "2 of 3 tried, 1 done, 1 refused." in first.content.decode()
    assert "Done for 2 of 3." in last.content.decode()
    assert Dispute.objects.filter(state="dismissed").count() == 3


def test_all_that_the_filters_leave_can_be_chosen(cast: Cast, moderator: Client) -> None:
    for _ in range(3):
        make_case(cast)
    make_case(cast, "assigned")
    chosen = Dispute.objects.filter(state="open")[:1]

    page = moderator.post(
        reverse(LIST) + "?state__exact=open",
        {
            "action": "dismiss",
            "_selected_action": [chosen[0].pk],
            "select_across": "1",
            "apply": "yes",
            "reason": "Old.",
        },
    )

    assert "2 of 3 tried" in page.content.decode()


def test_disputes_are_merged_into_one_of_them(cast: Cast, moderator: Client) -> None:
    kept, other = make_case(cast), make_case(cast)

    _begin(moderator, [kept, other], "merge", into=kept.pk, reason="They ask the same.")

    other.refresh_from_db()
    kept.refresh_from_db()
    assert (kept.state, other.state, other.merged_into) == ("open", "merged", kept)


def test_whoever_fits_best_gets_it_and_where_nobody_does_it_is_told(
    cast: Cast, moderator: Client
) -> None:
    free, held = make_case(cast), make_case(cast, "dismissed")

    _begin(moderator, [free, held], "assign_by_itself")

    assert free.assignments.get().how == "automatic"
    assert not held.assignments.exists()
