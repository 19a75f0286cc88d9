"""Whether quoted words occur in their source, as W3C's text quote selector asks."""

from __future__ import annotations

import re
import unicodedata

from reviews import blobs
from reviews.enums import CaptureState, EvidenceKind
from reviews.models import Evidence
from verify.errors import MissingError

_SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00ad": None})
"""Marks that a page and whoever copies from it write differently."""


def occurs_in(
    source: Evidence | None, exact: str, prefix: str = "", suffix: str = ""
) -> bool | None:
    """Whether the source's archived text has the words there; None where there is no text."""
    text = text_of(source) if source else ""
    if not text:
        return None
    return _plain(prefix) + _plain(exact) + _plain(suffix) in _plain(text)


def text_of(source: Evidence) -> str:
    """The words of what is archived; empty where none are known."""
    if source.kind == EvidenceKind.FILE and source.media_type in {"text/plain", "text/csv"}:
        try:
            return blobs.kept(source.team_id, source.sha256).decode(errors="replace")
        except MissingError:
            return ""
    capture = getattr(source, "capture", None)
    return capture.text if capture and capture.state == CaptureState.ARCHIVED else ""


def _plain(words: str) -> str:
    """Without white space, which line ends and mark-up change, and with one kind of quotes."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", words).translate(_SAME))
