"""Two disputes made one, and one made two."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import IntegrityError, transaction

from accounts.models import User
from accounts.permissions import Actor
from claims.actions.decisions import split_claim
from claims.models import Claim, Statement
from reviews import verbs
from reviews.actions.assigning import hand_over
from reviews.actions.opening import record_opened, worked_as
from reviews.actions.steps import end_all, move, require
from reviews.eligibility import candidate
from reviews.enums import MOVES, AssignedBy, DisputeOrigin, moved
from reviews.models import Assignment, Dispute, Watch
from verify.errors import ConflictError, InvalidError
from verify.words import required

LONGEST_POINT = 300


@transaction.atomic
def merge_disputes(
    *, actor: Actor, dispute: Dispute, into: Dispute, reason: str, now: datetime
) -> Dispute:
    """End a dispute in favour of another that asks the same; the other one.

    Its reviewers go on with the other where a check of that is vacant, else their work ends. The
    other takes over the greater urgency, the tags and who watches.
    """
    require(actor, MOVES["merge"].permission, dispute.team_id, MOVES["merge"].words)
    dispute, into = _locked_pair(dispute, into)
    reason = required(reason, "reason", "Say why they are one.")
    state = moved(dispute.state, "merge")
    moved(into.state, "merge")
    _refuse_under_seal(dispute)
    ended = end_all(dispute, now)
    dispute.merged_into, dispute.reason = into, reason
    dispute.closed_by, dispute.closed_at = actor.user, now
    dispute.vacant, dispute.sealed, dispute.judged_at = 0, False, None
    _follow(dispute, into)
    verb, data = verbs.DISPUTE_MERGED, {"reason": reason}
    merged: dict[str, tuple[object, object]] = {"merged_into": (None, into)}
    move(actor, dispute, state, verb, now, changes=merged, data=data, related=[into], covers=ended)
    move(actor, into, into.state, verb, now, changes=_urgency(into), data=data, related=[dispute])
    _carry_on(actor, ended, into, now)
    return into


@transaction.atomic
def split_dispute(
    *,
    actor: Actor,
    dispute: Dispute,
    question: str,
    reason: str,
    now: datetime,
    statements: Collection[Statement] = (),
) -> Dispute:
    """Make a part of a dispute one of its own; the new one.

    With statements these become a claim of their own, which the new dispute is about.
    """
    require(actor, MOVES["split"].permission, dispute.team_id, MOVES["split"].words)
    question = required(
        question, "question", "Say what the new dispute asks.", longest=LONGEST_POINT
    )
    reason = required(reason, "reason", "Say why it is split.")
    claim = _apart(actor, dispute.claim, statements, now)
    dispute = Dispute.objects.select_for_update(of=("self",)).get(pk=dispute.pk)
    moved(dispute.state, "split", dispute.state)
    new = _part_of(
        dispute, claim, question=question, reason=reason, opened_by=actor.user, opened_at=now
    )
    move(
        actor,
        dispute,
        dispute.state,
        verbs.DISPUTE_SPLIT,
        now,
        data={"reason": reason, "into": new},
        related=[new],
    )
    record_opened(actor, new, now, data={"reason": reason}, related=[dispute, claim])
    return new


def _locked_pair(one: Dispute, other: Dispute) -> tuple[Dispute, Dispute]:
    rows = Dispute.objects.select_for_update(of=("self",)).select_related("claim")
    found = {row.pk: row for row in rows.filter(pk__in=[one.pk, other.pk]).order_by("pk")}
    if one.pk == other.pk or one.team_id != other.team_id:
        raise InvalidError(
            "A dispute is merged into another one of its team.",
            code="not_another",
            field="into",
            hint="Choose another dispute.",
        )
    return found[one.pk], found[other.pk]


def _refuse_under_seal(dispute: Dispute) -> None:
    if dispute.sealed and dispute.assignments.filter(round=dispute.round).exists():
        raise ConflictError(
            "An independent check of this dispute is under way.",
            code="check_under_way",
            hint="Merge it when both verdicts are in, or merge the other one into it.",
        )


def _follow(dispute: Dispute, into: Dispute) -> None:
    """Who watches the one hears of the other from now on."""
    watching = dispute.watches.exclude(user__in=into.watches.values("user"))
    Watch.objects.bulk_create(
        Watch(team_id=into.team_id, dispute=into, user_id=user)
        for user in watching.values_list("user", flat=True)
    )


def _urgency(into: Dispute) -> dict[str, tuple[object, object]]:
    """What the other one takes over, as changes."""
    merged = list(into.merged.all())
    due = min((row.due_at for row in [into, *merged] if row.due_at), default=None)
    wanted = {
        "priority": max(row.priority for row in [into, *merged]),
        "due_at": due,
        "tags": sorted({tag for row in [into, *merged] for tag in row.tags}),
    }
    into.severity = max(row.severity for row in [into, *merged])
    changes: dict[str, tuple[object, object]] = {
        name: (getattr(into, name), value)
        for name, value in wanted.items()
        if getattr(into, name) != value
    }
    for name, (_, value) in changes.items():
        setattr(into, name, value)
    return changes


def _carry_on(actor: Actor, ended: list[Assignment], into: Dispute, now: datetime) -> None:
    """The reviewers of the one go on with the other, as far as there is room for them."""
    for assignment in ended:
        one = candidate(into, assignment.reviewer, now)
        if into.vacant and not one.refusal:
            hand_over(
                actor,
                into,
                assignment.reviewer,
                now,
                how=AssignedBy.HAND,
                grounds={"because": ["had the dispute that was merged into this one"]},
            )


def _apart(actor: Actor, claim: Claim, statements: Collection[Statement], now: datetime) -> Claim:
    """The claim that the new dispute is about."""
    if not statements:
        return claim
    split_claim(actor=actor, claim=claim, statements=statements, now=now)
    first = Statement.objects.select_related("claim").get(pk=min(row.pk for row in statements))
    assert first.claim is not None  # noqa: S101 - it was just given one
    return first.claim


def _part_of(
    dispute: Dispute,
    claim: Claim,
    *,
    question: str,
    reason: str,
    opened_by: User,
    opened_at: datetime,
) -> Dispute:
    try:
        with transaction.atomic():
            return Dispute.objects.create(
                team_id=dispute.team_id,
                claim=claim,
                attribute="" if claim.pk != dispute.claim_id else question,
                origin=DisputeOrigin.PERSON,
                question=question,
                reason=reason,
                severity=dispute.severity,
                priority=dispute.priority,
                desk=dispute.desk,
                tags=dispute.tags,
                split_from=dispute,
                opened_by=opened_by,
                opened_at=opened_at,
                **worked_as(dispute.team_id, dispute.kind, dispute.severity, opened_at),
            )
    except IntegrityError as error:
        raise ConflictError(
            "There is a dispute with this question already.",
            code="already_disputed",
            field="question",
        ) from error
