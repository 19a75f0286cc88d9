"""Ids outlive every later run: of claims, positions, discrepancies, disputes and statements."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from articles.actions import change_article, retry_comparison, revise_article
from articles.models import Revision
from articles.owed import read_again
from articles.published import UNKNOWN
from audit.models import Event
from claims.actions import reading
from claims.actions.decisions import split_claim
from claims.actions.reading import read_now
from claims.extraction import extract
from claims.extraction.types import Extraction
from claims.models import Claim, Discrepancy, Link, Statement
from reviews.models import Dispute
from tests.builders import NOW
from tests.cast import Cast
from tests.claims.ferry import HARBOUR, claim_of, make_ferry, picture, run, run_again, told

pytestmark = pytest.mark.django_db


def test_the_story_holds_a_contradiction_between_two_claimed_counts(cast: Cast) -> None:
    ferry = make_ferry(cast.team)

    run(ferry)

    claim = claim_of("40 passengers were hurt")
    assert claim == claim_of("62 passengers were hurt")
    discrepancy = Discrepancy.objects.get(claim=claim, kind="number")
    assert Dispute.objects.get(claim=claim, kind="number").question == discrepancy.explanation


def test_a_second_comparison_makes_and_changes_nothing(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    before = picture(ferry)

    run_again(ferry)

    assert picture(ferry) == before


def test_a_second_reading_makes_and_changes_nothing_but_its_own_event(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    before = picture(ferry)

    for revision in Revision.objects.all():
        read_again(revision)
    run(ferry)

    after = picture(ferry)
    assert after.pop("events") == [int(str(before.pop("events")[0])) + 2]
    assert after == before


def test_what_nothing_calls_for_is_not_done(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    before = picture(ferry)

    assert not read_now(revision_id=Revision.objects.all()[0].pk, now=NOW)
    run(ferry)

    assert picture(ferry) == before


def test_a_new_revision_keeps_the_claims_and_the_dispute(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    before = picture(ferry)
    claim = claim_of("40 passengers were hurt")
    dispute = Dispute.objects.get(claim=claim, kind="number")

    revise_article(
        actor=cast.actor("reporter"),
        article=ferry.articles[0],
        text="UPDATED. " + HARBOUR.replace("closed the port", "shut the port"),
        now=NOW,
    )
    run(ferry)

    assert claim_of("40 passengers were hurt") == claim
    assert Dispute.objects.get(claim=claim, kind="number") == dispute
    assert {row[0] for row in before["claims"]} <= set(Claim.objects.values_list("pk", flat=True))  # type: ignore[index]
    old = Statement.objects.filter(revision__number=1, revision__article=ferry.articles[0])
    assert old.exists()
    assert not old.live().exists()


def test_an_older_revision_that_is_read_later_says_nothing_today(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    article = ferry.articles[0]
    newer = revise_article(
        actor=cast.actor("reporter"),
        article=article,
        text=HARBOUR.replace("40 passengers", "44 passengers"),
        now=NOW,
    )
    assert newer is not None

    for number in (2, 1):
        read_now(revision_id=article.revisions.get(number=number).pk, now=NOW)

    live = Statement.objects.live().filter(revision__article=article)
    assert set(live.values_list("revision__number", flat=True)) == {2}


def test_a_count_that_is_corrected_closes_the_discrepancy_and_keeps_the_dispute(
    cast: Cast,
) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    dispute = Dispute.objects.get(kind="number")

    revise_article(
        actor=cast.actor("reporter"),
        article=ferry.articles[0],
        text=HARBOUR.replace("40 passengers", "62 passengers"),
        now=NOW,
    )
    run(ferry)
    corrected = Discrepancy.objects.get(claim=dispute.claim, kind="number").state
    revise_article(actor=cast.actor("reporter"), article=ferry.articles[0], text=HARBOUR, now=NOW)
    run(ferry)

    again = Discrepancy.objects.get(claim=dispute.claim, kind="number")
    assert (corrected, again.state) == ("closed", "open")
    assert list(Dispute.objects.filter(kind="number")) == [dispute]
    events = Event.objects.filter(object_type="claims.discrepancy", object_id=again.pk)
    assert [event.verb for event in events.oldest_first()] == [
        "discrepancy.opened",
        "discrepancy.closed",
        "discrepancy.opened",
    ]


def _shifted(text: str, **known: Any) -> Extraction:
    """What a newer extractor might find: the same statements, less their last letter."""
    found = extract(text, **known)
    return replace(
        found,
        statements=tuple(
            replace(span, end=span.end - 1, exact=span.exact[:-1], quotes=(), values=())
            if span.end - span.start > 10
            else span
            for span in found.statements
        ),
    )


def test_a_newer_extractors_statements_take_over_from_those_they_overlap(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    claim = claim_of("40 passengers were hurt")
    old = told("40 passengers were hurt")
    decision = split_claim(actor=cast.actor("editor"), claim=claim, statements=[old], now=NOW)
    run(ferry)
    home = claim_of("40 passengers were hurt")

    monkeypatch.setattr(reading, "extract", _shifted)
    for revision in Revision.objects.all():
        read_again(revision)
        assert reading.read_revision(revision_id=revision.pk, now=NOW)

    new = told("40 passengers were hurt")
    old.refresh_from_db()
    assert new.pk != old.pk
    assert (new.claim, old.retired_at) == (home, NOW)
    counterpart = told("62 passengers were hurt")
    pairs = Link.objects.filter(decision=decision).values_list("first", "second")
    assert set(pairs) == {(min(new.pk, counterpart.pk), max(new.pk, counterpart.pk))}


def test_a_reading_that_rests_on_what_was_changed_meanwhile_is_not_kept(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    ferry = make_ferry(cast.team)
    article = ferry.articles[0]
    revision = article.revisions.get()

    def change_while_reading(text: str, **known: Any) -> Extraction:
        change_article(actor=cast.actor("reporter"), article=article, published=UNKNOWN, now=NOW)
        return extract(text, **known)

    monkeypatch.setattr(reading, "extract", change_while_reading)
    kept = read_now(revision_id=revision.pk, now=NOW)
    monkeypatch.undo()
    kept_later = read_now(revision_id=revision.pk, now=NOW)

    assert (kept, kept_later) == (False, True)
    assert {row.span["published"] for row in revision.statements.all()} == {None}


def test_a_comparison_is_asked_for_again_by_whoever_may_submit(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    before = picture(ferry)

    retry_comparison(actor=cast.actor("reporter"), story=ferry.story, now=NOW)
    run(ferry)

    after = picture(ferry)
    assert after.pop("events") == [int(str(before.pop("events")[0])) + 1]
    assert after == before
