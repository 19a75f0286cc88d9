"""The stored form of a text: what is changed before it is kept, and what is refused."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articles.text import BYTES_LIMIT, TEXT_LIMIT, decode, normalise, sha256
from verify.errors import InvalidError


@pytest.mark.parametrize(
    "raw, stored",
    [
        (b"Plain.\n", "Plain.\n"),
        (b"\xef\xbb\xbfMarked.", "Marked."),
        (b"One.\r\nTwo.\rThree.\n", "One.\nTwo.\nThree.\n"),
        (b"One.\r\r\nTwo.", "One.\n\nTwo."),
        ("Cafe\u0301".encode(), "Café"),
        ("Ŀ ﬁ ①".encode(), "Ŀ ﬁ ①"),  # NFC, not NFKC
        (b"  \n\t Kept around.  \n\n", "  \n\t Kept around.  \n\n"),
        ("Zero\u200bwidth\u00a0and \x07 bell".encode(), "Zero\u200bwidth\u00a0and \x07 bell"),
        ("\U0001f6a2 ferry".encode(), "\U0001f6a2 ferry"),
    ],
)
def test_what_is_kept(raw: bytes, stored: str) -> None:
    assert decode(raw) == stored


@pytest.mark.parametrize(
    "raw, code",
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \r\n\t", "empty"),
        (b"a\0b", "nul_byte"),
        (b"\xff\xfea\0", "not_text"),
        (b"\x89PNG\r\n\x1a\n", "not_text"),
        (b"caf\xe9", "not_text"),
        (b"\xed\xa0\x80", "not_text"),
        (b"a" * (TEXT_LIMIT + 1), "too_long"),
        (b"a" * (BYTES_LIMIT + 1), "too_long"),
    ],
)
def test_what_is_refused(raw: bytes, code: str) -> None:
    with pytest.raises(InvalidError) as refused:
        decode(raw, field="file")

    assert (refused.value.code, refused.value.field) == (code, "file")


def test_the_limit_counts_characters() -> None:
    assert len(decode(("é" * TEXT_LIMIT).encode())) == TEXT_LIMIT
    with pytest.raises(InvalidError):
        normalise("\u0958" * TEXT_LIMIT)  # NFC makes two of each


def test_a_refusal_says_where() -> None:
    with pytest.raises(InvalidError, match="byte 4 cannot be read"):
        decode(b"caf\xe9")
    with pytest.raises(InvalidError, match="at character 3"):
        decode("éé\0".encode())
    with pytest.raises(InvalidError, match="half of a surrogate pair"):
        normalise("a\ud800")


_texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(_texts)
def test_the_stored_form_of_a_stored_text_is_itself(text: str) -> None:
    assume(text.removeprefix("\ufeff").strip())
    assume(not text.startswith("\ufeff\ufeff"))

    stored = normalise(text)

    assert normalise(stored) == stored
    assert unicodedata.is_normalized("NFC", stored)
    assert "\r" not in stored


@given(_texts)
def test_bytes_and_text_are_stored_the_same(text: str) -> None:
    assume(text.removeprefix("\ufeff").strip())

    assert decode(text.encode()) == normalise(text)


def test_the_hash_is_of_the_stored_bytes() -> None:
    assert sha256("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
