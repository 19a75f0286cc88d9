"""Where a statement puts what it tells: the named places behind its prepositions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.discrepancies.lexicon import LOCALITIES, SITES
from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.profile import Profile
from claims.matching.vocabulary import concept


@dataclass(frozen=True, slots=True)
class Site:
    """One named place with the words around it."""

    name: str
    span: Span
    sort: str
    """What sort of place the words call it ("bridge", "airfield"); empty for a bare name."""
    proper: bool
    """Whether the sort is part of its name (“Teref bridge”, and not “the airfield of Hazim”)."""
    head: str
    """Concept of the noun that is put there (“a farm near …”); empty behind a verb."""


_WORD = r"[^\W\d_][\w’'-]*"
_PART = r"(?:[Dd]['’])?[A-ZÀ-Þ][\w’-]*"
_NAME = rf"{_PART}(?:[ ](?:(?:de|du|del|la|le|van|der|of)[ ])?{_PART})*"
_SMALL = (
    r"(?:in|at|near|outside|inside|off|under|on|from|of|to|by|and|with|for|as|than|who|which)\b"
)
_SORT = "|".join(sorted(SITES | LOCALITIES, key=lambda word: (-len(word), word)))
_SITE = re.compile(
    rf"(?:\b(?P<head>{_WORD})\s+)?\b(?P<prep>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Oo]ff|[Uu]nder|[Bb]eneath|[Bb]eside|"
    rf"[Oo]n|[Ff]rom|[Oo]f|[Aa]round|[Tt]o|close to|next to|(?:north|south|east|west) of)\s+"
    rf"(?:(?:the|a|an|its|his|her|their)\s+)?(?:(?!{_SMALL}){_WORD}\s+){{0,2}}?"
    rf"(?:(?P<of>{_SORT})\s+of\s+)?(?P<name>{_NAME})(?:\s+(?P<sort>{_SORT})\b)?"
)
_LOOSE = frozenset({"on", "of", "from", "to"})
"""Prepositions that put a thing somewhere only where a noun of place stands with them."""
MOVING = frozenset({"land", "divert", "move", "take", "fly", "transfer", "bring", "sail", "travel"})


def sites(one: Profile) -> list[Site]:
    """Give the places that a statement puts its matter in, dates and people left out."""
    return [site for match in _SITE.finditer(one.span.exact) if (site := _site(one, match))]


def _site(one: Profile, match: re.Match[str]) -> Site | None:
    start = one.span.start + match.start("name")
    span = Span(start, start + len(match["name"]))
    prep = match["prep"].lower()
    sort = (match["sort"] or match["of"] or _own_sort(match["name"])).lower()
    head = match["head"] or ""
    noun = bool(sort) or head.lower() in LOCALITIES
    if not _is_place(one, match["name"], span, sure=noun):
        return None
    lower = head.islower() and concept(head) not in one.acts
    moved = prep == "to" and (one.span.predicate or "") in MOVING
    if prep in _LOOSE and not (noun or moved):
        return None
    return Site(
        name=match["name"],
        span=span,
        sort=sort,
        proper=not match["of"] and bool(sort),
        head=concept(head) if lower else "",
    )


def _own_sort(name: str) -> str:
    last = fold(name).split()[-1]
    return last if last in SITES else ""


def _is_place(one: Profile, name: str, span: Span, *, sure: bool) -> bool:
    """No date, no title, nobody who does or says something; `sure` where a noun of place tells."""
    met = [value for value in one.span.values if value.start < span.end and span.start < value.end]
    barred = ("date", "quantity") if sure else ("date", "quantity", "role", "money", "percent")
    if any(value.kind in barred for value in met):
        return False
    folded = fold(name)
    actors = (one.span.subject, one.span.speaker)
    return not any(actor and folded in fold(actor) for actor in actors)
