"""A link is archived as it is at that moment, with a WARC file that others can read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from warcio.archiveiterator import ArchiveIterator

from audit.models import Event
from reviews import blobs
from reviews.actions.capturing import ATTEMPTS, PATIENCE, archive_link, retry_archiving
from reviews.actions.evidence import Quoted, Source, add_evidence, add_quotation
from reviews.models import Capture, Evidence
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.verify.outside.hostile import Server, leading_to, page, serving
from verify.errors import ConflictError, ForbiddenError, MissingError

pytestmark = pytest.mark.django_db

WORDS = "<title>List</title><p>The list names <b>62</b> people.</p><script>steal()</script>"


@pytest.fixture
def server(settings: Settings, tmp_path: Any) -> Iterator[Server]:
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    with serving() as one:
        settings.OUTSIDE_ALLOW, settings.OUTSIDE_PORTS = ["127.0.0.1/32"], [one.port, 80]
        yield one


def _add(cast: Cast, url: str) -> Evidence:
    made = make_contradiction(cast.team)
    return add_evidence(
        actor=cast.actor("reporter"), dispute=made.dispute, source=Source(url), now=NOW
    )


def _archive(row: Evidence, after: timedelta = timedelta(0)) -> Capture:
    archive_link(capture_id=Capture.objects.get(evidence=row).pk, now=NOW + after)
    return Capture.objects.get(evidence=row)


def test_what_is_known_of_it_is_kept(cast: Cast, server: Server) -> None:
    server.says("/list", page(WORDS.encode()))
    row = _add(cast, server.says("/start", leading_to("/list")))

    capture = _archive(row)

    assert (capture.state, capture.status, capture.content_type) == ("archived", 200, "text/html")
    assert (capture.final_url, capture.captured_at) == (server.url("/list"), NOW)
    assert capture.sha256 == hashlib.sha256(WORDS.encode()).hexdigest()
    assert capture.text == "List\nThe list names 62 people."


def test_the_warc_file_holds_each_request_and_answer(cast: Cast, server: Server) -> None:
    server.says("/list", page(WORDS.encode()))
    capture = _archive(_add(cast, server.says("/start", leading_to("/list"))))

    file = blobs.kept(capture.team_id, capture.warc_sha256)
    records = [
        (
            record.rec_type,
            record.rec_headers.get_header("WARC-Target-URI"),
            record.content_stream().read(),
        )
        for record in ArchiveIterator(BytesIO(file), check_digests="raise")
    ]

    assert [(kind, uri) for kind, uri, _ in records] == [
        ("warcinfo", None),
        ("response", server.url("/start")),
        ("request", server.url("/start")),
        ("response", server.url("/list")),
        ("request", server.url("/list")),
    ]
    assert records[3][2] == WORDS.encode()
    assert len(file) == capture.warc_size


def test_it_is_an_act_whose_address_and_content_are_committed_to(
    cast: Cast, server: Server
) -> None:
    row = _add(cast, server.says("/list", page(WORDS.encode())))

    capture = _archive(row)

    event = Event.objects.about("reviews.evidence", row.pk).get(verb="evidence.archived")
    assert event.act["data"]["warc_sha256"] == capture.warc_sha256
    assert event.act["data"]["final_url"].keys() == {"hmac-sha256"}
    assert server.url("/list").encode() not in bytes(event.body)


def test_archiving_twice_archives_once(cast: Cast, server: Server) -> None:
    row = _add(cast, server.says("/list", page(WORDS.encode())))

    _archive(row)
    _archive(row, timedelta(hours=1))

    assert server.asked == ["/list"]
    assert Event.objects.filter(verb="evidence.archived").count() == 1


@pytest.mark.parametrize(
    "raw,words",
    [
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "404 Not Found"),
        (leading_to("http://10.0.0.1/"), "private network"),
        (leading_to("file:///etc/passwd"), "not one that is fetched"),
    ],
)
def test_what_cannot_be_had_fails_with_its_reason(
    raw: bytes, words: str, cast: Cast, server: Server
) -> None:
    row = _add(cast, server.says("/list", raw))

    capture = _archive(row)

    assert capture.state == "failed"
    assert words in capture.error
    event = Event.objects.about("reviews.evidence", row.pk).get(verb="evidence.not_archived")
    assert event.act["data"]["attempts"] == 1


def test_what_may_work_later_is_tried_again_before_it_fails(cast: Cast, server: Server) -> None:
    busy = b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"
    row = _add(cast, server.says("/list", busy))

    states = [_archive(row, number * PATIENCE).state for number in range(ATTEMPTS)]

    assert states == ["pending"] * (ATTEMPTS - 1) + ["failed"]


def test_two_workers_do_not_fetch_at_once(cast: Cast, server: Server) -> None:
    busy = b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"
    row = _add(cast, server.says("/list", busy))

    _archive(row)
    _archive(row, PATIENCE / 2)

    assert server.asked == ["/list"]


def test_a_failed_link_is_retried_by_those_who_may_add(cast: Cast, server: Server) -> None:
    row = _add(cast, server.url("/list"))
    server.says("/list", b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
    _archive(row)
    server.says("/list", page(WORDS.encode()))

    with pytest.raises(ForbiddenError):
        retry_archiving(actor=cast.actor("auditor"), evidence=row, now=NOW)
    retry_archiving(actor=cast.actor("editor"), evidence=row, now=NOW)

    assert _archive(row).state == "archived"
    with pytest.raises(ConflictError):
        retry_archiving(actor=cast.actor("editor"), evidence=row, now=NOW)


@pytest.mark.parametrize(
    "exact,prefix,found",
    [
        ("names 62 people", "", True),
        ("names\n62  people", "", True),
        ("62", "The list names", True),
        ("62", "The log names", False),
        ("names 40 people", "", False),
    ],
)
def test_a_quotation_is_looked_up_before_and_after(
    exact: str,
    prefix: str,
    found: object,
    cast: Cast,
    server: Server,
) -> None:
    link = _add(cast, server.says("/list", page(WORDS.encode())))
    quoted = Quoted(exact, prefix, source=link)
    known: dict[str, Any] = {"actor": cast.actor("reporter"), "dispute": link.dispute, "now": NOW}

    before = add_quotation(quoted=quoted, **known)
    assert before.occurs is None
    _archive(link)
    after = add_quotation(quoted=Quoted(exact, prefix, source=_fresh(link)), **known)

    assert (_fresh(before).occurs, after.occurs) == (found, found)


def test_hostile_pages_are_served_as_words_and_as_sealed_attachments(
    cast: Cast, server: Server, client: Client
) -> None:
    row = _add(cast, server.says("/list", page(WORDS.encode())))
    _archive(row)
    client.force_login(cast.auditor)

    shown = client.get(reverse("evidence_piece", args=[cast.team.slug, row.pk]))
    warc = client.get(reverse("evidence_warc", args=[cast.team.slug, row.pk]))

    assert b"The list names 62 people." in shown.content
    assert b"steal()" not in shown.content
    assert warc["Content-Type"] == "application/octet-stream"
    assert warc["Content-Disposition"] == f'attachment; filename="evidence-{row.pk}.warc.gz"'
    assert warc["X-Content-Type-Options"] == "nosniff"
    assert warc["Content-Security-Policy"].startswith("sandbox; default-src 'none'")


def test_bytes_that_changed_on_the_disk_are_not_served(
    cast: Cast, server: Server, settings: Settings
) -> None:
    capture = _archive(_add(cast, server.says("/list", page(WORDS.encode()))))
    (path,) = settings.EVIDENCE_ROOT.rglob(capture.warc_sha256)
    path.write_bytes(b"something else")

    with pytest.raises(MissingError) as refused:
        blobs.kept(capture.team_id, capture.warc_sha256)

    assert refused.value.code == "blob_changed"


def _fresh(row: Evidence) -> Evidence:
    return Evidence.objects.select_related("capture", "dispute").get(pk=row.pk)
