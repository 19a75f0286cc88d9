"""A published finding as schema.org's ClaimReview, as search engines and fact-check tools read it.

One finding, one ClaimReview; everything in it stands on the page too.
"""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from django.utils.timezone import localtime

from articles.published import zone_named
from reviews.models import Publication
from reviews.public_findings import PublicFinding, Telling, absolute
from reviews.publication_states import ClaimantKind

CONTEXT = "https://schema.org"
TYPES = {ClaimantKind.PERSON: "Person", ClaimantKind.ORGANISATION: "Organization"}
ESCAPED = {"<": "\\u003C", ">": "\\u003E", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What would end a script element, or confuse old readers, if it stood there plainly."""


def claim_review(finding: PublicFinding) -> dict[str, Any]:
    """The ClaimReview of a finding that stands."""
    grade = finding.grade
    return _filled(
        {
            "@context": CONTEXT,
            "@type": "ClaimReview",
            "@id": f"{finding.url}#claim-review",
            "url": finding.url,
            "name": finding.title,
            "claimReviewed": finding.claim_reviewed,
            "reviewAspect": finding.question,
            "datePublished": _moment(finding.published_at),
            "dateModified": _moment(finding.changed_at),
            "author": {
                "@type": "Organization",
                "name": finding.team,
                "url": finding.team_url,
            },
            "reviewRating": {
                "@type": "Rating",
                "alternateName": grade.alternate_name,
                "ratingValue": grade.number,
                "bestRating": grade.best,
                "worstRating": grade.worst,
                "ratingExplanation": finding.explanation,
            },
            "itemReviewed": _claim(finding),
            "correction": [
                _filled(
                    {
                        "@type": "CorrectionComment",
                        "text": f"{entry.change} {entry.reason}".strip(),
                        "datePublished": _moment(entry.at),
                    }
                )
                for entry in finding.ledger
                if entry.change
            ],
        }
    )


def deleted_review(publication: Publication) -> dict[str, Any]:
    """Word to who follows a feed that the review at this address is to be forgotten."""
    url = absolute("public_finding", publication.slug)
    return {
        "@type": "DataFeedItem",
        "dateDeleted": _moment(publication.changed_at),
        "item": {"@id": f"{url}#claim-review", "url": url},
    }


def as_script(review: dict[str, Any]) -> str:
    """The text of a script element: JSON in which nothing can end the element."""
    text = json.dumps(review, ensure_ascii=False, indent=1)
    for character, escape in ESCAPED.items():
        text = text.replace(character, escape)
    return text


def policy_hash(script: str) -> str:
    """What the page's content security policy calls that script."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _claim(finding: PublicFinding) -> dict[str, Any]:
    seen = [telling for telling in finding.tellings if telling.reviewed and telling.url]
    appearances = list({telling.url: _appearance(telling) for telling in reversed(seen)}.values())
    appearances.reverse()
    return _filled(
        {
            "@type": "Claim",
            "text": finding.claim_reviewed,
            "author": _filled(
                {
                    "@type": TYPES[ClaimantKind(finding.claimant_kind)],
                    "name": finding.claimant,
                    "sameAs": finding.claimant_url,
                }
            )
            if finding.claimant
            else None,
            "datePublished": finding.claimed_on.isoformat() if finding.claimed_on else None,
            "firstAppearance": appearances[0] if appearances else None,
            "appearance": appearances,
        }
    )


def _appearance(telling: Telling) -> dict[str, Any]:
    return _filled(
        {
            "@type": "CreativeWork",
            "url": telling.url,
            "publisher": {"@type": "Organization", "name": telling.outlet}
            if telling.outlet
            else None,
            "datePublished": _published(telling),
        }
    )


def _published(telling: Telling) -> str | None:
    """A moment, or the day alone in the outlet's zone, as exactly as it is known."""
    if telling.published is None:
        return None
    if telling.published_precision == "day":
        return localtime(telling.published, zone_named(telling.zone)).date().isoformat()
    return _moment(telling.published)


def _moment(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat(timespec="seconds") if at else None


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """Without what is not known: an empty property says something untrue."""
    return {name: value for name, value in values.items() if value not in (None, "", [])}
