"""What stands in others' pages and feeds is read as they say it, and hostile ones do no harm."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest

from integrations.foreign_pages import Told, parsed, read_document
from verify.errors import InvalidError

URL = "https://factcheck.example/checks/7"


def review(**changes: Any) -> dict[str, Any]:
    made = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": URL,
        "claimReviewed": "40 people were hurt when a ferry ran aground",
        "author": {"@type": "Organization", "name": "Fact Harbour"},
        "datePublished": "2026-01-16T09:00:00Z",
        "inLanguage": "en",
        "reviewRating": {"alternateName": "False", "ratingValue": 1, "bestRating": "5"},
        "itemReviewed": {"@type": "Claim", "author": {"name": "The company"}},
    }
    return {name: value for name, value in (made | changes).items() if value is not None}


def page(*scripts: Any) -> bytes:
    tags = "".join(
        f'<script type="application/ld+json">{each if isinstance(each, str) else json.dumps(each)}'
        "</script>"
        for each in scripts
    )
    return f"<!doctype html><title>x</title>{tags}<p>Words</p>".encode()


TOLD = Told(
    url=URL,
    organisation="Fact Harbour",
    claim="40 people were hurt when a ferry ran aground",
    rating="False",
    claimant="The company",
    rating_value=1.0,
    best=5.0,
    published="2026-01-16",
    language="en",
)


@pytest.mark.parametrize(
    "raw,kind",
    [
        (page(review()), "text/html"),
        (page({"@graph": [{"@type": "WebPage"}, review()]}), "text/html"),
        (page([review(), review()]), "text/html"),
        (page("{not json", review()), "text/html"),
        (json.dumps(review()).encode(), "application/ld+json"),
        (
            json.dumps(
                {
                    "@type": "DataFeed",
                    "dataFeedElement": [{"@type": "DataFeedItem", "item": [review()]}],
                }
            ).encode(),
            "application/json",
        ),
        (page(review(**{"@type": ["Review", "https://schema.org/ClaimReview"]})), ""),
        (page(review(author=[{"name": "Fact Harbour"}])), "text/html"),
        (
            page(
                review(
                    claimReviewed=None, itemReviewed={"text": TOLD.claim, "author": "The company"}
                )
            ),
            "",
        ),
    ],
)
def test_a_review_in_its_many_forms(raw: bytes, kind: str) -> None:
    assert parsed(raw, kind, URL).reviews == [TOLD]


def test_the_pages_own_address_stands_in_for_a_missing_one() -> None:
    (told,) = parsed(page(review(url=None)), "text/html", URL).reviews

    assert told.url == URL


@pytest.mark.parametrize(
    "changes,reason",
    [
        ({"claimReviewed": None}, "a review says no claim"),
        ({"reviewRating": None}, "a review has no rating"),
        ({"author": None}, "a review does not say who made it"),
        ({"url": "javascript:alert(1)"}, "a review has no address"),
    ],
)
def test_what_cannot_be_used_is_left_out_with_the_reason(
    changes: dict[str, Any], reason: str
) -> None:
    document = parsed(page(review(**changes)), "text/html", URL)

    assert (document.reviews, document.left_out) == ([], [reason])


def test_markup_nul_bytes_and_halves_of_characters_are_no_words() -> None:
    hostile = review(
        claimReviewed="<b>40</b> people\0 were <script>x</script> hurt \ud83d",
        reviewRating={"alternateName": "False", "ratingValue": "1e999", "bestRating": "five"},
        datePublished="yesterday",
    )

    (told,) = parsed(json.dumps(hostile).encode(), "application/json", URL).reviews

    assert told.claim == "40 people were x hurt ?"
    assert (told.rating_value, told.best, told.published) == (None, None, "")


RSS = b"""<?xml version="1.0"?><rss version="2.0"><channel><link>https://factcheck.example/</link>
<item><title>One</title><link>https://factcheck.example/1</link></item>
<item><link>/2</link></item><item><link>javascript:x</link></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://factcheck.example/"/>
<entry><link rel="self" href="https://factcheck.example/x"/>
<link href="https://factcheck.example/1"/></entry><entry><link href="/2"/></entry></feed>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"url": "https://factcheck.example/1"}, {"url": "/2"}, "x"],
    }
).encode()


@pytest.mark.parametrize(
    "raw,kind",
    [(RSS, "application/rss+xml"), (RSS, "text/html"), (ATOM, ""), (JSON_FEED, "application/json")],
)
def test_a_feed_gives_the_pages_that_it_links(raw: bytes, kind: str) -> None:
    links = parsed(raw, kind, "https://factcheck.example/feed").links

    assert links == ["https://factcheck.example/1", "https://factcheck.example/2"]


BOMB = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><item><link>https://x.example/&c;&f;</link></item></rss>"""


def test_entities_are_not_followed() -> None:
    (link,) = read_document(BOMB, "text/xml", URL).links

    assert link == "https://x.example/"


@pytest.mark.parametrize(
    "raw",
    [b"", b"<" * 100_000, b"[" * 200_000, b'{"a":' * 50_000, b"<div>" * 100_000, b"\xff\xfe\0x"],
    ids=["nothing", "openings", "lists", "objects", "elements", "bytes"],
)
def test_nonsense_is_nothing_or_refused(raw: bytes) -> None:
    with suppress(InvalidError):
        document = read_document(raw, "text/html", URL)
        assert (document.reviews, document.links) == ([], [])
