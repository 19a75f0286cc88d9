"""Pictures of every page of a running program, in light and dark, at phone and desk width.

python -m tests.browser.screenshots FOLDER --url http://localhost:8000 --email … --password …
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.conditions import chromium

SIZES: dict[str, ViewportSize] = {
    "desk": {"width": 1280, "height": 900},
    "phone": {"width": 390, "height": 844},
}
TOUCHED = {"phone"}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TALLEST = 4000
"""Pixels of a page that a picture shows; longer ones are cut."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where the program runs, and as whom it is looked at."""

    url: str
    email: str
    password: str


def take(site: Site, folder: Path) -> list[Path]:
    """A PNG for each page, size and scheme, named `page-size-scheme.png`; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    taken: list[Path] = []
    with _browser() as browser:
        for name, size in SIZES.items():
            for scheme in SCHEMES:
                context = browser.new_context(
                    viewport=size,
                    color_scheme=scheme,
                    has_touch=name in TOUCHED,
                    is_mobile=name in TOUCHED,
                )
                page = context.new_page()
                taken += [
                    _shoot(page, folder / f"{shown}-{name}-{scheme}.png")
                    for shown in _walk(page, site)
                ]
                context.close()
    return taken


def _walk(page: Page, site: Site) -> Iterator[str]:
    """Open one page after the other; the name of each, once it stands."""
    page.goto(f"{site.url}/login/")
    yield "login"
    page.get_by_label("E-mail").fill(site.email)
    page.get_by_label("Password").fill(site.password)
    page.get_by_role("button", name="Log in").click()
    yield "stories"
    _follow(page, ".stories a.title")
    yield "dossier"
    dossier = page.url
    for name, selector in {
        "words": "#before [data-open]",
        "assign": "#before [data-assign]",
    }.items():
        if page.locator(selector).count():
            page.locator(selector).first.click()
            page.locator("#sheet[open] #sheet-body > *").first.wait_for()
            yield name
            page.keyboard.press("Escape")
    for name, selector in {
        "article": ".articles a.outlet",
        "claim": ".matrix tbody th a",
        "dispute": "#before a.state",
    }.items():
        page.goto(dossier)
        if page.locator(selector).count():
            _follow(page, selector)
            if name == "article" and page.locator("a.told").count():
                page.locator("a.told").first.click()
                page.locator("#statement blockquote").wait_for()
            yield name
    page.goto(f"{dossier}articles/new/")
    yield "new-article"
    team = dossier.split("/stories/")[0]
    for name in (
        *("people", "people/me", "notifications", "tokens", "publications", "settings"),
        *("policy", "people/invite", "webhooks"),
    ):
        page.goto(f"{team}/{name}/")
        yield name.replace("/", "-")
    for name in ("account", "account/notifications"):
        page.goto(f"{site.url}/{name}/")
        yield name.replace("/", "-")
    yield from _walk_the_work(page, team)
    for name in ("outlets", "statistics", "trail", "findings", "rating-scale"):
        page.goto(f"{team}/{name}/")
        yield name
    page.goto(f"{team}/stories/nowhere/")
    yield "not-found"


def _walk_the_work(page: Page, team: str) -> Iterator[str]:
    """The queue, a dispute of each part of it, and a publication of each state that there is."""
    page.goto(f"{team}/queue/")
    yield "queue"
    for part in ("mine", "to_close", "nobodys", "edited", "closed"):
        page.goto(f"{team}/queue/?tab={part}")
        if page.locator("[data-row] a.title").count():
            _follow(page, "[data-row] a.title")
            yield f"dispute-{part}"
    for state in ("draft", "scheduled", "published", "corrected", "withdrawn", "retracted"):
        page.goto(f"{team}/publications/?state={state}")
        if not page.locator("[data-row] a.title").count():
            continue
        _follow(page, "[data-row] a.title")
        yield f"publication-{state}"
        for name, words in {"wording": "Change the wording", "public": "The public page"}.items():
            link = page.get_by_role("link", name=words)
            if link.count():
                page.goto(str(link.evaluate("link => link.href")))
                yield f"{name}-{state}"
                page.go_back()


def _follow(page: Page, selector: str) -> None:
    page.goto(page.locator(selector).first.evaluate("link => link.href"))


def _shoot(page: Page, path: Path) -> Path:
    page.wait_for_load_state("networkidle")
    if page.locator("dialog[open]").count():
        page.screenshot(path=path)
        return path
    height = min(int(page.evaluate("document.documentElement.scrollHeight")), TALLEST)
    width = page.viewport_size["width"] if page.viewport_size else SIZES["desk"]["width"]
    page.screenshot(
        path=path, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height}
    )
    return path


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=chromium(), args=sandbox)
        yield browser
        browser.close()


def main() -> None:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description="Pictures of every page of a running program.")
    parser.add_argument("folder", type=Path, nargs="?", default=Path("build/screenshots"))
    parser.add_argument("--url", default="http://localhost:8000")
    parser.add_argument("--email", required=True)
    parser.add_argument("--password", required=True)
    given = parser.parse_args()
    taken = take(Site(given.url.rstrip("/"), given.email, given.password), given.folder)
    print(f"{len(taken)} pictures in {given.folder}")  # noqa: T201 - what the command is for


if __name__ == "__main__":
    main()
