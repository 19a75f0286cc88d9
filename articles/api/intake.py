"""From a submitted body to the article's words and what is known of it."""

from __future__ import annotations

from typing import Any

from articles.api.serializers import published_at
from articles.html import Page, read_page

KNOWN_OF_PAGES = ("url", "author", "published", "language")


def words_of(written: dict[str, Any]) -> Page:
    """The text that was sent, or the article of the page that was."""
    if "text" in written:
        return Page(text=written["text"])
    # Half a surrogate pair has no bytes; a question mark stands for it.
    return read_page(written["html"].encode(errors="replace"), field="html")


def submission(written: dict[str, Any]) -> dict[str, Any]:
    """What `submit_article` takes. A page fills in what the body leaves out."""
    page = words_of(written)
    known = {name: written.get(name) or getattr(page, name) for name in KNOWN_OF_PAGES}
    outlet = written.get("outlet")
    return {
        **known,
        "outlet": outlet,
        "text": page.text,
        "published": published_at(known["published"], outlet),
    }
