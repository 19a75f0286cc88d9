"""The desk's figures: what waits, how long findings took, who has what, and who was wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from articles.actions import revise_article
from reviews.actions.judging import Judgement, record_verdict
from reviews.actions.working import decide_dispute
from reviews.enums import SecondCheck
from reviews.models import Dispute
from reviews.statistics import Period, Table, tables
from reviews.statistics.table import hours
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.reviews.cases import assign_to, judge, make_case

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=5)


def _table(cast: Cast, key: str) -> Table:
    (table,) = tables(cast.team, Period(30, LATER), key)
    return table


def test_the_desk_and_the_outlets_have_a_page_each(cast: Cast, client: Client) -> None:
    client.force_login(cast.editor)
    address = reverse("statistics", args=[cast.team.slug])

    desk = client.get(address, {"days": 90}).context["tables"]
    rest = client.get(address, {"of": "outlets"}).context["tables"]

    every = [table.key for table in tables(cast.team, Period(30, LATER))]
    assert [table.key for table in (*desk, *rest)] == every
    assert [table.key for table in rest] == ["outlets"]


def test_live_disputes_are_counted_by_their_age(cast: Cast) -> None:
    make_case(cast)
    make_case(cast, "assigned")
    make_case(cast, "decided")
    Dispute.objects.update(opened_at=NOW)

    waiting = {name: rest for name, *rest in _table(cast, "waiting").rows}
    states = _table(cast, "states").rows

    assert waiting.pop("4 to 24 hours") == [2, 1]
    assert set(map(tuple, waiting.values())) == {(0, 0)}
    assert states == [("Open", 1, 5.0, 0), ("Assigned", 1, 5.0, 0)]


def test_time_to_verdict_is_the_median_and_nine_in_ten(cast: Cast) -> None:
    for age in (1, 2, 9):
        dispute = make_case(cast, "decided")
        Dispute.objects.filter(pk=dispute.pk).update(opened_at=NOW - timedelta(hours=age))

    (week,) = _table(cast, "weeks").rows
    (kind,) = _table(cast, "kinds").rows

    assert week[1:] == kind[1:] == (3, 2.0, 7.6)
    assert kind[0] == "Figure"


def test_load_tells_work_in_hand_and_work_done(cast: Cast) -> None:
    make_case(cast, "assigned")
    make_case(cast, "judged")

    rows = {name: rest for name, *rest in _table(cast, "load").rows}

    assert rows["Rui Reviewer"] == [1, None, 0, 1, 0]
    assert rows["Selma Reviewer"] == [0, None, 0, 0, 0]


def _checked_twice(cast: Cast, second: str) -> Dispute:
    dispute = make_case(cast)
    Dispute.objects.filter(pk=dispute.pk).update(second_check=SecondCheck.BLIND)
    for who, note in (("reviewer", "attribute"), ("second_reviewer", second)):
        assign_to(cast, dispute, who)
        judge(cast, dispute, who, note=note)
    return dispute


def test_independent_verdicts_are_set_against_each_other(cast: Cast) -> None:
    _checked_twice(cast, "attribute")
    _checked_twice(cast, "hold")

    use = _table(cast, "use")

    by_first = {name: dict(zip(use.columns[1:], rest, strict=True)) for name, *rest in use.rows}
    assert by_first["Use with attribution"]["Use with attribution"] == 1
    assert by_first["Use with attribution"]["Hold"] == 1
    assert use.remarks[0] == "1 of 2 pairs alike."


def test_a_verdict_under_seal_is_in_no_table(cast: Cast) -> None:
    dispute = make_case(cast)
    Dispute.objects.filter(pk=dispute.pk).update(second_check=SecondCheck.BLIND)
    assign_to(cast, dispute)
    assign_to(cast, dispute, "second_reviewer")
    before = tables(cast.team, Period(30, LATER))

    judge(cast, dispute)

    assert tables(cast.team, Period(30, LATER)) == before


def test_an_outlet_answers_for_its_own_words_until_it_corrects_them(cast: Cast) -> None:
    made = make_contradiction(cast.team)
    for statement in made.statements:
        statement.voice = "own"
        statement.save(update_fields=["voice"])
    assign_to(cast, made.dispute)
    wrong, right = made.dispute.claim.positions.order_by("pk")
    verdict = record_verdict(
        actor=cast.actor("reviewer"),
        dispute=made.dispute,
        lease=made.dispute.assignments.get().lease,
        judgements=[
            Judgement(wrong.pk, "supported", "not_supported"),
            Judgement(right.pk, "supported", "supported"),
        ],
        desk_note="use",
        rationale="The list says 62.",
        confidence="high",
        now=NOW,
    )
    decide_dispute(actor=cast.actor("editor"), dispute=made.dispute, verdict=verdict, now=NOW)
    name = str(made.articles[0].outlet)

    standing = _table(cast, "outlets").rows
    revise_article(
        actor=cast.actor("editor"), article=made.articles[0], text="62 people were hurt.", now=NOW
    )
    corrected = _table(cast, "outlets").rows
    taken_in = made.articles[0].revisions.latest("number").created_at

    assert standing == [(name, 1, 0, 1, None)]
    assert corrected == [(name, 1, 1, 0, hours((taken_in - NOW).total_seconds()))]


def test_the_pages_show_each_table_and_its_spreadsheet(cast: Cast, client: Client) -> None:
    make_case(cast, "decided")
    client.force_login(cast.editor)

    shown = [
        table
        for part in ("desk", "outlets")
        for table in client.get(
            reverse("statistics", args=[cast.team.slug]), {"of": part, "days": "365"}
        ).context["tables"]
    ]
    sheets = [
        client.get(reverse("statistics_csv", args=[cast.team.slug, table.key])) for table in shown
    ]

    assert len(sheets) == 8
    for table, sheet in zip(shown, sheets, strict=True):
        assert sheet.content.decode().splitlines()[0].split(",")[0] == table.columns[0]


@pytest.mark.parametrize("who", ["reporter", "reviewer"])
def test_they_are_for_editors_administrators_and_auditors(
    cast: Cast, client: Client, who: str
) -> None:
    client.force_login(getattr(cast, who))

    assert client.get(reverse("statistics", args=[cast.team.slug])).status_code == 403


def test_a_name_is_no_formula_in_a_spreadsheet(cast: Cast, client: Client) -> None:
    cast.reviewer.name = "=HYPERLINK(1)"
    cast.reviewer.save(update_fields=["name"])
    client.force_login(cast.auditor)

    sheet = client.get(reverse("statistics_csv", args=[cast.team.slug, "load"])).content.decode()

    assert "'=HYPERLINK(1)" in sheet
