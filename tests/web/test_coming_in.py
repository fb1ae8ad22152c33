"""Coming in: invited, by e-mail, with another phone; and being out as soon as one is signed out."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from playwright.async_api import Page

from tests.databases import copy_of, free_port
from tests.mailbox import Mailbox
from tests.servers import Server, serving
from tests.web.conftest import LivedIn, Look, Phone
from tests.web.looking import shows


class PostOffice(Mailbox):
    """A mailbox with an address, for a server in another process: patient, as that one may be busy."""

    url = ""

    async def letter_to(self, address: str, number: int = 1) -> Any:
        for _ in range(4):
            with contextlib.suppress(AssertionError):
                return await super().letter_to(address, number)
        return await super().letter_to(address, number)


@pytest.fixture
def mailbox() -> Iterator[PostOffice]:
    kept = PostOffice()
    controller = Controller(kept, hostname="127.0.0.1", port=free_port())
    controller.start()
    kept.url = f"smtp://127.0.0.1:{controller.port}"
    yield kept
    controller.stop()


@pytest.fixture
def server(lived_in: LivedIn, tmp_path: Path, mailbox: PostOffice) -> Iterator[Server]:
    """A server that can send letters."""
    environment = {"NAOBER_MAIL_URL": mailbox.url, "NAOBER_MAIL_FROM": "naober@example.org"}
    with serving(copy_of(lived_in.file, tmp_path), tmp_path, lived_in.house, **environment) as running:
        yield running


async def invited(wim: Page, look: Look) -> str:
    """The path of an invitation that Wim makes for Amira on 3-12."""
    await wim.get_by_role("button", name="Nodig iemand uit").click()
    await wim.get_by_label("Welke woning?").fill("3-12")
    await wim.get_by_label("Naam").fill("Amira")
    await look(wim, "uitnodigen")
    await wim.get_by_role("button", name="Maak de uitnodiging").click()
    await wim.get_by_text("Uitnodiging voor 3-12").wait_for()
    await look(wim, "uitnodiging")
    await wim.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await wim.get_by_role("button", name="Kopieer de link").click()
    link = str(await wim.evaluate("navigator.clipboard.readText()"))
    return link[link.index("/kom#") :]


async def test_a_newcomer_joins_with_the_boards_invitation_which_works_once(
    phone: Phone, look: Look, mailbox: PostOffice
):
    wim = await phone("wim", at="/ik/bewoners-uitnodigen")
    path = await invited(wim, look)

    amira = await phone(None, at=path)
    await look(amira, "kom-erbij")
    await amira.get_by_role("button", name="Verder").click()
    await amira.get_by_role("heading", name="Welkom bij MIXIT").wait_for()
    await look(amira, "kom-erbij-ben-jij-dit")
    await amira.get_by_role("button", name="Ja, dit ben ik").click()
    assert await amira.get_by_label("Zo noemen je buren je").input_value() == "Amira"
    await amira.get_by_label("Je e-mail").fill("amira@example.org")
    await look(amira, "kom-erbij-naam")
    await amira.get_by_role("button", name="Kom binnen").click()
    await amira.get_by_label("Code uit je e-mail").fill(await mailbox.code_for("amira@example.org"))
    await amira.get_by_role("heading", name="Hulp", exact=True).wait_for()

    second = await phone(None, at=path)
    await second.get_by_role("button", name="Verder").click()
    await shows(second, "[role=alert]", "Deze uitnodiging is al gebruikt. Vraag het bestuur om een nieuwe.")
    await look(second, "uitnodiging-gebruikt")


async def test_who_lives_here_comes_in_with_a_code_by_email(phone: Phone, look: Look, mailbox: PostOffice):
    sem = await phone(None)
    await sem.get_by_label("Je e-mail").fill("sem@example.org")
    await look(sem, "kom-binnen")
    await sem.get_by_role("button", name="Stuur mij de code").click()
    await sem.get_by_label("Code uit je e-mail").wait_for()
    await look(sem, "kom-binnen-code")
    await sem.get_by_label("Code uit je e-mail").fill(await mailbox.code_for("sem@example.org"))
    await sem.get_by_role("heading", name="Er zijn nu geen vragen").wait_for()


async def test_a_next_phone_comes_in_with_two_digits_and_is_out_the_moment_it_is_taken_away(phone: Phone, look: Look):
    first = await phone("sem", at="/ik/apparaten")
    await first.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await first.get_by_role("button", name="Telefoon erbij").click()
    await first.get_by_role("button", name="Kopieer de link").click()
    link = str(await first.evaluate("navigator.clipboard.readText()"))

    second = await phone(None, at=link[link.index("/erbij#") :])
    await second.get_by_role("button", name="Ja, op deze telefoon").click()
    digits = await second.locator(".digits").inner_text()
    await shows(first, ".digits", digits)
    await look(first, "telefoon-erbij")
    await first.get_by_role("button", name="Ja, dat ben ik").click()
    await second.get_by_role("heading", name="Hulp", exact=True).wait_for()

    await first.get_by_role("button", name="Haal weg").click()
    await first.get_by_role("button", name="Ja, haal weg").click()
    await second.get_by_role("heading", name="Kom binnen").wait_for(timeout=2000)
    await look(first, "apparaten")
