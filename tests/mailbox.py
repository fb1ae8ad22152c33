"""A real mail server on a free port, with a memory and a temper."""

import asyncio
import re
from collections.abc import AsyncIterator
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from backend.mail import SmtpMailer
from backend.signin import outgoing as post_room
from backend.signin.codes import outgoing
from tests.databases import free_port


class Mailbox:
    """Every letter that came, newest last; `refusals` are letters still to be turned away first."""

    def __init__(self) -> None:
        self.letters: list[tuple[str, Any]] = []
        self.refusals = 0

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.refusals:
            self.refusals -= 1
            return "451 try again later"
        self.letters.append((envelope.rcpt_tos[0], message_from_bytes(envelope.content, policy=default)))
        return "250 kept"

    async def letter_to(self, address: str, number: int = 1) -> Any:
        """The number-th letter to this address, as soon as it is there."""
        for _ in range(200):
            found = [letter for to, letter in self.letters if to == address]
            if len(found) >= number:
                return found[number - 1]
            await asyncio.sleep(0.01)
        raise AssertionError(f"no letter {number} to {address}")

    async def code_for(self, address: str, number: int = 1) -> str:
        """The six digits in that letter."""
        found = re.search(r"\b\d{6}\b", (await self.letter_to(address, number)).get_content())
        assert found
        return found[0]

    async def nothing_more(self) -> int:
        """How many letters came, once everything posted is dealt with."""
        await asyncio.sleep(0.15)
        return len(self.letters)


@pytest.fixture
async def mailbox(db: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Mailbox]:
    """The post room at work, with a real server to carry letters to."""
    monkeypatch.setattr(post_room, "FIRST_ANSWER", 0.0)
    monkeypatch.setattr(post_room, "RETRY_AFTER", (0.01, 0.01))
    kept = Mailbox()
    server = Controller(kept, hostname="127.0.0.1", port=free_port())
    server.start()
    await outgoing.start(SmtpMailer(f"smtp://127.0.0.1:{server.port}", "naober@localhost"))
    yield kept
    await outgoing.stop()
    server.stop()
