"""A dossier out of the database, in a number of queries that does not grow with the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from articles.enums import Placement, Stage
from articles.models import Revision, Story, StoryArticle
from articles.queries import labels
from claims.actions.comparing import has_given_up
from claims.enums import Support
from claims.models import Claim, Discrepancy, Position, SideSpan, Standing, Statement
from claims.stored import from_json
from reviews.dossier.entries import (
    ArticleEntry,
    ClaimEntry,
    DiscrepancyEntry,
    DisputeEntry,
    Dossier,
    Failure,
    PositionEntry,
    SideEntry,
    StatementEntry,
    Words,
)
from reviews.enums import DisputeState
from reviews.models import Assignment, DeskNote, Dispute

_LIVELIEST = [
    DisputeState.DECIDING,
    DisputeState.IN_REVIEW,
    DisputeState.ASSIGNED,
    DisputeState.OPEN,
    DisputeState.DECIDED,
    DisputeState.DISMISSED,
]
"""Where a claim has several disputes, the first of these is shown for it."""


def read_dossier(story: Story) -> Dossier:
    """The dossier as the database has it now; `pending` where the pipeline has not caught up."""
    articles = _articles(story)
    compared = {entry.id: entry for entry in articles if entry.placement == Placement.MAIN}
    statements = _statements(compared)
    claims = _claims(story, statements, compared)
    discrepancies = _discrepancies(story, statements, compared)
    disputes = _disputes(story, discrepancies, claims)
    _settle(claims, discrepancies, disputes, compared)
    return Dossier(
        story=story,
        articles=articles,
        failed=_failures(story, articles),
        statements=list(statements.values()),
        claims=sorted(claims.values(), key=lambda claim: (-claim.importance, claim.id)),
        discrepancies=discrepancies,
        disputes=disputes,
        pending=is_pending(story),
    )


def is_pending(story: Story) -> bool:
    """Whether readings, the comparison or the opening of disputes are still owed and will come."""
    story.refresh_from_db(fields=["wanted", "compared", "attempts", "last_error"])
    return (
        (story.wanted != story.compared and not has_given_up(story))
        or Revision.objects.filter(article__places__story=story, stage=Stage.RECEIVED).exists()
        or Discrepancy.objects.to_hand_on().filter(story=story).exists()
    )


def _failures(story: Story, articles: Iterable[ArticleEntry]) -> list[Failure]:
    unread = [
        Failure(entry.file or None, entry.error, entry.revision)
        for entry in articles
        if entry.stage == Stage.QUARANTINED
    ]
    if has_given_up(story):
        unread.append(Failure(None, f"The comparison failed: {story.last_error}"))
    return unread


def _articles(story: Story) -> list[ArticleEntry]:
    places = list(
        StoryArticle.objects.filter(story=story)
        .shown()
        .select_related("article__outlet")
        .order_by("file", "article_id")
    )
    revisions = {
        revision.article_id: revision
        for revision in Revision.objects.filter(
            article_id__in=[place.article_id for place in places]
        ).newest()
    }
    names = labels(story, places)
    entries = [
        _article(names[place.article_id], place, revisions.get(place.article_id))
        for place in places
    ]
    counts = Counter(entry.occurrence for entry in entries if entry.placement == Placement.MAIN)
    biggest = max(counts, key=lambda key: (counts[key], -(key or 0)), default=None)
    for entry in entries:
        entry.main = entry.occurrence == biggest
    return entries


def _article(label: str, place: StoryArticle, revision: Revision | None) -> ArticleEntry:
    article = place.article
    return ArticleEntry(
        id=article.pk,
        place=place.pk,
        file=place.file,
        label=label,
        outlet=article.outlet,
        url=article.url,
        author=article.author,
        published=article.published,
        precision=article.published_precision,
        language=article.language,
        copy_of=article.copy_of_id,
        occurrence=place.occurrence_id,
        placement=place.placement,
        stage=revision.stage if revision else Stage.RECEIVED,
        error=revision.last_error if revision else "",
        gone=place.gone_at is not None,
        revision=revision.pk if revision else None,
        text=revision.text if revision else "",
        boilerplate=[(start, end) for start, end in revision.boilerplate] if revision else [],
    )


def _statements(articles: Mapping[int, ArticleEntry]) -> dict[int, StatementEntry]:
    by_revision = {entry.revision: entry.id for entry in articles.values() if entry.revision}
    rows = Statement.objects.live().filter(revision_id__in=by_revision)
    entries = [
        StatementEntry(
            id=row.pk,
            article=by_revision[row.revision_id],
            start=row.start,
            end=row.end,
            exact=row.exact,
            span=from_json(row.span),
            claim=row.claim_id,
            position=row.position_id,
        )
        for row in rows
    ]
    entries.sort(key=lambda entry: (entry.article, entry.start, entry.end, entry.id))
    return {entry.id: entry for entry in entries}


def _claims(
    story: Story,
    statements: Mapping[int, StatementEntry],
    articles: Mapping[int, ArticleEntry],
) -> dict[int, ClaimEntry]:
    told: dict[int, list[StatementEntry]] = {}
    for entry in statements.values():
        if entry.position is not None:
            told.setdefault(entry.position, []).append(entry)
    positions: dict[int, list[PositionEntry]] = {}
    for position in Position.objects.filter(pk__in=told).order_by("pk"):
        positions.setdefault(position.claim_id, []).append(
            _position(position, told[position.pk], articles)
        )
    standings = {row.claim_id: row for row in Standing.objects.filter(story=story)}
    return {
        claim.pk: _claim(claim, positions[claim.pk], standings[claim.pk])
        for claim in Claim.objects.filter(pk__in=positions).order_by("pk")
        if claim.pk in standings
    }


def _position(
    position: Position, told: list[StatementEntry], articles: Mapping[int, ArticleEntry]
) -> PositionEntry:
    return PositionEntry(
        id=position.pk,
        text=position.text,
        statements=told,
        outlets=list(dict.fromkeys(articles[entry.article].label for entry in told)),
        origins=sorted({entry.span.origin for entry in told if entry.span.origin}),
    )


def _claim(claim: Claim, positions: list[PositionEntry], standing: Standing) -> ClaimEntry:
    return ClaimEntry(
        id=claim.pk,
        text=claim.text,
        version=claim.version,
        importance=standing.importance,
        support=standing.support,
        independent_sources=standing.independent_sources,
        occurrence=claim.occurrence_id,
        positions=positions,
    )


def _discrepancies(
    story: Story,
    statements: Mapping[int, StatementEntry],
    articles: Mapping[int, ArticleEntry],
) -> list[DiscrepancyEntry]:
    """Those that are open, with the sides that the compared articles still tell."""
    rows = list(Discrepancy.objects.filter(story=story).open().ranked().prefetch_related("sides"))
    words: dict[int, list[Words]] = {}
    spans = SideSpan.objects.filter(side__discrepancy__in=rows).order_by("pk")
    for span in spans:
        statement = statements.get(span.statement_id)
        if statement is not None:
            article = articles[statement.article]
            exact = article.text[span.start : span.end]
            words.setdefault(span.side_id, []).append(
                Words(statement, article, span.start, span.end, exact)
            )
    entries = [_discrepancy(row, words) for row in rows]
    return [entry for entry in entries if len(entry.sides) > 1]


def _discrepancy(row: Discrepancy, words: Mapping[int, list[Words]]) -> DiscrepancyEntry:
    sides = sorted(row.sides.all(), key=lambda side: side.number)
    return DiscrepancyEntry(
        id=row.pk,
        kind=row.kind,
        claim=row.claim_id,
        severity=row.severity,
        certainty=row.certainty,
        explanation=row.explanation,
        folded=row.folded,
        fold_reason=row.fold_reason,
        sides=[
            SideEntry(side.position_id, side.value, words[side.pk])
            for side in sides
            if side.pk in words
        ],
    )


def _disputes(
    story: Story, discrepancies: Iterable[DiscrepancyEntry], claims: Mapping[int, ClaimEntry]
) -> list[DisputeEntry]:
    keys = {
        row.pk: (row.claim_id, row.kind, row.attribute)
        for row in Discrepancy.objects.filter(story=story)
    }
    rows = {entry.id: entry for entry in discrepancies}
    disputes = list(Dispute.objects.filter(claim_id__in=claims).in_story(story.pk).ranked())
    assignees = {
        row.dispute_id: str(row.reviewer)
        for row in Assignment.objects.active()
        .filter(dispute__in=disputes)
        .select_related("reviewer")
    }
    entries = []
    for dispute in disputes:
        key = (dispute.claim_id, dispute.kind, dispute.attribute)
        own = [pk for pk in rows if keys[pk] == key]
        entry = DisputeEntry(
            id=dispute.pk,
            claim=dispute.claim_id,
            state=dispute.state,
            question=dispute.question,
            severity=dispute.severity,
            discrepancies=own,
            assignee=assignees.get(dispute.pk, ""),
        )
        for pk in own:
            rows[pk].dispute = entry
        entries.append(entry)
    return entries


def _settle(
    claims: Mapping[int, ClaimEntry],
    discrepancies: Iterable[DiscrepancyEntry],
    disputes: Iterable[DisputeEntry],
    articles: Mapping[int, ArticleEntry],
) -> None:
    """What follows from the parts together: workflow, support after dismissals, the matrix."""
    for row in discrepancies:
        if row.claim in claims:
            claims[row.claim].discrepancies.append(row)
    _put_notes(claims)
    states: dict[int, set[str]] = {}
    for dispute in disputes:
        states.setdefault(dispute.claim, set()).add(dispute.state)
    for claim in claims.values():
        own = states.get(claim.id, set())
        claim.workflow = next((state.value for state in _LIVELIEST if state in own), "none")
        if claim.support == Support.CONTRADICTED and not _contested(claim):
            claim.support = _uncontested(claim)
        claim.cells = _cells(claim, articles)


def _put_notes(claims: Mapping[int, ClaimEntry]) -> None:
    """The desk's word on a claim holds for all its rows; one on each row holds for the claim."""
    standing = DeskNote.objects.standing().filter(claim_id__in=claims).select_related("made_by")
    on_rows: dict[int, DeskNote] = {}
    for note in standing.order_by("pk"):
        if note.discrepancy_id is None:
            claims[note.claim_id].desk_note = note
        else:
            on_rows[note.discrepancy_id] = note
    for claim in claims.values():
        for row in claim.discrepancies:
            row.desk_note = claim.desk_note or on_rows.get(row.id)
        shown = [row.desk_note for row in claim.discrepancies if not row.folded]
        if shown and all(shown):
            claim.desk_note = shown[0]


def _contested(claim: ClaimEntry) -> set[int]:
    """The positions that stand against another."""
    return {
        side.position
        for row in claim.discrepancies
        if not row.folded and len({side.position for side in row.sides}) > 1
        for side in row.sides
    }


def _uncontested(claim: ClaimEntry) -> str:
    """The support of a claim whose discrepancies people have set aside."""
    if claim.independent_sources > 1:
        return Support.CONFIRMED
    outlets = {outlet for position in claim.positions for outlet in position.outlets}
    return Support.REPEATED if len(outlets) > 1 else Support.ONE_OUTLET


def _cells(claim: ClaimEntry, articles: Mapping[int, ArticleEntry]) -> dict[int, str]:
    contested = _contested(claim)
    leading = max(claim.positions, key=lambda position: (len(position.outlets), -position.id)).id
    cells: dict[int, str] = {}
    for position in claim.positions:
        against = position.id in contested and position.id != leading
        for row in position.statements:
            if articles[row.article].copy_of in articles:
                cells[row.article] = "reprint"
            elif against or cells.get(row.article) == "contradicts":
                cells[row.article] = "contradicts"
            else:
                cells[row.article] = "agrees"
    return cells
