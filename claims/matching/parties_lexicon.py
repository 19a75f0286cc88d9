"""Which sort of party a noun of a source stands for.

Two of one sort may be one source in other words (the ministry, the department). Compiled by hand
for this project, from general news English.
"""

from __future__ import annotations

from collections.abc import Mapping

_PARTIES: Mapping[str, str] = {
    "police": (
        "police officer officers sheriff constable detective detectives superintendent inspector "
        "gendarmerie constabulary troopers"
    ),
    "rescue": (
        "firefighter firefighters ambulance paramedics rescuers coastguard lifeboat brigade"
    ),
    "medicine": "hospital doctor doctors medic medics clinic surgeon surgeons nurse nurses",
    "state": (
        "ministry minister government department governor agency authority council councillor "
        "mayor municipality treasury inspectorate regulator commission commissioner president "
        "premier army military general staff office bureau embassy consul ambassador border customs"
    ),
    "court": "court judge judges jury coroner tribunal magistrate inquest",
    "prosecution": "prosecutor prosecutors prosecution",
    "defence": "lawyer lawyers attorney solicitor barrister counsel",
    "company": (
        "company firm operator airline carrier airport employer manufacturer maker supplier owner "
        "owners management board chairman ceo contractor developer retailer bank insurer insurers "
        "brewer shipyard brokers"
    ),
    "workers": "union unions steward stewards workers strikers employees guild crew",
    "campaign": (
        "opposition campaigners campaigner activists activist organisers organiser organizers "
        "organizer marshals protesters demonstrators charity"
    ),
    "science": (
        "scientists scientist researchers researcher university geologists institute laboratory "
        "observatory study volcanologists meteorologists"
    ),
    "people": (
        "residents resident witnesses witness neighbours neighbour neighbors relatives family "
        "brother sister mother father son daughter widow passengers passenger parents survivors"
    ),
    "agents": "agent agents manager coach",
}
PARTY_OF: Mapping[str, str] = {
    word: party for party, words in _PARTIES.items() for word in words.split()
}
"""The sort of party by noun, folded."""
