"""Importing registers every model's page."""

from reviews.admin import (  # noqa: F401 - registers
    comments,
    desk,
    disputes,
    evidence,
    publications,
    settings,
    trail,
    verdicts,
)
