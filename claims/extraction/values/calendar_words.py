"""Words of the calendar and the clock.

Source: the Gregorian calendar, ISO 8601 (weeks begin on Monday), the IANA database's usual
abbreviations for zones. Hours of the parts of a day are set wide, as readers use them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

MONTHS: Final = MappingProxyType(
    {
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
        "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9,
        "sep": 9, "oct": 10, "nov": 11, "dec": 12,
    }
)  # fmt: skip
WEEKDAYS: Final = MappingProxyType(
    {
        "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
        "sunday": 7, "mon": 1, "tues": 2, "tue": 2, "wed": 3, "thurs": 4, "thur": 4, "thu": 4,
        "fri": 5, "sat": 6, "sun": 7,
    }
)  # fmt: skip
COUNTS: Final = MappingProxyType(
    {
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15,
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "half a": 0.5,
        "a couple of": 2, "couple of": 2, "a dozen": 12, "several": 4, "a few": 3, "few": 3,
        "some": 3,
    }
)  # fmt: skip
LOOSE_COUNTS: Final = frozenset({"several", "a few", "few", "some"})
"""Counts that place a date only roughly: "a few days ago" is read as two to seven."""
UNIT_DAYS: Final = MappingProxyType(
    {
        "second": 0.0, "minute": 0.0, "hour": 0.0, "day": 1.0, "night": 1.0, "week": 7.0,
        "fortnight": 14.0, "month": 30.44, "quarter": 91.3, "year": 365.25, "decade": 3652.5,
        "century": 36525.0,
    }
)  # fmt: skip
UNIT_MONTHS: Final = MappingProxyType(
    {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
)
SLACK_DAYS: Final = MappingProxyType(
    {
        "day": 0,
        "night": 0,
        "week": 3,
        "fortnight": 3,
        "month": 15,
        "quarter": 45,
        "year": 183,
        "decade": 1826,
        "century": 18263,
    }
)
"""Half of the unit: "two months ago" may be that much earlier or later, "two days ago" may not."""

PARTS_OF_MONTH: Final = MappingProxyType(
    {
        "": (1, 0), "early": (1, 15), "mid": (10, 20), "late": (16, 0), "start": (1, 15),
        "beginning": (1, 15), "middle": (10, 20), "end": (16, 0),
    }
)  # fmt: skip
"""First and last day, 0 for the month's last: halves, and ten days around the middle."""
PARTS_OF_YEAR: Final = MappingProxyType(
    {
        "": (1, 12), "early": (1, 6), "mid": (5, 8), "late": (7, 12), "start": (1, 6),
        "beginning": (1, 6), "middle": (5, 8), "end": (7, 12),
    }
)  # fmt: skip
"""First and last month, by halves too."""
PARTS_OF_DAY: Final = MappingProxyType(
    {
        "morning": ("T00:00", "T12:00"), "afternoon": ("T12:00", "T18:00"),
        "evening": ("T17:00", "T23:59"), "night": ("T18:00", "+T06:00"),
        "lunchtime": ("T11:00", "T15:00"),
    }
)  # fmt: skip
"""From and to on that day; "+" is the day after."""
EARLY_LATE: Final = MappingProxyType({"early": ("T00:00", "T12:00"), "late": ("T12:00", "+T04:00")})

SEASONS: Final = MappingProxyType({"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12})
"""The month in which each begins north of the equator; south of it half a year later."""

ZONES: Final = MappingProxyType(
    {
        "GMT": "+00:00", "UTC": "+00:00", "Z": "+00:00", "BST": "+01:00", "CET": "+01:00",
        "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "EST": "-05:00",
        "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00",
        "PST": "-08:00", "PDT": "-07:00", "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00",
        "NZDT": "+13:00", "JST": "+09:00", "KST": "+09:00", "SGT": "+08:00", "HKT": "+08:00",
        "SAST": "+02:00", "WAT": "+01:00", "EAT": "+03:00", "PKT": "+05:00", "IST": "+05:30",
    }
)  # fmt: skip
ZONE_NAMES: Final = MappingProxyType(
    {
        "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver",
        "PT": "America/Los_Angeles", "Eastern": "America/New_York",
        "Pacific": "America/Los_Angeles",
    }
)  # fmt: skip
"""Zones whose offset depends on the date."""

HOLIDAYS: Final = MappingProxyType(
    {
        "christmas eve": (12, 24),
        "christmas day": (12, 25),
        "boxing day": (12, 26),
        "new year's eve": (12, 31),
        "new year’s eve": (12, 31),
        "new year's day": (1, 1),
        "new year’s day": (1, 1),
        "halloween": (10, 31),
        "valentine's day": (2, 14),
        "valentine’s day": (2, 14),
        "bastille day": (7, 14),
        "independence day": (7, 4),
        "earth day": (4, 22),
        "armistice day": (11, 11),
        "veterans day": (11, 11),
        "juneteenth": (6, 19),
        "st patrick's day": (3, 17),
        "st patrick’s day": (3, 17),
        "christmas": (12, 25),
        "may day": (5, 1),
    }
)
"""Days with one date in the countries that mean them by this name."""
MOVING_HOLIDAYS: Final = MappingProxyType(
    {
        "thanksgiving day": (11, 4, 4), "thanksgiving": (11, 4, 4), "labor day": (9, 1, 1),
        "memorial day": (5, 1, -1), "martin luther king day": (1, 1, 3),
        "presidents' day": (2, 1, 3), "presidents’ day": (2, 1, 3), "columbus day": (10, 1, 2),
    }
)  # fmt: skip
"""Month, weekday and which of them, -1 for the last. Source: United States Code, title 5, 6103."""
EASTER_DAYS: Final = MappingProxyType(
    {
        "good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0,
        "ash wednesday": -46, "palm sunday": -7, "pentecost": 49,
    }
)  # fmt: skip
"""Days from Easter Sunday of the Western churches."""

FUTURE_WORDS: Final = frozenset(
    """will shall would 'll ’ll won't won’t next upcoming scheduled due expected planned slated
    plans plan planning intends aims hopes tomorrow going set until till deadline ahead expires
    expire opens begins starts resume resumes reopen reopens returns arrives takes convenes coming
    forthcoming must should can may might ends meets flies sits reconvenes hosts""".split()
)
"""Words near a date that point forward: modals, and the present tense of schedules."""
PLANS: Final = frozenset(
    """agree agreed agrees decide decided decides vow vowed pledge pledged promise promised offer
    offered propose proposed intend intended hope hoped want wanted wish wished meant undertake
    undertaken plan planned due set scheduled expected slated ordered invited asked called summoned
    urged told""".split()
)
"""Words before “to” and a verb, whose date lies ahead of them. Compiled by hand."""
REQUESTS: Final = frozenset(
    """demanded requested required requires instructed given gave sought directed obliged bound
    allowed""".split()
)
"""Further words that set a term: “demanded a report within ten days”. Compiled by hand."""
PAST_WORDS: Final = frozenset(
    """was were had did said told wrote came went met took made began fell rose won lost left died
    killed held gave saw shot struck hit broke found sent put cut sank became got ago last
    yesterday after since following been has ran drove flew hid grew drew knew threw
    blew swam sang rang drank shook woke spoke stole chose froze wore tore swore built bought
    brought caught taught
    fought thought sought slept kept felt fled stood sat hung stuck swung dug sold heard paid laid
    crept swept wept ate rode shrank sprang overcame overran""".split()
)
