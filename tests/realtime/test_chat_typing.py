"""Who is writing and who has seen it: of those who show it, to who may read along, and to nobody with power."""

import asyncio

import pytest

from backend.chat import blocking, wishes
from backend.database import execute
from backend.groups import actions as groups
from realtime import chat_typing
from realtime.memory_broker import MemoryBroker
from tests.realtime.chats import STRANGERS, made, shows, square, two, until, walkers, watch, write
from tests.realtime.conftest import Lane, hear, say, silence


@pytest.fixture(autouse=True)
def often(monkeypatch):
    monkeypatch.setattr(chat_typing, "EVERY", 0.0)


async def test_who_is_writing_is_told_to_who_may_read_along_and_to_no_power(lane: Lane):
    house = lane.house
    conversation = await square(house)
    await shows(lane, "sem", shows_typing=True)
    everybody = {name: await lane.phone(name) for name in ("sem", "fatma", "mila", "noor", "wim", *STRANGERS)}
    await say(everybody["sem"], type="chat.typing", conversation=conversation)
    expected = {"type": "chat.typing", "conversation": conversation, "resident": house.sem.resident}
    for name in ("fatma", "mila", "noor"):
        assert await hear(everybody[name]) == expected
    for name in ("sem", "wim", *STRANGERS):
        assert await silence(everybody[name], 0.1), name


async def test_who_does_not_show_it_writes_unnoticed(lane: Lane):
    conversation = await two(lane.house, "sem", "fatma")
    await shows(lane, "sem", shows_presence=True, shows_typing=False)
    sem, fatma = await lane.phone("sem"), await lane.phone("fatma")
    await say(sem, type="chat.typing", conversation=conversation)
    assert await silence(fatma)
    await shows(lane, "sem", shows_typing=True)
    await say(sem, type="chat.typing", conversation=conversation)
    assert (await until(fatma, "chat.typing"))["resident"] == lane.house.sem.resident


async def test_writing_in_somebody_elses_conversation_is_not_told(lane: Lane):
    house = lane.house
    between, walking, made_one = (
        await two(house, "fatma", "noor"),
        await walkers(house),
        await made(house, "fatma", "noor"),
    )
    await shows(lane, "sem", "mila", shows_typing=True)
    sem, mila, noor = await lane.phone("sem"), await lane.phone("mila"), await lane.phone("noor")
    for conversation in (between, walking, made_one, "x" * 26, ""):
        await say(sem, type="chat.typing", conversation=conversation)
    assert await silence(noor)
    await say(mila, type="chat.typing", conversation=walking)
    assert await until(noor, "chat.typing")
    await groups.leave(house.mila, house.walking)
    await until(mila, "me.changed")
    await say(mila, type="chat.typing", conversation=walking)
    assert await silence(noor)


@pytest.mark.parametrize("blocker", ["sem", "fatma"])
async def test_writing_is_not_told_across_a_block(lane: Lane, blocker):
    house = lane.house
    conversation = await made(house, "sem", "fatma", "mila")
    await shows(lane, "sem", shows_typing=True)
    sem, fatma, mila = [await lane.phone(name) for name in ("sem", "fatma", "mila")]
    await say(sem, type="chat.typing", conversation=conversation)
    assert await until(fatma, "chat.typing")
    await until(mila, "chat.typing")
    await blocking.block(house.people[blocker], house.people["fatma" if blocker == "sem" else "sem"].resident)
    await say(sem, type="chat.typing", conversation=conversation)
    assert await until(mila, "chat.typing")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(until(fatma, "chat.typing"), 0.3)


async def test_writing_is_told_once_in_a_while_however_often_it_is_said(lane: Lane, monkeypatch):
    monkeypatch.setattr(chat_typing, "EVERY", 3.0)
    conversation = await two(lane.house, "sem", "fatma")
    await shows(lane, "sem", shows_typing=True)
    sem, fatma = await lane.phone("sem"), await lane.phone("fatma")
    for _ in range(10):
        await say(sem, type="chat.typing", conversation=conversation)
    assert await until(fatma, "chat.typing")
    assert await silence(fatma)


@pytest.mark.parametrize("hidden", [None, "reader", "writer", "complex"])
async def test_that_it_was_seen_is_told_only_where_both_show_it_and_the_complex_has_it(lane: Lane, hidden):
    house = lane.house
    conversation = await two(house, "sem", "fatma")
    await write(house.sem, conversation, "Heb je dit gelezen?")
    await wishes.rules_change(house.wim, hidden != "complex")
    await shows(lane, "fatma", shows_seen=hidden != "reader")
    await shows(lane, "sem", shows_seen=hidden != "writer")
    sem, fatma = await lane.phone("sem"), await lane.phone("fatma")
    await say(fatma, type="chat.read", conversation=conversation, seq=1)
    await until(fatma, "chat.read")
    if hidden is None:
        expected = {"type": "chat.seen", "conversation": conversation, "resident": house.fatma.resident, "seq": 1}
        assert await until(sem, "chat.seen") == expected
    else:
        assert await silence(sem)


async def test_in_the_square_nobody_is_told_who_read_it(lane: Lane):
    house = lane.house
    conversation = await square(house)
    await write(house.sem, conversation)
    await wishes.rules_change(house.wim, True)
    await shows(lane, "fatma", "sem", shows_seen=True)
    sem, fatma = await lane.phone("sem"), await lane.phone("fatma")
    await say(fatma, type="chat.read", conversation=conversation, seq=1)
    await until(fatma, "chat.read")
    assert await silence(sem)


async def test_nothing_of_it_is_stored(lane: Lane):
    house = lane.house
    conversation = await two(house, "sem", "fatma")
    await shows(lane, "sem", shows_typing=True, shows_presence=True)
    sem, fatma = await lane.phone("sem"), await lane.phone("fatma")
    before = await execute("UPDATE outbox SET tries = tries")
    await watch(fatma, house.sem.resident)
    await say(sem, type="chat.typing", conversation=conversation)
    assert await until(fatma, "chat.typing")
    assert await execute("UPDATE outbox SET tries = tries") == before


async def test_what_can_be_no_conversation_is_not_remembered(lane: Lane):
    typing = chat_typing.Typing(MemoryBroker())
    for conversation in ("x" * 60_000, "", "x" * 25 + "\u00e9"):
        typing.hear(lane.house.sem, conversation)
    assert not typing._last
    typing.hear(lane.house.sem, "x" * 26)
    assert len(typing._last) == 1
