"""Evidence and contacts in the browser: dropped, pasted and typed, and open to everybody's eyes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from reviews.actions.capturing import archive_link
from reviews.actions.circles import Audience
from reviews.actions.contacts import Asked, continue_contact, log_contact
from reviews.actions.evidence import Quoted, Source, add_evidence, add_file, add_quotation
from reviews.enums import Circle
from reviews.models import Capture, Contact, Dispute, Evidence
from reviews.uploads import Upload
from tests.browser.conftest import SignIn
from tests.browser.test_accessibility import RULES
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.verify.outside.hostile import Server, serving
from tests.verify.outside.hostile import page as html

pytestmark = pytest.mark.django_db(transaction=True)

DROP = """([form, kind, value]) => {
    const data = new DataTransfer();
    if (kind === "file") data.items.add(new File([value], "list.txt", { type: "text/plain" }));
    else data.setData("text/uri-list", value);
    for (const name of ["dragover", "drop"]) {
        const how = { dataTransfer: data, bubbles: true, cancelable: true };
        form.dispatchEvent(new DragEvent(name, how));
    }
}"""


@pytest.fixture
def server(settings: Settings, tmp_path: Any) -> Iterator[Server]:
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    with serving() as one:
        settings.OUTSIDE_ALLOW, settings.OUTSIDE_PORTS = ["127.0.0.1/32"], [one.port]
        yield one


@pytest.fixture
def dispute(
    page: Page, live_server: LiveServer, sign_in: SignIn, server: Server, cast: Cast
) -> Dispute:
    made = make_contradiction(cast.team).dispute
    _fill(made, cast, server)
    sign_in(cast.editor)
    page.goto(live_server.url + reverse("dispute", args=[cast.team.slug, made.pk]))
    return made


def _fill(dispute: Dispute, cast: Cast, server: Server) -> None:
    """A piece of each kind and state, and a contact that replied."""
    known: dict[str, Any] = {"actor": cast.actor("editor"), "dispute": dispute, "now": NOW}
    url = server.says("/list", html(b"<h1>The list</h1><p>It names 62 people.</p>"))
    link = add_evidence(source=Source(url, "The coast guard's list"), **known)
    archive_link(capture_id=Capture.objects.get(evidence=link).pk, now=NOW)
    gone = add_evidence(source=Source("http://10.0.0.1/gone"), **known)
    archive_link(capture_id=Capture.objects.get(evidence=gone).pk, now=NOW)
    link = Evidence.objects.select_related("capture").get(pk=link.pk)
    for words in ("names 62 people", "names 40 people"):
        add_quotation(quoted=Quoted(words, source=link), **known)
    people = Audience(Circle.PEOPLE, [cast.reviewer])
    add_file(upload=Upload("list.txt", b"62 names"), note="From K.", audience=people, **known)
    contact = log_contact(asked=Asked("The company", "phone", "How many?", NOW), **known)
    continue_contact(
        actor=cast.actor("editor"), contact=contact, step="reply", words="They say 40.", now=NOW
    )


def test_a_link_or_a_file_is_dropped_on_the_form(page: Page, dispute: Dispute) -> None:
    before = dispute.evidence.count()
    for kind, value in (("link", "https://company.example/log"), ("file", "40 names")):
        page.get_by_text("Add a link, a file or a note").click()
        form = page.locator("form[data-drop]")
        form.evaluate(f"(form, [kind, value]) => ({DROP})([form, kind, value])", [kind, value])
        form.get_by_role("button", name="Add the evidence").click()
        expect(page.locator("#pieces > ul > li")).to_have_count(before + 1)
        before += 1

    kinds = list(dispute.evidence.order_by("-pk").values_list("kind", flat=True)[:2])
    assert kinds == ["file", "link"]


def test_what_is_refused_stays_typed_and_says_why(page: Page, dispute: Dispute) -> None:
    page.get_by_text("Log a contact").click()
    page.get_by_label("Who", exact=True).fill("Pia Spokes")
    page.get_by_role("button", name="Log the contact").click()

    expect(page.get_by_text("Say what was asked.")).to_be_visible()
    expect(page.get_by_label("Who", exact=True)).to_have_value("Pia Spokes")
    page.get_by_label("What was asked").fill("How many?")
    page.get_by_role("button", name="Log the contact").click()
    expect(page.locator("#contacts-part").get_by_text("Pia Spokes")).to_be_visible()

    assert Contact.objects.filter(dispute=dispute, circle="dispute").count() == 2


@pytest.mark.parametrize("look", [("light", 1280), ("dark", 390)], ids=["desk", "phone"])
def test_no_page_of_it_breaks_a_rule(
    page: Page,
    live_server: LiveServer,
    cast: Cast,
    dispute: Dispute,
    look: tuple[Literal["light", "dark"], int],
) -> None:
    scheme, width = look
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    rows: dict[str, list[Any]] = {
        "evidence_piece": list(dispute.evidence.all()),
        "contact": list(dispute.contacts.all()),
    }
    addresses = [reverse(n, args=[cast.team.slug, dispute.pk]) for n in ("evidence", "contacts")]
    addresses += [
        reverse(name, args=[cast.team.slug, row.pk]) for name, each in rows.items() for row in each
    ]

    broken = {}
    for address in addresses:
        page.goto(live_server.url + address)
        page.evaluate(
            "document.querySelectorAll('main details').forEach((one) => (one.open = true))"
        )
        found = Axe().run(page, options=RULES).response["violations"]
        broken[address] = [f"{r['id']}: {n['html'][:160]}" for r in found for n in r["nodes"]]
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, address

    assert broken == {address: [] for address in addresses}
