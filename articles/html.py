"""The article out of a page of HTML, read in a process of its own that can be killed.

Hostile pages make parsers run without end or deeper than the stack; the child has a limit of
time and memory, and what it cannot read in them is refused with a reason.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from datetime import date
from urllib.parse import urlsplit

from verify.errors import InvalidError

SECONDS = 20
MEMORY = 1 << 30
LARGEST = 10_000_000
"""Bytes of one page."""


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
    if len(raw) > LARGEST:
        raise InvalidError(
            f"This page has more than {LARGEST:,} bytes.", code="too_long", field=field
        )
    try:
        child = subprocess.run(
            [sys.executable, "-m", "articles.html"],
            input=raw,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _unreadable(field) from error
    if child.returncode != 0:
        raise _unreadable(field)
    page = Page(**json.loads(child.stdout))
    if not page.text.strip():
        raise InvalidError(
            "This page has no article text.",
            code="empty",
            field=field,
            hint="Paste the article's words instead.",
        )
    return page


def domain_of(url: str) -> str:
    """The host of an address, without `www.`; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _unreadable(field: str) -> InvalidError:
    return InvalidError(
        "This page could not be read in the time and memory that one page gets.",
        code="unreadable_html",
        field=field,
        hint="Paste the article's words instead.",
    )


def _parse(raw: bytes) -> Page:
    """Runs in the child alone."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy, and the child's alone

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


def main() -> None:
    """Read a page from stdin, write what it says to stdout as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    sys.stdout.write(json.dumps(asdict(_parse(sys.stdin.buffer.read()))))


if __name__ == "__main__":
    main()
