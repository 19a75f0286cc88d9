"""A crowd of reviewers at one desk, whose sessions are killed; and what must hold all the same.

Each reviewer takes the next dispute, begins, saves drafts, judges, or walks away; some come back
with a number that is no longer theirs. A sweeper frees what was let lie, a killer ends sessions in
the middle of anything, a watcher looks on. `complaints` lists what went wrong.

Sweeper and watcher are processes of their own, as the worker is: among fifty threads they would
come to their turn too late for reasons that no desk has. How long a lease is, and how often a
session dies, follows from how long one review takes here and now: else, on a slow machine, every
review would die before it is done, and the crowd would only ever begin.
"""

from __future__ import annotations

import json
import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from unittest.mock import patch

from django.db import DatabaseError, connection, connections, transaction
from django.db.models import Count
from django.utils import timezone

from accounts.enums import Role
from accounts.models import User
from accounts.permissions import Actor, actor_in
from audit.actions import Act, record_many
from audit.models import Event
from claims.models import Claim, Position, Statement
from claims.verbs import CLAIM_CREATED
from reviews.actions.assigning import assign_dispute, take_next
from reviews.actions.judging import Judgement, record_verdict, save_draft
from reviews.actions.working import hand_back, start_review
from reviews.enums import DisputeOrigin
from reviews.models import Assignment, Dispute, Draft, Verdict
from reviews.verbs import DISPUTE_OPENED
from tests.builders import make_article, make_member, make_statement, make_story
from tests.cast import Cast
from tests.reviews.onlookers import onlooker
from verify.errors import DomainError, MissingError

SHORTEST_LEASE = 3.0
SHORTEST_KILL = 0.4
LATE_SECONDS = 5
"""A dispute is stranded where its lease is over for longer, and nobody else can have it."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds that work is leased for, and between two sessions' deaths."""

    lease: float
    kill: float

    @classmethod
    def of(cls, review: float, reviewers: int) -> Pace:
        """For reviewers who share what one would need `review` seconds for alone.

        All may finish in their lease, and of three reviews about one dies.
        """
        return cls(
            lease=max(SHORTEST_LEASE, 3 * review * reviewers), kill=max(SHORTEST_KILL, 3 * review)
        )


@dataclass(slots=True)
class Crowd:
    """What the run saw."""

    accepted: list[tuple[int, int, int]] = field(default_factory=list)
    """(verdict, assignment, lease named) of each verdict that was accepted."""
    saved: Counter[int] = field(default_factory=Counter)
    lost_saves: Counter[int] = field(default_factory=Counter)
    """Saves of which the session's death hides whether they were kept."""
    refused: Counter[str] = field(default_factory=Counter)
    killed: int = 0
    abandoned: int = 0
    most_late: float = 0
    doubles: int = 0
    over: threading.Event = field(default_factory=threading.Event)
    pids: dict[int, int] = field(default_factory=dict)


def make_disputes(cast: Cast, number: int) -> None:
    """So many disputes, each over a claim with a position that an article tells."""
    story = make_story(cast.team)
    told = make_statement(make_article(story), "40 people were hurt")
    with transaction.atomic():
        team = {"team_id": cast.team.pk}
        claims = Claim.objects.bulk_create(
            Claim(**team, text=f"How many were hurt, {each}") for each in range(number)
        )
        positions = Position.objects.bulk_create(
            Position(**team, claim=claim, text="40") for claim in claims
        )
        Statement.objects.bulk_create(
            Statement(
                **team,
                **{name: getattr(told, name) for name in _COPIED},
                revision_id=told.revision_id,
                ordinal=each + 1,
                claim=claims[each],
                position=positions[each],
            )
            for each in range(number)
        )
        disputes = Dispute.objects.bulk_create(
            Dispute(
                **team,
                claim=claim,
                origin=DisputeOrigin.PERSON,
                question=claim.text,
                severity=random.random(),  # noqa: S311 - any will do
                opened_by=cast.editor,
            )
            for claim in claims
        )
        acts = [Act(CLAIM_CREATED, claim) for claim in claims]
        acts += [Act(DISPUTE_OPENED, dispute) for dispute in disputes]
        stamp = cast.actor("editor").stamp()
        record_many(actor=stamp, team=cast.team.pk, now=timezone.now(), acts=acts)


_COPIED = (
    *("start", "end", "exact", "speaker", "voice", "origin", "quoted", "polarity", "modality"),
    *("check_worthiness", "span"),
)


def run(cast: Cast, *, disputes: int, reviewers: int, longest: float) -> Crowd:
    """Let the reviewers work until nothing is left to take, or for `longest` seconds."""
    make_disputes(cast, disputes)
    people = [
        make_member(cast.team, Role.REVIEWER, f"Crowd Reviewer {each}") for each in range(reviewers)
    ]
    crowd = Crowd()
    pace = Pace.of(_time_of_a_review(cast, crowd), reviewers)
    until = time.monotonic() + longest
    with (
        _leases_of(pace.lease),
        _apart(crowd),
        ThreadPoolExecutor(reviewers + 1) as pool,
    ):
        killing = pool.submit(_alone, partial(_kill, every=pace.kill), crowd)
        working = [
            pool.submit(
                _alone, partial(_work, cast=cast, person=person, number=n, until=until), crowd
            )
            for n, person in enumerate(people)
        ]
        try:
            for each in working:
                each.result()
        finally:
            crowd.over.set()  # else the killer would go on for ever
        killing.result()
    return crowd


def _time_of_a_review(cast: Cast, crowd: Crowd) -> float:
    """Seconds that a reviewer takes for one dispute while nobody else is at work."""
    actor, begun = cast.actor("reviewer"), time.monotonic()
    held = take_next(actor=actor, team=cast.team, now=timezone.now())
    start_review(actor=actor, dispute=held.dispute, lease=held.lease, now=timezone.now())
    _type(crowd, actor, held)
    _try_with(crowd, actor, held, held.lease)
    return time.monotonic() - begun


@contextmanager
def _apart(crowd: Crowd) -> Iterator[None]:
    """Sweeper and watcher in processes of their own, until the reviewers are done."""
    with onlooker("sweep"), onlooker("watch") as told:
        yield
    seen = json.loads(told[-1])
    crowd.most_late, crowd.doubles = seen["most_late"], seen["doubles"]


def complaints(cast: Cast, crowd: Crowd) -> list[str]:
    """What must never be; empty where all is well."""
    found = []
    leases = dict(Assignment.objects.values_list("pk", "lease"))
    stale = [each for each in crowd.accepted if leases[each[1]] != each[2] + 1]
    if stale:
        found.append(f"{len(stale)} verdicts under a stale lease")
    twice = Verdict.objects.values("dispute").annotate(given=Count("pk")).filter(given__gt=1)
    if twice.exists():
        found.append(f"{len(twice)} disputes judged twice")
    if crowd.doubles:
        found.append(f"{crowd.doubles} disputes assigned to two at once")
    if crowd.most_late > LATE_SECONDS:
        found.append(f"a dispute was stranded {crowd.most_late:.1f} seconds past its lease")
    if left := _unjudged(cast):
        found.append(f"{left} disputes were never judged")
    return found + _lost_updates(cast, crowd)


def _lost_updates(cast: Cast, crowd: Crowd) -> list[str]:
    """Each step of a dispute counts its version up by one, each save of a draft its own."""
    told = Event.objects.filter(team_id=cast.team.pk, object_type="reviews.dispute")
    steps = Counter(told.exclude(verb="dispute.opened").values_list("object_id", flat=True))
    wrong = [
        pk
        for pk, version in Dispute.objects.values_list("pk", "version")
        if version != steps[pk] + 1
    ]
    found = [f"{len(wrong)} disputes lost a step"] if wrong else []
    for assignment, version in Draft.objects.values_list("assignment", "version"):
        least = crowd.saved[assignment]
        if not least <= version <= least + crowd.lost_saves[assignment]:
            found.append(f"draft of {assignment} has version {version} after {least} saves")
    return found


def _unjudged(cast: Cast) -> int:
    return Dispute.objects.filter(team=cast.team, judged_at=None).count()


@contextmanager
def _leases_of(seconds: float) -> Iterator[None]:
    def soon(_: object, now: datetime) -> datetime:
        return now + timedelta(seconds=seconds)

    with (
        patch("reviews.actions.assigning.leased_until", soon),
        patch("reviews.actions.assigning.held_until", soon),
        patch("reviews.actions.working.leased_until", soon),
    ):
        yield


def _alone(act: Callable[[Crowd], None], crowd: Crowd) -> None:
    try:
        act(crowd)
    finally:
        connections.close_all()


def _work(crowd: Crowd, cast: Cast, person: User, number: int, until: float) -> None:
    chance = random.Random(number)  # noqa: S311 - the same run again
    actor = actor_in(person, cast.team)
    while time.monotonic() < until:
        try:
            if not _take_a_turn(crowd, cast, actor, number, chance):
                return
        except DomainError as error:
            crowd.refused[error.code] += 1
        except DatabaseError:
            crowd.killed += 1
            connection.close()


def _take_a_turn(
    crowd: Crowd, cast: Cast, actor: Actor, number: int, chance: random.Random
) -> bool:
    """Work on the next dispute; False where all are judged.

    One that nobody holds and nobody is offered would be looked for until the time is over, and
    told as never judged.
    """
    _note_session(crowd, number)
    try:
        held = take_next(actor=actor, team=cast.team, now=timezone.now())
    except MissingError:
        time.sleep(0.2)
        return bool(_unjudged(cast))
    _judge_somehow(crowd, cast, actor, held, chance)
    return True


def _judge_somehow(
    crowd: Crowd, cast: Cast, actor: Actor, held: Assignment, chance: random.Random
) -> None:
    """Mostly as it should be; some walk away, some come back with an old number."""
    dispute, lease = held.dispute, held.lease
    fate = chance.random()
    if fate < 0.05:
        crowd.abandoned += 1
        return
    start_review(actor=actor, dispute=dispute, lease=lease, now=timezone.now())
    if fate < 0.3:
        _type(crowd, actor, held)
    if 0.3 <= fate < 0.45:
        held = _given_again(cast, actor, held)
        _try_with(crowd, actor, held, lease)  # the page that was open before
    _try_with(crowd, actor, held, held.lease)


def _given_again(cast: Cast, actor: Actor, held: Assignment) -> Assignment:
    """Handed back, and assigned to the same person by an editor."""
    dispute, now = held.dispute, timezone.now()
    hand_back(actor=actor, dispute=dispute, lease=held.lease, reason="No time.", now=now)
    return assign_dispute(
        actor=cast.actor("editor"), dispute=dispute, reviewer=actor.user, now=timezone.now()
    )


def _type(crowd: Crowd, actor: Actor, held: Assignment) -> None:
    for version in range(3):
        try:
            save_draft(
                actor=actor,
                dispute=held.dispute,
                lease=held.lease,
                version=version,
                values={"rationale": str(version)},
                now=timezone.now(),
            )
        except DatabaseError:
            crowd.lost_saves[held.pk] += 1
            raise
        crowd.saved[held.pk] += 1


def _try_with(crowd: Crowd, actor: Actor, held: Assignment, lease: int) -> None:
    """Judge under this number; what is refused is counted."""
    try:
        verdict = record_verdict(
            actor=actor,
            dispute=held.dispute,
            lease=lease,
            judgements=[
                Judgement(position.pk, "supported", "open")
                for position in held.dispute.claim.positions.all()
            ],
            desk_note="hold",
            rationale="Nobody has a list.",
            confidence="low",
            now=timezone.now(),
        )
    except DomainError as error:
        crowd.refused[error.code] += 1
    else:
        crowd.accepted.append((verdict.pk, held.pk, lease))


def _note_session(crowd: Crowd, number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        crowd.pids[number] = cursor.fetchone()[0]


def _kill(crowd: Crowd, every: float) -> None:
    chance = random.Random(0)  # noqa: S311 - the same run again
    while not crowd.over.wait(every):
        pids = list(crowd.pids.values())
        if pids:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_terminate_backend(%s)", [chance.choice(pids)])
