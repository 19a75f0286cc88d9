from django.apps import AppConfig

from verify.celery import app as celery_app


class VerifyConfig(AppConfig):
    """The project itself, as an app: its commands, and the Celery app that tasks register with."""

    name = "verify"
    celery = celery_app

    def ready(self) -> None:
        import verify.lookups  # noqa: F401, PLC0415 - registers them; fields need the apps
