"""An editor's word to the desk: notes that replace each other, and "not a discrepancy"."""

from __future__ import annotations

import pytest

from claims.models import Discrepancy
from reviews.actions.desk import set_discrepancy_aside, undo, undo_desk_note, write_desk_note
from reviews.actions.working import dismiss_dispute
from reviews.models import Assignment, DeskNote, Dispute
from tests.builders import NOW, Contradiction, make_contradiction
from tests.cast import Cast
from tests.racing import one_during_the_other
from tests.reviews.cases import assign_to
from verify.errors import ConflictError, ForbiddenError, InvalidError

pytestmark = pytest.mark.django_db

LATER = NOW.replace(hour=13)


def _states(made: Contradiction) -> tuple[str, str]:
    discrepancy = Discrepancy.objects.get(pk=made.discrepancy.pk)
    return discrepancy.state, Dispute.objects.get(pk=made.dispute.pk).state


def test_a_note_replaces_the_earlier_one(cast: Cast) -> None:
    claim, editor = make_contradiction(cast.team).claim, cast.actor("editor")

    write_desk_note(actor=editor, claim=claim, kind="hold", now=NOW)
    write_desk_note(actor=editor, claim=claim, kind="use", line=" It ran aground. ", now=LATER)

    rows = DeskNote.objects.order_by("pk").values_list("kind", "line", "undone_at")
    assert list(rows) == [("hold", "", LATER), ("use", "It ran aground.", None)]


def test_a_note_is_taken_back_once(cast: Cast) -> None:
    claim, editor = make_contradiction(cast.team).claim, cast.actor("editor")
    note = write_desk_note(actor=editor, claim=claim, kind="hold", now=NOW)

    undo_desk_note(actor=cast.actor("second_editor"), note=note, now=LATER)

    note.refresh_from_db()
    assert (note.undone_at, note.undone_by) == (LATER, cast.second_editor)
    assert not DeskNote.objects.standing().exists()
    with pytest.raises(ConflictError, match="taken back already"):
        undo_desk_note(actor=editor, note=note, now=LATER)


@pytest.mark.django_db(transaction=True)
def test_two_editors_at_once_leave_one_note(cast: Cast) -> None:
    claim = make_contradiction(cast.team).claim

    one_during_the_other(
        lambda: write_desk_note(actor=cast.actor("editor"), claim=claim, kind="hold", now=NOW),
        lambda: write_desk_note(
            actor=cast.actor("second_editor"), claim=claim, kind="use", now=NOW
        ),
    )

    assert [note.kind for note in DeskNote.objects.standing()] == ["use"]


@pytest.mark.parametrize("who", ["reporter", "reviewer", "administrator", "auditor", "outsider"])
def test_only_editors_speak_to_the_desk(who: str, cast: Cast) -> None:
    made = make_contradiction(cast.team)

    with pytest.raises(ForbiddenError):
        write_desk_note(actor=cast.actor(who), claim=made.claim, kind="use", now=NOW)
    with pytest.raises(ForbiddenError):
        set_discrepancy_aside(actor=cast.actor(who), discrepancy=made.discrepancy, now=NOW)

    assert (DeskNote.objects.count(), *_states(made)) == (0, "open", "open")


def test_an_unknown_kind_of_note_leaves_the_earlier_one(cast: Cast) -> None:
    claim, editor = make_contradiction(cast.team).claim, cast.actor("editor")
    write_desk_note(actor=editor, claim=claim, kind="hold", now=NOW)

    with pytest.raises(InvalidError) as refused:
        write_desk_note(actor=editor, claim=claim, kind="shout", now=NOW)

    assert refused.value.field == "kind"
    assert DeskNote.objects.standing().get().kind == "hold"


def test_setting_aside_ends_the_dispute_and_undoing_reopens_it(cast: Cast) -> None:
    made, editor = make_contradiction(cast.team), cast.actor("editor")
    assign_to(cast, made.dispute)

    decision = set_discrepancy_aside(
        actor=editor, discrepancy=made.discrepancy, reason="Two counts.", now=LATER
    )
    aside, ended = _states(made), Assignment.objects.active().exists()
    undo(actor=editor, decision=decision, now=LATER)

    assert (aside, ended) == (("dismissed", "dismissed"), False)
    assert _states(made) == ("open", "open")
    assert Dispute.objects.get(pk=made.dispute.pk).round == 2


def test_undoing_does_not_reopen_what_was_dismissed_by_itself(cast: Cast) -> None:
    made, editor = make_contradiction(cast.team), cast.actor("editor")
    dismiss_dispute(actor=editor, dispute=made.dispute, reason="Moot.", now=NOW)

    decision = set_discrepancy_aside(actor=editor, discrepancy=made.discrepancy, now=LATER)
    undo(actor=editor, decision=decision, now=LATER)

    assert _states(made) == ("open", "dismissed")


def test_setting_aside_twice_is_refused(cast: Cast) -> None:
    made, editor = make_contradiction(cast.team), cast.actor("editor")
    decision = set_discrepancy_aside(actor=editor, discrepancy=made.discrepancy, now=NOW)

    with pytest.raises(ConflictError, match="not open"):
        set_discrepancy_aside(actor=editor, discrepancy=made.discrepancy, now=NOW)
    undo(actor=editor, decision=decision, now=NOW)
    with pytest.raises(ConflictError, match="undone already"):
        undo(actor=editor, decision=decision, now=NOW)
