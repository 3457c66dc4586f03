"""Pages for everyone: axe-core finds nothing serious, nothing is wider than a phone, nothing needs a script."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

PAGES = (
    "/", "/?q=nothing-at-all", "/?as_of=2020-05-10", "/dossiers/{talks}", "/dossiers/{meeting}", "/reports", "/reports/{report}",
    "/actors", "/actors/ann-alder", "/changes", "/search", "/search?q=oslo", "/read", "/api", "/nowhere",
)  # fmt: skip
ALL = "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
WIDE = """() => [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > innerWidth + 1)
    .map(one => one.tagName + '.' + (one.className.baseVal ?? one.className) + ' ' + one.getBoundingClientRect().right)"""
CONTRAST = "() => axe.run(document, {runOnly: {type: 'rule', values: ['color-contrast']}})"


def filled(page: Page, path: str) -> str:
    """A path with ids of this ledger in it."""
    known: dict[str, Any] = {"talks": "", "meeting": "", "report": ""}
    for kind in ("talks", "meeting"):
        known[kind] = page.request.get(f"/api/dossiers?kind={kind}").json()["items"][0]["id"]
    known["report"] = page.request.get("/api/reports").json()["items"][0]["key"]
    return path.format(**known)


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(browser: Browser, address: str, axe: str, path: str) -> None:
    context = browser.new_context(base_url=address, color_scheme="light", bypass_csp=True)
    page = context.new_page()
    page.goto(filled(page, path))
    for details in page.locator("details").all():
        details.evaluate("one => { one.open = true }")
    page.evaluate(axe)
    found = [page.evaluate(ALL)]
    page.emulate_media(color_scheme="dark")
    found.append(page.evaluate(CONTRAST))
    context.close()
    serious = [
        (one["id"], one["impact"], node["html"][:200], node["failureSummary"][:300])
        for run in found
        for one in run["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
    assert not serious
    assert len(found[0]["passes"]) > 10
    assert found[1]["passes"]


@pytest.mark.parametrize("width", [320, 390, 768])
def test_nothing_is_wider_than_the_screen(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(base_url=address, viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = {}
    for path in PAGES:
        page.goto(filled(page, path))
        found = page.evaluate(WIDE)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide[path] = found[:5]
    context.close()
    assert not wide
