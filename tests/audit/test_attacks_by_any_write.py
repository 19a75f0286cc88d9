"""A random walk of writes by every way: what commits has its event, the refused left nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from hypothesis.strategies import booleans, integers, sampled_from

from accounts.actions import change_user, create_team, create_user, system
from accounts.models import Team, User
from accounts.verbs import USER_CHANGED
from audit.actions import record, reference
from audit.models import Event
from tests.flush import flush_as_owner

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"])
AUDITED = ("name", "email", "is_active", "is_staff")
WALKS, STEPS = 12, 15


class AnyWrite(RuleBasedStateMachine):
    """People and teams, written by actions, the ORM, in bulk and by SQL, with an event or not."""

    outcomes: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        flush_as_owner()
        self.number = 0
        create_team(actor=system(), name="First", slug="first", now=timezone.now())
        create_user(actor=system(), email="a@b.example", name="First", now=timezone.now())
        self.rows = _rows()
        self.events = _events()

    def teardown(self) -> None:
        flush_as_owner()

    def _attempt(self, write: Callable[[], Any]) -> None:
        self.number += 1
        try:
            with transaction.atomic():
                write()
        except DatabaseError as error:
            if "without an event in the trail" not in str(error):
                raise
            self.outcomes["refused"] += 1
        else:
            self.outcomes["committed"] += 1

    def _row(self, number: int) -> User:
        users = User.objects.order_by("pk")
        return users[number % len(users)]

    @rule()
    def an_action_makes(self) -> None:
        address = f"p{self.number}@b.example"
        self._attempt(
            lambda: create_user(actor=system(), email=address, name="Made", now=timezone.now())
        )

    @rule(number=integers(0, 9))
    def an_action_changes(self, number: int) -> None:
        user = self._row(number)
        self._attempt(
            lambda: change_user(
                actor=system(), user=user, now=timezone.now(), name=f"N{self.number}"
            )
        )

    @rule(number=integers(0, 9), event=booleans(), column=sampled_from(AUDITED))
    def the_orm_saves(self, number: int, event: bool, column: str) -> None:  # noqa: FBT001 - hypothesis passes it so
        user = self._row(number)
        old = getattr(user, column)
        setattr(user, column, not old if isinstance(old, bool) else f"x{self.number}@b.example")

        def write() -> None:
            user.save()
            if event:
                _note(user)

        self._attempt(write)

    @rule(number=integers(0, 9), event=booleans())
    def a_bulk_update_changes(self, number: int, event: bool) -> None:  # noqa: FBT001 - as above
        user = self._row(number)

        def write() -> None:
            User.objects.filter(pk=user.pk).update(name=f"Bulk {self.number}")
            if event:
                _note(user)

        self._attempt(write)

    @rule(count=integers(1, 3))
    def rows_are_made_in_bulk(self, count: int) -> None:
        rows = [Team(name="Bulk", slug=f"bulk-{self.number}-{each}") for each in range(count)]
        self._attempt(lambda: Team.objects.bulk_create(rows))

    @rule(number=integers(0, 9), event=booleans(), deferred=booleans())
    def sql_changes(self, number: int, event: bool, deferred: bool) -> None:  # noqa: FBT001 - as above
        user = self._row(number)

        def write() -> None:
            with connection.cursor() as cursor:
                if not deferred:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                if event and not deferred:
                    _note(user)
                cursor.execute(
                    "UPDATE accounts_user SET name = %s WHERE id = %s", [f"S{self.number}", user.pk]
                )
            if event and deferred:
                _note(user)

        self._attempt(write)

    @rule()
    def sql_deletes(self) -> None:
        self._attempt(lambda: _sql("DELETE FROM accounts_team WHERE slug LIKE 'bulk%'"))

    @rule(number=integers(0, 9))
    def an_event_of_another_row_excuses_nothing(self, number: int) -> None:
        one, other = self._row(number), self._row(number + 1)

        def write() -> None:
            User.objects.filter(pk=one.pk).update(name=f"Other {self.number}")
            if one.pk != other.pk:
                _note(other)

        self._attempt(write)

    @invariant()
    def every_change_has_its_event_and_every_refusal_left_nothing(self) -> None:
        rows, events = _rows(), _events()
        changed = {
            name for name in rows.keys() | self.rows.keys() if _differs(name, rows, self.rows)
        }
        told = {name for event, name in events.items() if event not in self.events}
        assert changed <= told, (changed, told)
        if not changed:
            assert not told, "a refused change left its event behind"
        self.rows, self.events = rows, events


def _differs(name: str, rows: dict[str, Any], before: dict[str, Any]) -> bool:
    return bool(rows.get(name) != before.get(name))


def _rows() -> dict[str, tuple[object, ...]]:
    users = {
        reference(user): tuple(getattr(user, column) for column in AUDITED)
        for user in User.objects.all()
    }
    teams = {reference(team): (team.name, team.slug) for team in Team.objects.all()}
    return users | teams


def _events() -> dict[object, str]:
    return {event.pk: f"{event.object_type}:{event.object_id}" for event in Event.objects.all()}


def _note(user: User) -> None:
    record(actor=system().stamp(), verb=USER_CHANGED, target=user, team=None, now=timezone.now())


def _sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_random_walk_of_writes() -> None:
    run_state_machine_as_test(
        AnyWrite,
        settings=settings(
            max_examples=WALKS,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )

    assert min(AnyWrite.outcomes["committed"], AnyWrite.outcomes["refused"]) > WALKS
