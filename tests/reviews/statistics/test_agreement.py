"""What two reviewers who judged apart agree on, and what that is worth in words."""

import pytest

from reviews.enums import Rating
from reviews.statistics.agreement import alpha, in_words

VALUES = list(Rating.values)
YES, NO = Rating.SUPPORTED, Rating.NOT_SUPPORTED


@pytest.mark.parametrize(
    "pairs, expected",
    [
        ({(YES, YES): 5, (NO, NO): 5}, 1.0),
        # Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example A: two
        # observers, ten units, 0 and 1.
        ({(YES, YES): 5, (YES, NO): 3, (NO, YES): 1, (NO, NO): 1}, 0.095),
    ],
)
def test_alpha_is_krippendorffs(pairs: dict[tuple[str, str], int], expected: float) -> None:
    assert alpha(pairs, VALUES) == pytest.approx(expected, abs=0.001)


@pytest.mark.parametrize("pairs", [{}, {(YES, NO): 1}, {(YES, YES): 40}])
def test_of_too_little_nothing_is_said(pairs: dict[tuple[str, str], int]) -> None:
    assert alpha(pairs, VALUES) is None
    assert "no alpha can be given" in in_words(None)


@pytest.mark.parametrize(
    "value, words", [(0.9, "relied on"), (0.7, "cautious"), (0.3, "Too low"), (-0.2, "Too low")]
)
def test_its_meaning_is_told_in_words(value: float, words: str) -> None:
    assert words in in_words(value)
