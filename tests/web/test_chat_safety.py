"""Safe with each other: shutting out is silent, reporting takes three taps, and who looks does so calmly."""

from playwright.async_api import Page

from tests.servers import Server
from tests.web.chats import direct, more, say, square, texts, write
from tests.web.conftest import Look, Phone
from tests.web.looking import shows


async def test_somebody_who_is_shut_out_does_not_notice_and_is_not_heard(phone: Phone, look: Look, server: Server):
    room = await direct(server, "jonas", "noor")
    await write(server, "jonas", room, "Hallo daar")
    jonas, noor = await phone("jonas", at=f"/chat/{room}"), await phone("noor", at=f"/chat/{room}")
    await shows(noor, ".chat-bubble", "Hallo daar")
    await noor.get_by_role("link", name="Over dit gesprek").click()
    await noor.get_by_role("button", name="Blokkeer Jonas").click()
    await shows(noor, ".sure", "Je krijgt geen berichten meer van Jonas. Jonas merkt dit niet.")
    await look(noor, "chat-blokkeer")
    await noor.get_by_role("button", name="Ja, blokkeer").click()
    await shows(noor, ".card-sun", "Je hebt Jonas geblokkeerd.")
    await noor.get_by_role("button", name="Terug").click()

    await say(jonas, "Waarom zeg je niets?")
    await shows(jonas, ".chat-own", "Waarom zeg je niets?")
    await jonas.locator(".chat-leaving").wait_for(state="detached")
    assert await jonas.locator(".chat-failed").count() == 0
    assert await texts(server, "jonas", room) == ["Hallo daar", "Waarom zeg je niets?"]
    await noor.goto(f"{server.url}/chat")
    await noor.get_by_role("link", name="Jonas").wait_for()
    assert await noor.locator(".place-count").count() == 0
    assert await noor.get_by_text("Waarom zeg je niets?").count() == 0

    await noor.goto(f"{server.url}/ik/buren-zien")
    await noor.get_by_role("button", name="Laat Jonas weer toe").wait_for()
    await look(noor, "wat-buren-zien")
    await noor.get_by_role("button", name="Laat Jonas weer toe").click()
    await shows(noor, ".toast", "Jonas kan je weer schrijven.")
    await write(server, "jonas", room, "Sorry van net")
    await shows(noor, ".place-count", "1")


async def reported(page: Page, text: str, look: Look) -> None:
    """Three taps: more, report, and why."""
    await more(page, text)
    await page.get_by_role("button", name="Meld dit bericht").click()
    await look(page, "chat-meld")
    await page.get_by_role("button", name="Het is niet aardig").click()
    await shows(page, ".toast", "Een coördinator kijkt ernaar.")


async def test_a_report_takes_three_taps_and_a_coordinator_takes_the_message_away(
    phone: Phone, look: Look, server: Server
):
    room = await square(server, "mila")
    await write(server, "mila", room, "De was hangt te drogen.", "Jij bent een sukkel.")
    sem, noor = await phone("sem", at=f"/chat/{room}"), await phone("noor", at="/ik")
    await shows(sem, ".chat-bubble", "sukkel")
    await reported(sem, "sukkel", look)

    await noor.get_by_role("link", name="Gemelde berichten").click()
    await noor.get_by_role("button", name="Bekijk").wait_for()
    await look(noor, "meldingen")
    await noor.get_by_role("button", name="Bekijk").click()
    await shows(noor, "dialog[open]", "De was hangt te drogen.")
    assert await noor.locator("dialog[open]").get_by_text("Sem").count() == 0
    await look(noor, "melding-bekeken")
    await noor.get_by_role("button", name="Haal het bericht weg").click()
    await noor.get_by_role("button", name="Ja, haal weg").click()
    await shows(sem, ".chat-stone", "Dit bericht is weggehaald.")


async def test_who_has_no_part_in_a_conversation_reads_that_it_is_not_there(phone: Phone, look: Look, server: Server):
    room = await direct(server, "fatma", "sem")
    await write(server, "fatma", room, "Alleen voor jou")
    mila = await phone("mila", at=f"/chat/{room}")
    await mila.get_by_role("heading", name="Dit gesprek is er niet meer").wait_for()
    await look(mila, "chat-is-er-niet")
    kees = await phone("kees", at="/chat")
    await kees.get_by_role("heading", name="Chat is voor bewoners").wait_for()
    await look(kees, "chat-niet-voor-jou")


async def test_who_lives_here_a_few_days_reads_why_they_cannot_write_to_everybody_yet(
    phone: Phone, look: Look, server: Server
):
    jonas = await phone("jonas", at="/chat/nieuw")
    await jonas.get_by_label("Met wie wil je schrijven?").fill("se")
    await jonas.get_by_role("button", name="Sem").click()
    await jonas.locator("[role=alert]").wait_for()
    await look(jonas, "chat-eerste-week")


async def test_two_who_agreed_on_help_write_to_each_other_from_the_call(phone: Phone, look: Look, server: Server):
    from tests.web.calls import as_device, post

    call = await post(server, "fatma", "Kast in elkaar zetten")
    async with as_device(server, "sem") as client:
        answer = (await client.post(f"/api/v1/help/{call}/answers", json={})).json()["answers"][0]["id"]
    async with as_device(server, "fatma") as client:
        (await client.post(f"/api/v1/help/{call}/answers/{answer}/acceptance", json={})).raise_for_status()
    fatma, sem = await phone("fatma", at=f"/hulp/{call}"), await phone("sem", at=f"/hulp/{call}")
    await fatma.get_by_role("button", name="Schrijf met Sem").click()
    await fatma.get_by_role("heading", name="Kast in elkaar zetten", level=1).wait_for()
    await say(fatma, "Dank je wel! Kan je donderdag om 19 uur?")
    await sem.get_by_role("button", name="Schrijf met Fatma").click()
    await shows(sem, ".chat-happened", "Fatma zei ja.")
    await shows(sem, ".chat-bubble", "Kan je donderdag om 19 uur?")
    await look(sem, "chat-over-hulp")
