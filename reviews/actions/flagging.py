"""A flag: words of an article that somebody finds doubtful, and why."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.enums import Permission
from accounts.permissions import Actor
from articles.models import Article, Revision
from audit.actions import record
from claims.actions.by_hand import state_by_hand
from claims.marking import Stretch
from claims.models import Claim
from reviews import verbs
from reviews.actions.opening import record_opened, worked_as
from reviews.actions.steps import require, seal, sealed_in
from reviews.enums import DisputeOrigin, DisputeState
from reviews.models import Dispute, Flag
from verify.errors import ConflictError, InvalidError, MissingError
from verify.words import required

LONGEST = 1000
SEVERITY = 0.5
"""What a person flags counts as of middling severity, until an editor says otherwise."""


def revision_of(article: Article, number: int | None) -> Revision:
    """The article's revision with this number, the newest where none is asked for."""
    rows = article.revisions.order_by("-number")
    found = (rows if number is None else rows.filter(number=number)).first()
    if found is None:
        raise MissingError("This article has no such revision.", field="revision")
    return found


@transaction.atomic
def flag_words(
    *, actor: Actor, revision: Revision, start: int, end: int, reason: str, now: datetime
) -> Flag:
    """Put words of an article in question, by their offsets; the flag, with its dispute.

    A claim that is in dispute already gets the flag besides; one that was closed is
    refused, since it is to be appealed. What a reviewer flags during an independent check
    is hidden as their verdict is.
    """
    require(actor, Permission.FLAG, revision.team_id, "flag words")
    words = _chosen(revision, start, end)
    reason = required(reason, "reason", "Say what is doubtful about these words.")
    statement = state_by_hand(actor=actor, revision=revision, words=words, now=now)
    assert statement.claim is not None  # noqa: S101 - it was just given one
    dispute = _dispute_over(actor, statement.claim, reason, now)
    dispute = Dispute.objects.select_for_update(of=("self",)).get(pk=dispute.pk)
    flag = Flag.objects.create(
        team_id=revision.team_id,
        dispute=dispute,
        statement=statement,
        start=words.start,
        end=words.end,
        exact=revision.text[words.start : words.end],
        reason=reason,
        raised_by=actor.user,
        raised_at=now,
        sealed_in=sealed_in(dispute, actor.user),
    )
    event = record(
        actor=actor.stamp(),
        verb=verbs.WORDS_FLAGGED,
        target=flag,
        team=flag.team_id,
        now=now,
        data={"reason": reason, "start": flag.start, "end": flag.end},
        related=[dispute, statement.claim, revision.article],
    )
    if flag.sealed_in is not None:
        seal(dispute, actor, event)
    return flag


def _chosen(revision: Revision, start: int, end: int) -> Stretch:
    """The stretch without the white space around it. Raises InvalidError where it is none."""
    text = revision.text
    if not 0 <= start < end <= len(text):
        raise InvalidError(
            f"The text has {len(text):,} characters; these offsets lie outside.",
            code="outside_text",
            field="start",
        )
    exact = text[start:end]
    stretch = Stretch(
        start + len(exact) - len(exact.lstrip()), end - len(exact) + len(exact.rstrip())
    )
    if stretch.start >= stretch.end:
        raise InvalidError("No words are chosen.", code="empty", field="start")
    if stretch.end - stretch.start > LONGEST:
        raise InvalidError(
            f"{LONGEST:,} characters are the most that one flag holds.",
            code="too_long",
            field="end",
            hint="Choose the doubtful words alone.",
        )
    newest = Revision.objects.filter(article=revision.article_id).order_by("-number").first()
    if newest is None or newest.pk != revision.pk:
        raise ConflictError(
            "This text was replaced by a newer one.",
            code="outdated_revision",
            hint="Flag the words in the newest revision, if they still stand there.",
        )
    return stretch


def _dispute_over(actor: Actor, claim: Claim, reason: str, now: datetime) -> Dispute:
    """The claim's live dispute, the most pressing one; else a new one."""
    Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    live = Dispute.objects.live().filter(claim=claim).ranked().first()
    if live is not None:
        return live
    closed = Dispute.objects.filter(claim=claim, kind="", attribute="").first()
    if closed is not None:
        return _going_on(closed)
    dispute = Dispute.objects.create(
        team_id=claim.team_id,
        claim=claim,
        origin=DisputeOrigin.FLAG,
        question=claim.text,
        reason=reason,
        severity=SEVERITY,
        opened_by=actor.user,
        opened_at=now,
        **worked_as(claim.team_id, "", SEVERITY, now),
    )
    record_opened(actor, dispute, now, data={"reason": reason}, related=[claim])
    return dispute


def _going_on(closed: Dispute) -> Dispute:
    """The one that it was merged into; a closed one is not opened by a flag."""
    if closed.state == DisputeState.MERGED and closed.merged_into is not None:
        return _going_on(closed.merged_into)
    if closed.closed_at is None:
        return closed
    raise ConflictError(
        f"This was {closed.get_state_display().lower()} already: “{closed.question}”.",
        code="closed_already",
        hint="Appeal on its page, and say what is new.",
    )
