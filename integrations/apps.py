from django.apps import AppConfig


class IntegrationsConfig(AppConfig):
    name = "integrations"
    verbose_name = "Notifications"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from audit.listeners import listen  # noqa: PLC0415 - with the other apps
        from integrations.recipients import RULES  # noqa: PLC0415 - needs the models

        listen(RULES, "integrations.tasks.hear")
