"""Conversations over two processes, a real Redis and PostgreSQL: who writes and who reads sit on different ones."""

import asyncio
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.asyncio.client import connect

from backend.ids import new_id
from tests import databases
from tests.client import Live
from tests.realtime.own_redis import OwnRedis
from tests.realtime.test_processes import live
from tests.servers import Server, moved_in, serving

MESSAGES = "/chat/conversations/{}/messages"


@pytest.fixture
def redis() -> Iterator[OwnRedis]:
    own = OwnRedis()
    own.start()
    yield own
    own.kill()


@pytest.fixture
def pair(postgres_url: str, redis: OwnRedis, tmp_path: Path) -> Iterator[tuple[Server, Server]]:
    """Two processes of one installation, whose people have lived there for a while."""
    databases.empty(postgres_url)
    house = moved_in(postgres_url, "long-ago")
    with (
        serving(postgres_url, tmp_path, house, NAOBER_REDIS_URL=redis.url) as one,
        serving(postgres_url, tmp_path, house, NAOBER_REDIS_URL=redis.url) as two,
    ):
        yield one, two


async def ask(phone: Live, method: str, path: str, **body: object) -> dict:
    answer = await phone.api.request(method, path, json=body or None)
    assert answer.status_code in (200, 201, 204), answer.text
    return answer.json() if answer.content else {}


async def write(phone: Live, conversation: str, text: str = "Hoi") -> dict:
    return await ask(phone, "PUT", f"{MESSAGES.format(conversation)}/{new_id()}", text=text)


async def square(phone: Live) -> str:
    page = await ask(phone, "GET", "/chat/conversations")
    return next(one["id"] for one in page["items"] if one["kind"] == "square")


async def between(phone: Live, other: str) -> str:
    return (await ask(phone, "POST", "/chat/direct", resident=other))["id"]


def chat(phone: Live) -> list[str]:
    """The types of what was heard of conversations and not asked for yet."""
    return [frame["type"] for frame in phone.frames if frame["type"].startswith(("chat.", "presence"))]


async def test_what_is_written_in_one_process_is_heard_in_the_other_by_who_may(pair):
    one, two = pair
    async with live(one, "fatma") as (fatma,), live(two, "sem", "mila", "samir", "anna") as (sem, mila, samir, anna):
        everywhere, ours = await square(fatma), await between(fatma, one.house.sem.resident)
        said = await write(fatma, everywhere, "Op het Plein")
        for phone in (sem, mila):
            assert (await phone.until("chat.message"))["message"] == said
        await write(fatma, ours, "Onder ons")
        assert (await sem.until("chat.message"))["message"]["text"] == "Onder ons"
        await sem.say(type="chat.send", conversation=ours, id="0123456789abcdef", text="Ja hoor")
        assert (await fatma.until("chat.message", conversation=ours, seq=2))["message"]["text"] == "Ja hoor"
        await sem.until("chat.sent")
        assert [chat(phone) for phone in (mila, samir, anna)] == [[], [], []]


async def test_who_leaves_a_group_hears_no_more_of_it_within_a_second_in_both_processes(pair):
    one, two = pair
    async with live(one, "fatma", "mila") as (fatma, here), live(two, "mila", "noor") as (there, noor):
        walking = one.house.walking
        page = await ask(here, "GET", "/chat/conversations")
        group = next(view["id"] for view in page["items"] if view["kind"] == "group")
        made = await ask(fatma, "POST", "/chat/conversations", title="Taart", residents=[one.house.mila.resident])
        for author, conversation in ((noor, group), (fatma, made["id"])):
            await write(author, conversation, "Hoor je me?")
            for phone in (here, there):
                await phone.until("chat.message", conversation=conversation)
        started = time.monotonic()
        assert (await here.api.delete(f"/groups/{walking}/membership")).status_code == 204
        path = f"/chat/conversations/{made['id']}/members/{one.house.mila.resident}"
        assert (await there.api.delete(path)).status_code == 204
        for phone in (here, there):
            await phone.until("me.changed")
            await phone.until("chat.gone", conversation=made["id"])
        assert time.monotonic() - started < 1
        for author, conversation in ((noor, group), (fatma, made["id"])):
            await write(author, conversation, "En nu?")
        await noor.until("chat.message", conversation=group, seq=2)
        await asyncio.sleep(0.5)
        for phone in (here, there):
            assert "chat.message" not in chat(phone)


async def test_signed_out_means_no_more_words_in_both_processes(pair):
    one, two = pair
    async with live(one, "sem", "fatma") as (here, fatma), live(two, "sem") as (there,):
        everywhere = await square(fatma)
        await write(fatma, everywhere)
        for phone in (here, there):
            await phone.until("chat.message")
        assert (await fatma.api.get("/session")).status_code == 200
        assert (await here.api.delete(f"/devices/{one.house.sem.session}")).status_code == 204
        await write(fatma, everywhere, "En nu?")
        assert [await phone.until_closed() for phone in (here, there)] == [4401, 4401]
        assert [chat(phone) for phone in (here, there)] == [[], []]


async def test_who_is_shut_out_stops_being_heard_in_the_other_process(pair):
    one, two = pair
    async with live(one, "fatma") as (fatma,), live(two, "sem") as (sem,):
        ours = await between(fatma, one.house.sem.resident)
        await write(fatma, ours, "Hoor je me?")
        assert (await sem.until("chat.message"))["message"]["text"] == "Hoor je me?"
        assert (await sem.api.put(f"/chat/blocks/{one.house.fatma.resident}")).status_code == 204
        await write(fatma, ours, "En nu?")
        heard = (await sem.until("chat.message"))["message"]
        assert (heard["text"], heard["author"], heard["withheld"]) == ("", None, True)
        assert heard == (await ask(sem, "GET", MESSAGES.format(ours)))["items"][-1]


async def test_a_redis_that_restarts_loses_no_word(pair, redis):
    one, two = pair
    async with live(one, "fatma") as (fatma,), live(two, "sem") as (sem,):
        everywhere = await square(fatma)
        await write(fatma, everywhere, "Vooraf")
        await sem.until("chat.message")
        redis.kill()
        await asyncio.sleep(0.5)
        lost = await write(fatma, everywhere, "Terwijl niemand het hoort")
        await sem.say(type="chat.send", conversation=everywhere, id="0123456789abcdef", text="Ook dit")
        await sem.until("chat.sent")
        redis.start()
        for phone in (fatma, sem):
            await phone.until("catchup", 15)
        changes = await ask(sem, "GET", f"/chat/conversations/{everywhere}/changes?seq=1&change=0")
        assert changes["items"][0]["id"] == lost["id"]
        assert [one["text"] for one in changes["items"]] == ["Terwijl niemand het hoort", "Ook dit"]
        await write(fatma, everywhere, "En verder")
        assert (await sem.until("chat.message", 10, seq=4))["message"]["text"] == "En verder"


async def test_who_was_away_catches_up_in_the_other_process(pair):
    one, two = pair
    async with live(one, "fatma") as (fatma,):
        everywhere = await square(fatma)
        for number in range(3):
            await write(fatma, everywhere, f"Regel {number}")
        async with live(two, "sem") as (sem,):
            await sem.leave()
            ticket = (await ask(sem, "POST", "/live/tickets"))["ticket"]
            async with connect(sem.address, compression=None) as socket:
                hello = {"type": "hello", "ticket": ticket, "since": None, "chat": [[everywhere, 1, 0]]}
                await socket.send(json.dumps(hello))
                frames = [json.loads(await asyncio.wait_for(socket.recv(), 5)) for _ in range(4)]
            assert [frame["type"] for frame in frames] == ["ready", "chat.message", "chat.message", "chat.reached"]


async def test_who_is_here_and_who_writes_is_known_in_the_other_process(pair):
    one, two = pair
    async with live(one, "fatma", "anna") as (fatma, anna), live(two, "sem") as (sem,):
        resident = one.house.sem.resident
        ours = await between(fatma, resident)
        await write(fatma, ours)
        await fatma.say(type="presence.watch", residents=[resident])
        assert (await fatma.until("presence"))["here"] is False
        await ask(sem, "PATCH", "/chat/wishes", shows_presence=True, shows_typing=True)
        assert (await fatma.until("presence", 2))["here"] is True
        await sem.say(type="chat.typing", conversation=ours)
        assert (await fatma.until("chat.typing", 2))["resident"] == resident
        async with live(one, "sem"):
            await sem.leave()
            await asyncio.sleep(0.5)
            assert chat(fatma) == [], "the other phone is still here"
        assert (await fatma.until("presence", 2))["here"] is False
        assert chat(anna) == []


async def test_a_process_that_is_killed_is_left_for_the_other_without_a_word_lost(pair):
    one, two = pair
    async with live(one, "fatma") as (fatma,), live(two, "sem") as (sem,):
        everywhere = await square(fatma)
        said = await write(sem, everywhere, "Net nog")
        await fatma.until("chat.message")
        two.stop(9)
        await sem.until_closed()
        await write(fatma, everywhere, "Ben je er nog?")
        moved = Live(one.url, one.house.tokens["sem"])
        async with moved:
            page = await ask(moved, "GET", MESSAGES.format(everywhere))
            assert [one["text"] for one in page["items"]] == [said["text"], "Ben je er nog?"]
