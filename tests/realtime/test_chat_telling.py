"""What somebody writes is on the screens of who may read it, at once, and on nobody else's."""

import asyncio
import time

import pytest

from backend.chat import blocking, changing, members, reacting
from backend.database import execute
from realtime import chat_frames, chat_telling, telling
from tests.realtime.calls import asked
from tests.realtime.chats import NEIGHBOURS, STRANGERS, made, phones, square, two, until, walkers, write
from tests.realtime.conftest import Lane, hear, silence
from tests.realtime.doubles import until as wait_until


async def test_the_square_is_heard_by_every_neighbour_and_by_nobody_else(lane: Lane):
    conversation = await square(lane.house)
    everybody = await phones(lane, *NEIGHBOURS, *STRANGERS)
    said = await write(lane.house.fatma, conversation, "Goedemorgen, Plein")
    for name in NEIGHBOURS:
        frame = await until(everybody[name], "chat.message")
        assert (frame["conversation"], frame["seq"], frame["message"]["id"]) == (conversation, said.seq, said.id)
        assert (frame["message"]["text"], frame["message"]["author"]["shown_name"]) == ("Goedemorgen, Plein", "Fatma")
    for name in STRANGERS:
        assert await silence(everybody[name], 0.1), name


async def test_a_groups_conversation_is_heard_in_the_group_only(lane: Lane):
    conversation = await walkers(lane.house)
    everybody = await phones(lane, "noor", "mila", "fatma", "sem", "anna")
    await write(lane.house.mila, conversation, "Morgen om tien uur?")
    assert (await hear(everybody["noor"]))["message"]["text"] == "Morgen om tien uur?"
    await until(everybody["mila"], "chat.message")
    for name in ("fatma", "sem", "anna"):
        assert await silence(everybody[name], 0.1), name


async def test_what_two_people_write_is_heard_by_these_two_on_all_their_devices(lane: Lane):
    conversation = await two(lane.house, "fatma", "sem")
    fatma, sem, tablet, mila, wim = [await lane.phone(one) for one in ("fatma", "sem", "sem", "mila", "wim")]
    await write(lane.house.fatma, conversation, "Onder ons")
    for phone in (sem, tablet, fatma):
        assert (await until(phone, "chat.message"))["message"]["text"] == "Onder ons"
    assert await silence(mila, 0.1)
    assert await silence(wim, 0.1)


async def test_opening_a_conversation_is_not_noticed_before_a_word_is_said(lane: Lane):
    sem = await lane.phone("sem")
    await two(lane.house, "fatma", "sem")
    assert await silence(sem)


async def test_who_is_in_a_made_group_hears_that_it_is_there_and_what_is_said(lane: Lane):
    sem, mila, wim = [await lane.phone(one) for one in ("sem", "mila", "wim")]
    conversation = await made(lane.house, "fatma", "sem", "mila")
    for phone in (sem, mila):
        frame = await until(phone, "chat.conversation")
        assert (frame["conversation"]["id"], frame["conversation"]["title"]) == (conversation, "Taartenclub")
    await write(lane.house.sem, conversation, "Appel of peer?")
    assert (await until(mila, "chat.message", seq=2))["message"]["text"] == "Appel of peer?"
    assert await silence(wim, 0.1)


async def test_who_came_later_is_not_told_what_changes_about_older_messages(lane: Lane):
    house = lane.house
    conversation = await made(house, "fatma", "sem")
    old = await write(house.fatma, conversation, "Verrassing voor Mila!")
    await members.add(house.fatma, conversation, house.mila.resident)
    sem, mila = await lane.phone("sem"), await lane.phone("mila")
    await changing.edit(house.fatma, old.id, "Verrassing voor Mila, zaterdag!")
    new = await write(house.fatma, conversation, "Welkom")
    assert (await until(sem, "chat.changed"))["message"]["text"] == "Verrassing voor Mila, zaterdag!"
    frame = await hear(mila)
    assert (frame["type"], frame["seq"]) == ("chat.message", new.seq)
    assert await silence(mila, 0.1)


async def test_a_change_is_told_with_the_conversations_count_of_changes(lane: Lane):
    house = lane.house
    conversation = await square(house)
    said = await write(house.fatma, conversation, "Wie wil er soep?")
    sem = await lane.phone("sem")
    await reacting.react(house.mila, said.id, "heart", True)
    await changing.edit(house.fatma, said.id, "Wie wil er linzensoep?")
    await changing.delete(house.fatma, said.id)
    first, second, third = [await until(sem, "chat.changed") for _ in range(3)]
    assert [frame["change"] for frame in (first, second, third)] == [1, 2, 3]
    assert first["message"]["reactions"] == [{"name": "heart", "by": [house.mila.resident]}]
    assert (second["message"]["text"], third["message"]["text"]) == ("Wie wil er linzensoep?", "")
    assert third["message"]["deleted"] == "author"


async def test_what_the_shut_out_write_reaches_the_other_as_a_number_without_words(lane: Lane):
    house = lane.house
    conversation = await two(house, "fatma", "sem")
    await write(house.fatma, conversation, "Voor de ruzie")
    await blocking.block(house.sem, house.fatma.resident)
    fatma, sem = await lane.phone("fatma"), await lane.phone("sem")
    said = await write(house.fatma, conversation, "Lees dit!")
    await changing.edit(house.fatma, said.id, "LEES DIT!")
    own = await until(fatma, "chat.message")
    assert (own["message"]["text"], own["message"]["withheld"]) == ("Lees dit!", False)
    heard = [await until(sem, "chat.message"), await until(sem, "chat.changed")]
    assert [frame["message"]["withheld"] for frame in heard] == [True, True]
    assert "lees dit" not in str(heard).lower()
    assert "Fatma" not in str(heard)
    assert house.fatma.resident not in str(heard)


async def test_who_is_no_neighbour_any_more_hears_nothing_also_where_their_name_still_stands(lane: Lane):
    house = lane.house
    conversation = await made(house, "fatma", "sem", "wim")
    wim = await lane.phone("wim")
    await write(house.fatma, conversation, "Hoor je dit?")
    await until(wim, "chat.message", seq=2)
    await execute("DELETE FROM role_grant WHERE resident_id = $1 AND role = 'resident'", house.wim.resident)
    (socket,) = lane.realtime.hub.of(house.wim.resident)
    await lane.realtime.renew(socket)
    assert (await hear(wim))["type"] == "me.changed"
    await write(house.fatma, conversation, "En dit?")
    assert await silence(wim)


async def test_a_room_full_of_people_costs_one_serialisation(lane: Lane, monkeypatch):
    conversation = await square(lane.house)
    everybody = [await lane.phone(name) for name in NEIGHBOURS for _ in range(3)]
    encoded, encode = [], chat_telling.encode
    monkeypatch.setattr(chat_telling, "encode", lambda frame: encoded.append(frame) or encode(frame))
    await write(lane.house.sem, conversation, "Eén keer")
    for phone in everybody:
        await until(phone, "chat.message")
    assert len([one for one in encoded if isinstance(one, chat_frames.ChatMessage)]) == 1


async def test_messages_of_one_conversation_come_in_their_order(lane: Lane):
    house = lane.house
    conversation = await square(house)
    sem = await lane.phone("sem")
    for number in range(20):
        await write(house.fatma, conversation, f"Regel {number}")
    heard = [(await until(sem, "chat.message"))["seq"] for _ in range(20)]
    assert heard == list(range(1, 21))


@pytest.mark.parametrize("slow", ["board", "chat"])
async def test_a_busy_board_does_not_hold_up_conversations_nor_the_other_way_round(lane: Lane, monkeypatch, slow):
    house = lane.house
    conversation = await square(house)
    sem, go_on = await lane.phone("sem"), asyncio.Event()
    slowed = telling if slow == "board" else chat_telling
    tell = slowed.letters

    async def stuck(*args):
        await go_on.wait()
        return await tell(*args)

    monkeypatch.setattr(slowed, "letters", stuck)
    started = time.monotonic()
    await asked(house.fatma)
    await write(house.fatma, conversation)
    quick = await hear(sem)
    assert time.monotonic() - started < 2
    assert quick["type"] == ("chat.message" if slow == "board" else "help.posted")
    go_on.set()
    assert (await hear(sem))["type"] == ("help.posted" if slow == "board" else "chat.message")


async def test_more_messages_than_can_be_told_end_in_a_catchup(lane: Lane, monkeypatch):
    house = lane.house
    conversation = await square(house)
    sem, tell, go_on = await lane.phone("sem"), chat_telling.letters, asyncio.Event()

    async def stuck(*args):
        await go_on.wait()
        return await tell(*args)

    monkeypatch.setattr(chat_telling, "letters", stuck)
    lane.realtime.delivery.chat._waiting._maxsize = 3
    for number in range(8):
        await write(house.fatma, conversation, f"Regel {number}")
    go_on.set()
    await until(sem, "catchup")


async def test_a_message_that_can_not_be_told_is_admitted(lane: Lane, monkeypatch):
    house = lane.house
    conversation = await square(house)
    sem, tell, fail = await lane.phone("sem"), chat_telling.letters, [True]

    async def failing(event):
        if fail:
            fail.pop()
            raise OSError("no database")
        return await tell(event)

    monkeypatch.setattr(chat_telling, "letters", failing)
    await write(house.fatma, conversation, "Kwijt")
    assert (await hear(sem))["type"] == "catchup"
    await write(house.fatma, conversation, "Gehoord")
    assert (await until(sem, "chat.message"))["message"]["text"] == "Gehoord"


async def test_where_nobody_is_connected_nothing_is_read(lane: Lane, monkeypatch):
    conversation, asked_for = await square(lane.house), []
    monkeypatch.setattr(chat_telling, "letters", lambda event: asked_for.append(event))
    await lane.phone("samir")
    await write(lane.house.fatma, conversation)
    await asyncio.sleep(0.1)
    assert asked_for == []
    await wait_until(lambda: lane.realtime.delivery.chat._waiting.empty())
