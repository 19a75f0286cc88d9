"""Questions: what the answer behind one makes of it, and that one without answer says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claims.extraction.lexicon.word_lists import word_set
from claims.extraction.origins import origin_of
from claims.extraction.reading import Reading
from claims.extraction.sentences import Sentence
from claims.extraction.sources import source_at
from claims.extraction.types import StatementSpan

_MARKS = " \"'“”‘’«»)]"
_LABEL = re.compile(r"[\W_]*(?:(?:q|question|reader(?:'s)? question)\s*[:.]\s*)?", re.IGNORECASE)
_ANSWER = re.compile(
    r"[\W_]*(?:(?:a|answer|short answer|the (?:short )?answer(?: is)?)\s*[:.,]?\s*)?"
    r"(?:(?P<no>no|not|nope|never|hardly|it (?:is|was|did|does|has|had)(?: not|n[’']t))"
    r"|(?P<yes>yes|yeah|indeed|correct|it (?:is|was|did|does|has|had)))\b(?! one\b| more\b)",
    re.IGNORECASE,
)
_ASKED = word_set(
    "is are was were be do does did has have had will would can could may must should"
)
"""Verbs that open a question of yes or no."""
_OPEN = word_set("who whom whose what which")
"""Words that open a question about what nobody has said."""
_OPEN_PAIRS = frozenset({"how many", "how much", "how long", "how far", "how old", "how often"})
_LEAD = 4
"""Code points before the clause that asks ("So", a mark)."""
_NEAR = 8
"""Code points between a question and the sentence that answers it."""


def answered(reading: Reading, found: Iterable[StatementSpan]) -> Iterator[StatementSpan]:
    """Give what an answer makes of each question, the rest as it is.

    "Was the wall inspected? No." says that it was not; a question that nobody answers says of
    its clause only that it may be so, and one that asks who or what says nothing.
    """
    asked: dict[int, str | None] = {}
    for one in found:
        number = reading.sentence_at(one.start)
        asking = _asking(reading, reading.sentences[number], one) if one.form == "clause" else None
        if one.quotes:
            yield one
        elif asking in _ASKED or (number in asked and asked[number] == one.subject is not None):
            asked.setdefault(number, one.subject)
            yield _with_answer(reading, number, one)
        elif not (asking in _OPEN or asking in _OPEN_PAIRS):
            yield one


def _asking(reading: Reading, sentence: Sentence, one: StatementSpan) -> str | None:
    """Give the word with which a question opens whose main clause a statement is."""
    words = reading.plain[sentence.start : sentence.end]
    if not words.rstrip(_MARKS).endswith("?"):
        return None
    label = _LABEL.match(words)
    begin = label.end() if label else 0
    if one.start - sentence.start > begin + _LEAD:
        return None
    opening = words[begin:].lower().split(maxsplit=2)
    pair = " ".join(opening[:2])
    return pair if pair in _OPEN_PAIRS else opening[0].strip(_MARKS) if opening else None


def _with_answer(reading: Reading, number: int, one: StatementSpan) -> StatementSpan:
    behind = number + 1
    if behind >= len(reading.sentences):
        return replace(one, modality="possible")
    said = reading.sentences[behind]
    answer = _ANSWER.match(reading.plain, said.start, said.end)
    if answer is None or said.start - reading.sentences[number].end > _NEAR:
        return replace(one, modality="possible")
    if answer["no"]:
        one = replace(one, polarity="affirmed" if one.polarity == "negated" else "negated")
    return _by_whom(reading, behind, one)


def _by_whom(reading: Reading, number: int, one: StatementSpan) -> StatementSpan:
    """Read "Yes, says the office": the answer is somebody's."""
    cue = next((c for c in reading.cues_of(number) if c.strong and c.source is not None), None)
    source = source_at(reading, number, cue.source) if cue and cue.source is not None else None
    if source is None or one.voice == "attributed":
        return one
    return replace(one, voice="attributed", speaker=source.name, origin=origin_of(source, ""))
