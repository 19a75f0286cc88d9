"""Verbs that only shade the verb after them: what happens is named by that one.

Source: the aspectual, raising and light verbs of Levin (1993), section 55, and Huddleston & Pullum
(2002), chapter 14.
"""

from __future__ import annotations

from claims.extraction.lexicon.word_lists import word_set

LIGHT_VERBS = word_set(
    """
    begin start continue keep stop cease finish resume proceed seem appear happen tend turn
    prove manage try attempt struggle help come go get have need use agree decide choose opt
    force compel require allow permit able unable likely unlikely certain sure ready willing
    about going
    """
)
