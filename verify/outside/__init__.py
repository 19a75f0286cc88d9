"""The one client for fetches outside: what people paste, and what others are told by address.

Public addresses alone are reached, at the ports and within the limits that are set. A name is
resolved once, every answer is checked, and the socket goes to a checked answer, at each redirect
anew. No proxy, cookie or credential of the environment is used.
"""

from verify.outside.fetching import USER_AGENT, Exchange, Fetched, Limits, fetch
from verify.outside.refusals import OutsideError
from verify.outside.waits import ASKS_TO_WAIT, asked_wait

__all__ = [
    "ASKS_TO_WAIT",
    "USER_AGENT",
    "Exchange",
    "Fetched",
    "Limits",
    "OutsideError",
    "asked_wait",
    "fetch",
]
