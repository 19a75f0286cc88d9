# ruff: noqa: E501  a line is one entry of the table
"""Word lists of matching: general news English, none of it taken from evaluation texts.

Each list says what it is for and where it comes from. Words stand in their dictionary form;
`vocabulary.py` stems them.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP = _words(
    """
    a about above after again against all also although am an and another any are as at away be
    because been before being below between both but by can cannot could d did do does doing done
    down during each either else even ever every few for from further had has have having he her
    here hers herself him himself his how however i if in into is it its itself just ll m many may
    me might mine more most much must my myself neither no nor not now of off on once one only onto
    or other others our ours ourselves out over own per quite rather re s same shall she should
    since so some still such t than that the their theirs them themselves then there these they this
    those though through thus to together too toward towards under until up upon us ve very was we
    were what when where whether which while who whom whose why will with within without would yet
    you your yours
    """
)
"""Function words.
Compiled by hand for this project, from general news English."""

COMMON = _words(
    """
    ago already announce area around back become begin believe big bring call case cause change city
    come country day early end expect face fact far find first follow force former full get give go
    good great group happen help high hold hour include issue keep know large last late later lead
    least leave let like likely little local long look lot low main major make man mean member
    minute month morning move name national near need new news next night nine number official old
    open part people person place plan play point possible president put question reach really
    recent report result right round run second see seem set several show side similar small start
    state stay story take ten thing think third three time today tomorrow total try turn two use
    want way week well woman work world year yesterday young afternoon evening monday tuesday
    wednesday thursday friday saturday sunday january february march april june july august
    september october november december mr mrs ms dr amid among according describe statement
    government spokesman spokeswoman spokesperson
    """
)
"""Words that stand in news on any subject and so say little about which point is meant.
Compiled by hand for this project, from general news English."""

REPORTING = _words(
    """
    acknowledge add admit affirm allege announce argue assert assure claim comment concede confirm
    contend declare describe disclose emphasise emphasize estimate explain highlight indicate insist
    inform mention note observe post predict proclaim quote recall recount remark reply report
    respond reveal say state stress suggest tell testify tweet underline underscore warn write
    believe think according characterise characterize call
    """
)
"""Verbs that bring in somebody's words.
Compiled by hand for this project, from general news English."""

IRREGULAR: dict[str, str] = dict(
    pair.split(":")
    for pair in [
        "ate:eat",
        "eaten:eat",
        "beaten:beat",
        "became:become",
        "began:begin",
        "begun:begin",
        "bled:bleed",
        "blew:blow",
        "blown:blow",
        "bought:buy",
        "bound:bind",
        "broke:break",
        "broken:break",
        "brought:bring",
        "built:build",
        "burnt:burn",
        "came:come",
        "caught:catch",
        "chose:choose",
        "chosen:choose",
        "dealt:deal",
        "died:die",
        "dies:die",
        "dying:die",
        "drank:drink",
        "drawn:draw",
        "drew:draw",
        "driven:drive",
        "drove:drive",
        "drowned:drown",
        "fallen:fall",
        "fed:feed",
        "fell:fall",
        "felt:feel",
        "fled:flee",
        "flew:fly",
        "flown:fly",
        "fought:fight",
        "found:find",
        "forgave:forgive",
        "froze:freeze",
        "frozen:freeze",
        "gave:give",
        "given:give",
        "gone:go",
        "got:get",
        "gotten:get",
        "grew:grow",
        "grown:grow",
        "heard:hear",
        "held:hold",
        "hid:hide",
        "hidden:hide",
        "hung:hang",
        "kept:keep",
        "knew:know",
        "known:know",
        "laid:lay",
        "led:lead",
        "left:leave",
        "lent:lend",
        "lost:lose",
        "made:make",
        "meant:mean",
        "met:meet",
        "men:man",
        "paid:pay",
        "people:person",
        "proven:prove",
        "ran:run",
        "rang:ring",
        "rung:ring",
        "risen:rise",
        "rode:ride",
        "ridden:ride",
        "rose:rise",
        "said:say",
        "sank:sink",
        "sunk:sink",
        "sat:sit",
        "saw:see",
        "seen:see",
        "sent:send",
        "shaken:shake",
        "shook:shake",
        "shot:shoot",
        "shown:show",
        "slain:slay",
        "slew:slay",
        "slept:sleep",
        "slid:slide",
        "sold:sell",
        "sought:seek",
        "spent:spend",
        "spoke:speak",
        "spoken:speak",
        "spun:spin",
        "stole:steal",
        "stolen:steal",
        "stood:stand",
        "struck:strike",
        "stricken:strike",
        "stuck:stick",
        "sung:sing",
        "swam:swim",
        "swept:sweep",
        "swore:swear",
        "sworn:swear",
        "taken:take",
        "taught:teach",
        "tied:tie",
        "ties:tie",
        "told:tell",
        "took:take",
        "thought:think",
        "threw:throw",
        "thrown:throw",
        "torn:tear",
        "tore:tear",
        "understood:understand",
        "went:go",
        "withdrew:withdraw",
        "withdrawn:withdraw",
        "woke:wake",
        "won:win",
        "wore:wear",
        "worn:wear",
        "wrote:write",
        "written:write",
        "women:woman",
        "children:child",
        "lives:life",
        "wives:wife",
        "knives:knife",
        "feet:foot",
        "teeth:tooth",
        "were:be",
        "was:be",
        "been:be",
        "leaves:leave",
        "deadliest:deadly",
        "lying:lie",
        "lied:lie",
        "overthrew:overthrow",
        "overthrown:overthrow",
        "undergone:undergo",
    ]
)
"""Irregular forms.
Compiled by hand for this project, from general news English."""

SYNONYMS: tuple[str, ...] = (
    "die dead death fatality kill perish slay deadly",
    "injure injury hurt wound wounded",
    "release free freed liberate liberation freedom",
    "prisoner detainee inmate captive",
    "arrest detain detention custody",
    "phone telephone call",
    "conversation talk speak dialogue discuss discussion",
    "meet meeting summit",
    "buy purchase acquire acquisition takeover",
    "sell sale",
    "fire blaze inferno",
    "crash collide collision smash pileup",
    "earthquake quake tremor",
    "evacuate evacuation evacuee",
    "win victory triumph",
    "defeat beat",
    "child kid minor youngster",
    "house home residence dwelling household",
    "company firm business corporation",
    "worker employee staff staffer workforce",
    "job post position role",
    "vote ballot poll",
    "resign resignation quit",
    "fine penalty penalise penalize",
    "sentence jail imprison imprisonment prison",
    "murder homicide",
    "lawsuit suit sue",
    "student pupil",
    "school college",
    "doctor physician",
    "attack assault raid airstrike",
    "explode explosion blast bomb bombing detonate",
    "shoot shooting gunfire gunshot gunman",
    "flood flooding inundate inundation",
    "destroy destruction wreck ruin",
    "demonstrator protester marcher demonstrate demonstration protest march rally",
    "attendee attend attendance crowd turnout participant",
    "landfall",
    "aboard",
    "vehicle car automobile",
    "lorry truck",
    "plane aircraft airplane jet airliner",
    "ship vessel boat",
    "road highway motorway",
    "passenger traveller traveler",
    "money cash fund",
    "profit earnings",
    "revenue turnover",
    "deal agreement accord pact",
    "approve approval pass ratify endorse back",
    "reject rejection refuse turn-down",
    "ban prohibit outlaw prohibition",
    "election poll",
    "begin start commence launch kick-off open",
    "end finish conclude conclusion",
    "postpone delay defer",
    "cancel scrap abandon axe",
    "miss missing disappear disappearance",
    "rescue save",
    "search hunt manhunt",
    "victim casualty",
    "hospital infirmary clinic hospitalise hospitalize",
    "rise increase grow growth climb jump soar surge gain",
    "fall drop decline decrease slump plunge sink tumble dip slide shrink",
    "cost price worth value",
    "storm hurricane typhoon cyclone",
    "wildfire bushfire",
    "cut reduce reduction slash lower",
    "layoff lay-off redundancy sack dismiss dismissal fire",
    "build construct construction",
    "appoint appointment name hire",
    "suspend suspension halt",
    "power electricity",
    "customer client consumer",
    "negotiation negotiate",
    "soldier troop",
    "police officer constable",
    "judge court magistrate tribunal ruling rule",
    "study research trial",
    "patient volunteer",
    "test exam examination",
    "match game fixture",
    "goal score",
    "visit trip tour",
    "leave depart departure exit",
    "arrive arrival land",
    "own ownership owner",
    "marry marriage wed wedding",
    "bear birth born",
    "film movie",
    "singer vocalist",
    "author writer write pen",
    "found establish set-up create creation",
    "find discover discovery unearth uncover",
    "leak spill seep spillage leakage",
    "steal theft rob robbery",
    "petition signatory",
    "fuel diesel oil petrol",
    "illness disease sick ill",
)
"""Different words for one thing, where a figure or a date said of the one is said of the other.
Compiled by hand for this project, from general news English."""

GENERIC_COUNTED = _words(
    """person individual other total number figure count victim figure case one case group toll
    casualty human body life around resident local villager inhabitant"""
)
"""Nouns that name anybody or anything counted; what happened to them says what the count is of."""
HONORIFICS = _words(
    "mr mrs ms miss dr sir dame lord lady prof professor judge justice rev sheikh president minister senator "
    "governor king queen prince princess general colonel captain sergeant the a an of de da del la el al van von bin"
)
"""Words of a name that do not tell one person from another.
Compiled by hand for this project, from general news English."""
ROLE_WORDS = HONORIFICS

COUNTRIES: tuple[str, ...] = (
    # name, other names and demonyms, capital: the seat of government that headlines use for the state
    "usa|us u.s. u.s america american americans states united-states|washington white-house",
    "uk|britain british uk u.k. united-kingdom|london downing-street",
    "france|french|paris elysee", "germany|german germans|berlin", "italy|italian italians|rome",
    "spain|spanish|madrid", "russia|russian russians|moscow kremlin", "china|chinese|beijing",
    "ukraine|ukrainian ukrainians|kyiv kiev", "japan|japanese|tokyo", "india|indian indians|delhi new-delhi",
    "pakistan|pakistani pakistanis|islamabad", "iran|iranian iranians|tehran", "iraq|iraqi iraqis|baghdad",
    "israel|israeli israelis|jerusalem", "turkey|turkish turks türkiye|ankara", "syria|syrian syrians|damascus",
    "egypt|egyptian egyptians|cairo", "venezuela|venezuelan venezuelans|caracas",
    "colombia|colombian colombians|bogota", "brazil|brazilian brazilians|brasilia",
    "argentina|argentine argentinian|buenos-aires", "mexico|mexican mexicans|mexico-city",
    "canada|canadian canadians|ottawa", "cuba|cuban cubans|havana", "chile|chilean chileans|santiago",
    "peru|peruvian peruvians|lima", "australia|australian australians|canberra",
    "south-africa|south-african|pretoria", "nigeria|nigerian nigerians|abuja", "kenya|kenyan kenyans|nairobi",
    "ethiopia|ethiopian|addis-ababa", "sudan|sudanese|khartoum", "afghanistan|afghan afghans|kabul",
    "poland|polish poles|warsaw", "greece|greek greeks|athens", "netherlands|dutch|amsterdam",
    "belgium|belgian|brussels", "sweden|swedish swedes|stockholm", "norway|norwegian|oslo",
    "denmark|danish danes|copenhagen", "finland|finnish finns|helsinki", "ireland|irish|dublin",
    "portugal|portuguese|lisbon", "austria|austrian|vienna", "hungary|hungarian|budapest",
    "serbia|serbian serbs|belgrade", "indonesia|indonesian|jakarta", "philippines|filipino philippine|manila",
    "thailand|thai|bangkok", "vietnam|vietnamese|hanoi", "lebanon|lebanese|beirut",
    "saudi-arabia|saudi saudis|riyadh", "yemen|yemeni|sanaa", "bangladesh|bangladeshi|dhaka",
    "nepal|nepali nepalese|kathmandu", "haiti|haitian|port-au-prince", "scotland|scottish scots|edinburgh",
    "wales|welsh|cardiff", "new-zealand|kiwi|wellington", "switzerland|swiss|bern",
)  # fmt: skip
"""States with their demonyms and capitals.
Compiled by hand for this project, from general news English."""

NARROWING = _words(
    """serious critical critically seriously severe severely light minor major foreign domestic
    female male young old new further more additional local national international adult elderly
    pregnant armed confirmed suspected civilian military full part net gross first second third last
    annual monthly weekly daily quarterly core"""
)
"""Words that make of a count another one: seriously injured are not all injured, net is not gross.
Compiled by hand for this project, from general news English."""

LIGHT_VERBS = _words(
    """be have do make take get give go come put hold keep let set seem become remain stay mark
    represent mean show include involve continue happen occur serve lead bring use try want need
    help see look turn face feel appear 's have_to begin start end stop move"""
)
"""Verbs that say little about what happens; two statements that share one share no act.
Compiled by hand for this project, from general news English."""

MANY_HOLD = frozenset(
    (
        "witness resident neighbour passenger spokesman spokeswoman spokesperson councillor mp lawmaker deputy officer official "
        "analyst expert student worker employee member fan supporter player rider pupil soldier critic customer tenant reporter "
        "minister secretary professor lawyer doctor nurse teacher man woman friend mother father son daughter brother sister "
        "president coach manager captain barrister prosecutor counsel solicitor"
    ).split()
)
"""Offices and parts that one event has several holders of, so that two names for one say nothing.
Compiled by hand for this project, from general news English."""
