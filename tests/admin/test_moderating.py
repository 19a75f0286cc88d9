"""What moderators change, they change by actions: authorised, checked, and in the trail."""

from __future__ import annotations

from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from lxml import html

from accounts.actions import change_user, system
from accounts.models import Membership, Team, User
from articles.models import Article, Outlet, Revision
from audit.models import Event
from claims.models import Decision
from reviews.models import DeskNote
from tests.admin.desk import judge
from tests.api.client import key_of
from tests.builders import (
    NOW,
    Contradiction,
    make_article,
    make_contradiction,
    make_outlet,
    make_story,
    make_user,
)
from tests.cast import Cast
from tests.signing_in import signed_in


@pytest.fixture
def moderator(cast: Cast) -> Client:
    return signed_in(cast.moderator)


@pytest.fixture
def told(cast: Cast) -> Contradiction:
    return make_contradiction(cast.team)


def _list(row: Model | type[Model]) -> str:
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_changelist")


def _change(client: Client, row: Model, **values: Any) -> Any:
    """As a browser does: the page's form, with other values in some fields."""
    meta = row._meta
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])
    fields = _fields_of(client.get(address).content.decode(), f"{meta.model_name}_form")
    return client.post(address, {**fields, **values}, follow=True)


def _fields_of(page: str, form_id: str) -> dict[str, str]:
    document: Any = html.document_fromstring(page)
    return dict(document.get_element_by_id(form_id).form_values())


def _add(client: Client, model: type[Model], **values: Any) -> Any:
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
    return client.post(address, values, follow=True)


def _ask(client: Client, row: Model, action: str) -> Any:
    """The page that asks before the action."""
    return client.post(_list(row), {"action": action, "_selected_action": [row.pk]})


def _act(client: Client, row: Model, action: str, **asked: Any) -> Any:
    return client.post(
        _list(row),
        {"action": action, "_selected_action": [row.pk], "apply": "yes", **asked},
        follow=True,
    )


def _last_act(cast: Cast, row: Model) -> str:
    """The newest act about the row, which was the moderator's, through the admin."""
    event = Event.objects.about(row._meta.label_lower, row.pk).newest_first()[0]
    assert (event.door, event.actor_id, event.act["actor"]["role"]) == (
        "admin",
        cast.moderator.pk,
        "moderator",
    )
    return event.verb


def test_a_team_its_first_user_and_their_role(moderator: Client, cast: Cast) -> None:
    _add(moderator, Team, name="Night desk", slug="night-desk", time_zone="Europe/Madrid")
    _add(moderator, User, email="Nina@Verify.example", name="Nina Night")
    team, user = Team.objects.get(slug="night-desk"), User.objects.get(name="Nina Night")
    _add(moderator, Membership, team=team.pk, user=user.pk, role="editor")

    membership = Membership.objects.get(team=team, user=user)
    assert (user.email, membership.role) == ("nina@verify.example", "editor")
    assert _last_act(cast, team) == "team.created"
    assert _last_act(cast, membership) == "membership.added"


def test_a_role_changes_and_a_membership_ends(moderator: Client, cast: Cast) -> None:
    membership = Membership.objects.get(user=cast.reporter)

    _change(moderator, membership, role="reviewer")
    changed = _last_act(cast, membership)
    _act(moderator, membership, "end")

    membership.refresh_from_db()
    assert (changed, membership.role) == ("membership.role_changed", "reviewer")
    assert membership.archived_at is not None
    assert _last_act(cast, membership) == "membership.removed"


def test_a_user_is_renamed_gets_a_password_and_is_deactivated(
    moderator: Client, cast: Cast
) -> None:
    user = cast.reporter
    _change(moderator, user, name="Rosa R.")
    secret = "a horse of another colour"
    _act(moderator, user, "give_password", password=secret, again=secret)
    given = _last_act(cast, user)
    _act(moderator, user, "lock")

    user.refresh_from_db()
    assert (user.name, user.is_active, given) == ("Rosa R.", False, "user.password_set")
    assert user.check_password(secret)
    assert _last_act(cast, user) == "user.changed"


def test_a_weak_password_is_refused_with_the_reason(moderator: Client, cast: Cast) -> None:
    before = cast.reporter.password

    response = _act(moderator, cast.reporter, "give_password", password="short", again="short")

    cast.reporter.refresh_from_db()
    assert b"too short" in response.content
    assert cast.reporter.password == before


def test_one_password_is_not_given_to_two_people(moderator: Client, cast: Cast) -> None:
    secret = "a horse of another colour"
    both = [cast.reporter.pk, cast.editor.pk]

    response = moderator.post(
        _list(User),
        {
            "action": "give_password",
            "_selected_action": both,
            "apply": "yes",
            "password": secret,
            "again": secret,
        },
    )

    assert b"Choose one person" in response.content


def test_a_token_is_revoked_and_opens_nothing(moderator: Client, cast: Cast) -> None:
    key = key_of(cast.editor, cast.team)
    token = cast.editor.tokens.get()

    _act(moderator, token, "revoke")

    assert _last_act(cast, token) == "token.revoked"
    headers = {"Authorization": f"Bearer {key}"}
    assert Client().get("/api/v1/stories/", headers=headers).status_code == 401


def test_an_outlet_is_added_and_changed(moderator: Client, cast: Cast) -> None:
    _add(moderator, Outlet, team=cast.team.pk, name="The Harbour Daily", domain="", country="")
    outlet = Outlet.objects.get(name="The Harbour Daily")
    added = _last_act(cast, outlet)
    _change(moderator, outlet, name="The Harbour Daily", time_zone="Europe/Madrid")

    outlet.refresh_from_db()
    assert (added, outlet.time_zone) == ("outlet.created", "Europe/Madrid")
    assert _last_act(cast, outlet) == "outlet.changed"


def test_a_refusal_is_a_message_and_writes_nothing(moderator: Client, cast: Cast) -> None:
    outlet = make_outlet(cast.team)

    response = _change(moderator, outlet, name=outlet.name, time_zone="Nowhere/Atall")

    outlet.refresh_from_db()
    assert "There is no time zone" in response.content.decode()
    assert outlet.time_zone == ""


def test_what_is_known_of_an_article_is_mended(moderator: Client, cast: Cast) -> None:
    outlet = make_outlet(cast.team, time_zone="Asia/Tokyo")
    article = make_article(make_story(cast.team), published="")

    _change(moderator, article, outlet=outlet.pk, author="Sam", published_as="2026-01-14")

    article.refresh_from_db()
    assert (article.author, article.outlet_id) == ("Sam", outlet.pk)
    assert article.published is not None
    assert article.published.isoformat() == "2026-01-13T15:00:00+00:00"
    assert _last_act(cast, article) == "article.changed"


def test_a_time_is_shown_as_it_can_be_written_so_that_saving_changes_nothing(
    moderator: Client, cast: Cast
) -> None:
    outlet = make_outlet(cast.team, time_zone="Asia/Tokyo")
    article = make_article(make_story(cast.team), outlet=outlet)
    _change(moderator, article, outlet=outlet.pk, published_as="2026-01-14")
    before = Event.objects.count()

    _change(moderator, article)

    assert Event.objects.count() == before
    article.refresh_from_db()
    assert article.published_precision == "day"


def test_another_teams_outlet_is_no_choice(moderator: Client, cast: Cast) -> None:
    article = make_article(make_story(cast.team))
    elsewhere = make_outlet(cast.other_team)

    _change(moderator, article, outlet=elsewhere.pk)

    assert Article.objects.get(pk=article.pk).outlet is None


def test_a_story_is_renamed_and_an_article_placed(
    moderator: Client, cast: Cast, told: Contradiction
) -> None:
    place = told.story.places.order_by("pk")[0]

    _change(moderator, told.story, title="Ferry aground")
    _change(moderator, place, placement="background")

    told.story.refresh_from_db()
    place.refresh_from_db()
    assert (told.story.title, place.placement) == ("Ferry aground", "background")
    assert _last_act(cast, place) == "article.placed"


def test_revisions_that_were_set_aside_are_read_again_together(
    moderator: Client, cast: Cast, told: Contradiction
) -> None:
    aside = Revision.objects.filter(article=told.articles[0])
    aside.update(stage="quarantined", last_error="It broke.")
    chosen = [row.pk for row in Revision.objects.filter(article__in=told.articles)]

    response = moderator.post(
        _list(Revision),
        {"action": "retry", "_selected_action": chosen, "apply": "yes"},
        follow=True,
    )

    assert [row.stage for row in aside] == ["received"]
    assert b"Done for 1 of 2." in response.content
    assert b"Only a revision that was set aside can be tried again" in response.content
    assert _last_act(cast, aside[0]) == "revision.retried"


def test_a_dispute_is_assigned_after_a_page_that_asks_to_whom(
    moderator: Client, cast: Cast, told: Contradiction
) -> None:
    asked = _ask(moderator, told.dispute, "assign").content.decode()

    _act(moderator, told.dispute, "assign", reviewer=cast.reviewer.pk)

    assert cast.reviewer.name in asked
    assert cast.reporter.name not in asked
    assert cast.outsider.name not in asked
    assert told.dispute.assignments.active().get().reviewer == cast.reviewer
    assert _last_act(cast, told.dispute) == "dispute.assigned"


def test_a_dispute_is_dismissed_and_reopened_for_a_reason(
    moderator: Client, cast: Cast, told: Contradiction
) -> None:
    _act(moderator, told.dispute, "dismiss", reason="")
    unchanged = _state(told.dispute)
    _act(moderator, told.dispute, "dismiss", reason="Both are old.")
    dismissed = _state(told.dispute)
    _act(moderator, told.dispute, "reopen", reason="They are not.")

    assert (unchanged, dismissed, _state(told.dispute)) == ("open", "dismissed", "open")
    assert _last_act(cast, told.dispute) == "dispute.reopened"


def test_an_illegal_move_is_refused_in_words(
    moderator: Client, cast: Cast, told: Contradiction
) -> None:
    judge(cast, told)

    response = _act(moderator, told.dispute, "dismiss", reason="Too late.")

    assert "cannot be moved" in response.content.decode()
    assert _state(told.dispute) == "decided"


def test_a_discrepancy_is_set_aside_and_restored(
    moderator: Client, cast: Cast, told: Contradiction
) -> None:
    _act(moderator, told.discrepancy, "dismiss", reason="Two different days.")
    aside, dispute = _state(told.discrepancy), _state(told.dispute)
    _act(moderator, Decision.objects.get(), "take_back")

    assert (aside, dispute) == ("dismissed", "dismissed")
    assert (_state(told.discrepancy), _state(told.dispute)) == ("open", "open")
    assert _last_act(cast, told.discrepancy).endswith(("restored", "undone"))


def test_workflow_fields_cannot_be_posted(moderator: Client, told: Contradiction) -> None:
    address = reverse("admin:reviews_dispute_change", args=[told.dispute.pk])

    response = moderator.post(address, {"state": "decided", "severity": "1"})

    assert response.status_code == 403
    assert _state(told.dispute) == "open"
    assert not DeskNote.objects.exists()


def test_a_moderator_of_yesterday_does_nothing_today(told: Contradiction) -> None:
    former = make_user("Former Moderator", moderator=True)
    client = signed_in(former)
    change_user(actor=system(), user=former, now=NOW, is_staff=False)

    response = client.post(
        _list(told.dispute), {"action": "dismiss", "_selected_action": [told.dispute.pk]}
    )

    assert response.status_code == 302
    assert _state(told.dispute) == "open"


def _state(row: Any) -> str:
    row.refresh_from_db()
    return str(row.state)
