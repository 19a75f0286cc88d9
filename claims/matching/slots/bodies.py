"""Names of persons beside names of bodies: which two of a slot cannot be one."""

from __future__ import annotations

import re

from claims.matching.names import parts, same_name
from claims.matching.slots.mentions import Mention


def _written(mention: Mention) -> str:
    sentence, (start, end) = mention.told
    return sentence[start:end]


def written_alike(one: Mention, other: Mention) -> bool:
    """Tell whether the words on the page can be one name, whoever they are taken for."""
    return same_name(_written(one), _written(other))


def of_two_kinds(one: Mention, other: Mention) -> bool:
    """Tell whether one is a person, the other a body: a doctor and her team, a bank, its board."""
    acronyms = any(_written(mention).isupper() for mention in (one, other))
    return acronyms or _is_body(one) != _is_body(other)


def _is_body(mention: Mention) -> bool:
    sentence, (start, end) = mention.told
    if _CALLED_BEHIND.match(sentence, end):
        return True
    last = parts(_written(mention))[-1]
    return last in _BODIES or _BODY_BEFORE.search(sentence[:start]) is not None


_CALLED_BEHIND = re.compile(
    r" (?:leader|chief|boss|head|chair(?:man|woman)?|director|spokes(?:man|woman|person)|founder"
    r"|president|secretary|manager|lawyer) [A-Z]"
)
"""Behind a name: whose head the person is who is named next."""
_BODIES = frozenset(
    (
        "agency airlines airways association authority bank board bureau church club college "
        "committee company corporation council court department federation foundation fund group "
        "holdings hospital institute international limited ltd ministry movement museum office "
        "organisation organization party police school service society team trust union "
        "university works"
    ).split()
)
"""Last words of names of bodies. Compiled by hand for this project."""
_BODY_BEFORE = re.compile(
    r"\b(?:team|club|side|squad|company|firm|group|party|agency|bank|union|maker|operator|airline"
    r"|charity|carrier|developer|retailer|brewer|utility|watchdog|regulator|newspaper|broadcaster"
    r"|shipyard),? $"
)
