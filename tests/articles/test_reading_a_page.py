"""The article of an HTML page, read in a process that hostile pages can only kill."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles import html
from articles.folder import read_folder
from articles.html import domain_of, read_page, read_words
from verify.errors import InvalidError

PARAGRAPHS = "".join(
    f"<p>The ferry ran aground off Port Ellery on Monday, {words}.</p>"
    for words in (
        "its owner said in a statement to the port authority",
        "and forty passengers were taken ashore by two fishing boats in the evening",
        "while the crew stayed on board to wait for the tide, the coast guard said",
    )
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Ferry aground</title>
<meta property="og:site_name" content="Harbour Daily">
<meta property="article:published_time" content="2026-01-05T10:00:00Z">
<meta name="author" content="Ann Author">
<link rel="canonical" href="https://www.harbour.example/ferry"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry aground</h1>{PARAGRAPHS}</article>
<script>alert("never read")</script></body></html>"""


def test_the_article_and_what_the_page_says_of_it() -> None:
    page = read_page(PAGE.encode())

    assert (page.site, page.author, page.published, page.url) == (
        "Harbour Daily",
        "Ann Author",
        "2026-01-05",
        "https://www.harbour.example/ferry",
    )
    assert "forty passengers were taken ashore" in page.text
    assert "alert" not in page.text


def test_in_a_folder_the_manifest_precedes_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "manifest.json").write_text(
        '{"articles": [{"file": "a.html", "author": "Bea Byline"}]}'
    )

    (article,) = read_folder(tmp_path).articles

    assert (article.author, article.outlet, article.domain, article.published) == (
        "Bea Byline",
        "Harbour Daily",
        "harbour.example",
        "2026-01-05",
    )


@pytest.mark.parametrize("raw", [b"", b"<html></html>", b"   ", b"<p></p>"])
def test_a_page_without_an_article_is_refused(raw: bytes) -> None:
    with pytest.raises(InvalidError) as refused:
        read_page(raw)

    assert refused.value.code in {"empty", "unreadable_html"}


def test_a_page_that_is_too_large_is_not_read_at_all() -> None:
    with pytest.raises(InvalidError) as refused:
        read_page(b"a" * (html.LARGEST + 1), field="file")

    assert (refused.value.code, refused.value.field) == ("too_long", "file")


@pytest.mark.parametrize(
    "raw",
    [
        b"<div>" * 400_000,
        b"<p>" + b"<b><i>" * 100_000 + b"deep",
        b"<table><tr><td>" * 50_000,
        bytes(range(256)) * 1000,
        b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;&b;</p>",
    ],
    ids=["nested", "unclosed", "tables", "binary", "entities"],
)
def test_a_hostile_page_ends_in_a_refusal_or_in_text(raw: bytes) -> None:
    try:
        text = read_page(raw).text
    except InvalidError as error:
        assert error.code in {"empty", "unreadable_html"}  # noqa: PT017 - either way is right
    else:
        assert text.strip()


def test_what_takes_too_long_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "SECONDS", 0.01)

    with pytest.raises(InvalidError) as refused:
        read_page(PAGE.encode())

    assert refused.value.code == "unreadable_html"


@pytest.mark.parametrize(
    "url, domain",
    [
        ("https://www.harbour.example/ferry", "harbour.example"),
        ("https://News.Harbour.example:8443/", "news.harbour.example"),
        ("", ""),
        ("no address", ""),
        ("http://[broken", ""),
    ],
)
def test_the_domain_of_an_address(url: str, domain: str) -> None:
    assert domain_of(url) == domain


def test_words_below_the_parsers_depth_are_refused_rather_than_lost() -> None:
    nested = b"<div>" * 300 + b"<p>The inner words are many and would be lost.</p>"
    page = b"<article><p>The outer words are here, and they are many as well.</p>" + nested

    with pytest.raises(InvalidError) as refused:
        read_page(page)

    assert refused.value.code == "unreadable_html"
    assert "more than 250 elements" in refused.value.detail


def test_all_words_of_a_page_are_read_as_they_show() -> None:
    page = """<html><head><title>Ferry</title><style>p {}</style></head><body>
        <nav><a href="/">Home</a></nav><p>A ferry ran
        aground off <b>Port</b> Ellery.</p><script>alert(1)</script><ul><li>40<li>hurt</ul>"""

    assert read_words(page.encode()) == (
        "Ferry\nHome\nA ferry ran aground off Port Ellery.\n40\nhurt"
    )


def test_words_are_read_at_any_depth_and_in_the_declared_encoding() -> None:
    deep = b"<div>" * 5000 + "<p>Müller</p>".encode("latin-1")

    assert read_words(deep, "iso-8859-1") == "Müller"
    assert read_words("<meta charset=utf-8><p>Müller</p>".encode(), "no-such-charset") == "Müller"
    assert read_words(b"") == ""
