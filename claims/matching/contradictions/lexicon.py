# ruff: noqa: E501  a line is one family
"""Words by which news tells one act or state, and words that turn what follows them around.

Compiled by hand for this project, from general news English.
"""

from __future__ import annotations

FAMILIES: tuple[str, ...] = (
    "arrest detain detention custody handcuff cuffs apprehend jailed behind-bars",
    "charge prosecute prosecution indict indictment",
    "discipline disciplinary sanction punish punishment penalty penalise penalize reprimand",
    "expel expulsion deport deportation",
    "exclude exclusion",
    "evict eviction",
    "injure injury hurt wound wounded casualty harm",
    "die death dead kill fatal fatality perish deadly",
    "repay refund reimburse reimbursement money-back",
    "warn warning alert",
    "inform tell told notify notification aware brief",
    "belt seatbelt belted buckle",
    "vehicle car pickup truck lorry van bus",
    "remains bone skeleton skeletal corpse",
    "talk talks meet meeting negotiate negotiation negotiations",
    "agree agreement deal settle settlement",
    "licence license permit licensed",
    "insure insurance insured",
    "inspect inspection check examine examination test",
    "maintain maintenance serviced overhaul repair",
    "explode explosion blast",
    "shoot shot shots gunfire",
    "weapon gun pistol knife rifle armed firearm",
    "resign resignation quit",
    "apologise apologize apology sorry",
    "concede concession defeat-admitted",
    "confess confession admit admission",
    "consult consultation",
    "vaccinate vaccination vaccine",
    "infect infection",
    "appeal appeals",
    "damage damaged",
    "contaminate contamination polluted pollution",
    "guarantee guaranteed promise pledge assurance",
    "respect respects",
    "compensate compensation",
    "bribe bribery kickback",
    "pay payment paid",
    "vote voted",
    "sign signed signature",
    "evacuate evacuation",
    "cancel cancellation cancelled",
    "postpone postponement delay",
    "offer offered",
    "strike walkout",
    "dismiss dismissal sack sacked",
    "job jobs post posts",
    "search searched",
    "recover recovery",
    "fault faulty defect defective malfunction failure",
    "siren sirens alarm",
    "attend attendance present",
    "invite invitation",
    "reply respond response answer comment",
    "risk danger hazard threat",
    "help assist assistance aid",
    "emotion wept weep cry tears sob",
    "know known knew knowledge idea",
    "plan plans planned intend intention",
    "support backing back backed endorse",
    "sell sold sale",
    "buy bought purchase acquire acquisition",
    "close closure closed shut",
    "fund funded funding finance financed financing paid-for",
    "steal stole stolen theft",
    "lie lied false untrue",
    "accept accepted acceptance",
    "reject rejected rejection",
    "speed speeding",
    "brake braked brakes",
    "helmet helmets",
    "receive received receipt",
    "extradite extradition",
    "convict conviction convicted",
    "acquit acquittal acquitted cleared",
    "ban banned prohibition",
    "cause caused",
    "rule ruling",
    "wear wearing wore worn",
    "operate operation operating",
    "leak leaked leakage spill",
    "ransom extortion",
    "stable condition",
    "visit visited",
    "contact contacted",
    "hear heard",
)
"""Words for one act or state, whatever part of speech they are; the first names it."""

NEGATORS = (
    r"not(?! (?:only|just|merely|least|until|later|quite|far|many|much|all|every\w*|more|less|fewer|always|necessarily)\b)|never|cannot|n['’]t\b(?! (?:only|just)\b)"
    r"|no(?! (?:later|more than|fewer than|less than|doubt|matter|sooner|wonder)\b)(?! \d)"
    r"|none|nobody|nothing(?! but\b)|no[ -]one|neither|nor|without(?! (?:doubt|question)\b)|(?:hardly|barely|scarcely)(?= any| anyone| anybody| ever)"
    r"|(?:un|in)able to|fail(?:ed|s|ing|ure)? to|refus(?:ed|es|ing|al) to|declin(?:ed|es|ing) to|yet to"
    r"|rul(?:ed|es|ing) out|rule out|excluded the|den(?:ied|ies|y|ying)|lack(?:ed|s|ing)?|refrain(?:ed|s) from"
    r"|instead of|rather than|avoid(?:ed|s)?|far from|absence of|neglect(?:ed|s)? to|ceas(?:ed|es) to|stopped|zero"
)
"""Words that turn what follows them around, as far as the clause goes."""

WHOLE = r"(?:no|none|nobody|nothing|neither|no[ -]one|not (?:a|an|one|a single)|hardly (?:any|anyone|anybody|a))\b"
"""Subjects that deny what is said of them, whatever follows."""

SCOPE_END = r"[;:.—–]|, (?!or\b|nor\b)|\b(?:but|although|though|because|while|which|who|after|before|until|unless|as long|except|than)\b"
"""Where what a negator turns around ends."""

EMPTY: frozenset[str] = frozenset(
    (
        "have be do make take get give go come put use would will can could may might should say tell ask add call "
        "yesterday today tomorrow day week month year time hour monday tuesday wednesday thursday friday saturday sunday "
        "morning evening night afternoon more most much many any some other one two three four five six seven eight nine ten "
        "single child parent boy girl family customer student member team side group half part private public crown euro dollar pound percent cent govern government water second miss missing see seen also still yet already even only just again first last new old own same such so far way thing people man woman"
    ).split()
)
"""Words that tell of no point by themselves."""

LEFT_TO_RULES = frozenset({"keeps", "wins", "fit", "consulted"})
"""Pairs of turns too common to be told by them alone; `claims.matching.opposites` compares them."""

OF_PERSONS = frozenset(
    {"axis:unhurt", "axis:alive", "turn:unhurt", "turn:nobody died", "injure", "die"}
)
"""What is told of each of many people apart: that one was unhurt says nothing of the next."""
