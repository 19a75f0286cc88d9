"""Words that turn a statement around or take its certainty away.

Source: Huddleston & Pullum, "The Cambridge Grammar of the English Language" (2002), chapter 9, for
negation and the implicative verbs; chapter 3 for modal verbs; the press's legal style for
allegations ("allegedly", "accused of").
"""

from __future__ import annotations


NEGATORS = frozenset(
    "not n't n’t never no none nobody nothing nowhere neither nor without hardly scarcely cannot".split()
)
NEGATIVE_VERBS = frozenset(
    """
    fail refuse decline lack avoid refrain miss omit forget neglect cease
    """.split()
)
"""Implicative verbs: "failed to stop" says that it was not stopped."""

YET_TO = frozenset({"be", "have"})
"""Verbs that with "yet to" say that it has not happened."""

POSSIBLE_AUXILIARIES = frozenset("may might could can".split())
POSSIBLE_ADVERBS = frozenset(
    "maybe perhaps possibly potentially probably likely conceivably apparently reportedly".split()
)
POSSIBLE_ADJECTIVES = frozenset("possible likely unlikely probable able".split())

PLANNED_AUXILIARIES = frozenset("will shall 'll ’ll wo would going".split())
PLANNED_PARTICIPLES = frozenset(
    "set due scheduled expected slated poised planned bound supposed preparing".split()
)
PLANNING_VERBS = frozenset("plan intend aim hope want seek prepare propose vow pledge promise".split())

ALLEGED_ADVERBS = frozenset("allegedly purportedly supposedly ostensibly".split())
ALLEGED_ADJECTIVES = frozenset("alleged suspected accused purported".split())
ALLEGED_VERBS = frozenset("accuse allege charge suspect indict".split())
