"""What people type into a field, checked the same at every door."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import available_timezones

from verify.errors import InvalidError

LONGEST_LANGUAGE = 12


def required(text: str, field: str, message: str, *, longest: int | None = None) -> str:
    """The text without white space around it.

    Raises InvalidError with `message` where nothing is left.
    """
    text = optional(text, field, longest=longest)
    if not text:
        raise InvalidError(message, code="empty", field=field)
    return text


def optional(text: str, field: str, *, longest: int | None = None) -> str:
    """The text without white space around it; may be empty.

    Raises InvalidError for what the database cannot hold: NUL bytes, halves of surrogate pairs, and
    more than the `longest` characters that the field has.
    """
    if "\0" in text:
        raise InvalidError("A NUL byte stands in it.", code="nul_byte", field=field)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise InvalidError("Half of a surrogate pair stands in it.", code="not_text", field=field)
    text = text.strip()
    if longest is not None and len(text) > longest:
        raise InvalidError(
            f"This has {len(text):,} characters; {longest:,} are the most.",
            code="too_long",
            field=field,
        )
    return text


def one_of(value: str, allowed: list[str], field: str) -> str:
    """The value. Raises InvalidError, naming what is allowed, where it is none of those."""
    if value not in allowed:
        raise InvalidError(
            f"{value!r} is no {field.replace('_', ' ')}.",
            code="not_a_choice",
            field=field,
            hint=f"One of {', '.join(allowed)}.",
        )
    return value


def checked_zone(name: str) -> str:
    """The name of a time zone. Raises InvalidError where there is none of that name."""
    if name not in available_timezones():
        raise InvalidError(
            f"There is no time zone {name!r}.", field="time_zone", hint="Such as Europe/Madrid."
        )
    return name


@cache
def zone_names() -> list[str]:
    """Every time zone by name, as fields suggest them."""
    return sorted(name for name in available_timezones() if "/" in name or name == "UTC")


def checked_language(code: str) -> str:
    """A language's code as it is kept: "pt", "pt-br". Raises InvalidError for anything else."""
    code = code.strip().lower()
    if len(code) > LONGEST_LANGUAGE or not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", code):
        raise InvalidError(
            f"{code[:LONGEST_LANGUAGE]!r} is no code of a language.",
            field="languages",
            hint="Such as en, pt or pt-br.",
        )
    return code
