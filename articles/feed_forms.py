from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q

from accounts.models import Team
from articles.feed_words import LONGEST
from articles.models import URL_LENGTH, Feed, Outlet, Story
from verify.pages import ActionForm

NEWEST = 100
"""So many stories the form offers; a feed for an older one is set up from that story's page."""
RHYTHMS = {
    5: "Every 5 minutes",
    15: "Every 15 minutes",
    60: "Every hour",
    6 * 60: "Every 6 hours",
    24 * 60: "Every day",
}
HOURLY = 60


class FeedForm(ActionForm):
    """A feed, the story that it fills, and what of it is wanted."""

    url = forms.CharField(
        label="Address of the feed",
        max_length=URL_LENGTH,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
        help_text="RSS, Atom or JSON Feed, such as https://outlet.example/news/feed.xml.",
    )
    story = forms.ModelChoiceField(
        Story.objects.none(),
        required=False,
        empty_label="A new one below",
        help_text="Its items become articles of this story.",
    )
    new_story = forms.CharField(
        required=False, max_length=300, label="New story", help_text="Its title."
    )
    words = forms.CharField(
        required=False,
        max_length=LONGEST,
        label="Only items with these words",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="An item is taken that has all words of one line, in its title, summary or text."
        " A word also stands for those that begin with it. Empty, every item is taken.",
    )
    outlet = forms.ModelChoiceField(
        Outlet.objects.none(),
        required=False,
        empty_label="As each page's address tells",
        help_text="Who publishes the items.",
    )
    every_minutes = forms.TypedChoiceField(
        label="Read it", choices=list(RHYTHMS.items()), coerce=int, initial=HOURLY
    )

    def __init__(
        self, data: Any, *, team: Team, feed: Feed | None = None, story: Story | None = None
    ) -> None:
        super().__init__(data, initial=_known(feed) if feed else {"story": story})
        self.feed = feed
        chosen = feed.story if feed else story
        _choice(self, "story").queryset = _stories(team, chosen)
        _choice(self, "outlet").queryset = _outlets(team, feed)
        if feed:
            del self.fields["new_story"]
            self.fields["story"].required = True
            _choice(self, "story").empty_label = None
            self._keep_rhythm(feed.every_minutes)

    def _keep_rhythm(self, minutes: int) -> None:
        """What was set over the API is one of the choices."""
        rhythm = self.fields["every_minutes"]
        assert isinstance(rhythm, forms.TypedChoiceField)  # noqa: S101 - for the type checker
        known = RHYTHMS | {minutes: RHYTHMS.get(minutes, f"Every {minutes} minutes")}
        rhythm.choices = sorted(known.items())

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.feed is None and not {"story", "new_story"} & set(self.errors):
            story, new = values.get("story"), values.get("new_story")
            if story and new:
                self.add_error("new_story", "Choose a story or name a new one, not both.")
            elif not story and not new:
                self.add_error("story", "Choose the story that it fills, or name a new one.")
        return values


def _known(feed: Feed) -> dict[str, object]:
    return {
        "url": feed.url,
        "story": feed.story_id,
        "words": feed.words,
        "outlet": feed.outlet_id,
        "every_minutes": feed.every_minutes,
    }


def _choice(form: FeedForm, name: str) -> forms.ModelChoiceField[Any]:
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - for the type checker
    return field


def _stories(team: Team, chosen: Story | None) -> Any:
    rows = Story.objects.current().filter(team=team).order_by("-pk")
    newest = list(rows.values_list("pk", flat=True)[:NEWEST])
    return rows.filter(pk__in=[*newest, *([chosen.pk] if chosen else [])])


def _outlets(team: Team, feed: Feed | None) -> Any:
    """Those of today, and the feed's own, whatever became of it."""
    own = Q(pk=feed.outlet_id) if feed and feed.outlet_id else Q()
    rows = Outlet.objects.filter(Q(archived_at=None) | own) if own else Outlet.objects.current()
    return rows.filter(team=team).order_by("name")
