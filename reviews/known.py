"""What the team knows of a text: the claims that it makes again, and what was found of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from accounts.enums import Permission
from accounts.permissions import Actor
from claims.extraction import extract
from claims.extraction.types import StatementSpan
from claims.known import Comparison, Known, known_claims, set_beside, statements_of
from claims.models import Claim
from reviews.models import DeskNote, Dispute, Publication, Verdict
from reviews.public_findings import PublicFinding, read_finding, with_all_that_is_shown
from reviews.seen_before import closing_verdicts, notes_of

MOST_MATCHES = 5
"""Known claims that are told of one statement."""


@dataclass(slots=True)
class Answers:
    """What was found or said of one claim."""

    verdicts: list[Verdict] = field(default_factory=list)
    note: DeskNote | None = None
    publications: list[PublicFinding] = field(default_factory=list)

    @property
    def any(self) -> bool:
        return bool(self.verdicts or self.note or self.publications)


@dataclass(frozen=True, slots=True)
class PublishedMatch:
    """A public finding beside the asked statement: whether it rates what is asked, or a rival."""

    finding: PublicFinding
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Match:
    """A known claim beside the asked statement. Whoever may not read the desk sees no `claim`."""

    score: float
    comparison: Comparison
    claim: Claim | None
    known: Known | None
    answers: Answers
    publications: Sequence[PublishedMatch]


@dataclass(frozen=True, slots=True)
class Asked:
    """One statement of the text with what is known of it, what was found of it first."""

    span: StatementSpan
    matches: Sequence[Match]


def match_text(actor: Actor, text: str) -> list[Asked]:
    """Give each statement of the text with the claims that the actor's team knows.

    An actor who may not read the desk is told of public findings alone.
    """
    assert actor.team is not None  # noqa: S101 - only moderators act without a team
    team = actor.team.pk
    reads = actor.may(Permission.READ)
    spans = statements_of(text)
    found = known_claims(team, spans, answered(team, published_only=not reads))
    if reads:
        every = known_claims(team, spans)
        found = [one | other for one, other in zip(every, found, strict=True)]
    claims = {claim for some in found for claim in some}
    answers = answers_of(team, claims, published_only=not reads)
    worded = Claim.objects.in_bulk(claims) if reads else {}
    return [
        Asked(span, _matches(span, some.values(), answers, worded))
        for span, some in zip(spans, found, strict=True)
    ]


def answered(team: int, *, published_only: bool) -> QuerySet[Any, Any]:
    """The claims of which something was found: what a question is first held against."""
    published = Publication.objects.standing().filter(team=team).values("dispute__claim")
    if published_only:
        return published
    decided = Dispute.objects.filter(team=team, verdict__isnull=False).values("claim")
    noted = DeskNote.objects.standing().filter(team=team).values("claim")
    return published.union(decided, noted)


def answers_of(team: int, claims: Iterable[int], *, published_only: bool) -> dict[int, Answers]:
    """Give what was found of each claim. Another source of findings adds its own here."""
    found = {claim: Answers() for claim in claims}
    published = Publication.objects.standing().filter(team=team, dispute__claim__in=found)
    rows = with_all_that_is_shown(published).select_related("dispute").order_by("-published_at")
    for row in rows:
        found[row.dispute.claim_id].publications.append(read_finding(row))
    if published_only:
        return found
    verdicts = Verdict.objects.filter(team=team).unsealed().prefetch_related("findings")
    for claim, verdict in closing_verdicts(found, verdicts):
        found[claim].verdicts.append(verdict)
    for claim, note in notes_of(found).items():
        found[claim].note = note
    return found


def _matches(
    span: StatementSpan,
    every: Iterable[Known],
    answers: dict[int, Answers],
    worded: dict[int, Claim],
) -> list[Match]:
    told = [one for one in every if one.claim in worded or answers[one.claim].publications]
    ranked = sorted(told, key=lambda one: (not answers[one.claim].any, -one.score, one.claim))
    return [
        _match(span, known, answers[known.claim], worded.get(known.claim))
        for known in ranked[:MOST_MATCHES]
    ]


def _match(span: StatementSpan, known: Known, found: Answers, claim: Claim | None) -> Match:
    publications = [
        PublishedMatch(finding, set_beside(span, _reviewed(finding.claim_reviewed)))
        for finding in found.publications
    ]
    if claim is None:  # nothing of the desk's own statements is told
        return Match(known.score, publications[0].comparison, None, None, found, publications)
    return Match(known.score, set_beside(span, [known.span]), claim, known, found, publications)


@lru_cache(maxsize=1024)
def _reviewed(text: str) -> tuple[StatementSpan, ...]:
    """A public claim as it is compared."""
    return extract(text).statements
