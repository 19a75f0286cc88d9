"""Coming in without a password that works: by an invitation, or after forgetting it."""

from __future__ import annotations

from django.contrib.auth import login, logout
from django.contrib.auth.tokens import default_token_generator
from django.contrib.auth.views import PasswordResetConfirmView, redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts.actions import accept_as, accept_as_new, ask_for_password, set_password
from accounts.actions.invitations import usable_invitation
from accounts.forms import ForgottenForm, NewAccountForm, PasswordFields
from accounts.models import Invitation, User
from accounts.permissions import Actor
from verify.errors import ConflictError, MissingError
from verify.pages import say

BACKEND = "django.contrib.auth.backends.ModelBackend"


@sensitive_post_parameters()
@never_cache
def invitation(request: HttpRequest, key: str) -> HttpResponse:
    """Accept an invitation: as a new person, or as whoever has the account of its address."""
    try:
        found = usable_invitation(key, timezone.now())
    except (MissingError, ConflictError) as error:
        return _closed(request, error)
    if not User.objects.filter(email=found.email).exists():
        return _new_person(request, found, key)
    user = request.user
    if not isinstance(user, User):
        return redirect_to_login(request.get_full_path())
    if user.email != found.email:
        return _foreign(request, found)
    if request.method == "POST":
        accept_as(key=key, user=user, now=timezone.now())
        return _welcome(request, found)
    return render(request, "accounts/invitation.html", {"invitation": found})


def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for a link to set a new password. The answer tells nobody who has an account."""
    form = ForgottenForm(request.POST or None)
    if form.is_valid():
        ask_for_password(email=form.cleaned_data["email"], now=timezone.now())
        return render(request, "accounts/forgotten_sent.html", form.cleaned_data)
    return render(request, "accounts/forgotten.html", {"form": form})


class NewPasswordForm(PasswordFields):
    """What Django's view gives a user to and saves."""

    def __init__(self, user: User | None, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # as the view hands them on
        self.user = user

    def clean(self) -> dict[str, object]:
        given = super().clean()
        user = self.user
        if user is not None and not self.errors:
            actor = Actor(user, None, None, frozenset())
            self.carry_out(
                lambda: set_password(
                    actor=actor, user=user, password=given["password"], now=timezone.now()
                )
            )
        return given

    def save(self) -> User | None:
        """The password was set while the form was checked: only the action knows whether it may."""
        return self.user


class NewPasswordView(PasswordResetConfirmView):
    """Set a new password by the link of a letter. Django's own hides the link's key at once."""

    template_name = "accounts/new_password.html"
    form_class = NewPasswordForm  # type: ignore[assignment] # it gives what the view asks for
    token_generator = default_token_generator
    success_url = reverse_lazy("login")

    def form_valid(self, form: NewPasswordForm) -> HttpResponse:  # type: ignore[override] # as above
        say(self.request, "Your new password is set. Log in with it.")
        return super().form_valid(form)  # type: ignore[arg-type] # as above


def _new_person(request: HttpRequest, found: Invitation, key: str) -> HttpResponse:
    if request.user.is_authenticated:
        return _foreign(request, found)
    form = NewAccountForm(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        user = form.carry_out(
            lambda: accept_as_new(
                key=key, name=given["name"], password=given["password"], now=timezone.now()
            )
        )
        if user:
            login(request, user, backend=BACKEND)
            return _welcome(request, found)
    return render(request, "accounts/invitation.html", {"invitation": found, "form": form})


def _foreign(request: HttpRequest, found: Invitation) -> HttpResponse:
    """Somebody else is logged in than the one who was invited."""
    if request.method == "POST" and "log_out" in request.POST:
        logout(request)
        return redirect(request.path)
    context = {"invitation": found, "foreign": True}
    return render(request, "accounts/invitation.html", context, status=403)


def _welcome(request: HttpRequest, found: Invitation) -> HttpResponse:
    say(request, f"Welcome to {found.team}. You are {found.get_role_display().lower()} here.")
    return redirect("stories", team=found.team.slug)


def _closed(request: HttpRequest, error: MissingError | ConflictError) -> HttpResponse:
    gone = 404 if isinstance(error, MissingError) else 410
    return render(request, "accounts/invitation_closed.html", {"error": error}, status=gone)
