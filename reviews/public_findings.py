"""A finding as the public reads it: what its page shows and its ClaimReview says, from one place.

Nothing else of the desk gets out: no rationale, no evidence, no names of colleagues.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db.models import Prefetch
from django.urls import reverse

from reviews.models import (
    Appearance,
    Publication,
    PublicPage,
    Release,
    ShownFinding,
    Withdrawal,
    Wording,
)
from reviews.publication_states import (
    PUBLIC_STATES,
    STANDING_STATES,
    Aspect,
    ReleaseKind,
    WithdrawalOutcome,
)
from reviews.querysets import PublicationQuerySet
from verify.rewording import Piece, reworded


@dataclass(frozen=True, slots=True)
class Grade:
    """The rating, by the scale that the verdict was given on."""

    label: str
    alternate_name: str
    meaning: str
    number: int
    worst: int
    best: int
    scale_version: int


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a position stood, in its words. `reviewed`: it is the position that is rated."""

    exact: str
    outlet: str
    url: str
    published: datetime | None
    published_precision: str
    zone: str
    reviewed: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """What was found of one position, in the words of the findings' own four ratings."""

    position: str
    was_said: str
    is_so: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the ledger. `differences` hold the parts that read otherwise, word by word."""

    at: datetime
    what: str
    change: str
    reason: str
    differences: Sequence[tuple[str, Sequence[Piece]]] = ()


@dataclass(frozen=True, slots=True)
class PublicFinding:
    """One published finding. Where it does not `stand`, only the ledger and the dates are shown."""

    url: str
    stands: bool
    state: str
    team: str
    team_slug: str
    team_url: str
    time_zone: str
    title: str
    claim_reviewed: str
    claimant: str
    claimant_kind: str
    claimant_url: str
    claimed_on: date | None
    question: str
    grade: Grade
    explanation: str
    body: str
    findings: Sequence[Beside]
    tellings: Sequence[Telling]
    sources: Sequence[dict[str, str]]
    published_at: datetime | None
    changed_at: datetime | None
    notice: str
    ledger: Sequence[Entry]


def absolute(name: str, *args: object) -> str:
    """The address of a public page, as the outside knows this installation."""
    return f"{settings.SITE_URL.rstrip('/')}{reverse(name, args=args)}"


def with_all_that_is_shown(rows: PublicationQuerySet) -> PublicationQuerySet:
    """The publications with what `read_finding` needs, in a number of queries of its own."""
    wordings = Wording.objects.select_related("rating__scale").prefetch_related(
        Prefetch("findings", ShownFinding.objects.select_related("finding").order_by("place")),
        Prefetch("appearances", Appearance.objects.order_by("place")),
    )
    out = Release.objects.filter(out_at__isnull=False)
    releases = out.select_related("wording__rating").order_by("pk")
    return rows.select_related("team").prefetch_related(
        Prefetch("wording", wordings),
        Prefetch("release", Release.objects.prefetch_related(Prefetch("wording", wordings))),
        Prefetch("releases", releases),
        Prefetch("withdrawals", Withdrawal.objects.order_by("pk")),
    )


def read_finding(publication: Publication, wording: Wording | None = None) -> PublicFinding:
    """What is public of it; with a wording, what would be, which is the preview."""
    shown = wording or (publication.release.wording if publication.release else None)
    assert shown is not None  # noqa: S101 - a constraint: what is public is signed
    stands = publication.state in STANDING_STATES or wording is not None
    return PublicFinding(
        url=absolute("public_finding", publication.slug),
        stands=stands,
        state=publication.state,
        team=publication.team.name,
        team_slug=publication.team.slug,
        team_url=absolute("public_findings", publication.team.slug),
        time_zone=publication.team.time_zone,
        title=shown.title if stands else "This finding was withdrawn",
        claim_reviewed=shown.claim_reviewed,
        claimant=shown.claimant,
        claimant_kind=shown.claimant_kind,
        claimant_url=shown.claimant_url,
        claimed_on=shown.claimed_on,
        question=Aspect(publication.aspect).label,
        grade=_grade(shown),
        explanation=shown.explanation,
        body=shown.body,
        findings=[_beside(row) for row in shown.findings.all()],
        tellings=[_telling(row, publication) for row in shown.appearances.all()],
        sources=shown.sources,
        published_at=publication.published_at,
        changed_at=publication.changed_at,
        notice=publication.notice,
        ledger=_ledger(publication, stands=stands),
    )


def _grade(wording: Wording) -> Grade:
    rating = wording.rating
    return Grade(
        label=rating.label,
        alternate_name=rating.alternate_name,
        meaning=rating.meaning,
        number=rating.number,
        worst=rating.scale.worst,
        best=rating.scale.best,
        scale_version=rating.scale.version,
    )


def _beside(shown: ShownFinding) -> Beside:
    finding = shown.finding
    return Beside(
        finding.position_text, finding.get_was_said_display(), finding.get_is_so_display()
    )


def _telling(row: Appearance, publication: Publication) -> Telling:
    return Telling(
        exact=row.exact,
        outlet=row.outlet,
        url=row.url,
        published=row.published,
        published_precision=row.published_precision,
        zone=row.zone,
        reviewed=row.position_id == publication.position_id,
    )


def _ledger(publication: Publication, *, stands: bool) -> list[Entry]:
    """All that was done in public, the latest first. A withdrawn finding is not told again."""
    entries = [
        *_of_releases(publication, stands=stands),
        *_of_withdrawals(publication.withdrawals.all()),
    ]
    return sorted(entries, key=lambda entry: entry.at)[::-1]


def _of_releases(publication: Publication, *, stands: bool) -> Iterable[Entry]:
    if publication.published_at:
        yield Entry(publication.published_at, "Published", "", "")
    earlier: Wording | None = None
    for release in publication.releases.all():
        if release.out_at is None:
            continue  # no more than signed
        if release.kind == ReleaseKind.PUBLISHED:
            earlier = release.wording
            continue
        differences = _differences(earlier, release.wording) if earlier and stands else ()
        label = ReleaseKind(release.kind).label
        yield Entry(release.out_at, label, release.change, release.reason, differences)
        earlier = release.wording


def _of_withdrawals(rows: Iterable[Withdrawal]) -> Iterable[Entry]:
    for row in rows:
        yield Entry(row.withdrawn_at, "Withdrawn", "", row.reason)
        if row.outcome == WithdrawalOutcome.SIGNED and row.answered_at:
            yield Entry(row.answered_at, "Retracted", "A second editor signed the withdrawal.", "")


def _differences(old: Wording, new: Wording) -> list[tuple[str, Sequence[Piece]]]:
    parts = [
        ("Headline", old.title, new.title),
        ("Claim", old.claim_reviewed, new.claim_reviewed),
        ("Who claimed it", old.claimant, new.claimant),
        ("Rating", old.rating.label, new.rating.label),
        ("Why", old.explanation, new.explanation),
        ("Text", old.body, new.body),
    ]
    return [(name, reworded(one, other)) for name, one, other in parts if one != other]


def is_public(team_id: int) -> bool:
    """Whether a team has shown itself to the public: by a finding, or by a page of its own."""
    published = Publication.objects.filter(team=team_id, published_at__isnull=False)
    return published.exists() or PublicPage.objects.filter(team=team_id).exists()


def listed(team_id: int) -> PublicationQuerySet:
    """The findings of a team that stand, the latest first."""
    rows = Publication.objects.standing().filter(team=team_id)
    return rows.order_by("-published_at", "-pk")


def taken_back(team_id: int) -> PublicationQuerySet:
    """The findings of a team that no longer stand, the latest withdrawal first."""
    states = PUBLIC_STATES - STANDING_STATES
    rows = Publication.objects.public().filter(team=team_id, state__in=states)
    return rows.order_by("-changed_at", "-pk")
