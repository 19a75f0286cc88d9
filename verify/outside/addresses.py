"""Which addresses are reached at all: public ones, and those that the operator names."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import ip_network

from django.conf import settings
from ssrfguard import DEFAULT_DENIED, AddressTable, Block, Policy, Reach

_MORE = {
    "168.63.129.16/32": ("Azure's platform address", "Microsoft"),
    "::ffff:0:0:0/96": ("IPv4-translated", "RFC 2765"),
    # Public IPv6 addresses lie in 2000::/3 alone; what is not assigned yet is refused.
    "::/3": ("outside of global unicast", "RFC 4291"),
    "4000::/2": ("outside of global unicast", "RFC 4291"),
    "8000::/1": ("outside of global unicast", "RFC 4291"),
}
"""What the library's table of IANA's registries does not refuse."""


def policy() -> Policy:
    """Who may be reached, by the settings as they are now."""
    return Policy(
        denied_networks=_TABLE,
        allowed_networks=tuple(ip_network(each) for each in settings.OUTSIDE_ALLOW),
        allowed_ports=frozenset(settings.OUTSIDE_PORTS),
    )


def _more() -> Iterator[Block]:
    for network, (name, source) in _MORE.items():
        yield Block(ip_network(network), name, source, Reach.DENIED)


_TABLE = AddressTable((*DEFAULT_DENIED.blocks, *_more()))
