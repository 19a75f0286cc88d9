"""The content security policy is strict, and looser under /admin/ alone."""

import pytest
from django.test import Client


def _policy(client: Client, path: str) -> dict[str, str]:
    header = client.get(path).headers["Content-Security-Policy"]
    directives = (directive.strip().partition(" ") for directive in header.split(";"))
    return {name: sources for name, _, sources in directives}


@pytest.mark.django_db
def test_pages_run_no_script_of_strangers(client: Client) -> None:
    policy = _policy(client, "/healthz")

    assert policy == {
        "default-src": "'self'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }


@pytest.mark.django_db
def test_the_admin_may_evaluate_and_style(client: Client) -> None:
    outside, admin = _policy(client, "/healthz"), _policy(client, "/admin/login/")

    changed = {name: sources for name, sources in admin.items() if sources != outside[name]}

    assert changed == {
        "script-src": "'self' 'unsafe-eval'",
        "style-src": "'self' 'unsafe-inline'",
    }
