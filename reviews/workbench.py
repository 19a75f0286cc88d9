"""What the page of a dispute shows: the words, who is at work, what was found and said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from accounts.models import Team, User
from claims.models import Position, Side, SideSpan, Statement
from claims.queries import beside, told_by
from claims.stored import from_json
from reviews.enums import Rating
from reviews.models import Comment, Dispute, Evidence, Finding, Flag, RatingScale, Verdict
from reviews.querysets import DisputeQuerySet
from reviews.standing import differences


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the team's scale calls a rating, and means by it."""

    rating: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Beside:
    """One position as each verdict sees it, in the order of the verdicts."""

    text: str
    said: list[tuple[str, bool]]
    so: list[tuple[str, bool]]
    """Each with whether the verdicts differ in it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The verdicts of a round side by side."""

    verdicts: list[Verdict]
    rows: list[Beside]
    note_differs: bool


def meanings(team_id: int) -> list[Meaning]:
    """The ratings as the scale in force calls them."""
    ratings = RatingScale.objects.standing(team_id).ratings.order_by("place")
    first = {row.stands_for: row for row in reversed(ratings)}
    return [
        Meaning(rating.value, first[rating].label, first[rating].meaning)
        if rating in first
        else Meaning(rating.value, rating.label, "")
        for rating in Rating
    ]


def positions_of(dispute: Dispute) -> list[Position]:
    """The claim's positions that are held today: each gets a finding."""
    held = Position.objects.filter(claim=dispute.claim_id, statements__retired_at=None)
    return list(held.distinct().order_by("pk"))


def sides_of(dispute: Dispute) -> list[Side]:
    """What differs, where a discrepancy opened the dispute, with the words of each side."""
    rows = Side.objects.filter(
        discrepancy__claim=dispute.claim_id,
        discrepancy__kind=dispute.kind,
        discrepancy__attribute=dispute.attribute,
    )
    spans = SideSpan.objects.filter(statement__retired_at=None).select_related(
        "statement__revision__article__outlet"
    )
    return list(
        rows.prefetch_related(Prefetch("spans", spans.order_by("pk"))).order_by(
            "discrepancy_id", "number"
        )
    )


def tellings_of(dispute: Dispute) -> list[tuple[Position, list[tuple[Statement, object]]]]:
    """Each position with its statements."""
    told: dict[Position, list[tuple[Statement, object]]] = {}
    for row in told_by(dispute.claim):
        if row.position is not None:
            told.setdefault(row.position, []).append((row, from_json(row.span)))
    return list(told.items())


@dataclass(frozen=True, slots=True)
class AtWork:
    """Who has a check, and why they and no others."""

    reviewer: User
    how: str
    grounds: dict[str, list[str]]
    passed_over: list[tuple[User, str]]


def at_work_on(dispute: Dispute) -> list[AtWork]:
    """Who is at work, as far as it may be known; with two queries."""
    rows = list(dispute.assignments.at_work().select_related("reviewer").order_by("pk"))
    people = User.objects.in_bulk(
        {each["user"] for row in rows for each in row.grounds.get("others", [])}
    )
    return [
        AtWork(
            row.reviewer,
            row.get_how_display(),
            row.grounds,
            [
                (people[each["user"]], each["why"])
                for each in row.grounds.get("others", [])
                if each["user"] in people
            ],
        )
        for row in rows
    ]


def verdicts_for(dispute: Dispute, user: User) -> list[Verdict]:
    """The verdicts that this person may see, the latest first."""
    seen = Verdict.objects.visible_to(user).filter(dispute=dispute)
    return list(
        seen.select_related("author")
        .prefetch_related("findings", Prefetch("evidence", Evidence.objects.visible_to(user)))
        .order_by("-pk")
    )


def comments_for(dispute: Dispute, user: User) -> QuerySet[Comment, Comment]:
    seen = Comment.objects.visible_to(user).filter(dispute=dispute, withdrawn_at=None)
    return seen.select_related("author").order_by("pk")


def flags_of(dispute: Dispute, user: User) -> QuerySet[Flag, Flag]:
    """The flags on it, and on those that were merged into it, that this user may know of."""
    rows = Flag.objects.visible_to(user).filter(dispute__in=[dispute, *dispute.merged.all()])
    return rows.select_related("raised_by", "statement__revision__article__outlet").order_by("pk")


def compare(dispute: Dispute, verdicts: Sequence[Verdict]) -> Comparison | None:
    """The verdicts of the present round side by side, where there are several."""
    ours = [one for one in reversed(verdicts) if one.round == dispute.round]
    if not ours[1:]:
        return None
    differing = {name for one in ours[1:] for name in differences(ours[0], one)}
    found = [{row.position_id: row for row in one.findings.all()} for one in ours]
    texts = {key: row.position_text for each in found for key, row in each.items()}
    rows = [
        Beside(
            text,
            [(_shown(each.get(key), "was_said"), f"said:{key}" in differing) for each in found],
            [(_shown(each.get(key), "is_so"), f"so:{key}" in differing) for each in found],
        )
        for key, text in sorted(texts.items())
    ]
    return Comparison(ours, rows, "desk_note" in differing)


def mergeable(team: Team, dispute: Dispute) -> DisputeQuerySet:
    """The live disputes of the same claim, and of those told beside it."""
    claims = beside(dispute.claim).order_by().values("pk")
    rows = Dispute.objects.live().filter(team=team).exclude(pk=dispute.pk)
    return (rows.filter(claim=dispute.claim_id) | rows.filter(claim__in=claims)).order_by("pk")


def _shown(finding: Finding | None, name: str) -> str:
    return Rating(getattr(finding, name)).label if finding else "—"
