"""A desk with a row for every address of the API, all of whose words carry a mark."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from accounts.actions import declare_absence, invite, system
from accounts.enums import Permission, Role, TokenKind
from accounts.models import Membership, Team, User
from accounts.permissions import actor_in
from accounts.tokens import create_token
from articles.api.lines import taken_in
from articles.bulk import start_job, work_off
from articles.models import Outlet, Story
from audit.models import Event
from claims.actions.decisions import dismiss_discrepancy
from claims.actions.interests import declare_conflict
from claims.models import Claim
from integrations.actions.importing import add_source
from integrations.actions.webhooks import create_webhook
from integrations.models import Notification
from reviews.actions.circles import Audience
from reviews.actions.contacts import Asked, log_contact
from reviews.actions.desk import write_desk_note
from reviews.actions.evidence import Source, add_evidence
from reviews.actions.judging import Judgement, record_verdict
from reviews.actions.opening import open_dispute
from reviews.actions.public_pages import write_public_page
from reviews.actions.talking import comment, save_filter
from reviews.actions.wording import draft_publication
from reviews.actions.working import assign_dispute, decide_dispute, start_review
from reviews.enums import Circle
from reviews.models import Assignment, Dispute, Publication, RatingScale, Verdict
from tests.articles.feeds import make_feed_item, make_feed_of
from tests.builders import (
    NOW,
    make_article,
    make_claim,
    make_discrepancy,
    make_member,
    make_outlet,
    make_statement,
    make_story,
)
from tests.integrations.elsewhere import make_foreign_review
from tests.integrations.hooks import make_delivery
from verify.api.problems import problem_of


@dataclass(frozen=True, slots=True)
class Desk:
    """The ids of a team's objects, by the API's names for them."""

    ids: dict[str, object]
    statement: int
    """One of the claim's statements, which are two."""


def make_desk(team: Team, editor: User, mark: str) -> Desk:
    """Everything that the API lists, once at least, with the mark in all its texts."""
    actor = actor_in(editor, team)
    outlet = make_outlet(team, f"{mark} Daily", domain=f"{mark.lower()}.example")
    story = make_story(team, f"{mark} story")
    claim, statement = _claim(story, outlet, mark)
    discrepancy = make_discrepancy(story, claim, explanation=f"{mark} counts differ.")
    decision = dismiss_discrepancy(
        actor=actor, discrepancy=discrepancy, reason=f"{mark} reason", now=NOW
    )
    note = write_desk_note(actor=actor, claim=claim, kind="hold", line=f"{mark} line", now=NOW)
    dispute = open_dispute(actor=actor, claim=claim, reason=f"{mark} matters", now=NOW)
    contact = log_contact(
        actor=actor,
        dispute=dispute,
        asked=Asked(f"{mark} speaker", "phone", f"{mark} asked", NOW),
        audience=Audience(Circle.TEAM),
        now=NOW,
    )
    evidence = add_evidence(
        actor=actor, dispute=dispute, source=Source(f"https://{mark.lower()}.example/log"), now=NOW
    )
    assignment, verdict = _judged(team, editor, dispute, mark)
    said = comment(actor=actor, dispute=dispute, text=f"{mark} comment", now=NOW)
    job = start_job(actor=actor, team=team, lines=[f"{{{mark}"], now=NOW)
    work_off(job_id=job.pk, take_in=taken_in, explain=problem_of, now=NOW)
    token = create_token(
        actor=actor,
        team=team,
        name=f"{mark} token",
        kind=TokenKind.PERSONAL,
        scopes=[Permission.READ],
        now=NOW,
    ).token
    member = Membership.objects.get(team=team, user=editor)
    absence = declare_absence(
        actor=actor,
        membership=member,
        starts_at=NOW,
        ends_at=timezone.now() + timedelta(days=9),
        note=f"{mark} leave",
        now=NOW,
    )
    conflict = declare_conflict(
        actor=actor, membership=member, kind="named", name=f"{mark} Cousin", now=NOW
    )
    invitation = invite(
        actor=system(team),
        team=team,
        email=f"{mark.lower()}@guest.example",
        role=Role.REVIEWER,
        now=NOW,
    )
    notification = Notification.objects.create(
        team=team, user=editor, kind="overdue", dispute=dispute
    )
    hook = create_webhook(
        actor=system(team),
        team=team,
        url=f"https://{mark.lower()}.example/hook",
        types=["dispute.opened"],
        description=f"{mark} hook",
        now=NOW,
    ).webhook
    source = add_source(actor=actor, team=team, url=f"https://{mark.lower()}.example/", now=NOW)
    checked = make_foreign_review(source, f"{mark} counts 40")
    feed = make_feed_of(
        story, f"https://{mark.lower()}.example/feed", words=f"{mark} ferry", actor=actor
    )
    item = make_feed_item(feed, f"{mark} headline", f"{mark.lower()}.example")
    page = write_public_page(
        actor=system(team), team=team, kind="methodology", text=f"{mark} way", version=0, now=NOW
    )
    kept = save_filter(actor=actor, name=f"{mark} filter", query="tab=team")
    ids = {
        "public-pages": page.pk,
        "saved-filters": kept.pk,
        "feeds": feed.pk,
        "feed-items": item.pk,
        "review-sources": source.pk,
        "foreign-reviews": checked.pk,
        "webhooks": hook.pk,
        "deliveries": make_delivery(hook).pk,
        "notifications": notification.pk,
        "absences": absence.pk,
        "conflicts": conflict.pk,
        "invitations": invitation.pk,
        "jobs": job.pk,
        "assignments": assignment.pk,
        "revisions": story.places.get().article.revisions.get().pk,
        "verdicts": verdict.pk,
        "articles": story.places.get().article_id,
        "claims": claim.pk,
        "comments": said.pk,
        "contacts": contact.pk,
        "decisions": decision.pk,
        "desk-notes": note.pk,
        "discrepancies": discrepancy.pk,
        "disputes": dispute.pk,
        "evidence": evidence.pk,
        "events": Event.objects.about("reviews.dispute", dispute.pk)[0].pk,
        "members": member.pk,
        "outlets": outlet.pk,
        "publications": _publication(story, outlet, editor, f"{mark}2").pk,
        "scales": RatingScale.objects.standing(team).pk,
        "statistics": "waiting",
        "stories": story.pk,
        "teams": team.slug,
        "tokens": token.pk,
    }
    return Desk(ids, statement)


def _judged(team: Team, editor: User, dispute: Dispute, mark: str) -> tuple[Assignment, Verdict]:
    """The dispute in a reviewer's hands, and what they found."""
    reviewer = make_member(team, Role.REVIEWER, f"{mark} Reviewer")
    actor = actor_in(reviewer, team)
    held = assign_dispute(actor=actor_in(editor, team), dispute=dispute, reviewer=reviewer, now=NOW)
    start_review(actor=actor, dispute=dispute, lease=held.lease, now=NOW)
    held.refresh_from_db()
    verdict = record_verdict(
        actor=actor,
        dispute=dispute,
        lease=held.lease,
        judgements=[
            Judgement(position.pk, "supported", "open")
            for position in dispute.claim.positions.all()
        ],
        desk_note="hold",
        line=f"{mark} line",
        rationale=f"{mark} rationale",
        confidence="medium",
        now=NOW,
    )
    return held, verdict


def _publication(story: Story, outlet: Outlet, editor: User, mark: str) -> Publication:
    """A draft of the editor's, over another claim, which somebody else judged."""
    actor = actor_in(editor, story.team)
    claim, _ = _claim(story, outlet, mark)
    dispute = open_dispute(actor=actor, claim=claim, reason=f"{mark} matters", now=NOW)
    _, verdict = _judged(story.team, editor, dispute, mark)
    decided = decide_dispute(actor=actor, dispute=dispute, verdict=verdict, now=NOW)
    position = claim.positions.order_by("pk")[0]
    return draft_publication(actor=actor, dispute=decided, position=position, now=NOW)


def _claim(story: Story, outlet: Outlet, mark: str) -> tuple[Claim, int]:
    text = f"{mark} said 40 people were hurt. {mark} said later that 62 were.\n"
    article = make_article(
        story, text, outlet=outlet, author=f"{mark} Writer", url=f"https://{mark.lower()}.example/"
    )
    told = [
        make_statement(article, f"{mark} said 40 people were hurt", speaker=mark),
        make_statement(article, f"{mark} said later that 62 were", speaker=mark),
    ]
    positions = [(f"{mark} 40", told[:1]), (f"{mark} 62", told[1:])]
    return make_claim(story, positions, text=f"How many {mark} counts"), told[0].pk
