"""How the dossier writes words, voices, values and marks."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.defaultfilters import capfirst
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from accounts.enums import Role
from claims.enums import DiscrepancyKind, Modality, Polarity, Support
from claims.extraction.types import StatementSpan, Value
from claims.marking import Piece, Stretch, pieces
from claims.models import SideSpan, Statement
from claims.stored import from_json
from reviews.dossier.entries import (
    ArticleEntry,
    ClaimEntry,
    DiscrepancyEntry,
    DisputeEntry,
    Words,
)
from reviews.enums import DeskNoteKind, DisputeState, Rating
from reviews.worklist import in_hand
from verify.pages import TeamRequest

register = template.Library()

AROUND = 110
"""Characters of its sentence that are shown on either side of the words that differ."""

CELLS = {
    "agrees": ("●", "agrees"),
    "contradicts": ("✕", "contradicts"),
    "reprint": ("=", "reprint"),
    "silent": ("·", "not mentioned"),
}
"""What stands in the matrix, for eyes and for ears."""


@register.filter
def kind_label(kind: str) -> str:
    """Of a discrepancy; one that a person opened has none."""
    return DiscrepancyKind(kind).label if kind else "By hand"


@register.filter
def state_label(state: str) -> str:
    return DisputeState(state).label


@register.filter
def standing(dispute: DisputeEntry) -> str:
    """Where a dispute stands, and with whom."""
    if dispute.state == DisputeState.OPEN:
        return "Nobody’s yet"
    if dispute.state == DisputeState.IN_REVIEW and not dispute.assignee:
        return "Verdict in"
    label = DisputeState(dispute.state).label
    return f"{label}: {dispute.assignee}" if dispute.assignee else label


@register.filter
def rating_label(rating: str) -> str:
    return Rating(rating).label


@register.filter
def note_label(kind: str) -> str:
    return DeskNoteKind(kind).label


@register.filter
def support_label(support: str) -> str:
    return Support(support).label


@register.filter
def role_label(role: str) -> str:
    """A role in a team; other standings (a moderator, the system) as they are."""
    return Role(role).label if role in Role.values else role.capitalize()


@register.filter
def percent(share: float) -> str:
    return f"{round(share * 100)} %"


@register.filter
def degree(share: float) -> str:
    """A severity or certainty in a word."""
    if share >= 2 / 3:
        return "high"
    return "medium" if share >= 1 / 3 else "low"


@register.filter
def explained(row: DiscrepancyEntry) -> SafeString:
    """The editor's sentence, the words that differ marked where it last quotes them."""
    sentence = capfirst(row.explanation)
    found = []
    for side in row.sides:
        quoted = [side.value, *(words.exact for words in side.words)]
        places = [(sentence.rfind(text), text) for text in quoted if text]
        at, text = next((place for place in places if place[0] >= 0), (-1, ""))
        found += [Stretch(at, at + len(text))] if text else []
    return _marked(pieces(sentence, marked=found))


@register.filter
def in_sentence(words: Words) -> SafeString:
    """The sentence around the differing words, cut to a few lines, the words marked."""
    span, text = words.statement.span, words.article.text
    start = min(span.sentence_start, words.start)
    end = max(span.sentence_start + len(span.sentence), words.end)
    shown = Stretch(
        _word_start(text, words.start - AROUND, words.start) if _far(start, words.start) else start,
        _word_end(text, words.end + AROUND, words.end) if _far(words.end, end) else end,
    )
    return format_html(
        "{}{}{}",
        "… " if shown.start > start else "",
        _marked(pieces(text, marked=[Stretch(words.start, words.end)], within=shown)),
        " …" if shown.end < end else "",
    )


@register.filter
def in_its_sentence(row: Statement, span: StatementSpan) -> SafeString:
    """A statement's sentence with the statement marked."""
    within = Stretch(0, len(span.sentence))
    own = Stretch(row.start - span.sentence_start, row.end - span.sentence_start)
    if own.start < 0 or own.end > within.end:
        return format_html("<mark>{}</mark>", row.exact)
    return _marked(pieces(span.sentence, marked=[own], within=within))


@register.filter
def differing(words: SideSpan) -> SafeString:
    """The differing words of a side, marked in their sentence."""
    told = from_json(words.statement.span)
    start = words.start - told.sentence_start
    end = words.end - told.sentence_start
    if start < 0 or end > len(told.sentence):
        return format_html("<mark>{}</mark>", words.statement.exact)
    return _marked(pieces(told.sentence, marked=[Stretch(start, end)]))


@register.filter
def reading(row: Statement) -> StatementSpan:
    """A stored statement as it was read."""
    return from_json(row.span)


@register.filter
def whose(span: StatementSpan) -> str:
    """Whose word it is: the speaker, else the origin."""
    if span.speaker:
        return span.speaker
    return origin_name(span.origin or "")


@register.filter
def origin_name(origin: str) -> str:
    """A key of an origin as people say it: "ngo:foro penal" is "Foro Penal (NGO)"."""
    kind, colon, name = origin.partition(":")
    if not colon:
        return origin
    shown = name if name != name.lower() else name.title()
    return shown if kind in {"person", "people"} else f"{shown} ({_kind_of_origin(kind)})"


@register.filter
def voice_words(span: StatementSpan) -> str:
    if span.voice == "own":
        return "own voice"
    return "quoted" if span.quoted else "attributed"


@register.filter
def manner(span: StatementSpan) -> str:
    """What else is said of how it is said; empty for a plain assertion."""
    told = [Polarity(span.polarity).label] if span.polarity != "affirmed" else []
    told += [Modality(span.modality).label] if span.modality != "asserted" else []
    return ", ".join(told)


@register.filter
def bounds(value: Value) -> str:
    """A typed value as the comparison understands it."""
    low, high = _number(value.low), _number(value.high)
    unit = f" {value.unit}" if value.unit else ""
    if low == high:
        return f"{low}{unit}"
    if value.high is None:
        return f"{low}{unit} or more"
    if value.low is None:
        return f"{high}{unit} or less"
    return f"{low} to {high}{unit}"


@register.filter
def cell_symbol(cell: str) -> str:
    return CELLS[cell][0]


@register.filter
def cell_words(cell: str) -> str:
    return CELLS[cell][1]


@register.filter
def cells_of(claim: ClaimEntry, articles: list[ArticleEntry]) -> list[tuple[ArticleEntry, str]]:
    """What each of the articles does with the claim, in their order."""
    return [(article, claim.cell(article.id)) for article in articles]


@register.filter
def by_article(words: list[Words]) -> list[Words]:
    """One appearance for each article, the first, originals before their reprints."""
    first: dict[int, Words] = {}
    for one in words:
        first.setdefault(one.article.id, one)
    return sorted(first.values(), key=lambda one: one.article.copy_of is not None)


@register.simple_tag(takes_context=True)
def in_my_hands(context: dict[str, Any]) -> int:
    """How many disputes wait for whoever reads the page."""
    request: TeamRequest = context["request"]
    return in_hand(request.team, request.user)


def _marked(cut: list[Piece]) -> SafeString:
    return format_html_join(
        "",
        "{}",
        ((format_html("<mark>{}</mark>", one.text) if one.marked else one.text,) for one in cut),
    )


def _far(one: int, other: int) -> bool:
    return other - one > AROUND


def _word_start(text: str, at: int, before: int) -> int:
    """The next beginning of a word, where `at` is within one."""
    while 0 < at < before and not text[at - 1].isspace():
        at += 1
    return at


def _word_end(text: str, at: int, after: int) -> int:
    while after < at < len(text) and not text[at].isspace():
        at -= 1
    return at


def _kind_of_origin(kind: str) -> str:
    return kind.upper() if len(kind) <= len("NGO") else kind


def _number(bound: float | str | None) -> str:
    if isinstance(bound, float) and bound.is_integer():
        return f"{int(bound):,}"
    return f"{bound:,}" if isinstance(bound, int | float) else str(bound)
