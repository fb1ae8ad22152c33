"""Reading: the first unread message, further back, what is answered, changed, taken away and signed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Page

from tests.databases import copy_of
from tests.servers import Server, serving
from tests.web.chats import direct, group, more, say, shown, square, write
from tests.web.conftest import LivedIn, Look, Phone
from tests.web.looking import shows

SEEN = """(selector) => {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box && box.top >= 0 && box.bottom <= innerHeight;
}"""
TOP = "(selector) => document.querySelector(selector).getBoundingClientRect().top"


@pytest.fixture
def server(lived_in: LivedIn, tmp_path: Path) -> Iterator[Server]:
    """A server where somebody may write a great deal at once."""
    fast = {"NAOBER_MESSAGES_PER_MINUTE": "100000"}
    with serving(copy_of(lived_in.file, tmp_path), tmp_path, lived_in.house, **fast) as running:
        yield running


async def to_the_list(page: Page) -> None:
    await page.get_by_role("button", name="Terug").click()
    await page.get_by_role("heading", name="Chat", exact=True).wait_for()


async def test_who_was_away_begins_at_the_first_new_message_and_reads_back_without_losing_the_place(
    phone: Phone, look: Look, server: Server
):
    room = await direct(server, "fatma", "sem")
    await write(server, "fatma", room, *[f"Oud bericht {number}" for number in range(1, 61)])
    sem = await phone("sem", at=f"/chat/{room}")
    await shows(sem, ".chat-bubble", "Oud bericht 1")
    await sem.locator(".chat-down button").click()
    await sem.wait_for_function(SEEN, arg="#m-60")
    await to_the_list(sem)
    await sem.locator(".place-count").wait_for(state="detached")

    await write(server, "fatma", room, *[f"Nieuw bericht {number}" for number in range(1, 46)])
    await shows(sem, ".place-count", "45")
    await look(sem, "chat-veel-nieuw")
    await sem.get_by_role("link", name="Fatma").click()
    await sem.locator("#nieuw").wait_for()
    await sem.wait_for_function(SEEN, arg="#nieuw")
    await look(sem, "chat-eerste-nieuwe")
    await to_the_list(sem)
    left = await sem.locator(".place-count").inner_text()
    assert 0 < int(left) < 45

    await sem.get_by_role("link", name="Fatma").click()
    await shows(sem, ".chat-bubble", "Nieuw bericht 1")
    await sem.locator(".chat-down button").click()
    await sem.wait_for_function(SEEN, arg="#m-105")
    await to_the_list(sem)
    await sem.locator(".place-count").wait_for(state="detached")


async def test_earlier_messages_come_above_and_what_was_read_stays_where_it_was(phone: Phone, server: Server):
    room = await direct(server, "sem", "fatma")
    await write(server, "sem", room, *[f"Bericht {number}" for number in range(1, 121)])
    sem = await phone("sem", at=f"/chat/{room}")
    await shows(sem, ".chat-bubble", "Bericht 120")
    assert await sem.locator("#m-20").count() == 0
    await sem.evaluate("document.querySelector('#m-85').scrollIntoView({ block: 'start' })")
    before = await sem.evaluate(TOP, "#m-85")
    await sem.locator("#m-50").wait_for(state="attached")
    assert abs(await sem.evaluate(TOP, "#m-85") - before) < 3
    for _ in range(6):
        await sem.evaluate("scrollTo(0, 0)")
        await sem.wait_for_timeout(150)
    await shows(sem, ".chat-begin", "Dit is het begin")
    words = await shown(sem)
    assert words == [f"Bericht {number}" for number in range(1, 121)]


async def test_answers_changes_signs_and_stones_show_on_the_other_phone(phone: Phone, look: Look, server: Server):
    room = await direct(server, "fatma", "sem")
    await write(server, "fatma", room, "Wanneer kom je?", "Ik ben thuis tot vijf uur.")
    fatma, sem = await phone("fatma", at=f"/chat/{room}"), await phone("sem", at=f"/chat/{room}")
    for page in (fatma, sem):
        await shows(page, ".chat-bubble", "Ik ben thuis")

    await more(sem, "Wanneer kom je?")
    await look(sem, "chat-meer-bij-bericht")
    await sem.get_by_role("button", name="Antwoord", exact=True).click()
    await sem.get_by_text("Antwoord aan Fatma").wait_for()
    await say(sem, "Om drie uur.")
    await shows(fatma, ".chat-quote", "Wanneer kom je?")

    await more(fatma, "Om drie uur.")
    await fatma.get_by_role("button", name="koffie").click()
    await shows(sem, ".chat-sign", "☕")
    await shows(fatma, ".chat-sign", "☕")

    await more(sem, "Om drie uur.")
    await sem.get_by_role("button", name="Wijzig").click()
    await sem.locator("#schrijf").fill("Om half vier.")
    await look(sem, "chat-wijzigt")
    await sem.get_by_role("button", name="Bewaar").click()
    await shows(fatma, ".chat-bubble", "Om half vier.")
    await shows(fatma, ".chat-time", "bewerkt")
    await look(fatma, "chat-gesprek")

    await more(sem, "Om half vier.")
    await sem.get_by_role("button", name="Haal weg").click()
    await sem.get_by_role("button", name="Ja, haal weg").click()
    await shows(fatma, ".chat-stone", "Dit bericht is weg.")
    await shows(sem, ".chat-stone", "Dit bericht is weg.")
    assert await fatma.locator(".chat-sign").count() == 0


async def test_in_a_group_names_are_called_and_what_happens_is_said(phone: Phone, look: Look, server: Server):
    room = await group(server, "fatma", "Koken op vrijdag", "sem", "mila")
    await write(server, "mila", room, "Wie haalt de boodschappen?")
    fatma, sem = await phone("fatma", at=f"/chat/{room}"), await phone("sem")
    await fatma.locator("#schrijf").press_sequentially("Dat kan @se")
    await fatma.get_by_role("button", name="Sem").click()
    await fatma.locator("#schrijf").press_sequentially("wel. Kijk op https://example.org/recept.")
    await fatma.get_by_role("button", name="Verstuur", exact=True).click()
    await shows(fatma, ".chat-mention", "@Sem")
    await sem.get_by_role("link", name="Chat").click()
    row = sem.get_by_role("link", name="Koken op vrijdag")
    await row.get_by_text("Je naam is genoemd").wait_for()
    await look(sem, "chat-genoemd")
    await row.click()
    await shows(sem, ".chat-mention", "@Sem")
    link = sem.get_by_role("link", name="https://example.org/recept", exact=True)
    assert await link.get_attribute("rel") == "noopener noreferrer nofollow"
    await look(sem, "chat-groep")
    await sem.get_by_role("link", name="Over dit gesprek").click()
    await sem.get_by_role("button", name="8 uur").click()
    await shows(sem, ".card-sun", "Stil tot")
    await look(sem, "chat-over")
    await sem.get_by_role("button", name="Ik ga uit de groep").click()
    await sem.get_by_role("button", name="Ja, ik ga eruit").click()
    await sem.get_by_role("heading", name="Chat", exact=True).wait_for()
    await shows(fatma, ".chat-happened", "Sem is eruit gegaan.")
    assert await sem.get_by_role("link", name="Koken op vrijdag").count() == 0


async def test_a_photo_goes_along_and_opens_large(phone: Phone, look: Look, server: Server, tmp_path: Path):
    from PIL import Image

    picture = tmp_path / "kast.jpg"
    Image.new("RGB", (800, 600), "#b08a5a").save(picture)
    room = await direct(server, "fatma", "sem")
    fatma, sem = await phone("fatma", at=f"/chat/{room}"), await phone("sem", at=f"/chat/{room}")
    await fatma.get_by_label("Foto erbij").set_input_files(picture)
    await fatma.locator(".chat-tray img").wait_for()
    await look(fatma, "chat-foto-erbij")
    await say(fatma, "Deze kast is het.")
    await shows(sem, ".chat-bubble", "Deze kast is het.")
    await sem.get_by_role("button", name="Foto 1 van Fatma").click()
    large = sem.locator("dialog[open] img")
    await large.wait_for()
    await sem.wait_for_function("() => document.querySelector('dialog[open] img').naturalWidth > 0")
    await look(sem, "chat-foto")


async def test_the_square_is_for_everybody_and_says_who_wrote(phone: Phone, look: Look, server: Server):
    room = await square(server, "wim")
    await write(server, "wim", room, "Zaterdag ruimen we de tuin op.", "Wie doet er mee?")
    sem = await phone("sem", at=f"/chat/{room}")
    await shows(sem, ".chat-name", "Wim")
    assert await sem.locator(".chat-name").count() == 1
    await say(sem, "Ik!")
    await shows(sem, ".chat-own", "Ik!")
    await look(sem, "chat-plein")


async def test_a_hidden_conversation_is_found_by_a_word_from_it(phone: Phone, look: Look, server: Server):
    room = await group(server, "fatma", "Koken op vrijdag", "sem")
    await write(server, "fatma", room, "Wie kan goed rijst koken?")
    sem = await phone("sem", at=f"/chat/{room}/over")
    await sem.get_by_role("radio", name="Verberg het gesprek").check(force=True)
    await sem.goto(f"{server.url}/chat")
    await sem.get_by_role("link", name="Plein").wait_for()
    assert await sem.get_by_role("link", name="Koken op vrijdag").count() == 0
    await sem.get_by_role("button", name="Zoek in berichten").click()
    await sem.get_by_label("Zoek een woord of een gesprek").fill("rijst")
    found = sem.get_by_role("link", name="Wie kan goed rijst koken?")
    await found.wait_for()
    await look(sem, "chat-zoek")
    await found.click()
    await shows(sem, ".chat-bubble", "Wie kan goed rijst koken?")
