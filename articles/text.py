"""What becomes of the bytes of an article before they are stored.

Every offset counts code points of this text.
"""

from __future__ import annotations

import hashlib
import unicodedata

from verify.errors import InvalidError

TEXT_LIMIT = 1_000_000
"""Characters; spaCy refuses longer texts."""
BYTES_LIMIT = 4 * TEXT_LIMIT
"""No text within the limit has more bytes of UTF-8."""


def decode(raw: bytes, *, field: str = "text") -> str:
    """UTF-8 bytes as stored text. Raises InvalidError where they are something else."""
    if len(raw) > BYTES_LIMIT:
        raise _too_long(field)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidError(
            f"This is not UTF-8 text: byte {error.start + 1} cannot be read.",
            code="not_text",
            field=field,
            hint="Save it as UTF-8, or paste its words.",
        ) from error
    return normalise(text, field=field)


def normalise(text: str, *, field: str = "text") -> str:
    """The stored form: no byte order mark, LF line ends, NFC. Nothing else is removed.

    Raises InvalidError for NUL bytes, lone surrogates, nothing but white space, or over a million
    characters.
    """
    if len(text) > TEXT_LIMIT:
        raise _too_long(field)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    if "\0" in text:
        raise InvalidError(
            f"A NUL byte stands at character {text.index(chr(0)) + 1}; no text has one.",
            code="nul_byte",
            field=field,
            hint="Remove it, or send the file as plain text.",
        )
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise InvalidError(
            "This text has half of a surrogate pair, which no UTF-8 text can hold.",
            code="not_text",
            field=field,
        )
    if not text.strip():
        raise InvalidError(
            "There is no text.", code="empty", field=field, hint="Paste the article's words."
        )
    if len(text) > TEXT_LIMIT:
        raise _too_long(field)
    return text


def sha256(text: str) -> str:
    """SHA-256 of the stored text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def _too_long(field: str) -> InvalidError:
    return InvalidError(
        f"This text has more than {TEXT_LIMIT:,} characters, the most that one article may have.",
        code="too_long",
        field=field,
        hint="Split it into several articles.",
    )
