"""How moderators change things in the admin: by the same actions as everybody, and never else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

from django import forms
from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from unfold.widgets import UnfoldAdminTextareaWidget

from accounts.models import User
from accounts.permissions import Actor, moderator
from verify.admin import ShownAdmin, is_staff
from verify.errors import DomainError
from verify.pages import key_in

Row = TypeVar("Row", bound=Model)

Act = Callable[[Actor, Row, dict[str, Any]], object]
"""One action on one row, with what the form asked for."""

ROWS_A_STEP = 50
"""So many rows are done in one request; a page tells of it before the next."""
ROWS_NAMED = 20
"""So many are named where an action asks."""


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
        asked: type[Asked] = Asked,
    ) -> HttpResponse | None:
        """Carry the action out on each row, after a page that asks for what it needs.

        Each row has a transaction of its own: what is refused for one is done for the others. Many
        rows are done in steps, with a page that tells how far it has come and goes on by itself;
        whoever closes it has done what it tells, and nothing else.
        """
        form = asked(request.POST if "apply" in request.POST else None, rows=rows)
        if not form.is_valid():
            return self._page_asking(request, rows, form)
        step = Step.begun(request, rows)
        for row in rows.filter(pk__gt=step.after).order_by("pk")[:ROWS_A_STEP]:
            step.count(row, done=self._done(request, act, row, form.cleaned_data))
        if step.more:
            return self._page_on_the_way(request, step)
        messages.success(request, f"Done for {step.done} of {step.total}.")
        return None

    def _done(self, request: HttpRequest, act: Act[Row], row: Row, values: dict[str, Any]) -> bool:
        try:
            act(acting(request), row, values)
        except DomainError as error:
            messages.error(request, f"{row}: {error}")
            return False
        return True

    def _page_asking(self, request: HttpRequest, rows: QuerySet[Row], form: Asked) -> HttpResponse:
        context = {
            **self._about(request),
            "form": form,
            "rows": rows[:ROWS_NAMED],
            "total": rows.count(),
            "sent": _sent(request, leaving_out={"apply", *form.fields}),
        }
        return TemplateResponse(request, "moderation/act.html", context)

    def _page_on_the_way(self, request: HttpRequest, step: Step) -> HttpResponse:
        sent = _sent(request, leaving_out=set(step.fields()))
        context = {
            **self._about(request),
            "step": step,
            "sent": [*sent, *step.fields().items()],
        }
        return TemplateResponse(request, "moderation/on_the_way.html", context)

    def _about(self, request: HttpRequest) -> dict[str, Any]:
        described = dict(self.get_action_choices(request))
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": described[request.POST["action"]],
        }


@dataclass(slots=True)
class Step:
    """How far an action on many rows has come: what its page sends on to the next request."""

    total: int
    after: int
    """The key of the last row that was tried."""
    done: int
    refused: int

    @classmethod
    def begun(cls, request: HttpRequest, rows: QuerySet[Any]) -> Step:
        sent = {name: key_in(request.POST.get(name)) for name in ("after", "done", "refused")}
        return cls(total=key_in(request.POST.get("total")) or rows.count(), **sent)

    @property
    def tried(self) -> int:
        return self.done + self.refused

    @property
    def more(self) -> bool:
        return self.tried < self.total and self.tried > 0 and self.tried % ROWS_A_STEP == 0

    def count(self, row: Model, *, done: bool) -> None:
        self.after = row.pk
        self.done += done
        self.refused += not done

    def fields(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in ("total", "after", "done", "refused")}


def _sent(request: HttpRequest, *, leaving_out: set[str]) -> list[tuple[str, str]]:
    """What the browser sent, to be sent again by the next page."""
    left_out = {*leaving_out, "csrfmiddlewaretoken"}
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name not in left_out
        for value in values
    ]


def acting(request: HttpRequest) -> Actor:
    """The moderator who is signed in."""
    assert isinstance(request.user, User)  # noqa: S101 - the admin lets nobody else in
    return moderator(request.user)
