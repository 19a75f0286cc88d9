"""What a publication still lacks before it may go out, each with its mend."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from accounts.permissions import Actor
from reviews.enums import DisputeState, Rating
from reviews.models import Publication, PublicPage, Verdict, Wording
from reviews.publication_states import LegalAnswer, PublicPageKind
from reviews.queries import contact_satisfied

LONGEST_CLAIM = 74
"""Google shows claims of fewer than 75 characters."""


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing missing. `mend` says how to mend it, `field` where on the page."""

    code: str
    words: str
    mend: str
    field: str = ""
    blocks: bool = True


def lacks(publication: Publication, actor: Actor | None = None) -> list[Lack]:
    """All that is missing, what blocks first. With an actor, what they may not do is among it."""
    wording = publication.wording
    assert wording is not None  # noqa: S101 - made with the first wording
    found = [
        *_of_the_dispute(publication, wording),
        *_of_the_words(wording),
        *_of_the_contact(publication, wording),
        *_of_the_law(publication, wording),
        *_of_the_sources(publication),
        *_of_the_signature(publication),
        *(_of_the_eyes(wording, actor) if actor else ()),
        *_advised(publication, wording),
    ]
    return sorted(found, key=lambda lack: not lack.blocks)


def blocking(found: Iterable[Lack], ignoring: Collection[str] = ()) -> list[Lack]:
    return [lack for lack in found if lack.blocks and lack.code not in ignoring]


def is_adverse(wording: Wording) -> bool:
    """Whether it says of somebody's words that they are not supported."""
    aspect = wording.publication.aspect
    return any(
        getattr(shown.finding, aspect) == Rating.NOT_SUPPORTED
        for shown in wording.findings.select_related("finding")
    )


def rating_inside(claim: str, names: Iterable[str]) -> str:
    """The rating that stands before or after the claim's own words; empty where none does.

    "False: 40 were hurt" and "40 were hurt (false)" hold one, "the alarm was false" holds none.
    """
    for name in sorted(set(names), key=len, reverse=True):
        words = re.escape(name)
        before = rf"^\W*{words}\s*[:–—-]\s"
        after = rf"(\s[–—-]\s*|[:(\[]\s*){words}\W*$"
        if re.search(f"{before}|{after}", claim, re.IGNORECASE):
            return name
    return ""


COMMON_RATINGS = (
    *("True", "False", "Mostly true", "Mostly false", "Half true", "Misleading", "Fake"),
    *("Unproven", "Incorrect", "Correct", "Wrong", "Verdict", "Rating", "Fact check"),
)
"""What readers take for a rating, whatever the team's own scale calls it."""


def _of_the_dispute(publication: Publication, wording: Wording) -> Iterable[Lack]:
    dispute = publication.dispute
    if dispute.state != DisputeState.DECIDED:
        yield Lack(
            "not_decided",
            "The dispute is not decided any more.",
            "Wait for its decision, then save the wording again.",
        )
    elif dispute.verdict_id != wording.verdict_id:
        yield Lack(
            "other_verdict",
            "The dispute was decided on another verdict since this was worded.",
            "Check the wording against it and save it again.",
        )


def _of_the_words(wording: Wording) -> Iterable[Lack]:
    claim = wording.claim_reviewed
    if not wording.title:
        yield Lack("no_title", "It has no headline.", "Write one.", "title")
    if not claim:
        yield Lack(
            "no_claim",
            "It does not say which claim is reviewed.",
            "Write the claim in a sentence.",
            "claim_reviewed",
        )
    elif len(claim) > LONGEST_CLAIM:
        yield Lack(
            "claim_too_long",
            f"The claim has {len(claim)} characters; {LONGEST_CLAIM} are the most.",
            f"Shorten it by {len(claim) - LONGEST_CLAIM}.",
            "claim_reviewed",
        )
    inside = rating_inside(claim, [*_names_of_the_scale(wording), *COMMON_RATINGS])
    if inside:
        yield Lack(
            "rating_in_claim",
            f"The claim holds a rating: “{inside}”.",
            "Leave only what was claimed; the rating has its own place.",
            "claim_reviewed",
        )
    if not wording.explanation:
        yield Lack(
            "no_explanation",
            "It does not say why it is rated so.",
            "Write a paragraph for readers.",
            "explanation",
        )


def _names_of_the_scale(wording: Wording) -> list[str]:
    rows = wording.rating.scale.ratings.values_list("label", "alternate_name")
    return [name for row in rows for name in row]


def _of_the_contact(publication: Publication, wording: Wording) -> Iterable[Lack]:
    if publication.contact_reason or contact_satisfied(publication.dispute):
        return
    if is_adverse(wording):
        yield Lack(
            "no_contact",
            "The finding speaks against somebody, and nobody was asked for a reply.",
            "Log a contact and what came of it, or write down why that was not possible or needed.",
            "contact",
        )


def _of_the_law(publication: Publication, wording: Wording) -> Iterable[Lack]:
    review = publication.legal_reviews.order_by("-pk").first()
    if review is None:
        return
    if not review.answer:
        yield Lack(
            "legal_open", "The legal review is not answered.", "Wait for the answer.", "legal"
        )
    elif review.answer == LegalAnswer.OBJECTED:
        yield Lack(
            "legal_objected",
            "The legal review objected.",
            "Change the wording and ask again.",
            "legal",
        )
    elif review.wording_id != wording.pk:
        yield Lack(
            "legal_stale",
            "The wording was changed after the legal review cleared it.",
            "Ask for a review of the new wording.",
            "legal",
        )


def _of_the_sources(publication: Publication) -> Iterable[Lack]:
    """Who signed a correction that is not out yet knew of what had changed by then."""
    changes = publication.source_changes.open()
    if publication.next_release:
        changes = changes.filter(seen_at__gt=publication.next_release.made_at)
    changed = changes.count()
    if changed:
        yield Lack(
            "source_changed",
            "Something that it rests on has changed."
            if changed == 1
            else f"{changed} things that it rests on have changed.",
            "Confirm that the finding stands, or change the wording.",
            "changes",
        )


def _of_the_signature(publication: Publication) -> Iterable[Lack]:
    signed = publication.next_release or publication.release
    if publication.due_at and signed and signed.wording_id != publication.wording_id:
        yield Lack(
            "unsigned",
            "What is on the schedule was worded anew, and that is not signed: it will be held"
            " back when it is due.",
            "Look at it and schedule it again; the time may stay.",
            "due_at",
        )


def _of_the_eyes(wording: Wording, actor: Actor) -> Iterable[Lack]:
    judged = Verdict.objects.filter(
        dispute=wording.verdict.dispute_id, round=wording.verdict.round, author=actor.user
    )
    if judged.exists():
        yield Lack(
            "second_eyes",
            "You gave a verdict that this rests on.",
            "Another editor signs it for the public.",
        )


def _advised(publication: Publication, wording: Wording) -> Iterable[Lack]:
    if not wording.claimant:
        yield Lack(
            "no_claimant",
            "It does not say who made the claim.",
            "Search engines ask for it.",
            "claimant",
            blocks=False,
        )
    if not wording.appearances.exclude(url="").exists():
        yield Lack(
            "no_appearance",
            "No article with an address tells the claim.",
            "Give the article its address.",
            blocks=False,
        )
    for kind in PublicPageKind:
        if PublicPage.objects.standing(publication.team_id, kind) is None:
            yield Lack(
                f"no_{kind.value}",
                f"The newsroom has not published its {kind.label.lower()}.",
                "An administrator can, from the list of publications.",
                blocks=False,
            )
