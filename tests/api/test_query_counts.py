"""Lists, rows and the dossier take as many queries for three of everything as for one."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.actions import system
from accounts.enums import Permission
from accounts.models import Team, Token
from articles.bulk import start_job
from claims.models import Statement
from reviews.actions.evidence import Source, add_evidence
from tests.admin.desk import fill_every_table
from tests.api.client import Api, api_of
from tests.api.desk import make_desk
from tests.api.operations import Operation, operations
from tests.builders import (
    NOW,
    Contradiction,
    make_article,
    make_member,
    make_outlet,
    make_statement,
    mark_read,
)
from tests.cast import Cast
from tests.reviews.publications import make_publication

READS = [operation for operation in operations() if operation.method == "GET"]
LISTS = [o for o in READS if "{id}" not in o.template and o.resource != "match"]  # test_match.py


OK = 200
NOT_YET = {"GET /claim-reviews/{id}/", "GET /events/{id}/proof/"}
"""What is read only of a finding that is public (below), and of an act that is sealed
(tests/integrations/test_query_counts_of_proofs.py)."""
MANAGED = {"webhooks", "deliveries"}
"""Resources for administrators alone."""


@pytest.fixture
def auditor(cast: Cast) -> Api:
    return api_of(cast.editor, cast.team)


def _queries(api: Api, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        response = api.get(path)
    assert response.status_code == 200, response.content
    return len(queries)


def _counted(api: Api, reads: list[Operation], ids: dict[str, object]) -> dict[str, int]:
    api.get("/teams/")  # notes the token's use, once a minute
    return {str(read): _queries(api, read.path(ids)) for read in reads}


def test_lists(auditor: Api, cast: Cast) -> None:
    fill_every_table(cast)
    administrator = api_of(cast.administrator, cast.team)
    few = _all_lists(auditor, administrator)

    for _ in range(2):
        fill_every_table(cast)
        make_member(cast.team)
    many = _all_lists(auditor, administrator)

    assert many == few
    assert many.pop("GET /statistics/") <= 12  # a query for each table
    assert max(many.values()) <= 7


def _all_lists(auditor: Api, administrator: Api) -> dict[str, int]:
    managed = [each for each in LISTS if each.resource in MANAGED]
    others = [each for each in LISTS if each.resource not in MANAGED]
    return _counted(auditor, others, {}) | _counted(administrator, managed, {})


def test_every_row_beside_more_of_everything(cast: Cast) -> None:
    """All that is read one by one, enumerated: at a desk, and with twice as much beside it."""
    ids = make_desk(cast.team, cast.editor, "Ours").ids
    few = _all_rows(cast, ids)

    for _ in range(2):
        fill_every_table(cast)
        make_member(cast.team)

    assert _all_rows(cast, ids) == few


def _all_rows(cast: Cast, ids: dict[str, object]) -> dict[str, int]:
    """With what its editor may read as the editor, the rest as an administrator."""
    rows = [each for each in READS if "{id}" in each.template and str(each) not in NOT_YET]
    editor, administrator = (
        api_of(person, cast.team) for person in (cast.editor, cast.administrator)
    )
    theirs = [each for each in rows if editor.get(each.path(ids)).status_code == OK]
    rest = [each for each in rows if each not in theirs]
    return _counted(editor, theirs, ids) | _counted(administrator, rest, ids)


def test_rows_with_more_beneath_them(auditor: Api, cast: Cast) -> None:
    """One story of two articles against one of six, with the rows that hang on them."""
    small, large = fill_every_table(cast), fill_every_table(cast)
    _enlarge(cast, large)
    for told in (small, large):
        mark_read(told.story)

    few, many = (_counted(auditor, _rows(), _ids(told)) for told in (small, large))

    assert many == few


def _enlarge(cast: Cast, told: Contradiction) -> None:
    """More articles, statements and evidence on the same story, claim and dispute."""
    positions = list(told.claim.positions.order_by("pk"))
    for number in range(4):
        article = make_article(told.story, outlet=make_outlet(cast.team, f"More {number}"))
        for exact in ("40 people were hurt", "A ferry ran aground"):
            statement = make_statement(article, exact)
            where = {"claim": told.claim, "position": positions[number % len(positions)]}
            Statement.objects.filter(pk=statement.pk).update(**where)
        add_evidence(
            actor=cast.actor("editor"),
            dispute=told.dispute,
            source=Source(f"https://example.org/{number}"),
            now=NOW,
        )


def _rows() -> list[Operation]:
    kinds = {"articles", "claims", "discrepancies", "disputes", "jobs", "revisions", "stories"}
    return [o for o in READS if "{id}" in o.template and o.resource in kinds]


def _ids(told: Contradiction) -> dict[str, object]:
    return {
        "articles": told.articles[0].pk,
        "claims": told.claim.pk,
        "discrepancies": told.discrepancy.pk,
        "disputes": told.dispute.pk,
        "jobs": _job_of_lines(told.story.team, told.story.places.count()),
        "revisions": told.articles[0].revisions.get().pk,
        "stories": told.story.pk,
    }


def _job_of_lines(team: Team, number: int) -> int:
    return start_job(actor=system(team), team=team, lines=["{}"] * number, now=NOW).pk


def test_a_published_finding_beside_others_and_with_more_beneath_it(
    auditor: Api, cast: Cast
) -> None:
    """One as it was first published, against one that was corrected."""
    small = make_publication(cast, "published")
    auditor.get("/teams/")  # notes the token's use, once a minute
    few = _queries(auditor, f"/claim-reviews/{small.pk}/")
    large = make_publication(cast, "corrected")
    make_publication(cast, "published")

    assert _queries(auditor, f"/claim-reviews/{small.pk}/") == few
    assert _queries(auditor, f"/claim-reviews/{large.pk}/") == few


def test_the_tokens_last_use_is_written_once_a_minute(cast: Cast) -> None:
    api = api_of(cast.editor, cast.team, [Permission.READ])
    api.get("/teams/")
    first = Token.objects.get(user=cast.editor).last_used_at

    api.get("/teams/")

    assert first is not None
    assert Token.objects.get(user=cast.editor).last_used_at == first
