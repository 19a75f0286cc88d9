"""A folder of articles on disk, read.

Which files, what the manifest says of them, and what is wrong with it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from articles.html import LARGEST, domain_of, read_page
from articles.text import decode, normalise
from verify.errors import DomainError, InvalidError, MissingError

MANIFEST = "manifest.json"
SUFFIXES = {".txt", ".md", ".html", ".htm"}
KEY_LENGTH = 200


@dataclass(frozen=True, slots=True)
class FolderArticle:
    """One file of a folder, decoded, with what is known of it; times as they were written."""

    file: str
    text: str
    outlet: str = ""
    domain: str = ""
    url: str = ""
    published: str = ""
    author: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder's story. `failed` maps a file to what is wrong with it.

    `ignored` are files that are no articles.
    """

    key: str
    title: str
    articles: tuple[FolderArticle, ...]
    failed: dict[str, DomainError] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()


def read_folder(path: Path) -> Folder:
    """Read a folder. Raises MissingError or InvalidError where nothing in it can be taken in."""
    if not path.is_dir():
        raise MissingError(f"There is no folder {path}.", hint="Name a folder of articles.")
    manifest = _manifest(path)
    entries, failed = _entries(manifest)
    found, ignored = _files(path)
    articles: list[FolderArticle] = []
    hashes: list[str] = []
    for name in dict.fromkeys([*entries, *found]):
        if name in failed:
            continue
        if not _is_text(name):
            failed[_shown(name)] = InvalidError(
                "The name of this file is not UTF-8.", code="not_text", field="file"
            )
            continue
        try:
            article, digest = _article(path, name, entries.get(name, {}))
        except DomainError as error:
            failed[name] = error
        else:
            articles.append(article)
            hashes.append(digest)
    if not articles and not failed:
        raise InvalidError(
            f"There are no articles in {path}.",
            code="no_articles",
            hint="Articles are .txt, .md and .html files.",
        )
    key = manifest.get("key") or hashlib.sha256("\n".join(sorted(hashes)).encode()).hexdigest()
    title = manifest.get("title") or path.resolve().name
    return Folder(key, title, tuple(articles), failed, tuple(map(_shown, ignored)))


def _is_text(name: str) -> bool:
    """Whether a name can be stored; Python reads bytes that are no UTF-8 as lone surrogates."""
    return "\0" not in name and not any("\ud800" <= character <= "\udfff" for character in name)


def _shown(name: str) -> str:
    return name.encode(errors="replace").decode()


def _files(path: Path) -> tuple[list[str], list[str]]:
    articles: list[str] = []
    ignored: list[str] = []
    for item in sorted(path.rglob("*")):
        name = item.relative_to(path).as_posix()
        if any(part.startswith(".") for part in Path(name).parts) or name == MANIFEST:
            continue
        if item.is_file():
            (articles if item.suffix.lower() in SUFFIXES else ignored).append(name)
    return articles, ignored


def _manifest(path: Path) -> dict[str, Any]:
    file = path / MANIFEST
    if not file.is_file():
        return {}
    try:
        manifest = json.loads(file.read_bytes().decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise _broken(f"it is no JSON ({error})") from error
    if not isinstance(manifest, dict):
        raise _broken("it is no JSON object")
    for name in ("key", "title"):
        if not isinstance(manifest.get(name, ""), str) or "\0" in manifest.get(name, ""):
            raise _broken(f"its {name} is no text")
    if len(manifest.get("key", "")) > KEY_LENGTH:
        raise _broken(f"its key has more than {KEY_LENGTH} characters")
    if not isinstance(manifest.get("articles", []), list):
        raise _broken("its articles are no list")
    return manifest


def _entries(manifest: dict[str, Any]) -> tuple[dict[str, dict[str, str]], dict[str, DomainError]]:
    """The manifest's articles by file; what is wrong with one does not stop the others."""
    entries: dict[str, dict[str, str]] = {}
    failed: dict[str, DomainError] = {}
    for number, entry in enumerate(manifest.get("articles", []), start=1):
        if not isinstance(entry, dict) or not isinstance(entry.get("file"), str):
            raise _broken(f"article {number} names no file")
        name = Path(entry["file"]).as_posix()
        if not _is_text(name):
            raise _broken(f"article {number} names a file that no disk can hold")
        if name in entries:
            raise _broken(f"it lists {name} twice")
        entries[name] = {}
        for key in ("outlet", "url", "published", "author", "language"):
            value = entry.get(key)
            if value is not None and not isinstance(value, str):
                failed[name] = InvalidError(f"Its {key} in the manifest is no text.", field=key)
            elif value:
                entries[name][key] = value
    return entries, failed


def _article(path: Path, name: str, entry: dict[str, str]) -> tuple[FolderArticle, str]:
    raw = _bytes(path, name)
    known = {"outlet": "", "url": "", "published": "", "author": "", "language": ""} | entry
    if Path(name).suffix.lower() in {".html", ".htm"}:
        page = read_page(raw)
        text = normalise(page.text)
        known = {key: known[key] or getattr(page, _PAGE[key]) for key in known}
    else:
        text = decode(raw)
    article = FolderArticle(file=name, text=text, domain=domain_of(known["url"]), **known)
    return article, hashlib.sha256(raw).hexdigest()


_PAGE = {
    "outlet": "site",
    "url": "url",
    "published": "published",
    "author": "author",
    "language": "language",
}


def _bytes(path: Path, name: str) -> bytes:
    try:
        file = (path / name).resolve()
        if not file.is_relative_to(path.resolve()):
            raise InvalidError(f"{name} lies outside the folder.", field="file")
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)  # what is longer is refused, and need not be held
    except (OSError, RuntimeError, ValueError) as error:
        # A loop of links is a RuntimeError, a NUL byte in the name a ValueError.
        said = getattr(error, "strerror", None) or error
        raise MissingError(
            f"{name} cannot be read: {said}.", hint="Mend the manifest or the file."
        ) from error


def _broken(why: str) -> InvalidError:
    return InvalidError(
        f"{MANIFEST} cannot be used: {why}.", code="broken_manifest", hint="Mend it, or remove it."
    )
