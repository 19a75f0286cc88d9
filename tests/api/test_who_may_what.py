"""Who may call which operation: one table, against every address that the resolver knows."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.actions import change_user, remove_member, system
from accounts.enums import GRANTS, NEVER_BY_INTEGRATIONS, Permission, Role
from accounts.models import Membership, Token
from accounts.tokens import revoke_token
from tests.api.client import Api, api_of, integration, key_of, problem_of
from tests.api.desk import Desk, make_desk
from tests.api.operations import Operation, operations
from tests.cast import Cast

P = Permission

NEEDS = {
    "GET /absences/": P.READ,
    "GET /absences/{id}/": P.READ,
    "GET /articles/": P.READ,
    "GET /articles/{id}/": P.READ,
    "GET /assignments/": P.READ,
    "GET /assignments/{id}/": P.READ,
    "GET /claim-reviews/": P.READ,
    "GET /claim-reviews/{id}/": P.READ,
    "GET /claims/": P.READ,
    "GET /claims/{id}/": P.READ,
    "GET /comments/": P.READ,
    "GET /comments/{id}/": P.READ,
    "GET /contacts/": P.READ,
    "GET /contacts/{id}/": P.READ,
    "GET /conflicts/": P.READ,
    "GET /conflicts/{id}/": P.READ,
    "GET /decisions/": P.READ,
    "GET /decisions/{id}/": P.READ,
    "GET /desk-notes/": P.READ,
    "GET /desk-notes/{id}/": P.READ,
    "GET /deliveries/": P.MANAGE,
    "GET /deliveries/{id}/": P.MANAGE,
    "GET /discrepancies/": P.READ,
    "GET /discrepancies/{id}/": P.READ,
    "GET /disputes/": P.READ,
    "GET /disputes/{id}/": P.READ,
    "GET /disputes/{id}/candidates/": P.ASSIGN,
    "GET /disputes/{id}/earlier/": P.READ,
    "GET /disputes/{id}/hold/": P.READ,
    "GET /events/": P.TRAIL,
    "GET /events/export/": P.TRAIL,
    "GET /events/{id}/": P.TRAIL,
    "GET /events/{id}/proof/": P.TRAIL,
    "GET /evidence/": P.READ,
    "GET /evidence/{id}/": P.READ,
    "GET /feed-items/": P.READ,
    "GET /feed-items/{id}/": P.READ,
    "GET /feeds/": P.READ,
    "GET /feeds/{id}/": P.READ,
    "GET /foreign-reviews/": P.READ,
    "GET /foreign-reviews/{id}/": P.READ,
    "GET /invitations/": P.READ,
    "GET /invitations/{id}/": P.READ,
    "GET /jobs/": P.READ,
    "GET /jobs/{id}/": P.READ,
    "GET /match/": P.MATCH,
    "GET /members/": P.READ,
    "GET /members/me/": P.READ,
    "GET /members/{id}/": P.READ,
    "GET /notifications/": P.READ,
    "GET /notifications/choices/": P.READ,
    "GET /notifications/{id}/": P.READ,
    "GET /outlets/": P.READ,
    "GET /outlets/{id}/": P.READ,
    "GET /revisions/": P.READ,
    "GET /revisions/{id}/": P.READ,
    "GET /publications/": P.READ,
    "GET /publications/{id}/": P.READ,
    "GET /public-pages/": P.READ,
    "GET /public-pages/{id}/": P.READ,
    "GET /saved-filters/": P.READ,
    "GET /saved-filters/{id}/": P.READ,
    "GET /scales/": P.READ,
    "GET /scales/{id}/": P.READ,
    "GET /statistics/": P.TRAIL,
    "GET /statistics/{id}/": P.TRAIL,
    "GET /review-sources/": P.READ,
    "GET /review-sources/{id}/": P.READ,
    "GET /stories/": P.READ,
    "GET /stories/{id}/": P.READ,
    "GET /stories/{id}/dossier/": P.READ,
    "GET /teams/": P.READ,
    "GET /teams/{id}/": P.READ,
    "GET /teams/{id}/policy/": P.READ,
    "GET /tokens/": P.READ,
    "GET /tokens/{id}/": P.READ,
    "GET /verdicts/": P.READ,
    "GET /verdicts/{id}/": P.READ,
    "GET /webhooks/": P.MANAGE,
    "GET /webhooks/types/": P.MANAGE,
    "GET /webhooks/{id}/": P.MANAGE,
    "PATCH /articles/{id}/": P.SUBMIT,
    "PATCH /feeds/{id}/": P.SUBMIT,
    "PATCH /members/me/": P.READ,
    "PATCH /members/{id}/": P.MANAGE,
    "PATCH /outlets/{id}/": P.CURATE,
    "PATCH /stories/{id}/": P.SUBMIT,
    "PATCH /notifications/choices/": P.READ,
    "PATCH /teams/{id}/": P.MANAGE,
    "PATCH /teams/{id}/policy/": P.MANAGE,
    "PATCH /tokens/{id}/": P.READ,
    "PATCH /webhooks/{id}/": P.MANAGE,
    "POST /absences/": P.READ,
    "POST /absences/{id}/withdraw/": P.READ,
    "POST /articles/bulk/": P.SUBMIT,
    "POST /articles/{id}/flag/": P.FLAG,
    "POST /articles/{id}/retry/": P.SUBMIT,
    "POST /articles/{id}/revisions/": P.SUBMIT,
    "POST /claims/{id}/desk-note/": P.DECIDE,
    "POST /claims/{id}/merge/": P.CURATE,
    "POST /claims/{id}/move/": P.CURATE,
    "POST /claims/{id}/reword/": P.CURATE,
    "POST /claims/{id}/split/": P.CURATE,
    "POST /contacts/": P.FLAG,
    "POST /contacts/{id}/circle/": P.FLAG,
    "POST /contacts/{id}/entries/": P.FLAG,
    "POST /contacts/{id}/erase/": P.DECIDE,
    "POST /conflicts/": P.READ,
    "POST /conflicts/{id}/withdraw/": P.READ,
    "POST /comments/{id}/withdraw/": P.FLAG,
    "POST /decisions/{id}/undo/": P.CURATE,
    "POST /desk-notes/{id}/undo/": P.DECIDE,
    "POST /deliveries/{id}/replay/": P.MANAGE,
    "POST /discrepancies/{id}/dismiss/": P.CURATE,
    "POST /disputes/": P.FLAG,
    "POST /disputes/assign/": P.ASSIGN,
    "POST /disputes/next/": P.JUDGE,
    "POST /disputes/{id}/appeal/": P.FLAG,
    "POST /disputes/{id}/arrange/": P.ASSIGN,
    "POST /disputes/{id}/assign/": P.ASSIGN,
    "POST /disputes/{id}/comments/": P.FLAG,
    "POST /disputes/{id}/confirm/": P.DECIDE,
    "POST /disputes/{id}/decide/": P.DECIDE,
    "POST /disputes/{id}/decline/": P.JUDGE,
    "POST /disputes/{id}/dismiss/": P.DECIDE,
    "POST /disputes/{id}/draft/": P.JUDGE,
    "POST /disputes/{id}/evidence/": P.FLAG,
    "POST /disputes/{id}/hand-back/": P.JUDGE,
    "POST /disputes/{id}/hold/": P.DECIDE,
    "POST /disputes/{id}/merge/": P.DECIDE,
    "POST /disputes/{id}/recuse/": P.JUDGE,
    "POST /disputes/{id}/release/": P.DECIDE,
    "POST /disputes/{id}/reopen/": P.DECIDE,
    "POST /disputes/{id}/reuse/": P.DECIDE,
    "POST /disputes/{id}/split/": P.DECIDE,
    "POST /disputes/{id}/start/": P.JUDGE,
    "POST /disputes/{id}/take/": P.JUDGE,
    "POST /disputes/{id}/unassign/": P.ASSIGN,
    "POST /disputes/{id}/unwatch/": P.READ,
    "POST /disputes/{id}/verdicts/": P.JUDGE,
    "POST /disputes/{id}/waive-contact/": P.DECIDE,
    "POST /disputes/{id}/watch/": P.READ,
    "POST /publications/": P.PUBLISH,
    "POST /publications/{id}/answer-legal/": P.PUBLISH,
    "POST /publications/{id}/ask-legal/": P.PUBLISH,
    "POST /publications/{id}/confirm/": P.PUBLISH,
    "POST /publications/{id}/correct/": P.PUBLISH,
    "POST /publications/{id}/discard/": P.PUBLISH,
    "POST /publications/{id}/explain-contact/": P.PUBLISH,
    "POST /publications/{id}/make-ready/": P.PUBLISH,
    "POST /publications/{id}/notice/": P.PUBLISH,
    "POST /publications/{id}/publish/": P.PUBLISH,
    "POST /publications/{id}/restore/": P.PUBLISH,
    "POST /publications/{id}/schedule/": P.PUBLISH,
    "POST /publications/{id}/sign-withdrawal/": P.PUBLISH,
    "POST /publications/{id}/unschedule/": P.PUBLISH,
    "POST /publications/{id}/word/": P.PUBLISH,
    "POST /publications/{id}/withdraw/": P.WITHDRAW,
    "POST /public-pages/": P.MANAGE,
    "POST /saved-filters/": P.READ,
    "POST /saved-filters/{id}/forget/": P.READ,
    "POST /scales/": P.MANAGE,
    "POST /evidence/": P.FLAG,
    "POST /evidence/{id}/circle/": P.FLAG,
    "POST /evidence/{id}/erase/": P.DECIDE,
    "POST /evidence/{id}/retry/": P.FLAG,
    "POST /feed-items/{id}/retry/": P.SUBMIT,
    "POST /feeds/": P.SUBMIT,
    "POST /feeds/{id}/archive/": P.SUBMIT,
    "POST /feeds/{id}/fetch/": P.SUBMIT,
    "POST /feeds/{id}/pause/": P.SUBMIT,
    "POST /feeds/{id}/resume/": P.SUBMIT,
    "POST /invitations/": P.MANAGE,
    "POST /invitations/{id}/renew/": P.MANAGE,
    "POST /invitations/{id}/revoke/": P.MANAGE,
    "POST /match/": P.MATCH,
    "POST /members/{id}/remove/": P.MANAGE,
    "POST /members/{id}/role/": P.MANAGE,
    "POST /notifications/read-all/": P.READ,
    "POST /notifications/{id}/read/": P.READ,
    "POST /outlets/": P.SUBMIT,
    "POST /review-sources/": P.SUBMIT,
    "POST /review-sources/{id}/archive/": P.SUBMIT,
    "POST /review-sources/{id}/read/": P.SUBMIT,
    "POST /stories/": P.SUBMIT,
    "POST /stories/{id}/articles/": P.SUBMIT,
    "POST /stories/{id}/place/": P.CURATE,
    "POST /stories/{id}/retry/": P.SUBMIT,
    "POST /tokens/": P.READ,
    "POST /tokens/{id}/revoke/": P.READ,
    "POST /tokens/{id}/rotate/": P.READ,
    "POST /webhooks/": P.MANAGE,
    "POST /webhooks/{id}/archive/": P.MANAGE,
    "POST /webhooks/{id}/disable/": P.MANAGE,
    "POST /webhooks/{id}/enable/": P.MANAGE,
    "POST /webhooks/{id}/ping/": P.MANAGE,
    "POST /webhooks/{id}/replay/": P.MANAGE,
    "POST /webhooks/{id}/rotate/": P.MANAGE,
}


@pytest.fixture
def desk(cast: Cast) -> Desk:
    return make_desk(cast.team, cast.editor, "Ours")


def _call(api: Api, operation: Operation, desk: Desk) -> tuple[int, str]:
    """The status and, where it is a refusal, its code. Bodies are empty: rights come first."""
    path = operation.path(desk.ids)
    response = api.get(path) if operation.method == "GET" else api.send(operation.method, path, {})
    code = response.json()["code"] if response.status_code >= 400 else ""
    return response.status_code, code


def _refused(api: Api, desk: Desk) -> set[str]:
    return {
        str(operation)
        for operation in operations()
        if _call(api, operation, desk) == (403, "forbidden")
    }


def test_every_operation_is_declared() -> None:
    assert {str(operation) for operation in operations()} == set(NEEDS)


OF_OTHERS: dict[str, set[str]] = {Role.ADMINISTRATOR: {"POST /tokens/{id}/rotate/"}}
"""What a role sees and may not do: an administrator revokes a member's key, and never gets it."""


@pytest.mark.parametrize("role", list(Role))
def test_a_personal_token_with_all_scopes_may_what_its_role_may(
    role: str, cast: Cast, desk: Desk
) -> None:
    api = api_of(getattr(cast, role), cast.team)

    beyond = {name for name, p in NEEDS.items() if p not in GRANTS[role]}
    assert _refused(api, desk) == beyond | OF_OTHERS.get(role, set())


@pytest.mark.parametrize("scope", list(Permission))
def test_a_token_with_one_scope_may_that_alone(scope: Permission, cast: Cast, desk: Desk) -> None:
    api = api_of(cast.editor, cast.team, [scope])
    allowed = {scope} & GRANTS[Role.EDITOR]

    assert _refused(api, desk) == {name for name, p in NEEDS.items() if p not in allowed}


def test_an_integration_never_judges_decides_or_manages(cast: Cast, desk: Desk) -> None:
    scopes = set(Permission) - NEVER_BY_INTEGRATIONS
    api, _ = integration(cast.team, cast.administrator, scopes)

    assert _refused(api, desk) == {n for n, p in NEEDS.items() if p in NEVER_BY_INTEGRATIONS}


def test_a_missing_scope_is_named_with_what_would_do(cast: Cast, desk: Desk) -> None:
    api = api_of(cast.editor, cast.team, [Permission.READ])

    problem = problem_of(api.post(f"/stories/{desk.ids['stories']}/articles/", {}), 403)

    assert "read" in problem["detail"]
    assert "submit" in problem["hint"]


def _expired(cast: Cast) -> str:
    """A key whose short life is over by the time that it is used."""
    key = key_of(cast.editor, cast.team, expires_at=timezone.now() + timedelta(milliseconds=50))
    time.sleep(0.06)
    return key


def _revoked(cast: Cast) -> str:
    key = key_of(cast.editor, cast.team)
    newest = Token.objects.order_by("-pk")[0]
    revoke_token(actor=system(), token=newest, now=timezone.now())
    return key


@pytest.mark.parametrize(
    "make_key,code",
    [
        pytest.param(lambda _: "", "not_authenticated", id="anonymous"),
        pytest.param(lambda _: "vfy_nobodys", "token_unknown", id="unknown"),
        pytest.param(_expired, "token_expired", id="expired"),
        pytest.param(_revoked, "token_revoked", id="revoked"),
    ],
)
def test_without_a_living_token_nothing_answers(
    make_key: object, code: str, cast: Cast, desk: Desk
) -> None:
    assert callable(make_key)
    api = Api(make_key(cast))

    answers = {str(operation): _call(api, operation, desk) for operation in operations()}

    assert answers == dict.fromkeys(NEEDS, (401, code))


@pytest.mark.django_db
def test_a_refusal_says_how_to_sign_in() -> None:
    response = Api().get("/stories/")

    assert response["WWW-Authenticate"] == 'Bearer realm="api"'
    assert problem_of(response, 401)["hint"] != ""


def test_a_removed_member_reads_nothing_with_their_token_or_session(cast: Cast, desk: Desk) -> None:
    api = api_of(cast.reviewer, cast.team)
    session = Api()
    session.client.force_login(cast.reviewer)
    membership = Membership.objects.get(user=cast.reviewer)
    remove_member(actor=system(), membership=membership, now=timezone.now())

    by_token = {str(o): _call(api, o, desk) for o in operations()}
    assert by_token == dict.fromkeys(NEEDS, (401, "token_revoked"))
    answers = {str(o): _call(session, o, desk)[0] for o in operations() if o.method == "GET"}
    assert {name for name, status in answers.items() if status != 404} == {"GET /teams/"}
    assert session.get("/teams/").json()["results"] == []


def test_a_deactivated_users_token_opens_nothing(cast: Cast) -> None:
    key = key_of(cast.reporter, cast.team)
    change_user(actor=system(), user=cast.reporter, now=timezone.now(), is_active=False)

    assert problem_of(Api(key).get("/stories/"), 401)["code"] == "token_inactive"
