# ruff: noqa: E501  a line is one entry of the table
"""Word lists and weights of comparison: general news English, the reason beside each list.

Words stand in their dictionary form; they are met as concepts
(`claims.matching.vocabulary.concept`).
"""

from __future__ import annotations

from claims.matching.vocabulary import concept


def _concepts(text: str) -> frozenset[str]:
    return frozenset(concept(word) for word in text.split())


GROWING = _concepts(
    "die injure miss arrest evacuate displace infect rescue destroy damage release hospital vaccinate trap charge "
    "recover deport raise collect affect strand delay burn flood patient case house aftershock"
)
"""What is counted again while an event goes on, so that a later figure replaces an earlier one.
Compiled by hand for this project, from general news English."""

CHANGING = _concepts("power electricity miss evacuate displace trap isolate queue share index")
"""What goes up and down while an event lasts, so that two figures at two hours need not agree.
Compiled by hand for this project, from general news English."""

GRAVE = _concepts("die murder kill injure miss")
SERIOUS = _concepts("prisoner release arrest infect trap evacuate displace hospital destroy charge")
"""What a wrong figure harms most.
Compiled by hand for this project, from general news English."""

CONSEQUENCE: dict[str, float] = {
    "grave number": 1.0,
    "serious number": 0.95,
    "number": 0.75,
    "date": 0.85,
    "place": 0.8,
    "name": 0.85,
    "polarity": 0.95,
    "role": 0.85,
    "quote": 0.65,
    "framing": 0.75,
    "attribution": 0.7,
}
"""What getting it wrong costs, before certainty.
Compiled by hand for this project, from general news English."""

AUTHORITIES = _concepts(
    "police officer official officials authority authorities ministry minister department hospital fire service "
    "court coroner agency army military council coastguard rescuer spokesman spokeswoman spokesperson regulator "
    "government statistics bureau commission institute directorate emergency ambulance prosecutor sheriff paramedic doctor medic"
)
"""Sources whose figures outlets often take over as their own.
Compiled by hand for this project, from general news English."""

UNIQUE_OFFICES = frozenset(
    [
        "president",
        "premier",
        "chancellor",
        "ceo",
        "chairman",
        "chairwoman",
        "mayor",
        "governor",
        "captain",
        "pilot",
        "driver",
        "skipper",
        "coroner",
        "headteacher",
        "principal",
        "commissioner",
        "superintendent",
        "coach",
        "chief",
        "cfo",
        "king",
        "queen",
        "pope",
        "speaker",
    ]
)
"""Offices that one event or body has one of, so that two names for one make a discrepancy."""
STAKES = _concepts(
    "die injure release free arrest attack raid airstrike bomb explode evacuate resign ban sanction war ceasefire "
    "invade invasion deport miss rescue collapse bankrupt fraud corruption murder rape abuse convict acquit sentence "
    "charge sue recall outbreak infect contaminate layoff default election vote overturn veto nuclear "
    "hostage kidnap coup oust cancel suspend custody detain transfer emergency hospital crash derail sink flood wildfire earthquake poison leak"
)
"""Words of events in which lives, liberty, law, large sums or power are at stake.
Compiled by hand for this project, from general news English."""

DOCUMENTS = _concepts(
    "trial study report data figure poll survey research analysis census document record test"
)
"""Sources that are no party: what they show is their finding, not their claim."""

CONTRAST = (
    r"\b(?:while|whereas|but|although|though|however|by contrast|against|instead|far|much|well|significantly|considerably|"
    r"lower|higher|fewer|more than|less than|only|disput\w+|contradict\w*|puts?|estimat\w+|reckon\w*|counts?|own (?:figure|count))\b"
)
"""Words by which one article sets a second source's figure against the first.
Compiled by hand for this project, from general news English."""
