"""Many reviewers at once, whose sessions die under them: nothing is given twice, lost or stranded.

`VERIFY_CROWD=2000x50` sets how many disputes and reviewers there are; that takes about a quarter
of an hour on two processors that have nothing else to do.
"""

from __future__ import annotations

import os
from unittest.mock import patch

import pytest

from tests.cast import Cast
from tests.reviews import crowd

DISPUTES, REVIEWERS = (int(part) for part in os.environ.get("VERIFY_CROWD", "120x12").split("x"))
LONGEST = 120 + 2 * DISPUTES


@pytest.mark.django_db(transaction=True)
def test_a_crowd_under_fire(cast: Cast) -> None:
    seen = crowd.run(cast, disputes=DISPUTES, reviewers=REVIEWERS, longest=LONGEST)

    assert crowd.complaints(cast, seen) == []
    assert seen.killed > 0
    assert seen.abandoned > 0
    assert seen.refused["stale"] > 0


@pytest.mark.django_db(transaction=True)
def test_the_same_crowd_tells_when_the_fence_is_gone(cast: Cast) -> None:
    with patch("reviews.actions.steps.fence", lambda *_: None):
        seen = crowd.run(cast, disputes=40, reviewers=8, longest=LONGEST)

    assert any("stale lease" in complaint for complaint in crowd.complaints(cast, seen))
