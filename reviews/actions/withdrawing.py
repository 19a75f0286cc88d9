"""Taking a published finding back: at once by one editor, for good by two."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from accounts.actions import system
from accounts.permissions import Actor
from audit.actions import record
from reviews import verbs
from reviews.actions.publication_steps import (
    another_editor,
    locked,
    require_complete,
    sign_release,
    step,
)
from reviews.actions.rechecking import resolve_all
from reviews.models import Publication, Withdrawal
from reviews.publication_states import (
    PublicationState,
    ReleaseKind,
    Resolution,
    WithdrawalOutcome,
    moved,
)
from verify.errors import ForbiddenError
from verify.words import required

REMINDED_AFTER = timedelta(hours=12)
REMINDED_EVERY = timedelta(hours=24)


@transaction.atomic
def withdraw_publication(
    *, actor: Actor, publication: Publication, reason: str, now: datetime
) -> Withdrawal:
    """Take the finding off its page at once; `reason` stands there in its place.

    Whoever judged it may do so too. A second person signs it afterwards. A correction that was
    scheduled goes out no more.
    """
    publication = locked(actor, publication, "withdraw")
    state = moved(publication.state, "withdraw")
    withdrawal = Withdrawal.objects.create(
        team_id=publication.team_id,
        publication=publication,
        reason=required(reason, "reason", "Tell readers why.", longest=2000),
        withdrawn_by=actor.user,
        withdrawn_at=now,
    )
    publication.changed_at, publication.notice = now, ""
    old, publication.due_at, publication.next_release = publication.due_at, None, None
    step(
        actor,
        publication,
        state,
        verbs.PUBLICATION_WITHDRAWN,
        now,
        changes={"due_at": (old, None)} if old else {},
        data={"why": withdrawal.reason},
        covers=[withdrawal],
    )
    return withdrawal


@transaction.atomic
def sign_withdrawal(*, actor: Actor, publication: Publication, now: datetime) -> Publication:
    """The second signature: the finding is retracted, its page and ledger stay."""
    publication = locked(actor, publication, "sign")
    state = moved(publication.state, "sign")
    withdrawal = _answer(actor, publication, WithdrawalOutcome.SIGNED, now)
    changes = resolve_all(actor.user, publication, Resolution.WITHDRAWN, withdrawal.reason, now)
    publication.changed_at = now
    step(
        actor,
        publication,
        state,
        verbs.PUBLICATION_RETRACTED,
        now,
        covers=[withdrawal, *changes],
    )
    return publication


@transaction.atomic
def restore_publication(
    *, actor: Actor, publication: Publication, change: str, reason: str, now: datetime
) -> Publication:
    """A second editor does not sign: the newest wording stands on the page again.

    That is a signature too, so it is refused to whoever judged it, and where something is missing.
    """
    publication = locked(actor, publication, "restore")
    state = moved(publication.state, "restore")
    change = required(change, "change", "Tell readers what is restored.", longest=2000)
    reason = required(reason, "reason", "Tell readers why.", longest=2000)
    withdrawal = _answer(actor, publication, WithdrawalOutcome.RESTORED, now)
    require_complete(publication, actor)
    if publication.releases.filter(kind=ReleaseKind.CORRECTED, out_at__isnull=False).exists():
        state = PublicationState.CORRECTED
    rows = sign_release(actor, publication, ReleaseKind.RESTORED, now, change=change, reason=reason)
    publication.changed_at = now
    step(
        actor,
        publication,
        state,
        verbs.PUBLICATION_RESTORED,
        now,
        data={"change": change, "why": reason},
        covers=[withdrawal, *rows],
    )
    return publication


@transaction.atomic
def remind_of_signatures(*, now: datetime) -> int:
    """Record that unsigned withdrawals wait, once a day each; how many. Safe to repeat."""
    waiting = Withdrawal.objects.to_remind(now - REMINDED_AFTER, now - REMINDED_EVERY)
    rows = list(waiting.select_for_update(skip_locked=True, of=("self",)).order_by("pk")[:200])
    for withdrawal in rows:
        old, withdrawal.reminded_at = withdrawal.reminded_at, now
        withdrawal.save(update_fields=["reminded_at"])
        record(
            actor=system().stamp(),
            verb=verbs.WITHDRAWAL_REMINDED,
            target=withdrawal.publication,
            team=withdrawal.team_id,
            now=now,
            changes={"reminded_at": (old, now)},
            related=[withdrawal.withdrawn_by],
            covers=[withdrawal],
        )
    return len(rows)


def _answer(actor: Actor, publication: Publication, outcome: str, now: datetime) -> Withdrawal:
    withdrawal = publication.withdrawals.select_for_update().get(answered_at=None)
    if withdrawal.withdrawn_by_id == actor.user.pk:
        raise ForbiddenError(
            "Nobody signs their own withdrawal.",
            code="same_person",
            hint=another_editor(actor, publication),
        )
    withdrawal.outcome = outcome
    withdrawal.answered_by, withdrawal.answered_at = actor.user, now
    withdrawal.save(update_fields=["outcome", "answered_by", "answered_at"])
    return withdrawal
