"""Who may judge a dispute, who had better, and why others may not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from accounts.enums import GRANTS, Permission
from accounts.models import Membership, User
from reviews.enums import AssignmentState
from reviews.models import Assignment, Dispute


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member as a reviewer of one dispute.

    `refusal` says why they may not, `reluctance` why they are not chosen without being named;
    each goes on after the name, and is empty where there is none.
    """

    user: User
    role: str
    in_hand: int
    refusal: str
    reluctance: str = ""
    merits: tuple[str, ...] = field(default=())

    @property
    def why_not(self) -> str:
        """The refusal as a sentence."""
        return f"{self.user} {self.refusal}." if self.refusal else ""


def candidates(dispute: Dispute) -> list[Candidate]:
    """Everybody of the team, those who may judge the dispute first, the least busy first."""
    members = Membership.objects.current().filter(team=dispute.team_id).select_related("user")
    return sorted(_judged(dispute, members), key=_rank)


def candidate(dispute: Dispute, user: User) -> Candidate:
    """One person as a reviewer of the dispute; of this team or not."""
    members = Membership.objects.current().filter(team=dispute.team_id, user=user)
    found = _judged(dispute, members.select_related("user"))
    return found[0] if found else Candidate(user, "", 0, "is no member of this team")


def bar(reviewer: User, dispute: Dispute) -> str:
    """Why whoever holds the dispute may judge it no longer, as a sentence; empty where they may."""
    members = Membership.objects.current().filter(team=dispute.team_id, user=reviewer)
    row = members.select_related("user").first()
    if row is None:
        return f"{reviewer} is no member of this team."
    reason = _refusal(row, _Known(_bylines(dispute), {}, Counter()))
    return f"{reviewer} {reason}." if reason else ""


def byline_of(name: str) -> str:
    """A pattern for a byline that holds the name, alone or among others, as whole words."""
    return rf"(^|\W){re.escape(name)}($|\W)"


def _judged(dispute: Dispute, members: Iterable[Membership]) -> list[Candidate]:
    rows = list(members)
    known = _Known(
        bylines=_bylines(dispute),
        taken=_taken(dispute),
        in_hand=_in_hand(dispute.team_id, [row.user_id for row in rows]),
    )
    return [_candidate(row, known) for row in rows]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is asked of the database once for all members."""

    bylines: list[str]
    taken: dict[int, str]
    in_hand: Counter[int]


def _candidate(row: Membership, known: _Known) -> Candidate:
    return Candidate(
        user=row.user,
        role=row.get_role_display(),
        in_hand=known.in_hand[row.user_id],
        refusal=_refusal(row, known),
        reluctance=_reluctance(row, known),
    )


def _refusal(row: Membership, known: _Known) -> str:
    if Permission.JUDGE not in GRANTS[row.role]:
        return f"is {row.get_role_display().lower()} here; reviewers and editors judge"
    if any(re.search(byline_of(row.user.name), line, re.IGNORECASE) for line in known.bylines):
        return "wrote one of the articles in question"
    match known.taken.get(row.user_id):
        case AssignmentState.ACTIVE | AssignmentState.DONE:
            return "checks this dispute already"
        case AssignmentState.RECUSED:
            return "declared a conflict with this dispute"
    return ""


def _reluctance(row: Membership, known: _Known) -> str:
    match known.taken.get(row.user_id):
        case AssignmentState.DECLINED:
            return "declined this dispute"
        case AssignmentState.HANDED_BACK:
            return "handed this dispute back"
        case AssignmentState.EXPIRED:
            return "let this dispute lie"
    return ""


def _bylines(dispute: Dispute) -> list[str]:
    statements = dispute.claim.statements.live()
    return list(
        statements.exclude(revision__article__author="")
        .order_by()
        .values_list("revision__article__author", flat=True)
        .distinct()
    )


def _taken(dispute: Dispute) -> dict[int, str]:
    """What last became of each reviewer's part in this round."""
    rows = Assignment.objects.filter(dispute=dispute, round=dispute.round).order_by("pk")
    return dict(rows.values_list("reviewer_id", "state"))


def _in_hand(team_id: int, people: list[int]) -> Counter[int]:
    rows = Assignment.objects.at_work().filter(team=team_id, reviewer__in=people)
    return Counter(rows.values_list("reviewer_id", flat=True))


def _rank(one: Candidate) -> tuple[bool, bool, int, int, str]:
    return (
        bool(one.refusal),
        bool(one.reluctance),
        -len(one.merits),
        one.in_hand,
        one.user.name,
    )
