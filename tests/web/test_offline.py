"""Without internet: honest about it, nothing lost, nothing doubled, and back by itself."""

import asyncio
import signal

from playwright.async_api import Page, Route

from tests.servers import Server
from tests.web.calls import titles
from tests.web.conftest import Look, Phone
from tests.web.looking import shows

KEPT = "navigator.serviceWorker.ready.then(() => {})"


async def write(page: Page, title: str) -> None:
    """A call for help, up to and with the last tap."""
    await page.get_by_role("link", name="Ik vraag hulp").click()
    await page.get_by_label("Waarmee?").fill(title)
    await page.get_by_role("radio", name="Boodschappen").check()
    await page.get_by_role("button", name="Vraag het").click()


async def test_what_is_written_without_internet_says_so_and_is_sent_once_when_it_is_back(
    phone: Phone, look: Look, server: Server
):
    fatma, sem = await phone("fatma"), await phone("sem")
    await fatma.evaluate(KEPT)
    await fatma.context.set_offline(True)
    await write(fatma, "Brood en melk meenemen")
    await shows(fatma, ".waiting", "Brood en melk meenemen")
    await shows(fatma, ".waiting", "Geen internet. Je bericht staat klaar en gaat straks weg.")
    await shows(fatma, ".offline", "Geen internet.")
    await look(fatma, "wacht-op-internet")
    assert await titles(server, "sem") == []

    await fatma.context.set_offline(False)
    await shows(sem, ".help-card-title", "Brood en melk meenemen")
    await shows(fatma, ".help-card-title", "Brood en melk meenemen")
    await fatma.locator(".waiting").wait_for(state="detached")
    assert await titles(server, "sem") == ["Brood en melk meenemen"]
    assert await sem.locator(".help-card-title").count() == 1


async def test_a_call_of_which_the_answer_got_lost_on_the_way_is_not_posted_twice(phone: Phone, server: Server):
    fatma = await phone("fatma", service_workers="block")
    tries = []

    async def lose_the_first_answer(route: Route) -> None:
        if route.request.method != "POST":
            return await route.continue_()
        tries.append(route.request.headers["idempotency-key"])
        if len(tries) > 1:
            return await route.continue_()
        await route.fetch()
        return await route.abort()

    await fatma.route("**/api/v1/help", lose_the_first_answer)
    await write(fatma, "Naar de markt")
    await fatma.get_by_role("button", name="Probeer opnieuw").click()
    await fatma.locator(".waiting").wait_for(state="detached")
    assert await titles(server, "fatma") == ["Naar de markt"]
    assert len(tries) == 2
    assert tries[0] == tries[1]


async def test_the_app_starts_without_internet_and_goes_on_when_it_is_back(phone: Phone, look: Look):
    first = await phone("fatma")
    await first.evaluate(KEPT)
    await first.context.set_offline(True)
    page = await first.context.new_page()
    await page.goto(first.url)
    await page.get_by_role("heading", name="Geen internet", level=1).wait_for()
    await look(page, "geen-internet")
    await page.context.set_offline(False)
    await page.get_by_role("heading", name="Er zijn nu geen vragen").wait_for()


async def test_a_server_that_falls_over_finds_both_phones_back_and_they_miss_nothing(phone: Phone, server: Server):
    fatma, sem = await phone("fatma"), await phone("sem", service_workers="block")
    for page in (fatma, sem):
        await page.get_by_role("heading", name="Er zijn nu geen vragen").wait_for()
        await page.evaluate("window.neverLeft = true")
    await sem.route("**/live/tickets", lambda route: route.abort())
    await asyncio.to_thread(server.stop, signal.SIGKILL)
    await asyncio.to_thread(server.start)

    await write(fatma, "Een pak rijst halen")
    await fatma.get_by_role("heading", name="Een pak rijst halen").wait_for()
    await sem.unroute("**/live/tickets")
    await shows(sem, ".help-card-title", "Een pak rijst halen")

    await sem.get_by_role("link", name="Een pak rijst halen").click()
    await sem.get_by_role("button", name="Ik help").click()
    await sem.get_by_role("button", name="Ja, ik help").click()
    await shows(fatma, ".help-slide", "Sem")
    assert [await page.evaluate("window.neverLeft") for page in (fatma, sem)] == [True, True]
