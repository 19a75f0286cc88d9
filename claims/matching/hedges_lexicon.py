# ruff: noqa: E501  a line is one entry of the table
"""Words by which an outlet leaves what it tells to somebody else to answer for.

Compiled by hand for this project, from general news English.
"""

from __future__ import annotations

from claims.matching.vocabulary import concept


def _concepts(text: str) -> frozenset[str]:
    return frozenset(concept(word) for word in text.split())


ACCUSING = _concepts("accuse blame allege suspect reproach fault criticise criticize")
"""Verbs that make what they bring in a charge."""

PARTIES = _concepts(
    "witness resident neighbour neighbor activist campaigner opposition rebel hacker critic relative"
    " rival whistleblower protester demonstrator striker tenant survivor bystander onlooker insider"
    " passer-by supporter lobby chamber federation association union watchdog charity organiser"
    " organizer society widow widower lawyer"
    " lobbyist competitor ex-employee defendant plaintiff victim foundation initiative alliance"
    " fan insurgent guerrilla separatist former ex environmental environmentalist advocacy pressure"
    " rights campaign ngo non-profit prosecution defence defense barrister counsel attorney"
    " solicitor ex-wife ex-husband"
)
"""Sources who saw it, want it or fight it, so that what they say is theirs to answer for."""

NAMELESS = (
    r"\b(?:(?:does|did|do) not (?:want|wish) to (?:be|read|see|give|have)|(?:asked|asks|asking) (?:\w+ )?not to"
    r"|declined to (?:be|give)|on condition of anonymity|anonymous(?:ly)?|who (?:would|could) not be named"
    r"|without giving (?:his|her|their) names?)\b"
)
"""Words that say that a source is not named, so that nobody answers for what it says."""

HELD_BACK = (
    r"\b(?:put|lay|laid|puts) (?:the )?blame\b|\bhold\w* (?:\w+ ){1,3}responsible\b|\bat fault\b|(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\ba )\b(?:claim(?:s|ed|ing)?(?! (?:\w+ )?li(?:fe|ves))|alleg(?:e|es|ed|ing|edly)|accus(?:e|es|ed|ing)"
    r"|blam(?:e|es|ed|ing)|believ(?:e|es|ed)|estimat(?:e|es|ed)|(?<!as )(?<!than )(?<!widely )expect(?:s|ed)?|hop(?:e|es|ed)|fear(?:s|ed)|suspect(?:s|ed)?"
    r"|reckon(?:s|ed)?|thinks?|argu(?:e|es|ed)|insist(?:s|ed)?|suggest(?:s|ed)?|contend(?:s|ed)?|predict(?:s|ed)?"
    r"|forecasts?|assum(?:e|es|ed)|guess(?:es|ed)|maintain(?:s|ed) that|possibly|probably|perhaps|apparently"
    r"|reportedly|rumou?red|(?<!percentage )(?<!basis )(?:points|point|pointed) to|appears? to|seems? to)\b"
)
"""Words that say that it is a charge, a guess, a forecast or a possibility."""

WISH = (
    r"\b(?:wants?|hop(?:e|es|ed|ing)|aims?|wish(?:es)?|would like|would love|expect(?:s|ed)?|believ(?:e|es|ed)"
    r"|forecasts?|predict(?:s|ed)?|estimat(?:e|es|ed)|fear(?:s|ed)) "
)
"""Words of wish and expectation, against which “will” is a promise."""
