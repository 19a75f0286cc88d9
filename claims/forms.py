from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from articles.models import Story
from claims.enums import InterestKind
from claims.models import Claim, Statement
from verify.pages import ActionForm

TOLD_BY_NAME = (InterestKind.OUTLET, InterestKind.AUTHOR, InterestKind.NAMED)


class RewordForm(ActionForm):
    text = forms.CharField(
        label="The point, with its value left open",
        help_text="Such as “How many people were hurt”. The claim keeps its number.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class StatementLabels(forms.ModelMultipleChoiceField[Statement]):
    def label_from_instance(self, obj: Statement) -> str:
        outlet = obj.revision.article.outlet
        return f"“{' '.join(obj.exact.split())}” {outlet or f'Article {obj.revision.article_id}'}"


class SplitForm(ActionForm):
    statements = StatementLabels(
        Statement.objects.none(),
        label="Statements that leave",
        help_text="They become a claim of their own; the others stay.",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose the statements that make the new claim."},
    )

    def __init__(self, *args: Any, statements: QuerySet[Statement], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["statements"]
        assert isinstance(field, StatementLabels)  # noqa: S101 - for the type checker
        field.queryset = statements


class ClaimLabels(forms.ModelChoiceField[Claim]):
    def label_from_instance(self, obj: Claim) -> str:
        return obj.text


class OtherClaimForm(ActionForm):
    """Another claim of the same stories: to merge with, or to move a statement to."""

    other = ClaimLabels(
        Claim.objects.none(),
        label="Claim",
        empty_label="Choose a claim",
        error_messages={"required": "Choose the claim."},
    )

    def __init__(self, *args: Any, claims: QuerySet[Claim], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["other"]
        assert isinstance(field, ClaimLabels)  # noqa: S101 - for the type checker
        field.queryset = claims


class InterestForm(ActionForm):
    """An interest in an outlet, an author, or a person or organisation, told by its name."""

    kind = forms.ChoiceField(
        choices=[(kind.value, kind.label) for kind in TOLD_BY_NAME],
        widget=forms.RadioSelect,
        label="In what",
    )
    about = forms.CharField(
        max_length=200,
        label="Name",
        help_text="As articles print it; an outlet's name or domain as it is in the list.",
        widget=forms.TextInput(attrs={"list": "outlets"}),
    )
    note = forms.CharField(
        required=False,
        max_length=500,
        help_text="Why, for those who hand out work. It is kept out of the trail.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, thing: Story | Claim | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if thing is not None:
            del self.fields["kind"], self.fields["about"]
