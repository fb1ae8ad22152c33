"""Whoever may no longer be in a conversation hears nothing more of it, at once; and who comes back is up to date.

Every silence is guarded: they heard it before, and somebody else hears it still.
"""

import asyncio
import time

import pytest

from backend.chat import blocking, members
from backend.clock import now
from backend.groups import actions as groups
from backend.signin import actors, sessions
from tests.realtime.chats import made, square, two, until, walkers, write
from tests.realtime.conftest import Lane, closed, hear, say, silence
from tests.realtime.test_access import change


async def no_word(phone, during: float = 0.3) -> bool:
    """Whether no message comes for a while; other news may."""
    end = time.monotonic() + during
    while (left := end - time.monotonic()) > 0:
        try:
            if (await hear(phone, left))["type"] in ("chat.message", "chat.changed", "chat.typing"):
                return False
        except TimeoutError:
            return True
    return True


async def test_a_member_who_leaves_the_working_group_hears_no_more_of_it(lane: Lane):
    house = lane.house
    conversation = await walkers(house)
    mila, noor = await lane.phone("mila"), await lane.phone("noor")
    await write(house.noor, conversation, "Hoor je me?")
    assert await until(mila, "chat.message")
    await groups.leave(house.mila, house.walking)
    await write(house.noor, conversation, "En nu?")
    assert await until(noor, "chat.message", seq=2)
    assert await no_word(mila)


async def test_a_member_who_left_may_not_come_back_in_by_the_back_door(lane: Lane):
    house = lane.house
    conversation = await walkers(house)
    mila = await lane.phone("mila")
    await write(house.noor, conversation)
    assert await until(mila, "chat.message")
    await groups.leave(house.mila, house.walking)
    await until(mila, "me.changed")
    await say(mila, type="chat.send", conversation=conversation, id="0123456789abcdef", text="Ik ben er nog")
    assert (await until(mila, "chat.refused"))["code"] == "not_found"
    again = await lane.knock()
    await say(again, type="hello", ticket=await lane.ticket("mila"), chat=[[conversation, 0, 0]])
    assert (await hear(again))["type"] == "ready"
    assert await hear(again) == {"type": "chat.gone", "conversation": conversation}
    await write(house.noor, conversation, "Alleen nog Noor")
    assert await no_word(again)


async def test_who_comes_into_the_group_hears_it_from_then_on(lane: Lane):
    house = lane.house
    conversation = await walkers(house)
    sem = await lane.phone("sem")
    await write(house.noor, conversation)
    assert await no_word(sem)
    await groups.join(house.sem, house.walking)
    await until(sem, "me.changed")
    await write(house.noor, conversation, "Welkom")
    # The second is the line that says that he joined.
    assert (await until(sem, "chat.message", seq=3))["message"]["text"] == "Welkom"


async def test_who_leaves_a_made_group_or_is_taken_out_is_told_and_hears_no_more(lane: Lane):
    house = lane.house
    conversation = await made(house, "fatma", "sem", "mila")
    sem, mila, fatma = [await lane.phone(name) for name in ("sem", "mila", "fatma")]
    await write(house.fatma, conversation, "Hoor je me?")
    for phone in (sem, mila):
        assert await until(phone, "chat.message", seq=2)
    await members.remove(house.sem, conversation, house.sem.resident)
    await members.remove(house.fatma, conversation, house.mila.resident)
    for phone in (sem, mila):
        assert await until(phone, "chat.gone", conversation=conversation)
    last = await write(house.fatma, conversation, "Alleen over")
    assert await until(fatma, "chat.message", seq=last.seq)
    assert await no_word(sem)
    assert await no_word(mila)


async def test_words_of_who_is_shut_out_stop_at_once(lane: Lane):
    house = lane.house
    conversation = await two(house, "fatma", "sem")
    sem = await lane.phone("sem")
    await write(house.fatma, conversation, "Hoor je me?")
    assert (await until(sem, "chat.message"))["message"]["text"] == "Hoor je me?"
    await blocking.block(house.sem, house.fatma.resident)
    await write(house.fatma, conversation, "En nu?")
    frame = await until(sem, "chat.message", seq=2)
    assert (frame["message"]["withheld"], frame["message"]["text"]) == (True, "")


@pytest.mark.parametrize("how", ["signed out", "moved out"])
async def test_who_is_signed_out_or_moved_out_is_closed_before_the_next_word(lane: Lane, how):
    house = lane.house
    conversation = await square(house)
    sem, fatma = await lane.phone("sem"), await lane.phone("fatma")
    await write(house.fatma, conversation, "Hoor je me?")
    assert await until(sem, "chat.message")
    started = time.monotonic()
    if how == "signed out":
        await sessions.end(house.sem, house.sem.session)
    else:
        await change(lane, "sem", "UPDATE resident SET moved_out_at = $2 WHERE id = $1", house.sem.resident, now())
    await write(house.fatma, conversation, "En nu?")
    assert await closed(sem, 1) == 4401
    assert time.monotonic() - started < 1
    assert await until(fatma, "chat.message", seq=2)


async def test_until_it_is_known_what_they_may_they_hear_nothing_and_then_fetch_it(lane: Lane, monkeypatch):
    house = lane.house
    conversation, other = await square(house), await two(house, "fatma", "mila")
    mila, go_on, read = await lane.phone("mila"), asyncio.Event(), actors.by_session

    async def slow(ids):
        await go_on.wait()
        return await read(ids)

    monkeypatch.setattr(actors, "by_session", slow)
    await groups.leave(house.mila, house.walking)
    await write(house.fatma, conversation, "Op het Plein")
    await write(house.fatma, other, "Onder ons")
    assert await silence(mila)
    go_on.set()
    assert (await hear(mila))["type"] == "catchup"
    await write(house.fatma, conversation, "Weer")
    assert await until(mila, "chat.message", seq=2)


async def test_who_missed_nothing_while_in_doubt_need_not_fetch(lane: Lane):
    house = lane.house
    mila = await lane.phone("mila")
    await groups.leave(house.mila, house.walking)
    assert [(await hear(mila))["type"] for _ in range(2)] == ["devices.changed", "me.changed"]
