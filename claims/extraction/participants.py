"""Who and what takes part in a statement, by the fullest names of the text."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.lexicon.places import DEMONYMS
from claims.extraction.names import canonical_place
from claims.extraction.parses import NAME_TAGS, Parse
from claims.extraction.people import Entity
from claims.extraction.reading import Reading
from claims.extraction.sources import FEMALE, FIRST, MALE, NEUTER, Source, source_at
from claims.extraction.types import Value, ValueKind


def participants(
    reading: Reading, sentence: int, words: range, speaker: Source | None
) -> tuple[str, ...]:
    """Give the people, organisations and places named or meant in a stretch of a sentence."""
    found = [name for _, name in sorted(_found(reading, sentence, words, speaker))]
    return tuple(dict.fromkeys(found))


def _found(
    reading: Reading, sentence: int, words: range, speaker: Source | None
) -> Iterator[tuple[int, str]]:
    parse = reading.parses[sentence]
    if parse is None:
        return
    for mention in reading.mentions[sentence]:
        if mention.first in words:
            entity = reading.directory.at(mention.start)
            yield mention.first, entity.name if entity else mention.name
    for word in words:
        name = _by_word(reading, sentence, parse, word, speaker)
        if name is not None:
            yield word, name


def _by_word(
    reading: Reading, sentence: int, parse: Parse, word: int, speaker: Source | None
) -> str | None:
    form = parse.words[word].lower()
    if form in FEMALE or form in MALE:
        source = source_at(reading, sentence, word)
        return source.name if source and source.entity else None
    if form in FIRST:
        return speaker.name if speaker and form in {"i", "me", "my"} else None
    if parse.tags[word] in NAME_TAGS or parse.words[word].islower():
        return None
    return DEMONYMS.get(parse.words[word]) or canonical_place((form,))


def phrase(reading: Reading, sentence: int, head: int | None, speaker: Source | None) -> str | None:
    """Give a subject by its fullest name, or as its noun phrase."""
    parse = reading.parses[sentence]
    if head is None or parse is None:
        return None
    if parse.words[head].lower() in {"i", "me"} and speaker is not None:
        return speaker.name
    neuter = parse.words[head].lower() in NEUTER
    source = None if neuter else source_at(reading, sentence, head)
    if source is not None and source.pronoun and source.entity is None:
        himself = _told_of_himself(reading, sentence, head, speaker)
        return source.name if himself is None else himself
    if source is not None:
        return source.name
    start, end = parse.span(parse.left[head], parse.right[head])
    return reading.text[start:end]


def _told_of_himself(
    reading: Reading, sentence: int, head: int, speaker: Source | None
) -> str | None:
    """Give who says it where "he" can be nobody else: "the president said that he would run"."""
    parse = reading.parses[sentence]
    if parse is None or speaker is None or speaker.pronoun:
        return None
    form, start = parse.words[head].lower(), parse.begins[head]
    before = reading.sentences[sentence].start <= speaker.start < start
    if form not in {"he", "she"} or not before or head in reading.quoted_words(sentence):
        return None
    return speaker.name


def name_values(reading: Reading) -> list[Value]:
    """Give every mention of a name or place as a typed value, in the order of the text."""
    return [
        _value(reading, mention.start, mention.end, entity)
        for group in reading.mentions
        for mention in group
        if (entity := reading.directory.at(mention.start)) is not None
    ]


def _value(reading: Reading, start: int, end: int, entity: Entity) -> Value:
    kind: ValueKind = "place" if entity.kind == "place" else "name"
    return Value(kind, start, end, reading.text[start:end], entity.name, entity.name)
