"""What people type into a field, checked the same at every door."""

from __future__ import annotations

from verify.errors import InvalidError


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
