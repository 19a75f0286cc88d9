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
    "recover deport raise collect burn flood patient case house aftershock"
)
"""What is counted again while an event goes on, so that a later figure replaces an earlier one.
Compiled by hand for this project, from general news English."""

CHANGING = _concepts(
    "power electricity miss hospital evacuate displace trap isolate queue price share index"
)
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

POSTS = frozenset(
    (
        "director ceo cfo coo cto chairman manager doctor surgeon nurse coach trainer conductor editor engineer spokesman "
        "secretary treasurer headteacher principal captain skipper pilot driver guard inspector foreman coroner prosecutor "
        "judge lawyer solicitor barrister clerk curator architect referee mechanic goalkeeper striker midfielder rider "
        "superintendent commissioner mayor governor ambassador rector dean accountant auditor firefighter teacher caretaker "
        "farmer priest bishop archbishop imam rabbi librarian archivist headmaster headmistress warden ranger paramedic pharmacist "
        "dentist vet midwife lifeguard technician councillor"
    ).split()
)
"""Posts by which news tells who somebody is: of two of them one is mostly wrong. Compiled
by hand for this project, from general news English."""

SAME_POSTS: tuple[frozenset[str], ...] = (
    frozenset({"captain", "skipper", "pilot"}),
    frozenset({"coach", "manager", "trainer", "director"}),
    frozenset({"director", "conductor", "curator", "spokesman", "editor", "principal", "headteacher"}),
    frozenset({"doctor", "surgeon", "coroner"}),
    frozenset({"lawyer", "solicitor", "barrister", "prosecutor"}),
    frozenset({"teacher", "headteacher", "headmaster", "headmistress", "principal", "director"}),
    frozenset({"doctor", "paramedic"}),
    frozenset({"warden", "ranger", "caretaker", "guard"}),
    frozenset({"technician", "engineer", "mechanic"}),
    frozenset({"bishop", "archbishop", "priest"}),
    frozenset({"captain", "goalkeeper", "striker", "midfielder", "rider", "firefighter"}),
    frozenset({"foreman", "manager", "engineer"}),
    frozenset({"superintendent", "inspector", "commissioner"}),
    frozenset({"secretary", "spokesman"}),
)  # fmt: skip
"""Posts that one person can be said to hold at once, or that name one post. Compiled likewise."""

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

GENERAL_OFFICES = frozenset({"leader", "head", "official", "chief", "politician", "ruler", "boss"})
"""Words that any office of its kind can be called."""
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

COMPOUND_OFFICES: dict[str, str] = {
    "chief executive officer": "ceo", "chief executive": "ceo", "chief financial officer": "cfo",
    "finance director": "cfo", "chief operating officer": "coo", "chief technology officer": "cto",
    "prime minister": "premier", "vice president": "vice-president", "chairwoman": "chairman",
    "chairperson": "chairman", "managing director": "ceo", "head teacher": "headteacher",
    "police chief": "commissioner", "chief of police": "commissioner", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "congresswoman": "congressman", "policewoman": "policeman",
}  # fmt: skip
"""Offices of more than one word, and forms for women and men, as one word each.
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
