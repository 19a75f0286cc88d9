"""What is done to outlets, stories and articles; feeds have a module of their own."""

from articles.actions.outlets import change_outlet, create_outlet, outlet_named
from articles.actions.stories import (
    create_story,
    mark_back,
    mark_gone,
    place_article,
    rename_story,
    retry_comparison,
)
from articles.actions.submitting import (
    change_article,
    retry_revision,
    revise_article,
    submit_article,
)

__all__ = [
    "change_article",
    "change_outlet",
    "create_outlet",
    "create_story",
    "mark_back",
    "mark_gone",
    "outlet_named",
    "place_article",
    "rename_story",
    "retry_comparison",
    "retry_revision",
    "revise_article",
    "submit_article",
]
