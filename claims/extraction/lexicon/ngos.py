"""Organisations that speak for no state and no company, by name and by the form of their names.

Source: the members of the Disasters Emergency Committee and of the Steering Committee for
Humanitarian Response, and the international ones among the non-governmental organisations in
consultative status with the United Nations Economic and Social Council, with others that news
stories often cite. Names are folded.
"""

from __future__ import annotations

import re

NGO_NAMES = frozenset(
    """
    actionaid|act alliance|action against hunger|age international|amnesty international|article 19
    british red cross|cafod|care international|caritas|caritas internationalis|christian aid
    committee to protect journalists|concern worldwide|danish refugee council
    doctors without borders|earthwatch|freedom house|friends of the earth|front line defenders
    global witness|greenpeace|human rights first|human rights watch
    international committee of the red cross|international commission of jurists
    international crisis group|international rescue committee|islamic relief
    lutheran world federation
    medecins du monde|medecins sans frontieres|mercy corps|norwegian refugee council|oxfam
    pax christi|penal reform international|physicians for human rights|plan international
    refugees international|reporters without borders|reporters sans frontieres|save the children
    survival international|tearfund|transparency international|war on want|wateraid
    world vision|world wide fund for nature|world wildlife fund
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)

SHORT_FORMS = {
    "amnesty": "amnesty international",
    "hrw": "human rights watch",
    "msf": "medecins sans frontieres",
    "doctors without borders": "medecins sans frontieres",
    "rsf": "reporters without borders",
    "reporters sans frontieres": "reporters without borders",
    "icrc": "international committee of the red cross",
    "wwf": "world wide fund for nature",
    "oxfam international": "oxfam",
    "greenpeace international": "greenpeace",
}
"""Other names of one organisation, so that two outlets' accounts of it are one."""

_FORM = re.compile(
    r"(?:[\w&'-]+ )+(?:watch|sans frontieres|without borders)|(?:[\w'-]+ )*red (?:cross|crescent)"
    r"(?: society)?|(?:oxfam|greenpeace|caritas|actionaid|wateraid|save the children"
    r"|friends of the earth|world vision|islamic relief|amnesty international)(?: [\w&'-]+){0,3}"
    r"|(?:[\w'-]+ ){0,2}(?:rights|justice|relief|refugees?|survival|reform|privacy|witness"
    r"|defenders|disability|landmine|animal|wetlands) international"
)
"""A name ending alone in "International" may be a hotel's: a cause stands before it."""


def is_ngo(name: str) -> bool:
    """Tell such an organisation by its folded name."""
    return name in NGO_NAMES or name in SHORT_FORMS or _FORM.fullmatch(name) is not None


def usual_name(name: str) -> str:
    """Give the one folded name that an organisation is keyed by."""
    return SHORT_FORMS.get(name, name)


def _by_first_word() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(NGO_NAMES, key=len, reverse=True):
        words = tuple(name.split())
        if len(words) > 1:
            found.setdefault(words[0], []).append(words)
    return found


BY_FIRST_WORD = _by_first_word()
"""The words of each name of several words, by the first, the longest names first."""
