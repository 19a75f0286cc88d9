"""Who calls the API: the holder of a token, or somebody signed in to the pages."""

from __future__ import annotations

from django.db.models import Q
from django.utils import timezone
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.request import Request

from accounts.models import Token, User
from accounts.tokens import digest_of, note_token_use, opens_from
from verify.addresses import client_address

SCHEME = "Bearer"


class TokenAuthentication(BaseAuthentication):
    """`Authorization: Bearer vfy_…`, looked up by the key's digest."""

    def authenticate(self, request: Request) -> tuple[User, Token] | None:
        words = get_authorization_header(request).decode("latin-1").split()
        if not words or words[0].lower() != SCHEME.lower():
            return None
        if len(words) != 2:  # noqa: PLR2004 - the scheme and the key
            raise AuthenticationFailed("The Authorization header has no key.", "token_missing")
        now = timezone.now()
        digest, tokens = digest_of(words[1]), Token.objects.select_related("user", "team")
        token = tokens.opened_by(digest, now).usable(now).first()
        if token is None:
            raise _refusal(digest)
        address = client_address(request)
        if not opens_from(token, address):
            raise PermissionDenied(
                f"This token opens nothing from {address or 'an unknown address'}.",
                "token_address",
            )
        note_token_use(token=token, now=now)
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        return f'{SCHEME} realm="api"'


def _refusal(digest: str) -> AuthenticationFailed:
    """Why a key opens nothing. Only its holder can learn that it once did."""
    token = Token.objects.filter(Q(digest=digest) | Q(previous_digest=digest)).first()
    if token is None:
        return AuthenticationFailed("There is no such token.", "token_unknown")
    if token.revoked_at:
        return AuthenticationFailed("This token was revoked.", "token_revoked")
    if token.digest != digest:
        return AuthenticationFailed("This token has another key by now.", "token_rotated")
    if token.expires_at and token.expires_at <= timezone.now():
        return AuthenticationFailed("This token has expired.", "token_expired")
    return AuthenticationFailed("The token's user or team is no longer active.", "token_inactive")


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
