"""Roles that stand beside a name, and the words that qualify them in time.

Source: the occupational titles of the press's style guides (AP Stylebook, "titles") and the heads
of the US Standard Occupational Classification that news writes next to names.
"""

from __future__ import annotations

import re

from claims.extraction.lexicon.word_lists import word_set

HONORIFICS = word_set(
    """
    mr mrs ms miss mx dr sir dame lord lady prof rev fr sr br st hon mister madam madame
    monsieur señor señora sheikh sheik
    """
)
"""Courtesies: they are no role, but what follows is a person."""

FEMALE_HONORIFICS = word_set("mrs ms miss dame lady madam madame señora")
MALE_HONORIFICS = word_set("mr sir lord mister monsieur señor sheikh sheik")

ROLE_HEADS = word_set(
    """
    president vice-president vice premier chancellor minister secretary senator congressman
    congresswoman congressperson representative governor mayor councillor councilman
    councilwoman councilor alderman commissioner ambassador envoy delegate lawmaker legislator
    deputy speaker leader chief chairman chairwoman chairperson chair head director manager
    executive ceo cfo coo cto founder co-founder cofounder owner partner officer official
    spokesman spokeswoman spokesperson aide adviser advisor strategist analyst economist
    professor researcher scientist doctor surgeon physician nurse epidemiologist meteorologist
    forecaster geologist historian teacher principal dean rector student general colonel major
    captain lieutenant sergeant corporal private admiral commander marshal sheriff constable
    inspector superintendent detective trooper agent judge justice prosecutor attorney
    solicitor barrister lawyer magistrate ombudsman coroner king queen prince princess emperor
    empress duke duchess earl baron baroness sultan emir pope cardinal archbishop bishop
    priest pastor reverend rabbi imam ayatollah monsignor coach trainer striker goalkeeper
    midfielder defender quarterback pitcher player driver rider champion referee umpire
    skipper actor actress singer author writer journalist reporter editor columnist activist
    campaigner dissident candidate nominee incumbent challenger dictator strongman ruler heir
    patriarch matriarch monarch premier rep sen gov gen lt col maj capt sgt cpl adm cmdr
    treasurer comptroller auditor whip negotiator mediator diplomat consul pilot firefighter
    librarian archivist clerk conductor curator architect caretaker foreman mechanic headteacher
    headmaster
    headmistress lecturer biologist chemist physicist astronomer virologist archaeologist
    palaeontologist paleontologist ecologist oceanographer seismologist volcanologist hydrologist
    glaciologist psychologist psychiatrist paediatrician pediatrician anaesthetist midwife
    paramedic pharmacist dentist vet veterinarian zookeeper landlord landlady shopkeeper broker
    banker accountant bookkeeper postman builder plumber electrician carpenter roofer fisherman
    sailor bosun helmsman navigator stewardess steward composer pianist violinist cellist tenor
    soprano dancer choreographer producer screenwriter novelist poet painter sculptor photographer
    presenter broadcaster correspondent sprinter swimmer cyclist skier climber mountaineer guide
    instructor technician programmer developer designer inventor entrepreneur investor ranger
    warden lifeguard statistician demographer botanist zoologist radiologist oncologist
    cardiologist neurologist
    attaché attache master arbiter boss mp politician expert specialist
    welder therapist physiotherapist sociologist anthropologist
    mathematician toxicologist immunologist pathologist geneticist neuroscientist climatologist
    trustee registrar provost vicar organist choirmaster bandmaster stationmaster harbourmaster
    harbormaster chorusmaster jockey gymnast policeman policewoman translator interpreter notary
    coordinator co-ordinator convener convenor counsel advocate hairdresser florist caterer
    surveyor valuer planner superviser supervisor
    engineer farmer resident victim survivor witness suspect defendant gunman organizer
    organiser businessman businesswoman billionaire tycoon lady candidate councilmember
    congressmember
    """
)
"""Heads of titles: a phrase that ends in one of these and stands beside a name names a role."""

_CALLING = re.compile(
    r"(?:[bcdfghklmnprstvwyz]er|[st]or|ist|ian|eer|keeper|master|man|woman|smith|wright)$"
)


CALLINGS = word_set(
    """
    widow widower neighbour neighbor chef cook cashier cleric medic migrant refugee hostage inmate
    pensioner teenager apprentice recruit tailor butcher cabbie
    """
)
"""What else stands before a name without being built so. Compiled by hand, from general news
English."""


def is_built_as_calling(word: str) -> bool:
    """Tell whether a noun is built as English nouns are for who does something for a living."""
    return word.islower() and len(word) > _SHORT and _CALLING.search(word) is not None


_SHORT = 4

QUALIFIERS = {
    "former": "former",
    "ex": "former",
    "ex-": "former",
    "erstwhile": "former",
    "one-time": "former",
    "onetime": "former",
    "then": "former",
    "then-": "former",
    "past": "former",
    "deposed": "deposed",
    "ousted": "deposed",
    "toppled": "deposed",
    "interim": "interim",
    "acting": "acting",
    "caretaker": "interim",
    "temporary": "interim",
    "provisional": "interim",
    "transitional": "interim",
    "de facto": "de facto",
    "incoming": "incoming",
    "elect": "elect",
    "designate": "elect",
    "designated": "elect",
    "retired": "retired",
    "once": "former",
    "formerly": "former",
    "previously": "former",
    "future": "elect",
    "outgoing": "outgoing",
    "current": "",
    "sitting": "",
    "incumbent": "",
    "late": "late",
    "deputy": "deputy",
    "vice": "vice",
    "assistant": "assistant",
    "self-proclaimed": "self-proclaimed",
    "self-declared": "self-proclaimed",
    "disputed": "disputed",
    "alleged": "alleged",
    "would-be": "would-be",
    "aspiring": "would-be",
    "opposition": "opposition",
}
"""Words that say in which sense or time a role is held, with the form they are compared in."""

ABBREVIATED = {
    "rep": "representative",
    "sen": "senator",
    "gov": "governor",
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "sgt": "sergeant",
    "cpl": "corporal",
    "adm": "admiral",
    "cmdr": "commander",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "atty": "attorney",
    "supt": "superintendent",
    "insp": "inspector",
    "pres": "president",
}
FEMALE_ROLES = word_set(
    """
    congresswoman councilwoman chairwoman spokeswoman queen princess empress duchess baroness
    actress businesswoman matriarch lady mother daughter sister wife widow aunt grandmother
    woman girl nun stewardess heroine
    """
)
MALE_ROLES = word_set(
    """
    congressman councilman chairman spokesman king prince emperor duke earl baron pope
    cardinal businessman patriarch father son brother husband widower uncle grandfather man
    boy monk priest archbishop imam ayatollah rabbi gunman
    """
)
