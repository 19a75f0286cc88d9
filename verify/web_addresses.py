"""Addresses that people give: of receivers, of feeds, and of what others publish."""

from __future__ import annotations

from urllib.parse import urlsplit

from verify.errors import InvalidError
from verify.words import required

LONGEST = 2000


def checked_web_address(url: str) -> str:
    """An address of the web that holds no password. Raises InvalidError for anything else.

    Whether it is a public one is seen when it is fetched.
    """
    url = required(url, "url", "Give an address.", longest=LONGEST)
    try:
        parts = urlsplit(url)
        host, credentials, _ = parts.hostname, parts.username or parts.password, parts.port
    except ValueError as error:
        raise bad_address("This is no address.") from error
    if credentials:
        raise bad_address("A password does not belong into an address: it would stand in logs.")
    odd = any(character.isspace() for character in url) or parts.fragment
    if parts.scheme not in {"http", "https"} or not host or odd:
        raise bad_address("This is no address of the web.")
    return url


def bad_address(detail: str) -> InvalidError:
    return InvalidError(detail, field="url", hint="It begins with https:// and has no # in it.")
