"""A browser the size of a phone, for each person one."""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from tests.databases import missing
from tests.servers import Server

PHONE = {"width": 390, "height": 844}
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
Phone = Callable[..., Awaitable[Page]]


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

    async def pick_up(name: str | None, language: str = "nl", **options: object) -> Page:
        context = await browser.new_context(
            viewport=PHONE, locale={"nl": "nl-NL", "ar": "ar-EG", "en": "en-GB"}[language], has_touch=True,
            timezone_id="Europe/Amsterdam", **options,
        )  # fmt: skip
        contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: errors.append(f"{name}: {error}"))
        page.on("console", lambda message: errors.append(f"{name}: {message.text}") if _ours(message) else None)
        if name is None:
            await page.goto(server.url)
        else:
            await page.goto(server.way_in(name))
            await page.get_by_role("button").filter(has_text=YES[language]).click()
            await page.wait_for_url("**/hulp")
        return page

    errors: list[str] = []
    yield pick_up
    for context in contexts:
        await context.close()
    assert errors == []


YES = {"nl": "Ja, dit ben ik", "en": "Yes, this is me", "ar": "نعم"}


def _ours(message: object) -> bool:
    # A refused request is written by the browser itself, and some tests refuse on purpose.
    kind, text = message.type, message.text  # type: ignore[attr-defined]
    return kind == "error" and "Failed to load resource" not in text and "WebSocket connection" not in text


@pytest.fixture
def look(request: pytest.FixtureRequest) -> Callable[[Page, str], Awaitable[None]]:
    """Check a screen with axe, and keep its picture where NAOBER_TEST_SCREENS says."""

    folder = os.environ.get("NAOBER_TEST_SCREENS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)

    async def check(page: Page, name: str) -> None:
        if folder:
            await page.screenshot(path=f"{folder}/{name}.png")
        found = await Axe().run(page)
        assert found.violations_count == 0, found.generate_report()

    return check
