"""Words by which a sentence tells who did something. Compiled by hand for this project."""

from __future__ import annotations

from claims.matching.vocabulary import concept


def _concepts(text: str) -> frozenset[str]:
    return frozenset(concept(word) for word in text.split())


AUXILIARY = frozenset(
    (
        "is was were are be been being has had have will would could should may might must can did "
        "do to not never also then later already still just now once soon first finally "
        "reportedly who which that it he she they himself herself and was"
    ).split()
)
"""Words before a verb that are no deed."""

BE = frozenset("is was were are be been being".split())

LIGHT = _concepts(
    "lead head run put give make take raise have get hold play bring bear pay carry file table move"
    " propose launch start set do go come become keep sign deliver provide perform conduct chair"
    " direct own"
)
"""Verbs that tell a deed by their object alone."""

NO_DEED = _concepts(
    "be say tell know want hope think believe feel see live die stay remain work seem look like"
    " love need expect plan try ask call speak talk add deny insist attend wait sit stand walk"
    " suffer receive hear watch meet join visit arrive leave return"
)
"""Verbs of which anybody of a story can be the subject."""

WORTHLESS = _concepts(
    "year time people day way man woman thing one place part week month lot end side him her them"
    " it us me you thank"
)
"""Objects that tell no deed."""
