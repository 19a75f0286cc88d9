"""Nouns of places by what kind of place they are, and verbs by how they put something there.

Compiled by hand for this project, from general news English.
"""

from __future__ import annotations

from collections.abc import Mapping

from claims.matching.vocabulary import concept

_SITES = {
    "room": (
        "kitchen galley cellar basement attic loft bedroom bathroom lounge corridor lobby foyer "
        "stairwell staircase hallway canteen cafeteria classroom gym gymnasium dormitory ward lab "
        "laboratory workshop cabin cockpit office studio auditorium ballroom toilet roof rooftop "
        "balcony terrace room engine-room laundry storeroom pantry sauna bathtub garret vault "
        "chapel bar dining-room changing-room cell pavilion chamber nursery indoors bunker sacristy"
    ),
    "outbuilding": "garage shed barn stable greenhouse outhouse hut garden yard driveway kiln silo",
    "building": (
        "house home flat apartment hotel motel hostel school barracks theatre theater hall church "
        "mosque temple synagogue cathedral prison jail plant factory warehouse depot smelter "
        "gasworks mill cannery brewery bakery substation station hospital clinic infirmary court "
        "courthouse embassy consulate bank shop store supermarket restaurant pub cafe café club "
        "museum library university college academy shelter rink arena stadium mall refinery castle "
        "palace villa mansion lodge monastery convent abbey headquarters bureau laboratory "
        "observatory farmhouse farm base camp centre center cinema opera gallery parliament "
        "skyscraper tower lighthouse terminal airport airfield kindergarten nursery morgue "
        "mortuary crematorium abattoir slaughterhouse shipyard sawmill foundry checkpoint "
        "synagogue spaceport heliport orphanage seminary distillery winery dairy"
    ),
    "ground": (
        "square park field pitch ground grounds showground fairground racecourse campsite beach "
        "pasture meadow forest wood woods quarry cemetery graveyard playground garden courtyard "
        "market marketplace lay-by car-park carpark parking harbour harbor port dock quay pier "
        "marina wharf jetty plaza plateau orchard vineyard moor heath dump landfill track velodrome"
        " stadium court course"
    ),
    "way": (
        "street road motorway highway bridge tunnel junction crossing roundabout lane path "
        "viaduct underpass flyover avenue boulevard alley intersection route expressway bypass "
        "ramp pass"
    ),
    "water": "river lake sea bay cove reservoir canal lagoon creek channel strait pond gulf fjord",
    "shape": (
        "slope tip dyke dike levee embankment ridge valley gorge face wall shore bank coast summit "
        "peak ravine cliff glacier"
    ),
    "part": (
        "gate door entrance window stand shaft floor storey deck platform carriage carriageway "
        "runway wing exit stairs staircase end wing hangar berth pen bay lock sluice turbine "
        "reactor furnace silo chimney boiler"
    ),
    "vehicle": "car lorry truck van bus coach ambulance taxi tractor boat dinghy",
    "area": (
        "district region county province parish municipality suburb village town city island "
        "prefecture state quarter neighbourhood neighborhood department governorate borough canton"
    ),
}
KINDS: Mapping[str, str] = {
    noun: kind for kind, nouns in reversed(_SITES.items()) for noun in nouns.split()
}
"""What kind of place a noun names."""
LESS = KINDS.keys() | {noun + "s" for noun in KINDS}
"""Words of a name that tell its kind and not which one it is."""
ONE_SITE = tuple(
    frozenset(line.split())
    for line in (
        "kitchen galley",
        "car-park carpark parking lay-by",
        "cellar basement",
        "gym gymnasium",
        "house home flat apartment",
        "hospital clinic infirmary",
        "church cathedral chapel",
        "prison jail",
        "stadium arena ground pitch",
        "road highway motorway route street",
        "school college academy university",
        "harbour harbor port dock quay pier wharf jetty berth",
        "factory plant works",
        "lobby foyer",
        "theatre theater",
        "wood woods forest",
        "shop store supermarket",
        "square plaza",
        "staircase stairwell stairs",
        "laundry room",
        "hotel motel",
        "court courthouse",
        "bay gulf sea",
        "cove bay",
    )
)
"""Nouns by which two outlets may call one place."""
COMPARED = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "room/room room/outbuilding room/vehicle outbuilding/outbuilding "
        "outbuilding/vehicle outbuilding/ground building/building building/ground ground/ground "
        "building/vehicle ground/vehicle way/way water/water shape/shape "
        "area/area"
    ).split()
)
"""Kinds of which neither holds the other: a kitchen lies in a house, no hall lies in a school."""
_PUTS = {
    "begin": (
        "begin start erupt originate ignite burst spark emanate onset outbreak break-out emerge"
    ),
    "bring": (
        "take bring drive bus fly airlift transfer carry transport move ferry evacuate rush ship "
        "tow convey hospitalise hospitalize admit shelter house accommodate lodge sleep divert "
        "receive treat"
    ),
    "find": "find discover recover retrieve locate spot unearth see sight trace turn-up fish dig",
    "halt": "stop halt stand stick trap strand hang stall stationary standstill",
    "crash": "crash collide overturn plunge veer hit strike ram derail skid swerve topple",
    "meet": "meet gather convene assemble congregate sit meeting talks summit rally congress",
    "sign": "sign initial agree conclude seal strike reach",
    "hold": "hold detain imprison jail custody prisoner remand arrest catch seize capture",
    "die": "die kill perish collapse drown suffocate dead death fatal",
    "lie": "lie anchor moor rest sink aground wreck berth beach ground wash",
    "attack": "attack shoot shot fire stab bomb explode detonate blast explosion ambush",
    "live": "live reside base headquarter settle stay dwell headquarters seat office",
    "make": "make produce manufacture assemble build grow brew bottle origin",
    "land": "land touch descend ditch",
    "enter": "enter force climb burgle break squeeze",
    "launch": "launch blast-off lift-off liftoff take-off",
    "fall": "fall drop tumble plummet slip collapse",
    "measure": "measure record register reading gauge",
    "hear": "try hear trial",
    "stage": "stage hold perform present unveil welcome parade celebrate play vote count",
    "born": "born birth native",
    "buried": "bury funeral grave",
    "leave": "leave depart sail set-out dispatch send",
    "fail": "fail breach give-way rupture leak burst crack",
    "lit": "burn flame fire blaze",
}


def _families() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in _PUTS.items():
        for word in words.split():
            found.setdefault(concept(word), set()).add(f"put:{name}")
    return {word: frozenset(names) for word, names in found.items()}


FAMILIES: Mapping[str, frozenset[str]] = _families()
"""How a word, as a concept, puts something somewhere."""
FIRE = "put:lit"
"""The way of putting whose words all name one thing."""
