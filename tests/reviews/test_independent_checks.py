"""Two reviewers who must not know of each other's verdict: nothing shows until both are in."""

from __future__ import annotations

import pytest

from accounts.enums import Role
from accounts.models import User
from audit.models import Event
from reviews.actions.arranging import arrange_dispute, change_policy
from reviews.actions.assigning import assign_dispute, take_next
from reviews.actions.talking import comment
from reviews.actions.working import decide_dispute, dismiss_dispute
from reviews.models import Comment, Dispute, SealedEvent, Verdict
from reviews.queries import events_for
from reviews.standing import differences
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.reviews.blind import everything, make_blind
from tests.reviews.cases import SITUATIONS, assign_to, judge, make_case, start
from verify.errors import ConflictError, ForbiddenError, InvalidError

pytestmark = pytest.mark.django_db

MEMBERS = (
    *("reporter", "reviewer", "second_reviewer", "editor", "second_editor"),
    *("administrator", "auditor", "outsider"),
)


@pytest.fixture
def blind(cast: Cast) -> Dispute:
    return make_blind(cast)


def _first_is_in(cast: Cast, dispute: Dispute) -> Verdict:
    return judge(cast, dispute, "reviewer")


def _sees(user: User, verdict: Verdict) -> bool:
    """The rule said once more, for one verdict and one person."""
    membership = user.memberships.filter(team=verdict.team_id, archived_at=None).first()
    if membership is None:
        return False
    dispute = Dispute.objects.get(pk=verdict.dispute_id)
    hidden = dispute.sealed and verdict.round == dispute.round
    return not hidden or verdict.author_id == user.pk or membership.role == Role.AUDITOR


@pytest.mark.parametrize("situation", [*SITUATIONS, "blind", "both in", "closed under seal"])
def test_who_sees_which_verdict(situation: str, cast: Cast, request: pytest.FixtureRequest) -> None:
    if situation in SITUATIONS:
        make_case(cast, situation)
    else:
        dispute = request.getfixturevalue("blind")
        _first_is_in(cast, dispute)
        if situation == "both in":
            judge(cast, dispute, "second_reviewer")
        if situation == "closed under seal":
            dismiss_dispute(actor=cast.actor("editor"), dispute=dispute, reason="Moot.", now=NOW)

    for who in MEMBERS:
        user = getattr(cast, who)
        expected = {verdict.pk for verdict in Verdict.objects.all() if _sees(user, verdict)}
        assert set(Verdict.objects.visible_to(user).values_list("pk", flat=True)) == expected


def test_until_both_are_in_its_author_and_auditors_alone_see_the_first(
    blind: Dispute, cast: Cast
) -> None:
    first = _first_is_in(cast, blind)

    seen = {who for who in MEMBERS if first in Verdict.objects.visible_to(getattr(cast, who))}

    assert seen == {"reviewer", "auditor"}


def test_nothing_of_the_dispute_changes_for_others_when_the_first_is_in(
    blind: Dispute, cast: Cast
) -> None:
    start(cast, blind, "reviewer")
    before = {who: everything(cast, who, blind) for who in ("second_reviewer", "editor")}

    _first_is_in(cast, blind)

    assert {who: everything(cast, who, blind) for who in before} == before


def test_that_a_verdict_was_given_at_once_shows_no_more_than_a_beginning(
    blind: Dispute, cast: Cast
) -> None:
    _first_is_in(cast, blind)

    told = events_for(cast.team, cast.second_reviewer).about("reviews.dispute", blind.pk)

    assert list(told.oldest_first().values_list("verb", flat=True)) == [
        "dispute.opened",
        "dispute.assigned",
        "dispute.assigned",
        "dispute.started",
    ]


def test_what_a_reviewer_says_meanwhile_is_hidden_too(blind: Dispute, cast: Cast) -> None:
    said = comment(
        actor=cast.actor("reviewer"), dispute=blind, text="@Selma Reviewer, it is 40.", now=NOW
    )
    asked = comment(
        actor=cast.actor("editor"), dispute=blind, text="Mind the passenger list.", now=NOW
    )

    seen = {
        who: set(Comment.objects.visible_to(getattr(cast, who)))
        for who in ("reviewer", "second_reviewer", "editor", "auditor")
    }

    assert seen == {
        "reviewer": {said, asked},
        "second_reviewer": {asked},
        "editor": {asked},
        "auditor": {said, asked},
    }
    assert set(SealedEvent.objects.hidden_from(cast.second_reviewer).values_list("event_id")) == {
        (event.pk,)
        for event in Event.objects.filter(verb="comment.made", actor_id=cast.reviewer.pk)
    }


def test_all_of_it_opens_when_both_are_in(blind: Dispute, cast: Cast) -> None:
    said = comment(actor=cast.actor("reviewer"), dispute=blind, text="It is 40.", now=NOW)
    first = _first_is_in(cast, blind)
    second = judge(cast, blind, "second_reviewer", note="hold")
    blind.refresh_from_db()

    assert (blind.state, blind.sealed, blind.judged_at) == ("deciding", False, NOW)
    for who in ("reviewer", "second_reviewer", "editor", "reporter"):
        user = getattr(cast, who)
        assert set(Verdict.objects.visible_to(user)) == {first, second}
        assert said in Comment.objects.visible_to(user)
        assert not SealedEvent.objects.hidden_from(user).exists()
    assert (first.independent, second.independent) == (True, True)
    assert differences(first, second) == {"desk_note"}


def test_equal_verdicts_are_closed_by_an_editor(blind: Dispute, cast: Cast) -> None:
    verdict = _first_is_in(cast, blind)
    judge(cast, blind, "second_reviewer")
    blind.refresh_from_db()

    assert (blind.state, blind.judged_at) == ("in_review", NOW)
    decide_dispute(actor=cast.actor("editor"), dispute=blind, verdict=verdict, now=NOW)


def test_an_editor_cannot_close_on_what_is_hidden(blind: Dispute, cast: Cast) -> None:
    verdict = _first_is_in(cast, blind)

    with pytest.raises(InvalidError, match="not one of this dispute's round"):
        decide_dispute(actor=cast.actor("editor"), dispute=blind, verdict=verdict, now=NOW)


def test_who_has_given_the_first_cannot_take_the_second(blind: Dispute, cast: Cast) -> None:
    """And is refused in the same words whether the verdict is in or not."""
    with pytest.raises(ConflictError) as before:
        assign_to(cast, blind, "reviewer")
    _first_is_in(cast, blind)
    with pytest.raises(ConflictError) as after:
        assign_to(cast, blind, "reviewer")

    assert str(before.value) == str(after.value)


@pytest.mark.parametrize("done", [False, True])
def test_nobody_is_replaced_in_it_whether_done_or_not(
    done: bool,  # noqa: FBT001 - a case
    blind: Dispute,
    cast: Cast,
) -> None:
    if done:
        _first_is_in(cast, blind)

    with pytest.raises(ConflictError) as refused:
        assign_to(cast, blind, "second_editor")

    assert refused.value.code == "check_under_way"


def test_two_are_offered_the_dispute_at_once(cast: Cast) -> None:
    change_policy(actor=cast.actor("administrator"), team=cast.team, independent_from=0.1, now=NOW)
    dispute = make_contradiction(cast.team).dispute

    first = take_next(actor=cast.actor("reviewer"), team=cast.team, now=NOW)
    second = take_next(actor=cast.actor("second_reviewer"), team=cast.team, now=NOW)

    assert (first.dispute, second.dispute) == (dispute, dispute)
    assert (first.part, second.part) == ("first", "second")


def test_an_open_second_check_sees_the_first_verdict(cast: Cast) -> None:
    change_policy(actor=cast.actor("administrator"), team=cast.team, second_from=0.1, now=NOW)
    dispute = make_contradiction(cast.team).dispute
    assign_to(cast, dispute)
    first = judge(cast, dispute)
    dispute.refresh_from_db()

    assert (dispute.second_check, dispute.vacant, dispute.judged_at) == ("open", 1, None)
    assert first in Verdict.objects.visible_to(cast.second_reviewer)
    with pytest.raises(ConflictError, match="not all verdicts are in"):
        decide_dispute(actor=cast.actor("editor"), dispute=dispute, verdict=first, now=NOW)
    second = assign_to(cast, dispute, "second_reviewer")
    assert second.part == "second"


def test_neither_author_decides_where_they_differ(cast: Cast) -> None:
    dispute = make_case(cast)
    for editor, note in (("editor", "use"), ("second_editor", "hold")):
        assign_dispute(
            actor=cast.actor("editor"), dispute=dispute, reviewer=getattr(cast, editor), now=NOW
        )
        judge(cast, dispute, editor, note=note)
    other = dispute.verdicts.get(author=cast.second_editor)

    with pytest.raises(ForbiddenError) as refused:
        decide_dispute(
            actor=cast.actor("editor"), dispute=dispute, verdict=other, reason="So.", now=NOW
        )

    assert refused.value.code == "author_decides"


def test_a_deciding_reviewer_gives_a_third_verdict(cast: Cast) -> None:
    dispute = make_case(cast, "deciding")
    deciding = assign_to(cast, dispute, "second_editor")
    third = judge(cast, dispute, "second_editor", note="hold")
    dispute.refresh_from_db()

    assert (deciding.part, third.part, dispute.state) == ("deciding", "deciding", "deciding")
    decide_dispute(
        actor=cast.actor("editor"), dispute=dispute, verdict=third, reason="It has both.", now=NOW
    )


def test_whether_it_is_independent_is_settled_before_anybody_works(
    blind: Dispute, cast: Cast
) -> None:
    with pytest.raises(ConflictError) as refused:
        arrange_dispute(
            actor=cast.actor("editor"),
            dispute=blind,
            version=blind.version,
            second_check="open",
            now=NOW,
        )

    assert refused.value.code == "check_begun"
