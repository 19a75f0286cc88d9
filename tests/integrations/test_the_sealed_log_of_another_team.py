"""Once acts are sealed, exports, proofs, the feed and webhooks tell of the own team's alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from accounts.actions import system
from audit.models import Event
from integrations.actions.webhooks import create_webhook
from integrations.enums import Payload
from integrations.models import Delivery
from tests.api.canary import CANARY, without
from tests.api.client import api_of
from tests.api.desk import make_desk
from tests.builders import NOW
from tests.cast import Cast
from tests.integrations.hooks import EVERY_TYPE, announce

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]

READS = (
    *("/events/", "/events/?after=-1&limit=200", "/events/?ordering=", "/events/export/"),
    *("/events/export/?door=", "/events/?type=dispute.opened", "/deliveries/?limit=200"),
)


@pytest.mark.parametrize("role", ["editor", "auditor", "administrator"])
def test_what_is_sealed_of_theirs_is_in_no_answer(role: str, cast: Cast) -> None:
    for team in (cast.team, cast.other_team):
        create_webhook(
            actor=system(team),
            team=team,
            url="https://cms.example/hook",
            types=EVERY_TYPE,
            payload=Payload.FULL,
            now=NOW,
        )
    make_desk(cast.team, cast.editor, "Ours")
    make_desk(cast.other_team, cast.outsider, CANARY)
    announce()
    api = api_of(getattr(cast, role), cast.team)

    answers = {path: api.get(path) for path in READS}
    answers |= {
        f"/events/{event.pk}/{rest}": api.get(f"/events/{event.pk}/{rest}")
        for event in Event.objects.in_team(cast.other_team.pk)[:5]
        for rest in ("", "proof/")
    }

    assert [path for path, answer in answers.items() if not without(answer)] == []
    assert {answer.status_code for path, answer in answers.items() if path not in READS} <= {
        403,
        404,
    }
    messages = Delivery.objects.filter(team=cast.team)
    assert messages.exists()
    assert not messages.filter(body__icontains=CANARY).exists()


def test_the_canary_sings_in_its_own_sealed_log(cast: Cast, trail_files: Path) -> None:  # noqa: ARG001 - must be there
    """Or the test above would find nothing in nothing."""
    make_desk(cast.other_team, cast.outsider, CANARY)
    announce()
    api = api_of(cast.outsider, cast.other_team)

    assert not without(api.get("/events/export/"))
    assert not without(api.get("/events/", after=-1, limit=200))
