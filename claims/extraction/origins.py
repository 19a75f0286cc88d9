"""Origins: the account that a statement goes back to, as a key, and where it was said."""

from __future__ import annotations

import re

from claims.extraction.lexicon.boilerplate import AGENCIES
from claims.extraction.lexicon.channels import CHANNELS
from claims.extraction.lexicon.names import ORGANISATION_WORDS
from claims.extraction.lexicon.ngos import is_ngo, usual_name
from claims.extraction.lexicon.speech import OFFICIAL_BODIES, PLATFORMS, UNNAMED_SOURCES
from claims.extraction.lexicon.word_lists import word_set
from claims.extraction.people import Entity
from claims.extraction.sources import Source
from claims.extraction.stems import fold

_PLATFORM = re.compile(
    r"\b(?:" + "|".join(re.escape(name) for name in PLATFORMS if len(name) > 1) + r")\b"
)
_ON_X = re.compile(r"\bon (?:the (?:social media )?platform )?X\b(?! [a-z]*-?ray)")
_CHANNELS = tuple(re.compile(rf"\b(?:{pattern})") for pattern in CHANNELS.values())
_NGO = re.compile(
    r"\b(?:ngo|non-governmental|nonprofit|charity|rights group|watchdog)\b", re.IGNORECASE
)
_OFFICIAL = re.compile(
    r"\b(?:official|officials|spokesman|spokeswoman|spokesperson|spokespeople|authorities|officer|officers|source|sources)\b",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+(?:of\s+(?:the\s+)?)?)*"
    r"(?:Department|Ministry|Office|House|Agency|Bureau|Court|Police|Authority|Commission|Service|Pentagon|Kremlin)"
    r"(?:\s+of\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*)?"
)
_SPOKEN_FOR = re.compile(
    r"(?:\w+ )?(?:spokes\w+|representative|statement|press release) "
    r"(?:for|of|by|from) (?P<body>.+)",
    re.IGNORECASE,
)
_ARTICLES = re.compile(r"^(?:the|a|an|one|another|his|her|its|their)\s+", re.IGNORECASE)
_OF_WHERE = re.compile(r" (?:in|of|at|for|from|near) ")
_STATE_WORDS = word_set(
    """
    ministry department police government court office agency commission authority army navy
    """
)
_COUNTRY_PREFIX = re.compile(r"^(?:U\.?S\.?|U\.?K\.?|United States|American|British)\s+")


def origin_of(source: Source, context: str) -> str | None:
    """Give the key of the account: who said it, not where.

    `context` is what stands around the mention, which may tell what an organisation is.
    """
    entity = source.entity
    if entity is not None and entity.kind == "person":
        return f"person:{_person_key(entity.name)}"
    if entity is not None and entity.kind in {"organisation", "other", "place"}:
        return _of_organisation(entity, context)
    if source.pronoun:
        return None
    return origin_of_description(source.name)


def _of_organisation(entity: Entity, context: str) -> str:
    agency = AGENCIES.get(entity.name.lower())
    if agency:
        return f"wire:{agency.lower()}"
    name = re.sub(r"^NGO\s+", "", entity.name)
    if _NGO.search(context) or is_ngo(_key(name)):
        return f"ngo:{usual_name(_key(name))}"
    words = set(fold(name).split())
    if entity.kind == "place" or words & _STATE_WORDS:
        return f"official:{_key(_COUNTRY_PREFIX.sub('', name))}"
    return f"organisation:{_key(name)}"


def origin_of_description(name: str) -> str:
    """Give the key of whom an article only describes ("the organisers")."""
    name = _ARTICLES.sub("", name)
    spoken_for = _SPOKEN_FOR.fullmatch(name)
    if spoken_for:
        return f"organisation:{_key(spoken_for['body'])}"
    institution = _INSTITUTION.search(name)
    if institution and _OFFICIAL.search(name):
        return f"official:{_key(_COUNTRY_PREFIX.sub('', institution[0]))}"
    body = _OF_WHERE.split(fold(name), maxsplit=1)[0]
    official = body.rpartition(" ")[2] in OFFICIAL_BODIES
    kind = "official" if official else "unnamed"
    return f"{kind}:{_key(name)}"


def _person_key(name: str) -> str:
    """Leave initials out: one outlet writes "Amara N. Okafor", the next "Amara Okafor"."""
    words = _key(name).split()
    full = [word for word in words if len(word) > 1]
    return " ".join(full if len(full) > 1 else words)


def _key(name: str) -> str:
    return " ".join(fold(_ARTICLES.sub("", name)).replace(".", "").split())


def platform_in(text: str) -> str | None:
    """Find the network, room or channel that a passage names, as the passage puts it."""
    match = _PLATFORM.search(text)
    if match:
        return match[0]
    if _ON_X.search(text):
        return "X"
    running = text[:1].lower() + text[1:]
    channel = next((found for pattern in _CHANNELS if (found := pattern.search(running))), None)
    return channel[0] if channel else None


def is_unnamed(name: str) -> bool:
    """Tell whether a description names nobody ("officials", "a source close to the talks")."""
    return bool(UNNAMED_SOURCES.intersection(fold(name).split())) and not (
        ORGANISATION_WORDS.intersection(fold(name).split())
    )
