"""By keyboard alone: everything is reached, the focus is seen, and it lands where the reading goes on."""

from playwright.async_api import Page

from tests.web.conftest import Phone
from tests.web.looking import shows

MOST = 60
FOCUS = """() => {
  const here = document.activeElement;
  const shown = [here, here.closest("label"), here.nextElementSibling, here.closest("label")?.lastElementChild];
  const seen = (one) => {
    const style = one ? getComputedStyle(one) : { outlineStyle: "none", boxShadow: "none" };
    return style.outlineStyle !== "none" || style.boxShadow !== "none";
  };
  const words = (here.labels?.[0] ?? here).innerText || "";
  return { words: here.getAttribute("aria-label") || words, seen: shown.some(seen), tag: here.tagName, id: here.id };
}"""


async def tab_to(page: Page, words: str) -> None:
    """Press Tab until it stands there; wherever it comes, it can be seen."""
    passed = []
    for _ in range(MOST):
        await page.keyboard.press("Tab")
        focus = await page.evaluate(FOCUS)
        if focus["tag"] == "BODY":
            continue
        assert focus["seen"], f"nobody sees the focus on {focus}"
        passed.append(focus["words"])
        if words in focus["words"]:
            return
    raise AssertionError(f"Tab never comes to ‘{words}’, only to {passed}")


async def heading_has_focus(page: Page, words: str) -> None:
    await page.locator("h1:focus", has_text=words).wait_for()


async def test_asking_and_helping_go_by_keyboard_alone(phone: Phone):
    fatma, sem = await phone("fatma"), await phone("sem")
    await tab_to(fatma, "Ik vraag hulp")
    await fatma.keyboard.press("Enter")
    await heading_has_focus(fatma, "Ik vraag hulp")
    await tab_to(fatma, "Waarmee?")
    await fatma.keyboard.type("Gordijnen ophangen")
    await tab_to(fatma, "Klussen")
    await fatma.keyboard.press("ArrowRight")
    await shows(fatma, ".tile:has(:checked)", "Inrichten")
    await tab_to(fatma, "Vandaag")
    await fatma.keyboard.press("Space")
    await tab_to(fatma, "Vraag het")
    await fatma.keyboard.press("Enter")
    await heading_has_focus(fatma, "Vraag")

    await shows(sem, ".help-card-title", "Gordijnen ophangen")
    await tab_to(sem, "Gordijnen ophangen")
    await sem.keyboard.press("Enter")
    await heading_has_focus(sem, "Vraag")
    await tab_to(sem, "Ik help")
    await sem.keyboard.press("Enter")
    await tab_to(sem, "Wil je er iets bij zeggen?")
    await sem.keyboard.type("Ik neem een trap mee.")
    await tab_to(sem, "Ja, ik help")
    await sem.keyboard.press("Enter")
    await sem.locator("#mine:focus").wait_for()
    await shows(fatma, ".help-slide", "Ik neem een trap mee.")


async def test_a_sheet_keeps_the_focus_and_gives_it_back_on_escape(phone: Phone):
    sem = await phone("sem")
    await tab_to(sem, "Uitleg")
    await sem.keyboard.press("Enter")
    await sem.locator("dialog[open]").wait_for()
    for _ in range(6):
        await sem.keyboard.press("Tab")
        assert await sem.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    await sem.keyboard.press("Escape")
    await sem.locator("dialog[open]").wait_for(state="detached")
    assert (await sem.evaluate(FOCUS))["words"] == "Uitleg"
