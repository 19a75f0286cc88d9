"""Words for acts: which name one act in different lights, and which say opposite things of it.

Compiled by hand for this project, from general news English. Words stand in their dictionary form.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claims.extraction.stems import fold
from claims.matching.vocabulary import base

FRAMING: dict[str, dict[str, str]] = {
    "capture": {
        "an arrest by law": "arrest apprehend apprehension detain detention",
        "a capture": "capture seize seizure",
        "an abduction": "kidnap kidnapping abduct abduction",
        "a removal from power": "oust ouster ousting overthrow topple depose unseat removal coup",
    },
    "gathering": {
        "a protest": "protest protester demonstration demonstrator rally march",
        "unrest": "unrest disorder disturbance",
        "a riot": "riot rioter rioting rampage mob",
    },
    "killing": {
        "a killing": "kill killing slay",
        "a murder": "murder",
        "an execution": "execute execution",
        "an assassination": "assassinate assassination",
        "a massacre": "massacre slaughter butcher",
    },
    "violence": {
        "an attack": "attack assault",
        "terrorism": "terrorism terrorist terror",
        "an incident": "incident",
        "a clash": "clash skirmish scuffle brawl",
        "an ambush": "ambush",
    },
    "armed group": {
        "militants": "militant fighter gunman",
        "terrorists": "terrorist",
        "rebels": "rebel insurgent",
        "resistance": "resistance partisan",
    },
    "newcomers": {
        "migrants": "migrant immigrant",
        "refugees": "refugee",
        "illegals": "illegal alien",
    },
    "end of a job": {
        "a dismissal": "sack fire dismiss dismissal oust ouster axe",
        "a redundancy": "redundancy layoff",
        "a restructuring": "restructure restructuring streamline",
        "a resignation": "resign resignation quit",
        "a retirement": "retire retirement",
    },
    "use of force abroad": {
        "an operation": "operation",
        "an intervention": "intervention intervene",
        "an incursion": "incursion",
        "an invasion": "invasion invade",
    },
    "what went wrong": {
        "an accident": "accident mishap",
        "negligence": "negligence carelessness",
        "sabotage": "sabotage",
        "arson": "arson",
    },
    "what flowed out": {
        "a leak": "leak leakage spill spillage",
        "a discharge": "discharge",
        "dumping": "dump",
    },
    "money gone": {
        "theft": "steal theft",
        "embezzlement": "embezzle embezzlement misappropriate",
        "borrowing": "borrow",
        "misuse": "misuse",
    },
    "less money": {
        "cuts": "cut slash",
        "savings": "saving",
        "a reform": "reform overhaul modernise modernize modernisation modernization",
    },
    "two firms made one": {
        "a merger": "merge merger",
        "a takeover": "takeover",
    },
    "end of a stay": {
        "an evacuation": "evacuate evacuation",
        "an expulsion": "expel expulsion deport deportation evict eviction",
    },
    "campaigners": {
        "activists": "activist campaigner",
        "extremists": "extremist radical",
        "vandals": "vandal hooligan thug",
    },
    "a limit": {
        "a restriction": "restrict restriction curb",
        "a ban": "ban prohibition",
    },
    "a change of mind": {
        "a review": "review rethink",
        "a reversal": "reverse reversal backtrack u-turn climbdown",
    },
    "a lost game": {
        "a defeat": "defeat",
        "a humiliation": "humiliate humiliation thrash rout",
    },
    "a settlement": {
        "a compromise": "compromise",
        "a surrender": "surrender capitulate capitulation",
    },
    "wrong figures": {
        "an error": "error mistake glitch",
        "an irregularity": "irregularity discrepancy",
        "fraud": "fraud deception scam",
    },
    "going away": {
        "a departure": "depart departure",
        "a flight": "flee escape",
        "a withdrawal": "withdraw withdrawal pullout",
        "a retreat": "retreat",
    },
    "payment": {
        "a payment": "payment fee commission",
        "a gift": "gift donation",
        "a bribe": "bribe bribery kickback",
    },
    "state power": {
        "a government": "government administration",
        "a regime": "regime junta dictatorship",
    },
    "stopped ship": {
        "an interception": "intercept interception",
        "a hijacking": "hijack hijacking piracy",
    },
    "rescue of a firm": {
        "a rescue": "rescue",
        "a bailout": "bailout",
        "a takeover": "takeover nationalise nationalize nationalisation nationalization",
    },
}
"""Family of words for one kind of act, by what each of them says about it."""

OPPOSITES: tuple[tuple[str, str], ...] = (
    ("win victory", "lose defeat"),
    ("approve approval pass back endorse ratify", "reject rejection block veto refuse turn-down"),
    (
        "rise increase grow gain climb jump soar surge rally",
        "fall decrease drop decline slump plunge sink tumble slide shrink",
    ),
    ("survive survivor", "die perish"),
    ("convict conviction", "acquit acquittal clear exonerate"),
    ("guilty", "innocent"),
    ("open reopen", "close shut closure"),
    ("accept", "decline refuse spurn"),
    ("support favour favor", "oppose opposition"),
    ("allow permit authorise authorize legalise legalize", "ban prohibit forbid outlaw bar"),
    ("uphold", "overturn quash overrule"),
    ("resume", "suspend halt"),
    ("impose", "lift"),
    ("include", "exclude omit"),
    ("succeed success", "fail failure"),
    ("improve", "worsen deteriorate"),
    ("strengthen", "weaken"),
    ("profit", "loss"),
    ("legal lawful", "illegal unlawful"),
    ("attend", "miss skip boycott"),
    ("raise", "cut lower reduce slash"),
    ("confirm", "deny"),
    ("praise applaud", "criticise criticize condemn"),
    ("keep retain", "scrap abolish"),
    ("alive", "dead"),
    ("safe", "unsafe dangerous"),
    ("accidental", "deliberate intentional"),
    ("sober", "drunk"),
    ("expand", "contract shrink"),
    ("agree", "disagree"),
    ("cancel", "proceed"),
    ("love", "hate"),
    ("majority", "minority"),
    ("admit confess", "deny"),
    ("stop halt", "continue"),
    ("recover", "deteriorate"),
    ("contain", "spread"),
    ("permanent", "temporary"),
    ("compulsory mandatory", "voluntary optional"),
    ("unanimous", "divided split"),
    ("intact", "damage damaged"),
    ("agree", "refuse"),
    ("clean", "contaminated polluted"),
    ("full", "empty"),
    ("ahead", "behind"),
    ("forward", "backward"),
    ("north", "south"),
    ("east", "west"),
    ("northbound", "southbound"),
    ("public", "private"),
    ("awake", "asleep"),
    ("exact accurate", "wrong inaccurate"),
    ("married", "single divorced"),
    ("working", "broken faulty"),
    ("locked", "unlocked"),
    ("insured", "uninsured"),
    ("licensed", "unlicensed"),
    ("armed", "unarmed"),
    ("known aware", "unknown unaware"),
    ("harmed injured hurt", "unharmed uninjured unhurt unscathed"),
    ("oldest", "youngest"),
    ("largest biggest", "smallest"),
    ("highest", "lowest"),
)
"""Pairs of which only one can hold of the same thing at the same time."""


class Light(NamedTuple):
    """What a word says about an act: its family, and the light in which it shows it."""

    family: str
    sense: str


class Side(NamedTuple):
    """On which side of a pair of opposites a word stands."""

    axis: int
    sign: int


def _lights() -> dict[str, tuple[Light, ...]]:
    found: dict[str, tuple[Light, ...]] = {}
    for family, senses in FRAMING.items():
        for sense, members in senses.items():
            for word in members.split():
                key = base(word)
                light = Light(family, sense)
                if light not in found.get(key, ()):
                    found[key] = (*found.get(key, ()), light)
    return found


def _sides() -> dict[str, tuple[Side, ...]]:
    found: dict[str, tuple[Side, ...]] = {}
    for axis, pair in enumerate(OPPOSITES):
        for sign, members in zip((1, -1), pair, strict=True):
            for word in members.split():
                key = base(word)
                found[key] = (*found.get(key, ()), Side(axis, sign))
    return found


_LIGHTS = _lights()
_SIDES = _sides()


@lru_cache(maxsize=16384)
def lights(word: str) -> tuple[Light, ...]:
    """Give the lights in which a word can show an act; empty for most words."""
    if word == "March":  # the month, in any text that is not all in capitals
        return ()
    return _LIGHTS.get(base(fold(word)), ())


def sides_of_concept(act: str) -> tuple[Side, ...]:
    """Give the sides of opposites that a concept, as a turn of phrase gives it, stands on."""
    return _SIDES.get(act, ())


@lru_cache(maxsize=16384)
def sides(word: str) -> tuple[Side, ...]:
    """Give the sides of opposites that a word stands on; empty for most words."""
    return _SIDES.get(base(fold(word)), ())
