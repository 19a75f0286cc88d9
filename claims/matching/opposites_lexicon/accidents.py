# ruff: noqa: E501  a line is one entry of the table
"""Opposite turns of accidents, fires, weather, rescue, transport and energy.

Compiled by hand for this project, from general news English.
"""

from __future__ import annotations

from claims.matching.opposites_lexicon.axis import Axis

AXES: tuple[Axis, ...] = (
    Axis(
        "signal green",
        r"(?:signals?|lights?|aspect) (?:\w+ ){0,4}(?:at |on |to |shown |showed |showing )?(?:clear|green)|green (?:signal|light|aspect)|(?:at|on|showed|showing|shown|turned|through) (?:a |on )?green|signal (?:\w+ ){0,2}all[- ]clear",
        r"(?:signals?|lights?|aspect) (?:\w+ ){0,4}(?:at |on |to |shown |showed |showing )?(?:danger|red|stop)|red (?:signal|light|aspect|traffic light)|(?:stood|was|were|set|remained) at danger|(?:at|on|showed|showing|shown|turned) (?:a |on )?red|jump(?:ed|ing|s) (?:the |a |that )?(?:red )?(?:lights?|signal)|r[ua]n(?:s|ning)? (?:a|the) (?:red )?(?:light|signal)|signal (?:\w+ )?passed at danger|pass(?:ed|ing|es)? (?:\w+ ){0,2}at danger|shot (?:a|the) lights",
    ),
    Axis(
        "barriers down",
        r"(?:barriers?|gates?|booms?|half-barriers?|crossing arms?) (?:had |have |has )?(?:was|were|are|is|been|came|come|go|went|stayed|remained|already|fully|still|properly) (?:\w+ )?(?:down|lowered|closed|shut)|barriers? down|lowered (?:the )?(?:barriers?|gates)|(?:drove|driven|went|gone|swerved|zigzagged|slipped|weaved|crashed|squeezed) (?:around|round|through|under|past|between) (?:the |a )?(?:\w+ )?(?:barriers?|gates)|(?:closed|lowered) (?:barriers?|gates|crossing)",
        r"(?:barriers?|gates?|booms?|half-barriers?|crossing arms?) (?:had |have |has )?(?:was|were|are|is|been|stayed|remained|still|stood|stuck|pointed) (?:\w+ ){0,2}(?:up|raised|open|upright|upwards)|(?:raised|open) (?:barriers?|crossing)|barriers? up|(?:un(?:guarded|protected|gated|manned)) crossing|no barriers?|crossing (?:\w+ )?without barriers",
    ),
    Axis(
        "derails",
        r"derail(?:ed|s|ment|ing)|(?:came|come|went|ran|jumped|left|leapt|leaped|leaving|off|slid off|thrown off|tossed off) (?:off )?(?:the |its |their )?(?:rails|tracks?)(?! record)|jump(?:ed|s|ing) the (?:tracks?|rails)",
        r"(?:stay(?:ed|s)|remain(?:ed|s)|kept|stood|still) (?:\w+ )?on (?:the|its|their) (?:rails?|tracks?)|(?:wheels?|axles?) (?:\w+ )?(?:stayed|remained) on the rails?|(?:stay(?:ed|s)|remain(?:ed|s)|kept) upright",
    ),
    Axis(
        "stationary",
        r"stationary|(?:was|were|is|are|been) (?:\w+ )?(?:standing|parked|stopped|halted|idling)(?! (?:out|by (?:police|officers?|the police))\b)|(?:had (?:already |just )?)(?:stopped|come to a (?:halt|stop|standstill)|pulled up|pulled over)|stood (?:still|motionless|waiting)|standing still|motionless|(?:standing|parked) (?:goods |freight )?(?:train|wagons|truck|lorry|car|vehicle)|at (?:a standstill|anchor|its moorings|her moorings)|(?:lying|lay|rid\w+|moored|anchored|been lying) (?:at anchor|off|alongside)|anchored|(?:was|were|lay|been) (?:moored|berthed|docked|tied up)|stood for \w+ minutes",
        r"(?:was|were|is|are|been|still|already) (?:\w+ )?(?:moving|rolling|in motion|travell?ing|under ?way|driving|steaming|sailing|taxiing|cruising|pulling out|pulling away|creeping|crawling)|(?:in|still in) motion|on the move|under ?way at|moving (?:slowly|forward|off|train|vehicle)|making \w+ knots|doing (?:\w+ )?\d+|at (?:full )?speed|at \w+ knots|had (?:set off|moved off|pulled out|cast off|weighed anchor)",
    ),
    Axis(
        "braked",
        r"brak(?:ed|es|ing) (?:hard|sharply|in time|at once|heavily|immediately|as soon)|(?:did|had) brake|(?:had|has|have|driver|he|she|they) braked|brakes? (?:\w+ ){0,2}(?:applied|put on|pulled|set|engaged|on|on in time|held|gripped|bit|worked|functioned|did what)|(?:applied|engaged|pulled|slammed on|hit|jammed on|stood on|set|stamped on|threw on|activated|yanked) (?:the |his |her |its )?(?:\w+ )?brakes?|emergency (?:braking|stop)|held (?:by|on) (?:the |its )?(?:\w+ )?brake|skid marks|brakes? (?:\w+ ){0,3}(?:held|stopped) the (?:car|cabin|train|tram)",
        r"without (?:braking|slowing|slowing down|touching the brakes?)|brakes? (?:\w+ ){0,2}(?:failed|off|released|loose|gave out|gave way|faded|slipped|packed up|useless|disengaged|malfunctioned|were gone)|released the (?:\w+ )?brake|no (?:attempt to (?:brake|stop|slow)|brak(?:es|ing)|skid marks|brake marks)|brake failure|failed brakes|lost (?:his|her|its|the) brakes|(?:no|little) sign of braking|kept (?:his|her) foot (?:down|on the (?:gas|accelerator))",
    ),
    Axis(
        "speeding",
        r"speed(?:ing|ed)(?! up)|(?:too|very|far too|much too) fast|(?:over|above|exceed\w+|beyond|breaking|broke|broken|in excess of) the (?:\w+ )?(?:speed )?limit|(?:excessive|excess|reckless|breakneck|high|great|top|full|inappropriate) speed|\d+ (?:\w+ ){0,4}in an? \d+\S* (?:\w+ )?(?:zone|area|limit)|at full (?:throttle|tilt|pelt)|(?:flat out|like a madman|raced|racing|hurtl\w+|tearing along|careering)|twice the (?:speed )?limit|faster than (?:allowed|permitted)",
        r"(?:within|under|below|observ\w+|kept to|keeping to|respect\w+|sticking to|stuck to|obey\w+) the (?:\w+ )?(?:speed )?limit|(?:normal|low|moderate|reduced|walking|permitted|legal|safe|appropriate|the right|the correct|the prescribed|crawling) (?:speed|pace)|at a crawl|(?:driv\w+|drove|mov\w+|travell?\w+|going) (?:very )?(?:slowly|carefully|normally)|no faster than|speed (?:\w+ )?(?:was|is|were) (?:normal|correct|appropriate|within)",
    ),
    Axis(
        "driver aware",
        r"(?:was|were|been|is|remained|stayed|fully|still) (?:\w+ )?conscious|regained consciousness|(?:was|were) (?:wide )?awake|c[ao]me (?:to|round)(?=[.,;]|$| (?:in|at|before|soon|again)\b)|(?:was|were|is|are) (?:able to (?:speak|talk)|responsive|alert|talking|lucid)|spoke (?:to|with) (?:his|her|their) rescuers|asked after",
        r"unconscious(?:ness)?|senseless|(?:was|were|had been|been|is|lay|lying|found) (?:\w+ )?(?:knocked )?out cold|unresponsive|(?:lost|losing|loses) consciousness|(?:passed|blacked|knocked) out|faint(?:ed|ing)|(?:in|into) a coma|comatose|blackout at the wheel",
        passing=True,
    ),
    Axis(
        "awake",
        r"(?:was|were|been|is|wide|fully|stayed|remained) awake|(?:was|were|well|fully) (?:well )?rested|(?:was|were) alert|had slept (?:well|enough)|kept to (?:his|her|their|the) (?:rest|breaks?|rest periods?)",
        r"asleep|(?:fell|had fallen|falling|fallen) asleep|dozed off|nodd(?:ed|ing) off|drows(?:y|ed|iness)|slept|fatigued?|overtired|exhausted|worn out|micro-?sleep|(?:at|behind) the wheel for \w+ hours|had not slept|without (?:sleep|a break|rest)|tired(?:ness)?",
    ),
    Axis(
        "belted",
        r"(?:was|were|is|been|had) (?:\w+ ){0,2}(?:belted(?: in)?|strapped in|buckled up|buckled in|harnessed)|wear(?:ing|s)? (?:\w+ ){0,2}(?:seat ?-?belts?|belts?|harness\w*|safety belts?)|wore (?:\w+ ){0,2}(?:seat ?-?belts?|belts?|harness)|had (?:\w+ ){0,2}belts? (?:on|fastened)|(?:fastened|buckled) (?:\w+ ){0,2}(?:seat ?)?-?belts?|seat ?-?belts? (?:were |was |had been |been )?(?:on|fastened|worn|in use)|belted in|clipped on",
        r"un(?:belted|buckled|restrained|strapped)|without (?:an? |any |their |his |her |wearing )*(?:seat ?-?belts?|belt|harness|safety belt)|no (?:seat ?-?belts?|belts?|harness)|(?:hardly|scarcely|barely|almost no|next to no) ?(?:anyone|anybody|one|any passengers?) (?:\w+ ){0,6}(?:seat )?belts?|belt (?:was |had been )?(?:unfastened|undone)|beltless",
    ),
    Axis(
        "belt sign",
        r"sign (?:\w+ ){0,3}(?:on|lit|illuminated|lit up|switched on)|(?:switched|turned|put) on the (?:\w+ ){0,2}sign",
        r"sign (?:\w+ ){0,3}(?:off|unlit|dark|switched off|extinguished)|(?:switched|turned) off the (?:\w+ ){0,2}sign",
    ),
    Axis(
        "overturns",
        r"overturn(?:ed|s|ing)(?! (?:an?|the|his|her|its) )|roll(?:ed|s|ing) (?:right )?over|roll(?:ed|s) (?:\w+ )?(?:once|twice|several times|on to|onto)|flipp(?:ed|ing)(?: over)?|(?:turned|turns) (?:turtle|over|upside down)|tipp(?:ed|ing|s) (?:over|her|it|on)|toppl(?:ed|es|ing)(?: over)?|(?:on|onto|to|on to) (?:its|her|their|his) (?:side|sides|roof|back|roofs)|somersault(?:ed|s)|capsiz(?:ed|es|ing)|keel(?:ed|s) over|wheels up|went over(?=[.,;]|$| (?:some|about|in|off|near|within)\b)|fell over|upended|bottom up|keel up|heeled over|blown over|knocked over|thrown over",
        r"(?:stay(?:ed|s|ing)?|remain(?:ed|s|ing)?|stood|still|kept|landed|came to rest|came down) (?:\w+ )?(?:upright|on (?:its|her|their|all four|four|all its) (?:\w+ )?(?:wheels|keel|feet)|on an even keel|afloat|standing|stable)|stood firm|righted (?:itself|herself)|on an even keel|upright",
    ),
    Axis(
        "sinks",
        r"s[aiu]nk(?:s|en|ing)?(?! (?:in|to|by)\b)|went (?:down|under|to the bottom)(?=[.,;]|$| (?:off|with|in|within|near|after|about|some|and)\b)|founder(?:ed|s|ing)|submerged|to the bottom|lost with all hands|scuttled|filled with water|swamped|settl(?:ed|ing) on the (?:bottom|seabed)|slipped beneath",
        r"afloat|(?:stay|remain|kept|still|is|was)\w* floating|refloated|seaworthy|(?:reached|made it to|limped (?:in)?to|returned to|towed (?:in)?to|made) (?:\w+ ){0,3}(?:port|harbou?r|shore)|under (?:its|her|their) own (?:power|steam)|unsinkable|pulled clear|salvaged",
    ),
    Axis(
        "own power",
        r"(?:under|by|on|with) (?:its|her|his|their) own (?:power|steam|engines?|motor)|free(?:d|ing) (?:itself|herself|themselves)|(?:surfac\w+|came up|come up|got off|came off|float\w+ off|refloat\w+|walk\w+|came down|got out|climbed out|swam) (?:\w+ ){0,3}(?:by|of) (?:itself|herself|himself|themselves|its own|her own|their own|his own)(?: accord)?|(?:got|walked|climbed|clambered|crawled|made (?:his|her|their) way|swam|walk|made it) (?:out |down |ashore |off |to safety |away )*(?:by (?:himself|herself|themselves|itself)|unaided|alone|unassisted|on (?:his|her|their) own|without help|under (?:his|her|their) own steam)|unaided|unassisted|swam (?:ashore|to (?:shore|safety|land|the bank|the beach))|(?:walk(?:ed|s)?|climbed|hiked|came) down (?:the (?:mountain|slope|hill) )?(?:by|on|alone|unaided)|(?:was|were|is|are) able to walk|could (?:still )?walk|on (?:their|his|her) own (?:two )?(?:feet|legs)",
        r"(?:was|were|be|been|being|is|are|had to be) (?:\w+ ){0,2}(?:towed|tugged|hauled|dragged|winched|hoisted|lifted|pulled|craned|carried|stretchered|picked up|fished|plucked|airlifted|flown|cut free|freed|escorted|helped)(?! (?:in the|the))|under tow|in tow|on a stretcher|on stretchers|(?:tugs?|helicopter|crane|lifeboat|tow truck|crews?|rescuers|firefighters|firemen|fishermen|divers) (?:\w+ )?(?:towed|pulled|hauled|lifted|winched|hoisted|dragged|brought|plucked|fished|picked|carried|freed|took|led|flew)|hauled the \w+ (?:in)?to|(?:was|were) brought (?:down|ashore|out|up) by",
    ),
    Axis(
        "by air",
        r"(?:by|in a|with a|aboard a|using a) (?:\w+ )?(?:rescue |army |air force |coastguard |military )?(?:helicopters?|chopper|air ambulance)|airlift(?:ed|s)?|(?:was|were|been) (?:\w+ )?(?:flown|winched)|(?:helicopters?|chopper|air ambulance) (?:\w+ ){0,4}(?:flew|took|carried|lifted|brought|picked|winched|plucked|evacuated|ferried|whisked)|medevac\w*|winched (?:to safety|aboard|up|off)|lifted off (?:by|the)",
        r"(?:by|in a|over) (?:road|ambulance|land|boat|sledge|snowmobile|car|the road|the old track|truck|lifeboat|bus)(?=[.,;]|$| (?:to|over|because|along|from|after|and|since)\b)|on foot|(?:walk(?:ed|s)?|climbed|hiked|carried|stretchered|brought) (?:back )?(?:down|off) (?:the|by|on|to)|(?:no|without a) helicopters?|helicopters? (?:\w+ ){0,3}(?:grounded|unable|turned back|could land)|(?:lifeboat|pilot boat|trawler|fishing boat|fishermen|passing ship|ambulances?) (?:\w+ ){0,2}(?:picked|took|brought|carried|rescued|hauled|drove)|picked up by (?:an? |the )?(?:\w+ )?(?:boat|ship|lifeboat|trawler|vessel|ferry|fishermen)",
    ),
    Axis(
        "collides",
        r"(?:was|were|been|being|got) (?:\w+ )?(?:struck|hit|rammed|run over|run down|knocked down|clipped|crushed|sideswiped|mown down|bowled over) by|(?:struck|rammed|hit|clipped|collided|colliding|collision|crashed into|ran into|ploughed into|plowed into|slammed into|smashed into|drove into|bumped into|rear-ended|grazed|scraped|touched) (?:with |into )?(?:the|an?|him|it|each other|another)|head-on (?:collision|crash)|in a collision|fender-bender|mid-air collision",
        r"(?:near[- ]?(?:miss|collision)|narrowly (?:missed|avoided|averted))|(?:was|were) (?:\w+ )?missed by|(?:missed|cleared) (?:\w+ )?by (?:\w+ )?(?:inches|metres|meters|feet|a whisker|centimetres|a hair)|swerved (?:to avoid|in time|clear)|(?:avoided|averted) (?:a |the )?(?:collision|crash)|no (?:collision|contact|impact|other (?:vehicle|vessel|car|ship|boat|aircraft|plane))|without (?:touching|hitting|striking)|kept (?:its|their|her) distance|(?:close|narrow) (?:call|shave|escape)|never touched",
    ),
    Axis(
        "right lane",
        r"(?:in|kept|stayed in|keeping to) (?:its|his|her|their) (?:own )?lane|(?:on|kept to) (?:its|the|his|her) (?:own|right|correct|proper) side|in the (?:correct|right) lane",
        r"(?:on|to|over to|onto) the (?:wrong|opposite|other|oncoming) side|(?:crossed|drift\w+|strayed|veer\w+|swerv\w+) (?:\w+ ){0,3}(?:cent(?:re|er) ?line|median|oncoming|opposite lane|into the path)|(?:in|into) (?:the )?(?:oncoming|opposite|wrong) (?:lane|traffic|carriageway)|wrong[- ]way|while (?:overtaking|passing)|(?:was|were|had been|been) overtaking|overtook|had overtaken|ghost driver|against the traffic",
    ),
    Axis(
        "heads downstream",
        r"downstream|down ?river|with the current",
        r"upstream|up ?river|against the current",
        contrary=True,
    ),
    Axis(
        "heads north",
        r"northbound|(?:head\w*|bound|sail\w*|travell?\w*|fly\w*|driv\w*|mov\w*|going|drift\w*|turn\w*|track\w*|veer\w*|march\w*) (?:due |to the )?north(?:wards?)?",
        r"southbound|(?:head\w*|bound|sail\w*|travell?\w*|fly\w*|driv\w*|mov\w*|going|drift\w*|turn\w*|track\w*|veer\w*|march\w*) (?:due |to the )?south(?:wards?)?",
        contrary=True,
    ),
    Axis(
        "heads east",
        r"eastbound|(?:head\w*|bound|sail\w*|travell?\w*|fly\w*|driv\w*|mov\w*|going|drift\w*|turn\w*|track\w*|veer\w*|march\w*) (?:due |to the )?east(?:wards?)?",
        r"westbound|(?:head\w*|bound|sail\w*|travell?\w*|fly\w*|driv\w*|mov\w*|going|drift\w*|turn\w*|track\w*|veer\w*|march\w*) (?:due |to the )?west(?:wards?)?",
        contrary=True,
    ),
    Axis(
        "outbound",
        r"outbound|outward[- ]bound|(?:head\w*|steam\w*|sail\w*|put\w*|go\w*|set\w*) out (?:to|for)|on (?:its|her|his|their|the) (?:way (?:out|to)|outward \w+)|(?:head\w*|flying|flew|going|rushing|en route|racing) (?:out )?to (?:rescue|fetch|pick up|collect|save|an?)|had (?:just )?(?:left|set off|set out|sailed from)",
        r"homeward[- ]bound|inbound|(?:on|was on) (?:its|her|his|their|the) (?:way (?:home|back)|homeward \w+|return \w+)|(?:head\w*|fly\w*|sail\w*|driv\w*|flew|steam\w*|going|walk\w*|travell?\w*) (?:back )?(?:home|back)(?! to (?:normal|court))|(?:was|were|had been|been) returning|returning (?:from|to (?:port|base|harbou?r|shore)|alone|empty|home)|bound for home",
        contrary=True,
    ),
    Axis(
        "takes off",
        r"(?:on|during|after|at|shortly after|attempt\w+) (?:its )?take-?off|(?:was|were|been|been) taking off|(?:had (?:just )?)taken off|took off|lift(?:ed|ing|s) off|on departure|climb(?:ing|ed) (?:out|away)|(?:was|were|been) (?:\w+ )?(?:rising|climbing|ascending|gaining height|going up)|gaining (?:height|altitude)|on (?:its|the) (?:ascent|climb|way up)|airborne",
        r"(?:on|during|while|before|when|attempt\w+|upon|the) (?:its |the |a |final )?(?:landing|approach|touchdown)(?! (?:gear|strip|stage|place|site|lights))|(?:was|were|been|be) (?:\w+ )?(?:landing|descending|sinking|coming in|coming down|touching down|losing height|going down)|(?:com\w+|came) (?:down |in )?(?:to|for a) land\w*|on (?:its|the) (?:final approach|descent|way down)|losing (?:height|altitude)|a landing (?:\w+ )?(?:plane|jet|airbus|boeing|aircraft|helicopter|airliner)|inbound",
        contrary=True,
    ),
    Axis(
        "landed normally",
        r"(?:landed|land(?:s)?|touched down|put down|came down) (?:\w+ )?(?:safely|normally|without (?:incident|trouble|a hitch|difficulty)|smoothly|as normal|as usual|softly|gently|uneventfully)|(?:normal|safe|smooth|routine|soft|gentle|textbook|uneventful|perfect) (?:landing|touchdown)|landed as on any other|(?:left|disembark\w*|got off|walked|went|came) (?:\w+ ){0,2}(?:by|via|down|using) (?:the )?(?:\w+ )?(?:stairs|steps|jet ?bridge|gangway)|(?:walked|stepped) (?:down|off) (?:the (?:steps|stairs)|normally)|disembarked (?:normally|as usual)",
        r"crash-?land(?:ed|ing|s)?|(?:emergency|hard|forced|belly|bumpy|rough|heavy|botched|precautionary) landing|belly-?landed|bounced (?:on|off|down)|landed (?:hard|heavily|roughly)|forced (?:to land|down)|ditch(?:ed|ing)|overr[au]n|overshot|(?:skidded|slid|veered|skewed|careered|ran) (?:\w+ )?off (?:the )?(?:end|runway|tarmac)|(?:down|by|via|using|on|through|out of) (?:the )?(?:emergency |inflatable |escape )?(?:chutes?|slides?)|slid down|evacuat\w+ (?:by|via|down|through|on)|emergency (?:chutes?|slides?|exits?)",
    ),
    Axis(
        "first attempt",
        r"(?:on|at|in|with) (?:the|its|his|her|their) (?:very )?first (?:try|attempt|approach|go|pass)|first (?:try|approach|attempt)|at the first time of asking|straight away|without a hitch",
        r"(?:second|third|fourth|another|repeated|next) (?:try|attempt|approach|go|pass)|go(?:ne|ing|es)?[- ]around|went around|gone around|(?:broke|broken|broke off|broken off|abort\w*|abandon\w*|missed) (?:off )?(?:a|the|its|an|his|her) (?:first |earlier |previous )?(?:\w+ )?(?:approach|landing|attempt)|missed approach",
    ),
    Axis(
        "landed long",
        r"land(?:ed|ing|s) (?:too )?(?:long|far (?:down|along)|late)|(?:beyond|past|long of|metres past) the (?:aim(?:ing)? point|touchdown zone|threshold|markers?)|overshot|too far (?:down|along) the runway|(?:\w+ )?half[- ]?way down the runway",
        r"(?:touched|put|set|came) (?:it )?down (?:\w+ )?(?:where (?:it|she|he) should|at the (?:right|correct|white|normal|usual)|in the (?:touchdown zone|right place)|on the (?:numbers|mark|markers))|in the (?:touchdown|landing) zone|at the (?:right|correct|normal) (?:point|spot|place)|on the numbers",
    ),
    Axis(
        "distress call",
        r"(?:sent|issued|made|put out|gave|radioed|transmitted|broadcast|sent out|called|calling|declar\w+|squawk\w+) (?:an? |out |the |in )*(?:\w+ )?(?:mayday|pan|pan-pan|distress (?:call|signal)|s\.?o\.?s\.?|emergency|alarm)|mayday|sos|distress (?:call|signal)|declar(?:ed|es|ing) (?:an |a )?emergency|called for help|radioed for help|sent up flares?|raised the alarm",
        r"no (?:mayday|pan|distress|sos|emergency (?:call|signal|was declared|declared)|call for help|alarm was raised)|without (?:a |an |any |sending |making )*(?:mayday|distress|sos|emergency call|call for help|word)|radio silence|(?:fell|went|gone|been) silent|(?:never|nobody) called for help|there (?:has|had) been silence",
    ),
    Axis(
        "contact",
        r"(?:made|established|have|had|re-?established|been in|was in|were in|is in|are in|in|restored|regained|kept|stayed in|maintained) (?:\w+ )?(?:radio |voice |phone )?(?:contact|touch|communication)(?: with)?|contact (?:\w+ ){0,5}(?:established|made|restored|re-established)|(?:heard|got word|received word|had word) from|(?:talk\w+|spok\w+|speak\w+) (?:to|with) (?:the )?(?:surface|tower|families|relatives|trapped|control|base|them|miners)|knock(?:s|ing)? (?:\w+ )?heard|signs? of life|answered|replied|responded to (?:calls|knocking)|a note (?:came|was)|been in touch|reachable",
        r"(?:lost|losing|loses|no|without|broke\w* off|cut|severed) (?:all |any |radio |its |their |further )*(?:contact|communication|touch|word|signs? of life|answer|reply|radio contact)|contact (?:\w+ )?(?:was |had been )?(?:lost|broken|cut|severed|broke off)|(?:fallen|fell|went|gone|been|only) silen(?:t|ce)|(?:yet|failed) to (?:call|contact|speak|reach|hear)|(?:nobody|no one) (?:\w+ )?(?:heard|called|reached)|cut off from|incommunicado|unreachable|radio silence|unanswered|uncontactable",
        passing=True,
    ),
    Axis(
        "cleared",
        r"(?:had been|was|were|been|is|are|is|be) (?:\w+ )?(?:cleared|given clearance|given permission|given leave|authori[sz]ed|licensed|certified|allowed) (?:to|for)|(?:had|has|received|obtained|got|given|with|gave|giving|granted) (?:\w+ ){0,2}(?:clearance|permission|leave|authori[sz]ation|consent|the go-ahead|the all-clear|approval|the green light)(?= |[.,;]|$)|sign(?:ed|s|ing) off(?: on)?|g[ai]ve(?:n)? (?:\w+ ){0,3}(?:leave|permission|clearance|consent|the nod|the go-ahead|the green light)|cleared for (?:take-?off|landing|departure)|(?:tower|controller|port office|regulator) (?:\w+ )?(?:cleared|permitted|allowed)",
        r"without (?:\w+ ){0,2}(?:[\w’']+ )?(?:clearance|permission|leave|authori[sz]ation|consent|approval|the go-ahead)|no (?:clearance|permission|authori[sz]ation|consent|approval)|unauthori[sz]ed|uncleared|(?:refus\w+|den\w+|withh\w+|revok\w+|withdr\w+) (?:\w+ ){0,4}(?:clearance|permission|leave|consent|approval|authori[sz]ation)|(?:told|ordered|instructed) to (?:wait|hold|stop|stay)|(?:defied|ignored|disobeyed|against) (?:\w+ ){0,3}(?:orders?|instructions?|the tower|controllers?)",
    ),
    Axis(
        "power on board",
        r"(?:one|single|only one|left|right) engine (?:\w+ ){0,3}(?:lost|failed|stopped|shut|out|cut|quit|died)|(?:on|with) (?:only )?one engine|in one engine|single[- ]engine",
        r"(?:both|all|all four|two|twin) (?:\w+ )?(?:engines|propellers|motors) (?:\w+ ){0,3}(?:lost|failed|stopped|shut|out|cut|quit|died|flamed out|dead)|(?:both|all) (?:engines|propellers) (?:out|dead|stopped)|in both engines|lost both engines|dual engine failure",
        contrary=True,
    ),
    Axis(
        "engine runs",
        r"(?:engines?|motors?|generators?|turbines?|pumps?|burners?|drive|sets?|boiler|reactor|unit|backup) (?:\w+ ){0,3}(?:started|ran|run|running|runs|came on|kicked in|fired up|turned over|sprang to life|hums?|humming|roared|working|worked|burning|spinning|took over|cut in|going|restarted|switched on)|(?:working|running) (?:generators?|pumps?|engines?)|(?:started|fired|cranked) (?:up )?(?:the|its|their) (?:\w+ )?(?:engines?|generators?|motors?|pumps?)",
        r"(?:engines?|motors?|generators?|turbines?|pumps?|burners?|drive|sets?|boiler|reactor|unit|heating|backup) (?:\w+ ){0,3}(?:failed|stopped|stalled|died|gave out|gave up|conked out|packed up|cut out|quit|coughed|sputtered|flamed out|gone out|went out|seized|seized up|broke down|tripped|shut down|shut itself down|dead|idle|out of order|would start|would turn over|silent|lost power)|(?:engine|motor|generator|flame|turbine|pump|power) failure|(?:lost|losing|without) (?:\w+ )?(?:engine|engines|power in)|flame-?out|no (?:engine|generators?|pumps?)",
        passing=True,
    ),
    Axis(
        "grounded",
        r"(?:was|were|been|are|is|remain\w*|stay\w*|be) grounded|ground(?:s|ed|ing) (?:the|its|all|their|his|her|every|a)|(?:suspend\w*|paus\w*|halt\w*|stopp\w*|cancell?\w*|ceas\w*) (?:all |its |the |their )*(?:\w+ )?(?:flights|flying|operations|services?|sailings|departures|trains)|(?:flights|operations|services|sailings|departures|trains|trams|buses|classes|lessons) (?:\w+ ){0,3}(?:suspended|paused|halted|stopped|cancelled|canceled|called off|scrapped)|no (?:flights|trains|buses|ferries|sailings|services)|nothing (?:\w+ )?(?:moved|flies|moves|runs|ran|sails)|(?:at|to) a standstill|idle(?:d)?(?= |[.,;]|$)|stands? (?:idle|still)|laid up|tied up in port|stuck in port|out of service",
        r"(?:is|are|was|were|still|back|keep\w*|kept|continue\w*) (?:still )?(?:in the air|flying|buzzing|airborne|sailing|operating|running|moving|hoisting|circulating|producing|crossing)(?= |[.,;]|$)|(?:flights|operations|services|sailings|departures|trains|trams|buses|traffic|classes|lessons|work) (?:\w+ ){0,3}(?:resumed?|continued?|normal|normally|as usual|uninterrupted|restarted|went on|goes on|go on|carried on|on schedule|unaffected|to the timetable|running)|(?:kept|keeps|keeping|stuck|ran|running|runs) to (?:the |their |its )?(?:timetable|schedule)|(?:ran|run|runs|running|operat\w+|fl[iey]\w+) (?:normally|as normal|as usual|on time|again|to schedule)|business as usual|back (?:in the air|in service|on track|in operation|to normal)|resum(?:ed|es|ing|ption)|returned to (?:service|the air|the sky|the skies)",
        passing=True,
    ),
    Axis(
        "abandons ship",
        r"abandon(?:ed|s|ing) (?:the )?(?:ship|vessel|her|it|boat|tanker|ferry|yacht)|took to the (?:lifeboats?|life ?rafts?|boats)|in (?:the )?(?:lifeboats?|life ?rafts?)|jump(?:ed|s|ing) (?:ship|overboard|into the (?:sea|water))|left (?:the )?(?:ship|vessel)|(?:was|were) (?:taken off|evacuated)|deserted (?:the|their) (?:ship|posts?)|leapt (?:from|out|overboard|into)|bailed out",
        r"(?:stay(?:ed|s)|remain(?:ed|s)|were|still|was|is|are) (?:\w+ )?(?:on board|aboard|at (?:his|her|their) posts?|at the (?:helm|wheel|controls)|on duty)|stuck to (?:his|her|their) posts?|refused to (?:leave|abandon)|last to leave|(?:stayed|stuck|stood) with the (?:ship|vessel|boat|plane|train)",
    ),
    Axis(
        "aboard",
        r"(?:was|were|is|are|been|be|had been|also|all) (?:\w+ )?(?:on board|aboard|among (?:the|its|those|them)|inside|in the (?:cab|car|building|house|cabin|cockpit|vehicle)|on (?:the|it at the) (?:bridge|site|span|plane|bus|train|hill|pier|ferry|flight))|(?:on board|aboard) (?:was|were)|among (?:the|its|those|them) (?:\w+ )?(?:was|were|is|are|passengers|occupants|aboard|on board|rescued|dead|injured|victims)|children among|had boarded",
        r"(?:no one|nobody|none|no (?:vehicles?|people|passengers?|cars?|workers?|children|child|staff|persons?|crew|pupils?)) (?:\w+ )?(?:was |were |is |are |had been )?(?:\w+ )?(?:on board|aboard|on (?:the|it)|inside|in (?:the|it)|there|present|among|crossing|using|near|working|at (?:the|home|work))|un(?:manned|occupied|staffed|inhabited)|(?:was|were|stood|is|are|lay) (?:\w+ )?(?:empty|deserted|vacant)|missed (?:the|his|her) (?:flight|plane|boat|train|ferry|bus)|(?:was|were|is) (?:on holiday|away|elsewhere|at home|abroad)",
    ),
    Axis(
        "alone",
        r"(?:was|were|is|are|been|travell?ing|sailing|driving|flying|climbing|walking|hiking|acting|acted|completely|entirely|quite|all|returning|out there) alone|on (?:his|her|its) own(?! (?:account|initiative|terms|feet|power|merits))|(?:only|sole) (?:person|occupant|one|vehicle|worker)|by (?:himself|herself)|solo|single-handed(?:ly)?|unaccompanied|no (?:other|one else|companion)|nobody else|lone(?:r|ly)?|unescorted|(?:a )?single (?:male|gunman|attacker|bear)",
        r"(?:in|part of a|with a) (?:convoy|company|group|pairs?|party|tandem)|accompanied|(?:together )?with (?:his|her|its|two|three|four|a|an|another|several) (?:\w+ )?(?:colleagues?|friends?|companions?|trainee|cubs?|wife|husband|brother|sister|son|daughter|partner|mate|passengers?|guide|co-pilot|accomplices?|others|children|instructor|family)|a (?:trainee|passenger|colleague|companion|second (?:man|person|driver)|co-driver|mate|friend) (?:was|sat|rode|travelled) (?:\w+ ){0,3}with (?:him|her|it)|(?:was|were) with (?:him|her|them)|side by side|escorted|one other (?:vehicle|person|car)|(?:had|has) (?:company|companions)|accomplices?",
    ),
    Axis(
        "loaded",
        r"(?:fully |heavily |half )?(?:loaded|laden|filled|stocked|packed)(?: with)?|(?:with|had) a (?:full|heavy) (?:hold|load|cargo|tank)|full (?:hold|load|cargo|tank|tanks|of (?:cod|fish|grain|oil|fuel|cargo|water))|(?:carrying|carried|had) (?:\w+ ){0,2}(?:\d[\d,.]*|\w+) (?:tonnes?|tons|barrels|litres|containers|head)|(?:tonnes?|tons|barrels|litres) of (?:\w+ ){1,3}(?:was|were|aboard|on board|in)|fish room filled",
        r"(?:is|was|were|are|ran|stood|returned|returning|sailing|almost|nearly|half|completely|travell?ing|lay) empty|(?:with )?an empty (?:hold|tank|silo|load|cargo)|in ballast|(?:held|contained|carried|carrying|had) (?:nothing|no (?:cargo|load|fuel|oil|grain|passengers))|un(?:loaded|laden)|without (?:cargo|a load|load)|no cargo|emptied|nothing (?:on board|aboard|in (?:it|tow)|on tow)|holds? (?:\w+ )?(?:dry|empty|bare)|discharged (?:its|her|the) cargo",
    ),
    Axis(
        "in tow",
        r"(?:was|were|been) towing|(?:in|on|under) tow|had (?:\w+ ){0,3}(?:in|on) tow|pulling (?:a|another)|towed",
        r"nothing (?:in|on) tow|(?:had )?(?:releas|uncoupl|unhook|cast off|dropp|unhitch)\w+ (?:the|a|its|her) (?:\w+ )?(?:glider|trailer|barge|tow|caravan)|without (?:a )?(?:trailer|tow|glider)|flying (?:alone|free)",
    ),
    Axis(
        "overloaded",
        r"overload(?:ed|ing)|over(?:crowded|filled|crowding|manned|weight)|over(?:-| )?capacity|too (?:many (?:people|passengers|bricks|vehicles)|much (?:weight|cargo|load)|heav(?:y|ily))|(?:above|beyond|over|exceed\w+|more than) (?:its|the|her|their) (?:\w+ )?(?:capacity|load limit|permitted load|maximum|weight limit|certified number)|(?:more|far more) (?:people|passengers|cargo|weight|load) (?:\w+ ){0,5}(?:than (?:allowed|permitted|it was|she was|the permit)|permit allows)|bursting at the seams|packed like|(?:jam-?)?packed|crammed|chock-a-block|twice (?:its|her|the) (?:capacity|permitted)|topheavy|top-heavy",
        r"(?:within|under|below|inside|well below|at) (?:its|the|her|their) (?:\w+ )?(?:capacity|load limit|limits?|maximum|permitted|allowed|weight limit)|half (?:the number|the permitted|its capacity|full|empty)|no (?:overload\w*|overcrowding)|(?:fewer|less|lighter) than (?:allowed|permitted|the law)|room to spare|(?:seats|places) (?:\w+ ){0,2}(?:vacant|free|to spare)|the (?:permitted|allowed|legal) (?:number|load|weight)|law allows",
    ),
    Axis(
        "navigation lights",
        r"(?:lights?|lamps?|headlights?|headlamps?|lanterns?|beacon|floodlights?) (?:\w+ ){0,3}(?:on|burning|lit|flashing|shone|shining|showing|working|alight|stayed on|switched on|flashed)|(?:show(?:ed|ing)|carr(?:ied|ying)|burning|with) (?:its|her|his|their|the|all) (?:\w+ )?(?:lights|lamps)|(?:well|fully|brightly|properly) lit|lit up|illuminated|floodlit",
        r"(?:lights?|lamps?|headlights?|headlamps?|lanterns?|beacon) (?:\w+ ){0,3}(?:off|out|dark|unlit|went out|gave out|broken|failed|failing|switched off|dead|extinguished)|unlit|without (?:a |any |its |her |his |their )?(?:\w+ )?(?:lights?|lamps?|headlights?)|no (?:lights?|lamps?|headlights?|lighting)|(?:lay|was|were|is|sat|sailed|went|stood|plunged into) (?:in )?(?:the )?dark(?:ness)?|pitch[- ](?:dark|black)|blacked[- ]out|lights out",
    ),
    Axis(
        "adrift",
        r"adrift|drift(?:ed|ing|s)(?: (?:helplessly|off|for|in|towards?|out))?|slipped (?:its|her|their) moorings?|broke (?:free|loose|away|adrift)|dragg(?:ed|ing) (?:its|her) anchor|not under command|unmoored",
        r"(?:at|rode at|lying at|riding at) anchor|(?:firmly |safely |securely |was |were )(?:moored|tied up|berthed|anchored|secured)|dropped anchor|anchor (?:\w+ )?held|moorings? (?:\w+ )?held|under command|made fast",
    ),
    Axis(
        "aground",
        r"(?:ran|run|runs|running|went|hard|is|was|lay|lies|driven|blown|still) aground|ground(?:ed|ing) on|stranded on|(?:struck|hit|on) (?:a|the) (?:\w+ )?(?:reef|sandbank|rocks?|shoal)|beached|stuck (?:fast )?(?:on|in) the (?:\w+ )?(?:mud|sand|sandbank|rocks|reef|bank)|high and dry",
        r"refloat(?:ed|ing|s)?|float(?:ed|s) (?:free|off|clear)|(?:pulled|towed|freed|came|got|lifted|dragged|hauled) (?:\w+ )?(?:off|free|clear|loose)(?= |[.,;]|$)|(?:in|reached) deep water|(?:is|was|again|still) afloat|clear of the (?:rocks|reef)",
        passing=True,
    ),
    Axis(
        "waterline",
        r"above the (?:water ?line|surface)",
        r"below the (?:water ?line|surface)|beneath the (?:water ?line|surface)|under the water ?line|under ?water",
        contrary=True,
    ),
    Axis(
        "high tide",
        r"(?:high|spring|rising|incoming|flood) (?:tide|water)|tide (?:\w+ ){0,2}(?:high|in|rising|coming in)|at the flood",
        r"(?:low|neap|ebb|ebbing|falling|outgoing) (?:tide|water)|tide (?:\w+ ){0,2}(?:low|out|ebbing|going out|falling)|(?:water|sea) (?:\w+ )?(?:run|gone|drawn) out|on(?: to)? (?:the )?(?:dry )?sand and stones|at the ebb",
        contrary=True,
    ),
    Axis(
        "life jackets",
        r"(?:wear\w*|wore|had|in|given|issued|handed out|carried|with) (?:\w+ ){0,2}(?:life ?-?(?:jackets?|vests?|belts?)|buoyancy aids?|helmets?|masks?)(?: on)?|(?:life ?-?(?:jackets?|vests?)|helmets?) (?:were |was )?(?:worn|on board|handed out|available|distributed|for (?:all|everyone))|helmeted",
        r"(?:no|without|too few|lack\w+|short of|not enough) (?:any |an? |their |his |her |wearing )*(?:life ?-?(?:jackets?|vests?|belts?)|buoyancy aids?|helmets?|masks?)|bare-?headed|(?:life ?-?(?:jackets?|vests?)) (?:\w+ ){0,3}(?:missing|locked away|unusable|perished)",
    ),
    Axis(
        "flames",
        r"(?:caught|catch(?:es)?|catching|set on|set|on|was on|were on) (?:fire|light|ablaze)(?! (?:brigade|service|department|engine|chief))|(?:flames|fire) (?:\w+ ){0,3}(?:shot|came|leapt|leaped|licked|burst|erupted|broke out|spread|engulfed|belched|rose|started)|(?:shot|belched|spewed|spat|put out|extinguished|smothered|fought|doused|saw) (?:\w+ )?flames|burst into flames?|(?:in|into|engulfed in|wreathed in|consumed by) flames|ablaze|alight|burn(?:ed|t|ing) (?:out|down|itself)|went up (?:in (?:flames|smoke)|like)|(?:fire|blaze|inferno) (?:broke out|ripped through|tore through|swept through|gutted)|gutted|charred|scorched",
        r"no (?:fire|flames?|blaze|signs? of (?:fire|burning)|traces? of (?:fire|burning)|smoke)|without (?:a |any |catching )?(?:fire|flames)|signs? of burning|trace of fire|free of fire",
    ),
    Axis(
        "spreads",
        r"(?:spread|spreads|spreading|jumped|leapt|leaped|raced|advanc\w+|crept|mov\w+|engulf\w+|swept|reach\w+|enter\w+|flow\w+) (?:\w+ )?(?:to|into|across|through|over|beyond|towards|as far as)|out of control|running wild",
        r"(?:was|were|is|been|remained|stayed|kept) (?:\w+ )?(?:confined|limited|restricted|contained|isolated)(?: to| within)?|did spread no|no (?:further )?spread|stopped (?:short|from spreading|at|before)|prevented (?:\w+ ){0,3}spreading|spared|held (?:the line|at bay|back|in check)|line (?:\w+ )?(?:holding|held|holds)|firebreak (?:\w+ )?held|short of",
    ),
    Axis(
        "damage",
        r"un(?:damaged|scathed|touched|harmed)|no (?:\w+ )?(?:structural |material |serious |major |real |significant |visible )?damage|(?:was|were|is|are|been) (?:\w+ )?(?:spared|intact|saved|in one piece|unaffected|left standing|protected)|(?:remain|stay|surviv|left|still)\w* (?:intact|whole|standing|in (?:one piece|good (?:shape|condition|order)))|came (?:off|through) (?:\w+ )?(?:well|lightly|intact|unscathed|unharmed)|escap(?:ed|es) (?:\w+ )?(?:damage|unscathed|lightly|the worst|destruction)|left in peace|(?:stood|stands?) (?:firm|fast|intact)|still stand(?:s|ing)|weathered (?:the|it)|rode out|(?:windows|panes) (?:\w+ )?whole|panes whole",
        r"(?:was|were|been|is|are|being|badly|heavily|severely|completely|totally|partly|lightly|slightly) (?:\w+ )?(?:damaged|destroyed|wrecked|ruined|flattened|devastated|ravaged|smashed|shattered|crushed|levelled|leveled|gutted|demolished|wiped out|written off|cracked|mangled|torn|ripped|dented|holed|scrapped|razed|broken|hit hard|thrown on|knocked (?:over|down)|torn (?:down|off|open))|(?:suffer\w*|sustain\w*|caus\w*|left|show\w*|inflict\w*|report\w*) (?:\w+ ){0,2}damage|crack(?:s|ed|ing)?|in ruins|reduced to (?:rubble|ashes|ruins)|beyond repair|total loss|write-off|gash|(?:crashed|tumbled|thundered) (?:\w+ )?(?:down|to the ground)|(?:snapped|shattered|crumpled|buckled|toppled|ruptured)|(?:tore|ripped|blew|stripped|lifted) (?:the )?roofs?|thrown on (?:its|their) sides?|(?:wind(?:ow)?s|panes) (?:\w+ ){0,6}(?:broken|shattered|smashed|blown (?:out|in))|laid waste|went to pieces|fell apart",
    ),
    Axis(
        "holds",
        r"(?:gallery|tunnel|line|roof|wall|dyke|dam|levee|bridge|rope|cable|slope|embankment|ice|hull|anchor) (?:\w+ )?(?:is |are |was )?(?:holding|stable|held|sound|solid|firm|intact|tight|secure|safe)|held (?:fast|good|together)|(?:is|are|was|were) (?:rock[- ])?(?:solid|stable|firm|holding)|still stand(?:s|ing)|stood (?:firm|fast|up to)|bore the (?:weight|load|strain)|weathered the (?:storm|gale)|took the strain|rode out",
        r"snapp(?:ed|ing|s)|(?:cracked|broken|split|torn|sheared|ripped) (?:open|apart|clean|through|in two|off)|came (?:apart|loose|away|crashing down|tumbling down|down)|(?:tower|campanile|roof|wall|bridge|building|cranes?|mast|ceiling|dam|stand|scaffold\w*|house|block|chimney|spire|steeple|pylons?|trees?|slope|hillside) (?:\w+ ){0,3}c[ao]me down|brought down the|went to pieces|folded (?:up|like)|buckl(?:ed|es|ing)|sagg(?:ed|ing)|subsid(?:ed|es|ing)|(?:unstable|unsound|shaky|unsafe|precarious|anything but (?:firm|safe|stable|sound))|(?:stones|rocks|earth|debris) (?:\w+ )?fall(?:s|ing)|gave in|giving way|rent asunder|disintegrat(?:ed|es|ing)|crash(?:ed|es) (?:down|into the (?:square|street|river|sea|valley))|(?:has|have|had) (?:\w+ )?(?:cracked|snapped|failed|sheared|parted|broken)|(?:part|sheer|shear)ed(?= |[.,;]|$)|toppl(?:ed|es|ing)|blew (?:up|apart)|broke (?:apart|in two|in half|away)|washed (?:away|out)|swept away",
    ),
    Axis(
        "repairable",
        r"(?:can|could|to|will|would|may) be (?:\w+ )?(?:repaired|saved|fixed|restored|rebuilt|mended|salvaged|patched up|refitted|shored up|renovated|preserved)|repairable|salvageable|worth (?:repairing|saving)|(?:is|are) going to be (?:repaired|fixed|restored|saved)|will reopen|is to be (?:repaired|restored|saved)",
        r"beyond (?:repair|saving|salvage|rescue)|(?:torn|pulled|knocked) down|(?:be|is to be|will be|being|must be) (?:\w+ )?(?:demolished|scrapped|razed|dismantled|bulldozed|written off|broken up|torn down|pulled down|abandoned)|demoli(?:sh|tion)|total (?:loss|write-off)|write-off|irreparable|irreparably|(?:fit )?(?:only )?for the (?:scrapyard|scrapheap|wrecking ball)|condemned",
    ),
    Axis(
        "leaks",
        r"(?:has|have|had|was|were) (?:\w+ )?(?:escaped|leaked|spilled|spilt|released)(?= |[.,;]|$)|(?:oil|fuel|diesel|gas|chlorine|ammonia|petrol|crude|sludge|cargo|acid|water) (?:\w+ ){0,3}(?:escap\w+|leak\w*|spill\w*|spilt|seep\w+|pour\w+|gush\w+|ooz\w+|drip\w*|washed ashore|came ashore)|(?:a|an|the) (?:oil |diesel |fuel |\w+ )?(?:slick|sheen|oil spill)(?= |[.,;]|$)|(?:smells?|reek\w*|stank|stink\w*) of (?:diesel|gas|oil|petrol|fuel|chlorine|rotten)|slick of|rainbow film|lost (?:gas|oil|fuel|water|some of (?:its|her) (?:load|cargo))|ruptured|holed|punctured|tar ?balls|polluted the|let (?:\w+ )?water out|cloud of (?:gas|chlorine|ammonia)",
        r"no (?:oil|fuel|diesel|gas|cargo|pollution|leak(?:s|age)?|spill(?:s|age)?|slick|contamination|trace of (?:oil|pollution))|(?:tanks?|hull|wagons?|containers?|valves?|seals?) (?:\w+ ){0,3}(?:tight|intact|sealed|sound|whole)|(?:stayed|remained|is|was|are|were) (?:tight|intact|sealed|leak-?proof)|a drop (?:got out|was (?:lost|spilled)|escaped)|(?:free of|without) (?:oil|pollution|leaks?|contamination)|none of (?:it|the (?:load|cargo|oil|gas)) (?:\w+ )?(?:leaked|escaped|reached|spilled)|(?:river|water|beach|sea|lake) (?:\w+ )?(?:is|was|remains?|stayed) clean|all (?:\w+ )?(?:tanks|cargo) (?:\w+ )?(?:intact|secure|accounted for)",
    ),
    Axis(
        "within limits",
        r"(?:within|below|under|beneath|inside|well below|well within|stayed within) (?:the )?(?:\w+ )?(?:limits?|threshold|norms?|permitted|legal|safe(?:ty)? (?:limits?|levels?)|guidelines?|standards?)|(?:readings?|levels?|measurements?|values?|concentrations?|air) (?:\w+ ){0,5}(?:normal|harmless|clean|safe|unremarkable)|(?:air|water) (?:\w+ )?(?:is |was |quality )?(?:clean|pure|good)|no (?:elevated|increased|raised|abnormal|dangerous|harmful) (?:\w+ )?(?:levels?|readings?|radiation|values|concentrations?)|background levels?",
        r"(?:exceed(?:ed|s|ing)?|above|over|broke|breach\w+|beyond|surpass\w+|in excess of) (?:\w+ )?(?:the )?(?:\w+ )?(?:limits?|thresholds?|norms?|permitted|legal limit|safe(?:ty)? (?:limits?|levels?)|guidelines?|standards?)|limits? (?:\w+ ){0,4}(?:exceeded|breached|broken|surpassed)|(?:two|three|four|five|six|ten|\w+) times the (?:\w+ )?(?:limit|permitted|level|allowed|legal|norm)|(?:elevated|increased|raised|dangerous|high|harmful|abnormal|excessive) (?:\w+ )?(?:levels?|readings?|concentrations?|values|radiation)|off the scale|(?:found|detected|measured) (?:benzene|traces|toxins|asbestos|radiation|poison)",
        passing=True,
    ),
    Axis(
        "safe",
        r"(?:can|may) (?:again |still |safely )?(?:be (?:drunk|used|eaten)|drink|use the (?:water|lake)|swim|bathe)|safe (?:to (?:drink|eat|use|swim|return|enter)|for)|drinkable|potable|no (?:cause for (?:concern|alarm)|need to (?:worry|boil))|(?:is|was|are) (?:clean|clear|pure)(?= |[.,;]|$)|all[- ]clear|harmless|non-toxic|uncontaminated|out of the woods",
        r"undrinkable|(?:boil|told|warned|advised|urged) (?:\w+ ){0,4}(?:water|boil|stay (?:away|out)|avoid|(?:against|from) (?:drinking|using|swimming))|boil[- ]water (?:notice|advisory|order)|lethal|deadly|noxious|(?:health|fire) hazard|death ?trap|accident waiting to happen|unroadworthy|unseaworthy|unsound|a disaster waiting",
    ),
    Axis(
        "roadworthy",
        r"(?:is|was|were|are|been|found|declared|fully|certified|considered) (?:\w+ )?(?:roadworthy|seaworthy|airworthy|sound|in (?:good|perfect|working) (?:order|condition|repair|shape))|pass(?:ed|es) (?:\w+ ){0,3}(?:test|inspection|check|mot|survey|examination|audit)|(?:in|was in) (?:perfect|good|working|excellent|sound|proper) (?:\w+ )?(?:order|condition|repair|shape|nick)|in order(?=[.,;]|$| and)|nothing (?:\w+ )?wrong with|no (?:defects?|faults?|technical (?:problems?|faults?|defects?))|a clean bill of health|up to (?:standard|code|scratch)",
        r"un(?:roadworthy|seaworthy|airworthy)|fail(?:ed|s|ing) (?:\w+ ){0,3}(?:test|inspection|check|mot|survey|examination|audit)|(?:in|was in) (?:poor|bad|terrible|dreadful|shocking|appalling|a poor|a bad|a terrible) (?:\w+ )?(?:order|condition|repair|shape|state|nick)|dilapidated|(?:rust|death)(?: ?-?)(?:bucket|trap)|rust(?:ed|y|ing) (?:through|away|hulk)|defects?|defective|faulty|dodgy|(?:worn|bald|threadbare|rotten|corroded|decayed) (?:\w+ )?(?:tyres|brakes|planks|pipes?|cables?|beams?|out)|ramshackle|substandard|not up to",
    ),
    Axis(
        "maintained",
        r"(?:was|were|been|is|are|had been|well|properly|regularly|fully|recently|last|duly) (?:\w+ )?(?:maintained|serviced|overhauled|inspected|checked|looked after|cleaned|renewed|replaced|modernised|modernized|refurbished|upgraded|renovated|tested|repaired|measured|certified|audited|surveyed|examined|kept up|de-iced|gritted|salted)|(?:maintenance|overhaul|inspections?|servicing|checks?) (?:\w+ ){0,3}(?:carried out|done|took place|completed|performed|up to date|in order)|(?:carried out|did|performed|completed|made) (?:\w+ ){0,3}(?:maintenance|overhaul|inspections?|checks?|servicing)|(?:underwent|undergone|passed) (?:\w+ )?(?:maintenance|an overhaul|inspection)|tip-top|had (?:a |its )?(?:\w+ )?(?:service|overhaul)|(?:had|have|has) (?:just )?(?:replaced|renewed|modernised|overhauled|serviced|inspected|upgraded)",
        r"neglect(?:ed|s|ing|ful)?|(?:no|without|lack of|poor|skimped on|cut (?:back )?on|saved on|want of|overdue|deferred|postponed) (?:\w+ )?(?:maintenance|inspections?|servic(?:e|ing)|checks?|overhaul|upkeep|repairs?)|(?:nobody|no one) (?:\w+ )?(?:checked|inspected|measured|looked|maintained|serviced)|un(?:checked|inspected|maintained|serviced|tested)|(?:due|meant|supposed|scheduled|planned|to have been|was|were|overdue) (?:to be|for) (?:\w+ )?(?:replaced|renewed|renewal|overhauled|overhaul|replacement|repair(?:ed|s)?|serviced|inspected|modernised)|(?:put off|postponed|skipped|missed|delayed) (?:the |an |its )?(?:\w+ )?(?:overhaul|inspection|maintenance|repairs?|service|check)|(?:overhaul|inspection|maintenance|repair|renewal) (?:\w+ ){0,4}(?:put off|postponed|skipped|missed|overdue|late)|(?:left|fell|fallen|gone|falling) (?:\w+ )?(?:to rot|into disrepair|to rack and ruin|to decay)|(?:wait|waited|waiting) (?:\w+ )?for (?:repairs?|replacement)",
    ),
    Axis(
        "new",
        r"(?:is|was|were|are|brand|almost|nearly|practically|quite|still) new|brand-new|(?:is|was|were|are) (?:fresh|recent)|fresh (?:crack|fracture|break|paint)|(?:freshly|newly|recently|just been) (?:built|laid|fitted|installed|painted|delivered|replaced|renewed)|state of the art|latest",
        r"(?:is|was|were|are|very|too|quite|rather|years|decades) old|age-old|antiquated|out ?dated|ageing|aging|obsolete|worn(?: out)?|rotten|(?:rotted|rusted) (?:through|away)|dates? (?:from|back to)|ancient|decades[- ]old|past (?:its|their) (?:best|prime|service life)|long in the tooth|of an old (?:crack|fracture|date)|second[- ]hand",
        contrary=True,
    ),
    Axis(
        "certificate valid",
        r"(?:certificates?|licen[cs]es?|permits?|papers|insurance|registration|policy|passport|visa|ticket|rating) (?:\w+ ){0,4}(?:valid|in order|current|up to date|in force|ran to|existed|good until|genuine)|(?:valid|current|up-to-date|full|proper|necessary|required|clean) (?:\w+ )?(?:\w+ )?(?:certificate|licen[cs]e|permit|papers|insurance|registration|passport|visa|ticket|documents?|driving licen[cs]e)|(?:was|were|been|is|duly|properly) (?:certified|licensed|registered|insured|accredited|authori[sz]ed)|(?:issued|granted|obtained|got|received|renewed) (?:the|a|its|his|her|their) (?:\w+ )?(?:permit|licen[cs]e|certificate)|permit (?:existed|was (?:issued|granted))|had (?:a|the|his|her|its|all the) (?:\w+ )?(?:permit|licen[cs]e|certificate|papers|ticket|boarding (?:card|pass))",
        r"(?:had|has|have|was|were|is|are) (?:\w+ )?(?:expired|lapsed|run out|been (?:revoked|withdrawn|cancelled|suspended))|expired (?:\w+ )?(?:certificate|licen[cs]e|permit|papers|insurance)|(?:certificates?|licen[cs]es?|permits?|papers|insurance|registration|policy) (?:\w+ ){0,3}(?:expired|lapsed|ran out|run out|invalid|forged|revoked|withdrawn|suspended|missing|out of date)|(?:no|without|lack\w*|never had) (?:an? |any |the |its |his |her |valid |proper |current |necessary |required )*(?:\w+ )?(?:certificate|licen[cs]es?|permits?|papers|insurance|registration|passport|visa|ticket|documents?|cover)|un(?:licen[cs]ed|insured|registered|certified|ticketed|documented)|out of date|invalid|refused (?:it |her |him )?(?:a |the |one |its )?(?:certificate|permit|licen[cs]e)|ticketless|fare[- ]dodg\w+",
    ),
    Axis(
        "insured",
        r"(?:is|was|were|are|fully|well|be) (?:\w+ )?(?:insured|covered)(?! (?:by|with|in|up))|had (?:\w+ )?(?:insurance|cover|a policy)|insur(?:ance|ers?) (?:\w+ )?(?:will |would |is to |are to )?(?:pa(?:y|ys|id)|cover|foot)|covered by insurance",
        r"un(?:insured|covered|derinsured)|(?:no|without|lack\w*) (?:any )?(?:insurance|cover|policy)|insurers? (?:\w+ )?(?:refus\w+|won't|decline\w*)|(?:fewer|less) than a (?:tenth|third|quarter|half) (?:\w+ ){0,3}(?:covered|insured)|policy (?:had )?(?:lapsed|expired)",
    ),
    Axis(
        "locked",
        r"locked(?! (?:down|up for|horns|in (?:a|talks))\b)|padlocked|bolted|chained (?:shut|up)|barricaded|nailed shut|welded shut|(?:doors?|exits?|gates?|hatch(?:es)?|windows?|way out|staircase) (?:\w+ ){0,4}(?:shut|closed|blocked|jammed|barred|sealed|stuck|chained|bricked up)|(?:blocked|closed|barred|sealed|jammed) (?:\w+ )?(?:doors?|exits?|gates?|hatch(?:es)?|windows?|way out|staircase)|under lock and key",
        r"unlocked|unbolted|(?:doors?|exits?|gates?|hatch(?:es)?|windows?|way out|staircase) (?:\w+ ){0,4}(?:open|opened|ajar|accessible|clear|free)|(?:stood|flung|thrown|wide) open|ajar|open (?:\w+ )?(?:doors?|exits?|gates?|hatch(?:es)?|windows?|way out|staircase)",
    ),
    Axis(
        "gates open",
        r"(?:gates?|sluices?|floodgates?|spillways?|outlets?|valves?|locks?) (?:\w+ ){0,4}(?:opened|open|went up|go up|raised|lifted)|(?:open(?:ed|ing|s)|raised|lifted) (?:the|its|their|all|two|three|one|of the|some) (?:\w+ ){0,2}(?:gates?|sluices?|floodgates?|spillways?|outlets?|valves?)|(?:let|released?|releas\w+|discharg\w+|let\w*) (?:\w+ ){0,2}(?:water|the water)(?: out| from)?",
        r"(?:gates?|sluices?|floodgates?|spillways?|outlets?|valves?|dam) (?:\w+ ){0,5}(?:closed|shut|stuck|jammed|failed to open|blocked|refused to (?:open|budge)|would budge)|(?:got|was|is|were) (?:\w+ )?(?:stuck|jammed)|(?:stay|remain|kept|been|were|was)\w* (?:closed|shut)|no water (?:was )?(?:released|let out)",
        passing=True,
    ),
    Axis(
        "covered",
        r"(?:was|were|been|is|are|had been|properly) (?:\w+ )?(?:covered|fenced off|fenced|cordoned off|roped off|secured|sealed|boarded up|capped|taped off|closed off|guarded|signposted|marked|screened|railed off)|had (?:had )?(?:a )?(?:lid|cover|fence|cap|railing|guard)|(?:seal|lid|cover|fence|railing)s? (?:\w+ ){0,4}(?:intact|in place|on)|(?:sealed|cordoned off|fenced off|closed) the (?:site|area|building|pit|well)",
        r"uncovered|(?:lay|was|were|left|stood|lying) (?:wide )?open|un(?:fenced|guarded|secured|marked|protected|sealed|signposted)|(?:no|without (?:a|any)) (?:lid|cover|fence|railing|barrier|seal|cordon|guard|warning signs?)|exposed|(?:fence|lid|cover|railing)s? (?:\w+ ){0,4}(?:torn down|missing|gone|removed|taken off|broken|stolen|down)|took (?:it|the lid|the cover) off|gaping|(?:broke|removed|broken) the seals?|seal (?:was )?broken|of the (?:\w+ )?fence (?:\w+ ){0,3}missing",
    ),
    Axis(
        "deploys",
        r"(?:parachutes?|chutes?|airbags?|slides?|life ?rafts?|landing gear|undercarriage|flaps?|gear|sails?|sprinklers?|alarms?|solar (?:panels?|arrays?)|antenna) (?:\w+ ){0,3}(?:opened|deployed|inflated|unfolded|came (?:on|down|out)|went off|worked|functioned|activated|kicked in|triggered|extended|locked|down|released|open)|(?:with )?(?:its|the|a|their) parachute (?:open|deployed)|deployed (?:the|its|a|their|his|her) (?:parachute|airbag|slides?)|on (?:a|its) parachute",
        r"(?:parachutes?|chutes?|airbags?|slides?|life ?rafts?|landing gear|undercarriage|gear|sprinklers?|solar (?:panels?|arrays?)|antenna) (?:\w+ ){0,3}(?:failed|jammed|stuck|retracted|up|closed|tangled|stayed shut|remained folded)|no (?:parachute|airbags?|sprinklers?|alarm)|without (?:a |its |any )?(?:parachute|airbags?|sprinklers?|landing gear)|(?:dropped|fell|came down|plummeted|went down|plunged) like a (?:stone|rock|brick)|in free ?fall|belly[- ]land\w*",
    ),
    Axis(
        "works",
        r"(?:work(?:ed|s|ing)|function(?:ed|s|ing)|operat(?:ed|es|ing)|perform(?:ed|s|ing)|ran|respond(?:ed|s)) (?:\w+ )?(?:properly|normally|perfectly|flawlessly|faultlessly|correctly|as (?:designed|intended|planned|it should|they should|normal|usual)|well|on schedule|without (?:a hitch|problems?|fault|interruption)|to the end)|did (?:\w+ )?(?:what (?:it|they) (?:was|were|is|are)|its job|their job|its duty)|(?:is|was|were|are) (?:fully )?(?:in order|in working order|functional|operational|switched on|in operation|at full (?:power|capacity)|up and running|active|activated|manned)|(?:sprinklers?|cameras?|alarms?|brakes?|hydrants?|sirens?|system) (?:\w+ ){0,2}(?:came on|worked|functioned|engaged|activated|kicked in|operated|ran)|(?:radio|signal|system|electricity|power|heating|lights?) (?:never|did|was|were|stayed|always) ?(?:good|on|worked|perfect)|had (?:water|power|pressure)|kicked in|fully functional",
        r"(?:was|were|is|are|been|ran|went|gone) (?:\w+ )?(?:dry|dead|broken|out|offline|inoperative|inoperable|kaput|disabled|deactivated|disconnected|unserviceable|on the blink|switched off|jammed|stuck|out of (?:use|service|action))(?= |[.,;]|$)|(?:gave|given|giving) (?:out|up the ghost|up)|packed (?:up|in)|conked out|on the blink|on the fritz|refused to (?:work|start|engage|budge|open)|malfunctions?|(?:got|get|became) (?:stuck|jammed)|(?:technical|mechanical|electrical|motor|engine|equipment|system|brake|power) (?:failure|fault|malfunction|breakdown|defect)|glitch(?:es)?|useless|cut out|seized up|jammed|(?:lost|without) (?:the |its )?(?:signal|gps|pressure|navigation)",
    ),
    Axis(
        "power",
        r"(?:power|electricity|lights?|current|supply|grid|supplies|heating|water|gas|network|service) (?:\w+ ){0,4}(?:restored|back|back on|returned|reconnected|stayed on|came back|come back|on again|flowing|running|uninterrupted|up again|normal)|(?:kept|had|have|has|got|with|retain\w*|always had) (?:its |their )?(?:power|electricity|water|light|heating|gas)(?= |[.,;]|$)|(?:restor|reconnect)\w+ (?:\w+ ){0,3}(?:power|electricity|supply|supplies|water|gas|service)|lights (?:are |were |came |went |stayed |come )(?:back )?on|(?:is|was|were|are|been) (?:re)?connected|(?:warm|lit) and (?:lit|warm)|(?:carriages?|rooms?|homes?) (?:\w+ )?(?:warm|heated|lit)",
        r"(?:power|electricity|lights?|current|supply|grid|supplies|heating|water|gas|network|service) (?:\w+ ){0,4}(?:out|off|failed|went out|gave out|cut|cut off|lost|down|interrupted|collapsed|gone|knocked out|dead|failing|cuts?)(?= |[.,;]|$)|(?:no|without|lost|lose|losing|cut off from|lacked|lacking) (?:any |the |their |its )?(?:power|electricity|light|heating|water|gas)(?= |[.,;]|$)|blacked out|(?:in|into) (?:the )?(?:dark(?:ness)?|cold)|by candlelight|(?:disconnected|unplugged)|load[- ]?shed(?:ding)?|lights (?:went |are |were |go )out|(?:plunged|sat|left) (?:\w+ ){0,3}(?:in|into) (?:the )?dark\w*|(?:was|were|been|being|are|is) (?:\w+ )?(?:cut off|disconnected)|taps? (?:\w+ )?(?:dry|ran dry|run dry)",
        passing=True,
    ),
    Axis(
        "live",
        r"(?:was|were|is|are|still) (?:live|energi[sz]ed|electrified|under (?:voltage|tension)|carrying current|charged)|under (?:voltage|tension)|live (?:wire|line|cable|rail)s?|current (?:\w+ )?(?:was |is )?(?:still )?(?:on|flowing)",
        r"de-?energi[sz]ed|(?:without|no|free of) (?:current|voltage|power)|current (?:\w+ ){0,5}(?:off|cut|switched off)|(?:was|were|is|are|been) (?:\w+ )?(?:dead|earthed|grounded|isolated|switched off|disconnected)|power (?:to|in) the (?:line|wire|cable) (?:\w+ ){0,3}(?:off|cut)",
    ),
    Axis(
        "online",
        r"(?:back |is |was |are |were |come |came |went |brought |still )(?:back )?online|(?:was|were|is|are|been|while) (?:\w+ )?(?:running|in operation|operating|producing|in use|in service|generating|on stream)(?= |[.,;]|$)|at (?:full|half|partial) (?:capacity|power|load|throttle|output)|restart(?:ed|s)?|resum(?:ed|es|ing) (?:production|output|operations?|work|generation|pumping)|start(?:ed|s)? up|(?:up and )?running (?:for|at|again|normally)|fired up|on stream|ramp\w+ up|had supplied|connected to the grid|hoisting",
        r"(?:is|was|are|were|fully|went|gone|go|taken|stay\w*|remain\w*) (?:\w+ )?(?:offline|off-?line|idle|idled|mothballed|shut down|shut|switched off|out of (?:use|service|operation|action)|off stream|down for|decommissioned|disconnected)|(?:complete|total|full|partial|emergency|temporary) (?:shut-?down|closure|stoppage)|shut(?:s|ting)? (?:down|itself)|shutdown|(?:was|were|being|during|in) (?:\w+ )?(?:being restarted|start-?up|under (?:maintenance|repair))|closed for (?:maintenance|repairs?)|(?:under|for) (?:maintenance|repairs?|overhaul)|trip(?:ped|s)(?= |[.,;]|$)|halt(?:ed|s|ing) (?:production|output|operations?|work|generation|pumping)|(?:production|output|work|operations?) (?:\w+ ){0,3}(?:halted|stopped|ceased|at a standstill|suspended)|stopped (?:the )?(?:work|production|producing|pumping)|stands? idle|silent",
        passing=True,
    ),
    Axis(
        "rationed",
        r"rationing (?:\w+ )?(?:continu\w+|remains?|stays?|goes on|is (?:still )?in force|introduced)|(?:is|are|was|were|still|being) rationed|(?:still )?(?:run|flow|come) only (?:every|for|on)|every (?:other|second|third) day|load[- ]?shedding (?:\w+ )?(?:continu\w+|remains?|goes on|resum\w+)|hosepipe ban|(?:impos|introduc|extend)\w+ (?:\w+ )?(?:rationing|restrictions|curbs)|restrictions (?:\w+ )?(?:remain|stay|continue)",
        r"rationing (?:\w+ ){0,6}(?:lifted|ended|over|ends|scrapped|suspended)|(?:end|lift|eas|scrap|suspend)\w* (?:\w+ )?(?:rationing|restrictions|load[- ]?shedding|curbs|hosepipe ban)|restrictions (?:\w+ ){0,3}(?:lifted|ended|eased)|round[- ]the[- ]clock|unlimited|flow(?:s|ing)? freely",
        passing=True,
    ),
    Axis(
        "enough",
        r"(?:enough|sufficient|ample|plenty of|adequate) (?:\w+ )?(?:fuel|water|food|gas|power|electricity|supplies|reserves?|stocks?|boats|lifeboats|ambulances|beds|staff|oxygen|oil|petrol|diesel|capacity|firefighters|equipment|time|air)|(?:reserves?|stocks?|supplies) (?:\w+ ){0,3}(?:full|ample|sufficient|adequate|plentiful|secure|guaranteed|last)|(?:supply|supplies) (?:is|are|was|were|remains?) (?:\w+ )?(?:secure|guaranteed|assured|safe|stable|sufficient)|(?:have|had|got) (?:food|water|supplies)|(?:food|water|meals?|blankets?|crackers|drinks?|supplies) (?:\w+ ){0,4}(?:handed out|given out|distributed|provided|served|arrived|delivered)|handed out (?:\w+ ){0,2}(?:food|water|blankets|meals|drinks)|(?:were|was) (?:fed|given (?:food|water|blankets|something))|well (?:supplied|stocked|equipped|provisioned)",
        r"(?:no|little|too little|too few|insufficient|lack\w*|short(?:age|ages)? of|without|lack of|scarcity of|want of|short on|low on|desperate for) (?:\w+ )?(?:fuel|water|food|gas|power|electricity|supplies|reserves?|stocks?|boats?|lifeboats|ambulances|beds|staff|oxygen|oil|petrol|diesel|firefighters|equipment|anything to eat)|r[ua]n(?:ning)? (?:out|short|low|dry)(?: of| on)?|shortages?|(?:nothing|anything|something) to (?:eat|drink)|(?:reserves?|stocks?|supplies|tanks?) (?:\w+ ){0,3}(?:empty|exhausted|depleted|dwindling|low|critical|dry|scarce)|scarce|fuel (?:exhaustion|starvation)|empty tanks?|ill-equipped|under-?(?:staffed|equipped|manned)|short-?staffed|went hungry|starving",
    ),
    Axis(
        "exempt",
        r"(?:is|are|was|were|be|been|will be) (?:\w+ )?(?:exempt(?:ed)?|spared|excluded|excepted|unaffected|left out|off the list)|(?:was|were|are|is) (?:\w+ )?(?:cut off|affected) no|exempt(?:ion|ions)?|with the exception of|un(?:affected|touched)|kept (?:its|their) (?:power|electricity|water)|always had (?:power|water|electricity)",
        r"(?:is|are|was|were|being|also|hit|been) (?:\w+ )?(?:cut off|included)(?= |[.,;]|$)|like (?:everyone|everybody|everything|anyone|all the) (?:else|others|rest)|no (?:exemptions?|exceptions?)|without exceptions?|also applies|across the (?:whole )?(?:board|province|country|state|region)",
    ),
    Axis(
        "warned",
        r"(?:warning|alert|alarm|notice|advisory|red alert|amber alert)s? (?:\w+ ){0,4}(?:issued|given|out|in force|sent|sent out|sounded|put out|in effect|in place|raised|broadcast|posted|went out|received|declared|up)|(?:issued|gave|given|sent|put out|sent out|raised|broadcast|posted|sounded|received|ignored|had seen|saw|got|under|in spite of|despite|defied) (?:out |up |an? |the |several |repeated |every |its )*(?:\w+ )?(?:warnings?|alerts?|alarm|notices?|advisor(?:y|ies))|(?:loudspeaker|siren|text message)s? (?:\w+ ){0,3}(?:warned|visited|told|sounded)|(?:did|had) warn|sirens? (?:\w+ ){0,3}(?:sounded|warned|wailed|went off)|forewarned|tipped off|(?:was|were|had been) (?:\w+ )?(?:told|informed|briefed|notified|kept informed|kept posted|updated)|gave (?:\w+ )?updates?|on alert|had (?:been )?told|had written to|had (?:rung|called|phoned|reported)|knew (?:about|of|that)",
        r"(?:no|without|lack of|without any|never a) (?:any |such |prior |advance |official |proper |weather |storm |gale |word of )*(?:warnings?|alerts?|alarm|notice|announcement|sirens?|information|advisory|call|report|complaint)|(?:nobody|no one|none) (?:\w+ )?(?:warned|told|informed|came|alerted|said|rang|called)|un(?:warned|announced|alerted|informed)|caught (?:\w+ )?(?:unawares|off guard|by surprise|napping|on the hop)|(?:out of|like a bolt from) the blue|taken by surprise|kept in the dark|left in the dark|(?:told|heard) (?:them |us )?(?:nothing|a thing)|warning (?:came|was given|arrived) (?:\w+ )?(?:too late|late|afterwards?)|by surprise|never told|had heard nothing",
    ),
    Axis(
        "sounded",
        r"(?:sirens?|alarms?|horns?|whistles?|bells?) (?:\w+ ){0,4}(?:sounded|wailed|blared|rang|went off|heard|used|blown|howled|shrieked|blew|tooted|warned|triggered|hooted)|(?:sound(?:ed|s|ing)|bl[eo]w|blown|used|honk\w*|hooted|toot\w*|beep\w*|rang) (?:his|her|its|the|their|a|out) ?(?:\w+ )?(?:horn|whistle|siren|alarm|bell)?|honked",
        r"(?:no|without (?:a|any|its|his)) (?:sirens?|alarms?|horns?|whistles?|bells?|sound|warning signal)|(?:sirens?|alarms?|horns?) (?:\w+ ){0,3}(?:silent|failed|mute|dead|switched off|disabled|out of order)|made (?:a|any|no) sound|(?:stay|remain|fell|kept)\w* (?:silent|mute)",
    ),
    Axis(
        "evacuated",
        r"evacuat(?:ed|es|ing|ion)|(?:order|told|forc|ask|urg|instruct|advis|requir|compel)\w* (?:\w+ ){0,3}to (?:leave|evacuate|go|flee|get out|move out|quit)(?= |[.,;]|$)|(?:was|were|been|are|being) (?:\w+ )?(?:moved|moved out|cleared|removed|taken|bussed|relocated|driven from|brought) (?:out|to (?:safety|shelters?|higher|a (?:school|gym|sports|shelter))|because|from)|(?:fled|left|leave|leaving|flee|driven from|forced from|chased from|quit) (?:their|the|his|her) (?:homes?|houses?|village)|(?:forced|driven) (?:out|from)|sought (?:shelter|refuge)|cleared the (?:area|building|station|beach)",
        r"(?:told|asked|order\w*|urg\w*|advis\w*|instruct\w*|allowed|free|able) (?:\w+ ){0,2}to (?:stay|remain|shelter|keep) (?:in|put|indoors|inside|where|at home|in place|calm|their)|(?:stay(?:ed)?|remain(?:ed)?|keep|kept|shelter(?:ed)?|spent the night) (?:\w+ )?(?:indoors|inside|put|at home|in (?:place|their (?:own )?(?:homes|beds|houses))|where they)|no (?:evacuations?|need to (?:leave|evacuate)|order to (?:leave|evacuate)|one (?:\w+ )?(?:had to (?:go|leave)|was moved))|need (?:leave|evacuate|go)|had to (?:go|leave)(?= no)|windows (?:and doors )?(?:shut|closed)|shelter[- ]in[- ]place|stayed behind|stayed on|refused to (?:leave|go|budge|be moved|evacuate)",
        passing=True,
    ),
    Axis(
        "ordered",
        r"(?:was|were|been|are|is|being) (?:\w+ )?(?:ordered|forced|compelled|obliged|required|dragged|carried|driven|evicted|told in no uncertain) (?:\w+ )?(?:to|out|from|away|off)|mandatory|compulsory|obligatory|by force|forcibl[ey]|forced|against (?:his|her|their) will|(?:order|orders) to (?:leave|evacuate|go)|had ordered|must (?:leave|go|evacuate)|under (?:duress|compulsion)|(?:police|soldiers|officers) (?:\w+ )?(?:carried|dragged|removed|drove)",
        r"(?:was|were|been|are|is|being) (?:\w+ )?(?:advised|recommended|urged|invited|encouraged|asked|free) to|voluntar(?:y|ily)|of (?:their|his|her|its) own (?:free )?(?:will|accord|volition)|freely|willing(?:ly)?|(?:is|was) up to (?:you|them|each)|optional|(?:a|only|mere) (?:recommendation|advice|appeal|suggestion)|agreed to (?:go|move|leave)|no (?:compulsion|obligation|one was forced)|by choice|left (?:\w+ )?voluntarily|at (?:their|his|her) own (?:request|wish)",
    ),
    Axis(
        "returned home",
        r"(?:was|were|been|are|is) (?:\w+ )?(?:allowed|permitted|able|free|let) (?:to (?:return|go (?:back|home))|back|home)|(?:return|go|went|gone|came|moved?)(?:ed|ing|s)? (?:back )?(?:home|to their (?:homes|houses|flats))|in (?:their|his|her) own (?:beds?|homes?|houses?)|back (?:in their (?:homes|houses|beds)|home)|evacuation order (?:\w+ )?(?:lifted|ended|rescinded|withdrawn)|all-clear",
        r"(?:is|are|was|were|remain\w*|still|stay\w*) (?:still )?(?:under (?:\w+ )?(?:evacuation|curfew)|evacuated|displaced|homeless|in (?:shelters?|emergency shelters?|hotels|camps|tents|a gym\w*)|barred from|kept (?:out|away)|off limits|out of bounds|unable to return|turned away|shut out|locked out)|turning (?:\w+ )?(?:cars|people|residents) (?:back|away)|(?:sleeping|slept|spent the night) in (?:shelters?|tents|cars|gyms?|schools?|the open)|no return|off[- ]limits",
        passing=True,
    ),
    Axis(
        "search on",
        r"(?:search|rescue|work|operation|hunt|recovery|digging)(?:es)? (?:\w+ ){0,5}(?:continu\w+|goes on|go on|going on|resum\w+|under ?way|ongoing|in progress|to continue|pressed on|still on|intensif\w+|stepped up|expanded|widened|is on)|(?:still|are|continu\w+|kept|keep|resum\w+|step\w+ up) (?:\w+ )?(?:searching|looking for|digging|combing|scouring|the search|hunting|dragging the)|(?:remains?|is|are|still) (?:\w+ )?missing|(?:round|around) the clock|against the clock|race against time|not (?:given|giving) up",
        r"(?:search|rescue|work|operation|hunt|recovery|digging)(?:es)? (?:\w+ ){0,5}(?:over|ended|ends|called off|broken off|suspended|halted|stopped|abandoned|finished|completed|concluded|given up|wound up|scaled (?:back|down)|discontinued)|(?:call\w* off|end\w*|abandon\w*|suspend\w*|halt\w*|g[ai]ve\w* up|broke\w* off|stop\w*|wound up|stood down|scal\w+ (?:back|down)|finish\w*|conclud\w*) (?:the |their |its |all )?(?:search\w*|rescue|hunt|operation|hope)|(?:all|everyone|everybody) (?:\w+ ){0,4}(?:accounted for|found|saved|rescued|safe)|no longer (?:searching|looking)|given up hope|stood down",
        passing=True,
    ),
    Axis(
        "found",
        r"(?:was|were|are|is|been) (?:\w+ )?(?:all )?(?:accounted for|picked up|dug out|pulled (?:out|from)|brought (?:out|ashore)|traced|tracked down|among (?:those|the) (?:rescued|saved|survivors)|reunited)|(?:all|everyone|everybody) (?:\w+ ){0,3}(?:accounted for|saved|rescued|safe|well|found)|no (?:one|vessel|boat|person|\w+) (?:\w+ )?(?:is |was )?(?:missing|unaccounted)|bodies (?:\w+ ){0,5}(?:recovered|found|retrieved)|(?:returned|come back|came back|turned up|reappeared) (?:safe\w*|to (?:harbou?r|port)|home|alive|well|by)|safe and (?:well|sound)|washed (?:up|ashore)|came to light",
        r"(?:feared (?:dead|drowned|lost)|presumed (?:dead|drowned|lost)|lost at sea|untraced|unfound|unrecovered)|(?:has|have|had) (?:\w+ )?(?:disappeared|vanished|gone missing|come back no)|(?:no|without a|without any) (?:trace|sign|sight|word)(?: of)?|still (?:trapped|buried|under|looking|searching)|(?:search|hunt) (?:\w+ ){0,4}(?:goes on|continues)|(?:yet|failed|overdue) to (?:return|be found|come back)|overdue|unaccounted|come back|swallowed up|never (?:seen|found)|has been seen since|whereabouts (?:\w+ )?unknown",
        passing=True,
    ),
    Axis(
        "alive",
        r"(?:found|come out|came out|got out|pulled out|made it out|brought out|dug out|rescued|emerged) (?:\w+ )?(?:alive|out alive)|no (?:deaths?|dead|fatalit(?:y|ies)|loss of life|lives (?:were )?lost)|without (?:loss of life|fatalities|deaths)|(?:zero|nil) (?:deaths?|fatalities)|cheated death|lived to tell|pull(?:ed|s) through|walked away from|saved (?:his|her|their|my) li(?:fe|ves)|there (?:are|were) no dead|escaped with (?:his|her|their) li(?:fe|ves)|clinging to life|among the survivors|still (?:breathing|living)",
        r"dies|perishes|lost (?:his|her|their) li(?:fe|ves)|(?:was|were|been) (?:\w+ )?killed|fatal(?:ly|ity|ities)?|succumbed|(?:froze|frozen|burn(?:ed|t)|crushed|starved|trampled|bled|choked|suffocated|gored|beaten|stabbed) to death|suffocated|asphyxiated|(?:body|bodies) (?:\w+ )?(?:was |were |has been |have been )?(?:found|recovered|washed)|loss of life|lifeless|claimed (?:the |\w+ )?li(?:fe|ves)|left (?:\w+ )?dead|shot dead|(?:found|pronounced|declared|feared) dead|put down|euthani[sz]ed|breathed (?:his|her) last|passed away|death toll",
        passing=True,
    ),
    Axis(
        "unhurt",
        r"(?:no (?:one|injur(?:y|ies)|casualties|victims|passenger|crew)|nobody) (?:\w+ ){0,3}(?:hurt|injured|harmed|wounded)|no (?:serious |reported |further )?(?:injur(?:y|ies)|casualties)|without injur(?:y|ies)|injuries: none|(?:is|are|was|were|all) (?:\w+ )?(?:well|fine|okay|ok|safe|unhurt|in good (?:health|shape))(?=[.,;]|$| (?:and|after|but)\b)|(?:walked|got|came|stepped) (?:\w+ )?(?:out|away|off) (?:\w+ )?(?:unhurt|unscathed|unharmed|by (?:himself|herself|themselves)|without a scratch)|came (?:down|through|off|out) (?:unscathed|unhurt|unharmed)|escaped (?:with (?:a fright|no injuries)|without)|shaken but|(?:only|just) (?:a )?(?:shaken|fright)|not a (?:hair|scratch)|no ambulance|taken to hospital no|lucky escape|none the worse",
        r"(?:was|were|been|got|left|leaving|with|injuring|wounding|hurting|badly|lightly|seriously|slightly|critically|people|passengers) (?:\w+ )?(?:injured|hurt|wounded|maimed|burned|scalded|bruised|concussed|crushed|gored)|injur(?:ed|ies)|wound(?:ed|s|ing)|casualt(?:y|ies)|(?:was|were|been) (?:\w+ )?(?:hospitali[sz]ed|treated|admitted|stretchered|airlifted|rushed|carried|taken) (?:to|for|in|at)|(?:went|go|sent|sends|put|puts|carried|rushed) (?:\w+ )?(?:people )?(?:to|in) (?:the )?(?:hospital|casualty|intensive care|the infirmary)|frostbite|in intensive care|(?:broke|fractured|cracked) (?:\w+ ){0,2}(?:ribs?|legs?|arms?|pelvis|bones?|wrists?)|lost (?:a|an|two|three|his|her) (?:\w+ )?(?:leg|arm|hand|fingers?|toes?|eye|foot|limbs?)|hurt(?: (?:his|her|their))?|harmed|stitches|grazes|nursing a|broken (?:leg|arm|pelvis|ribs?|bones?|neck|back)",
    ),
    Axis(
        "serious",
        r"(?:serious|severe|critical|grave|badly|life-threatening|extensive|major|heavy|significant|grievous)(?:ly)? (?:\w+ )?(?:hurt|injur\w+|wound\w+|condition|burn\w*|ill|damage\w*|harm\w*)|in (?:a )?(?:serious|critical|grave|bad|poor) (?:\w+ )?(?:condition|state|way)|(?:is|are|was|were) (?:\w+ )?(?:critical|grave|seriously (?:hurt|ill))|in intensive care|fighting for (?:his|her|their) li(?:fe|ves)|at death['’]s door|hang(?:s|ing) by a thread|life in danger|(?:gets?|getting|got|growing|took a turn for the) worse|deteriorat(?:ed|es|ing)|on life support|ventilat(?:or|ed)",
        r"(?:slight|minor|light|superficial|lightly|slightly|mild|small|trivial)(?:ly)? (?:\w+ )?(?:hurt|injur\w+|wound\w+|burn\w*|damage\w*|bruis\w+|cuts|grazes|condition)|(?:stable|good|satisfactory|fair) (?:\w+ )?(?:condition|health)|(?:is|are|was|were|remains?|as) stable|out of (?:danger|intensive care|hospital|the woods)|in (?:no|good) (?:danger|health|shape|hands|spirits)|(?:only |just |some |a few )?(?:bruises|scratches|grazes|cuts|stitches)|recovering|on the mend|nothing serious|getting better|improv(?:ed|ing|es)|treated (?:at the scene|on the spot|for (?:minor|shock|scratches))",
        passing=True,
    ),
    Axis(
        "hospital",
        r"(?:taken|carried|rushed|flown|brought|sent|driven|moved|admitted|airlifted|transferred|ferried|whisked) (?:on )?(?:\w+ ){0,2}to (?:[\w’'-]+ ){0,4}(?:hospitals?|clinics?|infirmary|emergency room|casualty|intensive care)|hospitali[sz]ed|hospital bed|needed hospital|kept in (?:overnight|hospital)",
        r"(?:no|without an?) (?:ambulances?|hospital (?:treatment|stay)|medical (?:help|attention|treatment))|treated (?:at the scene|on (?:the spot|site|board)|on-site)|(?:none|nobody|no one) (?:\w+ ){0,3}(?:to hospital|hospital|medical)|(?:refused|declined|needed no|turned down) (?:\w+ )?(?:treatment|hospital|medical)|went straight home|walked (?:out|away) (?:by (?:himself|herself)|unaided)",
        passing=True,
    ),
    Axis(
        "prompt",
        r"(?:ambulances?|firefighters|firemen|fire brigade|fire engines?|police|rescuers|help|paramedics|medics|crews?|lifeboats?|helicopters?|emergency services|coastguard|operator|company|they) (?:\w+ ){0,4}(?:within|promptly|quickly|swiftly|immediately|at once|in (?:under |just |only |less than )?(?:\w+|\d+) minutes|after (?:only |just )?(?:\w+|\d+) minutes|in good time|straight away|in no time)|prompt(?:ly)?|without delay|first on the scene|response (?:\w+ )?(?:was |were )?(?:swift|prompt|quick|rapid|immediate)|(?:swift|prompt|rapid|quick) (?:response|action|reaction)",
        r"(?:ambulances?|firefighters|firemen|fire brigade|fire engines?|police|rescuers|help|paramedics|medics|crews?|lifeboats?|helicopters?|emergency services|coastguard|operator|company|they) (?:\w+ ){0,4}(?:too late|late|hours later|only after|after (?:\w+ )?(?:hours|days)|slow(?:ly)?)|(?:waited|took|taken|waiting|needed) (?:almost |more than |nearly |over |\w+ )?(?:\w+|\d+) (?:hours?|minutes|days)(?: for| to| before| until)|for (?:\w+|\d+) (?:minutes|hours) no |no ambulance came|(?:slow|late|belated|sluggish|tardy) (?:response|reaction|to (?:react|respond|arrive|come|act))|(?:dragged|dragging) (?:their|its) feet|(?:reported|raised|given|came|informed) (?:\w+ )?(?:too )?late|long wait|belated(?:ly)?",
    ),
    Axis(
        "strengthens",
        r"(?:grew|grow\w*|gr?ew|g[eo]t\w*|became|becom\w+|is) (?:\w+ )?(?:stronger|more (?:powerful|violent|intense)|fiercer)|strengthen(?:ed|s|ing)|intensif(?:ied|ies|ying)|gain(?:ed|s|ing) (?:strength|force|power|momentum|speed)|pick(?:ed|s|ing) up (?:strength|speed|force)|(?:upgraded|raised) to|worsen(?:ed|s|ing)|(?:is|are|was) (?:still )?(?:to come|building|rising|growing|getting worse)|whipp\w+ up|the worst is (?:yet|still) to come|gathering (?:strength|pace)|expect\w* (?:\w+ ){0,3}to (?:grow|worsen|strengthen)",
        r"weaken(?:ed|s|ing)?|(?:lost|los(?:es|ing)) (?:\w+ )?(?:strength|force|power|momentum|steam|intensity|its punch)|abat(?:ed|es|ing)|(?:eas|subsid|slacken|moderat|dissipat)(?:ed|es|ing|s)|d(?:ied|ying|ies) (?:down|away|out)|blow(?:n|s)? (?:itself )?(?:out|over)|blew (?:itself )?(?:out|over)|downgraded|peter(?:ed|ing) out|calm(?:ed|ing) down|wan(?:ed|ing)|(?:worst|danger) (?:is|was) (?:over|past|behind)|let(?:s|ting)? up|on the wane|fizzl\w+ out|moved (?:out to sea|away|on)|past (?:its|the) (?:peak|worst)",
        passing=True,
    ),
    Axis(
        "worst over",
        r"(?:worst|danger|crisis|emergency|peak|storm|threat|flood|panic) (?:is|was|are|has) (?:now |already |largely )?(?:over|past|passed|behind|averted|gone|banished)|out of (?:the woods|danger)|turned the corner|past the (?:worst|peak)|light at the end|(?:has|have|had) passed|over the (?:hump|hill|worst)|all-clear|can breathe (?:again|easy)|in the clear",
        r"worst (?:is|was|may be|could be) (?:\w+ )?(?:still |yet )?(?:to come|ahead)|(?:still|far) (?:in danger|from over)|(?:danger|threat|risk) (?:\w+ )?(?:remains|persists|continues|is real|is still)|premature|too (?:early|soon) to|no (?:all-clear|end in sight|let-up)|(?:brac\w+|prepar\w+) (?:\w+ )?for (?:more|worse|further|the worst)|touch and go|on a knife[- ]edge|danger of",
        passing=True,
    ),
    Axis(
        "river rising",
        r"(?:river|water|waters|level|levels|lake|flood|stream|reservoir|sea) (?:\w+ ){0,4}(?:ris(?:e|es|ing|en)|rose|climb\w*|swell\w*|swollen|swelled|up|surg\w+|higher|coming up)(?= |[.,;]|$)|continu\w+ to rise|burst(?:s|ing)? (?:its|their) banks|overflow(?:ed|s|ing)|(?:still|keeps) rising|in (?:full )?spate|overtopp\w+|spill\w+ over",
        r"(?:river|water|waters|level|levels|lake|flood|stream|reservoir|sea|floodwaters) (?:\w+ ){0,5}(?:fall(?:s|ing|en)?|fell|drop\w*|reced\w+|going down|went down|sink\w*|sank|subsid\w+|ebb\w*|retreat\w*|lower|drain\w*|go down|stable)(?= |[.,;]|$)|reced(?:ed|es|ing)|(?:within|stayed within|back within|inside) (?:its|their) banks|on the ebb|peaked|crested",
        passing=True,
    ),
    Axis(
        "dry",
        r"(?:road|runway|surface|track|pitch|weather|ground|tarmac|day|slope|street|night|street|conditions) (?:\w+ ){0,3}dry|dry (?:road|surface|runway|weather|tarmac|conditions|ground|spell)|(?:rain|snow|storm|weather|drizzle) (?:\w+ ){0,3}(?:stopped|ceased|cleared|ended|let up|eased|over)|(?:clear|blue|cloudless|sunny|fair|starry|starlit) (?:sky|skies|night|day|weather|morning)|(?:sky|night|weather|day|morning|air) (?:\w+ ){0,2}(?:clear|fine|fair|cloudless|sunny|bright)|(?:no|without|a drop of) (?:rain|snow|storm|wind|fog|precipitation|cloud|ice)|(?:sun|sunshine) (?:\w+ )?(?:shone|was shining|out)|good weather",
        r"(?:road|runway|surface|track|pitch|ground|tarmac|slope|street|carriageway|conditions) (?:\w+ ){0,3}(?:wet|slippery|icy|slick|under water|flooded|greasy|treacherous|waterlogged|soaked|snowy|iced up)|(?:wet|slippery|icy|greasy|slick|flooded|rain-soaked|treacherous) (?:road|surface|runway|tarmac|conditions|ground|leaves|roads)|black ice|(?:pouring|driving|heavy|torrential|lashing|freezing|pelting|steady|persistent) (?:rain|snow|downpour)|rain(?:ed|ing|s)?(?= |[.,;]|$)|(?:had )?pour(?:ed|ing)(?: down)?(?= for|[.,;]|$| rain)|downpour|drizzl\w+|cloudburst|(?:in|heavy|a) (?:thunder)?storm|hail(?:ed|storm)|snow(?:ed|ing|fall|storm)|thunder(?:storm|y)?|bucket(?:ed|ing) down|overcast|stormy",
        passing=True,
    ),
    Axis(
        "visibility good",
        r"visibility (?:\w+ ){0,2}(?:good|excellent|clear|perfect|fine|unlimited|fair|normal)|(?:good|clear|excellent|perfect|unlimited) (?:visibility|view)|(?:night|sky|weather|air|day|morning|evening) (?:\w+ ){0,2}clear|clear (?:night|sky|skies|day|weather|morning|evening)|in (?:broad )?daylight|could see for miles|bright (?:sunshine|moonlight)|moonlit",
        r"(?:poor|bad|low|limited|reduced|zero|nil|no|hardly any|restricted) visibility|visibility (?:\w+ ){0,3}(?:poor|bad|low|limited|reduced|zero|nil|under|down|restricted|less)|(?:thick|dense|heavy|freezing|in|through) (?:fog|haze|mist|smoke|smog|cloud)|fog(?:gy|bound)?(?= |[.,;]|$)|haz(?:e|y)|mist(?:y)?|pitch[- ](?:dark|black)|(?:sand|dust|snow)storm|whiteout|blizzard|(?:a )?blanket of (?:fog|smoke|mist)|blinded by|see (?:your|his|her|my|their) hand|pea[- ]?soup\w*",
    ),
    Axis(
        "windy",
        r"(?:gusts?|winds?|squalls?|gales?|storm) (?:\w+ ){0,4}(?:hit|threw|blew|took|tore|caught|struck|toppled|knocked|pushed|drove|stood at|laid|whipped|reached|above|over)|(?:strong|high|sudden|gale-force|fierce|gusty|violent|stiff|hurricane-force|powerful|heavy|freak|howling) (?:winds?|gusts?|squalls?|breeze)|(?:in|by) a (?:sudden |strong |violent |fresh )?(?:gale|squall|gust|storm|hurricane)|squall|gust of|above the (?:\w+ )?limit|blew (?:hard|a gale)|windy",
        r"(?:no|without|hardly any|barely any|little|light|a light|a gentle|gentle|slight) (?:strong |wind |sudden )?(?:winds?|gusts?|breeze|squalls?)(?= |[.,;]|$)|(?:wind|winds|air|weather|sea|lake|water|night|day) (?:\w+ ){0,3}(?:calm|still|light|weak|flat|played no part|within limits|below the)|windless|(?:dead|flat) calm|calm (?:sea|seas|weather|day|night|water|morning)|(?:played no|no) part|not a breath|like a (?:mirror|millpond)|becalmed",
    ),
    Axis(
        "tornado",
        r"tornado(?:es)?|twisters?|whirlwinds?|funnel cloud|waterspout",
        r"downbursts?|microbursts?|straight[- ]line winds?|no (?:tornado|twister|whirlwind)|(?:ordinary|mere|simple) (?:storm|squall|thunderstorm)|falling from a thunderstorm|gust front|squall line",
    ),
    Axis(
        "hits land",
        r"(?:made|makes|making|make) landfall|(?:hit|struck|slammed into|battered|pounded|lashed|reached|smashed into|crashed into|barrell?ed into|ripped through|swept through|tore through|roared ashore|came ashore) (?:the )?(?:coast|land|island|city|town|shore|mainland)|came ashore|full force|direct hit|head-on",
        r"(?:miss(?:ed|es)|bypass\w*|skirt\w*|spared?|brush\w*|pass\w* by|steer\w* clear of) (?:the |our )?(?:\w+ )?(?:coast|city|island|land|town|mainland|country|capital)|turned (?:away|out to sea|back)|veered (?:away|off|out)|(?:moved|headed|curved|drifted|swung) (?:back )?(?:out to|to) sea|(?:stayed|remained|passed|stay) (?:well )?off(?:shore| the coast)|glanc(?:e|ing) (?:blow|off)|changed course",
    ),
    Axis(
        "foreseen",
        r"(?:was|were|been|had been|be|is|are) (?:\w+ )?(?:foreseen|foreseeable|predicted|predictable|forecast|expected|anticipated|avoidable|avoided|prevented|preventable|averted|seen coming|a matter of time|on the cards)|(?:predict|forecast|expect|anticipat)(?:ed|s) (?:it|such|this)|foresee(?:able|n)?|foresaw|saw (?:it|this) coming|accident waiting to happen|disaster waiting to happen|only a (?:matter|question) of time|preventable|avoidable|long overdue|writing (?:was )?on the wall|as (?:expected|predicted|forecast)|should have (?:been )?(?:seen|known|noticed|acted|prevented)",
        r"un(?:foreseen|foreseeable|predicted|predictable|expected(?:ly)?|anticipated|avoidable|preventable)|inevitable|by surprise|(?:as|was|were|came as|a|complete|total) (?:a )?(?:complete |total |big )?(?:surpris(?:e|ed)|freak)|out of the blue|bolt from the blue|freak (?:accident|wave|storm|event|gust|weather)|act of god|force majeure|(?:nobody|no one) (?:\w+ ){0,2}(?:foresee|foreseen|foresaw|expect|expected|predict|predicted|known|seen|saw|guessed|see)|without (?:any )?warning|bad luck|stroke of fate|could (?:have )?(?:been )?(?:foreseen|done) nothing|impossible to (?:predict|foresee|prevent)|sudden(?:ly)?|beyond (?:our|their|its|his|her|anyone['’]s) control",
    ),
    Axis(
        "intended",
        r"(?:set|started|lit|laid|opened|cut|caused|ignited|torched|done|sabotaged|planted|poisoned) (?:\w+ ){0,3}(?:on purpose|deliberately|intentionally|by (?:arsonists?|vandals|saboteurs?|someone|an arsonist))|arsonists?|sabotag(?:e|ed|ing)|saboteurs?|vandal(?:s|ism)|(?:somebody|someone) (?:\w+ )?(?:set|put|cut|lit|started|opened|threw|planted|loosened|tampered|removed|took)|tamper(?:ed|ing)|(?:an|armed|terrorist|terror|missile|drone|rocket|bomb|cyber|the) ?attack(?:ed)?|attack (?:\w+ ){0,3}(?:by|on)|armed men|shot down|(?:by|a) (?:missile|bomb|rocket|shell|drone strike)|hijack(?:ed|ing)|set (?:it|them|the \w+) (?:on fire|alight|ablaze)|(?:suspicion|suspected|suspicions) of (?:arson|sabotage|foul play|murder)|suspicious|firebug|torched|(?:threw|hurled) (?:a )?(?:petrol bomb|molotov)|suicide|criminal (?:act|intent|hand)|malice|malicious",
        r"(?:technical|mechanical|electrical|human|pilot|design|equipment|material|operator|operating) (?:fault|error|failure|defect|malfunction|problem|glitch|mishap)|short[- ]?circuit|lightning|(?:bolt|strike) (?:\w+ )?of lightning|(?:no|nothing to (?:suggest|indicate|point to)|nothing suggests|rul\w+ out|without any|exclud\w+|no (?:sign|evidence|indication|hint|trace|suspicion) of) (?:any )?(?:sabotage|foul play|arson|crime|attack|terrorism|criminal\w*|deliberate|third[- ]party)|natural causes?|wear and tear|fatigue (?:crack|fracture)|corrosion|corroded|spontaneous(?:ly)?|self-ignit\w+|negligence|careless(?:ly|ness)?|a mishap|misadventure|bad luck|tragic accident|unlucky|cigarette|faulty (?:wiring|cable|heater|plug|boiler)|spark from|leaking pipe|stray spark|no crime|by chance",
    ),
    Axis(
        "natural cause",
        r"lightning|(?:a |the )?(?:bolt|flash) (?:\w+ )?(?:from|of|struck)|thunderbolt|(?:a|an|sudden|strong|violent|freak) (?:\w+ )?(?:squall|gust|gale|wave|tornado|earthquake|tremor|landslide)|act of (?:god|nature)|bird ?-?strikes?|(?:blamed|hit|ingest\w+|suck\w+|ingestion of|struck) (?:in )?(?:an? )?(?:flock of )?(?:birds?|geese|gulls?|seagulls?|goose)|force majeure|(?:blamed|because of|due to) (?:the )?(?:\w+ )?(?:weather|wind|storm|rain|snow|ice)|snake (?:on|in)|natural (?:causes?|disaster)",
        r"(?:human|pilot|driver|operator|design|construction|crew|steering|navigational|navigation) (?:error|fault|mistake|failure)|(?:technical|mechanical|electrical|motor|engine|structural|equipment) (?:failure|fault|defect|malfunction|problem)|overload(?:ed|ing)|shift of (?:weight|cargo)|metal fatigue|(?:fan|rotor|turbine|propeller|engine) blade|somebody set|set by|arson(?:ists?)?|sabotage|negligence|careless\w*|shoddy|poor (?:workmanship|maintenance|construction)|(?:passengers|people|crowd) (?:\w+ )?(?:rushed|surged|moved) to|a (?:rush|surge) (?:of|to)|gear (?:unit|box)|(?:faulty|loose|worn|defective) (?:\w+ )?(?:valve|bolt|part|cable|weld|bearing|seal)|short[- ]?circuit|(?:a|stray) spark|worn out|cigarette|too (?:many|much) (?:\w+ )?(?:bricks|weight|people)|valve (?:\w+ ){0,3}being replaced",
        contrary=True,
    ),
    Axis(
        "human error",
        r"(?:human|pilot|driver|driver['’]s|operator|crew|steering|navigational|operating|user|controller|captain['’]s) (?:error|fault|mistake|failure|blunder|negligence)|(?:mistake|error|blunder) (?:by|of|on the part of) (?:the |a |an )?(?:\w+ )?(?:driver|pilot|crew|captain|controller|operator|worker|signalman|dispatcher)|(?:pressed|pulled|turned|pushed|chose|took|opened) the wrong (?:\w+)|(?:was|were) (?:distracted|inattentive|careless|on (?:his|her|the) (?:mobile )?phone)|misjudg(?:ed|ing)|misread|negligen(?:t|ce)|careless(?:ness)?|inattention|lapse",
        r"(?:technical|mechanical|electrical|hydraulic|software|computer|equipment|structural|brake|engine|rudder|material|steering gear|motor|signal(?:ling)?|system|instrument) (?:failure|fault|defect|malfunction|problem|breakdown|glitch|error)|metal fatigue|(?:blew|burst|blown|failed|faulty|defective) (?:\w+ )?(?:tyre|tire|pump|valve|bearing|cable|brakes?|sensor|rudder|thruster|steering)|(?:thruster|rudder|brakes?|engine|steering|sensor|gear|valve|pump) (?:\w+ ){0,3}(?:failed|broke|jammed|stopped|seized)|malfunction|design flaw|fault in the|wear and tear",
        contrary=True,
    ),
    Axis(
        "to blame",
        r"(?:is|was|were|are|be|partly|solely|squarely|entirely) (?:\w+ )?(?:to blame|at fault|responsible|liable|negligent|culpable|answerable)|(?:take|took|takes|accept\w*|assum\w*|bear\w*|bore|shoulder\w*|acknowledg\w*) (?:\w+ )?(?:full |the |its |our |all |sole )*(?:responsibility|blame|liability)|(?:our|its|their|his|her|my) (?:own )?(?:fault|mistake|responsibility|doing)|apologi[sz](?:ed|es|ing)|apolog(?:y|ies)|(?:admit|own|face|conced)\w* (?:up to )?(?:liability|fault|negligence|mistakes?|errors?|failings)|mea culpa|(?:are|is|was|were|am) (?:very |truly |deeply )?sorry for|(?:was|were) too slow|made mistakes|failings?|broke the rules|negligence|blunder(?:ed)?",
        r"(?:no|without|reject\w*|disclaim\w*|den\w+|refus\w+|declin\w+|disavow\w*|disown\w*|shirk\w*|evad\w*|waiv\w*) (?:\w+ )?(?:any |all |the |its )*(?:blame|responsibility|liability|fault|wrongdoing|guilt|negligence|culpability)|(?:blame[ds]?|blaming|faulted|pointed (?:the |a )?finger at) (?:the |a |an |its |his )?(?:\w+ )?(?:contractors?|drivers?|pilots?|crew|tenants?|weather|passengers?|suppliers?|manufacturer|victims?|owners?|others)|pass(?:ed|es|ing) the buck|(?:is|was|were) (?:\w+ )?(?:blameless|faultless|innocent|exonerated|cleared of|beyond reproach|by the book)|did (?:nothing|everything|no|all) (?:wrong|right|it could|they could|possible)|by the book|followed (?:\w+ )?(?:procedure|procedures|the rules|protocol|to the letter)|to the letter|someone else['’]s|(?:contractor|driver|pilot|tenant)['’]s (?:fault|errors?|mistakes?)|washed (?:its|their|his) hands|exonerat\w+|correctly|complied with",
    ),
    Axis(
        "linked",
        r"(?:is|was|were|are|been|directly|clearly|closely) (?:\w+ )?(?:linked|connected|related|due|attribut\w+|tied|down) to|(?:caused|triggered|brought about|died|killed|sparked|provoked|prompted) (?:\w+ )?(?:by|from|of|because of|as a result of)|(?:a |as the |as a |direct )(?:result|consequence) of|(?:died|collapsed|failed) because|because of|owing to|set (?:it|them) off|traced (?:back )?to|attribut\w+ (?:\w+ ){0,4}to",
        r"un(?:related|connected|linked)|(?:no|without any|any) (?:link|connection|relation|causal link)|nothing to do with|(?:had|has|have|played|plays|took|take) no (?:part|role|bearing|influence|hand)|coincidence|independent(?:ly)? of|(?:do|does|did) link|irrelevant|(?:has|have|had) nothing to do",
    ),
    Axis(
        "permitted works",
        r"(?:was|were|been) (?:\w+ )?(?:working|welding|being (?:replaced|repaired|restarted|serviced|filled|tested)|at work|carrying out)|(?:work|works|welding|repairs?|maintenance|drilling|digging|construction) (?:\w+ ){0,4}(?:under ?way|in progress|began|begun|started|has begun|was going on|were going on|going on|commenced)|(?:began|started|begun|commenced) (?:the )?(?:work|drilling|digging|repairs|construction|building)|at work|got (?:going|under ?way)|broke ground|(?:is|are) being (?:built|drilled|dug)",
        r"(?:nobody|no one|none) (?:\w+ )?(?:was |were )?(?:working|welding|at work|digging)|no (?:works?|welding|repairs?|maintenance|drilling|construction) (?:\w+ )?(?:was|were|under ?way|in progress|being|going)|(?:has|have|had|is|are) (?:yet to|still to) (?:start|begin|commence)|(?:work|works|welding|drilling|repairs?) (?:\w+ ){0,4}(?:finished|ended|stopped|idle|yet to)|(?:stuck|held up|waiting) (?:at|for)",
        passing=True,
    ),
    Axis(
        "died of illness",
        r"heart (?:attack|failure)|cardiac arrest|natural (?:causes?|death)|(?:a|of a) stroke|(?:of|from) (?:old age|an illness|a (?:disease|medical condition))|medical (?:emergency|episode)|in (?:his|her) sleep",
        r"(?:froze|frozen|crushed|burned|burnt|beaten|trampled|gored) to death|(?:of|from) (?:the )?cold|hypothermia|crushed|(?:of|from) (?:his|her|their) (?:\w+ )?(?:injuries|burns|wounds)|in the (?:smoke|flames|fire|rubble)|smoke inhalation|suffocat(?:ed|ion)|electrocuted|poisoned|buried (?:alive|under)",
        contrary=True,
    ),
    Axis(
        "fled",
        r"(?:driver|skipper|captain|owner|pilot|master|crew|he|she|they|man|woman|who) (?:\w+ ){0,3}(?:fled|ran (?:away|off|from)|absconded|escaped|made off|drove off|sped off|disappeared|vanished|took off|got away|bolted|slipped away|left the scene)|absconding|hit-and-run|fled (?:the scene|on foot|abroad|the country|from)|(?:ran|run) from|took to (?:his|her|their) heels|made (?:a run|his escape|her escape|a getaway)|scarpered|legged it|(?:at|on) (?:large|the run|the lam)|gone to ground|in hiding|(?:crossed|slipped) (?:in)?to|has been seen since|did a runner|skipped (?:town|the country|bail)|without stopping|sailed on|drove on|failed to stop|left (?:\w+ ){0,2}to (?:die|drown|fate)",
        r"(?:stay(?:ed|s)|remain(?:ed|s)|waited|was) (?:\w+ )?(?:at|on) the (?:scene|spot|site)|(?:was|were|been|is) (?:\w+ )?(?:held|seized|caught|overpowered|detained|arrested|handcuffed|pulled from|led away|nabbed|stopped|collared|in custody|under (?:arrest|guard))|(?:gave|given|giving) (?:himself|herself|themselves) up|turned (?:himself|herself|themselves) in|surrender(?:ed|s|ing)|stopped to help|(?:hove to|heaved to|stopped and|lowered a boat|went back|rendered (?:aid|assistance)|gave (?:first aid|assistance|help))|(?:is|was|remains?|lies|lay) in hospital|hospital bed|called the (?:police|ambulance|emergency)|in (?:handcuffs|cuffs|custody|detention)|behind bars|under (?:police )?guard|cooperat\w+ with",
        passing=True,
    ),
    Axis(
        "surrendered",
        r"(?:gave|given|giving|give) (?:himself|herself|themselves|itself) up|turn(?:ed|s|ing) (?:himself|herself|themselves) in|surrender(?:ed|s|ing)?|handed (?:himself|herself|themselves) (?:in|over)|of (?:his|her|their) own (?:accord|free will)|(?:went|walked|reported|came) (?:to|into) (?:the |a )?(?:\w+ )?(?:police|station)(?: station)?|came forward|voluntarily",
        r"(?:was|were|been|is) (?:\w+ )?(?:arrested|seized|caught|captured|nabbed|stopped|picked up|collared|detained|tracked down|apprehended|intercepted|run to ground|grabbed|cornered)|arrested (?:the|him|her|them|a)|(?:police|officers|cops|agents) (?:\w+ )?(?:arrested|seized|caught|nabbed|picked up|stormed|tracked|detained|collared)|tried to (?:board|flee|leave|escape|slip)|with a ticket to|in a (?:raid|manhunt|dragnet)|a manhunt",
        contrary=True,
    ),
    Axis(
        "caught",
        r"(?:cops|police|officers|detectives) (?:\w+ )?(?:arrested|detained|held|nabbed|seized|led|took|collared|picked up|handcuffed|hauled)|(?:in|led (?:\w+ )?away in) (?:hand)?cuffs|handcuffed|(?:was|were|been|is) (?:\w+ )?(?:led away|taken away|taken in|nabbed|locked up|put behind bars|jailed|remanded|collared|nicked|rounded up|hauled off)|behind bars|(?:gave|turned|handed) (?:himself|herself|themselves) (?:up|in|over)|surrender(?:ed|s)|under (?:police )?guard|in (?:police )?(?:custody|detention|cells?)|led (?:\w+ ){0,3}(?:away|to a van)|made (?:an |several |two |three )?arrests?",
        r"abscond(?:ed|ing)|no (?:arrests?|one (?:\w+ )?(?:arrested|detained))|(?:without|any) arrests?|at liberty|(?:is|was|were|are|remains?) (?:\w+ )?(?:released without|free to (?:go|travel|leave))|(?:is|are|was|were|still) (?:\w+ )?(?:being )?(?:hunted|sought|looked for|on the (?:run|loose|lam))|looking for (?:him|her|them)|ran (?:away|off|from)|(?:slipped|crossed) (?:in)?to|eluded|evaded|gave (?:\w+ )?(?:police )?the slip|gone to ground|hunt for|manhunt|(?:questioned|heard|interviewed|treated|regarded) as a witness|made off",
        passing=True,
    ),
    Axis(
        "suspect",
        r"(?:is|was|as|considered|regarded as|treated as|named|the|main|prime|chief) (?:a |the |an )?(?:\w+ )?suspect|under (?:suspicion|investigation|arrest)|on suspicion|suspected of|(?:detained|held|arrested|questioned|cautioned) (?:\w+ ){0,4}(?:on suspicion|over|as a suspect|under caution)|formally (?:accused|under investigation)",
        r"(?:is|was|as|only|merely|just|considered|a|key) (?:a |the |an )?(?:\w+ )?(?:eye)?witness|no (?:suspects?|suspicion)|(?:is|was|were) (?:\w+ )?(?:cleared|above suspicion|beyond suspicion|eliminated from|ruled out as|no suspect)|not (?:a )?suspect|helping (?:the )?(?:police|investigators|with)",
        passing=True,
    ),
    Axis(
        "sober",
        r"pass(?:ed|es) (?:\w+ )?(?:breath(?:alyser|alyzer)? |alcohol |drug )test|(?:result|test|breath test|sample|reading)s? (?:\w+ ){0,3}(?:zero|negative|clear|nil|clean)|blew zero|stone[- ]cold sober|(?:no|not a|without a) (?:drop|alcohol|trace of (?:alcohol|drugs))|0\.0|below the (?:\w+ )?limit|under the (?:legal |drink-drive )?limit|teetotal",
        r"(?:alcohol|blood) (?:\w+ ){0,3}(?:above|over|times) the|(?:above|over|twice|three times|well over) the (?:\w+ )?(?:limit|drink-drive limit|legal limit)|fail(?:ed|s) (?:\w+ )?(?:breath(?:alyser|alyzer)? |alcohol |drug |sobriety )test|test(?:ed)? positive for (?:alcohol|drugs|cocaine|cannabis)|(?:breath test|test) (?:\w+ ){0,2}positive|tipsy|inebriated|plastered|(?:reeked|smelt|smelled|stank|stinking) of (?:alcohol|drink|booze|beer|whisky|vodka)|worse for (?:wear|drink)|under the influence|high on|on drugs|drink-driv\w+|slurred|had (?:had )?(?:a few|been drinking|drunk)",
    ),
    Axis(
        "pushed",
        r"(?:was|were|been|being) (?:\w+ )?(?:pushed|shoved|thrown|knocked|jostled|kicked|dragged|hurled|forced) (?:\w+ )?(?:off|from|over|into|out|down|by|under)|push(?:ed|es) (?:him|her|them|it|the|a)|shov(?:ed|es) (?:him|her|them)|a (?:push|shove)|threw (?:him|her|them) (?:off|out|over|into)|knocked (?:him|her|them) (?:off|over|down|into)",
        r"(?:slipp(?:ed|ing)|stumbl(?:ed|ing)|tripp(?:ed|ing)|los(?:t|ing) (?:his|her|their|its) (?:footing|balance|grip|foothold)|missed (?:his|her|their) (?:footing|step))|fell (?:by (?:himself|herself)|of (?:his|her) own|accidentally|on (?:his|her) own|off by)|jump(?:ed|s|ing) (?:off|from|into|out|in|overboard)|leapt|(?:nobody|no one) (?:\w+ )?(?:pushed|touched)|see (?:a|any) push|no (?:push|shove)|(?:let|lets) go",
    ),
    Axis(
        "panicked",
        r"panick(?:ed|ing|y)?|(?:in|into|a|mass|general) panic(?! (?:button|room|alarm))|panic (?:broke out|set in|erupted|spread|gripped|reigned)|stampede(?:d)?|chaos|chaotic|pandemonium|bedlam|mayhem|screaming|lost (?:his|her|their) (?:heads?|nerves?|cool)|hysteri(?:a|cal)|mad rush|every man for himself|(?:ran|fled) for (?:their|his|her) li(?:fe|ves)",
        r"(?:stay(?:ed|s)|remain(?:ed|s)|kept|was|were|perfectly) (?:\w+ )?(?:calm|quiet|disciplined|orderly|cool|composed)|calm(?:ly)?|no (?:panic|chaos|stampede)|(?:in an|orderly|without) (?:orderly|panic|manner|fashion|evacuation|haste)|in good order|kept (?:their|his|her) (?:cool|heads?|calm|nerves?)|order(?:ly)?(?= (?:manner|fashion|evacuation))|cool-headed|well[- ]organi[sz]ed",
    ),
    Axis(
        "loose",
        r"(?:was|were|is|are|been|still|got|broke|running|roam\w+|ran|let|broken) (?:\w+ )?(?:loose|free|at large|wild|amok|on the (?:loose|rampage|prowl)|untied|unleashed|unchained)|(?:escaped|broke out|got out) (?:from|of)|off (?:the|its|his|her) (?:leash|lead|chain)|unchained|untethered|unleashed|unmuzzled|(?:nobody|no one) (?:\w+ )?(?:tied|chained|penned)",
        r"(?:was|were|is|are|been|already|safely|securely) (?:\w+ )?(?:penned|chained|tethered|tied(?: up)?|caged|locked up|fenced in|leashed|muzzled|restrained|corralled|shackled|roped|shut in|hobbled|captured|recaptured|secured)|on (?:a|its|his|the) (?:leash|lead|chain)|in (?:its|the|his) (?:cage|pen|enclosure)|under control|behind bars",
        passing=True,
    ),
    Axis(
        "animal killed",
        r"(?:was|were|been|had to be) (?:\w+ )?(?:put down|culled|destroyed|euthani[sz]ed|put to sleep|slaughtered|brought down)|(?:shot|killed|culled|brought) (?:it|the (?:animal|bear|wolf|bull|shark|dog|elephant)) ?(?:down|dead)?|brought it down|(?:animal|bear|wolf|bull|dog|elephant|lion|lioness|tiger|leopard|crocodile|boar|cow|it) (?:\w+ )?(?:was|has been|had been) (?:\w+ )?(?:shot|killed)|did survive no|carcass",
        r"(?:fired|shot) (?:\w+ ){0,4}(?:and )?missed|missed (?:it|the (?:animal|bear))|(?:it|bear|wolf|bull|dog|animal|elephant|he|she) (?:\w+ )?(?:fled|escaped|got away|ran off|disappeared|recovered|eats|is eating|was (?:released|spared|captured alive|tranquilli[sz]ed|darted|sedated))|tranquilli[sz](?:ed|er)|spared|captured alive|recovered from|relocated",
        passing=True,
    ),
    Axis(
        "provoked",
        r"(?:was|were|been|had been|being) (?:\w+ )?(?:provoked|teased|goaded|baited|taunted|poked|harassed|irritated|startled|disturbed|cornered|egged on|riled)|(?:provok|teas|goad|taunt|pok|harass|bait)ed (?:him|her|it|them|the)|asked for it|disturbed",
        r"unprovoked|(?:nobody|no one) (?:\w+ )?(?:provoked|teased|touched|poked|goaded|disturbed)|without (?:provocation|warning|reason|cause)|for no (?:apparent )?reason|out of nowhere|left in peace|undisturbed",
    ),
    Axis(
        "emergency declared",
        r"declar(?:ed|es|ing) (?:an? |the |\w+ ){0,4}(?:state of emergency|emergency|disaster(?: area| zone)?|state of (?:disaster|calamity))|(?:state of )?(?:emergency|disaster|calamity) (?:\w+ ){0,3}(?:declared|proclaimed|in force|imposed|declaration)|(?:disaster|emergency) declaration|under a state of emergency|(?:proclaim|impos)\w+ (?:an? )?(?:\w+ )?(?:state of )?emergency|(?:was|were|been) (?:\w+ )?declared (?:a|an) (?:disaster|emergency)|sign\w+ an emergency order|called (?:in|out) the (?:army|national guard)",
        r"no (?:state of )?(?:emergency|disaster)(?: was| is| had been)? ?(?:needed|declared|necessary)?|(?:refus\w+|declin\w+|reject\w+|stopped short of|rul\w+ out|yet) (?:\w+ )?(?:to )?(?:declar\w+|sign\w*) (?:an? |the )?(?:\w+ )?(?:state of )?(?:emergency|disaster)|emergency (?:\w+ )?(?:lifted|unnecessary|not needed)|without declaring",
        passing=True,
    ),
    Axis(
        "accepts help",
        r"(?:accept|welcom|request|ask|appeal|plead|call)\w* (?:\w+ ){0,2}(?:for )?(?:\w+ )?(?:help|aid|assistance|offers?|troops|support|relief|military)(?= |[.,;]|$)|(?:agreed|offered|offers|promised|ready|willing) to (?:help|share|assist|send|lend)|(?:sent|brought|provided|gave|supplied|delivered|shared|lent) (?:\w+ ){0,2}(?:help|aid|water|trucks|support|relief|assistance|its|their)|with open arms|came to (?:the|its|their|his|her) (?:aid|rescue|help)|lent a hand|took up the offer|cooperat(?:e|es|ed|ing)|supplied (?:all )?(?:its|the|their)|hand(?:ed|ing|s) over (?:the|its|all|their)",
        r"(?:refus|reject|declin|spurn|snub|rebuff)\w* (?:\w+ ){0,3}(?:help|aid|assistance|offers?|troops|support|relief|request|share|to (?:help|share|assist|hand|accept|cooperate|send))|turn(?:ed|s|ing) (?:down|away) (?:\w+ ){0,3}(?:help|aid|offers?|requests?|troops|assistance)|turned (?:its|their|his|her) back|said no to|needs? no (?:help|aid|outside)|(?:without|no) (?:outside |foreign )?(?:help|aid|assistance) (?:needed|wanted|arrived|came|has)|no thanks|left (?:\w+ )?(?:in the lurch|high and dry|to (?:fend|their fate))|stonewall\w+|uncooperative|obstruct\w+|withh(?:eld|old\w*)",
    ),
    Axis(
        "aid arrived",
        r"(?:aid|help|relief|supplies|food|water|tents|trucks|money|compensation|ambulances?|helicopters?|firefighters|rescuers|equipment|troops) (?:\w+ ){0,4}(?:arrived|reached|came|delivered|got through|here|on (?:its|the) way|flowing|distributed|paid out|handed out|was there|landed)|(?:got|received|been given) (?:\w+ ){0,2}(?:aid|help|relief|food|supplies|money|tents|compensation|water)",
        r"(?:no|without|waiting for|wait\w* for|none of the|little) (?:\w+ )?(?:aid|help|relief|supplies|food|tents|trucks|money|ambulances?|compensation|equipment|rescuers)(?= |[.,;]|$)|(?:nothing|none|nobody|no one) (?:\w+ )?(?:has |had )?(?:arrived|come|came|reached|gave|helped|been seen)|(?:yet|failed) to (?:arrive|come|reach|receive|appear)|never (?:arrived|came)|left to fend|abandoned by|forgotten|cut off",
        passing=True,
    ),
    Axis(
        "refund",
        r"(?:will be|be|been|was|were|are|is|get|gets|got|fully|receive|offered|given|gives?|paid|pay|offers?|entitled to) (?:\w+ ){0,2}(?:refund(?:s|ed)?|reimburse(?:d|ment)|their money back|compensat(?:ed|ion)|a refund)|(?:money|fares?|tickets?) (?:\w+ ){0,3}(?:back|refunded|reimbursed)|refund(?:ed|s|ing)|reimburs(?:ed|es|ement)|compensat(?:ed|es|ion)",
        r"(?:no|without|denied|refused|waiting for|rul\w+ out) (?:\w+ )?(?:refunds?|compensation|money back|reimbursement)|(?:nobody|no one|none) (?:\w+ ){0,3}(?:money back|refund\w*|compensat\w+)|out of pocket|empty-handed|non-refundable|forfeit\w*|vouchers? (?:only|instead)|left with nothing|(?:penni|cent)less",
    ),
    Axis(
        "goes ahead",
        r"(?:goes|went|will go|carr(?:ies|ied)|press(?:es|ed)?|continu(?:e|es|ed)) (?:on|ahead)(?= |[.,;]|$)|will (?:\w+ )?(?:open|reopen|continue|resume|proceed)|(?:is|are|was|were|will be) (?:\w+ )?(?:continuing|resumed|going on|to continue|still on|staged)|as though nothing had happened|as if nothing had happened|despite (?:the|everything)|the show (?:must|goes|went) (?:go )?on|(?:kept|keeps) (?:to the|going|running)|as (?:scheduled|normal|usual|planned)|proceed(?:ed|s|ing)|resum(?:ed|es|ption)",
        r"(?:has been|have been|was|were|been|are|is|be) (?:\w+ )?(?:broken off|off|abandoned|cancell?ed|scrapped|stopped|halted|called off|suspended|postponed|aborted|axed|ditched|pulled|shelved|cut short|delayed|put off|put on hold|shut down)(?= |[.,;]|$)|abandon(?:ed|s|ment)|(?:broke|broken|breaks) off|cut short|(?:gigs?|concerts?|matches|match|races?|events?|classes|lessons|flights?|trains?) (?:\w+ ){0,3}(?:off|cancelled|canceled|abandoned|axed|scrapped)|on (?:hold|ice)|pulled the plug|cancellation|in mothballs|no (?:race|match|concert|festival|classes|lessons|school)",
        passing=True,
    ),
    Axis(
        "open",
        r"(?:road|highway|bridge|port|airport|line|track|runway|pass|tunnel|crossing|school|lane|route|street|station|motorway|railway) (?:\w+ ){0,5}(?:passable|open|reopened|clear|cleared|usable|free|in use)|passable|(?:get|got|getting|getting) through|can (?:\w+ )?(?:get through|pass|cross|land|use|drive|sail)|(?:trains?|traffic|cars?|trucks?|services?) (?:\w+ ){0,4}(?:running|moving|flowing|resumed|crossing|again|pass(?:ed|ing)?|normal(?:ly)?)|(?:were|was|are|is) still (?:crossing|using|passing|running|open)|open(?:ed)? to (?:traffic|the public|ships|jets|all)|lessons (?:\w+ )?(?:went on|continued|resumed|held)|back (?:at school|in class|in the schoolyard|in business|at work)|unblocked|(?:doors|shops|offices|schools) (?:\w+ ){0,4}open|kept (?:\w+ )?open",
        r"impassable|(?:is|are|was|were|remain\w*|stay\w*|still|been|be) (?:\w+ )?(?:blocked|closed|shut|cut(?: off)?|severed|impassable|off limits|off-limits|cordoned off|sealed off|buried|flooded|barricaded|out of bounds|barred)|closed to (?:\w+ )?(?:traffic|jets|shipping|all|the public|vehicles|visitors)|(?:nothing|no (?:train|trains|traffic|car|vehicle|ship|ships|flights?)) (?:\w+ )?(?:has |have |had |is |are |was |could )?(?:\w+ )?(?:moved?|moves|running|run|ran|pass(?:ed)?|get through|through|moving|land)|(?:children|pupils|students) (?:\w+ )?(?:sent|stay(?:ed)? at) home|(?:lessons|classes) (?:\w+ ){0,5}(?:cancelled|called off|suspended|canceled)|(?:line|queue|queues|tailback)s? (?:of \w+ )?(?:stretch\w+|back)|stranded|gridlock(?:ed)?|no way through|(?:tailbacks|jams|queues)|padlocked|boarded up",
        passing=True,
    ),
    Axis(
        "within budget",
        r"(?:budget|costs?|bill|price) (?:\w+ ){0,3}(?:kept|met|held|observed|as planned|within|respected)|(?:cost|costs|costing) no more than (?:planned|budgeted|expected)|(?:within|inside|under|below|on) (?:the |its )?(?:planned |original |approved )?(?:budget|cost|estimate|costs)|no (?:cost )?overruns?|(?:cheaper|less) than (?:planned|budgeted|expected)|(?:came|come) in (?:under|on)",
        r"(?:half as much|twice|double|three times|\w+ times) (?:\w+ )?(?:again )?(?:as|what|the|over)? ?(?:\w+ )?(?:budgeted|planned|budget|estimate|price|cost)|(?:costs?|bill|price|budget) (?:\w+ ){0,3}(?:spiral\w*|balloon\w*|exploded|doubled|tripled|soared|got out of hand|overrun|overran|blown|exceeded)|(?:exceed|overshot|overspen|bust|blew|burst)\w* (?:\w+ )?(?:the |its |budget)|costlier|more expensive than (?:planned|budgeted)|over[- ]?(?:spent|spend|run|runs|ran)|swallowed",
    ),
    Axis(
        "on time",
        r"(?:within|in under|in less than|after only|after just|after) (?:\w+|\d+) minutes|in (?:good )?time|prompt(?:ly)?|right on cue|to the (?:minute|timetable)|on the dot|kept to (?:the |their )?(?:timetable|schedule)|without delay|straight away",
        r"(?:came|arrived|hours|minutes) late|(?:took|for|after|waited|needed|waiting) (?:\w+ )?(?:\w+|\d+) (?:minutes|hours|days)(?: no|to| for| until)|belated(?:ly)?|hold-?ups?|backlog|slipped (?:to|by)|(?:put|pushed|set) back|with (?:a )?delay|months late|lagging|running late",
    ),
    Axis(
        "full",
        r"(?:was|were|is|are|almost|nearly|completely) (?:\w+ )?(?:full|packed|crowded|sold out|crammed|chock-full|jam-packed|overcrowded|booked out|booked up|heaving|teeming|bursting)|packed to (?:the )?(?:\w+)|to the (?:last (?:seat|plank|place)|rafters|brim|gunwales)|standing room only|full house|filled to|brimful|capacity crowd|cheek by jowl|(?:hardly|barely) (?:a )?(?:seat|room)",
        r"half[- ](?:empty|full|the seats)|(?:seats|places|rooms) (?:\w+ ){0,2}(?:vacant|empty|free|unsold)|(?:was|were|is|are|stood|lay|half|almost|nearly) empty|(?:sparse|poor|thin|small) (?:\w+ )?(?:crowd|attendance|turnout)|(?:well )?below (?:capacity|the permitted)|poorly attended|handful of|rows of empty|room to spare",
    ),
    Axis(
        "independent inquiry",
        r"(?:independent|external|outside|parliamentary|public|international|judicial|neutral) (?:\w+ )?(?:inquir(?:y|ies)|investigat(?:ion|ors?|e)|probe|experts?|review|commission|panel|enquiry)|outsiders? (?:will|is to|are to|should)|investigated by (?:outsiders|experts|an)",
        r"(?:internal|in-house|own) (?:\w+ )?(?:inquiry|investigation|probe|review|enquiry)|(?:itself|himself|herself|themselves|ourselves) (?:\w+ )?(?:will |is to |would )?investigat\w*|(?:no|without|want|wants|need) (?:\w+ )?(?:outsiders|outside help|independent inquiry|inquiry)|investigat\w+ (?:itself|themselves|the matter (?:itself|internally))|no (?:inquiry|investigation|need for)",
    ),
    Axis(
        "own staff",
        r"(?:own|permanent|full-time|regular|direct|in-house) (?:payroll|staff|employees?|workers?|workforce|personnel|men)|on (?:the |its |\w+[’']s )?(?:own )?payroll|(?:directly |permanently )employed by",
        r"(?:sub-?contract(?:or|ors|ed)?|agency|outsourced|temporary|temp|contract|external|casual|hired|day) (?:workers?|staff|labou?rers?|employees|men)|sub-?contract(?:ors?|ed)|contractors?|freelancers?|day labou?rers?|outsourc(?:ed|ing)|agency staff",
        contrary=True,
    ),
    Axis(
        "manned",
        r"(?:is|was|were|are|been|fully|each) (?:\w+ )?(?:manned|staffed|crewed|attended|occupied|on duty|at the (?:controls|wheel|helm)|supervised|monitored|watched|guarded)|(?:each |every |\w+ )?with (?:a|an|its) (?:\w+ )?(?:driver|pilot|guard|attendant|operator|conductor|lifeguard)|(?:pilot|driver|operator|guard|lifeguard|controller|attendant|lookout)s? (?:\w+ ){0,3}(?:was watching|on duty|at (?:his|her|the|their) (?:posts?|controls|wheel|helm|desk)|observ\w+|in charge|present)|under (?:observation|supervision|surveillance|guard)|at the (?:controls|helm|wheel)",
        r"un(?:manned|staffed|crewed|attended|supervised|guarded|occupied|watched)|driver-?less|pilotless|crewless|without (?:a |an |any )?(?:drivers?|pilots?|guards?|attendants?|operators?|crew|lifeguards?|supervision|conductors?)|(?:nobody|no one|no (?:driver|pilot|guard|lifeguard|attendant|lookout|operator)) (?:\w+ ){0,3}(?:at the (?:controls|wheel|helm)|on duty|in charge|present|watching|there|on watch|around)|autonomous(?:ly)?|on autopilot|automatic(?:ally)?|by itself|remote-controlled|fully automated",
    ),
    Axis(
        "installed",
        r"(?:was|were|been|is|are|had been) (?:\w+ )?(?:fitted|installed|equipped|in place|mounted|put in|on site|built in|provided|replaced|delivered) ?(?:with|in|on)?|(?:has|have|had) (?:been )?(?:fitted|installed|replaced|renewed|mounted|put in)|(?:is|are|was|were) (?:on site|in place|available|there)|arrived",
        r"(?:no|without|lack\w*|missing) (?:an? |any |the )?(?:\w+ )?(?:sprinklers?|smoke (?:alarms?|detectors?)|extinguishers?|fire (?:alarm|escape|extinguishers?)|arresters?|barriers?|railings?|sensors?|detectors?|cameras?|guard ?rails?|life ?rings?|safety (?:net|equipment|devices?))|never (?:arrived|installed|fitted|delivered)|(?:ordered|promised|planned|due) (?:\w+ ){0,3}(?:never|years ago|for)|yet to be (?:installed|fitted|delivered|replaced)|(?:was|were) (?:\w+ )?(?:missing|lacking|absent|removed|dismantled|stolen)",
    ),
    Axis(
        "summit",
        r"(?:reach|made|attain|conquer|gain|climb)\w* (?:\w+ )?(?:to )?(?:the |its |their )?(?:\w+ )?(?:summit|top|peak)|on the (?:summit|top|peak)|summit(?:t)?ed|stood on (?:the )?(?:summit|top)|success(?:ful)? (?:ascent|climb)",
        r"turn(?:ed|ing) back|(?:short of|below|beneath|metres from|metres short of|before) the (?:summit|top|peak)|(?:gave|given|giving) up (?:the|their|his|her)? ?(?:climb|ascent|attempt)?|abandon(?:ed|ing) (?:the|their|his|her) (?:climb|ascent|attempt|bid)|retreat(?:ed|ing)|failed (?:ascent|attempt|bid)|driven back|defeated by",
    ),
    Axis(
        "registered",
        r"(?:had|has|have|was|were|been|duly) (?:\w+ )?(?:registered|signed in|logged|filed|notified|checked in|entered in)|(?:left|filed|lodged|submitted|gave) (?:a|the|their|his|her) (?:\w+ )?(?:plan|route|itinerary|flight plan)|(?:route|plan|itinerary)s? (?:\w+ ){0,2}(?:lay|was|were|known|registered|lodged|filed)|told (?:\w+ )?(?:where|about (?:their|his|her) (?:route|plans))|signed (?:the|a) (?:register|book|log)",
        r"un(?:registered|announced|recorded|reported)|signed no|(?:no|without (?:an?|any|filing|registering)) (?:\w+ )?(?:register|registration|flight plan|entry|record|itinerary|log)|(?:nobody|no one) (?:\w+ )?(?:knew|was told|had been told) (?:\w+ )?(?:their|his|her|where|about|route)|told (?:nobody|no one)|off the radar|off the books",
    ),
    Axis(
        "experienced",
        r"(?:\w+ years['’]? |long |great |wide |much |vast |highly |very |most |an? |were |was |extensive |ample )experience(?:d)?|seasoned|veteran|(?:old|experienced) hand|well[- ](?:trained|versed|prepared|equipped)|(?:fully|properly|highly) (?:trained|qualified)|skilled|expert|(?:\w+) years['’]? experience|had (?:driven|flown|sailed|climbed) (?:\w+ ){0,5}(?:for|hundreds|before|many)|knew (?:the|every|it) (?:\w+ )?(?:route|road|river|mountain|way|waters)",
        r"in(?:experienced|experience)|un(?:trained|qualified|skilled|prepared|familiar)|(?:no|little|without|lack of|lacked|limited) (?:\w+ )?(?:experience|training|qualifications?)|(?:novice|beginner|rookie|trainee|learner|greenhorn|amateur)s?|first (?:time|trip|flight|day on|voyage|shift)|ill-prepared|ill-equipped|badly prepared|poorly (?:trained|prepared|equipped)|in (?:sandals|trainers|flip-flops|shorts)|out of (?:his|her|their) depth|wet behind the ears",
    ),
    Axis(
        "on the phone",
        r"on (?:his|her|the|their|a) (?:mobile |cell )?phone|(?:using|used|looking at|texting|checking|talking on|held|distracted by|staring at|glued to|filming with) (?:on )?(?:his|her|the|their|a)? ?(?:mobile |cell )?(?:phone|smartphone|mobile|handset|screen)|texting|distract(?:ed|ion)|inattentive|(?:was|were) (?:filming|chatting|playing)",
        r"(?:no|without) (?:mobile |cell )?phone|phone (?:\w+ ){0,4}(?:off|untouched|unused|in (?:his|her) (?:pocket|bag)|switched off|was in use no)|(?:was|were|fully) (?:attentive|concentrating|alert|watching|focused)|eyes on the (?:road|track)|both hands on|hands-free",
    ),
    Axis(
        "identified",
        r"(?:was|were|been|has been|have been|is|are) (?:\w+ )?(?:identified|named|recognised|recognized|known)|identif(?:ied|ies) (?:the|him|her|them|as|by|all)|named (?:as|the|by)|identity (?:\w+ ){0,3}(?:established|known|confirmed|clear)|known by name",
        r"un(?:identified|named|known|recogni[sz]able|recognised|recognized)|(?:identity|identities|names?) (?:\w+ ){0,3}(?:unknown|unclear|withheld|mystery|not known)|(?:yet|unable|still) to (?:be )?(?:identif\w+|name\w*)|beyond recognition|anonymous|nameless|(?:nobody|no one) (?:\w+ )?(?:knows|knew) who|without a name",
        passing=True,
    ),
    Axis(
        "record",
        r"(?:a|new|all-time|set a|broke the|sets?|breaks?|smash\w*|broken|shatter\w*|beat) (?:new |all-time |the |previous )*records?|(?:highest|lowest|hottest|coldest|wettest|driest|strongest|worst|deadliest|biggest|largest|heaviest) (?:\w+ ){0,4}(?:ever|on record|since (?:records|measurements)|in (?:history|living memory|decades|memory))|record[- ](?:breaking|high|low|setting)|unprecedented|like never before|in living memory|of the century",
        r"(?:no|short of (?:the|a)|just short of|below the|missed the|without a) (?:new )?records?|record (?:\w+ )?(?:stands|stood|unbroken|intact|remains)|(?:nothing|not) (?:unusual|out of the ordinary|exceptional)|(?:quite |perfectly |entirely )?(?:normal|average|usual) for|there have been (?:worse|stronger|hotter)|happens every|run of the mill|as every (?:year|winter|summer)",
    ),
    Axis(
        "first accident",
        r"(?:no (?:other|previous|earlier|prior)|first|never had an?|spotless|clean|unblemished|impeccable|perfect|flawless|accident-free) (?:\w+ )?(?:accidents?|incidents?|crash|record|complaints?|safety record|sheet|violations?|case)|accident-free|for the first time|never (?:before|happened)|isolated (?:case|incident)|one-off|without (?:an? )?(?:accident|incident)",
        r"(?:second|third|fourth|fifth|latest|another|previous|earlier|repeated|series of|string of|spate of|several|history of) (?:\w+ ){0,3}(?:accidents?|incidents?|crash(?:es)?|overruns?|derailments?|collisions?|failures?|complaints?|mishaps?|violations?|in (?:\w+ )?(?:weeks|months|years|days))|(?:not|hardly) the first|(?:had|has|have) (?:already )?(?:happened|occurred|crashed|failed|derailed) (?:\w+ )?(?:before|already|twice)|time and again|yet again|once again|again and again|track record of|accident black ?spot|notorious|following one (?:at|in)",
    ),
    Axis(
        "whole",
        r"(?:complete|total|full|entire|whole|nationwide|all-out) (?:\w+ )?(?:shutdown|closure|shut-down|blackout|outage|stoppage|ban|loss|collapse|halt|standstill|withdrawal|network|refinery|plant|province|country|city)|fully (?:offline|closed|shut|blocked|evacuated|destroyed)|completely (?:offline|closed|shut|blocked|destroyed|burned|burnt|out)|across the (?:whole )?(?:province|country|state|city|region|board|island)|(?:all|every) (?:\w+ )?(?:units|lines|services|flights|trains|lanes|districts|homes|schools)|everywhere|in its entirety|entirely|throughout the|wholesale",
        r"(?:only|just|merely|no more than) (?:a |one |some |two |part |parts |half |partly )(?:\w+ )?(?:part|section|unit|lane|area|of|districts?|few|parts|line|wing|services?)?|part(?:ly|ial|ially)|in part|(?:one|a single|some) (?:unit|line|lane|section|wing|carriageway|track|runway)|the rest (?:of|was|were|is)|kept (?:its|their) (?:power|electricity|water)|isolated|a few (?:homes|streets|districts)|locali[sz]ed|limited to|at (?:reduced|half) capacity|elsewhere",
    ),
    Axis(
        "offered",
        r"(?:was|were|been|are|have been|all) (?:\w+ )?(?:offered|promised|given|guaranteed|handed|granted) (?:\w+ ){0,3}(?:jobs?|transfers?|compensation|housing|houses|help|work|posts?|accommodation|a hotel|hotels|rooms?|another|new)|(?:put|rebooked|placed|moved|transferred) (?:up |on(?:to| to)? )(?:in |another|other|a (?:later|different)|hotels?|a hotel|replacement)|(?:replacement|substitute|another|alternative) (?:buses|bus|aircraft|plane|train|flight|transport|boat|boats)(?: was| were| took| carried| that| for)?|got new (?:houses|homes|flats)|boats? (?:carr\w+|tak\w+|ferr\w+)|taken across by",
        r"(?:offered|promised|given|got|received) (?:them |us |him |her )?nothing|(?:no|without) (?:\w+ )?(?:replacement|offers?|alternative|hotel|accommodation|substitute|boats?|buses|rooms?|transport)|(?:had to|forced to|spent the night|stay\w*) (?:\w+ ){0,2}(?:stay overnight|sleep|spend the night|overnight|on (?:the floor|benches)|in the (?:terminal|station|airport|concourse))|left (?:stranded|to fend|standing|out in the cold|empty-handed)|stranded|(?:nobody|no one) (?:\w+ )?(?:offered|helped|cared|looked after)|on the (?:scrapheap|street)|stay(?:ed)? at home",
    ),
    Axis(
        "reported",
        r"(?:was|were|been|had been|is|are|immediately|promptly|at once) (?:\w+ )?(?:reported|notified|logged|disclosed|flagged|registered)|(?:had|has|have|we|they|residents|he|she) (?:\w+ )?(?:reported|rung|phoned|written to|complained|notified|alerted|flagged|raised)|(?:complain|report|warn)ed (?:of|about|to|it|repeatedly|several|the)|complaints? (?:\w+ )?(?:made|filed|received|about)|reference number|came clean|went public|blew the whistle",
        r"(?:no|without|never any|any) (?:\w+ )?(?:reports?|calls?|complaints?|notification|indications?|tip-?offs?)(?: \w+)? ?(?:received|reported|about|beforehand|of)?|no \w+ (?:had been |was )?reported|un(?:reported|notified|disclosed)|(?:kept|hushed|covered) (?:\w+ )?(?:quiet|up|secret|silent|under wraps|mum)|conceal(?:ed|ment|s|ing)|cover-?up|(?:swept|brushed) under|sat on|suppressed|withheld|failed to (?:report|notify|tell|inform|disclose|alert)|hid(?:den)? (?:the|it|from)|took (?:\w+ )?(?:hours|days) to (?:report|tell|inform)|first (?:i|we|they) heard",
    ),
    Axis(
        "piracy",
        r"(?:ship|vessel|boat|ferry|tanker|trawler|freighter|yacht|crew|sailors|seamen|fishermen|plane|jet|bus)s? (?:\w+ ){0,4}(?:seized|hijacked|boarded|taken hostage|held hostage|abducted|captured|impounded|arrested|detained)|(?:seiz|hijack|board|impound|captur)ed (?:the|a|two|three) (?:\w+ )?(?:ship|vessel|boat|ferry|tanker|trawler|freighter|yacht|crew|sailors|seamen|fishermen|plane|jet|bus)s?|in the hands of (?:the )?(?:pirates|hijackers)|hijackers? (?:\w+ )?(?:seized|took)",
        r"(?:ship|vessel|boat|ferry|tanker|trawler|freighter|yacht|crew|sailors|seamen|fishermen|plane|jet|bus)s? (?:\w+ ){0,4}(?:freed|released|let go|set free|ransomed|allowed to (?:leave|sail)|got away|fought off)|(?:free|releas|liberat)(?:ed|d) (?:the|a|two|three) (?:\w+ )?(?:ship|vessel|boat|ferry|tanker|trawler|freighter|yacht|crew|sailors|seamen|fishermen|plane|jet|bus)s?|(?:fought|beat|fended) off|repelled|foiled|resumed (?:its|her) voyage",
        passing=True,
    ),
    Axis(
        "free to leave",
        r"free to (?:travel|leave|go|sail)|(?:is|was|were|are|been) (?:\w+ )?(?:allowed|permitted|able|cleared|let) to (?:leave|travel|sail|go|fly|get off|disembark|depart)|(?:let|allowed) (?:\w+ )?(?:off|out|go|ashore)|(?:got|get) off (?:at|the)|no travel ban|left the (?:train|ship|plane|country|bus)|(?:got|climbed|stepped|walked) off|(?:expects|plans) to fly home",
        r"(?:barred|banned|prevented|prohibited|stopped|forbidden|blocked|kept) (?:\w+ ){0,6}(?:from )?(?:leaving|travell?ing|sailing|getting off|disembarking|going|to leave)|travel ban|passports? (?:\w+ )?(?:confiscated|seized|taken|withheld)|(?:confiscated|seized|took away) (?:\w+ )?passports?|(?:refused|forbidden|unable|had) to (?:stay|let)|(?:was|were|been) (?:\w+ )?(?:detained|confined|held|locked in|kept (?:in|on board|aboard)|trapped|stuck|stranded)|doors (?:\w+ )?(?:kept |were )?(?:shut|locked|closed)|under house arrest|quarantined|impounded|under arrest",
        passing=True,
    ),
    Axis(
        "court grants",
        r"(?:grant|issu|impos|allow|award|order)(?:ed|s) (?:\w+ )?(?:an? |the )?(?:\w+ )?(?:injunction|request|petition|motion|stay|application|order|suit|halt)|(?:lawsuit|suit|request|petition|application|motion|claim|case|complaint|appeal) (?:\w+ ){0,3}(?:succeeded|upheld|granted|allowed|admitted|successful)|found (?:for|in favou?r of)|sided with|ruled (?:for|in favou?r)|(?:won|wins) (?:\w+ )?(?:injunction|the case|their case|in court|an)|uphe?ld",
        r"(?:reject|dismiss|den|refus|turn|declin)(?:ed|s|ied|ies) (?:down )?(?:\w+ )?(?:an? |the |their )?(?:\w+ )?(?:injunction|request|petition|motion|stay|application|suit|lawsuit|claim|case|complaint)|thr[eo]wn? out|(?:lawsuit|suit|request|petition|application|motion|claim|case|complaint|appeal) (?:\w+ ){0,3}(?:failed|rejected|dismissed|denied|thrown out|refused|unsuccessful|struck out)|found against|ruled against|lost (?:the case|in court|their case)",
        passing=True,
    ),
    Axis(
        "appeals",
        r"(?:will|would|to|is to|plans to|intends to|vow\w* to|wants to|going to|has|have) (?:\w+ )?(?:appeal(?:ed)?|challeng(?:e|ed)|contest(?:ed)?|fight|take (?:it|the case) to)(?= |[.,;]|$)|(?:lodged|filed|launched|announced|enter\w*) an appeal|appeal(?:ed|s|ing) (?:against|to the|the)|take (?:\w+ )?to (?:the )?(?:supreme|higher|appeal|constitutional) court|fight on",
        r"accept(?:ed|s|ing)? (?:the |its |his |her |their )?(?:\w+ )?(?:ruling|verdict|judgment|judgement|decision|sentence|fine|penalty|outcome|findings)|(?:no|without an|waiv\w+|drop\w*|withdr\w+|forgo\w*) (?:\w+ )?(?:appeal|right to appeal|challenge)|abide by|bow(?:ed|s|ing)? to the|compl(?:y|ied|ies) with|let the (?:ruling|verdict|matter) (?:stand|rest)",
        passing=True,
    ),
    Axis(
        "calls to resign",
        r"(?:call|demand|ask|press|urg|plead)(?:ed|s|ing|e)? (?:\w+ )?(?:for )?(?:[\w’']+ ){0,4}(?:to (?:resign|step down|go|quit|stand down)|resignation|head|dismissal|sacking|ouster|removal)|must (?:go|resign|quit|step down)|should (?:go|resign|quit|step down|stand down)|(?:demands?|calls?|wants) (?:his|her|their) (?:resignation|head|scalp)",
        r"stopp(?:ed|ing) short of (?:calling|demanding|asking)|(?:no|without) (?:call|demand)(?:s|ing)? for (?:\w+ ){0,3}resignation|(?:wants?|demand\w*|call\w*) (?:\w+ )?(?:an )?(?:inquiry|explanation|answers) first|(?:full|every) confidence|stood by|back(?:s|ed) the|no (?:need|reason|grounds) (?:for|to) (?:him|her|resign\w*|step)",
    ),
)
