"""Everybody reads it: from right to left, in large letters, in the dark, without motion."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.async_api import Page

from tests.servers import Server
from tests.web.calls import post
from tests.web.conftest import Look, Phone
from tests.web.words import Words

CALL = {"title": "Kast in elkaar zetten", "text": "Ik heb wel een schroevendraaier.", "category": "furnish"}
LARGE = "() => (document.documentElement.style.fontSize = '200%')"


async def tour(page: Page, words: Words, look: Look, ending: str) -> None:
    """The board, one request, the form, and me, each as somebody may see it."""
    await page.locator(".help-card-title").first.wait_for()
    await look(page, f"hulp-{ending}")
    await page.get_by_role("link", name=CALL["title"]).click()
    await page.get_by_role("button", name=words["help-answer-ask"], exact=True).wait_for()
    await look(page, f"vraag-{ending}")
    await page.get_by_role("button", name=words["back"], exact=True).click()
    await page.get_by_role("link", name=words["help-button-ask"], exact=True).click()
    await page.get_by_label(words["help-post-what-ask"]).wait_for()
    await look(page, f"ik-vraag-hulp-{ending}")
    await page.locator("summary").click()
    await look(page, f"meer-keuzes-{ending}")
    await page.get_by_role("link", name=words["nav-me"], exact=True).click()
    await page.get_by_role("link", name=words["hours-gave-title"]).wait_for()
    await look(page, f"ik-{ending}")


async def several_calls(server: Server) -> None:
    today = datetime.now(ZoneInfo("Europe/Amsterdam")).date().isoformat()
    await post(server, "jonas", "Wie let een weekje op mijn planten?", category="plants", minutes_expected=30)
    await post(server, "wim", "Samen een brief van de gemeente lezen", category="letters", discreet=True)
    await post(server, "fatma", **CALL)
    await post(server, "mila", "Bank naar de derde verdieping", category="carry", people_needed=2, urgent=True,
               wanted_on=today)  # fmt: skip


async def speak(page: Page, server: Server, language: str) -> None:
    """Choose the language as people do: with the buttons under Ik."""
    await page.get_by_role("link", name="Ik", exact=True).click()
    await page.get_by_role("radio", name=language).check()
    await page.locator(".bar a").first.click()


async def test_who_reads_arabic_sees_everything_from_right_to_left(phone: Phone, look: Look, server: Server):
    await several_calls(server)
    page = await phone("sem")
    await speak(page, server, "العربية")
    await tour(page, Words("ar"), look, "ar")
    assert await page.evaluate("[document.documentElement.dir, document.documentElement.lang]") == ["rtl", "ar"]


async def test_who_reads_english_in_letters_twice_as_large_misses_nothing(phone: Phone, look: Look, server: Server):
    await several_calls(server)
    page = await phone("sem")
    await speak(page, server, "English")
    await page.evaluate(LARGE)
    await tour(page, Words("en"), look, "en-groot")
    assert await page.evaluate("[document.documentElement.dir, document.documentElement.lang]") == ["ltr", "en"]


async def test_in_the_dark_all_is_readable_and_nothing_moves_for_who_dislikes_motion(
    phone: Phone, look: Look, server: Server
):
    await several_calls(server)
    page = await phone("sem", reduced_motion="reduce")
    await page.locator(".help-card-title").first.wait_for()
    await look(page, "hulp")
    await page.emulate_media(color_scheme="dark")
    await tour(page, Words("nl"), look, "donker")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert await page.evaluate(paper) == "rgb(20, 32, 28)"
    await page.locator(".bar a").first.click()
    await post(server, "fatma", title="Deze komt er zonder schuiven bij", category="other")
    await page.get_by_role("link", name="Deze komt er zonder schuiven bij").wait_for()
    moving = "document.getAnimations().map((one) => one.effect.getComputedTiming().duration).filter((one) => one > 1)"
    assert await page.evaluate(moving) == []
