"""Which cue of a sentence binds a quoted stretch: by grammar, or by where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.cues import Cue, noun_source, relative_antecedent
from claims.extraction.lexicon.names import COMPANY_NOUNS, GROUP_NOUNS, PERSON_NOUNS
from claims.extraction.lexicon.roles import ROLE_HEADS
from claims.extraction.lexicon.speech import DOCUMENTS, OFFICIAL_BODIES, UNNAMED_SOURCES
from claims.extraction.marks import Quoted
from claims.extraction.parses import Parse
from claims.extraction.pipeline import lemma
from claims.extraction.reading import Reading

_GAP = re.compile(r"[\s\"'“”‘’.,;:!?()\[\]—–…-]*")
_WORD = re.compile(r"\w+")
_CONTENT = frozenset({"ccomp", "xcomp", "parataxis", "advcl", "dep"})
_GOVERNING = {"saying": 4.0, "describing": 4.2}
_ADJACENT = {"saying": 4.5, "describing": 3.5, "weak": 3.6, "loose": 1.5}
_ACCORDING = 3.0
_NEAR = {"saying": 2.0, "describing": 1.0, "weak": 1.0, "loose": 0.6}
"""Points by which a cue's claims to a quotation are compared. Chosen on one half of PolNeAR's
training articles; only their order matters."""
_SPEAKING_PRONOUNS = frozenset(
    {"he", "she", "they", "we", "i", "who", "you", "his", "her", "their", "my", "our"}
)
_SPEAKING = (
    PERSON_NOUNS
    | COMPANY_NOUNS
    | GROUP_NOUNS
    | ROLE_HEADS
    | UNNAMED_SOURCES
    | DOCUMENTS
    | OFFICIAL_BODIES
)
_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "people", "ee")
"""Endings of nouns for those who do something, as word formation has them."""
_FAR = 90
"""Code points between a cue and a quotation in one sentence, beyond which neither binds."""


def best_cue(reading: Reading, stretch: Quoted) -> tuple[int, Cue] | None:
    ranked = [
        (score, -abs(reading_distance), number, cue)
        for number in _sentences_of(reading, stretch)
        for score, reading_distance, cue in _rated(reading, number, stretch)
    ]
    if not ranked:
        return None
    best = max(ranked, key=lambda item: (item[0], item[1]))
    return best[2], best[3]


def _sentences_of(reading: Reading, stretch: Quoted) -> list[int]:
    first = reading.sentence_at(stretch.start)
    last = reading.sentence_at(max(stretch.start, stretch.end - 1))
    return sorted({first, last})


def _rated(reading: Reading, number: int, stretch: Quoted) -> Iterator[tuple[float, int, Cue]]:
    """Rate the cues of one sentence for a quoted stretch; those that cannot bind are left out."""
    parse = reading.parses[number]
    if parse is None:
        return
    outside = way_out(parse, stretch, reading.quoted_words(number))
    for cue in reading.cues_of(number):
        if cue.source is None or not binds(reading, number, parse, cue):
            continue
        if parse.begins[parse.left[cue.source]] < stretch.start <= parse.begins[cue.source]:
            continue
        behind = parse.begins[cue.word] >= stretch.end
        if behind and cue.kind == "loose" and parse.child(cue.word, {"mark"}) is not None:
            continue
        between = _between(reading, parse, cue, stretch)
        if behind and not _tags_behind(parse, cue):
            between = None
        score = max(_by_governing(parse, cue, outside), _by_standing(cue, between))
        if between is not None and _leads_up(parse, cue, stretch):
            score = max(score, _ADJACENT["saying"] - 0.1)
        if score > 0:
            yield score, parse.begins[cue.word] - stretch.start, cue


def _leads_up(parse: Parse, cue: Cue, stretch: Quoted) -> bool:
    """Tell whether a verb of speech with nothing but a time or place parts it from a quotation."""
    last = parse.right[cue.word]
    near = 0 <= stretch.start - parse.ends[last] <= len(", “")
    empty = parse.child(cue.word, {"ccomp", "dobj", "xcomp", "advcl", "acl"}) is None
    return cue.strong and near and empty and cue.word < last


def binds(reading: Reading, number: int, parse: Parse, cue: Cue) -> bool:
    """Tell whether somebody can be behind a cue: not in "an era, one that welcomes 'diversity'"."""
    if cue.source is None or parse.tags[cue.source] != "WDT":
        speaks = cue.source is not None and can_speak(reading, number, parse, cue.source)
        return cue.kind != "loose" or speaks
    noun = relative_antecedent(parse, cue.source)
    return noun is None or parse.words[noun].lower() != "one"


def _tags_behind(parse: Parse, cue: Cue) -> bool:
    """Tell whether a verb behind a quotation can be its tag: it has to be finite."""
    finite = parse.tags[cue.word] in {"VBD", "VBZ", "VBP"}
    root = parse.tags[cue.word] == "VBN" and parse.heads[cue.word] == cue.word
    return cue.kind == "saying" or finite or root or _is_heard(parse, cue)


def _is_heard(parse: Parse, cue: Cue) -> bool:
    """Tell "can be heard asking", where the finite verb only lends its subject."""
    governor = parse.heads[cue.word]
    passive = parse.child(governor, {"nsubjpass"})
    return parse.deps[cue.word] == "xcomp" and passive is not None and passive == cue.source


def _by_governing(parse: Parse, cue: Cue, outside: dict[int, int]) -> float:
    """Rate a cue by the way on which it governs the quoted words; the nearest governor leads."""
    if cue.lemma == "according":
        return _ACCORDING if parse.heads[cue.word] in outside else 0
    if cue.word not in outside:
        return 0
    through = parse.deps[outside[cue.word]] if outside[cue.word] >= 0 else ""
    content = through in _CONTENT
    impersonal = cue.source is not None and parse.words[cue.source].lower() in {
        "it",
        "that",
        "this",
    }
    depth = 0.15 * list(outside).index(cue.word)
    if cue.kind == "weak":
        return (3.5 if content and not impersonal else 0.5) - depth
    return _GOVERNING[cue.kind] - depth if cue.kind in _GOVERNING else 0


def _by_standing(cue: Cue, between: str | None) -> float:
    """Rate a cue by what stands between it and the quotation."""
    if between is None or len(between) > _FAR:
        return 0
    if _GAP.fullmatch(between):
        comma = cue.kind != "loose" or any(mark in between for mark in ",:—–-")
        return _ADJACENT[cue.kind] if comma else 0.2
    return _NEAR.get(cue.kind, 0) - 0.1 * len(_WORD.findall(between))


def way_out(parse: Parse, stretch: Quoted, hidden: set[int]) -> dict[int, int]:
    """Give the words outside the marks that govern the quoted words, the nearest first.

    Each comes with the dependent by which it was reached.
    """
    words = parse.within(stretch.start, stretch.end)
    way: dict[int, int] = {}
    for word in [*words[:1], *words[-1:]]:
        below = word
        for governor in parse.ancestors(word):
            if governor not in hidden:
                way.setdefault(governor, below)
            below = governor
    return way


def _between(reading: Reading, parse: Parse, cue: Cue, stretch: Quoted) -> str | None:
    """Give the text between a cue (with its source) and a quoted stretch; None if they overlap."""
    begin, end = parse.begins[cue.word], parse.ends[cue.word]
    if cue.source is not None:
        first, last = parse.span(parse.left[cue.source], parse.right[cue.source])
        if begin >= stretch.end and first < stretch.end:
            return None
        if begin >= stretch.end:
            begin = min(begin, first)
        elif end <= stretch.start and last <= stretch.start and first >= end:
            end = max(end, parse.ends[cue.source])
    if end <= stretch.start:
        return reading.plain[end : stretch.start]
    return reading.plain[stretch.end : begin] if begin >= stretch.end else None


def can_speak(reading: Reading, number: int, parse: Parse, word: int) -> bool:
    """Tell whether a noun phrase names somebody who could be quoted."""
    form = parse.words[word].lower()
    if form in _SPEAKING_PRONOUNS or any(
        mention.first <= word <= mention.last and mention.kind != "place"
        for mention in reading.mentions[number]
    ):
        return True
    base = lemma(form, parse.tags[word])
    if noun_source(parse, word) is not None:
        return True
    if form == "old" and word > 0 and parse.words[word - 1] == "-":
        return True  # "the 43-year-old"
    return bool({base, form} & _SPEAKING) or base.endswith(_AGENTS)
