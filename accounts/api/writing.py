"""How a request that changes something is answered: under its conditions, as one transaction."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.http import Http404
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.once import done_once, once_of, said_again
from verify.api.etags import OneFormRenderer, etag_of, in_one_snapshot, require_match

if TYPE_CHECKING:
    from accounts.api.acting import ActingViewSet

Handler = Callable[..., Response]


def answer(
    view: ActingViewSet[Any], handler: Handler, request: Request, *args: Any, **kwargs: Any
) -> HttpResponseBase:
    """What the view's handler answers, where the request's conditions hold.

    A key comes before a tag: what was done already is told again, though the row has changed by it.
    """
    act: Callable[[], Response] = partial(handler, request, *args, **kwargs)
    wanted = request.headers.get("If-Match")
    if wanted is not None:
        act = partial(_matched, view, wanted, act)
    once = once_of(view, request)
    if once is None:
        view.before_writing()
        return act() if wanted is None else in_one_snapshot(act)
    if (earlier := once.earlier(view.now)) is not None:
        return said_again(earlier)
    with once.alone():
        view.before_writing()
        in_one = transaction.atomic(_called) if wanted is None else in_one_snapshot
        return in_one(partial(done_once, view, once, act))


def current_etag(view: ActingViewSet[Any]) -> str | None:
    """The tag of the row that the request is to change, as its caller would read it now."""
    reading = view.reading_action()
    if reading is None:
        return None
    response: Response = getattr(view.sibling(reading), reading)(view.request, **view.kwargs)
    return etag_of(OneFormRenderer().render(response.data))


def _called(act: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    return act()


def _matched(view: ActingViewSet[Any], wanted: str, act: Callable[[], Response]) -> Response:
    """What the act answers on the row as its caller knows it.

    With the row's new tag, for the next change, where it can still be read.
    """
    require_match(wanted, current_etag(view))
    response = act()
    try:
        tag = current_etag(view)
    except Http404:
        return response
    if tag is not None:
        response["ETag"] = tag
    return response
