"""Who stands behind a statement, and when two statements have one origin."""

from __future__ import annotations

from collections.abc import Iterable

from claims.extraction.types import StatementSpan
from claims.matching.names import same_name

UNNAMED = "unnamed:"


def origin_key(span: StatementSpan) -> str | None:
    """Give the known origin of a statement; a source without a name may be any of the others."""
    if span.origin is None or span.origin.startswith(UNNAMED):
        return None
    return span.origin


def same_origin(one: str, other: str) -> bool:
    """Tell whether two origin keys mean one source ("person:donald trump", "post:trump")."""
    if one == other:
        return True
    return same_name(_bare(one), _bare(other))


def _bare(origin: str) -> str:
    return origin.rpartition(":")[2]


def distinct_origins(spans: Iterable[StatementSpan]) -> list[str]:
    """Give the known origins, each once, the fullest form of each."""
    found: list[str] = []
    origins = {key for span in spans if (key := origin_key(span)) is not None}
    for key in sorted(origins, key=lambda origin: (-len(_bare(origin)), origin)):
        if not any(same_origin(key, known) for known in found):
            found.append(key)
    return sorted(found)


def one_source(one: StatementSpan, other: StatementSpan) -> bool:
    """Tell whether both statements come from one known source."""
    first, second = origin_key(one), origin_key(other)
    return first is not None and second is not None and same_origin(first, second)


def parties_differ(one: StatementSpan, other: StatementSpan) -> bool:
    """Tell whether two known, different sources stand behind the two."""
    first, second = one.origin, other.origin
    return first is not None and second is not None and not same_origin(first, second)


def named_source(span: StatementSpan) -> str | None:
    """Give the source as a reader would name it, None where the outlet speaks itself."""
    if span.speaker:
        return span.speaker
    if span.origin:
        return _bare(span.origin).title()
    return None
