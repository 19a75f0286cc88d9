"""Publications with what their pages show, and what changed beneath them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet

from articles.models import Revision
from reviews.enums import DisputeState
from reviews.models import Appearance, Evidence, Publication, SourceChange
from reviews.publication_states import WATCHED_STATES, ChangeKind
from reviews.querysets import PublicationQuerySet

Row = TypeVar("Row", bound=Model)


def watched() -> PublicationQuerySet:
    return Publication.objects.filter(state__in=WATCHED_STATES, wording__isnull=False)


def revisions_unseen(most: int) -> Iterator[tuple[Publication, Revision]]:
    """Revisions later than those that publications quote, which nobody has looked at for them."""
    noted = SourceChange.objects.filter(
        publication=OuterRef("wording__publication_id"), revision=OuterRef("newer_id")
    )
    newest = (
        Revision.objects.filter(
            article=OuterRef("revision__article_id"), number__gt=OuterRef("revision__number")
        )
        .order_by("-number")
        .values("pk")[:1]
    )
    pairs = (
        Appearance.objects.filter(wording__publication__state__in=WATCHED_STATES)
        .filter(wording=F("wording__publication__wording"))
        .annotate(newer_id=newest)
        .filter(newer_id__isnull=False)
        .filter(~Exists(noted))
        .values_list("wording__publication_id", "newer_id")
        .distinct()[:most]
    )
    return _loaded(list(pairs), Revision.objects.all())


def evidence_unseen(most: int) -> Iterator[tuple[Publication, Evidence]]:
    """Evidence that came to a publication's dispute after its wording was made."""
    noted = SourceChange.objects.filter(
        publication=OuterRef("dispute__publications__pk"), evidence=OuterRef("pk")
    )
    pairs = (
        Evidence.objects.filter(
            dispute__publications__state__in=WATCHED_STATES,
            added_at__gt=F("dispute__publications__wording__made_at"),
        )
        .unsealed()  # what is sealed would tell that somebody found something
        .filter(~Exists(noted))
        .values_list("dispute__publications__pk", "pk")[:most]
    )
    return _loaded(list(pairs), Evidence.objects.all())


def publications_off_their_verdict(most: int) -> QuerySet[Publication]:
    """Those whose dispute is no longer decided on the verdict that they rest on."""
    open_already = SourceChange.objects.filter(
        publication=OuterRef("pk"), kind=ChangeKind.VERDICT, resolved_at=None
    )
    stands = Q(dispute__state=DisputeState.DECIDED, dispute__verdict=F("wording__verdict"))
    return watched().filter(~stands, ~Exists(open_already)).select_related("dispute")[:most]


def _loaded(pairs: list[tuple[int, int]], rows: QuerySet[Row]) -> Iterator[tuple[Publication, Row]]:
    publications = Publication.objects.select_related("dispute").in_bulk(
        [publication for publication, _ in pairs]
    )
    found = rows.in_bulk([row for _, row in pairs])
    for publication, row in pairs:
        if row in found:
            yield publications[publication], found[row]
