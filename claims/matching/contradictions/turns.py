# ruff: noqa: E501  a line is one side of a pair
"""Further pairs of turns of phrase of which only one can hold of one thing at one time.

Compiled by hand for this project, from general news English. They stand beside those of
`claims.matching.opposites_lexicon`, which are compared by rules.
"""

from __future__ import annotations

OPPOSITE_TURNS: dict[str, tuple[str, str]] = {
    "at liberty": (
        r"free on bail|out on bail|released|set free|freed|granted (?:\w+ )?bail|walk(?:ed|s) (?:out|free)|questioned as a witness|went home|allowed home",
        r"in(?:to)? custody|remanded|behind bars|in (?:hand)?cuffs|in jail|in prison|locked up|arrested|(?:led|taken) (?:away|to a van|to the cells)|detained",
    ),
    "switched": (
        r"(?:switched|turned) on|(?:is|was|were) on(?=[,.;]|$)",
        r"(?:switched|turned) off|(?:is|was|were) off(?=[,.;]|$)",
    ),
    "running": (
        r"(?:was|is|were|are) (?:running|operating|in operation|in use|working)|r[au]n(?:ning|s)? (?:normally|at full|as usual)|at full (?:capacity|speed|tilt)|in full swing|never stopped|carried on",
        r"stand(?:s|ing)? (?:still|idle)|stood (?:still|idle)|idle|at a standstill|shut down|closed for|for maintenance|out of (?:service|action|operation|order)|mothballed",
    ),
    "final": (
        r"(?:is|are|was|were) final|(?:no|without any?) (?:further )?appeal|cannot (?:be appealed|appeal)|last word|no further (?:recourse|remedy)|legally binding",
        r"(?:can|may|could|will|is to|are to|wants? to|intends? to|plans? to) (?:still |now |yet )?(?:\w+ )?(?:appeal|go to (?:the )?\w+ ?court|take (?:\w+ ){1,4}to (?:the|a|another)|challenge)|open to appeal|appeal is possible|not (?:yet )?final|days to appeal",
    ),
    "excluded as a cause": (
        r"(?:can be|was|were|been|is|are) (?:ruled out|excluded)|rul(?:ed|es|ing) out|had nothing to do with|not to blame|played no (?:part|role)|exonerated",
        r"possible causes?|cannot be (?:ruled out|excluded)|not ruled out|remains? (?:\w+ )?(?:possible|a possibility|suspected)|to blame|suspected|caused by|under suspicion",
    ),
    "calm": (
        r"peaceful(?:ly)?|without (?:incident|trouble|arrests)|not a (?:scuffle|stone|window)|good-natured|calm(?:ly)?|orderly|passed off|sat down|sang|sit-in",
        r"(?:got |were |was |is )?out of (?:hand|control)|r[au]n(?:ning)? (?:wild|riot)|violen\w+|riot\w*|clash\w*|scuffl\w+|storm(?:ed|ing)|pelted|bottles|smashed|rampage\w*|chaos",
    ),
    "awaited": (
        r"(?:is|are|was|were) (?:still )?(?:expected|awaited|pending|outstanding)|not yet (?:known|in|available)|will take (?:about )?\w+ (?:days|weeks)|yet to (?:arrive|come)|(?:is|are) still (?:open|out)|unknown",
        r"already (?:\w+ )?(?:confirmed|shown|known|proven|established|in|available)|ha(?:s|ve) (?:already |now )?(?:confirmed|shown|proved|established)|confirms?|(?:is|are) in(?=[,.;]|$)",
    ),
    "in time": (
        r"within (?:the |\w+ )?(?:hours|days|deadline|time|legal)|in (?:good )?time|on time|before the deadline|promptly|at once|immediately|as the law requires|beforehand|in advance",
        r"(?:too |days? |hours? |weeks? )late|after the (?:\w+ )?deadline|missed the deadline|past the deadline|belated(?:ly)?|only (?:this |on )?\w+day|deadline had (?:run out|passed|expired)|overdue",
    ),
    "on course": (
        r"reach(?:ed|es) (?:\w+ ){0,2}orbit|into (?:\w+ ){0,3}orbit|as planned|where they ought|on course|on target|planned orbit",
        r"miss(?:es|ed) (?:\w+ ){0,2}(?:orbit|target|mark)|too (?:low|high|early|soon|short|far)|off course|wrong orbit|fell short",
    ),
    "sober": (
        r"(?:test|result|sample)s? (?:was|were|came back|is) negative|tested negative|no alcohol|sober|zero alcohol|below the limit|under the limit|within the limit",
        r"over the (?:\w+ )?limit|had been drinking|had drunk|drunk(?:en)?|intoxicated|tested positive|blew|twice what is allowed|times the limit|smell\w* of (?:drink|alcohol)",
    ),
    "belted": (
        r"(?:wearing|wore|worn|put on|fastened|had on) (?:\w+ ){0,2}(?:seat ?belts?|belts?|helmets?|life[- ]?jackets?)|belted(?: in)?|strapped in|buckled",
        r"unbelted|unfastened|(?:without|no) (?:a |an |any )?(?:seat ?belts?|belts?|helmets?|life[- ]?jackets?)|(?:hardly|nobody|no one|none)[^.;]{0,30}(?:seat ?belts?|belts?|helmets?|life[- ]?jackets?)",
    ),
    "backed": (
        r"(?:full |complete |every )?(?:support|confidence|backing|trust)|stands? by|stood by|behind (?:him|her|them)|backs|backed",
        r"(?:asked|told|urged|called on|pressed|wants?) (?:\w+ ){1,3}to (?:resign|go|step down|quit|leave)|lost confidence|no confidence|distanced|withdr[ae]wn? (?:\w+ )?support|dropped (?:him|her|them)",
    ),
    "moved": (
        r"wept|cried|in tears|broke down|sobb(?:ed|ing)|shaking|smiled|grinned|laughed|cheered",
        r"no emotion|unmoved|impassive(?:ly)?|stony-faced|without (?:a word|emotion|expression)|motionless|did not (?:react|flinch)",
    ),
    "convicted": (
        r"acquitted|cleared|not guilty|walks? free|charges? (?:was |were )?(?:dropped|dismissed|thrown out)|dismissed the (?:\w+ ){0,3}(?:charges?|case)|thr[eo]wn? out the (?:\w+ )?(?:case|charges?)",
        r"(?:suspended |prison |jail )?sentence of|sentenced|convicted|found guilty|received a (?:\w+ )?sentence|jailed for|granted (?:\w+ )?bail|fined",
    ),
    "money back": (
        r"(?:full |in |a )refund(?:s|ed)?|money back|refund(?:s|ed)|reimburs\w+|repaid|paid back|returned the money|transferred back",
        r"not (?:their|your|the|his|her) money|no refunds?|no money back|(?:free )?replacement|voucher|not (?:a \w+ of it )?(?:\w+ )*(?:returned|repaid|refunded)|has not been (?:repaid|returned|refunded)",
    ),
    "stronger": (
        r"(?:gained|r[oi]se|risen|climbed|firmed|strengthened|added|up)(?: by)? [\d.,]+ ?(?:per ?cent|%|points)|[\d.,]+ ?(?:per ?cent|%|points) (?:more|higher|up|stronger)",
        r"(?:lost|f[ae]ll(?:en)?|dropped|slipped|weakened|shed|eased|down)(?: by)? [\d.,]+ ?(?:per ?cent|%|points)|[\d.,]+ ?(?:per ?cent|%|points) (?:less|lower|down|weaker)",
    ),
    "unhurt": (
        r"(?:nobody|no one|none)[^.;]{0,25}(?:was|were|been)? ?(?:hurt|injured|harmed)|no injuries|unhurt|unharmed|escaped unhurt|no casualties|without injury",
        r"(?:was|were|been|is|are) (?:\w+ )?(?:injured|hurt|wounded|burned|treated)|taken to (?:\w+ ){0,2}hospital|to hospital|broken|(?:minor|slight|serious) (?:\w+ )?injur\w+|cuts and bruises|concussion|broke (?:his|her|an?)",
    ),
    "nobody died": (
        r"(?:no|without) (?:deaths?|fatalities|loss of life|victims)|(?:none|nobody|no one)[^.;]{0,30}(?:died|killed|dead)|no lives? (?:was|were) lost|all survived",
        r"(?:kill(?:s|ed)|dead|died|deaths?|claimed (?:\w+ )?lives|lost (?:his|her|their) li\w+|fatal)",
    ),
    "inside": (
        r"(?:was|were|been|is|are) (?:inside|in the building|at home|present|there|on board|aboard|at the scene|in the room)|trapped in",
        r"(?:was|were|been|is|are) (?:outside|away|absent|elsewhere|abroad|not there|at the dentist\w*|on holiday|not inside|not present|not at home)|never (?:there|inside|present)",
    ),
    "knew": (
        r"knew|ha(?:d|s|ve) known|(?:was|were|been|had been) (?:told|informed|warned|notified|briefed|alerted|aware)|received (?:a |the )?warning",
        r"(?:was|were) (?:un|not )aware|kn[eo]w nothing|(?:did|does|do|had) not kn[eo]wn?|no (?:idea|knowledge|warning|such warning)|nobody (?:had )?(?:told|informed|warned)|(?:heard|learned|read|found out) (?:of |about )?(?:it )?(?:from|on|in|through) (?:the |our )?(?:radio|papers?|press|pages|news|media|television|internet)|never (?:told|informed|warned)|in the dark|by surprise",
    ),
    "meets": (
        r"(?:will|are to|is to|would) (?:\w+ )?(?:meet|talk|sit down|resume|continue)|next (?:round|meeting)|talks? (?:will )?(?:resume|continue|go on)|back at the table|new (?:round|talks|meeting)",
        r"no (?:more|further|new) (?:talks?|negotiations?|meetings?|rounds?)|(?:talks?|meeting|appointment)[^.;]{0,30}(?:cancelled|called off|struck|off|broken off|over|collapsed|failed)|will not (?:meet|talk|negotiate)|walked out of (?:the )?talks",
    ),
    "charges": (
        r"(?:will |would |to |is |are |has been |were |was )?(?:face|faces|facing|faced|drawing up|prepar\w+|bring|brought|press\w*|fil(?:e|ed|ing)) (?:\w+ ){0,3}charges?|(?:was|were|been|be) charged|(?:be|was|were) prosecuted",
        r"no charges?|without charges?|not (?:be )?(?:charged|prosecuted)|dropp?(?:ed|ing) (?:\w+ ){0,2}charges?|charges? (?:\w+ ){0,2}dropped|immunity",
    ),
    "conceded": (
        r"conceded|admitted (?:his|her|their|the)? ?defeat|acknowledged (?:his|her|their|the)? ?defeat|congratulated|threw in the towel|accepted (?:the|his|her|their) (?:result|defeat)",
        r"(?:has|had|have|did|does|would|will) ?n[o']t (?:\w+ )?(?:conceded?|accept\w*|congratulat\w*|recogni[sz]e)|refus\w+ to (?:concede|accept|recogni[sz]e)|contest(?:s|ed) the (?:result|count)|demand\w* a recount|yet to concede",
    ),
    "alone": (
        r"alone|acted alone|on (?:his|her|its) own|single-handed(?:ly)?|lone",
        r"accomplices?|together with|with (?:the )?help|was helped|gang|in a group|not alone",
    ),
    "own accord": (
        r"of (?:its|his|her|their) own (?:accord|free will|volition)|spontaneous(?:ly)?|by itself",
        r"(?:was|were) (?:set off|triggered|forced)|(?:had |have )?(?:\w+ )?set (?:it|them) off|against (?:his|her|their) will",
    ),
}
"""Field to the two turns."""

PASSING = frozenset(
    {
        "at liberty",
        "switched",
        "running",
        "awaited",
        "stronger",
        "unhurt",
        "nobody died",
        "meets",
        "charges",
        "conceded",
    }
)
"""Those of which one side becomes the other as time goes on."""
