"""Cues that tell people, organisations and places apart where nothing else does.

Source: common given names from the US Social Security name files (public domain) and of other
languages that are frequent in international news; designators of organisations from company law and
public administration; no list claims to be complete, a name is found without it.
"""

from __future__ import annotations

from claims.extraction.lexicon.word_lists import word_set

FEMALE_NAMES = word_set(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa
    margaret betty sandra ashley kimberly emily donna michelle carol amanda melissa deborah
    stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna brenda pamela emma
    nicole helen samantha katherine christine debra rachel carolyn janet catherine maria
    heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn
    judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison
    frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris
    marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
    alexis lori hillary kellyanne melania ivanka michelle angela theresa nikki kamala nancy
    susan jill tulsi ursula giorgia christine delcy cilia corina claudia dilma cristina
    michelle keiko xiomara ngozi winnie aung indira benazir sonia aisha fatima amina leila
    layla yasmin zainab maryam noor huda rania ingrid astrid greta freya sigrid olga natasha
    svetlana tatiana yulia irina elena ekaterina anastasia oksana marta agnieszka katarzyna
    magdalena ewa malgorzata eva petra monika sabine ute heike karin birgit katrin chiara
    francesca giulia paola silvia lucia carmen pilar dolores mercedes consuelo isabel ana
    beatriz fernanda gabriela valentina camila ximena guadalupe rosa adriana alejandra daniela
    carolina paula juana ines manon chloe camille amelie juliette celine sylvie brigitte
    segolene marine valerie nathalie veronique isabelle monique simone odile mei ling xiu yuki
    keiko akiko haruka sakura naomi min-ji ji-woo soo-yeon priya anjali deepika sunita kavita
    pooja neha shreya divya lakshmi meera ada adaeze chioma ifeoma ngozi folake amaka yetunde
    amara zanele thandi nomvula wanjiru akinyi siobhan niamh aoife fiona moira bridget zoe
    chloe lily mia ava ella lucy molly daisy poppy gemma holly kate katie jane kim wendy
    tracey tracy paige erin jenna kirsten vanessa monica veronica leah sally peggy bonnie gail
    rita joanna joanne maureen eileen sheila loretta lydia esther miriam naomi susanna helena
    nadia lina sofia elisa elise
    """
)
MALE_NAMES = word_set(
    """
    james robert john michael david william richard joseph thomas christopher charles daniel
    matthew anthony mark donald steven andrew paul joshua kenneth kevin brian timothy ronald
    george jason edward jeffrey ryan jacob nicholas gary eric jonathan stephen larry justin
    scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry
    tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy christian
    walter keith austin roger terry sean gerald carl dylan harold jordan jesse bryan lawrence
    arthur gabriel bruce logan billy joe alan juan elijah willie albert wayne randy mason
    vincent liam roy bobby caleb bradley russell lucas barack mitt bernie ted marco mike tim
    rudy newt chris jeff jim bill bob tom dan ben steve dave matt greg doug ron ken joe sam
    pete rick rob nick tony vladimir xi boris emmanuel nicolas nicolás hugo diosdado edmundo
    leopoldo henrique roland jorge luis carlos miguel pedro javier fernando alejandro rafael
    sergio eduardo ricardo roberto andres diego gustavo raul pablo manuel antonio francisco
    jesus martin mauricio felipe evo lula jair nayib gabriel alvaro ivan mohammed muhammad
    mohamed ahmed ali hassan hussein omar ibrahim yusuf khalid abdul abdullah mahmoud bashar
    recep tayyip benjamin bibi ariel yitzhak shimon moshe avi hans klaus jurgen wolfgang
    helmut friedrich olaf stefan markus andreas heiko jens lars erik sven magnus bjorn anders
    giovanni matteo silvio luca marco paolo giuseppe enzo jean pierre francois jacques
    philippe michel alain louis antoine olivier laurent thierry sergei dmitry alexei mikhail
    nikolai igor oleg yuri viktor volodymyr petro andrzej donald jaroslaw piotr janusz viktor
    gyorgy narendra rahul amit rajesh sanjay vijay arun anil suresh ravi imran nawaz shehbaz
    hiroshi kenji takeshi shinzo yoshihide fumio jun wei jian ming kim moon jong-un jae-in
    kofi kwame nana muhammadu goodluck olusegun emeka chinedu tunde segun cyril jacob thabo
    nelson uhuru raila yoweri paul liam conor declan cillian eoin gavin stuart nigel clive
    graham neil trevor barry ian keir rishi jeremy leon oscar felix max hugo theo leo oliver
    harry charlie jake luke simon philip
    """
)
GIVEN_NAMES = FEMALE_NAMES | MALE_NAMES

ORGANISATION_WORDS = word_set(
    """
    inc corp corporation company co ltd llc plc gmbh ag sa group holdings industries bank
    trust fund foundation association society institute institution university college school
    academy ministry department office agency bureau commission committee council court
    tribunal senate house congress parliament assembly government administration cabinet
    authority service services police force forces army navy guard corps command party union
    federation league club team airlines airways airline air railways rail motors motor energy
    oil gas petroleum electric power pharmaceuticals pharma technologies technology systems
    software labs laboratory hospital clinic church diocese times post journal herald tribune
    gazette news press network television radio media agency observatory centre center museum
    organisation organization network coalition alliance front movement campaign conference
    board brigade patrol bar exchange reserve treasury penal watch international fc united
    city's rovers wanderers athletic transportation
    lines line ferries shipping foods stores brothers partners ventures studios records mills
    breweries works yards
    """
)
PLACE_PREFIXES = word_set(
    """
    cape port mount lake fort san santa saint st new north south east west upper lower great
    little river glen loch el los las la puerto villa bad sankt ost nord
    """
)
"""First words of place names; before a person's name they would be rare."""

PLACE_WORDS = word_set(
    """
    river lake mountain mount bay island islands sea ocean strait gulf valley desert peninsula
    county province state district region territory city town village street avenue road
    square park airport port harbour harbor bridge highway coast beach canyon hills heights
    forest prefecture municipality borough parish peninsula row yard wharf quay alley crescent
    """
)
LINKING = word_set(
    """
    de del la las los le da das do dos di du des van von der den bin bint ibn al el abu y e
    ter ten zu
    """
)
"""Lower-case words inside a name."""

CORPORATE_AFTER = word_set("of for on and & to in the")
"""Words that join the parts of an organisation's name ("Bank of England")."""

COMPANY_NOUNS = word_set(
    """
    airline company carrier firm bank retailer manufacturer maker carmaker automaker operator
    publisher broadcaster network newspaper agency ministry department university college
    school hospital charity group organisation organization union party club team side
    federation committee commission council court tribunal regulator watchdog government
    administration campaign studio chain supplier utility insurer lender brewer startup
    start-up developer conglomerate corporation institute foundation association league squad
    force church
    """
)
"""Nouns by which a story takes up an organisation again ("the airline")."""

BODY_NOUNS = word_set(
    """
    group charity watchdog ngo nonprofit think-tank startup start-up union company firm maker
    manufacturer carmaker chipmaker drugmaker planemaker steelmaker retailer airline carrier
    insurer lender chain utility brewery shipyard broadcaster newspaper agency railway cooperative
    foundation conglomerate subsidiary
    """
)
"""Right before a name they tell that it is no person's ("the rights group Open Cells")."""

STATE_BODIES = word_set(
    "government administration ministry council court commission parliament department force"
)
"""Those of which a country or town has its own: "the government" is not the last firm named."""

PERSON_NOUNS = word_set(
    """
    man woman boy girl politician lawmaker leader suspect victim defendant teenager driver
    pensioner veteran father mother actor actress singer star player champion winner star
    author scientist billionaire republican democrat candidate nominee mogul native tycoon
    rival pontiff monarch incumbent newcomer star striker son daughter husband wife brother
    sister
    """
)

GROUP_NOUNS = word_set(
    """
    friend colleague neighbour neighbor relative parent child crowd audience fan voter supporter
    opponent conservative liberal progressive activist migrant refugee student teen youth public
    press campaign headline banner sign slogan voice other another anybody somebody someone
    """
)
"""Further people, crowds, and things with writing on them, that are quoted."""

NATIONALS = word_set(
    """
    spaniard briton frenchman frenchwoman englishman englishwoman irishman irishwoman scot scotsman
    dutchman dutchwoman dane swede finn pole turk swiss italian german american australian brazilian
    argentine canadian belgian portuguese norwegian russian ukrainian japanese korean mexican
    """
)
"""Nouns by which sport and court reports take up a person again ("the Spaniard")."""
