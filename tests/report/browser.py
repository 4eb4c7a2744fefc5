"""The system's Chromium, headless: a page as people see it, and what it asks of the world."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Browser, Page, sync_playwright

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser; the system's own, so that nothing is downloaded."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "Chromium is not installed; tools/setup-debian installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=_QUIET)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Browser, file: Path, **how: Any) -> Iterator[tuple[Page, list[str]]]:
    """A file in a window of its own, its policy in force, and what it asked for beyond itself.

    how: options of the window, such as viewport and forced_colors.
    """
    context = browser.new_context(**how)
    asked: list[str] = []
    page = context.new_page()

    def answer(route: Any) -> None:
        if route.request.url == file.as_uri():
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    page.route("**/*", answer)
    page.on("console", lambda message: asked.append(f"{message.type}: {message.text}"))
    try:
        page.goto(file.as_uri())
        yield page, asked
    finally:
        context.close()


def violations(page: Page, *, colours: bool = True) -> list[str]:
    """What axe finds: rule, how often, and the first place. colours: False where they are not the page's own."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE)
    options = {"runOnly": RULES, "resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": colours}}}
    found = page.evaluate("options => axe.run(document, options)", options)
    assert len(found["passes"]) > 20, "axe looked at the page"
    return [f"{each['id']} ({len(each['nodes'])}): {each['nodes'][0]['html'][:120]}" for each in found["violations"]]
