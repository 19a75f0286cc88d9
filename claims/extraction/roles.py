"""Roles: titles before names and descriptions in apposition, as propositions of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from claims.extraction.lexicon.places import COUNTRIES, COUNTRY_ALIASES, DEMONYMS
from claims.extraction.lexicon.roles import (
    ABBREVIATED,
    QUALIFIERS,
    ROLE_HEADS,
    is_built_as_calling,
)
from claims.extraction.lexicon.word_lists import word_set
from claims.extraction.names import Mention, opens_with_calling
from claims.extraction.parses import NOUN_TAGS, Parse
from claims.extraction.people import Entity, gender_of_role
from claims.extraction.reading import Reading
from claims.extraction.stems import fold
from claims.extraction.types import Span, Value

_DEMONYMS = {fold(adjective) for adjective in DEMONYMS}
_COUNTRIES = {fold(country) for country in DEMONYMS.values()} | set(COUNTRY_ALIASES)
_ARTICLES = word_set(
    """
    the a an his her its their our my your this that
    """
)
_MANNERS = word_set(
    """
    prominent renowned famous well-known noted veteran embattled popular controversial including
    longtime long-time
    """
)
"""Adjectives by which a writer values a person; they are no part of the role."""
_SHORT_PHRASE = 2
"""Words behind a role that still belong to it."""
_INSIDE = word_set(
    """
    of for in to and
    """
)


_ENGLISH_SPEAKING = frozenset(
    """
    United States;United Kingdom;England;Scotland;Wales;Northern Ireland;Ireland;Australia;
    New Zealand;Canada;Jamaica;Bahamas;Barbados;Trinidad and Tobago;Nigeria;Ghana;Kenya;Uganda;
    South Africa;Zimbabwe;Zambia;Singapore;India;Pakistan;Philippines;Malta;Guyana;Belize
    """.replace("\n", "")
    .replace("    ", "")
    .split(";")
)
"""Countries whose public figures commonly speak English: of others a quotation may be translated.
Source: the countries with English as an official language, after the CIA World Factbook."""


@dataclass(frozen=True, slots=True)
class Role:
    """A title beside a name: its words, its holder, the stretch that holds both."""

    sentence: int
    span: Span
    words: Span
    holder: Entity
    canonical: str
    heads: tuple[str, ...]
    countries: frozenset[str] = frozenset()
    """The countries that the title or its possessor names."""

    @property
    def abroad(self) -> bool:
        """Whether the title is of a country whose language is another."""
        return bool(self.countries & COUNTRIES - _ENGLISH_SPEAKING)


def once(found: Iterable[Role]) -> Iterator[Role]:
    """Leave each role of a person once."""
    seen: set[tuple[str, str]] = set()
    for role in found:
        key = (role.holder.name, role.canonical)
        if role.canonical and key not in seen:
            seen.add(key)
            yield role


def roles(reading: Reading) -> Iterator[Role]:
    """Find the roles that titles and descriptions beside their names give to people."""
    return once(_all_roles(reading))


def note_roles(reading: Reading) -> None:
    """Tell each named person the heads of the titles that the text gives them."""
    for role in _all_roles(reading):
        role.holder.roles.update(role.heads)
        role.holder.titles.add(bare_role(role.canonical))
        role.holder.countries.update(role.countries)
        told = {gender_of_role(head) for head in role.heads} - {None}
        if role.holder.gender is None and len(told) == 1:
            role.holder.gender = told.pop()
        if role.abroad:
            role.holder.abroad = True


def _all_roles(reading: Reading) -> Iterator[Role]:
    for number, parse in enumerate(reading.parses):
        if parse is None:
            continue
        for mention in reading.mentions[number]:
            entity = reading.directory.at(mention.start)
            if entity is None or entity.kind not in {"person", "other"}:
                continue
            for first, last, outer in _titles(parse, mention, entity):
                yield _role(parse, mention, entity, (first, last, outer))
            for noun, verb in _said_to_be(parse, mention):
                held = time_of_being(parse, verb)
                if held is not None:
                    words = (*title_phrase(parse, noun), mention.first)
                    role = _role(parse, mention, entity, words)
                    yield replace(role, canonical=f"{held} {role.canonical}".strip())


def _said_to_be(parse: Parse, mention: Mention) -> Iterator[tuple[int, int]]:
    """Give the head of each title that "is" or "who was" joins to a mention, with that verb."""
    head = _head_of(parse, mention)
    verbs = parse.of(head, "relcl")
    if parse.deps[head] == "nsubj":
        verbs.append(parse.heads[head])
    for verb in verbs:
        noun = parse.child(verb, {"attr"})
        be = parse.words[verb].lower() in _BEING
        if be and noun is not None and noun > mention.last and _is_role_head(parse, noun):
            yield noun, verb
    if parse.deps[head] == "attr" and parse.words[parse.heads[head]].lower() in _BEING:
        verb = parse.heads[head]
        noun = parse.child(verb, {"nsubj"})
        if noun is not None and noun < mention.first and _is_role_head(parse, noun):
            yield noun, verb


_BEING = frozenset({"is", "was", "been", "be"})
_COMING = frozenset({"will", "'ll", "’ll", "shall"})


def time_of_being(parse: Parse, verb: int) -> str | None:
    """Tell whether somebody is (""), was ("former") or will be ("elect") what "be" says.

    None where it is not plain.
    """
    words = [word.lower() for word in parse.words[parse.left[verb] : parse.right[verb] + 1]]
    if {"not", "n't", "n’t", "never", "if", "would", "could", "may", "might", "?"} & set(words):
        return None
    if parse.words[verb].lower() == "be":
        helpers = {parse.words[word].lower() for word in parse.of(verb, "aux")}
        return "elect" if helpers & _COMING else None
    if parse.words[verb].lower() == "is" or (
        parse.words[verb].lower() == "been" and {"has", "'s", "’s"} & set(words)
    ):
        return ""
    return "former" if "until" in words or "had" in words else None


def _head_of(parse: Parse, mention: Mention) -> int:
    """Give the word of a mention that the rest of it hangs on."""
    inside = range(mention.first, mention.last + 1)
    return next(
        (w for w in inside if not mention.first <= parse.heads[w] <= mention.last), mention.last
    )


def _titles(parse: Parse, mention: Mention, entity: Entity) -> Iterator[tuple[int, int, int]]:
    """Give the words of each title of a mention and the other end of the stretch they share."""
    if mention.title is not None:
        yield (*mention.title, mention.last)
    elif _is_calling(parse, mention.first - 1, entity) or (
        mention.first > 0 and opens_with_calling(parse, mention.first - 1, mention.last)
    ):
        yield mention.first - 1, mention.first - 1, mention.last
    head = _head_of(parse, mention)
    beside = parse.of(head, "appos")
    if parse.deps[head] == "appos":
        beside.append(parse.heads[head])
    for noun in beside:
        told = _is_role_head(parse, noun) or _is_calling(parse, noun, entity)
        if told and not mention.first <= noun <= mention.last:
            first, last = title_phrase(parse, noun)
            yield first, last, mention.last if noun < mention.first else mention.first


def _is_role_head(parse: Parse, noun: int) -> bool:
    word = parse.words[noun].lower().rstrip(".")
    return parse.tags[noun] in NOUN_TAGS and (
        word in ROLE_HEADS or word.rpartition("-")[2] in ROLE_HEADS
    )


def _is_calling(parse: Parse, noun: int, entity: Entity) -> bool:
    """Whether a noun beside a person's name is built like a calling: “a banana exporter”."""
    if noun < 0 or entity.kind != "person" or len(entity.key) == 1:
        return False
    return parse.tags[noun] in {"NN", "JJ"} and is_built_as_calling(parse.words[noun])


def title_phrase(parse: Parse, noun: int) -> tuple[int, int]:
    """Give a description's words without article and possessor, with "in charge" or "of X"."""
    first = parse.left[noun]
    for child in parse.children[noun]:
        if child < noun and parse.deps[child] in {"poss", "det"}:
            first = max(first, parse.right[child] + 1)
    while first < noun and parse.deps[first] in {"case", "punct", "det"}:
        first += 1
    last = noun
    for child in parse.of(noun, "prep"):
        short = parse.right[child] - child <= _SHORT_PHRASE
        if child == last + 1 and parse.words[child].lower() in _INSIDE and short:
            last = parse.right[child]
    return first, last


def _role(parse: Parse, mention: Mention, entity: Entity, words: tuple[int, int, int]) -> Role:
    first, last, outer = words
    while first < last and parse.words[first].lower() in _MANNERS:
        first += 1
    bounds = sorted([first, last, outer, mention.first])
    start, end = parse.span(
        bounds[0], max(bounds[-1], mention.last if outer != mention.first else last)
    )
    heads = tuple(
        word
        for word in (parse.words[i].lower() for i in range(first, last + 1))
        if word in ROLE_HEADS or is_built_as_calling(word)
    )
    canonical = canonical_role(parse.words[first : last + 1])
    span = Span(*parse.span(first, last))
    return Role(
        mention.sentence,
        Span(start, end),
        span,
        entity,
        canonical,
        heads,
        countries_in(parse, first, last),
    )


def countries_in(parse: Parse, first: int, last: int) -> frozenset[str]:
    """Give the countries that a title, its possessor and what follows "of" name."""
    start = max(0, first - 2) if parse.words[first - 1 : first] in (["'s"], ["’s"]) else first
    of = parse.words[last + 1 : last + 2] == ["of"]
    words = parse.words[start : last + 3 if of else last + 1]
    named = {_country(word) for word in words if word[0].isupper()}
    return frozenset(country for country in named if country)


def _country(word: str) -> str | None:
    known = DEMONYMS.get(word) or COUNTRY_ALIASES.get(fold(word))
    return known or (word if word in COUNTRIES else None)


def bare_role(canonical: str) -> str:
    """Give a compared title without the preposition whose place was left out."""
    return canonical.removesuffix(" of").removesuffix(" in")


def canonical_role(words: list[str]) -> str:
    """Give a title as it is compared: "Former U.S. President" gives "former president"."""
    kept: list[str] = []
    for word in words:
        lower = fold(word).rstrip(".") if not word.isupper() else fold(word)
        if _is_origin(lower) or lower in _ARTICLES or lower in _MANNERS:
            continue
        kept.append(ABBREVIATED.get(lower, QUALIFIERS.get(lower, lower)))
    text = " ".join(word for word in kept if word)
    text = text.replace("former - ", "former ").replace(" - ", "-")
    return text.removeprefix("-").strip(" -,'’")


def _is_origin(word: str) -> bool:
    return word in _DEMONYMS or word in _COUNTRIES or word.rstrip(".") in {"u.s", "u.k", "us", "uk"}


def role_value(reading: Reading, role: Role) -> Value:
    """Give a role as a typed value, held by its person."""
    start, end = role.words
    return Value(
        "role",
        start,
        end,
        reading.text[start:end],
        role.canonical,
        role.canonical,
        of=(role.holder.name,),
    )
