"""Keys to the API: what they open, until when, and that nobody gains by making one."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from accounts.actions import add_member, remove_member, set_password, system
from accounts.enums import NEVER_BY_INTEGRATIONS, Permission, Role, TokenKind, UserKind
from accounts.models import Membership, Token
from accounts.permissions import Actor, actor_with
from accounts.tokens import IssuedToken, create_token, digest_of, note_token_use, revoke_token
from tests.builders import NOW
from tests.cast import Cast
from verify.errors import ConflictError, ForbiddenError, InvalidError

pytestmark = pytest.mark.django_db


def _issue(
    actor: Actor,
    cast: Cast,
    *scopes: str,
    kind: str = TokenKind.PERSONAL,
    expires_at: datetime | None = None,
) -> IssuedToken:
    return create_token(
        actor=actor,
        team=cast.team,
        name="wire",
        kind=kind,
        scopes=scopes,
        now=NOW,
        expires_at=expires_at,
    )


def _integration(cast: Cast, *scopes: str) -> IssuedToken:
    return _issue(cast.actor("administrator"), cast, *scopes, kind=TokenKind.INTEGRATION)


def test_only_the_digest_of_a_key_is_kept(cast: Cast) -> None:
    issued = _issue(cast.actor("reporter"), cast, "read")

    token = Token.objects.get()
    assert token.digest == digest_of(issued.key)
    assert issued.key.startswith(token.prefix)
    assert issued.key not in {str(value) for value in Token.objects.values().get().values()}


def test_a_personal_token_is_its_users_role_within_its_scopes(cast: Cast) -> None:
    issued = _issue(cast.actor("reporter"), cast, "read", "submit", "decide")

    assert actor_with(issued.token).permissions == {Permission.READ, Permission.SUBMIT}


def test_a_personal_token_follows_its_users_role(cast: Cast) -> None:
    issued = _issue(cast.actor("reporter"), cast, "read", "decide")

    add_member(
        actor=system(cast.team), team=cast.team, user=cast.reporter, role=Role.EDITOR, now=NOW
    )
    as_editor = actor_with(issued.token).permissions
    remove_member(
        actor=system(cast.team), membership=Membership.objects.get(user=cast.reporter), now=NOW
    )

    assert as_editor == {Permission.READ, Permission.DECIDE}
    assert actor_with(issued.token).permissions == frozenset()


def test_an_integration_is_a_service_user_within_its_scopes(cast: Cast) -> None:
    issued = _integration(cast, "read", "submit", "assign")

    actor = actor_with(issued.token)
    assert actor.permissions == {Permission.READ, Permission.SUBMIT, Permission.ASSIGN}
    assert (actor.user.kind, actor.user.has_usable_password()) == (UserKind.SERVICE, False)


@pytest.mark.parametrize("scope", sorted(NEVER_BY_INTEGRATIONS))
def test_an_integration_never_judges_decides_or_manages(scope: Permission, cast: Cast) -> None:
    with pytest.raises(InvalidError, match="An integration never gets the scopes"):
        _integration(cast, "read", scope)

    issued = _integration(cast, "read")
    issued.token.scopes.append(scope)  # as if an older release had let it through

    assert actor_with(issued.token).permissions == {Permission.READ}
    with pytest.raises(ForbiddenError) as refused:
        actor_with(issued.token).require(scope, cast.team.pk, "do this")
    assert refused.value.detail == "This token (scopes: read) may not do this."
    assert refused.value.hint.startswith("No integration can.")


def test_a_refusal_names_the_scope_that_is_missing(cast: Cast) -> None:
    for issued in (_integration(cast, "read"), _issue(cast.actor("editor"), cast, "read")):
        with pytest.raises(ForbiddenError) as refused:
            actor_with(issued.token).require(Permission.SUBMIT, cast.team.pk, "submit articles")

        assert refused.value.detail == "This token (scopes: read) may not submit articles."
        assert refused.value.hint == "Use a token with the scope submit."


def test_a_refusal_names_the_role_where_a_scope_would_not_help(cast: Cast) -> None:
    issued = _issue(cast.actor("reporter"), cast, "read")

    with pytest.raises(ForbiddenError) as refused:
        actor_with(issued.token).require(Permission.DECIDE, cast.team.pk, "close disputes")

    assert refused.value.hint == "An editor can."


def test_a_token_opens_its_own_team_alone(cast: Cast) -> None:
    issued = _issue(cast.actor("editor"), cast, "read")

    with pytest.raises(ForbiddenError, match="belongs to another team"):
        actor_with(issued.token).require(Permission.READ, cast.other_team.pk, "read")


def test_only_administrators_make_integrations(cast: Cast) -> None:
    with pytest.raises(ForbiddenError, match="may not create integrations"):
        _issue(cast.actor("editor"), cast, "read", kind=TokenKind.INTEGRATION)


def test_a_token_hands_on_no_more_than_it_has(cast: Cast) -> None:
    narrow = actor_with(_issue(cast.actor("editor"), cast, "read").token)

    with pytest.raises(ForbiddenError, match="may not hand on what it lacks: decide, submit"):
        _issue(narrow, cast, "read", "decide", "submit")

    assert actor_with(_issue(narrow, cast, "read").token).permissions == {Permission.READ}


def test_a_token_hands_on_for_no_longer_than_it_lasts(cast: Cast) -> None:
    end = NOW + timedelta(days=1)
    brief = actor_with(_issue(cast.actor("editor"), cast, "read", expires_at=end).token)

    for later in (None, end + timedelta(seconds=1)):
        with pytest.raises(ForbiddenError, match="ends no later than that one"):
            _issue(brief, cast, "read", expires_at=later)
    assert _issue(brief, cast, "read", expires_at=end).token.expires_at == end


def test_a_token_sets_no_passwords(cast: Cast) -> None:
    held = actor_with(_issue(cast.actor("editor"), cast, "read").token)

    with pytest.raises(ForbiddenError, match="A token sets no passwords"):
        set_password(actor=held, user=cast.editor, password="a whole new passphrase", now=NOW)


def test_a_token_is_usable_until_it_expires_or_is_revoked(cast: Cast) -> None:
    editor = cast.actor("editor")
    lasting = _issue(editor, cast, "read").token
    brief = _issue(editor, cast, "read", expires_at=NOW + timedelta(hours=1)).token
    revoked = _issue(editor, cast, "read").token
    revoke_token(actor=editor, token=revoked, now=NOW)

    assert list(Token.objects.usable(NOW).order_by("pk")) == [lasting, brief]
    assert list(Token.objects.usable(NOW + timedelta(hours=1))) == [lasting]


def test_a_token_of_somebody_inactive_is_useless(cast: Cast) -> None:
    token = _issue(cast.actor("editor"), cast, "read").token
    assert token in Token.objects.usable(NOW)

    cast.editor.is_active = False
    type(cast.editor).objects.filter(pk=cast.editor.pk).update(is_active=False)

    assert token not in Token.objects.usable(NOW)


def test_people_revoke_their_own_and_administrators_any(cast: Cast) -> None:
    token = _issue(cast.actor("editor"), cast, "read").token

    with pytest.raises(ForbiddenError, match="may not revoke other people's tokens"):
        revoke_token(actor=cast.actor("second_editor"), token=token, now=NOW)
    revoke_token(actor=cast.actor("administrator"), token=token, now=NOW)
    with pytest.raises(ConflictError, match="revoked already"):
        revoke_token(actor=cast.actor("editor"), token=token, now=NOW)


@pytest.mark.parametrize(
    "change, field",
    [
        ({"scopes": ["read", "fly"]}, "scopes"),
        ({"scopes": []}, "scopes"),
        ({"name": "  "}, "name"),
        ({"name": "a\0b"}, "name"),
        ({"kind": "master"}, "kind"),
        ({"expires_at": NOW}, "expires_at"),
    ],
)
def test_bad_input_is_refused_by_its_field(
    change: dict[str, object], field: str, cast: Cast
) -> None:
    values = {"name": "wire", "kind": "personal", "scopes": ["read"], "expires_at": None} | change

    with pytest.raises(InvalidError) as refused:
        create_token(actor=cast.actor("editor"), team=cast.team, now=NOW, **values)  # type: ignore[arg-type]

    assert (refused.value.field, Token.objects.count()) == (field, 0)


def test_use_is_noted_to_the_minute(cast: Cast) -> None:
    token = _issue(cast.actor("editor"), cast, "read").token

    for seconds in (0, 30, 59, 61):
        token.refresh_from_db()
        note_token_use(token=token, now=NOW + timedelta(seconds=seconds))

    token.refresh_from_db()
    assert token.last_used_at == NOW + timedelta(seconds=61)
