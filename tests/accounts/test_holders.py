"""The one look-up of a key finds what the querysets find."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.actions import remove_member, system
from accounts.holders import holder_of
from accounts.models import Membership, Team, Token, User
from accounts.permissions import actor_holding, actor_with
from accounts.tokens import digest_of, revoke_token, rotate_token
from tests.api.client import integration, join, key_of
from tests.cast import Cast


def test_token_user_team_and_role_are_those_of_the_rows(cast: Cast) -> None:
    key = key_of(cast.editor, cast.team)
    join(cast.other_team, cast.editor)

    holder = holder_of(digest_of(key))

    assert holder is not None
    token = Token.objects.get()
    for found, kind, stored in (
        (holder.token, Token, token),
        (holder.token.user, User, cast.editor),
        (holder.token.team, Team, cast.team),
    ):
        row = kind.objects.get(pk=stored.pk)
        names = [field.attname for field in kind._meta.concrete_fields]
        assert {n: getattr(found, n) for n in names} == {n: getattr(row, n) for n in names}
    assert holder.role == "editor"
    assert actor_holding(holder.token, holder.role) == actor_with(token)


def test_an_integration_has_no_role(cast: Cast) -> None:
    api, token = integration(cast.team, cast.administrator, ["read"])

    holder = holder_of(digest_of(api.headers["Authorization"].removeprefix("Bearer ")))

    assert holder is not None
    assert holder.role is None
    assert actor_holding(holder.token, None) == actor_with(token)


@pytest.mark.parametrize("state", ["usable", "revoked", "expired", "rotated", "gone", "inactive"])
def test_a_key_opens_where_the_queryset_says_so(state: str, cast: Cast) -> None:
    digest = digest_of(key_of(cast.editor, cast.team))
    token, now = Token.objects.get(), timezone.now()
    match state:
        case "revoked":
            revoke_token(actor=system(), token=token, now=now)
        case "expired":
            Token.objects.update(expires_at=now - timedelta(seconds=1))
        case "rotated":
            rotate_token(
                actor=cast.actor("editor"), token=token, now=now, overlap=timedelta(hours=1)
            )
        case "gone":
            member = Membership.objects.get(user=cast.editor)
            remove_member(actor=system(), membership=member, now=now)
        case "inactive":
            Team.objects.filter(pk=cast.team.pk).update(archived_at=now)

    holder = holder_of(digest)

    assert holder is not None
    assert (holder.refusal(digest, now) == "") == Token.objects.usable(now).exists()
    assert holder.refusal(digest, now + timedelta(hours=2)) != "" or state == "usable"


@pytest.mark.django_db
def test_nobody_holds_a_key_that_was_never_made() -> None:
    assert holder_of(digest_of("vfy_nobodys")) is None
