from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest
from django.utils import timezone

from accounts.enums import Permission, Role, TokenKind
from accounts.models import Membership, Team, User
from verify.pages import ActionForm

ZONES = {"list": "zones"}
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
NO_DATE = {"invalid": "This is no date. Write it as 2026-01-31."}
LONGEST_TOKEN = 365


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


class PasswordFields(ActionForm):
    """A new password, twice."""

    password = forms.CharField(
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
        help_text="At least 12 characters. A few words together are good.",
    )
    again = forms.CharField(
        label="The same again",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if "again" in given and given.get("password") != given["again"]:
            self.add_error("again", "This is not the same password.")
        return given


class NewAccountForm(PasswordFields):
    name = forms.CharField(
        max_length=200,
        help_text="As it stands in bylines: nobody judges an article that they wrote.",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    field_order = ["name", "password", "again"]


class ChangePasswordForm(PasswordFields):
    current = forms.CharField(
        label="Your password now",
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        strip=False,
    )
    field_order = ["current", "password", "again"]

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_current(self) -> str:
        current: str = self.cleaned_data["current"]
        if not self.user.check_password(current):
            raise forms.ValidationError("This is not your password.")
        return current


class ForgottenForm(ActionForm):
    email = forms.EmailField(
        label="E-mail", widget=forms.EmailInput(attrs={"autocomplete": "username"})
    )


class AccountForm(ActionForm):
    name = forms.CharField(max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    time_zone = forms.CharField(
        max_length=64,
        help_text="Such as Europe/Madrid. With UTC, pages show the newsroom's time.",
        widget=forms.TextInput(attrs=ZONES),
    )


class InviteForm(ActionForm):
    email = forms.EmailField(label="E-mail", widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    role = forms.ChoiceField(choices=Role.choices)


class RoleForm(ActionForm):
    role = forms.ChoiceField(choices=Role.choices)


class Words(forms.CharField):
    """Several words or phrases, apart by commas."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        given = super().to_python(value) or ""
        return [word.strip() for word in given.split(",") if word.strip()]

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise forms.ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        """The action checks each word."""


class DescribeForm(ActionForm):
    languages = Words(required=False, help_text="That you read for work, as codes: en, pt, pt-br.")
    expertise = forms.MultipleChoiceField(
        required=False,
        label="Expert in",
        widget=forms.CheckboxSelectMultiple,
        help_text="Out of the newsroom's list; an administrator keeps it.",
    )
    capacity = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=500,
        label="Disputes at once",
        help_text="No more are assigned automatically. Empty: no limit; 0: none for now.",
    )

    def __init__(self, data: Any, *, membership: Membership) -> None:
        initial = {
            "languages": membership.languages,
            "expertise": membership.expertise,
            "capacity": membership.capacity,
        }
        super().__init__(data, initial=initial)
        subjects = membership.team.expertise
        if subjects:
            self.fields["expertise"].choices = [(each, each) for each in subjects]  # type: ignore[attr-defined]
        else:
            del self.fields["expertise"]


class AbsenceForm(ActionForm):
    """Whole days, in the time zone of whoever fills it in."""

    first = forms.DateField(label="First day away", widget=DAY, error_messages=NO_DATE)
    last = forms.DateField(label="Last day away", widget=DAY, error_messages=NO_DATE)
    note = forms.CharField(
        required=False,
        max_length=300,
        help_text="For the newsroom's members. It stays out of the trail.",
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first, last = given.get("first"), given.get("last")
        if first and last and last < first:
            self.add_error("last", "This is before the first day.")
        return given

    @property
    def starts_at(self) -> datetime:
        return _midnight(self.cleaned_data["first"])

    @property
    def ends_at(self) -> datetime:
        return _midnight(self.cleaned_data["last"] + timedelta(days=1))


class TeamForm(ActionForm):
    name = forms.CharField(max_length=200)
    time_zone = forms.CharField(
        max_length=64, help_text="Such as Europe/Madrid.", widget=forms.TextInput(attrs=ZONES)
    )
    expertise = Words(
        required=False,
        label="Subjects",
        help_text="What members may be expert in, apart by commas: law, health, elections.",
    )

    def __init__(self, data: Any, *, team: Team) -> None:
        known = {"name": team.name, "time_zone": team.time_zone, "expertise": team.expertise}
        super().__init__(data, initial=known)


class TokenForm(ActionForm):
    name = forms.CharField(max_length=100, help_text="What it is for, such as “CMS plugin”.")
    scopes = forms.MultipleChoiceField(
        label="May",
        widget=forms.CheckboxSelectMultiple,
        help_text="Never more than your role may.",
    )
    days = forms.IntegerField(
        label="Ends after days", min_value=1, max_value=LONGEST_TOKEN, initial=90
    )
    networks = forms.CharField(
        label="Only from",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Addresses or networks such as 192.0.2.0/24, one a line. Empty: from everywhere.",
    )

    kind = TokenKind.PERSONAL

    def __init__(self, *args: Any, granted: list[Permission], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scopes"].choices = [(each, each) for each in granted]  # type: ignore[attr-defined]


class CodeForm(ActionForm):
    code = forms.CharField(
        max_length=40,
        help_text="Six digits of the app on your telephone, or a recovery code.",
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "text"}),
    )


def _midnight(day: date) -> datetime:
    """The beginning of a day in the reader's time zone."""
    return timezone.make_aware(datetime.combine(day, time.min))
