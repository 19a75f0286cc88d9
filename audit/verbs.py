"""The verbs that events may carry. Each app registers its own beside its actions."""

from __future__ import annotations

from dataclasses import dataclass

_registered: dict[str, Verb] = {}


@dataclass(frozen=True, slots=True)
class Verb:
    """One kind of recorded act.

    `name` for machines ("dispute.assigned"), `phrase` for people ("assigned the dispute").

    `secret` names the values that enter the trail only as commitments, since they may have to be
    erased.
    """

    name: str
    phrase: str
    secret: frozenset[str] = frozenset()


def register(name: str, phrase: str, *, secret: tuple[str, ...] = ()) -> Verb:
    """Add a verb; a second one of the same name is a programming error."""
    if name in _registered:
        raise ValueError(f"the verb {name} is registered twice")
    verb = _registered[name] = Verb(name, phrase, frozenset(secret))
    return verb


def phrase_of(name: str) -> str:
    """The verb in words; its own name where an older release registered it."""
    verb = _registered.get(name)
    return verb.phrase if verb else name


def registered() -> list[Verb]:
    return sorted(_registered.values(), key=lambda verb: verb.name)
