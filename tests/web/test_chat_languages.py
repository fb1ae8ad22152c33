"""Everybody writes with it: from right to left, in large letters, in the dark, without a mouse."""

from playwright.async_api import Page

from tests.servers import Server
from tests.web.chats import direct, group, square, write
from tests.web.conftest import Look, Phone
from tests.web.looking import shows
from tests.web.test_keyboard import heading_has_focus, tab_to
from tests.web.test_languages import LARGE, speak
from tests.web.words import Words


async def lived(server: Server) -> None:
    """Sem has a few conversations, in more than one writing."""
    fatma = await direct(server, "fatma", "sem")
    await write(server, "fatma", fatma, "Dag Sem! Kun je donderdag om zeven uur?", "السلام عليكم، شكرًا لك")
    said = await write(server, "sem", fatma, "Ja. Ik neem gereedschap mee.")
    await write(server, "fatma", fatma, "Super. Ik woon op 2-14, bel maar aan.", reply_to=said["id"])
    cooking = await group(server, "mila", "Samen koken op vrijdag", "sem", "fatma")
    await write(server, "mila", cooking, "Wie haalt de boodschappen? Het lijstje staat op https://example.org/lijstje")
    await write(server, "wim", await square(server, "wim"), "Zaterdag ruimen we samen de tuin op.")


async def tour(page: Page, words: Words, look: Look, ending: str) -> None:
    """The list, a conversation, what can be done with a message, what there is about it, and the settings."""
    await page.get_by_role("link", name=words["nav-chat"]).click()
    await page.locator(".chat-row-title").first.wait_for()
    await look(page, f"chat-{ending}")
    await page.get_by_role("link", name="Fatma").first.click()
    await shows(page, ".chat-bubble", "Super.")
    await look(page, f"chat-gesprek-{ending}")
    await page.locator(".chat-item", has_text="Super.").locator(".icon-button").click()
    await page.get_by_role("button", name=words["chat-report"]).wait_for()
    await look(page, f"chat-meer-{ending}")
    await page.keyboard.press("Escape")
    await page.get_by_role("link", name=words["chat-about"]).click()
    await page.locator(".choice").wait_for()
    await look(page, f"chat-over-{ending}")
    await page.get_by_role("link", name=words["nav-me"], exact=True).click()
    await page.get_by_role("link", name=words["me-seen"]).click()
    await page.get_by_role("heading", name=words["me-seen"], level=1).wait_for()
    await page.get_by_role("switch").first.wait_for()
    await look(page, f"wat-buren-zien-{ending}")


async def test_who_reads_arabic_writes_from_right_to_left(phone: Phone, look: Look, server: Server):
    await lived(server)
    page = await phone("sem")
    await speak(page, server, "العربية")
    await tour(page, Words("ar"), look, "ar")
    assert await page.evaluate("document.documentElement.dir") == "rtl"


async def test_who_needs_letters_twice_as_large_reads_and_writes(phone: Phone, look: Look, server: Server):
    await lived(server)
    page = await phone("sem")
    await page.evaluate(LARGE)
    await tour(page, Words("nl"), look, "groot")


async def test_in_the_dark_every_bubble_can_be_read_and_nothing_moves(phone: Phone, look: Look, server: Server):
    await lived(server)
    page = await phone("sem", reduced_motion="reduce", color_scheme="dark")
    await tour(page, Words("nl"), look, "donker")
    moving = "document.getAnimations().map((one) => one.effect.getComputedTiming().duration).filter((one) => one > 1)"
    assert await page.evaluate(moving) == []


async def test_reading_answering_and_a_sign_go_by_keyboard_alone(phone: Phone, server: Server):
    await lived(server)
    sem, fatma = await phone("sem"), await phone("fatma", at="/chat")
    await fatma.get_by_role("link", name="Sem").first.click()
    await shows(fatma, ".chat-bubble", "Super.")
    await tab_to(sem, "Chat")
    await sem.keyboard.press("Enter")
    await heading_has_focus(sem, "Chat")
    await tab_to(sem, "Fatma")
    await sem.keyboard.press("Enter")
    await heading_has_focus(sem, "Fatma")
    await shows(sem, ".chat-bubble", "Super.")
    await tab_to(sem, "Meer bij het bericht van Fatma")
    await sem.keyboard.press("Enter")
    await tab_to(sem, "hart")
    await sem.keyboard.press("Enter")
    await shows(fatma, ".chat-sign", "❤️")
    assert "Meer bij" in await sem.evaluate("document.activeElement.getAttribute('aria-label')")
    await tab_to(sem, "Schrijf aan Fatma")
    await sem.keyboard.type("Tot donderdag!")
    await tab_to(sem, "Verstuur")
    await sem.keyboard.press("Enter")
    await shows(fatma, ".chat-bubble", "Tot donderdag!")
    assert await sem.evaluate("document.activeElement.id") == "schrijf"
    said = await fatma.locator(".unseen[role=status]").all_inner_texts()
    assert sum("Tot donderdag!" in one for one in said) == 1


async def test_who_is_here_who_writes_and_who_saw_it_shows_only_between_people_who_want_that(
    phone: Phone, look: Look, server: Server
):
    wim = await phone("wim", at="/ik/buren-zien")
    await wim.get_by_role("switch", name="Bewoners mogen zien wie iets las").wait_for()
    await look(wim, "wat-buren-zien-bestuur")
    room = await direct(server, "fatma", "sem")
    await write(server, "fatma", room, "Ben je thuis?")
    fatma, sem = await phone("fatma", at="/ik/buren-zien"), await phone("sem", at="/ik/buren-zien")
    for page in (fatma, sem):
        for wish in ("Dat ik er nu ben", "Dat ik aan het schrijven ben"):
            async with page.expect_response("**/chat/wishes"):
                await page.get_by_role("switch", name=wish).check(force=True)
    await fatma.goto(f"{server.url}/chat/{room}")
    await sem.goto(f"{server.url}/chat/{room}")
    await shows(fatma, ".chat-under", "Is er nu")
    await sem.locator("#schrijf").press_sequentially("Ja", delay=50)
    await shows(fatma, ".chat-under", "Sem schrijft")
    await look(fatma, "chat-schrijft")
