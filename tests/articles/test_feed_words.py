"""A feed is narrowed by words: a line for each way to fit, whatever their case and accents."""

import pytest

from articles.feed_words import checked_words, fits
from verify.errors import InvalidError


@pytest.mark.parametrize(
    "words,text,wanted",
    [
        ("", "Anything", True),
        ("  \n ", "Anything", True),
        ("ferry", "A FERRY ran aground", True),
        ("ferr", "Two ferries ran aground", True),
        ("ferry", "The wherryman spoke", False),
        ("ferry ellery", "Off Port Ellery, a ferry", True),
        ("ferry ellery", "A ferry elsewhere", False),
        ("ferry ellery\ncoast guard", "The guard of the coast", True),
        ("malaga", "In Málaga", True),
        ("Málaga", "in MALAGA", True),
        ("un", "The UN said", True),
        ("un", "Until then", False),
        ("U.S.", "The U.S. said", True),
        ("U.S.", "Us and ukulele", False),
        ("渡船", "一艘渡船搁浅", True),
        ("渡船", "一艘船", False),
    ],
)
def test_what_fits(words: str, text: str, wanted: bool) -> None:  # noqa: FBT001 - a column
    assert fits(words, text) == wanted


def test_lines_are_kept_without_what_says_nothing() -> None:
    assert checked_words(" ferry   ellery \n\n coast guard\n") == "ferry ellery\ncoast guard"


def test_a_line_without_a_word_is_refused() -> None:
    with pytest.raises(InvalidError) as refused:
        checked_words("ferry\n?!")

    assert (refused.value.field, refused.value.code) == ("words", "no_word")
