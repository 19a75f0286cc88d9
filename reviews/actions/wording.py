"""What a publication says: made from a decided dispute's findings, then worded for the public."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils.crypto import get_random_string

from accounts.enums import Permission
from accounts.permissions import Actor
from claims.models import Position, Statement
from claims.queries import told_by
from reviews import verbs
from reviews.actions.publication_steps import locked, require_fresh, step
from reviews.actions.steps import require
from reviews.enums import DisputeState
from reviews.models import (
    Appearance,
    Dispute,
    Finding,
    Publication,
    ScaleRating,
    ShownFinding,
    Verdict,
    Wording,
)
from reviews.publication_states import Aspect, ClaimantKind, PublicationState, moved
from verify.errors import ConflictError, InvalidError
from verify.words import one_of, optional, required

SLUG_LENGTH = 16
LONGEST_TITLE = 200
LONGEST_CLAIM_DRAFTED = 300
LONGEST_EXPLANATION = 2000
LONGEST_BODY = 50_000
MOST_SOURCES = 30


@dataclass(frozen=True, slots=True)
class PublicSource:
    """A link that the page shows to everybody, with what it shows."""

    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What a wording says.

    `rating` is the key of a rating of the verdict's scale, or None for the first that stands for
    the finding; `beside` holds keys of other positions to be shown.
    """

    title: str = ""
    claim_reviewed: str = ""
    claimant: str = ""
    claimant_kind: str = ClaimantKind.ORGANISATION
    claimant_url: str = ""
    claimed_on: date | None = None
    explanation: str = ""
    body: str = ""
    rating: int | None = None
    beside: Sequence[int] = ()
    sources: Sequence[PublicSource] = field(default=())


@transaction.atomic
def draft_publication(
    *,
    actor: Actor,
    dispute: Dispute,
    position: Position,
    now: datetime,
    aspect: str = Aspect.IS_SO,
) -> Publication:
    """Begin a publication of what a decided dispute found of one position.

    Nothing of it is public. The first wording is made of what the desk knows; it wants rewriting.
    """
    require(actor, Permission.PUBLISH, dispute.team_id, "publish findings")
    dispute = Dispute.objects.select_for_update(of=("self",)).get(pk=dispute.pk)
    publication = Publication(
        team_id=dispute.team_id,
        slug=get_random_string(SLUG_LENGTH),
        dispute=dispute,
        verdict=_decided_on(dispute),
        position=position,
        aspect=one_of(aspect, Aspect.values, "aspect"),
        made_by=actor.user,
        made_at=now,
    )
    _require_finding(publication, publication.verdict)
    _save_once(publication)
    rows = _write(actor, publication, _first_words(publication), now)
    step(
        actor,
        publication,
        PublicationState.DRAFT,
        verbs.PUBLICATION_DRAFTED,
        now,
        data={"aspect": publication.aspect},
        related=[position, publication.verdict],
        covers=rows,
    )
    return publication


def _decided_on(dispute: Dispute) -> Verdict:
    if dispute.state != DisputeState.DECIDED or dispute.verdict is None:
        raise ConflictError(
            "Only what a decided dispute found can be published.",
            code="not_decided",
            hint="Close the dispute on a verdict first.",
        )
    return dispute.verdict


def _save_once(publication: Publication) -> None:
    """The database knows whether the finding has another one that is not over."""
    try:
        with transaction.atomic():
            publication.save()
    except IntegrityError as error:
        raise ConflictError(
            "This finding has a publication already.",
            code="already_published",
            hint="Correct that one, or discard it first.",
        ) from error


@transaction.atomic
def write_wording(
    *, actor: Actor, publication: Publication, version: int, words: Words, now: datetime
) -> Publication:
    """Say it in other words. What is public stays as it is until a correction is signed.

    Takes over the dispute's present verdict, and the words that the articles have now. `version`
    is the publication's as it was read.
    """
    publication = locked(actor, publication, "write")
    require_fresh(publication, version)
    state = moved(publication.state, "write")
    dispute = publication.dispute
    if dispute.state == DisputeState.DECIDED and dispute.verdict is not None:
        publication.verdict = dispute.verdict
    if state == PublicationState.DRAFT:
        publication.release = None
    rows = _write(actor, publication, words, now)
    step(actor, publication, state, verbs.PUBLICATION_WORDED, now, covers=rows)
    return publication


def _write(actor: Actor, publication: Publication, words: Words, now: datetime) -> list[Model]:
    """A new wording under the publication; all rows that it takes."""
    verdict = publication.verdict
    finding = _require_finding(publication, verdict)
    earlier = publication.wordings.order_by("-number").first()
    wording = Wording.objects.create(
        team_id=publication.team_id,
        publication=publication,
        number=earlier.number + 1 if earlier else 1,
        verdict=verdict,
        rating=_rating(verdict, getattr(finding, publication.aspect), words.rating),
        made_by=actor.user,
        made_at=now,
        **_checked(words),
    )
    beside = _findings_beside(verdict, finding, words.beside)
    shown = ShownFinding.objects.bulk_create(
        ShownFinding(team_id=wording.team_id, wording=wording, finding=row, place=place)
        for place, row in enumerate([finding, *beside], 1)
    )
    found = [finding, *beside]
    told = [_appearance(wording, row) for row in _tellings(publication, found)]
    told += _told_before(wording, earlier, found, told)
    for place, row in enumerate(told, 1):
        row.place = place
    publication.wording = wording
    return [wording, *shown, *Appearance.objects.bulk_create(told)]


def _require_finding(publication: Publication, verdict: Verdict) -> Finding:
    finding = verdict.findings.filter(position=publication.position_id).first()
    if finding is None:
        raise InvalidError(
            "The verdict has no finding on this position.",
            code="no_finding",
            field="position",
            hint="Choose a position that was judged.",
        )
    return finding


def _rating(verdict: Verdict, found: str, chosen: int | None) -> ScaleRating:
    """The chosen rating of the verdict's own scale, which must stand for what was found."""
    possible = list(
        ScaleRating.objects.filter(scale=verdict.scale_id, stands_for=found).order_by("place")
    )
    if chosen is None:
        return possible[0]
    for rating in possible:
        if rating.pk == chosen:
            return rating
    raise InvalidError(
        "This rating does not stand for what was found.",
        code="other_finding",
        field="rating",
        hint=f"Possible: {', '.join(rating.label for rating in possible)}.",
    )


def _findings_beside(verdict: Verdict, lead: Finding, beside: Sequence[int]) -> list[Finding]:
    wanted = set(beside) - {lead.position_id}
    found = list(verdict.findings.filter(position__in=wanted).order_by("pk"))
    if len(found) < len(wanted):
        raise InvalidError("The verdict has no finding on one of these positions.", field="beside")
    return found


def _tellings(publication: Publication, findings: Sequence[Finding]) -> list[Statement]:
    """Where the shown positions stand today, those of the reviewed one first, the oldest first."""
    order = {finding.position_id: place for place, finding in enumerate(findings)}
    told = told_by(publication.position.claim).filter(position__in=order)
    return sorted(told, key=lambda row: (order[row.position_id or 0], *_by_time(row), row.pk))


def _by_time(row: Statement) -> tuple[bool, float]:
    published = row.revision.article.published
    return (published is None, published.timestamp() if published else 0.0)


def _told_before(
    wording: Wording,
    earlier: Wording | None,
    findings: Sequence[Finding],
    now: Sequence[Appearance],
) -> list[Appearance]:
    """Appearances of the earlier wording in articles that say so no more, or are read anew."""
    if earlier is None:
        return []
    positions = {finding.position_id for finding in findings}
    known = {(row.position_id, row.revision.article_id) for row in now}
    rows = earlier.appearances.filter(position__in=positions).select_related("revision")
    return [
        _copied(row, wording)
        for row in rows.order_by("place")
        if (row.position_id, row.revision.article_id) not in known
    ]


def _copied(row: Appearance, wording: Wording) -> Appearance:
    row.pk, row.wording = None, wording
    row._state.adding = True  # noqa: SLF001 - Django's documented way to copy a row
    return row


def _appearance(wording: Wording, statement: Statement) -> Appearance:
    article = statement.revision.article
    outlet = article.outlet
    assert statement.position is not None  # noqa: S101 - `_tellings` asks for those with one
    return Appearance(
        team_id=wording.team_id,
        wording=wording,
        position=statement.position,
        revision=statement.revision,
        exact=statement.exact,
        outlet=outlet.name if outlet else "",
        url=article.url,
        published=article.published,
        published_precision=article.published_precision,
        zone=outlet.time_zone if outlet else "",
    )


def _first_words(publication: Publication) -> Words:
    """What the question, the position and the articles give.

    Nothing of the rationale, which is internal, nor of evidence, some of which may not be named.
    """
    finding = _require_finding(publication, publication.verdict)
    told = _tellings(publication, [finding])
    speaker = next((row.speaker for row in told if row.speaker), "")
    outlets = [row.revision.article.outlet.name for row in told if row.revision.article.outlet]
    days = [row.revision.article.published for row in told if row.revision.article.published]
    claim = f"{publication.position.claim.text}: {finding.position_text}"
    return Words(
        title=publication.dispute.question[:LONGEST_TITLE],
        claim_reviewed=claim[:LONGEST_CLAIM_DRAFTED],
        claimant=speaker[:LONGEST_TITLE] or next(iter(outlets), ""),
        claimed_on=min(days).date() if days else None,
        explanation=publication.verdict.line[:LONGEST_EXPLANATION],
    )


def _checked(words: Words) -> dict[str, object]:
    """The fields of a wording. What is only missing is no fault of a draft."""
    return {
        "title": optional(words.title, "title", longest=LONGEST_TITLE),
        "claim_reviewed": " ".join(
            optional(words.claim_reviewed, "claim_reviewed", longest=LONGEST_CLAIM_DRAFTED).split()
        ),
        "claimant": optional(words.claimant, "claimant", longest=LONGEST_TITLE),
        "claimant_kind": one_of(words.claimant_kind, ClaimantKind.values, "claimant_kind"),
        "claimant_url": _address(words.claimant_url, "claimant_url") if words.claimant_url else "",
        "claimed_on": words.claimed_on,
        "explanation": optional(words.explanation, "explanation", longest=LONGEST_EXPLANATION),
        "body": optional(words.body, "body", longest=LONGEST_BODY),
        "sources": _checked_sources(words.sources),
    }


def _checked_sources(sources: Sequence[PublicSource]) -> list[dict[str, str]]:
    if len(sources) > MOST_SOURCES:
        raise InvalidError(f"There are at most {MOST_SOURCES} links.", field="sources")
    return [
        {
            "url": _address(source.url, "sources"),
            "note": optional(source.note, "sources", longest=500),
        }
        for source in sources
    ]


def _address(url: str, field: str) -> str:
    url = required(url, field, "Give a web address.", longest=2000)
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError as error:
        raise InvalidError(
            f"{url[:200]!r} is no web address.", field=field, hint="It begins with https://."
        ) from error
    return url
