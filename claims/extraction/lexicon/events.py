"""Nouns that name an event, with the verb that they stand for.

Source: NOMLEX-style deverbal nouns of the event classes that ACE 2005 annotates in news (life,
movement, conflict, contact, business, personnel, justice, transaction), with those of accidents,
weather and sport. Only nouns that name a single happening: "growth" and "support" do not.
"""

from __future__ import annotations


EVENT_NOUNS = {
    noun: verb
    for verb, nouns in {
        "abduct": "abduction", "acquit": "acquittal", "acquire": "acquisition",
        "apprehend": "apprehension", "appoint": "appointment", "approve": "approval",
        "arrest": "arrest", "assassinate": "assassination", "attack": "attack",
        "award": "award", "ban": "ban", "bankrupt": "bankruptcy", "bomb": "bombing",
        "buy": "purchase", "cancel": "cancellation", "capture": "capture", "close": "closure",
        "collapse": "collapse", "collide": "collision", "convict": "conviction",
        "crash": "crash", "deport": "deportation", "depose": "deposition",
        "derail": "derailment", "detain": "detention", "die": "death", "dismiss": "dismissal",
        "drown": "drowning", "elect": "election", "erupt": "eruption", "evacuate": "evacuation",
        "execute": "execution", "expel": "expulsion", "explode": "explosion",
        "extradite": "extradition", "fire": "firing", "free": "freeing", "inaugurate": "inauguration",
        "indict": "indictment", "invade": "invasion", "kidnap": "kidnapping kidnap",
        "kill": "killing", "land": "landing", "launch": "launch", "leave": "departure",
        "liberate": "liberation", "meet": "meeting", "merge": "merger", "murder": "murder",
        "nominate": "nomination", "oust": "ouster ousting", "overthrow": "overthrow",
        "raid": "raid", "recall": "recall", "release": "release", "remove": "removal",
        "rescue": "rescue", "resign": "resignation", "retire": "retirement", "rob": "robbery",
        "seize": "seizure", "sell": "sale", "sentence": "sentencing", "shoot": "shooting",
        "sink": "sinking", "stab": "stabbing", "strike": "strike", "suspend": "suspension",
        "take over": "takeover", "topple": "toppling", "transfer": "transfer",
        "visit": "visit", "withdraw": "withdrawal",
    }.items()
    for noun in nouns.split()
}
