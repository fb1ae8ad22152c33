"""Looking at a screen as everybody may see it: axe, sideways scrolling, and what appears when."""

import os
from pathlib import Path

from axe_playwright_python.async_playwright import Axe
from axe_playwright_python.base import AxeResults
from playwright.async_api import Page

AXE = Axe()
STILL = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const moving = () => document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity && one.playState === "running");
  for (await frame(), await frame(); moving().length; await frame()) {
    await Promise.all(moving().map((one) => one.finished.catch(() => {})));
  }
}"""
SHOWS = """([selector, text]) => new Promise((done, failed) => {
  const now = () => performance.timeOrigin + performance.now();
  const there = () => [...document.querySelectorAll(selector)].some((one) => one.innerText.includes(text));
  if (there()) return done(now());
  const seen = new MutationObserver(() => there() && (seen.disconnect(), done(now())));
  seen.observe(document.body, { subtree: true, childList: true, characterData: true });
  setTimeout(() => failed(new Error(`${selector} never shows ‘${text}’:\\n${document.body.innerText}`)), 15000);
})"""
TAPS = """() => addEventListener("click", () => (window.tapped = performance.timeOrigin + performance.now()), true)"""


async def check(page: Page, name: str) -> None:
    """Nothing for axe to complain of, nothing off the side; a picture when NAOBER_TEST_SCREENS names a folder."""
    await page.evaluate(STILL)
    if folder := os.environ.get("NAOBER_TEST_SCREENS"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        await page.screenshot(path=f"{folder}/{name}.png")
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE.axe_script)
    found = AxeResults(await page.evaluate("axe.run({ resultTypes: ['violations'] })"))
    assert found.violations_count == 0, f"{name}: {found.generate_report()}"
    await fits(page, name)


async def fits(page: Page, name: str = "") -> None:
    """Nobody has to scroll sideways."""
    wide, room = await page.evaluate("() => [document.documentElement.scrollWidth, innerWidth]")
    assert wide <= room, f"{name} is {wide} wide, and the screen {room}"


async def shows(page: Page, selector: str, text: str) -> float:
    """Wait until something there says so; the moment it did, in milliseconds."""
    moment: float = await page.evaluate(SHOWS, [selector, text])
    return moment


async def watch_taps(page: Page) -> None:
    """From now on the page knows when it was last tapped."""
    await page.evaluate(TAPS)
