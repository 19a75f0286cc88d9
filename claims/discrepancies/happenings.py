"""What a statement says happens, so that a date or a place belongs to it.

“The theft took place” and “they were stolen” tell one act, “began” and “broke out” one phase.
"""

from __future__ import annotations

from claims.discrepancies.lexicon import HAPPENING, PHASES
from claims.discrepancies.pairs import Pair
from claims.matching.names import country_of, shared
from claims.matching.profile import Profile
from claims.matching.vocabulary import concept, content

_PHASE_OF = {verb: phase for phase, verbs in PHASES.items() for verb in verbs}
_PRONOUNS = frozenset({"it", "he", "she", "they", "this", "that", "who", "which"})


def happenings(one: Profile) -> frozenset[str]:
    """Give the keys of what happens in a statement: its acts, its phase, the event it names."""
    predicate = one.span.predicate or ""
    found = {act for act in one.acts if not act.startswith("axis:")}
    phase = _PHASE_OF.get(predicate.lower()) or _PHASE_OF.get(concept(predicate))
    if phase:
        found.add(f"phase:{phase}")
    if predicate.lower() in HAPPENING:
        found |= {word.concept for word in content(one.span.subject or "")}
    return frozenset(found)


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
