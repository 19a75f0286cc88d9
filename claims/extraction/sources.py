"""Sources: the words that name a speaker, and the fullest name that they resolve to."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from claims.extraction.cues import noun_source, relative_antecedent
from claims.extraction.lexicon.names import COMPANY_NOUNS, NATIONALS, STATE_BODIES
from claims.extraction.lexicon.roles import ROLE_HEADS
from claims.extraction.names import EntityKind, Mention
from claims.extraction.parses import Parse
from claims.extraction.people import Entity
from claims.extraction.reading import Reading
from claims.extraction.roles import canonical_role, countries_in

FEMALE = frozenset({"she", "her", "hers", "herself"})
MALE = frozenset({"he", "him", "his", "himself"})
FIRST = frozenset({"i", "me", "my", "mine", "we", "us", "our"})
NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = frozenset({"they", "them", "their"})
_PRONOUNS = FEMALE | MALE | FIRST | _PLURAL | {"it", "its", "who", "one", "you"}
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_OF_PEOPLE = frozenset({"who", "whom"})
_KEPT_AFTER_HEAD = frozenset({"prep", "compound", "nummod"})
_INDEFINITE = frozenset({"a", "an", "another", "some", "one", "no"})
_FAR = 1_500
"""Code points: a pronoun seldom reaches further back for its noun."""
_UNSURE = 300
"""Code points that a name whose gender the text does not tell is further away."""
_SUBJECT_BONUS = 220
"""Code points that being a sentence's subject is worth against distance."""


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker as mentioned: where, and the fullest name it resolves to in the text."""

    start: int
    end: int
    name: str
    entity: Entity | None = None
    pronoun: bool = False


def source_at(reading: Reading, sentence: int, head: int) -> Source | None:
    """Read the noun phrase or pronoun with this head word as a source."""
    parse = reading.parses[sentence]
    if parse is None:
        return None
    word = parse.words[head].lower()
    acronym = len(word) > 1 and parse.words[head].isupper()
    named = _mention_of(reading, sentence, parse, head) if acronym else None
    if named is not None:
        return _of_mention(reading, named)
    if word in _RELATIVES and parse.tags[head] in {"WP", "WDT"}:
        return _relative(reading, sentence, parse, head)
    if word in _PRONOUNS:
        return _pronoun(reading, parse, head)
    owner = noun_source(parse, head)
    if owner is not None and owner != head:
        return source_at(reading, sentence, owner)
    mention = _mention_of(reading, sentence, parse, head)
    return _description(reading, parse, head) if mention is None else _of_mention(reading, mention)


def _of_mention(reading: Reading, mention: Mention) -> Source:
    entity = reading.directory.at(mention.start)
    name = entity.name if entity else mention.name
    return Source(mention.start, mention.end, name, entity)


def _relative(reading: Reading, sentence: int, parse: Parse, head: int) -> Source | None:
    """Read "who": the mention is the pronoun, the name that of the noun before it."""
    noun = relative_antecedent(parse, head)
    meant = source_at(reading, sentence, noun) if noun is not None and noun != head else None
    if meant is None:
        return _pronoun(reading, parse, head)
    if parse.words[head].lower() not in _OF_PEOPLE:
        return meant
    return Source(*parse.span(head, head), meant.name, meant.entity, pronoun=meant.pronoun)


def _mention_of(reading: Reading, sentence: int, parse: Parse, head: int) -> Mention | None:
    """Find the name in a noun phrase: its head, or the name in apposition to it."""
    beside = parse.of(head, "appos")
    if parse.words[head].lower() in ROLE_HEADS:
        beside.append(head + 1)  # "what does mayor Ana Ruiz say?", read as two nouns
    if parse.deps[head] == "appos":
        beside.append(parse.heads[head])
    found = [
        mention
        for wanted in [head, *beside]
        for mention in reading.mentions[sentence]
        if mention.first <= wanted <= mention.last
    ]
    people = [mention for mention in found if mention.kind == "person"]
    if found and found[0].kind == "place" and people:
        return people[0]
    if found and found[0].kind == "place" and parse.words[head].lower() in ROLE_HEADS:
        return None
    return found[0] if found else None


def _pronoun(reading: Reading, parse: Parse, head: int) -> Source | None:
    start, end = parse.span(head, head)
    entity = antecedent(reading, parse.words[head].lower(), start)
    name = entity.name if entity else reading.text[start:end]
    return Source(start, end, name, entity, pronoun=True)


def antecedent(reading: Reading, pronoun: str, position: int) -> Entity | None:
    """Find whom "he", "she" or "it" stands for: the nearest that fits, subjects preferred."""
    gender = "female" if pronoun in FEMALE else "male" if pronoun in MALE else None
    if gender is None and pronoun not in NEUTER:
        return None
    kind: EntityKind = "person" if gender else "organisation"
    ranked = [
        (
            _nearness(reading, where, position) + _UNSURE * (entity.gender != gender),
            -where,
            entity,
        )
        for where, entity in takewhile(
            lambda named: position - named[0] <= _FAR,
            reading.directory.named_before(position, kind),
        )
        if entity.gender in {None, gender}
    ]
    return min(ranked, key=lambda item: item[:2])[2] if ranked else None


def _nearness(reading: Reading, where: int, position: int) -> int:
    """Give a distance to an earlier mention; a subject counts as nearer than it is."""
    number = reading.sentence_at(where)
    parse = reading.parses[number]
    word = parse.at(where) if parse else None
    distance = position - where
    if parse is None or word is None:
        return distance
    mention = next((m for m in reading.mentions[number] if m.start == where), None)
    head = mention.last if mention else word
    return distance - _SUBJECT_BONUS * (parse.deps[head] in _IN_FRONT)


_IN_FRONT = frozenset({"nsubj", "nsubjpass", "attr"})
"""Where a name stands of whom the next sentence goes on: “N. won”, “the winner was N.”."""


def _description(reading: Reading, parse: Parse, head: int) -> Source:
    """Read "the opposition leader" or "a spokesman for the airline"."""
    first, last = parse.left[head], head
    for child in parse.of(head, *_KEPT_AFTER_HEAD):
        beside = child > head and "," not in parse.words[head:child]
        if beside and parse.words[child].lower() in {"of", "for", "at", "from", "with", "in"}:
            last = max(last, parse.right[child])
    start, end = parse.span(first, last)
    entity = described(reading, parse, head, start) if last == head else None
    name = entity.name if entity else reading.text[start:end]
    return Source(start, end, name, entity)


def described(reading: Reading, parse: Parse, head: int, position: int) -> Entity | None:
    """Find whom "the president" or "the airline" means: the last so called before."""
    noun = parse.words[head].lower()
    if noun in NATIONALS:
        return antecedent(reading, "he", position)
    if noun not in ROLE_HEADS and noun not in COMPANY_NOUNS:
        return None
    first = parse.left[head]
    if parse.words[first].lower() in _INDEFINITE:
        return None
    known = _so_called(reading, parse, head, position)
    if not known and noun in COMPANY_NOUNS and first >= head - 1:
        known = [
            body
            for _, body in reading.directory.named_before(position, "organisation")
            if noun in body.key
        ]
    if not known and noun in COMPANY_NOUNS - STATE_BODIES and first >= head - 1:
        known = [body for _, body in reading.directory.named_before(position, "organisation")]
        known = known or _only_other(reading, position)
    return max(known, key=lambda entity: _last_before(entity, position)) if known else None


def _only_other(reading: Reading, position: int) -> list[Entity]:
    """Give the one name of one word, of which nothing else is known, that can be a company's."""
    named = [body for _, body in reading.directory.named_before(position, "other")]
    return named if len(named) == 1 else []


def _so_called(reading: Reading, parse: Parse, head: int, position: int) -> list[Entity]:
    """Give those of a title named before, the ones with just these words and country first.

    "The president" is the one who is called so, not the interim one of the next country.
    """
    noun = parse.words[head].lower()
    known = [
        entity
        for entity in reading.directory.entities
        if noun in entity.roles and entity.positions and entity.positions[0] < position
    ]
    words = parse.words[parse.left[head] : head + 1]
    title = canonical_role(words)
    countries = countries_in(parse, parse.left[head], head)
    there = [entity for entity in known if entity.countries & countries]
    elsewhere = [entity for entity in known if not entity.countries] if countries else known
    known = there or elsewhere
    return [entity for entity in known if title in entity.titles] or known


def _last_before(entity: Entity, position: int) -> int:
    return max((where for where in entity.positions if where < position), default=-1)
