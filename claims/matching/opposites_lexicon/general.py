# ruff: noqa: E501  a line is one entry of the table
"""Opposite turns of news of every kind.

Compiled by hand for this project, from general news English.
"""

from __future__ import annotations

from claims.matching.opposites_lexicon.axis import Axis

LIMBS = "arm|leg|hip|wrist|ankle|neck|collarbone|rib|finger|foot|hand|skull|shoulder|elbow|knee|nose|jaw|pelvis|vertebra|toe"
INJURIES = (
    r"injur(?:y|ies)|burns?|fractures?|wounds?|concussion|bruis(?:es|e|ing)|cuts|scratches|grazes|shock|hypothermia"
    r"|smoke (?:inhalation|poisoning)|inhaling (?:\w+ )?(?:smoke|gas|fumes)|(?:gas|fume) (?:inhalation|poisoning)|whiplash|sprains?|broken (?:\w+)"
)
"""What somebody has who was not left unhurt."""

AXES: tuple[Axis, ...] = (
    # disaster and accident
    Axis(
        "holds",
        r"held(?: firm| out| up)?|withst(?:ood|ands?)|stood firm|(?:is|was|are|were|remain\w*|stay\w*) (?:intact|undamaged|unscathed|in one piece|standing)|undamaged|stood up to",
        r"g[ai]ve(?:s|n)? way|collaps(?:ed?|es|ing)|(?:has |had )?burst(?:s|ing)?|breached|ruptured|caved in|crumbled|fell in|was (?:badly |heavily )?damaged|broke(?! (?:the|an?|his|her|its|their|into|off)\b)(?: apart| up| open)?|fail(?:ed|s)",
    ),
    Axis(
        "alive",
        r"surviv(?:ed?|es|ing)|(?:was|were|is|are|found|pulled out|rescued|still) alive",
        r"died|dead|perished|was killed|were killed|lost (?:his|her|their) li(?:fe|ves)|drowned",
        passing=True,
    ),
    Axis(
        "unhurt",
        r"unhurt|unharmed|uninjured|unscathed|escap(?:ed|es) (?:injury|unhurt)|safe and sound|without (?:a scratch|injury|injuries)",
        rf"(?:was|were|been|is|are|got|badly|slightly|seriously) (?:injured|hurt|wounded|harmed)"
        rf"|(?:suffer(?:ed|s)?|sustain(?:ed|s)?|treated (?:\w+ ){{0,3}}for|escaped with|ha(?:s|ve|d)|with) (?:[\w-]+ ){{0,3}}(?:{INJURIES})"
        rf"|(?:treated|admitted|kept|seen) (?:\w+ ){{0,2}}(?:in|at|to|by) (?:[\w’'-]+ ){{0,3}}(?:hospital|clinic|doctors?|paramedics|medics)"
        rf"|(?:taken|flown|rushed|airlifted|brought|sent|driven|ferried|moved) (?:on )?to (?:[\w’'-]+ ){{0,3}}(?:hospital|clinic|infirmary)|hospitali[sz]ed"
        rf"|(?:broke|fractured|sprained|dislocated|cracked|burned|burnt|bruised|cut) (?:his|her|their|an?|one|two|three|both|several) (?:\w+ )?(?:{LIMBS})",
    ),
    Axis(
        "under control",
        r"under control|contained|extinguished|put out|brought under|burned? itself out|(?:is|was) out",
        r"out of control|still (?:burning|spreading|blazing)|rag(?:es|ed|ing)|(?:is|was|were|are) (?:burning|spreading)",
        passing=True,
    ),
    Axis(
        "open",
        r"(?:re)?opened|(?:is|are|was|were|stay\w*|remain\w*|kept|keeps?|be) (?:re)?open|back in service|run(?:s|ning)? (?:again|normally|as usual)|resumed?|in operation|up and running",
        r"closed|shut(?:s|ting)?(?: down)?|out of (?:service|action|order)|suspended|(?:at|to) a standstill|not in use|sealed off|stood still|locked|barred|blocked",
        passing=True,
    ),
    Axis(
        "leaks",
        r"leak(?:s|ed|ing)|spill(?:s|ed|ing)|seep(?:s|ed|ing)|flow(?:s|ed|ing) (?:out|into)",
        r"watertight|(?:stayed|remained|kept) dry",
    ),
    Axis(
        "safe",
        r"(?:is|are|was|were|be|remain\w*|perfectly|completely|entirely) (?:safe|harmless)|pos(?:es|ed|ing) no (?:\w+ )?(?:danger|risk|threat)|fit to drink|(?:no|without|any) (?:danger|risk|hazard)",
        r"unsafe|dangerous|hazardous|toxic|poisonous|contaminated|polluted|unfit|harmful|a (?:danger|risk|threat|hazard) to",
    ),
    Axis(
        "warned",
        r"warned|informed|notified|alerted|(?:was|were|had been|been) (?:\w+ )?(?:informed|told|alerted)|knew|(?:was|were) (?:well |fully )?aware|had known",
        r"unaware|had no (?:idea|knowledge|warning)|(?:without|no) (?:any )?(?:prior |advance )?(?:warning|notice)|in the dark|not (?:been )?(?:warned|informed|told|alerted)",
    ),
    Axis(
        "sounded",
        r"sounded|rang|w?[eg][no]t? off|wailed|woke",
        r"(?:stayed|remained|was|were) silent|(?:was|were) (?:switched )?off",
    ),
    Axis(
        "works",
        r"(?:is|was|are|were|still|fully) (?:working|functioning|functional|in working order|operational)|worked (?:properly|normally|as \w+|perfectly)|without a (?:hitch|fault)",
        r"fail(?:ed|s|ing)|broke(?:n)? down|malfunction(?:ed|s|ing)?|out of order|faulty|defective|stopped working",
    ),
    Axis(
        "found",
        r"(?:was|were|been|has been|is) (?:found|located|recovered|rescued|traced)|turned up",
        r"(?:is|are|was|were|still|remain\w*|gone|reported) missing|disappeared|unaccounted for|vanished",
        passing=True,
    ),
    Axis(
        "stable",
        r"(?:in a |is |was |are |were )?stable(?: condition)?|out of danger|not (?:life-)?threatening|on the mend|recovering",
        r"critical(?:ly)?|life-threatening|fighting for (?:his|her|their) li\w+|in (?:mortal )?danger|coma",
        passing=True,
    ),
    # courts and police
    Axis(
        "guilty",
        r"convicted|(?:found|is|was|were|verdict of) guilty|conviction|(?:years|months)(?: in (?:prison|jail|custody))? for [\w’'-]+(?: [\w’'-]+)?:",
        r"acquitted|(?:found|is|was|were|verdict of) (?:not guilty|innocent)|cleared(?: of)?|walk(?:ed|s) free|exonerated|acquittal",
    ),
    Axis(
        "plea",
        r"plead(?:ed|s)? guilty|pled guilty|admitted|confess(?:ed|es)|owned up",
        r"plead(?:ed|s)? (?:not guilty|innocent)|pled not guilty|den(?:ied|ies|y)|rejected the (?:charges?|accusations?)|protested (?:his|her|their) innocence",
    ),
    Axis(
        "upheld",
        r"uphe?ld|uphold(?:s|ing)?|confirmed|let (?:\w+ ){0,3}stand|(?:lost|loses|dismissed|rejected) (?:his|her|their|the|its|an) appeal|appeal (?:was |has been )?(?:dismissed|rejected|failed)|loses appeal",
        r"quashed|overturn(?:ed|s)|overrul(?:ed|es)|set aside|struck down|annulled|thr[eo]wn? out|revers(?:ed|es)|won (?:his|her|their|the|its|an) appeal|(?:allowed|granted) (?:his|her|their|the|its|an) appeal",
    ),
    Axis(
        "in force",
        r"uphe?ld|kept|keeps|extend(?:ed|s)|prolong(?:ed|s)|impos(?:ed|es)|remains? in (?:force|place)|introduced|tightened",
        r"lift(?:ed|s)|overturned|scrapp(?:ed|s)|dropp(?:ed|s)|end(?:ed|s)|suspend(?:ed|s)|abolish(?:ed|es)|repeal(?:ed|s)|eas(?:ed|es)|expired",
    ),
    Axis(
        "charged",
        r"(?:was|were|been|is|are) (?:charged|indicted)|faces? (?:\w+ )?charges?|brought charges|pressed charges",
        r"without charge|dropped (?:the |all )?(?:charges|case)|charges (?:were |have been )?dropped|no charges",
    ),
    Axis(
        "bail",
        r"(?:granted|released on|freed on|out on) bail|bail (?:was |has been )?granted",
        r"(?:refused|denied) bail|remanded in custody|bail (?:was |has been )?(?:refused|denied)|kept in custody|stays? in custody",
    ),
    Axis(
        "caught",
        r"(?:was|were|been|is|are) (?:\w+ )?(?:arrested|caught|captured|detained|in custody|apprehended)|under arrest|in custody|made an arrest",
        r"(?:at|on) (?:large|the run)|got away|escaped|fled|still (?:wanted|sought)|no arrests?|went free",
        passing=True,
    ),
    Axis(
        "intended",
        r"deliberate(?:ly)?|intentional(?:ly)?|on purpose|premeditated|wilful(?:ly)?|arson|sabotage|foul play",
        r"accidental(?:ly)?|unintentional(?:ly)?|by (?:mistake|accident)|inadvertent(?:ly)?|an? (?:tragic )?(?:accident|mishap)",
    ),
    Axis(
        "sober",
        r"sober|(?:no|without) (?:trace of )?alcohol|zero alcohol|tested negative for (?:alcohol|drugs)",
        r"drunk(?:en)?|intoxicated|over the (?:\w+ )?limit|under the influence|had been drinking|smelled of alcohol",
    ),
    Axis(
        "armed",
        r"(?:was|were|been|is) armed|carr(?:ied|ying) a (?:knife|gun|pistol|rifle|weapon)|had a (?:knife|gun|pistol|rifle|weapon)|drew a (?:knife|gun|weapon)",
        r"unarmed|no weapons?|without a weapon|empty-handed",
    ),
    Axis(
        "lawful",
        r"(?:is|was|were|are|perfectly|fully) (?:legal|lawful|permitted|authori[sz]ed|licensed)|had (?:all the |a |the |its |the necessary )?(?:permits?|licen[cs]es?|permission)|with (?:a |the )?(?:permit|licen[cs]e|permission)",
        r"illegal(?:ly)?|unlawful(?:ly)?|unauthori[sz]ed|unlicensed|without (?:a |any |the )?(?:permits?|licen[cs]es?|permission|authori[sz]ation)|banned",
    ),
    Axis(
        "violent",
        r"violent(?:ly)?|turned (?:ugly|violent)|ended in (?:violence|chaos|clashes)|erupted",
        r"peaceful(?:ly)?|without (?:incident|trouble|violence)|(?:passed off|stayed|remained) (?:calm|quiet|peaceful)\w*",
    ),
    # politics, business and talks
    Axis(
        "passed",
        r"(?:was |were |been |has |have |narrowly |finally )?(?:approved|adopted|endorsed|ratified|voted through|waved through)|pass(?:ed|es)|accept(?:ed|s)|voted (?:for|in favou?r)|g[ai]ve(?:n|s)? (?:\w+ ){0,2}(?:green light|go-ahead|blessing|consent)|said yes|back(?:ed|s)",
        r"rejected|voted (?:down|against)|blocked|turned down|thr[eo]wn? out|vetoed|defeated|turn(?:ed|s) (?:\w+ ){1,3}down|fail(?:ed|s)|said no|struck down|fail(?:ed|s) to (?:pass|win|get)|refused|withheld",
    ),
    Axis(
        "goes ahead",
        r"(?:will|is to|are to|to|can|would|went|goes|going) (?:still )?(?:go )?ahead|will take place|took place|on schedule|as planned",
        r"called off|cancel(?:l?ed|s)|scrapped|abandoned|postponed|put (?:off|back)|shelved|(?:not|never) take place|will not be held",
        passing=True,
    ),
    Axis(
        "agreed",
        r"(?:reached|struck|signed|clinched|sealed|have|there is|concluded) (?:an? |the )?(?:\w+ )?(?:deal|agreement|accord|compromise|settlement)|agreed|came to terms|shook hands|settled",
        r"(?:no|without an?|without) (?:\w+ )?(?:deal|agreement|accord|compromise|settlement)|(?:talks|negotiations) (?:\w+ )?(?:collapsed|broke\w* (?:down|off|up)|failed|ended without)|fail(?:ed|s) to (?:agree|reach)|walk(?:ed|s) out|(?:still |far )apart",
        passing=True,
    ),
    Axis(
        "stays",
        r"extend(?:ed|s) (?:[\w’']+ ){0,4}contract|(?:will |to |would |vowed to |wants to |is )?(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?) (?:on|in (?:office|post|the job|his post|her post)|as)|refus(?:ed|es) to (?:resign|quit|go|step down)|will not (?:resign|quit|go|step down)",
        r"resign(?:s|ed)?|stepp?(?:ed|s|ing)? down|quits?|(?:was|were|been) (?:sacked|fired|dismissed|let go)|(?:has |have )?left (?:office|his|her|the) ?(?:post|job)?|is leaving|handed in (?:his|her) (?:resignation|notice)",
        passing=True,
    ),
    Axis(
        "keeps",
        r"kept|keeps?|retain(?:s|ed)|held on to|defended|hangs on to|secured|regained",
        r"los(?:t|es|ing)|forfeit(?:s|ed)|surrender(?:s|ed)|gave up|no|stripped of",
    ),
    Axis(
        "consulted",
        r"(?:was|were|had been|been|fully) (?:consulted|asked|involved|heard)|with (?:\w+ ){0,2}consent|gave (?:\w+ ){0,2}consent|agreed to",
        r"without (?:consulting|asking|hearing|involving|(?:\w+ ){0,2}consent)|over (?:his|her|their) heads?|behind (?:his|her|their) backs?|nobody (?:asked|consulted)",
    ),
    Axis(
        "supports",
        r"support(?:s|ed|ing)?|backs|backed|favou?rs?|in favou?r of|welcom(?:ed|es)|prais(?:ed|es)|applaud(?:ed|s)",
        r"oppos(?:es?|ed|ing)|against|criticis(?:ed|es)|criticiz(?:ed|es)|condemn(?:ed|s)|reject(?:ed|s)|denounc(?:ed|es)|attack(?:ed|s)",
    ),
    Axis(
        "attended",
        r"attend(?:ed|s)?|(?:was|were|is) (?:present|there)|took part|turned up|showed up",
        r"absent|stay(?:ed|s) away|boycott(?:ed|s)?|skipp?(?:ed|s)|did not (?:come|attend|turn up|show up|take part)|excused (?:him|her|them)",
    ),
    Axis(
        "unanimous",
        r"unanimous(?:ly)?|(?:without|no) (?:a )?(?:dissent\w*|opposing vote)|all (?:\w+ )?(?:members|judges|councillors) (?:voted|agreed)|to nothing|to nil",
        r"divided|split|by a (?:\w+ )?majority|narrow(?:ly)?|against (?:\w+ )?(?:votes?|opposition)|dissent(?:ed|ing)|by \d+ (?:votes )?to [1-9]",
    ),
    Axis(
        "on time",
        r"on (?:time|schedule)|punctual(?:ly)?|ahead of schedule",
        r"(?:was|were|is|are|ran|running|months|weeks|years|hours|days) late|delayed|behind schedule|overdue",
    ),
    Axis(
        "within budget",
        r"(?:within|on|under) budget",
        r"over (?:the )?budget|overran|cost overruns?|more than (?:planned|budgeted)|dearer than planned",
    ),
    Axis(
        "raises",
        r"rais(?:ed|es|ing)|put(?:s|ting)? up|increas(?:ed|es|ing)|hik(?:ed|es|ing)",
        r"cut(?:s|ting)?|lower(?:ed|s|ing)|reduc(?:ed|es|ing)|slash(?:ed|es|ing)|froze|left (?:\w+ ){0,4}unchanged|kept (?:\w+ ){0,4}unchanged",
        contrary=True,
    ),
    Axis(
        "rises",
        r"r[oi]se(?:s|n)?|increased|grew|climbed|jumped|soared|surged|gained|(?:is|was|went) up|higher",
        r"f[ae]ll(?:s|en)?|decreased|dropped|declined|slumped|plunged|sank|tumbled|slid|shr[au]nk|(?:is|was|went) down|lower",
        contrary=True,
    ),
    Axis(
        "profit",
        r"(?:made|posted|reported|turned|earned) (?:an? )?(?:\w+ )?profit|in the black|profitable",
        r"(?:made|posted|reported|suffered) (?:an? )?(?:\w+ )?loss|in the red|loss-making|unprofitable",
        contrary=True,
    ),
    Axis(
        "paid",
        r"(?:was|were|been|has|have|had|fully) paid|settled (?:\w+ ){0,2}(?:bill|debt|debts)|in full",
        r"unpaid|ow(?:es|ed)|(?:never|not) (?:been )?paid|has yet to pay|left (?:\w+ ){0,3}unpaid",
    ),
    Axis(
        "genuine",
        r"genuine|authentic|(?:is|was|are|were) (?:real|true|an original|original)|by the master (?:himself|herself)",
        r"fakes?|forged|forger(?:y|ies)|counterfeit|doctored|bogus|(?:is|was|are|were) (?:false|untrue|a copy|copies)|imitation",
    ),
    Axis(
        "concedes",
        r"conced(?:e|ed|es|ing)(?= defeat|[.,;]|$| (?:at|on|in|to (?:his|her)|late|early|shortly|before|after|until)\b)"
        r"|(?:admit(?:ted|s)?|accept(?:ed|s)?) (?:defeat|the (?:result|outcome|verdict of the voters))|congratulated",
        r"(?:contest(?:ed|s|ing)?|challeng(?:ed|es|ing)?|disput(?:ed|es|ing)) the (?:result|outcome|count)"
        r"|(?:demand|ask|call)(?:ed|s|ing)? (?:for )?a (?:recount|rerun|new count)|reject(?:ed|s) the (?:result|outcome)|cried foul",
    ),
    # sport
    Axis(
        "wins",
        r"w[io]n(?:s|ning)?|beat|beats|defeated|defeats|triumph(?:ed|s)|victor(?:y|ious)|came out on top|overcame",
        r"los(?:t|es|ing)|was beaten|were beaten|was defeated|were defeated|went down to|knocked out|crashed out",
        contrary=True,
    ),
    Axis(
        "allowed",
        r"(?:was |is |has been )(?:allowed|given|awarded)|stood|counted|was onside",
        r"disallowed|ruled out|(?:was|were) offside|chalked off|annulled|did not (?:count|stand)",
    ),
    Axis(
        "fit",
        r"(?:is|was|declared|fully|match) fit|(?:will|can|is to) (?:play|start|ride|race)|passed (?:a |his |her )?fitness test",
        r"injured|unfit|(?:will|is to) miss|ruled out|sidelined|out (?:for|of) (?:the )?(?:season|match|game|weeks|months)",
        passing=True,
    ),
    Axis(
        "scored",
        r"(?:scored|converted|netted|put away) (?:\w+ ){0,3}penalty|penalty (?:went|was) (?:in|scored)",
        r"(?:missed|skied|wasted|squandered|saved|stopped) (?:\w+ ){0,3}penalty|penalty (?:was )?(?:saved|missed)",
    ),
    Axis(
        "clean",
        r"tested negative|clean (?:test|sample)|(?:was|is|were) clean",
        r"tested positive|fail(?:ed|s) a (?:drugs?|doping) test|banned substance|doped",
    ),
    # science and health
    Axis(
        "succeeds",
        r"succe(?:eded|eds|ssful|ssfully)|(?:was|is) a success|worked|made contact|touched down safely|landed safely",
        r"fail(?:ed|s|ure)|unsuccessful(?:ly)?|crash(?:ed|es|-landed)|lost contact|broke up|(?:was|is) lost",
    ),
    Axis(
        "infected",
        r"(?:is|was|were|are|been) (?:infected|ill|sick)|tested positive|caught the (?:virus|disease)|fell ill|contracted",
        r"tested negative|(?:stayed|remained) healthy|in good health|free of (?:the )?(?:virus|disease|infection)|uninfected",
    ),
    Axis(
        "recovers",
        r"recover(?:ed|s|ing)|bounc(?:ed|ing) back|thriv(?:es|ed|ing)|improv(?:ed|es|ing)|on the mend",
        r"(?:is|are|was|were|still) (?:dying|declining|shrinking)|dying|deteriorat(?:ed|es|ing)|worsen(?:ed|s|ing)|getting worse",
        contrary=True,
    ),
    Axis(
        "effective",
        r"effective|helps?|helped|works|worked|reduc(?:ed|es) (?:the )?risk|protects?|protected",
        r"ineffective|(?:no|without) (?:\w+ )?(?:effect|benefit|improvement|difference)|useless|made no difference",
    ),
    Axis(
        "first",
        r"for the first time|never before|unprecedented|the first (?:ever|in history)",
        r"not (?:for )?the first time|once again|for the (?:second|third|fourth) time|(?:had|has) (?:happened|been done) before",
    ),
    Axis(
        "full",
        r"sold out|(?:was|were|is|are) (?:full|packed)|to capacity|filled to",
        r"half[- ]empty|(?:was|were|is|are) (?:almost |nearly )?empty|unsold|deserted",
    ),
)
