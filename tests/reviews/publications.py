"""Publications in each state that they can be in, brought there by the actions."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from accounts.permissions import Actor
from articles.actions import change_article
from reviews.actions.assigning import assign_dispute
from reviews.actions.embargo import schedule_publication
from reviews.actions.evidence import Source, add_evidence
from reviews.actions.judging import record_verdict
from reviews.actions.legal import answer_legal_review, ask_for_legal_review
from reviews.actions.public_pages import write_public_page
from reviews.actions.publishing import (
    correct_publication,
    discard_publication,
    explain_contact,
    make_ready,
    publish_now,
)
from reviews.actions.rechecking import watch_sources
from reviews.actions.reusing import reuse_finding
from reviews.actions.withdrawing import sign_withdrawal, withdraw_publication
from reviews.actions.wording import PublicSource, Words, draft_publication, write_wording
from reviews.actions.working import decide_dispute
from reviews.models import Dispute, Publication, PublicPage
from reviews.publication_states import PublicationState
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.reviews.cases import judgements

LATER = NOW + timedelta(hours=3)

WORDS = Words(
    title="How many were hurt when the ferry ran aground",
    claim_reviewed="40 people were hurt when a ferry ran aground off Port Ellery",
    claimant="The company",
    claimant_url="https://company.example/",
    claimed_on=date(2026, 1, 14),
    explanation="Only the coast guard has a list of the injured, and it names 62.",
    body="We asked the company and the coast guard.\n\nThe list names 62 people.",
    sources=(PublicSource("https://coastguard.example/list", "The list of the injured"),),
)


def make_decided(cast: Cast, is_so: str = "not_supported") -> Dispute:
    """A dispute that the reviewer judged and the editor closed; all findings say `is_so`."""
    told = make_contradiction(cast.team)
    dispute, editor = told.dispute, cast.actor("editor")
    for article in told.articles:
        address = f"https://outlet.example/{article.pk}"
        change_article(actor=editor, article=article, url=address, now=NOW)
    assignment = assign_dispute(actor=editor, dispute=dispute, reviewer=cast.reviewer, now=NOW)
    verdict = record_verdict(
        actor=cast.actor("reviewer"),
        dispute=dispute,
        lease=assignment.lease,
        judgements=[type(j)(j.position, j.was_said, is_so) for j in judgements(dispute)],
        desk_note="attribute",
        line="The coast guard speaks of 62.",
        rationale="Only the coast guard has a list.",
        confidence="high",
        now=NOW,
    )
    decide_dispute(actor=editor, dispute=dispute, verdict=verdict, now=NOW)
    dispute.refresh_from_db()
    return dispute


def make_publication(cast: Cast, state: str = "draft", **words: Any) -> Publication:
    """A publication in this state, worded in full, of the first position, by the editor."""
    editor, second = cast.actor("editor"), cast.actor("second_editor")
    dispute = make_decided(cast)
    position = dispute.claim.positions.order_by("pk")[0]
    publication = draft_publication(actor=editor, dispute=dispute, position=position, now=NOW)
    publication = write_wording(
        actor=editor,
        publication=publication,
        version=publication.version,
        words=Words(**{**_as_dict(WORDS), **words}),
        now=NOW,
    )
    publication = explain_contact(
        actor=editor, publication=publication, reason="The company has closed.", now=NOW
    )
    if state != "draft":
        _bring(editor, second, publication, state)
    return fresh(publication)


def fresh(publication: Publication) -> Publication:
    return Publication.objects.select_related("wording", "release").get(pk=publication.pk)


def _bring(editor: Actor, second: Actor, publication: Publication, state: str) -> None:
    if state == PublicationState.LEGAL:
        ask_for_legal_review(actor=editor, publication=publication, question="Libel?", now=NOW)
        return
    if state == PublicationState.DISCARDED:
        discard_publication(actor=editor, publication=publication, now=NOW)
        return
    make_ready(actor=editor, publication=publication, version=publication.version, now=NOW)
    if state == PublicationState.READY:
        return
    publication = fresh(publication)
    if state == PublicationState.SCHEDULED:
        schedule_publication(
            actor=editor,
            publication=publication,
            version=publication.version,
            due_at=LATER,
            now=NOW,
        )
        return
    publish_now(actor=editor, publication=publication, version=publication.version, now=NOW)
    if state == PublicationState.CORRECTED:
        correct(editor, publication)
    if state in {PublicationState.WITHDRAWN, PublicationState.RETRACTED}:
        withdraw_publication(actor=editor, publication=publication, reason="Wrong list.", now=NOW)
    if state == PublicationState.RETRACTED:
        sign_withdrawal(actor=second, publication=publication, now=NOW)


def reword(actor: Actor, publication: Publication, **words: Any) -> Publication:
    publication = fresh(publication)
    return write_wording(
        actor=actor,
        publication=publication,
        version=publication.version,
        words=Words(**{**_as_dict(WORDS), **words}),
        now=NOW + timedelta(hours=1),
    )


def make_everything_public(cast: Cast) -> None:
    """A publication through all that can happen to one, a public page, and a finding used again."""
    publication = make_publication(cast, "in_legal_review")
    editor, second = cast.actor("editor"), cast.actor("second_editor")
    dispute = publication.dispute
    row: dict[str, Any] = {"publication": publication, "now": NOW}
    answer_legal_review(actor=second, answer="cleared", reason="Counsel read it.", **row)
    publish_now(actor=editor, version=fresh(publication).version, **row)
    later = NOW + timedelta(minutes=1)
    add_evidence(
        actor=editor, dispute=dispute, source=Source("https://harbour.example/new"), now=later
    )
    watch_sources(now=later)
    reuse_finding(
        actor=editor,
        dispute=make_contradiction(cast.team).dispute,
        verdict=publication.verdict,
        now=NOW,
    )
    withdraw_publication(actor=editor, reason="The list was wrong.", **row)
    standing = PublicPage.objects.standing(cast.team, "methodology")
    write_public_page(
        actor=cast.actor("administrator"),
        team=cast.team,
        kind="methodology",
        text="We ask both sides.",
        version=standing.version if standing else 0,
        now=NOW,
    )


@transaction.atomic
def correct(
    actor: Actor, publication: Publication, due_at: datetime | None = None, **words: Any
) -> Publication:
    """Say in the explanation that it was 63, and sign that, for at once or for later."""
    changed = words or {"explanation": "The coast guard's list names 63."}
    publication = reword(actor, publication, **changed)
    return correct_publication(
        actor=actor,
        publication=publication,
        version=publication.version,
        change="63 instead of 62.",
        reason="The list was misread.",
        now=NOW + timedelta(hours=2),
        due_at=due_at,
    )


def _as_dict(words: Words) -> dict[str, Any]:
    return {name: getattr(words, name) for name in Words.__slots__}
