"""Spots: where a statement puts something, in a named place or in one told by its noun alone.

“In the galley”, “at the Khazna checkpoint”, “in shaft 5”, “south of Gimli”, “bound for Ormoc”: with
each goes what is put there, and how, so that only two places of one thing are ever compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claims.extraction.lexicon.stopwords import STOPWORDS
from claims.extraction.stems import fold
from claims.extraction.types import Span, meet
from claims.matching.lexicon import LIGHT_VERBS
from claims.matching.profile import PERSONS, Profile
from claims.matching.slots.spots_lexicon import FAMILIES, FIRE, KINDS, LESS
from claims.matching.surroundings import DAY_NAMES
from claims.matching.vocabulary import Word, concept, reports, weight

MOST_WORDS = 6
"""Words of a phrase that names a place."""
FEW = 3
"""Letters under which a word is no name of a place."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place, taken apart."""

    span: Span
    text: str
    head: str
    """The noun that says what it is, folded; empty for a bare name."""
    kind: str
    """What kind of place the noun names."""
    name: str
    """The proper name in it, without the nouns that other places share; or empty."""
    label: str
    """The number, letter or rank that tells it from its like: “5” of “shaft 5”."""
    side: str
    """The direction from what is named: “n”, “se”, “above”; empty where none is told."""
    way: str
    """“from” or “to” for the ends of a way, else empty."""
    mods: frozenset[str]
    """The other words that tell which one it is."""
    acts: frozenset[str]
    """How something is put there, and the noun right before it."""
    things: frozenset[str]
    """Concepts of what the statement is about beside."""
    sure: bool = True
    """False for a bare name that may be of anybody."""


def spots_of(one: Profile) -> Iterator[Spot]:
    """Give the places that a statement names behind a preposition, in order of the text."""
    text, start = one.span.exact, one.span.start
    taken = 0
    for match in _PLACED.finditer(text):
        if match.start("prep") < taken:
            continue
        if match["prep"].lower() == "for" and not _LEFT_FOR.search(text[: match.start()]):
            continue
        if match["prep"].lower() == "into" and _RUN.search(text[: match.start()]):
            continue
        found = _spot(text, match)
        if found is None or not _says_enough(found):
            continue
        span = Span(start + found.span.start, start + found.span.end)
        if not _dated(one, span):
            taken = found.span.end
            acts, things = _put(one, text, match.start(), span)
            sure = bool(found.head or match["side"]) or _is_known(one, span)
            yield replace(found, span=span, acts=acts, things=things, sure=sure)


_RUN = re.compile(
    r"\b(?:plough|plow|crash|slamm?|smash|ramm?|drove|driven|ran|run|bump|career|cannon|piled?"
    r"|hurtl|collid|bor|back|rolled|skidd)\w* $",
    re.IGNORECASE,
)
"""Verbs of which “into” tells what was hit, and not where."""
_DIRECTION = r"(?:north|south|east|west)(?:[ -]?(?:east|west))?"
_PLACED = re.compile(
    rf"\b(?P<prep>(?P<side>{_DIRECTION}|up ?stream|down ?stream) (?:of|from)"
    r"|left|leaving|leaves|(?:bound|headed|heading|making) for|out of|close to|next to|in front of"
    r"|in|at|on|inside|outside|near|by|off|under|beneath|underneath|below|above|behind|beside"
    r"|for(?= [A-Z])|from|to|into|onto|through|past|across|around|along|towards?|over|aboard)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_DETERMINERS = frozenset("the a an its his her their our my your this that one".split())
_SIDES = {
    "above": "above",
    "over": "above",
    "below": "below",
    "beneath": "below",
    "underneath": "below",
    "under": "below",
    "inside": "inside",
    "outside": "outside",
}
_COMPASS = {"north": "n", "south": "s", "east": "e", "west": "w"}
_TURNED = re.compile(
    r"(?P<side>north|south|east|west|left|right|upper|lower|front|rear|back|inner|outer)"
    r"(?P<second>east|west)?(?:ern|hand|bound)?$"
)
_LABEL = re.compile(r"\s+(?:number |no\.? ?)?(?P<label>\d{1,4}|[A-Z])\b(?![.:,]\d|['’])")
_NAME = r"[A-ZÀ-Þ][\w’'-]+"
_OF = re.compile(rf" of (?:the )?(?P<name>{_NAME}(?: (?:(?:de|du|del|la|le|of) )?{_NAME})*)")
_RANKS = frozenset(
    (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth ground "
        "top upper lower bottom main side front back rear"
    ).split()
)


def _spot(text: str, match: re.Match[str]) -> Spot | None:
    prep = match["prep"].lower()
    words = _phrase(text, match.end())
    if not words:
        return None
    head = _head(words, text)
    name = [word for word in words if word[0][0].isupper()]
    if head is None:
        if not name or words[0] is not name[0]:
            return None
        words = name = _leading(words)
        last = name[-1][0]
        if len(last) < FEW or last.endswith(("'s", "’s")) or fold(name[0][0]) in DAY_NAMES:
            return None
    else:
        words = words[: head + 1]
        name = [word for word in words if word[0][0].isupper()]
    end = words[-1].end()
    noun = fold(words[-1][0]) if head is not None else ""
    own = _own_name(name)
    if noun and not own and (noun not in KINDS or _bare(text, match.end(), words)):
        return None
    noun = noun if noun in KINDS else noun.removesuffix("s")
    label = _LABEL.match(text, end) if noun else None
    mods = [fold(word[0]) for word in words[:-1]] if noun else []
    side = _side(match, prep, mods)
    rank = next((word for word in mods if word in _RANKS), "") if KINDS.get(noun) == "part" else ""
    end = label.end() if label else end
    of = _OF.match(text, end) if noun and not label else None
    begin = match.start("prep") if match["side"] or prep in _SIDES else words[0].start()
    end = of.end() if of else end
    return Spot(
        span=Span(begin, end),
        text=text[begin:end],
        head=noun,
        kind=KINDS.get(noun, ""),
        name=own or (of["name"] if of else ""),
        label=label["label"] if label else rank,
        side=side,
        way=_way(prep),
        mods=frozenset(concept(word) for word in mods if word not in _PLAIN),
        acts=frozenset(),
        things=frozenset(),
    )


_PLAIN = frozenset(
    "former old new big small large little nearby local disused empty same own whole busy".split()
)


def _phrase(text: str, start: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    at = start
    for word in _WORD.finditer(text, start):
        low = word[0].lower()
        if text[at : word.start()].strip() or len(words) == MOST_WORDS:
            break
        at = word.end()
        if not words and low in _DETERMINERS:
            continue
        if word[0][0].isdigit() or low in STOPWORDS or _PLACED.fullmatch(low):
            break
        words.append(word)
        if text[at : at + 2] in ("'s", "’s"):
            break
    return words


def _head(words: list[re.Match[str]], text: str) -> int | None:
    """The last noun of a place, unless it only tells which other thing is meant."""
    for number in range(len(words) - 1, -1, -1):
        noun = fold(words[number][0])
        if noun in KINDS or (noun.removesuffix("s") in KINDS and noun == words[number][0]):
            behind = words[number + 1 :]
            plain = not behind or _goes_on(behind[0][0])
            return number if plain and not _owned(words[number][0], text, words[number]) else None
    return None


def _owned(word: str, text: str, at: re.Match[str]) -> bool:
    return word.endswith(("'s", "’s")) or text[at.end() : at.end() + 1] in ("'", "’", "-")


def _goes_on(word: str) -> bool:
    """Whether a word behind a noun begins something else: “in the car park burned”."""
    low = word.lower()
    return low.endswith(("ed", "ing", "ly")) or low in _TIMES or concept(low) in FAMILIES


_TIMES = frozenset("yesterday today tonight early late last next shortly just soon".split())


def _own_name(words: list[re.Match[str]]) -> str:
    """Give the words of a name that tell it from its like; all where each is common."""
    own = [word[0] for word in words if fold(word[0]) not in LESS]
    whole = [word[0] for word in words] if len(words) > 1 else []
    return " ".join(own or whole)


def _bare(text: str, start: int, words: list[re.Match[str]]) -> bool:
    """“In hospital”, “at home”: a noun by itself, without an article, names no place."""
    if len(words) > 1 or text[start : words[0].start()].strip():
        return False
    return _LABEL.match(text, words[0].end()) is None


def _leading(words: list[re.Match[str]]) -> list[re.Match[str]]:
    found = []
    for word in words:
        if not word[0][0].isupper():
            break
        found.append(word)
    return found


def _side(match: re.Match[str], prep: str, mods: list[str]) -> str:
    if match["side"]:
        return _compass(match["side"].lower())
    for word in mods:
        turned = _TURNED.match(word)
        if turned:
            found = _COMPASS.get(turned["side"], turned["side"])
            return found + (_COMPASS[turned["second"]] if turned["second"] else "")
    return _SIDES.get(prep, "")


def _compass(words: str) -> str:
    found = "".join(_COMPASS[word] for word in re.findall(r"north|south|east|west", words))
    return found or words.replace(" ", "")


_LEFT_FOR = re.compile(
    r"\b(?:left|leaving|leaves|depart\w*|set (?:out|off)|sail\w*)\b[^,.;]*$", re.IGNORECASE
)


def _way(prep: str) -> str:
    """“Left Ormoc for Cebu”, “from Ormoc to Cebu”: which end of a way is told."""
    if prep in _FROM:
        return "from"
    return "to" if prep in ("to", "into") or prep.endswith("for") else ""


_FROM = frozenset({"from", "out of", "left", "leaving", "leaves"})


def _says_enough(found: Spot) -> bool:
    """Whether it is one place: a name, or a noun that says more than “the town”."""
    if found.name or found.label:
        return found.text.upper() != found.text
    return found.kind != "area" and (found.head not in _TOO_WIDE or bool(found.mods))


def _is_known(one: Profile, span: Span) -> bool:
    return any(value.kind == "place" and meet(value, span) for value in one.span.values)


_TOO_WIDE = frozenset(
    "room hall floor ground grounds end face wall state base centre center".split()
)
"""Nouns that name no place without a word that tells which."""


def _dated(one: Profile, span: Span) -> bool:
    kinds = ("date", "money", "percent", "duration", "role")
    return any(value.kind in kinds and meet(value, span) for value in one.span.values)


def _put(one: Profile, text: str, prep: int, span: Span) -> tuple[frozenset[str], frozenset[str]]:
    """Give how something is put there, and what the statement is about beside."""
    start = one.span.start
    words = [word for word in one.words if not meet(word, span)]
    before = [word for word in words if word.end - start <= prep]
    verb = concept(one.span.predicate or "")
    acts = set(next((FAMILIES[w.concept] for w in reversed(before) if w.concept in FAMILIES), ()))
    if before and not text[before[-1].end - start : prep].strip() and before[-1].text.islower():
        last = before[-1].concept
        if last not in FAMILIES and last != verb:
            acts.add(f"{THING}{last}")
    if verb and one.span.predicate not in LIGHT_VERBS and not reports(verb):
        acts |= {f"do:{verb}"} | FAMILIES.get(verb, frozenset())
    return frozenset(acts), frozenset(_thing(word) for word in words if _tells(word, verb))


THING = "at:"
"""Leads the noun right before a place: “the bridge at Igawa”."""


def _thing(word: Word) -> str:
    return FIRE if FIRE in FAMILIES.get(word.concept, ()) else word.concept


def _tells(word: Word, verb: str) -> bool:
    """Whether a word tells what is put there, and not how or when."""
    plain = not word.text[0].isdigit() and fold(word.text) not in DAY_NAMES
    telling = weight(word.concept) == 1 or word.concept in PERSONS
    return plain and telling and word.concept != verb
