"""What a statement says happens, so that a date or a place belongs to it.

“The theft took place” and “they were stolen” tell one act, “began” and “broke out” one phase.
"""

from __future__ import annotations

from claims.matching.profile import Profile
from claims.matching.vocabulary import concept, content

HAPPENING = frozenset({"happen", "occur", "take", "come", "be", "unfold", "follow"})
"""Verbs that say that what their subject names happened. Compiled by hand
for this project, from general news English."""

PHASES: dict[str, frozenset[str]] = {
    "begin": frozenset(
        (
            "begin",
            "start",
            "commence",
            "break out",
            "erupt",
            "flare up",
            "lift off",
            "take off",
            "blast off",
            "launch",
            "kick off",
        )
    ),
    "end": frozenset(
        ("end", "finish", "last", "conclude", "expire", "run out", "be over", "wind up")
    ),
    "close": frozenset(("close", "shut", "shut down", "close down")),
    "open": frozenset(("open", "reopen", "inaugurate")),
    "arrive": frozenset(("arrive", "land", "dock", "touch down", "come in")),
    "leave": frozenset(("leave", "depart", "set off", "sail", "set out")),
    "verdict": frozenset(("sentence", "convict", "acquit", "jail", "imprison", "rule")),
    "apply": frozenset(
        ("take effect", "come into force", "enter into force", "apply", "come into effect")
    ),
}
"""Verbs for one phase of an event. Compiled by hand
for this project, from general news English."""

STATES = frozenset({concept("aboard"), concept("attendee")})
"""Turns that say where people are, not what happens."""

_PHASE_OF = {verb: phase for phase, verbs in PHASES.items() for verb in verbs}


def happenings(one: Profile) -> frozenset[str]:
    """Give the keys of what happens in a statement: its acts, its phase, the event it names."""
    predicate = one.span.predicate or ""
    found = {act for act in one.acts if not act.startswith("axis:")} - STATES
    phase = _PHASE_OF.get(predicate.lower()) or _PHASE_OF.get(concept(predicate))
    if phase:
        found.add(f"phase:{phase}")
    if predicate.lower() in HAPPENING:
        found |= {word.concept for word in content(one.span.subject or "")}
    return frozenset(found)
