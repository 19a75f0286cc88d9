"""Dates with a month, a year or a number: "January 3, 2026", "early May", "Q3", "the 1990s"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from claims.extraction.values.calendar_words import HOLIDAYS, MONTHS
from claims.extraction.values.lexicon import FUNCTION_WORDS, NOUN_ENDING_VERBS, ORDINALS
from claims.extraction.values.mentions import Mention, of_day, of_period
from claims.extraction.values.reference import (
    Reference,
    direction,
    last_day,
    moved,
    nearest_year,
    shifted,
)


Reader = Callable[[str, re.Match[str], Reference], Mention | None]

_YEAR = r"(?:1[4-9]|20|21)\d\d(?![\d%]|[.,:]\d|[^\W_])"
_FULL = "|".join(month for month in MONTHS if len(month) > 3 and month not in {"sept", "march"})  # noqa: PLR2004
_SHORT = r"(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|OCT|NOV|DEC)\.?"
_MONTH = rf"(?:{_FULL}|march|may|{_SHORT})"
_ALONE = rf"(?:(?-i:March|May|MARCH|MAY)|{_FULL})"
_DAY_WORDS = "|".join(word for word, number in ORDINALS.items() if number <= 20 or number == 30)  # noqa: PLR2004
_DAY = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?|(?:twenty[- ]|thirty[- ])?(?:{_DAY_WORDS}))(?![\d%]|[.,:]\d|[^\W_])"
_JOIN = r"\s?(?:-|–|—|to|through|until|till|and)\s?"
_SP = r"[ \u00a0\n]{1,2}"
_B = r"(?<![^\W_])(?<![$€£])(?<!\d[.,])"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_B + pattern, re.IGNORECASE)


_ISO = _compiled(r"(?P<y>\d{4})[-/](?P<m>0?[1-9]|1[0-2])[-/](?P<d>0?[1-9]|[12]\d|3[01])(?=$|\D)(?![-/]\d)")
_NUMERIC = _compiled(
    r"(?P<a>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?P<b>0?[1-9]|[12]\d|3[01])(?P=sep)"
    r"(?P<y>(?:19|20)\d\d|\d\d)(?![\d/-]|[.,]\d|%)"
)
_MONTH_DAY = _compiled(
    rf"(?P<month>{_MONTH})(?:{_SP}(?:the{_SP})?|[-/])(?P<day>{_DAY})"
    rf"(?:(?P<to>{_JOIN})(?P<last>{_DAY})(?!{_SP}(?:{_FULL})))?(?:,?{_SP}(?:of{_SP})?(?P<year>{_YEAR}))?"
)
_DAY_MONTH = _compiled(
    rf"(?:the{_SP})?(?:(?P<first>{_DAY})(?P<to>{_JOIN})(?:the{_SP})?)?(?P<day>{_DAY})(?:{_SP}(?:day{_SP})?(?:of{_SP})?|[-/])"
    rf"(?P<month>{_MONTH})(?![^\W_])(?:,?[-/]?(?:{_SP})?(?:of{_SP})?(?P<year>{_YEAR}))?"
)
_MONTH_YEAR = _compiled(
    rf"(?:(?P<part>early|mid|late|beginning{_SP}of|end{_SP}of|middle{_SP}of)[- ]|the{_SP}(?P<when>start|beginning|end){_SP}of{_SP})?"
    rf"(?P<month>{_MONTH})(?:(?:{_SP})?(?:,(?:{_SP})?)?|{_SP}of{_SP}|[-/])(?P<year>{_YEAR})"
)
_MONTH_ALONE = _compiled(
    rf"(?:(?P<part>early|mid|late)[- ]|(?:the{_SP})?(?P<when>start|beginning|end|middle){_SP}of{_SP})?"
    rf"(?:(?P<which>last|next|this|this{_SP}past|this{_SP}coming){_SP})?(?P<month>{_ALONE})(?![^\W_])"
)
_QUARTER = _compiled(
    rf"(?:(?:the{_SP})?(?:(?P<word>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[- ])quarter|(?P<q>Q)(?P<number>[1-4])(?![\d]))"
    rf"(?:,?{_SP}(?:of{_SP})?(?:(?:fiscal|the{_SP}year){_SP})?(?P<year>{_YEAR}|last{_SP}year|this{_SP}year|next{_SP}year))?(?![^\W_])"
)
_HALF = _compiled(
    rf"(?:(?:the{_SP})?(?P<word>first|second)[- ]half|H(?P<number>[12])),?{_SP}(?:of{_SP})?(?:fiscal{_SP})?"
    rf"(?P<year>{_YEAR}|last{_SP}year|this{_SP}year|next{_SP}year|the{_SP}year)"
)
_YEAR_ALONE = _compiled(
    rf"(?:(?P<part>early|mid|late)[- ]|(?:the{_SP})?(?P<when>start|beginning|end|middle){_SP}of{_SP})?"
    rf"(?:(?:the{_SP})?(?:(?:fiscal|calendar){_SP})?year{_SP}|fiscal{_SP})?"
    rf"(?P<year>(?:1[6-9]|20)\d\d)(?P<more>\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)(?![\d-]))?(?![\d%–]|[.,:]\d|[^\W_]|-\d|-[a-z])"
)
_DECADE = _compiled(
    rf"(?:(?P<part>early|mid|late)[- ])?(?:the{_SP})?(?:(?P<year>(?:1[6-9]|20)\d0)['’]?s)(?![^\W_])"
)
_HOLIDAY = _compiled(rf"(?P<name>{'|'.join(HOLIDAYS)})(?:,?{_SP}(?P<year>{_YEAR}))?(?![^\W_])")
_QUANTIFIED = re.compile(
    r"(?:\b(?:about|around|over|than|nearly|almost|some|roughly|approximately|least|to|most|"
    r"only|just|of|all|another|exceed\w*|total of)\s|[$€£¥₹#]|no\.? |number )$",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|since|by|from|until|till|during|before|after|through|throughout|early|late|mid)\s$", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:\bthe|['’]s|s['’]|\bits|\bhis|\bher|\btheir|\bour|\bthis|,|\()\s?$", re.IGNORECASE)
_NEXT_WORD = re.compile(r"[ \u00a0-](?P<word>[a-z]+)")


def calendar_dates(text: str, ref: Reference) -> Iterator[Mention]:
    """Give the dates that name a month, a year or a day by number."""
    for pattern, reader in _READERS:
        for match in pattern.finditer(text):
            mention = reader(text, match, ref)
            if mention is not None:
                yield mention


def _iso(text: str, match: re.Match[str], ref: Reference) -> Mention | None:
    return _known(match.start(), match.end(), int(match["y"]), int(match["m"]), int(match["d"]))


def _numeric(text: str, match: re.Match[str], ref: Reference) -> Mention | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if year < 100:  # noqa: PLR2004  two digits
        if match["sep"] == ".":
            return None
        year += 2000 if year < 50 else 1900  # noqa: PLR2004  the usual pivot
    day_first = first > 12 or (second <= 12 and (ref.day_first or match["sep"] == "."))  # noqa: PLR2004
    day, month = (first, second) if day_first else (second, first)
    return _known(match.start(), match.end(), year, month, day)


def _known(start: int, end: int, year: int, month: int, day: int) -> Mention | None:
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= last_day(year, month)):  # noqa: PLR2004
        return None
    return of_day(start, end, date(year, month, day))


def _month_day(text: str, match: re.Match[str], ref: Reference) -> Mention | None:
    end = match.end()
    if match["year"] is None and _counts_things(text, match):
        return None
    return _days(text, match, ref, match["day"], match["last"], end)


def _day_month(text: str, match: re.Match[str], ref: Reference) -> Mention | None:
    if match["month"].lower() == "may" and match["month"] == "may":
        return None
    if match["month"] == "march" and not match["day"][-1].isalpha():
        return None
    first, last = (match["first"], match["day"]) if match["first"] else (match["day"], None)
    return _days(text, match, ref, first, last, match.end())


def _counts_things(text: str, match: re.Match[str]) -> bool:
    """Tell "In May 12 people died" from "on May 12"."""
    if match["month"] in {"may", "march"}:
        return True
    following = _NEXT_WORD.match(text, match.end())
    if not _IN.search(text, max(0, match.start() - 12), match.start()) or following is None:
        return False
    word = following["word"]
    return word not in FUNCTION_WORDS and word not in NOUN_ENDING_VERBS and not word.endswith("ed")


def _days(
    text: str, match: re.Match[str], ref: Reference, first: str, last: str | None, end: int
) -> Mention | None:
    month = MONTHS[match["month"].lower().rstrip(".")]
    low, high = _day_number(first), _day_number(last or first)
    if low > high or not 1 <= high <= last_day(2024, month):
        return None
    year = int(match["year"]) if match["year"] else _year_for(text, match, month, low, ref)
    if year is None:
        return Mention(
            match.start(), end, f"--{month:02}-{low:02}", f"--{month:02}-{high:02}", "day", False
        )
    if high > last_day(year, month):
        return None
    mention = of_period(match.start(), end, date(year, month, low), date(year, month, high), "day")
    return replace(mention, has_year=match["year"] is not None)


def _day_number(word: str) -> int:
    digits = re.match(r"\d+", word)
    if digits is not None:
        return int(digits[0])
    tens, _, unit = word.lower().replace(" ", "-").rpartition("-")
    return {"": 0, "twenty": 20, "thirty": 30}[tens] + ORDINALS[unit]


def _year_for(text: str, match: re.Match[str], month: int, day: int, ref: Reference) -> int | None:
    if ref.today is None:
        return None
    return nearest_year(month, day, ref.today, direction(text, match.start(), match.end()))


def _month_year(text: str, match: re.Match[str], ref: Reference) -> Mention | None:
    month = MONTHS[match["month"].lower().rstrip(".")]
    return _month(match, int(match["year"]), month, has_year=True)


def _month_alone(text: str, match: re.Match[str], ref: Reference) -> Mention | None:
    month = MONTHS[match["month"].lower()]
    if not _is_month(text, match):
        return None
    if ref.today is None:
        return _yearless_month(match, month)
    year = _which_year(text, match, month, ref)
    return None if year is None else _month(match, year, month, has_year=False)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Tell months from verbs, names and headlines: "May" and "March" need a word that dates."""
    if match["part"] or match["when"] or match["which"]:
        return True
    name = match["month"]
    if name.lower() not in {"may", "march", "august", "april", "june"}:
        return True
    before = text[max(0, match.start() - 12) : match.start()]
    return bool(re.search(r"\b(?:in|since|by|from|until|till|during|before|after|of|through|to|and|or|for|between|on)\s$", before, re.IGNORECASE))


def _which_year(text: str, match: re.Match[str], month: int, ref: Reference) -> int | None:
    today = ref.today
    assert today is not None  # noqa: S101  the caller has looked
    which = (match["which"] or "").lower()
    if which == "last" or which.endswith("past"):
        return today.year if month < today.month else today.year - 1
    if which == "next" or which.endswith("coming"):
        return today.year if month > today.month else today.year + 1
    if which == "this" or month == today.month:
        return today.year
    return nearest_year(month, 1, today, direction(text, match.start(), match.end()))


def _yearless_month(match: re.Match[str], month: int) -> Mention:
    first, last = _part_of_month(match, 2024, month)
    low, high = f"--{month:02}-{first:02}", f"--{month:02}-{last:02}"
    return Mention(match.start(), match.end(), low, high, "month", has_year=False)


def _month(match: re.Match[str], year: int, month: int, *, has_year: bool) -> Mention:
    first, last = _part_of_month(match, year, month)
    low, high = date(year, month, first), date(year, month, last)
    mention = of_period(match.start(), match.end(), low, high, "month")
    return replace(mention, has_year=has_year)


def _part_of_month(match: re.Match[str], year: int, month: int) -> tuple[int, int]:
    last = last_day(year, month)
    part = (match["part"] or match["when"] or "").lower().split(" ")[0]
    thirds = {"early": (1, 10), "mid": (10, 20), "late": (20, last)}
    edges = {"start": (1, 10), "beginning": (1, 10), "middle": (10, 20), "end": (20, last)}
    return {**thirds, **edges}.get(part, (1, last))


def _quarter(text: str, match: re.Match[str], ref: Reference) -> Mention | None:
    number = _quarter_number(match)
    year = _year_named(match["year"], ref)
    if match["year"] is None:
        year = _quarter_year(text, match, number, ref)
    if year is None:
        return None
    low = date(year, 3 * number - 2, 1)
    return of_period(match.start(), match.end(), low, date(year, 3 * number, last_day(year, 3 * number)))


def _quarter_number(match: re.Match[str]) -> int:
    if match["number"]:
        return int(match["number"])
    word = match["word"].lower()
    names = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
    return names.get(word, 4)


def _quarter_year(text: str, match: re.Match[str], number: int, ref: Reference) -> int | None:
    """Without a year it is a quarter of accounts where the text speaks of one, else of a match."""
    if ref.today is None or re.search(r"\b(?:score|goal|ball|yard|touchdown|lead|basket)", text[match.end() : match.end() + 60]):
        return None
    return nearest_year(3 * number - 2, 1, ref.today, direction(text, match.start(), match.end()))


def _year_named(words: str | None, ref: Reference) -> int | None:
    if words is None:
        return None
    if words.isdigit():
        return int(words)
    if ref.today is None:
        return None
    step = {"last": -1, "this": 0, "next": 1, "the": 0}[words.split()[0].lower()]
    return ref.today.year + step


def _half(text: str, match: re.Match[str], ref: Reference) -> Mention | None:
    year = _year_named(match["year"], ref)
    if year is None:
        return None
    second = (match["word"] or "").lower() == "second" or match["number"] == "2"
    low, high = (date(year, 7, 1), date(year, 12, 31)) if second else (date(year, 1, 1), date(year, 6, 30))
    return of_period(match.start(), match.end(), low, high)


def _year_alone(text: str, match: re.Match[str], ref: Reference) -> Mention | None:
    if not _is_year(text, match):
        return None
    year, last = int(match["year"]), int(match["year"])
    if match["more"]:
        tail = re.sub(r"\D", "", match["more"])
        last = int(tail) if len(tail) == 4 else year // 100 * 100 + int(tail)  # noqa: PLR2004
        if last <= year:
            return None
    part = (match["part"] or match["when"] or "").lower()
    months = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "start": (1, 3), "beginning": (1, 3), "middle": (5, 8), "end": (10, 12)}
    first_month, last_month = months.get(part, (1, 12))
    high = date(last, last_month, last_day(last, last_month))
    return of_period(match.start(), match.end(), date(year, first_month, 1), high, "year")


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell years from counts: what follows is no unit, and no plural unless something dates it."""
    before = text[max(0, match.start() - 12) : match.start()]
    if match["part"] or match["when"] or re.search(r"year |fiscal ", match[0], re.IGNORECASE):
        return True
    following = _NEXT_WORD.match(text, match.end())
    word = following["word"] if following is not None else ""
    if _IN.search(before):
        return True
    if _QUANTIFIED.search(before) and not re.search(r"\bof\s$", before):
        return False
    if _DEFINITE.search(before):
        return not _is_unit(word)
    return bool(re.search(r"\b(?:of|and|to|or|between|for|than|around|in)\s$|\($", before)) and (not word or word in FUNCTION_WORDS)


def _is_plural(word: str) -> bool:
    return word.endswith("s") or word in {"people", "men", "women", "children", "troops", "percent", "per"}


def _is_unit(word: str) -> bool:
    return word in {"people", "men", "women", "children", "percent", "per", "million", "billion", "km", "kg", "miles", "metres", "meters", "tonnes", "tons"}


def _decade(text: str, match: re.Match[str], ref: Reference) -> Mention | None:
    year = int(match["year"])
    length = 99 if year % 100 == 0 and year < 2000 else 9  # noqa: PLR2004  "the 1800s" is a century
    offsets = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
    first, last = offsets.get((match["part"] or "").lower(), (0, length))
    return of_period(match.start(), match.end(), date(year + first, 1, 1), date(year + last, 12, 31))


def _holiday(text: str, match: re.Match[str], ref: Reference) -> Mention | None:
    month, day = HOLIDAYS[match["name"].lower()]
    year = int(match["year"]) if match["year"] else _year_for(text, match, month, day, ref)
    if year is None:
        iso = f"--{month:02}-{day:02}"
        return Mention(match.start(), match.end(), iso, iso, "day", has_year=False)
    return replace(of_day(match.start(), match.end(), date(year, month, day)), has_year=bool(match["year"]))


_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_ISO, _iso),
    (_NUMERIC, _numeric),
    (_MONTH_DAY, _month_day),
    (_DAY_MONTH, _day_month),
    (_MONTH_YEAR, _month_year),
    (_MONTH_ALONE, _month_alone),
    (_QUARTER, _quarter),
    (_HALF, _half),
    (_YEAR_ALONE, _year_alone),
    (_DECADE, _decade),
    (_HOLIDAY, _holiday),
)
