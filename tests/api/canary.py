"""A word in every text of the other team's rows, and whether an answer tells of it anywhere."""

from __future__ import annotations

from typing import Any

CANARY = "Zanzibarcanary"


def without(response: Any) -> bool:
    """Whether neither the body nor a header of the answer holds the word."""
    content = response.getvalue() if response.streaming else response.content
    told = content + repr(sorted(response.headers.items())).encode()
    return CANARY.lower().encode() not in told.lower()
