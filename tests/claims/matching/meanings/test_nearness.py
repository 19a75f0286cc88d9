"""How near two values and two sentences are in what they mean where they stand."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.matching.meanings import nearness_of_sentences, nearness_of_values
from claims.matching.meanings.model import MODEL

MISSING = "Nine fishermen of the trawler Sonar Tori have not been heard of since Tuesday."
GONE = "Missing: 11 crew of the Sonar Tori."
SHELTERS = "Some 142,000 people spent the night in schools and cyclone centres."


def place(value: str, sentence: str) -> tuple[int, int]:
    start = sentence.index(value)
    return start, start + len(value)


def test_values_that_are_told_of_one_thing_are_nearer_than_others() -> None:
    nine, eleven = place("Nine", MISSING), place("11", GONE)
    people = place("142,000", SHELTERS)

    told = nearness_of_values(MISSING, nine, GONE, eleven)

    assert told > nearness_of_values(MISSING, nine, SHELTERS, people)
    assert told > nearness_of_values(GONE, eleven, SHELTERS, people)


def test_sentences_that_tell_one_thing_are_nearer_than_others() -> None:
    assert nearness_of_sentences(MISSING, GONE) > nearness_of_sentences(MISSING, SHELTERS)


def test_nearness_has_no_direction_and_is_whole_for_the_same() -> None:
    assert nearness_of_sentences(MISSING, GONE) == nearness_of_sentences(GONE, MISSING)
    assert nearness_of_sentences(MISSING, MISSING) == pytest.approx(1)


def test_a_value_behind_what_is_read_means_what_its_sentence_does() -> None:
    endless = "and so on, " * 1000 + "nine"
    nine = place("nine", endless)

    assert nearness_of_values(endless, nine, endless, nine) == pytest.approx(1)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=120))
def test_any_text_has_a_meaning(text: str) -> None:
    assert -1 <= nearness_of_sentences(text, MISSING) <= 1


@pytest.mark.parametrize(
    "file, digest",
    [
        (
            "model.safetensors",
            "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
        ),
        ("vocab.txt", "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"),
    ],
)
def test_the_model_is_the_one_that_its_authors_published(file: str, digest: str) -> None:
    # The package is a re-upload: what counts is that its files are those of
    # sentence-transformers/all-MiniLM-L6-v2.
    assert hashlib.sha256((MODEL / file).read_bytes()).hexdigest() == digest
