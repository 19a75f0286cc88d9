"""What people decide about the machine's reading.

Each is one act, undone by one act, and kept by every later run.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from itertools import pairwise, product

from django.db import transaction

from accounts.enums import Permission
from accounts.permissions import Actor
from articles.models import StoryArticle
from articles.owed import lock_stories, want_comparison
from audit.actions import record
from claims import verbs
from claims.actions.recalling import owe_recall
from claims.enums import DecisionKind, DiscrepancyState
from claims.models import Claim, Decision, Discrepancy, Link, Statement
from verify.errors import ConflictError, InvalidError, StaleError
from verify.words import optional, required


@transaction.atomic
def reword_claim(*, actor: Actor, claim: Claim, text: str, version: int, now: datetime) -> Decision:
    """Put a claim in other words. `version` is the one that the person saw."""
    actor.require(Permission.CURATE, claim.team_id, "reword claims")
    claim = _locked([claim])[0]
    if claim.version != version:
        raise StaleError("Somebody else changed this claim.", hint="Reload it and try again.")
    text = required(" ".join(text.split()), "text", "A claim has words.")
    decision = _decide(actor, DecisionKind.REWORD, claim, now, old_text=claim.text, new_text=text)
    _set_text(claim, text, by_hand=True)
    record(
        actor=actor.stamp(),
        verb=verbs.CLAIM_REWORDED,
        target=claim,
        team=claim.team_id,
        now=now,
        changes={"text": (decision.old_text, text)},
        covers=[decision],
    )
    return decision


@transaction.atomic
def split_claim(
    *, actor: Actor, claim: Claim, statements: Collection[Statement], now: datetime
) -> Decision:
    """Make some of a claim's statements a claim of their own."""
    actor.require(Permission.CURATE, claim.team_id, "split claims")
    _lock_stories([claim.pk])
    claim = _locked([claim])[0]
    leaving = _of_claim(claim, statements)
    staying = list(claim.statements.live().exclude(pk__in=[row.pk for row in leaving]))
    if not leaving or not staying:
        raise InvalidError(
            "A split leaves statements on both sides.",
            field="statements",
            hint="Choose some of the claim's statements, not all.",
        )
    new = Claim.objects.create(
        team_id=claim.team_id,
        text=leaving[0].exact,
        occurrence=claim.occurrence,
        subject=claim.subject,
        attribute=claim.attribute,
    )
    decision = _decide(actor, DecisionKind.SPLIT, claim, now, before=_homes(leaving))
    _link(decision, product(leaving, staying), together=False)
    _link(decision, pairwise(leaving), together=True)
    _rehome(leaving, new)
    record(
        actor=actor.stamp(),
        verb=verbs.CLAIM_SPLIT,
        target=claim,
        team=claim.team_id,
        now=now,
        data={"statements": [row.pk for row in leaving], "into": new},
        related=[new],
        covers=[decision],
    )
    record(
        actor=actor.stamp(),
        verb=verbs.CLAIM_CREATED,
        target=new,
        team=claim.team_id,
        now=now,
        data={"text": new.text, "from": claim},
        related=[claim],
    )
    _compare_again([*leaving, *staying])
    return decision


@transaction.atomic
def merge_claims(
    *, actor: Actor, claim: Claim, others: Collection[Claim], now: datetime
) -> Decision:
    """Make several claims one; the first keeps its id."""
    actor.require(Permission.CURATE, claim.team_id, "merge claims")
    others = [other for other in others if other.pk != claim.pk]
    if not others or any(other.team_id != claim.team_id for other in others):
        raise InvalidError(
            "A merge takes two or more claims of one team.",
            field="others",
            hint="Choose another claim to merge with.",
        )
    _lock_stories([claim.pk, *(other.pk for other in others)])
    locked = _locked([claim, *others])
    claim = next(row for row in locked if row.pk == claim.pk)
    staying = list(claim.statements.live().order_by("pk"))
    moving = list(
        Statement.objects.live().filter(claim__in=[other.pk for other in others]).order_by("pk")
    )
    if not staying or not moving:
        raise ConflictError("One of these claims has no statements today.")
    decision = _decide(actor, DecisionKind.MERGE, claim, now, before=_homes(moving))
    _link(decision, pairwise([*staying[:1], *moving]), together=True)
    _rehome(moving, claim)
    record(
        actor=actor.stamp(),
        verb=verbs.CLAIMS_MERGED,
        target=claim,
        team=claim.team_id,
        now=now,
        data={"merged": [other.pk for other in others]},
        related=others,
        covers=[decision],
    )
    _compare_again([*staying, *moving])
    return decision


@transaction.atomic
def move_statement(*, actor: Actor, statement: Statement, claim: Claim, now: datetime) -> Decision:
    """Say that a statement belongs to another claim."""
    actor.require(Permission.CURATE, claim.team_id, "move statements")
    _lock_stories([pk for pk in (statement.claim_id, claim.pk) if pk])
    statement.refresh_from_db(fields=["claim", "retired_at"])
    if (
        statement.claim_id is None
        or statement.retired_at is not None
        or statement.team_id != claim.team_id
    ):
        raise InvalidError("There is no such statement in this team.", field="statement")
    if statement.claim_id == claim.pk:
        raise ConflictError("The statement is with this claim already.")
    old, new = _in_order(_locked([Claim(pk=statement.claim_id), claim]), statement.claim_id)
    left = list(old.statements.live().exclude(pk=statement.pk))
    there = list(new.statements.live().order_by("pk"))
    decision = _decide(actor, DecisionKind.MOVE, new, now, before=_homes([statement]))
    _link(decision, product([statement], left), together=False)
    _link(decision, product([statement], there[:1]), together=True)
    _rehome([statement], new)
    record(
        actor=actor.stamp(),
        verb=verbs.STATEMENT_MOVED,
        target=new,
        team=new.team_id,
        now=now,
        data={"statement": statement, "from": old},
        related=[old],
        covers=[decision],
    )
    _compare_again([statement, *left, *there])
    return decision


@transaction.atomic
def dismiss_discrepancy(
    *, actor: Actor, discrepancy: Discrepancy, now: datetime, reason: str = ""
) -> Decision:
    """Say that both sides can stand; it stays so when the story is read again."""
    actor.require(Permission.CURATE, discrepancy.team_id, "dismiss discrepancies")
    row = Discrepancy.objects.select_for_update().get(pk=discrepancy.pk)
    if row.state != DiscrepancyState.OPEN:
        raise ConflictError("This discrepancy is not open.", hint="Reload the page.")
    decision = _decide(
        actor,
        DecisionKind.NOT_DISCREPANCY,
        row.claim,
        now,
        discrepancy=row,
        reason=optional(reason, "reason"),
    )
    _set_state(actor, row, DiscrepancyState.DISMISSED, decision, now)
    return decision


@transaction.atomic
def undo_decision(*, actor: Actor, decision: Decision, now: datetime) -> Decision:
    """Take a decision back, and with it what followed from it."""
    actor.require(Permission.CURATE, decision.team_id, "undo decisions")
    decision = Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    if decision.undone_at:
        raise ConflictError("This was undone already.")
    decision.undone_at = now
    decision.undone_by = actor.user
    decision.save(update_fields=["undone_at", "undone_by"])
    record(
        actor=actor.stamp(),
        verb=verbs.DECISION_UNDONE,
        target=decision,
        team=decision.team_id,
        now=now,
        changes={"undone_at": (None, now)},
        data={"kind": decision.kind},
        related=[decision.claim, *([decision.discrepancy] if decision.discrepancy else [])],
    )
    _take_back(actor, decision, now)
    return decision


def _take_back(actor: Actor, decision: Decision, now: datetime) -> None:
    if decision.kind == DecisionKind.REWORD:
        _lock_stories([decision.claim_id])
        _take_back_words(actor, decision, now)
    elif decision.discrepancy:
        dismissed = Discrepancy.objects.select_for_update().get(pk=decision.discrepancy.pk)
        if dismissed.state == DiscrepancyState.DISMISSED:
            _set_state(actor, dismissed, DiscrepancyState.OPEN, decision, now)
    else:
        _lock_stories([decision.claim_id, *filter(None, decision.before.values())])
        rows = list(Statement.objects.live().filter(pk__in=decision.before))
        for row in rows:
            row.claim_id, row.position_id = decision.before[str(row.pk)], None
        Statement.objects.bulk_update(rows, ["claim", "position"])
        _compare_again([*rows, *decision.claim.statements.live()])


def _take_back_words(actor: Actor, decision: Decision, now: datetime) -> None:
    claim = _locked([decision.claim])[0]
    if claim.text != decision.new_text:
        raise StaleError("The claim was reworded again since.", hint="Undo that first.")
    earlier = claim.decisions.standing().filter(kind=DecisionKind.REWORD).exists()
    _set_text(claim, decision.old_text, by_hand=earlier)
    record(
        actor=actor.stamp(),
        verb=verbs.CLAIM_REWORDED,
        target=claim,
        team=claim.team_id,
        now=now,
        changes={"text": (decision.new_text, decision.old_text)},
        covers=[decision],
    )
    _compare_again(list(claim.statements.live()))


def _lock_stories(claim_ids: Collection[int]) -> None:
    """The stories that speak of these claims, before the claims themselves."""
    places = StoryArticle.objects.filter(article__revisions__statements__claim__in=claim_ids)
    lock_stories(set(places.values_list("story_id", flat=True)))


def _locked(claims: Iterable[Claim]) -> list[Claim]:
    """The claims under lock, always in the order of their ids."""
    return list(
        Claim.objects.select_for_update()
        .filter(pk__in=[claim.pk for claim in claims])
        .order_by("pk")
    )


def _in_order(locked: list[Claim], first: int | None) -> tuple[Claim, Claim]:
    one, other = locked
    return (one, other) if one.pk == first else (other, one)


def _of_claim(claim: Claim, statements: Collection[Statement]) -> list[Statement]:
    own = list(claim.statements.live().filter(pk__in=[row.pk for row in statements]).order_by("pk"))
    if len(own) != len({row.pk for row in statements}):
        raise InvalidError("Not all of these statements are this claim's.", field="statements")
    return own


def _decide(
    actor: Actor,
    kind: DecisionKind,
    claim: Claim,
    now: datetime,
    *,
    discrepancy: Discrepancy | None = None,
    old_text: str = "",
    new_text: str = "",
    reason: str = "",
    before: dict[str, int | None] | None = None,
) -> Decision:
    return Decision.objects.create(
        team_id=claim.team_id,
        kind=kind,
        claim=claim,
        discrepancy=discrepancy,
        old_text=old_text,
        new_text=new_text,
        reason=reason,
        before=before or {},
        made_by=actor.user,
        made_at=now,
    )


def _set_text(claim: Claim, text: str, *, by_hand: bool) -> None:
    claim.text = text
    claim.worded_by_hand = by_hand
    claim.version += 1
    claim.save(update_fields=["text", "worded_by_hand", "version"])


def _set_state(
    actor: Actor, row: Discrepancy, state: DiscrepancyState, decision: Decision, now: datetime
) -> None:
    old, row.state = row.state, state
    row.save(update_fields=["state"])
    dismissed = state == DiscrepancyState.DISMISSED
    record(
        actor=actor.stamp(),
        verb=verbs.DISCREPANCY_DISMISSED if dismissed else verbs.DISCREPANCY_RESTORED,
        target=row,
        team=row.team_id,
        now=now,
        changes={"state": (old, state)},
        data={"reason": decision.reason} if decision.reason else {},
        related=[row.claim, row.story],
        covers=[decision],
    )


def _homes(statements: Iterable[Statement]) -> dict[str, int | None]:
    return {str(row.pk): row.claim_id for row in statements}


def _rehome(statements: Collection[Statement], claim: Claim) -> None:
    owe_recall({claim.pk, *(row.claim_id for row in statements if row.claim_id)})
    Statement.objects.filter(pk__in=[row.pk for row in statements]).update(
        claim=claim, position=None
    )


def _link(
    decision: Decision, pairs: Iterable[tuple[Statement, Statement]], *, together: bool
) -> None:
    Link.objects.bulk_create(
        Link(
            team_id=decision.team_id,
            decision=decision,
            first_id=min(one.pk, other.pk),
            second_id=max(one.pk, other.pk),
            together=together,
        )
        for one, other in pairs
    )


def _compare_again(statements: Iterable[Statement]) -> None:
    articles = {row.revision.article_id for row in _with_revisions(statements)}
    places = StoryArticle.objects.filter(article__in=articles)
    want_comparison(set(places.values_list("story_id", flat=True)))


def _with_revisions(statements: Iterable[Statement]) -> Iterable[Statement]:
    return Statement.objects.filter(pk__in=[row.pk for row in statements]).select_related(
        "revision"
    )
