"""From a submitted body to the article's words and what is known of it."""

from __future__ import annotations

from typing import Any

from articles.api.serializers import published_at
from articles.fetching import page_at
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
    fetched = page_at(written["url"]) if not {"text", "html"} & set(written) else None
    page = fetched.page if fetched else words_of(written)
    known = {name: written.get(name) or getattr(page, name) for name in KNOWN_OF_PAGES}
    outlet = written.get("outlet")
    return {
        **known,
        "outlet": outlet,
        "text": page.text,
        "published": published_at(known["published"], outlet),
        "page_sha256": fetched.sha256 if fetched else "",
    }
