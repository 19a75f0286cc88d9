"""Speakers whom the layout names: before a colon, in a headline or transcript, as a signature."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.extraction.layout import Line
from claims.extraction.lexicon.places import DEMONYMS
from claims.extraction.lexicon.roles import ROLE_HEADS
from claims.extraction.lexicon.speech import OFFICIAL_BODIES, UNNAMED_SOURCES
from claims.extraction.marks import Quoted
from claims.extraction.parses import NOUN_TAGS, VERB_TAGS, Parse
from claims.extraction.pipeline import lemma
from claims.extraction.reading import Reading
from claims.extraction.sources import Source, source_at

_LABEL = re.compile(r"((?:[A-Z][\w.'-]+ ){0,2}[A-Z][\w.'-]+): ")
_LABEL_WITHIN = re.compile(r"([A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+){0,2}): +(?=\S)")
_SIGNED = re.compile(
    r"\"?\s*[-–—―]+\s*((?:[A-Z][\w.'-]*\s+){0,4}[A-Z][\w'-]*)(?:,\s[^\"]{1,80})?\.?\s*"
)
_CREDIT = re.compile(
    r"[\"'”’]?(?: [^\"'“”‘’–—:;.!?-]{1,60})? [-–—] "
    r"(?!(?:and|but|or|as|so|while|when|after|what|why|how|with|in|on|at|for|by)\b)"
    r"(?P<who>[^\"“”‘–—:;.!?]{3,50})"
)
"""The end of a headline that names whose words they are: "Budget 'a disgrace' - union"."""
_CREDIT_BEHIND = re.compile(r"(?<=\w) [-–—] (?P<who>(?:[\w.'’]+ ){0,3}(?P<last>[a-z]+))$")
_BEFORE_COLON = re.compile(r"(?:^|[.!?,;—–]\s+|\s-\s?)([^.!?;:—–]{2,80}?):\s*[\"'“‘«„]?$")
_LONGEST_HEADLINE = 200
_LONGEST_LABEL = 6
"""Words before a colon that opens a sentence."""
_LABELS = OFFICIAL_BODIES | UNNAMED_SOURCES | ROLE_HEADS
_SIGNATURE = 100
"""Code points: a name with its office."""


def credited(reading: Reading, stretch: Quoted) -> Source | None:
    """Read "It came too early - Okafor: 'We ...'": the dash parts the name from other verbs."""
    begin = max(reading.lines[stretch.line].start, stretch.start - 200)
    dash = max(
        reading.plain.rfind(mark, begin, stretch.start) for mark in (" - ", " -", "– ", "— ")
    )
    return before_colon(reading, stretch) if dash >= 0 else None


def before_colon(reading: Reading, stretch: Quoted) -> Source | None:
    """Read "Okafor: 'We are ready'"."""
    begin = max(reading.lines[stretch.line].start, stretch.start - 200)
    match = _BEFORE_COLON.search(reading.plain[begin : stretch.start])
    if match is not None:
        return named_between(reading, begin + match.start(1), begin + match.end(1))
    return None


def in_headline(reading: Reading, stretch: Quoted) -> Source | None:
    """Read "Okafor: Strike 'will go on'", "Okafor on it: 'It goes on'", "'It goes on' - Okafor"."""
    line = reading.lines[stretch.line]
    if line.end - line.start > _LONGEST_HEADLINE or (line.stopped and stretch.line > 0):
        return _in_transcript(reading, line)
    behind = None if line.stopped else _CREDIT.match(reading.plain, stretch.end, line.end)
    if behind is not None and behind.end() == line.end and _is_credit(reading, line, behind["who"]):
        return named_between(reading, behind.start("who"), behind.end("who"))
    colon = reading.plain.find(": ", line.start, stretch.start)
    if colon < 0 or reading.sentence_at(colon) != reading.sentence_at(stretch.start):
        return None
    number = reading.sentence_at(colon)
    at_once = stretch.start - colon <= len(': "')
    for mention in reading.mentions[number]:
        if line.start <= mention.start and mention.end <= colon and mention.name not in DEMONYMS:
            if at_once or mention.kind != "place":
                return source_at(reading, number, mention.last)
            return None
    return named_between(reading, line.start, colon)


def label_before(parse: Parse, word: int) -> int | None:
    """Give the noun before a colon that opens a sentence: "Police: nine people were hurt".

    A name there is as often what the sentence is about.
    """
    colon = next((at for at in range(min(word, _LONGEST_LABEL)) if parse.words[at] == ":"), 0)
    if not colon or VERB_TAGS.intersection(parse.tags[:colon]):
        return None
    noun = parse.words[colon - 1].lower()
    speaks = noun in _LABELS or lemma(noun, parse.tags[colon - 1]) in _LABELS
    return colon - 1 if speaks else None


def credit_behind(reading: Reading, number: int) -> Source | None:
    """Read the source at the end of a headline without quotation: "Flood kills nine - ministry"."""
    sentence = reading.sentences[number]
    credit = _CREDIT_BEHIND.search(reading.plain, sentence.start, sentence.end)
    if not sentence.heading or credit is None or credit["last"] not in _LABELS:
        return None
    return named_between(reading, credit.start("who"), credit.end("who"))


def labelled(reading: Reading, stretch: Quoted) -> tuple[Quoted, Source] | None:
    """Read a quoted transcript, whose speaker stands within the marks: '"OKAFOR: It holds."'."""
    label = _LABEL_WITHIN.match(reading.plain, stretch.start, stretch.end)
    if label is None or stretch.start - reading.lines[stretch.line].start > 1:
        return None
    number = reading.sentence_at(stretch.start)
    parse = reading.parses[number]
    word = parse.at(label.end(1) - 1) if parse is not None else None
    source = source_at(reading, number, word) if word is not None else None
    if source is None or not label.start(1) <= source.start < label.end():
        source = Source(*label.span(1), reading.text[slice(*label.span(1))])
    return replace(stretch, start=label.end()), source


def _in_transcript(reading: Reading, line: Line) -> Source | None:
    """Read a line that opens with its speaker: "Okafor: Well, people ask ..."."""
    label = _LABEL.match(reading.plain, line.start, line.end)
    if label is None:
        return None
    number = reading.sentence_at(line.start)
    for mention in reading.mentions[number]:
        if line.start <= mention.start and mention.end == label.end(1):
            source = source_at(reading, number, mention.last)
            known = source.entity if source is not None else None
            return source if known is not None and known.kind == "person" else None
    return None


def _is_credit(reading: Reading, line: Line, who: str) -> bool:
    """Tell "- union" and "- Okafor" from the outlet's name and the page's label: "- live"."""
    if who[0].islower():
        return who not in _PAGE_LABELS
    return who in reading.plain[line.end :]


_PAGE_LABELS = frozenset(
    (
        "live|live updates|updates|video|analysis|opinion|report|in pictures|as it happened|watch"
        "|photos|exclusive|explainer|reports|latest"
    ).split("|")
)
"""What stands behind a dash in titles of pages. Compiled by hand for this project."""


def of_headline(reading: Reading, stretch: Quoted) -> Source | None:
    """Take the first name of a headline, where its grammar is too short to tell more."""
    number = reading.sentence_at(stretch.start)
    if not reading.sentences[number].heading:
        return None
    first = next((m for m in reading.mentions[number] if m.end < stretch.start), None)
    return source_at(reading, number, first.last) if first and first.kind != "place" else None


def named_between(reading: Reading, start: int, end: int) -> Source | None:
    """Take the name that ends a stretch, or the stretch itself if it is a phrase without verb."""
    number = reading.sentence_at(end)
    parse = reading.parses[number]
    if parse is None:
        return None
    words = parse.within(start, end)
    verbless = not any(parse.tags[w] in VERB_TAGS for w in words)
    for mention in reversed(reading.mentions[number]):
        if start <= mention.start and mention.end <= end and (verbless or mention.end == end):
            return source_at(reading, number, mention.last)
    if not len(words) or not verbless or parse.tags[words[-1]] not in NOUN_TAGS:
        return None
    first, last = parse.span(words[0], words[-1])
    return Source(first, last, reading.text[first:last])


def signed_behind(reading: Reading, stretch: Quoted) -> Source | None:
    """Read the name that stands alone below a quotation set apart from the story."""
    beside = _signed_beside(reading, stretch)
    if beside is not None:
        return beside
    at = stretch.line + 1
    if at >= len(reading.lines) or not fills(reading.lines[stretch.line], stretch):
        return None
    line = reading.lines[at]
    number = reading.sentence_at(line.start)
    parse = reading.parses[number]
    if parse is None or reading.sentences[number].line != at or line.end - line.start > _SIGNATURE:
        return None
    if not len(parse) or VERB_TAGS.intersection(parse.tags):
        return None
    first = next(iter(reading.mentions[number]), None)
    if first is None or first.kind != "person" or first.start != line.start:
        return None
    return source_at(reading, number, first.last)


def _signed_beside(reading: Reading, stretch: Quoted) -> Source | None:
    """Read '"It held." — Amara Okafor', where the line ends with who is quoted."""
    line = reading.lines[stretch.line]
    signed = _SIGNED.match(reading.plain, stretch.end, min(line.end, stretch.end + _SIGNATURE))
    if signed is None or (signed.end() < line.end):
        return None
    number = reading.sentence_at(signed.start(1))
    for mention in reading.mentions[number]:
        if mention.start == signed.start(1):
            return source_at(reading, number, mention.last)
    return Source(*signed.span(1), reading.text[slice(*signed.span(1))])


def fills(line: Line, stretch: Quoted) -> bool:
    return stretch.start - line.start <= 1 and line.end - stretch.end <= 1
