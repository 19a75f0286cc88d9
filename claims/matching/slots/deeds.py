"""What a person did, in the sentence that names them: “the alarm”, “translated”, “first to see”.

Two outlets tell one deed in many shapes: “translated by N.”, “her translator, N.”, “N., who led the
prosecution”, “prosecutor N.”. Each gives the person the same key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claims.extraction.lexicon.stopwords import STOPWORDS
from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.profile import Profile
from claims.matching.slots.deeds_lexicon import AUXILIARY, BE, LIGHT, NO_DEED, WORTHLESS
from claims.matching.vocabulary import concept, content, reports

_WORD = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"
_TITLE = r"(?:(?:the|a|an|its|his|her|their|our) )?(?:[\w’'-]+,? ){0,4}?"
_BEHIND_BY = re.compile(rf"(?P<lead>(?:{_WORD},? )*?)(?P<verb>{_WORD})(?: for)? by:? {_TITLE}$")
_SUBJECT_OF = re.compile(
    rf"^(?:, (?!who\b)[^,.;]{{2,60}},|,)?(?:,? who)? (?P<rest>{_WORD}.*)", re.DOTALL
)
_FIRST_TO = re.compile(
    rf"\b(?:first|last|one|only|man|woman|person|people|player|rider)(?: {_WORD})? (?:to|who) "
    rf"(?P<rest>[^.;,]+?) (?:was|were|is|are) {_TITLE}$",
    re.IGNORECASE,
)
_WAS_FIRST = re.compile(
    rf"^[^.;:“”]{{0,60}}?\b(?:was|is|became) the (?:first|last|one|only|man|woman|person)"
    rf"(?: {_WORD})? (?:to|who) "
    r"(?P<rest>[^.;]+)"
)
_CAME_FROM = re.compile(
    rf"\b(?P<noun>{_WORD}) (?:came|comes|was|is) (?:from|the work of|the idea of) {_TITLE}$"
)
_NOUN_OF = re.compile(rf"\bon (?:the|whose) (?P<noun>{_WORD}) of {_TITLE}$")
_PHRASE_END = re.compile(
    r"[,.;:!?“”\"()–—]|\b(?:who|which|that|when|while|after|before|because|and|but|as|by)\b"
)
OBJECT_WORDS = 5
"""Words behind a verb in which its object stands."""


def deeds_of(one: Profile, span: Span, offices: Iterable[str]) -> frozenset[str]:
    """Give the keys of what the person who is named at this place does in the sentence."""
    text, start = one.span.sentence, one.span.sentence_start
    before, behind = text[: max(0, span.start - start)], text[max(0, span.end - start) :]
    found = {key for key in _told(before, behind) if key}
    found.update(key for office in offices for key in _doing(office.partition(":")[2]))
    return frozenset(f"deed:{key}" for key in found - WORTHLESS)


def _told(before: str, behind: str) -> Iterator[str]:
    by = _BEHIND_BY.search(before[-REACH:])
    if by is not None:
        yield from _of_participle(by["verb"], by["lead"])
    for pattern, text in ((_FIRST_TO, before[-REACH:]), (_WAS_FIRST, behind)):
        match = pattern.search(text)
        if match is not None:
            yield f"first {concept(re.findall(_WORD, match['rest'])[0])}"
            yield from _of_verb(match["rest"])
    for pattern in (_CAME_FROM, _NOUN_OF):
        match = pattern.search(before[-REACH:])
        if match is not None:
            yield concept(match["noun"])
    subject = _SUBJECT_OF.match(behind)
    if subject is not None:
        yield from _of_verb(subject["rest"])


REACH = 120
"""Code points before a name that are read."""


def _of_participle(verb: str, lead: str) -> Iterator[str]:
    """“Translated by”; of “the prosecution, led by” the prosecution."""
    if not _is_participle(verb):
        return
    if concept(verb) not in LIGHT:
        yield concept(verb)
        return
    nouns = [word for word in content(lead) if fold(word.text) not in AUXILIARY]
    if nouns:
        yield nouns[-1].concept


def _is_participle(word: str) -> bool:
    if word.istitle():
        return word.endswith("ed")
    return word.islower() and word.endswith(("ed", "en", "t", "d", "n"))


def _of_verb(rest: str) -> Iterator[str]:
    """The verb that opens a stretch, and the head of its object; a light verb says nothing."""
    words = re.findall(_WORD, rest)
    at = next((at for at, word in enumerate(words) if fold(word) not in AUXILIARY), len(words))
    if at == len(words) or not words[at].islower() or words[at].endswith("ly"):
        return
    passive = bool(BE & {fold(word) for word in words[:at]}) and _is_participle(words[at])
    if fold(words[at]) in STOPWORDS or passive:
        return
    verb = concept(words[at])
    if reports(verb) or verb in NO_DEED:
        return
    if verb not in LIGHT:
        yield verb
    _, _, behind = rest.partition(words[at])
    yield from _object(behind)


def _object(behind: str) -> Iterator[str]:
    end = _PHRASE_END.search(behind)
    phrase = " ".join((behind[: end.start()] if end else behind).split()[:OBJECT_WORDS])
    preposition = re.search(r"\b(?:of|in|on|at|from|to|for|with|into|over|through)\b", phrase)
    nouns = content(phrase[: preposition.start()] if preposition else phrase)
    if nouns and nouns[-1].text.islower():
        yield nouns[-1].concept


def _doing(office: str) -> Iterator[str]:
    """What somebody does who is called so: a translator translates."""
    stem = re.sub(r"(?:er|or)$", "", office)
    if stem != office:
        yield from {concept(stem), concept(f"{stem}e")}
        if stem[-1:] == stem[-2:-1]:
            yield concept(stem[:-1])
    yield office
