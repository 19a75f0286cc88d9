from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from unfold.widgets import UnfoldAdminPasswordWidget

from accounts.actions import (
    add_member,
    change_user,
    create_team,
    create_user,
    remove_member,
    renew_invitation,
    revoke_invitation,
    set_password,
)
from accounts.models import (
    Absence,
    Invitation,
    Membership,
    PasswordReset,
    RecoveryCode,
    RememberedAnswer,
    Team,
    Token,
    User,
)
from accounts.moderation import ActingAdmin, Asked
from accounts.permissions import Actor
from accounts.second_factor import reset_second_factor
from accounts.tokens import revoke_token
from verify.admin import ShownAdmin, ShownInline


class PasswordAsked(Asked):
    password = forms.CharField(
        widget=UnfoldAdminPasswordWidget(attrs={"autocomplete": "new-password"}), strip=False
    )
    again = forms.CharField(
        widget=UnfoldAdminPasswordWidget(attrs={"autocomplete": "new-password"}), strip=False
    )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if len(self.rows) != 1:
            raise forms.ValidationError("Choose one person: everybody has a password of their own.")
        if given.get("password") != given.get("again"):
            self.add_error("again", "This is not the same password.")
        return given


class UserForm(forms.ModelForm[User]):
    def clean_email(self) -> str:
        """As it is stored: addresses do not differ by case."""
        return str(self.cleaned_data["email"]).lower()


class MembershipInline(ShownInline[Membership, User]):
    model = Membership
    fields = ("team", "role", "created_at", "archived_at")
    related = ("team", "user")


class TeamMembersInline(ShownInline[Membership, Team]):
    model = Membership
    fk_name = "team"
    fields = ("user", "role", "created_at", "archived_at")
    related = ("team", "user")


@admin.register(User)
class UserAdmin(ActingAdmin[User]):
    form = UserForm
    list_display = ("name", "email", "kind", "is_staff", "is_active", "last_login")
    list_filter = ("kind", "is_staff", "is_active")
    search_fields = ("name", "email")
    hidden = ("password",)
    adds = ("email", "name", "is_staff")
    edits = ("email", "name", "time_zone", "is_staff", "is_active")
    inlines = (MembershipInline,)
    actions = ("give_password", "lock", "unlock", "reset_factor")

    def get_inlines(self, request: HttpRequest, obj: User | None) -> list[Any]:
        return list(self.inlines) if obj else []

    def add_row(self, actor: Actor, values: dict[str, Any]) -> User:
        return create_user(
            actor=actor,
            email=values["email"],
            name=values["name"],
            moderator=values["is_staff"],
            now=timezone.now(),
        )

    def change_row(self, actor: Actor, row: User, values: dict[str, Any]) -> object:
        return change_user(actor=actor, user=row, now=timezone.now(), **values)

    @admin.action(description="Set a password")
    def give_password(self, request: HttpRequest, rows: QuerySet[User]) -> HttpResponse | None:
        def act(actor: Actor, user: User, asked: dict[str, Any]) -> object:
            return set_password(
                actor=actor, user=user, password=asked["password"], now=timezone.now()
            )

        return self.act_on_each(request, rows, act, PasswordAsked)

    @admin.action(description="Lock: no sign-in, no session, no token")
    def lock(self, request: HttpRequest, rows: QuerySet[User]) -> HttpResponse | None:
        def act(actor: Actor, user: User, _: dict[str, Any]) -> object:
            return change_user(actor=actor, user=user, now=timezone.now(), is_active=False)

        return self.act_on_each(request, rows, act)

    @admin.action(description="Unlock")
    def unlock(self, request: HttpRequest, rows: QuerySet[User]) -> HttpResponse | None:
        def act(actor: Actor, user: User, _: dict[str, Any]) -> object:
            return change_user(actor=actor, user=user, now=timezone.now(), is_active=True)

        return self.act_on_each(request, rows, act)

    @admin.action(description="Reset the second factor")
    def reset_factor(self, request: HttpRequest, rows: QuerySet[User]) -> HttpResponse | None:
        def act(actor: Actor, user: User, _: dict[str, Any]) -> object:
            return reset_second_factor(actor=actor, user=user, now=timezone.now())

        return self.act_on_each(request, rows, act)


@admin.register(RecoveryCode)
class RecoveryCodeAdmin(ShownAdmin[RecoveryCode]):
    list_display = ("user", "used_at")
    list_select_related = ("user",)
    hidden = ("digest",)


@admin.register(Team)
class TeamAdmin(ActingAdmin[Team]):
    list_display = ("name", "slug", "time_zone", "created_at", "archived_at")
    search_fields = ("name", "slug")
    adds = ("name", "slug", "time_zone")
    inlines = (TeamMembersInline,)

    def get_inlines(self, request: HttpRequest, obj: Team | None) -> list[Any]:
        return list(self.inlines) if obj else []

    def add_row(self, actor: Actor, values: dict[str, Any]) -> Team:
        return create_team(actor=actor, now=timezone.now(), **values)


@admin.register(Membership)
class MembershipAdmin(ActingAdmin[Membership]):
    list_display = ("user", "team", "role", "created_at", "archived_at")
    list_filter = ("role", "team")
    list_select_related = ("user", "team")
    search_fields = ("user__name", "user__email")
    adds = ("team", "user", "role")
    edits = ("role",)
    actions = ("end",)

    def add_row(self, actor: Actor, values: dict[str, Any]) -> Membership:
        return add_member(actor=actor, now=timezone.now(), **values)

    def change_row(self, actor: Actor, row: Membership, values: dict[str, Any]) -> object:
        return add_member(
            actor=actor, team=row.team, user=row.user, now=timezone.now(), role=row.role
        )

    def has_change_permission(self, request: HttpRequest, obj: Membership | None = None) -> bool:
        ended = obj is not None and obj.archived_at is not None
        return not ended and super().has_change_permission(request, obj)

    @admin.action(description="End")
    def end(self, request: HttpRequest, rows: QuerySet[Membership]) -> HttpResponse | None:
        def act(actor: Actor, membership: Membership, _: dict[str, Any]) -> object:
            return remove_member(actor=actor, membership=membership, now=timezone.now())

        return self.act_on_each(request, rows, act)


@admin.register(Invitation)
class InvitationAdmin(ActingAdmin[Invitation]):
    list_display = ("email", "team", "role", "invited_by", "expires_at", "accepted_at")
    list_filter = ("team", "role")
    list_select_related = ("team", "invited_by")
    search_fields = ("email",)
    hidden = ("nonce", "digest")
    actions = ("renew", "revoke")

    @admin.action(description="Send again")
    def renew(self, request: HttpRequest, rows: QuerySet[Invitation]) -> HttpResponse | None:
        def act(actor: Actor, invitation: Invitation, _: dict[str, Any]) -> object:
            return renew_invitation(actor=actor, invitation=invitation, now=timezone.now())

        return self.act_on_each(request, rows, act)

    @admin.action(description="Revoke")
    def revoke(self, request: HttpRequest, rows: QuerySet[Invitation]) -> HttpResponse | None:
        def act(actor: Actor, invitation: Invitation, _: dict[str, Any]) -> object:
            return revoke_invitation(actor=actor, invitation=invitation, now=timezone.now())

        return self.act_on_each(request, rows, act)


@admin.register(PasswordReset)
class PasswordResetAdmin(ShownAdmin[PasswordReset]):
    list_display = ("user", "requested_at", "mailed_at", "mail_error")
    list_select_related = ("user",)
    search_fields = ("user__email",)


@admin.register(Absence)
class AbsenceAdmin(ShownAdmin[Absence]):
    """When, not why: the note is between the member and their newsroom."""

    list_display = ("user", "team", "starts_at", "ends_at", "archived_at")
    list_filter = ("team",)
    list_select_related = ("user", "team")
    search_fields = ("user__name", "user__email")
    hidden = ("note",)


@admin.register(Token)
class TokenAdmin(ActingAdmin[Token]):
    list_display = ("name", "prefix", "team", "user", "kind", "last_used_at", "revoked_at")
    list_filter = ("kind", "team")
    list_select_related = ("team", "user")
    search_fields = ("name", "prefix")
    hidden = ("digest", "previous_digest")
    actions = ("revoke",)

    @admin.action(description="Revoke")
    def revoke(self, request: HttpRequest, rows: QuerySet[Token]) -> HttpResponse | None:
        def act(actor: Actor, token: Token, _: dict[str, Any]) -> object:
            return revoke_token(actor=actor, token=token, now=timezone.now())

        return self.act_on_each(request, rows, act)


@admin.register(RememberedAnswer)
class RememberedAnswerAdmin(ShownAdmin[RememberedAnswer]):
    """That something was answered; what, its caller's key alone opens."""

    list_display = ("id", "team", "user", "status", "expires_at")
    list_filter = ("team", "status")
    list_select_related = ("team", "user")
    search_fields = ("user__name", "user__email")
    hidden = ("digest", "fingerprint", "headers", "body")
