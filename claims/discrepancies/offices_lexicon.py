# ruff: noqa: E501  a line is one entry of the table
"""Words of offices: which are one office, which one person hardly holds at once, what they lead.

Compiled by hand for this project, from general news English.
"""

from __future__ import annotations

NEAR_OFFICES: tuple[frozenset[str], ...] = (
    frozenset({"interim", "acting", "provisional", "transitional", "caretaker", "temporary"}),
)
"""Qualifiers of an office that say nearly the same.
Compiled by hand for this project, from general news English."""

LOADED_QUALIFIERS = frozenset(
    {"de facto", "self-proclaimed", "disputed", "deposed", "would-be", "alleged", "so-called"}
)
"""Qualifiers that deny or doubt the title they stand with.
Compiled by hand for this project, from general news English."""

OVER_QUALIFIERS = frozenset({"former", "late", "deposed", "outgoing"})
"""Qualifiers that say the office is over, or nearly.
Compiled by hand for this project, from general news English."""

SUBORDINATE_QUALIFIERS = frozenset({"deputy", "vice", "assistant", "associate", "junior"})
COMING_QUALIFIERS = frozenset({"elect", "incoming", "designate"})

OFFICE_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({"president", "leader", "premier", "chancellor", "ruler", "dictator", "strongman", "head"}),
    frozenset({"minister", "secretary"}),
    frozenset({"ceo", "chairman", "chairwoman", "chair", "chairperson", "cfo", "coo", "cto", "executive", "director"}),
    frozenset({"constable", "sergeant", "inspector", "superintendent", "sheriff", "commissioner", "detective"}),
    frozenset({"private", "corporal", "sergeant", "lieutenant", "captain", "major", "colonel", "general"}),
    frozenset({"judge", "magistrate", "justice"}),
    frozenset({"mayor", "councillor", "governor"}),
    frozenset({"professor", "lecturer", "dean", "rector"}),
    frozenset({"senator", "representative", "congressman", "congresswoman"}),
    frozenset({"defendant", "witness", "suspect", "victim", "survivor"}),
)  # fmt: skip
"""Offices of one ladder: a person is hardly two of them at once.
Compiled by hand for this project, from general news English."""

ELECTED = frozenset({"mayor", "councillor", "governor"})
TRADES = frozenset(
    (
        "doctor surgeon nurse teacher engineer lawyer solicitor barrister architect farmer dentist vet midwife pharmacist "
        "accountant firefighter paramedic mechanic priest librarian"
    ).split()
)
"""Elected offices, and callings that their holders may have besides."""

LEADING = frozenset({"head", "lead", "chief"})
"""Words before an office that make it no other one: a head coach is a coach."""

OFFICES_AND_NAMES = frozenset(
    "dean earl duke prince king major marshal bishop judge pope baron guy page".split()
)
"""Offices that are first names too. Compiled by hand for this project."""

BODY_WORDS = frozenset(
    (
        "of the and for at s in company firm group agency authority party country government union service council board "
        "organisation organization association charity club university hospital school theatre opera department office"
    ).split()
)
"""Words behind an office that say whose it is and not what it is for."""

FOR_THE_OCCASION = frozenset(
    "jury panel inquiry delegation mission investigation search expedition talks team".split()
)
"""What somebody leads for a while beside an office of their own: the head of a jury is anybody."""

GENERAL_OFFICES = frozenset({"leader", "head", "official", "chief", "politician", "ruler", "boss"})
"""Words that any office of its kind can be called."""

LOOSE = frozenset(
    (
        "official officer delegate representative executive owner partner aide adviser advisor "
        "strategist researcher scientist investigator student agent author writer actor actress campaigner activist dissident candidate "
        "nominee incumbent challenger heir patriarch matriarch resident victim survivor witness suspect defendant gunman "
        "organizer organiser businessman businesswoman billionaire tycoon lady investor entrepreneur whip player champion "
        "landlord landlady inventor developer designer envoy negotiator mediator diplomat professor lecturer king queen "
        "prince princess emperor empress duke duchess earl baron baroness sultan emir monarch reverend guide instructor "
        "climber mountaineer skier cyclist swimmer producer member "
        "senator congressman lawmaker legislator mp councilmember congressmember alderman councilman"
    ).split()
)
"""Words for people that leave it open which post they hold, or that go with any: a mandate, a rank of birth, a part in
what happened, a sport."""

NOT_CALLINGS = frozenset(
    (
        "wife husband son daughter mother father brother sister widow widower grandfather grandmother stepfather newcomer "
        "teenager toddler pensioner protester protestor supporter commuter neighbour neighbor passenger winner loser runner-up "
        "killer attacker member speaker follower worker employer employee owner rival voter caller viewer listener visitor "
        "customer user player scorer stranger prisoner settler believer lover helper rescuer finder holder bearer breadwinner "
        "walker hiker jogger swimmer bather camper backpacker traveller traveler tourist daughter outsider insider insider man "
        "woman human lawmaker fighter volunteer master sitter shooter stayer veteran doer survivor number matter order other "
        "quarter center centre letter summer winter river theater paper power offer tower corner member sister dinner floor "
        "poster feminist socialist communist nationalist loyalist optimist pessimist extremist terrorist purist realist "
        "specialist professional expert creator maker writer author actor advisor conspirator instigator perpetrator "
        "benefactor ancestor predecessor successor precursor mentor debtor donor tutor spinner ringleader cheerleader frontman investigator"
    ).split()
)
"""Nouns built like callings, and nouns beside names, that tell no calling."""

FURTHER_SENSES = frozenset(
    "medical clinical artistic musical music managing executive general creative editorial scientific research".split()
)
"""What a director can be director of and still be called doctor, conductor, editor, chief executive."""

SAME_REMITS: tuple[frozenset[str], ...] = (
    frozenset({"trade", "commerce", "commercial", "economic", "economy", "business"}),
    frozenset({"military", "defence", "defense", "army"}),
    frozenset({"press", "media", "communications"}),
    frozenset({"finance", "financial", "treasury"}),
    frozenset({"interior", "home"}),
    frozenset({"foreign", "external"}),
    frozenset({"sporting", "sports", "sport"}),
    frozenset({"education", "schools"}),
    frozenset({"transport", "traffic", "transportation"}),
    frozenset({"heart", "cardiac"}),
    frozenset({"cultural", "culture", "arts"}),
    frozenset({"agriculture", "agricultural", "farming"}),
    frozenset({"labour", "labor", "employment", "work"}),
)
"""Words for one remit."""

WHOLE_REMITS = frozenset(
    "general mine plant site branch store shop station works factory line route area".split()
)
"""Words beside a manager that name the place and not a part of the work."""

SAME_OFFICES: dict[str, str] = {
    "captain": "skipper pilot goalkeeper striker midfielder defender rider firefighter commander master",
    "skipper": "pilot master fisherman sailor",
    "coach": "manager trainer instructor",
    "manager": "trainer director",
    "director": "conductor headteacher principal ceo",
    "president": "ceo",
    "veterinarian": "vet",
    "trader": "seller vendor merchant shopkeeper stallholder dealer",
    "seller": "vendor merchant stallholder dealer",
    "vendor": "merchant stallholder",
    "ringleader": "head leader boss",
    "crooner": "singer",
    "conservator": "curator",
    "justice": "judge",
    "inspector": "detective",
    "superintendent": "detective",
    "sergeant": "detective",
    "constable": "detective",
    "doctor": "surgeon physician epidemiologist cardiologist neurologist oncologist radiologist psychiatrist pathologist "
    "paediatrician pediatrician anaesthetist virologist immunologist",
    "physician": "surgeon cardiologist neurologist oncologist epidemiologist paediatrician pediatrician",
    "lawyer": "solicitor barrister attorney counsel advocate",
    "solicitor": "attorney counsel advocate",
    "barrister": "attorney counsel advocate",
    "attorney": "counsel advocate",
    "prosecutor": "attorney-general attorney",
    "teacher": "instructor",
    "headteacher": "headmaster headmistress principal",
    "headmaster": "principal",
    "headmistress": "principal",
    "warden": "ranger caretaker",
    "technician": "engineer mechanic",
    "engineer": "mechanic",
    "priest": "pastor vicar rector",
    "pastor": "rector vicar",
    "rector": "principal vicar chancellor",
    "foreman": "builder",
    "policeman": "sergeant inspector superintendent constable detective trooper sheriff",
    "secretary": "spokesman",
    "editor": "journalist",
    "journalist": "reporter columnist correspondent broadcaster presenter",
    "reporter": "columnist correspondent broadcaster",
    "presenter": "broadcaster",
    "composer": "pianist violinist cellist singer conductor",
    "singer": "tenor soprano",
    "novelist": "poet",
    "geologist": "seismologist volcanologist glaciologist hydrologist paleontologist palaeontologist",
    "palaeontologist": "paleontologist biologist zoologist",
    "biologist": "ecologist zoologist botanist virologist oceanographer",
    "physicist": "astronomer",
    "ecologist": "zoologist botanist",
    "meteorologist": "forecaster",
    "economist": "analyst",
    "psychologist": "psychiatrist therapist",
    "accountant": "auditor bookkeeper",
    "sailor": "fisherman",
    "chairman": "president founder",
    "commander": "general colonel major lieutenant pilot",
    "carpenter": "builder roofer",
    "umpire": "referee",
    "arbiter": "referee umpire",
    "clerk": "registrar",
    "fire-chief": "firefighter commissioner",
    "founder": "ceo president director owner",
    "co-founder": "ceo president director owner founder chairman",
    "cofounder": "ceo president director owner founder chairman",
    "chorusmaster": "choirmaster",
}  # fmt: skip
"""Offices that one person can be said to hold at once, or that name one office, by the other."""

WITH_ANY_RANK = frozenset(
    "spokesman officer commander policeman pilot engineer doctor chief".split()
)
"""What a person of any rank can be besides."""

LED: dict[str, frozenset[str]] = {
    "minister": frozenset("ministry department government cabinet treasury".split()),
    "premier": frozenset("government country cabinet party nation".split()),
    "mayor": frozenset("town city council borough municipality capital village community administration".split()),
    "headteacher": frozenset("school college academy primary grammar".split()),
    "principal": frozenset("school college academy conservatoire".split()),
    "rector": frozenset("university college parish church school".split()),
    "coroner": frozenset("inquest inquiry court office".split()),
    "ceo": frozenset(
        (
            "company firm group bank airline operator chain maker business utility agency authority board association charity "
            "federation institute museum hospital service office club council commission"
        ).split()
    ),
    "director": frozenset(
        "agency authority institute museum hospital office department service centre laboratory lab board commission".split()
    ),
    "commissioner": frozenset("police force commission".split()),
    "judge": frozenset("court tribunal panel inquiry chamber".split()),
    "coach": frozenset("team club side squad".split()),
}  # fmt: skip
"""What the holder of an office can be called the head or boss of."""

BODIES = frozenset(
    (
        "company firm group agency authority party government union council board association charity club university "
        "hospital school theatre opera ministry court bank airline museum police force rescue service federation institute "
        "college church commission office works committee team campaign lab laboratory"
    ).split()
)
"""Bodies that somebody can be the head of."""

ANY_BODY = frozenset({"group", "team"})
"""Words that any body can be called. Compiled by hand for this project."""

ADVOCATES = frozenset(
    "lawyer solicitor barrister attorney counsel spokesman representative".split()
)
"""Who speak for somebody, so that it matters for whom."""

SIDES_OF_A_CASE: tuple[frozenset[str], ...] = (
    frozenset("union workers staff employees strikers couriers tenants residents".split()),
    frozenset("company firm employer operator bank airline landlord owner management".split()),
    frozenset("prosecution state crown".split()),
    frozenset("defence defense accused defendant".split()),
    frozenset("family victim victims parents widow claimant claimants plaintiff plaintiffs".split()),
    frozenset("government ministry council city".split()),
)  # fmt: skip
"""For whom advocates speak, by sides that are seldom one."""

COMPOUND_OFFICES: dict[str, str] = {
    "minister of state": "junior minister", "ministers of state": "junior minister",
    "chief executive officer": "ceo", "chief executive": "ceo", "chief financial officer": "cfo",
    "finance director": "cfo", "chief operating officer": "coo", "chief technology officer": "cto",
    "prime minister": "premier", "vice president": "vice-president", "chairwoman": "chairman",
    "chairperson": "chairman", "managing director": "ceo", "head teacher": "headteacher",
    "police chief": "commissioner", "chief of police": "commissioner", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "congresswoman": "congressman", "policewoman": "policeman",
    "chief of staff": "chief-of-staff", "secretary general": "general secretary", "chorus master": "chorusmaster",
    "choir master": "chorusmaster", "attorney general": "attorney-general", "governor general": "governor-general",
    "head of state": "president", "head of government": "premier", "high commissioner": "ambassador",
    "police officer": "policeman", "fire chief": "fire-chief", "governing mayor": "mayor", "lord mayor": "mayor",
}  # fmt: skip
"""Offices of more than one word, and forms for women and men, as one word each.
Compiled by hand for this project, from general news English."""

HEADS_OF_AREAS = frozenset(
    "director chief head officer manager boss secretary cfo coo cto counsel lead".split()
)
"""Offices that lead a part of a house."""

AREAS: dict[str, frozenset[str]] = {
    "finance": frozenset({"cfo", "finance", "financial", "treasury"}),
    "operations": frozenset({"coo", "operations", "operating", "operational"}),
    "technology": frozenset({"cto", "technology", "technical", "information", "it", "digital"}),
    "sales": frozenset({"sales", "commercial"}),
    "marketing": frozenset({"marketing", "brand"}),
    "law": frozenset({"legal", "counsel"}),
    "medicine": frozenset({"medical", "clinical"}),
    "public health": frozenset({"health"}),
    "nursing": frozenset({"nursing"}),
    "safety": frozenset({"safety"}),
    "security": frozenset({"security"}),
    "science": frozenset({"scientific", "science"}),
    "research": frozenset({"research"}),
    "staff": frozenset({"personnel", "human", "people", "hr"}),
    "press": frozenset({"communications", "press", "media"}),
    "sport": frozenset({"sporting", "sports"}),
    "art": frozenset({"artistic"}),
    "music": frozenset({"musical", "music"}),
    "planning": frozenset({"planning"}),
    "maintenance": frozenset({"maintenance"}),
    "education": frozenset({"education"}),
    "housing": frozenset({"housing"}),
}
"""Parts of a house by the words of offices that lead them. Compiled by hand for this project, from
general news English."""

RANKS = frozenset(
    "constable sergeant inspector superintendent detective corporal lieutenant captain major colonel"
    " general private officer".split()
)
"""Ranks of police and soldiers."""

REMITTED = frozenset(
    {
        "surgeon",
        "teacher",
        "engineer",
        "correspondent",
        "counsel",
        "attaché",
        "attache",
        "producer",
        "minister",
        "secretary",
        "director",
        "editor",
        "commissioner",
        "spokesman",
        "manager",
        "professor",
        "councillor",
    }
)
"""Offices that are told apart by what they are the office of.
Compiled by hand for this project, from general news English."""
