"""The types of events that others are told of: stable names, apart from the trail's own verbs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from verify.errors import InvalidError


@dataclass(frozen=True, slots=True)
class EventType:
    """One kind of change, with the verbs of the trail that mean it."""

    name: str
    meaning: str
    verbs: tuple[str, ...]


def _type(name: str, meaning: str, *verbs: str) -> EventType:
    return EventType(name, meaning, verbs or (name,))


PING: Final = "webhook.ping"
"""The type of a test; no change."""

TYPES: Final = (
    _type("article.submitted", "An article was added."),
    _type("article.revised", "An article's text changed: there is a new revision."),
    _type("article.read", "A revision was read into statements.", "revision.read"),
    _type("article.quarantined", "A revision could not be read and waits.", "revision.quarantined"),
    _type("story.created", "A story was opened."),
    _type("story.renamed", "A story was renamed."),
    _type("story.archived", "A story was archived."),
    _type("feed.added", "A feed was set up that fills a story."),
    _type("feed.paused", "A feed is read no more: paused by hand, gone, or failing for a week."),
    _type("feed.resumed", "A feed that was paused is read again."),
    _type("claim.created", "A checkable point was found."),
    _type("claim.reworded", "A claim was reworded by a person."),
    _type("claim.merged", "Claims were merged."),
    _type("claim.split", "A claim was split."),
    _type("discrepancy.opened", "Accounts were found to contradict each other."),
    _type("discrepancy.closed", "A discrepancy is no longer found."),
    _type("discrepancy.dismissed", "Somebody said that it is not a discrepancy."),
    _type("discrepancy.restored", "That was taken back."),
    _type("flag.raised", "Somebody flagged words of an article."),
    _type("dispute.opened", "A claim was put in question."),
    _type("dispute.assigned", "A dispute was handed to a reviewer."),
    _type(
        "dispute.returned",
        "A reviewer no longer has a dispute: taken back, handed back, declined or run out.",
        *("dispute.unassigned", "dispute.handed_back", "dispute.declined"),
        *("dispute.recused", "dispute.expired"),
    ),
    _type("dispute.started", "A reviewer began to work on a dispute."),
    _type("dispute.overdue", "A dispute is past its due time.", "dispute.escalated"),
    _type("dispute.decided", "A dispute was closed on a verdict."),
    _type("dispute.dismissed", "A dispute was ended without a verdict."),
    _type("dispute.merged", "A dispute was merged into another."),
    _type("dispute.split", "A dispute was split."),
    _type("dispute.reopened", "A dispute was opened again."),
    _type("dispute.appealed", "Somebody appealed against a closed dispute."),
    _type("dispute.source_edited", "A source that a dispute rests on was edited."),
    _type("verdict.recorded", "A reviewer gave a verdict.", "dispute.judged"),
    _type("verdict.confirmed", "A verdict was confirmed after a change.", "dispute.confirmed"),
    _type("verdict.reused", "An earlier verdict answered a dispute.", "dispute.answered_again"),
    _type("evidence.added", "Evidence was added that the whole team may know of."),
    _type("comment.made", "Somebody commented on a dispute."),
    _type("desk_note.written", "The desk was told what it may print."),
    _type("desk_note.undone", "A desk note was taken back."),
    _type("publication.released", "A finding became public.", "publication.published"),
    _type("publication.corrected", "A public finding was corrected."),
    _type("publication.withdrawn", "A public finding was taken off its page."),
    _type("publication.retracted", "Its withdrawal was signed: the finding is retracted."),
    _type("publication.restored", "A withdrawn finding is public again."),
    _type("publication.noted", "The notice above a finding changed.", "publication.notice_set"),
    _type("rating_scale.set", "A version of the rating scale came into force."),
)
"""In the order in which a desk meets them. What a publication is before it is public is in none."""

BY_VERB: Final = {verb: each.name for each in TYPES for verb in each.verbs}
_BY_NAME: Final = {each.name: each for each in TYPES}


def checked_types(names: Iterable[str], field: str = "types") -> list[str]:
    """The names, sorted. Raises InvalidError where one is none."""
    wanted = sorted(set(names))
    unknown = [name for name in wanted if name not in _BY_NAME]
    if unknown:
        raise InvalidError(
            f"There is no event type {', '.join(unknown)}.",
            code="not_a_choice",
            field=field,
            hint=f"Known are {', '.join(sorted(_BY_NAME))}.",
        )
    return wanted


def verbs_of(names: Iterable[str]) -> set[str]:
    """The verbs of the trail that these types stand for."""
    return {verb for name in names for verb in _BY_NAME[name].verbs}
