"""Nobody enters the admin by a password alone."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django.fixtures import Settings

from accounts.models import RecoveryCode
from accounts.permissions import moderator
from accounts.second_factor import reset_second_factor
from audit.models import Event
from tests.builders import NOW, make_user
from tests.cast import Cast
from tests.signing_in import signed_in
from verify.errors import ForbiddenError

pytestmark = pytest.mark.django_db

ADMIN = "/admin/accounts/user/"


@pytest.fixture
def client(cast: Cast) -> Client:
    client = Client()
    client.force_login(cast.moderator)
    return client


def _code(device: TOTPDevice, *, later: int = 0) -> str:
    """What the telephone shows; `later` steps of 30 seconds from now."""
    clock = TOTP(device.bin_key, device.step, device.t0, device.digits)
    clock.drift = later
    return f"{clock.token():06}"


def _enrol(client: Client) -> list[str]:
    """Set the second factor up as the page asks; the recovery codes."""
    client.get(reverse("second_factor"))
    page = client.post(reverse("second_factor"), {"code": _code(TOTPDevice.objects.get())})
    codes: list[str] = page.context["codes"]
    return codes


def test_the_first_time_it_is_set_up_and_opens_the_admin(client: Client) -> None:
    sent = client.get(ADMIN)
    page = client.get(sent.headers["Location"])
    codes = _enrol(client)

    assert (
        sent.headers["Location"] == f"{reverse('second_factor')}?next=%2Fadmin%2Faccounts%2Fuser%2F"
    )
    assert "<svg" in page.content.decode()
    assert len(set(codes)) == 10
    assert client.get(ADMIN).status_code == 200
    assert Event.objects.filter(verb="user.second_factor_set").count() == 1


def test_in_a_new_session_a_code_is_asked_for_and_leads_back(client: Client, cast: Cast) -> None:
    _enrol(client)
    other = Client()
    other.force_login(cast.moderator)

    sent = other.get(ADMIN)
    wrong = other.post(sent.headers["Location"], {"code": "000000"})
    TOTPDevice.objects.update(throttling_failure_count=0)
    right = other.post(sent.headers["Location"], {"code": _code(TOTPDevice.objects.get(), later=1)})

    assert sent.headers["Location"].startswith(reverse("second_factor_code"))
    assert wrong.context["form"].errors.keys() == {"code"}
    assert right.headers["Location"] == ADMIN
    assert other.get(ADMIN).status_code == 200


def test_a_code_works_once(client: Client, cast: Cast) -> None:
    client.get(reverse("second_factor"))
    code = _code(TOTPDevice.objects.get())
    client.post(reverse("second_factor"), {"code": code})
    other = Client()
    other.force_login(cast.moderator)

    again = other.post(reverse("second_factor_code"), {"code": code})

    assert again.context["form"].errors.keys() == {"code"}


def test_guessing_is_slowed_down(client: Client, cast: Cast) -> None:
    _enrol(client)
    other = Client()
    other.force_login(cast.moderator)
    other.post(reverse("second_factor_code"), {"code": "000000"})

    right = _code(TOTPDevice.objects.get(), later=1)
    at_once = other.post(reverse("second_factor_code"), {"code": right})

    assert "Too many wrong codes" in at_once.content.decode()


def test_a_recovery_code_opens_once(client: Client, cast: Cast) -> None:
    code = _enrol(client)[0]
    statuses = []
    for _ in range(2):
        other = Client()
        other.force_login(cast.moderator)
        statuses.append(other.post(reverse("second_factor_code"), {"code": code}).status_code)

    assert statuses == [302, 200]
    assert RecoveryCode.objects.filter(used_at=None).count() == 9


def test_recovery_codes_are_not_in_the_database(client: Client) -> None:
    codes = _enrol(client)

    kept = "".join(RecoveryCode.objects.values_list("digest", flat=True))
    assert [code for code in codes if code.replace("-", "") in kept] == []


def test_new_recovery_codes_need_the_second_factor_and_void_the_old(
    client: Client, cast: Cast
) -> None:
    old = _enrol(client)[0]
    without = Client()
    without.force_login(cast.moderator)
    refused = without.post(reverse("recovery_codes"))

    new = client.post(reverse("recovery_codes")).context["codes"]
    with_old = without.post(reverse("second_factor_code"), {"code": old})

    assert refused.status_code == 403
    assert old not in new
    assert with_old.status_code == 200


def test_another_moderator_resets_it(client: Client, cast: Cast) -> None:
    _enrol(client)
    other = make_user("Max Moderator", moderator=True)

    with pytest.raises(ForbiddenError):
        reset_second_factor(actor=moderator(cast.moderator), user=cast.moderator, now=NOW)
    reset_second_factor(actor=moderator(other), user=cast.moderator, now=NOW)

    assert client.get(ADMIN).headers["Location"].startswith(reverse("second_factor"))
    assert not RecoveryCode.objects.exists()


def test_whoever_runs_the_installation_resets_it(client: Client, cast: Cast) -> None:
    _enrol(client)

    call_command("reset_second_factor", cast.moderator.email.upper(), verbosity=0)

    assert not TOTPDevice.objects.exists()
    with pytest.raises(CommandError, match="no moderator"):
        call_command("reset_second_factor", cast.editor.email)


def test_it_is_moderators_alone(cast: Cast) -> None:
    page = signed_in(cast.editor).get(reverse("second_factor"))

    assert page.status_code == 404


def test_it_leads_to_no_foreign_address(client: Client, cast: Cast) -> None:
    _enrol(client)
    other = Client()
    other.force_login(cast.moderator)
    device = TOTPDevice.objects.get()

    gone = other.post(
        f"{reverse('second_factor_code')}?next=https://evil.example/",
        {"code": _code(device, later=1)},
    )

    assert gone.headers["Location"] == reverse("admin:index")


def test_an_installation_may_have_another_gate(client: Client, settings: Settings) -> None:
    settings.STAFF_SECOND_FACTOR = False

    assert client.get(ADMIN).status_code == 200
