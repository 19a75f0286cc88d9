"""What can go wrong outside, in words for whoever pasted the address."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import httpcore
import httpx
from ssrfguard import BlockedAddressError, BlockedURLError, SSRFGuardError

from verify.errors import InvalidError


class OutsideError(InvalidError):
    """An address that could not be had. `code` tells why, `again` whether later may differ.

    Codes: not_an_address, not_public, unreachable, too_slow, too_large, too_many_redirects,
    unreadable_answer, refused_there.
    """

    code = "unreachable"
    title = "The address could not be fetched"

    def __init__(self, detail: str, *, code: str, hint: str = "", again: bool = False) -> None:
        super().__init__(detail, code=code, field="url", hint=hint)
        self.again = again


@contextmanager
def in_words() -> Iterator[None]:
    """What the libraries raise inside, as an OutsideError that names no inner address."""
    try:
        yield
    except (BlockedURLError, httpx.InvalidURL) as error:
        literal = isinstance(error.__cause__, BlockedAddressError)
        raise (_not_public() if literal else _not_an_address()) from error
    except BlockedAddressError as error:
        raise _not_public() from error
    except (httpcore.TimeoutException, TimeoutError) as error:
        raise too_slow() from error
    except (httpcore.ProtocolError, UnicodeError) as error:
        raise OutsideError(
            "What answers there does not speak HTTP as it should.", code="unreadable_answer"
        ) from error
    except (httpcore.NetworkError, SSRFGuardError, OSError) as error:
        raise OutsideError(
            "Nobody answers at this address.",
            code="unreachable",
            hint="See whether it opens in a browser.",
            again=True,
        ) from error


def _not_an_address() -> OutsideError:
    return OutsideError(
        "This address is not one that is fetched.",
        code="not_an_address",
        hint="It begins with http:// or https://, names a host, and has no password in it.",
    )


def _not_public() -> OutsideError:
    return OutsideError(
        "This address leads into a private network, where nothing is fetched.", code="not_public"
    )


def too_slow() -> OutsideError:
    return OutsideError("The answer took longer than is waited for.", code="too_slow", again=True)


def too_large(limit: int) -> OutsideError:
    return OutsideError(f"The answer has more than {limit:,} bytes.", code="too_large")
