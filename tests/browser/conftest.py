"""A browser that the machine has, headless, at a real server over a real ledger; with JavaScript and without."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.process import served

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make test")


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("desk")) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[sync_api.Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        # Root has no sandbox to put a browser in; what it opens here is only our own server.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        made = playwright.chromium.launch(executable_path=path, args=arguments)
        yield made
        made.close()


class Faults(list[str]):
    """What a page complained of."""


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def page(request: pytest.FixtureRequest, browser: sync_api.Browser, address: str) -> Iterator[sync_api.Page]:
    """A page, with JavaScript and without. Whatever the browser complains of on it fails the test."""
    context = browser.new_context(base_url=address, java_script_enabled=request.param, locale="en-GB")
    made = context.new_page()
    faults = Faults()
    made.on("pageerror", lambda error: faults.append(str(error)))
    made.on("console", lambda message: faults.append(message.text) if _fault(message) else None)
    made.set_default_timeout(15_000)
    yield made
    context.close()
    assert not faults


def _fault(message: sync_api.ConsoleMessage) -> bool:
    """An error that is not merely a form sent back with what is wrong in it."""
    return message.type == "error" and "a status of 422" not in message.text


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm ci --prefix tests/browser")
    return AXE.read_text(encoding="utf-8")
