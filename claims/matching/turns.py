# ruff: noqa: E501  a line is one entry of the table
"""Turns of phrase: several words that stand for one concept, or for another time."""

from __future__ import annotations

PHRASES: tuple[tuple[str, str], ...] = (
    (
        "die",
        r"lost (?:his|her|their) li(?:fe|ves)|pass(?:ed|es) away|(?:found|pronounced|declared) dead|claim\w* the li(?:fe|ves)",
    ),
    (
        "resign",
        r"st[eo]pp?(?:ed|s|ing)? (?:down|aside)|st(?:ood|ands?|anding) down|left (?:his|her|the) (?:post|job)|hand\w* in (?:his|her) notice",
    ),
    (
        "dismiss",
        r"(?:was|were|been|is|are) (?:fired|sacked|let go|shown the door|forced out|removed from)|lost (?:his|her|their) jobs?",
    ),
    (
        "injure",
        r"(?:br[eo]ke\w*|fractur\w+|sprain\w+|dislocat\w+|crack\w+|cut|burn\w+) (?:his|her|their|an?|one|both|two|three|several) (?:\w+ )?(?:leg|arm|collarbone|ankle|wrist|rib|hip|nose|jaw|pelvis|finger|foot|hand|skull|shoulder|elbow|knee|neck|back|tooth|toe)s?",
    ),
    ("postpone", r"put(?:s|ting)? (?:off|back)|push(?:ed|es)? back"),
    ("cancel", r"call(?:ed|s|ing)? off|pull(?:ed|s)? the plug"),
    ("reject", r"turn(?:ed|s|ing)? down|vot(?:ed|es) (?:down|against)|thr[eo]wn? out"),
    (
        "approve",
        r"green[- ]?light|(?:gave|given|gives) the go-ahead|sign(?:ed|s) off|wav(?:ed|es) through|vot(?:ed|es) (?:for|in favou?r|to)",
    ),
    (
        "take-effect",
        r"tak(?:e|es|ing|en) effect|took effect|(?:com|enter|go)(?:e|es|ing|ed|s)? into (?:force|effect)|(?:came|went) into (?:force|effect)|in force (?:from|since|on)",
    ),
    (
        "pay",
        r"(?:is|are|was|were|fall|falls|fell) (?:due|payable)|ha(?:ve|s|d) (?:until|till) [\w., ]{3,24} to pay|payable by",
    ),
    ("withdraw", r"pull(?:ed|s|ing)? out|back(?:ed|s) out"),
    (
        "close",
        r"shut(?:s|ting)? (?:down|its doors)|clos(?:ed|es|ing) (?:its|the) doors|no (?:car|train|vehicle|traffic)\w* (?:will|can|could)",
    ),
    ("convict", r"f(?:ound|inds?) guilty|guilty of"),
    ("acquit", r"cleared of|not guilty|found innocent|walk(?:ed|s) free"),
    ("sentence", r"sent to prison|behind bars|prison term|years? in (?:prison|jail)|put away"),
    ("landfall", r"(?:c[ao]m\w*|comes) ashore|ma[dk]e\w* landfall|hit (?:land|the coast)"),
    (
        "land",
        r"(?:c[ao]me|comes|coming|touch\w*|set) down (?:on|at|in|safely|softly)|touchdown|touched down",
    ),
    (
        "aground",
        r"(?:r[au]n|runs|running|went) (?:aground|on ?to|into|on) (?:an? |the )?(?:sandbank|rocks?|reef)|aground|(?:hit|struck) (?:an? |the )?(?:sandbank|rocks?|reef)",
    ),
    (
        "sent-off",
        r"sent off|saw red|red[- ]card\w*|dismissed for (?:a|his|her)|shown a (?:straight |second )?(?:red|yellow)",
    ),
    (
        "attendee",
        r"(?:took|takes?|taken|taking) part|turn(?:ed|s)? out|on the streets|marched|the crowd|turnout|gathered|attended",
    ),
    (
        "rescue",
        r"brought (?:down|ashore|to safety)|airlifted|winched|pulled (?:out|clear|from)|plucked from",
    ),
    (
        "layoff",
        r"(?:loss of|losing|lose|shed|cut\w*|axe\w*) (?:[\w,.]+ ){1,4}jobs?|jobs? (?:will|would|to|are to) (?:go|be (?:lost|cut))|out of (?:work|a job)|redundan\w+|laid off|job (?:losses|cuts)",
    ),
    (
        "infect",
        r"(?:fallen|fell|fall|taken) (?:ill|sick)|c[ao]me down with|cases of|confirmed cases|tested positive|infected",
    ),
    (
        "aboard",
        r"on board|aboard|were carrying|was carrying|carr(?:ied|ying|ies)(?= (?:[\w,.’-]+ ){1,4}?(?:passengers|people|crew|persons|men|women|children|tourists|migrants|travell?ers|pilgrims|workers|commuters)\b)",
    ),
    (
        "fire",
        r"caught fire|burst into flames|went up in flames|burn(?:ed|t) down|set (?:on fire|alight)",
    ),
    (
        "strike-work",
        r"(?:go(?:es|ing)?|went|gone|on) strike|walk(?:ed|s)? out|walk-?out|industrial action|down(?:ed)? tools",
    ),
    ("break-in", r"br[eo]ke\w* in(?:to)?|break-in|burglar\w*"),
    ("appoint", r"sworn in|took (?:office|over as)|named (?:as )?(?:the )?(?:new )?"),
    (
        "win",
        r"c[ao]me out on top|took (?:gold|the title|the trophy)|lift(?:ed|s) the (?:cup|trophy|title)",
    ),
    (
        "buy",
        r"tak(?:e|es|ing|en)s? over|took over|snap(?:ped|s)? up|takeover (?:bid|offer)|offer (?:for|from|of)",
    ),
    ("die", r"(?:is|was|are|were) dead|death toll"),
    (
        "bankrupt",
        r"w?[ei]nt bust|gone? bust|into administration|fil(?:ed|es|ing) for (?:bankruptcy|insolvency)|insolven\w+",
    ),
)
"""Turns of phrase that stand for one concept.
Compiled by hand for this project, from general news English."""


_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
BACKGROUND = (
    rf"(?<!for the )last (?:{_MONTHS}|year|month|season|time|winter|summer|spring|autumn|decade|century)|(?:years?|months?|decades?) (?:ago|earlier|before)"
    r"|previous(?:ly)?|(?<!for )the last (?:such|time|one)|in the past|(?:an|the) earlier|a similar|historic(?:al)?ly"
    r"|(?:has|have|had) (?:\w+ )?\w+(?:ed|en) before\b|once before"
    rf"|back in (?:(?:19|20)\d\d|the (?:\d|seventies|eighties|nineties|day)|those days|{_MONTHS})|the year before|a year earlier|in recent years"
)
"""Turns that say that a sentence tells of another time or occasion than the news.
Compiled by hand for this project, from general news English."""
