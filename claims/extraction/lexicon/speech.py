"""Words by which news English attributes what is said.

Source: the verbs of communication of Levin, "English Verb Classes and Alternations" (1993),
sections 37.1 to 37.9 and 33 (judgement), with the nouns formed from them, as far as they
take a clause, a quotation or an "as" phrase. Sorted by how they attribute, because each class binds
its content in another way. Verbs that are only sometimes speech (add, find, note,
offer) are in WEAK: they count when a quotation or a that-clause follows, never alone.
"""

from __future__ import annotations

from claims.extraction.lexicon.word_lists import word_set

SAYING = word_set(
    """
    acknowledge admit advise affirm allege announce argue assert assure attest aver bark beg
    blast boast brag cable cackle caution chide claim comment complain concede confess confide
    confirm contend counter crow declare decry demand deny disclose dispute dub echo elaborate
    email e-mail emphasize emphasise enthuse exclaim explain fume gripe groan grumble gush
    hint holler howl implore inform insinuate insist interject intone joke jest lament
    maintain mention mock moan mumble murmur muse mutter narrate note object opine plead
    pledge pray predict proclaim promise pronounce protest quip quote reaffirm reassert
    reassure rebut recall recite recommend recount refute reiterate relate relay remark remind
    reply report respond retort reveal say scoff scream shout shriek sigh snap sneer speculate
    state stipulate stress stutter suggest swear tell testify text theorize threaten thunder
    tout tweet underline underscore urge utter venture vow wail warn whisper wonder write yell
    caption certify posit postulate profess rant rebuke repeat ruminate signal tease telegraph
    rail reason reckon surmise guess hypothesize estimate forecast project calculate clarify outline
    """
)
"""Verbs whose subject says what follows, whatever follows."""

WEAK = word_set(
    """
    put     accuse add agree answer appeal applaud ask assess begin believe blog call caution
    celebrate characterize characterise charge cite compare conclude condemn consider continue
    convey credit criticise criticize deem defend denounce depict describe detail determine
    deride discuss dismiss doubt drone encourage end expect explore expound express fear feel
    figure find finish frame go hail highlight hope hold imagine imply indicate inquire
    interpret invoke know label laugh learn like love observe offer open order point portray
    post praise preach press propose publish question read record regard reject release
    request rule scold see show sing slam smile speak start sum support suspect talk think
    thank understand view voice want welcome wish worry apologise apologize acclaim accept
    advertise advocate agonize brand bemoan bristle chime declined elaborate compliment
    congratulate contradict correct denigrate disagree disparage distinguish evoke fire follow
    grant grin hear illustrate insult joke judge lash lay liken list mean name nod object
    paint perceive persist pitch promote prompt prove pose raise rate realize recognize refer
    reflect reject remember renounce ridicule say sense shrug single specify spell spout tag
    term trumpet volunteer weigh admonish articulate attack blame boo bluster champion chant
    chuckle circulate coin commend concur cry deadpan deliver disavow discover dictate
    enumerate establish exhort foresee gloat heckle instruct interrupt introduce invite marvel
    oppose persuade plan point ponder prefer prescribe presume presuppose rejoice resolve seek
    share spit stammer submit summarize taunt vent
    """
)
"""Verbs that attribute when a quotation, a content clause or an "as" phrase depends on them."""

DESCRIBING = word_set(
    """
    accuse acclaim applaud attack bash blame blast brand call castigate cast characterize
    characterise chide cite compare compliment condemn congratulate credit criticise criticize
    decry deem denigrate denounce depict deride describe disparage dismiss dub hail highlight
    insult invoke label laud liken list lambaste lampoon mock nickname paint portray praise
    pronounce rebuke refer ridicule rip scold slam style tag taunt tear term thank tout trash
    trumpet voice urge vilify welcome title caution reference
    """
)
"""Verbs whose subject gives the words that stand in their clause ("called it 'a farce'")."""

ANNOUNCING = word_set(
    """
    announce confirm deny declare report dispute reject refute claim allege acknowledge admit
    predict disclose proclaim propose promise pledge denounce condemn describe characterize
    characterise call label brand dub deem accuse criticize criticise praise hail rule demand
    cite estimate forecast
    """
)
"""Verbs whose plain object is what was said ("announced a deal"); with other verbs of speech an
object alone ("signalled a shift") is the outlet's own reading."""

CAUSATIVE = word_set(
    """
    lead prompt cause force drive push move inspire compel provoke spur embolden allow enable
    oblige persuade convince press
    """
)
"""Verbs whose object does what the verb below them says. Source: verbs of causation and persuasion
with object control, as grammars list them."""

DENYING = word_set(
    """
    deny refute dispute reject rebut disavow contradict disclaim repudiate dismiss
    """
)
"""Verbs whose subject says that the content is not so."""

PHASES = frozenset({"begin", "start", "end", "finish", "close", "continue", "open"})
"""Verbs of speech that are more often said of a thing: a march ends, a season starts."""

FLATLY_DENYING = word_set("deny refute rebut contradict disclaim repudiate")
"""Those that deny whatever their object is; "reject" and "dispute" need a claim as object."""

ALLEGING = word_set("accuse allege suspect charge blame")
"""Verbs whose content is an allegation until somebody shows it."""

OBJECT_CONTENT = word_set("tell inform assure remind warn advise ask urge notify")
"""Verbs whose object is the listener, never the speaker."""

ACCORDING = frozenset({"according"})
PREPOSITIONS_OF_SOURCE = ("according to", "in the words of", "as told to", "per")

SPEECH_NOUNS = word_set(
    """
    accusation admission advice affidavit allegation announcement answer appeal apology
    argument assertion assessment assurance belief claim comment communique complaint concern
    conclusion confession confirmation contention criticism declaration demand denial
    description email e-mail estimate explanation fear finding forecast hope idea insistence
    interview letter memo message note notion op-ed opinion plea pledge post prediction press
    promise proposal question remark reminder reply report request response revelation rumor
    rumour sentiment speech statement suggestion suspicion testimony text theory threat
    transcript tweet view vow warning word call charge address essay column article tirade
    rant joke
    """
)
"""Nouns that hold what somebody said: "X's claim that", "in a statement, X"."""

RECKONINGS = word_set(
    "count tally estimate reckoning account calculation figure figures word view telling"
)
"""Nouns with which "by X's count" names whose figure it is."""

COUNTING = word_set("count tally tot total clock put estimate reckon calculate compute")
"""Verbs whose subject answers for the figure that is their object: "the union counted 600"."""

RECORDING = word_set(
    "register record log document list measure detect identify verify tabulate chart compile"
)
"""Those that whoever keeps a record does with a figure; others record what they achieve
themselves ("the team recorded ten wins")."""

EVIDENTIAL = word_set(
    """
    suggest signal underscore underline highlight show indicate reveal mean imply reflect prove
    hint outline illustrate demonstrate represent point raise express confirm underpin describe
    announce stress emphasize emphasise mark remind
    """
)
"""Verbs that things do as well as people: of a thing they are the outlet's own reading."""

DOCUMENTS = word_set(
    """
    report statement letter memo study survey poll paper document documents data figures statistics
    census filing complaint lawsuit indictment ruling verdict transcript email e-mail release
    bulletin notice post tweet message book article account accounts media ad advert
    advertisement commercial resolution petition motion editorial placard poster billboard
    """
)
"""Texts that are cited as sources."""

NO_SPEAKERS = word_set(
    """
    one it this that these those which what who whom there nobody none nothing something anything
    everything somebody someone anybody anyone everybody everyone all some many few others
    another you
    """
) | {"no one"}
"""Pronouns that name no speaker where the text does not say whom they stand for."""

OFFICIAL_BODIES = word_set(
    """
    police coastguard army navy government ministry prosecutors firefighters customs treasury
    parliament council court
    """
)
"""Bodies whose account is an official one, also without a name."""

UNNAMED_SOURCES = word_set(
    """
    source sources official officials diplomat diplomats aide aides insider insiders analyst
    analysts expert experts observer observers witness witnesses authority authorities critic
    critics investigator investigators prosecutor prosecutors police spokesman spokeswoman
    spokesperson spokespeople resident residents neighbour neighbor neighbours neighbors
    executive executives officer officers report reports media
    """
)
"""Descriptions of speakers who are not named. Source: the press's own style guides on sourcing."""

PLATFORMS = (
    "Truth Social",
    "Twitter",
    "X",
    "Facebook",
    "Instagram",
    "Telegram",
    "TikTok",
    "YouTube",
    "WhatsApp",
    "Weibo",
    "WeChat",
    "LinkedIn",
    "Reddit",
    "Threads",
    "Bluesky",
    "Mastodon",
    "Snapchat",
    "Substack",
    "VKontakte",
    "Parler",
    "Gab",
    "Medium",
    "Signal",
    "Oval Office",
    "White House",
    "Rose Garden",
    "Air Force One",
    "Downing Street",
    "Élysée",
    "Kremlin",
    "Capitol Hill",
    "state television",
    "state TV",
    "state radio",
    "state media",
    "national television",
    "Fox News",
    "CNN",
    "BBC",
    "Sky News",
    "MSNBC",
    "NBC",
    "CBS",
    "ABC",
    "NPR",
    "Al Jazeera",
    "Newsmax",
)
"""Where things are said: networks, rooms and channels whose names news stories give."""

OCCASIONS = word_set(
    """
    interview press conference briefing speech rally address hearing statement post tweet
    podcast debate testimony memo letter message video call filing
    """
)
"""Nouns for the occasion, where no platform is named."""

COUNT_NOUNS = frozenset(
    {"count", "tally", "estimate", "account", "reckoning", "figures", "telling"}
)
"""Nouns that give a figure to their owner: "by the union's count"."""

KEPT_COUNTS = word_set("count tally tallies estimate calculation figure data statistics")
"""Nouns whose keeper is the source: "the tally kept by X", "figures from X"."""

RECORD_KEEPERS = word_set(
    """
    agency service ministry department institute observatory office bureau authority commission
    registry monitor watchdog charity union hospital clinic station census survey council regulator
    inspectorate federation association organiser organizer ranger warden surveyor auditor
    meteorologist seismologist monitor coroner registrar scientist researcher inspector volunteer
    official investigator
    """
)
"""Who keeps records of what happens to others, beside the bodies of OFFICIAL_BODIES."""

DENIALS = (
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed)|rebuff(?:s|ed)"
    r"|contest(?:s|ed)|disput(?:es?|ed)|called|calls) "
    r"(?:(?:the|that|this|these|those|all|any|such|his|her|its|their|both|of) ){0,2}?"
    r"(?:accusations?|allegations?|charges?|claims?|reproach(?:es)?|reports?|it\b|them\b|wrongdoing"
    r"|everything|(?:version|account|suspicion)s?\b|baseless|unfounded|groundless|untrue|a lie"
    r"|lies)"
    r"|\bden(?:y|ies|ied) (?:this|that|it|having|any)\b|\bnot a (?:word|shred|grain) of truth\b"
    r"|\b(?:is|was|are|were) (?:simply |just |plainly |completely |entirely )?"
    r"(?:baseless|unfounded|groundless|untrue|a lie|lies|false)\b"
)
"""Words by which somebody contests what was said just before."""
