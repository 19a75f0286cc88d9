"""Words that turn a statement around or take its certainty away.

Source: Huddleston & Pullum, "The Cambridge Grammar of the English Language" (2002), chapter 9, for
negation and the implicative verbs; chapter 3 for modal verbs; the press's legal style for
allegations ("allegedly", "accused of").
"""

from __future__ import annotations

from claims.extraction.lexicon.word_lists import word_set

NEGATORS = word_set(
    """
    not n't n’t never no none nobody nothing nowhere neither nor without hardly scarcely
    cannot
    """
)
LONGER = frozenset({"longer", "more"})
"""What "no" turns into a negation of the verb: "no longer"."""

NEGATIVE_VERBS = word_set(
    """
    fail refuse decline lack avoid refrain miss omit forget neglect cease
    """
)
"""Implicative verbs: "failed to stop" says that it was not stopped."""

YET_TO = frozenset({"be", "have"})
"""Verbs that with "yet to" say that it has not happened."""

POSSIBLE_AUXILIARIES = word_set("may might could can")
POSSIBLE_ADVERBS = word_set(
    """
    maybe perhaps possibly potentially probably likely conceivably apparently reportedly
    """
)
POSSIBLE_ADJECTIVES = word_set("possible likely unlikely probable able")

PLANNED_AUXILIARIES = word_set("will shall 'll ’ll wo would going")
PLANNED_PARTICIPLES = word_set(
    "set due scheduled expected slated poised planned bound supposed preparing"
)
PLANNING_VERBS = word_set("plan intend aim hope want seek prepare propose vow pledge promise")

ALLEGED_ADVERBS = word_set("allegedly purportedly supposedly ostensibly")
ALLEGED_ADJECTIVES = word_set("alleged suspected accused purported")
ALLEGED_VERBS = word_set("accuse allege charge suspect indict")
