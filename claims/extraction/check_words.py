"""Words that make a sentence worth checking, or not, with the weight of each kind.

Source of the kinds: what fact-checking desks say they pick (figures, comparisons, records, causes,
accusations, dated acts of named people) and leave (opinions, wishes, promises, questions,
courtesies). The words are closed classes and common verbs of news English; the weights are set by
hand on a log-odds scale, in halves and quarters, and come from no training.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

FACT_VERBS: Final = frozenset(
    """voted signed passed approved vetoed killed died injured wounded arrested detained charged
    convicted sentenced sued fined banned blocked cut raised spent paid cost costs lost won gained
    created destroyed doubled tripled halved rose fell grew dropped increased decreased declined
    reduced added built closed opened launched invaded attacked bombed fired shot sold bought
    invested borrowed owed owes earned stole resigned appointed elected nominated supported opposed
    rejected filed released freed captured deported imported exported produced supplied funded
    provided received took gave sent withdrew began started ended ran led inherited proposed
    introduced sponsored cast balanced violated broke admitted denied confirmed found reported
    recorded tested collapsed crashed exploded evacuated rescued infected vaccinated hired
    fled seized struck hit spends pays employs owns sells imports exports produces""".split()
)
"""Acts and events that leave a record."""
PAST_VERBS: Final = frozenset(
    """was were had did said told wrote came went took made began fell rose won lost left gave saw
    shot struck hit broke found sent cut sank got voted put ran spent built brought bought kept held
    met paid sold stood taught thought threw understood grew knew led became chose drew drove fought
    fled flew hid set shut spoke stole swore tore woke withdrew been done gone given taken known
    shown written fallen risen grown driven broken chosen stolen""".split()
)
"""Irregular past forms; regular ones are told by "-ed"."""
NOT_PAST: Final = frozenset(
    "need indeed proceed speed feed seed bleed breed exceed succeed hundred sacred".split()
)
OTHERS: Final = frozenset("he she his her him they them their".split())
MAGNITUDES: Final = frozenset(
    "million millions billion billions trillion thousand thousands".split()
)
BEING_VERBS: Final = frozenset("is are was were has have had".split())
TRENDS: Final = frozenset(
    """increase increased increases increasing decrease decreased decline declined rise rose risen
    rising fall fell fallen grow grew grown growth drop dropped double doubled triple tripled
    quadrupled halved cut cuts lost gained surge surged soared plunged slumped record worst best
    highest lowest largest biggest smallest longest shortest fastest greatest deadliest poorest
    richest fewest most least first only never unprecedented since more fewer less higher lower
    larger smaller bigger greater worse better than average rate percent majority half twice
    times compared""".split()
)
"""Comparisons, superlatives, rankings and changes: each has a base that can be looked up."""
CAUSES: Final = (
    "because of", "because", "caused by", "caused", "causes", "led to", "leads to", "resulted in",
    "due to", "as a result of", "responsible for", "thanks to", "blamed on", "triggered",
)  # fmt: skip
MATTERS: Final = frozenset(
    """tax taxes deficit debt budget jobs unemployment employment inflation wages income economy gdp
    exports imports trade tariffs subsidies spending revenue prices poverty welfare pension pensions
    medicare medicaid insurance healthcare hospital hospitals patients disease cancer virus vaccine
    drugs crime murder murders homicide violence prison prisoners police gun guns immigration
    immigrants refugees border troops soldiers war army military nuclear weapons missiles
    terrorists attack attacks sanctions treaty oil gas energy coal emissions climate pollution
    school schools students teachers college university housing homes mortgage farmers farms
    companies company businesses corporations banks bank investment senate congress parliament bill
    law legislation court judge ruling amendment election elections votes ballot census population
    victims casualties deaths dead accident crash fire flood earthquake storm hurricane budget
    workers families minimum wage social security abortion""".split()
)
"""What public records and statistics are kept of."""
ACCUSATIONS: Final = frozenset(
    """accused accuses accuse accusing accusation bribing bribed defraud defrauding embezzling
    alleged alleges allegedly allegation allegations fraud corruption corrupt bribery bribe bribes
    murder murdered rape raped assault assaulted abuse abused torture tortured stole stolen
    theft embezzled laundering lied lying lies cheated illegal illegally unlawful unlawfully
    smuggling trafficking genocide massacre kidnapped abducted negligence guilty crime crimes
    violated plagiarised plagiarized blackmail extortion espionage defrauded looted covered-up
    doping racist""".split()
)
"""Words of blame that can harm a person if they are wrong."""
OPINIONS: Final = (
    "i think", "i believe", "i feel", "i hope", "i want", "i wish", "i guess", "i suppose",
    "i'm sure", "i am sure", "in my view", "in my opinion", "we believe", "we hope", "i love",
    "i don't think", "i do not think", "i don't believe", "i respect", "i agree", "i disagree",
    "i'd like", "i would like", "we need", "we want", "we must", "we should", "i mean",
    "it seems", "perhaps", "maybe", "arguably", "hopefully", "i thank", "thank you",
    "let me", "let's", "let us", "look,", "well,", "you know", "the question is", "i understand",
    "i know", "i'm going", "i am going", "we're going", "we are going", "you have to",
)  # fmt: skip
WISHES: Final = frozenset(
    """should must ought would could might may shall will won't wouldn't hope hopes wish want wants
    need needs plan plans intend intends promise promises pledge pledges vow vows aim aims expect
    expects try trying going""".split()
)
"""Modals and verbs of intention: nothing has happened yet that could be checked."""
JUDGEMENTS: Final = frozenset(
    """good great bad terrible wonderful important beautiful strong weak wrong right fair unfair
    nice proud honest tremendous fantastic horrible disgraceful shameful critical vital crucial
    essential ridiculous amazing incredible happy sad sorry glad""".split()
)
FIRST_SECOND: Final = frozenset(
    "i me my mine myself you your yours we us our ours i'm i've i'd i'll you're we're".split()
)
SPEECH: Final = frozenset(
    """said says say told tells according stated claimed claims announced reported reports argued
    argues insisted wrote tweeted posted added testified alleged estimates estimated warned
    acknowledged""".split()
)
REPORT_CAPITALS: Final = frozenset(
    """i i'm i've i'd i'll mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december god
    english""".split()
)
"""Capitalised words that name nobody."""

VOTES: Final = frozenset(
    """vote voted votes voting supported opposed signed vetoed sponsored co-sponsored cosponsored
    enacted ratified repealed""".split()
)
"""Acts of lawmakers: the record of each is public."""
DUTIES: Final = frozenset("should must ought can could may might".split())
"""Modals of duty and possibility: how things ought to be is no matter of record."""
GREETINGS: Final = (
    "thank you", "thanks", "good evening", "good morning", "good night", "good afternoon",
    "welcome", "god bless", "congratulations",
)  # fmt: skip
COMMANDS: Final = frozenset(
    """let look thank please ask listen remember see take think imagine wait excuse go come tell try
    make put stop""".split()
)
"""Verbs that open a sentence as a request to the listener."""
OPENERS: Final = frozenset("and but so now well".split())
SMALL_COUNTS: Final = frozenset("two three four five six seven eight nine ten".split())

WEIGHTS: Final = MappingProxyType(
    {
        "bias": -1.25,
        "figure": 1.25,  # a number can be looked up
        "more_figures": 0.5,  # two or more numbers, up to two extra
        "magnitude": 0.75,  # millions and billions come from a statistic
        "money_percent": 0.75,  # a budget, a price, a rate: statistics exist
        "date": 0.5,  # a dated act
        "trend": 0.25,  # comparison with something on record, up to two
        "past": 0.5,  # something has happened, up to two verbs
        "fact_verb": 0.5,  # an act that leaves a record, up to two
        "matter": 0.5,  # a subject on which records are kept, up to three
        "name": 0.25,  # somebody concrete, up to three
        "acronym": 0.25,  # an institution, and so its papers
        "others": 0.5,  # it is about somebody else
        "cause": 0.25,  # a stated cause is a claim of its own
        "accusation": 0.75,  # harm if wrong
        "speech": 0.25,  # somebody can be asked whether they said it
        "being": 0.25,  # a flat statement of how things are
        "never": 0.5,  # a universal is refuted by one case
        "in_digits": 0.5,  # written as a table would give it
        "share_or_money": 0.5,  # statistics and budgets first of all
        "vote": 0.75,  # a public record
        "than": 0.25,  # compares with something that can be looked up
        "small_count": -0.5,  # "two choices": a small number in words seldom comes from a record
        "duty": -0.25,  # how things should be
        "own_subject": -0.5,  # the speaker about him- or herself
        "greeting": -1.0,  # courtesy
        "command": -0.5,  # asks for something, asserts nothing
        "citing": -0.5,  # an anecdote retold in quotation marks
        "opinion": -0.75,  # belief is not checkable
        "own_present": -0.75,  # what "I" or "we" do, feel or intend now
        "wish": -0.5,  # has not happened, up to two
        "judgement": -0.25,  # a matter of taste, up to two
        "first_second": -0.25,  # talk between persons, up to three
        "condition": -0.5,  # "if": asserts nothing yet
        "question": -1.5,  # asserts nothing
        "short": -1.0,  # fewer than seven words say little
        "long": 0.25,  # twenty words and more hold some particular
    }
)
SHORT_WORDS: Final = 7
LONG_WORDS: Final = 20
"""Words under which a sentence is short, and from which it is long. Set by hand."""
