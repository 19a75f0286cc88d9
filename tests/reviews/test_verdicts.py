"""A verdict judges every position once, by whoever holds the dispute, and is closed by another."""

from __future__ import annotations

from typing import Any

import pytest

from articles.actions import change_article
from audit.models import Event
from claims.models import Position, Statement
from reviews.actions.evidence import Source, add_evidence
from reviews.actions.judging import Judgement, record_verdict
from reviews.actions.working import (
    assign_dispute,
    decide_dispute,
    hand_back,
    reopen_dispute,
)
from reviews.models import Assignment, Dispute, Evidence, Finding, Verdict
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.racing import one_during_the_other
from tests.reviews.cases import assign_to, judge, judgements, lease_of, make_case, start
from verify.errors import ConflictError, ForbiddenError, InvalidError, StaleError

pytestmark = pytest.mark.django_db


def _record(cast: Cast, dispute: Dispute, **values: Any) -> Verdict:
    held = dispute.assignments.active().get()
    known: dict[str, Any] = {
        "lease": held.lease,
        "judgements": judgements(dispute),
        "desk_note": "hold",
        "rationale": "Nobody has a list.",
        "confidence": "low",
    }
    return record_verdict(
        actor=cast.actor("reviewer"), dispute=dispute, now=NOW, **(known | values)
    )


def test_it_keeps_each_position_as_it_read(cast: Cast) -> None:
    dispute = make_case(cast, "in_review")

    verdict = _record(cast, dispute, sources=[Source(" https://harbour.example/log ", "the log")])

    assert list(
        verdict.findings.order_by("pk").values_list("position_text", "was_said", "is_so")
    ) == [
        ("40", "supported", "open"),
        ("62", "supported", "open"),
    ]
    assert [(row.url, row.note) for row in verdict.evidence.all()] == [
        ("https://harbour.example/log", "the log")
    ]
    assert [row.state for row in dispute.assignments.all()] == ["done"]
    event = Event.objects.get(verb="dispute.judged")
    assert [finding["is_so"] for finding in event.act["data"]["findings"]] == ["open", "open"]


@pytest.mark.parametrize("keep", [[], [0], [0, 1, 1]])
def test_every_position_has_exactly_one_finding(keep: list[int], cast: Cast) -> None:
    dispute = make_case(cast, "in_review")
    both = judgements(dispute)

    with pytest.raises(InvalidError) as refused:
        _record(cast, dispute, judgements=[both[index] for index in keep])

    assert (refused.value.code, refused.value.field) == ("findings_incomplete", "findings")
    assert (Verdict.objects.count(), Finding.objects.count()) == (0, 0)


def test_a_position_of_another_claim_is_none_of_this(cast: Cast) -> None:
    dispute, other = make_case(cast, "in_review"), make_case(cast)
    foreign = other.claim.positions.order_by("pk")[0]

    with pytest.raises(InvalidError) as refused:
        _record(
            cast, dispute, judgements=[*judgements(dispute), Judgement(foreign.pk, "open", "open")]
        )

    assert refused.value.code == "findings_incomplete"


def test_a_position_that_nobody_holds_any_more_needs_no_finding(cast: Cast) -> None:
    dispute = make_case(cast, "in_review")
    left = dispute.claim.positions.order_by("pk")[1]
    Statement.objects.filter(position=left).update(retired_at=NOW)

    verdict = _record(cast, dispute, judgements=judgements(dispute)[:1])

    assert verdict.findings.count() == 1


@pytest.mark.parametrize(
    "values, field",
    [
        ({"desk_note": "print"}, "desk_note"),
        ({"confidence": "certain"}, "confidence"),
        ({"rationale": " "}, "rationale"),
        ({"rationale": "a\0b"}, "rationale"),
        ({"line": "a\0b"}, "line"),
        ({"sources": [Source("javascript:alert(1)")]}, "url"),
        ({"sources": [Source("https://x.example/", "a\0b")]}, "note"),
    ],
)
def test_bad_input_is_refused_and_nothing_is_kept(
    values: dict[str, Any], field: str, cast: Cast
) -> None:
    dispute = make_case(cast, "in_review")

    with pytest.raises(InvalidError) as refused:
        _record(cast, dispute, **values)

    dispute.refresh_from_db()
    assert (refused.value.field, dispute.state) == (field, "in_review")
    assert (Verdict.objects.count(), Evidence.objects.count()) == (0, 0)


def test_an_unknown_rating_is_refused(cast: Cast) -> None:
    dispute = make_case(cast, "in_review")
    wrong = [Judgement(each.position, "supported", "perhaps") for each in judgements(dispute)]

    with pytest.raises(InvalidError) as refused:
        _record(cast, dispute, judgements=wrong)

    assert refused.value.field == "is_so"


def test_a_stale_lease_is_refused(cast: Cast) -> None:
    dispute = make_case(cast, "in_review")

    with pytest.raises(StaleError, match="renewed since you opened it"):
        _record(cast, dispute, lease=dispute.assignments.get().lease + 1)


def test_an_old_page_does_not_fit_a_new_assignment_of_the_same_person(cast: Cast) -> None:
    dispute = make_case(cast, "open")
    old = assign_to(cast, dispute).lease
    hand_back(actor=cast.actor("reviewer"), dispute=dispute, lease=old, reason="No time.", now=NOW)
    new = assign_to(cast, dispute).lease

    assert new > old
    with pytest.raises(StaleError):
        judge(cast, dispute, lease=old)
    judge(cast, dispute, lease=new)


@pytest.mark.django_db(transaction=True)
def test_a_verdict_that_meets_a_reassignment_is_refused(cast: Cast) -> None:
    dispute = make_case(cast, "in_review")

    _, late = one_during_the_other(
        lambda: assign_to(cast, dispute, "second_reviewer"), lambda: judge(cast, dispute)
    )

    assert isinstance(late, ForbiddenError)
    assert (late.code, Verdict.objects.count()) == ("not_assigned", 0)


@pytest.mark.django_db(transaction=True)
def test_two_verdicts_at_once_are_one(cast: Cast) -> None:
    dispute = make_case(cast, "in_review")

    first, second = one_during_the_other(lambda: judge(cast, dispute), lambda: judge(cast, dispute))

    assert isinstance(second, ForbiddenError)
    assert list(Verdict.objects.all()) == [first]


def test_nobody_closes_a_dispute_on_their_own_verdict(cast: Cast) -> None:
    dispute = make_case(cast, "open")
    assign_to(cast, dispute, "editor")
    verdict = judge(cast, dispute, "editor")

    with pytest.raises(ForbiddenError, match="Nobody closes a dispute on their own verdict"):
        decide_dispute(actor=cast.actor("editor"), dispute=dispute, verdict=verdict, now=NOW)
    closed = decide_dispute(
        actor=cast.actor("second_editor"), dispute=dispute, verdict=verdict, now=NOW
    )

    assert (closed.state, closed.verdict, closed.closed_by) == (
        "decided",
        verdict,
        cast.second_editor,
    )


def test_deciding_ends_the_work_of_whoever_still_has_it(cast: Cast) -> None:
    dispute = make_case(cast, "judged")
    verdict = dispute.verdicts.get()
    assign_to(cast, dispute, "second_reviewer")
    start(cast, dispute, "second_reviewer")

    decide_dispute(actor=cast.actor("editor"), dispute=dispute, verdict=verdict, now=NOW)

    assert not Assignment.objects.active().exists()


def test_a_reopened_dispute_is_a_new_round_with_its_own_verdicts(cast: Cast) -> None:
    dispute = make_case(cast, "decided")
    earlier = dispute.verdicts.get()
    editor = cast.actor("editor")

    reopen_dispute(actor=editor, dispute=dispute, reason="A list was found.", now=NOW)
    dispute.refresh_from_db()
    reopened = (dispute.state, dispute.round, dispute.verdict, dispute.closed_at)
    assign_to(cast, dispute, "second_reviewer")
    later = judge(cast, dispute, "second_reviewer")
    with pytest.raises(InvalidError) as refused:
        decide_dispute(actor=editor, dispute=dispute, verdict=earlier, now=NOW)

    assert reopened == ("open", 2, None, None)
    assert refused.value.field == "verdict"
    assert (later.round, later.supersedes, earlier.round) == (2, earlier, 1)


def test_a_verdict_of_another_dispute_closes_nothing(cast: Cast) -> None:
    dispute, other = make_case(cast, "judged"), make_case(cast, "judged")

    with pytest.raises(InvalidError, match="not one of this dispute's round"):
        decide_dispute(
            actor=cast.actor("editor"), dispute=dispute, verdict=other.verdicts.get(), now=NOW
        )


def test_who_became_an_author_meanwhile_judges_no_more(cast: Cast) -> None:
    made = make_contradiction(cast.team)
    assign_to(cast, made.dispute)
    change_article(
        actor=cast.actor("editor"), article=made.articles[0], author=cast.reviewer.name, now=NOW
    )

    with pytest.raises(ForbiddenError, match="wrote one of the articles in question"):
        judge(cast, made.dispute)


@pytest.mark.parametrize(
    "who, reason",
    [
        ("outsider", "Otto Outsider is no member of this team."),
        ("reporter", "Rosa Reporter is reporter here; reviewers and editors judge."),
        ("administrator", "Ada Administrator is administrator here; reviewers and editors judge."),
    ],
)
def test_who_may_not_judge_is_not_assigned(who: str, reason: str, cast: Cast) -> None:
    dispute = make_case(cast)

    with pytest.raises(ConflictError) as refused:
        assign_to(cast, dispute, who)

    assert (refused.value.code, refused.value.detail) == ("not_eligible", reason)


def test_somebody_inactive_is_not_assigned(cast: Cast) -> None:
    dispute = make_case(cast)
    type(cast.reviewer).objects.filter(pk=cast.reviewer.pk).update(is_active=False)

    with pytest.raises(ConflictError, match="no member of this team"):
        assign_to(cast, dispute)


@pytest.mark.parametrize(
    "byline",
    ["Rui Reviewer", "rui reviewer", "By Rui Reviewer and Ann Author", "A. Author, Rui Reviewer"],
)
def test_nobody_judges_an_article_that_they_wrote(byline: str, cast: Cast) -> None:
    made = make_contradiction(cast.team)
    change_article(actor=cast.actor("editor"), article=made.articles[1], author=byline, now=NOW)

    with pytest.raises(ConflictError, match="Rui Reviewer wrote one of the articles in question"):
        assign_to(cast, made.dispute)
    assign_to(cast, made.dispute, "second_reviewer")


def test_a_namesake_in_part_is_somebody_else(cast: Cast) -> None:
    made = make_contradiction(cast.team)
    change_article(
        actor=cast.actor("editor"), article=made.articles[0], author="Rui Reviewerson", now=NOW
    )

    assert assign_to(cast, made.dispute).reviewer == cast.reviewer


def test_a_new_assignment_relieves_the_old_one(cast: Cast) -> None:
    dispute = make_case(cast, "in_review")

    assign_to(cast, dispute, "second_reviewer")

    rows = dispute.assignments.order_by("pk").values_list("reviewer", "state", "lease")
    assert list(rows) == [
        (cast.reviewer.pk, "ended", 2),
        (cast.second_reviewer.pk, "active", 3),
    ]


@pytest.mark.django_db(transaction=True)
def test_two_editors_assigning_at_once_leave_one_assignment(cast: Cast) -> None:
    dispute = make_case(cast)

    one_during_the_other(
        lambda: assign_to(cast, dispute, "reviewer"),
        lambda: assign_dispute(
            actor=cast.actor("second_editor"),
            dispute=dispute,
            reviewer=cast.second_reviewer,
            now=NOW,
        ),
    )

    assert [row.reviewer for row in Assignment.objects.active()] == [cast.second_reviewer]


@pytest.mark.parametrize("reason", ["", " ", "a\0b"])
def test_handing_back_says_why(reason: str, cast: Cast) -> None:
    dispute = make_case(cast, "in_review")
    lease = lease_of(dispute)

    with pytest.raises(InvalidError) as refused:
        hand_back(
            actor=cast.actor("reviewer"), dispute=dispute, lease=lease, reason=reason, now=NOW
        )

    assert refused.value.field == "reason"
    hand_back(
        actor=cast.actor("reviewer"), dispute=dispute, lease=lease, reason="No time.", now=NOW
    )
    assert dispute.assignments.get().reason == "No time."


def test_evidence_is_added_by_whoever_may_flag(cast: Cast) -> None:
    dispute = make_case(cast)
    source = Source("https://harbour.example/log")

    for who in ("reporter", "reviewer", "editor", "administrator"):
        add_evidence(actor=cast.actor(who), dispute=dispute, source=source, now=NOW)
    for who in ("auditor", "outsider"):
        with pytest.raises(ForbiddenError):
            add_evidence(actor=cast.actor(who), dispute=dispute, source=source, now=NOW)

    assert dispute.evidence.count() == 4
    assert Position.objects.filter(claim=dispute.claim).count() == 2
