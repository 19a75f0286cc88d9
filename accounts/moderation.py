"""How moderators change things in the admin: by the same actions as everybody, and never else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, TypeVar

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from unfold.widgets import UnfoldAdminTextareaWidget

from accounts.models import User
from accounts.permissions import Actor, moderator
from verify.admin import ShownAdmin, is_staff
from verify.errors import DomainError

Row = TypeVar("Row", bound=Model)

Act = Callable[[Actor, Row, dict[str, Any]], object]
"""One action on one row, with what the form asked for."""


class Asked(forms.Form):
    """What a moderator is asked before an action on several rows."""

    def __init__(self, data: Any = None, *, rows: QuerySet[Any]) -> None:
        super().__init__(data)
        self.rows = rows


class ReasonAsked(Asked):
    reason = forms.CharField(widget=UnfoldAdminTextareaWidget, max_length=5000)


class ActingAdmin(ShownAdmin[Row]):
    """A model of which some fields may be added or changed, each time by an action."""

    adds: ClassVar[Sequence[str]] = ()
    edits: ClassVar[Sequence[str]] = ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return bool(self.adds) and is_staff(request)

    def has_change_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return bool(self.edits) and is_staff(request)

    def get_fields(self, request: HttpRequest, obj: Row | None = None) -> tuple[str, ...]:
        if obj is None:
            return tuple(self.adds)
        shown = super().get_fields(request, obj)
        return (*self.edits, *(name for name in shown if name not in self.edits))

    def get_readonly_fields(self, request: HttpRequest, obj: Row | None = None) -> tuple[str, ...]:
        changeable = self.adds if obj is None else self.edits
        return tuple(name for name in self.get_fields(request, obj) if name not in changeable)

    def add_row(self, actor: Actor, values: dict[str, Any]) -> Row:
        """Make the row by its action."""
        raise NotImplementedError

    def change_row(self, actor: Actor, row: Row, values: dict[str, Any]) -> object:
        """Change the row by its action; `values` holds what the form changed."""
        raise NotImplementedError

    def save_model(self, request: HttpRequest, obj: Row, form: Any, change: Any) -> None:
        actor = acting(request)
        if change:
            values = {name: form.cleaned_data[name] for name in form.changed_data}
            self.change_row(actor, obj, values)
        else:
            obj.pk = self.add_row(actor, form.cleaned_data).pk

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except DomainError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(request.get_full_path())

    def act_on_each(
        self,
        request: HttpRequest,
        rows: QuerySet[Row],
        act: Act[Row],
        asked: type[Asked] | None = None,
    ) -> HttpResponse | None:
        """Carry the action out on each row, after a page that asks for what it needs.

        Each row has a transaction of its own: what is refused for one is done for the others.
        """
        values: dict[str, Any] = {}
        if asked:
            form = asked(request.POST if "apply" in request.POST else None, rows=rows)
            if not form.is_valid():
                return self._page_asking(request, rows, form)
            values = form.cleaned_data
        done = sum(self._done(request, act, row, values) for row in rows)
        if done:
            messages.success(request, f"Done for {done} of {len(rows)}.")
        return None

    def _done(self, request: HttpRequest, act: Act[Row], row: Row, values: dict[str, Any]) -> bool:
        try:
            act(acting(request), row, values)
        except DomainError as error:
            messages.error(request, f"{row}: {error}")
            return False
        return True

    def _page_asking(self, request: HttpRequest, rows: QuerySet[Row], form: Asked) -> HttpResponse:
        name = request.POST["action"]
        described = dict(self.get_action_choices(request))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": described[name],
            "form": form,
            "rows": rows,
            "action": name,
            "checkbox": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "moderation/act.html", context)


def acting(request: HttpRequest) -> Actor:
    """The moderator who is signed in."""
    assert isinstance(request.user, User)  # noqa: S101 - the admin lets nobody else in
    return moderator(request.user)
