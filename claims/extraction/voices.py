"""Voice of a clause: does the outlet say it, or is somebody said to have said it."""

from __future__ import annotations

from dataclasses import dataclass, field

from claims.extraction.bindings import can_speak
from claims.extraction.clauses import Clause, is_bare_infinitive
from claims.extraction.counting import counter_of
from claims.extraction.cues import Cue
from claims.extraction.labels import credit_behind, label_before
from claims.extraction.lexicon.speech import (
    ALLEGING,
    ANNOUNCING,
    COUNT_NOUNS,
    DENYING,
    DOCUMENTS,
    EVIDENTIAL,
    FLATLY_DENYING,
    SPEECH_NOUNS,
)
from claims.extraction.parses import VERB_TAGS, Parse
from claims.extraction.pipeline import lemma
from claims.extraction.reading import Reading
from claims.extraction.sources import Source, source_at
from claims.extraction.speakers import Utterance
from claims.extraction.types import Span

_CONTENT_DEPS = frozenset({"ccomp", "parataxis", "pcomp", "acl", "csubj"})
_CARRIED_DEPS = frozenset(
    {
        "conj",
        "advcl",
        "relcl",
        "xcomp",
        "acl",
        "pcomp",
        "dep",
        "prep",
        "pobj",
        "dobj",
        "attr",
        "appos",
        "agent",
        "nsubj",
        "nsubjpass",
        "npadvmod",
        "nmod",
        "compound",
        "oprd",
        "dative",
        "acomp",
    }
)
_BY = frozenset({"by", "on", "in"})
_OBJECT_DEPS = frozenset({"dobj", "oprd", "attr", "prep", "acomp", "dative"})


LONGEST_TAG = 8
"""Words of "the minister for the environment said" set into somebody else's sentence."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whose account a clause is; `source` is None where the outlet speaks for itself."""

    attributed: bool = False
    source: Source | None = None
    cue: Cue | None = None
    quoted: bool = False
    quotes: tuple[Span, ...] = ()
    denied: bool = False
    alleged: bool = False


@dataclass(slots=True)
class Voices:
    """The cues and quotations of one sentence, asked clause by clause."""

    reading: Reading
    sentence: int
    parse: Parse
    utterances: list[Utterance]
    hidden: set[int] = field(init=False)
    by_word: dict[int, Cue] = field(init=False)

    def __post_init__(self) -> None:
        self.hidden = self.reading.quoted_words(self.sentence)
        self.by_word = {
            cue.word: cue
            for cue in self.reading.cues_of(self.sentence)
            if cue.listed and not self._by_a_thing(cue)
        }

    def _by_a_thing(self, cue: Cue) -> bool:
        """Tell "the meeting underscores": what a thing shows is the outlet's own reading."""
        if cue.source is None or cue.lemma not in EVIDENTIAL:
            return False
        if self.parse.words[cue.source].lower() in {"it", "this", "that", "which", "one"}:
            return True
        return not can_speak(self.reading, self.sentence, self.parse, cue.source)

    def account(self, clause: Clause) -> Account:
        """Find whose account a clause is."""
        start, end = self.parse.span(clause.first, clause.last)
        touching = [u for u in self.utterances if u.quoted.start < end and u.quoted.end > start]
        quotes = tuple(Span(max(start, u.quoted.start), min(end, u.quoted.end)) for u in touching)
        position = self.parse.begins[clause.head]
        around = next((u for u in touching if u.quoted.start <= position < u.quoted.end), None)
        if around is not None:
            return Account(
                attributed=True, source=around.source, cue=around.cue, quoted=True, quotes=quotes
            )
        cue = self._own(clause) or self._governing(clause.head)
        cue = cue or self._by_count(clause) or self._tag_behind(clause) or self._tag_inside(clause)
        if cue is not None:
            return self._of_cue(cue, quotes)
        speaker = next((u for u in touching if u.source is not None), None)
        if speaker is not None:
            return Account(
                attributed=True, source=speaker.source, cue=speaker.cue, quoted=True, quotes=quotes
            )
        label = label_before(self.parse, clause.head)
        if label is not None:
            source = source_at(self.reading, self.sentence, label)
            return Account(attributed=True, source=source, quoted=bool(quotes), quotes=quotes)
        credit = credit_behind(self.reading, self.sentence)
        if credit is not None and end <= credit.end:
            return Account(attributed=True, source=credit, quoted=bool(quotes), quotes=quotes)
        return Account(quoted=bool(quotes), quotes=quotes)

    def _of_cue(self, cue: Cue, quotes: tuple[Span, ...]) -> Account:
        source = None
        if cue.source is not None:
            source = source_at(self.reading, self.sentence, cue.source)
        denied = self._denies(cue) and not _is_negated(self.parse, cue.word)
        return Account(
            attributed=True,
            source=source,
            cue=cue,
            quoted=bool(quotes),
            quotes=quotes,
            denied=denied,
            alleged=cue.lemma in ALLEGING,
        )

    def _denies(self, cue: Cue) -> bool:
        """Tell a denial ("denied it", "rejected the claim") from a refusal of an offer."""
        if cue.lemma not in DENYING:
            return False
        thing = self.parse.child(cue.word, {"dobj", "nsubjpass"})
        if thing is None or cue.lemma in FLATLY_DENYING:
            return True
        return lemma(self.parse.words[thing], self.parse.tags[thing]) in SPEECH_NOUNS

    def _governing(self, head: int) -> Cue | None:
        """Climb to the verb of speech that has this clause as content."""
        inserted = self._inserted(head)
        if inserted is not None:
            return inserted
        if self._comments(head):
            return None
        for governor in self.parse.ancestors(head):
            content = self.parse.deps[head] in _CONTENT_DEPS
            cue = self.by_word.get(governor)
            if cue is not None and content and cue.source != head:
                return cue
            inserted = self._inserted(governor) if self._carries(head) else None
            if inserted is not None:
                return inserted
            head = governor
        return None

    def _comments(self, head: int) -> bool:
        """Find the writer's own participle behind a quotation: '… progress,” raising hopes'."""
        left = self.parse.left[head]
        behind = left > 0 and self.parse.words[left - 1] == '"' and left - 1 not in self.hidden
        return behind and self.parse.deps[head] == "advcl" and self.parse.tags[head] == "VBG"

    def _carries(self, word: int) -> bool:
        return self.parse.deps[word] in _CARRIED_DEPS

    def _inserted(self, head: int) -> Cue | None:
        """Find "he said" or "according to X" set into or behind a clause."""
        for child in self.parse.children[head]:
            cue = self.by_word.get(child)
            if cue is None:
                continue
            if cue.lemma == "according" or (
                self.parse.deps[child] in {"parataxis", "ccomp"}
                and cue.strong
                and self.parse.child(child, {"ccomp", "dobj"}) is None
                and cue.source is not None
            ):
                return cue
        return None

    def _own(self, clause: Clause) -> Cue | None:
        """Take the clause's own verb of speech, where its object is the content."""
        cue = self.by_word.get(clause.head)
        if cue is None or cue.lemma == "according":
            return None
        has_object = self.parse.child(clause.head, _OBJECT_DEPS | {"nsubjpass"}) is not None
        if not has_object or self.parse.child(clause.head, {"ccomp"}) is not None:
            return None
        announces = cue.lemma in ANNOUNCING and self.parse.child(clause.head, {"dobj", "nsubjpass"})
        says = announces or _describes(self.parse, cue.word) or _puts_at(self.parse, cue)
        return cue if says or (self._quotes(clause) and not self._said_by_another(cue)) else None

    def _said_by_another(self, cue: Cue) -> bool:
        """Tell "X has begun 'a new era', Y declared": the quotation is not what X began."""
        return any(
            u.cue is not None
            and u.sentence == self.sentence
            and u.cue.strong
            and u.cue.word != cue.word
            for u in self.utterances
        )

    def _by_count(self, clause: Clause) -> Cue | None:
        """Read "by X's count, 40 were freed" and "X counted 40" as what X says."""
        for preposition in self.parse.children[clause.head]:
            if self.parse.words[preposition].lower() not in _BY:
                continue
            for word in self.parse.children[preposition]:
                base = self.parse.words[word].lower()
                owner = self.parse.child(word, {"poss"}) if base in COUNT_NOUNS else None
                if owner is not None:
                    return Cue(word, base, owner, "saying")
        counter = counter_of(self.parse, clause.head, clause.subject)
        if counter is None:
            return None
        return Cue(clause.head, "count", counter, "saying")

    def _tag_behind(self, clause: Clause) -> Cue | None:
        """Find ", police said." at the end of a sentence, where the parser tied it to nothing."""
        for cue in self.by_word.values():
            left = self.parse.left[cue.word]
            if left <= clause.last or cue.source is None or not (cue.strong or self._shows(cue)):
                continue
            rest = self.parse.words[self.parse.right[cue.word] + 1 :]
            ends = not any(mark.isalnum() for word in rest for mark in word)
            behind = left > 0 and self.parse.words[left - 1] == ","
            if ends and behind and self.parse.child(cue.word, {"ccomp", "dobj"}) is None:
                return cue
        return None

    def _shows(self, cue: Cue) -> bool:
        """Tell "…, figures from the ministry show" from what a thing shows by itself."""
        source = self.parse.words[cue.source or 0].lower()
        return cue.source is not None and cue.lemma in EVIDENTIAL and source in DOCUMENTS

    def _tag_inside(self, clause: Clause) -> Cue | None:
        """Find ", she said," within a clause, where the parser tied it to nothing."""
        words = self.parse.words
        for cue in self.by_word.values():
            if cue.source is None or cue.word == clause.head or cue.kind == "describing":
                continue
            first = min(cue.word, self.parse.left[cue.source])
            last = max(cue.word, self.parse.right[cue.source])
            inside = clause.first < first and last < clause.last and last - first < LONGEST_TAG
            finite = self.parse.tags[cue.word] in {"VBD", "VBZ", "VBP"}
            if inside and finite and words[first - 1] == words[last + 1] == ",":
                return cue
        return None

    def _quotes(self, clause: Clause) -> bool:
        return any(clause.first <= word <= clause.last for word in self.hidden)

    def _measures(self, word: int) -> bool:
        """Tell whether a figure is the verb's object: "had demanded eight years"."""
        beside = self.parse.of(word, "npadvmod")
        return any("CD" in {self.parse.tags[b] for b in self.parse.subtree(w)} for w in beside)

    def is_bare_cue(self, clause: Clause) -> bool:
        """Tell whether a clause only introduces what others of the sentence say."""
        if clause.head not in self.by_word:
            return False
        content = [
            child
            for child in self.parse.of(clause.head, "ccomp", "parataxis")
            if self._is_told(child) and not is_bare_infinitive(self.parse, child)
        ]
        if any(child not in self.by_word or self.parse.deps[child] == "ccomp" for child in content):
            return True
        if any(
            u.cue and u.cue.word == clause.head and u.whole and u.sentence == self.sentence
            for u in self.utterances
        ):
            return not self._attacks(clause.head)
        without = self.parse.child(clause.head, _OBJECT_DEPS | {"nsubjpass", "xcomp"}) is None
        without = without and not self._measures(clause.head)
        return without and self.by_word[clause.head].strong and not self._quotes(clause)

    def _attacks(self, word: int) -> bool:
        """Tell "'A disgrace': union attacks budget", whose quotation says nothing by itself."""
        thing = self.parse.child(word, {"dobj"})
        verbs = any(self.parse.tags[each] in VERB_TAGS for each in self.hidden)
        return thing is not None and not verbs and self.by_word[word].kind == "describing"

    def _is_told(self, child: int) -> bool:
        """Whether a complement is a clause by itself; a noun that hangs there was misread."""
        verbal = self.parse.tags[child] in VERB_TAGS
        return verbal or self.parse.child(child, {"aux", "auxpass", "cop"}) is not None


def _describes(parse: Parse, word: int) -> bool:
    """Find "described X as", "called X a"."""
    if parse.child(word, {"oprd"}) is not None:
        return True
    return any(parse.words[child].lower() == "as" for child in parse.of(word, "prep"))


def _puts_at(parse: Parse, cue: Cue) -> bool:
    """Find "put the toll at 12" and "spoke of 60,000": a figure that somebody gives."""
    if cue.lemma == "speak":
        return any(
            parse.words[child].lower() == "of" and "CD" in _tags_below(parse, child)
            for child in parse.of(cue.word, "prep")
        )
    return cue.lemma == "put" and any(
        parse.words[child].lower() == "at"
        for child in [*parse.of(cue.word, "prep"), *_prepositions_of_object(parse, cue.word)]
    )


def _tags_below(parse: Parse, word: int) -> set[str]:
    return {parse.tags[below] for below in parse.subtree(word)}


def _prepositions_of_object(parse: Parse, word: int) -> list[int]:
    thing = parse.child(word, {"dobj", "nsubjpass"})
    return parse.of(thing, "prep") if thing is not None else []


def _is_negated(parse: Parse, word: int) -> bool:
    return parse.child(word, {"neg"}) is not None
