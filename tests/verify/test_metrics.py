"""A monitor with the token reads how the installation stands; to others there is no such page."""

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from audit.alarms import LAG, raise_alarm
from tests.builders import make_article, make_story
from tests.cast import Cast

TOKEN = "a-monitor-s-token"


@pytest.fixture
def monitor(settings: Settings) -> Client:
    settings.METRICS_TOKEN = TOKEN
    return Client(headers={"Authorization": f"Bearer {TOKEN}"})


def test_alarms_and_what_waits_are_told(cast: Cast, monitor: Client) -> None:
    make_article(make_story(cast.team), read=False)
    raise_alarm(LAG, "The oldest unsealed event is 40 s old.", now=timezone.now())

    lines = monitor.get("/metrics").content.decode().splitlines()

    assert 'verify_trail_alarm{kind="lag"} 1.0' in lines
    assert 'verify_trail_alarm{kind="verification"} 0.0' in lines
    assert "verify_revisions_waiting 1.0" in lines
    assert "verify_trail_sealed_events 0.0" in lines


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["", "Bearer", "Bearer another"])
def test_without_the_token_there_is_no_such_page(settings: Settings, token: str) -> None:
    settings.METRICS_TOKEN = TOKEN

    assert Client(headers={"Authorization": token}).get("/metrics").status_code == 404


@pytest.mark.django_db
def test_where_no_token_is_set_there_is_no_such_page(settings: Settings) -> None:
    settings.METRICS_TOKEN = ""

    assert Client(headers={"Authorization": "Bearer "}).get("/metrics").status_code == 404
