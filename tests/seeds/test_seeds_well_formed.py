"""The seeds are a retelling, not a reprint, and what is expected of them names words they have."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conditions import shared_folder
from tests.stories.naming import Key, locate

if TYPE_CHECKING:
    from collections.abc import Iterator

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EXPECTATIONS = Path(__file__).parent
QUOTED = re.compile(r'[“"][^”"]*[”"]')
SHINGLE = 6

needs_real_articles = pytest.mark.skipif(
    shared_folder() is None, reason="needs VERIFY_SHARED, the folder of the real articles"
)


def real_articles() -> Path:
    """The folder of the five real articles."""
    shared = shared_folder()
    assert shared is not None
    return shared / "seeds"


def shingles(text: str) -> set[tuple[str, ...]]:
    """Every run of six words that stands outside quotation marks."""
    found: set[tuple[str, ...]] = set()
    for unquoted in QUOTED.split(text.replace("’", "'")):
        words = re.findall(r"[\w']+", unquoted.lower())
        found.update(tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    return found


def named_words(node: Any, files: set[str]) -> Iterator[tuple[str, str]]:
    """Every `[file, words]` pair anywhere in the expectations."""
    match node:
        case [str(file), str(words)] if file in files:
            yield file, words
        case list():
            for child in node:
                yield from named_words(child, files)
        case dict():
            for child in node.values():
                yield from named_words(child, files)


def missing_words(expected: str, folder: Path) -> list[str]:
    """What is wrong with the words that the expectations name."""
    texts: dict[Key, str] = {p.name: p.read_text("utf-8") for p in folder.glob("*.txt")}
    files = {str(file) for file in texts}
    named = list(named_words(json.loads((EXPECTATIONS / expected).read_text("utf-8")), files))
    assert named
    return [wrong for file, words in named if (wrong := complaint(texts, file, words))]


def complaint(texts: dict[Key, str], file: str, words: str) -> str:
    """Why the words cannot be found, or nothing."""
    try:
        locate(texts, file, words)
    except ValueError as error:
        return str(error)
    return ""


def test_manifest_lists_every_seed_with_an_example_address() -> None:
    manifest = json.loads((SEEDS / "manifest.json").read_text("utf-8"))

    listed = [article["file"] for article in manifest["articles"]]

    assert sorted(listed) == sorted(path.name for path in SEEDS.glob("*.txt"))
    for article in manifest["articles"]:
        assert re.match(r"https://[a-z]+\.example/", article["url"])
        assert set(article) == {"file", "outlet", "url", "published", "author"}


def test_seeds_are_stored_as_they_are_read() -> None:
    for path in SEEDS.glob("*.txt"):
        raw = path.read_bytes()

        assert b"\r" not in raw
        assert b"\x00" not in raw
        assert not raw.startswith(b"\xef\xbb\xbf")


def test_what_is_expected_of_the_seeds_names_words_they_have() -> None:
    assert missing_words("expected.json", SEEDS) == []


@needs_real_articles
def test_what_is_expected_of_the_real_articles_names_words_they_have() -> None:
    assert missing_words("expected_real.json", real_articles()) == []


@needs_real_articles
def test_no_sentence_of_the_real_articles_is_republished() -> None:
    originals = [path.read_text("utf-8") for path in real_articles().glob("*.txt")]
    assert originals
    known = set().union(*map(shingles, originals))

    for path in SEEDS.glob("*.txt"):
        assert shingles(path.read_text("utf-8")) & known == set(), path.name


@needs_real_articles
def test_what_is_expected_of_the_real_articles_holds_words_not_sentences() -> None:
    text = (EXPECTATIONS / "expected_real.json").read_text("utf-8")
    files = {path.name for path in real_articles().glob("*.txt")}

    for _, words in named_words(json.loads(text), files):
        assert len(words.split()) <= SHINGLE


@needs_real_articles
def test_the_manifests_agree_in_title_and_times() -> None:
    real = json.loads((real_articles() / "manifest.json").read_text("utf-8"))
    ours = json.loads((SEEDS / "manifest.json").read_text("utf-8"))

    assert ours["title"] == real["title"]
    assert [a["published"] for a in ours["articles"]] == [a["published"] for a in real["articles"]]
