# ruff: noqa: E501  a line is one entry of the table
"""Turns of phrase that tell one event in different lights: general news English."""

from __future__ import annotations

TURNS: dict[str, dict[str, str]] = {
    "end of a stay": {
        "a move": r"re-?hous(?:e|es|ed|ing)|relocat(?:e|es|ed|ing)|mov(?:e|es|ed)(?: [\w,.]+){1,6}? (?:to|into)\b|asked to leave|(?:to be|were|was|been) cleared",
        "an eviction": r"(?:throw|throws|threw|thrown|kick|kicks|kicked|turf|turfed|boot|booted|drove|driven)(?: [\w,.]+){0,5}? (?:out|onto the streets?)\b|evict(?:s|ed|ion)?",
    },
    "end of a job": {
        "a resignation": r"(?:step|steps|stepped|stepping|stood|stand|stands) (?:down|aside)|resign(?:s|ed|ation)?|bow(?:s|ed) out|part(?:s|ed) (?:company|ways)|hand(?:s|ed) in|(?:leav\w+|left|gone|goes|went)(?: \w+){0,4} (?:at|of) (?:his|her|their) own (?:wish|request|accord|will)|quits?",
        "a dismissal": r"(?:was|been|were|is|being) (?:fired|sacked|dismissed|ousted|axed|let go|removed|forced out|pushed out|thrown out)|(?:throw|throws|threw) out (?:its|their|the)|oust(?:s|ed|ing)?|remov(?:ed|es)(?: \w+){1,4} from office|(?:fire|fires|sack|sacks|dismiss|dismisses|dismissed|sacked|oust|ousts|ousted) (?:him|her|them|its|their|the)|shown the door|fired|sacked",
    },
    "a stop of work": {
        "a strike": r"strik(?:e|es|ers?|ing)|walk-?outs?|industrial action|stoppages?|down(?:ed)? tools",
        "a blockade": r"block(?:s|ed|ade|ades|aded|ading)|wildcat|(?:to|on) (?:its|their) knees|(?:hold|holds|held|holding)(?: \w+){1,4} to ransom|paralys(?:e|es|ed|ing)|siege",
    },
    "end of a dispute": {
        "a settlement": r"settle(?:s|d|ment)?|(?:end|ends|ended|ending) (?:their|the) (?:dispute|quarrel|row|case|conflict)|out of court|reach(?:es|ed)? (?:an|a) (?:agreement|deal|compromise)|agree(?:s|d)? on|compromise",
        "a surrender": r"cav(?:e|es|ed|ing) in|humiliat\w+|surrender(?:s|ed)?|g[ia]ve(?:s|n)? in|back(?:s|ed)? down|capitulat(?:e|es|ed|ion)|climb(?:s|ed)? down|knuckle(?:s|d)? under|g[ia]ve(?:s|n)? way|bow(?:s|ed)? to|yield(?:s|ed)? to|submit(?:s|ted)? to|(?:swallow|accept)(?:s|ed)? \S+ terms",
    },
    "a collision": {
        "a collision": r"collid\w+|collision|(?:was|were|been) (?:hit|struck) by|accident",
        "running down": r"mow\w* down|plough\w* (?:in)?to|plow\w* (?:in)?to|ramm(?:ed|ing)|r[au]n(?:ning)? (?:him|her|them|\w+) down|barrel\w* into",
    },
    "criticism": {
        "criticism": r"criticis\w+|criticiz\w+|question(?:s|ed)|disagree\w*|object(?:s|ed)? to|express\w* (?:concern|doubt)s?",
        "an attack": r"slam(?:s|med)|blast(?:s|ed)|lambast\w*|savag(?:es|ed)|tor[en] into|tears? into|rip(?:s|ped) into|rage[sd]? (?:at|against)|fum(?:es|ed)|launch\w* (?:an|a \w+) attack",
    },
    "a warning": {
        "a warning": r"warn(?:s|ed|ing)?|caution(?:s|ed)?|advis(?:es|ed)|announc\w+",
        "a threat": r"threat(?:s|en|ens|ened)?|blackmail\w*|ultimatum|intimidat\w+|bull(?:y|ies|ied)",
    },
    "a harmful level": {
        "a raised level": r"(?:above|over|exceed\w*) (?:the )?(?:legal |safe )?(?:limit|threshold|norm)s?|elevated|raised levels?|too high",
        "poison": r"poison(?:s|ed|ing|ous)?|toxic|deadly|contaminat\w+|killer",
    },
    "a search": {
        "a search": r"search(?:es|ed)?|inspect(?:s|ed|ion)|visit(?:s|ed)?|seiz\w+ (?:documents|files|papers|computers)",
        "a raid": r"raid(?:s|ed)?|swoop(?:s|ed)?|storm(?:s|ed)|ransack\w*|turned (?:\w+ ){1,3}upside down",
    },
    "a request": {
        "a request": r"ask(?:s|ed) (?:for|him|her|them)|request(?:s|ed)?|sought|seeks?|appeal(?:s|ed) (?:for|to)|called for|telephone (?:call|conversation)|spoke (?:by|on the) (?:tele)?phone|wrote to",
        "begging": r"begs?|begged|begging|plead(?:s|ed|ing)?|pled|implor\w+|beseech\w*|besought|grovel\w*|crawl(?:s|ed|ing)? to|cap in hand|on (?:his|her|their|its) knees",
    },
    "off the programme": {
        "a withdrawal": r"pull(?:s|ed|ing)? out|withdr[ae]w\w*|cancel(?:s|led|ling)? (?:his|her|its|their) (?:\w+ )?(?:appearance|show|performance|concert|visit|talk|speech|gig)|back(?:s|ed)? out|bow(?:s|ed)? out",
        "a dismissal": r"drop(?:s|ped)|axe[sd]?|(?:kick|throw|boot|turf)\w* (?:\w+ )?(?:off|out)|disinvit\w+|uninvit\w+|had (?:\w+ ){1,3}removed|(?:was|were|been) (?:removed|dropped|barred|banned|disinvited)",
    },
    "owning up": {
        "coming forward": r"of (?:its|his|her|their) own accord|came forward|come forward|volunt(?:arily|eered)|turned (?:himself|herself|themselves|itself) in|owned up|self-report\w*",
        "being found out": r"(?:was|were|been|got) (?:caught|found out|exposed|unmasked)|(?:confess|admit|talk)\w* only (?:after|when|once)|only (?:after|when|once) (?:\w+ ){1,4}(?:search|raid|confront|arrest)\w*|under pressure",
    },
    "death": {
        "a death": r"d(?:ie|ies|ied|ying)|dead|death",
        "a killing by a force": r"(?:police|officers?|soldiers?|troops|guards?|agents?|army|wardens?)(?: \w+){0,2} (?:kill|kills|killed|murder(?:s|ed)?|sho(?:t|ot|ots) (?:him|her|them|(?:\w+ ){1,3})(?:dead|to death))|(?:killed|murdered|shot dead|beaten to death) by (?:\w+ )?(?:police|officers?|soldiers?|troops|guards?|agents?|the army|wardens?)",
    },
    "a crowd": {
        "people": r"crowds?|workers|fans|supporters|residents|students|members|demonstrators|protest[eo]rs|strikers",
        "a mob": r"mobs?|rabble|hordes?|hooligans?|thugs?|yobs?|rioters|louts?",
    },
    "a finding": {
        "a hint": r"suggest(?:s|ed)?|(?:may|might|could) (?:help|cut|raise|lower|reduce|increase|improve|protect|prevent|cause)|point(?:s|ed)? to|indicat(?:e|es|ed)",
        "a proof": r"prov(?:e|es|ed|en|ing)|proof|beyond doubt|once and for all",
    },
    "new rules": {
        "a law": r"(?:act|law|bill|cap|rules?|limits?|measures?|reform|ordinance) (?:is |was |has been |have been )?(?:adopted|passed|approved|clears|cleared)|adopt(?:s|ed)?|pass(?:es|ed)",
        "a seizure": r"di(?:c)?tates?|diktats?|seiz(?:e|es|ed|ing|ure)|(?:power|land|money) grab|expropriat\w+|robbery|steamroll\w*",
    },
    "coming in": {
        "an arrival": r"arriv(?:e|es|ed|als?)|cross(?:es|ed|ing)?|enter(?:s|ed)?|reach(?:es|ed)?",
        "a flood": r"flood(?:s|ed|ing)?|swarm(?:s|ed)?|invasion|invad(?:e|es|ed)|storm(?:ed|ing)|pour(?:s|ed)? in|influx",
    },
    "action by police": {
        "an operation": r"dispers(?:e|es|ed|al)|clear(?:s|ed|ing)|broke up|broken up|intervened?|restrain(?:s|ed|t)?|police operation",
        "brutality": r"brutal(?:ity|ly)?|storm(?:s|ed)|club(?:bed|bing)|tear-gassed|beat(?:en|ing)?|batter(?:s|ed)?|crackdown|bludgeon(?:s|ed)?|attack(?:s|ed)? (?:the )?(?:crowd|protesters|demonstrators|marchers)",
    },
    "people in arms": {
        "fighters": r"rebels?|separatists?|(?<!freedom )fighters?|militants?|insurgents?|militia(?:men)?|guerrillas?|gunm[ae]n|commanders?",
        "freedom fighters": r"freedom fighters?|liberators?|resistance fighters?",
        "terrorists": r"terrorists?|bandits?|ringleaders?|butchers|terror (?:gang|group|militia)",
    },
    "a theft": {
        "a burglary": r"burglar(?:s|y|ies)?|broke (?:in|into)|break-in|thie(?:f|ves)|stole|theft",
        "a robbery": r"robber(?:s|y|ies)|armed (?:men|gang|raiders?|robbers?)|held up|hold-?up|at (?:gun|knife)point|raid(?:ed|ers?)?",
    },
    "newcomers": {
        "migrants": r"(?<!illegal )(?:migrants?|immigrants?|refugees?|asylum[- ]seekers?|newcomers|arrivals)",
        "illegals": r"illegals?|illegal (?:im)?migrants?|invaders?|aliens|intruders?|bogus (?:refugees?|asylum[- ]seekers?)",
    },
    "campaigners": {
        "activists": r"activists?|campaigners?|protest[eo]rs?|demonstrators?|environmentalists?|volunteers?",
        "extremists": r"extremists?|vandals?|fanatics?|eco-terrorists?|hooligans?|troublemakers?|agitators?|zealots?",
    },
    "less spending": {
        "a reform": r"reform(?:s|ed|ing)?|restructur\w+|moderni[sz]\w+|streamlin\w+|savings?|efficienc\w+|reorgani[sz]\w+|overhaul(?:s|ed)?",
        "cuts": r"cut(?:s|ting|backs?)?|slash(?:es|ed|ing)?|axe[sd]?|axing|gut(?:s|ted)|dismantl\w+|butcher\w*|austerity",
    },
    "a lost game": {
        "a defeat": r"lost|loses?|defeat(?:ed)?|(?:was|were) beaten|went down|beat(?:en)?",
        "a humiliation": r"humiliat\w+|thrash\w+|hammer(?:ed|ing)|rout(?:ed)?|crush(?:ed|ing)|demolish\w+|annihilat\w+|embarrass\w+|disgrac\w+|taught a lesson|hiding",
    },
    "going away": {
        "a withdrawal": r"withdr[ae]w\w*|pull(?:ed|s|ing)? (?:out|back)|redeploy\w*|left|depart\w*|moved out",
        "a flight": r"fle(?:d|e|es|eing)|retreat\w*|ran away|turned tail|rout(?:ed)?|driven out|abandon\w*|deserted|abscond\w*|bolted",
    },
    "the state steps in": {
        "a purchase": r"(?:has |have )?bought|buys?|acquir\w+|purchas\w+|nationali[sz]\w+|t[ao]k\w+ (?:over|into public)",
        "a seizure": r"seiz\w+|grab(?:s|bed)?|confiscat\w+|expropriat\w+|stole|robb\w+",
    },
    "a mended statement": {
        "a correction": r"correct(?:s|ed|ion)|clarif\w+|amend(?:ed|s)|specif(?:ied|ies)|revis(?:ed|es|ion)",
        "a lie": r"lied|lying|lies|mis?led|misleading|deceiv\w+|deceit|cover(?:ed)?[- ]up|untruths?|hoodwink\w*",
    },
    "what went wrong": {
        "an accident": r"accident(?:s|ally)?|mishaps?|malfunction(?:s|ed)?|technical (?:fault|failure|defect|problem)|error",
        "negligence": r"negligen(?:ce|t)|blunder(?:s|ed)?|botch(?:ed|es)|reckless(?:ness|ly)?|sloppiness|incompeten\w+|careless(?:ness|ly)?|sabotag\w+",
    },
    "two firms made one": {
        "a merger": r"merg(?:e|es|ed|er|ing)|join(?:s|ed|ing)? forces|combin(?:e|es|ed|ing)|tie-?up|marriage of equals|partnership",
        "a takeover": r"swallow(?:s|ed|ing)?|gobbl\w+|devour\w*|take-?over|hostile|raid(?:er|ers)?",
    },
    "an exchange of words": {
        "a talk": r"(?:open |frank |lively )?discuss(?:ed|es|ion|ions)|debat(?:e|ed|es)|talk(?:s|ed)|met|meeting|exchange of views|conversation",
        "a clash": r"clash(?:es|ed)?|shouting match|showdown|brawl(?:s|ed)?|heckl\w+|(?:furious|stormy|tumultuous) (?:meeting|session|sitting|debate|hearing|talks?|call|exchange|encounter)|bust-up|slanging match|uproar",
    },
    "money paid": {
        "a payment": r"donat\w+|gifts?|fees?|commissions?|payments?|honorari\w+|loans?|consult(?:ing|ancy) (?:fees?|contract)",
        "a bribe": r"brib\w+|kickbacks?|sweeteners?|slush fund|backhanders?|hush money|corrupt(?:ion)?",
    },
    "public money": {
        "an investment": r"invest(?:s|ed|ing|ments?)|support(?:s|ed)?|aid|grants?|subsid\w+|funding|stimulus",
        "a waste": r"wast(?:e|es|ed|ing)|squander\w*|handouts?|splurg\w+|giveaways?|bail-?outs?|sunk|money pit|boondoggle",
    },
    "asking a witness": {
        "questions": r"question(?:ed|s|ing)|interview(?:ed)?|heard as a witness|gave evidence",
        "an interrogation": r"interrogat\w+|grill(?:ed|ing)|third degree",
    },
    "money gone": {
        "losses": r"lost (?:their |its |the )?(?:money|savings|deposits)|(?:bad|failed|risky) investments?|misallocat\w+|missing|shortfall|unaccounted for",
        "fraud": r"cheat(?:ed|s)|fraud\w*|swindl\w+|embezzl\w+|defraud\w*|scam(?:s|med)?|looted|pocketed|stole",
    },
    "a failed plan": {
        "a delay": r"postpon\w+|delay(?:s|ed)?|reschedul\w+|put (?:off|back)|teething troubles",
        "a fiasco": r"fiasco|debacle|shambles|farce|chaos|disgrace|scandal",
    },
    "among pupils": {
        "a quarrel": r"quarrel\w*|scuffle|argument|disagreement|altercation|incident",
        "an assault": r"bull(?:y|ied|ying|ies)|beat(?:en)? up|assault(?:ed)?|attack(?:ed)?|brutal\w*|savage\w*",
    },
    "an animal": {
        "an attack": r"bit(?:es|ten)?|attack(?:s|ed)?|injur\w+",
        "a killer beast": r"maul(?:s|ed|ing)|killer|beast|monster|savag\w+|man-eat\w+",
    },
    "a price": {
        "a rise": r"(?:price|fare|rent|fee|rate|tax|charge|toll)s? (?:rise|increase|adjustment)s?|(?:go|goes|went|gone) up|rais(?:e|es|ed|ing)|adjust(?:s|ed|ment)?",
        "a rip-off": r"hik(?:e|es|ed|ing)|rip-?offs?|fleec(?:e|es|ed|ing)|goug(?:e|es|ed|ing)|daylight robbery|squeez(?:e|es|ed)",
    },
}  # fmt: skip
"""Turns of phrase by which one event is told in another light; within a family the senses stand
from the neutral to the charged. Compiled by hand for this project, from general news English."""

NAMING_TURNS = frozenset(
    {
        "a stop of work", "death", "end of a dispute", "end of a job", "people in arms", "newcomers",
        "campaigners", "a theft", "a lost game", "two firms made one", "the state steps in",
        "new rules", "a finding", "a mended statement", "end of a stay", "a failed plan",
    }
)  # fmt: skip
"""Families whose turns name the event itself, as “the blockade” does."""

ONCE = frozenset({"death", "end of a dispute", "end of a job"})
"""Families of what happens to somebody once, so that no earlier event is meant."""
