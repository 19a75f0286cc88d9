"""A publication's whole life by the API: worded, signed by another editor, corrected, withdrawn."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.enums import NEVER_BY_INTEGRATIONS, Permission
from tests.api.client import Api, api_of, integration, problem_of
from tests.cast import Cast
from tests.reviews.publications import make_decided, make_publication

pytestmark = pytest.mark.django_db

WORDS = {
    "title": "How many were hurt when the ferry ran aground",
    "claim_reviewed": "40 people were hurt when a ferry ran aground off Port Ellery",
    "claimant": "The company",
    "claimed_on": "2026-01-14",
    "explanation": "Only the coast guard has a list of the injured, and it names 62.",
    "body": "We asked the company and the coast guard.",
    "sources": [{"url": "https://coastguard.example/list", "note": "The list"}],
}


def _step(api: Api, row: dict[str, Any], name: str, **body: Any) -> dict[str, Any]:
    answer = api.post(f"/publications/{row['id']}/{name}/", body)
    assert answer.status_code == 200, answer.content
    told: dict[str, Any] = answer.json()
    return told


def _begun(cast: Cast, editor: Api) -> dict[str, Any]:
    """Worded in full, with a reason why nobody was asked."""
    dispute = make_decided(cast)
    position = dispute.claim.positions.order_by("pk")[0]
    answer = editor.post("/publications/", {"dispute": dispute.pk, "position": position.pk})
    assert answer.status_code == 201, answer.content
    row: dict[str, Any] = answer.json()
    row = _step(editor, row, "word", version=row["version"], **WORDS)
    return _step(editor, row, "explain-contact", reason="The company has closed.")


def test_from_the_first_words_to_the_second_signature(cast: Cast) -> None:
    editor, second = api_of(cast.editor, cast.team), api_of(cast.second_editor, cast.team)
    row = _begun(cast, editor)

    row = _step(editor, row, "ask-legal", question="Is it libel?")
    blocked = row["state"]
    row = _step(second, row, "answer-legal", answer="cleared", reason="Our lawyer read it.")
    row = _step(editor, row, "publish", version=row["version"])
    published = (row["state"], row["release"]["wording"]["title"])
    row = _step(editor, row, "word", version=row["version"], **WORDS | {"title": "How many?"})
    unsigned = (row["release"]["wording"]["title"], row["wording"]["title"])
    stale = editor.post(
        f"/publications/{row['id']}/correct/",
        {"version": row["version"], "change": "The headline.", "reason": "Shorter."},
    )
    row = _step(editor, row, "ask-legal", question="And so?")
    row = _step(second, row, "answer-legal", answer="cleared", reason="Our lawyer read it.")
    row = _step(
        editor, row, "correct", version=row["version"], change="The headline.", reason="Shorter."
    )
    corrected = (row["state"], row["release"]["wording"]["title"])
    row = _step(editor, row, "withdraw", reason="The list was forged.")
    alone = editor.post(f"/publications/{row['id']}/sign-withdrawal/")
    row = _step(second, row, "sign-withdrawal")

    assert blocked == "in_legal_review"
    assert published == ("published", WORDS["title"])
    assert unsigned == (WORDS["title"], "How many?")
    assert problem_of(stale, 409)["code"] == "legal_stale"
    assert corrected == ("corrected", "How many?")
    assert problem_of(alone, 403)["code"] == "same_person"
    assert row["state"] == "retracted"


def test_an_embargo_binds_this_door(cast: Cast) -> None:
    editor, reviewer = api_of(cast.editor, cast.team), api_of(cast.reviewer, cast.team)
    row = _begun(cast, editor)
    row = _step(editor, row, "make-ready", version=row["version"])
    due = timezone.now() + timedelta(hours=3)

    row = _step(editor, row, "schedule", version=row["version"], due_at=due.isoformat())

    assert (row["state"], row["url"]) == ("scheduled", None)
    assert reviewer.get("/publications/").json()["results"] == []
    assert reviewer.get(f"/publications/{row['id']}/").status_code == 404
    row = _step(editor, row, "unschedule")
    assert row["state"] == "ready"


def test_others_read_what_is_signed_and_nothing_that_is_prepared(cast: Cast) -> None:
    made = make_publication(cast, "published")

    row = api_of(cast.reporter, cast.team).get(f"/publications/{made.pk}/").json()

    assert row["release"]["wording"]["title"] == WORDS["title"]
    assert (row["wording"], row["lacks"]) == (None, [])
    assert row["url"].endswith(f"/{made.slug}/")


def test_what_it_lacks_is_told_with_how_to_mend_it(cast: Cast) -> None:
    made = make_publication(cast, "draft", title="")
    editor = api_of(cast.editor, cast.team)

    row = editor.get(f"/publications/{made.pk}/").json()
    refused = editor.post(f"/publications/{made.pk}/make-ready/", {"version": made.version})

    missing = next(each for each in row["lacks"] if each["field"] == "title")
    assert missing["mend"]
    assert refused.status_code == 409


def test_no_integration_takes_a_step_nor_reads_what_is_prepared(cast: Cast) -> None:
    draft, public = make_publication(cast, "draft"), make_publication(cast, "published")
    scopes = set(Permission) - NEVER_BY_INTEGRATIONS
    api, _ = integration(cast.team, cast.administrator, scopes)

    listed = [row["id"] for row in api.get("/publications/").json()["results"]]
    published = api.post(f"/publications/{draft.pk}/publish/", {"version": draft.version})
    withdrawn = api.post(f"/publications/{public.pk}/withdraw/", {"reason": "Why not?"})

    assert listed == [public.pk]
    for refused in (published, withdrawn):
        assert "No integration can." in problem_of(refused, 403)["hint"]


def test_an_old_version_is_refused(cast: Cast) -> None:
    made = make_publication(cast, "draft")

    refused = api_of(cast.editor, cast.team).post(
        f"/publications/{made.pk}/word/", {"version": made.version - 1, **WORDS}
    )

    assert problem_of(refused, 412)["code"] == "stale"


def test_a_new_scale_comes_into_force(cast: Cast) -> None:
    api = api_of(cast.administrator, cast.team)
    standing = api.get("/scales/").json()["results"][0]
    kept = ("stands_for", "label", "meaning", "number", "alternate_name")
    ratings = [{name: each[name] for name in kept} for each in standing["ratings"]]
    ratings[0]["label"] = "Borne out"

    answer = api.post(
        "/scales/",
        {
            **{name: standing[name] for name in ("version", "worst", "best")},
            "reason": "Plainer words.",
            "ratings": ratings,
        },
    )

    assert answer.status_code == 201, answer.content
    assert (answer.json()["version"], answer.json()["ratings"][0]["label"]) == (2, "Borne out")
    assert [row["version"] for row in api.get("/scales/").json()["results"]] == [2, 1]


PAGES = ({"of": "desk"}, {"of": "outlets"})


def test_statistics_are_the_tables_of_the_page(cast: Cast) -> None:
    make_publication(cast, "published")
    api = api_of(cast.auditor, cast.team)

    every = api.get("/statistics/", days=365).json()
    one = api.get("/statistics/states/", days=365).json()

    assert one in every
    assert [table["key"] for table in every][:2] == ["waiting", "states"]
    assert problem_of(api.get("/statistics/", days=12), 422)["field"] == "days"
    assert api.get("/statistics/none/").status_code == 404


def test_statistics_of_one_page_are_its_tables_alone(cast: Cast) -> None:
    make_publication(cast, "published")
    api = api_of(cast.auditor, cast.team)

    every, desk, outlets = (api.get("/statistics/", **of).json() for of in ({}, *PAGES))

    assert [table["key"] for table in outlets] == ["outlets"]
    assert [*desk, *outlets] == every
    assert problem_of(api.get("/statistics/", of="weather"), 422)["field"] == "of"
