"""Who was away gets exactly what they missed of every conversation they know."""

import asyncio

import pytest

from backend.chat import changing, members, messages, reacting
from tests.realtime.chats import made, square, two, until, walkers, write
from tests.realtime.conftest import Lane, closed, hear, say, silence
from tests.realtime.test_access import leave_group


async def back(lane: Lane, name: str, *cursors: tuple[str, int, int]):
    """This person's socket, back from a tunnel."""
    phone = await lane.knock()
    known = [list(cursor) for cursor in cursors]
    await say(phone, type="hello", ticket=await lane.ticket(name), since=None, chat=known)
    assert (await hear(phone))["type"] == "ready"
    return phone


async def heard(phone, count: int) -> list[dict]:
    frames = [await hear(phone) for _ in range(count)]
    assert await silence(phone, 0.1)
    return frames


async def test_what_came_and_what_changed_is_sent_and_how_far_that_reaches(lane: Lane):
    house = lane.house
    conversation = await square(house)
    old = await write(house.fatma, conversation, "Al gelezen")
    await write(house.fatma, conversation, "Nieuw")
    await reacting.react(house.mila, old.id, "heart", True)
    await changing.edit(house.fatma, old.id, "Al gelezen, en veranderd")
    new, changed, reached = await heard(await back(lane, "sem", (conversation, 1, 0)), 3)
    assert (new["type"], new["seq"], new["message"]["text"]) == ("chat.message", 2, "Nieuw")
    assert (changed["type"], changed["change"]) == ("chat.changed", 2)
    assert changed["message"]["text"] == "Al gelezen, en veranderd"
    assert reached == {"type": "chat.reached", "conversation": conversation, "seq": 2, "change": 2}


async def test_who_missed_nothing_gets_nothing(lane: Lane):
    conversation = await square(lane.house)
    await write(lane.house.fatma, conversation)
    await heard(await back(lane, "sem", (conversation, 1, 0)), 0)


async def test_conversations_that_are_not_theirs_any_more_are_gone(lane: Lane):
    house = lane.house
    walking, made_one = await walkers(house), await made(house, "fatma", "sem", "mila")
    before = await back(lane, "mila", (walking, 0, 0), (made_one, 1, 0))
    await heard(before, 0)
    await leave_group(lane, "mila")
    await until(before, "me.changed")
    await members.remove(house.mila, made_one, house.mila.resident)
    await until(before, "chat.gone", conversation=made_one)
    cursors = ((walking, 0, 0), (made_one, 1, 0), ("x" * 26, 0, 0), ("", 0, 0))
    frames = await heard(await back(lane, "mila", *cursors), 4)
    assert frames == [{"type": "chat.gone", "conversation": id} for id, _, _ in cursors]


@pytest.mark.parametrize("name", ["anna", "lies", "samir"])
async def test_who_is_no_neighbour_here_learns_nothing_of_a_conversation(lane: Lane, name):
    conversation = await square(lane.house)
    await write(lane.house.fatma, conversation)
    frames = await heard(await back(lane, name, (conversation, 0, 0)), 1)
    assert frames == [{"type": "chat.gone", "conversation": conversation}]


async def test_who_is_too_far_behind_begins_anew(lane: Lane, monkeypatch):
    conversation, other = await square(lane.house), await two(lane.house, "fatma", "sem")
    await write(lane.house.fatma, conversation)
    await write(lane.house.fatma, other)
    read = messages.changes

    async def too_much(actor, id, seq, change):
        found = await read(actor, id, seq, change)
        found.reset = id == conversation
        return found

    monkeypatch.setattr(messages, "changes", too_much)
    frames = await heard(await back(lane, "sem", (conversation, 0, 0), (other, 0, 0)), 3)
    assert frames[0] == {"type": "chat.reset", "conversation": conversation}
    assert [frame["type"] for frame in frames[1:]] == ["chat.message", "chat.reached"]


async def test_what_is_far_too_much_altogether_is_fetched_instead(lane: Lane, monkeypatch):
    monkeypatch.setattr("realtime.chat_catching_up.MOST_OF_ALL", 1)
    conversation, other = await square(lane.house), await two(lane.house, "fatma", "sem")
    for id in (conversation, other):
        await write(lane.house.fatma, id)
    frames = await heard(await back(lane, "sem", (conversation, 0, 0), (other, 0, 0)), 3)
    assert frames[-1] == {"type": "chat.reset", "conversation": None}


async def test_more_conversations_than_one_may_name_is_no_hello(lane: Lane):
    phone = await lane.knock()
    await phone.send('{"type":"hello","ticket":"x","chat":[' + ",".join(['["x",0,0]'] * 201) + "]}")
    assert await closed(phone) == 4400


@pytest.mark.parametrize("when", ["before", "after"])
async def test_what_is_written_while_they_catch_up_is_not_missed(lane: Lane, monkeypatch, when):
    house, read, looked = lane.house, messages.changes, asyncio.Event()
    conversation = await square(house)
    await write(house.fatma, conversation, "Gemist")

    async def meanwhile(*args):
        if when == "before":
            await write(house.fatma, conversation, "Tussendoor")
        found = await read(*args)
        if when == "after":
            await write(house.fatma, conversation, "Tussendoor")
        looked.set()
        return found

    monkeypatch.setattr(messages, "changes", meanwhile)
    phone = await back(lane, "sem", (conversation, 0, 0))
    await looked.wait()
    monkeypatch.setattr(messages, "changes", read)
    await write(house.fatma, conversation, "Later")
    texts: dict[int, str] = {}
    while len(texts) < 3:
        frame = await hear(phone)
        if frame["type"] == "chat.message":
            texts[frame["seq"]] = frame["message"]["text"]
    assert texts == {1: "Gemist", 2: "Tussendoor", 3: "Later"}
