"""An audited change without its event is refused at the commit, whatever made it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Field, Model

from accounts.actions import system
from accounts.models import Membership, Team, Token, User
from articles.models import Article, Outlet, Revision, Story, StoryArticle
from articles.verbs import ARTICLE_CHANGED
from audit.actions import record
from audit.models import Event
from claims.models import Claim, Decision, Discrepancy
from reviews.models import Assignment, Capture, DeskNote, Dispute, Evidence, Finding, Verdict
from tests.audit.world import make_world
from tests.builders import NOW
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])

EDITS: dict[type[Model], dict[str, Any]] = {
    User: {"is_superuser": True},
    Team: {"name": "Renamed"},
    Membership: {"role": "administrator"},
    Token: {"scopes": ["manage"]},
    Outlet: {"name": "Renamed"},
    Story: {"title": "Renamed"},
    Article: {"author": "Somebody Else"},
    StoryArticle: {"placement": "removed"},
    Claim: {"version": 9},
    Discrepancy: {"state": "dismissed"},
    Decision: {"undone_at": NOW},
    Dispute: {"reason": "None."},
    Assignment: {"due_at": NOW},
    Evidence: {"circle": "dispute"},
    DeskNote: {"line": "Print it."},
}
"""One audited change for each kind of row that may change at all."""

ADDITIONS: dict[type[Model], dict[str, Any]] = {
    User: {"email": "another@verify.example"},
    Team: {"slug": "another"},
    Membership: {"archived_at": NOW},
    Token: {"digest": "another"},
    Outlet: {"name": "Another", "domain": "another.example"},
    Story: {"slug": "another"},
    Article: {},
    StoryArticle: {"file": "another.txt", "article": None},
    Revision: {"number": 9},
    Claim: {},
    Discrepancy: {"attribute": "another"},
    Decision: {},
    Dispute: {"attribute": "another"},
    Assignment: {"round": 9},
    Verdict: {},
    Finding: {"verdict": None},
    Evidence: {},
    DeskNote: {"undone_at": NOW},
}
"""What makes a copy of an existing row one that the other constraints allow."""


def _copy(model: type[Model]) -> Model:
    row = model._default_manager.order_by("pk").last()
    assert row is not None
    for name, value in ADDITIONS[model].items():
        setattr(row, name, value)
    if isinstance(row, StoryArticle):
        row.article = _fresh(Article)
    if isinstance(row, Finding):
        row.verdict = _fresh(Verdict)
    row.pk = None
    row._state.adding = True
    return row


def _fresh(model: type[Any]) -> Any:
    row = model.objects.order_by("pk").last()
    row.pk = None
    row._state.adding = True
    row.save()
    return row


def _column(model: type[Model], field: str) -> str:
    """Its column; none of the fields here is another table's side of a relation."""
    found = model._meta.get_field(field)
    assert isinstance(found, Field)
    assert found.column is not None
    return found.column


def _silent(model: type[Model]) -> str:
    return f"{model._meta.label_lower} .* was changed without an event in the trail"


@pytest.mark.parametrize("model", EDITS)
def test_an_edit_without_an_event_is_refused(model: type[Model], cast: Cast) -> None:
    make_world(cast)
    before = list(model._default_manager.order_by("pk").values())
    row = model._default_manager.order_by("pk").last()
    assert row is not None
    ((field, value),) = EDITS[model].items()
    column = _column(model, field)

    setattr(row, field, value)
    with pytest.raises(IntegrityError, match=_silent(model)):
        row.save()
    with pytest.raises(IntegrityError, match=_silent(model)):
        model._default_manager.filter(pk=row.pk).update(**{field: value})
    with pytest.raises(IntegrityError, match=_silent(model)):
        model._default_manager.bulk_update([row], [field])
    with pytest.raises(IntegrityError, match=_silent(model)), connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {model._meta.db_table} SET {column} = %s WHERE id = %s",  # noqa: S608
            [value, row.pk],
        )

    assert list(model._default_manager.order_by("pk").values()) == before


@pytest.mark.parametrize("model", ADDITIONS)
def test_a_new_row_without_an_event_is_refused(model: type[Model], cast: Cast) -> None:
    make_world(cast)
    before = model._default_manager.count()

    with pytest.raises(IntegrityError, match="without an event in the trail"), transaction.atomic():
        _copy(model).save()
    with pytest.raises(IntegrityError, match="without an event in the trail"), transaction.atomic():
        model._default_manager.bulk_create([_copy(model)])

    assert model._default_manager.count() == before


def test_a_deletion_without_an_event_is_refused(cast: Cast) -> None:
    make_world(cast)

    with pytest.raises(IntegrityError, match=r"claims\.decision .* without an event"):
        Decision.objects.all().delete()


def test_the_owner_is_held_to_it_too(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match=_silent(Team)):
        Team.objects.using("owner").filter(pk=cast.team.pk).update(name="Renamed")


def test_an_event_of_an_earlier_transaction_covers_nothing(cast: Cast) -> None:
    assert Event.objects.about("accounts.team", cast.team.pk).exists()

    with pytest.raises(IntegrityError, match=_silent(Team)):
        Team.objects.filter(pk=cast.team.pk).update(name="Renamed")


def test_an_event_on_another_row_covers_nothing(cast: Cast) -> None:
    made = make_world(cast)
    changed, other = made.articles

    @transaction.atomic
    def change_one_and_record_the_other() -> None:
        Article.objects.filter(pk=changed.pk).update(author="Somebody")
        record(
            actor=system().stamp(),
            verb=ARTICLE_CHANGED,
            target=other,
            team=cast.team.pk,
            now=NOW,
            related=[changed],
        )

    with pytest.raises(IntegrityError, match=f"articles.article {changed.pk} "):
        change_one_and_record_the_other()


def test_a_temporary_table_of_the_same_name_covers_nothing(cast: Cast) -> None:
    connection.close()  # the trigger's plan must be a new one

    @transaction.atomic
    def rename_under_a_false_trail() -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "CREATE TEMP TABLE audit_event ON COMMIT DROP AS"
                " SELECT 'accounts.team'::text AS object_type, %s::bigint AS object_id,"
                " '[]'::jsonb AS covers, pg_current_xact_id() AS xid",
                [cast.team.pk],
            )
            Team.objects.filter(pk=cast.team.pk).update(name="Renamed")

    with pytest.raises(IntegrityError, match=_silent(Team)):
        rename_under_a_false_trail()


def test_one_event_covers_every_row_that_it_names(cast: Cast) -> None:
    made = make_world(cast)
    first, second = made.articles

    with transaction.atomic():
        Article.objects.filter(pk__in=[first.pk, second.pk]).update(author="Somebody")
        record(
            actor=system().stamp(),
            verb=ARTICLE_CHANGED,
            target=first,
            team=cast.team.pk,
            now=NOW,
            covers=[second],
        )

    assert list(
        Article.objects.filter(pk__in=[first.pk, second.pk]).values_list("author", flat=True)
    ) == ["Somebody", "Somebody"]


def test_what_is_not_audited_needs_no_event(cast: Cast) -> None:
    made = make_world(cast)

    User.objects.filter(pk=cast.editor.pk).update(last_login=NOW, password="!")
    Revision.objects.update(stage="extracted", attempts=3, last_error="none")
    Story.objects.filter(pk=made.story.pk).update(wanted=9, compared=9, tried_at=NOW)
    Discrepancy.objects.update(severity=0.1, folded=True, handed_on_at=NOW)
    Assignment.objects.update(lease=9)

    assert Assignment.objects.filter(lease=9).exists()


@pytest.mark.parametrize(
    "model, change",
    [
        (Revision, {"text": "Another text."}),
        (Revision, {"sha256": "0"}),
        (Revision, {"number": 7}),
        (Verdict, {"rationale": "Another reason."}),
        (Verdict, {"desk_note": "use"}),
        (Finding, {"is_so": "supported"}),
    ],
)
def test_what_is_final_is_never_changed(
    model: type[Any], change: dict[str, object], cast: Cast
) -> None:
    make_world(cast)

    with pytest.raises(IntegrityError, match="is immutable"):
        model.objects.update(**change)


@pytest.mark.parametrize("model", [Revision, Verdict, Finding, Evidence, Capture])
def test_what_is_final_is_never_deleted(model: type[Any], cast: Cast) -> None:
    make_world(cast)

    with pytest.raises(IntegrityError, match="rows are never deleted"), connection.cursor() as cur:
        cur.execute(f"DELETE FROM {model._meta.db_table}")  # noqa: S608
