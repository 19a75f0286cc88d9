"""Others' checks, as an import leaves them."""

from __future__ import annotations

from integrations.actions.importing import _keep
from integrations.foreign_pages import Document, Told
from integrations.models import ForeignReview, ReviewSource
from tests.builders import NOW


def make_foreign_review(source: ReviewSource, claim: str) -> ForeignReview:
    """One review that the source tells of."""
    told = Told(f"{source.url}{len(claim)}", "Fact Harbour", claim, "False")
    tally = _keep(source, [Document([told])], NOW)
    return tally.new[0]
