"""Do two statements tell one event? Names, act and topic are weighed, values left out."""

from __future__ import annotations

import re
from collections.abc import Collection

from claims.extraction.stems import fold
from claims.matching.names import country_of, parts, same_name, shared
from claims.matching.profile import Profile
from claims.matching.surroundings import in_background
from claims.matching.vocabulary import weight

EVENT = 0.5
"""From this likeness on two statements tell one event. Set by hand on the seeds and on the
project's stories that may be read; no evaluation backs a finer value."""
LINKED_EVENT = 0.44
"""The same where the articles are known to tell one occurrence. Set on the project's stories that
may be read."""
LOOSE_EVENT = 0.3
"""Enough where the same things are counted: the count itself speaks for one point."""
NAME_WEIGHT = 1.2
STATE_WEIGHT = 0.6
"""States stand in half of the sentences of a story."""
ACT_WEIGHT = 1.6
LEAST_TOLD = 0.8
"""Weight of act and topic words in common: names alone make no event."""
LEAST_SHARED = 1.5
"""Weight of what two statements must share at the least, so that two words alone make no event."""


def event_likeness(one: Profile, other: Profile) -> float:
    """Give 0..1, how surely two statements tell the same event or state, values aside.

    Names that only say where may differ: another place is another event or a disagreement, as the
    rest decides.
    """
    names = shared(one.names, other.names)
    if not names and actors(one) and actors(other):
        return 0.0
    acts = one.acts & other.acts
    if names and not shared(_involved(one), _involved(other)):
        acts = frozenset()
    told = ACT_WEIGHT * bool(acts) + _weights((one.topics & other.topics) - acts)
    common = told + _name_weights(names)
    if common < LEAST_SHARED or told < LEAST_TOLD:
        return 0.0
    sizes = sorted((_size(one), _size(other)))
    dice = 2 * common / (sizes[0] + sizes[1])
    cover = common / sizes[0]
    return min(1.0, (dice + cover) / 2) * _act_factor(one, other, acts)


def actors(one: Profile) -> list[str]:
    """Give the names that take part, without those that only say where."""
    return [name for name in one.names if name not in one.located]


def _weights(topics: Collection[str]) -> float:
    return sum(sorted(weight(topic) for topic in topics))


def _name_weights(names: Collection[str]) -> float:
    return sum(sorted(STATE_WEIGHT if country_of(name) else NAME_WEIGHT for name in names))


def _size(one: Profile) -> float:
    told = ACT_WEIGHT * bool(one.acts) + _weights(one.topics - one.acts)
    return told + _name_weights(actors(one)) or 1.0


SURE_ACT = 0.8
MANY_TOPICS = 3
"""Full topic words in common that make up for different verbs ("covered", "spanned",
"addressed")."""


def _act_factor(one: Profile, other: Profile, acts: Collection[str]) -> float:
    """Two statements with a verb each that have none in common seldom tell one event."""
    if acts or not one.acts or not other.acts:
        return 1.0
    if len(one.topics & other.topics) >= MANY_TOPICS:
        return 1.0
    met = (one.acts & other.topics) | (other.acts & one.topics)
    return 0.9 if met else 0.7


def evidence(one: Profile, other: Profile) -> float:
    """Weigh what two statements have in common, however much else they say."""
    acts = one.acts & other.acts
    return (
        ACT_WEIGHT * bool(acts)
        + _weights((one.topics & other.topics) - acts)
        + _name_weights(shared(one.names, other.names))
    )


def one_act(one: Profile, other: Profile) -> bool:
    """Tell whether both tell one loaded act of one person, in whatever light.

    Captured, kidnapped, ousted.
    """
    families = {act for act in one.acts & other.acts if act.startswith("act:")}
    return bool(families) and any(
        not country_of(name) for name in shared(_involved(one), _involved(other))
    )


def rival_doers(one: Profile, other: Profile) -> bool:
    """Tell whether one act is given to two people: namesakes, or the rest of the words agrees."""
    acts = {act for act in one.acts & other.acts if ":" not in act}
    if not acts or in_background(one.span) != in_background(other.span):
        return False
    first, second = doer(one), doer(other)
    if first is None or second is None or same_name(first, second):
        return False
    if country_of(first) or country_of(second) or _suffers(one) != _suffers(other):
        return False
    if _named_beside(first, second, other) or _named_beside(second, first, one):
        return False
    return parts(first)[-1] == parts(second)[-1] or _agreement(one, other) >= SAME_ACT


def _named_beside(name: str, own: str, told: Profile) -> bool:
    """Whether a sentence names the other's doer too: a firm beside its head, a pair of players."""
    words = set(re.findall(r"[^\W_]+", fold(told.span.sentence)))
    asked = set(parts(name)) - set(parts(own))
    return bool(asked) and asked <= words


SAME_ACT = 0.75
"""Share of the other words that must agree before two subjects are rivals for one act."""
LEAST_AGREED = 2
"""Telling words that a statement needs for its share to say anything."""
_RELATIVE = re.compile(r"\s*(?:which|that|who|whose|whom)\b", re.IGNORECASE)


_AGENT = re.compile(r"\bby (?:(?!\w+ing\b)[a-z]+ ){0,3}(?=[A-Z])")


def doer(one: Profile) -> str | None:
    """Give who did it: the named agent behind "by".

    Else the named subject of a clause that stands by itself.
    """
    if one.span.form != "clause" or _RELATIVE.match(one.span.exact):
        return None
    behind = {at.end() + one.span.start for at in _AGENT.finditer(one.span.exact)}
    for value in one.values:
        if value.kind == "name" and value.start in behind:
            return str(value.low)
    return one.span.subject if one.span.subject in one.names else None


_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?(?:\w+ed|\w+en|made|held|put|shot|sold|told)\b"
)


def _suffers(one: Profile) -> bool:
    """Whether the subject is the one to whom it is done: by its verb, and nobody behind “by”."""
    return bool(_PASSIVE.search(one.span.exact)) and not _AGENT.search(one.span.exact)


def _agreement(one: Profile, other: Profile) -> float:
    acts = one.acts | other.acts
    shorter, longer = sorted((one.topics - acts, other.topics - acts), key=len)
    return len(shorter & longer) / len(shorter) if len(shorter) >= LEAST_AGREED else 0.0


def act_of_one(one: Profile, other: Profile) -> bool:
    """Tell whether both tell one telling act of one person or thing that is no state.

    At one time.
    """
    acts = {act for act in one.acts & other.acts if ":" not in act and weight(act) >= 1}
    names = shared(_involved(one), _involved(other))
    return (
        bool(acts)
        and any(not country_of(name) for name in names)
        and in_background(one.span) == in_background(other.span)
    )


def _involved(one: Profile) -> list[str]:
    """The names that take part in the act.

    Not those whose something else takes part (“on Maduro’s watch”).
    """
    if one.span.form == "nominal":
        return list(one.names)
    text = fold(one.span.exact).replace("’", "'")
    return [
        name for name in one.names if name == one.span.subject or f"{parts(name)[-1]}'" not in text
    ]
