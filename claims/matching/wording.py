"""A claim's words and its key: the point with its value open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from claims.extraction.stems import fold
from claims.extraction.types import Value
from claims.matching.counts import shared_counts
from claims.matching.events import event_likeness
from claims.matching.gates import roles, shared_quotes
from claims.matching.profile import REMEMBERED, Count, Profile

_LEADING = re.compile(r"^[\W_]*(?:(?:and|but|while|that|which|who|as|after)\s+)?", re.IGNORECASE)
_BEFORE_COUNT = re.compile(
    r"(?:^|\b)(?:(?:a total of|at least|more than|fewer than|less than|up to|some|about|around|over"
    r"|nearly|almost|the)\s*)+$",
    re.IGNORECASE,
)
_LONGEST = 160
MOST = 64
"""Statements of a claim, the first by its order, that tell what each two have in common."""
PAIRS_REMEMBERED = 65_536
"""Pairs of statements of which a process remembers what they count in common."""
WHAT_OFFICE = "What office"
HOW_MANY = "How many"


def is_question(text: str) -> bool:
    """Whether a claim's words ask for its value alone, so that what is told says more."""
    return text.startswith((f"{WHAT_OFFICE} ", f"{HOW_MANY} "))


@lru_cache(maxsize=REMEMBERED)
def attribute_of(members: tuple[Profile, ...]) -> str:
    """Give the key of a cluster's attribute: the same for the same statements in any order."""
    if any(one.span.form == "title" for one in members):
        holders = (fold(value.of[0]) for one in members for value in roles(one) if value.of)
        return f"role:{_commonest(holders)}"
    if counted := _compared_counts(members):
        return f"quantity:{_commonest(_count_key(count) for count in counted)}"
    if _any_shared_quote(members):
        return f"quote:{_commonest(fold(one.span.speaker or '') for one in members)}"
    acts = _commonest(act for one in members for act in sorted(one.acts))
    return f"event:{acts or _commonest(topic for one in members for topic in sorted(one.topics))}"


def _compared_counts(members: Sequence[Profile]) -> list[Count]:
    """The numbers that two members have in common; of a lone statement, all."""
    if len(members) == 1:
        return list(members[0].counts)
    return [
        count for one, other in combinations(members[:MOST], 2) for count in _in_common(one, other)
    ]


@lru_cache(maxsize=PAIRS_REMEMBERED)
def _in_common(one: Profile, other: Profile) -> tuple[Count, ...]:
    pairs = shared_counts(one, other, event_likeness(one, other))
    return tuple(count for pair in pairs for count in pair)


def _count_key(count: Count) -> str:
    parts = [part for part in (count.act, *sorted(count.told)) if part]
    return " ".join(parts) or count.value.kind


def _any_shared_quote(members: Sequence[Profile]) -> bool:
    if len(members) == 1:
        return members[0].span.quoted and bool(members[0].quoted)
    return any(shared_quotes(one, other) for one, other in combinations(members[:MOST], 2))


def _commonest(keys: Iterable[str]) -> str:
    counted = Counter(key for key in keys if key)
    return min(counted, key=lambda key: (-counted[key], key)) if counted else ""


def claim_text(members: Sequence[Profile], attribute: str) -> str:
    """Word the point for an editor, with its value open where the value is the point."""
    kind = attribute.partition(":")[0]
    if kind == "role":
        return f"{WHAT_OFFICE} {_holder(members)} holds"
    one = _exemplar(members, kind)
    if kind == "quantity" and one.counts:
        return _open(one, _matching_count(one, attribute).value)
    if kind == "quote" and one.span.speaker:
        return f"What {one.span.speaker} said: “{_shortened(_longest_quote(one))}”"
    return _tidy(one.span.exact)


def _holder(members: Sequence[Profile]) -> str:
    holders = [value.of[0] for one in members for value in roles(one) if value.of]
    return max(sorted(holders), key=len) if holders else "the person"


def _exemplar(members: Sequence[Profile], kind: str) -> Profile:
    """The member that says it most plainly: checkable, a full clause, short."""

    def plainness(one: Profile) -> tuple[bool, bool, float, str]:
        has_value = bool(one.counts) if kind == "quantity" else bool(one.quoted)
        wanted = kind in ("quantity", "quote") and not has_value
        length = len(one.span.exact) / 200
        return (
            wanted,
            one.span.form != "clause",
            length - one.span.check_worthiness,
            one.span.exact,
        )

    return min(members, key=plainness)


def _matching_count(one: Profile, attribute: str) -> Count:
    wanted = attribute.partition(":")[2]
    return next((count for count in one.counts if _count_key(count) == wanted), one.counts[0])


def _longest_quote(one: Profile) -> str:
    return max((quoted.exact for quoted in one.quoted), key=len, default=one.span.exact)


def _open(one: Profile, value: Value) -> str:
    """Leave the value open: “406 prisoners were freed” becomes “How many prisoners …”."""
    text = one.span.exact
    before, after = text[: value.start - one.span.start], text[value.end - one.span.start :]
    bare = _LEADING.sub("", _BEFORE_COUNT.sub("", before), count=1).strip()
    if not bare and value.kind == "quantity" and after.strip():
        return _tidy(f"{HOW_MANY} {after.strip()}")
    return _tidy(f"{before.rstrip()} … {after.lstrip()}")


def _tidy(text: str) -> str:
    bare = _LEADING.sub("", " ".join(text.split()), count=1).rstrip(" ,;:.–—-")
    return _shortened(bare[:1].upper() + bare[1:]) if bare else _shortened(text.strip())


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
