"""ClaimReviews out of what others publish, read in a process of its own that can be killed.

Pages with JSON-LD, schema.org DataFeeds, RSS, Atom and JSON feeds that link such pages. Whatever
stands there is somebody else's and may be hostile: the child has a limit of time and memory.
"""

from __future__ import annotations

import json
import re
import resource
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from verify.apart import parse_apart
from verify.errors import InvalidError

SECONDS = 20
MEMORY = 1 << 30
JSON_LD = "application/ld+json"
DEEPEST = 60
"""Objects within each other that are looked into."""
MOST = 2000
"""Reviews, and links, that one document gives."""
CLAIM_LENGTH, NAME_LENGTH, RATING_LENGTH, URL_LENGTH = 5000, 200, 300, 2000


@dataclass(frozen=True, slots=True)
class Told:
    """One ClaimReview in a form of ours. Empty or None where nothing is said."""

    url: str
    organisation: str
    claim: str
    rating: str
    claimant: str = ""
    rating_value: float | None = None
    best: float | None = None
    worst: float | None = None
    published: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What a document tells: reviews, links to pages with more, and why reviews were left out."""

    reviews: list[Told] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def read_document(raw: bytes, kind: str, url: str) -> Document:
    """What was fetched from the address, of that content type.

    Raises InvalidError where reading it takes too much.
    """
    child = parse_apart("integrations.foreign_pages", kind, url, raw=raw, seconds=SECONDS)
    if child is None or child.returncode != 0:
        raise _unreadable()
    found = json.loads(child.stdout)
    return Document(
        [Told(**review) for review in found["reviews"]], found["links"], found["left_out"]
    )


def _unreadable() -> InvalidError:
    return InvalidError(
        "What is there could not be read in the time and memory that one document gets.",
        code="unreadable_answer",
        field="url",
    )


def parsed(raw: bytes, kind: str, url: str) -> Document:
    """The same, in this process."""
    if "json" in kind or raw.lstrip()[:1] in (b"{", b"["):
        return _of_json(_json(raw.decode("utf-8-sig", "replace")), url)
    start = raw.lstrip()[:300].lower()
    feed = "xml" in kind and "xhtml" not in kind
    if feed or start.startswith(b"<?xml") or b"<rss" in start or b"<feed" in start:
        return Document(links=_absolute(_feed_links(raw), url))
    return _of_page(raw, url)


def _of_page(raw: bytes, url: str) -> Document:
    from lxml import html  # noqa: PLC0415 - the child's alone

    if not raw.strip():
        return Document()
    tree = html.document_fromstring(raw)
    scripts = [
        script.text or ""
        for script in tree.iter("script")
        if script.get("type", "").partition(";")[0].strip().lower() == JSON_LD
    ]
    return _collected([_json(script) for script in scripts], url)


def _of_json(data: Any, url: str) -> Document:
    document = _collected([data], url)
    if isinstance(data, dict) and isinstance(data.get("items"), list):  # a JSON Feed
        links = (item.get("url") for item in data["items"] if isinstance(item, dict))
        return Document(document.reviews, _absolute(links, url), document.left_out)
    return document


def _collected(data: Any, url: str) -> Document:
    reviews: dict[tuple[str, str], Told] = {}
    left_out = []
    for found in _reviews_in(data):
        review, reason = _told(found, url)
        if review is None:
            left_out.append(reason)
        else:
            reviews.setdefault((review.url, review.claim), review)
        if len(reviews) >= MOST:
            break
    return Document(list(reviews.values()), [], sorted(set(left_out)))


def _reviews_in(data: Any) -> Iterator[Mapping[str, Any]]:
    """Every ClaimReview, however deep it stands in lists, graphs and feeds."""
    waiting = [(data, 0)]
    while waiting:
        each, depth = waiting.pop()
        if isinstance(each, dict) and "ClaimReview" in _types(each):
            yield each
        elif depth < DEEPEST and isinstance(each, dict | list):
            inner = list(each.values()) if isinstance(each, dict) else each
            waiting.extend((one, depth + 1) for one in reversed(inner))


def _told(review: Mapping[str, Any], url: str) -> tuple[Told | None, str]:
    """The review, or why it cannot be used."""
    claim = _object(review.get("itemReviewed"))
    rating = _object(review.get("reviewRating"))
    author = _object(review.get("author"))
    words = _text(review.get("claimReviewed")) or _text(claim.get("text"))
    label = _text(rating.get("alternateName")) or _text(rating.get("ratingValue"))
    organisation = _text(author.get("name")) or _text(_object(review.get("publisher")).get("name"))
    address = _address(review.get("url"), url)
    for value, reason in (
        (words, "a review says no claim"),
        (label, "a review has no rating"),
        (organisation, "a review does not say who made it"),
        (address, "a review has no address"),
    ):
        if not value:
            return None, reason
    return Told(
        url=address,
        organisation=organisation[:NAME_LENGTH],
        claim=words[:CLAIM_LENGTH],
        rating=label[:RATING_LENGTH],
        claimant=_claimant(claim)[:RATING_LENGTH],
        rating_value=_number(rating.get("ratingValue")),
        best=_number(rating.get("bestRating")),
        worst=_number(rating.get("worstRating")),
        published=_day(review.get("datePublished")),
        language=_text(review.get("inLanguage"))[:20],
    ), ""


def _claimant(claim: Mapping[str, Any]) -> str:
    return _text(_object(claim.get("author")).get("name"))


def _types(each: Mapping[str, Any]) -> list[str]:
    kind = each.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return [str(one).rpartition("/")[2] for one in kinds]


def _object(value: Any) -> Mapping[str, Any]:
    """A node, the first of several, or a bare name as a node."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, str):
        return {"name": value}
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    """Words on one line, without marks; numbers as they are written."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    plain = re.sub(r"<[^<>]*>", " ", str(value)).replace("\0", "")
    plain = plain.encode("utf-8", "replace").decode()
    return " ".join(plain.split())


def _address(value: Any, base: str) -> str:
    if isinstance(value, dict):
        value = value.get("@id")
    written = _text(value) or base
    return next(iter(_absolute([written], base)), "")


def _absolute(links: Iterable[Any], base: str) -> list[str]:
    found: dict[str, None] = {}
    for link in links:
        try:
            url = urljoin(base, _text(link))
            web = urlsplit(url).scheme in {"http", "https"} and bool(urlsplit(url).hostname)
        except ValueError:
            continue
        if web and len(url) <= URL_LENGTH:
            found.setdefault(url)
    return list(found)[:MOST]


def _number(value: Any) -> float | None:
    """A number of a scale; nothing that is none, and no infinity."""
    try:
        number = float(_text(value))
    except ValueError:
        return None
    return number if abs(number) < 1e6 else None  # noqa: PLR2004 - no scale goes that far


def _day(value: Any) -> str:
    try:
        return date.fromisoformat(_text(value)[:10]).isoformat()
    except ValueError:
        return ""


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _feed_links(raw: bytes) -> list[str]:
    """Where the entries of an RSS or Atom feed lead."""
    from lxml import etree  # noqa: PLC0415 - the child's alone

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    tree = etree.fromstring(raw, parser)
    if tree is None:
        return []
    found: list[str] = []
    for entry in tree.iter("{*}item", "{*}entry"):
        for link in entry.iter("{*}link"):
            if link.get("rel", "alternate") == "alternate":
                found.append(link.get("href") or link.text or "")
                break
    return found


def main() -> None:
    """Read a document from stdin, write what it tells to stdout as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    kind, url = sys.argv[1:]
    sys.stdout.write(json.dumps(asdict(parsed(sys.stdin.buffer.read(), kind, url))))


if __name__ == "__main__":
    main()
