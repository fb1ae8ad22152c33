"""What is said too much, too often, wrongly or at a bad moment harms neither the others nor what was written."""

import asyncio
import contextlib
import json
import time

import pytest
from websockets.exceptions import ConnectionClosed

from backend.chat import sending
from backend.database import execute
from realtime.inbox import FLOOD, MOST_IN_WINDOW, MOST_LIGHT
from tests.realtime.chats import ID, square, texts, until
from tests.realtime.conftest import Lane, closed, hear, say


async def test_a_database_that_is_slow_keeps_no_ping_waiting(lane: Lane, monkeypatch):
    conversation, send, go_on = await square(lane.house), sending.send, asyncio.Event()

    async def slow(*args):
        await go_on.wait()
        return await send(*args)

    monkeypatch.setattr(sending, "send", slow)
    sem = await lane.phone("sem")
    await say(sem, type="chat.send", conversation=conversation, id=ID, text="Traag")
    started = time.monotonic()
    await say(sem, type="ping")
    assert await hear(sem) == {"type": "pong"}
    assert time.monotonic() - started < 0.5
    go_on.set()
    await until(sem, "chat.sent")


async def test_a_database_that_is_away_refuses_and_nothing_is_lost_by_trying_again(lane: Lane, monkeypatch):
    conversation, send, fail = await square(lane.house), sending.send, [1]

    async def failing(*args):
        if fail:
            fail.pop()
            raise OSError("no database")
        return await send(*args)

    monkeypatch.setattr(sending, "send", failing)
    sem = await lane.phone("sem")
    frame = {"type": "chat.send", "conversation": conversation, "id": ID, "text": "Nog eens"}
    await say(sem, **frame)
    assert (await hear(sem))["code"] == "busy"
    await say(sem, **frame)
    await until(sem, "chat.sent")
    assert await texts(conversation) == ["Nog eens"]


async def test_what_was_begun_is_finished_when_the_phone_goes_into_a_tunnel(lane: Lane, monkeypatch):
    conversation, send, begun, go_on = await square(lane.house), sending.send, asyncio.Event(), asyncio.Event()

    async def slow(*args):
        begun.set()
        await go_on.wait()
        return await send(*args)

    monkeypatch.setattr(sending, "send", slow)
    sem = await lane.phone("sem")
    for number in range(3):
        await say(sem, type="chat.send", conversation=conversation, id=f"{number:016}", text=f"Regel {number}")
    await begun.wait()
    sem.transport.abort()
    while lane.realtime.hub.of(lane.house.sem.resident):
        await asyncio.sleep(0.01)
    go_on.set()
    await asyncio.sleep(0.2)
    assert await texts(conversation) == ["Regel 0"]


async def test_who_is_signed_out_says_nothing_more(lane: Lane):
    conversation = await square(lane.house)
    sem = await lane.phone("sem")
    await say(sem, type="chat.send", conversation=conversation, id=ID, text="Nu nog wel")
    await until(sem, "chat.sent")
    # Nobody was told: also when the news of it goes astray, what is said counts for nothing.
    await execute("UPDATE session SET ended_at = created_at WHERE id = $1", lane.house.sem.session)
    lane.realtime.access.doubt(lane.house.sem.resident)
    with contextlib.suppress(ConnectionClosed):
        await say(sem, type="chat.send", conversation=conversation, id="f" * 16, text="Nu niet meer")
    assert await closed(sem) == 4401
    assert await texts(conversation) == ["Nu nog wel"]


async def test_a_quick_typist_is_never_refused(lane: Lane):
    conversation = await square(lane.house)
    sem = await lane.phone("sem")
    for number in range(18):
        await say(sem, type="chat.typing", conversation=conversation)
        await say(sem, type="chat.send", conversation=conversation, id=f"{number:016}", text=f"Regel {number}")
        await say(sem, type="chat.read", conversation=conversation, seq=number)
    await say(sem, type="ping")
    heard: list[str] = []
    while heard.count("chat.sent") < 18:
        heard.append((await hear(sem))["type"])
    assert "refused" not in heard
    assert "chat.refused" not in heard


async def test_markers_and_typing_without_end_are_passed_over_without_a_word_and_a_flood_is_closed(lane: Lane):
    conversation = await square(lane.house)
    other, sem = await lane.phone("fatma"), await lane.phone("sem")
    for _ in range(MOST_LIGHT + 50):
        await say(sem, type="chat.typing", conversation=conversation)
    await say(sem, type="ping")
    assert await hear(sem) == {"type": "pong"}
    with contextlib.suppress(ConnectionClosed):
        for _ in range(600):
            await say(sem, type="chat.read", conversation=conversation, seq=0)
    assert await closed(sem) == 1008
    await say(other, type="ping")
    assert await until(other, "pong")


async def test_a_thousand_messages_in_a_row_are_refused_and_then_the_socket_is_closed(lane: Lane):
    conversation = await square(lane.house)
    sem = await lane.phone("sem")
    heard: list[dict] = []
    with contextlib.suppress(ConnectionClosed):
        for number in range(1000):
            await say(sem, type="chat.send", conversation=conversation, id=f"{number:016}", text=f"Regel {number}")
    with contextlib.suppress(ConnectionClosed):
        while True:
            heard.append(await hear(sem))
    assert sem.close_code == 1008
    assert len(await texts(conversation)) <= MOST_IN_WINDOW < FLOOD


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ('{"type":"chat.shout","conversation":"x"}', "unknown_type"),
        ('{"type":"chat.send","conversation":"x"}', "invalid"),
        ('{"type":"chat.send","conversation":"x","id":7}', "invalid"),
        ('{"type":"chat.send","conversation":"x","id":"y","made_at":"2031-01-01T00:00:00Z"}', "invalid"),
        ('{"type":"chat.read","conversation":"x","seq":-1}', "invalid"),
        (json.dumps({"type": "presence.watch", "residents": ["x"] * 51}), "invalid"),
        ('{"type":"chat.send"', 4400),
        (json.dumps({"type": "chat.send", "conversation": "x", "id": "y", "text": "x" * 65_536}), 1009),
    ],
)
async def test_bad_input_is_refused_or_closes(lane: Lane, said, answer):
    sem = await lane.phone("sem")
    await sem.send(said)
    if isinstance(answer, int):
        assert await closed(sem) == answer
    else:
        assert await hear(sem) == {"type": "refused", "code": answer}


async def test_a_message_of_64_kb_is_too_long_not_too_much(lane: Lane):
    conversation = await square(lane.house)
    sem = await lane.phone("sem")
    await say(sem, type="chat.send", conversation=conversation, id=ID, text="x" * 65_000)
    assert (await hear(sem))["code"] == "too_long"
