"""The trail told as sentences: who did what, to what, when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Model, QuerySet
from django.urls import reverse

from accounts.models import User
from audit.models import Event, Secret
from audit.verbs import phrase_of
from reviews.enums import Circle, Confidence, DeskNoteKind
from verify.rewording import Piece, reworded

Names = Mapping[str, Model]

PAGES = {
    "reviews.dispute": "dispute",
    "claims.claim": "claim",
    "articles.article": "article",
    "articles.outlet": "edit_outlet",
    "articles.story": "story",
}
"""Objects that have a page of their own, and its name."""
SHOWN_REASONS = ("reason", "rationale", "note")
LONGEST = 140
PROSE = 4
"""From how many words on a change of wording is shown word by word."""


@dataclass(frozen=True, slots=True)
class Change:
    """A field that was changed; `pieces` are the words that went and came, where it is prose."""

    field: str
    old: str = ""
    new: str = ""
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One act: "Ana Editor assigned the dispute to Rui Reviewer". `why` is the reason given."""

    event: UUID
    at: datetime
    who: str
    role: str
    phrase: str
    name: str
    address: str
    changes: tuple[Change, ...]
    why: str
    door: str
    by_machine: bool


def narrate(events: Iterable[Event], team_slug: str, *, with_reasons: bool = False) -> list[Line]:
    """The events as lines, in a number of queries that their kinds of objects alone decide."""
    events = list(events)
    acts = [event.act for event in events]
    known = _Known(
        users=User.objects.in_bulk({event.actor_id for event in events}),
        names=_objects(acts),
        reasons=_reasons(events) if with_reasons else {},
        team_slug=team_slug,
    )
    return [_line(event, act, known) for event, act in zip(events, acts, strict=True)]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the events' ids stand for."""

    users: Mapping[int, User]
    names: Names
    reasons: Mapping[str, str]
    team_slug: str


def _line(event: Event, act: Mapping[str, Any], known: _Known) -> Line:
    target = known.names.get(f"{event.object_type}:{event.object_id}")
    restricted = getattr(target, "circle", Circle.TEAM) != Circle.TEAM
    return Line(
        event=event.pk,
        at=event.at,
        who=str(known.users.get(event.actor_id, "Somebody")),
        role=act["actor"].get("role") or "",
        phrase=phrase_of(event.verb)
        + _to_whom(event.verb, act["data"], known.names)
        + ("" if restricted else _what(event.verb, target)),
        name=_shortened(str(target)) if target is not None else "",
        address=_address(event.object_type, target, known.team_slug),
        changes=tuple(_changes(act, known.names)),
        why="" if restricted else known.reasons.get(str(event.pk), ""),
        door=event.door,
        by_machine=act["actor"]["kind"] == "system",
    )


def _to_whom(verb: str, data: Mapping[str, Any], names: Names) -> str:
    """How the sentence goes on after its verb."""
    match verb:
        case "dispute.assigned":
            return f" to {_named(data['reviewer'], names)}"
        case "dispute.judged":
            note, confidence = DeskNoteKind(data["desk_note"]), Confidence(data["confidence"])
            return f": {note.label.lower()}, confidence {confidence.label.lower()}"
        case "desk_note.written":
            return f": {DeskNoteKind(data['kind']).label.lower()}"
    return ""


def _what(verb: str, target: Model | None) -> str:
    """The link that was added; the trail itself commits to it alone."""
    url = getattr(target, "url", "") if verb == "evidence.added" else ""
    return f": {_shortened(url)}" if url else ""


def _changes(act: Mapping[str, Any], names: Names) -> Iterable[Change]:
    """Old and new values that the trail holds in the open, of what was there before."""
    for field, (old, new) in act["changes"].items():
        if isinstance(old, dict) or isinstance(new, dict):
            yield Change(_words(field))
        elif _is_prose(old) and _is_prose(new):
            yield Change(_words(field), pieces=reworded(old, new))
        elif old is not None and old != new:
            yield Change(_words(field), _value(old, names), _value(new, names))


def _is_prose(value: object) -> bool:
    return isinstance(value, str) and len(value.split()) >= PROSE


def _value(value: object, names: Names) -> str:
    if value is None or value in ("", []):
        return "empty"
    if isinstance(value, list):
        return _shortened(", ".join(_words(_named(str(one), names)) for one in value))
    return _shortened(_words(_named(str(value), names)))


def _named(reference: str, names: Names) -> str:
    found = names.get(reference)
    return reference if found is None else str(found)


def _objects(acts: Sequence[Mapping[str, Any]]) -> dict[str, Model]:
    """Every object that the acts name, one query for each kind."""
    wanted: dict[str, set[int]] = {}
    for act in acts:
        wanted.setdefault(act["object"]["type"], set()).add(act["object"]["id"])
        values = [*act["data"].values(), *(one for pair in act["changes"].values() for one in pair)]
        for kind, pk in filter(None, map(_reference, values)):
            wanted.setdefault(kind, set()).add(pk)
    return {
        f"{kind}:{pk}": row
        for kind, keys in wanted.items()
        for pk, row in _rows(kind, keys).items()
    }


def _rows(kind: str, keys: set[int]) -> dict[int, Model]:
    return QuerySet(apps.get_model(kind)).in_bulk(keys)


def _reference(value: object) -> tuple[str, int] | None:
    """("accounts.user", 7) of "accounts.user:7"; None of anything else."""
    kind, _, key = str(value).partition(":")
    app, _, model = kind.partition(".")
    known = key.isdigit() and app in apps.app_configs and model in apps.all_models[app]
    return (kind, int(key)) if known else None


def _reasons(events: Sequence[Event]) -> dict[str, str]:
    """The reasons that are still there to be read, by event."""
    rows = Secret.objects.filter(event__in=events, name__in=SHOWN_REASONS)
    return {str(row.event_id): row.value for row in rows}


def _address(kind: str, target: Model | None, team_slug: str) -> str:
    if target is None or kind not in PAGES:
        return ""
    key = getattr(target, "slug", target.pk)
    return reverse(PAGES[kind], args=[team_slug, key])


def _words(name: str) -> str:
    return name.replace("_", " ")


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
