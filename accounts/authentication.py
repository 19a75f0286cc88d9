"""Who calls the API: the holder of a token, or somebody signed in to the pages."""

from __future__ import annotations

from django.utils import timezone
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.request import Request

from accounts.holders import holder_of
from accounts.models import Token, User
from accounts.permissions import Actor, actor_holding
from accounts.tokens import digest_of, note_token_use, opens_from
from verify.addresses import client_address

SCHEME = "Bearer"


REFUSALS = {
    "token_unknown": "There is no such token.",
    "token_revoked": "This token was revoked.",
    "token_rotated": "This token has another key by now.",
    "token_expired": "This token has expired.",
    "token_inactive": "The token's user or team is no longer active.",
}
"""Why a key opens nothing. Only its holder can learn that it once did."""


class TokenAuthentication(BaseAuthentication):
    """`Authorization: Bearer vfy_…`, looked up by the key's digest."""

    actor: Actor
    """Who holds the key, once it has opened."""

    def authenticate(self, request: Request) -> tuple[User, Token] | None:
        words = get_authorization_header(request).decode("latin-1").split()
        if not words or words[0].lower() != SCHEME.lower():
            return None
        if len(words) != 2:  # noqa: PLR2004 - the scheme and the key
            raise AuthenticationFailed("The Authorization header has no key.", "token_missing")
        now, digest = timezone.now(), digest_of(words[1])
        holder = holder_of(digest)
        if holder is None or holder.refusal(digest, now):
            code = holder.refusal(digest, now) if holder else "token_unknown"
            raise AuthenticationFailed(REFUSALS[code], code)
        _require_address(holder.token, client_address(request))
        note_token_use(token=holder.token, now=now)
        self.actor = actor_holding(holder.token, holder.role)
        return holder.token.user, holder.token

    def authenticate_header(self, request: Request) -> str:
        return f'{SCHEME} realm="api"'


def _require_address(token: Token, address: str) -> None:
    if not opens_from(token, address):
        raise PermissionDenied(
            f"This token opens nothing from {address or 'an unknown address'}.", "token_address"
        )


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call] # untyped there
    """The token as OpenAPI describes it."""

    target_class = TokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "A key of the team: `Authorization: Bearer vfy_…`.",
        }
