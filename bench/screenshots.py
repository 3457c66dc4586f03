"""The pictures of the README, from the demo reports: `python -m bench.screenshots`. Needs Chromium and playwright."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.served import ROOT, demo_ledger, served

FOLDER = ROOT / "docs" / "images"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        print("no Chromium on this machine: apt-get install chromium", file=sys.stderr)
        return 1
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served(demo_ledger(Path(folder))) as server, sync_playwright() as playwright:
        # Root has no sandbox to put a browser in; what it opens here is only our own server.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        for scheme in ("light", "dark"):
            context: Any = browser.new_context(
                base_url=server.address, color_scheme=scheme, viewport={"width": 1080, "height": 660}, locale="en-GB"
            )
            page = context.new_page()
            page.goto("/?as_of=2018-06-12")
            take(page, f"board-{scheme}")
            page.goto("/?party=Kim+Jong+Un&kind=meeting&q=singapore")
            page.locator("table.board tbody th a").first.click()
            page.set_viewport_size({"width": 1080, "height": 760})
            page.locator(".ribbon .mark.planned .bar").first.hover()
            take(page, f"dossier-{scheme}")
            if scheme == "light":
                page.goto("/reports")
                page.get_by_role("link", name="Kremlin sees").click()
                page.set_viewport_size({"width": 1080, "height": 560})
                take(page, "report")
            context.close()
        browser.close()
    return 0


def take(page: Any, name: str) -> None:
    """One picture of what is in view."""
    page.screenshot(path=FOLDER / f"{name}.png")
    print(f"{name}.png  {(FOLDER / f'{name}.png').stat().st_size:,} bytes")


if __name__ == "__main__":
    sys.exit(main())
