"""The HTML report in a real browser, where one is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Literal

import pytest

from discrepancy.report import render
from tests.builders import ferry_report

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        BROWSER is None, reason="NO BROWSER: the page's script and policy were not tried; install chromium"
    ),
]


def _open(page: Path, fragment: str) -> tuple[str, str]:
    """The page's elements after its script has run, and what the browser logged."""
    command = [str(BROWSER), "--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom"]
    profile = f"--user-data-dir={page.parent / 'profile'}"
    done = subprocess.run(
        [*command, profile, f"{page.as_uri()}{fragment}"], capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout, done.stderr


def test_filters_in_the_address_act_under_the_policy(tmp_path: Path) -> None:
    """The script runs, shows the filters, hides what the address filters out, and the policy refuses nothing."""
    page = tmp_path / "conflicts.html"
    page.write_text(render(ferry_report(), "html"), "utf-8")
    elements, log = _open(page, "#?severity=low")
    assert "1 of 2 shown" in elements
    assert re.search(r'<form class="filters" aria-label="Filters">', elements)
    hidden = re.findall(r'<article class="card (\w+)"[^>]*\bhidden=""', elements)
    assert hidden == ["high"]
    assert "Content Security Policy" not in log


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_no_barrier_and_fits_a_phone(tmp_path: Path, scheme: Literal["light", "dark"]) -> None:
    """Axe-core finds nothing to object to in either colour scheme, and nothing sticks out of a narrow screen."""
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    file = tmp_path / "conflicts.html"
    file.write_text(render(ferry_report(), "html"), "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 740}).new_page()
        page.goto(file.as_uri())
        found = Axe().run(page).response["violations"]
        width = page.evaluate("document.documentElement.scrollWidth")
        browser.close()
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found] == []
    assert width <= 360
