"""A dispute's page: who may be chosen, the verdict's form, and the trail as a story."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from claims.models import Position
from reviews.actions.assigning import assign_dispute
from reviews.models import Dispute, Verdict
from tests.builders import NOW, Contradiction, make_contradiction
from tests.cast import Cast
from tests.reviews.cases import assign_to, lease_of, start


@pytest.fixture
def at_noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock stands where the cases were made, so that what they lease is not over."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


def _in_review(cast: Cast) -> Contradiction:
    made = make_contradiction(cast.team)
    assign_to(cast, made.dispute)
    start(cast, made.dispute)
    return made


def _verdict(made: Contradiction, **changed: str) -> dict[str, str]:
    values = {
        "lease": str(made.dispute.assignments.active().get().lease),
        "desk_note": "attribute",
        "line": "Between 40 and 62 people were hurt.",
        "rationale": "I asked the hospital.",
        "confidence": "high",
        "url_1": "https://hospital.example/bulletin",
        "note_1": "its own count",
    }
    for position in Position.objects.filter(claim=made.claim):
        values |= {f"said_{position.pk}": "supported", f"so_{position.pk}": "open"}
    return values | changed


def _post(client: Client, cast: Cast, name: str, made: Contradiction, **values: str) -> Any:
    url = reverse(name, args=[cast.team.slug, made.dispute.pk])
    return client.post(url, values, follow=True)


def _trail(response: Any) -> list[str]:
    return [f"{line.who} {line.phrase}" for line in response.context["trail"]]


def test_those_who_may_not_judge_are_listed_with_the_reason(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)

    context = client.get(reverse("assign", args=[cast.team.slug, made.dispute.pk])).context

    assert {one.user for one in context["eligible"]} == {
        cast.reviewer,
        cast.second_reviewer,
        cast.editor,
        cast.second_editor,
    }
    assert [one.why_not for one in context["ineligible"]] == [
        "Ada Administrator is administrator here; reviewers and editors judge.",
        "Aud Auditor is auditor here; reviewers and editors judge.",
        "Rosa Reporter is reporter here; reviewers and editors judge.",
    ]


def test_the_least_busy_come_first(cast: Cast, client: Client) -> None:
    made, _ = make_contradiction(cast.team), _in_review(cast)
    client.force_login(cast.editor)

    context = client.get(reverse("assign", args=[cast.team.slug, made.dispute.pk])).context

    assert (context["eligible"][-1].user, context["eligible"][-1].in_hand) == (cast.reviewer, 1)


def test_somebody_who_may_not_judge_cannot_be_chosen_either(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)

    response = _post(client, cast, "assign", made, reviewer=str(cast.reporter.pk))

    assert "reviewers and editors judge" in response.content.decode()
    assert Dispute.objects.get().state == "open"


def test_a_dispute_is_due_at_the_end_of_the_day(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    User.objects.filter(pk=cast.editor.pk).update(time_zone="Asia/Tokyo")
    client.force_login(cast.editor)

    _post(client, cast, "assign", made, reviewer=str(cast.reviewer.pk), due="2026-01-16")

    due = made.dispute.assignments.get().due_at
    assert due is not None
    assert due.isoformat(timespec="minutes") == "2026-01-16T14:59+00:00"


def test_a_wrong_date_assigns_nothing(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)

    page = _post(client, cast, "assign", made, reviewer=str(cast.reviewer.pk), due="soon")

    assert "This is no date. Write it as 2026-01-31." in page.content.decode()
    assert not made.dispute.assignments.exists()


def test_an_outsider_cannot_be_chosen(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)

    response = _post(client, cast, "assign", made, reviewer=str(cast.outsider.pk))

    assert response.status_code == 404


@pytest.mark.usefixtures("at_noon")
def test_a_verdict_has_a_finding_for_each_position(cast: Cast, client: Client) -> None:
    made = _in_review(cast)
    client.force_login(cast.reviewer)

    _post(client, cast, "judge", made, **_verdict(made))

    verdict = Verdict.objects.get()
    findings = verdict.findings.order_by("pk")
    assert [(row.position_text, row.was_said, row.is_so) for row in findings] == [
        ("40", "supported", "open"),
        ("62", "supported", "open"),
    ]
    assert [(row.url, row.note) for row in verdict.evidence.all()] == [
        ("https://hospital.example/bulletin", "its own count")
    ]


def test_what_was_typed_stays_where_the_verdict_is_refused(cast: Cast, client: Client) -> None:
    made = _in_review(cast)
    client.force_login(cast.reviewer)
    position = Position.objects.filter(claim=made.claim).order_by("pk")[0]

    response = _post(
        client, cast, "judge", made, **_verdict(made, **{f"so_{position.pk}": "", "url_1": "no"})
    )

    page = response.content.decode()
    assert dict(response.context["verdict_form"].errors) == {
        f"so_{position.pk}": ["Is it so? Choose for “40”."],
        "url_1": ["This is no web address. It begins with https://."],
    }
    assert "I asked the hospital." in page
    assert 'value="no"' in page
    assert not Verdict.objects.exists()


def test_a_renewed_assignment_refuses_the_verdict_and_keeps_the_words(
    cast: Cast, client: Client
) -> None:
    made = _in_review(cast)
    client.force_login(cast.reviewer)

    response = _post(client, cast, "judge", made, **_verdict(made, lease="7"))

    page = response.content.decode()
    assert "This assignment was renewed since you opened it." in page
    assert "I asked the hospital." in page


def test_a_verdict_after_the_dispute_was_given_to_another_keeps_the_words(
    cast: Cast, client: Client
) -> None:
    made = _in_review(cast)
    typed = _verdict(made)
    assign_dispute(
        actor=cast.actor("editor"), dispute=made.dispute, reviewer=cast.second_reviewer, now=NOW
    )
    client.force_login(cast.reviewer)

    response = _post(client, cast, "judge", made, **typed)

    page = response.content.decode()
    assert "This dispute is not assigned to you." in page
    assert "I asked the hospital." in page


@pytest.mark.usefixtures("at_noon")
def test_nobody_closes_on_their_own_verdict(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    assign_dispute(
        actor=cast.actor("second_editor"), dispute=made.dispute, reviewer=cast.editor, now=NOW
    )
    client.force_login(cast.editor)
    _post(client, cast, "start", made, lease=str(lease_of(made.dispute)))
    page = _post(client, cast, "judge", made, **_verdict(made)).content.decode()

    response = _post(client, cast, "decide", made, verdict=str(Verdict.objects.get().pk))

    assert "Close on this verdict" not in page
    assert "Another editor can; ask Edo Editor." in response.content.decode()
    made.dispute.refresh_from_db()
    assert made.dispute.state == "in_review"


@pytest.mark.usefixtures("at_noon")
def test_the_trail_reads_as_what_happened(cast: Cast, client: Client) -> None:
    made = _in_review(cast)
    client.force_login(cast.reviewer)
    _post(
        client,
        cast,
        "hand_back",
        made,
        lease=str(lease_of(made.dispute)),
        reason="I know the harbour master.",
    )
    client.force_login(cast.editor)
    _post(client, cast, "dismiss", made, reason="Both count other people.")

    response = _post(client, cast, "reopen", made, reason="They do not.")

    assert _trail(response) == [
        "Verify opened the dispute",
        "Ana Editor assigned the dispute to Rui Reviewer",
        "Rui Reviewer began to review the dispute",
        "Rui Reviewer handed the dispute back",
        "Ana Editor dismissed the dispute",
        "Ana Editor reopened the dispute",
    ]
    assert [line.why for line in response.context["trail"]] == [
        "",
        "",
        "",
        "I know the harbour master.",
        "Both count other people.",
        "They do not.",
    ]


def test_a_step_without_its_reason_is_asked_for_it(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)

    response = _post(client, cast, "dismiss", made, reason=" ")

    assert dict(response.context["dismiss_form"].errors) == {"reason": ["Say why, in a sentence."]}
    assert Dispute.objects.get().state == "open"


def test_a_claim_is_put_in_question_by_hand_once(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.reporter)
    url = reverse("open_dispute", args=[cast.team.slug, made.claim.pk])

    first = client.post(url, {"question": "", "reason": "It leads the page."})
    second = client.post(url, {"question": "", "reason": "It leads the page."})

    dispute = Dispute.objects.get(kind="")
    assert first["Location"] == reverse("dispute", args=[cast.team.slug, dispute.pk])
    assert "opened by hand already" in second.content.decode()
