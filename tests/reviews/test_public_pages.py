"""An administrator writes what the newsroom tells everybody of itself."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import Cast

pytestmark = pytest.mark.django_db


def test_an_administrator_publishes_versions_and_nobody_else_does(
    cast: Cast, client: Client
) -> None:
    address = reverse("write_corrections", args=[cast.team.slug])
    client.force_login(cast.administrator)

    shown = client.get(address)
    client.post(address, {"version": 0, "text": "We correct at once."})
    stale = client.post(address, {"version": 0, "text": "We correct late."})
    public = Client().get(reverse("public_corrections", args=[cast.team.slug]))
    client.force_login(cast.editor)

    assert shown.status_code == 200
    assert b"by now" in stale.content
    assert b"We correct late." in stale.content
    assert b"We correct at once." in public.content
    assert client.get(address).status_code == 403
