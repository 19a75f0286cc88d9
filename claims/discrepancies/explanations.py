"""One sentence for each discrepancy, as an editor would say it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claims.discrepancies.types import Kind


@dataclass(frozen=True, slots=True)
class ToldSide:
    """One side as the sentence needs it: its value, who prints it, whom they cite."""

    value: str
    outlets: tuple[str, ...]
    sources: tuple[str, ...]
    denied: bool = False
    """Whether the value is what the source says is not so."""


def explain(kind: Kind, sides: Sequence[ToldSide], subject: str) -> str:
    """Say what the sides differ in, naming outlets and sources.

    `subject` as the texts put it, or empty.
    """
    return _SENTENCES[kind](list(sides), subject)


def _number(sides: list[ToldSide], subject: str) -> str:
    told = _listed(
        [f"{_who(side)} {_verb(side, 'give')} {side.value}{_cited(side)}" for side in sides]
    )
    return f"{told}, for “{subject}”." if subject else f"{told}, for the same count."


def _cited(side: ToldSide) -> str:
    return f" (according to {_joined(side.sources)})" if side.sources else ""


def _date(sides: list[ToldSide], subject: str) -> str:
    told = _listed([f"{_who(side)} {_verb(side, 'give')} {side.value}" for side in sides])
    return f"{told} as the date of “{subject}”." if subject else f"{told} as the date."


def _place(sides: list[ToldSide], subject: str) -> str:
    told = _listed([f"{_who(side)} {_verb(side, 'name')} {side.value}" for side in sides])
    return f"{told} as the place of “{subject}”." if subject else f"{told} as the place."


def _name(sides: list[ToldSide], subject: str) -> str:
    told = _listed([f"{_who(side)} {_verb(side, 'name')} {side.value}" for side in sides])
    return f"{told} in “{subject}”." if subject else f"{told}."


def _role(sides: list[ToldSide], subject: str) -> str:
    first, *others = sides
    lead = f"{_who(first)} {_verb(first, 'call')} {subject or 'the person'} “{first.value}”"
    return _listed([lead, *(f"{_who(side)} “{side.value}”" for side in others)]) + "."


def _quote(sides: list[ToldSide], subject: str) -> str:
    first, *others = sides
    lead = f"{_who(first)} {_verb(first, 'quote')} {subject or 'the speaker'} with “{first.value}”"
    return _listed([lead, *(f"{_who(side)} with “{side.value}”" for side in others)]) + "."


def _framing(sides: list[ToldSide], subject: str) -> str:
    told = _listed([f"{_who(side)} {_verb(side, 'write')} {_marked(side.value)}" for side in sides])
    return f"{told}, of “{subject}”." if subject else f"{told}, of one act."


def _polarity(sides: list[ToldSide], subject: str) -> str:
    del subject
    return f"{_listed([_said(side) for side in sides])}: it cannot be both."


def _said(side: ToldSide) -> str:
    if side.denied:
        return f"{_who(side)} {_verb(side, 'have')} {_joined(side.sources)} deny “{side.value}”"
    return f"{_who(side)} {_verb(side, 'say')} “{side.value}”{_cited(side)}"


def _attribution(sides: list[ToldSide], subject: str) -> str:
    told = _listed([f"{_who(side)} {_verb(side, 'have')} {side.value}" for side in sides])
    return f"{told}: {subject}." if subject else f"{told}."


_SENTENCES: dict[Kind, Callable[[list[ToldSide], str], str]] = {
    "number": _number,
    "date": _date,
    "place": _place,
    "name": _name,
    "role": _role,
    "quote": _quote,
    "framing": _framing,
    "polarity": _polarity,
    "attribution": _attribution,
}


def _who(side: ToldSide) -> str:
    return _joined(side.outlets)


def _verb(side: ToldSide, verb: str) -> str:
    if len(side.outlets) > 1:
        return verb
    return "has" if verb == "have" else f"{verb}s"


def _marked(value: str) -> str:
    return value if "“" in value else f"“{value}”"


def _listed(parts: Sequence[str]) -> str:
    """Sides set against each other: the last with a "but" where there are two."""
    head, *rest = parts
    return f"{head}, but {rest[0]}" if len(rest) == 1 else "; ".join(parts)


def _joined(words: Sequence[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
