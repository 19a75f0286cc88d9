"""What all pages share: the team of the address, who acts, and how a refusal is shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.middleware import HtmxDetails

from accounts.enums import Permission
from accounts.models import Team, User
from accounts.permissions import Actor, actor_in
from verify.errors import ConflictError, DomainError, ForbiddenError, InvalidError

PAGE_SIZE = 25

COUNTED = 10_000
"""Up to here the rows of a long list are counted, and beyond as far as somebody has turned."""
LAST_PAGE = 100_000

LONGEST_WORDS = 200
"""Characters of a search box that are looked for."""

Rest = ParamSpec("Rest")
Made = TypeVar("Made")
Row = TypeVar("Row")


class TeamRequest(HttpRequest):
    """A request for a page of one team, by one of its members."""

    user: User
    htmx: HtmxDetails
    team: Team
    actor: Actor


def team_page(
    view: Callable[Concatenate[TeamRequest, Rest], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """A page under /t/<team>/: for members alone. To others the team is not there."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, team: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        asked = cast("TeamRequest", request)
        asked.team = get_object_or_404(Team.objects.visible_to(asked.user), slug=team)
        asked.actor = actor_in(asked.user, asked.team)
        with timezone.override(_zone_of(asked.user, asked.team)):
            return view(asked, *args, **kwargs)

    return guarded


def team_in_context(request: HttpRequest) -> dict[str, object]:
    """What the frame of each page needs: the team, and what its reader may do there."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None:
        return {}
    may = {permission.value: actor.may(permission) for permission in Permission}
    return {"team": actor.team, "actor": actor, "may": may}


class ActionForm(forms.Form):
    """A form whose input an action may refuse; the refusal stands beside the field it names."""

    required_css_class = "required"

    def carry_out(self, action: Callable[[], Made]) -> Made | None:
        """What the action gives; None where it refused, with the errors on the form.

        A refusal of the actor is shown so too: they may have had the right when they began to type.
        """
        try:
            return action()
        except (InvalidError, ConflictError, ForbiddenError) as error:
            self.add_error(error.field if error.field in self.fields else None, str(error))
            return None

    def carries_out(self, action: Callable[[], object]) -> bool:
        """Whether the action was done; else the errors are on the form."""
        return self.carry_out(action) is not None


class RefusalMiddleware:
    """Shows what an action refused: a message where the button was, else a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Django calls this with whatever a view raised."""
        if not isinstance(error, DomainError):
            return None
        if request.method == "POST" and isinstance(error, (InvalidError, ConflictError)):
            messages.error(request, str(error))
            return go_back(request, request.path)
        return render(
            request,
            "refused.html",
            {"error": error, "back": _came_from(request)},
            status=error.status,
        )


def go_back(request: HttpRequest, default: str) -> HttpResponseRedirect:
    """To where the button's form says that its person was, else to `default`."""
    back = request.POST.get("back", "")
    return HttpResponseRedirect(back if _is_ours(request, back) else default)


def say(request: HttpRequest, text: str, *, undo: str = "") -> None:
    """A message on the next page; `undo` is the address that takes back what was done."""
    messages.success(request, text, extra_tags=f"undo:{undo}" if undo else "")


def searched(request: HttpRequest) -> str:
    """The words of the search box, without what no text in the database can hold."""
    return request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_WORDS]


def key_in(given: str | None) -> int:
    """The row's key that a form sent; 0, which no row has, for anything else."""
    return int(given) if given and re.fullmatch(r"[0-9]{1,18}", given) else 0


def page_of(request: HttpRequest, rows: QuerySet[Any, Row], size: int = PAGE_SIZE) -> Page[Row]:
    """The page that was asked for; the nearest one there is."""
    return Paginator(rows, size).get_page(request.GET.get("page"))


class LongPaginator(Paginator[Row]):
    """Pages of a long list, whose rows are counted up to COUNTED, or to the page that is asked.

    The order is walked by key alone; whole rows are read of the one page.
    """

    def __init__(self, rows: QuerySet[Any, Row], size: int, asked: str | None) -> None:
        super().__init__(rows, size)
        self.rows = rows
        self.counted_pages = max(COUNTED // size, min(key_in(asked), LAST_PAGE))

    @cached_property
    def count(self) -> int:
        """All rows there are, or one more than the counted pages hold."""
        return self.rows.order_by()[: self.counted_pages * self.per_page + 1].count()

    @property
    def has_more(self) -> bool:
        """Whether there are more pages than were counted."""
        return self.num_pages > self.counted_pages

    def page(self, number: int | str) -> Page[Row]:
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        keys = self.rows.prefetch_related(None).values_list("pk", flat=True)
        wanted = list(keys[first : first + self.per_page])
        return Page(self.rows.filter(pk__in=wanted), number, self)


def long_page_of(
    request: HttpRequest, rows: QuerySet[Any, Row], size: int = PAGE_SIZE
) -> Page[Row]:
    """As `page_of`, for a list that may be so long that counting it takes a while."""
    asked = request.GET.get("page")
    return LongPaginator(rows, size, asked).get_page(asked)


def _came_from(request: HttpRequest) -> str:
    referer = request.headers.get("Referer", "")
    return referer if _is_ours(request, referer) else ""


def _is_ours(request: HttpRequest, address: str) -> bool:
    return bool(address) and url_has_allowed_host_and_scheme(
        address, {request.get_host()}, require_https=request.is_secure()
    )


def _zone_of(user: User, team: Team) -> ZoneInfo:
    """The user's zone; where they have chosen none, the newsroom's."""
    name = user.time_zone if user.time_zone != "UTC" else team.time_zone
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
