"""Quotations and who speaks them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.cues import Cue, cues, noun_source, source_of
from claims.extraction.marks import Quoted
from claims.extraction.parses import SUBJECT_DEPS, VERB_TAGS, Parse
from claims.extraction.reading import Reading
from claims.extraction.sources import Source, source_at
from claims.extraction.types import Quotation


_GAP = re.compile(r"[\s\"'“”‘’.,;:!?()\[\]—–-]*")
_COLON_NAME = re.compile(r"[^.!?:]{1,60}:\s*[\"'“‘«„]$")


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
    """Find the speaker of every quoted stretch."""
    found: list[Utterance] = []
    for stretch in reading.quoted:
        if reading.sentences:
            found.append(_utterance(reading, stretch, found))
    return _backwards(reading, found)


def as_quotations(found: list[Utterance]) -> Iterator[Quotation]:
    """Give the public shape of utterances."""
    for utterance in found:
        source = utterance.source
        yield Quotation(
            start=utterance.quoted.start,
            end=utterance.quoted.end,
            speaker=source.name if source else None,
            speaker_start=source.start if source else None,
            speaker_end=source.end if source else None,
            kind="direct" if utterance.whole else "partial",
        )


def _utterance(reading: Reading, stretch: Quoted, earlier: list[Utterance]) -> Utterance:
    whole = _is_whole(reading, stretch)
    best = _best_cue(reading, stretch)
    if best is not None:
        sentence, cue = best
        source = source_at(reading, sentence, cue.source) if cue.source is not None else None
        if source is not None:
            return Utterance(stretch, source, cue, sentence, whole)
    source = _continued(reading, stretch, earlier) or _around(reading, stretch, whole=whole)
    return Utterance(stretch, source, whole=whole)


def _is_whole(reading: Reading, stretch: Quoted) -> bool:
    number = reading.sentence_at(stretch.start)
    opening = reading.sentences[number]
    first = reading.plain[stretch.start]
    return stretch.start - opening.start <= 1 or (
        first.isupper() and reading.plain[stretch.start - 2 : stretch.start - 1] in {" ", ":"}
        and len(reading.plain[stretch.start : stretch.end].split()) > 3
    )


def _best_cue(reading: Reading, stretch: Quoted) -> tuple[int, Cue] | None:
    ranked: list[tuple[float, int, Cue]] = []
    first = reading.sentence_at(stretch.start)
    last = reading.sentence_at(max(stretch.start, stretch.end - 1))
    for number in {first, last}:
        parse = reading.parses[number]
        if parse is None or not len(parse):
            continue
        for cue in cues(parse, reading.quoted_words(number)):
            score = _score(reading, parse, cue, stretch)
            if score > 0 and cue.source is not None:
                ranked.append((score, number, cue))
    if not ranked:
        return None
    best = max(ranked, key=lambda item: (item[0], -item[2].word))
    return best[1], best[2]


def _score(reading: Reading, parse: Parse, cue: Cue, stretch: Quoted) -> float:
    """Rate how surely a cue attributes a quoted stretch."""
    words = parse.within(stretch.start, stretch.end)
    begin, end = _extent(parse, cue)
    score = 2.0 if cue.strong else 1.0
    if any(cue.word in parse.ancestors(word) for word in words[:1] or words[-1:]):
        score += 3
    if end <= stretch.start:
        between = reading.plain[end : stretch.start]
    elif begin >= stretch.end:
        between = reading.plain[stretch.end : begin]
    else:
        between = ""
    if _GAP.fullmatch(between):
        score += 3
    return score - 0.02 * len(between)


def _extent(parse: Parse, cue: Cue) -> tuple[int, int]:
    words = [cue.word] if cue.source is None else [cue.word, cue.source]
    return min(parse.begins[parse.left[w]] if w == cue.source else parse.begins[w] for w in words), max(
        parse.ends[word] for word in words
    )


def _continued(reading: Reading, stretch: Quoted, earlier: list[Utterance]) -> Source | None:
    """Find the speaker of a quotation that goes on after another one."""
    if not earlier:
        return None
    before = earlier[-1]
    if before.source is None:
        return None
    same_line = before.quoted.line == stretch.line
    open_before = before.quoted.line == stretch.line - 1 and not before.quoted.closed
    return before.source if same_line or open_before else None


def _around(reading: Reading, stretch: Quoted, *, whole: bool) -> Source | None:
    """Find a speaker without a word of speech: a name and a colon, or the clause's subject."""
    number = reading.sentence_at(stretch.start)
    parse = reading.parses[number]
    if parse is None:
        return None
    words = parse.within(stretch.start, stretch.end)
    if whole or not len(words):
        return None
    hidden = reading.quoted_words(number)
    for word in [words[0], *parse.ancestors(words[0])]:
        if word in hidden:
            continue
        owner = noun_source(parse, word)
        if owner is None and parse.tags[word] in VERB_TAGS:
            owner = source_of(parse, word, hidden)
        if owner is not None:
            return source_at(reading, number, owner)
    return None


def _backwards(reading: Reading, found: list[Utterance]) -> list[Utterance]:
    """Give speaker-less quotations the speaker of the next one in the same paragraph."""
    done: list[Utterance] = []
    for utterance in reversed(found):
        after = done[-1] if done else None
        if (
            utterance.source is None
            and after is not None
            and after.quoted.line == utterance.quoted.line
        ):
            utterance = Utterance(utterance.quoted, after.source, whole=utterance.whole)
        done.append(utterance)
    return done[::-1]
