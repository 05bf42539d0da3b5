"""The review in a real browser: keys, filters, two pages at once, and what axe-core says of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from discrepancy.decisions import load_decisions
from discrepancy.review.seen import Seen
from tests.builders import ferry_report
from tests.review.serving import Client, make_desk, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="NO BROWSER: the review page was not tried; install chromium"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    known = dict.fromkeys(ferry_report().findings[0].pair_ids, "people hurt (quantity)")
    with serving(make_desk(tmp_path, Seen("2025-03-30", {**known, "0000": "boats sunk (quantity)"}))) as made:
        yield made


def visit(browser: Browser, client: Client, fragment: str = "", scheme: str = "light") -> Page:
    page = browser.new_context(color_scheme="dark" if scheme == "dark" else "light").new_page()
    page.set_default_timeout(15_000)
    page.goto(client.address + fragment)
    wait_for(page, "#progress", "conflicts open")
    return page


def wait_for(page: Page, selector: str, text: str) -> None:
    """Wait until the first of these elements says so; the page's policy keeps us from waiting by script."""
    page.locator(selector).first.filter(has_text=text).wait_for(state="visible")


def decide_by_key(page: Page, key: str, reason: str) -> None:
    page.keyboard.press(key)
    page.keyboard.type(reason)
    page.keyboard.press("Control+Enter")
    # The dialog closes once it is saved; what the line says may still be of the decision before.
    page.locator("#decide").wait_for(state="hidden")
    wait_for(page, "#saved", "Saved")


def test_the_keyboard_alone_decides_and_undoes(browser: Browser, client: Client, tmp_path: Path) -> None:
    """Keys j, k, d, c, r, o, u and ? do all of it; what is shown as saved is in the file."""
    page = visit(browser, client)
    file = tmp_path / "decisions.jsonl"
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    for key in "jjk":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.dataset.finding") == ferry_report().findings[0].id
    decide_by_key(page, "d", "two counts")
    assert {(entry.state, entry.reason) for entry in load_decisions(file)} == {("dismissed", "two counts")}
    assert "Dismissed by Ann: two counts" in page.locator("article").first.inner_text()
    assert "1 of 2 conflicts open" in page.locator("#progress").inner_text()
    page.keyboard.press("u")
    wait_for(page, "#saved", "as it was")
    assert load_decisions(file) == ()
    page.keyboard.press("j")
    decide_by_key(page, "r", "the port corrected it")
    assert [entry.state for entry in load_decisions(file)] == ["resolved"]
    page.keyboard.press("o")
    wait_for(page, "#saved", "open again")
    assert load_decisions(file) == ()


def test_nothing_is_saved_without_a_reason_or_after_escape(browser: Browser, client: Client, tmp_path: Path) -> None:
    """The dialog insists on a reason, and Escape leaves everything as it was."""
    page = visit(browser, client)
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.keyboard.press("Control+Enter")
    assert page.locator("#decide").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#decide").is_visible()
    assert not (tmp_path / "decisions.jsonl").exists()


def test_filters_and_news_live_in_the_address(browser: Browser, client: Client) -> None:
    """An address with a filter shows that alone, a decision moves the card out of it, and what is gone is named."""
    page = visit(browser, client, "#?state=new")
    assert page.locator("article:visible").count() == 1
    assert "1 new" in page.locator("aside.desk").inner_text()
    assert "1 no longer there" in page.locator("aside.desk").inner_text()
    page.get_by_label("State").select_option("open")
    assert "state=open" in page.url
    assert page.locator("article:visible").count() == 2
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("j")
    decide_by_key(page, "d", "no conflict")
    page.locator("article:visible").nth(1).wait_for(state="detached")
    page.reload()
    assert page.get_by_label("State").input_value() == "open"
    assert page.locator("article:visible").count() == 1


def test_two_pages_never_lose_each_others_decision(browser: Browser, client: Client, tmp_path: Path) -> None:
    """One page sees the other's within moments; one that was asked before is told, and replaces it only knowingly."""
    one, other = visit(browser, client), visit(browser, client)
    other.keyboard.press("j")
    other.keyboard.press("c")
    one.keyboard.press("j")
    decide_by_key(one, "d", "first page")
    wait_for(other, "article .ruling", "first page")
    other.keyboard.type("second page")
    other.keyboard.press("Control+Enter")
    wait_for(other, "#refused", "first page")
    assert {entry.reason for entry in load_decisions(tmp_path / "decisions.jsonl")} == {"first page"}
    other.keyboard.press("Control+Enter")
    wait_for(other, "#saved", "Saved")
    wait_for(one, "article .ruling", "second page")
    one.keyboard.press("u")
    wait_for(one, "#trouble", "Not saved")
    assert {entry.reason for entry in load_decisions(tmp_path / "decisions.jsonl")} == {"second page"}


def test_a_page_whose_program_is_gone_says_so(browser: Browser, tmp_path: Path) -> None:
    """Nothing looks saved once the program has stopped."""
    with serving(make_desk(tmp_path)) as client:
        page = visit(browser, client)
    wait_for(page, "#trouble", "has stopped")
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.keyboard.type("too late")
    page.keyboard.press("Control+Enter")
    wait_for(page, "#refused", "Not saved")
    assert page.locator("#saved").inner_text() == ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("dialog", [None, "d", "?"])
def test_axe_finds_no_barrier(browser: Browser, client: Client, scheme: str, dialog: str | None) -> None:
    """Labels, roles, landmarks, focus and contrast hold, in both colour schemes, with and without a dialog."""
    from axe_playwright_python.sync_playwright import Axe

    page = visit(browser, client, scheme=scheme)
    page.keyboard.press("j")
    if dialog:
        page.keyboard.press(dialog)
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found] == []
