# ruff: noqa: E501  a pattern is one line
"""What a statement says is so, and what it says is not: the turns that can be set against others.

“The dam held” and “the dam gave way”, “there was no leak” and “oil is leaking”, “the cause is
under investigation” and “a cigarette started the fire” are stances on one key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.lexicon import LIGHT_VERBS
from claims.matching.opposites_lexicon import AXES, KNOWN, SAME_STATE, UNKNOWN, Axis
from claims.matching.profile import REMEMBERED, Profile
from claims.matching.turn_index import TurnIndex, alternatives
from claims.matching.vocabulary import Word, base, concept, content, reports


class Stance(NamedTuple):
    """That something is so (1) or is not (-1), with the words that say it."""

    key: str
    sign: int
    span: Span
    objects: frozenset[str]
    """Concepts of the words right behind it: what is kept, passed, denied."""
    whole: bool = False
    """Denied of everything: “no leak”, “nobody”."""
    passive: bool = False
    """Done to its subject: “was approved”."""
    passing: bool = False
    there_is: bool = False
    """That there is something, of nobody in particular: “there will be an appeal”."""


CAUSE = "cause"
HELD = "keeps"
"""The pair of turns by which there is still, or no longer, what stands behind them."""
_TURNS = tuple(
    (axis, sign, turn)
    for axis in AXES
    for sign, turns in ((-1, axis.no), (1, axis.yes))
    for turn in alternatives(turns)
)


@cache
def _index() -> TurnIndex:
    return TurnIndex([turn for _, _, turn in _TURNS])


@cache
def _pattern(number: int) -> re.Pattern[str]:
    """Compiled where a text first asks for it: a process meets few of the turns."""
    turn = _TURNS[number][2].replace(" ", r"\s+")
    return re.compile(rf"\b(?:{turn})(?![\w’'])", re.IGNORECASE)


_UNKNOWN = re.compile(UNKNOWN, re.IGNORECASE)
_KNOWN = re.compile(KNOWN, re.IGNORECASE)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|never|no longer|cannot|neither|nor|without|hardly|barely|unable to|far from"
    r"|(?:fail|refus|declin|omit|neglect)\w* to|yet to|deni(?:ed|es)|deny|no|nobody|none"
    r"|rul(?:ed|es|ing) out|exclud\w+|(?:cleared|acquitted|innocent) of)\b|n['’]t\b)(?: [\w’'-]+){0,2} ?$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:according to [^,]{2,60}, )?\W*(?:no(?! (?:fewer|less|more|later|earlier|doubt)\b)|none|nobody"
    r"|nothing|neither|no[ -]one)\b",
    re.IGNORECASE,
)
_PHRASE = r"(?P<phrase>[\w’'-]+(?: [\w’'-]+){0,3})"
_DENIED = re.compile(
    r"(?P<turned>\b(?:not|never|cannot|can't|won't|n['’]t) (?:yet )?)?"
    r"\b(?:no(?! (?:fewer|less|more|later|earlier|sooner|doubt)\b)|(?<!years )(?<!months )(?<!weeks )(?<!days )(?<!hours )without(?: any)?|not an?|not any|free of|den(?:y|ies|ied)|ruled? out|rules out|excluded?s?)"
    rf" (?:(?:an?|any|the|single|such|sign of|signs of|evidence of|trace of|traces of|that any) )*{_PHRASE}",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:has|have|had|is|was|are|were|suffered|sustained|found|shows?|showed|used|fired|saw|with) "
    rf"(?:an?|some|several|\d+|two|three|four|five|six) {_PHRASE}"
    rf"|\b(?:use[ds]?|fire[ds]?|carr(?:y|ies|ied)|found|offered|paid|received|took|gave) {_PHRASE.replace('phrase', 'thing')}",
    re.IGNORECASE,
)
_PHRASE_END = re.compile(
    r"\b(?:to|in|from|for|at|on|by|with|and|or|but|as|after|before|that|which|who|when|because"
    r"|despite|through|until|till|under|over|into|during|near|since|off|without|than|if|while|against"
    r"|was|were|is|are|has|had|have|been|will|would|said|says)\b|[,.;:–—](?!\d)"
)
BEHIND = 5
"""Words behind a turn among which its object stands."""


@lru_cache(maxsize=REMEMBERED)
def stances(one: Profile) -> tuple[Stance, ...]:
    """Give what a statement affirms and denies, each key once."""
    if (
        one.span.form == "title"
        or _OTHERS.match(one.span.exact)
        or _is_conditional(one)
        or _left_undone(one)
    ):
        return ()
    found: dict[str, Stance] = {}
    axes = _of_one_side(list(_on_axes(one)))
    for stance in (*_mystery(one), *_denied(one), *axes, *_of_verb(one), *_stated(one)):
        found.setdefault(stance.key, stance)
    for stance in _taken_away(one):
        if stance.key not in found or found[stance.key].sign > 0:
            found[stance.key] = stance
    if _is_answered_no(one):
        return tuple(stance._replace(sign=-stance.sign) for stance in found.values())
    return tuple(found.values())


def _is_answered_no(one: Profile) -> bool:
    """Whether it is a question, and “No” stands behind it."""
    asked = one.span.sentence.rstrip("”\"’' ").endswith("?")
    return asked and one.span.polarity == "negated" and not _NEGATOR.search(one.span.exact)


_TAKEN_AWAY = re.compile(
    r"\b(?:cut(?:ting|s)?(?: off)?|knock(?:ed|ing)? out|los(?:t|ing|es?)|lack(?:ed|ing|s)?"
    r"|interrupt(?:ed|ing)?) (?:the |all )?(?P<what>power|electricity|water|gas|heating|light)\b"
    r"(?! (?:prices?|bills?|costs?|use|demand|suppl\w+ deal|in (?:19|20)\d\d))",
    re.IGNORECASE,
)


def _taken_away(one: Profile) -> Iterator[Stance]:
    """“Cutting power to 410,000 homes”: that they have none."""
    for match in _TAKEN_AWAY.finditer(one.span.exact):
        words = content(match["what"])
        if words and _own(one, _span(one, match)) and not _is_negated(one, match):
            yield Stance(_of(words[-1].concept), -1, _span(one, match), frozenset())


_CONDITIONAL = re.compile(
    r"\bonly (?:when|if|after|once|then)\b|\bunless\b|\b(?:provided|on condition) that\b",
    re.IGNORECASE,
)
"""Words that make of what is said a condition, and no fact either way."""
_WHETHER = re.compile(r"\bwhether (?:or not )?\||\|whether ", re.IGNORECASE)
"""In front of a clause, which stands behind the bar: what is asked is told by nobody."""
_OTHERS = re.compile(
    r"\W*(?:(?:nobody|no[ -]one|none|nothing) else|no others?|none of the others?)\b", re.IGNORECASE
)
"""Who denies it of all others says that it was so of some."""


def _is_conditional(one: Profile) -> bool:
    start = max(0, one.span.start - one.span.sentence_start)
    told = one.span.sentence[start : start + len(one.span.exact) + LINK]
    asked = _WHETHER.search(f"{one.span.sentence[:start]}|{one.span.exact}")
    return asked is not None or _CONDITIONAL.search(told) is not None


LINK = 16
"""Code points behind a clause in which the word stands that ties a condition to it."""
_UNDONE = re.compile(
    r"\b(?:fail|refus|neglect|omit|forg[eo]t|declin|avoid)\w*(?: [\w’'-]+){0,3} ?$"
    r"|\b(?:without|instead of|rather than)(?: [\w’'-]+){0,2} ?$",
    re.IGNORECASE,
)


def _left_undone(one: Profile) -> bool:
    """Whether the words before a clause say that it was not done: “failing to have it examined”."""
    before = one.span.sentence[: max(0, one.span.start - one.span.sentence_start)]
    return _UNDONE.search(before) is not None


def _mystery(one: Profile) -> Iterator[Stance]:
    """Whether the cause of it all is known."""
    for sign, pattern in ((-1, _UNKNOWN), (1, _KNOWN)):
        match = pattern.search(one.span.exact)
        if match and (sign < 0 or _is_fact(one)):
            yield Stance(CAUSE, sign, _span(one, match), frozenset())
            return


def _is_fact(one: Profile) -> bool:
    return one.span.modality == "asserted" and one.span.polarity == "affirmed"


def _denied(one: Profile) -> Iterator[Stance]:
    """“No leak”, “ruled out a leak”: the head noun of what there is not."""
    for match in _DENIED.finditer(one.span.exact):
        words = _noun_phrase(match["phrase"])
        if words and _own(one, _span(one, match)):
            sign = 1 if match["turned"] else -1
            end = one.span.start + match.start("phrase") + words[-1].end
            span = Span(one.span.start + match.start(), end)
            rest = frozenset(word.concept for word in words[:-1])
            yield Stance(_of(words[-1].concept), sign, span, rest, whole=sign < 0)


def _stated(one: Profile) -> Iterator[Stance]:
    subject = _noun_phrase(one.span.subject or "")
    if one.span.polarity == "affirmed" and subject and _THERE_IS.match(one.span.exact):
        yield _of_subject(one, subject, 1)._replace(there_is=True)
        return
    if one.span.polarity == "denied" and _ANY.match(one.span.exact) and subject:
        yield _of_subject(one, subject, -1)
    if one.span.polarity != "affirmed":
        return
    for match in _STATED.finditer(one.span.exact):
        told = "phrase" if match["phrase"] else "thing"
        words = _noun_phrase(match[told])
        if words and _own(one, _span(one, match)):
            end = one.span.start + match.start(told) + words[-1].end
            span = Span(one.span.start + match.start(), end)
            yield Stance(_of(words[-1].concept), 1, span, frozenset())
    if len(subject) > 1 and _is_bare(one.span.subject or ""):
        yield _of_subject(one, subject, 1)


def _is_bare(subject: str) -> bool:
    """Whether a subject is named for the first time: “tear gas”, “a second bomb”."""
    first = subject.split(maxsplit=1)[0].lower()
    return subject[:1].isalpha() and first not in _KNOWN_ONE and " of " not in subject


_KNOWN_ONE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})
_THERE_IS = re.compile(
    r"\W*there (?:\w+ )?(?:is|are|was|were|be|been)\b(?! (?:little|few|hardly|scant|scarcely|less|no)\b)",
    re.IGNORECASE,
)
_ANY = re.compile(r"\W*(?:any|there (?:was|were|is|are|had been) any)\b", re.IGNORECASE)


def _of_subject(one: Profile, subject: tuple[Word, ...], sign: int) -> Stance:
    rest = frozenset(word.concept for word in subject[:-1])
    told = one.span.subject or ""
    at = max(0, one.span.exact.find(told))
    span = Span(one.span.start + at, one.span.start + at + len(told))
    if sign < 0:
        span = Span(one.span.start, one.span.end)
    return Stance(_of(subject[-1].concept), sign, span, rest, whole=sign < 0)


_STATE = {concept(word): concept(line.split()[0]) for line in SAME_STATE for word in line.split()}


def _of(what: str) -> str:
    return f"of:{_STATE.get(what, what)}"


def _noun_phrase(text: str) -> tuple[Word, ...]:
    end = _PHRASE_END.search(text)
    return content(text[: end.start()] if end else text)


def _on_axes(one: Profile) -> Iterator[Stance]:
    text = one.span.exact
    bare = _NEGATOR.sub(lambda negator: " " * len(negator[0]), text)
    for axis, side, found in _turns_in(bare):
        for match in found:
            span = _span(one, match)
            if not _own(one, span):
                continue
            negated = _is_negated(one, match)
            if negated and axis.contrary:
                continue
            sign, objects = -side if negated else side, _objects(text[match.end() :])
            passive = _is_passive(bare, match.start(), match[0])
            nobody = axis.name in OF_PERSONS and bool(_NOBODY.match(text))
            yield Stance(
                f"axis:{axis.name}",
                sign,
                span,
                objects,
                whole=nobody,
                passing=axis.passing,
                passive=passive,
            )
            if axis.name == HELD:
                yield from (Stance(_of(held), sign, span, frozenset()) for held in objects)
            break


def _of_one_side(told: Sequence[Stance]) -> Iterator[Stance]:
    """Leave out what a statement tells both sides of: “rejected a motion and approved the bill”."""
    taken = {(stance.key, stance.sign) for stance in told}
    return (stance for stance in told if (stance.key, -stance.sign) not in taken)


def _turns_in(text: str) -> Iterator[tuple[Axis, int, Sequence[re.Match[str]]]]:
    """Give each side of an axis that a text has a turn of, with the turns in their order."""
    told = ((*_TURNS[number][:2], number) for number in _index().possible(text))
    for (axis, side), group in groupby(told, key=itemgetter(0, 1)):
        found = [match for *_, number in group for match in _pattern(number).finditer(text)]
        if found:
            yield axis, side, sorted(found, key=lambda match: (match.start(), -match.end()))


OF_PERSONS = frozenset({"unhurt", "alive"})
"""Pairs of turns of which “nobody” denies one of everybody."""
_NEGATOR = re.compile(r"\b(?:not|never)\b|(?<=\w)n['’]t\b", re.IGNORECASE)
_BEING = re.compile(
    r"\b(?:was|were|been|being|be|is|are|get|got|gets)\s+(?:\w+ly\s+|already\s+|also\s+)?$",
    re.IGNORECASE,
)


def _is_passive(text: str, at: int, turn: str) -> bool:
    return bool(_BEING.search(text[:at]) or _BEING.match(" ".join(turn.split()[:1]) + " "))


def _of_verb(one: Profile) -> Iterator[Stance]:
    """The verb itself, where it says something by itself."""
    predicate = one.span.predicate or ""
    act = concept(predicate)
    if predicate in LIGHT_VERBS:
        yield from _object_not_had(one, predicate)
    if not predicate or predicate in LIGHT_VERBS or reports(act):
        return
    sign = 1 if one.span.polarity == "affirmed" else -1
    for word in one.words:
        if base(fold(word.text)) == base(predicate.lower()):
            start = _reach_back(one, word.start) if sign < 0 else word.start
            objects = _objects(one.span.exact[word.end - one.span.start :])
            whole = sign < 0 and bool(_NOBODY.match(one.span.exact))
            before = _NEGATOR.sub("", one.span.exact[: word.start - one.span.start])
            passive = bool(_BEING.search(before))
            span = Span(start, word.end)
            yield Stance(_of(act), sign, span, objects, whole=whole, passive=passive)
            if sign > 0:
                deed = -1 if _CLEARED.search(one.span.exact) else 1
                yield from (Stance(_of(told), deed, span, frozenset()) for told in sorted(objects))
            return


_CLEARED = re.compile(r"\b(?:cleared|acquitted|innocent) of \w+ing\b", re.IGNORECASE)
"""Words that take back the deed behind them: “cleared of forging a will”."""


def _object_not_had(one: Profile, verb: str) -> Iterator[Stance]:
    """“Took no part”, “did not take bribes”: of a verb that says little what it denies having."""
    if one.span.polarity == "affirmed" or verb not in _HAVING:
        return
    for word in one.words:
        if base(fold(word.text)) == base(verb.lower()):
            behind = _NEGATOR.sub("", one.span.exact[word.end - one.span.start :])
            phrase = _noun_phrase(_ANY_OF.sub("", behind))
            if phrase:
                start = _reach_back(one, word.start)
                rest = frozenset(told.concept for told in phrase[:-1])
                yield Stance(_of(phrase[-1].concept), -1, Span(start, word.end), rest)
            return


_HAVING = frozenset({"have", "take", "make", "give", "get", "hold", "receive"})
_ANY_OF = re.compile(r"^\s*(?:any|an?|the|his|her|its|their|single)\b", re.IGNORECASE)


def _reach_back(one: Profile, start: int) -> int:
    """The two words before a negated verb, where its negation stands."""
    before = one.span.exact[: start - one.span.start].split(" ")
    return max(one.span.start, start - len(" ".join(before[-3:])))


_NO_OBJECTS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night noon"
    " midnight today yesterday tomorrow week month year day hour two three four five six seven eight nine ten eleven twelve dozen hundred thousand".split()
)
_LEADING = re.compile(r"^\W*(?:on|to|of|for|about|against|with|in favou?r of)\b", re.IGNORECASE)
"""A preposition that ties the object of some verbs to them: “decide on”, “warned of”."""


def _objects(behind: str) -> frozenset[str]:
    phrase = " ".join(_LEADING.sub("", behind).split()[:BEHIND])
    end = _PHRASE_END.search(phrase)
    words = content(phrase[: end.start()] if end else phrase)
    return frozenset(
        w.concept for w in words if not w.text.endswith("ly") and w.text.lower() not in _NO_OBJECTS
    )


def _is_negated(one: Profile, match: re.Match[str]) -> bool:
    """Whether a turn is turned around: by a negator before or in it, or by who denies it all."""
    text = one.span.exact
    inside = _NEGATOR.search(text, match.start(), match.end()) is not None
    nobody = _NOBODY.match(text)
    by_nobody = nobody is not None and match.start() >= nobody.end()
    before = _NOT_BEFORE.search(text[: match.start()]) is not None
    negated = inside or before or by_nobody or _NO_BEHIND.match(text, match.end()) is not None
    denied = one.span.polarity == "denied" and not _DENIES.search(text)
    return negated != denied


_NO_BEHIND = re.compile(
    r"\s+(?:no(?! (?:fewer|less|more|later|earlier|sooner|doubt|longer)\b)|none|nothing|nobody|neither)\b",
    re.IGNORECASE,
)
"""“Fired no shots”: who did it to nothing did not do it."""
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied)|reject|disput|refut|contradict)", re.IGNORECASE)
"""Where the verb that denies stands in the statement, it is what is said."""


def _own(one: Profile, span: Span) -> bool:
    """Whether the words are the statement's own and not those of a clause inside it."""
    words = content(one.span.exact[span.start - one.span.start : span.end - one.span.start])
    return not words or any(span.start <= word.start < span.end for word in one.words)


def _span(one: Profile, match: re.Match[str]) -> Span:
    return Span(one.span.start + match.start(), one.span.start + match.end())
