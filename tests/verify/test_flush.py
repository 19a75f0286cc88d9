"""What a test commits is gone before the next one, the trail too; the guards still stand."""

import psycopg
import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connections

from accounts.actions import ensure_default_team
from accounts.models import Team
from audit.models import Event
from tests.flush import flush_as_owner


@pytest.mark.django_db(transaction=True)
def test_the_trail_is_emptied_and_what_migrations_made_is_kept() -> None:
    ensure_default_team()
    committed = Event.objects.count()

    flush_as_owner()

    assert committed > 0
    assert (Event.objects.count(), Team.objects.count()) == (0, 0)
    assert ContentType.objects.filter(app_label="audit", model="event").exists()


@pytest.mark.django_db(transaction=True)
def test_the_guards_stand_again_afterwards() -> None:
    ensure_default_team()

    flush_as_owner()

    with (
        psycopg.connect(**connections["owner"].get_connection_params()) as owner,
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"),
    ):
        owner.execute("TRUNCATE audit_event CASCADE")
