# ruff: noqa: E501  a line is one entry of the table
"""Opposite turns of politics, diplomacy, elections, councils and schools.

Compiled by hand for this project, from general news English.
"""

from __future__ import annotations

from claims.matching.opposites_lexicon.axis import Axis

AXES: tuple[Axis, ...] = (
    Axis(
        "concedes",
        r"(?:acknowledg|admitt?|accept|recogni[sz])(?:ed|es|s|e)? (?:that )?(?:he|she|they|it) (?:had|has|have) (?:lost|been beaten)|(?:acknowledg|recogni[sz])(?:e|ed|es) (?:defeat|the (?:result|outcome))|bow(?:ed|s) to (?:the|(?:his|her|their|its|the|an?)) (?:verdict|result|will|voters)|thr[eo]w(?:s|n)? in the towel|to congratulate|congratulat(?:e|es|ing)|wish(?:ed|es) (?:him|her|them) (?:well|luck|success)|conced(?:e|ed|es|ing) (?:the )?(?:race|election|contest|vote|defeat|loss)|accept(?:s|ed)? (?:it|the (?:voters|people|electorate|verdict|judgement|judgment|defeat|loss)[’']?)|embraced (?:him|her|the winner)|conceding defeat|admi(?:t|ts|tted|tting) defeat|(?:the )?(?:people|voters) have spoken|concession speech",
        r"(?:ask|call|press|push|demand|request|seek|sought|petition|file|wait)(?:s|ed|ing)? (?:for )?(?:an? |the )?(?:full |partial |manual )?(?:recount|rerun|re-run|new count|last ballot|new election|annulment)|wait(?:s|ing)? for (?:the|every) (?:last|final|remaining) (?:ballots?|votes?)|without (?:a )?handshake|(?:speaks|spoke|cries|cried|alleg\w+|claims|claimed|complain\w+) (?:of )?(?:fraud|foul|theft)|(?:would|will|does|did)(?: still)? (?:contest|dispute|challenge|fight) (?:it|the (?:result|outcome|count|vote|election))|fil(?:e|ed|es|ing) a (?:protest|complaint|petition)|stolen (?:election|vote)|(?:lodg|fil)(?:e|ed|es|ing) (?:[\w’'-]+ ){0,3}(?:protest|appeal) (?:with|against)|insist(?:s|ed) (?:that )?(?:he|she|they) (?:had |has |have )?won|clung to (?:hope|power)",
    ),
    Axis(
        "recount",
        r"(?:ask|call|press|push|demand|request|seek|want|order)(?:s|ed|ing)? (?:for )?(?:an? |the )?(?:[\w-]+ )?re-?count|sought a (?:\w+ )?recount|recount (?:was |is |has been )?(?:ordered|demanded|requested|under way|sought|granted)|there will be a recount|recount every|ballots? (?:will be|are being|were|are to be) (?:re-?counted|counted again)|goes to a recount",
        r"no (?:need for a )?recount|without a recount|accept(?:s|ed)? the (?:count|tally|result)|(?:ruled out|waived|renounced|dropped|withdrew) (?:[\w’'-]+ ){0,3}recount|recount (?:was |is )?(?:refused|denied|ruled out|dropped)",
    ),
    Axis(
        "candidate",
        r"(?:will|would|to|can|could|may|he[’']ll|she[’']ll|intends to|plans to|going to|wants to|decided to|expected to|set to|ready to|is|was) (?:run|stand|running|standing)(?: (?:again|for (?:(?:his|her|their|its|the|an?) )?(?:[\w-]+ ){0,2}(?:office|post|job|seat|presidency|president|mayor|governor|leader|leadership|parliament|congress|senate|council|term|re-?election|election|premier|sheriff|chair|party leader)|as|in|himself|herself|in \d+))?|(?:standing|running) (?:in|for|as|again)|(?:seek|seeks|sought|seeking|bid for|go for|eyeing|eyes) (?:an? |another |(?:his|her|their|its|the|an?) )?(?:[\w-]+ )?(?:re-?election|term|nomination|candidacy|comeback)|(?:thr[eo]w|tossed|put)(?:s|n)? (?:his|her|their) (?:hat|cap) in(?:to)? the ring|enter(?:s|ed|ing)? the (?:race|contest|ring|fray)|(?:declared|announced|declares|announces|confirmed|launched|filed) (?:his|her|their|a) (?:candidacy|candidature|bid|campaign)|(?:is|be|was|as|become|became) (?:a |the |its |their )?(?:[\w-]+ )?(?:candidate|contender|nominee)|in the running|available for the (?:post|job)|is seen as the favou?rite|leads the field|front-?runner",
        r"(?:pull|drop|bow|back)(?:ed|s|ing)? out of the (?:race|contest|running|election|campaign|runoff)|withdr[ae]w(?:n|s|ing)? (?:from the (?:race|contest|election|campaign|runoff)|(?:his|her) (?:candidacy|candidature|name|bid))|(?:abandon|drop|end|suspend|give up|gave up)(?:ed|ped|s)? (?:his|her) (?:candidacy|candidature|bid|campaign)|out of the (?:race|running)|(?:last|final) term|retir(?:e|es|ing) from politics|(?:quits|quitting|leaving|leaves) politics|sit(?:s|ting)? (?:this|it) (?:one )?out|take[sn]? (?:himself|herself) out of|make way for|count me out|no intention of (?:running|standing)|no (?:interest|ambition) in|taken (?:his|her) hat out of the ring",
    ),
    Axis(
        "wins",
        r"re-?elected|(?:was|were|is|been|narrowly|comfortably|duly) elected|returned to (?:office|power|parliament)|swept (?:to power|to victory|back|the board)|carried the (?:day|state|county|province|vote)|(?:captured|captures|clinch(?:ed|es)|seized|gained|picked up|picks up|snatched|grabbed) (?:the |a |\w+ )(?:seat|mayoralty|presidency|victory|province|constituency|race|nomination)|landslide|romped (?:home|to)|(?:squeak|scrap|cruis|storm|coast|edg)(?:ed|es|e|s)? (?:home|in|to (?:victory|majority|a win)|ahead)|pipped|trounced|saw off|topped the poll|headed the poll|came first|emerged (?:the )?(?:winner|victorious)",
        r"(?:was|were|been) (?:unseated|ousted|trounced|voted out|beaten|routed|swept (?:from|out)|turned out|turfed out|thrashed|humbled|pipped|edged out)|voted out|lost (?:his|her|its|their) (?:own )?(?:seat|bid|race)|suffered (?:a |an )?(?:\w+ )?defeat|(?:crushing|heavy|narrow|humiliating|stinging) defeat|came (?:second|third|last)|runner-up|fell short|wiped out|thrashing|drubbing|also-ran",
        contrary=True,
    ),
    Axis(
        "keeps seat",
        r"(?:held|holds|hangs|hung|clung|clings) on (?:in|by|with|to (?:(?:his|her|their|its|the|an?) )?(?:[\w-]+ )?(?:seat|constituency|post|job|office|power|mandate))|(?:held|holds|kept|keeps|retain(?:s|ed)|defended|saved|wins? back) (?:on to )?(?:(?:his|her|their|its|the|an?) )?(?:own )?(?:[\w-]+ )?(?:seat|constituency|mandate)|re-?elected|returned for|survived in",
        r"los(?:t|es|ing) (?:his|her|their|its|the|an?) (?:own )?(?:[\w-]+ )?(?:seat|constituency|mandate)|unseated|voted out|(?:was|were) (?:beaten|defeated|ousted) (?:in|by)|thrown out by (?:the )?voters|seat (?:fell|went) to|out of parliament|toppled in",
    ),
    Axis(
        "majority",
        r"(?:an?|his|her|its|their|the) (?:bare|slim|slender|outright|absolute|overall|clear|working|comfortable|narrow|thin|wafer-thin|razor-thin|one-seat|two-thirds|new|own|needed|required|necessary|parliamentary) majority|(?:has|have|had|won|secured?d?|gained|kept|keeps|holds|commands|got|takes|squeak to|clinched|regained) (?:a |an |its |her |his |their |the )?(?:\w+ )?majority|(?:control|controls|controlled) (?:of )?(?:the )?(?:house|senate|chamber|parliament|assembly|council|congress)|enough (?:votes|seats) to|has the (?:votes|numbers)|govern alone",
        r"(?:short|shy) of (?:a |an |the )?(?:\w+ )?majority|(?:one|two|three|four|five|several|\d+) (?:seats? |votes? )?(?:short|shy)|minority (?:government|cabinet|administration)|hung (?:parliament|council)|no overall control|los(?:t|es|ing) (?:its|her|his|their|the) (?:\w+ )?majority|lack(?:s|ed)? (?:a |an )?(?:\w+ )?majority|without a majority|no (?:party has a )?majority|f[ae]ll(?:s|en)? short|too few (?:seats|votes)|fewer than half|in the minority|lacks the (?:votes|numbers)",
    ),
    Axis(
        "high turnout",
        r"(?:high|higher|highest|record|heavy|strong|brisk|huge|massive|unprecedented|big|bumper|good) (?:voter )?(?:turn-?out|participation)|(?:turn-?out|participation) (?:was|is|hit|reached|rose|climbed|jumped|stood|soared|beat|surged|topped|exceeded)(?: to| at)? (?:the )?(?:an? )?(?:all-time |\w+ )?(?:high|higher|highest|record|heavy|strong|brisk|up|every)|turn-?out (?:rose|climbed|jumped|soared|surged|was up|is up)|(?:flocked|streamed|turned out in (?:force|droves|record numbers|large numbers))|long (?:queues|lines) (?:\w+ ){0,3}poll\w*|more people voted|beat every election",
        r"(?:low|lower|lowest|poor|weak|thin|sluggish|dismal|meagre|feeble|disappointing|slow) (?:voter )?(?:turn-?out|participation)|(?:turn-?out|participation) (?:was|is|hit|fell|dropped|slumped|sank|plunged|remained)(?: to| at)? (?:the |an? )?(?:all-time |\w+ )?(?:low|lower|lowest|poor|weak|thin|sluggish|dismal|down)|turn-?out (?:fell|dropped|slumped|sank|plunged|declined)|voters? (?:stayed (?:away|(?:at )?home)|shunned)|(?:fewer|few) (?:people|voters) (?:voted|turned out|bothered)|sleepy affair|voter apathy|apathy|polling stations (?:were |stood )?(?:almost |nearly |half-)?(?:empty|deserted)|trickle of voters",
    ),
    Axis(
        "quorum",
        r"quorum (?:was |has been |is )?(?:reached|met|achieved|exceeded|attained|cleared)|(?:reach|met|meet|exceed|clear|pass|attain|top|beat|achiev)(?:ed|s|es)? the (?:\d+ (?:percent|per cent) )?(?:quorum|threshold)|quorate|(?:vote|referendum|result) (?:is|was) (?:therefore |thus )?(?:valid|binding)|enough (?:members|deputies|voters) (?:were )?(?:present|took part)",
        r"(?:no|without a|lack of a?|want of a|short of (?:the|a)|below the|miss(?:ed|es|ing)? the|for lack of) ?(?:\w+ )?(?:quorum|threshold)|inquorate|quorum (?:was |is )?(?:missed|lacking)|quorum fail(?:ed|s)|(?:vote|referendum|result) (?:is|was) (?:therefore |thus )?(?:invalid|void|null)|against a quorum|too few (?:voters|members|deputies)",
    ),
    Axis(
        "binding",
        r"binding|bind(?:s)? (?:the )?(?:parliament|government|council|them|it|us|ministers)|legally bound|must be (?:followed|obeyed|respected|implemented)|has the force of law|is mandatory|(?:obliges|compels) (?:the )?(?:council|parliament|government)",
        r"advisory|non-binding|nonbinding|consultative|(?:only|merely|just|no more than) (?:an? )?(?:recommendation|opinion|advice|opinion poll)|symbolic|without (?:legal|binding) (?:force|effect)|no legal (?:force|effect|weight)|free to ignore|can be ignored|toothless",
    ),
    Axis(
        "fair vote",
        r"free and fair|orderly|well[- ]run|well[- ]organi[sz]ed|transparent|(?:a )?clean (?:vote|election|poll|ballot)|(?:ran|went|passed|proceeded|passed off) (?:smoothly|well|calmly|quietly|peacefully|without (?:incident|a hitch|trouble|irregularities))|no (?:sign of |evidence of |major |serious )?(?:fraud|irregularities|rigging|cheating)|credible (?:vote|election|poll)|(?:met|meets) (?:international|democratic) standards|(?:result|vote|count) (?:is|was) (?:accurate|sound|correct)",
        r"rigged|rigging|stolen (?:election|vote|ballot)|(?:was|were|been) (?:stolen|marred|tainted|falsified|tampered)|chaotic|fraudulent|ballot[- ]stuffing|stuffed (?:the )?ballot|irregularities|vote-buying|bought votes|(?:vote|electoral|election|voter|ballot) fraud|intimidat(?:ed|ion|ing)|a (?:sham|farce|charade|mockery)|dead (?:people|voters|men)|tamper(?:ed|ing)|cheat(?:ed|ing)|fiddled|set fire to|multiple voting|voted twice",
    ),
    Axis(
        "early election",
        r"(?:early|snap|fresh|new|premature) (?:general |parliamentary |presidential )?(?:elections?|polls?|vote|ballot)|go(?:es|ing)? to the (?:country|polls|people) (?:early|early|in)|dissol(?:ve|ves|ved|ving|ution)(?: of)? (?:the )?(?:parliament|assembly|house|chamber|knesset|council|legislature)|bring(?:s|ing)? forward (?:[\w’'-]+ ){0,3}election|election (?:was |is |will be )?brought forward",
        r"(?:serve|serves|see|sees|run|last|govern)(?: out)? (?:the|its|his|her|their) full (?:term|course|four years|five years)|full term|see(?:s|ing)? out (?:the|its|his|her|their) term|until the (?:end of (?:the|its|his|her) (?:term|mandate|legislature)|(?:regular|scheduled) election)|elections? (?:will be |are |is )?(?:held )?(?:as scheduled|when (?:they are )?due|on the regular date)|no (?:early|snap|need for an?) (?:early |snap )?election",
    ),
    Axis(
        "referendum",
        r"(?:hold|holds|held|call|calls|called|announce|announced|want|wants|demand|demands|demanded|seek|order|ordered|organise|force|have|trigger)(?:ing)? (?:an? |the |another |a second )(?:[\w-]+ )?(?:referendum|plebiscite|popular vote)|put(?:s|ting)? (?:it|(?:[\w’'-]+ ){0,3}) ?to (?:an? |the )?(?:referendum|people|voters|popular vote|electorate|plebiscite)|ask(?:s|ing)? the (?:voters|people|electorate|residents)|(?:referendum|plebiscite) (?:will be|is to be|must be|is|was|has to be|should be) (?:held|called|required|needed|necessary|planned)|(?:another|second|new|repeat) referendum|repeat(?:ed|s)? the (?:referendum|vote)|let the (?:people|voters) decide|put the question again",
        r"without (?:a |any |holding a )?(?:referendum|plebiscite|asking the (?:voters|people))|no (?:second |new |further )?(?:referendum|plebiscite)|bypass(?:ed|es|ing) (?:the )?voters|parliament alone|by (?:simple )?(?:resolution|decree) alone|settled for a generation",
    ),
    Axis(
        "barred from standing",
        r"(?:barred|banned|disqualified|excluded|blocked|prevented|struck|kept|thrown|removed) (?:from (?:standing|running|the (?:ballot|election|race|contest|list))|off the ballot)|disqualif(?:ied|ies)|ineligible|(?:struck|thrown|kicked) off the (?:ballot|list)|(?:candidacy|candidature|nomination) (?:was |has been |is )?(?:rejected|refused|invalid|struck out|annulled)|may no longer stand|lost (?:his|her) right to stand",
        r"(?:cleared|allowed|permitted|free|able|eligible|entitled|qualified) to (?:stand|run)|eligible|(?:stays|remains|put|back|placed|is|are|was) on the (?:ballot|list)|may (?:stand|run)|can (?:stand|run)|(?:candidacy|candidature|nomination) (?:was |has been |is )?(?:accepted|approved|valid|registered|confirmed)|reinstated",
    ),
    Axis(
        "leads polls",
        r"(?:leads|led|leading|ahead|comfortably ahead|well ahead) (?:in )?(?:the )?(?:polls|field|race|count|pack|by)|front-?runner|(?:is|was|as|clear|hot|seen as the|strong) favou?rite|in (?:first place|the lead)|took the lead|out in front|topp(?:ed|ing|s) the poll",
        r"trail(?:s|ed|ing)|lag(?:s|ged|ging) behind|(?:is|was|are|were|far|well|still) behind (?:in|by)|rank outsider|outsider|underdog|in (?:second|third|last) place|no chance|long shot",
        contrary=True,
        passing=True,
    ),
    Axis(
        "stays",
        r"(?:will |to |would |vow(?:ed|s) to |wants to |is |are |were |was |means to )?(?:stay|remain|carry|soldier|battle|hang|cling|fight|clung|hung)(?:s|ed|ing)? on|carr(?:y|ies|ied) on(?: as)?|(?:keep|kept|retain|retained|hold on to|held on to|cling to|clung to|hang on to|return to)(?:s|ing)? (?:his|her|their|its) (?:[\w-]+ )?(?:post|job|office|seat|position|role|mandate|chair|portfolio|frontbench|leadership|presidency|vice-presidency|premiership|chairmanship|cabinet|ministry|council seat|council)|(?:stay|remain)(?:s|ed|ing)? (?:put|in (?:charge|power|place|cabinet|the cabinet|the government|the job|the party|the coalition|parliament|the council)|at (?:the helm|the head|his post|her post|their posts)|leader|head|chair|chairman|mayor|minister|prime minister|premier|president|governor|a member|members|a councillor|councillor)|(?:serve|see|sit)(?:s|ing)? out (?:his|her|their|the) (?:\w+ )?(?:term|mandate)|until the end of (?:his|her|the|their) (?:term|mandate)|def(?:y|ied|ies|ying) (?:calls|demands|pressure) (?:to|for)|going nowhere|was staying|were staying|are staying|is staying|has no (?:intention|plans?) (?:of|to) (?:resign|quit|go|step|leav|stand)\w*(?: down)?|dug (?:his|her|their) heels in|digs in|here to stay|refus(?:es|ed|ing) to (?:budge|leave|stand down|give up|bow out)|ha(?:s|ve) (?:the )?full (?:support|confidence|backing)|st[ao]ys? on",
        r"stand(?:s|ing)? down|stood down|resignations?|has quit|having quit|quit(?:s|ting)? (?:as|over|the|his|her|their|after|on|amid|in)|bow(?:s|ed|ing)? out|tender(?:ed|s) (?:his|her|their) resignation|g[ai]v(?:e|es|en|ing) up (?:his|her|their|its|the) (?:[\w-]+ )?(?:post|job|office|seat|position|role|mandate|chair|portfolio|frontbench|leadership|presidency|vice-presidency|premiership|chairmanship|cabinet|ministry|council seat|council)|g[ai]ve up (?:his|her|the) leadership of|relinquish(?:ed|es)|vacat(?:e|ed|es|ing) (?:his|her|the) (?:post|job|office|seat|position|role|mandate|chair|portfolio|frontbench|leadership|presidency|vice-presidency|premiership|chairmanship|cabinet|ministry|council seat|council)|(?:leave|leaves|left|leaving|departs?|departed) (?:the )?(?:[\w-]+ )?(?:post|job|office|seat|position|role|mandate|chair|portfolio|frontbench|leadership|presidency|vice-presidency|premiership|chairmanship|cabinet|ministry|council seat|council)|le(?:ft|aves?|aving) (?:the )?(?:government|party|coalition|frontbench|politics)|(?:was|were|been|is|are|has been|being) (?:sacked|fired|dismissed|axed|ousted|removed|deposed|booted out|kicked out|thrown out|turfed out|forced out|pushed out|forced to (?:resign|quit|go|step down)|relieved of|let go|stripped of|shown the door|given the (?:boot|sack|push|chop))|(?:sacks|fires|dismiss(?:es|ed)|sacked|fired|axed|ousts|ousted) (?:his|her|the|its|a|two|three|both|him|them)|(?:removed|ousted|driven|swept|hounded|forced) (?:from|out of) (?:office|power|(?:his|her|their|its|the|an?) (?:post|job|office|seat|position|role|mandate|chair|portfolio|frontbench|leadership|presidency|vice-presidency|premiership|chairmanship|cabinet|ministry|council seat|council))|toppled|shown the door|out of a job|out of office|throw(?:s|n)? in the towel|threw in the towel|call(?:s|ed) it a day|fell on (?:his|her) sword|makes? way|made way|packed (?:his|her) bags|cleared (?:his|her) desk|is (?:gone|out)|gone from the|torn up (?:his|her) party card|steps? aside|stepped aside|(?:going|gone|goes) at last|shed (?:his|her) (?:post|job|office|seat|position|role|mandate|chair|portfolio|frontbench|leadership|presidency|vice-presidency|premiership|chairmanship|cabinet|ministry|council seat|council)|quit (?:the )?(?:cabinet|party|government|post|job|office|coalition|frontbench)",
        passing=True,
    ),
    Axis(
        "of own accord",
        r"(?:resign(?:s|ed)?|quits?(?! the table)|stepp?(?:ed|s) (?:down|aside|back)|stood (?:down|aside)|bowed out)|resignation|hand(?:ed|s) in (?:his|her|their) (?:notice|resignation)|(?:tender|submit|offer|announc)(?:ed|ted|s) (?:his|her|their) resignation|wr(?:ote|itten) out (?:his|her) resignation|accept(?:ed|s) (?:his|her|the|their) resignation|g[ai]v(?:e|es|en) up (?:his|her|their) (?:\w+ )?(?:post|job|office|seat|position|role|mandate|chair|portfolio|frontbench|leadership|presidency|vice-presidency|premiership|chairmanship|cabinet|ministry|council seat|council)|of (?:his|her|their|its) own (?:accord|free will|volition|choice)|(?:his|her|their) own (?:choice|decision|wish|idea)|voluntar(?:y|ily)|at (?:his|her|their) own request|before (?:anyone|they|he|she) could|le(?:ft|aves) by mutual consent|chose to (?:go|leave)|fell on (?:his|her) sword",
        r"(?:was|were|been|is|are|being|has been|got) (?:\w+ )?(?:sacked|fired|dismissed|axed|ousted|removed|deposed|booted out|kicked out|thrown out|turfed out|forced out|pushed out|forced to (?:resign|quit|go|step down)|relieved of|let go|stripped of|shown the door|given the (?:boot|sack|push|chop)|expelled|overthrown)|(?:sacks|fires|sacked|fired|axed|axes|ousts|ousted|dismiss(?:ed|es)) (?:his|her|the|its|a|two|three|both|him|them|health|finance|foreign|transport|defen[cs]e|\w+ minister)|dismiss(?:ed|es)|(?:show|showed|shows|shown) (?:him|her|them )?(?:to )?the door|shown the door|forced out|pushed out|ousted|sacking|firing of|dismissal|(?:asked|told|ordered|urged|forced|made|pressed|invited) (?:him |her |them )?to (?:go|resign|quit|leave|step down|stand down|pack)|against (?:his|her|their) will|was pushed|given the (?:boot|sack|push|chop)|marching orders|(?:lost|stripped of|relieved of) (?:his|her|their) (?:\w+ )?(?:post|job|place|duties|command|office)|threw (?:him|her|them) out|los(?:t|es) (?:his|her) place|turfed out|thr[eo]wn? out (?:the|its|his|her)?|did (?:wait) for a letter|expel(?:led|s)",
        contrary=True,
    ),
    Axis(
        "on leave",
        r"(?:on|taken|takes|took|gone on|goes on|has taken|asked for) (?:\w+ )?(?:leave|sabbatical|holiday)|leave of absence|(?:his|her|their) own (?:wish|request|choice)|time off|steps? (?:aside|back)|stepped (?:aside|back)",
        r"(?:is|was|were|been|are) (?:suspended|sacked|fired|dismissed|axed|ousted|removed|deposed|booted out|kicked out|thrown out|turfed out|forced out|pushed out|forced to (?:resign|quit|go|step down)|relieved of|let go|stripped of|shown the door|given the (?:boot|sack|push|chop))|suspends|suspended (?:on|from|with|without|pending|last|by|yesterday)|suspension|(?:sacked|fired|dismissed) (?:this|last|yesterday|on|by|after|for)",
        contrary=True,
    ),
    Axis(
        "with pay",
        r"on (?:full|half|normal) (?:pay|salary)|(?:full|normal) (?:salary|pay|wages)|with (?:full )?pay|(?:receiv|draw|keep|get|continue to receive)(?:e|es|ing|s|ed)? (?:his|her|their|full) (?:\w+ )?(?:pay|salary|wages)|pay for the (?:strike )?days|strike days (?:will be|are|were) paid|(?:will be|are|is|be) paid(?: in full)?|paid leave|without loss of (?:pay|earnings)",
        r"without (?:pay|salary|wages)|unpaid|(?:on )?no pay|docked|dock(?:s|ing)? (?:their |the )?(?:pay|wages)|(?:pay|wages|salary|salaries) (?:is|are|was|were|will be|has been|have been) (?:stopped|withheld|docked|cut off|frozen|suspended)|(?:withh[eo]ld|stop)(?:s|ped|ing)? (?:his|her|their|the) (?:pay|wages|salar(?:y|ies))|forfeit(?:s|ed)? (?:his|her|their) (?:pay|salary|wages)|no work,? no pay|lose (?:his|her|their) (?:pay|wages)",
    ),
    Axis(
        "has confidence",
        r"(?:full|complete|unreserved|total|every|unwavering|absolute|whole-hearted|wholehearted) (?:support|confidence|backing|trust)|(?:stand|stands|stood|is|right|firmly) (?:firmly |squarely |right )?(?:by|behind) (?:him|her|them|(?:his|her|their|its|the|an?))|express(?:ed|es) (?:its |his |her |their |full )?confidence|rall(?:ied|ies|y) (?:a)?round (?:him|her|the)|jumped to (?:his|her|their|its|the|an?) defen[cs]e|no (?:reason|cause|need) (?:for (?:him|her) )?to (?:resign|go|quit)|has the (?:support|confidence|backing|trust) of",
        r"(?:ask|tell|told|urg|press|want|order|implor|beg)(?:ed|es|s|e)? (?:him|her|them|(?:[\w’'-]+ ){0,3}) ?to (?:resign|go|quit|step down|stand down|leave|step aside|consider (?:his|her))|(?:call|demand|press|push|clamour)(?:ed|s|ing)? (?:for|on|that)? ?(?:his|her|their) (?:resignation|head|dismissal|sacking|removal|departure)|ask(?:ed)? for (?:his|her) resignation|(?:los[te]|lost|withdr[ae]w|no|lack of) (?:all |its |their |his |her |the )?(?:confidence|trust)(?: in)?|must (?:go|resign|quit)|(?:time is up|position is untenable|untenable)|distanc(?:ed|es) (?:himself|herself|itself|themselves)|(?:thr[eo]wn? )?(?:him|her|them)? ?under the bus|dropped like|turned (?:his|her|their) backs? on|abandoned (?:him|her)",
    ),
    Axis(
        "survives vote",
        r"surviv(?:e|es|ed|ing) (?:(?:his|her|their|its|the|an?) |another |the )?(?:[\w-]+ ){0,3}(?:vote|motion|challenge|ballot|recall|impeachment|coup|attempt|rebellion|bid)|w[io]n(?:s)? (?:(?:his|her|their|its|the|an?) )?(?:[\w-]+ )?(?:confidence|vote of confidence|confidence vote|trust vote)|(?:motion|no-confidence motion|censure|recall|impeachment|bid to oust (?:him|her)) (?:was |is |has |had |has been )?(?:defeated|failed|rejected|fails|fell short|collapsed|voted down)|expressed its confidence|held (?:on|off)|saw off|(?:clings|clung|hangs|hung) on|beat (?:back|off) (?:the|a) recall",
        r"los(?:t|es|ing) (?:(?:his|her|their|its|the|an?) )?(?:[\w-]+ )?(?:confidence|vote of confidence|confidence vote|trust vote)|(?:government|cabinet|coalition|administration) (?:has |had )?(?:fell|falls|fallen|collapsed|collapses|was toppled|was brought down|is out)|br(?:ing|ought)s? down (?:the|(?:his|her|their|its|the|an?))|toppl(?:ed|es|ing)|(?:was|were|been|is) (?:ousted|impeached|recalled|removed|overthrown|deposed|unseated|voted out|brought down)|motion (?:was |has |is )?(?:carried|passed|succeeded|adopted)|recall (?:succeeded|passed|carried)|vot(?:ed|es) to (?:remove|oust|recall|impeach|let)|ousted",
    ),
    Axis(
        "hands over power",
        r"(?:is|was|has been|be|been|are) (?:acting|deputi[sz]ing|standing in|filling in)|acting (?:president|head|leader|mayor|prime minister|premier|governor|in (?:his|her) place|chair|director|sheriff)|(?:took|taken|takes|take|taking) (?:over|charge|the reins|the helm)|hand(?:ed|s|ing)? (?:over )?(?:(?:his|her|their|its|the|an?) |all |some )?(?:powers?|duties|the reins|office|government|authority)|powers? (?:have |has |had |were |was )(?:been )?(?:handed|transferred|passed|delegated)|transfer(?:red|s)? (?:of )?(?:(?:his|her|their|its|the|an?) )?powers?|deputis(?:es|ed)|in (?:his|her) (?:place|stead|name)|stood in for|sworn in as",
        r"(?:remain|stay|still|is|are|was|firmly|kept)(?:s|ed)? (?:firmly |fully )?(?:in (?:charge|control|command|power|full control)|at (?:his|her) desk|at the (?:helm|wheel))|(?:leads|heads|runs|led|headed) (?:a |the )?(?:caretaker|interim|outgoing) (?:cabinet|government|administration)|no (?:powers?|transfer)|governs? from|(?:still|keeps) (?:governing|running|ruling|signing)|carries on governing",
    ),
    Axis(
        "in the country",
        r"(?:is|was|remain\w*|stay\w*|still) (?:in (?:the (?:palace|capital|country)|(?:his|her) (?:palace|office|country))|at (?:his|her) (?:desk|post))|showed (?:himself|herself)|appeared on the balcony|never left|in (?:his|her) (?:palace|residence)|refuses to leave the country",
        r"fled|flees|flee|(?:left|leaves|slipped out of|quit|flown out of|escaped from) the (?:capital|country|palace)|in(?:to)? (?:exile|hiding)|gone (?:into hiding|abroad|to ground)|went (?:into hiding|abroad|underground)|whereabouts (?:are|were|is|remain) unknown|sought (?:refuge|asylum|sanctuary)|on (?:a|the) plane (?:to|out)|took refuge",
        passing=True,
    ),
    Axis(
        "takes office",
        r"(?:was|were|been|be|is|are) (?:sworn in|inaugurated|installed)|swear(?:s|ing)? in|took (?:the oath|office|up (?:his|her) (?:post|seat|duties))|tak(?:e|es|ing) (?:the oath|office|up (?:his|her) (?:post|seat))|assum(?:ed|es) office",
        r"(?:blocked|barred|kept|prevented) from (?:taking|assuming|office)|inauguration (?:was |has been )?(?:postponed|cancelled|called off)|oath (?:was |has been )?(?:refused|postponed)|turned down the (?:post|job|portfolio)|declin(?:ed|es) the (?:post|job|portfolio|seat)",
    ),
    Axis(
        "passed",
        r"(?:was |were |is |been )?carried(?= (?:by \d|with|narrowly|unanimously|despite)|[.,;]|$)|clear(?:ed|s|ing)? (?:(?:his|her|their|its|the|an?) |its )?(?:\w+ )?(?:(?:house|parliament|senate|assembly|congress|council|chamber|commons|committee|first reading|second reading|third reading|final reading|upper house|lower house|bundestag|knesset|duma|sejm|dáil|diet)|hurdle)|(?:sail|squeak|scrap|push|whistl)(?:ed|s|es)? through|(?:went|goes|gets?|got) through(?= (?:the )?(?:parliament|council|committee|senate|assembly|congress|commons|by|with|unopposed|unamended|on the nod)|[.,;]|$)|(?:got|gets|get|g[ai]ven?|giv(?:e|es|ing)|receiv(?:ed|es)|won|wins|has|granted) (?:(?:his|her|their|its|the|an?) |its |their |final )?(?:\w+ )?(?:green light|go-ahead|nod|thumbs[- ]up|approval|blessing|second reading|assent|consent|permission|planning permission|backing of|rubber stamp)|rubber-stamp(?:ed|s)|final approval|ok(?:[’']d|ayed|ays)|green-?lit|greenlights?|nodded through|voted (?:yes|in)|becomes law|became law|(?:grant|approv)(?:ed|s|es|e|ing)(?: (?:planning )?permission)?|adopts|ratif(?:y|ies)|endorses|decided (?:in favou?r|for)|(?:ayes|yes) (?:had|have|won)|passage|plan went through|takes? the day",
        r"f[ae]ll(?:s|en)? (?:at (?:the )?(?:first|second|last|final)|by \d+ votes?|in (?:the )?(?:house|parliament|senate|assembly|congress|council|chamber|commons|committee|first reading|second reading|third reading|final reading|upper house|lower house|bundestag|knesset|duma|sejm|dáil|diet))|lost (?:by \d|in the (?:vote|(?:house|parliament|senate|assembly|congress|council|chamber|commons|committee|first reading|second reading|third reading|final reading|upper house|lower house|bundestag|knesset|duma|sejm|dáil|diet)))|(?:was|were|been|is) (?:struck out|sunk|deleted|voted down|thrown out|scuppered|torpedoed|withdrawn|defeated|refused|nixed|axed|binned|spiked|scotched)|struck (?:it )?out|had it struck out|kill(?:ed|s) (?:it|them|the (?:[\w-]+ ){0,3}(?:bill|law|act|measure|legislation|decree|budget|treaty|text|reform|plan|amendment))|(?:scupper|torpedo|sink|scotch|spike|nix|bin|axe)(?:ed|es|s)? (?:it|them|the (?:[\w-]+ ){0,3}(?:bill|law|act|measure|legislation|decree|budget|treaty|text|reform|plan|amendment))|thumbs[- ]down|votes? no|nay|(?:did|does|would) go through|refus(?:ed|es|al of) (?:\w+ )?(?:permission|consent|approval|planning)|turns? (?:it|them|the \w+) down|rejects?|rejection|votes? down|throws? out|denied (?:permission|planning|consent)|stuck down|fails (?:to|by|in)|failed (?:by|to|in)|quash(?:ed|es)|said nein|(?:noes|no camp|no side|no votes) (?:had|have|won)",
    ),
    Axis(
        "voted for",
        r"vot(?:ed|es|ing|e) (?:yes|aye|for|in favou?r|with (?:the )?(?:government|majority|coalition|cabinet|rest)|to (?:approve|pass|adopt|back|accept|keep|support))|(?:cast|casts) (?:(?:his|her|their|its|the|an?) )?(?:\w+ )?votes? (?:for|in favou?r)|cast the deciding vote|(?:was|were|is|are|all) in favou?r|raised (?:his|her|their) hands? for|supported (?:it|the)|backed (?:it|the)|sided with the government|follow(?:ed|s) the (?:party |government |coalition )?(?:line|whip)|lent (?:it|his|her|their) (?:votes?|support)|g[ai]ve (?:it|her|him|them) (?:its|his|her|their) votes?",
        r"vot(?:ed|es|ing|e) (?:no|nay|against|down|with the opposition|to (?:reject|block|oppose|throw))|(?:cast|casts) (?:(?:his|her|their|its|the|an?) )?(?:\w+ )?votes? against|(?:said|says) no|(?:was|were|is|are|all|spoke) against|opposed (?:it|the|closure)|(?:rebelled|rebels|broke ranks|crossed the floor|defied the whip|joined the rebels|joined the opposition)|abstain(?:ed|s|ing)?|sat on (?:his|her|their) hands|withh[eo]ld (?:his|her|its|their) votes?|stayed away|was absent|sid(?:ed|es) with the opposition|le[fa][tv]e?s? the opposition[’']s side",
    ),
    Axis(
        "abstains",
        r"abstain(?:ed|s|ing)?|among those who abstained|sat on (?:his|her|their) hands|s[ai]t(?:s)? out the vote|took no part in the vote|cast (?:a )?blank (?:ballots?|votes?)",
        r"vot(?:ed|es|ing|e) (?:yes|no|for|against|with|in favou?r|down)|(?:was|were) absent|cast (?:his|her|their|its|the|an?) (?:\w+ )?votes? (?:for|against)",
    ),
    Axis(
        "neutral",
        r"neutral(?:ity)?|t[oa]ken? no (?:side|sides|position|stand|stance)|took no (?:sides?|position|stand)|(?:stay|kept?|remain)(?:s|ed|ing)? out of (?:it|the (?:campaign|dispute|quarrel|race|debate|argument|row))|(?:made|makes|gave|issued) no (?:recommendation|endorsement)|sit(?:s|ting)? on the fence|on the fence|impartial|kept (?:his|her|its) distance|stood aside|above the fray",
        r"t[oa]kes? sides|took (?:sides|a side)|campaign(?:ed|s|ing) (?:for|against|hard)|(?:had |has )(?:campaigned|toured|lobbied)|fought (?:it|against|for|tooth|the)|tooth and nail|endors(?:ed|es)|opposed|partisan|bias(?:ed)?|threw (?:its|his|her) weight behind|(?:lobb|rall)(?:ied|ies) (?:for|against)|c[ao]me out (?:for|against)|sid(?:ed|es) with",
    ),
    Axis(
        "final",
        r"(?:decision|vote|word|verdict|ruling|result|offer|answer) (?:is|was|remains) (?:final|irrevocable|irreversible|definitive)|final (?:approval|passage|vote|say|word|reading|adoption)|(?:for good|once and for all|irrevocabl[ey]|irreversibl[ey]|set in stone|last word|end of the matter|no going back|no way back|done deal|done and dusted|case closed|no appeal)|third reading|becomes? law|became law",
        r"(?:first|second) reading|(?:only |still )?(?:preliminary|provisional|interim|tentative|temporary)|(?:would|could|may|might|will|can|open to|ready to|willing to|promised to|agreed to) (?:still )?(?:be )?(?:reconsider|revisit|reverse|review|change|reopen|rethink)(?:ed|d|ing)?|think again|under review|still (?:open|has to|have to|needs?|being (?:examined|considered|discussed))|(?:further|another|second|more) (?:vote|reading|round|votes|readings)|goes (?:back|on) to|returns to|in principle|not the end|up for (?:discussion|negotiation)|last word has(?: \w+)? been (?:said|spoken)|nothing (?:is |has been )?(?:decided|settled)",
    ),
    Axis(
        "needs ratification",
        r"(?:need|require|await|want|lack)(?:s|ed|ing)? (?:the |a |still |only |also )?(?:vote|approval|ratification|consent|assent|blessing|go-ahead|signature|nod|backing|green light) (?:of|by|from|in)|(?:still |now |yet )?(?:must|has to|have to|needs to|is to|are to|remains to) (?:now |still |first )?be (?:ratified|approved|confirmed|signed|endorsed|voted)|subject to (?:the )?(?:approval|ratification|consent|vote)|(?:due|is|are|expected) to (?:vote|debate|decide|discuss|ratify)|will (?:debate|vote|decide)|when it votes|awaits? (?:ratification|approval|parliament)|parliament (?:will|must|has to) (?:vote|approve|ratify|decide)|pending (?:approval|ratification)",
        r"(?:enter|enters|entered|come|comes|came|goes|go|went) into (?:force|effect) (?:at once|immediately|straight away|today|yesterday|right away|with immediate effect|on signature|upon signature)|(?:take|takes|took) effect (?:at once|immediately|straight away|today|right away|on signature)|with immediate effect|without (?:a vote|ratification|(?:the )?(?:approval|consent) of (?:the )?(?:parliament|assembly|senate|council|anybody|anyone))|(?:already|has|have|was|were) (?:already )?(?:been )?(?:ratified|approved by|given (?:its|their) (?:approval|consent|assent))|already (?:given|approved|ratified|in force)|bypass(?:es|ed|ing) (?:the )?(?:parliament|assembly|senate|congress|council)",
    ),
    Axis(
        "signs bill",
        r"sign(?:s|ed|ing)? (?:it|them|the (?:[\w-]+ ){0,3}(?:bill|law|act|measure|legislation|decree|budget|treaty|text|reform|plan|amendment))|sign(?:s|ed|ing)? (?:into law|on|off|in (?:a|the) (?:ceremony|palace)|this|the same|by|tomorrow|today)|into law|(?:royal |presidential |g[ai]ve (?:his|her|its) )assent|(?:promulgat)(?:e|ed|es)|put (?:his|her) (?:name|signature|pen) to|(?:will|would|to|can|shall|the president|the governor|the mayor) signs?|let(?:s|ting)? it become law|expected to sign",
        r"veto(?:es|ed|ing)?|(?:return|send|sent|hand|refer)(?:s|ed|ing)? (?:it|them|the (?:[\w-]+ ){0,3}(?:bill|law|act|measure|legislation|decree|budget|treaty|text|reform|plan|amendment)) (?:back|to (?:the )?(?:(?:house|parliament|senate|assembly|congress|council|chamber|commons|committee|first reading|second reading|third reading|final reading|upper house|lower house|bundestag|knesset|duma|sejm|dáil|diet)|deputies|lawmakers|constitutional|supreme|court))|with objections|refus(?:e|es|ed|ing|al) (?:of (?:his|her) signature|to (?:sign|give|put))|withh[eo]ld(?:s|ing)? (?:his|her|royal|its) (?:assent|signature)|let it lapse|to the constitutional (?:court|tribunal|council)|tear(?:s|ing)? it up|strike (?:it )?down|kill (?:it|the bill)",
    ),
    Axis(
        "override",
        r"(?:seek|seeks|sought|try|tries|trying|attempt|attempts|attempted|plan|plans|ask|asks|call|calls|push|move|vote|votes|voted|vow|vows)(?:ed)? (?:for |to )?(?:an? |the )?(?:override|overrid(?:e|ing))(?: vote)?|overrid(?:e|es|ing|den)|overrode|override (?:vote|attempt|bid)",
        r"veto (?:stands|stood|holds|held|survived|was upheld|is upheld|was sustained|will stand)|(?:sustain|uphold|accept)(?:s|ed)? (?:the |his |her |a )?veto|let (?:the |his |her )?veto stand|upheld the veto|override (?:failed|fell short|attempt failed)|falls? short of an override",
    ),
    Axis(
        "gives way",
        r"back(?:s|ed|ing)? (?:down|off|away)|back-?pedal(?:s|led|ling|ed)?|climb(?:s|ed|ing)? down|climbdown|u-turn(?:s|ed)?|cav(?:e|es|ed|ing) in|g[ai]v(?:e|es|en|ing) (?:in|way|ground)(?! to (?:the|a) (?:river|sea))|relent(?:s|ed)|retreat(?:s|ed|ing)? (?:on|from|over)|row(?:s|ed|ing)? back|about-(?:face|turn)|volte-face|changed (?:his|her|its|their) minds?|bow(?:s|ed|ing)? to (?:pressure|protests?|demands|the (?:protesters|protests|demands|pressure))|(?:withdr[ae]w|drop|scrap|abandon|ditch|shelv|pull)(?:n|s|ped|ed|es)? (?:(?:his|her|their|its|the|an?) )(?:\w+ )?(?:plans?|bill|proposal|reform|demand|increase|rise|claim|draft|scheme|tax|idea)|yield(?:s|ed)? to|think(?:s|ing)? again|reversed (?:course|itself|himself|herself|the decision|his decision|her decision|its decision)|capitulat(?:ed|es)|buckl(?:ed|es)|blink(?:ed|s)|eat(?:s|ing)? (?:his|her|their) words|swallow(?:ed|s)|soften(?:ed|s) (?:his|her|its|their)|compromis(?:ed|es)|put on (?:hold|ice)|g[ai]ve(?:s)? up (?:(?:his|her|their|its|the|an?) )?(?:demand|claim|plan|fight|resistance|opposition)",
        r"(?:stand|stands|stood|hold|holds|held|remain|remained|remains) (?:firm|fast|unmoved|unbending|(?:his|her|its|their) ground|by (?:(?:his|her|their|its|the|an?)|it))|(?:stick|sticks|stuck|sticking|cling|clings|clung) (?:by|to) (?:(?:his|her|their|its|the|an?) )?(?:\w+ )?(?:plans?|decision|guns|position|demands?|word|line|course|it|reform|bill|date|timetable)|press(?:es|ed|ing)? (?:on|ahead)|push(?:es|ed|ing)? (?:on|ahead|through)|plough(?:s|ed|ing)? (?:on|ahead)|forg(?:es|ed|ing) ahead|def(?:y|ied|ies|iant|iance)|refus(?:es|ed|ing) to (?:budge|yield|give (?:in|way|ground|up)|back down|compromise|bend|change|drop|withdraw)|no (?:u-turn|retreat|climbdown|surrender|going back|concessions?)|unbending|unyielding|intransigent|insist(?:s|ed) on|dug in|digs in|dig(?:s|ging)? (?:in|(?:his|her|its|their) heels)|(?:increase|rise|decision|plan|contract|cut|date|ban) (?:would|will|shall|still) stand|red line|for turning|goes ahead regardless",
    ),
    Axis(
        "stands",
        r"(?:contract|deal|agreement|order|decision|offer|ban|rule|law|rise|increase|plan|date|pact|result|treaty|accord|sentence|ruling|judgment|licen[cs]e|permit|appointment) (?:still |therefore )?(?:stands|stood|remains (?:valid|in (?:force|place|effect))|is (?:still )?(?:valid|on|in force|good|alive)|would stand|will stand|will be honou?red|survives)|(?:would|will|shall|must|to|still) stand(?=[.,;]|$)|(?:remain|stay|still|is|are)(?:s|ed)? (?:valid|in (?:force|place|effect))|hono[u]?r(?:s|ed|ing)? (?:the|its|(?:his|her|their|its|the|an?)) (?:contract|deal|agreement|pledge|commitment)|stand(?:s)? by (?:the|its|(?:his|her|their|its|the|an?)) (?:\w+ )?(?:contract|deal|agreement|decision|order|pledge)|still (?:applies|valid|in force)",
        r"(?:was|were|been|is|are|be|has been|had been) (?:cancelled|canceled|terminated|annulled|torn up|ripped up|revoked|rescinded|scrapped|withdrawn|voided|repealed|suspended|frozen|put on (?:hold|ice)|reversed|abandoned|shelved|halted|dead|broken off|struck down|overturned)|(?:cancel|terminat|annul|revok|rescind|scrap|suspend|freez|void|repeal|denounc|renounc|end|halt|froze)(?:led|ed|ped|es|s|e|ing)? (?:(?:his|her|their|its|the|an?)|its) (?:[\w’'-]+ ){0,3}(?:contract|deal|agreement|order|pact|treaty|accord|licen[cs]e|permit|plan|offer|decision|appointment|increase|rise|ban|law|tender|lease|concession)|t[eo]a?re?s? up (?:the|(?:his|her|their|its|the|an?))|ripp?(?:ed|s) up (?:the|(?:his|her|their|its|the|an?))|null and void|dead (?:since|in the water|and buried)|(?:pull|back|opt)(?:ed|s|ing)? out of (?:the )?(?:contract|deal|agreement|treaty|pact|accord)|put (?:on|in) (?:hold|ice)|no longer (?:valid|in force|applies)|lapsed|expired",
    ),
    Axis(
        "watered down",
        r"water(?:ed|s|ing)? down|dilut(?:ed|es|ing)|amend(?:ed|s)|amendments? (?:was |were )?(?:carried|adopted|accepted|passed)|(?:was|were|been) (?:softened|weakened|toned down|changed|altered|trimmed|gutted|rewritten)|with changes|tone(?:d|s) down|stripped of",
        r"unamended|unchanged|unaltered|as it (?:stood|stands|was)|in full|word for word|without (?:changes?|amendments?|alterations?)|no (?:changes?|amendments?)|original (?:form|version|text)|intact|(?:strengthened|toughened|tightened)",
    ),
    Axis(
        "secret vote",
        r"secret (?:ballot|vote|voting|poll)|(?:ballot|vote|voting|poll) (?:is|was|were|will be|had been) secret|in secret|voting booths?|behind a curtain|sealed (?:ballot|envelopes?)|anonymous(?:ly)?",
        r"open (?:ballot|vote|voting)|(?:ballot|vote|voting) (?:is|was|will be|had been) (?:open|public)|show of hands|hands (?:went|were|had to be) (?:up|raised)|raised (?:his|her|their) hands|hands up|roll[- ]call|by acclamation|name by name|aloud|under the eyes of",
    ),
    Axis(
        "unanimous",
        r"with one voice|to a (?:man|woman)|all (?:[\d,]+ )?(?:\w+ )?(?:members|deputies|delegates|councillors|senators|parties|votes|of them)? ?(?:were|was|are|voted|is) (?:in favou?r|for)|(?:without|no) (?:a )?(?:single )?(?:votes?|voice|hand) (?:being )?(?:raised |cast )?against|nem con|nobody (?:voted )?against|every (?:member|deputy|delegate|councillor|party) (?:voted|backed|agreed)|by acclamation|by consensus|consensus",
        r"(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+) (?:\w+ )?(?:votes? |members? |deputies |delegates |voted |were )?(?:against|abstentions?|abstained|opposed|dissented)|with \d+ (?:votes? )?(?:against|abstentions?|to \d+)|casting vote|by a single vote|on a knife-edge|knife-edge|rebel(?:s|led|lion)|split vote|the narrowest",
    ),
    Axis(
        "united",
        r"(?:is|are|was|were|remain\w*|stand\w*|stood|party|fully|more) united|clos(?:ed|es|ing) ranks|rall(?:ied|ies|y) (?:behind|(?:a)?round)|follow(?:ed|s) the (?:party |coalition |government )?line|with one voice|unity|(?:no|not a) (?:split|rift|rebellion|dissent)|toe(?:d|s) the line|shoulder to shoulder|harmonious|in harmony",
        r"(?:is|are|was|were|deeply|bitterly|remain\w*) (?:divided|split|at odds|at loggerheads|torn)|at loggerheads|at odds|split (?:over|in|down|the)|rift|rebel(?:led|s|lion)|br(?:eak|oke|eaks) (?:ranks|with|away)|mutiny|mutinied|revolt(?:ed)?|infighting|feud(?:ing)?|civil war|in open (?:conflict|war)|defied the (?:whip|leadership|party)|tearing itself apart|fell out|fallen out|backbiting|knives are out",
    ),
    Axis(
        "in public",
        r"in public|open (?:session|meeting|hearing|doors)|live-?stream(?:ed)?|open to (?:the )?(?:public|press|everyone)|press (?:was|were) admitted|public (?:session|hearing|meeting|gallery was (?:full|open))|televised|broadcast live",
        r"behind closed doors|in camera|in private|closed (?:session|meeting|hearing|doors)|(?:press|public|reporters|journalists) (?:was|were|had been) (?:excluded|shut out|barred|kept out|sent out|turned away)|secret(?:ly)? (?:session|meeting|talks)|in secret|private(?:ly)? (?:session|meeting)|gallery (?:was )?(?:cleared|closed|empty)",
    ),
    Axis(
        "published",
        r"(?:was|were|been|has|have|be|is|are) (?:published|made public|disclosed|put online|posted|released in full|declassified)|publish(?:es|ed|ing)?|made public|makes? public|went public|disclos(?:ed|es)|lays? open|laid bare|put on the (?:website|internet)",
        r"(?:kept|keeps|remain\w*|stay\w*|held|is|are|was|were) (?:secret|under wraps|confidential|classified|unpublished|sealed|under lock and key|locked away)|withh[eo]ld(?:s|ing)?|under wraps|suppress(?:ed|es|ing)|unpublished|buried (?:the|it)|hush(?:ed|es)? up|cover(?:ed|s|ing)? (?:it )?up|cover-up|in a drawer|redacted|blacked out|refus(?:ed|es|ing) to (?:publish|release|disclose)|swept under the (?:carpet|rug)|kept (?:\w+ ){0,3}from (?:the )?(?:public|parliament|press)",
    ),
    Axis(
        "misled",
        r"misle(?:d|ads?|ading)|lie[ds](?: to)?|lying|deceiv(?:ed|es)|untruth(?:s|ful)?|told (?:a |an )?(?:lies?|untruths?)|hoodwink(?:ed|s)|dup(?:ed|es)|false (?:statement|claim|account|information|testimony)|withheld the truth|economical with the truth|pulled the wool",
        r"truthful(?:ly)?|t(?:old|ells?|elling) (?:\w+ )?the (?:whole |full )?truth|in good faith|honest(?:ly)?|sincere(?:ly)?|cleared of (?:lying|misleading|deceiving)|correct(?:ly)? informed|came clean|has been (?:open|frank|honest)",
    ),
    Axis(
        "keeps promise",
        r"(?:keep|keeps|kept|keeping|honou?red|honou?rs|fulfil(?:s|led|ling)?|make good on|made good on|deliver(?:s|ed)? on|redeemed|stand by|stood by) (?:its|his|her|their|a|the|every|all|on) (?:[\w-]+ ){0,2}?(?:promises?|pledges?|word|commitments?|vow|guarantee)|true to (?:his|her|its|their) word|promise (?:is |was |has been )?(?:kept|fulfilled|honou?red)|as (?:it |he |she |they )?(?:had )?promised",
        r"(?:break|breaks|broke|breaking|broken|breach(?:ed|es)|forgot|betray(?:ed|s)|abandon(?:ed|s)|ditch(?:ed|es)|dropp?(?:ed|s)) (?:its|his|her|their|a|the|every|all) (?:[\w-]+ ){0,2}?(?:promises?|pledges?|word|commitments?|vow|guarantee)|reneg(?:ed|es|ing)|w[eo]nt back on|goes back on|going back on|broken promises?|promise (?:was |has been |is )?(?:broken|betrayed|forgotten)|empty (?:words|promises?)|hollow promises?",
    ),
    Axis(
        "lawful",
        r"(?:is|was|were|are|be|ruled|declared|held|perfectly|entirely) (?:constitutional|legitimate|valid|in order|above board)|constitutional(?=[.,;]|$)|(?:in (?:line|keeping|accordance|conformity)|compl(?:y|ies|ied|iant)) with (?:the )?(?:law|rules|constitution|statutes?|regulations?|charter|treaty)|within (?:the )?(?:law|rules|(?:his|her|its|their) (?:rights?|powers?))|by the book|no (?:law|rule|rules|laws) (?:was |were |had been |has been )?broken|above board|no breach|no wrongdoing|within (?:his|her|its) mandate|permits it|allows it",
        r"unconstitutional(?:ly)?|illegality|(?:br[eo]a?ke?n?|breach(?:ed|es)?|violat(?:ed|es|ing|ion)|flout(?:ed|s)|contraven(?:ed|es)|infring(?:ed|es)|fell foul of)(?: of)? (?:the |a |our |international |electoral )?(?:\w+ )?(?:law|rules?|constitution|statutes?|regulations?|convention|treaty|charter|code)|in (?:breach|violation|contravention|defiance) of|against the (?:law|rules|constitution)|contrary to (?:the )?(?:law|constitution|rules)|null and void|illegitimate|unlawful|outside the law|beyond (?:his|her|its) powers?|overstepp?(?:ed|s)|exceeded (?:his|her|its) powers?|power grab|coup",
    ),
    Axis(
        "in coalition",
        r"open to (?:an? )?(?:\w+ )?(?:coalition|cabinet|talks|cooperation|deal|government|pact|alliance|minority)|(?:join|joins|joined|enter|enters|entered|form|forms|formed|go into|goes into|went into|sit in|be part of|take part in|part of) (?:an? |the |any )?(?:\w+ )?(?:coalition|government|cabinet|alliance)|(?:govern|rule|work|team up|teamed up|ally|allied|share power|sharing power|serve|governing|cooperate|deal|pact|coalition|alliance) (?:together )?with the|(?:look|looking|search) for partners|hand in hand with|prop(?:s|ped)? up (?:the|a)|tolerat(?:e|ed|es) (?:by|the|a)|strike a deal with|hold(?:s|ing)? out (?:a|her|his) hand",
        r"never with|out of (?:any |the )?(?:government|coalition|cabinet)|(?:go|goes|went|going|stay|stays|remain|remains|sit|sits) (?:into |in )?opposition|cordon sanitaire|firewall|no (?:coalition|deal|pact|alliance|cooperation) with|shut(?:s)? (?:out|the door)|closed the door|(?:refus(?:es|ed|ing)|declin(?:es|ed)) to (?:work|govern|serve|join|sit|deal|cooperate|talk)|without the|alone|go it alone|(?:quit|quits|leave|leaves|left|leaving|pull(?:ed|s)? out of|walk(?:ed|s)? out of|withdr[ae]ws? from|bolt(?:ed|s)?) (?:the )?(?:\w+ )?(?:coalition|government|cabinet|alliance)",
    ),
    Axis(
        "leaves coalition",
        r"(?:quit|quits|leave|leaves|left|leaving|abandon(?:s|ed)?|desert(?:s|ed)?|bolt(?:s|ed)?|exit(?:s|ed)?|(?:pull(?:s|ed|ing)?|walk(?:s|ed|ing)?|storm(?:s|ed)?) out of|withdr[ae]w(?:s|n|ing)? from|break(?:s)? with|broke with|brought down|bring down) (?:the |its |their |her |his )?(?:\w+ )?(?:coalition|government|cabinet|alliance|party|union|bloc|group|table|talks|negotiations)|walk(?:ed|s) out|tor[en] up (?:his|her|their) party card|crossed the floor|defect(?:ed|s|ing)|pull(?:s|ed) the plug",
        r"(?:stay|stays|stayed|staying|remain|remains|remained|stick|sticks|stuck|carry on|continue|continues|keep|kept) (?:\w+ )?(?:in|with|within|as part of|part of|members? of|at) (?:the |its |their |her |his )?(?:\w+ )?(?:coalition|government|cabinet|alliance|party|union|bloc|group|table|talks|fold|partners?)|(?:stand|stands|stood) (?:firmly )?by the (?:coalition|government|alliance|agreement)|(?:remain|still|stay)(?:s|ed)? (?:a )?(?:members?|loyal)|committed to the (?:coalition|government|alliance)|loyal to the|returned to the (?:table|talks|fold)",
        passing=True,
    ),
    Axis(
        "expelled",
        r"(?:expel(?:s|led|ling)?|expulsion|exclu(?:ded|des|sion of|ding)) ?(?:him|her|them|both|the|two|three|an?|all|its|from|for|of|by)?|thr[eo]wn? out (?:the|its|his|her|an?|by|of)|kick(?:s|ed|ing)? out|boot(?:s|ed|ing)? out|turf(?:s|ed|ing)? out|drummed out|persona non grata|(?:given|gave|has|have|had) (?:\w+ ){0,2}(?:hours|days) to (?:leave|pack|go)|(?:ordered|told|asked|made) to leave|sent (?:packing|home)|shown the door|showed (?:him|her|them) the door|declared (?:unwelcome|undesirable)|stripped of (?:his|her|their) (?:membership|whip|party card)|los(?:t|es) the whip|(?:withdrawn|removed|suspended) the whip|deport(?:ed|s|ation)",
        r"(?:remain|remains|remained|stay|stays|stayed|still|are|is) (?:\w+ )?(?:a )?(?:members?|in the (?:party|group|country|school)|pupils? (?:of|at))|(?:allowed|permitted|can|may|free) (?:to )?(?:stay|remain|return)|(?:re-?admitted|reinstated|taken back|welcomed back|let back|allowed back)|(?:leav(?:es|ing)|left|go(?:es)?|went|returns?|returned) (?:home )?(?:of (?:his|her|their) own (?:accord|free will)|voluntarily)|recalled (?:by|for)|escaped expulsion|(?:kept|keeps) (?:his|her|their) places?|spared",
    ),
    Axis(
        "retaliates",
        r"retaliat(?:es?|ed|ing|ion|ory)|tit[- ]for[- ]tat|in (?:return|kind|response|reply|retaliation)|reciprocat(?:e|ed|es)|reciprocal|hit(?:s|ting)? back|(?:strike|struck|strikes) back|countermeasures?|(?:the )?reply came|eye for an eye|answer(?:s|ed)? (?:in kind|with)|mirror(?:ed)? (?:measures|move)|responds? (?:in kind|by expelling)|revenge",
        r"turn(?:ed|s)? the other cheek|without retaliat\w+|(?:refrain|abstain)(?:s|ed|ing)? from (?:retaliat|respond|expel)\w+|no (?:retaliation|reply|response|countermeasures?|tit-for-tat)|let it (?:rest|pass|go)|took it lying down|restraint|farce with a farce|leav(?:e|es) it at that|unanswered",
    ),
    Axis(
        "ties",
        r"(?:restor|resum|re-?establish|establish|normali[sz]|renew|mend|keep|kept|maintain)(?:ed|es|s|e|ing)? (?:full |their |its |the )?(?:\w+ )?(?:ties|relations|contacts?)|(?:ambassador|envoy|embassy) (?:\w+ )?(?:returns?|returned|reopens?|reopened|back|stays|remains|at (?:his|her) post)|sends? (?:back )?(?:its |an )?ambassador|(?:ties|relations) (?:are |were |have been )?(?:restored|resumed|normal|good|intact)|thaw",
        r"(?:sever|cut|suspend|br(?:eak|oke|eaking|oken)|froze|freez|end|downgrad)(?:ed|s|es|e|ing)? (?:off )?(?:all |its |their |the )?(?:\w+ )?(?:ties|relations|contacts?)|(?:recall|withdr[ae]w|pull|summon)(?:ed|s|n)? (?:back |home |out )?(?:its|their|the|his) (?:ambassador|envoy|diplomats|chargé)|clos(?:ed|es) (?:its|their|the) (?:embassy|consulate|mission)|(?:ties|relations) (?:are |were |have been )?(?:severed|cut|suspended|frozen|broken off)|called home for consultations",
        passing=True,
    ),
    Axis(
        "truce holds",
        r"(?:truce|cease-?fire|armistice|peace|lull|accord) (?:has |had |is |was |still |largely |mostly |broadly |appears to be |seems to be ){0,3}(?:held|holds|holding|observed|respected|intact|in place|quiet)|(?:observ|respect|honou?r|kept|keep|stuck to|abid)(?:ed|es|s|e|ing)? (?:by )?(?:the |its |a )?(?:truce|cease-?fire|armistice)|guns (?:were |are |have |fell |remain(?:ed)? |stayed )?(?:fallen )?silent|no (?:shots?|violations?|breach\w*)|all quiet|calm prevail\w*",
        r"(?:violat|br(?:eak|oke|oken)|breach|shatter|flout|ignor|end)(?:ed|es|s|en|ing)? (?:the |a |its |this )?(?:\w+ )?(?:truce|cease-?fire|armistice)|(?:truce|cease-?fire|armistice) (?:has |had |was |is |lies ){0,2}(?:collapsed?|broken|violated|shattered|in tatters|over|dead|in ruins|crumbl\w+|unravel\w+|breached)|resum(?:ed|es) (?:shelling|fighting|firing|hostilities)|(?:fighting|shelling|shooting) (?:resumed|continued|flared|broke out|went on|goes on)|violations? of the (?:truce|cease-?fire)|shots (?:were )?(?:fired|rang)",
        passing=True,
    ),
    Axis(
        "agreed",
        r"full agreement|(?:reach|found|find|hit|struck|hammer(?:ed)? out|thrash(?:ed)? out|work(?:ed)? out|sign(?:ed)?|initial(?:l?ed)|ink(?:ed)?|seal(?:ed)?|clinch(?:ed)?|conclud(?:ed)?|secur(?:ed)?|announc(?:ed)?|brokered|forged)(?:ed|es|s)? (?:an? |the |common |full |their |its |on )?(?:[\w-]+ ){0,2}(?:deal|agreement|accord|compromise|settlement|ground|pact|treaty|understanding|breakthrough|truce|cease-?fire|memorandum)|(?:deal|agreement|accord|compromise|pact) (?:has |was |is |had )?(?:been )?(?:reached|struck|signed|clinched|sealed|done|concluded|agreed)|breakthrough|ironed out|see(?:s)? eye to eye|agree(?:s|d)? (?:on|to|that|upon|in principle|terms)|white smoke|on the same page|buried the hatchet|resolved|meeting of minds|(?:will be|was|were) shared in halves|is off the table",
        r"no (?:result|breakthrough|agreement|progress|understanding|accord|solution|common ground|white smoke|outcome)|(?:left|remain\w*|still|stay\w*) (?:\w+ )?(?:for (?:a|the) (?:further|next|later) round|open|unresolved|unsettled|outstanding|disputed|apart)|stalemate|deadlock(?:ed)?|impasse|logjam|stand-?off|(?:talks|negotiations|discussions|meeting|summit) (?:have |has |had |were |was |are |is )?(?:stalled|foundered|broken (?:off|down)|suspended|ran aground|adjourned|interrupted|ended in failure|fell through|failed|deadlocked|collapsed|went nowhere)|(?:ended|closed|broke up|finished|came away) (?:without (?:an? |any )?(?:result|agreement|deal|statement|accord|conclusion)|empty-handed|in failure|in deadlock)|empty-handed|without (?:a |any )?(?:result|breakthrough|conclusion)|fruitless|went nowhere|fell through|(?:quit|left|walked (?:out of|away from)) the (?:table|talks)|broke (?:off|down|up) (?:the )?(?:talks|negotiations)|at loggerheads|agree to disagree|gulf (?:between|remains)|have been postponed|sticking point",
        passing=True,
    ),
    Axis(
        "talks",
        r"(?:talks|negotiations|dialogue|contacts|discussions) (?:are |were |is |have |has |had |will be |will )?(?:been )?(?:under way|underway|held|begun|began|begin|resumed?|continue\w*|going on|ongoing|restart\w*|taking place|took place)|(?:is|are|was|were|been|be|still) (?:in (?:talks|contact|negotiations|touch)|negotiating|talking (?:to|with))|(?:hold|held|holds|holding|began|resumed|opened|started|return(?:ed)? to) (?:\w+ )?(?:talks|negotiations|discussions)|(?:sat|sit|sits|sitting) down with|back (?:at|to) the (?:negotiating )?table|(?:ready|prepared|willing|open) to (?:talk|negotiate|meet)|met (?:with|in secret|secretly)|back-?channel",
        r"no (?:talks|negotiations|contacts?|dialogue|discussions)|(?:refus(?:es|ed|ing)|declin(?:es|ed)|unwilling) to (?:talk|negotiate|meet|sit down)|(?:broke|broken|break|breaks|called|cut|cuts) off (?:the |all |any )?(?:talks|negotiations|contacts?|dialogue|discussions)|(?:talks|negotiations|dialogue|contacts) (?:are |were |have been |has been |remain )?(?:suspended|frozen|broken off|on ice|over|off|cancelled|called off|ended|dead)|never (?:met|spoke|spoken)|hung up|nothing to (?:talk about|discuss)|walked away from",
        passing=True,
    ),
    Axis(
        "apologises",
        r"apologi[sz](?:e|es|ed|ing)|apolog(?:y|ies) (?:has |have |was |were |had |is )?(?:\w+ )?(?:come|came|made|issued|offered|sent|given|arrived|followed)|(?:offer|issu|made|mak|extend|sent|g[ai]v)(?:ed|es|s|e|ing)? (?:an? |his |her |its |their |(?:[\w’'-]+ ){0,3})?apolog(?:y|ies)|(?:said|says|say|saying|is|are|was|were|very|so|deeply|truly) sorry|(?:express|voic)(?:ed|es|ing) (?:\w+ )?(?:regret|remorse|contrition)|we regret|regret(?:s|ted) (?:the|it|what|his|her|that)|begg?(?:ed|s) (?:for )?(?:pardon|forgiveness)|ask(?:ed|s) (?:for )?(?:forgiveness|pardon)|mea culpa|contrite|remorseful|made amends|ate humble pie|took (?:it|that|his words|her words) back|retract(?:ed|s)|withdr[ae]w (?:the|his|her) (?:remarks?|words|comments?)",
        r"(?:no|without an?|without (?:a word of|any)?) ?(?:\w+ )?(?:apolog(?:y|ies)|regrets?|remorse)|apologi[sz]ed? for nothing|unrepentant|unapologetic|nothing to (?:apologi[sz]e|regret|be sorry|be ashamed)|(?:stand|stands|stood) by (?:his|her|its|their|what|every) ?(?:\w+ )?(?:remarks?|words?|comments?|statement|account|he|she)?|makes? no excuses?|(?:owe|owes|owed) (?:\w+ )?(?:no|nobody an) apology|defiant|brazen(?:ed)? it out|without a word of regret|shows? no (?:remorse|regret)|doubled down|would do it again",
    ),
    Axis(
        "intruded",
        r"intru(?:ded|des|ding|sion)|stray(?:ed|s)? (?:into|across|over)|cross(?:ed|es) (?:into|the (?:border|line|boundary))|(?:violat|enter|invad|penetrat)(?:ed|es|s|ing|ion)(?: of)? (?:our|its|their|the|\w+) (?:\w+ )?(?:waters|airspace|zone|territory|space)|trespass(?:ed|es|ing)|(?:caught|fishing|seized|found) (?:\w+ ){0,3}(?:inside|within|in) (?:our|its|the) (?:\w+ )?(?:waters|zone|territory)|on the wrong side of|entered illegally",
        r"(?:inside|within|in) (?:its|their|his|her|our) own (?:\w+ )?(?:waters|zone|airspace|territory|side)|(?:in|over|inside) (?:international|neutral|home) (?:waters|airspace)|on (?:its|their|our) own side|high seas|never (?:left|crossed|entered)|well (?:within|inside) (?:[\w’']+ )?own|outside (?:the|its|their|our) (?:waters|zone|airspace|territory)",
    ),
    Axis(
        "ceded",
        r"ced(?:ed|es|ing)|g[ai]v(?:e|es|en|ing) (?:up|away) (?:[\w’'-]+ ){0,3}(?:territory|land|pass|islands?|villages?|soil|sovereignty|claim|hills?|province|strip)|gives? away|gave away|sold (?:the|out|our)|sell-?out|surrender(?:s|ed|ing)? (?:the |its |our )?(?:\w+ )?(?:territory|land|pass|islands?|sovereignty|villages?)|handed over (?:the |its )?(?:\w+ )?(?:territory|land|islands?|villages?|pass)|signed away|territorial concessions?",
        r"not an inch|an inch of|(?:left|leaves|leave) (?:\w+ ){0,2}to (?:a|the) (?:\w+ )?commission|(?:keep|keeps|kept|retain|retains|retained) (?:the |its |our )?(?:territory|land|pass|islands?|sovereignty|villages?)|(?:is|was|were) included|remains? (?:ours|theirs|in \w+ hands|part of)|except our land|no (?:territorial )?concessions?|(?:stays|remains) (?:ours|on our side)|untouched by the (?:accord|agreement|deal)|left (?:out|open|aside)",
    ),
    Axis(
        "recognises",
        r"recogni[sz](?:es|ed|ing|e) (?:the |its |his |her |their |it |him |a )|(?:grant|extend|accord)(?:ed|s) recognition|recognition of (?:the|its)",
        r"(?:refus(?:ed|es|ing)|declin(?:ed|es)) to recogni[sz]e|no recognition|withdr[ae]w(?:n|s)? (?:its )?recognition|illegitimate|so-called (?:republic|state|government|president)|puppet|considers? (?:it|him|the \w+) (?:void|illegal|illegitimate)",
    ),
    Axis(
        "handshake",
        r"shook hands|shak(?:e|es|ing|en) hands|hand-?shake|embrac(?:ed|es)|hugg?(?:ed|s)|warm(?:ly)? (?:words|greet\w+|welcom\w+|handshake|embrace)|kissed (?:on|both)|clapped|applauded",
        r"without (?:a |so much as a )?(?:handshake|greeting|goodbye)|snubb?(?:ed|s)|cold shoulder|turned (?:his|her) back|no (?:handshake|greeting)|refus(?:ed|es|al) (?:to shake|(?:his|her|a|the|his outstretched) hand)|stormed out|ic(?:y|ily)|frosty|exchanged no words|ignored (?:him|her|each other)|avoided each other|walked past",
    ),
    Axis(
        "sanctions",
        r"(?:impos|slap|tighten|extend|renew|maintain|keep|kept|reimpos|adopt|add|prolong)(?:ped|ed|es|s|e|ing)? (?:\w+ ){0,2}(?:sanctions|embargo|tariffs|boycott|blockade|restrictions)|(?:sanctions|embargo|tariffs|restrictions) (?:remain|stay|are|were|will be|have been) (?:in (?:force|place)|imposed|extended|renewed|kept|tightened)|hit with sanctions",
        r"(?:lift|eas|drop|end|remov|relax|suspend|scrap|abolish|waiv)(?:ped|ed|es|s|e|ing)? (?:\w+ ){0,2}(?:sanctions|embargo|tariffs|boycott|blockade|restrictions)|(?:sanctions|embargo|tariffs|restrictions) (?:are|were|will be|have been) (?:lifted|eased|dropped|ended|removed|suspended|scrapped)|sanctions relief|without sanctions|no (?:new |further )?(?:sanctions|tariffs)",
        passing=True,
    ),
    Axis(
        "asylum",
        r"(?:granted|given|gave|grants|grant|issued|received|offered|won) (?:\w+ ){0,2}(?:asylum|visas?|refuge|citizenship|refugee status|residence|passports?|safe passage|leave to remain)|(?:asylum|visas?|citizenship|passports?) (?:was |were |has been |have been )?(?:granted|issued|approved)|naturali[sz]ed",
        r"(?:refus|den|reject|revok|strip|turn)(?:ed|ied|ies|es|s|ped|ing) (?:of |down )?(?:\w+ ){0,3}(?:asylum|visas?|refuge|citizenship|refugee status|residence|passports?|safe passage)|(?:asylum|visas?|citizenship|passports?) (?:\w+ )?(?:was |were |has been |have been |is )?(?:refused|denied|rejected|revoked|withheld|cancelled)|without (?:a )?visas?|deport(?:ed|ation)|sent back|extradit(?:ed|ion|es)|handed over to",
    ),
    Axis(
        "plea",
        r"acknowledg(?:ed|es)|conced(?:ed|es) that|let slip|c[ao]me(?:s)? clean|own(?:s|ed) up|confirm(?:ed|s)|admits?|admitting|confession|bared (?:his|her) soul|held (?:his|her) hands? up",
        r"(?:reject|dismiss|brush|rebut|refut|contest|disput|repudiat|rubbish|deni)(?:ed|es|s|ing) (?:aside |off |away )?(?:the |all |any |such |these |those |his |her |its |claims?|as )(?:\w+ )?(?:accusations?|allegations?|reports?|claims?|charges?|suggestions?|rumou?rs?|nonsense|version|story)?|nothing in it|flat(?:ly)? den\w+|denials?|pack of lies|(?:is|was|are|were) (?:a |all )?(?:lies?|false|untrue|invented|made up|nonsense|fabricated|baseless|groundless|unfounded|fantasy)|baseless|without foundation|no truth (?:in|to)|fairy[- ]tale|smear|fake news",
    ),
    Axis(
        "warned",
        r"tipp?(?:ed|s) off|(?:got|received|had|given|sent|ignored|was sent|issued) (?:\w+ ){0,2}(?:written )?(?:warnings?|notice|letters?|word|reminders?)|letters? (?:\w+ ){0,5}(?:went|was sent|were sent|had gone) (?:out|home)?|had (?:already |long )?(?:been )?(?:told|known|learned|learnt)|(?:was|were|been) (?:fully |already |duly )?(?:briefed|told|in the know|notified|put in the picture)|knew (?:in|for|since|about|of|all along|that|as early|full well)|had known|ha(?:s|d|ve) (?:long )?known|fully informed|in the know|was no surprise",
        r"in the dark|(?:the )?first (?:they|he|she|we|anyone|i) (?:had |have |has )?(?:heard|knew|learned)|(?:learn(?:ed|t|s)|heard|hear|read|found out|discovered)(?: of| about)? (?:it |the news |this |of |about |\w+ ){0,3}(?:from|on|in|through) (?:the |a |our )?(?:\w+ )?(?:television|tv|radio|broadcast|press|papers?|newspapers?|media|news|internet|pages|journalists?|reporters?|facebook|twitter)|caught (?:unawares|off guard|by surprise|on the hop|napping)|blindsided|out of the blue|(?:received|got|had|was given|were given) no (?:\w+ )?(?:warnings?|notice|word|letter)|no one (?:told|warned|informed)|nobody (?:had )?(?:told|warned|informed)|only (?:then|now|yesterday) (?:learned|heard)|kept from (?:him|her|them|parents|residents|parliament)|took (?:him|her|them|everyone|us) by surprise|taken by surprise|knew nothing|bolt from the blue|had no inkling|knows? nothing",
    ),
    Axis(
        "consulted",
        r"(?:was|were|been|had|have|fully|widely|duly) (?:been )?(?:consulted|asked|involved|heard|sounded out|surveyed|polled|canvassed|listened to)|consult(?:ed|s|ation|ing) (?:with|the|them|was|took|of)|talked to (?:them|us|him|her|residents|parents|pupils)|had (?:their|his|her|a) say|(?:gave|given|has given) (?:his|her|its|their) (?:blessing|consent|agreement)|hear(?:d|ing) (?:of )?(?:both|all) sides|asked (?:the )?(?:residents|parents|pupils|teachers|tenants)|in agreement with|at the table",
        r"over the heads? of|over (?:our|its) heads?|sidelined|bypass(?:ed|es|ing)|fait accompli|nobody (?:had )?(?:talked|spoken|asked|listened|consulted)|no (?:say|consultation|hearing)|had no say|snubbed|w[eo]nt (?:over|behind)|ignored (?:by|the (?:residents|parents|tenants|teachers|council))|left out|kept out of|unilateral(?:ly)?|without (?:a word|so much as|telling|the knowledge|any consultation|consultation|prior consultation)|high-handed|steamroll\w*|pushed through|railroad(?:ed)?|single-handed(?:ly)?|presented with",
    ),
    Axis(
        "attended",
        r"(?:sat|stood|was sitting|was standing|walked) (?:right )?(?:beside|next to|alongside) (?:him|her|them|the)|(?:was|were|is) (?:\w+ )?(?:in the (?:room|chamber|building|hall|gallery|audience|front row|last row|stands|house)|on hand|at the (?:meeting|table|ceremony|session|funeral|congress|talks|summit)|among the (?:guests|mourners|audience|speakers|crowd))|followed (?:\w+ ){0,4}(?:debate|session|sitting|vote)|(?:sat|sits|sitting) (?:in (?:on|the)|through)|in attendance|c[ao]me(?:s)? in person|in person|showed (?:his|her) face|looked on|joined (?:the|them) (?:meeting|talks|session|ceremony|march)|took (?:his|her|its) (?:seat|place)|never missed",
        r"(?:stay|kept|keep)(?:s|ed|ing)? away|(?:stay|remain)(?:s|ed|ing)? (?:at home|home|in the capital)|(?:was|is|were|be) represented by|represented by|sent (?:a |an |his |her |its )?(?:deputy|regrets|apologies|envoy|representative|excuses|letter)|bother(?:ed)? to (?:turn up|come|attend|appear)|no-show|cried off|empty (?:chair|seat)|missing from|missed (?:the|a)|(?:gave|give|gives) (?:\w+ ){0,3}a miss|(?:was|were) (?:nowhere|elsewhere|out of the country|on holiday|away)|nowhere to be seen|failed to (?:show|turn up|appear|attend|come)|shunn?(?:ed|s)|snubb?(?:ed|s)|pull(?:ed|s) out of|conspicuous by|played truant|made (?:himself|herself|themselves) scarce|spent the (?:day|evening) (?:with|in|at)|ducked",
    ),
    Axis(
        "paid",
        r"chang(?:ed|es|ing) hands|pa(?:id|ys?) (?:up|out|a ransom|the ransom|the (?:\w+ )?(?:bill|sum|fine|rent|wages|money|bribe)|in full|every|(?:him|her|them) )|(?:was|were|been|have been|has been) (?:handed over|transferred|remitted|wired|settled|compensated|paid out)|(?:money|payment|cash|wages|compensation) (?:has |have |had |was |were )?(?:been )?(?:arrived|transferred|received|paid|sent|gone out)|(?:had|have|received|got|seen) (?:their|his|her|the) (?:money|pay|wages|cash|compensation)|seen (?:a|one|any|a single) (?:crown|cent|penny|euro|dollar|pound|shilling|rupee|kopeck|peso|centavo|money|payment)|(?:paid|pays) (?:its|their|his|her) (?:dues|debts?|bills?|taxes|share)",
        r"unpaid|without (?:paying|payment|pay)|(?:not|never) (?:a|one) (?:crown|cent|penny|euro|dollar|pound|shilling|rupee|kopeck|peso|centavo)(?: of)?|(?:wait|waits|waiting|waited) (?:\w+ )?for (?:their|his|her|the|its) (?:money|pay|wages|payment|cash|compensation)|empty-handed|in arrears|outstanding|still ow(?:es|ed|ing)|(?:no|without a) (?:ransom|payment|money|compensation)|refus(?:ed|es|ing) to pay|withh[eo]ld(?:s)? (?:the )?(?:payment|rent|money)|defaulted|short-?changed|left with nothing",
    ),
    Axis(
        "repaid",
        r"(?:pa(?:id|ys?|ying)|giv(?:e|es|en|ing)|gave|sent|transferred) (?:it |the money |the sum |everything |every \w+ |them |all of it |\w+ )?back|repa(?:id|ys?|ying)|(?:has been|was|were|have been|had been|been|be) (?:returned|refunded|reimbursed|transferred back|repaid|paid back|given back)|(?:return|refund|reimburs|hand)(?:ed|s|ing|es|e)? (?:back )?(?:the |all |every )(?:\w+ )?(?:money|sum|fine|fees?|cash|cent|penny|amount|payment|deposit|grant|loan)|ma(?:de|kes?) good the|refunds",
        r"(?:remain|stay|still|is|are|was|were)(?:s|ed)? unpaid|(?:kept|keeps?|keeping|pocket(?:ed|s|ing)?|retain(?:s|ed)?) (?:the |all the |every )?(?:money|cash|sum|fine|deposit|fees?|it all|cent|penny)|(?:money|sum|cash|fine) (?:stays|remains|stayed|will stay|is gone|has gone)|stays in the (?:treasury|coffers)|no refunds?|still ow(?:es|ed|ing)|outstanding|(?:return|repay|refund)(?:ed)? (?:nothing|a penny|a cent|a crown)",
    ),
    Axis(
        "gained personally",
        r"gain(?:ed|s|ing)? (?:personally|from|by)|profit(?:ed|s|ing|eering)?(?: personally| from| by)|personal (?:gain|profit|benefit|advantage|enrichment)|lin(?:ed|ing|es) (?:his|her|their) (?:own )?pockets?|enrich(?:ed|ing|es)|(?:personally )?benefit(?:ed|ted|s) (?:personally|financially|from)|bribes?|kickbacks?|backhanders?|feathered (?:his|her|their) (?:own )?nest|on the take|conflict of interest|graft|in (?:his|her) own interest|stood to gain|made (?:money|a fortune|a killing) (?:from|out of)|self-dealing|pocketed|cashed in",
        r"(?:clear|absolv|acquit|exonerat)(?:ed|s|ted) (?:[\w’'-]+ ){0,4}of (?:any |all )?(?:personal |corruption|wrongdoing|bribery|profit|graft|enriching|a conflict)\w*|no (?:personal )?(?:gain|profit|benefit|advantage|conflict of interest|corruption|wrongdoing)|(?:without|no) (?:any )?(?:personal )?(?:gain|profit|benefit)|(?:made|earned|took) nothing|unselfish|clean hands|hands are clean|above suspicion|incorruptible|squeaky clean",
    ),
    Axis(
        "quid pro quo",
        r"(?:in (?:return|exchange)|as (?:a |the )?(?:reward|price|payment)) for|was promised|were promised|(?:had been|been) (?:promised|offered)|horse-?trading|backroom deal|secret deal|quid pro quo|bought (?:off|with|the votes?)|trade-?off|(?:offered|promised) (?:them|him|her|it) (?:posts?|jobs?|money|cash|seats?|the|an?)",
        r"no strings(?: attached)?|nothing in (?:return|exchange)|unconditional(?:ly)?|without (?:conditions|asking for anything|anything in return|preconditions|strings)|no (?:conditions|deal|promises?|offers?|preconditions|favou?rs)|promised (?:nothing|anything)|out of conviction|free of charge",
    ),
    Axis(
        "pressured",
        r"(?:was|were|been|felt|are|is|came|put) (?:\w+ )?(?:pressed|pressured|pressuri[sz]ed|coerced|bullied|blackmailed|strong-armed|arm-twisted|leaned on|browbeaten|threatened|under (?:\w+ )?(?:pressure|duress)|compelled|cajoled|intimidated)|lean(?:ed|t|s|ing) on|under (?:\w+ )?(?:pressure|duress)|arm[- ]twisting|twisted (?:his|her|their) arms?|(?:exert|put|pil)(?:ed|s)? (?:on )?(?:the )?pressure|bull(?:ied|ying)|blackmail(?:ed)?|strong-armed|(?:pressed|pushed|forced|coerced|pressured) (?:him|her|them|the \w+) (?:to|into)|interfer(?:ed|es|ence|ing)|meddl(?:ed|es|ing)|gun to (?:his|her|their) head",
        r"(?:of|out of) (?:his|her|their|its|our) own (?:free )?(?:will|accord|volition|choice)|voluntar(?:y|ily)|freely|no (?:pressure|coercion|threats?|interference)|without (?:any )?(?:pressure|coercion|threats?|interference)|free from (?:pressure|interference)|independent(?:ly)?|of its own|hands[- ]off|left (?:him|her|them|us) alone",
    ),
    Axis(
        "to blame",
        r"(?:is|are|was|were|be|been) (?:\w+ )?(?:to blame|at fault|responsible for|in the wrong|guilty of|culpable|liable)|(?:accept|t[oa]ken?|took|takes|assum|admit|shoulder|acknowledg|bear)(?:ed|s|es|ted|ing)? (?:\w+ ){0,2}(?:responsibility|liability|blame|fault)|(?:his|her|its|their|our) (?:own )?(?:fault|mistake|error|doing|blunder)|(?:got|gets) (?:[\w’'-]+ ){0,3}(?:muddled|wrong|mixed up)|own goal|made (?:a |an |the )?(?:\w+ )?(?:mistake|error|blunder)s?|blunder(?:ed|s)|botch(?:ed|es)|bungl(?:ed|es)|mea culpa|held (?:it|him|her|them|the \w+) responsible|itself to blame|mishandled|slipped up|negligen(?:t|ce)",
        r"(?:blam|accus)(?:ed|es|ing) (?:the|a|an|its|his|her|their|others?|everyone|\w+) ?|pass(?:ed|es|ing) the buck|shift(?:ed|s|ing) (?:the )?(?:blame|responsibility)|point(?:ed|s|ing) (?:the|a) finger (?:at|to)|(?:den(?:ied|ies|y)|reject(?:ed|s)|disclaim(?:ed|s)|decline[ds]) (?:\w+ )?(?:responsibility|liability|blame|fault|negligence)|blameless|faultless|beyond reproach|cleared of (?:any |all )?(?:blame|fault|responsibility|negligence|wrongdoing)|(?:no|without) (?:fault|blame|negligence)|did (?:everything|nothing) (?:right|wrong)|nothing wrong|washed (?:his|her|its|their) hands|scapegoat(?:ed)?|exonerat(?:ed|es)|through no fault",
    ),
    Axis(
        "intended",
        r"knew (?:\w+ )?what (?:he|she|they|it) (?:was|were) doing|knowing(?:ly)?|wittingly|with intent|in cold blood|meant (?:to|it)|homicide|murder|calculated|planned (?:it|the)|by design|consciously|full knowledge|wiped|cover(?:ed)? (?:his|her|their) tracks|set (?:it |the \w+ )?(?:alight|on fire)|paid (?:for the )?arson",
        r"without (?:intent|malice|meaning to|knowing)|unwitting(?:ly)?|(?:an? |by )?(?:oversight|slip|honest mistake|clerical error|misunderstanding|negligence|carelessness)|careless(?:ly|ness)?|in good faith|never meant|had no intention|(?:were|was) (?:\w+ )?(?:errors?|mistakes?)|old wiring|faulty wiring|short circuit|misadventure|natural causes|technical fault|unaware",
    ),
    Axis(
        "charged",
        r"(?:open(?:ed|s)|launch(?:ed|es)|start(?:ed|s)|begun|began) (?:an? |the |criminal |formal )?(?:\w+ )?(?:case|investigation|probe|inquiry|proceedings|prosecution)|(?:be|been|is|was|are|were|being) (?:prosecuted|put on trial|tried|under investigation|in the dock|summonsed|sued|arraigned|investigated)|(?:stand|stands|stood|face|faces|faced|go on|goes on|awaits?) trial|prosecut(?:ed|es|ing)|prosecutors (?:have |has )?(?:opened|charged|are|want|seek|will)|hauled (?:before|into|up)|taken to court|brought to (?:justice|book)|criminal (?:case|proceedings|investigation|charges)|in the dock|indict(?:s|ment)",
        r"nothing (?:for (?:a |the )?court|to try|to investigate|criminal)|off the hook|no case to answer|(?:case|investigation|inquiry|probe|proceedings|prosecution|charges?) (?:was |were |has been |have been |is |are |will be |had been )?(?:closed|dropped|shelved|discontinued|abandoned|dismissed|ended|withdrawn|archived|quashed|thrown out)|(?:drop|clos|shelv|discontinu|abandon|end|archiv)(?:ped|ed|es|s|e|ing)? (?:the |its |his |her |their )?(?:case|investigation|inquiry|probe|proceedings|prosecution|charges)|scot-?free|no (?:action|prosecution|case|investigation|proceedings|crime|offence|further action)|g[eo]ts? away with|immune|immunity|witness in the case|as (?:a )?witness|without (?:a )?trial|slap on the wrist|free of charges|amnest(?:y|ied)|pardon(?:ed|s)?",
    ),
    Axis(
        "immunity",
        r"(?:lift|strip|waiv|remov|withdr[ae]w|los)(?:ped|ed|es|s|t|n|e|ing)? (?:\w+ )?(?:of )?(?:his|her|their|the|\w+[’']s?) (?:\w+ )?immunity|immunity (?:was |has been |is )?(?:lifted|waived|removed|withdrawn|stripped)",
        r"(?:keep|kept|retain|enjoy|ha|invok|claim)(?:s|ed|es|ing|e)? (?:his |her |their |full )?(?:\w+ )?immunity|immunity (?:was |has been |is )?(?:upheld|kept|confirmed|granted|intact)|refus(?:ed|es) to lift|protected by immunity",
    ),
    Axis(
        "goes to court",
        r"(?:challeng|contest|fight)(?:e|es|ed|ing|s)? (?:[\w’'-]+ ){0,3}in (?:the )?courts?|(?:go|goes|going|went|take|takes|took|taken|taking) (?:\w+ ){0,4}to (?:the )?(?:\w+ )?(?:court|tribunal|the hague)|(?:seek|seeks|sought|ask for|apply for|applied for) (?:a )?(?:judicial review|injunction|annulment)|(?:will|would|to|has|have|had|is|are|plans? to|going to|vowed to) (?:appeal(?:ed)?|su(?:e|ed)|lodge|appealing|suing)|appeal(?:s|ed|ing)? (?:to|against) (?:the )?|(?:lodg|fil|launch|brought|bring|submit|enter)(?:e|ed|es|s|ted|ing)? (?:\w+ )?(?:an? |the )?(?:\w+ )?(?:appeal|suit|lawsuit|complaint|petition|challenge|writ|legal action|action)|legal (?:action|challenge)|(?:suit|case|lawsuit|action) (?:\w+ ){0,3}(?:continues|goes on|proceeds)|su(?:es|ing) (?:the|for|over)|see (?:them|him|her|you) in court",
        r"(?:drop|withdr[ae]w|abandon|end|discontinu)(?:ped|ed|s|n|es|e|ing)? (?:its|his|her|their|the|all) (?:\w+ )?(?:case|suit|lawsuit|appeal|complaint|challenge|claim|action)|let(?:s|ting)? (?:it|the matter|the case) (?:rest|drop|go)|accept(?:s|ed)? the (?:ruling|decision|verdict|judgment|judgement|sentence|fine|result)|no (?:appeal|legal action|court challenge|lawsuit|suit)|settl(?:ed|es|e) out of court|out-of-court|abid(?:e|es|ed) by|(?:case|suit|lawsuit) (?:has been |was |is )?(?:dropped|withdrawn|settled|over)|buried the hatchet|waiv(?:ed|es) (?:his|her|its|their|the) (?:right|appeal)",
    ),
    Axis(
        "damages",
        r"(?:seek|sought|want|demand|claim|ask|su)(?:s|es|ed|ing|e)? (?:for )?(?:[\w,.$£€’'-]+ ){0,4}(?:damages|compensation|reparations?|redress|indemnity)|(?:will|must|has to|to|would|agreed to|ordered to) (?:pay|compensate)|compensat(?:ed|es|ion was paid)|paid (?:out )?(?:[\w,.$£€]+ ){0,4}(?:damages|compensation|reparations)|awarded (?:\w+ ){0,3}(?:damages|compensation)|in (?:damages|compensation)",
        r"no (?:claims?|damages|compensation|reparations|demands?)|makes? no (?:claims?|demands?)|waiv(?:ed|es)|renounc(?:ed|es)|without (?:compensation|damages|claiming|redress)|uncompensated|(?:forgo|forgoes|forwent|drop(?:s|ped)?) (?:any |all |its |the )?(?:claims?|damages|compensation)|left empty-handed",
    ),
    Axis(
        "leaves by itself",
        r"left (?:peacefully|quietly|voluntarily|calmly|of (?:his|her|their) own accord|on (?:his|her|their) own|without (?:protest|resistance|trouble))|went (?:quietly|peacefully|home)|walk(?:ed|s) out|storm(?:ed|s) out|left the (?:room|house|table|talks|hall|chamber|session|meeting) (?:at|by|after|before|in)|left the [\w’'-]+ house|quit the table|filed out|dispersed|got up and left|(?:of|on) (?:his|her|their) own (?:accord|terms|free will)|own two feet|packed up",
        r"(?:carried|dragged|hauled|thrown|forced|marched|bundled|escorted|turfed|frogmarched) (?:\w+ ){0,4}(?:out|away|off)|(?:was|were|been|being|is) (?:\w+ )?(?:asked|told|ordered|made) to (?:leave|go)|(?:was|were|been) (?:\w+ )?(?:removed|ejected|evicted|expelled|cleared|excluded|dislodged|manhandled|frogmarched)|(?:police|guards|officers|security|stewards|troops) (?:\w+ )?(?:cleared|removed|evicted|emptied|stormed|dragged|dispersed|carried|ejected|dislodged)|by (?:the )?(?:arms|scruff|force|collar)|frogmarched|strong-arm|moved in",
        contrary=True,
    ),
    Axis(
        "stays put",
        r"refus(?:es|ed|ing) to (?:budge|leave|move|go|disperse)|(?:stay|stays|stayed|staying|remain|remained|remains) (?:put|on the (?:square|streets?|steps|roof|site)|in (?:the (?:square|building|flat|house|gallery|tents|hall)|(?:his|her|their) (?:homes?|flats?|tents?|houses?|rooms?)|place)|encamped|overnight)|(?:still|were|are|remain\w*) (?:camped|camping|standing|there|occupying|on the square|in place|encamped|dug in|holed up|barricaded)|occup(?:y|ies|ied|ying) the|dug in|holding out|held out|hold(?:s|ing)? (?:their|the) ground|barricaded|tents? (?:on|in) the \w+ (?:were|are|remain)|sit-in (?:continued|continues|goes on|went on)",
        r"(?:went|gone|go|going|returned|drifted|headed) (?:back )?home|pack(?:ed|s) (?:up|(?:his|her|their) (?:bags|things|tents))|struck (?:their|the) (?:tents|camp)|(?:pull|t[oa]ken?|took)(?:ed|s)? down (?:their|the) tents|moved out|mov(?:es|ed) (?:away|in with|to (?:his|her|their|a))|(?:left|leaves|leave|quit|vacat(?:ed|es|e)|clear(?:ed|s)|abandon(?:ed|s)) (?:the|his|her|their) (?:square|building|flat|house|gallery|homes?|site|streets?|camp|hall|occupied \w+|tents?)|dispersed|went to (?:his|her|their) (?:sister|brother|parents|mother|father|daughter|son|relatives|friends)(?:[’']s?)?|(?:ended|lifted|called off) (?:the|their) (?:sit-in|occupation|blockade|protest)|melted away|(?:square|building|hall|camp) (?:was|is|were) (?:cleared|empty|vacated)",
        passing=True,
    ),
    Axis(
        "strike",
        r"(?:call|called|calls|calling|announc(?:ed|es)|stag(?:ed|es)|begin|began|begun|launch(?:ed|es)|start(?:ed|s)|continu(?:e|ed|es)|extend(?:ed|s)|plan(?:s|ned)?) (?:an? |the |their |its |for a )?(?:[\w-]+ )?(?:strike|walkout|stoppage|march|rally|demonstration|boycott|sit-in)|downed tools|(?:are|is|were|went|go|goes|going|remain|been|still|come out|came out|voted to) (?:out )?on strike|walk(?:ed)? off the job|strike (?:goes on|continues|went ahead|will go ahead|is on|begins|began)|take to the streets|took to the streets|out on the picket|picket(?:ed|ing)|industrial action",
        r"(?:call|called|calls|calling|calls) (?:it )?off|(?:suspend|end|cancel|abandon|postpon|lift|halt|averted?)(?:ed|led|s|es|ing)? (?:an? |the |their |its )?(?:[\w-]+ )?(?:strike|walkout|stoppage|march|rally|demonstration|boycott|action|sit-in)|(?:return|returned|returns|going|went|go|are|were|is) (?:back )?(?:to|at) work|back (?:at|to) work|strike (?:was |has been |is )?(?:called off|averted|over|suspended|cancelled|postponed|ended)|no strike|worked (?:normally|as usual|on)|turned up for work|crossed the picket line",
        passing=True,
    ),
    Axis(
        "violent",
        r"tear-?gas|water cannon|baton(?:s| charge)|rubber bullets|(?:fired|threw|throwing|hurled|lobbed|pelted|launched) (?:\w+ ){0,2}(?:canisters|stones|bottles|bricks|petrol bombs|molotov|missiles|cobbles|eggs)|clash(?:ed|es)|scuffles?|brawl(?:ed|s)?|riot(?:s|ed|ing|ers)?|bloodshed|bloody|fistfight|punch-?up|came to blows|blows (?:were )?exchanged|kicked and|beaten up|mayhem|rampage|shots (?:were )?fired|looted|set fire to|bitten|fought back|put up a (?:fight|struggle)|resisted (?:arrest|fiercely|violently)",
        r"peacefully|(?:no|without|little|any) (?:resistance|bloodshed|violence|incidents?|clashes|trouble|teargas|tear gas|a shot|firing a shot|a struggle)|bloodless|good-natured|orderly|passed off|went (?:off )?(?:peacefully|quietly|smoothly|calmly|without)|calmly|in dignity|dispersed (?:peacefully|quietly|calmly)|incident-free|met no|put up no|meekly|all quiet",
    ),
    Axis(
        "surrenders",
        r"la(?:id|y|ys|ying) down (?:their |his |its )?(?:arms|weapons)|surrender(?:ed|s|ing)?|yield(?:ed|s)|capitulat(?:ed|es)|g[ai]v(?:e|es|en|ing) (?:themselves|himself|herself) up|ha(?:ve|s|d) given up|gave up|white flag|turned (?:himself|herself|themselves) in|handed (?:themselves|himself|herself|over their weapons)|disarmed|stopped fighting",
        r"(?:hold(?:s|ing)?|held) out|fight(?:s|ing)? on|fought on|still hold(?:s|ing)?|(?:remain|still|dug)(?:s|ed)? (?:in (?:the|control)|holed up|defiant|barricaded)|to the last (?:man|bullet)|never surrender|dug in|no surrender|resist(?:s|ing)|keep(?:s)? (?:up )?fighting|refus(?:e|es|ed) to (?:surrender|give up|yield)",
        passing=True,
    ),
    Axis(
        "freed",
        r"(?:was|were|been|are|is|has been|have been|be) (?:\w+ )?(?:freed|released|let go|set free|liberated|let out|pardoned|reunited)|walk(?:ed|s) free|set(?:s)? free|(?:came|come|comes|safely|put on a (?:ferry|plane|bus)) (?:back )?home|back (?:home|with (?:his|her|their) (?:family|families))|among those who came home|out of (?:jail|prison|custody|captivity)|(?:freed|released) (?:on|from|after|by|the|his|her|all|a)|(?:is|are) at liberty|children are free|hostages are free|all free|regained (?:his|her|their) freedom|in freedom",
        r"(?:still|remain\w*|kept|held|is|are|was|were|stay\w*) (?:\w+ )?(?:behind bars|in (?:jail|prison|captivity|custody|detention|the hands of|their hands|a cell)|captive|hostages?|prisoners?|detained|held|imprisoned|locked up|under lock and key)|behind bars|languish\w*|(?:have|has) (?:yet to )?(?:return|come home|be freed|been returned)|in captivity|refus(?:ed|es) to (?:release|free|let)|kept in (?:jail|prison|custody)|remanded",
        passing=True,
    ),
    Axis(
        "house arrest",
        r"house arrest|(?:confined|prisoner|held|kept|detained) (?:to|in|at) (?:his|her|their) (?:own )?(?:homes?|flat|house|apartment|villa|residence)|under guard at home",
        r"(?:in|to) (?:custody|jail|prison|a cell|(?:the |a )?(?:[\w’'-]+ )?(?:remand|jail|prison|detention)(?: \w+)?)|behind bars|remand prison|(?:is|was|are|were) (?:free|at liberty|at large|allowed out)|moves? (?:about )?freely",
        contrary=True,
    ),
    Axis(
        "caught",
        r"(?:was|were|been|is|are) (?:also |briefly |later )?(?:detained|held (?:on suspicion|by police|for \w+ (?:hours|days))|taken in(?:to custody)?|rounded up|handcuffed|nabbed|nicked)|taken into custody|(?:held|kept) (?:for|in) (?:questioning|custody|a cell|two|three|four|\w+ hours)|(?:detained|arrested) (?:for|him|her|them|the|two|three|by|on|after|and)|police (?:arrest|nab|hold)(?:ed|bed|s)?|led away in handcuffs|in handcuffs",
        r"let (?:him|her|them) (?:go|drive|leave|pass|off|continue)|(?:was|were|is) (?:let go|waved through|sent on (?:his|her|their) way)|noted (?:his|her|their) names?|(?:is|was|are|were) (?:only |merely )?a witness|(?:as|gave evidence as) a witness|no (?:arrests?|detentions?|one (?:was )?(?:arrested|detained|held))|remains? (?:free|at liberty|at large)|got off",
        passing=True,
    ),
    Axis(
        "let in",
        r"(?:was|were|been|is|are|be) (?:\w+ )?(?:let (?:in|into|through|past)|admitted(?: after| to the (?:building|site|hall|base|room|premises|chamber))?|allowed (?:in|into|inside|to (?:see|visit|enter|meet|speak|inspect|board|attend|cross|pass))|permitted to (?:see|visit|enter|meet|speak|inspect|board|attend|cross)|granted (?:access|entry|admission)|able to (?:see|visit|enter|meet))|(?:got|gained|given|g[ai]ve|won|had) (?:\w+ )?(?:access|entry|admission)|sp(?:oke|oken|eak) (?:with|to) (?:her|him|them) for|visited (?:him|her|them|the)|opened (?:the|its|their) (?:doors?|gates?) to|free access|saw (?:her|him|them|the crew|the prisoners?)|waved through",
        r"(?:refused|denied|barred|blocked|forbidden|turned|kept|shut|locked|excluded|prevented) (?:\w+ ){0,2}(?:permission|access|entry|admission|admittance|from (?:entering|seeing|visiting|the)|away|out|visits?|to let)|turned (?:away|back)|(?:refus(?:ed|es|ing)) to (?:let|admit|allow|open|receive|see)|no (?:access|entry|admission|visitors)|(?:door|gate|gates|doors) (?:was|were|is|are|remained|stayed) (?:shut|closed|locked)|kept out|cut off from|incommunicado|shut out|sent away|slammed the door",
    ),
    Axis(
        "seized",
        r"(?:was|were|been|is|are|has|have|had) (?:\w+ )?(?:seized|confiscated|impounded|expropriated|nationali[sz]ed|requisitioned|taken away|forfeited|frozen)|(?:seiz|confiscat|impound|expropriat|nationali[sz])(?:ed|es|s|ing) (?:the|his|her|their|its|all|\d+|a|two|three)|took away (?:his|her|their|the)",
        r"(?:left|kept|remain\w*|stay\w*) (?:with|in the (?:hands|possession) of) (?:him|her|them|the owner|its owner)|(?:hand|g[ai]v)(?:ed|e|en) (?:it |them )?back|returned to (?:him|her|them|the owners?|its owners?)|only sealed|kept (?:his|her|their) (?:property|goods|stones|phone|phones|papers)|untouched|nothing (?:was|had been) (?:taken|seized)",
    ),
    Axis(
        "known to police",
        r"known to (?:the )?(?:police|authorities|courts|intelligence|security)|(?:previous|prior|earlier|several|two|three) convictions?|(?:a |long |with a )?criminal record|on (?:the |a )?(?:police|watch|terror) (?:files?|list|radar)|repeat offender|had been (?:convicted|arrested|in trouble) before|no stranger to|long rap sheet|on (?:the|their) radar",
        r"unknown to (?:the )?(?:police|authorities)|(?:no|without(?: a)?|clean) (?:previous |prior |criminal )?(?:convictions?|record|history)|(?:never|not) (?:come|been) to (?:their|the) (?:notice|attention)|c[ao]me to (?:their|our|its|police) (?:notice|attention)|spotless|blank slate|off the radar|law-abiding|first offence|never been in trouble",
    ),
    Axis(
        "goes ahead",
        r"(?:will|would|is to|are to|shall|can|must) (?:still |now )?(?:be held|meet|begin|start|resume|open|proceed|take place|go through)(?: as (?:planned|scheduled|usual)| on| in| from| by)|(?:held|proceed|meet|meets|start|begin|vote) (?:\w+ ){0,4}as (?:planned|scheduled|intended)|in time|as (?:scheduled|intended|usual)|(?:press|push|forge|plough)(?:es|ed|ing)? (?:on|ahead)|go(?:es|ing)? forward|go(?:es|ing)? through with|on (?:track|course)|get(?:s)? under way|still on|intends to restart|no (?:postponement|delay)|given the (?:green light|go-ahead)|went off as planned",
        r"adjourn(?:ed|s|ment)|(?:put|placed|is|are|remains?) on (?:hold|ice)|mothballed|long grass|pushed back|defer(?:red|s|ral)|delay(?:ed|s) (?:until|till|to|by|for)|(?:was|were|been|be|is|are) (?:ditched|axed|binned|withdrawn|paused|deferred|called off|mothballed)|postpon(?:es|e|ing|ement)|cancellation|calls? off|scraps|ditch(?:es|ed)|pull(?:ed|s) the plug|bit the dust|dead in the water|no (?:classes|lessons|session|sitting|meeting|vote|election|train|trains|service|services|ceremony|parade)|fell through|on the back burner|abandons|rescheduled|stop(?:s|ped)? the (?:\w+ )?(?:plant|project|scheme|works?|plan)",
        passing=True,
    ),
    Axis(
        "interrupted",
        r"(?:was|were|been|be|had to be|is) (?:\w+ )?(?:interrupted|suspended|halted|adjourned|stopped|disrupted|broken off|paused|cut short|abandoned)|interrupt(?:s|ion|ions)|disrupt(?:ed|s|ion)|had to (?:stop|suspend|halt|interrupt|adjourn)|(?:stopp|suspend|halt|adjourn)(?:ed|s) the (?:sitting|session|debate|hearing|meeting|count)|flows? (?:will |would )?(?:nevertheless )?stop|ground to a halt|broke off|for (?:forty|thirty|twenty|ten|\d+) minutes when",
        r"without (?:a )?(?:break|pause|interruption|stopping|stoppage|delay|let-?up|incident)|uninterrupted|non-?stop|no (?:interruptions?|breaks?|disruption|pause|stoppage)|(?:ran|went|sat|carried|flow|flowed) (?:straight|right) (?:through|on)|on end|continuous(?:ly)?|in one go|round the clock|(?:will|continues? to) flow",
    ),
    Axis(
        "as usual",
        r"as (?:before|usual|ever|always|normal)|(?:is|are|was|were|ran|run|running|back to|completely|perfectly|runs|services were) normal(?:ly)?|unaffected|undisturbed|undisrupted|business as usual|without (?:delay|disruption|restriction|hindrance)|like any other day|no (?:disruption|delays?|effect|impact|interruption|restrictions?)|to the timetable|on (?:time|schedule)",
        r"(?:was|were|is|are|been|be|badly|heavily|severely) (?:\w+ )?(?:affected|disrupted|paralysed|paralyzed|hampered|crippled|cut off|disturbed|restricted|suspended)|paralys(?:ed|es|is)|(?:at|to) a (?:standstill|halt)|no (?:train|trains|bus|buses|flights?|ferries|lessons|trade|lorries|trucks) (?:moved|ran|left|sailed|crossed|passed)|turn(?:ed|s)? back|brought to a (?:halt|standstill)|stood still|disruption|chaos|cripple[ds]|ground to a halt|queues|backlog",
    ),
    Axis(
        "continues",
        r"(?:will |would |to |shall )?(?:continue|carry|go|goes|carries|went|carried|keep|keeps|kept)(?:s|d)? (?:to (?:be|operate|run|work|serve|flow|pay|receive|patrol|fund|use|meet|sit|sell|teach|fish|play|publish)|on (?:\w+ing|with|as before|all the same|regardless)|running|working|operating|patrolling|publishing|teaching|selling)|continues?(?=[.,;]|$)|still (?:running|operating|going|in operation|working|being|under way)|persist(?:s|ed)|(?:goes|went|carries|carried) on(?=[.,;]|$)|as they (?:have|had) done",
        r"(?:was|were|been|be|is|are) (?:suspended|halted|stopped|ended|discontinued|phased out|wound (?:up|down)|abolished|broken off|terminated|done away with)|(?:suspend|halt|discontinu|ceas|phas|abolish)(?:ed|es|s|e|ing)? (?:the|its|all|their|his|her|out|to|operations|work|production|patrols|talks)|call(?:ed|s) a halt|c[ao]me(?:s)? to an end|wound up|vanish(?:es)? from|drew a line under|stop(?:s|ped)? (?:work|working|running|operating|paying|serving|fishing|sell\w+|teach\w+|publish\w+|altogether|for good)|put an end to|puts an end to|brings? an end to|pulled the plug",
        passing=True,
    ),
    Axis(
        "open",
        r"(?:may|can|will|able to|could|would|free to) (?:be able to )?(?:cross|pass|roll|travel|use it|enter)(?: again| at| through| from| freely)?|reopen(?:s|ing)?|re-open(?:ed|s)?|(?:let|waved|allowed|rolled) through|(?:goes|went|kept|keeps) on (?:working|operating|serving|selling|cooking)|opens? (?:its|their|the) doors|business as usual|lessons (?:resume|restart|as usual)|flung open|throw(?:s|n)? open",
        r"(?:turn|turned|turns|sent) (?:\w+ ){0,2}back|must wait|padlocked|bolted|(?:was|were|is|are|been|has been) (?:sealed|closed|shut|shuttered|boarded up|barricaded|cordoned off|padlocked)|clos(?:es|ing) (?:its|their|the) (?:doors|border|frontier|gates|schools?|kitchen)|(?:stay|remain|keep|kept)(?:s|ed)? (?:closed|shut|sealed)|sealed by|no (?:traffic|crossing|entry)|pulled down the shutters|impassable",
        passing=True,
    ),
    Axis(
        "closure",
        r"(?:will|to|must|would|is to|are to|has to|faces?|be|was|were|been|are|is|voted to) (?:be )?(?:clos(?:e|ed|ure|ing)|shut(?: down)?|axed|wound up|shuttered|abolished|merged|dissolved)(?: for good| down| its doors| in| at| by|(?=[.,;]|$))|clos(?:e|es|ed|ing) (?:for good|its doors|permanently|the (?:school|college|library|hospital|branch|faculty|department|course|pool|clinic|ward|department))|for (?:closure|the chop)|faces? (?:the )?(?:axe|closure)|shut(?:s|ting)? (?:down|up shop|its doors)|last (?:pupils|lesson|day of term ever)",
        r"(?:stay|stays|stayed|remain|remains|remained|kept|keep|keeps|keeping) open|(?:was|were|is|been|be|has been|are) (?:\w+ )?(?:saved|spared|reprieved|rescued)|reprieve|escap(?:ed|es) (?:closure|the axe)|surviv(?:es|ed|e)|no closures?|save(?:s|d) (?:the |its |their )?(?:school|college|library|branch|hospital|clinic)|lives on|safe from closure|stay of execution|against closure",
    ),
    Axis(
        "demolished",
        r"(?:be|was|were|been|is|are|being|has been|to be) (?:\w+ )?(?:demolished|torn down|knocked down|razed|bulldozed|melted down|pulled down|flattened|dismantled|felled|cut down|broken up|scrapped|gutted|levelled|removed for good)|(?:demolish|rais|raz|bulldoz|tear|knock|pull|flatten|dismantl|fell|cut)(?:ed|es|s|ing|e)? (?:it |them )?down|demolition|demolish(?:es|ed|ing)?|bulldozers|wrecking ball|falls to the (?:axe|wreckers)|melted down|flatten(?:ed|s)|levelled|bulldoz(?:ed|es)",
        r"(?:be|was|were|been|is|are|being) (?:\w+ )?(?:preserved|saved|spared|restored|renovated|moved to|kept|listed|protected|reprieved|relocated|refurbished|rehoused|put on show)|(?:go|goes|went|put|be) on (?:show|display)|(?:stay|stays|stayed|remain|remains|remained|left|still) (?:standing|where it (?:is|stands)|in place|intact|upright)|(?:save|spare|preserve|restore|renovate|reprieve)(?:s|d)? (?:it|the)|reprieve|will stand|moved to the (?:\w+ )?museum|new home (?:in|at)",
    ),
    Axis(
        "evicted",
        r"evict(?:ed|s|ing|ion|ions)|(?:turned|thrown|put|kicked|forced|driven|turfed|chucked) (?:out )?(?:of (?:his|her|their|the) (?:homes?|flats?|houses?|rooms?)|(?:on|onto|into|on to) the streets?)|notice to quit|(?:given|served|got|received) (?:\w+ )?(?:notice|eviction)|bailiffs|must (?:leave|quit|vacate) (?:his|her|their|the) (?:homes?|flats?|houses?)|(?:have|has|had) to (?:move out|leave|vacate|be out)|homes? (?:was|were) repossessed|repossess(?:ed|ion)|locks (?:were|have been) changed|on the streets?|cleared of tenants",
        r"(?:may|can|will|allowed to|be able to|free to|could|would|right to) (?:all )?(?:stay|remain)(?: (?:on|put|in (?:his|her|their|the) (?:homes?|flats?|houses?)|where))?|(?:keep|kept|keeps) (?:his|her|their) (?:homes?|flats?|houses?|tenanc(?:y|ies)|leases?)|reprieve(?:d)?|spared|stay of execution|no evictions?|tenanc(?:y|ies) (?:was |were |is |are )?(?:renewed|extended|safe)|security of tenure|evictions? (?:was |were |has been |have been )?(?:halted|stopped|suspended|stayed|called off|averted)|moved out (?:voluntarily|of (?:his|her|their) own)",
    ),
    Axis(
        "rehoused",
        r"rehous(?:ed|es|ing)|(?:found|given|offered|got|moved (?:in)?to|provided with|received|promised) (?:\w+ ){0,2}(?:new |alternative |temporary |other |council |replacement )(?:homes?|flats?|housing|accommodation|apartments?|houses?|lodgings?)|(?:put up|housed|accommodated|staying|sheltered|lodged) (?:\w+ )?(?:in|at|with) (?:a |the )?(?:\w+ )?(?:hotels?|hostel|hall|school|shelter|relatives|friends|flats?)|roof over (?:his|her|their) heads?|alternative accommodation",
        r"homeless|(?:on|living on|onto) the streets?|sleep(?:ing|s)? (?:rough|in (?:cars?|tents?|parks?|(?:his|her|their) cars?)|outdoors)|slept (?:rough|in (?:cars?|tents?|(?:his|her|their) cars?)|outside|outdoors)|nowhere to (?:go|live|sleep)|without (?:a )?(?:roof|homes?|shelter|accommodation)|left to fend|no (?:alternative|replacement|roof|offer of|new home)|roofless|still waiting for (?:a )?(?:home|flat|house)",
    ),
    Axis(
        "repaired",
        r"(?:has been|have been|was|were|been|is|are|be|had been) (?:\w+ )?(?:mended|repaired|fixed|patched(?: up)?|renovated|restored|refurbished|replaced|made safe|put right|remedied|rectified|overhauled|sealed)|sound again|(?:fix|mend|repair|renovat|replac|patch)(?:ed|es|s) (?:up )?(?:the|it|its|their|in|last|by)|good as new|back in (?:working )?order|as good as new|has come back since",
        r"unrepaired|still (?:leaks?|leaking|broken|damaged|waiting|drips?|dripping|out of order|faulty|unsafe|awaiting)|in (?:disrepair|a (?:poor|bad|sorry|terrible) (?:state|condition))|derelict|left to rot|falling (?:apart|down|to pieces)|nothing (?:has been|was|is being) done|no repairs?|dilapidated|run-down|crumbling|neglected|patched over|never (?:fixed|mended|repaired)|buckets",
        passing=True,
    ),
    Axis(
        "safe",
        r"(?:declared|found|judged|certified|pronounced|deemed) (?:to be )?(?:safe|sound|fit|habitable)|found nothing wrong|nothing wrong with|pass(?:ed|es) (?:the |its |an |every |all )?(?:\w+ )?(?:inspections?|tests?|checks?)|structurally sound|(?:is|was|are) sound|clean bill of health|given the all-clear|all-clear|habitable|no (?:cracks|defects|faults|shortcomings|mould)|met (?:all )?(?:the )?(?:safety )?standards|fit (?:for|to) (?:habitation|live|use)",
        r"condemned|(?:declared|found|judged|deemed) (?:to be )?(?:unsafe|unfit|uninhabitable|dangerous)|fail(?:ed|s) (?:the |its |an |a |every )?(?:\w+ )?(?:inspection|test|check)|unfit|uninhabitable|at risk of (?:collapse|collapsing|falling)|(?:in danger|on the verge) of collaps\w+|death ?trap|crack(?:s|ed) (?:in|were|walls?)|mould(?:y)?|damp|structurally unsound|riddled with|a disaster waiting|fire ?trap|ignored (?:the )?warnings",
    ),
    Axis(
        "work begun",
        r"(?:work|works|construction|building|repairs?) (?:on \w+ )?(?:has |have |had |is |are |was |will )?(?:already )?(?:begun|began|begin|begins|started|starts?|under way|underway|going on|in progress|finished|completed|complete)|br(?:oke|eak|eaks|oken) ground|first (?:sod|stone|brick) (?:was )?(?:turned|cut|laid)|(?:laid|lays) the (?:foundation|first) stone|foundations (?:are|were|have been) laid|diggers|cranes? (?:are|is) (?:up|turning)|taking shape|builders (?:have )?(?:moved in|started)",
        r"(?:no|one) (?:brick|stone|sod)(?: (?:has|had) been (?:laid|turned))?|(?:work|works|construction|building|project) (?:has |have |had |is |are |was |remains? )?(?:been )?(?:stalled|halted|stopped|suspended|abandoned|at a standstill|shelved|frozen|on hold)|yet to (?:begin|start|break ground)|remains? a (?:field|meadow|building site|hole|wasteland)|only on paper|no work|nothing (?:has been|is being|was) built|wasteland|unbuilt",
        passing=True,
    ),
    Axis(
        "saves money",
        r"sav(?:e|es|ed|ing|ings)(?= (?:\w+ ){0,3}[£$€\d])|sav(?:ing|ings|es?|ed) (?:of|money|the (?:council|town|state|taxpayers?|city|county)|taxpayers?|costs?|millions|thousands)|(?:is|was|will be|be|works out|come) (?:\w+ )?cheaper|cheaper than|cuts? costs|pa(?:ys|id|y) for itself|cost-neutral|lower(?:s|ed)? (?:the )?(?:cost|costs|bill)|break(?:s)? even",
        r"(?:will|would|to|could) cost (?:\w+ )?(?:more|extra|an extra|another|dear)|cost(?:s|ing)? (?:more|extra|an extra|another|the (?:council|town|state|city|county|taxpayers?))|(?:extra|additional|higher|added|rising) (?:costs?|spending|expense|charges?)|(?:allowances|costs|bills?|spending|expenses) (?:will |would )?(?:rise|rose|rises|increase|go up|soar|balloon)|more expensive|dearer|(?:drain|burden) on|waste of (?:money|taxpayers)|white elephant|foot(?:s)? the bill|out of pocket",
    ),
    Axis(
        "free of charge",
        r"free of charge|at no (?:extra |additional )?(?:cost|charge)|without (?:paying|charge|having to pay|a fee|cost|fees)|for (?:free|nothing|gratis)|(?:entry|admission|entrance|travel|tuition|lunch|lunches|meals|use|transport|parking) (?:is|are|will be|remains?|was) free|free for all|gratis|no (?:fees?|charge|costs?)|costs? nothing|waiv(?:ed|es|e) (?:the )?(?:fees?|charge)|on the house|fee-free|free (?:meals?|lunches|tuition|travel|admission|entry|transport|places?|school meals)",
        r"(?:pay|pays|paid|charge|charged|charges|introduce[ds]?) (?:an? |the )?(?:\w+ )?(?:fees?|levy|toll)|(?:a |the )?fee of|fees of|(?:obliges?|obliged|have|has|had) (?:\w+ )?to pay|must pay|(?:has|comes|came) (?:at )?a price|tuition fees|charged for|out of (?:his|her|their) own pockets?|asked to pay|at (?:his|her|their) own expense",
    ),
    Axis(
        "borrowed",
        r"(?:paid|financed|funded|met|paid for|covered|comes?|taken) (?:\w+ )?(?:from|out of|by|with) (?:the |its |their |council |current )?(?:\w+ )?(?:reserves?|savings|surplus|own (?:funds|resources|money)|existing (?:funds|budget)|budget|grants?|donations?|revenue|coffers)|from (?:reserves|savings)|debt-free|without borrowing|no (?:new )?(?:debt|loans?|borrowing)",
        r"(?:with|by|through|take out|took out|takes out|taken out|needs?|raise|raised) (?:a |an |new |its )?(?:\w+ )?(?:loans?|credit|borrow\w*|bonds?|debt|mortgage)|borrow(?:s|ed|ing)?|on credit|(?:go|goes|going|went) into debt|in the red|on tick|new debt",
        contrary=True,
    ),
    Axis(
        "contributes",
        r"(?:will|would|to|shall|has|have|promised to|agreed to|is to|ready to|must) (?:pay|contribute|chip in|foot|bear|cover|fund|finance|meet|shoulder|share|match)(?:ed)? (?:for |to |the |a |half|its|all|some|up to|most|part)|chip(?:s|ped)? in|foot(?:s|ed)? the bill|(?:bear|bears|bore|cover|covers|covered|meet|meets|met|shoulder|shoulders|split) the (?:\w+ )?(?:costs?|bill|expenses?)|contribut(?:es?|ed|ing|ion)|(?:pay|pays|paid) (?:a third|half|a quarter|a share|its share|most)|pick(?:s|ed)? up the (?:tab|bill)|dig(?:s)? into (?:its|his|her) pockets?",
        r"contribut(?:es?|ed|ing) nothing|no (?:money|contribution|funding|subsidy|help|aid) (?:from|for|will)|left (?:\w+ ){0,3}with the bill|(?:refus(?:es|ed|ing)|declin(?:es|ed)) to (?:pay|contribute|fund|share|chip|foot)|(?:a|one) (?:penny|cent|crown|euro|dollar) (?:from|for|towards)|go(?:es)? it alone|without (?:any )?(?:help|money|aid|funding|a contribution|outside)|tightfisted|washes its hands",
    ),
    Axis(
        "unchanged",
        r"(?:remain|stay|kept|keep|left|held|frozen|hold)(?:s|ed)? (?:\w+ )?(?:at (?=[£$€\d])|unchanged|the same|as (?:it|they) (?:is|was|are|were|before)|flat|where (?:it|they) (?:is|are|was|were)|constant|static)|(?:remain|stay)(?:s|ed)? at|(?:rent|pay|price|fee|tax|wage|hiring)s? freeze|(?:is|are|was|were|be) (?:frozen|unchanged|left as)|no (?:change|increase|rise|reduction)s?|unchanged|status quo|same as before",
        r"(?:r[oi]se|risen|rises|increas|climb|double|hike)(?:d|ed|es|s|ing)? (?:by|to|from) (?=[£$€\d])|(?:is|was|are|were|be|been) (?:raised|increased|lowered|reduced|doubled|halved|hiked|slashed|trimmed|widened|expanded|put up)|(?:rais|increas|lower|reduc|doubl|halv|hik|slash|trim)(?:ed|es|ing|s|e)? (?:the|its|their) (?:\w+ )?(?:limit|ceiling|cap|rent|rents|tax|taxes|fee|fees|fare|fares|age|pay|tuition|number|quota|budget|threshold)|go(?:es)? up by|from now on",
    ),
    Axis(
        "covered",
        r"includes?|appl(?:y|ies|ied) (?:to|all|in|even|during|also)|cover(?:s|ed by| all| both| every)|(?:is|are|was|were) (?:\w+ )?(?:covered|subject to|bound by)|applies all day|breaks included|without exceptions?|no exceptions?|even (?:in|during|for)|across the board|everyone|extends? to|falls? under|included",
        r"exempt(?:ed|s|ion|ions)?|excludes|(?:is|are) excluded|carve-?outs?|exceptions? (?:for|is|are|was|were|made)|left out|except(?:ed)? (?:for|in|during)|does apply only|only (?:after|those|new|future|in)|apart from|may (?:\w+ )?be fetched|outside the scope|remain(?:s)? free to|loophole|waiver|opt(?:ed|s)? out|restricted to|limited to",
    ),
    Axis(
        "retroactive",
        r"retroactive(?:ly)?|retrospective(?:ly)?|back-?dated|(?:crimes|offences|acts|cases|contracts|payments) (?:\w+ ){0,2}(?:committed |made |signed |concluded )?before|looks? back|applies? (?:to|from) (?:past|earlier|the past)|even (?:past|old|earlier)|with effect from (?:last|the start)",
        r"(?:only )?(?:future|new) (?:crimes|offences|acts|cases|contracts|tenants|pupils|students)|(?:crimes|offences|acts|cases|contracts) (?:\w+ ){0,2}(?:committed |made |signed |concluded )?after|from now on|henceforth|only (?:after|future|new|from)|forward-looking|going forward",
    ),
    Axis(
        "banned",
        r"(?:is|are|was|were|be|been|has|have|will be) (?:\w+ )?(?:banned|forbidden|prohibited|outlawed|barred|proscribed|off limits|taboo|verboten)|(?:ban|bann|forbid|forbade|prohibit|outlaw|bar)(?:s|ed|ding|ing|den)? (?:the|all|any|dogs?|pupils|phones?|mobile|smoking|\w+ from)|a (?:\w+ )?ban on|off[- ]limits|imposed a ban|no longer (?:allowed|permitted)|altogether from|made illegal|against the rules",
        r"(?:is|are|was|were|be|been|still|will be) (?:\w+ )?(?:allowed|permitted|tolerated|welcome|legal|legali[sz]ed|free to)|(?:may|can) (?:still |again |now )(?:be )?\w+|(?:allow|permit|tolerat|legali[sz])(?:s|ed|es|e)? (?:the|all|dogs?|pupils|phones?|mobile|it|in)|on (?:a |the )?(?:lead|leash)|leads on|no ban|ban (?:was |is |has been )?(?:lifted|rejected|dropped|scrapped|overturned|voted down)|lift(?:ed|s) (?:the|its|a) ban|at (?:his|her|their) own discretion|left to (?:the )?(?:schools?|parents|pupils|head)",
    ),
    Axis(
        "compulsory",
        r"compulsory|mandatory|obligatory|(?:is|are|was|were|be|being) (?:required|obliged|forced|compelled|made) to|requir(?:es|ed) (?:by|all|pupils|every)|no (?:choice|opt-?out)|required by law|whether they like it or not|must (?:all )?(?:wear|attend|learn|take|study|join|register|pass|sit)",
        r"voluntary|voluntarily|optional|(?:free|able|allowed) to (?:choose|opt out|decline|refuse|decide)|may (?:choose|opt|decline|refuse)|up to (?:the )?(?:parents|pupils|schools?|students|them|each)|a matter of choice|(?:no|without) (?:compulsion|obligation|coercion)|recommend(?:ed|ation) only|discretionary|opt(?:s|ed)? out|no one (?:is|will be) (?:forced|obliged|required)|nobody (?:is|will be|has) (?:forced|obliged|required|to)",
    ),
    Axis(
        "recommends",
        r"recommend(?:ed|s|ing)? (?:that (?:\w+ ){0,4})?(?:approval|acceptance|adoption|approving|accepting|granting|consent|a yes)|(?:advis|urg|plead|begg|call|argu|speak|sp[oe]ke|advocat|counsel)(?:ed|es|s|ing)? (?:on )?(?:\w+ ){0,3}(?:for (?:approval|it|the scheme|the bill|a yes)|in favou?r|to (?:approve|accept|back|adopt|pass|agree|vote (?:for|yes|in favou?r)|support|sign))|opinion in favou?r|(?:follow|tak|accept|heed)(?:ed|ing|s|es) (?:the )?(?:advice|recommendation)|following the advice|favou?rable (?:opinion|report|advice)|in line with (?:the )?(?:advice|recommendation)",
        r"recommend(?:ed|s|ing|ation)? (?:that (?:\w+ ){0,4})?(?:to )?(?:refus(?:al|e|ing)|reject(?:ion|ing)?|against|turning (?:it )?down|a no)|(?:advis|urg|plead|begg|call|warn|argu|sp[oe]ke|counsel|implor)(?:ed|es|s|ing)? (?:on )?(?:\w+ ){0,3}(?:against|to (?:reject|refuse|throw|oppose|block|turn|vote (?:against|no|down)|stop|veto))|(?:against|ignor(?:ed|ing)|went against|going against|overrul(?:ed|ing)|defied|in defiance of|despite|contrary to|flouting) (?:the |an |its |their |own )?(?:\w+ )?(?:officers?[’']? )?(?:advice|recommendation)s?|unfavou?rable (?:opinion|report|advice)|advised against",
    ),
    Axis(
        "necessary",
        r"necessary|essential|indispensable|unavoidable|inevitable|vital|overdue|no (?:alternative|other way|choice|option)|much[- ]needed|urgently needed|(?:is|are|was|were) (?:badly |urgently |sorely )?needed|imperative|cannot (?:do|manage) without",
        r"unnecessary|unneeded|needless|superfluous|pointless|avoidable|uncalled for|gratuitous|(?:no|little) (?:need|point|reason|necessity) (?:for|in|to|of)|redundant|could have been avoided|not (?:needed|necessary)|serves no purpose|waste of (?:time|money)|useless|can do without",
    ),
    Axis(
        "supports",
        r"hail(?:s|ed|ing)|greet(?:s|ed) (?:\w+ ){0,3}(?:with (?:relief|joy|applause|delight|cheers)|as)|endors(?:es|ed|ing)|rall(?:ied|ies|y) behind|cheer(?:s|ed)|g[ai]ves? (?:it |the \w+ |his |her |its |their )?(?:backing|support|blessing|thumbs[- ]up)|(?:is|are|was|were|came out|come out) (?:\w+ )?(?:in favou?r|behind|pleased|delighted|satisfied|happy|all for)|vow(?:s|ed) to support|promis(?:ed|es) to (?:support|back)|throws? (?:his|her|its|their) weight behind|backing|a step in the right direction|champions?|championed|commend(?:s|ed)|celebrat(?:ed|es)|lends? (?:his|her|its) support",
        r"slap in the face|a (?:scandal|disgrace|betrayal|disaster|mistake|farce|stab in the back)|treason|tooth and nail|slam(?:s|med)|blast(?:s|ed) (?:the|it|as)|lambast(?:s|ed|es)|decr(?:ies|ied)|up in arms|hit(?:s)? out at|lash(?:es|ed) out|rail(?:s|ed) against|deplor(?:es|ed)|protest(?:s|ed) against|fought (?:it|against|the)|resist(?:s|ed)|objects?(?: to)|objected to|unacceptable|(?:is|was|were|are) (?:\w+ )?(?:furious|outraged|angry|dismayed|appalled|unhappy|dissatisfied|incensed|hostile)|outrag(?:ed|e)|takes? issue|took issue|disapprov(?:es|ed)|vow(?:s|ed) to (?:fight|block|stop|resist|oppose)|blasted|accus(?:es|ed) (?:the|it|them|him|her) of|broken with|breaks? with|assail(?:s|ed)|pours? scorn|dead set against|deeply (?:concerned|worried)|up to the last",
    ),
    Axis(
        "classes",
        r"(?:class(?:es)?|lessons|teaching|school|schools|lectures|courses|term|university) (?:\w+ )?(?:resum\w*|restart\w*|reopen\w*|be held|are held|were held|as usual|went on|go on|goes on|begins? (?:again|as)|starts? (?:again|as)|back|continue\w*|open)|back (?:at|in|to) (?:school|class|the classroom|their desks|lessons)|(?:restart|resume|reopen|open)(?:s|ed|ing)? (?:the )?(?:teaching|classrooms?|classes|lessons|schools?|lectures)|taught (?:as usual|normally)|face-to-face",
        r"no (?:class(?:es)?|lessons|school|teaching|lectures)|(?:class(?:es)?|lessons|teaching|school|schools|lectures|university) (?:is |are |were |was |will be |have been |has been |remain |remains |stay |stays ){0,2}(?:cancelled|canceled|suspended|called off|closed|shut|interrupted|off|dropped|abandoned|out)|(?:stay|stayed|kept|keep|sent|remain) (?:at )?home|at home|without (?:lessons|teaching|school|classes)|(?:cancel|suspend|clos)(?:led|ed|es|s)? (?:all )?(?:class(?:es)?|lessons|schools?|lectures)|home-?schooling|remote(?:ly)? (?:lessons|teaching|learning)?|idle classrooms|empty classrooms",
        passing=True,
    ),
    Axis(
        "can finish",
        r"(?:can|will|may|able to|allowed to|could|would|be able to) (?:all )?(?:still )?(?:finish|complete|graduate|continue) (?:\w+ )?(?:it|their|his|her|the)? ?(?:\w+ )?(?:course|courses|degrees?|studies|year|education|exams?)?|guaranteed a place|taught (?:to the end|out|until)|(?:take|takes|taken|took) (?:them |the students )?in|places? (?:is|are|were|was|will be) (?:guaranteed|found|secured|offered)|finish (?:their|his|her)",
        r"(?:have|has|had|must|forced|obliged|told) (?:\w+ )?(?:to )?(?:begin|start) again|start(?:ing)? (?:over|from scratch)|(?:have|has|had|forced|must|made) (?:\w+ )?(?:to )?(?:move|transfer|switch|leave|go elsewhere|find (?:another|a new))|refused to (?:take|admit|accept)|left (?:stranded|in limbo|without|high and dry)|(?:lose|lost|loses) (?:a|his|her|their|the) (?:year|place|places|credits?)|drop(?:ped)? out|begin again elsewhere|no (?:place|places|guarantee)|stranded",
    ),
    Axis(
        "resit",
        r"re-?sit(?:s|ting)?|re-?tak(?:e|es|en|ing)|re-?took|(?:sit|take|write|do) (?:\w+ ){0,3}again|(?:exams?|tests?|papers?|results?|marks?|grades?) (?:\w+ )?(?:is|are|was|were|be|been|has been|have been|will be) (?:annulled|cancelled|void|voided|repeated|invalid|declared void|withdrawn|scrapped)|repeat (?:the|it|of)|second attempt|paper (?:was |had been |has been )?leaked",
        r"(?:results?|marks?|grades?|exams?|papers?) (?:will |would |still )?(?:stands?|count|counts|remain valid|are valid|is valid|be upheld|were upheld|was upheld|hold)|no (?:re-?sits?|retakes?|repeat|leak)|(?:is|are|was|were|remain\w*) valid|passed (?:the|their|his|her|all) (?:exams?|tests?)|without (?:a )?(?:re-?sit|repeat)",
    ),
    Axis(
        "cheated",
        r"plagiari[sz](?:ed|es|ing|m|ing)|copied|cribb(?:ed|ing)|cheat(?:ed|s|ing)|(?:lifted|stole|borrowed) (?:\w+ )?(?:passages|pages|sentences|text|chapters)|ghost-?written|ghost-?writer|falsif(?:ied|y|ies)|(?:stripped|deprived) of (?:his|her|the|their) (?:\w+ )?(?:doctorate|degree|title|phd)|bought (?:his|her|the) (?:degree|diploma)|fak(?:e|ed) (?:\w+ )?(?:degree|diploma|certificate|results|data)|without attribution|made up (?:the )?(?:data|results)|ma(?:de|ssaged) the figures",
        r"(?:his|her|their) own work|cleared of (?:\w+ )?(?:plagiarism|cheating|misconduct|fraud)|(?:original|independent|honest) (?:work|research)|keeps? (?:his|her|the) (?:doctorate|degree|title)|no (?:plagiarism|cheating|fraud|misconduct|irregularities)|properly (?:cited|quoted|credited|attributed)|wrote (?:it|every word|the thesis) (?:himself|herself)|earned (?:his|her|the) (?:degree|doctorate)|sloppy footnotes",
    ),
    Axis(
        "jobs cut",
        r"(?:job|jobs|posts?|staff|teachers?|positions?|workforce) (?:will |would |to |are to |is to )?(?:be |go|goes|cuts?|losses|is |are |were |was )?(?:cut|lost|axed|slashed|shed|go|made redundant|laid off|abolished)|redundanc(?:y|ies)|(?:made|make) redundant|la(?:id|y|ys|ying) off|lay-?offs|(?:cut|cuts|axe|axes|slash|shed|sheds|abolish|scrap)(?:ting|ing|ed|s|es)? (?:[\w,.]+ ){0,2}(?:jobs|posts|staff|teachers|positions)|job (?:losses|cuts)|lose (?:his|her|their) jobs?|shown the door|pink slips?",
        r"(?:no|without|any) (?:\w+ )?(?:redundanc(?:y|ies)|job losses|lay-?offs|dismissals|job cuts|posts? lost|cuts)|(?:jobs|posts|positions) (?:are|is|were|remain|stay|will be) (?:\w+ )?(?:safe|secure|guaranteed|kept|saved|protected|maintained)|(?:creat|add|hir|recruit|tak)(?:e|es|ed|ing|s)? (?:on )?(?:[\w,.]+ ){0,2}(?:jobs|posts|staff|teachers|positions)|(?:keep|kept|keeps|save|saved) (?:his|her|their|all|the) jobs|(?:new|more|extra|additional) (?:jobs|posts|teachers|staff)|natural wastage|everyone (?:stays|keeps)",
    ),
    Axis(
        "in hospital",
        r"(?:spent|stay(?:ed|s)?|kept|remain(?:ed|s)?|held|still|is|are|was|were|lay|lies) (?:\w+ ){0,2}(?:overnight|in (?:the )?(?:hospital|intensive care|ward|clinic))|(?:the )?night in (?:the )?(?:hospital|clinic)|intensive care|kept in(?: for)?|for observation|admitted to (?:the )?(?:\w+ )?(?:hospital|clinic)|hospitali[sz]ed|wants (?:him|her|them) in hospital",
        r"(?:treated|patched up|checked|seen|examined) (?:\w+ ){0,5}and (?:sent home|released|discharged|allowed home)|(?:was|were|been|are|is) (?:sent home|discharged|released|allowed home|let out|back (?:at )?home|at home)|sent home|discharged|(?:left|leaves) (?:the )?(?:hospital|clinic|ward)|(?:about )?an hour later|after an hour|back (?:at )?home|went home|all (?:are )?(?:back )?at home|released after|treated on the spot",
        passing=True,
    ),
    Axis(
        "exists",
        r"(?:really |do |does |did |still |actually )?exist(?:s|ed)?|(?:is|are|was|were) (?:real|there for all|alive and well)|can be (?:seen|counted|visited|inspected)|anyone can (?:see|count|visit)|graz(?:e|es|ed|ing)|there for all to see|no (?:invention|phantom|fiction)",
        r"never (?:exist|graz|happen|liv|built)\w*|non-?existent|fictitious|fictional|phantom|ghost (?:workers?|teachers?|pupils?|employees|schools?|voters?)|made[- ]up|invent(?:ed|ion|ions)|only on paper|existed only|figment|fabricat(?:ed|ion)|imaginary|thin air|no such (?:thing|person|report|letter|document|plan|meeting)",
    ),
    Axis(
        "warrant",
        r"(?:issued|signed|granted|obtained|with|had|got|showed|produced) (?:\w+ )?(?:an? |the )?(?:\w+ )?(?:warrant|court order|search order)|(?:judge|court|magistrate|prosecutor) (?:had |has )?(?:ordered|authori[sz]ed|approved|signed|issued|granted|allowed)|(?:ordered|authori[sz]ed|approved) by (?:a |the )?(?:judge|court|magistrate|prosecutor)|on the orders of a (?:judge|court)",
        r"(?:without|no) (?:a |any |an )?(?:\w+ )?(?:warrant|court order|judicial order|search order|order)|warrantless|unauthori[sz]ed|no (?:judge|court|magistrate|prosecutor) (?:has |had )?(?:ordered|signed|issued|authori[sz]ed)|off (?:his|her|their) own bat|on (?:his|her|their) own (?:authority|initiative)",
    ),
    Axis(
        "first",
        r"(?:first|only) (?:[\w’'-]+ ){1,5}(?:ever|in (?:the )?(?:\w+ )?history)|first[- ]ever|ever to (?:be|have|do|win|lose)|historic first|without precedent|a first|never (?:before|yet)|the very first",
        r"first (?:[\w’'-]+ ){1,6}since|for the first time (?:in (?:\w+ ){1,3}(?:years|decades)|since)|(?:second|third|fourth|fifth) (?:time|such|in (?:a|as many))|yet another|not the first|(?:happened|been done|been tried) (?:before|in \d+)|precedents?|yet again|as in \d{4}",
    ),
    Axis(
        "emergency rule",
        r"(?:declar|impos|proclaim|extend|introduc|announc|decree)(?:ed|es|s|ing|d)? (?:an? |the |a \w+ )?(?:\w+ )?(?:state of (?:emergency|siege|alert|exception)|martial law|curfew|emergency rule|emergency)|under (?:martial law|curfew|a state of emergency|emergency rule)|(?:state of emergency|martial law|curfew) (?:is |was |has been |remains? |will be )?(?:declared|imposed|in force|in place|extended|proclaimed)",
        r"(?:lift|end|revok|cancel|scrap|withdr[ae]w)(?:ed|s|es|led|n|ing)? (?:an? |the )?(?:\w+ )?(?:state of (?:emergency|siege|alert|exception)|martial law|curfew|emergency rule|emergency)|(?:state of emergency|martial law|curfew) (?:is |was |has been |will be )?(?:lifted|ended|revoked|over|cancelled|expired|dropped)|no (?:state of emergency|martial law|curfew|emergency)|without (?:a )?(?:curfew|martial law|state of emergency)",
        passing=True,
    ),
)
