"""Two neighbours write to each other: live, in order, once, and also through a tunnel."""

from playwright.async_api import Page, Route

from tests.servers import Server
from tests.web.chats import direct, say, shown, texts, write
from tests.web.conftest import Look, Phone
from tests.web.looking import shows

KEPT = "navigator.serviceWorker.ready.then(() => {})"
BUBBLE = ".chat-bubble"
LOWEST = "document.querySelector('.chat-failed').getBoundingClientRect().bottom"
ABOVE_THE_FIELD = f"{LOWEST} <= document.querySelector('.chat-foot').getBoundingClientRect().top"


async def never_reloaded(*pages: Page) -> None:
    assert [await page.evaluate("window.neverLeft") for page in pages] == [True] * len(pages)


async def test_a_first_message_finds_its_way_and_is_answered_live(phone: Phone, look: Look):
    fatma, sem = await phone("fatma", at="/chat"), await phone("sem")
    for page in (fatma, sem):
        await page.evaluate("window.neverLeft = true")
    await fatma.get_by_role("link", name="Nieuw bericht").click()
    await fatma.get_by_label("Met wie wil je schrijven?").fill("se")
    sems = fatma.get_by_role("button", name="Sem")
    await sems.wait_for()
    await look(fatma, "chat-nieuw")
    await sems.click()
    await fatma.get_by_role("heading", name="Sem", level=1).wait_for()
    await look(fatma, "chat-leeg")
    await say(fatma, "Dag Sem! Kun je donderdag om zeven uur?")

    await shows(sem, ".place-count", "1")
    await look(sem, "hulp-met-bericht")
    await sem.get_by_role("link", name="Chat").click()
    row = sem.get_by_role("link", name="Fatma")
    await row.get_by_text("1 nieuw bericht").wait_for()
    await look(sem, "chat")
    await row.click()
    await shows(sem, BUBBLE, "Dag Sem!")
    await shows(sem, ".chat-new", "Nieuw")
    await sem.locator(".chat-item").first.wait_for()
    await look(sem, "chat-gesprek-nieuw")
    await say(sem, "Ja. Ik neem gereedschap mee.")
    await shows(fatma, BUBBLE, "Ik neem gereedschap mee.")
    await sem.get_by_role("button", name="Terug").click()
    await sem.get_by_role("heading", name="Chat", exact=True).wait_for()
    await sem.locator(".place-count").wait_for(state="detached")
    assert await fatma.locator(".place-count").count() == 0
    await never_reloaded(fatma, sem)


async def test_what_is_written_in_a_tunnel_arrives_once_and_in_order_when_the_net_is_back(
    phone: Phone, look: Look, server: Server
):
    room = await direct(server, "fatma", "sem")
    await write(server, "fatma", room, "Kun je mij helpen met de kast?")
    fatma, sem = await phone("fatma", at=f"/chat/{room}"), await phone("sem", at=f"/chat/{room}")
    for page in (fatma, sem):
        await shows(page, BUBBLE, "Kun je mij helpen")
        await page.evaluate(KEPT)
        await page.evaluate("window.neverLeft = true")

    await sem.context.set_offline(True)
    await say(sem, "Ja, ik kom morgen.")
    await say(sem, "Om negen uur?")
    await shows(sem, ".chat-leaving", "wacht op internet")
    await shows(sem, ".offline", "Geen internet.")
    await look(sem, "chat-wacht-op-internet")
    await sem.get_by_role("button", name="Terug").click()
    await sem.get_by_role("link", name="Fatma").get_by_text("Nog niet verstuurd").wait_for(state="attached")
    await sem.get_by_role("link", name="Fatma").click()
    await write(server, "fatma", room, "Ben je er nog?")
    await shows(fatma, BUBBLE, "Ben je er nog?")
    assert await texts(server, "fatma", room) == ["Kun je mij helpen met de kast?", "Ben je er nog?"]

    await sem.context.set_offline(False)
    await shows(fatma, BUBBLE, "Om negen uur?")
    await sem.locator(".chat-leaving").first.wait_for(state="detached")
    await shows(sem, BUBBLE, "Ben je er nog?")
    all_of_it = ["Kun je mij helpen met de kast?", "Ben je er nog?", "Ja, ik kom morgen.", "Om negen uur?"]
    assert await texts(server, "sem", room) == all_of_it
    assert await shown(fatma) == all_of_it
    await sem.wait_for_function(
        "(count) => document.querySelectorAll('.chat-bubble .written').length === count", arg=len(all_of_it)
    )
    assert await shown(sem) == all_of_it
    await never_reloaded(fatma, sem)


async def test_a_message_of_which_the_answer_got_lost_is_there_once(phone: Phone, server: Server):
    room = await direct(server, "sem", "fatma")
    sem = await phone("sem", at=f"/chat/{room}", service_workers="block")
    tries = []

    async def lose_the_first_answer(route: Route) -> None:
        tries.append(route.request.url)
        if len(tries) > 1:
            return await route.continue_()
        await route.fetch()
        return await route.abort()

    await sem.route("**/messages/*", lose_the_first_answer)
    await say(sem, "Is dit aangekomen?")
    await shows(sem, ".chat-bubble", "Is dit aangekomen?")
    await sem.locator(".chat-leaving").wait_for(state="detached", timeout=20_000)
    assert await texts(server, "fatma", room) == ["Is dit aangekomen?"]
    assert await shown(sem) == ["Is dit aangekomen?"]


async def test_a_message_that_does_not_get_through_says_so_and_goes_on_a_tap(phone: Phone, look: Look, server: Server):
    room = await direct(server, "sem", "fatma")
    await write(server, "fatma", room, *(f"Regel {number}" for number in range(15)))
    sem = await phone("sem", at=f"/chat/{room}", service_workers="block")
    await shows(sem, BUBBLE, "Regel 14")
    await sem.route("**/messages/*", lambda route: route.abort())
    await say(sem, "Tot straks!")
    await shows(sem, ".chat-failed", "Nog niet verstuurd.")
    await sem.wait_for_function(ABOVE_THE_FIELD)
    await look(sem, "chat-niet-verstuurd")
    assert "Tot straks!" not in await texts(server, "sem", room)
    await sem.unroute("**/messages/*")
    await sem.get_by_role("button", name="Probeer opnieuw").click()
    await sem.locator(".chat-leaving").wait_for(state="detached")
    assert (await shown(sem))[-2:] == ["Regel 14", "Tot straks!"]
    assert (await texts(server, "fatma", room))[-2:] == ["Regel 14", "Tot straks!"]


async def test_what_is_typed_is_still_there_after_looking_elsewhere_and_after_opening_anew(
    phone: Phone, server: Server
):
    room = await direct(server, "sem", "fatma")
    sem = await phone("sem", at=f"/chat/{room}")
    await sem.locator("#schrijf").fill("Ik wilde nog vragen of")
    await sem.get_by_role("button", name="Terug").click()
    await sem.goto(f"{server.url}/chat/{room}")
    field = sem.locator("#schrijf")
    await field.wait_for()
    assert await field.input_value() == "Ik wilde nog vragen of"
    await sem.get_by_role("button", name="Verstuur", exact=True).click()
    await shows(sem, BUBBLE, "Ik wilde nog vragen of")
    await sem.locator(".chat-leaving").wait_for(state="detached")
    assert await field.input_value() == ""
    assert await sem.evaluate("Object.keys(localStorage).filter((one) => one.startsWith('naober-chat-'))") == []


async def test_two_phones_of_one_person_stay_the_same(phone: Phone, server: Server):
    room = await direct(server, "fatma", "sem")
    await write(server, "fatma", room, "Eén", "Twee")
    first, second = await phone("sem", at="/chat"), await phone("sem")
    await shows(second, ".place-count", "2")
    await first.get_by_role("link", name="Fatma").click()
    await shows(first, BUBBLE, "Twee")
    await second.locator(".place-count").wait_for(state="detached")
    await second.goto(f"{server.url}/chat/{room}")
    await shows(second, BUBBLE, "Twee")
    await say(first, "Drie")
    await shows(second, ".chat-own", "Drie")
    assert await shown(second) == ["Eén", "Twee", "Drie"]
