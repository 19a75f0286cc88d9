"""Who gets to see which page: members by their role, nobody of another team, nobody unknown."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from articles.feed_views import STEPS
from reviews.actions.circles import Audience
from reviews.actions.contacts import Asked, log_contact
from reviews.actions.evidence import Source, add_evidence
from reviews.enums import Circle
from tests.articles.feeds import make_feed_item, make_feed_of
from tests.builders import NOW, Contradiction, make_contradiction
from tests.cast import Cast

MEMBERS = ("reporter", "reviewer", "editor", "administrator", "auditor")

Address = Callable[[Cast, Contradiction], list[object]]


def _story(_: Cast, made: Contradiction) -> list[object]:
    return [made.story.slug]


def _article(_: Cast, made: Contradiction) -> list[object]:
    return [made.articles[0].pk]


def _claim(_: Cast, made: Contradiction) -> list[object]:
    return [made.claim.pk]


def _dispute(_: Cast, made: Contradiction) -> list[object]:
    return [made.dispute.pk]


def _link(cast: Cast, made: Contradiction) -> list[object]:
    source = Source("https://company.example/list")
    return [
        add_evidence(actor=cast.actor("editor"), dispute=made.dispute, source=source, now=NOW).pk
    ]


def _contact(cast: Cast, made: Contradiction) -> list[object]:
    asked = Asked("The company", "phone", "How many were hurt?", NOW)
    actor, everybody = cast.actor("editor"), Audience(Circle.TEAM)
    return [
        log_contact(actor=actor, dispute=made.dispute, asked=asked, audience=everybody, now=NOW).pk
    ]


def _feed(_: Cast, made: Contradiction) -> list[object]:
    return [make_feed_of(made.story).pk]


def _feed_item(_: Cast, made: Contradiction) -> list[object]:
    return [make_feed_item(make_feed_of(made.story, words="weather")).pk]


def _nothing(_: Cast, __: Contradiction) -> list[object]:
    return []


EVERYBODY = set(MEMBERS)
DESK = EVERYBODY - {"auditor"}

PAGES: list[tuple[str, Address, set[str]]] = [
    ("stories", _nothing, EVERYBODY),
    ("search", _nothing, EVERYBODY),
    ("story", _story, EVERYBODY),
    ("progress", _story, EVERYBODY),
    ("words", lambda _, made: [made.story.slug, made.discrepancy.pk], EVERYBODY),
    ("claim_words", lambda _, made: [made.story.slug, made.claim.pk], EVERYBODY),
    ("new_story", _nothing, DESK),
    ("rename_story", _story, DESK),
    ("new_article", _story, DESK),
    ("article", _article, EVERYBODY),
    ("revision", lambda _, made: [made.articles[0].pk, 1], EVERYBODY),
    ("edit_article", _article, DESK),
    ("revise", _article, DESK),
    ("outlets", _nothing, EVERYBODY),
    ("new_outlet", _nothing, DESK),
    ("edit_outlet", lambda _, made: [made.articles[0].outlet_id], {"editor"}),
    ("feeds", _nothing, EVERYBODY),
    ("new_feed", _nothing, DESK),
    ("feed", _feed, EVERYBODY),
    ("feed_progress", _feed, EVERYBODY),
    ("edit_feed", _feed, DESK),
    ("claim", _claim, EVERYBODY),
    ("reword", _claim, {"editor"}),
    ("split", _claim, {"editor"}),
    ("merge", _claim, {"editor"}),
    ("move", lambda _, made: [made.statements[0].pk], {"editor"}),
    ("open_dispute", _claim, DESK),
    ("queue", _nothing, EVERYBODY),
    ("dispute", _dispute, EVERYBODY),
    ("publications", _nothing, EVERYBODY),
    ("earlier_findings", _dispute, EVERYBODY),
    ("assign", _dispute, {"editor"}),
    ("evidence", _dispute, EVERYBODY),
    ("evidence_piece", _link, EVERYBODY),
    ("contacts", _dispute, EVERYBODY),
    ("contact", _contact, EVERYBODY),
    ("scale", _nothing, {"administrator"}),
    ("statistics", _nothing, {"editor", "administrator", "auditor"}),
    ("trail", _nothing, {"editor", "administrator", "auditor"}),
]

BUTTONS: list[tuple[str, Address, set[str]]] = [
    ("draft_publication", _dispute, {"editor"}),
    ("set_aside", lambda _, made: [made.discrepancy.pk], {"editor"}),
    ("desk_note", _claim, {"editor"}),
    ("dismiss", _dispute, {"editor"}),
    ("reopen", _dispute, {"editor"}),
    ("start", _dispute, set()),
    ("hand_back", _dispute, {"reviewer", "editor"}),
    ("compare_again", _story, DESK),
    *((f"{step}_feed", _feed, DESK) for step in STEPS),
    ("retry_feed_item", _feed_item, DESK),
    ("retry", lambda _, made: [made.articles[0].revisions.get().pk], DESK),
    ("decide", _dispute, {"editor"}),
    ("judge", _dispute, {"reviewer", "editor"}),
    ("evidence", _dispute, DESK),
    ("quotation", _dispute, DESK),
    ("retry_archiving", _link, DESK),
    ("evidence_circle", _link, {"editor"}),
    ("erase_evidence", _link, {"editor"}),
    ("hold", _dispute, {"editor"}),
    ("release_hold", _dispute, {"editor"}),
    ("contacts", _dispute, DESK),
    ("continue_contact", _contact, DESK),
    ("waive_contact", _dispute, {"editor"}),
    ("contact_circle", _contact, {"editor"}),
    ("erase_contact", _contact, {"editor"}),
]


@pytest.mark.parametrize("name, address, allowed", PAGES, ids=[page[0] for page in PAGES])
def test_a_page_opens_for_the_roles_that_may(
    cast: Cast, client: Client, name: str, address: Address, allowed: set[str]
) -> None:
    made = make_contradiction(cast.team)
    url = reverse(name, args=[cast.team.slug, *address(cast, made)])

    statuses = {}
    for member in MEMBERS:
        client.force_login(getattr(cast, member))
        statuses[member] = client.get(url).status_code

    assert statuses == {member: 200 if member in allowed else 403 for member in MEMBERS}


@pytest.mark.parametrize("name, address, allowed", BUTTONS, ids=[page[0] for page in BUTTONS])
def test_a_button_is_refused_to_the_roles_that_may_not(
    cast: Cast, client: Client, name: str, address: Address, allowed: set[str]
) -> None:
    made = make_contradiction(cast.team)
    url = reverse(name, args=[cast.team.slug, *address(cast, made)])

    refused = set()
    for member in MEMBERS:
        client.force_login(getattr(cast, member))
        if client.post(url).status_code == 403:
            refused.add(member)

    assert refused == set(MEMBERS) - allowed


@pytest.mark.parametrize(
    "name, address, allowed", PAGES + BUTTONS, ids=[page[0] for page in PAGES + BUTTONS]
)
def test_a_team_is_not_there_for_others(
    cast: Cast, client: Client, name: str, address: Address, allowed: set[str]
) -> None:
    made = make_contradiction(cast.team)
    args = address(cast, made)
    theirs = reverse(name, args=[cast.team.slug, *args])
    ours_with_their_rows = reverse(name, args=[cast.other_team.slug, *args])

    client.force_login(cast.outsider)

    ask = client.post if (name, address, allowed) in BUTTONS else client.get
    assert ask(theirs).status_code == 404
    if args:
        assert ask(ours_with_their_rows).status_code == 404


@pytest.mark.parametrize(
    "name, address", [page[:2] for page in PAGES], ids=[page[0] for page in PAGES]
)
def test_without_a_login_a_page_asks_for_it(
    cast: Cast, client: Client, name: str, address: Address
) -> None:
    made = make_contradiction(cast.team)
    url = reverse(name, args=[cast.team.slug, *address(cast, made)])

    response = client.get(url)

    assert response.status_code == 302
    assert response["Location"] == f"{reverse('login')}?next={url}"
