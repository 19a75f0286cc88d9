"""All four addresses, or none."""

import pytest

from verify.servers.addresses import ADDRESSES, AddressesError, are_given


def test_all_addresses_mean_those_servers() -> None:
    assert are_given(dict.fromkeys(ADDRESSES, "somewhere"))


@pytest.mark.parametrize("environment", [{}, dict.fromkeys(ADDRESSES, "")])
def test_none_means_the_embedded_servers(environment: dict[str, str]) -> None:
    assert not are_given(environment)


def test_some_is_an_error_that_names_what_is_missing() -> None:
    with pytest.raises(AddressesError) as refused:
        are_given({"DATABASE_URL": "somewhere", "REDIS_URL": "elsewhere"})

    assert str(refused.value) == (
        "DATABASE_URL, REDIS_URL is set, but DATABASE_OWNER_URL, DATABASE_SEALER_URL is not."
        " Set all four addresses to use those servers, or none of them to use the embedded ones."
    )
