"""Which sentences a desk would check first, with reasons that a person can read."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from math import exp
from typing import Final

from claims.extraction.check_words import (
    ACCUSATIONS,
    BEING_VERBS,
    CAUSES,
    COMMANDS,
    DUTIES,
    FACT_VERBS,
    FIRST_SECOND,
    GREETINGS,
    JUDGEMENTS,
    LONG_WORDS,
    MAGNITUDES,
    MATTERS,
    NOT_PAST,
    OPENERS,
    OPINIONS,
    OTHERS,
    PAST_VERBS,
    REPORT_CAPITALS,
    SHORT_WORDS,
    SMALL_COUNTS,
    SPEECH,
    TRENDS,
    VOTES,
    WEIGHTS,
    WISHES,
)
from claims.extraction.types import Value, Voice

_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_FIGURE: Final = re.compile(
    r"(?<![^\W_])\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|"
    r"billions?|trillions?|dozens?|half|thirds?|quarters?)\b",
    re.IGNORECASE,
)
_MONEY_PERCENT: Final = re.compile(
    r"[$€£¥₹%]|\b(?:percent|per cent|percentage|dollars?|euros?|pounds|cents)\b", re.IGNORECASE
)
_DATE: Final = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October|"
    r"November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|"
    r"\b(?:yesterday|last (?:week|month|year)|years? ago|months? ago|days? ago)\b"
)
_CAUSE: Final = re.compile(rf"\b(?:{'|'.join(map(re.escape, CAUSES))})\b", re.IGNORECASE)
_OPINION: Final = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(map(re.escape, OPINIONS))})(?![^\W_])", re.IGNORECASE
)
_ACRONYM: Final = re.compile(r"\b[A-Z]{2,6}\b")
_DIGIT: Final = re.compile(r"\d")
_SHARE_OR_MONEY: Final = re.compile(
    r"[$€£¥₹%]|\b(?:percent|per cent|million|billion|trillion)\b", re.IGNORECASE
)
_GREETING: Final = re.compile(rf"\b(?:{'|'.join(map(re.escape, GREETINGS))})\b", re.IGNORECASE)
_NEVER: Final = re.compile(
    r"\b(?:never|no one|no other|nobody|not one|not a single|none of|didn't|did not|wasn't|hasn't|"
    r"haven't)\b",
    re.IGNORECASE,
)
_OWN_PRESENT: Final = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:am|think|believe|want|need|hope|will|would|should|can|must|know|do|"
    r"don't|have to|ought|feel|mean|say|see|like)\b|\b(?:i'm|i'll|i'd|we'll|we're|we'd)(?![^\W_])",
    re.IGNORECASE,
)


def check_worthiness(sentences: Sequence[str]) -> list[float]:
    """Give each sentence's check-worthiness, 0 to 1; only the order and 0.5 mean something."""
    return [_score(sentence) for sentence in sentences]


def _score(sentence: str) -> float:
    found = features(sentence)
    total = WEIGHTS["bias"] + sum(WEIGHTS[name] * count for name, count in found.items())
    return 1 / (1 + exp(-total))


def features(sentence: str) -> dict[str, float]:
    """Count, for one sentence, what speaks for and against checking it; counts are capped."""
    straight = sentence.replace("’", "'")
    spoken = _WORD.findall(straight)
    words = [word.lower() for word in spoken]
    figures = len(_FIGURE.findall(straight))
    digits = _DIGIT.search(straight) is not None
    opening = next((word for word in words if word not in OPENERS), "")
    return {
        "figure": float(figures > 0),
        "more_figures": float(min(2, max(0, figures - 1))),
        "magnitude": float(any(word in MAGNITUDES for word in words)),
        "money_percent": float(bool(_MONEY_PERCENT.search(straight))),
        "date": float(bool(_DATE.search(straight))),
        "trend": _count(words, TRENDS, 2),
        "past": float(min(2, sum(_is_past(word) for word in words))),
        "fact_verb": _count(words, FACT_VERBS, 2),
        "matter": _count(words, MATTERS, 3),
        "name": _names(spoken),
        "acronym": float(bool(_ACRONYM.search(straight))),
        "others": float(any(word in OTHERS for word in words)),
        "cause": float(bool(_CAUSE.search(straight))),
        "accusation": float(any(word in ACCUSATIONS for word in words)),
        "speech": float(any(word in SPEECH for word in words)),
        "being": float(any(word in BEING_VERBS for word in words)),
        "never": float(bool(_NEVER.search(straight))),
        "own_present": float(bool(_OWN_PRESENT.search(straight))),
        "condition": float("if" in words),
        "in_digits": float(digits),
        "share_or_money": float(bool(_SHARE_OR_MONEY.search(straight))),
        "vote": float(any(word in VOTES for word in words)),
        "than": float("than" in words),
        "small_count": float(not digits and any(word in SMALL_COUNTS for word in words)),
        "duty": float(any(word in DUTIES for word in words)),
        "own_subject": float(opening == "i"),
        "greeting": float(bool(_GREETING.search(straight))),
        "command": float(opening in COMMANDS),
        "citing": float('"' in straight),
        "opinion": float(min(1, len(_OPINION.findall(straight)))),
        "wish": _count(words, WISHES, 2),
        "judgement": _count(words, JUDGEMENTS, 2),
        "first_second": _count(words, FIRST_SECOND, 3),
        "question": float(straight.rstrip(" \"'”)").endswith("?")),
        "short": float(len(words) < SHORT_WORDS),
        "long": float(len(words) >= LONG_WORDS),
    }


def _is_past(word: str) -> bool:
    if word in PAST_VERBS:
        return True
    return word.endswith("ed") and len(word) > len("need") and word not in NOT_PAST


def _count(words: Sequence[str], listed: Collection[str], most: int) -> float:
    return float(min(most, sum(word in listed for word in words)))


def _names(spoken: Sequence[str]) -> float:
    """Count capitalised words that do not begin the sentence, three at most."""
    names = [
        word for word in spoken[1:] if word[0].isupper() and word.lower() not in REPORT_CAPITALS
    ]
    return float(min(3, len(names)))


def reasons_for(
    sentence: str, *, voice: Voice = "own", values: Sequence[Value] = ()
) -> tuple[str, ...]:
    """Say why a desk would check the sentence, the weightiest reason first.

    `values` are those of the sentence; `voice` tells whether somebody is said to have said it.
    """
    found = features(sentence)
    reasons = [*_of_values(voice, values)]
    if found["accusation"]:
        reasons.insert(0, _accusation(found, voice))
    if found["cause"]:
        reasons.append("a stated cause")
    if found["trend"] and any(value.kind in _FIGURES for value in values):
        reasons.append("a comparison with what was before")
    if found["fact_verb"] and found["name"]:
        reasons.append("an act of somebody named")
    if found["opinion"] or found["question"]:
        reasons.append("an opinion or a question: less to check")
    return tuple(reasons)


_FIGURES: Final = frozenset({"quantity", "percent", "money", "duration"})
_NOUNS: Final = {"money": "an amount of money", "percent": "a percentage"}


def _of_values(voice: Voice, values: Sequence[Value]) -> list[str]:
    kinds = {value.kind for value in values if not value.vague}
    figure = next(
        (kind for kind in ("money", "percent", "quantity", "duration") if kind in kinds), None
    )
    reasons = []
    if figure is not None:
        noun = _NOUNS.get(figure, "a figure")
        source = "attributed to nobody" if voice == "own" else "as somebody else gave it"
        reasons.append(f"{noun}, {source}")
    if "ordinal" in kinds:
        reasons.append("a rank or a first")
    if "date" in kinds:
        reasons.append("a date")
    if "role" in kinds:
        reasons.append("a title")
    return reasons


def _accusation(found: dict[str, float], voice: Voice) -> str:
    target = "against a named person" if found["name"] else "that can harm if wrong"
    return f"an accusation {target}" + (
        "" if voice == "attributed" else ", in the outlet's own voice"
    )
