"""The families of sentences keep their form, so that what is learned from them means something."""

from __future__ import annotations

import pytest

from tests.stories.family import families_of, load_families

FAMILY = """? P whether the accountant was convicted
+ The jury cleared Owusu.
+ She walked free.
- Owusu was found guilty.
- Two years, suspended.
= She gave evidence for two days.
~ Prosecutors had asked for three years.
"""


def test_a_family_is_a_question_with_its_answers() -> None:
    (family,) = families_of(FAMILY)

    assert (family.kind, family.question) == ("P", "whether the accountant was convicted")
    assert family.yes == ["The jury cleared Owusu.", "She walked free."]
    assert family.no == ["Owusu was found guilty.", "Two years, suspended."]
    assert len(family.beside) == 2


@pytest.mark.parametrize(
    "text, said",
    [
        (FAMILY.replace("? P ", "? X "), "no question"),
        (FAMILY.replace("- Two", "* Two"), r"neither \+ nor"),
    ],
)
def test_what_has_no_place_in_a_family_is_named(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        list(families_of(text))


def test_every_family_has_both_sides_and_something_beside_them() -> None:
    families = load_families()

    assert len(families) > 3000
    for family in families:
        assert min(len(family.yes), len(family.no)) >= 2, family.question
        assert family.beside, family.question


def test_no_sentence_stands_on_both_sides() -> None:
    for family in load_families():
        assert not set(family.yes) & set(family.no), family.question
        assert not {*family.yes, *family.no} & set(family.beside), family.question
