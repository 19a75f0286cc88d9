"""Whatever is read, offsets are exact, nothing crashes, and twice the same gives the same."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.extraction import extract, layout, quotations
from claims.extraction.parses import Parse
from claims.extraction.pipeline import parses
from claims.extraction.types import Extraction

ANY_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("abcXYZ 0123456789.,:;!?\"'“”‘’«»„—-()[]\n\r\t•…$€%")),
        st.characters(codec=None, exclude_categories=()),
    ),
    max_size=200,
)
NEWS_WORDS = st.lists(
    st.sampled_from(
        [
            *["Okafor", "said", "she", '"will', 'rebuild"', "by", "Friday", ",", "according", "to"],
            *["The", "mayor", "denied", "that", "40", "people", "were", "hurt", "in", "Lagos", "."],
            *[
                "police",
                "claimed",
                "Reuters",
                ";",
                "“",
                "”",
                "‘",
                "’",
                "\n",
                "\n\n",
                "U.S.",
                "Dr.",
                "\ud800",
                "\u202e",
                "مرحبا",
                "…",
            ],
        ]
    ),
    max_size=60,
).map(" ".join)
SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@SLOW
@given(st.one_of(ANY_TEXT, NEWS_WORDS))
def test_offsets_are_exact(text: str) -> None:
    found = extract(text)

    for statement in found.statements:
        assert text[statement.start : statement.end] == statement.exact
        assert statement.exact.strip()
        assert text.startswith(statement.sentence, statement.sentence_start)
        for value in statement.values:
            assert text[value.start : value.end] == value.exact
            assert statement.start <= value.start <= value.end <= statement.end
        for start, end in statement.quotes:
            assert statement.start <= start <= end <= statement.end
    assert all(0 <= start < end <= len(text) for start, end in found.boilerplate)


@SLOW
@given(st.lists(st.sampled_from(["Okafor", "said", ",", "40", "   ", "\u00a0", "“", "’s", "\n"])))
def test_every_word_of_the_parser_stands_where_it_is_said_to_stand(words: list[str]) -> None:
    plain = layout.plain(" ".join(words))

    parse = next(iter(parses(plain, [(0, len(plain))])), None)

    for word, begin, end in zip(*_places(parse), strict=True):
        assert plain[begin:end] == word


def _places(parse: Parse | None) -> tuple[list[str], list[int], list[int]]:
    return (parse.words, parse.begins, parse.ends) if parse else ([], [], [])


@SLOW
@given(st.one_of(ANY_TEXT, NEWS_WORDS))
def test_speakers_stand_in_the_text(text: str) -> None:
    for quotation in quotations(text):
        assert 0 <= quotation.start < quotation.end <= len(text)
        named = (quotation.speaker, quotation.speaker_start, quotation.speaker_end)
        if quotation.speaker_start is None or quotation.speaker_end is None:
            assert named == (None, None, None)
        else:
            assert text[quotation.speaker_start : quotation.speaker_end].strip()


@SLOW
@given(st.one_of(ANY_TEXT, NEWS_WORDS))
def test_the_same_text_gives_the_same_reading(text: str) -> None:
    assert extract(text) == extract(text)


@SLOW
@given(NEWS_WORDS)
def test_statements_are_told_apart_by_span_speaker_and_ordinal(text: str) -> None:
    keys = [(s.start, s.end, s.speaker, s.ordinal) for s in extract(text).statements]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "\x00\x01\x02",
        "x" * 100_000,
        "a b " * 25_000,
        '"' * 2_000,
        "“" * 2_000,
        "He said, " * 500,
        "\ud800\udfff" * 50,
        "(" * 3_000,
        "A. " * 3_000,
        "3-2 " * 12_000,
        "40 since May; " * 3_000,
    ],
    ids=[
        "empty", "blank", "controls", "one-long-word", "one-long-line", "straight-quotes",
        "curly-quotes", "endless-cues", "surrogates", "brackets", "initials",
        "scores", "open-windows",
    ],
)  # fmt: skip
def test_odd_texts_are_read(text: str) -> None:
    assert isinstance(extract(text), Extraction)


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        extract("The bridge opened.", published=datetime(2026, 1, 15))  # noqa: DTZ001 - the point


def test_statements_carry_the_time_of_publication() -> None:
    published = datetime(2026, 1, 15, tzinfo=UTC)

    found = extract("The bridge opened on Monday.", published=published)

    assert [s.published for s in found.statements] == [published]
