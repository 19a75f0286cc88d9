from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from accounts.models import User
from tests.builders import PASSWORD

SignIn = Callable[[User], None]


@pytest.fixture
def sign_in(page: Page, live_server: LiveServer) -> SignIn:
    """Sign in by the form, as whoever; whoever was signed in before is signed out."""

    def sign_in_as(user: User) -> None:
        page.context.clear_cookies()
        page.goto(f"{live_server.url}/login/")
        page.get_by_label("E-mail").fill(user.email)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.get_by_role("heading", name="Stories").wait_for()

    return sign_in_as


@pytest.fixture(autouse=True)
def _patience(page: Page) -> None:
    # The machine may be busy; what is waited for still comes, or the test fails.
    page.set_default_timeout(20_000)


def open_the_story(page: Page) -> None:
    """From the list to the dossier; returns when its scripts are there too."""
    page.locator(".stories a.title").click()
    page.wait_for_url("**/stories/*/")
