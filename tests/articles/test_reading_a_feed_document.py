"""What a feed holds is read whatever its form; what is none, or is hostile, is refused in words."""

from __future__ import annotations

import json
from typing import Any

import pytest

from articles import feed_documents
from articles.feed_documents import ITEMS, Document, read_document
from verify.errors import InvalidError

URL = "https://herald.example/news/feed"

RSS = b"""<?xml version="1.0"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Herald &amp;amp; Post</title><language>en-GB</language>
<item><title>Ferry &lt;b&gt;aground&lt;/b&gt;</title><link>/ferry?a=1&amp;b=2</link>
<guid isPermaLink="false">x1</guid><pubDate>Wed, 14 Jan 2026 23:05:00 +0100</pubDate>
<dc:creator>Ada Byline</dc:creator><description>&lt;p&gt;In short&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>One.</p><script>no</script><p>Two.</p>]]></content:encoded></item>
</channel></rss>"""

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Herald</title><entry>
<id>urn:1</id><title>Ferry</title><link rel="alternate" href="ferry.html"/>
<published>2026-01-14T00:00:00Z</published><updated>2026-01-15T10:00:00Z</updated>
<author><name>Ada Byline</name></author><summary>In short</summary>
<content type="html">&lt;p&gt;One.&lt;/p&gt;</content></entry></feed>"""

JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Herald",
    "items": [
        {
            "id": 1,
            "url": "ferry.html",
            "title": "Ferry\0",
            "content_text": "One.\nTwo.\ud800",
            "date_published": "2026-01-14T23:05:00+01:00",
            "authors": [{"name": "Ada Byline"}],
        },
        "no item",
    ],
}


def _read(raw: bytes | dict[str, Any], kind: str = "text/xml") -> Document:
    return read_document(raw if isinstance(raw, bytes) else json.dumps(raw).encode(), kind, URL)


def test_rss() -> None:
    document = _read(RSS)

    (item,) = document.items
    assert (document.title, document.language) == ("The Herald & Post", "en-GB")
    assert (item.guid, item.link) == ("x1", "https://herald.example/ferry?a=1&b=2")
    assert (item.title, item.author) == ("Ferry aground", "Ada Byline")
    assert item.published == "2026-01-14T22:05:00+00:00"
    assert (item.summary, item.content) == ("In short", "One.\nTwo.")


def test_atom_with_a_day_that_is_no_minute() -> None:
    (item,) = _read(ATOM).items

    assert item.link == "https://herald.example/news/ferry.html"
    assert (item.published, item.changed) == ("2026-01-14", "2026-01-15T10:00:00Z")
    assert (item.author, item.content) == ("Ada Byline", "One.")


def test_json_feed() -> None:
    (item,) = _read(JSON_FEED, "application/feed+json").items

    assert (item.guid, item.link) == ("1", "https://herald.example/news/ferry.html")
    assert (item.title, item.author) == ("Ferry", "Ada Byline")
    assert item.published == "2026-01-14T22:05:00+00:00"
    assert item.content == "One.\nTwo.?"


def test_the_encoding_is_the_one_that_the_server_names() -> None:
    raw = '<rss version="2.0"><channel><item><title>Málaga</title></item></channel></rss>'

    (item,) = _read(raw.encode("latin-1"), "application/rss+xml; charset=iso-8859-1").items

    assert item.title == "Málaga"


def test_a_feed_that_is_not_well_formed_is_read_as_far_as_may_be() -> None:
    raw = RSS.replace(b"</channel></rss>", b"<item><title>Cut &nbsp; off</title><link>/x</link>")

    assert [item.title for item in _read(raw).items] == ["Ferry aground", "Cut off"]


def test_an_empty_feed_is_one() -> None:
    assert _read(b'<rss version="2.0"><channel><title>Quiet</title></channel></rss>').items == []


@pytest.mark.parametrize(
    "raw,words",
    [
        (b"", "is no feed"),
        (b"Not found", "is no feed"),
        (b"%PDF-1.7", "is no feed"),
        (b"\0\0\0", "is no feed"),
        (b'{"items": []}', "is no feed"),
        (b"{" * 100_000, "is no feed"),
        (b'<?xml version="1.0"?><note>Hello</note>', "is no feed"),
        (b"<html><body>News</body></html>", "is no feed"),
        (
            b'<html><head><link rel="alternate" type="application/rss+xml" href="/f.xml"></head>',
            "is a page, not a feed. The page names: https://herald.example/f.xml.",
        ),
    ],
)
def test_what_is_no_feed(raw: bytes, words: str) -> None:
    with pytest.raises(InvalidError) as refused:
        _read(raw)

    assert words in str(refused.value)
    assert (refused.value.code, refused.value.field) == ("not_a_feed", "url")


def test_entities_are_neither_expanded_nor_fetched() -> None:
    grown = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    entities = f'<!ENTITY a0 "ha">{grown}<!ENTITY file SYSTEM "file:///etc/passwd">'
    item = "<item><link>https://a.example/</link><title>x &a11; &file; y</title></item>"
    raw = f'<!DOCTYPE r [{entities}]><rss version="2.0"><channel>{item}</channel></rss>'

    (read,) = _read(raw.encode()).items

    assert len(read.title) < 100
    assert "root:" not in read.title


def test_so_many_items_and_no_more() -> None:
    items = "".join(f"<item><guid>{n}</guid><title>{n}</title></item>" for n in range(ITEMS + 7))

    document = _read(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode())

    assert (len(document.items), document.left_out) == (ITEMS, 7)
    assert document.items[0].guid == "0"


def test_addresses_of_other_kinds_are_none() -> None:
    links = (
        "javascript:alert(1)",
        "ftp://a.example/",
        "http://[broken",
        "https://a.example/" * 200,
    )
    items = "".join(f"<item><title>t</title><link>{link}</link></item>" for link in links)

    document = _read(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode())

    assert [item.link for item in document.items] == [""] * len(links)


def test_what_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_documents, "SECONDS", 0.01)

    with pytest.raises(InvalidError, match="in the time and memory that one feed gets"):
        _read(RSS)
