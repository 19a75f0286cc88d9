from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone

from accounts.actions import system
from accounts.models import Team, User
from audit.querysets import EventQuerySet
from audit.verbs import registered
from claims.models import Position
from reviews.actions.evidence import Source
from reviews.actions.judging import Judgement
from reviews.enums import Confidence, DeskNoteKind
from reviews.workbench import Meaning
from verify.pages import ActionForm

EVIDENCE_ROWS = 3


def _day_input() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class ReasonForm(ActionForm):
    reason = forms.CharField(
        label="Reason",
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say why, in a sentence."},
    )


class DueForm(ActionForm):
    """By when a dispute is to be judged: the end of that day, where the person is."""

    due = forms.DateField(
        required=False,
        label="Due",
        widget=_day_input(),
        error_messages={"invalid": "This is no date. Write it as 2026-01-31."},
    )

    @property
    def due_at(self) -> datetime | None:
        day: date | None = self.cleaned_data["due"]
        return timezone.make_aware(datetime.combine(day, time.max)) if day else None


class OpenDisputeForm(ActionForm):
    """A claim put in question by hand."""

    question = forms.CharField(
        required=False,
        label="What is to be found out",
        help_text="The claim itself where it is empty.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    reason = forms.CharField(
        label="Why it matters",
        help_text="One sentence is enough.",
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say why it matters, in a sentence."},
    )


class VerdictForm(ActionForm):
    """A finding for each position, and what the desk may print."""

    lease = forms.IntegerField(widget=forms.HiddenInput)
    desk_note = forms.ChoiceField(
        choices=DeskNoteKind.choices,
        widget=forms.RadioSelect,
        label="What may the desk print?",
        error_messages={"required": "Say what the desk may print."},
    )
    line = forms.CharField(
        required=False,
        label="In these words",
        help_text="The sentence that colleagues can copy.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    rationale = forms.CharField(
        label="Why",
        help_text="What you checked, and what it showed.",
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "A verdict says why. Write what you checked."},
    )
    confidence = forms.ChoiceField(
        choices=Confidence.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say how sure you are."},
    )

    def __init__(
        self,
        *args: Any,
        positions: Sequence[Position],
        meanings: Sequence[Meaning],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.positions = positions
        self.meanings = meanings
        choices = [(each.rating, each.label) for each in meanings]
        for position in positions:
            self.fields[f"said_{position.pk}"] = _rating("Was it said?", position, choices)
            self.fields[f"so_{position.pk}"] = _rating("Is it so?", position, choices)
        for number in range(1, EVIDENCE_ROWS + 1):
            self.fields[f"url_{number}"] = forms.URLField(
                required=False,
                max_length=2000,
                label=f"Address {number}",
                assume_scheme="https",
                error_messages={"invalid": "This is no web address. It begins with https://."},
            )
            self.fields[f"note_{number}"] = forms.CharField(
                required=False, label=f"What {number} shows"
            )

    @property
    def findings(self) -> list[tuple[Position, forms.BoundField, forms.BoundField]]:
        """Each position with its two questions."""
        return [(row, self[f"said_{row.pk}"], self[f"so_{row.pk}"]) for row in self.positions]

    @property
    def evidence(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        numbers = range(1, EVIDENCE_ROWS + 1)
        return [(self[f"url_{number}"], self[f"note_{number}"]) for number in numbers]

    @property
    def judgements(self) -> list[Judgement]:
        values = self.cleaned_data
        return [
            Judgement(row.pk, values[f"said_{row.pk}"], values[f"so_{row.pk}"])
            for row in self.positions
        ]

    @property
    def sources(self) -> list[Source]:
        values = self.cleaned_data
        return [
            Source(values[f"url_{number}"], values[f"note_{number}"])
            for number in range(1, EVIDENCE_ROWS + 1)
            if values[f"url_{number}"]
        ]


def _rating(
    question: str, position: Position, choices: Sequence[tuple[str, str]]
) -> forms.ChoiceField:
    return forms.ChoiceField(
        choices=choices,
        widget=forms.RadioSelect,
        label=question,
        error_messages={"required": f"{question} Choose for “{position.text}”."},
    )


class TrailForm(forms.Form):
    """What is shown of the trail. What cannot be read as a filter narrows nothing, and is named."""

    kind = forms.ChoiceField(required=False, label="About")
    verb = forms.ChoiceField(required=False, label="Act")
    who = forms.ChoiceField(required=False, label="Who")
    about = forms.RegexField(
        r"^[a-z]+\.[a-z]+:[0-9]{1,18}$",
        required=False,
        label="Object",
        widget=forms.TextInput(attrs={"placeholder": "reviews.dispute:7", "size": 16}),
        error_messages={"invalid": "Write an object as its trail does: reviews.dispute:7."},
    )
    since = forms.DateField(required=False, label="From", widget=_day_input())
    until = forms.DateField(required=False, label="To", widget=_day_input())

    def __init__(self, data: QueryDict, *, team: Team) -> None:
        super().__init__(data)
        verbs = {verb.name: verb.phrase for verb in registered()}
        kinds = sorted({name.split(".")[0] for name in verbs})
        people = User.objects.filter(memberships__team=team).order_by("name").distinct()
        self._choices(
            kind=[("", "Everything"), *((kind, _heading(kind)) for kind in kinds)],
            verb=[("", "Every act"), *sorted(verbs.items(), key=lambda pair: pair[1])],
            who=[
                ("", "Everybody"),
                ("people", "People, not the machine"),
                *((str(person.pk), str(person)) for person in people),
            ],
        )

    def narrowed(self, events: EventQuerySet) -> EventQuerySet:
        """The events that the filters leave."""
        self.full_clean()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        for name, value in asked.items():
            events = getattr(self, f"_by_{name}")(events, value)
        return events

    def _choices(self, **choices: list[tuple[str, str]]) -> None:
        for name, pairs in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared so above
            field.choices = pairs

    def _by_kind(self, events: EventQuerySet, kind: str) -> EventQuerySet:
        return events.filter(verb__startswith=f"{kind}.")

    def _by_verb(self, events: EventQuerySet, verb: str) -> EventQuerySet:
        return events.filter(verb=verb)

    def _by_who(self, events: EventQuerySet, who: str) -> EventQuerySet:
        if who == "people":
            return events.exclude(actor_id=system().user.pk)
        return events.filter(actor_id=int(who))

    def _by_about(self, events: EventQuerySet, about: str) -> EventQuerySet:
        kind, _, key = about.partition(":")
        return events.about(kind, int(key))

    def _by_since(self, events: EventQuerySet, day: date) -> EventQuerySet:
        return events.filter(at__gte=_midnight(day))

    def _by_until(self, events: EventQuerySet, day: date) -> EventQuerySet:
        return events.filter(at__lt=_midnight(day + timedelta(days=1)))


def _heading(kind: str) -> str:
    return kind.replace("_", " ").capitalize()


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
