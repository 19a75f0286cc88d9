"""The article out of a page of HTML, read in a process of its own that can be killed.

Hostile pages make parsers run without end or deeper than the stack; the child has a limit of
time and memory, and what it cannot read in them is refused with a reason.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from verify.apart import parse_apart
from verify.errors import InvalidError

SECONDS = 20
MEMORY = 1 << 30
LARGEST = 10_000_000
"""Bytes of one page."""
DEEPEST = 250
"""Elements within each other: from 256 on the parser drops the words inside without a sign."""
TOO_DEEP = 3
"""What the child ends with then."""
LINES = frozenset(
    "address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2"
    " h3 h4 h5 h6 header hr li main nav ol p pre section table td th title tr ul".split()
)
"""Elements that stand on lines of their own."""
UNSEEN = frozenset("script style template noscript iframe object svg math".split())


@dataclass(frozen=True, slots=True)
class Page:
    """What a page of HTML says of its article; empty where it says nothing."""

    text: str
    title: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    site: str = ""
    language: str = ""


def read_page(raw: bytes, *, field: str = "text") -> Page:
    """The article of a page.

    Raises InvalidError where there is none, or where reading it takes too much.
    """
    page = Page(**_by_child("article", raw, field))
    if not page.text.strip():
        raise InvalidError(
            "This page has no article text.",
            code="empty",
            field=field,
            hint="Paste the article's words instead.",
        )
    return page


def read_words(raw: bytes, charset: str = "", *, field: str = "text") -> str:
    """All words that a page shows, its menus too, a line for each block; may be empty.

    Raises InvalidError where reading it takes too much.
    """
    words: str = _by_child("words", raw, field, charset)["text"]
    return words


def domain_of(url: str) -> str:
    """The host of an address, without `www.`; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _by_child(what: str, raw: bytes, field: str, *more: str) -> dict[str, Any]:
    if len(raw) > LARGEST:
        raise InvalidError(
            f"This page has more than {LARGEST:,} bytes.", code="too_long", field=field
        )
    child = parse_apart("articles.html", what, *more, raw=raw, seconds=SECONDS)
    if child is None:
        raise _unreadable(field)
    if child.returncode == TOO_DEEP:
        raise InvalidError(
            f"This page has more than {DEEPEST} elements within each other; words would be lost.",
            code="unreadable_html",
            field=field,
            hint="Paste the article's words instead.",
        )
    if child.returncode != 0:
        raise _unreadable(field)
    told: dict[str, Any] = json.loads(child.stdout)
    return told


def _unreadable(field: str) -> InvalidError:
    return InvalidError(
        "This page could not be read in the time and memory that one page gets.",
        code="unreadable_html",
        field=field,
        hint="Paste the article's words instead.",
    )


class _Depth:
    """How deep a page's elements are nested, told by a parser that builds no tree."""

    def __init__(self) -> None:
        self.now = self.most = 0

    def start(self, *_: object) -> None:
        self.now += 1
        self.most = max(self.most, self.now)

    def end(self, _: str) -> None:
        self.now -= 1

    def close(self) -> int:
        return self.most


class _Words:
    """The words that a page shows, likewise."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.unseen = 0

    def start(self, tag: str, _: object) -> None:
        self.unseen += tag in UNSEEN
        self._line(tag)

    def end(self, tag: str) -> None:
        self.unseen -= tag in UNSEEN
        self._line(tag)

    def data(self, words: str) -> None:
        if not self.unseen:
            self.parts.append(words.replace("\n", " "))

    def close(self) -> str:
        lines = (" ".join(line.split()) for line in "".join(self.parts).split("\n"))
        return "\n".join(line for line in lines if line)

    def _line(self, tag: str) -> None:
        if tag in LINES:
            self.parts.append("\n")


def _told_by(target: Any, raw: bytes, charset: str = "") -> Any:
    """What the target makes of the page."""
    from lxml import etree  # noqa: PLC0415 - the child's alone

    try:
        parser = etree.HTMLParser(target=target, huge_tree=True, encoding=charset or None)
    except LookupError:
        parser = etree.HTMLParser(target=target, huge_tree=True)
    parser.feed(raw)
    return parser.close()


def _parse(raw: bytes) -> Page:
    """Runs in the child alone."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy, and the child's alone

    if raw.strip() and _told_by(_Depth(), raw) > DEEPEST:
        sys.exit(TOO_DEEP)
    document = bare_extraction(raw, with_metadata=True, include_comments=False)
    if document is None:
        return Page(text="")
    found = document if isinstance(document, dict) else document.as_dict()
    return Page(
        text=found.get("text") or "",
        title=found.get("title") or "",
        author=found.get("author") or "",
        published=_day(found.get("date")),
        url=found.get("url") or "",
        site=found.get("sitename") or "",
        language=found.get("language") or "",
    )


def _day(written: str | None) -> str:
    try:
        return date.fromisoformat(written or "").isoformat()
    except ValueError:
        return ""


def words_of_html(html: str) -> str:
    """As `read_words`, of a piece of HTML, in this process: for children that can be killed."""
    return _words(html.encode(), "utf-8")["text"] if html.strip() else ""


def _words(raw: bytes, charset: str) -> dict[str, str]:
    if not raw.strip():
        return {"text": ""}
    return {"text": _told_by(_Words(), raw, charset).replace("\0", "")}


def main() -> None:
    """Read a page from stdin, write what was asked of it to stdout as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    what, *more = sys.argv[1:]
    raw = sys.stdin.buffer.read()
    told = asdict(_parse(raw)) if what == "article" else _words(raw, *more)
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
