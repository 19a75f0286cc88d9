"""Whether two statements tell one happening, so that a date or a place belongs to it."""

from __future__ import annotations

from claims.discrepancies.pairs import Pair
from claims.matching.happenings import happenings
from claims.matching.names import country_of, shared
from claims.matching.profile import Profile

_PRONOUNS = frozenset({"it", "he", "she", "they", "this", "that", "who", "which"})


def one_happening(pair: Pair) -> bool:
    """Tell whether both tell one happening: the act or phase agrees, and whose it is.

    Asked only of statements that are known to speak of one point.
    """
    common = happenings(pair.one) & happenings(pair.other)
    if not pair.linked or not common:
        return False
    if _pronoun(pair.one) or _pronoun(pair.other):
        return True
    names = shared(pair.one.names, pair.other.names)
    topics = (pair.one.topics & pair.other.topics) - {key for key in common if ":" in key}
    return bool(topics - common) or any(not country_of(name) for name in names)


def _pronoun(one: Profile) -> bool:
    return (one.span.subject or "").lower() in _PRONOUNS
