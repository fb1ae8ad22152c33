"""The whole story: a call for help on one phone, from posted to thanked, live on the other."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page

from tests.servers import Server, serving
from tests.web.conftest import Look, Phone
from tests.web.looking import shows, watch_taps

SECONDS = 2.0


@pytest.fixture
def server(database_url: str, tmp_path: Path) -> Iterator[Server]:
    """The story is told on both databases."""
    with serving(database_url, tmp_path) as running:
        yield running


class Waiting:
    """How long each step took to reach the other phone, in milliseconds."""

    def __init__(self) -> None:
        self.steps: dict[str, int] = {}

    async def after(self, tap: Locator, other: Page, selector: str, text: str) -> None:
        """Tap, and wait until the other phone says so."""
        seen = asyncio.create_task(shows(other, selector, text))
        await tap.click()
        moment = await seen
        self.steps[text] = round(moment - await tap.page.evaluate("window.tapped"))


async def never_reloaded(*pages: Page) -> None:
    assert [await page.evaluate("window.neverLeft") for page in pages] == [True] * len(pages)


async def test_a_call_for_help_goes_from_posted_to_thanked_live_on_both_phones(phone: Phone, look: Look):
    fatma, sem = await phone("fatma"), await phone("sem")
    for page in (fatma, sem):
        await page.get_by_role("heading", name="Er zijn nu geen vragen").wait_for()
        await page.evaluate("window.neverLeft = true")
        await watch_taps(page)
    waiting = Waiting()

    await ask(fatma, look)
    posted = fatma.get_by_role("button", name="Vraag het")
    await waiting.after(posted, sem, ".help-card-title", "Bank naar boven tillen")
    await fatma.get_by_role("heading", name="Bank naar boven tillen").wait_for()
    await look(sem, "hulp-nieuw")

    await sem.get_by_role("link", name="Bank naar boven tillen").click()
    await sem.get_by_role("button", name="Ik help").click()
    await sem.get_by_label("Wil je er iets bij zeggen?").fill("Ik kan om zeven uur.")
    await look(sem, "ik-help")
    await waiting.after(sem.get_by_role("button", name="Ja, ik help"), fatma, ".help-slide", "Ik kan om zeven uur.")
    await look(fatma, "vraag-antwoord")

    await fatma.get_by_role("button", name="Ja, graag, Sem").click()
    chosen = fatma.get_by_role("button", name="Zeg ja tegen Sem")
    await chosen.wait_for()
    await look(fatma, "vraag-kies")
    await waiting.after(chosen, sem, "#mine", "Fatma zei ja. Jij helpt.")
    await look(sem, "vraag-jij-helpt")

    await fatma.get_by_role("button", name="Klaar", exact=True).click()
    await fatma.get_by_role("radio", name="Half uur").check()
    await look(fatma, "klaar")
    done = fatma.get_by_role("button", name="Ja, het is klaar")
    await waiting.after(done, sem, "#mine", "Jij gaf een half uur.")

    await thank(fatma, "Dank je wel!")
    await look(fatma, "dank-je-wel")
    await waiting.after(fatma.get_by_role("button", name="Bedank Sem"), sem, "main", "Fatma bedankt je")
    await thank(sem, "Graag gedaan!")
    await waiting.after(sem.get_by_role("button", name="Bedank Fatma"), fatma, "main", "Sem bedankt je")
    await look(sem, "vraag-bedankt")

    await sem.get_by_role("link", name="Ik", exact=True).click()
    await sem.get_by_role("link", name="Wat ik gaf").wait_for()
    await look(sem, "ik")
    await sem.get_by_role("link", name="Wat ik gaf").click()
    await shows(sem, "main li", "Bank naar boven tillen\n\neen half uur")
    await look(sem, "wat-ik-gaf")

    await never_reloaded(fatma, sem)
    total = sum(waiting.steps.values())
    print(f"\nwaiting for the other phone: {total} ms in all, {waiting.steps}")
    assert total < SECONDS * 1000


async def ask(page: Page, look: Look) -> None:
    """Fill in what is needed, up to the last tap."""
    await page.get_by_role("link", name="Ik vraag hulp").click()
    await page.get_by_label("Waarmee?").fill("Bank naar boven tillen")
    await page.get_by_label("Vertel meer").fill("Hij is zwaar. De lift is te klein.")
    await page.get_by_role("radio", name="Tillen").check()
    await page.get_by_role("radio", name="Geen haast").check()
    await page.evaluate("scrollTo(0, 0)")
    await look(page, "ik-vraag-hulp")


async def thank(page: Page, words: str) -> None:
    await page.get_by_role("button", name=words, exact=True).click()
