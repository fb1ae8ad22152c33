"""A phone that stops reading in a busy conversation is let go, and has everything once it is back."""

import asyncio

import pytest

from backend.chat import messages, pace
from realtime.wire import Frame
from tests.realtime.chats import NEIGHBOURS, square, until, write
from tests.realtime.conftest import Lane, hear, say
from tests.realtime.test_slow import read_until, stalled

# What a socket does has nothing to do with the kind of database.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_who_reads_too_slowly_is_closed_and_repaired_by_catching_up(lane: Lane):
    house = lane.house
    conversation = await square(house)
    pace.allow(100_000)
    try:
        line, other = await stalled(lane, "sem"), await lane.phone("mila")
        sent = 0
        while lane.realtime.hub.of(house.sem.resident):
            await write(house.fatma, conversation, f"{sent} " + "x" * 3900)
            sent += 1
            assert (await until(other, "chat.message"))["seq"] == sent
            assert sent < 2000
        goodbye = b"\x88\x02" + (1013).to_bytes(2, "big")
        got = await read_until(line, lambda got: got.endswith(goodbye))
        line.close()
        # However much of it arrived, the phone says what it has, and gets the rest.
        have = got.count(b'"type":"chat.message"')
        have = max(0, min(have, sent) - 1)
        phone = await lane.knock()
        await say(phone, type="hello", ticket=await lane.ticket("sem"), chat=[[conversation, have, 0]])
        assert (await hear(phone))["type"] == "ready"
        heard: list[int] = []
        while (frame := await hear(phone))["type"] == "chat.message":
            heard.append(frame["seq"])
        if frame["type"] == "chat.reset":
            page = await messages.page(house.sem, conversation, limit=100)
            assert page.seq == sent
        else:
            assert frame == {"type": "chat.reached", "conversation": conversation, "seq": sent, "change": 0}
            assert heard == list(range(have + 1, sent + 1))
    finally:
        pace.allow(60)


async def test_typing_is_left_out_before_a_message_is(lane: Lane):
    house = lane.house
    conversation = await square(house)
    phones = [await lane.phone(name) for name in NEIGHBOURS]
    (socket,) = lane.realtime.hub.of(house.sem.resident)
    socket.hold()
    for _ in range(300):
        socket.hand([Frame(b'{"type":"chat.typing"}', ephemeral=True)])
    await write(house.fatma, conversation, "Blijft")
    await asyncio.sleep(0.1)
    socket.release()
    sem = phones[NEIGHBOURS.index("sem")]
    while (frame := await sem.recv()) == '{"type":"chat.typing"}':
        pass
    assert "Blijft" in frame
