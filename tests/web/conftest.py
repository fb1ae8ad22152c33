"""A browser the size of a phone, for each person one."""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from tests.databases import copy_of, missing
from tests.house import House
from tests.servers import Server, moved_in, serving
from tests.web.looking import check

PHONE = {"width": 390, "height": 844}
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
LOCALES = {"nl": "nl-NL", "ar": "ar-EG", "en": "en-GB"}
Phone = Callable[..., Awaitable[Page]]
Look = Callable[[Page, str], Awaitable[None]]


class LivedIn(NamedTuple):
    """A database with the cast in it, to be copied."""

    file: Path
    house: House


@pytest.fixture(scope="session")
def lived_in(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> LivedIn:
    folder = tmp_path_factory.mktemp("lived-in")
    return LivedIn(folder / "naober.db", moved_in(copy_of(sqlite_template, folder), "long-ago"))


@pytest.fixture
def server(lived_in: LivedIn, tmp_path: Path) -> Iterator[Server]:
    """A real server on SQLite with the cast: screens do not know which database there is."""
    with serving(copy_of(lived_in.file, tmp_path), tmp_path, lived_in.house) as running:
        yield running


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = os.environ.get("NAOBER_TEST_CHROMIUM") or shutil.which("chromium")
    if not path:
        missing("Chromium", "install it with  apt-get install chromium")
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=path, args=QUIET)
        yield running
        await running.close()


@pytest.fixture
async def phone(browser: Browser, server: Server) -> AsyncIterator[Phone]:
    """`await phone("sem")`: Sem's phone, signed in and showing the board; `await phone(None)`: a stranger's."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    async def pick_up(name: str | None, language: str = "nl", at: str = "", **options: object) -> Page:
        context = await browser.new_context(
            viewport=PHONE, locale=LOCALES[language], has_touch=True, timezone_id="Europe/Amsterdam", **options
        )
        contexts.append(context)
        context.set_default_timeout(15_000)
        page = await context.new_page()
        page.on("pageerror", lambda error: errors.append(f"{name}: {error}"))
        page.on("console", lambda message: errors.append(f"{name}: {message.text}") if _ours(message) else None)
        if name:
            await sign_in(page, server, name)
        await page.goto(server.url + (at or ("/hulp" if name else "")))
        await page.locator("h1").wait_for()
        return page

    yield pick_up
    for context in contexts:
        await context.close()
    assert errors == []


async def sign_in(page: Page, server: Server, name: str) -> None:
    """This browser is that person's from now on; how people really come in is tested by itself."""
    devtools = await page.context.new_cdp_session(page)
    cookie = {"name": "__Host-naober", "value": server.house.tokens[name], "url": server.url, "path": "/"}
    kept = await devtools.send("Network.setCookie", {**cookie, "secure": True, "httpOnly": True, "sameSite": "Lax"})
    assert kept["success"]


def _ours(message: object) -> bool:
    # A refused request is written by the browser itself, and some tests refuse on purpose.
    kind, text = message.type, message.text  # type: ignore[attr-defined]
    return kind == "error" and "Failed to load resource" not in text and "WebSocket connection" not in text


@pytest.fixture
def look() -> Look:
    """Check a screen with axe, and keep its picture where NAOBER_TEST_SCREENS says."""
    return check
