"""Who is told of what: by the events of the trail, once each, members alone."""

from __future__ import annotations

import pytest

from accounts.actions import add_member, remove_member, system
from accounts.models import Membership, User
from articles.actions.feeds import stop
from articles.enums import WhyPaused
from audit.actions import record
from audit.models import Event
from audit.verbs import Verb
from integrations.actions.notifying import notify_of
from integrations.enums import Kind
from integrations.models import Notification
from reviews.actions.arranging import arrange_dispute
from reviews.actions.sources import note_edited_source
from reviews.actions.talking import comment, watch, withdraw_comment
from reviews.actions.wording import draft_publication
from reviews.actions.working import appeal
from reviews.models import Comment, Dispute
from reviews.verbs import (
    DISPUTE_ESCALATED,
    PUBLICATION_HELD,
    PUBLICATION_WITHDRAWN,
    SOURCE_CHANGED,
    WITHDRAWAL_REMINDED,
)
from tests.articles.feeds import make_feed_of
from tests.builders import NOW, make_story
from tests.cast import Cast
from tests.reviews.cases import assign_to, judge, make_case


def _tell_all() -> None:
    """As if every ring had been answered, some of them twice."""
    for event in [*Event.objects.order_by("pk"), *Event.objects.order_by("-pk")]:
        notify_of(event, now=NOW)


def _told(kind: str) -> set[User]:
    return {row.user for row in Notification.objects.filter(kind=kind)}


def _comment(cast: Cast, dispute: Dispute, *people: User, author: str = "editor") -> Comment:
    names = " ".join(f"@{person.name}" for person in people)
    return comment(actor=cast.actor(author), dispute=dispute, text=f"{names} see this", now=NOW)


def test_who_is_handed_a_dispute_is_told_once(cast: Cast) -> None:
    dispute = make_case(cast, "assigned")

    _tell_all()

    (row,) = Notification.objects.filter(kind=Kind.ASSIGNED)
    assert (row.user, row.dispute, row.team) == (cast.reviewer, dispute, cast.team)


def test_nobody_is_told_of_what_they_did_themselves(cast: Cast) -> None:
    make_case(cast)
    dispute = Dispute.objects.get()
    assign_to(cast, dispute, "editor")  # the editor, by the editor

    _tell_all()

    assert _told(Kind.ASSIGNED) == set()


def test_who_is_named_in_a_comment_is_told(cast: Cast) -> None:
    dispute = make_case(cast)
    _comment(cast, dispute, cast.reporter, cast.editor)

    _tell_all()

    assert _told(Kind.MENTIONED) == {cast.reporter}


def test_a_comment_that_was_taken_back_tells_nobody(cast: Cast) -> None:
    said = _comment(cast, make_case(cast), cast.reporter)
    withdraw_comment(actor=cast.actor("editor"), comment=said, now=NOW)
    event = Event.objects.get(verb="comment.made")

    assert notify_of(event, now=NOW) == 0


def test_editors_are_told_when_verdicts_differ(cast: Cast) -> None:
    make_case(cast, "deciding")

    _tell_all()

    assert _told(Kind.DIFFER) == {cast.editor, cast.second_editor}


def test_who_judged_or_watches_is_told_of_an_edited_source(cast: Cast) -> None:
    dispute = make_case(cast, "decided")
    watch(actor=cast.actor("reporter"), dispute=dispute, now=NOW)
    note_edited_source(dispute=dispute, statements=[], now=NOW)

    _tell_all()

    assert _told(Kind.SOURCE_EDITED) == {cast.reviewer, cast.editor, cast.reporter}


def test_editors_are_told_of_an_appeal(cast: Cast) -> None:
    dispute = make_case(cast, "decided")
    appeal(actor=cast.actor("reporter"), dispute=dispute, reason="Wrong.", now=NOW)

    _tell_all()

    assert _told(Kind.APPEALED) == {cast.editor, cast.second_editor}


def test_editors_are_told_of_what_is_overdue(cast: Cast) -> None:
    record(
        actor=system().stamp(),
        verb=DISPUTE_ESCALATED,
        target=make_case(cast),
        team=cast.team.pk,
        now=NOW,
    )

    _tell_all()

    assert _told(Kind.OVERDUE) == {cast.editor, cast.second_editor}


def test_who_has_left_is_told_nothing(cast: Cast) -> None:
    dispute = make_case(cast)
    _comment(cast, dispute, cast.reporter, cast.outsider)
    member = Membership.objects.get(team=cast.team, user=cast.reporter)
    remove_member(actor=cast.actor("administrator"), membership=member, now=NOW)

    _tell_all()

    assert _told(Kind.MENTIONED) == set()


def test_who_leaves_afterwards_sees_it_no_more_and_back_again_does(cast: Cast) -> None:
    make_case(cast, "assigned")
    _tell_all()
    member = Membership.objects.get(team=cast.team, user=cast.reviewer)
    remove_member(actor=cast.actor("administrator"), membership=member, now=NOW)
    gone = Notification.objects.visible_to(cast.reviewer).count()

    add_member(actor=system(), team=cast.team, user=cast.reviewer, role="reporter", now=NOW)

    assert (gone, Notification.objects.visible_to(cast.reviewer).count()) == (0, 1)


def test_nobody_sees_anothers_notifications(cast: Cast) -> None:
    make_case(cast, "assigned")
    _tell_all()

    seen = {
        name: Notification.objects.visible_to(getattr(cast, name)).count()
        for name in ("reviewer", "editor", "administrator", "auditor", "outsider")
    }

    assert seen == {
        "reviewer": 1,
        **dict.fromkeys(("editor", "administrator", "auditor", "outsider"), 0),
    }


class TestAnIndependentCheck:
    """Until both verdicts are in, nothing of the first reaches the second reviewer."""

    @pytest.fixture
    def checked(self, cast: Cast) -> Dispute:
        dispute = make_case(cast)
        arrange_dispute(
            actor=cast.actor("editor"),
            dispute=dispute,
            version=dispute.version,
            second_check="blind",
            now=NOW,
        )
        for who in ("reviewer", "second_reviewer"):
            assign_to(cast, dispute, who)
        judge(cast, dispute, "reviewer")
        dispute.refresh_from_db()
        assert dispute.sealed
        return dispute

    def test_the_first_verdict_tells_nobody(self, cast: Cast, checked: Dispute) -> None:
        _tell_all()

        kinds = Notification.objects.filter(dispute=checked).values_list("kind", flat=True)
        assert set(kinds) == {Kind.ASSIGNED}

    def test_a_sealed_comment_waits_until_the_round_is_open(
        self, cast: Cast, checked: Dispute
    ) -> None:
        _comment(cast, checked, cast.second_reviewer, author="reviewer")
        _tell_all()
        mentions = Notification.objects.filter(kind=Kind.MENTIONED)
        while_sealed = mentions.visible_to(cast.second_reviewer).count()

        judge(cast, checked, "second_reviewer")

        assert while_sealed == 0
        assert mentions.visible_to(cast.second_reviewer).count() == 1

    def test_both_in_and_apart_the_editors_are_told(self, cast: Cast, checked: Dispute) -> None:
        judge(cast, checked, "second_reviewer", note="hold")

        _tell_all()

        assert _told(Kind.DIFFER) == {cast.editor, cast.second_editor}


@pytest.mark.parametrize(
    "verb, kind",
    [
        (PUBLICATION_WITHDRAWN, Kind.SIGNATURE),
        (WITHDRAWAL_REMINDED, Kind.SIGNATURE),
        (PUBLICATION_HELD, Kind.HELD),
        (SOURCE_CHANGED, Kind.SOURCE_EDITED),
    ],
)
def test_editors_are_told_what_became_of_a_publication(cast: Cast, verb: Verb, kind: str) -> None:
    dispute = make_case(cast, "decided")
    publication = draft_publication(
        actor=cast.actor("second_editor"),
        dispute=dispute,
        position=dispute.claim.positions.order_by("pk")[0],
        now=NOW,
    )
    record(
        actor=cast.actor("editor").stamp(),
        verb=verb,
        target=publication,
        team=cast.team.pk,
        now=NOW,
    )

    _tell_all()

    (row,) = Notification.objects.filter(kind=kind)
    assert (row.user, row.dispute) == (cast.second_editor, dispute)


@pytest.mark.parametrize("why", list(WhyPaused))
def test_editors_and_whoever_set_it_up_are_told_of_a_stopped_feed(
    cast: Cast, why: WhyPaused
) -> None:
    feed = make_feed_of(make_story(cast.team), actor=cast.actor("reporter"))
    stop(system(), feed, why, NOW)

    _tell_all()

    stopped = why != WhyPaused.BY_HAND
    assert _told(Kind.FEED) == (
        {cast.reporter, cast.editor, cast.second_editor} if stopped else set()
    )
    for row in Notification.objects.select_related("team"):
        assert (row.about, row.page) == (
            f"feed {feed.pk}",
            ("feed", cast.team.slug, feed.pk),
        )
