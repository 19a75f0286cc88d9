"""The pages of webhooks and of what others have checked against the rules of axe."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from integrations.actions.importing import add_source
from integrations.actions.webhooks import disable_webhook
from integrations.models import Attempt
from tests.browser.conftest import SignIn
from tests.browser.test_accessibility_of_the_newsroom import LOOKS, _broken, _look  # noqa: F401
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.integrations.elsewhere import make_foreign_review
from tests.integrations.hooks import make_delivery, make_webhook

pytestmark = pytest.mark.django_db(transaction=True)


@LOOKS
def test_no_page_of_webhooks_breaks_a_rule(
    page: Page, live_server: LiveServer, sign_in: SignIn, cast: Cast
) -> None:
    team = cast.team.slug
    sign_in(cast.administrator)
    empty = _broken(page, live_server, [reverse("webhooks", args=[team])])
    hook, off = (make_webhook(cast, description=name).webhook for name in ("CMS", "Chat bot"))
    disable_webhook(actor=cast.actor("administrator"), webhook=off, now=NOW)
    row = make_delivery(hook)
    Attempt.objects.create(
        team=cast.team, delivery=row, number=1, started_at=NOW, status=500, response="broken"
    )

    broken = _broken(
        page,
        live_server,
        [
            *(reverse(name, args=[team]) for name in ("webhooks", "new_webhook")),
            *(reverse("webhook", args=[team, each.pk]) for each in (hook, off)),
            reverse("change_webhook", args=[team, hook.pk]),
            reverse("delivery", args=[team, row.pk]),
        ],
    )

    assert empty == broken == {}


@LOOKS
def test_no_page_of_others_checks_breaks_a_rule(
    page: Page, live_server: LiveServer, sign_in: SignIn, cast: Cast
) -> None:
    team = cast.team.slug
    sign_in(cast.editor)
    addresses = [reverse(name, args=[team]) for name in ("foreign_reviews", "review_sources")]
    empty = _broken(page, live_server, addresses)
    told = make_contradiction(cast.team)
    source = add_source(
        actor=cast.actor("editor"), team=cast.team, url="https://factcheck.example/", now=NOW
    )
    make_foreign_review(source, "40 people were hurt when a ferry ran aground off Port Ellery")

    broken = _broken(
        page,
        live_server,
        [
            *addresses,
            reverse("claim", args=[team, told.claim.pk]),
            reverse("dispute", args=[team, told.dispute.pk]),
            reverse("story", args=[team, told.story.slug]),
        ],
    )

    assert empty == broken == {}
