"""Offices that a sentence tells otherwise than by a title: by a verb, a pronoun, a description.

“Who chairs the council”, “she is a nurse”, “the retired baker” behind the one she was named in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.lexicon.roles import ROLE_HEADS
from claims.extraction.lexicon.word_lists import word_set
from claims.extraction.names import Mention
from claims.extraction.parses import Parse
from claims.extraction.people import Entity
from claims.extraction.pipeline import lemma
from claims.extraction.reading import Reading
from claims.extraction.roles import Role, canonical_role, time_of_being, title_phrase
from claims.extraction.sources import antecedent
from claims.extraction.types import Span

OFFICE_VERBS = {
    "chair": "chair",
    "head": "head",
    "lead": "leader",
    "run": "head",
    "direct": "director",
    "manage": "manager",
    "edit": "editor",
    "coach": "coach",
    "captain": "captain",
    "command": "commander",
    "teach": "teacher",
    "represent": "lawyer",
    "defend": "lawyer",
}
"""Verbs that say which office somebody holds, with the office. Compiled by hand for this project,
from general news English."""
_IN_COURT = word_set(
    "court trial hearing tribunal judge inquest lawsuit suit appeal case proceedings"
)
"""Where to represent somebody is to be the lawyer."""
_ADVOCACY = frozenset({"represent", "defend"})
_COMING = frozenset({"will", "'ll", "’ll", "shall"})
_SEX = {"she": "female", "he": "male"}
_OF_LIFE = re.compile(
    r"retired|former|trained|qualified|self-taught|self-employed|\d\d-year-old|part-time|widowed"
)
"""Words that describe somebody known and do not bring in somebody new. Compiled likewise."""


def callings(reading: Reading) -> Iterator[Role]:
    """Find the offices that verbs, pronouns and descriptions give to named people."""
    for number, parse in enumerate(reading.parses):
        if parse is None:
            continue
        people = [(mention, _person(reading, mention)) for mention in reading.mentions[number]]
        for mention, person in people:
            if person is not None:
                yield from _by_verb(parse, mention, person)
        yield from _by_pronoun(reading, parse, number)
        if not any(person for _, person in people):
            yield from _by_description(reading, parse, number)


def _person(reading: Reading, mention: Mention) -> Entity | None:
    entity = reading.directory.at(mention.start)
    return entity if entity is not None and entity.kind == "person" else None


def _by_verb(parse: Parse, mention: Mention, person: Entity) -> Iterator[Role]:
    """“Who chairs the works council”, “is to chair the board”."""
    head = mention.last
    verbs = parse.of(head, "relcl")
    if parse.deps[head] == "nsubj":
        verbs += _with_coming(parse, parse.heads[head])
    for verb in verbs:
        told = _told_by(parse, verb)
        if told is not None and parse.left[verb] >= 0 and verb > mention.last:
            last, canonical = told
            yield _role(parse, mention.sentence, (mention.first, verb, last), person,
                        canonical)  # fmt: skip


def _with_coming(parse: Parse, verb: int) -> list[int]:
    """A main verb, and what it is to do: “is to chair”."""
    return [verb, *(parse.of(verb, "xcomp") if parse.words[verb].lower() == "is" else [])]


def _told_by(parse: Parse, verb: int) -> tuple[int, str] | None:
    """Give the last word of an office's verb with its object, and the office."""
    base = lemma(parse.words[verb], "VB")
    office = OFFICE_VERBS.get(base)
    led = parse.child(verb, {"dobj"})
    if office is None or led is None or led < verb:
        return None
    time = _time_of(parse, verb, base)
    if time is None:
        return None
    words = [*range(parse.left[led], led + 1)]
    whom = canonical_role([parse.words[word] for word in words])
    return led, f"{time} {office} of {whom}".strip()


def _time_of(parse: Parse, verb: int, base: str) -> str | None:
    """Tell whether the office is held (""), to come ("elect"), or nothing plain (None)."""
    clause = [word.lower() for word in parse.words[parse.left[verb] : parse.right[verb] + 1]]
    if {"not", "n't", "n’t", "never", "longer"} & set(clause):
        return None
    if base in _ADVOCACY:
        return "" if _IN_COURT & set(clause) else None
    if parse.tags[verb] == "VBZ":
        return ""
    helpers = {parse.words[word].lower() for word in parse.of(verb, "aux")}
    if helpers & _COMING or (parse.deps[verb] == "xcomp" and "to" in helpers):
        return "elect"
    return None


def _by_pronoun(reading: Reading, parse: Parse, sentence: int) -> Iterator[Role]:
    """“She is a nurse”, “He, a retired baker, …”, “she works as a nurse”."""
    for word in range(len(parse)):
        form = parse.words[word].lower()
        if form not in _SEX or parse.deps[word] != "nsubj" or _is_quoted(reading, sentence, word):
            continue
        found = _said_of(parse, word)
        person = antecedent(reading, form, parse.begins[word]) if found else None
        if found is None or person is None or person.gender not in {None, _SEX[form]}:
            continue
        noun, time = found
        first, last = title_phrase(parse, noun)
        told = f"{time} {canonical_role(parse.words[first : last + 1])}".strip()
        yield _role(parse, sentence, (word, first, last), person, told)


def _is_quoted(reading: Reading, sentence: int, word: int) -> bool:
    return word in reading.quoted_words(sentence)


def _said_of(parse: Parse, subject: int) -> tuple[int, str] | None:
    verb = parse.heads[subject]
    base = lemma(parse.words[verb], "VB")
    noun = parse.child(verb, {"attr"}) if base == "be" else None
    if base in {"work", "serve"} and parse.tags[verb] == "VBZ":
        noun = _worked_as(parse, verb)
    if noun is None or noun < verb or parse.tags[noun] not in {"NN", "NNP"}:
        return None
    if parse.words[noun].lower() not in ROLE_HEADS:
        return None
    time = time_of_being(parse, verb) if base == "be" else ""
    return None if time is None else (noun, time)


def _worked_as(parse: Parse, verb: int) -> int | None:
    for word in parse.of(verb, "prep"):
        if parse.words[word].lower() == "as":
            return parse.child(word, {"pobj"})
    return None


def _by_description(reading: Reading, parse: Parse, sentence: int) -> Iterator[Role]:
    """“The retired baker”, where the sentence before tells of one person."""
    for noun in range(1, len(parse)):
        if parse.deps[noun] != "nsubj" or parse.words[noun].lower() not in ROLE_HEADS:
            continue
        first = parse.left[noun]
        words = [word.lower() for word in parse.words[first : noun + 1]]
        if words[0] != "the" or parse.tags[noun] != "NN" or _is_quoted(reading, sentence, noun):
            continue
        if not _OF_LIFE.match(reading.text[parse.begins[first + 1] : parse.ends[noun]].lower()):
            continue
        person = _only_one_before(reading, sentence)
        if person is None or words[-1] in person.roles:
            continue
        canonical = canonical_role(parse.words[first : noun + 1])
        yield _role(parse, sentence, (first, first + 1, noun), person, canonical)


def _only_one_before(reading: Reading, sentence: int) -> Entity | None:
    """Give the person of the last sentence that names any, if it names one, as its subject."""
    for number in range(sentence - 1, max(-1, sentence - 1 - REACH), -1):
        parse = reading.parses[number]
        people = [
            (mention, person)
            for mention in reading.mentions[number]
            if (person := _person(reading, mention)) is not None
        ]
        if people and parse is not None:
            mention, person = people[0]
            alone = all(other is person for _, other in people)
            return person if alone and parse.deps[mention.last].startswith("nsubj") else None
    return None


REACH = 2
"""Sentences in which a description looks for whom it describes."""


def _role(
    parse: Parse, sentence: int, words: tuple[int, int, int], person: Entity, canonical: str
) -> Role:
    """Make a role of the words from `words[1]` to `words[2]`, in a stretch from `words[0]`."""
    outer, first, last = words
    heads = tuple(word for word in canonical.split() if word in ROLE_HEADS)
    span = Span(*parse.span(min(outer, first), last))
    return Role(sentence, span, Span(*parse.span(first, last)), person, canonical, heads)
