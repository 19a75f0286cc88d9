"""Statements that a person marked, where the machine reads none."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.enums import Permission
from accounts.permissions import Actor
from articles.models import Revision
from audit.actions import record
from claims.actions.indexing import enter
from claims.extraction.stems import stems
from claims.extraction.types import StatementSpan
from claims.marking import Stretch
from claims.models import Claim, Position, Statement
from claims.stored import to_json
from claims.verbs import CLAIM_CREATED

COVERED = 0.5
"""A statement that shares this much of the shorter of both is what the chosen words are about."""
WORTH_CHECKING = 0.5
"""What a person marks is worth checking; how much, nobody measured."""


@transaction.atomic
def state_by_hand(*, actor: Actor, revision: Revision, words: Stretch, now: datetime) -> Statement:
    """The statement at these words, with a claim: the machine's where it has one, else a new one.

    A statement by hand is kept when the text is read again.
    """
    actor.require(Permission.FLAG, revision.team_id, "mark statements")
    Revision.objects.select_for_update(of=("self",)).get(pk=revision.pk)
    statement = _told_at(revision, words) or _new(revision, words)
    if statement.claim is None:
        _give_claim(actor, statement, now)
    return statement


def _told_at(revision: Revision, words: Stretch) -> Statement | None:
    """The live statement that shares most with the words, the shortest of equals."""
    near = revision.statements.live().filter(start__lt=words.end, end__gt=words.start)
    found = [
        (_shared(row, words), row.start - row.end, -row.pk, row)
        for row in near.select_related("claim")
    ]
    best = max(found, default=None, key=lambda one: one[:3])
    return best[3] if best and best[0] >= COVERED else None


def _shared(row: Statement, words: Stretch) -> float:
    shared = min(row.end, words.end) - max(row.start, words.start)
    return shared / min(row.end - row.start, words.end - words.start)


def _new(revision: Revision, words: Stretch) -> Statement:
    span = _read(revision.text, words)
    statement = Statement.objects.create(
        team_id=revision.team_id,
        revision=revision,
        start=span.start,
        end=span.end,
        exact=span.exact,
        voice=span.voice,
        quoted=False,
        polarity=span.polarity,
        modality=span.modality,
        check_worthiness=span.check_worthiness,
        by_hand=True,
        span=to_json(span),
    )
    enter([statement])
    return statement


def _read(text: str, words: Stretch) -> StatementSpan:
    """The words as they stand; nothing is read into them."""
    exact = text[words.start : words.end]
    return StatementSpan(
        start=words.start,
        end=words.end,
        exact=exact,
        sentence=exact,
        sentence_start=words.start,
        subject=None,
        predicate=None,
        participants=(),
        when=None,
        speaker=None,
        voice="own",
        origin=None,
        quoted=False,
        polarity="affirmed",
        modality="asserted",
        values=(),
        check_worthiness=WORTH_CHECKING,
        reasons=("marked by hand",),
        published=None,
        stems=stems(exact),
    )


def _give_claim(actor: Actor, statement: Statement, now: datetime) -> None:
    claim = Claim.objects.create(team_id=statement.team_id, text=statement.exact)
    position = Position.objects.create(team_id=statement.team_id, claim=claim, text=statement.exact)
    statement.claim, statement.position = claim, position
    statement.save(update_fields=["claim", "position"])
    record(
        actor=actor.stamp(),
        verb=CLAIM_CREATED,
        target=claim,
        team=claim.team_id,
        now=now,
        data={"text": claim.text},
        related=[statement.revision],
    )
