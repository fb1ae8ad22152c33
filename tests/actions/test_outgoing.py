import asyncio

import pytest

from backend.signin import outgoing
from backend.signin.outgoing import Letter, Outgoing

LETTER = Letter("code", "fatma@example.org", "nl", "MIXIT", "123456")


class Stubborn:
    """Takes being cancelled for a lost connection, as a mail client may."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()

    async def send(self, to: str, subject: str, body: str) -> None:
        self.asked.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            raise ConnectionResetError from None


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outgoing, "FIRST_ANSWER", 0.0)


async def test_the_post_room_closes_while_a_letter_is_on_its_way():
    room, mailer = Outgoing(), Stubborn()
    await room.start(mailer)
    await room.post(LETTER)
    await mailer.asked.wait()
    await asyncio.wait_for(room.stop(), 5)


@pytest.mark.parametrize(("show", "shown"), [(True, True), (False, False)])
async def test_without_a_mail_server_a_code_is_logged_on_this_machine_alone(show: bool, shown: bool, capsys):
    room = Outgoing()
    await room.start(None, show=show)
    await room.post(LETTER)
    await asyncio.sleep(0.1)
    await room.stop()
    said = capsys.readouterr()
    assert ("123456" in said.out + said.err) is shown
    assert "fatma" not in said.out + said.err


async def test_a_full_post_room_drops_letters_instead_of_holding_up_people(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(outgoing, "MOST_WAITING", 2)
    room = Outgoing()
    for _ in range(5):
        await asyncio.wait_for(room.post(LETTER), 1)
