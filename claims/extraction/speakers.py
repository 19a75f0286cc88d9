"""Who speaks a quoted stretch: the cue in its sentence, or what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.bindings import best_cue, binds, can_speak, way_out
from claims.extraction.cues import Cue, noun_source, source_of
from claims.extraction.labels import (
    before_colon,
    credited,
    fills,
    in_headline,
    labelled,
    named_between,
    of_headline,
    signed_behind,
)
from claims.extraction.marks import Quoted
from claims.extraction.parses import VERB_TAGS, Parse
from claims.extraction.reading import Reading
from claims.extraction.sentences import Sentence
from claims.extraction.sources import Source, source_at

_BESIDE = 40
_LONGEST_TAG = 60
"""Code points from a quotation to a name beside it, and of a tag behind it."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quoted stretch with its source, the cue by which it was found and the sentence of that."""

    quoted: Quoted
    source: Source | None
    cue: Cue | None = None
    sentence: int | None = None
    whole: bool = False
    """Whether it is a sentence of its own, not part of the outlet's sentence."""


def utterances(reading: Reading) -> list[Utterance]:
    """Find the speaker of every quoted stretch of a text."""
    found: list[Utterance] = []
    if reading.sentences:
        for stretch in reading.quoted:
            found.append(_utterance(reading, stretch, found))
    return _given_back(found)


def by_sentence(reading: Reading, spoken: Sequence[Utterance]) -> dict[int, list[Utterance]]:
    """Give the utterances that touch each sentence, by its number."""
    found: dict[int, list[Utterance]] = {}
    for utterance in spoken:
        first = reading.sentence_at(utterance.quoted.start)
        last = reading.sentence_at(utterance.quoted.end)
        for number in range(first, last + 1):
            found.setdefault(number, []).append(utterance)
    return found


def _utterance(reading: Reading, stretch: Quoted, earlier: Sequence[Utterance]) -> Utterance:
    label = labelled(reading, stretch)
    if label is not None:
        return Utterance(*label, whole=True)
    whole = is_whole(reading, stretch)
    headline = in_headline(reading, stretch)
    if headline is not None:
        return Utterance(stretch, headline, whole=whole)
    best = best_cue(reading, stretch)
    before_dash = None if best is not None and best[1].strong else credited(reading, stretch)
    if before_dash is not None:
        return Utterance(stretch, before_dash, whole=whole)
    if best is not None:
        number, cue = best
        source = _source_of_cue(reading, number, cue)
        if source is not None and not stretch.start <= source.start < stretch.end:
            return Utterance(stretch, source, cue, number, whole)
    source = _without_cue(reading, stretch, earlier, whole=whole)
    return Utterance(stretch, source, whole=whole)


def _source_of_cue(reading: Reading, number: int, cue: Cue) -> Source | None:
    parse = reading.parses[number]
    if cue.source is None or parse is None:
        return None
    if cue.strong and not _is_own(parse, cue) and not can_speak(reading, number, parse, cue.source):
        near = _person_before(reading, number, cue)
        if near is not None:
            return source_at(reading, number, near)
    return source_at(reading, number, cue.source)


def _is_own(parse: Parse, cue: Cue) -> bool:
    """Tell whether the verb of speech itself has the source, by subject, agent or preposition."""
    return cue.source is None or cue.word in {*parse.ancestors(cue.source)}


def _person_before(reading: Reading, number: int, cue: Cue) -> int | None:
    """Find the last person named before a verb of speech whose subject the parser lost."""
    hidden = reading.quoted_words(number)
    people = [
        mention.last
        for mention in reading.mentions[number]
        if mention.last < cue.word and mention.kind == "person" and mention.last not in hidden
    ]
    return people[-1] if people else None


def is_whole(reading: Reading, stretch: Quoted) -> bool:
    """Tell whether a quoted stretch is a sentence of its own."""
    opening = reading.sentences[reading.sentence_at(stretch.start)]
    if stretch.start - opening.start <= 1:
        return True
    capital = reading.plain[stretch.start].isupper()
    before = reading.plain[max(0, stretch.start - 3) : stretch.start - 1].rstrip()[-1:]
    return capital and before in {",", ":"}


def _without_cue(
    reading: Reading, stretch: Quoted, earlier: Sequence[Utterance], *, whole: bool
) -> Source | None:
    named = before_colon(reading, stretch)
    if named is not None:
        return named
    beside = _beside(reading, stretch) if whole else _by_clause(reading, stretch)
    if beside is None and whole:
        beside = _tagged_behind(reading, stretch) or signed_behind(reading, stretch)
    if beside is not None:
        return beside
    return _continued(reading, stretch, earlier, whole=whole) or of_headline(reading, stretch)


def _by_clause(reading: Reading, stretch: Quoted) -> Source | None:
    """Take whose claim it is, or the subject of the clause that holds a partial quotation."""
    number = reading.sentence_at(stretch.start)
    parse = reading.parses[number]
    if parse is None:
        return None
    hidden = reading.quoted_words(number)
    for word in way_out(parse, stretch, hidden):
        owner = noun_source(parse, word)
        if owner is None and parse.tags[word] in VERB_TAGS:
            owner = source_of(parse, word, hidden)
        if owner is not None and can_speak(reading, number, parse, owner):
            return source_at(reading, number, owner)
    return None


def _tagged_behind(reading: Reading, stretch: Quoted) -> Source | None:
    """Read "'We will rebuild.' Okafor said.", where a stop parts the quotation from its tag."""
    number = reading.sentence_at(max(stretch.start, stretch.end - 1)) + 1
    if number >= len(reading.sentences) or reading.sentences[number].line != stretch.line:
        return None
    tag = reading.sentences[number]
    leads_on = reading.plain[tag.start : tag.end].rstrip().endswith(":")
    far = tag.start - stretch.end > len('." ')
    if tag.end - tag.start > _LONGEST_TAG or far or leads_on:
        return None
    spoken = [cue for cue in reading.cues_of(number) if cue.strong and cue.source is not None]
    return _source_of_cue(reading, number, spoken[0]) if spoken else None


def _beside(reading: Reading, stretch: Quoted) -> Source | None:
    """Take the name or pronoun that directly follows a quotation that ends with a comma."""
    if reading.plain[stretch.end - 1 : stretch.end] not in {",", "?", "!"}:
        return None
    number = reading.sentence_at(min(stretch.end + 2, len(reading.plain) - 1))
    parse = reading.parses[number]
    word = parse.at(stretch.end + 1) if parse else None
    if parse is None or word is None:
        return None
    if reading.sentences[number].line != stretch.line:
        return None
    for mention in reading.mentions[number]:
        if 0 <= mention.start - stretch.end <= _BESIDE:
            return source_at(reading, number, mention.last)
    return source_at(reading, number, word) if parse.tags[word] == "PRP" else None


def _continued(
    reading: Reading, stretch: Quoted, earlier: Sequence[Utterance], *, whole: bool
) -> Source | None:
    """Find the speaker of a quotation that goes on after another one or after its announcement."""
    before = earlier[-1] if earlier and earlier[-1].source is not None else None
    if whole and before is not None and not before.whole:
        before = _whole_before(earlier, stretch) or before
    number = reading.sentence_at(stretch.start)
    if before is not None and before.quoted.line == stretch.line:
        return before.source
    if not whole:
        return None
    if before is not None and not before.quoted.closed and before.quoted.line == stretch.line - 1:
        return before.source
    return _announced(reading, number) or _alone(reading, stretch, number, before)


def _whole_before(earlier: Sequence[Utterance], stretch: Quoted) -> Utterance | None:
    """Find the last full sentence quoted in a paragraph: partial quotations come between."""
    for one in reversed(earlier):
        if one.quoted.line != stretch.line:
            return None
        if one.whole and one.source is not None:
            return one
    return None


def _announced(reading: Reading, number: int) -> Source | None:
    """Read the sentence before: "The minister went on:", or one that tells of speech."""
    if number == 0:
        return None
    before = reading.sentences[number - 1]
    same_line = before.line == reading.sentences[number].line
    colon = reading.plain[before.start : before.end].rstrip(" \"'").endswith(":")
    if not (colon or same_line):
        return None
    spoken = _last_cue(reading, number - 1)
    if spoken is not None:
        return _source_of_cue(reading, number - 1, spoken)
    if not colon:
        return None
    named = named_between(reading, before.start, before.start + _before_its_colon(reading, before))
    return _subject_of(reading, number - 1) or named


def _before_its_colon(reading: Reading, sentence: Sentence) -> int:
    return reading.plain[sentence.start : sentence.end].rfind(":")


def _last_cue(reading: Reading, number: int) -> Cue | None:
    """Find the cue of a sentence that may lead on to the next: of speech rather than another."""
    parse = reading.parses[number]
    if parse is None:
        return None
    spoken = [cue for cue in reading.cues_of(number) if cue.source is not None]
    able = [cue for cue in spoken if binds(reading, number, parse, cue)]
    ranked = [
        (cue.strong, cue.listed, -sum(1 for _ in parse.ancestors(cue.word)), cue.word, cue)
        for cue in able or spoken
    ]
    return max(ranked, key=lambda item: item[:4])[-1] if ranked else None


def _alone(
    reading: Reading, stretch: Quoted, number: int, before: Utterance | None
) -> Source | None:
    """Find the speaker of a paragraph that is nothing but a quotation."""
    if before is not None and before.quoted.line == stretch.line - 1:
        return before.source
    if number == 0 or not fills(reading.lines[stretch.line], stretch):
        return None
    spoken = _last_cue(reading, number - 1)
    if spoken is not None:
        return _source_of_cue(reading, number - 1, spoken)
    return _subject_of(reading, number - 1)


def _subject_of(reading: Reading, number: int) -> Source | None:
    parse = reading.parses[number]
    if parse is None or not len(parse):
        return None
    root = next((w for w, head in enumerate(parse.heads) if w == head), None)
    subject = source_of(parse, root) if root is not None else None
    return source_at(reading, number, subject) if subject is not None else None


def _goes_on_in(quoted: Quoted, following: Quoted) -> bool:
    """Tell a quotation's next part, in its paragraph or, where it was not closed, in the next."""
    lines = following.line - quoted.line
    return lines == 0 or (lines == 1 and not quoted.closed)


def _given_back(found: list[Utterance]) -> list[Utterance]:
    """Give speaker-less quotations the speaker of the part that follows."""
    done: list[Utterance] = []
    for utterance in reversed(found):
        after = done[-1] if done else None
        if utterance.source is None and after and _goes_on_in(utterance.quoted, after.quoted):
            done.append(Utterance(utterance.quoted, after.source, whole=utterance.whole))
        else:
            done.append(utterance)
    return done[::-1]
