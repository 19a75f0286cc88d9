from django.apps import AppConfig

from accounts.founding import at_founding


class ReviewsConfig(AppConfig):
    name = "reviews"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from reviews.actions.scales import give_default_scale  # noqa: PLC0415 - needs the models

        at_founding(give_default_scale)
