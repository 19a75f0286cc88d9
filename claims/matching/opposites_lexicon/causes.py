# ruff: noqa: E501  a line is one entry of the table
"""Words for one state, and turns that say that a cause is known or not.

Compiled by hand for this project, from general news English.
"""

from __future__ import annotations

SAME_STATE: tuple[str, ...] = (
    "damage crack fracture hole fault defect tear",
    "injure injury hurt wound hospital casualty victim",
    "delay late cancel",
)
"""What several words tell, so that who denies the first is contradicted by each of the others."""

MYSTERIES = "cause|source|origin|motive|reason|culprit|trigger"
"""What an outlet says is known or not."""

UNKNOWN = (
    rf"\b(?:{MYSTERIES})s?\b[^.;]{{0,50}}?\b(?:unknown|unclear|uncertain|under investigation|being investigated"
    r"|being examined|a mystery|(?:not|n['’]t|yet to be|never)(?: \w+){0,2} (?:known|found|established|identified"
    r"|determined|clear|traced))"
    r"|(?:\b(?:not|yet to|cannot|unable to|nobody|no one|too early to)\b|n['’]t\b)(?: \w+){0,3}? (?:establish|determin|identif|find|found"
    rf"|know|knows|say|trace)\w*(?: \w+){{0,3}}? (?:the |a |any |its )?(?:what caused|why|how (?:it|the)|{MYSTERIES})\b"
    r"|\b(?:investigating|looking into|examining|unclear|unknown|a mystery|know) (?:the cause|what caused|what started|how the|why the)\b"
)
"""Turns that say that a cause is not known."""

_EVENTS = (
    "fire|blaze|explosion|blast|crash|outbreak|accident|collapse|leak|spill|flood|flooding|landslide|avalanche|fault|failure"
    "|outage|blackout|disaster|derailment|collision|incident|delay|delays|infection|infections|illness|deaths?|breakdown|break"
)
KNOWN = (
    rf"\b(?:caus|trigger|spark|start|ignit|provok|prompt)\w*(?: \w+)? by\b|\bset off by\b|\bset (?:it |the \w+ )?(?:off|alight)\b"
    rf"|\b(?:caused|triggered|sparked|started|ignited|lit|set off) (?:it|this|the (?:\w+ )?(?:{_EVENTS}))\b"
    r"|\btraced\b[^.;]{0,80}? to\b|\b(?:was|is|were) (?:due to|down to|the result of|to blame)\b"
    rf"|\b(?:{MYSTERIES}) (?:was|is|were|has been found|turned out to be)\b|\boriginated (?:in|at|with|from)\b"
)
"""Turns that name a cause."""
