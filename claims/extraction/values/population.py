"""What a value counts or measures: the noun phrase behind the number, or the subject before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claims.extraction.stems import stem
from claims.extraction.types import ValueKind
from claims.extraction.values.calendar_words import MONTHS, WEEKDAYS
from claims.extraction.values.lexicon import (
    ADJECTIVAL_ED,
    DETERMINERS,
    FALLS,
    FUNCTION_WORDS,
    IRREGULAR_PLURALS,
    LINKS,
    NOUN_ENDING_VERBS,
    OUTCOMES,
    RISES,
    SMALL,
    TENS,
)

LONGEST_PHRASE: Final = 5
SHORTEST_PLURAL: Final = 4
_REACH: Final = 110
_OUTCOME_REACH: Final = 4
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GAP: Final = re.compile(r"[ \u00a0-]{1,2}")
_LABELLED: Final = re.compile(
    r"(?:^|(?<=[\n.•;]))\s*[-*•]?\s*(?P<label>[A-Z][^\W\d_]+(?: [a-z][\w’'-]*){0,4})"
    r":\s+(?:[a-z]+\s)?$"
)
"""A figure's name before it, as a list of facts gives it: "Death toll: 14"."""
_STOP: Final = re.compile(r"[.!?;]\s|\n")
_BREAK: Final = re.compile(r"[.!?;:()\[\]\n“”\"–—,]")
_OF_SO_MANY: Final = re.compile(
    r" (?:of|in) (?:(?:the|its|their|those|these|his|her|our) )?(?:(?:last|first|next|past) )?"
    rf"(?:\d[\d,]*|{'|'.join(SMALL)}) (?=[a-z])",
    re.IGNORECASE,
)
_OF_NOUN: Final = re.compile(r" (?:of|worth of) (?=[^\W\d_])")
_IN_NOUN: Final = re.compile(r" (?:of|in|worth of) (?=[a-z])")
_DIGITS: Final = re.compile(r"[^\s]*\d(?:[\w.,]*[\w%])?")
_DETERMINED: Final = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_SKIPPED: Final = frozenset(
    """was were is are has had have been being be later now also already still then since just
    only""".split()
)
"""Auxiliaries and adverbs within a verb: "the toll was later revised to"."""
_INNER: Final = frozenset({"of", "in", "from", "for", "at", "on", "to", "by", "between", "with"})
_CALENDAR: Final = {
    *MONTHS, *WEEKDAYS, "quarter", "half", "year", "month", "week", "overnight", "tonight",
    "yesterday", "today", "first", "second", "third", "fourth",
}  # fmt: skip
_PASSED: Final = _INNER | _CALENDAR | _SKIPPED | {*SMALL, *TENS}
_OUTCOME_OF: Final = {word: key for key, words in OUTCOMES.items() for word in words.split()}


def counted(text: str, start: int, end: int, *, kind: ValueKind, measured: bool) -> tuple[str, ...]:
    """Give the stems of what stands between `start` and `end` counts, what happened to it first.

    `measured` is for amounts in a unit: these belong to what follows "of" or "in", else to the
    subject before them.
    """
    behind = _measured_behind(text, end, kind) if measured else _counted_behind(text, end)
    before = [] if behind and not measured else _before(text, start)
    outcome = _outcome(text, start, end) or _toll(before)
    found = [outcome] if outcome else []
    found += [
        stem(word)
        for word in (*behind, *before)
        if outcome is None or _OUTCOME_OF.get(word) != outcome
    ]
    return tuple(dict.fromkeys(found))


def _toll(before: list[str]) -> str | None:
    return "dead" if "toll" in before and "death" in before else None


def _counted_behind(text: str, end: int) -> list[str]:
    """Read "12 people", "two of the 14 victims" and "12 more people"."""
    share = _OF_SO_MANY.match(text, end)
    words = list(_following(text, share.end() - 1 if share is not None else end))
    skip = next((at for at, word in enumerate(words) if not _leads_in(word)), len(words))
    if words[:1] == ["of"] and words[1:2] in (["them"], ["whom"], ["which"], ["these"], ["those"]):
        return _phrase([word for word in words[2:] if word not in _SKIPPED], verbs_may_lead=True)
    return _phrase(words[skip:], verbs_may_lead=True)


def _leads_in(word: str) -> bool:
    return word in DETERMINERS or word in SMALL or word in TENS


def _measured_behind(text: str, end: int, kind: ValueKind) -> list[str]:
    """Read "5 tonnes of grain", "$5m in aid" and "a 10 metre wave"."""
    joint = _IN_NOUN if kind in {"money", "duration"} else _OF_NOUN
    of = joint.match(text, end)
    share = _OF_SO_MANY.match(text, end) if of is None else None
    of = share if share is not None and share[0].startswith(" of") else of
    words = list(_following(text, of.end() - 1 if of is not None else end))
    if of is not None:
        words = words[next((at for at, word in enumerate(words) if word not in DETERMINERS), 0) :]
    return _phrase(words, verbs_may_lead=False)


def _following(text: str, end: int) -> Iterator[str]:
    """Give the words that follow without punctuation, in lower case."""
    at, last = end, end + _REACH
    while (gap := _GAP.match(text, at, last)) and (word := _WORD.match(text, gap.end(), last)):
        yield word[0].lower()
        at = word.end()


def _phrase(words: list[str], *, verbs_may_lead: bool) -> list[str]:
    """Cut the words where the noun phrase ends: behind its plural, before a verb or preposition."""
    kept: list[str] = []
    at = 0
    while at < len(words) and len(kept) < LONGEST_PHRASE:
        word = words[at]
        if word in {"and", "or"} and kept and _is_plural(kept[-1]) and _leads_on(words[at + 1 :]):
            at += 1
            continue
        if _ends(word, kept, words[at + 1 : at + 2]) or not (
            kept or verbs_may_lead or word not in NOUN_ENDING_VERBS
        ):
            break
        kept.append(word)
        at += 1
    return kept


def _ends(word: str, kept: list[str], following: list[str]) -> bool:
    if word in FUNCTION_WORDS or word in _CALENDAR or (kept and word in NOUN_ENDING_VERBS):
        return True
    if kept and (_is_plural(kept[-1]) and not _is_plural(word)) and kept[-1] != "sports":
        return True
    if word.endswith("ed") and kept and word not in ADJECTIVAL_ED:
        return True
    return bool(kept) and word.endswith("ing") and not following


def _is_plural(word: str) -> bool:
    if word in IRREGULAR_PLURALS:
        return True
    return len(word) >= SHORTEST_PLURAL and word[-1] == "s" and word[-2:] not in {"ss", "us", "is"}


def _leads_on(words: list[str]) -> bool:
    """Tell whether a second plural follows within two words: "journalists and media workers"."""
    for word in words[:2]:
        if word in FUNCTION_WORDS or word in NOUN_ENDING_VERBS or word.endswith("ed"):
            return False
        if _is_plural(word):
            return True
    return False


def _before(text: str, start: int) -> list[str]:
    """Give the nouns before the verb that leads to the number: "the price of oil rose to"."""
    stretch = _DIGITS.sub(" ", text[max(0, start - _REACH) : start])
    labelled = _LABELLED.search(stretch)
    if labelled is not None:
        return _nouns([match[0].lower() for match in _WORD.finditer(labelled["label"])][::-1])[::-1]
    stops = list(_BREAK.finditer(stretch))
    clause = stretch[stops[-1].end() :] if stops else stretch
    words = [match[0].lower() for match in _WORD.finditer(clause)][::-1]
    at = next((at for at, word in enumerate(words) if not _links(word)), len(words))
    return _nouns(words[at:])[::-1]


def _nouns(words: list[str]) -> list[str]:
    """Collect backwards through "of the" and "in", to the phrase's own beginning."""
    kept: list[str] = []
    for at, word in enumerate(words):
        if len(kept) == LONGEST_PHRASE:
            break
        if word in _PASSED:
            continue
        if word in _DETERMINED:
            if words[at + 1 : at + 2] and words[at + 1] in _INNER:
                continue
            break
        if word in FUNCTION_WORDS:
            break
        kept.append(word)
    return kept


def _links(word: str) -> bool:
    lists = (LINKS, SMALL, TENS, _CALENDAR, RISES, FALLS)
    return len(word) == 1 or any(word in listed for listed in lists)


def _outcome(text: str, start: int, end: int) -> str | None:
    """Give what happened to those counted, from the verb or noun beside the number."""
    lead = _STOP.split(text[max(0, start - 60) : start])[-1]
    before = [m[0].lower() for m in _WORD.finditer(lead)]
    near = [word for word in before[-_OUTCOME_REACH:] if word not in DETERMINERS][-3:]
    stretch = text[end : end + 80]
    stop = _BREAK.search(stretch)
    behind = [m[0].lower() for m in _WORD.finditer(stretch[: stop.start()] if stop else stretch)]
    for word in _outcome_words(behind):
        if word in _OUTCOME_OF:
            return _OUTCOME_OF[word]
    for word in reversed(near):
        if word in _OUTCOME_OF:
            return _OUTCOME_OF[word]
        if word in {"and", "but", "while", "with"}:
            return None
    return None


def _outcome_words(words: list[str]) -> list[str]:
    """Give the words up to the verb and its participle, not past "and"."""
    for at, word in enumerate(words[:8]):
        if word in {"but", "while", "after"} or (word == "and" and not _leads_on(words[at + 1 :])):
            return words[:at]
    return words[:8]
