"""What a feed holds: RSS and Atom in all their versions, and JSON Feed.

Read in a process of its own that can be killed: what stands at an address is somebody else's, and
may be hostile. The child has a limit of time and memory.
"""

from __future__ import annotations

import hashlib
import io
import json
import resource
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from verify.apart import parse_apart
from verify.errors import InvalidError

SECONDS: Final = 20
MEMORY: Final = 1 << 30
ITEMS: Final = 500
"""Most items of one reading; a feed names its newest first."""
CONTENT: Final = 1_000_000
"""Most characters of an item's text: what an article may have."""
NO_FEED: Final = 4
"""What the child ends with where there is none; stdout then holds the feeds that a page names."""
NAMED: Final = 3
"""So many of those a refusal names."""
FEED_TYPES: Final = frozenset(
    {
        *("application/rss+xml", "application/atom+xml", "application/feed+json"),
        *("application/json", "text/xml", "application/xml"),
    }
)
URL_LENGTH, TITLE_LENGTH, AUTHOR_LENGTH, FEED_TITLE_LENGTH = 2000, 500, 300, 300


@dataclass(frozen=True, slots=True)
class Told:
    """What a feed says of one item; empty where it says nothing. `published` as ISO 8601 in UTC."""

    guid: str
    link: str
    title: str = ""
    author: str = ""
    published: str = ""
    changed: str = ""
    """When it was changed, as the feed writes it."""
    summary: str = ""
    content: str = ""

    @property
    def key(self) -> str:
        """By what it is known again."""
        return hashed(self.guid or self.link or f"{self.title}\n{self.published}")

    @property
    def link_key(self) -> str:
        return hashed(self.link) if self.link else ""

    @property
    def digest(self) -> str:
        """Another one where the item was changed."""
        return hashed(f"{self.title}\n{self.changed or self.content}")

    @property
    def words(self) -> str:
        """All that it says."""
        return f"{self.title}\n{self.summary}\n{self.content}"


@dataclass(frozen=True, slots=True)
class Document:
    """A feed's title, language and items; how many of them were too many to be read."""

    title: str = ""
    language: str = ""
    items: list[Told] = field(default_factory=list)
    left_out: int = 0


def read_document(raw: bytes, kind: str, url: str) -> Document:
    """The feed that was fetched from the address, with that `Content-Type`.

    Raises InvalidError where it is none, naming the feeds that a page has instead, and where
    reading it takes too much.
    """
    child = parse_apart("articles.feed_documents", kind, url, raw=raw, seconds=SECONDS)
    if child is None:
        raise _unreadable()
    if child.returncode == NO_FEED:
        raise _no_feed(json.loads(child.stdout))
    if child.returncode != 0:
        raise _unreadable()
    found = json.loads(child.stdout)
    return Document(**found | {"items": [Told(**item) for item in found["items"]]})


def hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _no_feed(named: list[str]) -> InvalidError:
    if named:
        return InvalidError(
            "At this address is a page, not a feed.",
            code="not_a_feed",
            field="url",
            hint=f"The page names: {', '.join(named[:NAMED])}.",
        )
    return InvalidError(
        "At this address is no feed.",
        code="not_a_feed",
        field="url",
        hint="A feed is RSS, Atom or JSON Feed; outlets often link it at the foot of a page.",
    )


def _unreadable() -> InvalidError:
    return InvalidError(
        "What is there could not be read in the time and memory that one feed gets.",
        code="unreadable_answer",
        field="url",
    )


def parsed(raw: bytes, kind: str, url: str) -> Document | None:
    """The same, in this process; None where it is no feed."""
    if not raw.strip():
        return None
    if raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return _of_json(raw, url)
    return _of_xml(raw, kind, url)


def _of_xml(raw: bytes, kind: str, url: str) -> Document | None:
    import feedparser  # noqa: PLC0415 - heavy, and the child's alone

    found = feedparser.parse(
        io.BytesIO(raw),  # given bytes or a string it looks for a file or an address of that name
        response_headers={"content-type": kind},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not found.version and not found.entries:
        return None
    items = [_entry(entry, url) for entry in found.entries[:ITEMS]]
    return _document(found.feed, items, len(found.entries))


def _document(feed: Mapping[str, Any], items: Iterable[Told], there: int) -> Document:
    return Document(
        title=_line(_plain(feed.get("title")), FEED_TITLE_LENGTH),
        language=_line(feed.get("language"), 12),
        items=[item for item in items if item.guid or item.link or item.title],
        left_out=max(there - ITEMS, 0),
    )


def _entry(entry: Any, url: str) -> Told:
    contents = [_plain(each.get("value")) for each in entry.get("content") or ()]
    return Told(
        guid=_line(entry.get("id"), URL_LENGTH),
        link=_web_address(entry.get("link"), url),
        title=_line(_plain(entry.get("title")), TITLE_LENGTH),
        author=_line(entry.get("author"), AUTHOR_LENGTH),
        published=_moment(entry.get("published_parsed") or dict.get(entry, "updated_parsed")),
        changed=_line(dict.get(entry, "updated"), 100),  # which else falls back to `published`
        summary=_plain(entry.get("summary")),
        content=max(contents, key=len, default=""),
    )


def _of_json(raw: bytes, url: str) -> Document | None:
    try:
        found = json.loads(raw.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    items = found.get("items")
    if "jsonfeed.org" not in str(found.get("version")) or not isinstance(items, list):
        return None
    read = [item for item in items if isinstance(item, dict)]
    return _document(found, [_json_item(item, url) for item in read[:ITEMS]], len(read))


def _json_item(item: Mapping[str, Any], url: str) -> Told:
    authors = item.get("authors")
    first = authors[0] if isinstance(authors, list) and authors else item.get("author")
    text = item.get("content_text")
    return Told(
        guid=_line(item.get("id"), URL_LENGTH),
        link=_web_address(item.get("url") or item.get("external_url"), url),
        title=_line(item.get("title"), TITLE_LENGTH),
        author=_line(first.get("name") if isinstance(first, dict) else "", AUTHOR_LENGTH),
        published=_iso(item.get("date_published")),
        changed=_line(item.get("date_modified"), 100),
        summary=_plain(item.get("summary")),
        content=_storable(text)[:CONTENT] if text else _plain(item.get("content_html")),
    )


def _plain(html: Any) -> str:
    """The words of a piece of HTML, a line for each block; those of plain text are the same."""
    from articles.html import words_of_html  # noqa: PLC0415 - its parser is the child's alone

    return words_of_html(_storable(html))[:CONTENT]


def _line(value: Any, longest: int) -> str:
    return " ".join(_storable(value).split())[:longest]


def _storable(value: Any) -> str:
    """As text that the database can hold: no NUL, no half of a surrogate pair."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).replace("\0", "").encode("utf-8", "replace").decode()


def _web_address(written: Any, base: str) -> str:
    """The address in full; empty where it is none of the web."""
    try:
        url = urljoin(base, _line(written, URL_LENGTH + 1)) if written else ""
        web = urlsplit(url).scheme in {"http", "https"} and bool(urlsplit(url).hostname)
    except ValueError:
        return ""
    return url if web and len(url) <= URL_LENGTH else ""


def _moment(parts: Any) -> str:
    """A time in UTC; a day alone where it says midnight, which is how feeds write a day."""
    try:
        year, month, day, hour, minute, second = parts[:6]
        return _written(datetime(year, month, day, hour, minute, second, tzinfo=UTC))
    except (TypeError, ValueError):
        return ""


def _iso(written: Any) -> str:
    try:
        moment = datetime.fromisoformat(_line(written, 40))
        return _written(moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return ""


def _written(moment: datetime) -> str:
    day = (moment.hour, moment.minute, moment.second) == (0, 0, 0)
    return moment.date().isoformat() if day else moment.isoformat()


def _feeds_of_page(raw: bytes, url: str) -> list[str]:
    """The feeds that a page of HTML names for those who want to follow it."""
    from lxml import etree, html  # noqa: PLC0415 - the child's alone

    try:
        links: Iterable[Any] = html.document_fromstring(raw).iter("link")
    except (etree.LxmlError, ValueError):
        return []
    found = [
        _web_address(link.get("href"), url)
        for link in links
        if "alternate" in (link.get("rel") or "").lower()
        and (link.get("type") or "").lower() in FEED_TYPES
    ]
    return list(dict.fromkeys(address for address in found if address))


def main() -> None:
    """Read a feed from stdin, write what it holds to stdout as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    kind, url = sys.argv[1:]
    raw = sys.stdin.buffer.read()
    document = parsed(raw, kind, url)
    told = asdict(document) if document else _feeds_of_page(raw, url)
    sys.stdout.write(json.dumps(told))
    sys.exit(0 if document else NO_FEED)


if __name__ == "__main__":
    main()
