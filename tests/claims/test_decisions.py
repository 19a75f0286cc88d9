"""What people decide of the machine's reading: kept by every later run, and undone by one act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accounts.permissions import Actor
from articles.actions import revise_article
from articles.owed import want_comparison
from claims.actions.comparing import compare_story
from claims.actions.decisions import (
    dismiss_discrepancy,
    merge_claims,
    move_statement,
    reword_claim,
    split_claim,
    undo_decision,
)
from claims.models import Decision, Discrepancy
from reviews.models import Dispute
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.claims.ferry import (
    HARBOUR,
    Ferry,
    claim_of,
    make_ferry,
    run,
    run_again,
    told,
)
from tests.racing import one_during_the_other
from verify.errors import ConflictError, ForbiddenError, InvalidError, StaleError

pytestmark = pytest.mark.django_db

FORTY, SIXTY, CARRIED = "40 passengers were hurt", "62 passengers were hurt", "carried 300"


@pytest.fixture
def ferry(cast: Cast) -> Ferry:
    made = make_ferry(cast.team)
    run(made)
    return made


@pytest.fixture
def editor(cast: Cast) -> Actor:
    return cast.actor("editor")


def test_new_words_are_kept_until_they_are_taken_back(ferry: Ferry, editor: Actor) -> None:
    claim = claim_of(FORTY)

    decision = reword_claim(
        actor=editor, claim=claim, text=" How many\nwere  hurt? ", version=1, now=NOW
    )
    run_again(ferry)
    reworded = claim_of(FORTY)
    undo_decision(actor=editor, decision=decision, now=NOW)
    run_again(ferry)

    assert (reworded.pk, reworded.text, reworded.version) == (claim.pk, "How many were hurt?", 2)
    assert (claim_of(FORTY).text, claim_of(FORTY).worded_by_hand) == (claim.text, False)


@pytest.mark.usefixtures("ferry")
def test_a_stale_rewording_is_refused(editor: Actor) -> None:
    claim = claim_of(FORTY)
    reword_claim(actor=editor, claim=claim, text="First.", version=1, now=NOW)

    with pytest.raises(StaleError):
        reword_claim(actor=editor, claim=claim, text="Second.", version=1, now=NOW)

    assert claim_of(FORTY).text == "First."


@pytest.mark.usefixtures("ferry")
def test_rewordings_are_undone_from_the_last(editor: Actor) -> None:
    claim = claim_of(FORTY)
    first = reword_claim(actor=editor, claim=claim, text="First.", version=1, now=NOW)
    second = reword_claim(actor=editor, claim=claim, text="Second.", version=2, now=NOW)

    with pytest.raises(StaleError, match="Undo that first"):
        undo_decision(actor=editor, decision=first, now=NOW)
    undo_decision(actor=editor, decision=second, now=NOW)

    claim.refresh_from_db()
    assert (claim.text, claim.worded_by_hand) == ("First.", True)
    assert Decision.objects.standing().get() == first


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize("text", ["", " \n", "a\0b"])
def test_a_claim_has_words(text: str, editor: Actor) -> None:
    with pytest.raises(InvalidError) as refused:
        reword_claim(actor=editor, claim=claim_of(FORTY), text=text, version=1, now=NOW)

    assert refused.value.field == "text"


def test_a_split_is_kept_until_it_is_undone(ferry: Ferry, editor: Actor) -> None:
    claim = claim_of(FORTY)

    decision = split_claim(actor=editor, claim=claim, statements=[told(SIXTY)], now=NOW)
    run(ferry)
    run_again(ferry)
    apart = claim_of(FORTY), claim_of(SIXTY)
    undo_decision(actor=editor, decision=decision, now=NOW)
    run(ferry)

    assert apart[0] == claim
    assert apart[1] != claim
    assert claim_of(FORTY) == claim_of(SIXTY) == claim
    assert Discrepancy.objects.get(claim=claim, kind="number").state == "open"


def test_a_split_closes_the_discrepancy_that_it_takes_apart(ferry: Ferry, editor: Actor) -> None:
    claim = claim_of(FORTY)

    split_claim(actor=editor, claim=claim, statements=[told(SIXTY)], now=NOW)
    run(ferry)

    assert Discrepancy.objects.get(claim=claim, kind="number").state == "closed"


def test_a_split_outlives_a_new_revision(ferry: Ferry, editor: Actor) -> None:
    split_claim(actor=editor, claim=claim_of(FORTY), statements=[told(FORTY)], now=NOW)
    run(ferry)
    home = claim_of(FORTY)

    revise_article(actor=editor, article=ferry.articles[0], text="New: " + HARBOUR, now=NOW)
    run(ferry)

    assert claim_of(FORTY) == home != claim_of(SIXTY)


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize("chosen", [[], [FORTY, SIXTY]])
def test_a_split_leaves_statements_on_both_sides(chosen: list[str], editor: Actor) -> None:
    with pytest.raises(InvalidError, match="both sides"):
        split_claim(
            actor=editor, claim=claim_of(FORTY), statements=[told(one) for one in chosen], now=NOW
        )


@pytest.mark.usefixtures("ferry")
def test_a_split_takes_the_claims_own_statements(editor: Actor) -> None:
    with pytest.raises(InvalidError, match="Not all of these statements"):
        split_claim(actor=editor, claim=claim_of(FORTY), statements=[told(CARRIED)], now=NOW)


def test_a_merge_is_kept_until_it_is_undone(ferry: Ferry, editor: Actor) -> None:
    kept, other = claim_of(FORTY), claim_of(CARRIED)

    decision = merge_claims(actor=editor, claim=kept, others=[other], now=NOW)
    run(ferry)
    run_again(ferry)
    together = claim_of(CARRIED)
    undo_decision(actor=editor, decision=decision, now=NOW)
    run(ferry)

    assert together == kept
    assert (claim_of(CARRIED), claim_of(FORTY)) == (other, kept)


@pytest.mark.usefixtures("ferry")
def test_a_merge_takes_claims_of_one_team(editor: Actor, cast: Cast) -> None:
    claim = claim_of(FORTY)
    foreign = make_contradiction(cast.other_team).claim

    for others in ([], [claim], [foreign]):
        with pytest.raises(InvalidError, match="two or more claims of one team"):
            merge_claims(actor=editor, claim=claim, others=others, now=NOW)


def test_a_move_is_kept_until_it_is_undone(ferry: Ferry, editor: Actor) -> None:
    source, target = claim_of(SIXTY), claim_of(CARRIED)

    decision = move_statement(actor=editor, statement=told(SIXTY), claim=target, now=NOW)
    run(ferry)
    run_again(ferry)
    moved, left = claim_of(SIXTY), claim_of(FORTY)
    undo_decision(actor=editor, decision=decision, now=NOW)
    run(ferry)

    assert (moved, left) == (target, source)
    assert claim_of(SIXTY) == claim_of(FORTY) == source


@pytest.mark.usefixtures("ferry")
def test_a_move_goes_somewhere_else_in_the_team(editor: Actor, cast: Cast) -> None:
    with pytest.raises(ConflictError, match="with this claim already"):
        move_statement(actor=editor, statement=told(FORTY), claim=claim_of(FORTY), now=NOW)
    with pytest.raises(InvalidError, match="no such statement in this team"):
        move_statement(
            actor=editor,
            statement=make_contradiction(cast.other_team).statements[0],
            claim=claim_of(FORTY),
            now=NOW,
        )


def test_no_discrepancy_stays_none_until_it_is_undone(ferry: Ferry, editor: Actor) -> None:
    discrepancy = Discrepancy.objects.get(kind="number")

    decision = dismiss_discrepancy(
        actor=editor, discrepancy=discrepancy, reason="Two counts.", now=NOW
    )
    run_again(ferry)
    discrepancy.refresh_from_db()
    dismissed = discrepancy.state
    undo_decision(actor=editor, decision=decision, now=NOW)
    run_again(ferry)

    discrepancy.refresh_from_db()
    assert (dismissed, discrepancy.state) == ("dismissed", "open")
    assert Dispute.objects.filter(kind="number").count() == 1


@pytest.mark.usefixtures("ferry")
def test_a_decision_is_undone_once(editor: Actor) -> None:
    decision = dismiss_discrepancy(
        actor=editor, discrepancy=Discrepancy.objects.get(kind="number"), now=NOW
    )
    undo_decision(actor=editor, decision=decision, now=NOW)

    with pytest.raises(ConflictError, match="undone already"):
        undo_decision(actor=editor, decision=decision, now=NOW)


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize("who", ["reporter", "reviewer", "administrator", "auditor", "outsider"])
def test_only_editors_curate(who: str, cast: Cast, editor: Actor) -> None:
    actor, claim, other = cast.actor(who), claim_of(FORTY), claim_of(CARRIED)
    discrepancy = Discrepancy.objects.get(kind="number")
    decision = reword_claim(actor=editor, claim=claim, text="Worded.", version=1, now=NOW)

    acts: list[Callable[[], object]] = [
        lambda: reword_claim(actor=actor, claim=claim, text="Mine.", version=2, now=NOW),
        lambda: split_claim(actor=actor, claim=claim, statements=[told(SIXTY)], now=NOW),
        lambda: merge_claims(actor=actor, claim=claim, others=[other], now=NOW),
        lambda: move_statement(actor=actor, statement=told(SIXTY), claim=other, now=NOW),
        lambda: dismiss_discrepancy(actor=actor, discrepancy=discrepancy, now=NOW),
        lambda: undo_decision(actor=actor, decision=decision, now=NOW),
    ]
    for act in acts:
        with pytest.raises(ForbiddenError):
            act()
    assert Decision.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_words_given_during_a_comparison_are_not_written_over(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    claim = claim_of(FORTY)
    want_comparison([ferry.story.pk])

    compared, _ = one_during_the_other(
        lambda: compare_story(story_id=ferry.story.pk, now=NOW),
        lambda: reword_claim(
            actor=cast.actor("editor"), claim=claim, text="By hand.", version=1, now=NOW
        ),
    )

    claim.refresh_from_db()
    assert (compared, claim.text) == (True, "By hand.")


@pytest.mark.django_db(transaction=True)
def test_a_comparison_during_a_rewording_keeps_the_words(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    claim = claim_of(FORTY)
    want_comparison([ferry.story.pk])

    _, compared = one_during_the_other(
        lambda: reword_claim(
            actor=cast.actor("editor"), claim=claim, text="By hand.", version=1, now=NOW
        ),
        lambda: compare_story(story_id=ferry.story.pk, now=NOW),
    )

    claim.refresh_from_db()
    assert (compared, claim.text) == (True, "By hand.")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("act", ["split", "merge", "move", "dismiss"])
def test_a_decision_during_a_comparison_waits_and_stands(act: str, cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    editor, claim = cast.actor("editor"), claim_of(FORTY)
    other, sixty = claim_of(CARRIED), told(SIXTY)
    discrepancy = Discrepancy.objects.get(kind="number")
    want_comparison([ferry.story.pk])
    acts: dict[str, Callable[[], Decision]] = {
        "split": lambda: split_claim(actor=editor, claim=claim, statements=[sixty], now=NOW),
        "merge": lambda: merge_claims(actor=editor, claim=claim, others=[other], now=NOW),
        "move": lambda: move_statement(actor=editor, statement=sixty, claim=other, now=NOW),
        "dismiss": lambda: dismiss_discrepancy(actor=editor, discrepancy=discrepancy, now=NOW),
    }

    compared, decision = one_during_the_other(
        lambda: compare_story(story_id=ferry.story.pk, now=NOW), acts[act]
    )
    run_again(ferry)

    assert compared is True
    assert isinstance(decision, Decision)
    together = {
        "split": (claim_of(FORTY) == claim_of(SIXTY), False),
        "merge": (claim_of(FORTY) == claim_of(CARRIED), True),
        "move": (claim_of(SIXTY) == claim_of(CARRIED), True),
        "dismiss": (Discrepancy.objects.get(pk=discrepancy.pk).state == "dismissed", True),
    }
    assert together[act][0] == together[act][1]
