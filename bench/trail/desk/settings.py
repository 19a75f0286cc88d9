"""The trail and the libraries that one would use instead, on one table each, in one project."""

from __future__ import annotations

from importlib.util import find_spec

from verify.settings import *  # noqa: F403 - the same servers, files and roles
from verify.settings import MIDDLEWARE as _MIDDLEWARE

LIBRARIES = {
    name: find_spec(name) is not None for name in ("auditlog", "simple_history", "pghistory")
}
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "audit",
    "accounts",
    *(["pgtrigger"] if LIBRARIES["pghistory"] else []),
    *(name for name, found in LIBRARIES.items() if found),
    "bench.trail.desk",
]
MIDDLEWARE = [name for name in _MIDDLEWARE if "django.contrib" in name]
CELERY_BEAT_SCHEDULE = {}
LOGGING = {}
