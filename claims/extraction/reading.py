"""One text, read: its sentences parsed, its names gathered, its quotation marks paired."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from claims.extraction import boilerplate, layout, marks, names, pipeline, sentences
from claims.extraction.cues import Cue, cues
from claims.extraction.entries import Entries, entries
from claims.extraction.marks import Quoted
from claims.extraction.names import Mention
from claims.extraction.parses import Parse
from claims.extraction.people import Directory
from claims.extraction.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """What every later step works on; `parses` and `mentions` run parallel to `sentences`."""

    text: str
    plain: str
    lines: list[layout.Line]
    sentences: list[Sentence]
    parses: list[Parse | None]
    mentions: list[list[Mention]]
    quoted: list[Quoted]
    directory: Directory
    furniture: boilerplate.Furniture
    entries: Entries = field(default_factory=Entries)
    foreign: bool = False
    """Whether the outlet's own language is not English."""
    starts: list[int] = field(default_factory=list)
    _cues: dict[int, list[Cue]] = field(default_factory=dict)
    _quoted_words: dict[int, set[int]] = field(default_factory=dict)

    def cues_of(self, sentence: int) -> list[Cue]:
        """Give the cues of speech of a sentence, those between quotation marks left out."""
        if sentence not in self._cues:
            parse = self.parses[sentence]
            hidden = self.quoted_words(sentence)
            self._cues[sentence] = cues(parse, hidden) if parse else []
        return self._cues[sentence]

    def sentence_at(self, position: int) -> int:
        """Give the number of the sentence that covers a position, or the last before it."""
        return max(0, bisect_right(self.starts, position) - 1)

    def quoted_words(self, sentence: int) -> set[int]:
        """Give the words of a sentence that stand between quotation marks."""
        if sentence not in self._quoted_words:
            parse = self.parses[sentence]
            inside: set[int] = set()
            if parse is not None and len(parse):
                for stretch in self.quoted_between(parse.begins[0], parse.ends[-1]):
                    inside.update(parse.within(stretch.start, stretch.end))
            self._quoted_words[sentence] = inside
        return self._quoted_words[sentence]

    def quoted_between(self, start: int, end: int) -> list[Quoted]:
        """Give the quoted stretches that touch a part of the text."""
        first = bisect_right(self.quoted, start, key=lambda stretch: stretch.end)
        found = []
        while first < len(self.quoted) and self.quoted[first].start < end:
            found.append(self.quoted[first])
            first += 1
        return found


def _parsed(plain: str, kept: list[Sentence], stretches: list[Quoted]) -> Iterator[Parse | None]:
    """Parse the sentences as running text: without inner marks, headings in small letters."""
    told = layout.with_joints(layout.without_tags(plain))
    usual = marks.without_inner_marks(layout.with_gaps(told), stretches)
    headings = [(s.start, s.end) for s in kept if s.heading]
    readable = layout.lowered(usual, headings) if headings else usual
    return pipeline.parses(readable, [(s.start, s.end) for s in kept])


def _in_quotes(stretches: list[Quoted], sentence: Sentence) -> bool:
    """Tell whether a sentence opens between quotation marks: then somebody of the story asks it."""
    number = bisect_right(stretches, sentence.start + 1, key=lambda stretch: stretch.start) - 1
    return number >= 0 and stretches[number].start <= sentence.start + 1 < stretches[number].end


def read(text: str, language: str | None = None) -> Reading:
    """Read a text: lay out, mark furniture, parse what is left, gather names."""
    plain = layout.plain(text)
    told, lines = entries(plain, layout.lines(plain))
    stretches = marks.quoted(layout.doubled(text), lines)
    furniture = boilerplate.furniture(plain, lines)
    furniture.spans += [stamp.span for stamp in told.stamps]
    furniture.lines.update(stamp.line for stamp in told.stamps if stamp.alone)
    kept = [
        sentence
        for number, line in enumerate(lines)
        if number not in furniture.lines
        for sentence in sentences.sentences(plain, line, number)
        if _in_quotes(stretches, sentence) or not furniture.covers(plain, sentence)
    ]
    parsed = list(_parsed(plain, kept, stretches))
    found = [
        list(names.mentions(text, parse, number)) if parse and not kept[number].heading else []
        for number, parse in enumerate(parsed)
    ]
    known = names.short_forms(found)
    for number, parse in enumerate(parsed):
        if parse is not None:
            found[number] = names.with_known(text, parse, number, found[number], known)
    return Reading(
        text=text,
        plain=plain,
        lines=lines,
        sentences=kept,
        parses=parsed,
        mentions=found,
        quoted=stretches,
        directory=Directory([mention for group in found for mention in group]),
        furniture=furniture,
        entries=told,
        foreign=language is not None and not language.lower().startswith("en"),
        starts=[sentence.start for sentence in kept],
    )
