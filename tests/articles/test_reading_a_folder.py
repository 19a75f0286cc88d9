"""A folder on disk: which files are articles, what the manifest says of them, what is wrong."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from articles.folder import FolderArticle, read_folder
from articles.html import LARGEST
from verify.errors import InvalidError, MissingError

TEXT = "A ferry ran aground off Port Ellery on Monday.\n"


def _folder(path: Path, files: dict[str, str | bytes], manifest: object = None) -> Path:
    for name, content in files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    if manifest is not None:
        (path / "manifest.json").write_text(json.dumps(manifest))
    return path


def test_without_a_manifest_the_texts_are_the_articles(tmp_path: Path) -> None:
    folder = read_folder(
        _folder(
            tmp_path / "a-ferry",
            {"b.txt": TEXT, "a.md": TEXT, "photo.jpg": b"\xff\xd8", ".hidden.txt": TEXT},
        )
    )

    assert folder.title == "a-ferry"
    assert folder.articles == (FolderArticle("a.md", TEXT), FolderArticle("b.txt", TEXT))
    assert (folder.ignored, folder.failed) == (("photo.jpg",), {})


def test_nested_files_are_named_with_slashes(tmp_path: Path) -> None:
    folder = read_folder(_folder(tmp_path, {"wires/one/a.TXT": TEXT, ".git/b.txt": TEXT}))

    assert [article.file for article in folder.articles] == ["wires/one/a.TXT"]


def test_the_manifest_tells_what_is_known(tmp_path: Path) -> None:
    entry = {
        "file": "a.txt",
        "outlet": "Harbour Daily",
        "url": "https://www.harbour.example/ferry",
        "published": "2026-01-05T10:00:00Z",
        "author": "Ann Author",
        "language": "en",
        "pages": 3,
    }
    manifest = {"key": "ferry", "title": "A ferry", "articles": [entry, {"file": "./b.txt"}]}

    folder = read_folder(_folder(tmp_path, {"a.txt": TEXT, "b.txt": TEXT, "c.txt": TEXT}, manifest))

    assert (folder.key, folder.title) == ("ferry", "A ferry")
    assert folder.articles == (
        FolderArticle(
            "a.txt",
            TEXT,
            outlet="Harbour Daily",
            domain="harbour.example",
            url="https://www.harbour.example/ferry",
            published="2026-01-05T10:00:00Z",
            author="Ann Author",
            language="en",
        ),
        FolderArticle("b.txt", TEXT),
        FolderArticle("c.txt", TEXT),  # not listed, taken in too
    )


def test_without_a_key_the_same_files_are_the_same_folder(tmp_path: Path) -> None:
    first = read_folder(_folder(tmp_path / "first", {"a.txt": TEXT, "b.txt": "Other.\n"}))
    second = read_folder(_folder(tmp_path / "second", {"c.txt": "Other.\n", "d.txt": TEXT}))
    third = read_folder(_folder(tmp_path / "third", {"a.txt": TEXT, "b.txt": "Changed.\n"}))

    assert first.key == second.key != third.key


@pytest.mark.parametrize("files", [{}, {"photo.jpg": b"\xff"}, {".a.txt": TEXT}])
def test_a_folder_without_articles_is_refused(
    files: dict[str, str | bytes], tmp_path: Path
) -> None:
    with pytest.raises(InvalidError) as refused:
        read_folder(_folder(tmp_path, files))

    assert refused.value.code == "no_articles"


def test_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match="There is no folder"):
        read_folder(tmp_path / "missing")
    with pytest.raises(MissingError, match="There is no folder"):
        read_folder(_folder(tmp_path, {"a.txt": TEXT}) / "a.txt")


@pytest.mark.parametrize(
    "manifest, why",
    [
        (b"{", "it is no JSON"),
        (b"\xff{}", "it is no JSON"),
        (b"[]", "it is no JSON object"),
        (b'{"key": 7}', "its key is no text"),
        (b'{"key": "a\\u0000b"}', "its key is no text"),
        (b'{"key": "' + b"k" * 201 + b'"}', "its key has more than 200 characters"),
        (b'{"title": null}', "its title is no text"),
        (b'{"articles": {}}', "its articles are no list"),
        (b'{"articles": ["a.txt"]}', "article 1 names no file"),
        (b'{"articles": [{"file": "a.txt"}, {"url": "x"}]}', "article 2 names no file"),
        (b'{"articles": [{"file": 7}]}', "article 1 names no file"),
        (b'{"articles": [{"file": "a.txt"}, {"file": "./a.txt"}]}', "it lists a.txt twice"),
        (b'{"articles": [{"file": "a\\u0000.txt"}]}', "article 1 names a file that no disk"),
        (b'{"articles": [{"file": "a\\ud800.txt"}]}', "article 1 names a file that no disk"),
    ],
)
def test_a_broken_manifest_is_refused_with_the_reason(
    manifest: bytes, why: str, tmp_path: Path
) -> None:
    _folder(tmp_path, {"a.txt": TEXT, "manifest.json": manifest})

    with pytest.raises(InvalidError, match=f"manifest.json cannot be used: {why}") as refused:
        read_folder(tmp_path)

    assert refused.value.code == "broken_manifest"


def test_a_manifest_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    _folder(tmp_path, {"a.txt": TEXT, "manifest.json": b'\xef\xbb\xbf{"key": "ferry"}'})

    assert read_folder(tmp_path).key == "ferry"


def test_one_bad_file_keeps_none_of_the_others_out(tmp_path: Path) -> None:
    (tmp_path.parent / "outside.txt").write_text(TEXT)
    manifest = {
        "articles": [
            {"file": "good.txt"},
            {"file": "missing.txt"},
            {"file": "../outside.txt"},
            {"file": "/etc/hostname"},
            {"file": "numbered.txt", "author": 7},
            {"file": "photo.jpg"},
        ]
    }
    _folder(
        tmp_path,
        {
            "good.txt": TEXT,
            "numbered.txt": TEXT,
            "photo.jpg": b"\xff\xd8\xff\xe0",
            "nul.txt": b"a\0b",
            "empty.txt": b"",
            "long.txt": b"a" * 1_000_001,
            "huge.txt": b"a" * (LARGEST + 2),
        },
        manifest,
    )
    (tmp_path / "link.txt").symlink_to(tmp_path.parent / "outside.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    manifest["articles"].append({"file": "loop.txt"})
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))

    folder = read_folder(tmp_path)

    assert [article.file for article in folder.articles] == ["good.txt"]
    assert {name: error.code for name, error in folder.failed.items()} == {
        "missing.txt": "not_found",
        "../outside.txt": "invalid",
        "/etc/hostname": "invalid",
        "link.txt": "invalid",
        "loop.txt": "not_found",
        "numbered.txt": "invalid",
        "photo.jpg": "not_text",
        "nul.txt": "nul_byte",
        "empty.txt": "empty",
        "long.txt": "too_long",
        "huge.txt": "too_long",
    }


def test_a_name_that_is_no_text_fails_alone(tmp_path: Path) -> None:
    _folder(tmp_path, {"good.txt": TEXT})
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))).write_text(TEXT)

    folder = read_folder(tmp_path)

    assert [article.file for article in folder.articles] == ["good.txt"]
    assert {name: error.code for name, error in folder.failed.items()} == {"caf?.txt": "not_text"}
