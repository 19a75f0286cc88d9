"""An article taken from its address: the page is fetched once, and its article read out of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Final

from articles.html import LARGEST, Page, read_page
from articles.text import decode
from verify.errors import InvalidError
from verify.outside import ASKS_TO_WAIT, Fetched, Limits, OutsideError, fetch

LIMITS: Final = Limits(size=LARGEST, seconds=20, wait=10)
HINT: Final = "Paste the article's words instead."


@dataclass(frozen=True, slots=True)
class PageFetched:
    """What a page said, where it was found in the end, and the SHA-256 of its bytes."""

    page: Page
    url: str
    sha256: str


def page_at(url: str) -> PageFetched:
    """The article at an address. Never called inside a transaction.

    Raises OutsideError where the page cannot be had, InvalidError where no article is on it; both
    name the field `url` and the way round: pasting.
    """
    try:
        fetched = fetch(url, limits=LIMITS)
    except OutsideError as error:
        hint = f"{error.hint} {HINT}".strip()
        raise OutsideError(error.detail, code=error.code, hint=hint, again=error.again) from error
    if not 200 <= fetched.status < 300:  # noqa: PLR2004 - HTTP's own numbers
        raise OutsideError(
            f"The server answered with {fetched.status} {fetched.final.reason}".strip() + ".",
            code="refused_there",
            hint=HINT,
            again=fetched.status in ASKS_TO_WAIT or fetched.status >= 500,  # noqa: PLR2004 - HTTP's own
        )
    page = _read(fetched)
    return PageFetched(
        replace(page, url=fetched.url), fetched.url, hashlib.sha256(fetched.content).hexdigest()
    )


def _read(fetched: Fetched) -> Page:
    kind = fetched.content_type
    if kind in {"text/html", "application/xhtml+xml", ""}:
        return read_page(fetched.content, field="url")
    if kind == "text/plain":
        return Page(text=decode(fetched.content, field="url"))
    raise InvalidError(
        f"At this address is no page but {kind}.", code="not_a_page", field="url", hint=HINT
    )
