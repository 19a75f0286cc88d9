"""The docs and the admin work in a browser under the policy that they are served with."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from tests.admin.desk import fill_every_table
from tests.api.operations import operations
from tests.cast import make_cast
from tests.signing_in import signed_in


@pytest.fixture
def complaints(page: Any) -> list[str]:
    """What the browser complains of: refused styles and scripts, errors, failed requests."""
    said: list[str] = []
    page.on(
        "console",
        lambda m: said.append(f"{m.text} {m.location}") if m.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda got: said.append(got.url) if got.status >= 400 else None)
    return said


@pytest.mark.usefixtures("transactional_db")
def test_the_docs_list_the_operations(page: Any, live_server: Any, complaints: list[str]) -> None:
    page.goto(f"{live_server.url}/api/v1/docs/")

    page.locator(".opblock-tag", has_text="stories").click()
    page.get_by_text("Submit an article to a story").wait_for()
    assert page.locator(".opblock-tag").count() == len({each.resource for each in operations()})

    assert complaints == []


@pytest.mark.usefixtures("transactional_db")
def test_a_moderator_reopens_a_dispute(page: Any, live_server: Any, complaints: list[str]) -> None:
    cast = make_cast()
    told = fill_every_table(cast)
    session = signed_in(cast.moderator).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page.goto(live_server.url + reverse("admin:reviews_dispute_changelist"))
    page.locator(f"[name=_selected_action][value='{told.dispute.pk}']").check()
    page.locator("select[name=action]").select_option("reopen")
    page.get_by_role("button", name="Run").click()
    page.locator("[name=reason]").fill("A new list is out.")
    page.get_by_role("button", name="Reopen").click()
    page.get_by_text("Done for 1 of 1.").wait_for()
    page.goto(live_server.url + reverse("admin:reviews_dispute_change", args=[told.dispute.pk]))

    told.dispute.refresh_from_db()
    assert told.dispute.state == "open"
    assert complaints == []
