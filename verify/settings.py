"""The one settings file. All comes from the environment; what is missing fails at the start."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import django_stubs_ext
import environ
from csp.constants import NONCE, NONE, SELF
from django.templatetags.static import static
from django.urls import reverse_lazy
from django.utils.functional import lazy

from verify.logs import logging_configuration

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()
static_lazy = lazy(static, str)

# Admin classes, fields and managers are generic to the type checker; this makes `[…]` legal.
django_stubs_ext.monkeypatch()

# Where things run

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", default=[])
STATE_DIR = Path(env.str("VERIFY_STATE", default=str(BASE_DIR / ".state")))
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")
SITE_URL = env.str("SITE_URL", default="http://localhost:8000")

# The browser's side. Only `PLAIN_HTTP` loosens it, for a server on this machine alone.

PLAIN_HTTP = env.bool("PLAIN_HTTP", default=False)
SECURE_SSL_REDIRECT = not PLAIN_HTTP
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^metrics$"]
SECURE_HSTS_SECONDS = 0 if PLAIN_HTTP else env.int("HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = not PLAIN_HTTP
SECURE_HSTS_PRELOAD = False
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = not PLAIN_HTTP
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 12
CSRF_COOKIE_SECURE = not PLAIN_HTTP
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

INSTALLED_APPS = [
    "verify.apps.VerifyConfig",
    "unfold",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "axes",
    "csp",
    "django_filters",
    "django_htmx",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "rest_framework",
    "audit",
    "accounts",
    "articles",
    "claims",
    "reviews",
    "integrations",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "verify.csp.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "verify.doors.DoorMiddleware",
    "accounts.gate.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
    "verify.pages.RefusalMiddleware",
]

ROOT_URLCONF = "verify.urls"
WSGI_APPLICATION = "verify.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "verify.csp.htmx_nonce",
                "verify.pages.team_in_context",
            ],
        },
    },
]

# Data. Three roles in one database: the program reads and writes rows, the owner migrates, the
# sealer closes the trail (verify/servers/provision.sql makes them).


def _database(variable: str) -> dict[str, Any]:
    return {
        **env.db_url(variable),
        "CONN_MAX_AGE": env.int("DATABASE_CONN_MAX_AGE", default=60),
        "CONN_HEALTH_CHECKS": True,
    }


DATABASES = {
    # Tests make and migrate their database as owner (`MIRROR`) and use it as the program.
    "default": {**_database("DATABASE_URL"), "TEST": {"MIRROR": "owner"}},
    "owner": {
        **_database("DATABASE_OWNER_URL"),
        "CONN_MAX_AGE": 0,
        "TEST": {"TEMPLATE": env.str("DATABASE_TEST_TEMPLATE", default=None)},
    },
    "sealer": {**_database("DATABASE_SEALER_URL"), "TEST": {"MIRROR": "owner"}},
}
DATABASE_TRAIL_ROLE = env.str("DATABASE_TRAIL_ROLE", default="verify_trail")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL")
# Test processes share one server and keep apart by this.
BROKER_PREFIX = env.str("VERIFY_BROKER_PREFIX", default="verify:")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": f"{BROKER_PREFIX}cache",
    }
}

# Background work. PostgreSQL is the truth and the broker a doorbell: nothing is kept for later in
# the broker (no countdown, no ETA), a lost task is found again by a sweep.

CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "global_keyprefix": BROKER_PREFIX,
    "visibility_timeout": 120,
    "unacked_restore_interval": 10,
    # Who rings gives up at once: nobody waits for a broker that is away, the sweep rings again.
    "max_retries": 0,
    "socket_connect_timeout": 2,
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_SOFT_TIME_LIMIT = 80
CELERY_TASK_TIME_LIMIT = 90  # below the visibility timeout, or a task runs twice at once
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE: dict[str, dict[str, Any]] = {
    "sweep-accounts": {"task": "accounts.tasks.sweep", "schedule": 30.0},
    "forget-answers": {"task": "accounts.tasks.forget", "schedule": 600.0},
    "sweep-articles": {"task": "articles.tasks.sweep", "schedule": 10.0},
    "read-feeds": {"task": "articles.tasks.ring_for_due_feeds", "schedule": 10.0},
    "sweep-claims": {"task": "claims.tasks.sweep", "schedule": 10.0},
    "tend-index": {"task": "claims.tasks.tend_index", "schedule": 60.0},
    "sweep-reviews": {"task": "reviews.tasks.sweep", "schedule": 10.0},
    "keep-work-moving": {
        "task": "reviews.tasks.keep_moving",
        "schedule": 2.0,
        "options": {"expires": 5},
    },
    "release-due": {"task": "reviews.tasks.release_due", "schedule": 5.0},
    "watch-sources": {"task": "reviews.tasks.watch_sources", "schedule": 15.0},
    "remind-of-signatures": {"task": "reviews.tasks.remind_of_signatures", "schedule": 600.0},
    "sweep-captures": {"task": "reviews.tasks.sweep_captures", "schedule": 30.0},
    "erase-overdue": {"task": "reviews.tasks.erase_overdue", "schedule": 600.0},
    "sweep-integrations": {"task": "integrations.tasks.sweep", "schedule": 10.0},
    "announce-changes": {
        "task": "integrations.tasks.announce",
        "schedule": 2.0,
        "options": {"expires": 5},
    },
    "read-sources": {"task": "integrations.tasks.ring_for_sources", "schedule": 30.0},
    "forget-old-deliveries": {"task": "integrations.tasks.forget_old", "schedule": 3600.0},
    # What beat rings a second late is of no use any more; the next ring does the same.
    "seal-trail": {"task": "audit.tasks.seal", "schedule": 1.0, "options": {"expires": 5}},
    "verify-trail": {"task": "audit.tasks.verify_recent", "schedule": 60.0},
    "verify-whole-trail": {"task": "audit.tasks.verify_all", "schedule": 86400.0},
}

# The trail's seal: what must not lie in the database that it watches.

# The name of this installation's log, in checkpoints and keys; never changed once it has signed.
TRAIL_ORIGIN = env.str("TRAIL_ORIGIN", default=f"{urlsplit(SITE_URL).hostname}/trail")
TRAIL_KEYS = Path(env.str("TRAIL_KEYS", default=str(STATE_DIR / "trail" / "keys.json")))
# A folder that gets every checkpoint: best on another machine, at least another user's than the
# database server's.
TRAIL_WITNESS = Path(env.str("TRAIL_WITNESS", default=str(STATE_DIR / "trail" / "witness")))
# How far the incremental verification has come, outside of the database as well.
TRAIL_VERIFIED = Path(env.str("TRAIL_VERIFIED", default=str(STATE_DIR / "trail" / "verified.json")))

# Fetches outside: addresses that people paste, receivers that are told (verify/outside)

# Networks that are reached although they are private, such as 10.20.0.0/16; none by default.
OUTSIDE_ALLOW: list[str] = env.list("OUTSIDE_ALLOW", default=[])
OUTSIDE_PORTS: list[int] = env.list("OUTSIDE_PORTS", cast=int, default=[80, 443])

# Webhooks: hosts that may be told without TLS, in development; seconds that a receiver has to
# answer; after how many days of failure one is switched off, and for how many its log is kept.
WEBHOOK_PLAIN_HOSTS: list[str] = env.list("WEBHOOK_PLAIN_HOSTS", default=[])
WEBHOOK_SECONDS: float = env.float("WEBHOOK_SECONDS", default=15)
WEBHOOK_FAILING_DAYS: int = env.int("WEBHOOK_FAILING_DAYS", default=5)
WEBHOOK_LOG_DAYS: int = env.int("WEBHOOK_LOG_DAYS", default=30)

# Archived links and files: content-addressed, each team's in a folder of its own. Web and worker
# must see the same one.
EVIDENCE_ROOT = Path(env.str("EVIDENCE_ROOT", default=str(STATE_DIR / "evidence")))

# Letters about alarms

EMAIL_CONFIG = env.email("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str(
    "EMAIL_FROM", default=f"verify@{urlsplit(SITE_URL).hostname}"
)
ADMINS = [("", address) for address in env.list("ALARM_EMAILS", default=[])]

# People

AUTH_USER_MODEL = "accounts.User"
SILENCED_SYSTEM_CHECKS = ["auth.W004"]  # e-mail is unique by a constraint on its lower case
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
_VALIDATORS = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATORS}.UserAttributeSimilarityValidator"},
    {"NAME": f"{_VALIDATORS}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATORS}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATORS}.NumericPasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = 60 * 60 * 4
LOGIN_URL = reverse_lazy("login")
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = LOGIN_URL
# What a moderator's telephone shows beside the code.
OTP_TOTP_ISSUER = env.str("SECOND_FACTOR_NAME", default=f"Verify {urlsplit(SITE_URL).hostname}")
# Off only where something before Verify asks moderators for a second factor.
STAFF_SECOND_FACTOR = env.bool("STAFF_SECOND_FACTOR", default=True)
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

# Words and times

LANGUAGE_CODE = "en-gb"
USE_I18N = True
FORMS_URLFIELD_ASSUME_HTTPS = True  # what Django 6 does by itself
USE_TZ = True
TIME_ZONE = "UTC"

# Files

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Hashed names need `collectstatic`, which the image does; elsewhere files are served as they stand.
HASHED_STATIC = env.bool("HASHED_STATIC", default=False)
STATIC_ROOT = env.str("STATIC_ROOT") if HASHED_STATIC else None
WHITENOISE_USE_FINDERS = not HASHED_STATIC
_MANIFEST = "Manifest" if HASHED_STATIC else ""
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": f"whitenoise.storage.Compressed{_MANIFEST}StaticFilesStorage"},
}
MEDIA_ROOT = STATE_DIR / "media"
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024

# The API

# Requests that a token (a session: its user) has for a minute, and an address without either;
# 0 is no limit.
API_READS_PER_MINUTE = env.int("API_READS_PER_MINUTE", default=1200)
API_WRITES_PER_MINUTE = env.int("API_WRITES_PER_MINUTE", default=600)
API_ANONYMOUS_PER_MINUTE = env.int("API_ANONYMOUS_PER_MINUTE", default=120)

# How long the answer to a request with an Idempotency-Key is kept and said again.
IDEMPOTENCY_HOURS = env.int("IDEMPOTENCY_HOURS", default=24)

# The views' own classes stand in accounts/api/acting.py: the framework imports what it finds here
# before its own views exist, and these import those.
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "verify.api.problems.problem_handler",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Verify",
    "DESCRIPTION": "What several articles say of one point, where they disagree, and what people"
    " found out about it. See docs/integrations.md.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        "AssignmentPart": "reviews.enums.AssignmentPart",
        "AssignmentState": "reviews.enums.AssignmentState",
        "CaptureState": "reviews.enums.CaptureState",
        "Channel": "reviews.enums.Channel",
        "Circle": "reviews.enums.Circle",
        "Confidence": "reviews.enums.Confidence",
        "DeliveryState": "integrations.enums.DeliveryState",
        "ContactStep": "reviews.enums.ContactStep",
        "DecisionKind": "claims.enums.DecisionKind",
        "DeskNoteKind": "reviews.enums.DeskNoteKind",
        "DiscrepancyKind": "claims.enums.DiscrepancyKind",
        "DiscrepancyState": "claims.enums.DiscrepancyState",
        "DisputeOrigin": "reviews.enums.DisputeOrigin",
        "DisputeState": "reviews.enums.DisputeState",
        "EvidenceKind": "reviews.enums.EvidenceKind",
        "InterestKind": "claims.enums.InterestKind",
        "OutcomeEnum": "articles.enums.Outcome",
        "FeedItemOutcome": "articles.enums.ItemOutcome",
        "FeedState": "articles.enums.FeedState",
        "WhyPaused": "articles.enums.WhyPaused",
        "JobKind": "articles.enums.JobKind",
        "JobState": "articles.enums.JobState",
        "NotificationKind": "integrations.enums.Kind",
        "Modality": "claims.enums.Modality",
        "Payload": "integrations.enums.Payload",
        "Placement": "articles.enums.Placement",
        "Polarity": "claims.enums.Polarity",
        "Precision": "articles.enums.Precision",
        "PublicPageKind": "reviews.publication_states.PublicPageKind",
        "PublicationState": "reviews.publication_states.PublicationState",
        "Rhythm": "integrations.enums.Rhythm",
        "Rating": "reviews.enums.Rating",
        "Role": "accounts.enums.Role",
        "Stage": "articles.enums.Stage",
        "Support": "claims.enums.Support",
        "TokenKind": "accounts.enums.TokenKind",
        "UserKind": "accounts.enums.UserKind",
        "Voice": "claims.enums.Voice",
        "WhyDisabled": "integrations.enums.WhyDisabled",
    },
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "verify.api.schema.add_dossier",
        "verify.api.schema.add_problems",
        "verify.api.headers.add_headers",
        "verify.api.examples.add_examples",
        "verify.api.schema.overlap",
    ],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "docExpansion": "none"},
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}


def _group(title: str, **models: str) -> dict[str, Any]:
    """A group of the admin's navigation, each entry with its model."""
    items = [
        {"title": name, "link": reverse_lazy(f"admin:{model}_changelist")}
        for name, model in models.items()
    ]
    return {"title": title, "separator": True, "items": items}


UNFOLD = {
    "SITE_TITLE": "Verify",
    "SITE_HEADER": "Verify",
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": static_lazy("icon.svg")}],
    "DASHBOARD_CALLBACK": "verify.dashboard.dashboard",
    "SIDEBAR": {
        "show_search": True,
        "navigation": [
            _group("Work", Disputes="reviews_dispute", Verdicts="reviews_verdict"),
            _group(
                "Reading",
                Stories="articles_story",
                Articles="articles_article",
                Revisions="articles_revision",
                Outlets="articles_outlet",
            ),
            _group("Public", Publications="reviews_publication", Withdrawals="reviews_withdrawal"),
            _group(
                "People",
                Teams="accounts_team",
                Users="accounts_user",
                Members="accounts_membership",
                Tokens="accounts_token",
            ),
            _group("Trail", Events="audit_event", Alarms="audit_alarm", Seals="audit_checkpoint"),
        ],
    },
}

LOGGING = logging_configuration(env.str("LOG_LEVEL", default="INFO"))
LOGGING_CONFIG = "logging.config.dictConfig"
