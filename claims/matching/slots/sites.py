"""Where something is put: the names behind prepositions of place, with what is put there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.lexicon.roles import ROLE_HEADS
from claims.extraction.lexicon.stopwords import STOPWORDS
from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.names import same_name
from claims.matching.profile import Profile
from claims.matching.surroundings import DAY_NAMES
from claims.matching.vocabulary import concept

_PART = r"(?:[Dd]['’])?[A-ZÀ-Þ][\w’-]+"
_PLACED = re.compile(
    r"\b(?P<prep>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Oo]ff|[Oo]n|[Uu]nder|[Bb]eneath|[Bb]eside"
    r"|[Aa]round|[Aa]cross|[a-z]*(?:divert|mov|fl[oe]w|tak|brought|sail|tow|head|land|transfer|flown)"
    r"\w* (?:[a-z]+ ){0,2}?to|cent(?:re|er)d on|over|came from|(?:de|a)?scent (?:of|from)"
    r"|(?:way down|slopes?|top|foot) (?:of|from)|close to|next to|into"
    r"|(?:north|south|east|west) of)"
    rf"\s+(?:(?:the|a|an|its|his|her|their)\s+)?(?:[a-z]{{3,}}\s+){{0,2}}?(?:of\s+(?:the\s+)?)?"
    rf"(?P<name>{_PART}(?:[ ](?:(?:de|du|del|la|le|van|der|of)[ ])?{_PART})*"
    r"(?: (?:hall|church|school|station|bridge|hospital|road|street|farm|harbou?r|airport)\b)*)"
)
"""A preposition of place, or a way to one, with the name behind it."""
_PUT = re.compile(r"\b([a-z]{4,}) (?:near|outside|in|at|from|on|of) (?:the )?(?:[a-z]+ of )?$")
_SITE_OF = re.compile(r"\b([a-z]+) (?:of|in|at) (?:the )?$")
"""“The airfield of Hazim”."""
_ONE_OF_MANY = re.compile(r"\ban? (?:[a-z-]+ )?$")
"""“At a hotel in Lissel” names the town."""
_REGION = re.compile(r"\bthe [A-Z][\w’'-]+s$")
"""“The Dales”, “the Alps”: so wide that any other place may lie in it."""
_SORT = re.compile(r" ([a-z]{4,})\b")
_ARTICLE = re.compile(r"\b(?:a|an|the) (?:[a-z]+ )?$", re.IGNORECASE)
_NOUN = re.compile(r" ([a-z]{3,})\b")
"""“An office Christmas party”: a name with an article that only tells which."""
_HEADINGS = 0.7
"""Share of capitals among the longer words from which a line is a headline without names."""


def places_of(one: Profile) -> Iterator[tuple[str, Span, frozenset[str]]]:
    """Give names behind prepositions of place that nobody bears who takes part.

    Each with its place in the text and its anchors: the noun that is put there, and the sort.
    """
    text, start = one.span.exact, one.span.start
    if _is_headline(one.span.sentence):
        return
    for match in _SIDE.finditer(text):
        side = match["side"].lower().removesuffix("ern")
        sort = "side" if match["part"].lower() in _SIDES else match["part"].lower()
        span = Span(start + match.start("side"), start + match.end())
        yield side, span, frozenset({f"{SIDE}{side}", f"sort:{concept(sort)}"})
    actors = [name for name in (one.span.subject, one.span.speaker) if name]
    actors += [holder for value in one.values if value.kind == "role" for holder in value.of]
    for match in _PLACED.finditer(text):
        name, span = match["name"], Span(start + match.start("name"), start + match.end("name"))
        attributive = _ARTICLE.search(text[: match.start("name")]) and _NOUN.match(
            text[match.end("name") :]
        )
        if _of_something_else(match[0]) or match["name"].endswith(("'s", "’s")):
            continue
        if text.startswith(("'s ", "’s "), match.end("name")):
            continue
        if _REGION.search(text[: match.end("name")]):
            continue
        if attributive and attributive[1] not in SITES and attributive[1] not in STOPWORDS:
            continue
        if not _taken(one, span) and not any(same_name(name, actor) for actor in actors):
            yield name, span, _anchors(text, match)


SIDE = "side:"
"""Leads the anchor of a part of something that is told by its side."""
_SIDES = frozenset({"side", "flank", "slope", "face"})
_SIDE = re.compile(
    r"\b(?P<side>(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:ern)?|left|right|upper|lower|front|rear)"
    r"(?:[ -]hand)? (?P<part>side|flank|slope|face|bank|shore|wing|entrance|gate|end|tower|edge"
    r"|door|platform|runway|carriageway|lane|pier|stand|aisle|leg|arm|knee|ankle|foot|hand|eye"
    r"|shoulder|hip|wrist|engine|tunnel|tube|span|deck|cabin|chamber)\b"
)
"""A part of something by its side: where two outlets name opposite ones, both cannot be right."""


def _of_something_else(text: str) -> bool:
    """“In the trial of …”: only the nouns of places put a name behind “of” somewhere."""
    inner = _OF.search(text)
    return inner is not None and inner[1] not in LOCALITIES | SITES


_OF = re.compile(r"\b([a-z]+) of (?:the )?(?=[A-ZÀ-Þ])")
LOCALITIES = frozenset(
    (
        "town village city port hamlet suburb district parish municipality island county province "
        "region valley coast bay foot slope slopes outskirts edge centre center mountains hills "
        "peninsula forest top way descent ascent north south east west"
    ).split()
)
"""Nouns that say what the name behind “of” is, or which part of it is meant. Compiled by hand for
this project."""


def _is_headline(sentence: str) -> bool:
    longer = [word for word in re.findall(r"[^\W\d_]+", sentence) if len(word) > FEW]
    capitals = [word for word in longer if word[0].isupper()]
    return len(longer) > FEW and len(capitals) >= _HEADINGS * len(longer)


FEW = 3
"""Letters and words under which a word or a line tells nothing."""


def _taken(one: Profile, span: Span) -> bool:
    """Whether the words are a date, a sum or somebody's office."""
    words = one.span.exact[span.start - one.span.start : span.end - one.span.start].split()
    return any(
        value.kind in ("date", "money", "percent", "duration")
        and value.start < span.end
        and span.start < value.end
        for value in one.span.values
    ) or any(
        (concept(word) in _OFFICES and len(word) > FEW) or fold(word) in DAY_NAMES for word in words
    )


_OFFICES = frozenset(concept(word) for word in ROLE_HEADS)


def _anchors(text: str, match: re.Match[str]) -> frozenset[str]:
    put = _PUT.search(text[: match.start("name")])
    last = fold(match["name"]).split()[-1]
    behind = _SORT.match(text[match.end("name") :])
    of = _SITE_OF.search(text[: match.start("name")])
    if of is not None and _ONE_OF_MANY.search(text[: of.start()]):
        of = None
    sort = next(
        (
            word
            for word in (fold(behind[1]) if behind else "", last, of[1] if of else "")
            if word in SITES
        ),
        "",
    )
    found = {f"at:{concept(put[1])}"} if put else set()
    if sort in SITES:
        found.add(f"sort:{concept(sort)}")
    return frozenset(found | {f"prep:{_PREP.get(match['prep'].lower(), match['prep'].lower())}"})


SITES = frozenset(
    (
        "bridge airport airfield station crossing hospital school stadium quay harbour harbor pier "
        "mosque church cathedral farm prison barracks embassy theatre museum university campus "
        "square street road avenue lane park tunnel dam mine refinery market mall factory plant "
        "beach pass peak summit camp junction roundabout court courthouse clinic arena hall centre "
        "cave quarry field forest wood valley wharf dock depot warehouse track reservoir lock "
        "cemetery library "
        "center hotel motel estate ridge glacier trench"
    ).split()
)
"""Nouns of places that stand at one spot. Compiled by hand for this project."""


_PREP = {"inside": "in", "into": "in", "near": "near", "close to": "near", "outside": "near"}
