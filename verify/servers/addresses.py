"""The four addresses that the project runs on: all of them given, or none."""

from collections.abc import Mapping

ADDRESSES = ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_SEALER_URL", "REDIS_URL")


class AddressesError(Exception):
    """Some addresses are given and some are not, so that it is unclear which servers are meant."""


def are_given(environment: Mapping[str, str]) -> bool:
    """Whether the environment names the servers; false means the embedded ones."""
    missing = [name for name in ADDRESSES if not environment.get(name)]
    if missing and len(missing) < len(ADDRESSES):
        given = [name for name in ADDRESSES if name not in missing]
        raise AddressesError(
            f"{', '.join(given)} is set, but {', '.join(missing)} is not. Set all four addresses"
            " to use those servers, or none of them to use the embedded ones."
        )
    return not missing
