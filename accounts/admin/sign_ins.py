"""What other packages registered by themselves: attempts to sign in, and no groups or keys."""

from axes.models import AccessAttempt, AccessAttemptExpiration, AccessFailureLog, AccessLog
from django.contrib import admin
from django.contrib.auth.models import Group
from django_otp.plugins.otp_totp.models import TOTPDevice

from verify.admin import ShownAdmin

for model in (
    AccessAttempt,
    AccessAttemptExpiration,
    AccessFailureLog,
    AccessLog,
    Group,
    TOTPDevice,
):
    if admin.site.is_registered(model):
        admin.site.unregister(model)


@admin.register(AccessAttempt, AccessFailureLog)
class FailedSignInAdmin(ShownAdmin[AccessAttempt]):
    list_display = ("attempt_time", "username", "ip_address")
    search_fields = ("username", "ip_address")
    hidden = ("get_data", "post_data")


@admin.register(AccessLog)
class SignInAdmin(ShownAdmin[AccessLog]):
    list_display = ("attempt_time", "username", "ip_address", "logout_time")
    search_fields = ("username", "ip_address")
    hidden = ("session_hash",)
