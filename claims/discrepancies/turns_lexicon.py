# ruff: noqa: E501  a line is one entry of the table
"""Turns of phrase that tell one event in different lights: general news English."""

from __future__ import annotations

TURNS: dict[str, dict[str, str]] = {
    "end of a stay": {
        "a move": r"re-?hous(?:e|es|ed|ing)|relocat(?:e|es|ed|ing)|mov(?:e|es|ed)(?: [\w,.]+){1,6}? (?:to|into)\b|asked to leave|(?:to be|were|was|been) cleared",
        "an eviction": r"(?:throw|throws|threw|thrown|kick|kicks|kicked|turf|turfed|boot|booted|drove|driven)(?: [\w,.]+){0,5}? (?:out|onto the streets?)\b|evict(?:s|ed|ion)?",
    },
    "end of a job": {
        "a resignation": r"(?:step|steps|stepped|stepping|stood|stand|stands) (?:down|aside)|resign(?:s|ed|ation)?|(?:leav\w+|left|gone|goes|went)(?: \w+){0,4} (?:at|of) (?:his|her|their) own (?:wish|request|accord|will)|quits?",
        "a dismissal": r"(?:was|been|were|is|being) (?:fired|sacked|dismissed|ousted|axed|let go|removed|forced out|pushed out)|(?:fire|fires|sack|sacks|dismiss|dismisses|dismissed|sacked|oust|ousts|ousted) (?:him|her|them|its|their|the)|shown the door|fired|sacked",
    },
    "a stop of work": {
        "a strike": r"strik(?:e|es|ers?|ing)|walk-?outs?|industrial action|stoppages?|down(?:ed)? tools",
        "a blockade": r"block(?:s|ed|ade|ades|aded|ading)|wildcat|(?:to|on) (?:its|their) knees|(?:hold|holds|held|holding)(?: \w+){1,4} to ransom|paralys(?:e|es|ed|ing)|siege",
    },
    "end of a dispute": {
        "a settlement": r"settle(?:s|d|ment)?|(?:end|ends|ended|ending) (?:their|the) (?:dispute|quarrel|row|case|conflict)|out of court|reach(?:es|ed)? (?:an|a) (?:agreement|deal|compromise)|agree(?:s|d)? on|compromise",
        "a surrender": r"cav(?:e|es|ed|ing) in|surrender(?:s|ed)?|g[ia]ve(?:s|n)? in|back(?:s|ed)? down|capitulat(?:e|es|ed|ion)|climb(?:s|ed)? down|knuckle(?:s|d)? under",
    },
    "death": {
        "a death": r"d(?:ie|ies|ied|ying)|dead|death",
        "a killing by a force": r"(?:police|officers?|soldiers?|troops|guards?|agents?|army|wardens?)(?: \w+){0,2} (?:kill|kills|killed|murder(?:s|ed)?|shot (?:him|her|them) dead)|(?:killed|murdered|shot dead|beaten to death) by (?:\w+ )?(?:police|officers?|soldiers?|troops|guards?|agents?|the army|wardens?)",
    },
    "a crowd": {
        "people": r"crowds?|people|workers|fans|supporters|residents|students|members|demonstrators|protest[eo]rs|strikers",
        "a mob": r"mobs?|rabble|hordes?|hooligans?|thugs?|yobs?|rioters|louts?",
    },
    "a finding": {
        "a hint": r"suggest(?:s|ed)?|(?:may|might|could) (?:help|cut|raise|lower|reduce|increase|improve|protect|prevent|cause)|point(?:s|ed)? to|indicat(?:e|es|ed)",
        "a proof": r"prov(?:e|es|ed|en|ing)|proof|beyond doubt|once and for all",
    },
    "new rules": {
        "a law": r"(?:act|law|bill|cap|rules?|limits?|measures?|reform|ordinance) (?:is |was |has been |have been )?(?:adopted|passed|approved|clears|cleared)|adopt(?:s|ed)?|pass(?:es|ed)",
        "a seizure": r"di(?:c)?tates?|diktats?|seiz(?:e|es|ed|ing|ure)|(?:power|land|money) grab|expropriat\w+|robbery|steamroll\w*",
    },
    "coming in": {
        "an arrival": r"arriv(?:e|es|ed|als?)|cross(?:es|ed|ing)?|enter(?:s|ed)?|reach(?:es|ed)?",
        "a flood": r"flood(?:s|ed|ing)?|swarm(?:s|ed)?|invasion|invad(?:e|es|ed)|storm(?:s|ed)?|pour(?:s|ed)? in|influx",
    },
    "action by police": {
        "an operation": r"dispers(?:e|es|ed|al)|cleared|broke up|broken up|intervened?|restrain(?:s|ed|t)?|police operation",
        "brutality": r"brutal(?:ity|ly)?|beat(?:en|ing)?|batter(?:s|ed)?|crackdown|bludgeon(?:s|ed)?|attack(?:s|ed)? (?:the )?(?:crowd|protesters|demonstrators|marchers)",
    },
    "a price": {
        "a rise": r"(?:price|fare|rent|fee|rate|tax|charge|toll)s? (?:rise|increase|adjustment)s?|(?:go|goes|went|gone) up|rais(?:e|es|ed|ing)|adjust(?:s|ed|ment)?",
        "a rip-off": r"hik(?:e|es|ed|ing)|rip-?offs?|fleec(?:e|es|ed|ing)|goug(?:e|es|ed|ing)|daylight robbery|squeez(?:e|es|ed)",
    },
}  # fmt: skip
"""Turns of phrase by which one event is told in another light; within a family the senses stand
from the neutral to the charged. Compiled by hand for this project, from general news English."""

NAMING_TURNS = frozenset({"a stop of work", "death", "end of a dispute", "end of a job"})
"""Families whose turns name the event itself, as “the blockade” does."""

ONCE = frozenset({"death", "end of a dispute", "end of a job"})
"""Families of what happens to somebody once, so that no earlier event is meant."""
