"""Words of news English that say how many, how exactly, and how a number changed.

Source: the usual reference grammars' closed classes (numerals, approximators, comparatives), agency
style guides for abbreviations (bn, m, pc), and reading of news reports. Nothing here comes from an
evaluation set. Widths of approximations are set by hand; each says why.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

Effect = Literal["about", "odd", "below", "above", "more", "least", "less", "most", "exact"]
"""What a qualifier does to a number: an interval around, from ("forty-odd"), just below or just
above it; a strict or inclusive lower ray; a strict or inclusive upper ray; nothing."""

SMALL: Final = MappingProxyType(
    {
        "zero": 0, "nought": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
        "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19,
    }
)  # fmt: skip
TENS: Final = MappingProxyType(
    {
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90,
    }
)  # fmt: skip
SCALES: Final = MappingProxyType(
    {
        "hundred": 100, "thousand": 1_000, "lakh": 100_000, "lakhs": 100_000, "lac": 100_000,
        "million": 1_000_000, "crore": 10_000_000, "crores": 10_000_000,
        "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
    }
)  # fmt: skip
GROUPS: Final = MappingProxyType({"dozen": 12, "dozens": 12, "score": 20, "couple": 2, "pair": 2})
"""Nouns that count by themselves: "a dozen", "three dozen", "a couple of"."""
SUFFIX_SCALES: Final = MappingProxyType(
    {
        "k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "MM": 1e6,
        "b": 1e9, "B": 1e9, "bn": 1e9, "Bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "T": 1e12,
        "cr": 1e7, "Cr": 1e7,
    }
)  # fmt: skip
"""Abbreviations that may stand behind digits, as agencies print them."""

ORDINALS: Final = MappingProxyType(
    {
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
        "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
        "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
        "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
        "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
        "thousandth": 1_000, "millionth": 1_000_000, "billionth": 1_000_000_000,
    }
)  # fmt: skip
DENOMINATORS: Final = MappingProxyType(
    {
        "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
        "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20,
        "hundredth": 100, "thousandth": 1_000,
    }
)  # fmt: skip
METRE_NOUNS: Final = frozenset(
    """high tall long wide deep away below above from off race races hurdles sprint freestyle
    breaststroke backstroke butterfly relay final finals run swim dash gold world medal record
    olympic steeplechase medley pool tower wall wave waves building bridge tunnel drop fall deep in
    to of and at on or by thick apart north south east west by beneath under stretch crater cliff
    statue chimney mast yacht ship boat vessel mark platform springboard air rifle time
    trial""".split()
)
"""Words behind "30m" that show metres; before any other word it is a number of millions."""
FRACTION_SIGNS: Final = MappingProxyType(
    {
        "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5,
        "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8,
        "⅞": 7 / 8,
    }
)  # fmt: skip

VAGUE: Final = MappingProxyType(
    {
        "tens of thousands": 20_000, "hundreds of thousands": 200_000,
        "tens of millions": 20_000_000, "hundreds of millions": 200_000_000,
        "tens of billions": 20_000_000_000, "hundreds of billions": 200_000_000_000,
        "thousands": 2_000, "millions": 2_000_000, "billions": 2_000_000_000,
        "trillions": 2_000_000_000_000, "hundreds": 200, "dozens": 24, "scores": 40, "tens": 20,
        "several hundred": 200, "several thousand": 2_000, "several million": 2_000_000,
        "several dozen": 24, "a few hundred": 200, "a few thousand": 2_000, "a few dozen": 24,
        "several": 3, "a few": 2, "a handful": 2, "numerous": 3, "countless": 3, "many": 3,
        "few": 2,
        "a number": 2, "a couple": 2,
    }
)  # fmt: skip
"""Sizes that by themselves contradict nothing, with the least that they mean. Two of the unit
("dozens" is at least 24) is the plural's minimum; the top stays open."""
VAGUE_NEEDS_OF: Final = frozenset({"scores", "a handful", "tens", "a number"})
"""Vague only before "of": "scores of people", not "the scores were level"."""

APPROXIMATE_SHARE: Final = 0.10
"""Widest half-interval of "about n": a tenth. Readers of "about 200" accept 180 to 220; beyond a
tenth a desk would print another figure."""
ROUND_STEPS: Final = (1.0, 5.0)
"""Places people round to within a power of ten: 1 and 5. "About 1,234" is meant to the last digit,
"about 250" to fifty; the half-interval never exceeds that place."""

BEFORE: Final[Mapping[str, Effect]] = MappingProxyType(
    {
        "about": "about", "around": "about", "approximately": "about", "approx": "about",
        "approx.": "about", "roughly": "about", "some": "about", "circa": "about", "ca": "about",
        "ca.": "about", "c.": "about", "~": "about", "≈": "about", "an estimated": "about",
        "estimated": "about", "estimated at": "about", "close to": "about", "near": "about",
        "in the region of": "about", "somewhere around": "about", "in the order of": "about",
        "on the order of": "about", "at around": "about", "at about": "about", "or so": "about",
        "upward of": "least", "upwards of": "least", "at least": "least", "a minimum of": "least",
        "minimum of": "least", "no fewer than": "least", "no less than": "least",
        "not less than": "least", "not fewer than": "least", "as few as": "least",
        "no lower than": "least", "≥": "least", ">=": "least", "greater than or equal to": "least",
        "more than or equal to": "least", "equal to or more than": "least",
        "equal to or greater than": "least", "minimum": "least",
        "almost": "below", "nearly": "below", "just under": "below", "just below": "below",
        "just short of": "below", "a little under": "below", "slightly under": "below",
        "slightly less than": "below", "slightly fewer than": "below", "just less than": "below",
        "approaching": "below", "shy of": "below", "just shy of": "below", "nearing": "below",
        "virtually": "below", "a little less than": "below", "slightly below": "below",
        "just fewer than": "below", "not quite": "below",
        "just over": "above", "just above": "above", "just more than": "above",
        "a little over": "above", "a little more than": "above", "slightly over": "above",
        "slightly more than": "above", "slightly above": "above", "a bit more than": "above",
        "marginally more than": "above", "little more than": "above",
        "more than": "more", "over": "more", "above": "more", "greater than": "more",
        "larger than": "more", "higher than": "more", "bigger than": "more", "in excess of": "more",
        "exceeding": "more", "exceed": "more", "exceeds": "more", "exceeded": "more",
        "surpassing": "more", "surpass": "more", "surpassed": "more", "topping": "more",
        "topped": "more", "north of": "more", "well over": "more", "far more than": "more",
        "much more than": "more", "well above": "more", "beyond": "more", ">": "more",
        "longer than": "more", "older than": "more", "taller than": "more", "heavier than": "more",
        "faster than": "more", "hotter than": "more", "passing": "more", "passed": "more",
        "less than": "less", "fewer than": "less", "under": "less", "below": "less",
        "lower than": "less", "smaller than": "less", "well under": "less", "well below": "less",
        "short of": "less", "south of": "less", "<": "less", "shorter than": "less",
        "younger than": "less", "cheaper than": "less", "far fewer than": "less",
        "far less than": "less", "much less than": "less",
        "up to": "most", "at most": "most", "as many as": "most", "as much as": "most",
        "no more than": "most", "not more than": "most", "a maximum of": "most",
        "maximum of": "most", "no higher than": "most", "no greater than": "most",
        "not over": "most", "as high as": "most", "as long as": "most", "≤": "most", "<=": "most",
        "less than or equal to": "most", "equal to or less than": "most", "maximum": "most",
        "no longer than": "most", "capped at": "most", "not exceeding": "most",
        "at the most": "most",
        "exactly": "exact", "precisely": "exact", "equal to": "exact",
    }
)  # fmt: skip
"""Qualifiers that stand before the number. "Some 40" is an approximation in news English."""
AFTER: Final[Mapping[str, Effect]] = MappingProxyType(
    {
        "or more": "least", "and more": "least", "or above": "least", "and above": "least",
        "or over": "least", "and over": "least", "or higher": "least", "or greater": "least",
        "or older": "least", "and older": "least", "plus": "least", "+": "least", "-plus": "least",
        "and up": "least", "or longer": "least", "at least": "least",
        "or less": "most", "or fewer": "most", "or under": "most", "and under": "most",
        "or below": "most", "or lower": "most", "or younger": "most", "and younger": "most",
        "at most": "most", "at the most": "most", "and below": "most",
        "or so": "about", "or thereabouts": "about", "give or take": "about", "-odd": "odd",
        "-ish": "about", "or more than": "least", "or less than": "most",
    }
)  # fmt: skip
"""Qualifiers that stand behind the number, its unit or its noun."""

RISES: Final = frozenset(
    """rise rises rose risen rising grow grows grew grown growing increase increases increased
    increasing climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging
    soar soars soared soaring gain gains gained gaining up expand expands expanded expanding
    add adds added adding improve improved improves advance advanced advances edge edged
    rebound rebounded swell swelled strengthened strengthen hike hiked raise raises raised raising
    double doubled""".split()
)
FALLS: Final = frozenset(
    """fall falls fell fallen falling drop drops dropped dropping decline declines declined
    declining decrease decreases decreased decreasing slump slumps slumped plunge plunges plunged
    plunging tumble tumbles tumbled tumbling shrink shrinks shrank shrunk shrinking lose loses lost
    losing down cut cuts cutting slid slide slides sliding slip slips slipped contract contracts
    contracted contracting dip dips dipped reduce reduces reduced reducing shed sheds shedding
    ease eased eases weakened weaken lower lowered lowers lowering slash slashed slashes""".split()
)
MOVES: Final = frozenset(
    """go goes went going gone move moves moved moving change changes changed revised swing swung
    improve raise""".split()
)
"""Verbs that with "from … to …" say before and after, too."""
CHANGE_NOUNS: Final = frozenset(
    """rise increase gain growth jump surge climb fall drop decline decrease loss slump plunge cut
    reduction dip contraction hike change swing improvement uptick downturn""".split()
)
MORE_OF_THEM: Final = frozenset({"another", "further", "additional", "extra"})
"""Words before a figure that adds to one given elsewhere."""
HOW_MUCH: Final = frozenset(
    """about around roughly nearly almost some more than over least up to just an a estimated as
    much many approximately only""".split()
)
"""Words between a verb of change and its number."""
PART_MARKS: Final = (
    "including", "included", "includes", "among them", "among whom", "of them", "of whom",
    "of which", "of these", "of those", "among those", "among the dead", "comprising",
)  # fmt: skip

OUTCOMES: Final = MappingProxyType(
    {
        "dead": """dead died die dies dying killed kill kills killing death deaths fatality
            fatalities perished lives slain deadly""",
        "injur": """injured injuring injure injuries injury wounded wounding wounds hurt hurting
            casualties""",
        "miss": "missing unaccounted",
        "arrest": "arrested arresting arrests arrest detained detaining",
        "evacu": "evacuated evacuating displaced evacuations",
        "releas": "released releasing release freed freeing frees liberated liberating",
        "rescu": "rescued rescuing saved",
        "hospit": "hospitalised hospitalized hospital",
    }
)
"""What happened to those counted, each under the stem that `Value.of` carries: two outlets say
"killed 12", "12 dead" and "the death toll is 12" of one figure."""

IRREGULAR_PLURALS: Final = frozenset(
    """people men women children police troops personnel staff cattle sheep fish deer mice feet
    teeth geese lives media data criteria phenomena crew aircraft spacecraft headquarters species
    police youth faithful percent delegates livestock hectares""".split()
)
ADJECTIVAL_ED: Final = frozenset(
    """armed injured wounded displaced freed detained registered reported confirmed suspected
    alleged convicted elected unarmed uniformed masked retired married related associated released
    unidentified infected vaccinated affected hospitalised hospitalized skilled uninsured licensed
    combined accused trapped stranded kidnapped abducted bereaved occupied used damaged destroyed
    educated talented experienced undocumented declared unvaccinated listed united""".split()
)
"""Participles that stand before what is counted ("freed individuals"); any other word in -ed after
a number's noun is taken for the verb."""
PREPOSITIONS: Final = frozenset(
    """of in on at by from to for with since after before during over under between among against
    into onto through across near around about behind beyond within without until till per via as
    than towards toward amid despite off out up down""".split()
)
FUNCTION_WORDS: Final = PREPOSITIONS | frozenset(
    """the a an and or but nor so yet if when while where who whom whose which that this these those
    is are was were be been being am has have had having do does did will would shall should can
    could may might must not no it its they them their he him his she her we us our i you your
    there here then also only just still already now once more less most least each every all both
    either neither any some such other others another today yesterday tomorrow because although
    though unless whether how what why very too said says say told added including according
    according about ago later earlier last next past previous coming
    ahead behind apart higher lower""".split()
)
"""Words that end the noun phrase behind or before a number."""
NOUN_ENDING_VERBS: Final = frozenset(
    """died fled went came made took got said won led met left fell rose grew ran held gave found
    lost paid sent set put cut hit saw began became kept brought bought sold told spent stood wrote
    fought shot hurt broke struck swept burnt caught drew drove flew hid rode sank sang sat slept
    remain remains remained need needs needed want wants wanted work works live lives think thinks
    believe believes support supports oppose opposes agree agrees says show shows showed die flee
    go come make take get win lead meet leave fall rise grow run hold give find lose pay send see
    begin become keep bring buy sell tell spend stand write fight shoot break strike
    reach reached await face faced face""".split()
)
"""Finite verbs that can follow a counted noun and are no part of it."""

DETERMINERS: Final = frozenset(
    """of the a an its his her their our these those other others more additional further all about
    around least at in worth nearly almost over some than most up to only just as many further
    another total""".split()
)
"""Words between a number and the noun it counts, or between a verb and its number."""
LINKS: Final = FUNCTION_WORDS | frozenset(
    """is was were are be been being has had have reached reaches reach reaching hit hits hitting
    stood stands stand totalled totaled totals total totalling costs cost costing worth valued
    estimated averaged averages measured measuring weighed weighing weighs put puts recorded
    registered came comes come set sets setting got paid pay around about approximately nearly
    almost least some roughly just only some currently now total exceeded exceeds topped surpassed
    passed climbed remained remains at least most estimated percent per cent points point basis
    percentage million billion trillion thousand hundred mph kph km kg miles metres meters
    kilometres kilometers tonnes tons years months weeks days hours minutes seconds dollars euros
    pounds magnitude additional further extra annualised annualized annual record""".split()
)
"""Verbs and adverbs between a subject and its number."""

LABELS: Final = frozenset(
    """boeing airbus flight route article section chapter channel apollo windows iphone covid
    formula psalm title room gate page interstate highway form resolution brigade unit area studio
    figure table paragraph clause rule bill proposition prop amendment protocol runway
    exhibit appendix vol volume model galaxy pixel playstation xbox falcon soyuz voyager antonov
    sukhoi tupolev embraer bombardier cessna precinct ward pier apartment apt suite terminal
    ftse nikkei cac fortune russell stoxx asx nifty topix forbes
    verse episode season motorway junction type bloc""".split()
)
"""Nouns before which a number is a name or an address, not a quantity."""
TRADE_NAMES: Final = frozenset(
    "apollo windows fortune galaxy pixel falcon voyager russell title volume model".split()
)
"""Those of the labels that are nouns of their own where they have no capital: "a galaxy 62 million
light years away"."""
GRADES: Final = frozenset(
    "category level stage phase tier grade division rank alert scale step".split()
)
"""Nouns whose number is a rank that can be disputed: "a category 4 hurricane"."""
CALL_SIGNS: Final = frozenset(
    "air force one|marine one|one nation|one direction|seven sisters|three gorges|"
    "three mile island|big three|big four|big five|gang of four|fab four|five eyes|"
    "one plus|twenty20|four seasons|six nations|one drive|chanel no|square one|day one|"
    "group of seven|group of twenty|nine network|one world|one belt|three kingdoms|"
    "back to square one|once in a|ground zero|net zero|net-zero|zero tolerance|zero-tolerance|"
    "at sixes and sevens|big ten|five guys|forever 21|one uk|sixty minutes|60 minutes|"
    "one america news|first lady|first minister|first nations|first amendment|"
    "second amendment|third reich|third world|first world war|second world war|third way|"
    "second circuit|fifth column|first republic|first ladies".split("|")
)
"""Names and idioms with a number in them, in lower case."""
PRONOUN_ONE_AFTER: Final = frozenset(
    """of another way day thing time by to can could should would may might must has had is was
    who that which with on in at for from where and or but more side hand end point such man's
    could does wonders said says after if when""".split()
)
"""Words after "one" that show the pronoun or an idiom rather than a count."""
PRONOUN_ONE_BEFORE: Final = frozenset(
    """no any every each this that the some which another a an first last other big next
    new good bad loved anyone someone young little old
    same right wrong as""".split()
)
