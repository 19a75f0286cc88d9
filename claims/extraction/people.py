"""Who a name is: aliases of one person or organisation brought together over a whole text."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claims.extraction.layout import JOINT
from claims.extraction.lexicon.names import FEMALE_NAMES, MALE_NAMES
from claims.extraction.lexicon.roles import (
    FEMALE_HONORIFICS,
    FEMALE_ROLES,
    MALE_HONORIFICS,
    MALE_ROLES,
)
from claims.extraction.names import (
    EntityKind,
    Mention,
    canonical_place,
    initials_of,
    is_family_first,
)
from claims.extraction.stems import fold

_FULL = 2
"""Words of a full name at the least."""


@dataclass(slots=True)
class Entity:
    """Somebody or something that the text names, by the fullest name it gives."""

    name: str
    key: tuple[str, ...]
    kind: EntityKind
    gender: str | None = None
    roles: set[str] = field(default_factory=set)
    """Heads of the titles and descriptions that the text gives it ("president", "airline")."""
    titles: set[str] = field(default_factory=set)
    """Those titles whole, as they are compared ("interim president")."""
    countries: set[str] = field(default_factory=set)
    """Countries that the titles name."""
    abroad: bool = False
    """Whether it belongs to a country whose language is not English."""
    positions: list[int] = field(default_factory=list)
    """Where it is mentioned by name, ascending."""


class Directory:
    """All that a text names. Built once from its mentions; answers who is meant where."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self.entities: list[Entity] = []
        self._by_start: dict[int, Entity] = {}
        self._full: dict[tuple[str, ...], Entity] = {}
        self._by_word: dict[str, list[Entity]] = defaultdict(list)
        self._initials: dict[str, Entity] = {}
        self._mentioned: dict[EntityKind, list[tuple[int, Entity]]] = defaultdict(list)
        self._enter(found)
        for mention in found:
            entity = self._resolve(mention)
            entity.positions.append(mention.start)
            self._by_start[mention.start] = entity
            self._mentioned[entity.kind].append((mention.start, entity))

    def at(self, start: int) -> Entity | None:
        """Give the entity whose name begins at a position."""
        return self._by_start.get(start)

    def named_before(self, position: int, kind: EntityKind) -> Iterator[tuple[int, Entity]]:
        """Give those of a kind named before a position with where, the latest first."""
        mentioned = self._mentioned[kind]
        seen: set[int] = set()
        at = bisect_left(mentioned, position, key=lambda pair: pair[0])
        while at:
            at -= 1
            where, entity = mentioned[at]
            if id(entity) not in seen:
                seen.add(id(entity))
                yield where, entity

    def _enter(self, found: Sequence[Mention]) -> None:
        """Enter full names first, longest first, so that short forms find them."""
        forms = _forms(found)
        for key in sorted(forms, key=lambda key: (-len(key), forms[key][0].start)):
            if self._alias(key, forms[key]) is None:
                self._add(key, forms[key])

    def _add(self, key: tuple[str, ...], group: list[Mention]) -> None:
        kinds = Counter(mention.kind for mention in group)
        kind: EntityKind = "person" if kinds["person"] else kinds.most_common(1)[0][0]
        place = canonical_place(key) if kind == "place" else None
        entity = Entity(place or _fullest(group), key, kind)
        entity.gender = _gender(key, group) if kind == "person" else None
        self.entities.append(entity)
        self._full[key] = entity
        for word in {key[0], key[-1]}:
            self._by_word[word].append(entity)
        if len(key) >= _FULL:
            self._initials.setdefault(initials_of(key), entity)

    def _alias(self, key: tuple[str, ...], group: list[Mention]) -> Entity | None:
        """Find the longer name that a key abbreviates, if only one does."""
        candidates = self._candidates(key, group[0])
        return candidates[0] if len(candidates) == 1 else None

    def _candidates(self, key: tuple[str, ...], mention: Mention) -> list[Entity]:
        found = [
            entity
            for entity in self._by_word.get(key[-1], []) + self._by_word.get(key[0], [])
            if _abbreviates(key, entity) and _agrees(mention, entity)
        ]
        letters = key[0].replace(".", "")
        if not found and len(key) == 1 and mention.name.isupper() and letters in self._initials:
            found = [self._initials[letters]]
        return _unique(found)

    def _resolve(self, mention: Mention) -> Entity:
        """Find whom a mention means; a surname that two bear is the one's who came first."""
        exact = self._full.get(mention.key)
        candidates = self._candidates(mention.key, mention)
        if not candidates:
            return exact if exact is not None else self.entities[0]
        longer = [entity for entity in candidates if len(entity.key) > len(mention.key)]
        known = [entity for entity in longer or candidates if entity.positions]
        if known:
            return min(known, key=lambda entity: entity.positions[0])
        return exact or (longer or candidates)[0]


def _forms(found: Sequence[Mention]) -> dict[tuple[str, ...], list[Mention]]:
    forms: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in found:
        forms[mention.key].append(mention)
    return forms


def _unique(entities: list[Entity]) -> list[Entity]:
    seen: dict[int, Entity] = {}
    for entity in entities:
        seen.setdefault(id(entity), entity)
    return list(seen.values())


def _fullest(group: list[Mention]) -> str:
    """Of one name's spellings give the one that keeps its accents."""
    counted = Counter(mention.name for mention in group)
    return max(counted, key=lambda name: (not name.isascii(), counted[name], name))


def _abbreviates(key: tuple[str, ...], entity: Entity) -> bool:
    full = entity.key
    if key == full:
        return True
    if len(key) >= len(full):
        return False
    if full[-len(key) :] == key:
        return entity.kind in {"person", "other"} or len(key) >= _FULL
    if len(key) == 1:
        return full[0] == key[0] and entity.kind in {"person", "organisation"}
    return key[0] == full[0] and (key[-1] == full[-1] or full[: len(key)] == key)


def _agrees(mention: Mention, entity: Entity) -> bool:
    if mention.kind == "place" and entity.kind != "place":
        return False
    if mention.kind == "person" and entity.kind in {"place", "organisation"}:
        return False
    gender = _honorific_gender(mention.honorific)
    return gender is None or entity.gender in {None, gender}


def _honorific_gender(honorific: str | None) -> str | None:
    if honorific in FEMALE_HONORIFICS:
        return "female"
    return "male" if honorific in MALE_HONORIFICS else None


def _gender(key: tuple[str, ...], group: list[Mention]) -> str | None:
    for mention in group:
        told = _honorific_gender(mention.honorific)
        if told:
            return told
    first = key[-1].replace(JOINT, "-") if is_family_first(key) else fold(key[0])
    if len(key) >= _FULL and (first in FEMALE_NAMES) != (first in MALE_NAMES):
        return "female" if first in FEMALE_NAMES else "male"
    return None


def gender_of_role(word: str) -> str | None:
    """Give the gender that a title or description tells ("spokeswoman")."""
    if word in FEMALE_ROLES:
        return "female"
    return "male" if word in MALE_ROLES else None
