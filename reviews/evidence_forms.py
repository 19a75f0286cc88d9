from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django import forms

from accounts.models import Membership, User
from reviews.actions.circles import Audience
from reviews.actions.contacts import Asked
from reviews.actions.evidence import Quoted
from reviews.enums import MOVES, Channel, Circle, ContactStep
from reviews.models import Dispute, Evidence
from reviews.pieces import quotable
from reviews.uploads import MEDIA_TYPES
from verify.pages import ActionForm

_MOMENT = "%Y-%m-%dT%H:%M"


def _moment(**known: Any) -> forms.DateTimeField:
    return forms.DateTimeField(
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=_MOMENT),
        error_messages={"invalid": "This is no time. Write it as 2026-01-31T14:30."},
        **known,
    )


class SourceField(forms.ModelChoiceField):  # type: ignore[type-arg] # not subscriptable before it is patched
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.url or obj.file_name)


class CircleFields(ActionForm):
    """Who may know of it."""

    first_circle: ClassVar[str] = Circle.TEAM

    circle = forms.ChoiceField(
        choices=Circle.choices,
        required=False,
        label="Who may see it",
        help_text="Nobody else learns of it, auditors and administrators included.",
    )
    people = forms.ModelMultipleChoiceField(
        User.objects.none(),
        required=False,
        label="Named people",
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, dispute: Dispute, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dispute = dispute
        self.fields["circle"].initial = self.first_circle
        members = Membership.objects.current().filter(team=dispute.team_id)
        people = User.objects.filter(id__in=members.values("user_id")).exclude(pk=user.pk)
        named = self.fields["people"]
        assert isinstance(named, forms.ModelMultipleChoiceField)  # noqa: S101 - for the type checker
        named.queryset = people.order_by("name")

    @property
    def audience(self) -> Audience:
        circle = self.cleaned_data["circle"] or self.first_circle
        return Audience(circle, list(self.cleaned_data["people"]))


class NewEvidenceForm(CircleFields):
    """Evidence that is added; on a closed dispute, how it changes the finding."""

    reopen_because = forms.CharField(
        required=False,
        label="It changes the finding, because",
        help_text="This opens the dispute again. The whole team reads it.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, dispute: Dispute, user: User, **kwargs: Any) -> None:
        super().__init__(*args, dispute=dispute, user=user, **kwargs)
        closed = dispute.state in MOVES["appeal"].sources
        if not closed and not self.data.get("reopen_because"):
            del self.fields["reopen_because"]


class EvidenceForm(NewEvidenceForm):
    """A link, a file, or a note on its own."""

    url = forms.URLField(
        required=False,
        max_length=2000,
        label="Link",
        assume_scheme="https",
        help_text="It is archived as it is now.",
        error_messages={"invalid": "This is no web address. It begins with https://."},
    )
    file = forms.FileField(
        required=False,
        label="Or a file",
        widget=forms.FileInput(attrs={"accept": ",".join(f".{each}" for each in MEDIA_TYPES)}),
        help_text="Up to 25 MB. Drop it anywhere on this form.",
    )
    note = forms.CharField(
        required=False,
        label="What it shows",
        help_text="Or a note without a link or a file.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    supersedes = forms.ModelChoiceField(
        Evidence.objects.none(), required=False, widget=forms.HiddenInput
    )
    field_order = ("url", "file", "note", "reopen_because", "circle", "people", "supersedes")

    def __init__(self, *args: Any, dispute: Dispute, user: User, **kwargs: Any) -> None:
        super().__init__(*args, dispute=dispute, user=user, **kwargs)
        earlier = self.fields["supersedes"]
        assert isinstance(earlier, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        earlier.queryset = Evidence.objects.visible_to(user).filter(dispute=dispute)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        if {"url", "file"} & set(self.errors):
            return values
        if values.get("url") and values.get("file"):
            self.add_error("file", "Give a link or a file, not both at once.")
        elif not (values.get("url") or values.get("file") or values.get("note")):
            self.add_error("url", "There is nothing to add. Give a link, a file or a note.")
        return values


class QuotationForm(NewEvidenceForm):
    """Words of a source."""

    exact = forms.CharField(
        label="The words",
        help_text="In the language in which they were said or written.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "A quotation has words."},
    )
    source = SourceField(
        Evidence.objects.none(),
        required=False,
        empty_label="None of the evidence here",
        help_text="They are looked up in its archived text.",
    )
    before = forms.CharField(required=False, max_length=300, label="Words before it")
    after = forms.CharField(required=False, max_length=300, label="Words after it")
    language = forms.CharField(required=False, max_length=12, help_text="Such as es.")
    translation = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 3}))
    translator = forms.CharField(
        required=False, max_length=200, label="Translated by", help_text="The person's name."
    )
    note = forms.CharField(required=False, label="What it shows")
    field_order = (
        *("exact", "source", "before", "after", "language", "translation", "translator"),
        *("note", "reopen_because", "circle", "people"),
    )

    def __init__(self, *args: Any, dispute: Dispute, user: User, **kwargs: Any) -> None:
        super().__init__(*args, dispute=dispute, user=user, **kwargs)
        source = self.fields["source"]
        assert isinstance(source, forms.ModelChoiceField)  # noqa: S101 - likewise
        source.queryset = quotable(dispute, user)

    @property
    def quoted(self) -> Quoted:
        values = self.cleaned_data
        names = ("exact", "language", "translation", "translator", "source")
        return Quoted(
            prefix=values["before"],
            suffix=values["after"],
            **{name: values[name] for name in names},
        )


class ContactForm(CircleFields):
    """Somebody who was asked."""

    first_circle = Circle.DISPUTE

    who = forms.CharField(
        max_length=300,
        help_text="A person or an organisation.",
        error_messages={"required": "Say who was asked."},
    )
    reached_at = forms.CharField(
        required=False, max_length=300, label="Number or address", help_text="That was used."
    )
    channel = forms.ChoiceField(choices=Channel.choices, label="How")
    asked = forms.CharField(
        label="What was asked",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say what was asked."},
    )
    asked_at = _moment(required=False, label="When", help_text="Now, where it is empty.")
    deadline = _moment(required=False, label="Asked to answer by")
    field_order = (
        *("who", "channel", "reached_at", "asked", "asked_at", "deadline", "circle", "people"),
    )

    def asked_as_of(self, now: datetime) -> Asked:
        values = self.cleaned_data
        return Asked(
            who=values["who"],
            channel=values["channel"],
            asked=values["asked"],
            asked_at=values["asked_at"] or now,
            reached_at=values["reached_at"],
            deadline=values["deadline"],
        )


class EntryForm(ActionForm):
    """What came of a contact."""

    step = forms.ChoiceField(choices=ContactStep.choices, label="What happened")
    words = forms.CharField(
        required=False, label="In words", widget=forms.Textarea(attrs={"rows": 2})
    )
