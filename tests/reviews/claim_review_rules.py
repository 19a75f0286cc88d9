"""What Google asks of a ClaimReview, written from its rules and not from the generator.

https://developers.google.com/search/docs/appearance/structured-data/factcheck
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?")
LONGEST = 75


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.scripts: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "script" and ("type", "application/ld+json") in attrs
        if self.inside:
            self.scripts.append("")
        self.words.extend(value for name, value in attrs if name in {"href", "datetime"} and value)

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.scripts[-1] += data
        else:
            self.words.append(data)


def reviews_in(page: str) -> list[dict[str, Any]]:
    """The ClaimReviews of a page, as a crawler finds them."""
    reader = _Reader()
    reader.feed(page)
    return [json.loads(script) for script in reader.scripts]


def words_of(page: str) -> str:
    """What a reader sees of the page, and where its links lead."""
    reader = _Reader()
    reader.feed(page)
    return " ".join(" ".join(reader.words).split())


def required_missing(review: dict[str, Any], address: str) -> list[str]:
    """What Google requires and does not find, or finds wrong."""
    rating = review.get("reviewRating", {})
    rules = {
        "@context": review.get("@context") in {"https://schema.org", "http://schema.org"},
        "@type": review.get("@type") == "ClaimReview",
        "claimReviewed": bool(review.get("claimReviewed")),
        "claimReviewed is short": len(review.get("claimReviewed", "")) < LONGEST,
        "reviewRating": rating.get("@type") == "Rating",
        "reviewRating.alternateName": bool(rating.get("alternateName")),
        "url": review.get("url") == address,
        "url of this domain": urlsplit(review.get("url", "")).netloc == urlsplit(address).netloc,
    }
    return [rule for rule, kept in rules.items() if not kept]


def recommended_missing(review: dict[str, Any]) -> list[str]:
    """What Google recommends and does not find, or finds wrong."""
    return [
        *_of_the_review(review),
        *_of_the_rating(review.get("reviewRating", {})),
        *_of_the_claim(review.get("itemReviewed", {})),
    ]


def _of_the_review(review: dict[str, Any]) -> list[str]:
    author = review.get("author", {})
    rules = {
        "author": author.get("@type") in {"Organization", "Person"},
        "author.name": bool(author.get("name")),
        "author.url": _is_address(author.get("url")),
        "datePublished": _is_time(review.get("datePublished")),
        "dateModified": _is_time(review.get("dateModified")),
    }
    return [rule for rule, kept in rules.items() if not kept]


def _of_the_rating(rating: dict[str, Any]) -> list[str]:
    names = ("ratingValue", "bestRating", "worstRating")
    numbers = all(isinstance(rating.get(name), int) for name in names)
    value, best, worst = (rating[name] if numbers else 0 for name in names)
    rules = {
        "rating numbers": numbers,
        "bestRating > worstRating >= 1": numbers and best > worst >= 1,
        "ratingValue within": numbers and worst <= value <= best,
        "ratingExplanation": bool(rating.get("ratingExplanation")),
    }
    return [rule for rule, kept in rules.items() if not kept]


def _of_the_claim(claim: dict[str, Any]) -> list[str]:
    author = claim.get("author", {})
    appearances = claim.get("appearance", [])
    works = [*appearances, claim.get("firstAppearance", {})]
    rules = {
        "itemReviewed": claim.get("@type") == "Claim",
        "itemReviewed.author": author.get("@type") in {"Organization", "Person"},
        "itemReviewed.author.name": bool(author.get("name")),
        "itemReviewed.author.sameAs": _is_address(author.get("sameAs")),
        "itemReviewed.datePublished": _is_time(claim.get("datePublished")),
        "itemReviewed.appearance": bool(appearances),
        "itemReviewed.firstAppearance": "firstAppearance" in claim,
        "appearances are works with addresses": all(
            work.get("@type") == "CreativeWork" and _is_address(work.get("url")) for work in works
        ),
    }
    return [rule for rule, kept in rules.items() if not kept]


def _is_address(value: object) -> bool:
    return isinstance(value, str) and urlsplit(value).scheme in {"http", "https"}


def _is_time(value: object) -> bool:
    return isinstance(value, str) and bool(MOMENT.fullmatch(value))
