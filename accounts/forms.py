from __future__ import annotations

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest


class LoginForm(AuthenticationForm):
    """Django's own, with words for people who sign in by e-mail."""

    error_messages = {
        "invalid_login": "E-mail and password do not belong together. Check both and try again.",
        "inactive": "This account is closed. An administrator of your newsroom can say why.",
    }

    def __init__(self, request: HttpRequest | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        self.fields["username"].label = "E-mail"
        self.fields["username"].widget.input_type = "email"
        self.fields["username"].widget.attrs["autocomplete"] = "username"
