"""Units of measure, each with the base unit of its dimension, so that feet and metres compare.

Source: the International System of Units brochure (9th edition) and, for customary units, NIST
Special Publication 811, appendix B. Factors are exact where the definition is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: multiply by `factor`, then add `offset`, to get to `base`."""

    base: str
    factor: float = 1.0
    offset: float = 0.0
    kind: Literal["quantity", "percent", "duration"] = "quantity"
    months: float = 0.0
    """For calendar units, how many months they are: their length in days is not fixed."""


DAY: Final = 86_400.0

# (base unit, names matched in any case, symbols matched as written, factor)
_METRIC: Final = (
    ("metre", "metres?|meters?|mtrs?", "m", 1.0),
    ("metre", "kilomet(?:re|er)s?|kms?|k(?=-run)", "km|KM|Km|kms", 1e3),
    ("metre", "centimet(?:re|er)s?", "cm|cms", 1e-2),
    ("metre", "millimet(?:re|er)s?", "mm", 1e-3),
    ("metre", "micromet(?:re|er)s?|microns?", "μm|µm", 1e-6),
    ("metre", "nanomet(?:re|er)s?", "nm", 1e-9),
    ("metre", "inch(?:es)?", "in″|″|in", 0.0254),
    ("metre", "feet|foot|ft", "ft", 0.3048),
    ("metre", "yards?|yds?", "yd|yds", 0.9144),
    ("metre", "miles?|mi", "mi", 1609.344),
    ("metre", "nautical[ -]miles?", "nmi", 1852.0),
    ("metre", "furlongs?", "", 201.168),
    ("metre", "fathoms?", "", 1.8288),
    ("metre", "light[ -]years?", "ly", 9.4607e15),
    ("metre", "astronomical[ -]units?", "au|AU", 1.495978707e11),
    ("kilogram", "kilograms?|kilogrammes?|kilos?|kgs?", "kg|Kg|KG", 1.0),
    ("kilogram", "grams?|grammes?|gms?", "g|gm", 1e-3),
    ("kilogram", "milligrams?", "mg", 1e-6),
    ("kilogram", "micrograms?", "μg|µg|mcg", 1e-9),
    ("kilogram", "metric[ -]tons?|metric[ -]tonnes?|tonnes?", "t", 1e3),
    ("kilogram", "kilotons?|kilotonnes?", "kt", 1e6),
    ("kilogram", "megatons?|megatonnes?", "Mt", 1e9),
    ("kilogram", "gigatons?|gigatonnes?", "Gt", 1e12),
    ("ton", "tons?|short[ -]tons?", "", 1.0),
    ("kilogram", "long[ -]tons?", "", 1016.0469088),
    ("kilogram", "lbs?|pounds?", "lb|lbs", 0.45359237),
    ("kilogram", "ounces?|oz", "oz", 0.028349523125),
    ("kilogram", "stones?", "st", 6.35029318),
    ("kilogram", "carats?", "", 2e-4),
    ("square metre", "square[ -]met(?:re|er)s?|sq\\.? ?m(?:et(?:re|er)s?)?", "m2|m²|sqm", 1.0),
    ("square metre", "square[ -]kilomet(?:re|er)s?|sq\\.? ?km", "km2|km²|sqkm|km\\^2", 1e6),
    ("square metre", "hectares?", "ha", 1e4),
    ("square metre", "acres?", "", 4046.8564224),
    ("square metre", "square[ -](?:feet|foot|ft)|sq\\.? ?(?:ft|feet|foot)", "ft2|ft²", 0.09290304),
    ("square metre", "square[ -]miles?|sq\\.? ?mi(?:les?)?", "mi2|mi²", 2589988.110336),
    ("square metre", "square[ -]yards?", "", 0.83612736),
    ("square metre", "square[ -]inch(?:es)?", "", 0.00064516),
    ("cubic metre", "cubic[ -]met(?:re|er)s?|cu\\.? ?m", "m3|m³", 1.0),
    ("cubic metre", "cubic[ -]kilomet(?:re|er)s?", "km3|km³", 1e9),
    ("cubic metre", "cubic[ -]cent(?:imet(?:re|er)s?)?", "cm3|cm³|cc", 1e-6),
    ("cubic metre", "cubic[ -](?:feet|foot|ft)", "cu ft|ft3|ft³", 0.028316846592),
    ("cubic metre", "cubic[ -]yards?", "", 0.764554857984),
    ("cubic metre", "lit(?:re|er)s?|ltrs?", "l|L", 1e-3),
    ("cubic metre", "millilit(?:re|er)s?", "ml|mL", 1e-6),
    ("cubic metre", "centilit(?:re|er)s?", "cl", 1e-5),
    ("cubic metre", "megalit(?:re|er)s?", "", 1e3),
    ("cubic metre", "gallons?|gals?", "gal", 0.003785411784),
    ("cubic metre", "pints?", "", 0.000473176473),
    ("cubic metre", "quarts?", "", 0.000946352946),
    ("cubic metre", "acre[ -]feet", "", 1233.48183754752),
    ("barrel", "barrels?|bbl", "bbl|bpd", 1.0),
    ("watt", "watts?", "W", 1.0),
    ("watt", "kilowatts?", "kW|KW|kWe", 1e3),
    ("watt", "megawatts?", "MW|MWe", 1e6),
    ("watt", "gigawatts?", "GW|GWe", 1e9),
    ("watt", "terawatts?", "TW", 1e12),
    ("watt", "horsepower|hp|bhp", "hp|bhp", 745.6998715822702),
    ("joule", "joules?", "J", 1.0),
    ("joule", "kilojoules?", "kJ", 1e3),
    ("joule", "calories?", "", 4.184),
    ("joule", "kilocalories?", "kcal", 4184.0),
    ("joule", "kilowatt[ -]hours?", "kWh", 3.6e6),
    ("joule", "megawatt[ -]hours?", "MWh", 3.6e9),
    ("joule", "gigawatt[ -]hours?", "GWh", 3.6e12),
    ("joule", "terawatt[ -]hours?", "TWh", 3.6e15),
    ("volt", "volts?", "V", 1.0),
    ("volt", "kilovolts?", "kV", 1e3),
    ("ampere", "amps?|amperes?", "A(?=\\b)", 1.0),
    ("hertz", "hertz", "Hz", 1.0),
    ("hertz", "kilohertz", "kHz", 1e3),
    ("hertz", "megahertz", "MHz", 1e6),
    ("hertz", "gigahertz", "GHz", 1e9),
    ("decibel", "decibels?", "dB", 1.0),
    ("pascal", "pascals?", "Pa", 1.0),
    ("pascal", "hectopascals?|millibars?", "hPa|mb|mbar", 100.0),
    ("pascal", "kilopascals?", "kPa", 1e3),
    ("pascal", "psi", "psi", 6894.757293168),
    ("byte", "bytes?", "", 1.0),
    ("byte", "kilobytes?", "kB|KB", 1e3),
    ("byte", "megabytes?", "MB", 1e6),
    ("byte", "gigabytes?", "GB", 1e9),
    ("byte", "terabytes?", "TB", 1e12),
    ("byte", "petabytes?", "PB", 1e15),
    ("bit", "bits?", "", 1.0),
    ("bit per second", "kilobits? per second", "kbps|Kbps", 1e3),
    ("bit per second", "megabits? per second", "Mbps", 1e6),
    ("bit per second", "gigabits? per second", "Gbps", 1e9),
    ("metre per second", "met(?:re|er)s? (?:per|a) second", "m/s|mps", 1.0),
    (
        "metre per second",
        "kilomet(?:re|er)s? (?:per|an) hour|kilomet(?:re|er)s?/h|km/h|kmh|kph|kmph|km per hour",
        "km/hr|km/h",
        1 / 3.6,
    ),
    ("metre per second", "miles? (?:per|an) hour|mph|m\\.?p\\.?h\\.?", "mi/h", 0.44704),
    ("metre per second", "knots?", "kn|kt", 1852 / 3600),
    ("metre per second", "kilomet(?:re|er)s? (?:per|a) second", "km/s", 1e3),
    ("metre per second", "miles? (?:per|a) second", "", 1609.344),
    ("metre per second", "feet (?:per|a) second", "ft/s|fps", 0.3048),
    ("sievert", "sieverts?", "Sv", 1.0),
    ("sievert", "millisieverts?", "mSv", 1e-3),
    ("degree", "degrees?|deg", "°", 1.0),
    ("percentage point", "per[ -]?cent(?:age)?[ -]points?|%[ -]points?", "pp|ppt|pts", 1.0),
    ("basis point", "basis[ -]points?", "bps", 1.0),
    ("point", "points?", "", 1.0),
)  # fmt: skip
_TEMPERATURES: Final = (
    (
        "degree celsius",
        "(?:degrees?|deg\\.?|°)? ?(?:celsius|centigrade)|(?:degrees?|deg\\.?) c",
        "° ?C|℃|ºC|C",
        1.0,
        0.0,
    ),
    (
        "degree celsius",
        "(?:degrees?|deg\\.?|°)? ?(?:fahrenheit|farenheit)|(?:degrees?|deg\\.?) f",
        "° ?F|℉|ºF|F",
        5 / 9,
        -160 / 9,
    ),
    ("degree celsius", "kelvins?|degrees? kelvin", "K(?=\\b)", 1.0, -273.15),
)  # fmt: skip
_DURATIONS: Final = (
    ("seconds?|secs?", "s|sec", 1.0, 0.0),
    ("milliseconds?", "ms", 1e-3, 0.0),
    ("minutes?|mins?", "min", 60.0, 0.0),
    ("hours?|hrs?", "h|hr", 3600.0, 0.0),
    ("days?", "d", DAY, 0.0),
    ("weeks?|wks?", "", 7 * DAY, 0.0),
    ("fortnights?", "", 14 * DAY, 0.0),
    ("months?|mths?", "", 0.0, 1.0),
    ("years?|yrs?", "yr", 0.0, 12.0),
    ("decades?", "", 0.0, 120.0),
    ("centur(?:y|ies)", "", 0.0, 1200.0),
)  # fmt: skip
_PERCENT: Final = ("per[ -]?cents?|percentage|pct|percents", "%|％|pc")


def _entries() -> Iterator[tuple[str, str, Unit]]:
    for base, names, symbols, factor in _METRIC:
        kind: Literal["quantity", "percent"] = (
            "percent" if base in {"percentage point", "basis point"} else "quantity"
        )
        yield names, symbols, _point(base, factor, kind)
    for base, names, symbols, factor, offset in _TEMPERATURES:
        yield names, symbols, Unit(base, factor, offset)
    for names, symbols, factor, months in _DURATIONS:
        yield names, symbols, Unit("second", factor, 0.0, "duration", months)
    yield _PERCENT[0], _PERCENT[1], Unit("percent", kind="percent")


def _point(base: str, factor: float, kind: Literal["quantity", "percent"]) -> Unit:
    if base == "basis point":
        return Unit("percentage point", 0.01, kind=kind)
    return Unit(base, factor, kind=kind)


_FIRST: Final = (
    "metre per second",
    "bit per second",
    "square metre",
    "cubic metre",
    "joule",
    "percentage point",
    "degree celsius",
    "percent",
)
"""Dimensions whose names begin like a simpler unit's: "miles per hour" is tried before "miles"."""


def _order(entry: tuple[str, str, Unit]) -> int:
    base = entry[2].base
    return _FIRST.index(base) if base in _FIRST else len(_FIRST)


_ENTRIES: Final = tuple(sorted(_entries(), key=_order))
_END = r"(?![^\W_]|[\^²³])"


def _alternatives(patterns: str) -> list[str]:
    """Split at the bars outside of brackets."""
    parts, depth = [""], 0
    for mark in patterns:
        depth += {"(": 1, ")": -1}.get(mark, 0)
        if mark == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += mark
    return [part for part in parts if part]


def _by_letter(column: int, flags: re.RegexFlag) -> dict[str, re.Pattern[str]]:
    """Compile the alternatives apart by their first letter: only few can match at a place."""
    groups: dict[str, dict[int, list[str]]] = {}
    for place, entry in enumerate(_ENTRIES):
        for alternative in _alternatives(str(entry[column])):
            for letter in _first_letters(alternative):
                groups.setdefault(letter, {}).setdefault(place, []).append(alternative)
    return {letter: _pattern(entries, flags) for letter, entries in groups.items()}


def _first_letters(alternative: str) -> str:
    """Give the letters that an alternative can begin with."""
    return "d°cf" if alternative.startswith("(?:degrees?") else alternative[0]


def _pattern(entries: dict[int, list[str]], flags: re.RegexFlag) -> re.Pattern[str]:
    groups = "|".join(
        rf"(?P<u{place}>{'|'.join(patterns)})" for place, patterns in sorted(entries.items())
    )
    return re.compile(rf"{_GAP.pattern}(?:{groups}){_END}\)?", flags)


_GAP: Final = re.compile(r"[ \u00a0\u2009\u202f]{0,2}[-–(]?")
_NAMES: Final = _by_letter(0, re.IGNORECASE)
_SYMBOLS: Final = _by_letter(1, re.NOFLAG)
_AFTER_FEET: Final = re.compile(r"(?:ft|feet|foot|['’′])\s?\d{1,2}$")
_ONLY_ATTACHED: Final = frozenset("A C F J K d s in st pp kn kt au ly mi W V B".split())
"""Symbols that behind a space are words, initials or parts of names more often than units."""


def unit_at(text: str, at: int) -> tuple[Unit, int] | None:
    """Give the unit that begins at this place, behind a number, and where it ends."""
    gap = _GAP.match(text, at)
    letter = text[gap.end() : gap.end() + 1] if gap is not None else ""
    match = _match(_NAMES.get(letter.lower()), text, at) or _match(_SYMBOLS.get(letter), text, at)
    if match is None or match.lastgroup is None or not _well_formed(match):
        return None
    closed = match[0].endswith(")") and "(" not in match[0]
    return _ENTRIES[int(match.lastgroup[1:])][2], match.end() - closed


def _match(pattern: re.Pattern[str] | None, text: str, at: int) -> re.Match[str] | None:
    return pattern.match(text, at) if pattern is not None else None


def _well_formed(match: re.Match[str]) -> bool:
    if "(" in match[0] and not match[0].endswith(")"):
        return False
    symbol = match[match.lastgroup or 0]
    if symbol == "in" and _AFTER_FEET.search(
        match.string, max(0, match.start() - 12), match.start()
    ):
        return True
    return symbol not in _ONLY_ATTACHED or match.start(match.lastgroup or 0) == match.start()
