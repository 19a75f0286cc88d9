"""Who may judge a dispute, who had better, and why others may not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from accounts.enums import GRANTS, Permission
from accounts.models import Membership, User
from claims.models import Conflict
from reviews.enums import AssignmentState
from reviews.models import Assignment, Dispute

USUAL_CAPACITY: Final = 10
"""What is taken as the capacity of those who set none, to compare loads with."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member as a reviewer of one dispute.

    `refusal` says why they may not, `reluctance` why they are not chosen without being named;
    each goes on after the name, and is empty where there is none. `merits` speak for them.
    """

    user: User
    role: str
    in_hand: int
    refusal: str
    reluctance: str = ""
    merits: tuple[str, ...] = field(default=())
    capacity: int | None = None

    @property
    def why_not(self) -> str:
        """The refusal as a sentence."""
        return f"{self.user} {self.refusal}." if self.refusal else ""

    @property
    def load(self) -> float:
        """What they have in hand against what they can take on."""
        return self.in_hand / max(self.capacity or USUAL_CAPACITY, 1)


def candidates(dispute: Dispute, now: datetime) -> list[Candidate]:
    """Everybody of the team, who may judge the dispute first, then who fits it, the least busy."""
    members = Membership.objects.current().filter(team=dispute.team_id).with_absence(now)
    return sorted(_judged(dispute, members.select_related("user")), key=_rank)


def candidate(dispute: Dispute, user: User, now: datetime) -> Candidate:
    """One person as a reviewer of the dispute; of this team or not."""
    members = Membership.objects.current().filter(team=dispute.team_id, user=user)
    found = _judged(dispute, members.with_absence(now).select_related("user"))
    return found[0] if found else Candidate(user, "", 0, "is no member of this team")


def bar(reviewer: User, dispute: Dispute) -> str:
    """Why whoever holds the dispute may judge it no longer, as a sentence; empty where they may."""
    members = Membership.objects.current().filter(team=dispute.team_id, user=reviewer)
    row = members.select_related("user").first()
    if row is None:
        return f"{reviewer} is no member of this team."
    known = _Known(_bylines(dispute), {}, Counter(), _interested(dispute), set(), set())
    reason = _refusal(row, known)
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
        interested=_interested(dispute),
        languages=_languages(dispute),
        subjects={*dispute.tags, dispute.desk.lower()} - {""},
    )
    return [_candidate(row, known) for row in rows]


@dataclass(frozen=True, slots=True)
class _Known:
    """What is asked of the database once for all members."""

    bylines: Sequence[str]
    taken: dict[int, str]
    in_hand: Counter[int]
    interested: set[int]
    languages: set[str]
    subjects: set[str]


def _candidate(row: Membership, known: _Known) -> Candidate:
    return Candidate(
        user=row.user,
        role=row.get_role_display(),
        in_hand=known.in_hand[row.user_id],
        refusal=_refusal(row, known),
        reluctance=_reluctance(row, known),
        merits=_merits(row, known),
        capacity=row.capacity,
    )


def _refusal(row: Membership, known: _Known) -> str:
    if Permission.JUDGE not in GRANTS[row.role]:
        return f"is {row.get_role_display().lower()} here; reviewers and editors judge"
    if any(re.search(byline_of(row.user.name), line, re.IGNORECASE) for line in known.bylines):
        return "wrote one of the articles in question"
    if row.user_id in known.interested:
        return "has declared a conflict of interest with it"
    match known.taken.get(row.user_id):
        case AssignmentState.ACTIVE | AssignmentState.DONE:
            return "checks this dispute already"
        case AssignmentState.RECUSED:
            return "declared a conflict with this dispute"
    return ""


def _reluctance(row: Membership, known: _Known) -> str:
    back = getattr(row, "absent_until", None)
    if back:
        return f"is away until {back:%d %B}"
    if row.capacity is not None and known.in_hand[row.user_id] >= row.capacity:
        return f"has {known.in_hand[row.user_id]} of {row.capacity} in hand"
    match known.taken.get(row.user_id):
        case AssignmentState.DECLINED:
            return "declined this dispute"
        case AssignmentState.HANDED_BACK:
            return "handed this dispute back"
        case AssignmentState.EXPIRED:
            return "let this dispute lie"
    return ""


def _merits(row: Membership, known: _Known) -> tuple[str, ...]:
    reads = sorted(known.languages & set(row.languages))
    knows = sorted(known.subjects & {subject.lower() for subject in row.expertise})
    return (*(f"reads {code}" for code in reads), *(f"knows {subject}" for subject in knows))


def _bylines(dispute: Dispute) -> list[str]:
    return _of_articles(dispute, "author")


def _languages(dispute: Dispute) -> set[str]:
    return set(_of_articles(dispute, "language"))


def _of_articles(dispute: Dispute, name: str) -> list[str]:
    """What the articles that tell the claim say in this field, where they say anything."""
    path = f"revision__article__{name}"
    told = dispute.claim.statements.live().exclude(**{path: ""})
    return list(told.order_by().values_list(path, flat=True).distinct())


def _taken(dispute: Dispute) -> dict[int, str]:
    """What last became of each reviewer's part in this round."""
    rows = Assignment.objects.filter(dispute=dispute, round=dispute.round).order_by("pk")
    return dict(rows.values_list("reviewer_id", "state"))


def _interested(dispute: Dispute) -> set[int]:
    rows = Conflict.objects.standing().filter(team=dispute.team_id).touching(dispute.claim_id)
    return set(rows.values_list("user_id", flat=True))


def _in_hand(team_id: int, people: list[int]) -> Counter[int]:
    rows = Assignment.objects.at_work().filter(team=team_id, reviewer__in=people)
    return Counter(rows.values_list("reviewer_id", flat=True))


def _rank(one: Candidate) -> tuple[bool, bool, int, float, str]:
    return (bool(one.refusal), bool(one.reluctance), -len(one.merits), one.load, one.user.name)
