"""Evidence that changes a finding opens a closed dispute again, for whoever adds it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from audit.models import Event
from reviews.models import Dispute, Evidence
from tests.api.client import api_of, problem_of
from tests.cast import Cast
from tests.reviews.cases import make_case

pytestmark = pytest.mark.django_db

WHY = "The list has 40 names."


@pytest.fixture(autouse=True)
def _kept_apart(settings: Settings, tmp_path: Any) -> None:
    settings.EVIDENCE_ROOT = tmp_path / "evidence"


def _post(
    cast: Cast, client: Client, dispute: Dispute, who: str, page: str = "evidence", **typed: str
) -> Any:
    client.force_login(getattr(cast, who))
    return client.post(reverse(page, args=[cast.team.slug, dispute.pk]), typed)


def _standing(dispute: Dispute) -> tuple[str, int, str]:
    dispute.refresh_from_db()
    return dispute.state, dispute.round, dispute.origin


def _opened_by(dispute: Dispute) -> list[str]:
    events = Event.objects.about("reviews.dispute", dispute.pk)
    return [one.verb for one in events.filter(verb__in=["dispute.reopened", "dispute.appealed"])]


@pytest.mark.parametrize("situation", ["decided", "edited", "dismissed"])
@pytest.mark.parametrize(
    "who, verb", [("editor", "dispute.reopened"), ("reporter", "dispute.appealed")]
)
def test_it_opens_a_new_round(
    cast: Cast, client: Client, who: str, verb: str, situation: str
) -> None:
    dispute = make_case(cast, situation)

    _post(cast, client, dispute, who, note="A list came in.", reopen_because=WHY)

    assert _standing(dispute) == ("open", 2, "evidence")
    assert dispute.reason == WHY
    assert (dispute.verdict, dispute.source_changed_at) == (None, None)
    assert Evidence.objects.filter(dispute=dispute, note="A list came in.").count() == 1
    assert _opened_by(dispute) == [verb]


@pytest.mark.parametrize("door", ["page", "api"])
def test_the_trail_tells_of_the_evidence_before_what_it_opened(
    door: str, cast: Cast, client: Client
) -> None:
    dispute = make_case(cast, "decided")
    typed = {"note": "A list came in.", "reopen_because": WHY}

    if door == "page":
        _post(cast, client, dispute, "editor", **typed)
    else:
        body = {"dispute": dispute.pk, "kind": "note", **typed}
        assert api_of(cast.editor, cast.team).post("/evidence/", body).status_code == 201

    told = Event.objects.filter(verb__in=["evidence.added", "dispute.reopened"])
    assert [event.verb for event in told.oldest_first()] == ["evidence.added", "dispute.reopened"]


def test_a_quotation_does_too(cast: Cast, client: Client) -> None:
    dispute = make_case(cast, "decided")

    _post(cast, client, dispute, "reviewer", "quotation", exact="Forty.", reopen_because=WHY)

    assert _standing(dispute) == ("open", 2, "evidence")


def test_evidence_that_changes_nothing_leaves_it_closed(cast: Cast, client: Client) -> None:
    dispute = make_case(cast, "decided")
    before = _standing(dispute)

    _post(cast, client, dispute, "editor", note="It bears it out.")

    assert _standing(dispute) == before
    assert Evidence.objects.filter(dispute=dispute, note="It bears it out.").exists()


def test_the_question_is_asked_of_closed_disputes_alone(cast: Cast, client: Client) -> None:
    client.force_login(cast.reporter)

    asked = {
        situation: b"It changes the finding, because"
        in client.get(
            reverse("dispute", args=[cast.team.slug, make_case(cast, situation).pk])
        ).content
        for situation in ("open", "judged", "decided", "dismissed")
    }

    assert asked == {"open": False, "judged": False, "decided": True, "dismissed": True}


def test_of_a_dispute_that_was_opened_meanwhile_nothing_typed_is_lost(
    cast: Cast, client: Client
) -> None:
    dispute = make_case(cast)

    response = _post(cast, client, dispute, "editor", note="A list.", reopen_because=WHY)

    form = response.context["evidence_form"]
    assert (form["note"].value(), form["reopen_because"].value()) == ("A list.", WHY)
    assert "cannot be moved by “reopen”" in form.non_field_errors()[0]
    assert (_standing(dispute)[:2], Evidence.objects.count()) == (("open", 1), 0)


def test_evidence_that_is_refused_leaves_it_closed(cast: Cast, client: Client) -> None:
    dispute = make_case(cast, "decided")

    _post(
        cast,
        client,
        dispute,
        "editor",
        "quotation",
        exact="Forty.",
        translation="Quarante.",
        reopen_because=WHY,
    )

    assert _standing(dispute)[:2] == ("decided", 1)
    assert not Evidence.objects.filter(dispute=dispute, kind="quotation").exists()


def test_with_scripts_the_whole_page_is_shown_anew(cast: Cast, client: Client) -> None:
    dispute = make_case(cast, "decided")
    client.force_login(cast.editor)

    response = client.post(
        reverse("evidence", args=[cast.team.slug, dispute.pk]),
        {"note": "A list.", "reopen_because": WHY},
        headers={"HX-Request": "true"},
    )

    assert response["HX-Refresh"] == "true"


@pytest.mark.parametrize("who", ["auditor", "outsider"])
def test_others_open_nothing(cast: Cast, client: Client, who: str) -> None:
    dispute = make_case(cast, "decided")
    before = _standing(dispute)

    response = _post(cast, client, dispute, who, note="A list.", reopen_because=WHY)

    assert response.status_code in {403, 404}
    assert _standing(dispute) == before


def test_the_api_opens_it_too(cast: Cast) -> None:
    dispute, open_one = make_case(cast, "decided"), make_case(cast)
    sent = {"kind": "note", "note": "A list came in.", "reopen_because": WHY}
    api = api_of(cast.reporter, cast.team)

    added = api.post("/evidence/", {**sent, "dispute": dispute.pk})
    refused = api.post("/evidence/", {**sent, "dispute": open_one.pk})

    assert added.status_code == 201
    assert _standing(dispute) == ("open", 2, "evidence")
    assert problem_of(refused, 409)["code"] == "illegal_move"
    assert not Evidence.objects.filter(dispute=open_one).exists()
