"""Every caller at every address, in every way to name a row: the other team's are not there."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.actions import remove_member, system
from accounts.enums import GRANTS, NEVER_BY_INTEGRATIONS, Permission, Role
from accounts.models import Membership
from articles.actions import revise_article
from articles.api.lines import taken_in
from articles.bulk import work_off
from articles.models import Article
from tests.api.canary import CANARY, without
from tests.api.client import Api, api_of, integration, key_of
from tests.api.desk import make_desk
from tests.api.operations import operations
from tests.api.probes import Probe, Target, probes
from tests.api.test_who_may_what import NEEDS
from tests.builders import NOW
from tests.cast import Cast
from verify.api.problems import problem_of as problem_of_line
from verify.api.urls import v1

Caller = tuple[Callable[[Cast], Api], frozenset[Permission]]


@pytest.fixture
def target(cast: Cast) -> Target:
    return Target(
        make_desk(cast.team, cast.editor, "Ours"),
        make_desk(cast.other_team, cast.outsider, CANARY),
        cast.outsider,
    )


def _expired(cast: Cast) -> Api:
    key = key_of(cast.editor, cast.team, expires_at=timezone.now() + timedelta(milliseconds=50))
    time.sleep(0.06)
    return Api(key)


def _removed(cast: Cast) -> Api:
    api = api_of(cast.reviewer, cast.team)
    _end(cast)
    return api


def _removed_with_a_session(cast: Cast) -> Api:
    api = Api()
    api.client.force_login(cast.reviewer)
    _end(cast)
    return api


def _end(cast: Cast) -> None:
    membership = Membership.objects.get(user=cast.reviewer, team=cast.team)
    remove_member(actor=system(), membership=membership, now=timezone.now())


def _integration(cast: Cast) -> Api:
    scopes = set(Permission) - NEVER_BY_INTEGRATIONS
    return integration(cast.team, cast.administrator, scopes)[0]


def _with_role(role: str) -> Callable[[Cast], Api]:
    return lambda cast: api_of(getattr(cast, role), cast.team)


LIVING: dict[str, Caller] = {
    **{str(role): (_with_role(role), frozenset(GRANTS[role])) for role in Role},
    "integration": (_integration, frozenset(set(Permission) - NEVER_BY_INTEGRATIONS)),
}
SHUT_OUT: dict[str, tuple[Callable[[Cast], Api], int, str]] = {
    "anonymous": (lambda _: Api(), 401, "not_authenticated"),
    "expired": (_expired, 401, "token_expired"),
    "removed": (_removed, 401, "token_revoked"),
    "removed with a session": (_removed_with_a_session, 404, "not_found"),
}


def _answer(api: Api, probe: Probe) -> Any:
    if probe.body is None:
        return api.get(probe.path)
    return api.send(probe.operation.method, probe.path, probe.body)


def _told(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"] if answer.status_code >= 400 else ""


def test_the_router_has_every_address() -> None:
    """Its operations are declared in `NEEDS`; what stands beside them is open to everybody."""
    beside = {getattr(each, "name", None) for each in v1} - {None}

    assert beside == {"schema", "docs"}
    assert {str(operation) for operation in operations()} == set(NEEDS)


@pytest.mark.parametrize("caller", SHUT_OUT)
def test_whoever_is_shut_out_learns_nothing_in_any_way(
    caller: str, cast: Cast, target: Target
) -> None:
    make, status, code = SHUT_OUT[caller]
    api = make(cast)

    for probe in probes(target):
        answer = _answer(api, probe)
        assert without(answer), probe
        if caller == "removed with a session" and probe.operation.resource == "teams":
            continue  # of which a session's user has as many as there are: none
        assert _told(answer) == (status, code), probe


@pytest.mark.parametrize("caller", LIVING)
def test_no_way_leads_to_the_other_teams_rows(caller: str, cast: Cast, target: Target) -> None:
    make, may = LIVING[caller]
    api = make(cast)

    for probe in probes(target):
        answer = _answer(api, probe)
        assert without(answer) or _echoed(probe, answer), (probe, answer.content, answer.headers)
        if NEEDS[str(probe.operation)] not in may:
            assert _told(answer) == (403, "forbidden"), probe
        else:
            _JUDGED[probe.way](probe, answer)


def _echoed(probe: Probe, answer: Any) -> bool:
    """Whether it only says which word of the caller's cannot be used."""
    return probe.way == "filter" and answer.status_code == 422


def _not_there(probe: Probe, answer: Any) -> None:
    assert _told(answer) == (404, "not_found"), (probe, answer.content)


def _nothing_found(probe: Probe, answer: Any) -> None:
    assert _told(answer) == (200, ""), (probe, answer.content)
    assert answer.json()["results"] == [], probe


def _refused_or_ours(probe: Probe, answer: Any) -> None:
    """A value that is none of the filter's is refused; whatever is listed is the team's own."""
    assert answer.status_code in (200, 422), (probe, answer.content)


def _unmoved(probe: Probe, answer: Any) -> None:
    """A list refuses what it does not know, a row passes over it, if there is one yet."""
    assert answer.status_code in (200, 404, 409, 422), (probe, answer.content)


def _as_unknown_as_nobodys(probe: Probe, answer: Any) -> None:
    """Refused for this field, or for what the request lacks before it is read."""
    assert answer.status_code in (403, 404, 409, 422), (probe, answer.content)
    named = [each for each in answer.json()["errors"] if each.get("field") == probe.names]
    assert {each["code"] for each in named} <= {"unknown"}, (probe, answer.content)


_JUDGED: dict[str, Callable[[Probe, Any], None]] = {
    "path": _not_there,
    "filter by id": _nothing_found,
    "search": _nothing_found,
    "history": _nothing_found,
    "filter": _refused_or_ours,
    "order": _refused_or_ours,
    "include": _unmoved,
    "body": _as_unknown_as_nobodys,
}


def test_each_reference_in_a_body_is_looked_up_in_the_team(cast: Cast, target: Target) -> None:
    """And is told as unknown to whoever may write there: none is passed over."""
    apis = [api_of(who, cast.team) for who in (cast.editor, cast.administrator)]
    by_body = [probe for probe in probes(target) if probe.way == "body"]

    passed_over = [
        str(probe)
        for probe in by_body
        if not any(_told_as_unknown(probe, _answer(api, probe)) for api in apis)
    ]

    assert passed_over == []
    assert len(by_body) > 25


def _told_as_unknown(probe: Probe, answer: Any) -> bool:
    return any(
        each["code"] == "unknown" and each.get("field", "").split(".")[0] == probe.names
        for each in answer.json()["errors"]
    )


def test_a_line_in_bulk_reaches_no_row_of_theirs(cast: Cast, target: Target) -> None:
    api = api_of(cast.editor, cast.team)
    ours, theirs = target.ours.ids, target.theirs.ids
    lines = [
        {"story": theirs["stories"], "text": "They said 40 people were hurt."},
        {"story": ours["stories"], "outlet": theirs["outlets"], "text": "They said 40 were hurt."},
    ]

    begun = api.raw("/articles/bulk/", "\n".join(map(json.dumps, lines)), "application/x-ndjson")
    work_off(
        job_id=begun.json()["id"], take_in=taken_in, explain=problem_of_line, now=timezone.now()
    )

    job = api.get(f"/jobs/{begun.json()['id']}/")
    assert without(job)
    assert [line["problem"]["field"] for line in job.json()["lines"]] == ["story", "outlet"]
    assert {line["problem"]["code"] for line in job.json()["lines"]} == {"unknown"}


def test_a_flag_names_a_revision_of_its_own_article_alone(cast: Cast, target: Target) -> None:
    """By its number there; another article's, of whichever team, is as unknown as nobody's."""
    theirs = Article.objects.get(pk=str(target.theirs.ids["articles"]))
    revise_article(actor=cast.actor("outsider"), article=theirs, text=f"{CANARY} again.", now=NOW)
    newest = theirs.revisions.order_by("-number")[0]
    api, path = api_of(cast.editor, cast.team), f"/articles/{target.ours.ids['articles']}/flag/"
    body = {"start": 0, "end": 4, "reason": "It has 62."}

    answers = [
        api.post(path, {**body, "revision": named}) for named in (newest.number, newest.pk, 999_999)
    ]

    assert [_told(answer) for answer in answers] == [(404, "not_found")] * 3
    assert len({answer.json()["detail"] for answer in answers}) == 1
    assert {answer.json()["errors"][0]["field"] for answer in answers} == {"revision"}
    assert all(without(answer) for answer in answers)
