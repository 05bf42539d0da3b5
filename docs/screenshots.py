"""Makes the pictures in docs/screenshots from the seed articles: make screenshots (needs chromium)."""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from discrepancy import detect, read_articles
from discrepancy.review.desk import Desk
from discrepancy.review.server import open_service

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    """Write review.png (desktop, light), decide.png (the dialog) and phone.png (a phone, dark)."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - help without a browser's driver

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        sys.exit("no browser: install chromium")
    found = detect(read_articles([ROOT / "seeds"]))

    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        service = open_service(Desk(found, Path(folder, "decisions.jsonl"), lambda: "2026-01-31", "Ann"))
        threading.Thread(target=service.run, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        take(browser, service.address, "review", 1100, is_dark=False)
        take(browser, service.address, "decide", 1100, is_dark=False, key="d")
        take(browser, service.address, "phone", 390, is_dark=True)
        browser.close()
        service.server.shutdown()


def take(browser: Browser, address: str, name: str, width: int, *, is_dark: bool, key: str | None = None) -> None:
    """One picture of the page with its first conflict chosen."""
    scheme: Literal["light", "dark"] = "dark" if is_dark else "light"
    page = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme).new_page()
    page.goto(address)
    page.locator("#progress").filter(has_text="open").wait_for()
    page.keyboard.press("j")
    if key:
        page.keyboard.press(key)
    page.screenshot(path=OUT / f"{name}.png")


if __name__ == "__main__":
    main()
